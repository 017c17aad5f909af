//! What a search looks through: every record with the texts that stand for it, folded once.

use super::matching::{Text, TextKind};
use crate::model::{Actor, Code, Family, Key, Record, RecordKind, Source, Typology, Vocabulary};
use crate::query::fold::Folded;

/// What a text is to its record; a match on the first counts for more than one on the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FieldKind {
    /// What the record is called, or its code.
    Name,
    /// Another name, an acronym, an expansion.
    Alias,
    /// A sentence about it.
    Description,
}

/// A text of a record.
#[derive(Debug, Clone)]
pub struct SearchField {
    pub kind: FieldKind,
    /// In the spelling of the dataset.
    pub text: String,
    pub(super) folded: Folded,
}

/// A record with its texts.
#[derive(Debug)]
pub struct IndexEntry {
    pub record: Record,
    /// Whether the report speaks of it; most of the classification is there only to be named.
    pub in_report: bool,
    pub fields: Vec<SearchField>,
}

/// Everything that can be found.
#[derive(Debug)]
pub struct Index {
    pub(super) entries: Vec<IndexEntry>,
}

impl SearchField {
    /// What the text is compared as.
    pub fn folded(&self) -> &str {
        &self.folded.text
    }

    pub(super) fn new(kind: FieldKind, text: &str) -> Option<Self> {
        let folded = Folded::new(text);
        (!folded.is_empty()).then(|| Self {
            kind,
            text: text.to_owned(),
            folded,
        })
    }

    /// What is compared with a query.
    pub(super) fn as_text(&self) -> Text<'_> {
        Text {
            letters: &self.folded.text,
            accents: self.folded.accents(),
            kind: match self.kind {
                FieldKind::Name | FieldKind::Alias => TextKind::Name,
                FieldKind::Description => TextKind::Sentence,
            },
        }
    }
}

impl Index {
    /// An index of every record.
    pub fn new(typology: &Typology) -> Self {
        let records = RecordKind::ALL
            .iter()
            .flat_map(|kind| Record::all(typology, *kind));
        let entry = |record| {
            let mut fields = Vec::new();
            texts(typology, record, &mut |kind, text| {
                fields.extend(SearchField::new(kind, text));
            });
            IndexEntry {
                record,
                in_report: in_report(typology, record),
                fields,
            }
        };
        Self {
            entries: records.map(entry).collect(),
        }
    }

    /// Every record with its texts.
    pub fn entries(&self) -> &[IndexEntry] {
        &self.entries
    }

    /// The names of all records, for proposals.
    pub(super) fn names(&self) -> impl Iterator<Item = (Record, &SearchField)> {
        self.entries
            .iter()
            .filter(|entry| entry.in_report)
            .flat_map(|entry| entry.fields.iter().map(|field| (entry.record, field)))
            .filter(|(_, field)| field.kind != FieldKind::Description)
    }
}

fn in_report(typology: &Typology, record: Record) -> bool {
    match record {
        Record::Code(key) => typology.family_codes_of(key).next().is_some(),
        _ => true,
    }
}

/// What a text is told to.
pub(in crate::query) type Tell<'a, 't> = &'t mut dyn FnMut(FieldKind, &'a str);

/// Tells each text of a record, most telling first.
pub(in crate::query) fn texts<'a>(t: &'a Typology, record: Record, tell: Tell<'a, '_>) {
    use FieldKind::{Alias, Description, Name};
    match record {
        Record::Family(key) => family(&t.families[key], tell),
        Record::Actor(key) => actor(t, key, tell),
        Record::Code(key) => code(t, key, tell),
        Record::Subcategory(key) => {
            tell(Name, &t.subcategories[key].name);
            tell(Description, &t.subcategories[key].summary);
        }
        Record::Status(key) => {
            tell(Name, &t.statuses[key].name);
            tell(Alias, &t.statuses[key].expansion);
            tell(Description, &t.statuses[key].definition);
        }
        Record::Term(key) => {
            tell(Name, &t.terms[key].term);
            tell(Alias, &t.terms[key].expansion);
            tell(Description, &t.terms[key].definition);
        }
        Record::Source(key) => source(&t.sources[key], tell),
        Record::Database(key) => {
            tell(Name, &t.databases[key].name);
            tell(Description, &t.databases[key].note);
        }
        Record::Figure(key) => {
            tell(Name, &t.figures[key].meaning);
            tell(Alias, &t.figures[key].value);
        }
    }
}

fn family<'a>(family: &'a Family, tell: Tell<'a, '_>) {
    tell(FieldKind::Name, &family.name);
    tell(FieldKind::Alias, &family.short_name);
    family
        .aliases
        .iter()
        .for_each(|alias| tell(FieldKind::Alias, alias));
    tell(FieldKind::Description, &family.summary);
}

fn actor<'a>(t: &'a Typology, key: Key<Actor>, tell: Tell<'a, '_>) {
    let actor = &t.actors[key];
    tell(FieldKind::Name, &actor.name);
    actor
        .aliases
        .iter()
        .for_each(|alias| tell(FieldKind::Alias, alias));
    t.memberships_of(key)
        .for_each(|found| tell(FieldKind::Alias, &found.as_printed));
    tell(FieldKind::Alias, &actor.siren);
    tell(FieldKind::Description, &actor.summary);
}

fn code<'a>(t: &'a Typology, key: Key<Code>, tell: Tell<'a, '_>) {
    tell(FieldKind::Name, &t.codes[key].code);
    tell(FieldKind::Name, &t.codes[key].label);
    t.family_codes_of(key)
        .for_each(|found| tell(FieldKind::Alias, &found.label_as_printed));
    let passages = t.correspondences.iter().filter(|found| found.code == key);
    passages.for_each(|found| tell(FieldKind::Description, &found.label_2025));
}

fn source<'a>(source: &'a Source, tell: Tell<'a, '_>) {
    tell(FieldKind::Name, &source.title);
    tell(FieldKind::Alias, &source.authors);
    tell(FieldKind::Description, &source.container);
    tell(FieldKind::Description, &source.year);
}
