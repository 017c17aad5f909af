//! What a file may be: workbooks, archives, compressed files, JSON, the standard input; and what is refused in a
//! sentence.

use std::io::Write;
use std::path::{Path, PathBuf};

use essnum::directory::{Field, ListFault, Loading, open};

use super::told;
use crate::program::{plain, run};
use crate::support::workbooks::{ods, xlsx, zipped};

pub const LIST: &str = "nom;ville;ape\nAtelier Bleu;Nantes;6201Z\nRégie Verte;Lyon;8899B\n";
const ROWS: &[&[&str]] = &[
    &["nom", "ville", "ape"],
    &["Atelier Bleu", "Nantes", "6201Z"],
    &["Régie Verte", "Lyon", "8899B"],
];
const RIGHT: [&str; 2] = ["Atelier Bleu|Nantes|62.01Z", "Régie Verte|Lyon|88.99B"];

/// The same list, as `xz` compresses it.
pub const XZ: &[u8] = b"\xfd\x37\x7a\x58\x5a\x00\x00\x04\xe6\xd6\xb4\x46\x02\x00\x21\x01\x16\x00\x00\x00\x74\x2f\xe5\xa3\
        \x01\x00\x3f\x6e\x6f\x6d\x3b\x76\x69\x6c\x6c\x65\x3b\x61\x70\x65\x0a\x41\x74\x65\x6c\x69\x65\x72\
        \x20\x42\x6c\x65\x75\x3b\x4e\x61\x6e\x74\x65\x73\x3b\x36\x32\x30\x31\x5a\x0a\x52\xc3\xa9\x67\x69\
        \x65\x20\x56\x65\x72\x74\x65\x3b\x4c\x79\x6f\x6e\x3b\x38\x38\x39\x39\x42\x0a\x00\xcd\x4a\xff\x9b\
        \x4b\x83\x63\xa5\x00\x01\x58\x40\xe7\x23\x38\x24\x1f\xb6\xf3\x7d\x01\x00\x00\x00\x00\x04\x59\x5a";

pub fn written(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}

#[track_caller]
fn expect(path: &Path, right: &[&str]) {
    let list = open(path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let found = told(&list, |row| {
        let values =
            [Field::Name, Field::City, Field::Naf].map(|field| row.value(field).into_owned());
        values.join("|")
    });
    assert_eq!(found, right, "{}", path.display());
}

#[test]
fn compressed_lists_and_archives_are_opened() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let mut bzip2 = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    bzip2.write_all(LIST.as_bytes()).unwrap();
    expect(
        &written(folder, "l.csv.bz2", &bzip2.finish().unwrap()),
        &RIGHT,
    );
    expect(&written(folder, "l.csv.xz", XZ), &RIGHT);
    let zstd = ruzstd::encoding::compress_to_vec(
        LIST.as_bytes(),
        ruzstd::encoding::CompressionLevel::Fastest,
    );
    expect(&written(folder, "l.csv.zst", &zstd), &RIGHT);
    let archive = zipped(&[
        ("dossier/liste.csv", LIST.as_bytes()),
        ("LISEZMOI.txt", b"rien"),
        ("__MACOSX/._liste.csv", b"\0"),
    ]);
    expect(&written(folder, "l.zip", &archive), &RIGHT);
    // A workbook in an archive, compressed again.
    let sheet = ods(&[("Liste", ROWS)]);
    expect(&written(folder, "l.ods", &sheet), &RIGHT);
    expect(
        &written(folder, "o.zip", &zipped(&[("l.ods", &sheet)])),
        &RIGHT,
    );
}

#[test]
fn json_of_several_shapes_is_a_list() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let one = "{\"nom\": \"Atelier Bleu\", \"siege\": {\"commune\": \"Nantes\", \"activite_principale\": \"62.01Z\"}, \"tags\": [\"a\", \"b\"]}";
    let other = "{\"nom\": \"Régie Verte\", \"siege\": {\"commune\": \"Lyon\", \"activite_principale\": \"88.99B\"}, \"tags\": []}";
    let feature = |name: &str, city: &str, code: &str| {
        format!(
            "{{\"type\": \"Feature\", \"geometry\": {{\"type\": \"Point\", \"coordinates\": [1.5, 47.2]}}, \
             \"properties\": {{\"name\": \"{name}\", \"city\": \"{city}\", \"naf\": \"{code}\"}}}}"
        )
    };
    for (name, text) in [
        ("a.json", format!("[{one},\n{other}]")),
        ("l.jsonl", format!("{one}\n{other}\n")),
        (
            "r.json",
            format!("{{\"total\": 2, \"results\": [{one}, {other}], \"errors\": []}}"),
        ),
        (
            "g.geojson",
            format!(
                "{{\"type\": \"FeatureCollection\", \"features\": [{}, {}]}}",
                feature("Atelier Bleu", "Nantes", "6201Z"),
                feature("Régie Verte", "Lyon", "8899B")
            ),
        ),
    ] {
        expect(&written(folder, name, text.as_bytes()), &RIGHT);
    }
    let list = open(&folder.join("a.json")).unwrap();
    let headings: Vec<&str> = list
        .columns()
        .iter()
        .map(|column| column.heading.as_str())
        .collect();
    assert_eq!(
        headings,
        ["nom", "siege.commune", "siege.activite_principale", "tags"]
    );
    assert_eq!(
        told(&list, |row| row.value(Field::Tags).into_owned()),
        ["a|b", ""]
    );
}

/// A workbook that the program itself wrote comes back, by the sheet that was chosen or by the best.
#[test]
fn a_sheet_is_chosen_by_its_name_or_its_number() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("acteurs.xlsx");
    let path = path.to_str().unwrap();
    run([
        "export", "actors", "--format", "xlsx", "--output", path, "--lang", "fr",
    ])
    .ends(0);
    let count = |more: &[&str]| {
        let words = [
            "export",
            "organisations",
            "--directory",
            path,
            "--list-profile",
            "none",
            "--lang",
            "fr",
        ];
        let done = run(words.iter().chain(more).copied()).ends(0);
        (
            done.out.lines().count(),
            done.err.replace(['\u{a0}', '\u{202f}'], " "),
        )
    };
    let (rows, said) = count(&[]);
    assert!(rows > 100, "{rows}");
    assert!(
        said.contains("feuille « ") && said.contains("Provenance"),
        "{said}"
    );
    let (_, said) = count(&["--list-sheet", "provenance"]);
    assert!(said.contains("feuille « Provenance »"), "{said}");
    let (_, said) = count(&["--list-sheet", "2"]);
    assert!(said.contains("feuille « Provenance »"), "{said}");
    let words = [
        "export",
        "organisations",
        "--directory",
        path,
        "--list-sheet",
        "provenances",
        "--lang",
        "fr",
    ];
    run(words).ends(3).says("vouliez-vous « Provenance »");
}

/// A preview, as profiles need one, leaves the list to be read from its start.
#[test]
fn a_preview_takes_nothing_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = written(
        folder.path(),
        "l.zip",
        &zipped(&[("a.csv", LIST.as_bytes())]),
    );
    let mut loading = Loading::open(&path).unwrap();
    let preview = loading
        .preview(&essnum::directory::Choices::default())
        .unwrap();
    assert_eq!(preview.headings(), ["nom", "ville", "ape"]);
    assert_eq!(loading.whole(|_| ()).unwrap().len(), 2);
}

/// What old applications export under the name of a workbook: a table of a page, or a workbook in XML.
#[test]
fn tables_of_pages_and_workbooks_in_xml_are_lists() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let page = "<html><head><title>x</title><style>td { a: b }</style></head><body>\
        <table><tr><td colspan=\"3\">Export du 3 mai</td></tr></table>\n\
        <table border=1><tr><th rowspan=2>D&eacute;nomination<br>sociale</th><th colspan=2>Fiche</th></tr>\
        <tr><th>Ville</th><th>Code <b>APE</b></th></tr>\n\
        <tr><td>Atelier&nbsp;Bleu</td><td rowspan=2>Nantes</td><td> 6201Z\n</td></tr>\
        <TR><TD>R&#233;gie &amp; <i>fils</i><TD>88.99B</TR></table></body></html>";
    let right = ["Atelier Bleu|Nantes|62.01Z", "Régie & fils|Nantes|88.99B"];
    expect(&written(folder, "page.xls", page.as_bytes()), &right);
    let (old, _, _) = encoding_rs::WINDOWS_1252
        .encode("<table><tr><td>nom<td>ville<td>ape<tr><td>Été<td>Pau<td>6201Z</table>");
    expect(&written(folder, "old.xls", &old), &["Été|Pau|62.01Z"]);
    let sheet = |name: &str, rows: &str| {
        format!("<Worksheet ss:Name=\"{name}\"><Table>{rows}</Table></Worksheet>")
    };
    let row = |cells: [&str; 3]| {
        let [name, city, code] = cells;
        format!(
            "<Row><Cell><Data ss:Type=\"String\">{name}</Data></Cell><Cell/>\
             <Cell ss:Index=\"4\"><Data>{city}</Data></Cell><Cell><Data>{code}</Data></Cell></Row>"
        )
    };
    let xml = format!(
        "<?xml version=\"1.0\"?>\n<Workbook xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">{}{}</Workbook>",
        sheet("Notes", "<Row><Cell><Data>rien</Data></Cell></Row>"),
        sheet(
            "Liste",
            &[row(["nom", "ville", "ape"]), row(["A", "Pau", "6201Z"])].concat()
        )
    );
    expect(
        &written(folder, "xml.xls", xml.as_bytes()),
        &["A|Pau|62.01Z"],
    );
    for (name, text) in [
        ("none.html", "<!DOCTYPE html><p>Rien"),
        (
            "feed.xml",
            "<?xml version=\"1.0\"?><rss><item>A</item></rss>",
        ),
        ("empty.xls", "<table></table>"),
    ] {
        match open(&written(folder, name, text.as_bytes())) {
            Err(ListFault::NoList(phrase)) => assert_eq!(phrase.id, "list-markup", "{name}"),
            other => panic!("{name}: {:?}", other.map(|list| list.len())),
        }
    }
}

/// What is said of a list begins with the kind of file that it is.
#[test]
fn each_kind_is_told_as_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let feature = "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\", \
                   \"geometry\": null, \"properties\": {\"nom\": \"A\"}}]}";
    let two = ods(&[("Liste", ROWS), ("Autre", &[&["x"]])]);
    let kinds: &[(&str, &[u8], &str)] = &[
        (
            "l.csv",
            LIST.as_bytes(),
            "séparateur « ; », UTF-8, avec en-tête",
        ),
        (
            "l.tsv",
            b"nom\tville\nA\tPau\n",
            "séparateur tabulation, UTF-8",
        ),
        ("l.txt", b"nom\nA\nB\n", "une seule colonne, UTF-8"),
        ("l.csv.xz", XZ, "séparateur « ; », UTF-8, avec en-tête"),
        (
            "l.zip",
            &zipped(&[("l.csv", LIST.as_bytes())]),
            "séparateur « ; », UTF-8, avec en-tête",
        ),
        (
            "l.ods",
            &ods(&[("Liste", ROWS)]),
            "feuille « Liste », avec en-tête",
        ),
        (
            "o.zip",
            &zipped(&[("l.ods", &two)]),
            "feuille « Liste » (autres : Autre), avec en-tête",
        ),
        ("l.json", b"[{\"nom\": \"A\"}]", "JSON, avec en-tête"),
        (
            "l.jsonl",
            b"{\"nom\": \"A\"}\n{\"nom\": \"B\"}\n",
            "JSON, avec en-tête",
        ),
        ("l.geojson", feature.as_bytes(), "GeoJSON, avec en-tête"),
        (
            "l.xls",
            b"<table><tr><td>nom<tr><td>A</table>",
            "tableau d’une page web, avec en-tête",
        ),
    ];
    for (name, bytes, told) in kinds {
        let path = written(folder, name, bytes);
        let words = [
            "export",
            "organisations",
            "--list-profile",
            "none",
            "--directory",
        ];
        let done = run(words.into_iter().chain([path.to_str().unwrap()])).ends(0);
        let said = plain(&done.err);
        assert!(said.contains(&format!("{name} : {told}")), "{name}: {said}");
        assert_eq!(done.err.lines().count(), 1, "{name}: {said}");
    }
}

/// A formula that failed leaves its cell empty; one that was never computed is told; a cell far below leaves the lines
/// between.
#[test]
fn cells_without_a_value_and_cells_far_away_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let text = |place: &str, text: &str| format!("<c r=\"{place}\" t=\"str\"><v>{text}</v></c>");
    let row =
        |number: usize, cells: &[String]| format!("<row r=\"{number}\">{}</row>", cells.concat());
    let heading = row(
        1,
        &[text("A1", "nom"), text("B1", "ville"), text("C1", "ape")],
    );
    let styled = "<c r=\"B2\"/>".to_owned();
    let failed = "<c r=\"B3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>".to_owned();
    let rows = [
        heading.clone(),
        row(2, &[text("A2", "A"), styled, text("C2", "6201Z")]),
        row(3, &[text("A3", "B"), failed, text("C3", "6201Z")]),
    ];
    expect(
        &written(folder.path(), "f.xlsx", &xlsx(&rows.concat())),
        &["A||62.01Z", "B||62.01Z"],
    );
    for (place, uncomputed) in [
        ("B3", "<c r=\"B3\"><f>A3&amp;\"x\"</f></c>"),
        ("B3", "<c r=\"B3\"><f>A3&amp;\"x\"</f><v/></c>"),
        ("AB3", "<c r=\"AB3\"><f>A3&amp;\"x\"</f><v></v></c>"),
    ] {
        let rows = [
            heading.clone(),
            row(
                2,
                &[
                    text("A2", "A"),
                    "<c r=\"B2\"/>".to_owned(),
                    text("C2", "6201Z"),
                ],
            ),
            row(
                3,
                &[text("A3", "B"), uncomputed.to_owned(), text("C3", "6201Z")],
            ),
        ];
        let path = written(folder.path(), "u.xlsx", &xlsx(&rows.concat()));
        let ListFault::NoList(phrase) = open(&path).err().unwrap() else {
            panic!("{uncomputed}");
        };
        assert_eq!(phrase.id, "list-workbook-uncomputed", "{uncomputed}");
        let words = [
            "export",
            "organisations",
            "--directory",
            path.to_str().unwrap(),
        ];
        let said = plain(&run(words).ends(3).err);
        let told = format!("la cellule {place} est une formule");
        assert!(said.contains(&told), "{said}");
    }
    let rows = [
        heading,
        row(2, &[text("A2", "A"), text("XFD2", "bout")]),
        row(1_048_576, &[text("A1048576", "B"), text("B1048576", "Pau")]),
    ];
    let path = written(folder.path(), "far.xlsx", &xlsx(&rows.concat()));
    let start = std::time::Instant::now();
    let list = open(&path).unwrap();
    assert!(start.elapsed() < std::time::Duration::from_secs(20));
    assert_eq!(
        told(&list, |row| row.value(Field::Name).into_owned()),
        ["A", "B"]
    );
    assert_eq!((list.line_of(0), list.line_of(1)), (2, 1_048_576));
}
