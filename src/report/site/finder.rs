//! What a reader of a book can search for: each record with the texts that stand for it, folded here, so
//! that a page need fold nothing but the question.

use super::anchor::anchor;
use super::localizer::Localizer;
use super::pages::KeptRecords;
use crate::model::{Phrase, Typology, Vocabulary};
use crate::query::{FieldKind, Index};
use crate::report::page::Piece;

/// A record that a search may find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findable {
    pub anchor: String,
    pub name: String,
    /// What kind of record it is, in words.
    pub kind: String,
    /// Folded texts: names, other names, descriptions.
    pub texts: [Vec<String>; 3],
}

pub(super) fn findable(t: &Typology, voice: Localizer<'_>, kept: &KeptRecords) -> Vec<Findable> {
    let index = Index::new(t);
    let entries = index.entries().iter();
    let entries = entries.filter(|entry| kept.has(entry.record));
    let found = entries.map(|entry| {
        let of_kind = |kind: FieldKind| {
            let fields = entry.fields.iter().filter(|field| field.kind == kind);
            let mut texts: Vec<String> = fields.map(|field| field.folded().to_owned()).collect();
            texts.sort();
            texts.dedup();
            texts
        };
        Findable {
            anchor: anchor(t, entry.record),
            name: (voice.said)(&Piece::text(entry.record.name(t))),
            kind: (voice.say)(&Phrase::new(entry.record.kind().message())),
            texts: [FieldKind::Name, FieldKind::Alias, FieldKind::Description].map(of_kind),
        }
    });
    found.collect()
}
