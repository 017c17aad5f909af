//! What a query may go on with: names of fields, then values of the field typed, each with how many
//! actors it would keep, or how many records where it is not about actors.

use std::collections::BTreeSet;
use std::ops::Range;

use super::expr::Expr;
use super::says::Speakers;
use super::syntax::{Comparison, QueryField, QueryTerm, QueryTree, Quoting};
use crate::directory::Department;
use crate::directory::Flag;
use crate::model::{
    ActorKind, Certainty, DATASET_LANGUAGE, Identified, LIST_SEPARATOR, Record, RecordKind, Role,
    Table, Typology, Vocabulary,
};
use crate::query::codes::meet;
use crate::query::fold::fold;
use crate::query::names::{Named, named};
use crate::query::organisations::{Standing, Strength, YesNo};
use crate::query::realm::Realm;

/// A way to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the query that it replaces.
    pub at: Range<usize>,
    /// What stands there then.
    pub text: String,
    /// What the value is called, where that is not the value itself.
    pub label: String,
    /// How many it keeps; none for the name of a field, or where it is about organisations.
    pub count: Option<usize>,
}

impl Completion {
    /// The query gone on so, and the letter after which the cursor stands then: a value is whole, a field
    /// waits for one.
    pub fn completed(&self, query: &str) -> (String, usize) {
        let before = query.get(..self.at.start).unwrap_or(query);
        let after = query.get(self.at.end..).unwrap_or_default();
        let is_whole = !self.text.ends_with(':') && !after.starts_with(' ');
        let space = if is_whole { " " } else { "" };
        let begun = format!("{before}{}{space}", self.text);
        let cursor = begun.chars().count();
        (format!("{begun}{after}"), cursor)
    }
}

/// Most values listed.
const MOST: usize = 12;

/// What the word that ends at a byte of a query about a realm may go on with.
pub fn completions(t: &Typology, realm: Realm, query: &str, cursor: usize) -> Vec<Completion> {
    let Some(before) = query.get(..cursor) else {
        return Vec::new();
    };
    if before.matches('"').count() % 2 == 1 {
        return Vec::new();
    }
    let is_end = |letter: char| letter.is_whitespace() || matches!(letter, '(' | '|' | '"' | ')');
    let start = before.rfind(is_end).map_or(0, |byte| {
        byte + before[byte..].chars().next().map_or(1, char::len_utf8)
    });
    let start = start + usize::from(before[start..].starts_with('-'));
    let word = &before[start..];
    let mut found = match word.split_once(':') {
        Some((name, typed)) => match named::<QueryField>(name) {
            Some(field) if field.applies_to(realm) => {
                values(t, realm, field, typed, start + name.len() + 1..cursor)
            }
            _ => Vec::new(),
        },
        None => fields(t, realm, word, start..cursor),
    };
    // What is typed already is no way to go on.
    found.retain(|way| query.get(way.at.clone()) != Some(way.text.as_str()));
    found
}

/// Fields whose name in either language begins so.
fn fields(t: &Typology, realm: Realm, typed: &str, at: Range<usize>) -> Vec<Completion> {
    let typed = fold(typed);
    let begins = |field: &&QueryField| {
        !typed.is_empty()
            && field.applies_to(realm)
            && field.names().any(|name| fold(name).starts_with(&typed))
    };
    let found = QueryField::ALL.iter().filter(begins);
    let completion = |field: &QueryField| Completion {
        at: at.clone(),
        text: match t.language.as_str() {
            DATASET_LANGUAGE => format!("{}:", field.written()),
            _ => format!("{}:", field.word()),
        },
        label: String::new(),
        count: None,
    };
    found.map(completion).collect()
}

/// Values of a field that begin so, or whose label has a word that does.
fn values(
    t: &Typology,
    realm: Realm,
    field: QueryField,
    typed: &str,
    at: Range<usize>,
) -> Vec<Completion> {
    let wanted = fold(typed);
    let begins = |text: &str| {
        let text = fold(text);
        text.starts_with(&wanted) || text.split(' ').any(|word| word.starts_with(&wanted))
    };
    let known = known(t, field).into_iter();
    let met = known.filter(|(value, label)| begins(value) || begins(label));
    let completion = |(value, label): (String, String)| Completion {
        at: at.clone(),
        // Organisations are counted as they are read, not at each letter.
        count: (realm == Realm::Records).then(|| count(t, field, &value)),
        text: value,
        label,
    };
    met.map(completion).take(MOST).collect()
}

/// How many a value keeps.
fn count(t: &Typology, field: QueryField, value: &str) -> usize {
    let term = QueryTerm {
        text: value.to_owned(),
        quoting: Quoting::Bare,
        at: 0..0,
    };
    let tree = QueryTree::Field(field, Comparison::Is, term);
    let Ok(expr) = Expr::new(t, Speakers::Typology(t), &tree) else {
        return 0;
    };
    let kept = |kind: RecordKind| {
        let records = Record::all(t, kind).into_iter();
        records.filter(|record| expr.keeps(t, *record)).count()
    };
    match kept(RecordKind::Actor) {
        0 => RecordKind::ALL.iter().map(|kind| kept(*kind)).sum(),
        actors => actors,
    }
}

/// The values that a field may have, as they are typed, and what each is called.
fn known(t: &Typology, field: QueryField) -> Vec<(String, String)> {
    match field {
        QueryField::Family => {
            let families = t.families.rows();
            families
                .map(|row| (row.number.to_string(), row.short_name.clone()))
                .collect()
        }
        QueryField::Subcategory => rows(&t.subcategories, |row| &row.name),
        QueryField::Status => rows(&t.statuses, |row| &row.name),
        QueryField::Naf => {
            let used = |key| t.family_codes.iter().any(|found| meet(t, found.code, key));
            let codes = t.codes.iter().filter(|(key, _)| used(*key));
            codes
                .map(|(_, row)| (row.code.clone(), row.label.clone()))
                .collect()
        }
        QueryField::Role => words::<Role>(t),
        QueryField::Certainty => words::<Certainty>(t),
        QueryField::Kind => {
            let mut words = words::<ActorKind>(t);
            words.extend(self::words::<RecordKind>(t));
            words
        }
        QueryField::Breadth => match t.language.as_str() {
            DATASET_LANGUAGE => ["strict", "large"],
            _ => ["strict", "broad"],
        }
        .map(|word| (word.to_owned(), String::new()))
        .into(),
        QueryField::Department => {
            let all = Department::all();
            all.map(|found| (found.code().to_owned(), found.name().to_owned()))
                .collect()
        }
        QueryField::Standing => words::<Standing>(t),
        QueryField::Strength => words::<Strength>(t),
        QueryField::Flag => words::<Flag>(t),
        QueryField::Ess | QueryField::Mission => words::<YesNo>(t),
        QueryField::Author => {
            let all = t.sources.rows();
            let all = all.flat_map(|source| source.authors.split(LIST_SEPARATOR));
            let names: BTreeSet<&str> = all.filter(|name| !name.is_empty()).collect();
            names
                .into_iter()
                .map(|name| (written_value(name), name.to_owned()))
                .collect()
        }
        QueryField::Transversal | QueryField::Year | QueryField::Name => Vec::new(),
    }
}

fn rows<T: Identified>(table: &Table<T>, label: impl Fn(&T) -> &String) -> Vec<(String, String)> {
    let rows = table.rows();
    rows.map(|row| (row.id().to_owned(), label(row).clone()))
        .collect()
}

/// A value as it stands behind the name of its field: between quotes where it is several words.
fn written_value(value: &str) -> String {
    let is_several =
        value.contains(|letter: char| letter.is_whitespace() || "()|\"".contains(letter));
    let term = QueryTerm {
        text: value.to_owned(),
        quoting: if is_several {
            Quoting::Quoted
        } else {
            Quoting::Bare
        },
        at: 0..0,
    };
    term.to_string()
}

/// The words of a vocabulary in the language that is read: the first name that people give them in French, the
/// dataset's own words in any other.
fn words<T: Named>(t: &Typology) -> Vec<(String, String)> {
    let name = |value: &T| {
        let mut other = T::NAMES.iter().filter(|(_, known)| known == value);
        let name = match t.language.as_str() {
            DATASET_LANGUAGE => other.next().map_or(value.word(), |(name, _)| name),
            _ => value.word(),
        };
        (name.to_owned(), String::new())
    };
    T::ALL.iter().map(name).collect()
}
