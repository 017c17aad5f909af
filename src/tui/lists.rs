//! The user's own lists while the explorer runs: read in slices between two keys, linked to the typology,
//! their names put where a search finds them, their facets counted. Rows are counted through all the lists,
//! in their order.

mod parts;

pub mod gathered;

use std::time::{Duration, Instant};

use crate::directory::{Fault, Field, Loading, Spans};
use crate::model::{Code, Key, Phrase, Typology};
use crate::query::block::{Block, Narrowing};
use crate::query::fold::fold;
use crate::query::language::Fault as QueryFault;
use crate::query::{CodeLink, Counting, Filter, Linked, Realm, Wanted};
use parts::Parts;

pub use parts::{Found, Place};

/// Bytes read between two looks at the clock.
const SLICE: usize = 1 << 17;
/// Rows linked and put among the names between two looks at the clock.
const ROWS: usize = 2_000;
/// Rows asked or counted between two looks: more than come in meanwhile, so that these catch up.
const COUNTED: usize = 2 * ROWS;
/// Most names that a search lists.
const MOST: usize = 1_000;

/// A list, as far as it is read.
struct List {
    loading: Loading,
    linked: Linked,
    /// The number of rows in the lists before it.
    first: usize,
    /// Rows whose names can be found.
    named: usize,
    /// Bytes read, and how many there are.
    progress: (usize, usize),
    /// Whether it has been said what it is.
    is_told: bool,
}

impl List {
    /// Opened, not read.
    fn new(typology: &Typology, loading: Loading) -> Self {
        Self {
            loading,
            linked: Linked::new(typology),
            first: 0,
            named: 0,
            progress: (0, 0),
            is_told: false,
        }
    }
}

/// The lists and the search over them.
pub struct Lists {
    all: Vec<List>,
    names: Block,
    search: Narrowing,
    /// What the last line without a fault asks for.
    wanted: Wanted,
    /// Rows that the filter and the conditions keep, and up to which row they were asked; unused where
    /// nothing filters.
    kept: Vec<u32>,
    asked: usize,
    counting: Counting,
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
            names: Block::default(),
            search: Narrowing::new(MOST),
            wanted: Wanted::default(),
            kept: Vec::new(),
            asked: 0,
            counting: Counting::new(typology, &Filter::default()),
        }
    }

    /// Takes one more list, to be read after the others.
    pub fn add(&mut self, typology: &Typology, loading: Loading) {
        self.all.push(List::new(typology, loading));
    }

    /// Whether the list of this rank is being read or has rows: one that turned out to be none has not.
    pub fn holds(&self, rank: usize) -> bool {
        let list = self.all.get(rank);
        list.is_some_and(|list| !list.is_told || list.named > 0)
    }

    /// What is asked for by the last line without a fault.
    pub fn wanted(&self) -> &Wanted {
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
    pub fn counting(&self) -> &Counting {
        &self.counting
    }

    /// How much of the lists is counted, in per cent; none where all is.
    pub fn counted_percent(&self) -> Option<usize> {
        let (counted, rows) = (self.counting.len(), self.len());
        let behind = counted.saturating_mul(100) / rows.max(1);
        match self.read_percent() {
            Some(percent) => Some(percent.min(behind)),
            None => (counted < rows).then_some(behind),
        }
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
        let list = self.all.iter().find(|list| !list.is_told)?;
        let (done, total) = list.progress;
        Some(done.min(total).saturating_mul(100) / total.max(1))
    }

    /// Whether the answer to what is typed is complete.
    pub fn is_answered(&self, filter: &Filter) -> bool {
        let is_asked = !self.sifts(filter) || self.asked >= self.len();
        self.search.is_complete(&self.names) && is_asked
    }

    /// Id of what is said where nothing is listed.
    pub fn nothing(&self) -> &'static str {
        if self.wanted.conditions.is_none() && !fold(&self.wanted.words).is_empty() {
            "search-nothing"
        } else {
            "organisations-none"
        }
    }

    /// Whether all rows are asked whether they are kept, because no word finds some of them.
    fn sifts(&self, filter: &Filter) -> bool {
        self.filters(filter) && fold(&self.wanted.words).is_empty()
    }

    /// Whether the filter or a condition says something of organisations.
    fn filters(&self, filter: &Filter) -> bool {
        self.wanted.conditions.is_some() || filter.speaks_of(Realm::Organisations)
    }

    fn is_loading(&self) -> bool {
        self.all.iter().any(|list| !list.is_told)
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
            let Some(rank) = self.all.iter().position(|list| !list.is_told) else {
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
            self.all[rank].first = self.len() - self.all[rank].named;
            match self.read(typology, rank) {
                Ok(None) => {}
                Ok(Some(said)) => return Worked::Said(said),
                Err(fault) => {
                    let list = &mut self.all[rank];
                    list.is_told = true;
                    return Worked::Said(refused(list.loading.directory().name(), fault));
                }
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
        let lists = Parts::of(&self.all);
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
        let lists = Parts::of(&self.all);
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

    /// Whether a list was left, or could not be read, before its end.
    pub fn is_cut_short(&self) -> bool {
        let is_short = |list: &List| list.named < list.loading.directory().len();
        let mut all = self.all.iter().filter(|list| list.is_told);
        all.any(|list| !list.loading.is_done() || is_short(list))
    }

    /// Leaves what is still to be read unread; what is there can be seen and searched. Whether anything was
    /// being read.
    pub fn leave(&mut self) -> bool {
        let was_loading = self.is_loading();
        for list in &mut self.all {
            list.is_told = true;
        }
        was_loading
    }

    /// Reads, links and names a slice of a list; what there is to say once it is whole.
    fn read(&mut self, typology: &Typology, rank: usize) -> Result<Option<Phrase>, Fault> {
        let list = &mut self.all[rank];
        if !list.loading.is_done() {
            let progress = list.loading.step(SLICE)?;
            list.progress = (progress.done, progress.total);
        }
        let directory = list.loading.directory();
        list.linked.follow(typology, directory, ROWS);
        let mut spans = Spans::default();
        for row in list.named..list.linked.len() {
            let row = directory.row(row, &mut spans);
            self.names.push(&row.value(Field::Name));
        }
        list.named = list.linked.len();
        if !list.loading.is_done() || list.named < directory.len() {
            return Ok(None);
        }
        list.is_told = true;
        let flagged = list.linked.flagged(directory);
        let told = directory.recognition().told(directory.len(), flagged);
        let placed = Phrase::new("placed")
            .with("place", directory.name())
            .with("sentence", told);
        Ok(Some(placed))
    }

    /// Takes a line: searches its words among the names, asks its conditions of the rows. With a fault
    /// what was asked before stands.
    ///
    /// # Errors
    /// What is wrong with the line, and where.
    pub fn ask(&mut self, typology: &Typology, line: &str) -> Result<(), QueryFault> {
        let wanted = Wanted::read(typology, line)?;
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
        self.counting = Counting::new(typology, filter);
    }

    /// Goes on searching for about so long.
    pub fn seek(&mut self, typology: &Typology, filter: &Filter, budget: Duration) {
        let Self {
            all,
            names,
            search,
            wanted,
            ..
        } = self;
        let lists = Parts::of(all);
        let conditions = wanted.conditions.as_ref();
        let keeps = |row: usize| lists.keeps(typology, filter, conditions, row);
        search.step_where(names, budget, &keeps);
    }

    /// What is listed: the rows found for the words, best first, or all that filter and conditions keep.
    pub fn found(&self, filter: &Filter) -> Found<'_> {
        if !fold(&self.wanted.words).is_empty() {
            let hits = self.search.hits();
            Found::Hits(hits.into_iter().map(|hit| hit.name).collect())
        } else if self.filters(filter) {
            Found::Kept(&self.kept)
        } else {
            Found::All(self.len())
        }
    }

    /// A row by its number through all the lists.
    pub fn row(&self, row: usize) -> Option<Place<'_>> {
        // A list that cannot be read has no row, wherever it stands.
        let mut begun = self.all.iter().filter(|list| list.named > 0);
        let list = begun.rfind(|list| list.first <= row)?;
        let row = row
            .checked_sub(list.first)
            .filter(|row| *row < list.named)?;
        Some(Place {
            directory: list.loading.directory(),
            linked: &list.linked,
            row,
        })
    }
}

/// Why a list cannot be read.
fn refused(name: &str, fault: Fault) -> Phrase {
    let phrase = match fault {
        Fault::Unreadable(_) => Phrase::new("notice-list-unread"),
        Fault::NoList(phrase) => phrase,
    };
    Phrase::new("placed")
        .with("place", name)
        .with("sentence", phrase)
}
