//! Lists at the edge: cells and lines without end, marks that close nothing, headings that look like
//! something else.

use essnum::directory::{Encoding, Field, Flag};

use super::{cells, opened, read_in_slices, refusal, told};

/// A line of nothing but separators: refused before room is made for what it would be.
#[test]
fn a_line_without_end_is_no_list() {
    for sign in [",", ";"] {
        let endless = sign.repeat(300_000);
        assert_eq!(
            refusal(format!("nom{endless}").as_bytes()),
            "list-columns",
            "{sign}"
        );
        let late = format!("nom{sign}ville\na{sign}b\n{endless}\n");
        assert_eq!(refusal(late.as_bytes()), "list-columns", "{sign}");
    }
}

/// Cells that a repair might look at again and again.
#[test]
fn long_cells_are_looked_at_once() {
    let marks = "&".repeat(4 << 20);
    let codes: Vec<String> = (0..400_000_u32)
        .map(|number| {
            format!(
                "{:02}.{:02}{}",
                number / 100 % 100,
                number % 100,
                char::from(b'A' + (number % 26) as u8)
            )
        })
        .collect();
    let text = format!("nom\tnaf\tville\n{marks}\t{}\ta&amp;b\n", codes.join("|"));
    let start = std::time::Instant::now();
    let directory = read_in_slices(text.as_bytes(), 1 << 20).unwrap();
    let cities = told(&directory, |row| row.value(Field::City).into_owned());
    assert_eq!(cities, ["a&b"]);
    assert!(directory.flags_of(0).contains(Flag::NafInvalid));
    assert!(
        start.elapsed() < std::time::Duration::from_secs(20),
        "{:?}",
        start.elapsed()
    );
}

/// After many marks that are never closed, what follows one is still read as it stands.
#[test]
fn many_marks_that_are_never_closed_hide_nothing() {
    let pairs = (0..40).map(|row| format!("\"{row};Lyon\n\"a\"\"{row}\";\"b\"\n"));
    let text = format!("nom;ville\n{}", pairs.collect::<String>());
    let directory = opened(text.as_bytes());
    let rows = cells(&directory);
    assert_eq!(rows.len(), 80);
    for (row, pair) in rows.chunks(2).enumerate() {
        assert_eq!(pair[0], [format!("\"{row}"), "Lyon".to_owned()]);
        assert_eq!(pair[1], [format!("a\"{row}"), "b".to_owned()]);
    }
}

/// A mark that is closed no sooner than many megabytes later holds no cell together.
#[test]
fn a_mark_without_end_is_a_letter() {
    let filler = format!("x;{}\n", "y".repeat(1021)).repeat(40 << 10);
    let text = format!("nom;ville\n\"A;Lyon\n{filler}B;\"Pau\"\n");
    let directory = read_in_slices(text.as_bytes(), 1 << 22).unwrap();
    assert_eq!(directory.len(), 2 + (40 << 10));
    assert!(directory.flags_of(0).contains(Flag::Quote));
    assert_eq!(directory.line_of(directory.len() - 1), directory.len() + 1);
}

/// Holes take no room on the disk.
#[test]
fn a_file_that_is_too_large_is_refused_with_its_size() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.csv");
    let file = std::fs::File::create(&path).unwrap();
    file.set_len(5 << 30).unwrap();
    let done = crate::program::run([
        "export",
        "organisations",
        "--directory",
        path.to_str().unwrap(),
    ]);
    let done = done.ends(3);
    let done = done.says("le fichier pèse 5120 Mio, et une liste tient en 4096 Mio au plus");
    assert_eq!(done.err.lines().count(), 1);
}

#[test]
fn names_with_a_mark_between_are_two_columns() {
    for (heading, count) in [
        ("nom;association", 2),
        ("cp;ville", 2),
        ("code;naf", 2),
        ("id,rna", 2),
    ] {
        let sign = if heading.contains(';') { ';' } else { ',' };
        let directory = opened(format!("{heading}\na{sign}b\n").as_bytes());
        assert_eq!(directory.columns().len(), count, "{heading}");
        assert!(directory.recognition().has_heading, "{heading}");
    }
}

#[test]
fn without_a_heading_a_short_row_is_no_title() {
    let directory = opened(b"A;;;;\nB;Lyon;1;2;3\nC;Pau;4;5;6\n");
    assert!(!directory.recognition().has_heading);
    assert_eq!((directory.len(), directory.recognition().skipped), (3, 0));
}

#[test]
fn brackets_and_braces_may_open_a_list() {
    let headed = opened("[id];[nom]\n1;A\n2;B\n".as_bytes());
    assert_eq!(
        (headed.len(), headed.columns()[1].field),
        (2, Some(Field::Name))
    );
    assert_eq!(opened("[ND];Lyon\nA;Pau\n".as_bytes()).len(), 2);
    assert_eq!(refusal("\u{feff}[{\"a\": 1}]".as_bytes()), "list-json");
    assert_eq!(refusal(b"\xff\xfe\0\0n\0\0\0o\0\0\0"), "list-binary");
    let late = format!("{}nom;ville\nA;Pau\n", "\n".repeat(100_000));
    assert_eq!(read_in_slices(late.as_bytes(), 1 << 17).unwrap().len(), 1);
    assert_eq!(refusal("\n".repeat(100_000).as_bytes()), "list-empty");
}

#[test]
fn what_is_damaged_in_the_heading_is_no_rows_fault() {
    let mut bytes = b"nom;r\xe9gion\n".to_vec();
    bytes.extend("Été;Évry à côté\nB;Pau\n".bytes());
    let directory = opened(&bytes);
    assert_eq!(directory.recognition().encoding, Encoding::Damaged);
    assert_eq!(directory.columns()[1].heading, "région");
    assert!(!directory.flags_of(0).contains(Flag::Encoding));
}
