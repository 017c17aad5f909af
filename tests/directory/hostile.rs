//! Every way in which a list can be written, and every way in which a file can be no list.

use std::io::Write;

use essnum::directory::{Aside, Encoding, Field, Flag};
use flate2::{Compression, write::GzEncoder};
use proptest::prelude::*;

use super::{accounts_for, cells, opened, read_in_slices, refusal, told};

const SEPARATORS: [u8; 4] = [b',', b';', b'\t', b'|'];
const HEADING: [&str; 4] = ["Nom", "Ville", "Code NAF", "Remarque"];
/// Quotes, separators, line breaks, accents, nothing, spaces.
const ROWS: [[&str; 4]; 5] = [
    ["Café « L’Éveil »", "Orléans", "62.01Z", "simple"],
    ["a;b,c\td|e", "Saint-Étienne", "6201Z", "dit \"le Grand\""],
    ["\"", "", "", "deux\nlignes"],
    [" espaces ", "Œuvres", "63.11Z", ""],
    ["", "", "", "seule"],
];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Written {
    Plain,
    Marked,
    Windows,
    Little,
    Big,
    LittleUnmarked,
}

fn encoded(text: &str, written: Written) -> Vec<u8> {
    let wide = |mark: &[u8], bytes: fn(u16) -> [u8; 2]| {
        let units = text.encode_utf16().flat_map(bytes);
        mark.iter().copied().chain(units).collect()
    };
    match written {
        Written::Plain => text.as_bytes().to_vec(),
        Written::Marked => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        Written::Windows => encoding_rs::WINDOWS_1252.encode(text).0.into_owned(),
        Written::Little => wide(b"\xff\xfe", u16::to_le_bytes),
        Written::Big => wide(b"\xfe\xff", u16::to_be_bytes),
        Written::LittleUnmarked => wide(b"", u16::to_le_bytes),
    }
}

#[test]
fn every_separator_encoding_line_end_and_way_of_quoting() {
    let line_ends = [
        csv::Terminator::Any(b'\n'),
        csv::Terminator::CRLF,
        csv::Terminator::Any(b'\r'),
    ];
    for separator in SEPARATORS {
        for line_end in line_ends {
            for quoting in [csv::QuoteStyle::Necessary, csv::QuoteStyle::Always] {
                let mut writer = csv::WriterBuilder::new()
                    .delimiter(separator)
                    .terminator(line_end)
                    .quote_style(quoting)
                    .from_writer(Vec::new());
                writer.write_record(HEADING).unwrap();
                for row in ROWS {
                    writer.write_record(row).unwrap();
                }
                let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
                for (written, encoding) in [
                    (Written::Plain, Encoding::Utf8),
                    (Written::Marked, Encoding::Utf8),
                    (Written::Windows, Encoding::Windows1252),
                    (Written::Little, Encoding::Utf16),
                    (Written::Big, Encoding::Utf16),
                    (Written::LittleUnmarked, Encoding::Utf16),
                ] {
                    let bytes = encoded(&text, written);
                    let what = format!("{:?} {line_end:?} {written:?}", char::from(separator));
                    expect_rows(&bytes, separator, encoding, &what);
                    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
                    packed.write_all(&bytes).unwrap();
                    let folder = tempfile::tempdir().unwrap();
                    let file = folder.path().join("liste.csv.gz");
                    std::fs::write(&file, packed.finish().unwrap()).unwrap();
                    let directory = essnum::directory::open(&file).unwrap();
                    assert_eq!(cells(&directory), ROWS, "{what}, compressed");
                }
            }
        }
    }
}

fn expect_rows(bytes: &[u8], separator: u8, encoding: Encoding, what: &str) {
    for budget in [5, 64, 1 << 20] {
        let directory = read_in_slices(bytes, budget).unwrap();
        assert_eq!(cells(&directory), ROWS, "{what}");
        let found = directory.recognition();
        assert_eq!(found.separator, Some(char::from(separator)), "{what}");
        assert_eq!(found.encoding, encoding, "{what}");
        assert_eq!((found.recognised, found.ignored), (3, 1), "{what}");
        let lines: Vec<usize> = (0..5).map(|row| directory.line_of(row)).collect();
        assert_eq!(lines, [2, 3, 4, 6, 7], "{what}");
        let codes = told(&directory, |row| row.value(Field::Naf).into_owned());
        assert_eq!(codes, ["62.01Z", "62.01Z", "", "63.11Z", ""], "{what}");
    }
}

#[test]
fn what_is_no_list_is_refused_in_a_sentence() {
    for (bytes, id) in [
        (&b""[..], "list-empty"),
        (b"\xef\xbb\xbf", "list-empty"),
        (b" \n\r\n\t\n", "list-empty"),
        (b"{\"a\": 1}", "list-json"),
        (b"\n [1, 2]", "list-json"),
        (b"<html><body>", "list-markup"),
        (b"PK\x03\x04 and so on", "list-spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "list-spreadsheet"),
        (b"%PDF-1.7\n", "list-binary"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0", "list-binary"),
        (b"nom\0;ville\0\n", "list-binary"),
    ] {
        assert_eq!(refusal(bytes), id, "{bytes:?}");
    }
    let noise: Vec<u8> = (0..5000_u32).map(|at| (at * at % 251) as u8).collect();
    assert_eq!(refusal(&noise), "list-binary");
}

#[test]
fn a_cell_of_ten_megabytes_is_a_cell() {
    let long = "x".repeat(10 << 20);
    let text = format!("nom;ville;naf\nA;{long};62.01Z\nB;Lyon;62.02A\n\"{long}\";c;d\n");
    let directory = read_in_slices(text.as_bytes(), 1 << 20).unwrap();
    assert_eq!(directory.len(), 3);
    assert_eq!(cells(&directory)[0][1].len(), 10 << 20);
    assert_eq!(cells(&directory)[2][0].len(), 10 << 20);
}

#[test]
fn five_thousand_columns_are_columns_and_a_hundred_thousand_are_not() {
    let heading: Vec<String> = (0..5000).map(|place| format!("c{place}")).collect();
    let row = vec!["1"; 5000].join(",");
    let text = format!("{},nom\n{row},A\n{row},B\n", heading.join(","));
    let directory = read_in_slices(text.as_bytes(), 1 << 20).unwrap();
    assert_eq!((directory.len(), directory.columns().len()), (2, 5001));
    let names = told(&directory, |row| row.value(Field::Name).into_owned());
    assert_eq!(names, ["A", "B"]);
    assert_eq!(refusal(",".repeat(100_000).as_bytes()), "list-columns");
    let late = format!("nom;ville\na;b\n{}\n", ";".repeat(100_000));
    assert_eq!(refusal(late.as_bytes()), "list-columns");
}

#[test]
fn ragged_rows_are_kept_and_flagged() {
    let directory = opened(b"nom;ville;naf\nA;Lyon\nB;Lyon;62.01Z\nC;Lyon;62.01Z;plus;encore\n\n");
    let ragged: Vec<bool> = (0..3)
        .map(|row| directory.flags_of(row).contains(Flag::Ragged))
        .collect();
    assert_eq!(ragged, [true, false, true]);
    assert_eq!(cells(&directory)[2].len(), 5);
    assert_eq!(directory.columns().len(), 5);
}

#[test]
fn a_mark_that_is_never_closed_swallows_nothing() {
    let mut text = "nom;ville\n\"A;Lyon\nB;Paris\n".to_owned();
    text.push_str(&"C;\"Nantes\n".repeat(31));
    text.push_str("D;\"Albi\"\n");
    let directory = opened(text.as_bytes());
    assert_eq!(directory.len(), 34, "{:?}", cells(&directory));
    assert!(directory.flags_of(0).contains(Flag::Quote));
    assert_eq!(cells(&directory)[0], ["\"A", "Lyon"]);
    assert_eq!(cells(&directory)[33], ["D", "Albi"]);
}

#[test]
fn without_a_heading_columns_are_known_by_what_they_hold() {
    let text = "Framasoft;831673892;94.99Z;69007\nLa Mednum;831673892;94.99Z;75011\n";
    let directory = opened(text.as_bytes());
    assert!(!directory.recognition().has_heading);
    let fields: Vec<Option<Field>> = directory
        .columns()
        .iter()
        .map(|column| column.field)
        .collect();
    assert_eq!(
        fields,
        [Field::Name, Field::Siren, Field::Naf, Field::PostalCode].map(Some)
    );
    assert_eq!(directory.len(), 2);
    assert_eq!(directory.line_of(0), 1);
    let names = opened(b"Framasoft\nLa Mednum\n");
    assert_eq!(
        (names.len(), names.columns()[0].field),
        (2, Some(Field::Name))
    );
    let headed = opened("nom\nDupont, Jean\nMartin, Luce\n".as_bytes());
    assert_eq!(headed.recognition().separator, None);
    assert_eq!(headed.len(), 2);
}

#[test]
fn names_of_columns_do_not_matter_where_the_contents_tell() {
    let text = "c1,c2,c3\nFramasoft,83167389200012,https://framasoft.org\n";
    let directory = opened(text.as_bytes());
    let fields: Vec<Option<Field>> = directory
        .columns()
        .iter()
        .map(|column| column.field)
        .collect();
    assert_eq!(
        fields,
        [Field::Name, Field::Siret, Field::Website].map(Some)
    );
    let sirens = told(&directory, |row| row.value(Field::Siren).into_owned());
    assert_eq!(sirens, ["831673892"]);
}

#[test]
fn years_may_be_columns_and_words_may_be_values() {
    let years = opened(b"nom;ville;2021;2022\nA;Lyon;3;4\n");
    assert!(years.recognition().has_heading);
    assert_eq!(years.len(), 1);
    let words = opened(b"Association;Lyon;62.01Z\nA;Pau;62.02A\n");
    assert!(!words.recognition().has_heading);
    assert_eq!(words.len(), 2);
    let heading = opened(b"nom;ville\n");
    assert_eq!((heading.len(), heading.columns().len()), (0, 2));
}

#[test]
fn headings_may_be_alike_or_come_late() {
    let twice = opened(b"nom;nom;ville\nA;;Lyon\n;B;Paris\n");
    let names = told(&twice, |row| row.value(Field::Name).into_owned());
    assert_eq!(names, ["A", "B"]);
    let late = opened(b"Nos adherents;;\n;;\nnom;ville;naf\nA;Lyon;62.01Z\nB;Lyon;62.01Z\n");
    assert_eq!((late.recognition().skipped, late.len()), (2, 2));
    assert_eq!(late.line_of(0), 4);
}

#[test]
fn a_few_bad_bytes_do_not_spoil_the_rest() {
    let mut bytes = "nom;ville\nÉcole à Évry;Évry\nÉté;Alès\n"
        .as_bytes()
        .to_vec();
    bytes.extend(b"Caf\xe9;Lyon\nD\xc3\xa9j\xc3\xa0;Pau\n");
    let directory = opened(&bytes);
    assert_eq!(directory.recognition().encoding, Encoding::Damaged);
    let flagged: Vec<bool> = (0..4)
        .map(|row| directory.flags_of(row).contains(Flag::Encoding))
        .collect();
    assert_eq!(flagged, [false, false, true, false]);
    assert_eq!(cells(&directory)[2][0], "Café");
    // Cut in the middle of a letter, as a download that stopped.
    let cut = "nom;ville\nÉcole;Évry\nÉté;Alè".as_bytes();
    let directory = opened(&cut[..cut.len() - 1]);
    assert_eq!(directory.recognition().encoding, Encoding::Damaged);
    assert_eq!(directory.len(), 2);
}

/// A text of everything that has a meaning in CSV.
fn scraps() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a", "é", "\"", "\"\"", ";", ";", ",", "\n", "\r\n", "\r", " ", "12", "nom", "62.01Z",
        "&amp;", "\t",
    ]);
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// The records of a text as the reader of the csv crate has them.
fn records_of_csv(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let records = reader.records();
    let cells = |record: csv::StringRecord| record.iter().map(str::to_owned).collect();
    records.map(|record| cells(record.unwrap())).collect()
}

/// Lines without anything between the first rows, so many of them, and the last one.
fn empty_lines(text: &str, before: usize) -> usize {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let is_empty: Vec<bool> = text.split('\n').map(str::is_empty).collect();
    let filled = || {
        is_empty
            .iter()
            .enumerate()
            .filter(|(_, is_empty)| !**is_empty)
    };
    let end = filled().next_back().map_or(0, |(line, _)| line);
    let start = filled().nth(before - 1).map_or(end, |(line, _)| line);
    is_empty[start.min(end)..end]
        .iter()
        .filter(|is_empty| **is_empty)
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// The csv crate reads as many records, with the same cells.
    #[test]
    fn records_are_those_of_another_reader(scraps in scraps()) {
        let text = format!("nom;ville\n{scraps}");
        let directory = read_in_slices(text.as_bytes(), 11).unwrap();
        let is_unclosed = (0..directory.len()).any(|row| directory.flags_of(row).contains(Flag::Quote));
        if directory.recognition().separator == Some(';') && !is_unclosed {
            let theirs = records_of_csv(&text);
            let before = usize::from(directory.recognition().has_heading) + directory.recognition().skipped;
            // Whether a quote above the heading or in it is closed decides what is above it; what was set aside has no
            // flag that tells of one.
            let aside = directory.set_aside();
            let are_told = directory.recognition().skipped > 0 || aside.len() > aside.count(Aside::Blank);
            if are_told && text.contains('"') {
                return Ok(());
            }
            let below = &theirs[before..];
            let filled = below.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty()));
            let filled: Vec<Vec<String>> = filled.cloned().collect();
            // Lines without anything are no records to that reader.
            let empty = aside.count(Aside::Blank).checked_sub(below.len() - filled.len());
            prop_assert!(empty.is_some());
            if !text.contains('"') {
                prop_assert_eq!(empty, Some(empty_lines(&text, before)));
            }
            let told = cells(&directory).len() + aside.len();
            prop_assert_eq!(Some(told), empty.map(|empty| below.len() + empty));
            if aside.len() == aside.count(Aside::Blank) {
                prop_assert_eq!(cells(&directory), filled);
            }
        }
    }

    /// Rows in are rows out, and every cell is kept.
    #[test]
    fn rows_in_are_rows_out(
        rows in prop::collection::vec(prop::collection::vec("[ -~éœ’\n\r]{0,12}", 3), 0..20),
        separator in prop::sample::select(SEPARATORS.to_vec()),
        is_old in any::<bool>(),
    ) {
        let mut writer = csv::WriterBuilder::new().delimiter(separator).from_writer(Vec::new());
        writer.write_record(["Dénomination", "Ville", "NAF"]).unwrap();
        for row in &rows { writer.write_record(row).unwrap(); }
        let text = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let bytes = encoded(&text, if is_old { Written::Windows } else { Written::Plain });
        let directory = read_in_slices(&bytes, 13).unwrap();
        let heading = ["Dénomination", "Ville", "NAF"].map(str::to_owned);
        let accounted = accounts_for(&directory, &heading, &rows);
        prop_assert!(accounted.is_ok(), "{:?}: {:?}", accounted, rows);
    }

    /// Windows-1252 is what another decoder makes of it, however it is sliced.
    #[test]
    fn windows_1252_is_read_letter_by_letter(
        bytes in prop::collection::vec(prop_oneof![4 => 0x61_u8..0x7a, 1 => 0x80_u8..=0xff], 1..60),
        budget in 1_usize..80,
    ) {
        let mut list = b"nom;ville\n\xe9\xe9\xe9;\xff\xff\xff\n".to_vec();
        list.extend(&bytes);
        let directory = read_in_slices(&list, budget).unwrap();
        // A dash or the sign of copyright alone is no organisation.
        if directory.recognition().encoding == Encoding::Windows1252 && directory.set_aside().is_empty() {
            let expected = encoding_rs::WINDOWS_1252
                .decode_without_bom_handling(&bytes)
                .0
                .into_owned();
            prop_assert_eq!(&cells(&directory)[1], &vec![expected]);
        }
    }

    /// Whatever the bytes: opened or refused, lines in order, never a panic.
    #[test]
    fn any_bytes_end_well(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(directory) = read_in_slices(&bytes, 17) {
            let lines: Vec<usize> = (0..directory.len()).map(|row| directory.line_of(row)).collect();
            prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
            cells(&directory);
        }
    }
}
