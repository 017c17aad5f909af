//! Counts by facet of all the organisations that the line typed above them finds, not only of the best that
//! are listed. Counted between two keys, and only while they show. A bit a row.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::parts::Parts;
use super::reading::ROWS;
use crate::model::Typology;
use crate::query::{FacetCounts, Filter, IncrementalSearch, NameIndex, OrganisationQuery};

/// Rows checked or counted between two looks at the clock: more than are read meanwhile, so that counts
/// catch up.
pub(super) const COUNTED: usize = 2 * ROWS;

const BITS: usize = u64::BITS as usize;

/// What is found and counted so far.
pub(super) struct TypedCounts {
    pub(super) query: OrganisationQuery,
    /// Retains no hits itself: they are recorded in `found` as they come.
    search: IncrementalSearch,
    found: Vec<AtomicU64>,
    pub(super) counts: FacetCounts,
    /// Rows checked.
    pub(super) checked: usize,
}

impl TypedCounts {
    /// Nothing found yet.
    pub(super) fn new(filter: &Filter, query: &OrganisationQuery) -> Self {
        let mut search = IncrementalSearch::new(1);
        search.set_query(&query.words);
        Self {
            query: query.clone(),
            search,
            found: Vec::new(),
            counts: FacetCounts::new(filter),
            checked: 0,
        }
    }

    /// Counts anew for another filter; what the words found is retained.
    pub(super) fn refilter(&mut self, filter: &Filter) {
        self.counts = FacetCounts::new(filter);
        self.checked = 0;
    }

    /// Goes on for about so long.
    pub(super) fn work(
        &mut self,
        t: &Typology,
        (lists, names): (&Parts, &NameIndex),
        budget: Duration,
    ) {
        let end = Instant::now() + budget;
        while self.checked < names.len() {
            if self.search.is_complete(names) {
                self.count(t, lists, names.len());
            } else {
                self.seek(names, end.saturating_duration_since(Instant::now()));
            }
            if Instant::now() >= end {
                break;
            }
        }
    }

    fn seek(&mut self, names: &NameIndex, budget: Duration) {
        self.found
            .resize_with(names.len().div_ceil(BITS), AtomicU64::default);
        let found = &self.found;
        // Refused hits do not fill the search, so it goes through every name.
        let record = |row: usize| {
            if let Some(bits) = found.get(row / BITS) {
                bits.fetch_or(1 << (row % BITS), Ordering::Relaxed);
            }
            false
        };
        self.search.step(names, budget, &record);
    }

    /// Counts some rows more.
    fn count(&mut self, t: &Typology, lists: &Parts, rows: usize) {
        let until = rows.min(self.checked + COUNTED);
        let has_words = !self.query.is_wordless();
        let is_found = |row: &usize| {
            let bits = self.found.get(row / BITS);
            let bits = bits.map_or(0, |bits| bits.load(Ordering::Relaxed));
            !has_words || bits & 1 << (row % BITS) != 0
        };
        let conditions = self.query.conditions.as_ref();
        let found = (self.checked..until).filter(is_found);
        for organisation in found.filter_map(|row| lists.organisation(t, row)) {
            if conditions.is_none_or(|query| organisation.meets(query)) {
                self.counts.add(&organisation);
            }
        }
        self.checked = until;
    }
}
