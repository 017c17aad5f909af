//! One look through a file finds what a search over the opened list finds.

use std::fmt::Write;

use essnum::directory::{self, Field, Skim, Spans};
use essnum::query::{NameIndex, OneShotSearch, search_names};

/// Small enough that a file of some pages has many pieces.
const PIECE: usize = 4 << 10;
const QUERIES: &[&str] = &[
    "comité",
    "fêtes rennes",
    "musqiue",
    "cdf",
    "m",
    "ville&port",
    "numero 17",
    "zzzz",
    "chroale",
    "",
];

/// How cells are written.
#[derive(Clone, Copy, Debug)]
struct Spelling {
    separator: char,
    line_end: &'static str,
    /// Of so many rows one has a cell that needs quotation marks.
    quoted: usize,
    /// What a quoted cell holds.
    inside: &'static str,
    before: &'static str,
    /// What stands between some rows.
    between: &'static str,
    /// What stands in the middle.
    middle: &'static [u8],
}

const PLAIN: Spelling = Spelling {
    separator: ';',
    line_end: "\n",
    quoted: 7,
    inside: "réunir ; \"\"soutenir\"\"",
    before: "",
    between: "",
    middle: b"",
};

fn written(spelling: Spelling, rows: usize) -> Vec<u8> {
    let Spelling {
        separator,
        line_end,
        ..
    } = spelling;
    let names = [
        "Comité des fêtes de Rennes",
        "CHORALE DE LA VILLE&amp;PORT",
        "École de musique n°",
        "  Les amis de l’Œuvre ",
        "",
        "[ND]",
    ];
    let mut text = format!(
        "{}siren{separator}nom{separator}objet{separator}ville{line_end}",
        spelling.before
    );
    let mut bytes = Vec::new();
    for row in 0..rows {
        let name = names[row * row % names.len()];
        let object = match row % spelling.quoted {
            0 => format!("\"{}\"", spelling.inside),
            _ => "chanter ensemble".to_owned(),
        };
        let siren = if row % 5 == 0 { "732829320" } else { "" };
        let _ = write!(
            text,
            "{siren}{separator}{name} numéro {}{separator}{object}{separator}Brest{line_end}",
            row % 100
        );
        if row % 11 == 3 {
            text.push_str(spelling.between);
        }
        if row == rows / 2 {
            bytes = std::mem::take(&mut text).into_bytes();
            bytes.extend_from_slice(spelling.middle);
        }
    }
    bytes.extend_from_slice(text.as_bytes());
    bytes
}

/// Line, SIREN and name of what is found.
type Found = Vec<(usize, Option<String>, String)>;

fn one_shot(path: &std::path::Path, query: &str) -> Found {
    let mut search = OneShotSearch::new(query, PIECE);
    search.add(path, "l.csv").expect("it is a list");
    let mut found = Found::new();
    let told = search.for_each(50, |list, row, cells| {
        let name = cells.value(Field::Name).into_owned();
        found.push((list.line_of(row), cells.siren(), name));
    });
    told.expect("it can be read");
    found
}

fn opened(path: &std::path::Path, query: &str) -> Found {
    let list = directory::open(path).expect("it is a list");
    let mut names = NameIndex::default();
    let mut spans = Spans::default();
    for row in 0..list.len() {
        names.push(&list.row(row, &mut spans).value(Field::Name));
    }
    let row = |row: usize| {
        let mut spans = Spans::default();
        let cells = list.row(row, &mut spans);
        let name = cells.value(Field::Name).into_owned();
        (list.line_of(row), cells.siren(), name)
    };
    let hits = search_names(&names, query, 50).into_iter();
    hits.map(|hit| row(hit.name)).collect()
}

fn check(spelling: Spelling, is_skimmed: Skimmed) {
    let folder = tempfile::tempdir().expect("there is room");
    let path = folder.path().join("liste.csv");
    std::fs::write(&path, written(spelling, 1_200)).expect("it is written");
    let looked = Skim::open(&path, PIECE).and_then(|skim| skim.names(|| 0, |count, _| *count += 1));
    match is_skimmed {
        Skimmed::Yes => {
            let names = looked.expect("it needs no opening");
            let told: usize = names.parts.iter().map(|part| part.made).sum();
            let list = directory::open(&path).expect("it is a list");
            assert_eq!(
                (told, names.len()),
                (list.len(), list.len()),
                "{spelling:?}"
            );
        }
        Skimmed::No => assert!(looked.is_none(), "{spelling:?}"),
    }
    for query in QUERIES {
        let found = one_shot(&path, query);
        assert_eq!(found, opened(&path, query), "{query}: {spelling:?}");
    }
}

/// Whether a file can be looked through in pieces.
#[derive(Clone, Copy)]
enum Skimmed {
    Yes,
    No,
}

#[test]
fn a_look_in_pieces_finds_what_the_opened_list_gives() {
    for separator in [',', ';', '\t', '|'] {
        for line_end in ["\n", "\r\n"] {
            for (before, between) in [("", ""), ("\u{feff}", "\n\r\n"), ("Liste;\n\n", "\n")] {
                let spelling = Spelling {
                    separator,
                    line_end,
                    before,
                    between,
                    ..PLAIN
                };
                check(spelling, Skimmed::Yes);
            }
        }
    }
}

#[test]
fn a_look_passes_over_what_is_no_organisation() {
    for middle in [
        "Loire-Atlantique;;;\n",
        "NB : liste provisoire;;;\n;;;\n-;-;-;-\n",
        ";Sous-total Brest;;12\nTotal;;;12\n;;;12\n",
        "1;2;3;4\nidentifiant;structure;description;commune\n",
        "ASSOCIATIONS;;;\n12;ASSOCIATION;chanter;Brest\n",
    ] {
        let spelling = Spelling {
            middle: middle.as_bytes(),
            ..PLAIN
        };
        check(spelling, Skimmed::Yes);
    }
}

#[test]
fn a_file_that_must_be_read_as_a_whole_is_opened() {
    let spellings = [
        // Most line breaks stand in cells: some piece begins within one.
        Spelling {
            quoted: 1,
            inside: "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn",
            ..PLAIN
        },
        Spelling {
            middle: "1;jamais fermé;\"ouvert;Brest\n".as_bytes(),
            ..PLAIN
        },
        Spelling {
            middle: b"1;Th\xe9\xe2tre;chanter;Brest\n",
            ..PLAIN
        },
        Spelling {
            line_end: "\r",
            ..PLAIN
        },
    ];
    for spelling in spellings {
        check(spelling, Skimmed::No);
    }
}

#[test]
fn several_lists_are_ranked_together() {
    let folder = tempfile::tempdir().expect("there is room");
    let mut search = OneShotSearch::new("fêtes", PIECE);
    let long = folder.path().join("longue.csv");
    std::fs::write(&long, written(PLAIN, 1_200)).expect("it is written");
    let short = folder.path().join("courte.csv");
    std::fs::write(&short, "nom;ville\nFêtes;Brest\nLes fêtes;Lyon\n").expect("it is written");
    for (path, name) in [(&long, "longue.csv"), (&short, "courte.csv")] {
        search.add(path, name).expect("it is a list");
    }
    let mut found = Vec::new();
    let told = search.for_each(4, |list, row, cells| {
        let name = cells.value(Field::Name).into_owned();
        found.push((list.name().to_owned(), list.line_of(row), name));
    });
    told.expect("it can be read");
    let is = |rank: usize| {
        (
            found[rank].0.as_str(),
            found[rank].1,
            found[rank].2.as_str(),
        )
    };
    assert_eq!(found.len(), 4);
    assert_eq!(is(0), ("courte.csv", 2, "Fêtes"));
    assert_eq!(is(1), ("courte.csv", 3, "Les fêtes"));
    assert_eq!((is(2).0, is(3).0), ("longue.csv", "longue.csv"));
    assert!(is(2).1 < is(3).1);
}

/// A list that is gone when its rows are read is named, not the first one.
#[test]
fn the_list_that_fails_is_the_one_that_is_blamed() {
    let folder = tempfile::tempdir().expect("there is room");
    let paths = [0, 1, 2].map(|rank| folder.path().join(format!("{rank}.csv")));
    for gone in 0..paths.len() {
        let mut search = OneShotSearch::new("fêtes", PIECE);
        for path in &paths {
            std::fs::write(path, written(PLAIN, 1_200)).expect("it is written");
            search.add(path, "liste.csv").expect("it is a list");
        }
        std::fs::remove_file(&paths[gone]).expect("it was there");
        let told = search.for_each(5_000, |_, _, _| {});
        assert_eq!(told.expect_err("it is gone").0, gone);
    }
}

/// Only the whole file shows that the heading goes on for five megabytes.
#[test]
fn a_heading_that_is_closed_far_on_is_read_as_a_whole() {
    let folder = tempfile::tempdir().expect("there is room");
    let path = folder.path().join("liste.csv");
    let mut bytes = b"siren;nom;\"objet\n".to_vec();
    let rows = written(PLAIN, 1_200);
    let lines = rows.iter().filter(|byte| **byte != b'"').copied();
    let lines: Vec<u8> = lines.collect();
    while bytes.len() < 5 << 20 {
        bytes.extend_from_slice(&lines);
    }
    bytes.extend_from_slice(b"\";ville\n;Les f\xc3\xaates de Rennes;chanter;Brest\n");
    std::fs::write(&path, &bytes).expect("it is written");
    assert!(Skim::open(&path, PIECE).is_none());
    for query in ["fêtes rennes", "chroale"] {
        assert_eq!(one_shot(&path, query), opened(&path, query), "{query}");
    }
}
