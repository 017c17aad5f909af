//! A search that goes on: tier after tier, in slices, over names that may still be loading, and
//! narrower with each letter typed.

use std::cmp::Reverse;
use std::ops::Range;
use std::time::{Duration, Instant};

use super::bitmaps::{ALL, NAMES};
use super::index::NameIndex;
use super::scan::{Scan, ScanTier};
use super::top_k::{NameHit, TopK};
use crate::query::search::pattern::Pattern;

/// A query being searched, and what the last one left.
#[derive(Debug)]
pub struct IncrementalSearch {
    most: usize,
    query: Pattern,
    best: TopK,
    /// One bit a name, whole pages: those in which the letters of each word may stand in order. A
    /// longer query finds no other ones, but by an error.
    survivors: Vec<u64>,
    /// The names being searched; those before them are done with.
    names: Range<usize>,
    /// The pass under way over them, by its rank, and the page where it goes on.
    stage: usize,
    page: usize,
}

impl IncrementalSearch {
    /// A search for the `most` best names, without a query yet.
    pub fn new(most: usize) -> Self {
        Self {
            most,
            query: Pattern::new(""),
            best: TopK::new(most),
            survivors: Vec::new(),
            names: 0..0,
            stage: ScanTier::ALL.len(),
            page: 0,
        }
    }

    /// Sets the query, abandoning the one before. If it continues that one, names that could not match it
    /// are not read again; an equal query changes nothing.
    pub fn set_query(&mut self, query: &str) {
        let query = Pattern::new(query);
        if !query.goes_on_from(&self.query) {
            self.survivors.clear();
        } else if self.query.goes_on_from(&query) {
            return;
        }
        self.query = query;
        self.again();
    }

    /// Searches the same query anew, where `keep` changed.
    pub fn again(&mut self) {
        self.best = TopK::new(self.most);
        self.names = 0..0;
        self.stage = ScanTier::ALL.len();
        self.page = 0;
    }

    /// Searches for about so long, at least one page of names, and returns whether the answer is complete.
    /// Names added since are searched too; the index must be the same one from step to step. `keep` says
    /// which names are accepted, by their index. It is called only for those that would be among the best,
    /// and must answer the same until another query or [`Self::again`].
    pub fn step(
        &mut self,
        index: &NameIndex,
        budget: Duration,
        keep: &(dyn Fn(usize) -> bool + Sync),
    ) -> bool {
        self.go_on(index, Instant::now().checked_add(budget), keep)
    }

    /// Searches to the end.
    pub fn finish(&mut self, index: &NameIndex) {
        self.go_on(index, None, &|_| true);
    }

    fn go_on(
        &mut self,
        index: &NameIndex,
        deadline: Option<Instant>,
        keep: &(dyn Fn(usize) -> bool + Sync),
    ) -> bool {
        if self.query.words.is_empty() {
            return true;
        }
        self.survivors
            .resize(index.pages.len() * ALL.len(), u64::MAX);
        loop {
            let Some(stage) = ScanTier::ALL.get(self.stage) else {
                if self.names.end == index.len() {
                    return true;
                }
                self.names = self.names.end..index.len();
                self.stage = 0;
                self.page = self.names.start / NAMES;
                continue;
            };
            if stage.is_worth(&self.query, &self.best) {
                let pass = Scan {
                    index,
                    query: &self.query,
                    stage: *stage,
                    names: self.names.clone(),
                    best: &self.best,
                    keep,
                    deadline,
                };
                self.page = pass.run(&mut self.survivors, self.page);
                if self.page < self.names.end.div_ceil(NAMES) {
                    return false;
                }
            }
            self.stage += 1;
            self.page = self.names.start / NAMES;
        }
    }

    /// Whether every name of the index has been searched for the query.
    pub fn is_complete(&self, index: &NameIndex) -> bool {
        let is_done = self.stage == ScanTier::ALL.len() && self.names.end == index.len();
        self.query.words.is_empty() || is_done
    }

    /// The best names so far, best first; those of better tiers are found first.
    pub fn hits(&self) -> Vec<NameHit> {
        self.best.hits()
    }
}

/// The `most` names that meet a query best, best first: whole name, its beginning, the beginning of a
/// word or an acronym, letters inside, letters in order, one typing error; within a tier the matcher's
/// score, then the shorter name, then the earlier one. Words may stand in any order. Nothing for a
/// query without letters.
pub fn search_names(index: &NameIndex, query: &str, most: usize) -> Vec<NameHit> {
    let mut narrowing = IncrementalSearch::new(most);
    narrowing.set_query(query);
    narrowing.finish(index);
    narrowing.hits()
}

/// The same among the names of several indexes, each hit with its index; ties come in the order that `order`
/// gives, which within an index must be its own.
pub(super) fn search_all(
    indexes: &[&NameIndex],
    query: &str,
    most: usize,
    order: impl Fn(usize, usize) -> (usize, usize),
) -> Vec<(usize, NameHit)> {
    let found = indexes.iter().enumerate().flat_map(|(rank, index)| {
        let hits = search_names(index, query, most).into_iter();
        hits.map(move |hit| (rank, hit))
    });
    let mut found: Vec<(usize, NameHit)> = found.collect();
    found.sort_by_cached_key(|(rank, hit)| {
        let length = indexes[*rank].name(hit.name).len();
        (hit.tier, Reverse(hit.score), length, order(*rank, hit.name))
    });
    found.truncate(most);
    found
}
