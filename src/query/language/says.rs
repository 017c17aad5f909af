//! Whether texts contain the words of a query, exactly rather than loosely.

use super::syntax::Quoting;
use crate::model::{Record, RecordKind, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::search::{Index, texts};

/// Where the records are looked for that say some words.
#[derive(Clone, Copy)]
pub enum Speakers<'a> {
    /// Among all, each text folded for it: for a query that is read once.
    Typology(&'a Typology),
    /// Among the texts that are folded already: for a query that is typed.
    Index(&'a Index),
    /// Nowhere: the query is about organisations, whose names are looked at row by row.
    Nobody,
}

impl Speakers<'_> {
    /// The records of which some text says words, folded, in order: at the beginning of a word, or whole words where
    /// they were quoted.
    pub fn of(self, wanted: &str, quoting: Quoting) -> Vec<Record> {
        let mut records: Vec<Record> = match self {
            Self::Typology(t) => {
                let records = RecordKind::ALL
                    .iter()
                    .flat_map(|kind| Record::all(t, *kind));
                records
                    .filter(|record| says(t, *record, wanted, quoting))
                    .collect()
            }
            Self::Index(index) => {
                let said = |text: &str| is_said(text, wanted, quoting);
                let entries = index.entries().iter();
                entries
                    .filter(|entry| entry.fields.iter().any(|field| said(field.folded())))
                    .map(|entry| entry.record)
                    .collect()
            }
            Self::Nobody => Vec::new(),
        };
        records.sort_unstable();
        records
    }
}

fn says(t: &Typology, record: Record, wanted: &str, quoting: Quoting) -> bool {
    let mut is_found = false;
    texts(t, record, &mut |_, text| {
        is_found = is_found || is_said(&fold(text), wanted, quoting);
    });
    is_found
}

/// Whether a folded text says folded words so.
pub fn is_said(text: &str, wanted: &str, quoting: Quoting) -> bool {
    !wanted.is_empty()
        && text.match_indices(wanted).any(|(byte, _)| {
            let begins = byte == 0 || text[..byte].ends_with(' ');
            let rest = &text[byte + wanted.len()..];
            let ends = rest.is_empty() || rest.starts_with(' ');
            begins && (ends || quoting == Quoting::Bare)
        })
}
