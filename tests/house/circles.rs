//! No file imports, by way of others, a file that imports it.

use std::collections::{BTreeMap, BTreeSet};

use super::modules::Modules;
use super::rules::expect_none;

type Edges<'a> = BTreeMap<&'a str, BTreeSet<String>>;

/// The files that can be reached from one.
fn reached<'a>(edges: &'a Edges<'_>, from: &str) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut ahead = vec![from];
    while let Some(file) = ahead.pop() {
        for next in edges.get(file).into_iter().flatten() {
            if reached.insert(next.as_str()) {
                ahead.push(next);
            }
        }
    }
    reached
}

/// The strongly connected components of more than one file.
fn circles<'a>(edges: &'a Edges<'a>) -> BTreeSet<Vec<&'a str>> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = edges
        .keys()
        .map(|file| (*file, reached(edges, file)))
        .collect();
    let on_circle = edges.keys().filter(|file| reached[*file].contains(*file));
    on_circle
        .map(|file| {
            let there = reached[file].iter().copied();
            there
                .filter(|other| reached.get(other).is_some_and(|back| back.contains(file)))
                .collect()
        })
        .collect()
}

#[test]
fn files_form_no_circle() {
    let modules = Modules::of_project();
    let edges = modules.edges();
    let circles = circles(&edges);
    for circle in &circles {
        eprintln!("circle of {}:", circle.len());
        for file in circle {
            let within = edges[file]
                .iter()
                .filter(|other| circle.contains(&other.as_str()));
            eprintln!(
                "  {file} -> {}",
                within.cloned().collect::<Vec<_>>().join(", ")
            );
        }
    }
    expect_none("circles", circles.iter().map(|circle| circle.join(" ")));
}

#[test]
fn a_circle_is_found_once() {
    let to = |files: &[&str]| files.iter().map(ToString::to_string).collect();
    let edges = Edges::from([
        ("a", to(&["b"])),
        ("b", to(&["c"])),
        ("c", to(&["b", "d"])),
        ("d", to(&[])),
    ]);
    assert_eq!(circles(&edges), BTreeSet::from([vec!["b", "c"]]));
}
