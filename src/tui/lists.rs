//! The user's own lists while the explorer runs: read in slices between two keys, linked to the typology,
//! their names indexed, their facets counted. Rows are numbered through all the lists, in their order.

mod kept;
mod parts;
mod reading;
mod status;
mod typed_counts;

pub mod overlap_job;

use std::time::{Duration, Instant};

use crate::directory::{Directory, Loading};
use crate::model::{Code, Key, Phrase, Typology};
use crate::query::{CodeLink, FacetCounts, Filter, IncrementalSearch, NameIndex};
use crate::query::{OrganisationQuery, QueryFault, Realm};
use kept::KeptRows;
use parts::{MOST, Parts, Segment, Segments};
use reading::{List, Reading};
use typed_counts::{COUNTED, TypedCounts};

pub use kept::ListOrder;
pub use parts::{ListedRow, ListedRows};
pub use reading::Resumed;

/// Rows checked between two looks at the clock.
const CHECKED: usize = 256;

/// The lists and the search over them.
pub struct Lists {
    all: Vec<List>,
    /// Which rows are whose.
    segments: Segments,
    names: NameIndex,
    search: IncrementalSearch,
    /// The last line without a fault.
    query: OrganisationQuery,
    /// Rows that the filter and the conditions keep; unused where nothing filters or orders them.
    kept: KeptRows,
    counts: FacetCounts,
    /// The same among those that the query finds, once they were needed.
    typed_counts: Option<TypedCounts>,
}

/// What a slice of work came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worked {
    /// There is nothing to do.
    Idle,
    /// There is more to see than before.
    Progress,
    /// The list of this rank is whole, or cannot be read.
    Ended(usize, Phrase),
}

impl Lists {
    /// Lists that are opened but not read.
    pub fn new(typology: &Typology, lists: Vec<Loading>) -> Self {
        let lists = lists.into_iter();
        Self {
            all: lists.map(|loading| List::new(typology, loading)).collect(),
            segments: Segments::default(),
            names: NameIndex::default(),
            search: IncrementalSearch::new(MOST),
            query: OrganisationQuery::default(),
            kept: KeptRows::default(),
            counts: FacetCounts::default(),
            typed_counts: None,
        }
    }

    /// Takes one more list, to be read after the others.
    pub fn add(&mut self, typology: &Typology, loading: Loading) {
        self.all.push(List::new(typology, loading));
    }

    /// Whether the list of this rank is being read, may be read on or has rows; a file that is no list is
    /// none of these.
    pub fn is_open(&self, rank: usize) -> bool {
        let list = self.all.get(rank);
        list.is_some_and(|list| list.is_loading() || list.is_stopped() || list.named > 0)
    }

    /// The list of this rank, as far as it is read.
    pub fn directory(&self, rank: usize) -> Option<&Directory> {
        self.all.get(rank).map(List::directory)
    }

    /// The last line without a fault.
    pub fn query(&self) -> &OrganisationQuery {
        &self.query
    }

    /// Whether there is no list at all.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many rows can be seen so far.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether something is left to read, to search or to count.
    pub fn is_busy(&self, filter: &Filter) -> bool {
        let is_reading = self.is_loading() && !self.is_waiting();
        is_reading || !self.is_answered(filter) || self.counts.len() < self.len()
    }

    /// Whether all the lists that are being read had nothing to read the last time.
    pub fn is_waiting(&self) -> bool {
        let mut loading = self.all.iter().filter(|list| list.is_loading()).peekable();
        loading.peek().is_some() && loading.all(|list| list.loading.is_waiting())
    }

    /// How many organisations each value of a facet keeps, as far as they are counted.
    pub fn counting(&self) -> &FacetCounts {
        &self.counts
    }

    /// What is counted for the query as it is now.
    fn typed(&self) -> Option<&TypedCounts> {
        let typed = self.typed_counts.as_ref();
        typed.filter(|typed| typed.query == self.query && !self.query.is_empty())
    }

    /// The same for what is typed above the organisations.
    pub fn counting_typed(&self) -> &FacetCounts {
        self.typed().map_or(&self.counts, |typed| &typed.counts)
    }

    /// How much of the lists is counted for what is typed, in per cent; none where all is.
    pub fn counted_percent(&self) -> Option<usize> {
        let rows = self.len();
        let counted = match self.typed() {
            Some(typed) => typed.checked,
            None if self.query.is_empty() => self.counts.len(),
            None => 0,
        };
        let behind = counted.saturating_mul(100) / rows.max(1);
        match self.read_percent() {
            Some(percent) => Some(percent.min(behind)),
            None => (counted < rows).then_some(behind),
        }
    }

    /// Goes on counting for what is typed, for about so long. Whether there was anything to count.
    pub fn count_typed(&mut self, typology: &Typology, filter: &Filter, budget: Duration) -> bool {
        if self.query.is_empty() {
            self.typed_counts = None;
            return false;
        }
        let known = self.typed_counts.take();
        let known = known.filter(|typed| typed.query == self.query);
        let mut typed = known.unwrap_or_else(|| TypedCounts::new(filter, &self.query));
        let is_behind = typed.checked < self.len();
        let lists = Parts::of(&self.all, &self.segments);
        typed.work(typology, (&lists, &self.names), budget);
        self.typed_counts = Some(typed);
        is_behind
    }

    /// The codes that the lists have, in order.
    pub fn codes(&self) -> Vec<Key<Code>> {
        let links = self.all.iter().flat_map(|list| list.linked.codes());
        let mut codes: Vec<Key<Code>> = links.flat_map(CodeLink::all).flatten().collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// How much of the list being read is read, in per cent; none where all are whole.
    pub fn read_percent(&self) -> Option<usize> {
        let list = self.all.iter().find(|list| list.is_loading())?;
        let (done, total) = list.progress;
        Some(done.min(total).saturating_mul(100) / total.max(1))
    }

    /// Whether the answer to what is typed is complete.
    pub fn is_answered(&self, filter: &Filter) -> bool {
        let is_checked = !self.checks_rows(filter) || self.kept.checked >= self.len();
        self.search.is_complete(&self.names) && is_checked
    }

    /// Whether each row is checked against filter and conditions, or ordered, because there are no words to find
    /// some by.
    fn checks_rows(&self, filter: &Filter) -> bool {
        (self.filters(filter) || self.is_by_strength()) && self.query.is_wordless()
    }

    /// Whether rows that no words find are listed with the strongest candidates first.
    pub fn is_by_strength(&self) -> bool {
        self.kept.order == ListOrder::ByStrength
    }

    /// Lists rows in another order.
    pub fn set_order(&mut self, order: ListOrder) {
        self.kept.order = order;
        self.check_again();
    }

    /// Whether the filter or a condition narrows organisations.
    fn filters(&self, filter: &Filter) -> bool {
        self.query.conditions.is_some() || filter.applies_to(Realm::Organisations)
    }

    fn is_loading(&self) -> bool {
        self.all.iter().any(List::is_loading)
    }

    /// Goes on for about so long: searches first, for the user waits for that; then reads.
    pub fn work(&mut self, typology: &Typology, filter: &Filter, budget: Duration) -> Worked {
        let end = Instant::now() + budget;
        let mut worked = Worked::Idle;
        if !self.search.is_complete(&self.names) {
            self.seek(typology, filter, budget);
            worked = Worked::Progress;
        }
        // Those that had nothing to read are looked at once in each slice.
        let mut waiting = vec![false; self.all.len()];
        while Instant::now() < end {
            let is_next = |rank: &usize| self.all[*rank].is_loading() && !waiting[*rank];
            let Some(rank) = (0..self.all.len()).find(is_next) else {
                // Rows that show come before counts.
                if !self.check_rows(typology, filter, end) && !self.count(typology) {
                    break;
                }
                worked = Worked::Progress;
                continue;
            };
            self.check_rows(typology, filter, end);
            self.count(typology);
            let list = &mut self.all[rank];
            self.segments.open(rank, list.named, self.names.len());
            match list.read(typology, &mut self.names) {
                Ok(None) if list.loading.is_waiting() => waiting[rank] = true,
                Ok(None) => worked = Worked::Progress,
                Ok(Some(summary)) => return Worked::Ended(rank, summary),
                Err(fault) => return Worked::Ended(rank, list.refused(fault)),
            }
        }
        worked
    }

    /// Checks some rows more, until it is time to stop; false where there is none to check.
    fn check_rows(&mut self, typology: &Typology, filter: &Filter, end: Instant) -> bool {
        if !self.checks_rows(filter) || self.kept.checked >= self.len() {
            return false;
        }
        let until = self.len().min(self.kept.checked + COUNTED);
        let lists = Parts::of(&self.all, &self.segments);
        let conditions = self.query.conditions.as_ref();
        let is_kept = |row: &usize| lists.keeps(typology, filter, conditions, *row);
        // A row may be long, so that the clock is looked at more often than every thousands of them.
        while self.kept.checked < until {
            let next = until.min(self.kept.checked + CHECKED);
            for row in (self.kept.checked..next).filter(is_kept) {
                self.kept.push(typology, &lists, row);
            }
            self.kept.checked = next;
            if Instant::now() >= end {
                break;
            }
        }
        true
    }

    /// Counts some rows more; false where there is none to count.
    fn count(&mut self, typology: &Typology) -> bool {
        let rows = self.counts.len()..self.len().min(self.counts.len() + COUNTED);
        if rows.is_empty() {
            return false;
        }
        let lists = Parts::of(&self.all, &self.segments);
        for organisation in rows.filter_map(|row| lists.organisation(typology, row)) {
            self.counts.add(&organisation);
        }
        true
    }

    /// Goes on checking rows for about so long.
    pub fn check(&mut self, typology: &Typology, filter: &Filter, budget: Duration) {
        let end = Instant::now() + budget;
        while self.check_rows(typology, filter, end) && Instant::now() < end {}
    }

    /// Stops reading; the rows read so far can be seen and searched. Whether anything was being read.
    pub fn stop(&mut self) -> bool {
        let was_loading = self.is_loading();
        for list in self.all.iter_mut().filter(|list| list.is_loading()) {
            list.reading = Reading::Stopped;
        }
        was_loading
    }

    /// Goes on reading the lists that were stopped; `None` where none was.
    pub fn read_on(&mut self, typology: &Typology) -> Option<Resumed> {
        let stopped = self.all.iter_mut().filter(|list| list.is_stopped());
        stopped.map(|list| list.read_on(typology)).max()
    }

    /// Takes a line: its words are searched among the names, its conditions checked row by row. With a fault the
    /// previous query stays.
    ///
    /// # Errors
    /// What is wrong with the line, and where.
    pub fn set_query(&mut self, typology: &Typology, line: &str) -> Result<(), QueryFault> {
        let query = OrganisationQuery::read(typology, line)?;
        self.search.set_query(&query.words);
        if query.conditions != self.query.conditions {
            self.check_again();
        }
        self.query = query;
        Ok(())
    }

    fn check_again(&mut self) {
        self.kept.clear();
        self.search.again();
    }

    /// Begins again to check rows against a filter, and to count.
    pub fn refilter(&mut self, filter: &Filter) {
        self.check_again();
        self.counts = FacetCounts::new(filter);
        if let Some(typed) = &mut self.typed_counts {
            typed.refilter(filter);
        }
    }

    /// Goes on searching for about so long.
    pub fn seek(&mut self, typology: &Typology, filter: &Filter, budget: Duration) {
        let Self {
            all,
            segments,
            names,
            search,
            query,
            ..
        } = self;
        let lists = Parts::of(all, segments);
        let conditions = query.conditions.as_ref();
        let keeps = |row: usize| lists.keeps(typology, filter, conditions, row);
        search.step(names, budget, &keeps);
    }

    /// What is listed: the rows found for the words, best first, or all that filter and conditions keep.
    pub fn found(&self, filter: &Filter) -> ListedRows<'_> {
        if !self.query.is_wordless() {
            let hits = self.search.hits();
            ListedRows::Hits(hits.into_iter().map(|hit| hit.name).collect())
        } else if self.checks_rows(filter) {
            ListedRows::Kept(self.kept.parts())
        } else {
            ListedRows::All(self.len())
        }
    }

    /// The list of a row, and its row there.
    fn find(&self, row: usize) -> Option<Segment> {
        self.segments.find(row).filter(|_| row < self.len())
    }

    /// A row by its number through all the lists.
    pub fn row(&self, row: usize) -> Option<ListedRow<'_>> {
        let found = self.find(row)?;
        let list = self.all.get(found.list)?;
        Some(ListedRow {
            directory: list.directory(),
            linked: &list.linked,
            row: found.row,
        })
    }
}
