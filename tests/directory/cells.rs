//! What a cell holds, and what is told of rows: codes among words, statuses in all their ways, departments,
//! encodings, line breaks, several values.

use essnum::directory::{Aside, Directory, Field, Flag};
use essnum::model::Vocabulary;
use essnum::query::Linked;

use super::cases::{NAME, case, values};
use super::opened;
use crate::program::{Rows, run};
use crate::support::typology;

/// What each row of a list is told to be wrong with.
fn flags(list: &Directory) -> Vec<String> {
    let linked = Linked::whole(typology(), list);
    let flags = (0..list.len()).map(|row| {
        let words: Vec<&str> = linked
            .flags(list, row)
            .iter()
            .map(Vocabulary::word)
            .collect();
        words.join("|")
    });
    flags.collect()
}

#[test]
fn several_codes_in_a_cell_are_flagged() {
    let list = opened("nom;code naf\nA;62.01Z et 62.02A\nB;62.01Z\n".as_bytes());
    assert_eq!(flags(&list), ["naf_several", ""]);
    let Some(list) = case("naf-cells") else {
        return;
    };
    assert!(
        flags(&list)[..2]
            .iter()
            .all(|flags| flags.contains("naf_several"))
    );
}

/// The statuses of each row of a list.
fn statuses(list: &Directory) -> Vec<String> {
    let linked = Linked::whole(typology(), list);
    let statuses = (0..list.len()).map(|row| {
        let own = linked.facts().statuses(row).iter();
        let ids: Vec<&str> = own
            .map(|status| typology().statuses[*status].id.as_str())
            .collect();
        ids.join("|")
    });
    statuses.collect()
}

#[test]
fn codes_and_words_of_legal_categories_are_read() {
    let list = opened(
        "Structure;Forme juridique\nA;9220 Association déclarée\nB;SAS (5710)\nC;92\nD;9\nE;Association déclarée\n".as_bytes(),
    );
    let legal = values(&list, &[Field::LegalCategory]);
    assert_eq!(legal, ["9220", "5710", "92", "9", "Association déclarée"]);
    let told = flags(&list);
    assert!(
        told[2].contains("legal_category_level") && told[3].contains("legal_category_level"),
        "{told:?}"
    );
    assert_eq!(statuses(&list)[0], "association");
    let Some(list) = case("legal-code-label") else {
        return;
    };
    assert_eq!(
        values(&list, &[Field::LegalCategory]),
        ["9220", "5710", "92"]
    );
    assert!(statuses(&list)[0].contains("association"));
    assert!(statuses(&list)[1].contains("sas"), "{:?}", statuses(&list));
    assert!(flags(&list)[2].contains("legal_category_level"));
}

#[test]
fn statuses_are_known_however_they_are_written() {
    let ways = [
        ("association", "Assoc. loi 1901"),
        ("association", "ASSOCIATION LOI DU 1ER JUILLET 1901"),
        ("association", "structure associative"),
        ("association", "Association sans but lucratif (loi 1901)"),
        ("association", "Association reconnue d'utilité publique"),
        ("scic", "SCIC SAS"),
        ("scic", "Société Coopérative d’Intérêt Collectif"),
        ("scop", "Coopérative de production"),
        ("scop", "S.C.O.P."),
        ("cae", "Coopérative d'activités et d'emploi"),
        ("esus", "Entreprise agréée ESUS"),
        ("cooperative", "Coopérative d’habitants"),
        ("entreprise-insertion", "Entreprises d’insertion"),
    ];
    let rows = ways.iter().map(|(_, way)| format!("X;\"{way}\"\n"));
    let list = opened(format!("Structure;Statut\n{}", rows.collect::<String>()).as_bytes());
    let found = statuses(&list);
    for ((right, way), found) in ways.iter().zip(&found) {
        assert!(
            found.split('|').any(|status| status == *right),
            "{way}: {found}"
        );
    }
    let Some(list) = case("status-words") else {
        return;
    };
    let found = statuses(&list);
    assert_eq!(found[..4], ["association"; 4], "{found:?}");
    assert!(
        found[4].contains("scic") && found[5].contains("cooperative"),
        "{found:?}"
    );
    assert!(
        found[6].contains("scop") && found[7].contains("scop"),
        "{found:?}"
    );
}

#[test]
fn departments_are_counted_without_postal_codes() {
    for (heading, cells, right) in [
        (
            "Département",
            ["44 - Loire-Atlantique", "Rhône", "2a", "1"],
            ["44", "69", "2A", "01"],
        ),
        (
            "Code INSEE",
            ["44109", "69383", "2A004", "1004"],
            ["44", "69", "2A", "01"],
        ),
        (
            "dept",
            ["044", "69", "Corse-du-Sud", "Ain (01)"],
            ["44", "69", "2A", "01"],
        ),
    ] {
        let rows = cells.iter().map(|cell| format!("X;{cell}\n"));
        let list = opened(format!("Structure;{heading}\n{}", rows.collect::<String>()).as_bytes());
        let linked = Linked::whole(typology(), &list);
        let found = (0..4).map(|row| {
            linked
                .facts()
                .department(row)
                .map(essnum::query::Department::code)
        });
        let found: Vec<&str> = found.map(Option::unwrap_or_default).collect();
        if heading == "dept" {
            assert_eq!(found[1..], right[1..], "{heading}");
        } else {
            assert_eq!(found, right, "{heading}");
        }
    }
    let Some(list) = case("departement") else {
        return;
    };
    let linked = Linked::whole(typology(), &list);
    let found = (0..3).map(|row| linked.facts().department(row).unwrap().code());
    assert_eq!(found.collect::<Vec<_>>(), ["44", "69", "2A"]);
}

#[test]
fn what_is_no_organisation_is_told_and_nothing_is_lost() {
    let text = "nom;ville;nombre\nA;Lyon;1\n;;\nnom;ville;nombre\nB;Pau;2\n  ;;\nTotal;;3\nSous-total :;;3\nSource : mairie;;\n\
                Total Énergies;Paris;4\n";
    let list = opened(text.as_bytes());
    assert_eq!(values(&list, NAME), ["A", "B", "Total Énergies"]);
    let aside = list.set_aside();
    let counts =
        [Aside::Blank, Aside::Total, Aside::Heading, Aside::Note].map(|kind| aside.count(kind));
    assert_eq!(counts, [2, 2, 1, 1]);
    assert_eq!(aside.lines(Aside::Blank), [3, 6]);
    // Lines without a separator count too, but for those after the last row.
    let list = opened(b"nom;ville\n\nA;Lyon\n\n\r\nB;Pau\n\n\n");
    assert_eq!(list.len(), 2);
    assert_eq!(list.set_aside().lines(Aside::Blank), [2, 4, 5]);
    let Some(list) = case("blank-rows") else {
        return;
    };
    assert_eq!((list.len(), list.set_aside().count(Aside::Blank)), (1, 3));
    let list = case("repeated-heading").unwrap();
    assert_eq!(list.set_aside().count(Aside::Heading), 1);
}

/// `9220.0` in every row is a matter of the column.
#[test]
fn a_repair_of_a_whole_column_is_told_once() {
    let list =
        opened(b"nom;categorie_juridique;cp\nA;9220.0;44000\nB;9220.0;1000\nC;5710.0;35000\n");
    assert_eq!(flags(&list), ["", "postal_code_repaired", ""]);
    assert!(list.repaired_everywhere().contains(Flag::LegalRepaired));
    assert_eq!(
        values(&list, &[Field::LegalCategory]),
        ["9220", "9220", "5710"]
    );
}

#[test]
fn one_nul_gives_one_answer_wherever_it_stands() {
    let filler = "Les Mûres;Rennes\n".repeat(6_000);
    for text in [
        "nom;ville\nA\0telier;Nantes\n".to_owned(),
        format!("nom;ville\nA\0telier;Nantes\n{filler}"),
        format!("nom;ville\n{filler}A\0telier;Nantes\n"),
    ] {
        let list = opened_whole(&text);
        let flagged: Vec<usize> = (0..list.len())
            .filter(|row| list.flags_of(*row).contains(Flag::Encoding))
            .collect();
        assert_eq!(flagged.len(), 1);
        assert_eq!(values(&list, NAME)[flagged[0]], "A\0telier");
    }
}

fn opened_whole(text: &str) -> Directory {
    super::read_in_slices(text.as_bytes(), 1 << 20).unwrap()
}

#[test]
fn encodings_of_one_byte_are_told_apart() {
    let text = "nom;ville\nRégie d’été;Orléans\nÉcole à côté;Besançon\nL’Île aux Œufs;Nîmes\n";
    for known in [encoding_rs::WINDOWS_1252, encoding_rs::MACINTOSH] {
        let bytes: Vec<u8> = text
            .chars()
            .flat_map(|letter| {
                // The crate writes Windows-1252 alone; other bytes are found by trying them.
                (0..=255_u8)
                    .find(|byte| {
                        known.decode_without_bom_handling(&[*byte]).0 == letter.to_string()
                    })
                    .into_iter()
            })
            .collect();
        let names = values(&opened(&bytes), &[Field::Name, Field::City]);
        assert_eq!(
            names,
            [
                "Régie d’été|Orléans",
                "École à côté|Besançon",
                "L’Île aux Œufs|Nîmes"
            ],
            "{}",
            known.name()
        );
    }
    // CP850: é 82, à 85, ô 93, ê 88.
    let bytes = b"nom;ville\nR\x82gie d'\x82t\x82;Orl\x82ans\nEcole \x85 c\x93t\x82;B\x88te\n";
    assert_eq!(
        values(&opened(bytes), NAME),
        ["Régie d'été", "Ecole à côté"]
    );
}

#[test]
fn ligatures_and_full_width_letters_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.csv");
    std::fs::write(
        &path,
        "nom;ville\nCompagnie ﬁnancière;Nantes\nＡＴＥＬＩＥＲ;Lyon\nMᵐᵉ Zed;Pau\n",
    )
    .unwrap();
    for (words, found) in [
        ("compagnie financiere", "ﬁnancière"),
        ("atelier", "ＡＴＥＬＩＥＲ"),
        ("mme zed", "Mᵐᵉ Zed"),
    ] {
        let done = run([
            "search",
            words,
            "--directory",
            path.to_str().unwrap(),
            "--among",
            "lists",
        ])
        .ends(0);
        assert!(done.out.contains(found), "{words}: {}", done.out);
    }
}

#[test]
fn a_line_break_in_a_cell_stays_in_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.csv");
    std::fs::write(
        &path,
        "nom;adresse;ville\r\n\"Atelier\r\nBleu\";\"1 rue X\r\nBP 4\";Nantes\r\n",
    )
    .unwrap();
    let path = path.to_str().unwrap();
    let done = run([
        "search",
        "atelier bleu",
        "--directory",
        path,
        "--among",
        "lists",
    ])
    .ends(0);
    assert!(!done.out.contains('\r'), "{:?}", done.out);
    assert!(done.out.contains("Atelier Bleu"), "{:?}", done.out);
    for format in ["md", "text", "html"] {
        let done = run(["show", "l.csv:2", "--directory", path, "--format", format]);
        assert!(!done.out.contains('\r'), "{format}: {:?}", done.out);
    }
}

/// Sets in cells written in any of the usual ways: their names, and how many organisations each is alone in.
#[test]
fn several_values_in_a_cell_are_parted() {
    let folder = tempfile::tempdir().unwrap();
    for (cells, right) in [
        (["a|b", "a", "b|c", "A"], ["a 2", "a|b 1", "b|c 1"]),
        (["{a,b}", "{a}", "{b,c}", "{A}"], ["a 2", "a|b 1", "b|c 1"]),
        (
            ["[\"a\", \"b\"]", "[\"a\"]", "[\"b\", \"c\"]", "[\"a\"]"],
            ["a 2", "a|b 1", "b|c 1"],
        ),
        (
            ["\"a\nb\"", "a", "\"b\nc\"", "\"a\nb\nc\""],
            ["a 1", "a|b 1", "a|b|c 1"],
        ),
    ] {
        let rows = cells.iter().enumerate().map(|(rank, cell)| {
            let cell = if cell.starts_with('[') {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                (*cell).to_owned()
            };
            format!("Org {rank};{cell}\n")
        });
        let path = folder.path().join("l.csv");
        std::fs::write(&path, format!("nom;tags\n{}", rows.collect::<String>())).unwrap();
        let done = run([
            "overlaps",
            "--sets",
            "tags",
            "--directory",
            path.to_str().unwrap(),
            "--format",
            "csv",
        ])
        .ends(0);
        let table = Rows::read(done.out.as_bytes());
        let mut found: Vec<String> = table
            .cells(["sets", "count"])
            .iter()
            .map(|[sets, count]| format!("{sets} {count}"))
            .collect();
        found.sort_unstable();
        found.truncate(3);
        assert_eq!(found, right, "{cells:?}");
    }
}

#[test]
fn a_column_of_codes_and_towns_may_hold_a_town_alone() {
    let list = opened(
        "Nom;Ville\nA;59000 LILLE\nB;LILLE CEDEX\nC;Paris 10e\nD;Roubaix (59100)\nE;59200 Tourcoing\n"
            .as_bytes(),
    );
    let cells = |field: Field| values(&list, &[field]);
    assert_eq!(
        cells(Field::PostalCode),
        ["59000", "", "", "59100", "59200"]
    );
    assert_eq!(
        cells(Field::City),
        ["LILLE", "LILLE CEDEX", "Paris 10e", "Roubaix", "Tourcoing"]
    );
    assert!(flags(&list).iter().all(|flags| !flags.contains("invalid")));
    // In a column of its own, what is no code is told.
    let list =
        opened("Nom;Code postal;Ville\nA;59000;Lille\nB;Lille;Lille\nC;75010;Paris\n".as_bytes());
    assert_eq!(flags(&list)[1], "postal_code_invalid");
}

#[test]
fn an_address_is_found_beside_words() {
    let list = opened(
        "Nom;Site internet\nA;https://a.fr\nB;oui : https://b.fr/page.\nC;non\nD;Notre site (http://d.org), à venir\nE;www.e.fr\n"
            .as_bytes(),
    );
    assert_eq!(
        values(&list, &[Field::Website]),
        [
            "https://a.fr",
            "https://b.fr/page",
            "",
            "http://d.org",
            "www.e.fr"
        ]
    );
}
