//! Kinds of lists that people have and that were once misread: a small one of each kind here, and the ones
//! beside the project where they are at hand, each with what is right.

use std::path::Path;

use essnum::directory::{Directory, Field, open};

use super::{opened, told};

/// The values of fields, row by row, `|` between them.
pub fn values(directory: &Directory, fields: &[Field]) -> Vec<String> {
    told(directory, |row| {
        let values = fields.iter().map(|field| row.value(*field).into_owned());
        values.collect::<Vec<String>>().join("|")
    })
}

/// A list beside the project, if this machine has it.
pub fn case(name: &str) -> Option<Directory> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/cases");
    if !folder.is_dir() {
        eprintln!("skipped: no cases beside the project");
        return None;
    }
    Some(open(&folder.join(format!("{name}.csv"))).unwrap())
}

pub const NAME: &[Field] = &[Field::Name];
const PLACED: &[Field] = &[Field::Name, Field::PostalCode, Field::City];
const CODED: &[Field] = &[Field::Name, Field::City, Field::Naf];
const REGISTERED: &[Field] = &[Field::Name, Field::Siren, Field::PostalCode, Field::City];

/// Name of the case beside the project, its fields, what is right; then a list of the same kind, and what
/// is right of that.
type Kind = (
    &'static str,
    &'static [Field],
    &'static [&'static str],
    &'static str,
    &'static [&'static str],
);

const KINDS: &[Kind] = &[
    (
        "scdl-subventions",
        &[Field::Name, Field::Siren, Field::Rna],
        &[
            "Association Bleue|005420021|W123456789",
            "Association Verte|356000000|",
            "Association Rouge||W123456780",
        ],
        "nomAttribuant;idAttribuant;nomBeneficiaire;idBeneficiaire;montant\n\
         Ville X;55210055400013;Les Mûres;00542002100031;10\nVille X;55210055400013;Le Pré;35600000000048;20\n\
         Ville X;55210055400013;La Haie;;30\n",
        &["Les Mûres|005420021|", "Le Pré|356000000|", "La Haie||"],
    ),
    (
        "finess-as-siren",
        &[Field::Name, Field::Siren],
        &["CH Exemple|", "CH Bis|", "CH Ter|"],
        "FINESS ET;Raison sociale\n010000024;Clinique A\n010000032;Clinique B\n020000162;Clinique C\n",
        &["Clinique A|", "Clinique B|", "Clinique C|"],
    ),
    (
        "heading-multiline",
        PLACED,
        &["Atelier Bleu|44000|Nantes", "Régie Verte|69003|Lyon"],
        "\"Raison\r\nsociale\",\"Code\npostal\nsiège\",\"Ville\n(siège)\"\nLes Mûres,35000,Rennes\n",
        &["Les Mûres|35000|Rennes"],
    ),
    (
        "title-known-word",
        CODED,
        &["Atelier Bleu|Nantes|62.01Z", "Régie Verte|Lyon|88.99B"],
        "Associations\n\nnom,commune,code ape\nLes Mûres,Rennes,6201Z\nLe Pré,Albi,8899B\n",
        &["Les Mûres|Rennes|62.01Z", "Le Pré|Albi|88.99B"],
    ),
    (
        "title-two-cells",
        REGISTERED,
        &[
            "Atelier Bleu|552100554|44000|Nantes",
            "Régie Verte|005420021|69003|Lyon",
        ],
        "Liste 2025;Région Bretagne;;\nOrganisme;N° SIREN;CP;Commune\nLes Mûres;552100554;35000;Rennes\n",
        &["Les Mûres|552100554|35000|Rennes"],
    ),
    (
        "two-header-lines",
        REGISTERED,
        &[
            "Atelier Bleu|552100554|44000|Nantes",
            "Régie Verte|005420021|69003|Lyon",
        ],
        ",La structure,,Son adresse,\nn°,Nom de la structure,SIRET,Code postal,Ville\n\
         1,Les Mûres,55210055400013,35000,Rennes\n",
        &["Les Mûres|552100554|35000|Rennes"],
    ),
    (
        "preamble-11",
        CODED,
        &["Atelier Bleu|Nantes|62.01Z", "Régie Verte|Lyon|88.99B"],
        "Un\nDeux\nTrois\nQuatre\nCinq\nSix\nSept\nHuit\nNeuf\nDix\nOnze\nDouze\nTreize\n\
         Structure\tVille\tAPE\nLes Mûres\tRennes\t6201Z\n",
        &["Les Mûres|Rennes|62.01Z"],
    ),
    (
        "quoted-lines",
        CODED,
        &["Atelier Bleu|Nantes|62.01Z", "Régie Verte|Lyon|88.99B"],
        "\"nom,ville,ape\"\n\"\"\"Mûres, les\"\",Rennes,6201Z\"\n\"Le Pré,Albi,8899B\"\n",
        &["Mûres, les|Rennes|62.01Z", "Le Pré|Albi|88.99B"],
    ),
    (
        "heading-unknown",
        NAME,
        &["Atelier Bleu", "Régie Verte"],
        "Nos zinzins;Leur truc\nLes Mûres;bleu\nLe Pré;vert\n",
        &["Les Mûres", "Le Pré"],
    ),
    (
        "name-question",
        &[Field::Name, Field::Website],
        &[
            "Médiathèque|https://a.exemple",
            "Centre social|https://b.exemple",
            "Espace emploi|https://c.exemple",
        ],
        "Horodateur;Si autre, précisez;1. Quel est le nom de votre structure ?;2. Avez-vous un site web ? (adresse)\n\
         2024-01-02;;Les Mûres;www.mures.exemple\n2024-01-03;x;Le Pré;\n",
        &["Les Mûres|www.mures.exemple", "Le Pré|"],
    ),
    (
        "beneficiaire",
        NAME,
        &["Atelier Bleu", "Régie Verte"],
        "Nom;Prénom;Organisme;Montant\nMARTIN;Luce;Les Mûres;3\nDURAND;Jean;Le Pré;4\n",
        &["Les Mûres", "Le Pré"],
    ),
    (
        "person-contact",
        NAME,
        &["Atelier Bleu", "Régie Verte"],
        "civilite,nom,association\nMme,Martin,Les Mûres\nM.,Durand,Le Pré\n",
        &["Les Mûres", "Le Pré"],
    ),
    (
        "sirene-ods",
        &[
            Field::Name,
            Field::PostalCode,
            Field::City,
            Field::LegalCategory,
            Field::Naf,
        ],
        &[
            "ATELIER BLEU|44000|NANTES|9220|62.01Z",
            "REGIE VERTE|69003|LYON|9220|88.99B",
        ],
        "SIREN,L1_NORMALISEE,NOMEN_LONG,CODPOS,LIBCOM,NJ,APEN700\n\
         552100554,MADAME LUCE,LES MURES,35000,RENNES,9220,6201Z\n",
        &["LES MURES|35000|RENNES|9220|62.01Z"],
    ),
    (
        "ban-geocoded",
        PLACED,
        &["Atelier Bleu|44000|Nantes", "Régie Verte|69003|Lyon"],
        "nom,adresse,latitude,longitude,result_label,result_score,result_postcode,result_city,result_citycode\n\
         Les Mûres,3 rue X,48.1,-1.6,3 rue X 35000 Rennes,0.9,35000,Rennes,35238\n",
        &["Les Mûres|35000|Rennes"],
    ),
    (
        "yeswiki",
        &[Field::Name, Field::PostalCode, Field::City, Field::Website],
        &[
            "Atelier Bleu|44000|Nantes|https://a.exemple",
            "Régie Verte|69003|Lyon|https://b.exemple",
        ],
        "id_fiche;bf_titre;bf_description;bf_code_postal;bf_ville;bf_site_internet;imagebf_image\n\
         mures;Les Mûres;Un lieu;35000;Rennes;https://m.exemple;m.png\n",
        &["Les Mûres|35000|Rennes|https://m.exemple"],
    ),
    (
        "commune-insee",
        &[Field::City],
        &["NANTES", "LYON 3"],
        "nom;commune;nom_commune\nLes Mûres;35238;Rennes\nLe Pré;2A004;Ajaccio\n",
        &["Rennes", "Ajaccio"],
    ),
    (
        "website-internet",
        &[Field::Website],
        &["https://a.exemple", "", ""],
        "nom;internet;logo;facebook;site internet\n\
         Les Mûres;oui;https://m.exemple/l.png;https://facebook.com/m;https://m.exemple\nLe Pré;non;;;\n",
        &["https://m.exemple", ""],
    ),
    (
        "naf-cells",
        &[Field::Naf],
        &[
            "62.01Z|62.02A",
            "62.01Z|62.02A",
            "62.01Z",
            "94.99Z",
            "62.01Z",
            "62.01Z",
            "62.01Z",
            "62.01Z",
            "62.01Z",
        ],
        "nom;code ape\nA;63.11Z puis 62.02A\nB;Conseil (62,02A)\nC;NAF 6311Z.\nD;« 62.01 z »\n",
        &["63.11Z|62.02A", "62.02A", "63.11Z", "62.01Z"],
    ),
    (
        "siren-cells",
        &[Field::Siren],
        &[
            "552100554",
            "552100554",
            "552100554",
            "552100554",
            "552100554",
        ],
        "nom;siren\nA;RCS Nanterre B 552 100 554\nB;n° 552.100.554\nC;５５２１００５５４\nD;SIRET : 552 100 554 00013\n\
         E;552-100-554 / 005 420 021\n",
        &[
            "552100554",
            "552100554",
            "552100554",
            "552100554",
            "552-100-554 / 005 420 021",
        ],
    ),
    (
        "postal-cells",
        &[Field::PostalCode, Field::City],
        &[
            "44000|Nantes",
            "44000|Nantes",
            "44000|Nantes",
            "44000|Nantes",
        ],
        "structure;CP et ville\nA;35000 RENNES CEDEX\nB;FR-35000 – Rennes\nC;Rennes, 35000\nD;Rennes [35000]\n",
        &[
            "35000|RENNES CEDEX",
            "35000|Rennes",
            "35000|Rennes",
            "35000|Rennes",
        ],
    ),
    (
        "blank-rows",
        CODED,
        &["Atelier Bleu|Nantes|62.01Z"],
        "nom,ville,naf\n,,\nLes Mûres,Rennes,62.01Z\n , ,\n\"\",,\n",
        &["Les Mûres|Rennes|62.01Z"],
    ),
    (
        "space-quote",
        CODED,
        &[
            "Atelier Bleu|Nantes, centre|62.01Z",
            "Régie Verte|Lyon|88.99B",
        ],
        "\"nom\"; \"ville\"; \"ape\"\n\"Les \"\"Mûres\"\"\"; \"Rennes; sud\"; \"62.01Z\"\n\"Le Pré\"; \"Albi\"; \"88.99B\"\n",
        &["Les \"Mûres\"|Rennes; sud|62.01Z", "Le Pré|Albi|88.99B"],
    ),
    (
        "single-quotes",
        CODED,
        &["Atelier ; Bleu|Nantes|62.01Z", "Régie Verte|Lyon|88.99B"],
        "'nom','ville','ape'\n'L''Atelier, vert','Rennes','62.01Z'\n'Le \"Pré\"','Albi','88.99B'\n",
        &["L'Atelier, vert|Rennes|62.01Z", "Le \"Pré\"|Albi|88.99B"],
    ),
    (
        "mojibake",
        &[Field::Name, Field::City],
        &["Régie Verte|Orléans"],
        "nom;ville\nL’Ã‰cole dâ€™Ã©tÃ©;BesanÃ§on\nCôté cour;Orléans\n",
        &["L’École d’été|Besançon", "Côté cour|Orléans"],
    ),
    (
        "macroman",
        NAME,
        &["Régie d’été", "École à côté"],
        "nom\nrien\n",
        &["rien"],
    ),
    (
        "repeated-heading",
        &[Field::Name, Field::City],
        &["Atelier Bleu|Nantes", "Régie Verte|Lyon"],
        "nom,ville\nLes Mûres,Rennes\nnom , ville\nLe Pré,Albi\n",
        &["Les Mûres|Rennes", "Le Pré|Albi"],
    ),
];

#[test]
fn each_kind_is_read_right() {
    for (name, fields, right, own, own_right) in KINDS {
        assert_eq!(
            values(&opened(own.as_bytes()), fields),
            *own_right,
            "of the kind {name}"
        );
        if let Some(list) = case(name) {
            assert_eq!(values(&list, fields), *right, "{name}");
        }
    }
}
