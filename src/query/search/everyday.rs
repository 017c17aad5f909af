//! Everyday words and those of the dataset that say the same: `vieil ordinateur`, *reconditionnement*. A table of the
//! search, as its endings are: whoever types speaks neither as the report does nor always its language.

use super::stems::plain;

/// A row for each thing that people say otherwise.
const TABLE: &str = include_str!("everyday.tsv");

/// What a query says in everyday words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EverydayRow {
    /// Ranks of the words that say it.
    pub words: Vec<usize>,
    /// Texts that say it in the dataset, the nearest first.
    pub said: Vec<&'static str>,
}

/// Everyday words among the folded words of a query, those of most words first; each word counts once.
pub(super) fn everyday(words: &[String]) -> Vec<EverydayRow> {
    let singular: Vec<&str> = words.iter().map(|word| plain(word)).collect();
    let mut rows: Vec<EverydayRow> = everyday_rows()
        .filter_map(|(key, said)| {
            Some(EverydayRow {
                words: typed_in(key, &singular)?,
                said: said.split('|').collect(),
            })
        })
        .collect();
    // A stable order: of rows of as many words, the first of the table.
    rows.sort_by_key(|row| std::cmp::Reverse(row.words.len()));
    let mut taken = vec![false; words.len()];
    rows.retain(|row| {
        let is_free = row.words.iter().all(|rank| !taken[*rank]);
        if is_free {
            row.words.iter().for_each(|rank| taken[*rank] = true);
        }
        is_free
    });
    rows
}

/// What is typed and what says it, a pair a row of the table: places apart by spaces and alternatives by `|`, then
/// texts apart by `|`.
pub fn everyday_rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = TABLE.lines().filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| row.split_once('\t'))
}

/// The ranks of the words that fill the places of a row, if all are filled.
fn typed_in(key: &str, words: &[&str]) -> Option<Vec<usize>> {
    let mut ranks = Vec::new();
    for place in key.split(' ') {
        // The first letter rules most out.
        let is = |known: &str, word: &str| {
            known.as_bytes().first() == word.as_bytes().first() && plain(known) == word
        };
        let fills = |word: &str| place.split('|').any(|known| is(known, word));
        let rank = (0..words.len()).find(|rank| !ranks.contains(rank) && fills(words[*rank]))?;
        ranks.push(rank);
    }
    Some(ranks)
}
