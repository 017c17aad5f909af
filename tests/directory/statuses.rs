//! Statuses that a list says in words, beside its legal categories, and what SIRENE says of its units.

use std::fmt::Write;

use essnum::directory::{Field, Flag};
use essnum::model::Identified;
use essnum::query::{Declaration, Linked, YesNo};

use super::{opened, told};
use crate::program::{Rows, run};
use crate::support::typology;

/// Of each row whether it has a flag.
pub fn flagged(text: &str, flag: Flag) -> Vec<bool> {
    let list = opened(text.as_bytes());
    let linked = Linked::whole(typology(), &list);
    let has = |row| linked.flags(&list, row).contains(flag);
    (0..list.len()).map(has).collect()
}

/// The ids of the statuses of each row.
pub fn statuses(text: &str) -> Vec<String> {
    let t = typology();
    let list = opened(text.as_bytes());
    let linked = Linked::whole(t, &list);
    let ids = |row| {
        let statuses = linked.facts().statuses(row).iter();
        let ids: Vec<&str> = statuses.map(|key| t.statuses[*key].id()).collect();
        ids.join(" ")
    };
    (0..list.len()).map(ids).collect()
}

/// What people write, and the statuses of the typology that it says.
const SAID: &[(&str, &str)] = &[
    ("Association", "association"),
    ("ASSOCIATIONS", "association"),
    ("association loi 1901", "association"),
    ("Association (loi de 1901)", "association"),
    ("Association déclarée", "association"),
    ("Association reconnue d'utilité publique", "association"),
    ("Fe\u{301}de\u{301}ration", "federation"),
    ("SCIC", "scic"),
    ("S.C.I.C.", "scic"),
    ("Société coopérative d’intérêt collectif", "scic"),
    ("Société coopérative d'intérêt collectif (SCIC)", "scic"),
    ("SAS SCIC", "scic sas"),
    ("SCIC, SAS", "scic sas"),
    ("SCOP", "scop cooperative"),
    (
        "SARL coopérative ouvrière de production (SCOP)",
        "scop cooperative",
    ),
    ("Coopérative", "cooperative"),
    ("sociétés coopératives", "cooperative"),
    ("coopérative agricole", "cooperative"),
    ("SA coopérative à directoire", "cooperative sa-cooperative"),
    ("CAE", "cae"),
    ("Coopérative d'activité et d'emploi", "cae"),
    ("SAS", "sas"),
    ("Société par actions simplifiée", "sas"),
    ("SARL", "sarl"),
    ("S.A.R.L.", "sarl"),
    ("SARL unipersonnelle", "sarl"),
    ("Entreprise d’insertion | ESUS", "esus entreprise-insertion"),
    ("GIP", "gip"),
    // Of these the typology has no status, or other words leave open what is meant.
    ("Association syndicale libre", ""),
    ("Association à but non lucratif", "association"),
    ("filiale d'une association", ""),
    ("Mutuelle", ""),
    ("Fondation", ""),
    ("EURL", "sarl"),
    ("SA", ""),
    ("société", ""),
    ("loi", ""),
    ("en cours", ""),
    ("R", ""),
    ("active", ""),
    ("", ""),
];

#[test]
fn words_say_the_statuses_that_the_typology_has() {
    for heading in [
        "statut",
        "Statut juridique",
        "Forme juridique",
        "forme_juridique",
        "nature_juridique",
        "legal_form",
    ] {
        let mut text = format!("nom;{heading}\n");
        for (words, _) in SAID {
            writeln!(text, "A;{words}").unwrap();
        }
        let expected: Vec<&str> = SAID.iter().map(|(_, ids)| *ids).collect();
        assert_eq!(statuses(&text), expected, "{heading}");
    }
}

/// What the typology calls a status, and what INSEE calls a category that tells some, says them.
#[test]
fn names_and_labels_say_their_own_statuses() {
    let t = typology();
    for (key, status) in t.statuses.iter() {
        for words in [&status.id, &status.name, &status.expansion] {
            let found = statuses(&format!("nom;statut\nA;\"{words}\"\n"));
            let is_said = found[0].split(' ').any(|id| id == status.id);
            assert!(is_said || words.is_empty(), "{words}: {found:?}, {key:?}");
        }
    }
    for category in t.legal_categories.rows() {
        let found = statuses(&format!("nom;statut\nA;\"{}\"\n", category.label));
        for status in &category.statuses {
            let id = &t.statuses[*status].id;
            assert!(
                found[0].split(' ').any(|found| found == id),
                "{}",
                category.label
            );
        }
    }
}

/// The code wins; words add to it what it does not deny.
#[test]
fn the_code_wins_where_words_deny_it() {
    let cases = [
        // Code, words, statuses, whether they disagree.
        ("9220", "Association", "association", false),
        ("9220.0", "SAS", "association", true),
        ("5710", "Association loi 1901", "sas", true),
        // No code tells these apart from what it tells.
        ("5560", "SCIC", "scic cooperative sa-cooperative", false),
        ("9220", "ESUS", "association esus", false),
        // The label of the category says so itself.
        ("5458", "SARL", "scop sarl cooperative", false),
        // A code that leaves the status open, one that is none, none at all.
        ("5800", "SCIC", "scic", false),
        ("0000", "SCIC", "scic", false),
        ("", "SCIC", "scic", false),
        ("9300", "Fondation", "", false),
        ("9220", "R", "association", false),
    ];
    for headings in [
        "categorie_juridique;statut",
        "categorie_juridique;forme_juridique",
    ] {
        let mut text = format!("nom;{headings}\n");
        for (code, words, ..) in cases {
            writeln!(text, "A;{code};{words}").unwrap();
        }
        let expected: Vec<&str> = cases.iter().map(|(_, _, ids, _)| *ids).collect();
        assert_eq!(statuses(&text), expected, "{headings}");
        let list = opened(text.as_bytes());
        // Whether or not it is looked which organisations are actors.
        for linked in [
            Linked::whole(typology(), &list),
            Linked::codes_alone(typology(), &list),
        ] {
            let disagrees = |row| linked.flags(&list, row).contains(Flag::StatusMismatch);
            let flagged: Vec<bool> = (0..list.len()).map(disagrees).collect();
            let expected: Vec<bool> = cases.iter().map(|(.., flag)| *flag).collect();
            assert_eq!(flagged, expected, "{headings}");
        }
    }
}

#[test]
fn what_sirene_says_of_its_units_is_read() {
    let list = opened(
        "siren,denominationUniteLegale,economieSocialeSolidaireUniteLegale,\
         societeMissionUniteLegale\n,A,O,N\n,B,N,O\n,C,,\n,D,oui,1\n,E,peut-être,[ND]\n"
            .as_bytes(),
    );
    assert_eq!(
        told(&list, |row| row.value(Field::SocialEconomy).into_owned()),
        ["O", "N", "", "oui", "peut-être"]
    );
    let linked = Linked::whole(typology(), &list);
    let said = |row| Declaration::ALL.map(|matter| linked.facts().said(row, matter));
    let (yes, no) = (Some(YesNo::Yes), Some(YesNo::No));
    assert_eq!(
        (0..5).map(said).collect::<Vec<_>>(),
        [[yes, no], [no, yes], [None; 2], [yes, yes], [None; 2]]
    );
}

const LIST: &str = "nom;forme juridique;ess;societeMissionUniteLegale;categorie_juridique\n\
    A;Association loi 1901;O;N;\nB;SCIC;N;O;9220\nC;Autre;;;\nD;SAS;;O;9220\n\
    E;SCOP;;;5710\nF;SCOP;;;5720\nG;Coopérative;;;5499\n";

/// What is exported with these words.
fn exported(words: &[&str]) -> Rows {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("membres.csv");
    std::fs::write(&path, LIST).unwrap();
    let list = [
        "export",
        "organisations",
        "--directory",
        path.to_str().unwrap(),
    ];
    Rows::read(run(list.iter().chain(words)).ends(0).out.as_bytes())
}

#[test]
fn they_are_exported_and_can_be_asked_for() {
    assert_eq!(
        exported(&[]).cells(["name", "statuses", "ess", "mission", "flags"]),
        [
            ["A", "association", "yes", "no", ""],
            ["B", "association|scic", "no", "yes", ""],
            ["C", "", "", "", ""],
            ["D", "association", "", "yes", "status_mismatch"],
            // Astrolabe CAE, a SCOP, bears the first code; no actor bears the second.
            ["E", "scop|sas|cooperative", "", "", ""],
            ["F", "sas", "", "", "status_mismatch"],
            ["G", "sarl|cooperative", "", "", ""],
        ]
    );
    for (words, names) in [
        (["--status", "association"], &["A", "B", "D"][..]),
        (["--status", "scic"], &["B"]),
        (["--where", "statut:scic"], &["B"]),
        (["--where", "ess:oui"], &["A"]),
        (["--where", "ess:no | mission:non"], &["A", "B"]),
        (["--where", "-ess:oui mission:yes"], &["B", "D"]),
        (["--flag", "status_mismatch"], &["D", "F"]),
        (["--flag", "statut-discordant"], &["D", "F"]),
    ] {
        assert_eq!(exported(&words).column("name"), names, "{words:?}");
    }
    crate::program::line("export actors --where ess:oui")
        .ends(2)
        .says("ne se demande que des organisations");
    crate::program::line("export actors --where ess:oiu")
        .ends(2)
        .says("réponse inconnue « oiu » ; vouliez-vous « oui » ?");
}
