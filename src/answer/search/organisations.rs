//! What the user's own lists hold that meets a query: by names the best first, not more than can be of use
//! unless more are asked for, which is said.

use std::path::Path;

use crate::answer::failure::Failure;
use crate::answer::job::Job;
use crate::answer::list_to_read::unread;
use crate::answer::progress::Activity;
use crate::answer::provenance::list_names;
use crate::directory::{Field, PIECE, Spans};
use crate::model::{Phrase, Typology};
use crate::query::{Filter, Linked, OneShotSearch, OrganisationQuery, Realm};
use crate::query::{NameIndex, search_names};
use crate::report::organisation_id;

/// An organisation of a list that meets the query.
pub(super) struct FoundOrganisation {
    pub id: String,
    pub name: String,
}

/// What the user's own lists hold that is wanted: of names the best first, of conditions alone all that
/// meets them, in the order of the lists.
pub(super) fn organisations(
    job: &mut Job<'_>,
    t: &Typology,
    filter: &Filter,
    wanted: &OrganisationQuery,
) -> Result<Vec<FoundOrganisation>, Failure> {
    if filter.excludes_all_of(Realm::Organisations) {
        return Ok(Vec::new());
    }
    if filter.is_empty() && wanted.conditions.is_none() && job.lists_are_plain()? {
        return glanced(job, &wanted.words);
    }
    // Most of what is asked needs no look at which organisations are actors.
    let looks = filter.needs_rows() || wanted.conditions.is_some();
    let link = if looks {
        Linked::whole
    } else {
        Linked::codes_alone
    };
    let lists = job.lists(t, link)?;
    let progress = job.progress(Activity::Looking);
    let rows = lists.iter().map(|list| list.directory.len()).sum();
    let mut names = NameIndex::with_capacity(if wanted.words.is_empty() { 0 } else { rows });
    let mut places = Vec::with_capacity(rows);
    let mut spans = Spans::default();
    for list in &lists {
        for index in 0..list.directory.len() {
            let found = list.linked.organisation(t, &list.directory, index);
            let mut conditions = wanted.conditions.iter();
            if !found.is_kept(filter) || !conditions.all(|query| found.meets(query)) {
                continue;
            }
            if !wanted.words.is_empty() {
                names.push(&list.directory.row(index, &mut spans).value(Field::Name));
            }
            places.push((&list.directory, index));
        }
    }
    if !wanted.words.is_empty() {
        let most = Most::of(job);
        let hits = search_names(&names, &wanted.words, most.sought());
        places = hits.into_iter().map(|hit| places[hit.name]).collect();
        drop(progress);
        most.cut(job, &mut places)?;
    }
    let mut told = Vec::new();
    for (directory, index) in places {
        let row = directory.row(index, &mut spans);
        told.push(FoundOrganisation {
            id: organisation_id(directory, index, &row),
            name: row.value(Field::Name).into_owned(),
        });
    }
    Ok(told)
}

/// The same where nothing is left out for another reason than its name.
fn glanced(job: &mut Job<'_>, query: &str) -> Result<Vec<FoundOrganisation>, Failure> {
    let mut one_shot = OneShotSearch::new(query, PIECE);
    for (list, name) in job.lists.clone().iter().zip(list_names(job.request)) {
        let path = &list.path;
        let told = {
            let _progress = job.progress(Activity::Looking);
            one_shot
                .add(path, &name)
                .map_err(|fault| unread(path, fault))?
        };
        job.note_of_list(path, told)?;
    }
    let most = Most::of(job);
    let mut found = Vec::new();
    let told = {
        let _progress = job.progress(Activity::Looking);
        one_shot.for_each(most.sought(), |directory, index, row| {
            found.push(FoundOrganisation {
                id: organisation_id(directory, index, row),
                name: row.value(Field::Name).into_owned(),
            });
        })
    };
    told.map_err(|(rank, fault)| {
        let path = job.lists.get(rank).map(|list| list.path.as_path());
        unread(path.unwrap_or(Path::new("")), fault)
    })?;
    most.cut(job, &mut found)?;
    Ok(found)
}

/// How many organisations are told of a name: so many, or more if more are asked for.
struct Most {
    count: usize,
    /// Whether it is all that was asked for.
    is_requested: bool,
    is_sorted: bool,
}

impl Most {
    /// Unless more are asked for.
    const USUAL: usize = 1_000;

    fn of(job: &Job<'_>) -> Self {
        let rows = &job.request.rows;
        let is_sorted = !rows.sort.is_empty();
        Self {
            count: rows.limit.unwrap_or_default().max(Self::USUAL),
            // In another order than this one the first may be among those that are left out.
            is_requested: rows.limit.is_some() && !is_sorted,
            is_sorted,
        }
    }

    /// How many to look for: one more tells that there are more.
    fn sought(&self) -> usize {
        self.count.saturating_add(1)
    }

    /// Leaves out what is too much, and says so.
    fn cut<T>(&self, job: &mut Job<'_>, found: &mut Vec<T>) -> Result<(), Failure> {
        if found.len() <= self.count {
            return Ok(());
        }
        found.truncate(self.count);
        if self.is_requested {
            return Ok(());
        }
        let cut = if self.is_sorted {
            Phrase::new("search-cut-sorted")
        } else {
            Phrase::new("search-cut")
        };
        job.note(&cut.with("most", self.count))
    }
}
