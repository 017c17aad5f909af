//! Several values in a cell, several arrays in a file, cells over several rows, rows as long as a file.

use essnum::directory::{Field, ListFault, MadeOf, open};
use essnum::query::MOST_COMPARED;

use super::cases::{NAME, values};
use super::chosen::say;
use super::kinds::written;
use super::{opened, read_in_slices};
use crate::program::{Rows, run};
use crate::support::workbooks::{ods_of_rows, xlsx, xlsx_merged, zipped};

/// The sets that some cells of a column are in.
fn sets(cells: &[&str]) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let rows = cells.iter().enumerate().map(|(rank, cell)| {
        let cell = cell.replace('"', "\"\"");
        format!("Org {rank};\"{cell}\"\n")
    });
    let text = format!("nom;thèmes\n{}", rows.collect::<String>());
    let path = written(folder.path(), "l.csv", text.as_bytes());
    let path = path.to_str().unwrap();
    let done = run([
        "overlaps",
        "--sets",
        "thèmes",
        "--directory",
        path,
        "--format",
        "csv",
    ])
    .ends(0);
    let table = Rows::read(done.out.as_bytes());
    let sets = table.cells(["sets"]);
    let mut sets: Vec<String> = sets.iter().map(|[sets]| (*sets).to_owned()).collect();
    sets.sort_unstable();
    sets
}

#[test]
fn what_is_quoted_in_a_set_is_one_value() {
    let right = ["Accueil, orientation", "Accueil, orientation|Formation"];
    for cells in [
        [
            r#"["Accueil, orientation", "Formation"]"#,
            r#"["Accueil, orientation"]"#,
        ],
        [
            r#"{"Accueil, orientation",Formation}"#,
            r#"{"Accueil, orientation"}"#,
        ],
        [
            "['Accueil, orientation', 'Formation']",
            "['Accueil, orientation']",
        ],
        [
            r#"[ "Accueil, orientation" , "Formation" ]"#,
            r#"["Accueil, orientation",]"#,
        ],
    ] {
        assert_eq!(sets(&cells), right, "{cells:?}");
    }
    assert_eq!(
        sets(&[r#"["M\u00e9diation", "L\"atelier\""]"#, r#"["Médiation"]"#]),
        ["Médiation", "Médiation|L\"atelier\""].map(str::to_owned)
    );
    // An apostrophe is no quotation mark.
    assert_eq!(
        sets(&["{l’atelier,d'ici}", "{d'ici}"]),
        ["d'ici", "d'ici|l’atelier"]
    );
    assert_eq!(
        sets(&["['l\\'atelier', 'b']", "['b']"]),
        ["b", "b|l'atelier"]
    );
}

#[test]
fn of_several_arrays_the_one_of_organisations_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let text = r#"{"contacts":[{"prenom":"Luce","age":3},{"prenom":"Jean","age":4}],
        "structures":[{"nom":"Atelier A","ville":"Lille","siret":"55210055400013"}],"vide":[]}"#;
    let list = open(&written(folder.path(), "a.json", text.as_bytes())).unwrap();
    assert_eq!(values(&list, NAME), ["Atelier A"]);
    let Some(MadeOf::JsonArray(arrays)) = &list.recognition().made else {
        panic!("{:?}", list.recognition().made);
    };
    assert_eq!(arrays.name(), "structures");
    assert_eq!(arrays.others().collect::<Vec<_>>(), ["contacts"]);
    let told = say(&list.summary(0));
    assert!(
        told.contains("structures") && told.contains("contacts"),
        "{told}"
    );
    // One that is alone is told as before.
    let text = r#"{"data":{"results":[{"nom":"A","ville":"Lille"}]},"count":1}"#;
    let list = open(&written(folder.path(), "b.json", text.as_bytes())).unwrap();
    assert_eq!(list.recognition().made, Some(MadeOf::Json));
}

#[test]
fn the_layers_of_a_map_are_what_is_on_them() {
    let folder = tempfile::tempdir().unwrap();
    let layer = |name: &str, organisation: &str| {
        format!(
            r#"{{"type":"FeatureCollection","_umap_options":{{"name":"{name}"}},"features":[{{"type":"Feature",
            "geometry":{{"type":"Point","coordinates":[3,50]}},"properties":{{"name":"{organisation}"}}}}]}}"#
        )
    };
    let text = format!(
        r#"{{"type":"umap","properties":{{"name":"Carte"}},"layers":[{},{}]}}"#,
        layer("Calque 1", "Atelier A"),
        layer("Calque 2", "Coop B")
    );
    for name in ["carte.umap", "carte.json"] {
        let list = open(&written(folder.path(), name, text.as_bytes())).unwrap();
        assert_eq!(values(&list, NAME), ["Atelier A", "Coop B"], "{name}");
    }
}

#[test]
fn json_that_is_one_value_is_no_list() {
    let folder = tempfile::tempdir().unwrap();
    for text in ["42", "\"bonjour\"", "true", "null", " 3.5\n"] {
        match open(&written(folder.path(), "a.json", text.as_bytes())) {
            Err(ListFault::NoList(phrase)) => assert_eq!(phrase.id, "list-json", "{text}"),
            other => panic!("{text}: {:?}", other.map(|list| list.len())),
        }
    }
    // A name of one word is a list under another name.
    assert_eq!(
        open(&written(folder.path(), "a.csv", b"Framasoft\n42\n"))
            .unwrap()
            .len(),
        2
    );
}

/// Town and name of each row.
fn towns(list: &essnum::directory::Directory) -> Vec<String> {
    values(list, &[Field::City, Field::Name])
}

const TOWNS: [&str; 5] = ["Rennes|A", "Rennes|B", "Rennes|C", "Brest|D", "Brest|E"];

#[test]
fn merged_cells_hold_for_each_of_their_rows() {
    let folder = tempfile::tempdir().unwrap();
    let cell = |text: &str, place: &str| {
        format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let row = |number: usize, cells: [&str; 2]| {
        let first = if cells[0].is_empty() {
            String::new()
        } else {
            cell(cells[0], &format!("A{number}"))
        };
        format!(
            "<row r=\"{number}\">{first}{}</row>",
            cell(cells[1], &format!("B{number}"))
        )
    };
    let rows = [
        ["Ville", "Structure"],
        ["Rennes", "A"],
        ["", "B"],
        ["", "C"],
        ["Brest", "D"],
        ["", "E"],
    ];
    let sheet: String = rows
        .iter()
        .enumerate()
        .map(|(rank, cells)| row(rank + 1, *cells))
        .collect();
    let path = written(
        folder.path(),
        "a.xlsx",
        &xlsx_merged(&sheet, &["A2:A4", "A5:A6"]),
    );
    assert_eq!(towns(&open(&path).unwrap()), TOWNS);
    // Not merged, they say nothing.
    let path = written(folder.path(), "b.xlsx", &xlsx(&sheet));
    assert_eq!(towns(&open(&path).unwrap())[1], "|B");
    // Far down too.
    let far: String = (0..300).map(|rank| row(rank + 7, ["Pau", "Z"])).collect();
    let last = row(307, ["Albi", "Y"]) + &row(308, ["", "X"]);
    let path = written(
        folder.path(),
        "c.xlsx",
        &xlsx_merged(&(sheet + &far + &last), &["A307:A308"]),
    );
    assert_eq!(towns(&open(&path).unwrap()).last().unwrap(), "Albi|X");

    let cell = |text: &str, rows: usize| {
        format!(
            "<table:table-cell office:value-type=\"string\" table:number-columns-spanned=\"1\" \
             table:number-rows-spanned=\"{rows}\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let covered = "<table:covered-table-cell/>".to_owned();
    let row = |first: String, name: &str| {
        format!(
            "<table:table-row>{first}{}</table:table-row>",
            cell(name, 1)
        )
    };
    let rows = [
        row(cell("Ville", 1), "Structure"),
        row(cell("Rennes", 3), "A"),
        row(covered.clone(), "B"),
        row(covered.clone(), "C"),
        row(cell("Brest", 2), "D"),
        row(covered, "E"),
    ];
    let other = "<table:table-row><table:table-cell table:number-rows-spanned=\"2\"><text:p>x</text:p>\
                 </table:table-cell></table:table-row>";
    let path = written(
        folder.path(),
        "a.ods",
        &ods_of_rows(&[("Notes", other.to_owned()), ("Liste", rows.concat())]),
    );
    assert_eq!(towns(&open(&path).unwrap()), TOWNS);
}

#[test]
fn a_workbook_without_its_sheet_is_damaged() {
    let folder = tempfile::tempdir().unwrap();
    let whole = xlsx("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nom</t></is></c></row>");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(whole)).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    let kept: Vec<(String, Vec<u8>)> = names
        .into_iter()
        .filter(|name| !name.contains("sheet1"))
        .map(|name| {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut archive.by_name(&name).unwrap(), &mut bytes).unwrap();
            (name, bytes)
        })
        .collect();
    let kept: Vec<(&str, &[u8])> = kept
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    match open(&written(folder.path(), "a.xlsx", &zipped(&kept))) {
        Err(ListFault::NoList(phrase)) => assert_eq!(phrase.id, "list-workbook-broken"),
        other => panic!("{:?}", other.map(|list| list.len())),
    }
}

#[test]
fn a_long_row_is_one_row() {
    for long in ["a".repeat(5 << 20), "a ".repeat(3 << 20)] {
        for text in [
            format!("nom;ville\n{long};Pau\n"),
            format!("nom;ville\nA;Pau\n{long};Pau\n"),
        ] {
            let list = read_in_slices(text.as_bytes(), 1 << 22).unwrap();
            assert!(
                list.expected_len() <= MOST_COMPARED,
                "{}",
                list.expected_len()
            );
        }
    }
}

#[test]
fn columns_without_number_are_told_with_how_many_more() {
    let text = format!("Nom;Ville\nA;Lille{}x\n", ";".repeat(5_000));
    let told = say(&opened(text.as_bytes()).columns_told());
    assert!(told.len() < 600, "{told}");
    assert!(
        told.contains("4970 autres")
            || told.contains("4 970 autres")
            || told.contains("4\u{202f}970 autres"),
        "{told}"
    );
}
