//! Any table of any strings comes back from every format as it went in, or visibly sanitized, by readers
//! that know nothing of how it was written.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use essnum::export::{Capability, format, formats_writing};
use essnum::report::{ReportTable, TableCell, TableColumn};
use essnum::text::sanitized;
use proptest::prelude::{
    Just, Strategy, TestCaseError, any, prop_assert, prop_assert_eq, prop_oneof, proptest,
};
use scraper::{Html, Selector};
use serde_json::Value;

const KEYS: [&str; 5] = ["id", "name", "codes", "count", "year"];

/// Strings of everything that a format could take for its own, or could not hold.
pub(super) fn strings() -> impl Strategy<Value = String> {
    let risky = "[\"',;|<>&=+@_x0-9a\\\\ \t\r\n\u{0}\u{7}\u{1b}\u{7f}\u{85}\u{e9}\u{a0}\u{202e}\
                 \u{5d0}\u{2028}\u{feff}\u{fffe}\u{ffff}\u{1f600}-]{0,12}";
    let formula = "[=+@\t\r -]{1,2}[A-Z(]{1,3}[0-9)]{0,3}";
    let code = "_x[0-9A-Fa-f]{4}_(x[0-9a-f]{4}_)?";
    let long = (risky, 20_usize..60).prop_map(|(text, times)| text.repeat(times));
    prop_oneof![
        8 => any::<String>(),
        8 => risky,
        4 => formula,
        2 => code,
        2 => "0[0-9]{3,8}|-?[0-9]{1,6}([.][0-9]{1,3})?|https?://[a-z0-9.é/%#?=&\" -]{0,14}",
        1 => long,
    ]
}

fn cells() -> impl Strategy<Value = TableCell> {
    prop_oneof![
        1 => Just(TableCell::Empty),
        6 => strings().prop_map(TableCell::text),
        1 => any::<i64>().prop_map(TableCell::Integer),
        1 => (-9_999_i64..9_999).prop_map(TableCell::Integer),
        2 => proptest::collection::vec(strings(), 0..4).prop_map(TableCell::List),
    ]
}

fn tables() -> impl Strategy<Value = ReportTable> {
    let row = |width| proptest::collection::vec(cells(), width);
    let rows = (1..=KEYS.len()).prop_flat_map(move |width| {
        proptest::collection::vec(row(width), 0..6).prop_map(move |rows| (width, rows))
    });
    let column = |key| TableColumn::new(key, "-");
    rows.prop_map(move |(width, rows)| ReportTable {
        name: "any",
        columns: KEYS[..width].iter().copied().map(column).collect(),
        rows,
    })
}

/// A table with as many headings as it has columns.
fn headed() -> impl Strategy<Value = (ReportTable, Vec<String>)> {
    let headings = proptest::collection::vec(strings(), KEYS.len());
    (tables(), headings).prop_map(|(table, mut headings)| {
        headings.truncate(table.columns.len());
        (table, headings)
    })
}

fn written(name: &str, table: &ReportTable, headings: &[String]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let format = format(name).unwrap();
    format.write(table, headings, &mut bytes).unwrap();
    bytes
}

/// Cells as one text each.
fn joined(table: &ReportTable) -> Vec<Vec<String>> {
    let rows = table.rows.iter();
    rows.map(|row| {
        row.iter()
            .map(|cell| cell.joined("|").into_owned())
            .collect()
    })
    .collect()
}

/// Every record of CSV, the headings first.
fn records(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new();
    let mut reader = reader
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(bytes);
    let records = reader.records().map(Result::unwrap);
    let owned = records.map(|record| record.iter().map(str::to_owned).collect());
    owned.collect()
}

/// Where the first cell of what is left of CSV for spreadsheets ends.
fn ended(text: &str) -> usize {
    let mut is_within = false;
    let end = text.find(|letter| {
        is_within ^= letter == '"';
        !is_within && matches!(letter, ';' | '\r')
    });
    end.unwrap_or(text.len())
}

/// What JSON holds of a cell.
fn value(cell: &TableCell) -> Value {
    match cell {
        TableCell::Empty => Value::Null,
        TableCell::Text(text) | TableCell::Spelt(text) => Value::from(text.as_str()),
        TableCell::Integer(number) => Value::from(*number),
        TableCell::List(values) => Value::from(values.clone()),
    }
}

fn is_same_json(table: &ReportTable, read: &[Value]) -> Result<(), TestCaseError> {
    prop_assert_eq!(read.len(), table.rows.len());
    for (object, row) in read.iter().zip(&table.rows) {
        let object = object.as_object().unwrap();
        let keys: Vec<&str> = object.keys().map(String::as_str).collect();
        prop_assert_eq!(&keys[..], &KEYS[..row.len()]);
        for (value_read, cell) in object.values().zip(row) {
            prop_assert_eq!(value_read, &value(cell));
        }
    }
    Ok(())
}

/// A text as a cell shows it: what XML cannot hold as its picture.
fn pictured(text: &str) -> String {
    let picture = |letter: char| match letter {
        '\t' | '\n' => letter,
        '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
        _ if letter < ' ' => char::from_u32(0x2400 + u32::from(letter)).unwrap(),
        _ => letter,
    };
    text.chars().map(picture).collect()
}

/// Whether a cell that was read is the one that was written.
fn is_same_cell(read: &Data, cell: &TableCell) -> bool {
    let text = cell.joined("|");
    match read {
        Data::Empty => text.is_empty(),
        // A number is one that loses nothing, and a leading zero is something.
        Data::Float(number) => number.to_string() == text,
        Data::Int(number) => number.to_string() == text,
        Data::String(read) => *read == pictured(&text.replace("\r\n", "\n")),
        _ => false,
    }
}

proptest! {
    #[test]
    fn csv_gives_every_cell_back(table in tables()) {
        let mut read = records(&written("csv", &table, &[]), b',');
        let keys: Vec<&str> = table.columns.iter().map(|column| column.key).collect();
        prop_assert_eq!(read.remove(0), keys);
        prop_assert_eq!(read, joined(&table));
    }

    #[test]
    fn csv_for_spreadsheets_gives_every_cell_back_and_runs_none((table, headings) in headed()) {
        let bytes = written("csv-excel", &table, &headings);
        let mut told = joined(&table);
        let counts = |row: &[TableCell], place: usize, read: &str| {
            let is_whole = read.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
            is_whole && (matches!(row[place], TableCell::Integer(_)) || KEYS[place] == "year")
        };
        // The reader takes the mark of the order of bytes away, once.
        prop_assert!(bytes.starts_with(b"\xef\xbb\xbf"));
        let read = records(&bytes, b';');
        prop_assert_eq!(read.len(), told.len() + 1);
        told.insert(0, headings);
        for (rank, (read, told)) in read.iter().zip(&told).enumerate() {
            for (place, (read, told)) in read.iter().zip(told).enumerate() {
                let held_back = read.strip_prefix('\'').is_some_and(|rest| rest == told);
                prop_assert!(held_back || read == told);
                let runs = read.trim_start().starts_with(['=', '+', '-', '@']);
                let counts = rank > 0 && counts(&table.rows[rank - 1], place, read);
                prop_assert!(!runs || counts, "{:?}", read);
            }
        }
    }

    /// Spreadsheets that heed quotes are told which cells are text: all but whole numbers, of columns that
    /// hold numbers.
    #[test]
    fn csv_for_spreadsheets_quotes_every_text((table, headings) in headed()) {
        let text = String::from_utf8(written("csv-excel", &table, &headings)).unwrap();
        let mut rest = text.strip_prefix('\u{feff}').unwrap();
        let headings = headings.iter().map(TableCell::text).collect();
        for row in [&headings].into_iter().chain(&table.rows) {
            for (place, cell) in row.iter().enumerate() {
                let end = ended(rest);
                let raw = &rest[..end];
                let read = raw.strip_prefix('"').and_then(|raw| raw.strip_suffix('"'));
                if read.is_none() && !raw.is_empty() {
                    let counts = matches!(cell, TableCell::Integer(_)) || KEYS[place] == "year";
                    prop_assert!(counts, "{}", raw);
                    // It loses nothing where it counts.
                    prop_assert_eq!(raw.parse::<f64>().unwrap().to_string(), raw);
                }
                prop_assert!(read.is_some() || raw == cell.joined("|"), "{} for {:?}", raw, cell);
                let after = if place + 1 < row.len() { ";" } else { "\r\n" };
                rest = rest[end..].strip_prefix(after).unwrap();
            }
        }
        prop_assert_eq!(rest, "");
    }

    #[test]
    fn json_gives_every_value_back(table in tables()) {
        let read: Vec<Value> = serde_json::from_slice(&written("json", &table, &[])).unwrap();
        is_same_json(&table, &read)?;
        let lines = String::from_utf8(written("jsonl", &table, &[])).unwrap();
        let lines = lines.split_terminator('\n').map(serde_json::from_str);
        let read: Vec<Value> = lines.map(Result::unwrap).collect();
        is_same_json(&table, &read)?;
    }

    #[test]
    fn a_workbook_gives_every_cell_back_and_runs_none((table, headings) in headed()) {
        let bytes = written("xlsx", &table, &headings);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let name = book.sheet_names()[0].clone();
        prop_assert_eq!(book.sheet_names().len(), 1);
        prop_assert!(book.worksheet_formula(&name).unwrap().is_empty());
        let read = book.worksheet_range(&name).unwrap();
        let at = |row: usize, place: usize| {
            let place = (u32::try_from(row).unwrap(), u32::try_from(place).unwrap());
            read.get_value(place).cloned().unwrap_or(Data::Empty)
        };
        for (place, heading) in headings.iter().enumerate() {
            let cell = TableCell::text(heading);
            prop_assert!(is_same_cell(&at(0, place), &cell), "{:?}", at(0, place));
        }
        for (rank, row) in table.rows.iter().enumerate() {
            for (place, cell) in row.iter().enumerate() {
                let read = at(rank + 1, place);
                prop_assert!(is_same_cell(&read, cell), "{:?} for {:?}", read, cell);
                let counts = matches!(read, Data::Float(_) | Data::Int(_));
                let may_count = matches!(cell, TableCell::Integer(_)) || KEYS[place] == "year";
                prop_assert!(!counts || may_count, "{:?} for {:?}", read, cell);
            }
        }
        let end = read.end().unwrap_or_default();
        prop_assert!(end.0 as usize <= table.rows.len());
        prop_assert!((end.1 as usize) < table.columns.len());
    }

    /// Of a text that is longer than a cell takes as much as fits is there, no letter of it halved.
    #[test]
    fn a_workbook_cuts_what_no_cell_takes(text in "[a-z\u{e9}\u{1f600}_x0]{7}", length in 32_760_usize..32_790) {
        let units = |text: &str| text.encode_utf16().count();
        let mut long = text.repeat(length / units(&text));
        long.push_str(&"n".repeat(length - units(&long)));
        let column = TableColumn::new("name", "-");
        let table = ReportTable { name: "any", columns: vec![column], rows: vec![vec![TableCell::text(&long)]] };
        let bytes = written("xlsx", &table, &[]);
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
        let names = book.sheet_names();
        let read = book.worksheet_range(&names[0]).unwrap();
        let Some(Data::String(read)) = read.get_value((1, 0)) else {
            panic!("no text");
        };
        if units(&long) <= 32_767 {
            prop_assert_eq!(read, &long);
            prop_assert_eq!(names.len(), 1);
        } else {
            let kept = read.strip_suffix("[…]").unwrap();
            prop_assert!(long.starts_with(kept));
            prop_assert!((32_766..=32_767).contains(&units(read)));
            // The last sheet says how many were cut.
            let told = book.worksheet_range(&names[1]).unwrap();
            prop_assert_eq!(told.get_value((1, 1)), Some(&Data::Float(1.0)));
        }
    }

    #[test]
    fn a_page_gives_every_cell_back((table, headings) in headed()) {
        // On its way to a page text is sanitized once for all formats that people read.
        let harmless = |text: &String| sanitized(text).into_owned();
        let harmless_cell = |cell: &TableCell| match cell {
            TableCell::Text(text) => TableCell::Text(harmless(text)),
            TableCell::List(values) => TableCell::List(values.iter().map(harmless).collect()),
            other => other.clone(),
        };
        let rows = table.rows.iter().map(|row| row.iter().map(harmless_cell).collect());
        let table = ReportTable { rows: rows.collect(), ..table.clone() };
        let headings: Vec<String> = headings.iter().map(harmless).collect();
        let page = String::from_utf8(written("html", &table, &headings)).unwrap();
        let page = Html::parse_document(&page);
        let held = |text: &str| text.replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}");
        let texts = |within: scraper::ElementRef<'_>, name: &str| -> Vec<String> {
            let all = Selector::parse(name).unwrap();
            within.select(&all).map(|found| found.text().collect()).collect()
        };
        let headings: Vec<String> = headings.iter().map(|text| held(text)).collect();
        prop_assert_eq!(texts(page.root_element(), "th"), headings);
        let every_row = Selector::parse("tbody tr").unwrap();
        let read: Vec<_> = page.select(&every_row).collect();
        prop_assert_eq!(read.len(), table.rows.len());
        for (read, row) in read.into_iter().zip(&table.rows) {
            let every_cell = Selector::parse("td").unwrap();
            for (read, cell) in read.select(&every_cell).zip(row) {
                let told: Vec<String> = match cell {
                    TableCell::List(values) => values.iter().map(|value| held(value)).collect(),
                    other => vec![held(&other.joined("|"))],
                };
                let is_list = matches!(cell, TableCell::List(_));
                let read = if is_list { texts(read, "li") } else { vec![read.text().collect()] };
                prop_assert_eq!(read, told);
            }
            prop_assert_eq!(texts(page.root_element(), "script").len(), 0);
        }
    }

    /// No format refuses a table for what stands in it, and none writes it otherwise the next time.
    #[test]
    fn every_format_writes_any_table_twice_the_same((table, headings) in headed()) {
        for format in formats_writing(Capability::Rows) {
            let once = written(format.name, &table, &headings);
            prop_assert!(once == written(format.name, &table, &headings), "{}", format.name);
        }
    }
}

/// Twice at once would not show a clock, of which archives keep every second second.
#[test]
fn no_format_tells_the_time() {
    let table = ReportTable {
        name: "any",
        columns: vec![TableColumn::new("id", "-"), TableColumn::new("year", "-")],
        rows: vec![vec![TableCell::text("a"), TableCell::text("2025")]],
    };
    let headings = ["A".to_owned(), "B".to_owned()];
    let all = || {
        formats_writing(Capability::Rows)
            .into_iter()
            .map(|format| written(format.name, &table, &headings))
    };
    let once: Vec<Vec<u8>> = all().collect();
    std::thread::sleep(std::time::Duration::from_millis(2100));
    let formats = formats_writing(Capability::Rows).into_iter();
    for (format, (once, later)) in formats.zip(once.iter().zip(all())) {
        assert!(*once == later, "{}", format.name);
    }
}
