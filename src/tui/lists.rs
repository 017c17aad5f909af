//! The user's own lists while the explorer runs: read in slices between two keys, linked to the typology,
//! their names put where a search finds them. Rows are counted through all the lists, in their order.

pub mod gathered;

use std::time::{Duration, Instant};

use crate::directory::{Directory, Fault, Field, Loading, Row, Spans};
use crate::model::{Phrase, Typology};
use crate::query::block::{Block, Narrowing};
use crate::query::{Filter, Linked};

/// Bytes read between two looks at the clock.
const SLICE: usize = 1 << 17;
/// Rows linked and put among the names between two looks at the clock.
const ROWS: usize = 2_000;
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
    /// Rows that the filter keeps, and up to which row it was asked; unused where nothing filters.
    kept: Vec<u32>,
    asked: usize,
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
            kept: Vec::new(),
            asked: 0,
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

    /// Whether there is no list at all.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// How many rows can be seen so far.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether something is left to read or to search.
    pub fn is_busy(&self, filter: &Filter) -> bool {
        self.is_loading()
            || !self.search.is_complete(&self.names)
            || filters(filter) && self.asked < self.len()
    }

    /// How much of the list being read is read, in per cent; none where all are whole.
    pub fn read_percent(&self) -> Option<usize> {
        let list = self.all.iter().find(|list| !list.is_told)?;
        let (done, total) = list.progress;
        Some(done.min(total).saturating_mul(100) / total.max(1))
    }

    /// Whether the answer to the query is complete.
    pub fn is_answered(&self) -> bool {
        self.search.is_complete(&self.names)
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
                break;
            };
            worked = Worked::On;
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
        while filters(filter) && self.asked < self.len() && Instant::now() < end {
            worked = Worked::On;
            let until = self.len().min(self.asked + ROWS);
            let parts = parts(&self.all);
            let kept = (self.asked..until).filter(|row| keeps(&parts, typology, filter, *row));
            self.kept
                .extend(kept.filter_map(|row| u32::try_from(row).ok()));
            self.asked = until;
        }
        worked
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

    /// Searches for a query among the names.
    pub fn ask(&mut self, query: &str) {
        self.search.ask(query);
    }

    /// Begins again to ask which rows a filter keeps.
    pub fn refilter(&mut self) {
        self.kept.clear();
        self.asked = 0;
        self.search.again();
    }

    /// Goes on searching for about so long.
    pub fn seek(&mut self, typology: &Typology, filter: &Filter, budget: Duration) {
        let Self {
            all, names, search, ..
        } = self;
        let parts = parts(all);
        let keeps = |row: usize| keeps(&parts, typology, filter, row);
        search.step_where(names, budget, &keeps);
    }

    /// What is listed for a query: the rows found, best first, or all that the filter keeps.
    pub fn found(&self, query: &str, filter: &Filter) -> Found<'_> {
        if !crate::query::fold::fold(query).is_empty() {
            let hits = self.search.hits();
            Found::Hits(hits.into_iter().map(|hit| hit.name).collect())
        } else if filters(filter) {
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

/// What is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found<'a> {
    All(usize),
    Kept(&'a [u32]),
    Hits(Vec<usize>),
}

impl Found<'_> {
    /// How many rows are listed.
    pub fn len(&self) -> usize {
        match self {
            Self::All(count) => *count,
            Self::Kept(rows) => rows.len(),
            Self::Hits(rows) => rows.len(),
        }
    }

    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether there may be more: only the best are listed.
    pub fn is_cut(&self) -> bool {
        matches!(self, Self::Hits(rows) if rows.len() == MOST)
    }

    /// The rank of a row among those listed in the order of the lists.
    pub fn rank(&self, row: usize) -> Option<usize> {
        match self {
            Self::All(count) => (row < *count).then_some(row),
            Self::Kept(rows) => rows.binary_search(&u32::try_from(row).ok()?).ok(),
            Self::Hits(rows) => rows.iter().position(|found| *found == row),
        }
    }

    /// The row at a rank.
    pub fn row(&self, rank: usize) -> Option<usize> {
        match self {
            Self::All(count) => (rank < *count).then_some(rank),
            Self::Kept(rows) => rows.get(rank).map(|row| *row as usize),
            Self::Hits(rows) => rows.get(rank).copied(),
        }
    }
}

/// A row where it stands.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub directory: &'a Directory,
    pub linked: &'a Linked,
    pub row: usize,
}

impl Place<'_> {
    /// Its name, with its SIREN where it has one.
    pub fn called(&self) -> String {
        let mut spans = Spans::default();
        let row = self.directory.row(self.row, &mut spans);
        let name = row.value(Field::Name).into_owned();
        match row.siren() {
            Some(siren) => format!("{name} ({siren})"),
            None => name,
        }
    }

    /// Its address on the web, where the file gives one.
    pub fn website(&self) -> Option<String> {
        let mut spans = Spans::default();
        let row = self.directory.row(self.row, &mut spans);
        let website = row.value(Field::Website).into_owned();
        let is_web = website.starts_with("http://") || website.starts_with("https://");
        is_web.then_some(website)
    }
}

impl<'a> Place<'a> {
    /// Its cells, cut in `spans`.
    pub fn cells(&self, spans: &'a mut Spans) -> Row<'a> {
        self.directory.row(self.row, spans)
    }
}

/// Whether a filter says something of organisations.
fn filters(filter: &Filter) -> bool {
    !filter.families.is_empty() || !filter.codes.is_empty()
}

/// What two threads may look at of a list.
struct Part<'a> {
    directory: &'a Directory,
    linked: &'a Linked,
    first: usize,
}

/// The lists of which rows can be seen, in order.
fn parts(lists: &[List]) -> Vec<Part<'_>> {
    let begun = lists.iter().filter(|list| list.named > 0);
    begun
        .map(|list| Part {
            directory: list.loading.directory(),
            linked: &list.linked,
            first: list.first,
        })
        .collect()
}

/// Whether a filter keeps a row, by its number through all the lists.
fn keeps(parts: &[Part<'_>], t: &Typology, filter: &Filter, row: usize) -> bool {
    let part = parts.iter().rev().find(|part| part.first <= row);
    part.is_some_and(|part| {
        let row = row - part.first;
        part.linked.keeps(t, part.directory, filter, row)
    })
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
