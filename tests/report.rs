//! The dataset against the report it was curated from, where the report lies beside the project; it is
//! not ours to publish, so these tests say that they are skipped elsewhere.

use std::collections::HashSet;
use std::path::PathBuf;

use essnum::query::fold::fold;

use crate::support::typology;

/// The text of the report, folded to words.
fn report() -> Option<Vec<String>> {
    let beside = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/report/typologie-ess-numerique-2025-12.txt"
    );
    let path =
        std::env::var_os("ESSNUM_REPORT").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!(
            "skipped: the report is not beside the project, and ESSNUM_REPORT does not name it"
        );
        return None;
    };
    Some(words(&text))
}

fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let letters = |letter: char| {
        if letter.is_alphanumeric() {
            letter
        } else {
            ' '
        }
    };
    let plain: String = folded.chars().map(letters).collect();
    plain.split_whitespace().map(str::to_owned).collect()
}

/// Words in a row that would be a sentence taken over.
const RUN: usize = 9;

#[test]
fn no_sentence_is_taken_over_from_the_report() {
    let Some(report) = report() else { return };
    let runs: HashSet<&[String]> = report.windows(RUN).collect();
    let t = typology();
    let mut ours: Vec<(&str, &str)> = Vec::new();
    ours.extend(
        t.families
            .rows()
            .map(|row| (row.id.as_str(), row.summary.as_str())),
    );
    ours.extend(
        t.subcategories
            .rows()
            .map(|row| (row.id.as_str(), row.summary.as_str())),
    );
    ours.extend(t.actors.rows().flat_map(|row| {
        [
            (row.id.as_str(), row.summary.as_str()),
            (row.id.as_str(), row.note.as_str()),
        ]
    }));
    ours.extend(t.criteria.iter().map(|row| ("criteria", row.text.as_str())));
    ours.extend(
        t.terms
            .rows()
            .map(|row| (row.id.as_str(), row.definition.as_str())),
    );
    ours.extend(
        t.statuses
            .rows()
            .map(|row| (row.id.as_str(), row.definition.as_str())),
    );
    ours.extend(
        t.figures
            .rows()
            .map(|row| (row.id.as_str(), row.meaning.as_str())),
    );
    ours.extend(
        t.memberships
            .iter()
            .map(|row| ("memberships", row.note.as_str())),
    );
    // Names and titles are facts and stand as they are.
    let names: Vec<Vec<String>> = t
        .families
        .rows()
        .map(|row| words(&row.name))
        .chain(t.actors.rows().map(|row| words(&row.name)))
        .chain(t.sources.rows().flat_map(|row| {
            [
                words(&row.title),
                words(&row.container),
                words(&row.authors),
            ]
        }))
        .collect();
    let is_name = |run: &[String]| {
        names
            .iter()
            .any(|name| name.windows(run.len()).any(|part| part == run))
    };
    for (id, text) in ours {
        for run in words(text).windows(RUN) {
            assert!(
                !runs.contains(run) || is_name(run),
                "{id}: {}",
                run.join(" ")
            );
        }
    }
}

#[test]
fn what_was_printed_is_in_the_report() {
    let Some(report) = report() else { return };
    let whole = format!(" {} ", report.join(" "));
    let t = typology();
    let missing: Vec<&str> = t
        .memberships
        .iter()
        .map(|row| row.as_printed.as_str())
        .chain(
            t.family_codes
                .iter()
                .map(|row| row.label_as_printed.as_str()),
        )
        .filter(|printed| {
            !printed.is_empty() && !whole.contains(&format!(" {} ", words(printed).join(" ")))
        })
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}
