//! Names of organisations for the benchmarks: made from a seed, or read from the file that
//! `ESSNUM_NAMES` names, one a line.

/// So many names, the same ones each time.
pub fn names(many: usize) -> Vec<String> {
    if let Some(path) = std::env::var_os("ESSNUM_NAMES") {
        let text = std::fs::read_to_string(path).expect("the file of names can be read");
        return text.lines().take(many).map(str::to_owned).collect();
    }
    let mut dice = Dice(20_240_607);
    (0..many).map(|_| dice.name()).collect()
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.below(of.len())]
    }

    fn name(&mut self) -> String {
        let mut name = String::new();
        for (rank, piece) in self.one(SHAPES).split(' ').enumerate() {
            if rank > 0 {
                name.push(' ');
            }
            match piece {
                "@thème" => name.push_str(self.one(THEMES)),
                "@lieu" => name.push_str(&self.place()),
                "@nom" => name.push_str(&self.person()),
                "@mot" => name.push_str(&self.made_up()),
                word => name.push_str(word),
            }
        }
        match self.below(9) {
            0..4 => name.to_uppercase(),
            4 => {
                let initials = name
                    .split([' ', '-'])
                    .filter_map(|word| word.chars().next());
                let initials: String = initials.take(7).collect();
                format!("{name} ({})", initials.to_uppercase())
            }
            _ => name,
        }
    }

    fn place(&mut self) -> String {
        match self.below(3) {
            0 => self.one(TOWNS).to_owned(),
            1 => format!("Saint-{}-sur-{}", self.one(FIRST), self.one(RIVERS)),
            _ => {
                let place = format!("{}{}", self.one(ROOTS), self.one(ENDS));
                if self.below(3) == 0 {
                    format!("{place}-sur-{}", self.one(RIVERS))
                } else {
                    place
                }
            }
        }
    }

    fn person(&mut self) -> String {
        format!("{} {}", self.one(FIRST), self.one(LAST))
    }

    fn made_up(&mut self) -> String {
        let length = 2 + self.below(4);
        (0..length).map(|_| self.one(SYLLABLES)).collect()
    }
}

const SHAPES: &[&str] = &[
    "Association @thème de @lieu",
    "Association des amis de la @thème de @lieu",
    "Comité des fêtes de @lieu",
    "Les amis de @nom",
    "Amicale laïque de @lieu",
    "Amicale des sapeurs-pompiers de @lieu",
    "Club de @thème de @lieu",
    "@lieu @thème club",
    "Union sportive de @lieu",
    "Étoile sportive de @lieu",
    "Société de chasse de @lieu",
    "Association des parents d'élèves de l'école @nom",
    "Collectif @thème @lieu",
    "Coopérative @thème de @lieu",
    "Fédération départementale de @thème",
    "Maison de la @thème de @lieu",
    "Foyer rural de @lieu",
    "Groupement d’employeurs @thème @lieu",
    "Compagnie @mot",
    "Fondation @nom",
    "Mutuelle @mot @thème",
    "Ressourcerie de @lieu",
    "Tiers-lieu @mot",
    "Centre social @nom",
    "Les jardins partagés de @lieu",
    "Café associatif @mot",
    "SCIC @mot",
    "SCOP @thème @mot",
    "@mot en @thème",
    "Ensemble vocal @mot",
    "Association @mot",
    "Association culturelle @mot de @lieu",
    "Espace numérique de @lieu",
    "Association pour la promotion de la @thème de @lieu",
    "Syndicat d'initiative de @lieu",
    "Réseau @thème @lieu",
];
const THEMES: &[&str] = &[
    "musique",
    "théâtre",
    "danse",
    "lecture",
    "poésie",
    "cinéma",
    "photographie",
    "sculpture",
    "jardinage",
    "pétanque",
    "judo",
    "karaté",
    "handball",
    "football",
    "volley-ball",
    "natation",
    "randonnée",
    "athlétisme",
    "gymnastique",
    "tennis",
    "équitation",
    "voile",
    "pêche",
    "échecs",
    "généalogie",
    "patrimoine",
    "écologie",
    "énergie",
    "réemploi",
    "informatique",
    "logiciel libre",
    "médiation numérique",
    "inclusion numérique",
    "robotique",
    "éducation populaire",
    "insertion",
    "solidarité",
    "entraide",
    "santé",
    "handicap",
    "chorale",
    "petite enfance",
    "retraités",
    "anciens combattants",
    "cœur et santé",
    "bien-être",
    "yoga",
    "folklore",
];
const TOWNS: &[&str] = &[
    "Paris",
    "Marseille",
    "Lyon",
    "Toulouse",
    "Nice",
    "Nantes",
    "Montpellier",
    "Strasbourg",
    "Bordeaux",
    "Lille",
    "Rennes",
    "Reims",
    "Saint-Étienne",
    "Le Havre",
    "Grenoble",
    "Dijon",
    "Angers",
    "Nîmes",
    "Brest",
    "Tours",
    "Amiens",
    "Limoges",
    "Besançon",
    "Orléans",
    "Mulhouse",
    "Caen",
    "Nancy",
    "Évreux",
    "Épinal",
    "Angoulême",
    "Périgueux",
    "Mâcon",
    "Chambéry",
    "Sète",
    "Béziers",
    "Quimper",
    "La Rochelle",
    "Alençon",
    "Compiègne",
    "Évry",
];
const RIVERS: &[&str] = &[
    "Loire", "Seine", "Marne", "Saône", "Rhône", "Garonne", "Dordogne", "Isère", "Vienne", "Oise",
    "Aisne", "Meuse", "Sarthe", "Mayenne", "Somme", "Eure", "Orne", "Charente", "Allier", "Cher",
    "Yonne", "Hérault",
];
const ROOTS: &[&str] = &[
    "Beau", "Mont", "Ville", "Château", "Roche", "Fontaine", "Bois", "Val", "Mar", "Bel", "Champ",
    "Cour", "Haute", "Neuf", "Pont", "Moulin", "Clair", "Long", "Grand", "Vieux", "Bourg", "Cha",
    "Ber", "Gré", "Mél",
];
const ENDS: &[&str] = &[
    "mont", "ville", "court", "bourg", "lieu", "val", "champ", "gny", "zac", "ac", "ières", "euil",
    "euvre", "heim", "elles", "anges", "ay", "en", "oux", "argues", "ignan", "eville",
];
const FIRST: &[&str] = &[
    "Émile",
    "Zoé",
    "André",
    "Hélène",
    "François",
    "Jérôme",
    "Anaïs",
    "Loïc",
    "Gaël",
    "Maëlle",
    "Chloé",
    "Inès",
    "Benoît",
    "Cédric",
    "Stéphane",
    "Valérie",
    "Élodie",
    "Jean",
    "Marie",
    "Pierre",
    "Paul",
    "Jacques",
    "Louise",
    "Camille",
    "Victor",
    "Marcel",
    "Simone",
    "Jules",
    "Anne",
    "Lucie",
    "Rosa",
    "Olympe",
    "Martin",
    "Germain",
];
const LAST: &[&str] = &[
    "Lefèvre",
    "Dupré",
    "Péguy",
    "Zola",
    "Hugo",
    "Ferry",
    "Jaurès",
    "Pasteur",
    "Curie",
    "Sand",
    "Mendès",
    "Prévert",
    "Éluard",
    "Verne",
    "Molière",
    "Césaire",
    "Moulin",
    "Aubrac",
    "Veil",
    "Bizet",
    "Fauré",
    "Satie",
    "Rameau",
    "Brassens",
    "Ferré",
    "Brel",
    "Noël",
    "Dubœuf",
    "Lecœur",
    "Garçon",
    "Le Goff",
    "L'Hôpital",
];
const SYLLABLES: &[&str] = &[
    "ba", "bé", "ca", "cé", "cha", "da", "dé", "fa", "fi", "ga", "gué", "ja", "la", "lé", "li",
    "lo", "ma", "mé", "mi", "mo", "na", "né", "pa", "pé", "po", "ra", "ré", "ri", "sa", "sé", "si",
    "ta", "té", "ti", "va", "vi", "za", "zé", "ou", "an", "en", "on", "in",
];
