//! What a search looks through: every record with the texts that stand for it, folded once.

use super::fold::{Folded, words};
use crate::model::{Level, Record, RecordKind, Typology, Vocabulary};

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
#[derive(Debug)]
pub struct Field {
    pub kind: FieldKind,
    /// In the spelling of the dataset.
    pub text: String,
    pub(super) folded: Folded,
    /// First letters of the words: all of them, and without the little words.
    pub(super) initials: [String; 2],
}

/// A record with its texts.
#[derive(Debug)]
pub struct Entry {
    pub record: Record,
    /// Whether the report speaks of it; most of the classification is there only to be named.
    pub in_report: bool,
    pub fields: Vec<Field>,
}

/// Everything that can be found.
#[derive(Debug)]
pub struct Index {
    pub(super) entries: Vec<Entry>,
}

/// Words too small to stand in an acronym.
const LITTLE_WORDS: &[&str] = &[
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of", "the",
    "and",
];

impl Field {
    fn new(kind: FieldKind, text: &str) -> Option<Self> {
        let folded = Folded::new(text);
        let initials_of = |little: &[&str]| -> String {
            let kept = words(&folded.text).filter(|(_, word)| !little.contains(word));
            kept.filter_map(|(_, word)| word.chars().next()).collect()
        };
        let initials = match kind {
            FieldKind::Description => [String::new(), String::new()],
            _ => [initials_of(&[]), initials_of(LITTLE_WORDS)],
        };
        (!folded.is_empty()).then(|| Self {
            kind,
            text: text.to_owned(),
            folded,
            initials,
        })
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
                fields.extend(Field::new(kind, text));
            });
            Entry {
                record,
                in_report: in_report(typology, record),
                fields,
            }
        };
        Self {
            entries: records.map(entry).collect(),
        }
    }

    /// The names of all records, for proposals.
    pub(super) fn names(&self) -> impl Iterator<Item = (Record, &Field)> {
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

/// Tells each text of a record, most telling first.
fn texts<'a>(typology: &'a Typology, record: Record, tell: &mut dyn FnMut(FieldKind, &'a str)) {
    use FieldKind::{Alias, Description, Name};
    let t = typology;
    match record {
        Record::Family(key) => {
            let family = &t.families[key];
            tell(Name, &family.name);
            tell(Alias, &family.short_name);
            family.aliases.iter().for_each(|alias| tell(Alias, alias));
            tell(Description, &family.summary);
        }
        Record::Actor(key) => {
            let actor = &t.actors[key];
            tell(Name, &actor.name);
            actor.aliases.iter().for_each(|alias| tell(Alias, alias));
            t.memberships_of(key)
                .for_each(|found| tell(Alias, &found.as_printed));
            tell(Alias, &actor.siren);
            tell(Description, &actor.summary);
        }
        Record::Subcategory(key) => {
            let subcategory = &t.subcategories[key];
            tell(Name, &subcategory.name);
            tell(Description, &subcategory.summary);
        }
        Record::Code(key) => {
            let code = &t.codes[key];
            tell(Name, &code.code);
            tell(Name, &code.label);
            if code.level != Level::Section {
                t.family_codes_of(key)
                    .for_each(|found| tell(Alias, &found.label_as_printed));
            }
            for found in t.correspondences.iter().filter(|found| found.code == key) {
                tell(Description, &found.label_2025);
            }
        }
        Record::Status(key) => {
            let status = &t.statuses[key];
            tell(Name, &status.name);
            tell(Alias, &status.expansion);
            tell(Description, &status.definition);
        }
        Record::Term(key) => {
            let term = &t.terms[key];
            tell(Name, &term.term);
            tell(Alias, &term.expansion);
            tell(Description, &term.definition);
        }
        Record::Source(key) => {
            let source = &t.sources[key];
            tell(Name, &source.title);
            tell(Alias, &source.authors);
            tell(Description, &source.container);
            tell(Description, &source.year);
        }
        Record::Database(key) => {
            let database = &t.databases[key];
            tell(Name, &database.name);
            tell(Description, &database.note);
        }
        Record::Figure(key) => {
            let figure = &t.figures[key];
            tell(Name, &figure.meaning);
            tell(Alias, &figure.value);
        }
    }
}
