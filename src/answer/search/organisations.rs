//! Organisations of the user's own lists that match a query: by name the best matches first, at most `MOST` unless
//! more are requested.

use std::path::Path;

use crate::answer::failure::Failure;
use crate::answer::job::Job;
use crate::answer::lists::linking;
use crate::answer::profiles::unreadable;
use crate::answer::progress::Activity;
use crate::answer::provenance::list_names;
use crate::directory::{Field, PIECE, Spans};
use crate::model::{Phrase, Typology};
use crate::query::{Filter, NameIndex, OneShotSearch, OrganisationQuery, Realm, search_names};
use crate::report::organisation_id;

/// Most organisations found by name, unless more are requested.
const MOST: usize = 1_000;

/// An organisation that matches the query.
pub(super) struct FoundOrganisation {
    pub id: String,
    pub name: String,
}

/// The organisations that match a query and a filter. By conditions alone, all of them are found, in the order of the
/// lists.
pub(super) fn organisations(
    job: &mut Job<'_>,
    t: &Typology,
    filter: &Filter,
    query: &OrganisationQuery,
) -> Result<Vec<FoundOrganisation>, Failure> {
    if filter.excludes_all_of(Realm::Organisations) {
        return Ok(Vec::new());
    }
    if filter.is_empty() && query.conditions.is_none() && job.lists_are_plain()? {
        return by_name(job, &query.words);
    }
    let link = linking(filter.needs_rows() || query.conditions.is_some());
    let lists = job.linked_lists(t, link)?;
    let progress = job.progress(Activity::Looking);
    let has_words = !query.words.is_empty();
    let rows = lists.iter().map(|list| list.directory.len()).sum();
    let mut names = NameIndex::with_capacity(if has_words { rows } else { 0 });
    let mut found = Vec::with_capacity(rows);
    let mut spans = Spans::default();
    for list in &lists {
        for row in 0..list.directory.len() {
            let organisation = list.linked.organisation(t, &list.directory, row);
            let mut conditions = query.conditions.iter();
            if !organisation.is_kept(filter) || !conditions.all(|query| organisation.meets(query)) {
                continue;
            }
            if has_words {
                names.push(&list.directory.row(row, &mut spans).value(Field::Name));
            }
            found.push((&list.directory, row));
        }
    }
    if has_words {
        let hits = search_names(&names, &query.words, limit(job).saturating_add(1));
        found = hits.into_iter().map(|hit| found[hit.name]).collect();
        drop(progress);
        cut(job, &mut found)?;
    }
    let found = found.into_iter().map(|(directory, index)| {
        let row = directory.row(index, &mut spans);
        FoundOrganisation {
            id: organisation_id(directory, index, &row),
            name: row.value(Field::Name).into_owned(),
        }
    });
    Ok(found.collect())
}

/// The organisations that match a query by their names alone: the lists need not be kept in memory.
fn by_name(job: &mut Job<'_>, query: &str) -> Result<Vec<FoundOrganisation>, Failure> {
    let mut search = OneShotSearch::new(query, PIECE);
    for (list, name) in job.lists.clone().iter().zip(list_names(job.request)) {
        let path = &list.path;
        job.report_file(path);
        let recognised = {
            let _progress = job.progress(Activity::Looking);
            let added = search.add(path, &name);
            added.map_err(|fault| unreadable(path, fault))?
        };
        job.note_of_list(path, recognised)?;
    }
    let mut found = Vec::new();
    let visited = {
        let _progress = job.progress(Activity::Looking);
        search.for_each(limit(job).saturating_add(1), |directory, index, row| {
            found.push(FoundOrganisation {
                id: organisation_id(directory, index, row),
                name: row.value(Field::Name).into_owned(),
            });
        })
    };
    for list in &job.lists {
        job.report_file(&list.path);
    }
    visited.map_err(|(rank, fault)| {
        let path = job.lists.get(rank).map(|list| list.path.as_path());
        unreadable(path.unwrap_or(Path::new("")), fault)
    })?;
    cut(job, &mut found)?;
    Ok(found)
}

/// How many organisations a name finds at most. One more is looked for, to know whether there are more.
fn limit(job: &Job<'_>) -> usize {
    let requested = job.request.rows.limit;
    requested.unwrap_or_default().max(MOST)
}

/// Drops what is beyond the limit, and says so unless it was requested.
fn cut<T>(job: &mut Job<'_>, found: &mut Vec<T>) -> Result<(), Failure> {
    let limit = limit(job);
    if found.len() <= limit {
        return Ok(());
    }
    found.truncate(limit);
    let rows = &job.request.rows;
    let id = match rows.limit {
        // In the requested order, the first may be among those that are dropped.
        _ if !rows.sort.is_empty() => "search-cut-sorted",
        None => "search-cut",
        Some(_) => return Ok(()),
    };
    job.note(&Phrase::new(id).with("most", limit))
}
