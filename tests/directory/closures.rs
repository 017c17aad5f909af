//! Whether an organisation has ceased to exist, however its list says it.

use essnum::directory::{Field, Flag};

use super::{opened, told};

/// Of each row whether it is closed.
fn closed(text: &str) -> Vec<bool> {
    let list = opened(text.as_bytes());
    (0..list.len())
        .map(|row| list.flags_of(row).contains(Flag::Closed))
        .collect()
}

/// A row of each cell.
fn rows<T>(cases: &[(&str, T)]) -> String {
    let rows = cases.iter().map(|(cell, _)| ["A;", cell, "\n"].concat());
    rows.collect()
}

/// Each cell under each heading says that its organisation is closed, or does not.
#[track_caller]
fn all_say(headings: &[&str], cases: &[(&str, bool)]) {
    for heading in headings {
        let rows = rows(cases);
        let found = closed(&format!("nom;{heading}\n{rows}"));
        for ((cell, expected), found) in cases.iter().zip(&found) {
            assert_eq!(found, expected, "{cell} under {heading}");
        }
        assert_eq!(found.len(), cases.len(), "{heading}");
    }
}

#[test]
fn days_are_read_however_they_are_written() {
    all_say(
        &[
            "Date de fermeture",
            "Date de cessation",
            "Fermeture",
            "Dissoute (date)",
            "Fermée ?",
            "Date fin",
            "date_fin",
            "Date de dissolution",
            "Date de radiation",
            "Fermée le",
            "Cessation",
        ],
        &[
            ("2019", true),
            ("12/2019", true),
            ("2019-12", true),
            ("31-12-19", true),
            ("31/12/19", true),
            ("31/12/99", true),
            ("31.12.2019", true),
            ("2019-12-31", true),
            ("2019-12-31T00:00:00", true),
            ("2019/12/31", true),
            ("31/12/2019 00:00", true),
            ("1/2/2019", true),
            ("12/31/2019", true),
            ("déc. 2019", true),
            ("Déc-19", true),
            ("31-déc.-2019", true),
            ("décembre 2019", true),
            ("31 décembre 2019", true),
            ("1er janvier 2020", true),
            ("le 31/12/2019", true),
            ("fin 2019", true),
            ("en 2019", true),
            ("December 31, 2019", true),
            ("31 Dec 2019", true),
            ("20191231", true),
            ("43830", true),
            ("31/12/2099", false),
            ("31/12/9999", false),
            ("9999-12-31", false),
            ("2099", false),
            ("12/2099", false),
            ("déc. 2099", false),
            ("31 décembre 2099", false),
            ("2199-01-01T00:00:00", false),
            ("0001-01-01", false),
            ("0000-00-00", false),
            ("", false),
        ],
    );
}

#[test]
fn answers_under_the_title_of_an_end_are_read() {
    all_say(
        &["Fermée ?", "Fermé", "Dissoute", "Fermeture", "Closed"],
        &[
            ("Oui", true),
            ("oui (2019)", true),
            ("x", true),
            ("Oui, en 2019", true),
            ("Non", false),
            ("non", false),
            ("", false),
            ("Oui, en 2099", false),
        ],
    );
    // What is closed on Mondays is not.
    for text in [
        "nom;Fermeture\nA;lundi\nB;dimanche\nC;août\n",
        "nom;Heure de fermeture\nA;18:00\nB;10:00\nC;12h30\n",
        "nom;Fermeture\nA;18:00\nB;10:00\nC;12:19\n",
        "nom;Ferme\nA;Ferme du Bec\nB;Ferme des Prés\nC;La Haie\n",
    ] {
        assert_eq!(closed(text), [false; 3], "{text}");
    }
}

/// The end of a grant or of a membership is not that of an organisation.
#[test]
fn the_end_of_a_period_is_none() {
    for headings in [
        "Date début;Date fin",
        "Date de début;Date de fin",
        "Date fin;Montant",
        "Date de fin de convention;x",
        "Date fin de mandat;x",
        "Date fin;Date d'adhésion",
        "Fin de contrat;x",
    ] {
        let text = format!("nom;{headings}\nA;31/12/2018;31/12/2019\nB;31/12/2017;31/12/2018\n");
        assert_eq!(closed(&text), [false; 2], "{headings}");
    }
    let text = "nom;Date de création;Date fin\nA;31/12/2018;31/12/2019\nB;31/12/2017;\n";
    assert_eq!(closed(text), [true, false]);
}

#[test]
fn states_are_read_in_any_words() {
    for heading in [
        "Statut INSEE",
        "Statut",
        "État",
        "État INSEE",
        "Statut SIRENE",
        "Actif",
        "État administratif",
        "Code INSEE statut",
    ] {
        let cases = [
            ("Actif", false),
            ("Fermé", true),
            ("Clos", true),
            ("Close", true),
            ("Clôturée", true),
            ("Cessée", true),
            ("Radiée", true),
            ("Dissoute", true),
            ("Dissous", true),
            ("Fermé définitivement", true),
            ("Fermée en 2019", true),
            ("Cessée le 31/12/2019", true),
            ("Cessation d'activité", true),
            ("N'existe plus", true),
            ("En activité", false),
            ("En sommeil", false),
            ("Active", false),
            ("", false),
        ];
        all_say(&[heading], &cases);
        let rows = rows(&cases);
        let list = opened(format!("Structure;{heading}\n{rows}").as_bytes());
        let towns = told(&list, |row| row.value(Field::City).into_owned());
        assert!(towns.iter().all(String::is_empty), "{heading}");
    }
    assert_eq!(
        closed("Structure;Statut INSEE\nA;Actif\nB;Fermé\n"),
        [false, true]
    );
    // Without a heading its first row is none, though it says a state.
    let list = opened("Les Mûres;Lyon;Fermé\nLe Pré;Metz;Actif\nLa Haie;Pau;Actif\n".as_bytes());
    assert_eq!(list.len(), 3);
}
