//! The text that a translation is of, in the language of the interface.

use crate::model::{KEY_SEPARATOR, Record, TranslatedText, Typology, Vocabulary};

/// The text of a record, or of a row that speaks of it, that a row of the translations has in another language; `None`
/// where the typology does not have it.
pub(super) fn counterpart<'a>(
    t: &'a Typology,
    record: Record,
    row: TranslatedText<'a>,
) -> Option<&'a str> {
    // A point of a method and a public are named by their texts, after a family and a kind, or a family alone.
    let after = |parts: usize| row.record.splitn(parts + 1, KEY_SEPARATOR).nth(parts);
    match (row.table, record) {
        ("criteria", _) => after(2),
        ("publics", _) => after(1),
        ("family_statuses", Record::Family(key)) => {
            let is_named = |id: &str| after(1) == Some(id);
            let mut statuses = t.statuses_in(key);
            let found = statuses.find(|found| is_named(&t.statuses[found.status].id));
            found.map(|found| found.note.as_str())
        }
        ("memberships", Record::Actor(key)) => {
            let mut places = t.memberships_of(key);
            let found = places.find(|place| {
                let parts = [
                    t.actors[key].id.as_str(),
                    &t.families[place.family].id,
                    place.subcategory.map_or("", |key| &t.subcategories[key].id),
                    place.role.word(),
                    place.section.map_or("", Vocabulary::word),
                ];
                parts.join(KEY_SEPARATOR) == row.record
            });
            found.map(|found| found.note.as_str())
        }
        _ => column(t, record, row.field),
    }
}

/// A text of the row of a record.
fn column<'a>(t: &'a Typology, record: Record, field: &str) -> Option<&'a str> {
    let text: &str = match (record, field) {
        (Record::Family(key), "name") => &t.families[key].name,
        (Record::Family(key), "short_name") => &t.families[key].short_name,
        (Record::Family(key), "summary") => &t.families[key].summary,
        (Record::Subcategory(key), "name") => &t.subcategories[key].name,
        (Record::Subcategory(key), "summary") => &t.subcategories[key].summary,
        (Record::Actor(key), "summary") => &t.actors[key].summary,
        (Record::Actor(key), "note") => &t.actors[key].note,
        (Record::Status(key), "name") => &t.statuses[key].name,
        (Record::Status(key), "expansion") => &t.statuses[key].expansion,
        (Record::Status(key), "definition") => &t.statuses[key].definition,
        (Record::Term(key), "term") => &t.terms[key].term,
        (Record::Term(key), "expansion") => &t.terms[key].expansion,
        (Record::Term(key), "definition") => &t.terms[key].definition,
        (Record::Source(key), "note") => &t.sources[key].note,
        (Record::Database(key), "note") => &t.databases[key].note,
        (Record::Figure(key), "meaning") => &t.figures[key].meaning,
        (Record::Figure(key), "as_printed") => &t.figures[key].as_printed,
        (Record::Scheme(key), "name") => &t.schemes[key].name,
        (Record::Scheme(key), "summary") => &t.schemes[key].summary,
        _ => return None,
    };
    Some(text)
}
