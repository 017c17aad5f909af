//! What every part of the site is made from: the typology, the filter with the records that it keeps, and
//! the language.

use std::collections::BTreeSet;

use super::anchor::anchor;
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary};
use crate::query::Filter;
use crate::report::page::Piece;

/// How phrases and pieces of pages become words of a language.
#[derive(Clone, Copy)]
pub struct Localizer<'a> {
    /// Code of the language of the dataset.
    pub dataset: &'a str,
    pub say: &'a dyn Fn(&Phrase) -> String,
    /// The words of a piece of a page.
    pub said: &'a dyn Fn(&Piece) -> String,
}

pub(super) struct SiteContext<'a> {
    pub t: &'a Typology,
    pub filter: &'a Filter,
    pub localizer: Localizer<'a>,
    /// The records that have a page.
    records: BTreeSet<Record>,
}

impl<'a> SiteContext<'a> {
    /// The records that the filter keeps; of the codes, those that the sheets of the families kept give, and
    /// those above them.
    pub fn new(t: &'a Typology, filter: &'a Filter, localizer: Localizer<'a>) -> Self {
        let kinds = RecordKind::ALL.iter();
        let all = kinds.flat_map(|kind| Record::all(t, *kind));
        let keeps = |record: &Record| match *record {
            Record::Code(_) => false,
            _ if filter.is_empty() => true,
            Record::Family(key) => filter.keeps_family(t, key),
            Record::Subcategory(key) => filter.keeps_subcategory(t, key),
            Record::Actor(key) => filter.keeps_actor(t, key),
            Record::Status(key) => filter.keeps_status(t, key),
            // The glossary explains any selection.
            Record::Term(_) if filter.queries.is_empty() => true,
            record => filter.keeps_record(t, record),
        };
        let mut records: BTreeSet<Record> = all.filter(keeps).collect();
        let given = t.family_codes.iter();
        let given = given.filter(|found| filter.keeps_family_code(t, found));
        let lineages = given.flat_map(|found| t.lineage(found.code));
        records.extend(lineages.map(Record::Code));
        Self {
            t,
            filter,
            localizer,
            records,
        }
    }

    pub fn has(&self, record: Record) -> bool {
        self.records.contains(&record)
    }

    /// The records of a kind.
    pub fn of_kind(&self, kind: RecordKind) -> impl Iterator<Item = Record> {
        let records = self.records.iter().copied();
        records.filter(move |record| record.kind() == kind)
    }

    /// The anchor of a record, if it has a page.
    pub fn anchor(&self, record: Record) -> Option<String> {
        self.has(record).then(|| anchor(self.t, record))
    }

    /// A phrase in words.
    pub fn say(&self, phrase: &Phrase) -> String {
        (self.localizer.say)(phrase)
    }

    /// A text of the dataset.
    pub fn text(&self, text: &str) -> String {
        (self.localizer.said)(&Piece::text(text))
    }
}
