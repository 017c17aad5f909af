//! Workbooks, archives and JSON that are no lists: each refused in one sentence, with an exit code of its own, and
//! nothing half read.

use std::io::Write;
use std::path::Path;

use bzip2::write::BzEncoder;
use essnum::directory::{ListFault, open};
use flate2::write::GzEncoder;

use super::kinds::{LIST, XZ, written};
use crate::program::run;
use crate::support::workbooks::{ods, xlsx, zipped};

/// Refused by one sentence with an exit code of its own, and nothing is written of it.
#[track_caller]
fn refused(folder: &Path, name: &str, bytes: &[u8], id: &str) {
    let path = written(folder, name, bytes);
    match open(&path) {
        Err(ListFault::NoList(phrase)) => assert_eq!(phrase.id, id, "{name}"),
        Err(fault) => panic!("{name}: {fault}"),
        Ok(list) => panic!("{name}: {} rows", list.len()),
    }
    let done = run([
        "export",
        "organisations",
        "--directory",
        path.to_str().unwrap(),
    ])
    .ends(3);
    assert_eq!(
        (done.out.len(), done.err.lines().count()),
        (0, 1),
        "{name}: {}",
        done.err
    );
}

#[test]
fn workbooks_that_cannot_be_opened_are_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let cell = |place: &str, row: &str| {
        format!("<row r=\"{row}\"><c r=\"{place}\" t=\"str\"><v>nom</v></c></row>")
    };
    // Where no sheet has a row, or a column.
    let below = cell("A1", "1") + &cell("A99999999", "99999999");
    let beside = cell("ZZZZZ1", "1");
    let whole = xlsx(&cell("A1", "1"));
    let secret = zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", b"\x01\x02\x03"),
        (
            "META-INF/manifest.xml",
            b"<manifest><encryption-data/></manifest>",
        ),
    ]);
    for (name, bytes, id) in [
        ("empty.xlsx", xlsx("").as_slice(), "list-empty"),
        (
            "damaged.xlsx",
            &xlsx("<row r=\"1\"><c r=\"A1\""),
            "list-workbook-broken",
        ),
        ("below.xlsx", &xlsx(&below), "list-workbook-broken"),
        ("beside.xlsx", &xlsx(&beside), "list-columns"),
        ("cut.xlsx", &whole[..whole.len() / 2], "list-archive-broken"),
        ("secret.ods", &secret, "list-workbook-locked"),
    ] {
        refused(folder, name, bytes, id);
    }
}

#[test]
fn what_cannot_be_opened_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let archive = zipped(&[("a.csv", LIST.as_bytes())]);
    let wide: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let locked = [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(),
        &[0; 600],
        &wide,
    ]
    .concat();
    let object: Vec<String> = (0..70_000).map(|rank| format!("\"c{rank}\": 1")).collect();
    let widest = format!("[{{{}}}]", object.join(","));
    for (name, bytes, id) in [
        (
            "broken.zip",
            &archive[..archive.len() / 2],
            "list-archive-broken",
        ),
        (
            "two.zip",
            &zipped(&[("a.csv", b"x"), ("b.csv", b"y")]),
            "list-archive-several",
        ),
        (
            "none.zip",
            &zipped(&[("a.png", b"x")]),
            "list-archive-empty",
        ),
        ("locked.xlsx", &locked, "list-workbook-locked"),
        (
            "old.xls",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and nothing else",
            "list-workbook-broken",
        ),
        ("empty.ods", &ods(&[("Liste", &[])]), "list-empty"),
        ("p.parquet", b"PAR1 and so on", "list-parquet"),
        ("n.json", b"[1, 2]", "list-json"),
        ("o.json", b"{\"a\": {\"b\": 1}}", "list-json"),
        ("cut.json", b"[{\"a\": 1}, {\"a\"", "list-json-broken"),
        ("wide.json", widest.as_bytes(), "list-columns"),
        ("wide.csv", "c;".repeat(100_000).as_bytes(), "list-columns"),
        (
            "wide.xls",
            format!("<table><tr>{}</table>", "<td>c".repeat(100_000)).as_bytes(),
            "list-columns",
        ),
        (
            "span.xls",
            b"<table><tr><td colspan=99999999>nom<tr><td>A</table>",
            "list-columns",
        ),
        ("rows.json", b"[[1, 2], [3, 4]]", "list-json"),
        ("mixed.json", b"[{\"nom\": \"A\"}, 3]", "list-json"),
        ("none.json", b"[]", "list-json"),
        (
            "deep.json",
            format!("{}1{}", "{\"a\":".repeat(5_000), "}".repeat(5_000)).as_bytes(),
            "list-json-broken",
        ),
        (
            "a.docx",
            &zipped(&[("word/document.xml", b"<x/>")]),
            "list-archive-empty",
        ),
    ] {
        refused(folder, name, bytes, id);
    }
}

/// A download that broke off, and one of which bytes were changed on the way.
#[test]
fn compressed_lists_that_are_cut_or_damaged_are_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let mut gz = GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gz.write_all(LIST.as_bytes()).unwrap();
    let mut bz2 = BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    bz2.write_all(LIST.as_bytes()).unwrap();
    let level = ruzstd::encoding::CompressionLevel::Fastest;
    // Whether a sum says that bytes were changed.
    let packed = [
        ("l.csv.gz", gz.finish().unwrap(), true),
        ("l.csv.bz2", bz2.finish().unwrap(), true),
        ("l.csv.xz", XZ.to_vec(), true),
        (
            "l.csv.zst",
            ruzstd::encoding::compress_to_vec(LIST.as_bytes(), level),
            false,
        ),
    ];
    for (name, bytes, has_sum) in packed {
        let path = written(folder.path(), name, &bytes);
        assert!(open(&path).is_ok(), "{name}");
        for cut in [8, bytes.len() / 2, bytes.len() - 3] {
            refused(folder.path(), name, &bytes[..cut], "list-archive-broken");
        }
        if has_sum {
            let mut damaged = bytes.clone();
            let middle = bytes.len() / 2;
            damaged[middle..middle + 8].fill(0xff);
            refused(folder.path(), name, &damaged, "list-archive-broken");
        }
    }
}
