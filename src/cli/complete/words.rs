//! The values of each flag.

use super::candidate::{Candidate, Candidates};
use super::columns::{columns, formats};
use super::known::CompletionContext;
use crate::answer::theme_names;
use crate::directory::{Field, Setting};
use crate::model::{ActorKind, Certainty, Identified, Role, Table, Typology, Vocabulary};
use crate::query::{
    Breadth, Count, Department, Drawing, Facet, Measure, OverlapKind, Realm, Sort, Standing,
    completions,
};
use crate::report::ORGANISATIONS;
use crate::request::{AMONG, Flag};
use crate::text::LANGUAGES;
use crate::user::Choice;

/// Between the columns of a flag, and before one by which rows are sorted from the end.
const COMMA: char = ',';
const DOWN: char = '-';

/// The values of a flag; `typed` is what there is of one.
pub(super) fn values(known: &CompletionContext<'_>, flag: &Flag, typed: &str) -> Candidates {
    if let Some(facet) = flag.facet() {
        return of_facet(known, facet, typed);
    }
    if let Some(setting) = flag.setting() {
        return of_setting(known, setting, typed);
    }
    let ways = match flag.words {
        "view" => plain(Drawing::words()),
        "sets" => sets(known),
        "count" => words::<Count>(known),
        "yes" | "no" => families(known),
        "sort" => words::<Sort>(known),
        "measure" => words::<Measure>(known),
        "format" => plain(formats(known)),
        "columns" => return listed(known, typed, ""),
        "sort-rows" => return listed(known, typed, "-"),
        "lang" => plain(LANGUAGES.iter().map(|language| language.code)),
        "theme" => plain(theme_names()),
        "color" => plain(Choice::words()),
        "among" => plain(AMONG.iter().map(|(name, _)| *name)),
        "data" | "all" | "all-pages" => return Candidates::Folders,
        "directory" | "list-profile" | "output" => return Candidates::Files,
        // A number, an address, a text of one's own.
        _ => Vec::new(),
    };
    Candidates::Among(0, ways)
}

fn of_facet(known: &CompletionContext<'_>, facet: Facet, typed: &str) -> Candidates {
    let rows =
        |tell: fn(&Typology) -> Vec<Candidate>| known.typology().map(tell).unwrap_or_default();
    let ways = match facet {
        Facet::Family => families(known),
        Facet::Subcategory => rows(|t| named(&t.subcategories, |row| &row.name)),
        Facet::Role => words::<Role>(known),
        Facet::Naf => rows(|t| {
            let codes = t.codes.rows().iter();
            codes
                .map(|row| Candidate::new(&row.code, &row.label))
                .collect()
        }),
        Facet::Status => rows(|t| named(&t.statuses, |row| &row.name)),
        Facet::Kind => words::<ActorKind>(known),
        Facet::Transversal => {
            let most = known.typology().map_or(0, |t| t.families.len());
            plain((2..=most).map(|count| count.to_string()))
        }
        Facet::Certainty => words::<Certainty>(known),
        Facet::Department => {
            let all = Department::all();
            all.map(|found| Candidate::new(found.code(), found.name()))
                .collect()
        }
        Facet::Standing => words::<Standing>(known),
        Facet::Flag => words::<crate::directory::Flag>(known),
        Facet::Breadth => [Breadth::Strict, Breadth::Broad]
            .map(|breadth| Candidate::new(breadth.word(), known.text.get(breadth.message())))
            .into(),
        Facet::Where => return query(known, typed),
    };
    Candidates::Among(0, ways)
}

fn of_setting(known: &CompletionContext<'_>, setting: Setting, typed: &str) -> Candidates {
    let headings = || known.headings().into_iter().flatten();
    match (setting, typed.split_once('=')) {
        (Setting::Column, Some((field, _))) => Candidates::Among(
            field.len() + 1,
            plain(headings().filter(|name| !name.is_empty())),
        ),
        (Setting::Column, None) => {
            let fields = Field::ALL.iter();
            let way = |field: &Field| {
                Candidate::begun(format!("{}=", field.word()), known.text.word(*field))
            };
            Candidates::Among(0, fields.map(way).collect())
        }
        (setting, _) => Candidates::Among(0, plain(setting.choices())),
    }
}

/// What a query may go on with. A field alone is no way to go on: its values are.
pub(super) fn query(known: &CompletionContext<'_>, typed: &str) -> Candidates {
    let Some(t) = known.typology() else {
        return Candidates::nothing();
    };
    let of_lists = known.typed.operands.first() == Some(&ORGANISATIONS);
    let realm = if of_lists {
        Realm::Organisations
    } else {
        Realm::Records
    };
    let mut query = typed.to_owned();
    let mut found = completions(t, realm, &query, query.len());
    if let [field] = found.as_slice()
        && field.text.ends_with(':')
    {
        (query, _) = field.completed(typed);
        let values = completions(t, realm, &query, query.len());
        // Of a number there are no values to tell.
        found = if values.is_empty() { found } else { values };
    }
    let ways = found.into_iter().map(|way| {
        // What stands before the word is kept, so that the whole argument is completed.
        let before = query.get(..way.at.start).unwrap_or_default();
        let word = format!("{before}{}", way.text);
        if word.ends_with(':') {
            Candidate::begun(word, way.label)
        } else {
            Candidate::new(word, way.label)
        }
    });
    Candidates::Found(ways.collect())
}

/// Columns after those that are typed already, separated by commas.
fn listed(known: &CompletionContext<'_>, typed: &str, marks: &str) -> Candidates {
    let start = typed.rfind(COMMA).map_or(0, |place| place + 1);
    let begun = typed[start..].starts_with(marks) && !marks.is_empty();
    let start = start + if begun { marks.len() } else { 0 };
    let taken = |key: &str| {
        let mut before = typed[..start].split(COMMA);
        before.any(|name| name.trim_start_matches(DOWN) == key)
    };
    let columns = columns(known).into_iter();
    let free = columns.filter(|(key, _)| !taken(key));
    Candidates::Among(
        start,
        free.map(|(key, heading)| Candidate::new(key, heading))
            .collect(),
    )
}

fn sets(known: &CompletionContext<'_>) -> Vec<Candidate> {
    let lists = known.headings();
    let words = words::<OverlapKind>(known).into_iter();
    let words = words.filter(|way| match OverlapKind::from_word(&way.word) {
        Some(OverlapKind::Values) => false,
        Some(OverlapKind::Organisations) => !lists.is_empty(),
        _ => true,
    });
    let headings = lists.iter().flatten().filter(|heading| !heading.is_empty());
    words.chain(plain(headings)).collect()
}

fn families(known: &CompletionContext<'_>) -> Vec<Candidate> {
    let typology = known.typology();
    typology.map_or_else(Vec::new, |t| named(&t.families, |row| &row.name))
}

fn named<T: Identified>(table: &Table<T>, name: impl Fn(&T) -> &String) -> Vec<Candidate> {
    let rows = table.rows().iter();
    rows.map(|row| Candidate::new(row.id(), name(row)))
        .collect()
}

fn words<T: Vocabulary>(known: &CompletionContext<'_>) -> Vec<Candidate> {
    let words = T::ALL.iter();
    words
        .map(|word| Candidate::new(word.word(), known.text.word(*word)))
        .collect()
}

fn plain(words: impl IntoIterator<Item = impl Into<String>>) -> Vec<Candidate> {
    let words = words.into_iter();
    words.map(|word| Candidate::new(word, "")).collect()
}
