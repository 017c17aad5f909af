//! Organisations counted by facet among those that the line typed above them finds: all that it finds, not
//! only the best that are listed. Counted between two keys, and only while somebody looks. A bit a row.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::parts::Parts;
use super::reading::ROWS;
use crate::model::Typology;
use crate::query::{FacetCounts, Filter, OrganisationQuery};
use crate::query::{IncrementalSearch, NameIndex};

/// Rows asked or counted between two looks: more than come in meanwhile, so that these catch up.
pub(super) const COUNTED: usize = 2 * ROWS;

const BITS: usize = u64::BITS as usize;

/// What is found and counted so far.
pub(super) struct TypedCounts {
    wanted: OrganisationQuery,
    /// Keeps none of the names itself: what it finds is noted as it comes by.
    search: IncrementalSearch,
    found: Vec<AtomicU64>,
    counting: FacetCounts,
    /// Rows looked at.
    looked: usize,
}

impl TypedCounts {
    /// Nothing found yet of what is asked for.
    pub(super) fn new(t: &Typology, filter: &Filter, wanted: &OrganisationQuery) -> Self {
        let mut search = IncrementalSearch::new(1);
        search.ask(&wanted.words);
        Self {
            wanted: wanted.clone(),
            search,
            found: Vec::new(),
            counting: FacetCounts::new(t, filter),
            looked: 0,
        }
    }

    /// Counts anew beside another filter; what the words find stays found.
    pub(super) fn refilter(&mut self, t: &Typology, filter: &Filter) {
        self.counting = FacetCounts::new(t, filter);
        self.looked = 0;
    }

    /// Whether it is this line of which it counts.
    pub(super) fn is_of(&self, wanted: &OrganisationQuery) -> bool {
        self.wanted == *wanted
    }

    pub(super) fn counting(&self) -> &FacetCounts {
        &self.counting
    }

    /// How many rows are looked at.
    pub(super) fn looked(&self) -> usize {
        self.looked
    }

    /// Goes on for about so long.
    pub(super) fn work(
        &mut self,
        t: &Typology,
        (lists, names): (&Parts, &NameIndex),
        budget: Duration,
    ) {
        let end = Instant::now() + budget;
        while self.looked < names.len() {
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
        // One that is refused leaves the search where it was, which so comes to every name.
        let note = |row: usize| {
            if let Some(bits) = found.get(row / BITS) {
                bits.fetch_or(1 << (row % BITS), Ordering::Relaxed);
            }
            false
        };
        self.search.step_where(names, budget, &note);
    }

    /// Looks at some rows more.
    fn count(&mut self, t: &Typology, lists: &Parts, rows: usize) {
        let until = rows.min(self.looked + COUNTED);
        let has_words = !self.wanted.is_wordless();
        let is_found = |row: &usize| {
            let bits = self.found.get(row / BITS);
            let bits = bits.map_or(0, |bits| bits.load(Ordering::Relaxed));
            !has_words || bits & 1 << (row % BITS) != 0
        };
        let conditions = self.wanted.conditions.as_ref();
        let found = (self.looked..until).filter(is_found);
        for organisation in found.filter_map(|row| lists.organisation(t, row)) {
            if conditions.is_none_or(|query| organisation.meets(query)) {
                self.counting.add(&organisation);
            }
        }
        self.looked = until;
    }
}
