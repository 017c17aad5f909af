//! What a search looks through: every record with the texts that stand for it, folded once.

use super::counterparts::counterpart;
use super::matching::{SearchText, TextKind};
use crate::directory::Department;
use crate::model::{
    Actor, Certainty, Code, CriterionKind, FactField, Family, Key, Record, RecordKind, Source,
    TranslatedText, Typology, Vocabulary,
};
use crate::query::fold::Folded;
use crate::query::names::Named;

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
    /// Whether it is in another language than the interface.
    pub is_foreign: bool,
    /// Of a text in another language, the rank of the same in that of the interface among the texts of the record.
    pub own: Option<usize>,
    pub(super) folded: Folded,
}

/// A record with its texts.
#[derive(Debug)]
pub struct IndexEntry {
    pub record: Record,
    /// Whether the report speaks of it; most of the classification is there only to be named.
    pub in_report: bool,
    /// Whether it is an actor of which every place is contested.
    pub is_contested: bool,
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
            is_foreign: false,
            own: None,
            folded,
        })
    }

    fn foreign(self, own: Option<usize>) -> Self {
        Self {
            is_foreign: true,
            own,
            ..self
        }
    }

    /// What is compared with a query.
    pub(super) fn as_text(&self) -> SearchText<'_> {
        SearchText {
            letters: &self.folded.text,
            accents: self.folded.accents(),
            kind: match self.kind {
                FieldKind::Name | FieldKind::Alias => TextKind::Name,
                FieldKind::Description => TextKind::Sentence,
            },
        }
    }
}

impl IndexEntry {
    /// What a text is shown as: the same in the language of the interface, where the record has it.
    pub(super) fn shown<'a>(&'a self, field: &'a SearchField) -> &'a SearchField {
        let own = field.own.and_then(|rank| self.fields.get(rank));
        own.unwrap_or(field)
    }
}

impl Index {
    /// An index of every record.
    pub fn new(typology: &Typology) -> Self {
        let records = RecordKind::ALL
            .iter()
            .flat_map(|kind| Record::all(typology, *kind));
        let entry = |record| {
            let mut fields: Vec<SearchField> = Vec::new();
            own_texts(typology, record, &mut |kind, text| {
                fields.extend(SearchField::new(kind, text));
            });
            translated(typology, record, &mut |kind, row| {
                let own = counterpart(typology, record, row);
                let own = own.and_then(|own| {
                    let mut fields = fields.iter();
                    fields.position(|field| !field.is_foreign && field.text == own)
                });
                fields.extend(SearchField::new(kind, row.text).map(|field| field.foreign(own)));
            });
            IndexEntry {
                record,
                in_report: in_report(typology, record),
                is_contested: is_contested(typology, record),
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

fn is_contested(t: &Typology, record: Record) -> bool {
    let Record::Actor(key) = record else {
        return false;
    };
    let mut places = t.memberships_of(key).peekable();
    places.peek().is_some() && places.all(|place| place.certainty == Certainty::Contested)
}

/// Visits a text.
pub(in crate::query) type VisitText<'a, 't> = &'t mut dyn FnMut(FieldKind, &'a str);

/// Visits each text of a record, the most significant first, those in other languages last.
pub(in crate::query) fn texts<'a>(t: &'a Typology, record: Record, visit: VisitText<'a, '_>) {
    own_texts(t, record, visit);
    translated(t, record, &mut |kind, row| visit(kind, row.text));
}

/// Visits each text in the language of the typology.
fn own_texts<'a>(t: &'a Typology, record: Record, visit: VisitText<'a, '_>) {
    use FieldKind::{Alias, Description, Name};
    match record {
        Record::Family(key) => {
            family(&t.families[key], visit);
            method(t, Some(key), visit);
            (t.publics_in(key)).for_each(|public| visit(Description, &public.name));
            (t.statuses_in(key)).for_each(|found| visit(Description, &found.note));
        }
        Record::Actor(key) => actor(t, key, visit),
        Record::Code(key) => code(t, key, visit),
        Record::Subcategory(key) => {
            visit(Name, &t.subcategories[key].name);
            visit(Description, &t.subcategories[key].summary);
        }
        Record::Status(key) => {
            visit(Name, &t.statuses[key].name);
            visit(Alias, &t.statuses[key].expansion);
            visit(Description, &t.statuses[key].definition);
        }
        Record::Term(key) => {
            visit(Name, &t.terms[key].term);
            visit(Alias, &t.terms[key].expansion);
            visit(Description, &t.terms[key].definition);
        }
        Record::Source(key) => source(&t.sources[key], visit),
        Record::Database(key) => {
            visit(Name, &t.databases[key].name);
            visit(Description, &t.databases[key].note);
        }
        Record::Figure(key) => {
            visit(Name, &t.figures[key].meaning);
            visit(Alias, &t.figures[key].value);
            visit(Alias, &t.figures[key].as_printed);
        }
        Record::Scheme(key) => {
            visit(Name, &t.schemes[key].name);
            (t.schemes[key].aliases.iter()).for_each(|alias| visit(Alias, alias));
            visit(Description, &t.schemes[key].summary);
            method(t, None, visit);
        }
    }
}

/// Visits the texts of a record in the other languages, with what a family says in its criteria.
fn translated<'a>(
    t: &'a Typology,
    record: Record,
    visit: &mut dyn FnMut(FieldKind, TranslatedText<'a>),
) {
    let id = record.id(t);
    // A unit says nothing without its number.
    let mut each = |row: TranslatedText<'a>| {
        if row.field == "unit" {
            return;
        }
        let is_name = matches!(
            row.field,
            "name" | "short_name" | "term" | "expansion" | "as_printed"
        );
        let kind = if is_name {
            FieldKind::Alias
        } else {
            FieldKind::Description
        };
        visit(kind, row);
    };
    t.translations
        .of(record.kind().table(), id)
        .for_each(&mut each);
    // The tables whose rows speak of it, by the first value of their keys.
    let (tables, first): (&[&str], &str) = match record {
        Record::Family(_) => (&["criteria", "publics", "family_statuses"], id),
        Record::Actor(_) => (&["memberships"], id),
        Record::Scheme(_) => (&["criteria"], ""),
        _ => return,
    };
    for table in tables {
        let own = t.translations.under(table, first);
        own.for_each(|row| visit(FieldKind::Description, row));
    }
}

/// The points of a method: those of a family, or of the typology.
fn method<'a>(t: &'a Typology, family: Option<Key<Family>>, visit: VisitText<'a, '_>) {
    t.criteria_in(family)
        .for_each(|found| visit(FieldKind::Description, &found.text));
    // A controversy is asked for as such.
    let kinds = CriterionKind::ALL.iter().filter(|kind| {
        let mut points = t.criteria_in(family);
        points.any(|found| found.kind == **kind)
    });
    for kind in kinds {
        let names = CriterionKind::NAMES
            .iter()
            .filter(|(_, named)| named == kind);
        names.for_each(|(name, _)| visit(FieldKind::Description, name));
        visit(FieldKind::Description, kind.word());
    }
}

fn family<'a>(family: &'a Family, visit: VisitText<'a, '_>) {
    visit(FieldKind::Name, &family.name);
    visit(FieldKind::Alias, &family.short_name);
    family
        .aliases
        .iter()
        .for_each(|alias| visit(FieldKind::Alias, alias));
    visit(FieldKind::Description, &family.summary);
}

fn actor<'a>(t: &'a Typology, key: Key<Actor>, visit: VisitText<'a, '_>) {
    let actor = &t.actors[key];
    visit(FieldKind::Name, &actor.name);
    actor
        .aliases
        .iter()
        .for_each(|alias| visit(FieldKind::Alias, alias));
    t.memberships_of(key)
        .for_each(|found| visit(FieldKind::Alias, &found.as_printed));
    visit(FieldKind::Alias, &actor.siren);
    visit(FieldKind::Description, &actor.summary);
    visit(FieldKind::Description, &actor.note);
    visit(FieldKind::Description, &actor.city);
    if let Some(department) = Department::of_code(&actor.department) {
        visit(FieldKind::Description, department.name());
    }
    let facts = t.actor_facts.iter().filter(|fact| fact.actor == key);
    facts
        .filter(|fact| fact.field == FactField::Founded)
        .for_each(|fact| visit(FieldKind::Description, &fact.value));
    if let Some(form) = actor.legal_form {
        visit(FieldKind::Description, &t.statuses[form].name);
        visit(FieldKind::Description, &t.statuses[form].expansion);
    }
    t.memberships_of(key)
        .for_each(|found| visit(FieldKind::Description, &found.note));
}

fn code<'a>(t: &'a Typology, key: Key<Code>, visit: VisitText<'a, '_>) {
    visit(FieldKind::Name, &t.codes[key].code);
    visit(FieldKind::Name, &t.codes[key].label);
    t.family_codes_of(key)
        .for_each(|found| visit(FieldKind::Alias, &found.label_as_printed));
    t.family_codes_of(key)
        .for_each(|found| visit(FieldKind::Description, &found.note));
    let passages = t.correspondences.iter().filter(|found| found.code == key);
    passages.for_each(|found| visit(FieldKind::Description, &found.label_2025));
}

fn source<'a>(source: &'a Source, visit: VisitText<'a, '_>) {
    visit(FieldKind::Name, &source.title);
    visit(FieldKind::Alias, &source.authors);
    visit(FieldKind::Description, &source.container);
    visit(FieldKind::Description, &source.year);
    visit(FieldKind::Description, &source.note);
}
