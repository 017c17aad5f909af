//! The command that gives a view of the overlaps, and of the organisations of the user's lists: the same
//! sets, numbers and names in the same order.
#![cfg(unix)]

use std::collections::BTreeSet;

use essnum::directory::{Field, Loading, Spans};
use essnum::model::Record;
use essnum::query::Element;
use essnum::tui::lists::Lists;
use essnum::tui::screens::overlaps::lines::{IntersectionLine, Share};
use essnum::tui::screens::overlaps::state::View;
use essnum::tui::state::State;

use super::commands::{filtered, pages, printed, rows};
use crate::support::{look, of_path, press, read, typology};

const LIST: &str = "nom;siren;ape;cp;tags\n\
    Framasoft;;62.01Z;69001;conseil|formation\n\
    Bêta libre;732829320;62.01Z;35000;conseil\n\
    Gamma;;01.11Z;29200;formation|réemploi|conseil\n\
    Delta libre;;63.11Z;35200;\n\
    =Epsilon;;63.11Z;75001;réemploi\n\
    La Quadrature du Net;;94.99Z;75011;conseil|formation\n\
    Régie de quartier;;8899B;44000;conseil\n";

/// The state after these keys, each of which is answered before the next, beside a list in a file.
fn beside(conditions: &[(&str, &str)], keys: &str) -> (tempfile::TempDir, State<'static>) {
    let folder = tempfile::tempdir().unwrap();
    // A name that a shell would take apart.
    let path = folder.path().join("l'été (1).csv");
    std::fs::write(&path, LIST).unwrap();
    let mut state = filtered(conditions);
    let loading = Loading::open(&path).unwrap();
    state.world.given.sources.lists = vec![of_path(path.to_str().unwrap())];
    state.open(Lists::new(typology(), vec![loading]));
    read(&mut state);
    for key in keys.split_whitespace() {
        press(&mut state, key, &look());
        read(&mut state);
    }
    (folder, state)
}

/// The identifiers of what counts, as the tables have them, sorted.
fn ids(state: &State<'_>, elements: impl IntoIterator<Item = Element>) -> BTreeSet<String> {
    let id = |element| match element {
        Element::Record(record) => Record::id(record, typology()).to_owned(),
        Element::Organisation(row) => {
            let place = state.world.lists.row(row).unwrap();
            let mut spans = Spans::default();
            let siren = place.cells(&mut spans).siren();
            siren.unwrap_or_else(|| place.numbered())
        }
    };
    elements.into_iter().map(id).collect()
}

fn parts(cell: &str) -> BTreeSet<String> {
    let parts = cell.split('|').filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// What shows, and what the command prints, must be the same.
fn expect_same(state: &mut State<'_>, told: &str) {
    let rows = rows(state);
    let screen = &state.screens.overlaps;
    let groups = screen.overlaps.groups();
    let id = |key| groups[key].id.clone();
    match screen.view {
        View::Matrix => {
            let cells = rows.cells([
                "left",
                "right",
                "count",
                "jaccard_percent",
                "smaller_percent",
            ]);
            let pairs = groups.keys().flat_map(|left| {
                let others = groups.keys().filter(move |right| left < *right);
                others.map(move |right| (left, right))
            });
            let pairs: Vec<_> = pairs.collect();
            assert_eq!(cells.len(), pairs.len(), "{told}");
            for (cell, (left, right)) in cells.iter().zip(pairs) {
                let shared = screen.overlaps.shared(left, right).to_string();
                assert_eq!(cell[..3], [id(left), id(right), shared], "{told}");
            }
        }
        View::UpSet => {
            let lines = screen.lines.iter().filter_map(|line| match line {
                IntersectionLine::Row(row) if row.set.degree() > 1 => Some(row),
                _ => None,
            });
            let shown: Vec<(String, String)> = lines
                .map(|row| {
                    let sets: Vec<String> = row.set.sets().map(id).collect();
                    (sets.join("|"), row.count.to_string())
                })
                .collect();
            let cells = rows.cells(["sets", "count"]);
            let (single, several): (Vec<&[&str; 2]>, Vec<&[&str; 2]>) =
                cells.iter().partition(|[sets, _]| parts(sets).len() < 2);
            let several: Vec<(String, String)> = several
                .iter()
                .map(|[sets, count]| ((*sets).to_owned(), (*count).to_owned()))
                .collect();
            assert_eq!(several, shown, "{told}");
            // Those of one set stand under one line.
            let sum = single
                .iter()
                .map(|[_, count]| count.parse::<usize>().unwrap());
            let told_sum = screen.lines.iter().find_map(|line| match line {
                IntersectionLine::Singles(singles) => Some((singles.rows, singles.sum)),
                _ => None,
            });
            let expected = (!single.is_empty()).then(|| (single.len(), sum.sum()));
            assert_eq!(told_sum, expected, "{told}");
        }
        View::Sharing => {
            let elements = screen.shares.iter().filter_map(|share| match share {
                Share::Element(element) => Some(*element),
                _ => None,
            });
            let printed: BTreeSet<String> = rows
                .column("elements")
                .iter()
                .flat_map(|cell| parts(cell))
                .collect();
            assert_eq!(printed, ids(state, elements), "{told}");
        }
        View::Question => {
            let counts = rows.column("count");
            let count: usize = counts
                .iter()
                .map(|count| count.parse::<usize>().unwrap())
                .sum();
            assert_eq!(count, screen.size(), "{told}");
            let printed: BTreeSet<String> = rows
                .column("elements")
                .iter()
                .flat_map(|cell| parts(cell))
                .collect();
            assert_eq!(printed, ids(state, screen.elements(typology())), "{told}");
        }
    }
}

#[test]
fn every_view_of_the_overlaps_is_asked_again() {
    let asked = [
        "o",
        "o m",
        "o z",
        "o z z m",
        "o d",
        "o d d",
        "o u",
        "o u m",
        "o u i",
        "o u i i ctrl-t",
        "o u ctrl-t",
        "o u ctrl-t ctrl-t m",
        "o u =",
        "o u = = m",
        "o u ctrl-g",
        "o u d",
        "o u d d i",
        "o r",
        "o r d",
        "o r d d",
        "o y right",
        "o y right down left m",
        "o y d right down down right",
    ];
    for keys in asked {
        let mut state = filtered(&[]);
        press(&mut state, keys, &look());
        expect_same(&mut state, keys);
    }
    let filters: &[&[(&str, &str)]] = &[
        &[("family", "1")],
        &[("role", "network_head"), ("role", "mention")],
        &[("family", "4"), ("family", "7"), ("role", "example")],
        &[("kind", "organisation"), ("roles", "broad")],
        &[("transversal", "2")],
        &[("where", "famille:1 | famille:4"), ("naf", "62")],
    ];
    for conditions in filters {
        for keys in ["o", "o u", "o u m", "o u d", "o y right m"] {
            let mut state = filtered(conditions);
            press(&mut state, keys, &look());
            if state.screens.overlaps.overlaps.nowhere().1 > 0 {
                expect_same(&mut state, &format!("{conditions:?} {keys}"));
            }
        }
    }
}

#[test]
fn overlaps_of_lists_are_asked_of_the_lists() {
    for keys in [
        "o d d d",
        "o d d d u",
        "o d d d d",
        "o d d d d u i",
        "o d d d d u =",
        "o d d d d y right down left",
        "o d d d r",
    ] {
        let (_folder, mut state) = beside(&[], keys);
        assert!(state.screens.overlaps.sets().is_listed(), "{keys}");
        expect_same(&mut state, keys);
    }
    let (_folder, mut state) = beside(&[("department", "35"), ("department", "75")], "o d d d d u");
    expect_same(&mut state, "departments");
}

#[test]
fn organisations_are_exported_or_found_as_they_are_listed() {
    let filters: &[&[(&str, &str)]] = &[
        &[],
        &[("standing", "candidate")],
        &[("department", "35"), ("role", "example")],
        &[("family", "3"), ("flag", "naf_repaired")],
        &[("where", "dept:35 | place:acteur")],
    ];
    for conditions in filters {
        for keys in [
            "f9",
            "f9 / d e p t : 3 5 esc",
            "f9 / l i b r e esc",
            "f9 / l i b r e space p l a c e : c a n d i d a t",
        ] {
            let (_folder, mut state) = beside(conditions, keys);
            let found = state.world.lists.found(&state.world.filter);
            let rows_found = (0..found.len()).filter_map(|rank| found.row(rank));
            let name = |row| {
                let place = state.world.lists.row(row).unwrap();
                let mut spans = Spans::default();
                place.cells(&mut spans).value(Field::Name).into_owned()
            };
            let listed: Vec<String> = rows_found.map(name).collect();
            let printed = rows(&mut state);
            let printed = printed.column("name");
            assert_eq!(printed, listed, "{conditions:?} {keys}");
        }
    }
    // Of what is called so, the typology has some more, which stay out.
    let (_folder, mut state) = beside(&[], "f9 / f r a m a");
    assert_eq!(rows(&mut state).column("name"), ["Framasoft"]);
    let (_folder, mut state) = beside(&[], "f9 down tab");
    assert_eq!(pages(&mut state)[0].1, "732829320");
}

#[test]
fn organisations_set_beside_one_another_are_compared_by_the_command() {
    let (_folder, mut state) = beside(&[], "f9 x down x");
    let printed = printed(&mut state, "--lang en").ends(0).out;
    for name in ["Framasoft", "Bêta libre", "62.01Z"] {
        assert!(printed.contains(name), "{name}: {printed}");
    }
}
