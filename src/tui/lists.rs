//! The user's own lists while the explorer runs: read in slices between two keys, linked to the typology,
//! their names put where a search finds them, their facets counted. Rows are counted through all the lists,
//! in their order.

mod parts;
mod reading;
mod status;
mod typed_counts;

pub mod overlap_job;

use std::time::{Duration, Instant};

use crate::directory::Loading;
use crate::model::{Code, Key, Phrase, Typology};
use crate::query::QueryFault;
use crate::query::{CodeLink, FacetCounts, Filter, OrganisationQuery, Realm};
use crate::query::{IncrementalSearch, NameIndex};
use parts::{MOST, Parts, Segments};
use reading::{List, Reading};
use typed_counts::{COUNTED, TypedCounts};

pub use parts::{ListedRow, ListedRows};
pub use reading::Resumed;

/// The lists and the search over them.
pub struct Lists {
    all: Vec<List>,
    /// Where the rows of each stand.
    stretches: Segments,
    names: NameIndex,
    search: IncrementalSearch,
    /// What the last line without a fault asks for.
    wanted: OrganisationQuery,
    /// Rows that the filter and the conditions keep, and up to which row they were asked; unused where
    /// nothing filters.
    kept: Vec<u32>,
    asked: usize,
    counting: FacetCounts,
    /// The same among those that the line finds, once somebody has looked.
    typed: Option<TypedCounts>,
}

/// What a slice of work came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Worked {
    /// There is nothing to do.
    Idle,
    /// There is more to see than before.
    On,
    /// A list is whole, or cannot be read: what there is to say.
    Said(Phrase),
}

impl Lists {
    /// Lists that are opened but not read.
    pub fn new(typology: &Typology, lists: Vec<Loading>) -> Self {
        Self {
            all: lists
                .into_iter()
                .map(|loading| List::new(typology, loading))
                .collect(),
            stretches: Segments::default(),
            names: NameIndex::default(),
            search: IncrementalSearch::new(MOST),
            wanted: OrganisationQuery::default(),
            kept: Vec::new(),
            asked: 0,
            counting: FacetCounts::new(typology, &Filter::default()),
            typed: None,
        }
    }

    /// Takes one more list, to be read after the others.
    pub fn add(&mut self, typology: &Typology, loading: Loading) {
        self.all.push(List::new(typology, loading));
    }

    /// Whether the list of this rank is being read, may be read on or has rows: one that turned out to be none has not.
    pub fn holds(&self, rank: usize) -> bool {
        let list = self.all.get(rank);
        let holds = |list: &List| list.is_going() || list.is_left() || list.named > 0;
        list.is_some_and(holds)
    }

    /// What is asked for by the last line without a fault.
    pub fn wanted(&self) -> &OrganisationQuery {
        &self.wanted
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
        self.is_loading() || !self.is_answered(filter) || self.counting.len() < self.len()
    }

    /// How many organisations each value of a facet keeps, as far as they are counted.
    pub fn counting(&self) -> &FacetCounts {
        &self.counting
    }

    /// What is counted beside the line as it is typed now.
    fn typed(&self) -> Option<&TypedCounts> {
        let typed = self.typed.as_ref();
        typed.filter(|typed| typed.is_of(&self.wanted) && !self.wanted.is_empty())
    }

    /// The same beside what is typed above the organisations.
    pub fn counting_typed(&self) -> &FacetCounts {
        self.typed().map_or(&self.counting, TypedCounts::counting)
    }

    /// How much of the lists is counted beside what is typed, in per cent; none where all is.
    pub fn counted_percent(&self) -> Option<usize> {
        let rows = self.len();
        let counted = match self.typed() {
            Some(typed) => typed.looked(),
            None if self.wanted.is_empty() => self.counting.len(),
            None => 0,
        };
        let behind = counted.saturating_mul(100) / rows.max(1);
        match self.read_percent() {
            Some(percent) => Some(percent.min(behind)),
            None => (counted < rows).then_some(behind),
        }
    }

    /// Goes on counting what is kept beside what is typed, for about so long. Whether there was anything to
    /// count.
    pub fn tally_typed(&mut self, typology: &Typology, filter: &Filter, budget: Duration) -> bool {
        if self.wanted.is_empty() {
            self.typed = None;
            return false;
        }
        let known = self.typed.take();
        let known = known.filter(|typed| typed.is_of(&self.wanted));
        let mut typed = known.unwrap_or_else(|| TypedCounts::new(typology, filter, &self.wanted));
        let is_behind = typed.looked() < self.len();
        let lists = Parts::of(&self.all, &self.stretches);
        typed.work(typology, (&lists, &self.names), budget);
        self.typed = Some(typed);
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
        let list = self.all.iter().find(|list| list.is_going())?;
        let (done, total) = list.progress;
        Some(done.min(total).saturating_mul(100) / total.max(1))
    }

    /// Whether the answer to what is typed is complete.
    pub fn is_answered(&self, filter: &Filter) -> bool {
        let is_asked = !self.sifts(filter) || self.asked >= self.len();
        self.search.is_complete(&self.names) && is_asked
    }

    /// Whether all rows are asked whether they are kept, because no word finds some of them.
    fn sifts(&self, filter: &Filter) -> bool {
        self.filters(filter) && self.wanted.is_wordless()
    }

    /// Whether the filter or a condition says something of organisations.
    fn filters(&self, filter: &Filter) -> bool {
        self.wanted.conditions.is_some() || filter.speaks_of(Realm::Organisations)
    }

    fn is_loading(&self) -> bool {
        self.all.iter().any(List::is_going)
    }

    /// Goes on for about so long: searches first, for who types waits; then reads.
    pub fn work(&mut self, typology: &Typology, filter: &Filter, budget: Duration) -> Worked {
        let end = Instant::now() + budget;
        let mut worked = Worked::Idle;
        if !self.search.is_complete(&self.names) {
            self.seek(typology, filter, budget);
            worked = Worked::On;
        }
        while Instant::now() < end {
            let Some(rank) = self.all.iter().position(List::is_going) else {
                // What is looked at comes before what is only counted.
                if !self.keep(typology, filter) && !self.count(typology) {
                    break;
                }
                worked = Worked::On;
                continue;
            };
            worked = Worked::On;
            self.keep(typology, filter);
            self.count(typology);
            let list = &mut self.all[rank];
            self.stretches.open(rank, list.named, self.names.len());
            match list.read(typology, &mut self.names) {
                Ok(None) => {}
                Ok(Some(said)) => return Worked::Said(said),
                Err(fault) => return Worked::Said(list.refused(fault)),
            }
        }
        worked
    }

    /// Asks some rows more whether they are kept; false where there is none to ask.
    fn keep(&mut self, typology: &Typology, filter: &Filter) -> bool {
        if !self.sifts(filter) || self.asked >= self.len() {
            return false;
        }
        let until = self.len().min(self.asked + COUNTED);
        let lists = Parts::of(&self.all, &self.stretches);
        let conditions = self.wanted.conditions.as_ref();
        let is_kept = |row: &usize| lists.keeps(typology, filter, conditions, *row);
        let kept = (self.asked..until).filter(is_kept);
        self.kept
            .extend(kept.filter_map(|row| u32::try_from(row).ok()));
        self.asked = until;
        true
    }

    /// Counts some rows more; false where there is none to count.
    fn count(&mut self, typology: &Typology) -> bool {
        let rows = self.counting.len()..self.len().min(self.counting.len() + COUNTED);
        if rows.is_empty() {
            return false;
        }
        let lists = Parts::of(&self.all, &self.stretches);
        for organisation in rows.filter_map(|row| lists.organisation(typology, row)) {
            self.counting.add(&organisation);
        }
        true
    }

    /// Goes on counting for about so long.
    pub fn tally(&mut self, typology: &Typology, budget: Duration) {
        let end = Instant::now() + budget;
        while self.count(typology) && Instant::now() < end {}
    }

    /// Goes on asking which rows are kept, for about so long.
    pub fn sift(&mut self, typology: &Typology, filter: &Filter, budget: Duration) {
        let end = Instant::now() + budget;
        while self.keep(typology, filter) && Instant::now() < end {}
    }

    /// Leaves what is still to be read unread; what is there can be seen and searched. Whether anything was
    /// being read.
    pub fn leave(&mut self) -> bool {
        let was_loading = self.is_loading();
        for list in self.all.iter_mut().filter(|list| list.is_going()) {
            list.reading = Reading::Left;
        }
        was_loading
    }

    /// Takes up again what was left; nothing where nothing was.
    pub fn read_on(&mut self, typology: &Typology) -> Option<Resumed> {
        let left = self.all.iter_mut();
        let left = left.filter(|list| list.reading == Reading::Left);
        let resumed: Vec<Resumed> = left.map(|list| list.read_on(typology)).collect();
        let is_anew = resumed.contains(&Resumed::Anew);
        let told = if is_anew {
            Resumed::Anew
        } else {
            Resumed::There
        };
        (!resumed.is_empty()).then_some(told)
    }

    /// Takes a line: searches its words among the names, asks its conditions of the rows. With a fault
    /// what was asked before stands.
    ///
    /// # Errors
    /// What is wrong with the line, and where.
    pub fn ask(&mut self, typology: &Typology, line: &str) -> Result<(), QueryFault> {
        let wanted = OrganisationQuery::read(typology, line)?;
        self.search.ask(&wanted.words);
        if wanted.conditions != self.wanted.conditions {
            self.kept.clear();
            self.asked = 0;
            self.search.again();
        }
        self.wanted = wanted;
        Ok(())
    }

    /// Begins again to ask which rows a filter keeps, and to count.
    pub fn refilter(&mut self, typology: &Typology, filter: &Filter) {
        self.kept.clear();
        self.asked = 0;
        self.search.again();
        self.counting = FacetCounts::new(typology, filter);
        if let Some(typed) = &mut self.typed {
            typed.refilter(typology, filter);
        }
    }

    /// Goes on searching for about so long.
    pub fn seek(&mut self, typology: &Typology, filter: &Filter, budget: Duration) {
        let Self {
            all,
            stretches,
            names,
            search,
            wanted,
            ..
        } = self;
        let lists = Parts::of(all, stretches);
        let conditions = wanted.conditions.as_ref();
        let keeps = |row: usize| lists.keeps(typology, filter, conditions, row);
        search.step_where(names, budget, &keeps);
    }

    /// What is listed: the rows found for the words, best first, or all that filter and conditions keep.
    pub fn found(&self, filter: &Filter) -> ListedRows<'_> {
        if !self.wanted.is_wordless() {
            let hits = self.search.hits();
            ListedRows::Hits(hits.into_iter().map(|hit| hit.name).collect())
        } else if self.filters(filter) {
            ListedRows::Kept(&self.kept)
        } else {
            ListedRows::All(self.len())
        }
    }

    /// A row by its number through all the lists.
    pub fn row(&self, row: usize) -> Option<ListedRow<'_>> {
        let found = self.stretches.find(row).filter(|_| row < self.len())?;
        let list = self.all.get(found.list)?;
        Some(ListedRow {
            directory: list.directory(),
            linked: &list.linked,
            row: found.row,
        })
    }
}
