//! Small files that unpack to more than a memory holds are refused early; what is only well compressed is read.

use std::io::Write;
use std::path::Path;

use essnum::directory::{Directory, ListFault, Loading};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::support::workbooks::zipped;

/// The same mebibyte so many times, a thousand times smaller compressed.
fn compressed(mebibytes: usize) -> Vec<u8> {
    let line = format!("{};1\n", "a".repeat(1021));
    let mut member = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..1024 {
        member.write_all(line.as_bytes()).unwrap();
    }
    let member = member.finish().unwrap();
    assert!(member.len() < 8 * 1024, "{}", member.len());
    let mut header = GzEncoder::new(Vec::new(), Compression::best());
    header.write_all(b"nom;x\n").unwrap();
    let mut file = header.finish().unwrap();
    for _ in 0..mebibytes {
        file.extend_from_slice(&member);
    }
    file
}

#[test]
fn a_bomb_is_refused_before_it_fills_the_memory() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bombe.csv.gz");
    // 10 GiB unpacked.
    std::fs::write(&path, compressed(10 * 1024)).unwrap();
    let mut loading = Loading::open(&path).unwrap();
    let mut most = 0;
    let fault = loop {
        match loading.step(1 << 22) {
            Ok(progress) => most = most.max(progress.done),
            Err(fault) => break fault,
        }
    };
    assert!(most <= 260 << 20, "{most}");
    let ListFault::NoList(phrase) = fault else {
        panic!("{fault}");
    };
    let said = essnum::text::Text::new(essnum::text::language("fr")).say(&phrase);
    assert!(
        said.contains("256 Mio") && said.contains("200 fois"),
        "{said}"
    );
}

#[test]
fn what_is_only_well_compressed_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vides.csv.gz");
    std::fs::write(&path, compressed(3)).unwrap();
    let directory = Loading::open(&path).unwrap().whole(|_| ()).unwrap();
    assert_eq!(directory.len(), 3 * 1024);
}

/// A file as it is read.
fn opened(bytes: &[u8]) -> Result<Directory, ListFault> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l");
    std::fs::write(&path, bytes).unwrap();
    Loading::open(&path).and_then(|list| list.whole(|_| ()))
}

#[track_caller]
fn is_refused(bytes: &[u8], id: &str) {
    match opened(bytes) {
        Err(ListFault::NoList(phrase)) => assert_eq!(phrase.id, id),
        other => panic!("{other:?}"),
    }
}

/// What the fuzzing begins with.
fn seed(name: &str) -> Vec<u8> {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds/container");
    std::fs::read(seeds.join(name)).unwrap()
}

/// An old workbook with the bytes after the first ones like these replaced.
fn patched(found: &[u8], replaced: &[u8]) -> Vec<u8> {
    let mut bytes = seed("workbook.xls");
    assert!(opened(&bytes).is_ok());
    let at = memchr::memmem::find(&bytes, found).unwrap() + found.len();
    bytes[at..at + replaced.len()].copy_from_slice(replaced);
    bytes
}

#[test]
fn objects_with_columns_of_their_own_take_no_more_room_than_their_letters() {
    // Each row would be as wide as all of them.
    let objects = (0..40_000).map(|row| format!("{{\"c{}\":\"x\"}}", row % 15_000));
    let json = format!("[{}]", objects.collect::<Vec<_>>().join(","));
    is_refused(json.as_bytes(), "list-spread");
    let few = "[{\"nom\":\"A\"},{\"ville\":\"Brest\"},{\"nom\":\"B\"}]";
    assert_eq!(opened(few.as_bytes()).unwrap().len(), 3);
}

#[test]
fn cells_over_many_rows_and_columns_are_no_more_than_a_page_holds() {
    let wide = "<tr><td colspan=15000>a".repeat(10_000);
    is_refused(format!("<table>{wide}</table>").as_bytes(), "list-spread");
    let high = "<td rowspan=99999999>a".repeat(1_000);
    let rows = "<tr><td>b".repeat(20_000);
    let page = format!("<table><tr>{high}{rows}</table>");
    is_refused(page.as_bytes(), "list-spread");
    let many = "<tr><td>A<td>b".repeat(300_000);
    let page = format!("<table><tr><td>nom<td>ville{many}</table>");
    assert_eq!(opened(page.as_bytes()).unwrap().len(), 300_000);
}

#[test]
fn a_workbook_that_promises_more_than_it_holds_is_refused() {
    let strings = |count: &str| {
        let strings = format!("<sst count=\"1\" uniqueCount = \"{count}\"><si><t>a</t></si></sst>");
        zipped(&[
            ("[Content_Types].xml", b"<Types/>".as_slice()),
            ("xl/workbook.xml", b"<workbook/>"),
            ("xl/_rels/workbook.xml.rels", b"<Relationships/>"),
            ("xl/sharedStrings.xml", strings.as_bytes()),
        ])
    };
    // Room for so many strings is not to be had: the program would end.
    is_refused(&strings("99999999999999"), "list-workbook-broken");
    assert!(opened(&seed("workbook.xlsx")).is_ok());
}

#[test]
fn an_old_workbook_that_never_ends_or_has_cells_far_apart_is_refused() {
    let mut circle = seed("workbook.xls");
    let number = |bytes: &[u8], at: usize| {
        u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize
    };
    let (table, directory) = (number(&circle, 76), number(&circle, 48));
    let entry = (table + 1) * 512 + 4 * directory;
    let itself = u32::try_from(directory).unwrap().to_le_bytes();
    circle[entry..entry + 4].copy_from_slice(&itself);
    is_refused(&circle, "list-workbook-broken");
    // The last cell of the last row.
    is_refused(&patched(b"\x7e\x02\x0a\x00", &[0xff; 4]), "list-spread");
    // So many rows of so many columns, it says.
    let size = [0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0xff, 0xff];
    is_refused(&patched(b"\x00\x02\x0e\x00", &size), "list-spread");
}

/// Whoever reads workbooks does not expect a record without an end: a panic on a thread would be taken for the end of
/// the list.
#[test]
fn a_panic_of_what_reads_a_file_is_a_refusal() {
    is_refused(&patched(b"\x85\x00", &[0, 0]), "list-container-broken");
}

/// Each name was compared with all those of each other row, once a name.
#[test]
fn rows_of_nothing_but_headings_are_compared_once() {
    let heading = "nom;".repeat(12_800);
    let list = format!("{heading}\n") + &format!("{heading}A\n").repeat(20);
    let start = std::time::Instant::now();
    assert_eq!(opened(list.as_bytes()).unwrap().len(), 21);
    assert!(start.elapsed().as_secs() < 10, "{:?}", start.elapsed());
}
