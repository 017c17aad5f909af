//! Cells that say that there is nothing, numbers of associations, other countries, links, signs of lists, letters that were
//! lost.

use essnum::directory::{Directory, Field, Flag, Spans};
use essnum::model::Vocabulary;
use essnum::query::{Declaration, Department, Linked, YesNo};

use super::cases::{NAME, values};
use super::{opened, told};
use crate::support::typology;

fn flags(list: &Directory) -> Vec<String> {
    let flags = (0..list.len()).map(|row| {
        let words: Vec<&str> = list.flags_of(row).iter().map(Vocabulary::word).collect();
        words.join("|")
    });
    flags.collect()
}

fn departments(list: &Directory) -> Vec<&'static str> {
    let linked = Linked::whole(typology(), list);
    let found = (0..list.len()).map(|row| linked.facts().department(row));
    found
        .map(|found| found.map(Department::code).unwrap_or_default())
        .collect()
}

#[test]
fn a_cell_that_says_none_is_no_fault() {
    const NONE: &[&str] = &[
        "néant",
        "Néant",
        "-",
        "--",
        "/",
        "?",
        "…",
        "en cours",
        "En cours d’immatriculation",
        "Non concerné",
        "non concernée",
        "N.C.",
        "NC",
        "n/a",
        "N/D",
        "Non renseigné",
        "non communiqué",
        "à compléter",
        "Aucun",
        "pas de SIRET",
        "sans objet",
        "inconnu",
    ];
    for (heading, good) in [
        ("SIRET", "55210055400013"),
        ("SIREN", "552100554"),
        ("Code NAF", "62.01Z"),
        ("RNA", "W351234567"),
        ("Code postal", "35000"),
    ] {
        let rows = NONE.iter().map(|none| format!("B;{none}\n"));
        let rows: String = rows.collect();
        let goods = format!("A;{good}\n").repeat(NONE.len());
        let list = opened(format!("Nom;{heading}\n{goods}{rows}").as_bytes());
        let found = flags(&list);
        for (row, none) in NONE.iter().enumerate() {
            assert_eq!(found[NONE.len() + row], "", "{heading}: {none}");
        }
        let field = match heading {
            "SIRET" | "SIREN" => Field::Siren,
            "Code NAF" => Field::Naf,
            "RNA" => Field::Rna,
            _ => Field::PostalCode,
        };
        if heading != "SIREN" {
            let cells = values(&list, &[field]);
            let said = |cell: &String| NONE.contains(&cell.as_str());
            assert!(
                heading == "SIRET" || !cells.iter().any(said),
                "{heading}: {cells:?}"
            );
        }
    }
    // What is wrong is still told.
    let list =
        opened(b"Nom;SIRET;Code NAF\nA;55210055400013;62.01Z\nB;5521005540001;informatique\n");
    assert_eq!(flags(&list)[1], "siret_invalid|naf_invalid");
}

#[test]
fn numbers_of_associations_are_mended() {
    let list = opened(
        b"Nom;RNA\nA;W351234567\nB;w351234568\nC;en cours\nD;W-351 234 569\nE;RNA : W351234570\nF;W9N1004421\nG;12\n",
    );
    assert_eq!(
        values(&list, &[Field::Rna]),
        [
            "W351234567",
            "W351234568",
            "",
            "W351234569",
            "W351234570",
            "W9N1004421",
            "12"
        ]
    );
    assert_eq!(
        flags(&list),
        [
            "",
            "rna_repaired",
            "",
            "rna_repaired",
            "rna_repaired",
            "",
            "rna_invalid"
        ]
    );
}

#[test]
fn one_column_may_hold_numbers_of_two_registers() {
    for heading in ["SIRET ou RNA", "SIRET", "N° SIRET / RNA"] {
        let text = format!(
            "Nom;{heading}\nA;55210055400013\nB;W351234567\nC;83167389200012\nD;w 351234568\n"
        );
        let list = opened(text.as_bytes());
        assert_eq!(
            values(&list, &[Field::Rna]),
            ["", "W351234567", "", "W351234568"],
            "{heading}"
        );
        assert_eq!(values(&list, &[Field::Siren])[0], "552100554", "{heading}");
        assert_eq!(flags(&list), ["", "", "", ""], "{heading}");
    }
    let list =
        opened(b"Nom;RNA ou SIRET\nA;W351234567\nB;W351234568\nC;W351234569\nD;55210055400013\n");
    assert_eq!(
        values(&list, &[Field::Rna])[..2],
        ["W351234567", "W351234568"]
    );
    assert_eq!(values(&list, &[Field::Siren])[3], "552100554");
    assert!(!flags(&list)[3].contains("invalid"));
}

#[test]
fn addresses_of_other_countries_have_no_department() {
    let list = opened(
        "Nom;CP;Ville;Pays\nA;1000;Bruxelles;Belgique\nB;4000;Liège;BE\nC;1000;Bourg-en-Bresse;France\nD;10115;Berlin;Germany\n\
         E;1201;Genève;Suisse\nF;97400;Saint-Denis;La Réunion\nG;75011;Paris;\nH;H2X 1Y4;Montréal;Canada\nI;35600;Redon;Pays de Redon\n"
            .as_bytes(),
    );
    assert_eq!(
        departments(&list),
        ["", "", "01", "", "", "974", "75", "", "35"]
    );
    assert_eq!(
        values(&list, &[Field::PostalCode]),
        [
            "1000", "4000", "01000", "10115", "1201", "97400", "75011", "H2X 1Y4", "35600"
        ]
    );
    let told = flags(&list);
    assert!(
        told.iter().all(|flags| !flags.contains("invalid")),
        "{told:?}"
    );
}

#[test]
fn formulas_that_make_links_are_what_they_show() {
    let list = opened(
        "Nom;Ville;Site\n\"=LIEN_HYPERTEXTE(\"\"https://a.fr\"\";\"\"Atelier A\"\")\";Lille;\n\
         \"=HYPERLINK(\"\"https://b.fr\"\", \"\"Coop B\"\")\";Lille;\"=HYPERLINK(\"\"https://b.fr/page\"\")\"\n\
         \"=lien_hypertexte(\"\"https://c.fr\"\";\"\"Régie (C)\"\")\";\"=\"\"Lyon\"\"\";\n\
         \"=HYPERLINK(\"\"https://d.fr\"\")\";Lille;https://d.fr\n"
            .as_bytes(),
    );
    assert_eq!(
        values(&list, NAME),
        ["Atelier A", "Coop B", "Régie (C)", "https://d.fr"]
    );
    assert_eq!(values(&list, &[Field::City])[2], "Lyon");
    assert_eq!(values(&list, &[Field::Website])[1], "https://b.fr/page");
}

#[test]
fn the_first_address_of_a_cell_is_its_website() {
    let cells = [
        ("https://a.fr", "https://a.fr"),
        ("http://", ""),
        ("https://", ""),
        ("http://www.", ""),
        ("https:// e.fr", "https://e.fr"),
        ("www.m.fr ou www.n.fr", "www.m.fr"),
        ("https://o.fr ou https://p.fr", "https://o.fr"),
        ("https://q.fr https://r.fr", "https://q.fr https://r.fr"),
        ("http://s.fr/?a=1;b=2,3", "http://s.fr/?a=1;b=2,3"),
        ("Site : www.t.fr.", "www.t.fr"),
        ("u.fr, v.fr", "u.fr"),
        ("néant", ""),
    ];
    let rows = cells.iter().map(|(cell, _)| format!("X\t{cell}\n"));
    let list = opened(format!("Nom\tSite internet\n{}", rows.collect::<String>()).as_bytes());
    let right: Vec<&str> = cells.iter().map(|(_, right)| *right).collect();
    assert_eq!(values(&list, &[Field::Website]), right);
}

#[test]
fn a_ticked_box_is_yes() {
    let list = opened("Nom;ESS\nA;x\nB;\nC;X\nD;non\nE;✓\n".as_bytes());
    let linked = Linked::whole(typology(), &list);
    let said = |row| linked.facts().said(row, Declaration::SocialEconomy);
    let (yes, no) = (Some(YesNo::Yes), Some(YesNo::No));
    assert_eq!([0, 1, 2, 3, 4].map(said), [yes, None, yes, no, yes]);
}

#[test]
fn letters_lost_before_the_file_was_written_are_told() {
    let list = opened(
        "nom;ville\nR\u{fffd}gie;Nantes\nLes Mûres;Rennes\nAtelier;Orl\u{fffd}ans\n".as_bytes(),
    );
    let is_lost = |row| list.flags_of(row).contains(Flag::Encoding);
    assert_eq!([0, 1, 2].map(is_lost), [true, false, true]);
}

/// Nine figures of an association's number can have the check digit of a SIREN.
#[test]
fn the_number_of_an_association_is_no_siren() {
    for heading in [
        "RNA",
        "N° RNA (W…)",
        "RNA ou SIRET",
        "SIRET ou RNA",
        "SIREN",
        "SIRET",
    ] {
        for cell in ["W421000456", "w421000456", "W 421 000 456"] {
            let list =
                opened(format!("Nom;{heading}\nA;{cell}\nB;{cell}\nC;W751000001\n").as_bytes());
            let found = told(&list, |row| row.siren().is_none());
            assert_eq!(found, [true; 3], "{heading} {cell}");
        }
    }
}

#[test]
fn signs_of_a_list_on_paper_are_no_part_of_a_name() {
    let whole = ["*", "•", "-", "-able", "+ de jazz", "L’*Atelier"];
    for (written, name) in [
        ("- Framasoft", "Framasoft"),
        ("• Framasoft", "Framasoft"),
        ("•Framasoft", "Framasoft"),
        ("– Les Mûres", "Les Mûres"),
        ("* Les Mûres", "Les Mûres"),
        ("✔ Les Mûres", "Les Mûres"),
        ("► Les Mûres", "Les Mûres"),
        ("Les Mûres*", "Les Mûres"),
        ("Les Mûres **", "Les Mûres"),
        ("- [Les Mûres](https://mures.example)", "Les Mûres"),
    ]
    .into_iter()
    .chain(whole.map(|name| (name, name)))
    {
        let list = opened(format!("Nom,Ville\n{written},Lyon\nAutre,Lille\n").as_bytes());
        assert_eq!(values(&list, &[Field::Name])[0], name, "{written}");
        // The cell stays as it was printed.
        let mut spans = Spans::default();
        assert_eq!(list.row(0, &mut spans).cell(0), written);
    }
}
