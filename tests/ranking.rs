//! The ranking of the search against a list judged by hand: a query, and the record that a person who
//! types it wants first. Written with accents missing, letters swapped, in acronyms, in parts of names, as questions.

use essnum::model::{Record, RecordKind, Vocabulary};
use essnum::query::search_records;

use crate::support::typology;

/// Names, as they are half known and mistyped.
const NAMES: &str = include_str!("ranking/judged.tsv");
/// What the report says, in the words of who looks for it.
const CONTENT: &str = include_str!("ranking/content.tsv");
/// Questions and everyday words.
const NATURAL: &str = include_str!("ranking/natural.tsv");

/// Least mean of the reciprocal ranks of each. Lower than what is reached, so that a gain elsewhere may cost a
/// place here, and high enough that a fault of the ranking shows.
const LEAST_NAMES: f64 = 0.98;
const LEAST_CONTENT: f64 = 0.94;
const LEAST_NATURAL: f64 = 0.93;

fn record(address: &str) -> Record {
    let (kind, id) = address
        .split_once(':')
        .unwrap_or_else(|| panic!("{address}"));
    let kind = RecordKind::from_word(kind).unwrap_or_else(|| panic!("{address}"));
    Record::find(typology(), kind, id).unwrap_or_else(|| panic!("{address}"))
}

#[test]
fn the_name_that_is_wanted_comes_first() {
    judge(NAMES, 150, LEAST_NAMES);
}

#[test]
fn what_the_report_says_of_it_comes_first() {
    judge(CONTENT, 100, LEAST_CONTENT);
}

#[test]
fn what_a_question_means_comes_first() {
    judge(NATURAL, 70, LEAST_NATURAL);
}

#[expect(
    clippy::print_stdout,
    reason = "the report of the ranking, for who asks for it"
)]
fn judge(list: &str, queries: u32, least: f64) {
    let index = essnum::query::Index::new(typology());
    let pairs = list.lines().filter(|line| !line.starts_with('#'));
    let (mut sum, mut count, mut missed) = (0.0, 0_u32, Vec::new());
    for pair in pairs {
        let mut cells = pair.split('\t');
        let query = cells.next().unwrap();
        let wanted: Vec<Record> = cells.next().unwrap().split('|').map(record).collect();
        let hits = search_records(&index, query);
        let rank = hits.iter().position(|hit| wanted.contains(&hit.record));
        let rank = rank.map(|rank| u32::try_from(rank + 1).unwrap());
        sum += rank.map_or(0.0, |rank| 1.0 / f64::from(rank));
        count += 1;
        if rank != Some(1) {
            let first = hits.first().map(|hit| hit.record.id(typology()));
            missed.push(format!("{query}: rank {rank:?} after {first:?}"));
        }
    }
    let mean = sum / f64::from(count);
    println!("{count} queries, mean reciprocal rank {mean:.3}; not first:");
    println!("{}", missed.join("\n"));
    assert!(count >= queries, "{count}");
    assert!(mean >= least, "{mean:.3}\n{}", missed.join("\n"));
}
