//! Overlaps of whatever families share, told as records: one face for actors, codes and statuses, so
//! that a view need not know which it shows.

use std::cmp::Reverse;

use super::asked::{Sets, Sort};
use super::fold::sort_key;
use super::overlap::{Breadth, Count, FamilySet, Measure, Overlaps};
use super::question::Question;
use crate::model::{Actor, Code, Family, Key, Record, Status, Typology};

/// Overlaps of what families share.
#[derive(Debug, Clone)]
pub enum Crossing {
    Actors(Overlaps<Actor>),
    Codes(Overlaps<Code>),
    Statuses(Overlaps<Status>),
}

/// Some families with what counts for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub set: FamilySet,
    pub elements: Vec<Record>,
}

/// Does the same to the overlaps of any of the three; `$record` makes a record of an element's key.
macro_rules! each {
    ($crossing:expr, |$overlaps:ident, $record:ident| $body:expr) => {
        match $crossing {
            Crossing::Actors($overlaps) => {
                let $record = Record::Actor;
                $body
            }
            Crossing::Codes($overlaps) => {
                let $record = Record::Code;
                $body
            }
            Crossing::Statuses($overlaps) => {
                let $record = Record::Status;
                $body
            }
        }
    };
}

impl Crossing {
    /// The overlaps of what families share, of the elements kept. Only actors stand more or less surely.
    pub fn new(
        typology: &Typology,
        sets: Sets,
        breadth: Breadth,
        keeps: impl Fn(Record) -> bool,
    ) -> Self {
        match sets {
            Sets::Families => {
                let all = Overlaps::new(typology, breadth);
                Self::Actors(all.keeping(|key| keeps(Record::Actor(key))))
            }
            Sets::Naf => {
                let all = Overlaps::of_codes(typology);
                Self::Codes(all.keeping(|key| keeps(Record::Code(key))))
            }
            Sets::Statuses => {
                let all = Overlaps::of_statuses(typology);
                Self::Statuses(all.keeping(|key| keeps(Record::Status(key))))
            }
        }
    }

    /// How many elements two families share; a family with itself, its size.
    pub fn shared(&self, left: Key<Family>, right: Key<Family>) -> usize {
        each!(self, |overlaps, _record| overlaps.shared(left, right))
    }

    /// How much two families share; a family with itself, its size.
    pub fn measured(&self, left: Key<Family>, right: Key<Family>, measure: Measure) -> usize {
        each!(self, |overlaps, _record| overlaps
            .measured(left, right, measure))
    }

    /// What counts for some families, in the order of the dataset.
    pub fn elements(&self, asked: FamilySet, count: Count) -> Vec<Record> {
        each!(self, |overlaps, record| {
            overlaps
                .elements(asked, count)
                .into_iter()
                .map(record)
                .collect()
        })
    }

    /// What answers a question, in the order of the dataset.
    pub fn answering(&self, question: &Question) -> Vec<Record> {
        each!(self, |overlaps, record| {
            let answers = overlaps.all().filter(|(_, set)| question.is_met(*set));
            answers.map(|(key, _)| record(key)).collect()
        })
    }

    /// The families in which an element counts; none for a record of another kind.
    pub fn set(&self, element: Record) -> FamilySet {
        match (self, element) {
            (Self::Actors(overlaps), Record::Actor(key)) => overlaps.set(key),
            (Self::Codes(overlaps), Record::Code(key)) => overlaps.set(key),
            (Self::Statuses(overlaps), Record::Status(key)) => overlaps.set(key),
            _ => FamilySet::default(),
        }
    }

    /// The intersections in which something counts exactly, with what is counted, in an order.
    pub fn rows(&self, count: Count, sort: Sort) -> Vec<Row> {
        let mut rows: Vec<Row> = each!(self, |overlaps, record| {
            let rows = overlaps.intersections(count).into_iter();
            rows.map(|row| Row {
                set: row.set,
                elements: row.elements.into_iter().map(record).collect(),
            })
            .collect()
        });
        sort.arrange(&mut rows, |row| row.set);
        rows
    }

    /// What counts somewhere, with its families, in the order of the dataset.
    pub fn all(&self) -> Vec<(Record, FamilySet)> {
        each!(self, |overlaps, record| {
            let all = overlaps.all();
            all.map(|(key, set)| (record(key), set)).collect()
        })
    }

    /// What counts in several families, in most first, then by name.
    pub fn transversal(&self, typology: &Typology) -> Vec<Record> {
        let mut several = self.all();
        several.retain(|(_, set)| set.degree() >= 2);
        several.sort_by_cached_key(|(record, set)| {
            (Reverse(set.degree()), sort_key(record.name(typology)))
        });
        several.into_iter().map(|(record, _)| record).collect()
    }

    /// What counts in one family alone, by family, then by name.
    pub fn proper(&self, typology: &Typology) -> Vec<Record> {
        let mut proper = self.all();
        proper.retain(|(_, set)| set.degree() == 1);
        proper.sort_by_cached_key(|(record, set)| {
            (set.families().next(), sort_key(record.name(typology)))
        });
        proper.into_iter().map(|(record, _)| record).collect()
    }

    /// The families in which nothing counts that does not count elsewhere too.
    pub fn without_own(&self, typology: &Typology) -> Vec<Key<Family>> {
        let own = |family: &Key<Family>| {
            let alone = FamilySet::of([*family]);
            !self.elements(alone, Count::Exclusive).is_empty()
        };
        typology.families.keys().filter(|key| !own(key)).collect()
    }
}
