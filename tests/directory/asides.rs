//! Rows that are no organisations: totals, headings once more, titles of parts, notes, patterns. None is lost, each is
//! told.

use essnum::directory::{Aside, Field};
use essnum::model::Vocabulary;

use essnum::text::{Text, language};

use super::{opened, told};

/// The names of the organisations of a list, and how many rows of each kind were set aside.
fn parted(text: &str) -> (Vec<String>, Vec<(Aside, usize)>) {
    let list = opened(text.as_bytes());
    let names = told(&list, |row| row.value(Field::Name).into_owned());
    let kinds = Aside::ALL
        .iter()
        .map(|kind| (*kind, list.set_aside().count(*kind)));
    (names, kinds.filter(|(_, count)| *count > 0).collect())
}

#[track_caller]
fn is_parted(text: &str, names: &[&str], aside: &[(Aside, usize)]) {
    let (found, kinds) = parted(text);
    assert_eq!(found, names, "{text}");
    assert_eq!(kinds, aside, "{text}");
}

#[test]
fn totals_are_known_in_whatever_column_and_words() {
    is_parted(
        "Ville;Nom;Adh\nLille;A;12\nLille;B;10\nTotal Lille;;22\nMetz;C;3\nTotal Metz;;3\nTotal général;;25\n",
        &["A", "B", "C"],
        &[(Aside::Total, 3)],
    );
    for said in [
        "Total",
        "TOTAL :",
        "Sous-total Bretagne",
        "Total Lille",
        "Total des adhérents",
        "TOTAL (6 structures)",
        "Total HT",
        "Montant total",
        "Effectif total",
        "Ss-total",
        "∑",
        "Nb : 2",
        "Nombre de structures",
        "Cumul",
        "Grand total",
        "",
    ] {
        is_parted(
            &format!("Nom;Ville;Montant\nA;Lille;12\nB;Metz;13\n{said};;25\n"),
            &["A", "B"],
            &[(Aside::Total, 1)],
        );
    }
    for name in [
        "Total Énergies;Paris;4",
        "Somme Numérique;Amiens;4",
        "Total Danse;Lyon;",
        "Ensemble vocal;;4",
        "La Totale;;4",
        "Total Respect;;",
    ] {
        let (own, _) = name.split_once(';').unwrap();
        is_parted(
            &format!("Nom;Ville;Montant\nA;Lille;12\n{name}\n"),
            &["A", own],
            &[],
        );
    }
    // A number that names nobody is no sum where it is a code of its own.
    is_parted("Nom;SIRET\nA;\n;55210055400013\n", &["A", ""], &[]);
}

#[test]
fn a_second_heading_takes_no_rows_away() {
    let rows: String = (0..30)
        .map(|row| format!("Atelier {row};Lyon;;\n").replace(|c: char| c.is_ascii_digit(), "x"))
        .collect();
    let list = opened(
        format!("Nom;Ville;;\n{rows}Nom;Ville;CP;Site\nD;Lyon;69003;https://d.fr\n").as_bytes(),
    );
    assert_eq!(list.len(), 31);
    for again in [
        "Structure;Commune;Statut",
        "Structure (suite);Ville;Statut",
        "Nom de la structure;Ville;Forme juridique",
    ] {
        is_parted(
            &format!("Structure;Ville;Statut\nA;Lille;SCOP\n{again}\nB;Metz;SCIC\n"),
            &["A", "B"],
            &[(Aside::Heading, 1)],
        );
    }
    is_parted(
        "Dénomination;Siège;Date du décret\nA;Lille;1999\nDénomination;Siège;Date de publication\nB;Metz;2001\n",
        &["A", "B"],
        &[(Aside::Heading, 1)],
    );
    // A name and a kind of it are no heading.
    is_parted(
        "Nom;Type\nLa Structure;Association\nLe Lieu;Tiers-lieu\n",
        &["La Structure", "Le Lieu"],
        &[],
    );
}

#[test]
fn numbers_of_columns_are_no_row() {
    for numbers in ["0,1,2,3", "1,2,3,4", ",0,1,2"] {
        is_parted(
            &format!("{numbers}\nStructure,Ville,CP,APE\nAtelier,Rennes,35000,95.11Z\n"),
            &["Atelier"],
            &[],
        );
    }
    is_parted(
        "Structure;Ville;CP;APE\n1;2;3;4\nAtelier;Rennes;35000;95.11Z\n",
        &["Atelier"],
        &[(Aside::Heading, 1)],
    );
}

#[test]
fn titles_of_parts_are_told() {
    for title in [
        "Loire-Atlantique",
        "Loire-Atlantique (44)",
        "35 - Ille-et-Vilaine",
        "Département 44",
        "Département de la Sarthe",
        "Dept. 2A",
        "DRÔME",
        "Région Bretagne",
        "ASSOCIATIONS",
        "Coopératives",
        "Fondations",
        "I. - Associations",
        "II. Coopératives",
    ] {
        is_parted(
            &format!("Nom;Ville;CP\nAtelier;Nantes;44000\n{title};;\nRégie;Rennes;35000\n"),
            &["Atelier", "Régie"],
            &[(Aside::Section, 1)],
        );
    }
    is_parted(
        "Liste des membres;;\nNom;Ville;CP\nAtelier;Nantes;44000\nListe des membres;;\nRégie;Rennes;35000\n",
        &["Atelier", "Régie"],
        &[(Aside::Heading, 1)],
    );
    for name in ["Lieu Unique", "Nantes Solidaire", "44 Numérique"] {
        is_parted(&format!("Nom;Ville;CP\n{name};;\n"), &[name], &[]);
    }
}

#[test]
fn notes_are_told() {
    for note in [
        "NB : liste non exhaustive",
        "N.B. : à compléter",
        "Mis à jour le 12 mars 2024",
        "Mise à jour : mars 2024",
        "Liste arrêtée à la date du 1er mars",
        "© CRESS 2024",
        "Page 1 sur 3",
        "Page 2/3",
        "(suite)",
        "FIN",
        "Document réalisé par la CRESS",
        "Source : INSEE",
        "* sous réserve",
    ] {
        for tail in [";", ";;"] {
            let heading = if tail == ";" {
                "Nom;Ville"
            } else {
                "Nom;Ville;Site"
            };
            is_parted(
                &format!("{heading}\nAtelier;Lille\n{note}{tail}\n"),
                &["Atelier"],
                &[(Aside::Note, 1)],
            );
        }
    }
    for name in [
        "Notes de musique",
        "Page blanche",
        "Finistère Solidaire",
        "Lecture pour tous",
    ] {
        is_parted(&format!("Nom;Ville\n{name};\n"), &[name], &[]);
    }
}

#[test]
fn patterns_to_be_filled_in_are_told() {
    is_parted(
        "nom;siret;commune\ntexte;texte(14);texte\nObligatoire;Facultatif;Obligatoire\nEx. : Atelier;55210055400013;Lille\n\
         Atelier;55210055400013;Lille\n",
        &["Atelier"],
        &[(Aside::Note, 3)],
    );
    is_parted(
        "Nom;Ville\n-;-\n–;\nAtelier;Lille\n",
        &["Atelier"],
        &[(Aside::Blank, 2)],
    );
    // Each way to begin such a row is looked for.
    for said in [
        "Chaîne",
        "number",
        "INT",
        "int(8)",
        "Mandatory",
        "Numérique",
        "alphanumérique",
        "URL",
        "Recommandé",
        "Booléen",
    ] {
        is_parted(
            &format!("nom;siret;commune\n{said};Facultatif;texte\nAtelier;55210055400013;Lille\n"),
            &["Atelier"],
            &[(Aside::Note, 1)],
        );
    }
    for said in ["Coût total", "COUT TOTAL", "Budget total", "S/Total"] {
        is_parted(
            &format!("Nom;Ville;Montant\nA;Lille;12\n{said};;25\n"),
            &["A"],
            &[(Aside::Total, 1)],
        );
    }
    is_parted(
        "Nom;Ville\nAtelier;Lille\n/;/\n",
        &["Atelier"],
        &[(Aside::Blank, 1)],
    );
}

#[test]
fn lines_are_told_in_the_number_that_they_have() {
    let words = |text: &str| {
        let list = opened(text.as_bytes());
        let told = Text::new(language("fr")).say(&list.summary(0));
        crate::program::plain(&told)
    };
    let one = words("nom;montant\nA;1\nTotal;1\n");
    assert!(one.ends_with("1 total (ligne 3)"), "{one}");
    let two = words("nom;montant\nA;1\nTotal;1\nB;2\nTotal;2\n");
    assert!(two.ends_with("2 totaux (lignes 3, 5)"), "{two}");
}
