//! What the organisations of the user's lists share, counted between two keys once the lists are whole, and
//! only while it shows; then it is kept until the filter changes. Four bytes a row.

use std::time::{Duration, Instant};

use super::Lists;
use crate::model::{Phrase, Typology};
use crate::query::{Filter, OverlapBuilder, Overlaps, columns_of_lists};

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
    Counting(usize),
    Whole(Overlaps),
    /// Why it cannot be.
    Refused(Phrase),
}

/// What is counted so far.
#[derive(Default)]
pub struct OverlapJob {
    subjects: Vec<OverlapSubject>,
    /// Whether the lists were whole when their subjects were last determined.
    are_whole: bool,
    current: Option<(OverlapSubject, OverlapBuilder)>,
    done: Vec<(OverlapSubject, Reached)>,
}

impl OverlapJob {
    /// What the lists offer to count: the families at once, columns that hold several values once the
    /// lists are whole.
    pub fn subjects(&self) -> &[OverlapSubject] {
        &self.subjects
    }

    /// Determines what the lists offer. Whether that is more than before.
    pub fn update_subjects(&mut self, lists: &Lists) -> bool {
        if self.are_whole || lists.is_empty() {
            return false;
        }
        let before = self.subjects.len();
        self.subjects = vec![OverlapSubject::Families];
        if !lists.is_loading() {
            self.are_whole = true;
            let lists = lists.all.iter().map(|list| list.loading.directory());
            let columns = columns_of_lists(lists).into_iter();
            self.subjects.extend(columns.map(OverlapSubject::Column));
        }
        self.subjects.len() > before
    }

    /// More rows of the lists will come: what they offer is to be determined again, and counted anew.
    pub fn reopen(&mut self) {
        self.are_whole = false;
        self.again();
    }

    /// Forgets what was counted, after a change of the filter.
    pub fn again(&mut self) {
        self.current = None;
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
            return Reached::Counting(percent);
        }
        if let Some((_, reached)) = self.done.iter().find(|(known, _)| known == subject) {
            return reached.clone();
        }
        let current = self.current.take().filter(|(known, _)| known == subject);
        let heading = match subject {
            OverlapSubject::Families => None,
            OverlapSubject::Column(heading) => Some(heading.as_str()),
        };
        let current = current.map(|(_, builder)| builder);
        let mut builder = current.unwrap_or_else(|| OverlapBuilder::new(heading));
        let end = Instant::now() + budget;
        let reached = loop {
            match step(&mut builder, t, lists, filter) {
                Err(phrase) => break Reached::Refused(phrase),
                Ok(false) => break Reached::Whole(builder.finish(t)),
                Ok(true) if Instant::now() >= end => {
                    let percent = builder.percent(lists.len());
                    self.current = Some((subject.clone(), builder));
                    return Reached::Counting(percent);
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
    builder: &mut OverlapBuilder,
    t: &Typology,
    lists: &Lists,
    filter: &Filter,
) -> Result<bool, Phrase> {
    let next = builder.len();
    let found = lists.find(next);
    let Some((found, list)) = found.and_then(|found| Some((found, lists.all.get(found.list)?)))
    else {
        return Ok(builder.turn());
    };
    let end = lists.segments.end(next).unwrap_or(lists.len());
    let until = found.row + (end - next).min(ROWS);
    let directory = list.loading.directory();
    let keeps = |row| list.linked.organisation(t, directory, row).is_kept(filter);
    builder.push(directory, &list.linked, found.row..until, keeps)?;
    Ok(true)
}
