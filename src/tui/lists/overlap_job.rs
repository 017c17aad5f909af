//! What the organisations of the user's lists share, counted between two keys: once a list is whole, and
//! only while somebody looks; then it stays until the filter changes. Four bytes a row.

use std::time::{Duration, Instant};

use super::Lists;
use crate::model::{Phrase, Typology};
use crate::query::fold::fold;
use crate::query::{Filter, OverlapBuilder, Overlaps, list_columns};

/// Rows counted between two looks at the clock.
const ROWS: usize = 5_000;

/// What can be counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OverlapSubject {
    /// The families that use the code of an organisation.
    Families,
    /// The values under a heading.
    Column(String),
}

/// How far it is counted.
#[derive(Debug, Clone)]
pub enum Reached {
    /// In per cent.
    Going(usize),
    Whole(Overlaps),
    /// Why it cannot be.
    Refused(Phrase),
}

/// What is counted so far.
#[derive(Default)]
pub struct OverlapJob {
    subjects: Vec<OverlapSubject>,
    /// Whether the lists were whole when it was last looked what they offer.
    are_whole: bool,
    going: Option<(OverlapSubject, OverlapBuilder)>,
    done: Vec<(OverlapSubject, Reached)>,
}

impl OverlapJob {
    /// What the lists offer to count: the families at once, columns that hold several values once the
    /// lists are whole.
    pub fn subjects(&self) -> &[OverlapSubject] {
        &self.subjects
    }

    /// Looks what the lists offer. Whether that is more than before.
    pub fn look(&mut self, lists: &Lists) -> bool {
        if self.are_whole || lists.is_empty() {
            return false;
        }
        let before = self.subjects.len();
        self.subjects = vec![OverlapSubject::Families];
        if !lists.is_loading() {
            self.are_whole = true;
            let mut known: Vec<String> = Vec::new();
            let lists = lists.all.iter();
            for heading in lists.flat_map(|list| list_columns(list.loading.directory())) {
                let folded = fold(&heading);
                if !known.contains(&folded) {
                    known.push(folded);
                    self.subjects.push(OverlapSubject::Column(heading));
                }
            }
        }
        self.subjects.len() > before
    }

    /// There is more to come of the lists: what they offer is looked at again then, and counted anew.
    pub fn reopen(&mut self) {
        self.are_whole = false;
        self.again();
    }

    /// Forgets what was counted: something else is kept now.
    pub fn again(&mut self) {
        self.going = None;
        self.done.clear();
    }

    /// Goes on counting for about so long.
    pub fn work(
        &mut self,
        t: &Typology,
        (lists, filter): (&Lists, &Filter),
        subject: &OverlapSubject,
        budget: Duration,
    ) -> Reached {
        if let Some(percent) = lists.read_percent() {
            return Reached::Going(percent);
        }
        if let Some((_, reached)) = self.done.iter().find(|(known, _)| known == subject) {
            return reached.clone();
        }
        let going = self.going.take().filter(|(known, _)| known == subject);
        let heading = match subject {
            OverlapSubject::Families => None,
            OverlapSubject::Column(heading) => Some(heading.as_str()),
        };
        let mut gathering = going.map_or_else(|| OverlapBuilder::new(heading), |(_, going)| going);
        let end = Instant::now() + budget;
        let reached = loop {
            match step(&mut gathering, t, lists, filter) {
                Err(phrase) => break Reached::Refused(phrase),
                Ok(false) => break Reached::Whole(gathering.finish(t)),
                Ok(true) if Instant::now() >= end => {
                    let percent = gathering.percent(lists.len());
                    self.going = Some((subject.clone(), gathering));
                    return Reached::Going(percent);
                }
                Ok(true) => {}
            }
        };
        self.done.push((subject.clone(), reached.clone()));
        reached
    }
}

/// Counts some rows more; false where all are counted.
fn step(
    gathering: &mut OverlapBuilder,
    t: &Typology,
    lists: &Lists,
    filter: &Filter,
) -> Result<bool, Phrase> {
    let next = gathering.len();
    let found = lists.stretches.find(next).filter(|_| next < lists.len());
    let Some((found, list)) = found.and_then(|found| Some((found, lists.all.get(found.list)?)))
    else {
        return Ok(gathering.turn());
    };
    let end = lists.stretches.end(next).unwrap_or(lists.len());
    let until = found.row + (end - next).min(ROWS);
    let directory = list.loading.directory();
    let keeps = |row| list.linked.organisation(t, directory, row).is_kept(filter);
    gathering.push(directory, &list.linked, found.row..until, keeps)?;
    Ok(true)
}
