//! Each format, on a table made of everything that could break it, and read back by another parser.

use essnum::export::{FORMATS, format, implied};
use essnum::report::{ReportTable, TableCell, TableColumn};
use serde_json::{Value, json};

use crate::program::{Rows, line, rows, run};

/// Quotes, delimiters, line ends, formulas, wide letters, an empty cell, a number below zero.
fn nasty() -> ReportTable {
    let column = |key| TableColumn::new(key, "-");
    ReportTable {
        name: "nasty",
        columns: vec![column("text"), column("list"), column("number")],
        rows: vec![
            vec![
                TableCell::text("a \"b\", c; d|e"),
                TableCell::list(["x", "y z"]),
                TableCell::Integer(-1),
            ],
            vec![
                TableCell::text("=SUM(A1)\nœuvre"),
                TableCell::Empty,
                TableCell::Empty,
            ],
            vec![
                TableCell::text("日本 _a_ b_c <i>"),
                TableCell::list(["-2+3"]),
                TableCell::Integer(12),
            ],
        ],
    }
}

fn written(name: &str) -> String {
    let headings = ["Texte", "=Liste", "N°"].map(str::to_owned);
    let mut bytes = Vec::new();
    format(name)
        .unwrap()
        .write(&nasty(), &headings, &mut bytes)
        .unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn csv_is_for_machines() {
    assert_eq!(
        written("csv"),
        "text,list,number\n\
         \"a \"\"b\"\", c; d|e\",x|y z,-1\n\
         \"=SUM(A1)\nœuvre\",,\n\
         日本 _a_ b_c <i>,-2+3,12\n"
    );
}

#[test]
fn csv_for_spreadsheets_runs_no_formula() {
    assert_eq!(
        written("csv-excel"),
        "\u{feff}\"Texte\";\"'=Liste\";\"N°\"\r\n\
         \"a \"\"b\"\", c; d|e\";\"x|y z\";-1\r\n\
         \"'=SUM(A1)\nœuvre\";;\r\n\
         \"日本 _a_ b_c <i>\";\"'-2+3\";12\r\n"
    );
}

#[test]
fn csv_for_spreadsheets_tells_numbers_from_text() {
    let column = |key| TableColumn::new(key, "-");
    let years = ["2019", "2019-2024", "0", "07", "-3", "4.4", "-0", "1e5", ""];
    let mut rows: Vec<Vec<TableCell>> = years
        .iter()
        .map(|year| vec![TableCell::text("01"), TableCell::text(*year)])
        .collect();
    // One more than a spreadsheet counts up to.
    rows.push(vec![TableCell::Empty, TableCell::Integer(-(1 << 53) - 1)]);
    let table = ReportTable {
        name: "numbers",
        columns: vec![column("naf"), column("year")],
        rows,
    };
    let mut bytes = Vec::new();
    let excel = format("csv-excel").unwrap();
    excel.write(&table, &[], &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let cells: Vec<&str> = text.split_terminator("\r\n").skip(1).collect();
    assert_eq!(
        cells,
        [
            r#""01";2019"#,
            r#""01";"2019-2024""#,
            r#""01";0"#,
            r#""01";"07""#,
            r#""01";-3"#,
            r#""01";"4.4""#,
            r#""01";"'-0""#,
            r#""01";"1e5""#,
            r#""01";"#,
            r#";"-9007199254740993""#,
        ]
    );
}

#[test]
fn formulas_are_disarmed_however_they_begin() {
    for start in [
        "=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1", "＋1", "－1", "＠a",
    ] {
        let table = ReportTable {
            name: "one",
            columns: vec![TableColumn::new("a", "-")],
            rows: vec![vec![TableCell::text(start)]],
        };
        let mut bytes = Vec::new();
        let headings = ["A".to_owned()];
        format("csv-excel")
            .unwrap()
            .write(&table, &headings, &mut bytes)
            .unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(&bytes[3..]);
        let cell = reader.records().next().unwrap().unwrap()[0].to_owned();
        assert_eq!(cell, format!("'{start}"));
    }
}

#[test]
fn json_keeps_order_lists_and_nothing() {
    let text = written("json");
    let rows: Vec<serde_json::Map<String, Value>> = serde_json::from_str(&text).unwrap();
    let keys: Vec<&String> = rows[0].keys().collect();
    assert_eq!(keys, ["text", "list", "number"]);
    assert_eq!(rows[0]["list"], json!(["x", "y z"]));
    assert_eq!(rows[0]["number"], json!(-1));
    assert_eq!(rows[1]["text"], json!("=SUM(A1)\nœuvre"));
    assert_eq!(rows[1]["list"], Value::Null);
    assert_eq!(rows[1]["number"], Value::Null);
    let lines: Vec<serde_json::Map<String, Value>> = written("jsonl")
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(lines, rows);
}

#[test]
fn a_table_without_rows_is_still_json() {
    let mut bytes = Vec::new();
    let empty = ReportTable {
        rows: Vec::new(),
        ..nasty()
    };
    format("json")
        .unwrap()
        .write(&empty, &[], &mut bytes)
        .unwrap();
    let rows: Vec<Value> = serde_json::from_slice(&bytes).unwrap();
    assert!(rows.is_empty());
}

#[test]
fn markdown_says_what_it_says() {
    assert_eq!(
        written("md"),
        "| Texte | =Liste | N° |\n\
         | --- | --- | --: |\n\
         | a \"b\", c; d\\|e | x, y z | -1 |\n\
         | =SUM(A1)<br>œuvre |  |  |\n\
         | 日本 \\_a\\_ b_c \\<i\\> | -2+3 | 12 |\n"
    );
}

#[test]
fn text_is_aligned_by_what_is_seen() {
    assert_eq!(
        written("txt"),
        "Texte             =Liste  N°\n\
         ----------------  ------  --\n\
         a \"b\", c; d|e     x, y z  -1\n\
         =SUM(A1) œuvre\n\
         日本 _a_ b_c <i>  -2+3    12\n"
    );
}

#[test]
fn the_same_rows_are_in_every_format_for_machines() {
    let file = rows("actors");
    let exported = line("export actors --format json").ends(0);
    let objects: Vec<serde_json::Map<String, Value>> = serde_json::from_str(&exported.out).unwrap();
    assert_eq!(objects.len(), file.len());
    for (object, [id, aliases, siren]) in objects.iter().zip(file.cells(["id", "aliases", "siren"]))
    {
        assert_eq!(object["id"], json!(id));
        // A list is a list even where it holds nothing.
        let names: Vec<&str> = aliases.split('|').filter(|name| !name.is_empty()).collect();
        assert_eq!(object["aliases"], json!(names));
        let expected = if siren.is_empty() {
            Value::Null
        } else {
            json!(siren)
        };
        assert_eq!(object["siren"], expected);
    }
    let lines = line("export actors --format jsonl").ends(0);
    assert_eq!(lines.out.lines().count(), file.len());
}

#[test]
fn the_spreadsheet_reads_the_same_rows_under_headings_of_the_language() {
    for (language, heading) in [("fr", "Identifiant"), ("en", "Identifier")] {
        let run = run([
            "export",
            "families",
            "--format",
            "csv-excel",
            "--lang",
            language,
        ])
        .ends(0);
        let body = run.out.strip_prefix('\u{feff}').unwrap();
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .from_reader(body.as_bytes());
        assert_eq!(&reader.headers().unwrap()[0], heading);
        let ids: Vec<String> = reader
            .records()
            .map(|record| record.unwrap()[0].to_owned())
            .collect();
        assert_eq!(ids, rows("families").column("id"));
    }
}

#[test]
fn keys_stay_english_where_programs_read() {
    for name in ["csv", "json", "jsonl"] {
        let french = run(["export", "figures", "--format", name, "--lang", "fr"]).ends(0);
        let english = run(["export", "figures", "--format", name, "--lang", "en"]).ends(0);
        assert_eq!(french.out, english.out);
    }
    assert_eq!(
        Rows::read(line("export figures").out.as_bytes()).len(),
        rows("figures").len()
    );
}

#[test]
fn an_ending_implies_its_format_unless_another_has_it() {
    for format in FORMATS {
        for ending in format.extensions {
            let expected = match format.name {
                "csv-excel" => "csv",
                "csl-json" => "json",
                own => own,
            };
            assert_eq!(implied(ending).unwrap().name, expected, "{ending}");
        }
    }
}
