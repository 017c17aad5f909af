//! Statuses in whatever words: with those that qualify a form or deny it, abbreviated, in English, beside codes.

use essnum::directory::Flag;

use super::statuses::statuses;

/// The statuses of one cell under a heading.
#[track_caller]
fn said(heading: &str, cell: &str) -> String {
    statuses(&format!("nom;{heading}\nA;\"{cell}\"\n"))[0].clone()
}

/// A row of each cell.
fn rows<T>(cases: &[(&str, T)]) -> String {
    let rows = cases
        .iter()
        .map(|(cell, _)| ["A;\"", cell, "\"\n"].concat());
    rows.collect()
}

/// Each cell under each heading says these statuses.
#[track_caller]
fn all_say(headings: &[&str], cases: &[(&str, &str)]) {
    for heading in headings {
        let rows = rows(cases);
        let found = statuses(&format!("nom;{heading}\n{rows}"));
        for ((cell, expected), found) in cases.iter().zip(&found) {
            assert_eq!(found, expected, "{cell} under {heading}");
        }
        assert_eq!(found.len(), cases.len(), "{heading}");
    }
}

const FORMS: [&str; 2] = ["Statut", "Forme juridique"];

#[test]
fn words_that_qualify_a_form_hide_none() {
    all_say(
        &FORMS,
        &[
            ("SCIC SARL à capital variable", "scic sarl"),
            ("SCIC SAS à capital variable", "scic sas"),
            ("SCIC SA à capital variable", "scic"),
            ("SAS à capital variable", "sas"),
            ("SARL à capital fixe", "sarl"),
            ("SAS au capital variable", "sas"),
            ("S.A.S. (à capital variable)", "sas"),
            ("SCOP SA à capital variable", "scop cooperative"),
            ("SCOP à responsabilité limitée", "scop cooperative"),
            ("SCOP SARL à capital variable", "scop sarl cooperative"),
            ("Scop ARL à capital variable", "scop cooperative"),
            (
                "Société coopérative d’intérêt collectif à responsabilité limitée",
                "scic",
            ),
            (
                "Société coopérative d'intérêt collectif par actions simplifiée à capital variable",
                "scic",
            ),
            (
                "Société coopérative d'intérêt collectif anonyme à capital variable",
                "scic",
            ),
            ("Coop. d’intérêt collectif", "scic"),
            (
                "Société coopérative de production anonyme, à capital variable",
                "scop cooperative sa-cooperative",
            ),
            ("Société par actions simplifiée à capital variable", "sas"),
            (
                "Société par actions simplifiée (SAS) à capital variable - Scop",
                "scop sas cooperative",
            ),
            (
                "Société à responsabilité limitée à capital variable",
                "sarl",
            ),
            (
                "Société coopérative à responsabilité limitée",
                "cooperative",
            ),
            ("Coopérative à capital variable", "cooperative"),
            ("SAS à associé unique", "sas"),
            ("SAS à mission", "sas"),
            ("SCIC sous forme de SAS à capital variable", "scic sas"),
            ("SARL de presse", "sarl"),
            ("SAS de l’ESS", "sas"),
            ("SARL (sans autre indication)", "sarl"),
            ("Sté coop de prod", "scop cooperative"),
            ("Sté coopérative d’int. coll.", "scic"),
            ("Gpt d’intérêt public", "gip"),
            // What is left without them names no status.
            ("Société à capital variable", ""),
            ("Société anonyme à conseil d'administration", ""),
            ("à responsabilité limitée", ""),
            ("SELARL à capital variable", ""),
            ("Exploitation agricole à responsabilité limitée", ""),
        ],
    );
}

#[test]
fn what_denies_a_status_says_none() {
    all_say(
        &FORMS,
        &[
            ("Non associatif", ""),
            ("non-associatif", ""),
            ("Pas une association", ""),
            ("Hors association", ""),
            ("Sans association", ""),
            ("Non association", ""),
            ("Non SCOP", ""),
            ("SCIC : non", ""),
            ("ni SCOP ni SCIC", ""),
            ("Pas ESUS", ""),
            ("not an association", ""),
            ("non coopérative", ""),
            // Of these it is a part.
            ("Association à but non lucratif", "association"),
            ("Association non déclarée", "association"),
            ("Association sans but lucratif", "association"),
            ("Association non lucrative", "association"),
        ],
    );
}

#[test]
fn one_rule_says_what_a_status_implies() {
    all_say(
        &FORMS,
        &[
            ("SCOP", "scop cooperative"),
            ("SCOP SA", "scop cooperative"),
            ("Société coopérative et participative", "scop cooperative"),
            ("société coopérative de production", "scop cooperative"),
            ("Coopérative ouvrière", "scop cooperative"),
            ("SCOP SARL", "scop sarl cooperative"),
            ("SARL SCOP", "scop sarl cooperative"),
            ("SA coopérative", "cooperative sa-cooperative"),
            // No legal category is of a SCIC.
            ("SCIC", "scic"),
            ("SCIC SA", "scic"),
            ("Société coopérative d’intérêt collectif", "scic"),
        ],
    );
}

#[test]
fn what_marks_set_off_is_named_apart() {
    all_say(
        &FORMS,
        &[
            ("Association (fédération)", "association federation"),
            ("Fédération (association)", "association federation"),
            ("Association - fédération", "association federation"),
            ("Association / Union", "association federation"),
            ("Association loi 1901, fédération", "association federation"),
            ("Association et fédération", "association federation"),
            ("Fédération d’associations", "federation"),
            ("fédération associative", "federation"),
            ("Association (loi 1901)", "association"),
            ("Coopérative (SCOP)", "scop cooperative"),
            ("ESUS|Association", "association esus"),
            // Each value of a cell says what it says alone.
            ("SCOP | Organisme de formation", "scop cooperative"),
            ("Association; Tiers-lieu", "association"),
        ],
    );
}

#[test]
fn english_and_a_typing_error_in_a_long_word_are_read() {
    all_say(
        &FORMS,
        &[
            ("Association (law 1901)", "association"),
            ("Association under the law of 1901", "association"),
            ("1901 law association", "association"),
            ("Non-profit association", "association"),
            ("Nonprofit association", "association"),
            ("Not-for-profit association", "association"),
            ("Worker co-operative", "scop cooperative"),
            ("Workers' cooperative", "scop cooperative"),
            ("Co-operative", "cooperative"),
            ("Limited liability company (SARL)", "sarl"),
            ("Simplified joint-stock company", "sas"),
            ("Public interest group", "gip"),
            ("Federation of associations", "federation"),
            ("Asociation", "association"),
            ("associtaion loi 1901", "association"),
            ("Associaton déclarée", "association"),
            ("Coopérativve", "cooperative"),
            ("Féderration", "federation"),
            ("Société par actions simplifé", ""),
            ("Société par actions simplifiéé", "sas"),
            // Other words, and too short ones.
            ("Dissociation", ""),
            ("Fondation", ""),
            ("Coopération", ""),
            ("SCAP", ""),
            ("SARLE", ""),
        ],
    );
}

/// `EI` is a sole trader among legal forms, and an «entreprise d’insertion» among what structures are approved as.
#[test]
fn an_acronym_means_what_its_column_is_of() {
    for heading in [
        "Forme juridique",
        "Statut juridique",
        "Form. jur.",
        "Nature juridique",
    ] {
        let text = format!(
            "nom;{heading}\nA;EI\nB;SARL\nC;Micro-entreprise\nD;EI (entreprise individuelle)\n"
        );
        assert_eq!(statuses(&text), ["", "sarl", "", ""], "{heading}");
    }
    for heading in ["Statut", "Type SIAE"] {
        let text = format!("nom;{heading}\nA;EI\nB;ACI\nC;Association intermédiaire\n");
        let expected = ["entreprise-insertion", "aci", "association"];
        assert_eq!(statuses(&text), expected, "{heading}");
    }
    assert_eq!(
        said("Forme juridique", "Entreprise d’insertion"),
        "entreprise-insertion"
    );
}

#[test]
fn words_beside_the_code_of_a_level_are_read() {
    let cases = [
        ("92 - Association loi 1901", "association"),
        ("92 – Association loi 1901 ou assimilé", "association"),
        ("54 Société à responsabilité limitée (SARL)", "sarl"),
        ("57 - SAS", "sas"),
        ("57 : Société par actions simplifiée", "sas"),
        ("[5710] SAS", "sas"),
        ("(9220) Association déclarée", "association"),
        ("[92] Association", "association"),
        ("92 (Association)", "association"),
        ("9 - Association", "association"),
        (
            "51 Société coopérative commerciale particulière",
            "cooperative",
        ),
        ("63 - Société coopérative agricole", "cooperative"),
        ("9.220", "association"),
        ("9 220", "association"),
        ("Association (9220)", "association"),
        // The label of a category is no second word for it.
        ("SARL coopérative (5460)", "cooperative"),
        ("93 - Fondation", ""),
        ("92", ""),
    ];
    all_say(&["Catégorie juridique", "Nature juridique"], &cases);
    let text = "nom;Catégorie juridique\nA;9220 - SAS\n";
    assert_eq!(statuses(text), ["association"]);
    let linked = super::statuses::flagged(text, Flag::StatusMismatch);
    assert_eq!(linked, [false]);
    // Under «Statut» they are words as well.
    all_say(
        &["Statut"],
        &[
            ("92 - Association loi 1901", "association"),
            ("9220 - Association déclarée", "association"),
        ],
    );
}
