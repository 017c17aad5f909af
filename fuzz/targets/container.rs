//! Any bytes as a file that is opened: a workbook, an archive, compressed bytes, JSON, a page. It is refused, or read
//! with no row lost, and in a second reading the same. What would rarely be well formed by chance is packed here: see
//! [`file`].
#![cfg_attr(fuzzing, no_main)]

use std::borrow::Cow;
use std::io::{Cursor, Write};
use std::path::PathBuf;
use std::sync::OnceLock;

use essnum::directory::{Choices, Directory, ListFault, Loading};
use libfuzzer_sys::fuzz_target;
use zip::write::SimpleFileOptions;

const TYPES: &str =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in files {
        if archive.start_file(*name, stored).is_ok() {
            archive.write_all(bytes).expect("memory");
        }
    }
    archive.finish().expect("memory").into_inner()
}

/// A workbook of a sheet, its shared strings and its styles.
fn workbook(parts: &[u8]) -> Vec<u8> {
    let mut parts = parts.split(|byte| *byte == 0);
    let mut next = || parts.next().unwrap_or_default();
    let (sheet, strings, styles) = (next(), next(), next());
    let related = |relations: &[(&str, &str)]| {
        let relations = relations.iter().map(|(kind, target)| {
            format!("<Relationship Id=\"{kind}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
        });
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
            relations.collect::<String>()
        )
    };
    let root = related(&[("officeDocument", "xl/workbook.xml")]);
    let inside = related(&[
        ("worksheet", "worksheets/sheet1.xml"),
        ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
    ]);
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets>\
         <sheet name=\"Liste\" sheetId=\"1\" r:id=\"worksheet\"/></sheets></workbook>"
    );
    zipped(&[
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", inside.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", strings),
        ("xl/styles.xml", styles),
    ])
}

/// What is opened: the bytes, or what their first line says to pack the others in.
fn file(data: &[u8]) -> Cow<'_, [u8]> {
    if let Some(parts) = data.strip_prefix(b"xlsx\n") {
        return workbook(parts).into();
    }
    if let Some(content) = data.strip_prefix(b"ods\n") {
        let manifest = ("META-INF/manifest.xml", &b"<manifest/>"[..]);
        return zipped(&[("content.xml", content), manifest]).into();
    }
    if let Some(named) = data.strip_prefix(b"zip\n") {
        let end = named.iter().position(|byte| *byte == b'\n');
        let (name, content) = named.split_at(end.unwrap_or(named.len()));
        return zipped(&[(&String::from_utf8_lossy(name), content)]).into();
    }
    data.into()
}

/// All of a list, as it stands in it.
fn cells(read: &Result<Directory, ListFault>) -> Option<Vec<String>> {
    let directory = read.as_ref().ok()?;
    let mut spans = essnum::directory::Spans::default();
    let rows = (0..directory.len()).map(|row| {
        let row = directory.row(row, &mut spans);
        row.value(essnum::directory::Field::Name).to_string()
    });
    Some(rows.collect())
}

fuzz_target!(|data: &[u8]| {
    static PLACE: OnceLock<PathBuf> = OnceLock::new();
    let place = PLACE
        .get_or_init(|| std::env::temp_dir().join(format!("essnum-fuzz-{}", std::process::id())));
    std::fs::write(place, file(data)).expect("a file");
    let whole = Loading::open(place).and_then(|list| list.whole(|_| ()));
    let again = Loading::open(place).and_then(|mut list| {
        let mut choices = Choices::default();
        list.preview(&choices)?;
        if data.len().is_multiple_of(2) {
            choices.sheet = Some("1".to_owned());
        }
        list.choose(choices);
        while !list.is_done() {
            list.step(1 << 12)?;
        }
        Ok(list.finish())
    });
    if data.len() % 2 == 1 {
        assert_eq!(
            cells(&whole),
            cells(&again),
            "read in slices it is another list"
        );
    }
});
