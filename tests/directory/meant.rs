//! What codes mean whatever their level and edition, how strong that makes a candidate, and which names are
//! near to an actor's or the actor's own.

use essnum::directory::{Directory, Flag};
use essnum::model::Vocabulary;
use essnum::query::{JoinedBy, Linked, Strength};

use super::opened;
use crate::support::typology;

fn linked(text: &str) -> (Directory, Linked) {
    let directory = opened(text.as_bytes());
    let linked = Linked::whole(typology(), &directory);
    (directory, linked)
}

/// The families of each code of a list of codes, with the flags of its row.
fn families(codes: &[&str]) -> Vec<(String, String)> {
    let rows = codes.iter().map(|code| format!("A;{code}\n"));
    let (list, linked) = linked(&format!("nom;code naf\n{}", rows.collect::<String>()));
    let told = (0..list.len()).map(|row| {
        let families = linked.families(&list, row).iter();
        let families: Vec<&str> = families
            .map(|family| typology().families[*family].id.as_str())
            .collect();
        let flags = linked.flags(&list, row);
        let flags: Vec<&str> = flags
            .without(Flag::Duplicate.into())
            .iter()
            .map(Vocabulary::word)
            .collect();
        (families.join("|"), flags.join("|"))
    });
    told.collect()
}

#[test]
fn a_class_with_one_subclass_is_that_subclass() {
    for (class, subclass) in [
        ("63.11", "63.11Z"),
        ("95.11", "95.11Z"),
        ("94.99", "94.99Z"),
        ("62.01", "62.01Z"),
        ("70.22", "70.22Z"),
        ("38.32", "38.32Z"),
        ("94.12", "94.12Z"),
    ] {
        let found = families(&[class, subclass, "01.11Z"]);
        assert_eq!(found[0], found[1], "{class}");
        assert!(!found[0].0.is_empty(), "{class}");
    }
    let found = families(&["6201", "01.11Z", "63.11Z"]);
    assert_eq!(found[0].0.split('|').count(), 4);
    assert_eq!(found[0].1, "naf_repaired");
}

#[test]
fn a_level_has_the_families_of_its_subclasses_and_is_told() {
    // 62.02 is 62.02A and 62.02B.
    let found = families(&["62.02", "62.02A", "62.02B", "01.11Z"]);
    for family in found[1].0.split('|').chain(found[2].0.split('|')) {
        assert!(found[0].0.contains(family), "{family}");
    }
    assert_eq!(found[0].1, "naf_level");
    assert_eq!((found[1].1.as_str(), found[2].1.as_str()), ("", ""));
    assert_eq!(families(&["88.9", "01.11Z"])[0].1, "naf_level");
    assert!(
        families(&["88.9", "01.11Z"])[0]
            .0
            .contains("education-populaire")
    );
    // A division is far too much, unless a sheet gives it.
    assert_eq!(
        families(&["62", "47", "J"])[0].0,
        "esn|editeurs-de-logiciels"
    );
    assert_eq!(
        families(&["62", "47", "J"])[1],
        (String::new(), "naf_level".to_owned())
    );
    assert_eq!(
        families(&["62", "47", "J"])[2],
        (String::new(), "naf_level".to_owned())
    );
}

#[test]
fn codes_of_2025_are_known_where_they_take_over_one_code() {
    for (code, old) in [
        ("62.10Y", "62.01Z"),
        ("6220G", "62.02A"),
        ("70.20Y", "70.22Z"),
        ("85.59H", "85.59B"),
        ("94.99Y", "94.99Z"),
        ("73.11Y", "73.11Z"),
    ] {
        let found = families(&[code, old, "01.11Z"]);
        assert_eq!(found[0].0, found[1].0, "{code}");
        assert!(found[0].1.contains("naf_2025"), "{code}");
        assert!(!found[0].1.contains("naf_unknown"), "{code}");
    }
    // What takes over several, or parts of them, is told and means none.
    for code in ["63.10Y", "95.10Y", "58.29Y", "62.20H"] {
        let found = families(&[code, "01.11Z"]);
        assert_eq!(found[0], (String::new(), "naf_2025".to_owned()), "{code}");
    }
    assert_eq!(families(&["62.99X"])[0].1, "naf_unknown");
    let (list, linked) = linked(
        "nom;code naf;nomenclature naf\nA;01.11Y;NAF2025\nB;62.10Y;NAF 2025\nC;62.01Z;NAFRev2\nD;72.2C;NAFRev1\n",
    );
    let flags = |row| linked.flags(&list, row);
    assert!(flags(0).contains(Flag::Naf2025) && !flags(0).contains(Flag::NafUnknown));
    assert!(flags(1).contains(Flag::Naf2025) && !linked.families(&list, 1).is_empty());
    assert!(flags(2).is_empty());
    assert!(flags(3).contains(Flag::NafOld));
}

/// Strength and points of each row.
fn strengths(rows: &[&str]) -> Vec<Option<(Strength, usize)>> {
    let text = format!("Nom;APE;Statut\n{}\n", rows.join("\n"));
    let (list, linked) = linked(&text);
    let found = (0..list.len()).map(|row| {
        let found = linked.strength(typology(), &list, row)?;
        Some((found.strength, found.points()))
    });
    found.collect()
}

#[test]
fn a_less_exact_code_is_never_stronger() {
    for (level, exact) in [
        ("6201", "62.01Z"),
        ("62", "62.01Z"),
        ("62.0", "62.02A"),
        ("62.02", "62.02A"),
        ("88.9", "88.99B"),
        ("63.1", "63.11Z"),
        ("95.1", "95.11Z"),
        ("85", "85.59B"),
    ] {
        let rows = [format!("A;{level};"), format!("B;{exact};")];
        let found = strengths(&[&rows[0], &rows[1]]);
        let [Some(level_points), Some(exact_points)] = found[..] else {
            panic!("{level}: {found:?}");
        };
        assert!(level_points.1 <= exact_points.1, "{level}: {found:?}");
    }
}

#[test]
fn codes_in_doubt_and_whole_divisions_say_little() {
    let found = strengths(&[
        "Crèche Les Lutins;88.91A;Association",
        "École de musique;85.52Z;Association",
        "Lycée Pasteur;85.31Z;",
        "Atelier;95.11Z;Association",
        "Collège;85.31Z;Association",
    ]);
    let strengths: Vec<Strength> = found.iter().map(|found| found.unwrap().0).collect();
    assert_eq!(
        strengths,
        [
            Strength::Weak,
            Strength::Medium,
            Strength::Weak,
            Strength::Strong,
            Strength::Medium
        ]
    );
}

#[test]
fn words_of_the_field_count_however_they_are_written() {
    for name in [
        "FabLab Lille",
        "Fab Lab Lille",
        "Fab’Lab Lille",
        "Fab-lab de Lille",
        "FAB LABS du Nord",
        "Repair Café Lens",
        "Repair-Café de Lens",
        "FAI associatif Breizh",
        "Éducation populaire 35",
        "EPN de Redon",
        "E.P.N. de Redon",
        "Cyber-base de Morlaix",
        "Cyberbase Morlaix",
        "Tiers-lieu La Halle",
        "Tiers lieux en Bresse",
        "Tierslieu",
        "Ressourcerie du Pays",
        "Médiation numérique 22",
        "Logiciels Libres 35",
    ] {
        let row = format!("{name};94.99Z;Association");
        assert_eq!(strengths(&[&row])[0].unwrap().0, Strength::Strong, "{name}");
    }
    for name in [
        "La Plateforme",
        "Commun Village",
        "Les Communs",
        "Plateforme du bâtiment",
        "Solution",
        "Hébergement d’urgence",
        "Réseaux de voisins",
        "Les Lieux",
        "Vidéo Club",
        "Foyer rural",
        "Confabulation",
    ] {
        let row = format!("{name};94.99Z;Association");
        assert_ne!(strengths(&[&row])[0].unwrap().0, Strength::Strong, "{name}");
    }
}

/// What each name is: joined to an actor, or near to one.
fn names(rows: &[&str]) -> Vec<String> {
    let (list, linked) = linked(&format!("Nom;Ville;APE;CP\n{}\n", rows.join("\n")));
    let id = |actor| typology().actors[actor].id.as_str();
    let told = (0..list.len()).map(|row| match (linked.join(row), linked.near_actor(row)) {
        (Some(join), _) => format!("= {}", id(join.actor)),
        (None, Some(near)) => format!("~ {}", id(near)),
        (None, None) => String::new(),
    });
    told.collect()
}

#[test]
fn names_in_another_way_are_proposed() {
    for (name, right) in [
        ("FDN", "~ french-data-network"),
        ("F.D.N.", "~ french-data-network"),
        ("Association FDN", "~ french-data-network"),
        ("CNLL", "~ conseil-national-du-logiciel-libre"),
        ("FEI", "~ federation-des-entreprises-d-insertion"),
        ("OSM", "~ openstreetmap"),
        ("ACTE", "~ association-civic-tech-europe"),
        ("Hello Asso", "~ helloasso"),
        ("Hello-Asso", "~ helloasso"),
        ("Coop Tech", "~ cooptech"),
        ("La Med Num", "~ la-mednum"),
        ("SimplonCo", "~ simplon"),
        ("Frama soft", "~ framasoft"),
        ("Next Cloud", "~ nextcloud"),
        ("CEMEA Pays de la Loire", "~ cemea"),
        ("Ceméa de Bretagne", "~ cemea"),
        ("ENVIE 35", "~ envie"),
        ("Envie Rennes", "~ envie"),
        ("Envie Maine-et-Loire", "~ envie"),
        ("APRIL (association)", "~ april"),
        ("Association April", "~ april"),
        ("Framasfot", "~ framasoft"),
        ("Les Petits Débrouillars", "~ les-petits-debrouillards"),
        ("La Quadrature du Nett", "~ la-quadrature-du-net"),
        ("Dataactivist", "~ datactivist"),
        ("Croix-Rouge francaise", "= la-croix-rouge"),
        ("Framasoft", "= framasoft"),
        ("Envie de lire", ""),
        ("Actes Sud", ""),
        ("Avril", ""),
        ("Atelier citoyen", ""),
        ("Le Petit Orange", ""),
        ("Zone 51 bis ter", ""),
    ] {
        assert_eq!(names(&[&format!("{name};Rennes;;")]), [right], "{name}");
    }
}

#[test]
fn misprints_of_the_report_join_nobody() {
    for name in ["Citoyen", "CITOYEN", "Centre sociaux connectés", "RFLLabs"] {
        let found = names(&[&format!("{name};Metz;58.13Z;")]);
        assert!(found[0].starts_with("~ "), "{name}: {found:?}");
    }
}

#[test]
fn everyday_names_join_where_nothing_speaks_against() {
    let found = names(&[
        "Orange;Nice;56.10A;",
        "Orange;Paris;61.10Z;",
        "Orange;;;",
        "La Zone;Nice;56.30Z;",
        "Envie;Nice;47.71Z;",
        "Envie;Rennes;38.32Z;",
        "April;Nice;;06000",
        "April;Paris;;75014",
        "Latitudes;Dax;79.11Z;",
        // A name that is nobody else's is enough.
        "Framasoft;Nice;56.10A;06000",
    ]);
    assert_eq!(
        found,
        [
            "~ orange",
            "= orange",
            "= orange",
            "~ la-zone",
            "~ envie",
            "= envie",
            "~ april",
            "= april",
            "~ latitudes",
            "= framasoft"
        ]
    );
    let (_, linked) = linked("nom\nOrange\n");
    assert_eq!(linked.join(0).unwrap().by, JoinedBy::Name);
}
