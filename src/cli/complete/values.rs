//! The values of each flag, for completion.

use std::collections::HashSet;
use std::ffi::OsString;

use super::candidate::{Candidate, Candidates};
use super::context::CompletionContext;
use crate::answer::{SEARCH_COLUMNS, theme_names};
use crate::directory::{Field, Setting};
use crate::model::{ActorKind, Certainty, Identified, Role, Table, Typology, Vocabulary};
use crate::query::{
    Breadth, Count, Department, Drawing, Facet, Filter, Measure, OverlapKind, Realm, Sort,
    Standing, Strength, completions,
};
use crate::report::{
    ColumnTitle, ORGANISATIONS, TALLIES, TableColumn, organisation_columns, report,
};
use crate::request::{Flag, Request};
use crate::text::LANGUAGES;
use crate::user::Choice;

/// The values of a flag, for what is typed of one.
pub(super) fn values(context: &CompletionContext<'_>, flag: &Flag, typed: &str) -> Candidates {
    if let Some(facet) = flag.facet() {
        return of_facet(context, facet, typed);
    }
    if let Some(setting) = flag.setting() {
        return of_setting(context, setting, typed);
    }
    let values = match flag.words {
        "view" => plain(Drawing::words()),
        "sets" => sets(context),
        "count" => words::<Count>(context),
        "yes" | "no" => families(context),
        "sort" => words::<Sort>(context),
        "measure" => words::<Measure>(context),
        "format" => plain(formats(context)),
        "columns" => return next_column(context, typed, ""),
        "sort-rows" => return next_column(context, typed, "-"),
        "lang" => plain(LANGUAGES.iter().map(|language| language.code)),
        "theme" => plain(theme_names()),
        "color" => plain(Choice::words()),
        "among" => plain(Realm::words()),
        "data" | "all" | "all-pages" => return Candidates::Folders,
        "directory" | "list-profile" | "output" => return Candidates::Files,
        // A number, an address or free text.
        _ => Vec::new(),
    };
    Candidates::Among(0, values)
}

fn of_facet(context: &CompletionContext<'_>, facet: Facet, typed: &str) -> Candidates {
    let rows =
        |list: fn(&Typology) -> Vec<Candidate>| context.typology().map(list).unwrap_or_default();
    let values = match facet {
        Facet::Family => families(context),
        Facet::Subcategory => rows(|t| named(&t.subcategories, |row| &row.name)),
        Facet::Role => words::<Role>(context),
        Facet::Naf => rows(|t| {
            let codes = t.codes.rows();
            let codes = codes.map(|row| Candidate::new(&row.code, &row.label));
            codes.collect()
        }),
        Facet::Status => rows(|t| named(&t.statuses, |row| &row.name)),
        Facet::Kind => words::<ActorKind>(context),
        Facet::Transversal => {
            let most = context.typology().map_or(0, |t| t.families.len());
            plain((2..=most).map(|count| count.to_string()))
        }
        Facet::Certainty => words::<Certainty>(context),
        Facet::Department => {
            let all = Department::all();
            let all = all.map(|found| Candidate::new(found.code(), found.name()));
            all.collect()
        }
        Facet::Standing => words::<Standing>(context),
        Facet::Strength => words::<Strength>(context),
        Facet::Flag => words::<crate::directory::Flag>(context),
        Facet::Breadth => words::<Breadth>(context),
        Facet::Where => return query(context, typed),
    };
    Candidates::Among(0, values)
}

fn of_setting(context: &CompletionContext<'_>, setting: Setting, typed: &str) -> Candidates {
    let headings = || context.headings().into_iter().flatten();
    match (setting, typed.split_once('=')) {
        (Setting::Column, Some((field, _))) => Candidates::Among(
            field.len() + 1,
            plain(headings().filter(|name| !name.is_empty())),
        ),
        (Setting::Column, None) => {
            let fields = Field::ALL.iter().map(|field| {
                let label = context.text.word(*field);
                Candidate::begun(format!("{}=", field.word()), label)
            });
            Candidates::Among(0, fields.collect())
        }
        (setting, _) => Candidates::Among(0, plain(setting.choices())),
    }
}

/// The continuations of a query. For a field alone, these are its values.
pub(super) fn query(context: &CompletionContext<'_>, typed: &str) -> Candidates {
    let Some(t) = context.typology() else {
        return Candidates::nothing();
    };
    let of_lists = context.line.operands.first() == Some(&ORGANISATIONS);
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
        // A number has no values to list.
        found = if values.is_empty() { found } else { values };
    }
    let candidates = found.into_iter().map(|completion| {
        // The whole argument is completed, not only its last word.
        let before = query.get(..completion.at.start).unwrap_or_default();
        let word = format!("{before}{}", completion.text);
        if word.ends_with(':') {
            Candidate::begun(word, completion.label)
        } else {
            Candidate::new(word, completion.label)
        }
    });
    Candidates::Found(candidates.collect())
}

/// A column after those that are typed already and a comma, behind an optional mark.
fn next_column(context: &CompletionContext<'_>, typed: &str, mark: &str) -> Candidates {
    let start = typed.rfind(',').map_or(0, |comma| comma + 1);
    let name = typed[start..].strip_prefix(mark).unwrap_or(&typed[start..]);
    let (before, _) = typed.split_at(typed.len() - name.len());
    let taken = before.split(',').map(|name| name.trim_start_matches('-'));
    let taken: HashSet<&str> = taken.collect();
    let columns = columns(context).into_iter();
    let free = columns.filter(|(key, _)| !taken.contains(key.as_str()));
    let free = free.map(|(key, heading)| Candidate::new(key, heading));
    Candidates::Among(before.len(), free.collect())
}

/// The names of the formats that the answer can be written in.
fn formats(context: &CompletionContext<'_>) -> Vec<&'static str> {
    let operands = context.line.operands.iter().map(OsString::from);
    let request = Request::read(context.line.command, operands.collect(), []);
    request.map_or_else(|_| Vec::new(), |request| request.what.format_names())
}

/// The columns of the answer's rows, each with its heading.
fn columns(context: &CompletionContext<'_>) -> Vec<(String, String)> {
    let headed = |columns: &[TableColumn]| -> Vec<(String, String)> {
        let columns = columns.iter();
        let columns =
            columns.map(|column| (column.key.to_owned(), context.text.get(column.heading)));
        columns.collect()
    };
    if context.line.is_command("search") {
        return headed(&SEARCH_COLUMNS);
    }
    let table = context.line.operands.first().copied().unwrap_or_default();
    if table == ORGANISATIONS {
        return organisation_table(context);
    }
    let Some(typology) = context.typology() else {
        return Vec::new();
    };
    let all = Filter::default();
    let tally = TALLIES.iter().find(|tally| tally.name == table);
    match (report(table), tally) {
        (Some(report), _) => headed(&report.table(typology, &all).columns),
        (None, Some(tally)) => headed(&tally.table(typology, &[], &all).columns),
        (None, None) => Vec::new(),
    }
}

/// The columns of the organisations of the given lists.
fn organisation_table(context: &CompletionContext<'_>) -> Vec<(String, String)> {
    let headings = context.headings();
    let count = headings.len();
    let mut known = HashSet::new();
    let printed = headings.into_iter().flatten();
    let printed = printed.filter(|heading| known.insert(heading.clone()));
    let columns = organisation_columns(count, printed).into_iter();
    let columns = columns.map(|(key, title)| match title {
        ColumnTitle::Message(id) => (key, context.text.get(id)),
        ColumnTitle::Printed(heading) => (key, heading),
    });
    columns.collect()
}

fn sets(context: &CompletionContext<'_>) -> Vec<Candidate> {
    let lists = context.headings();
    let words = words::<OverlapKind>(context).into_iter();
    let words = words.filter(|kind| match OverlapKind::from_word(&kind.word) {
        Some(OverlapKind::Values) => false,
        Some(OverlapKind::Organisations) => !lists.is_empty(),
        _ => true,
    });
    let headings = lists.iter().flatten().filter(|heading| !heading.is_empty());
    words.chain(plain(headings)).collect()
}

fn families(context: &CompletionContext<'_>) -> Vec<Candidate> {
    let typology = context.typology();
    typology.map_or_else(Vec::new, |t| named(&t.families, |row| &row.name))
}

fn named<T: Identified>(table: &Table<T>, name: impl Fn(&T) -> &String) -> Vec<Candidate> {
    let rows = table.rows();
    let rows = rows.map(|row| Candidate::new(row.id(), name(row)));
    rows.collect()
}

fn words<T: Vocabulary>(context: &CompletionContext<'_>) -> Vec<Candidate> {
    let words = T::ALL.iter();
    let words = words.map(|word| Candidate::new(word.word(), context.text.word(*word)));
    words.collect()
}

fn plain(words: impl IntoIterator<Item = impl Into<String>>) -> Vec<Candidate> {
    let words = words.into_iter();
    words.map(|word| Candidate::new(word, "")).collect()
}
