//! One query over lists that are not kept in memory: names are read once, then only the rows that match. The
//! result is that of a search over the same lists, opened.

use std::path::Path;

use super::incremental::search_all;
use super::index::NameIndex;
use crate::directory::{self, Directory, Field, ListFault, Names, OrganisationRow, Skim, Spans};
use crate::model::Phrase;

/// Lists searched for a query.
pub struct OneShotSearch {
    query: String,
    /// Bytes read at once.
    piece: usize,
    lists: Vec<OneShotList>,
}

enum OneShotList {
    Skimmed(Skim, Names<NameIndex>),
    Opened(Directory, NameIndex),
}

impl OneShotList {
    fn indexes(&self) -> Vec<&NameIndex> {
        match self {
            Self::Skimmed(_, names) => names.parts.iter().map(|part| &part.made).collect(),
            Self::Opened(_, names) => vec![names],
        }
    }

    /// The position in the list of a name of an index.
    fn order(&self, index: usize, name: usize) -> usize {
        match self {
            Self::Skimmed(_, names) => names.order(index, name),
            Self::Opened(..) => name,
        }
    }
}

impl OneShotSearch {
    /// For a query, without a list yet. Long files are read in pieces of so many bytes.
    pub fn new(query: &str, piece: usize) -> Self {
        Self {
            query: query.to_owned(),
            piece,
            lists: Vec::new(),
        }
    }

    /// Reads the names of a list that is shown under `name`, and returns what it was recognised as.
    ///
    /// # Errors
    /// What cannot be read, or is no list.
    pub fn add(&mut self, path: &Path, name: &str) -> Result<Phrase, ListFault> {
        let mut list = match self.skimmed(path) {
            Some(list) => list,
            None => self.opened(path)?,
        };
        let (head, rows) = match &mut list {
            OneShotList::Skimmed(skim, names) => (&mut skim.head, names.len()),
            OneShotList::Opened(list, names) => (list, names.len()),
        };
        head.known_as(name);
        let summary = head.recognition().summary_unexamined(rows);
        self.lists.push(list);
        Ok(summary)
    }

    fn skimmed(&self, path: &Path) -> Option<OneShotList> {
        let skim = Skim::open(path, self.piece)?;
        let names = skim.names(|| NameIndex::for_query(&self.query), NameIndex::push)?;
        Some(OneShotList::Skimmed(skim, names))
    }

    fn opened(&self, path: &Path) -> Result<OneShotList, ListFault> {
        let directory = directory::open(path)?;
        let mut names = NameIndex::for_query(&self.query);
        let mut spans = Spans::default();
        for row in 0..directory.len() {
            names.push(&directory.row(row, &mut spans).value(Field::Name));
        }
        Ok(OneShotList::Opened(directory, names))
    }

    /// Visits the rows that match the query best, best first: each with the list it is in and its index there.
    ///
    /// # Errors
    /// A list that can no longer be read, by its rank among those that were added.
    pub fn for_each(
        &self,
        most: usize,
        mut visit: impl FnMut(&Directory, usize, &OrganisationRow<'_>),
    ) -> Result<(), (usize, ListFault)> {
        // The list of each index, and its rank there.
        let mut owners = Vec::new();
        let mut indexes = Vec::new();
        for (rank, list) in self.lists.iter().enumerate() {
            let own = list.indexes();
            owners.extend((0..own.len()).map(|index| (rank, index)));
            indexes.extend(own);
        }
        let order = |index: usize, name| {
            let (list, own) = owners[index];
            (list, self.lists[list].order(own, name))
        };
        let hits = search_all(&indexes, &self.query, most, order);
        // The rows of one list are read together.
        let mut hits_of = vec![Vec::new(); self.lists.len()];
        let mut order = Vec::new();
        for (index, hit) in hits {
            let (list, own) = owners[index];
            order.push((list, hits_of[list].len()));
            hits_of[list].push((own, hit.name));
        }
        let mut read = Vec::new();
        for (rank, (list, hits_of)) in self.lists.iter().zip(&hits_of).enumerate() {
            read.push(match list {
                OneShotList::Skimmed(skim, names) => {
                    Some(skim.rows(names, hits_of).map_err(|fault| (rank, fault))?)
                }
                OneShotList::Opened(..) => None,
            });
        }
        let mut spans = Spans::default();
        for (rank, read_row) in order {
            let (list, row) = match (&self.lists[rank], &read[rank]) {
                (_, Some(rows)) => (rows, read_row),
                (OneShotList::Opened(list, _), None) => (list, hits_of[rank][read_row].1),
                (OneShotList::Skimmed(..), None) => continue,
            };
            visit(list, row, &list.row(row, &mut spans));
        }
        Ok(())
    }
}
