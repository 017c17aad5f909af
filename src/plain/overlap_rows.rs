//! What families share, as rows: first who is in several, then the other ways to ask, each a list of its own.

use super::labels::{self, COMMA};
use super::place::{Lead, ListedAt, Place, Readable};
use super::state::Conversation;
use super::telling::Telling;
use super::verbs::Verb;
use crate::answer::gathered_overlaps;
use crate::model::{Argument, Phrase, Vocabulary};
use crate::query::{
    Breadth, Count, Drawing, Element, Filter, OverlapKind, OverlapOptions, OverlapSet, Overlaps,
    SetMask, Sort,
};
use crate::report::overlap_report;
use crate::report::overlaps::{SharedPair, counted_in, headline, pair, sentence, sharing, title};

/// Least families that something is shared by.
const SEVERAL: usize = 2;
/// Most elements of a list: of organisations there may be millions.
const MOST: usize = 1_000;

impl Conversation<'_> {
    /// The filter as the overlaps heed it.
    fn overlap_filter(&self, kind: OverlapKind) -> Filter {
        let mut filter = self.filter.clone();
        filter.breadth = (kind == OverlapKind::Families).then_some(self.breadth);
        filter
    }

    fn overlaps(&self, kind: OverlapKind) -> Result<Overlaps, Vec<Phrase>> {
        let filter = self.overlap_filter(kind);
        let gathered = gathered_overlaps(self.typology, &self.lists, &filter, kind, None);
        gathered.map_err(|failure| vec![failure.phrase()])
    }

    /// Who is in several families, most first, and the other ways to ask.
    pub(super) fn shared(&self, kind: OverlapKind) -> Result<Telling, Vec<Phrase>> {
        let overlaps = self.overlaps(kind)?;
        let filter = self.overlap_filter(kind);
        let mut telling = Telling::list(self.overlaps_title(kind, &filter, &overlaps));
        telling.text(self.text.say(&sharing(&overlaps)));
        if kind == OverlapKind::Families {
            let (id, other) = match self.breadth {
                Breadth::Strict => ("counted-strict", Verb::Broad),
                Breadth::Broad => ("counted-broad", Verb::Strict),
            };
            let phrase = Phrase::new(id).with("word", other.word(self.text));
            telling.text(self.text.say(&phrase));
        }
        let several = overlaps.transversal(self.typology);
        if !several.is_empty() {
            telling.heading(self.text.get("heading-several"));
        }
        for element in several {
            let label = self.element(&overlaps, element);
            telling.entry(label, self.lead_to(element));
        }
        telling.heading(self.text.get("heading-otherwise"));
        let rows = overlaps.rows(Count::Exclusive, Sort::Degree).into_iter();
        let rows = rows.filter(|row| row.set.degree() >= SEVERAL).count();
        let phrase = Phrase::new("intersections-count").with("count", rows);
        let label = self.text.say(&phrase);
        telling.entry(label, Lead::To(Place::Intersections(kind)));
        telling.entry(
            self.text.get("families-by-two"),
            Lead::To(Place::Pairs(kind)),
        );
        let kinds = [
            OverlapKind::Families,
            OverlapKind::Naf,
            OverlapKind::Statuses,
        ];
        let listed = (!self.lists.is_empty()).then_some(OverlapKind::Organisations);
        for other in kinds.into_iter().chain(listed) {
            if other != kind {
                let title = Phrase::new(format!("crossing-title-{}", other.word()));
                let label = self.text.say(&title);
                telling.entry(label, Lead::To(Place::Overlaps(other)));
            }
        }
        Ok(telling)
    }

    fn overlaps_title(&self, kind: OverlapKind, filter: &Filter, overlaps: &Overlaps) -> String {
        let options = OverlapOptions {
            sets: kind,
            ..OverlapOptions::default()
        };
        let t = self.typology;
        let none = overlaps.clone().keeping(|_| false);
        let report = overlap_report(t, &self.lists, filter, &options, none);
        self.text.say(&title(&report))
    }

    /// The intersections of several families, those of most families first, with what is in each.
    pub(super) fn intersections(&self, kind: OverlapKind) -> Result<Telling, Vec<Phrase>> {
        let filter = self.overlap_filter(kind);
        let overlaps = self.overlaps(kind)?;
        let options = OverlapOptions {
            sets: kind,
            sort: Sort::Degree,
            ..OverlapOptions::default()
        };
        let report = overlap_report(self.typology, &self.lists, &filter, &options, overlaps);
        let mut telling = Telling::list(self.text.get("intersections-title"));
        let rows = report.rows.iter();
        for row in rows.filter(|row| row.set.degree() >= SEVERAL) {
            let label = self.text.say(&sentence(&report, row));
            let place = Place::Within(kind, row.set, Count::Exclusive);
            telling.entry(label, Lead::To(place));
        }
        Ok(telling)
    }

    /// What each two families share, most first.
    pub(super) fn pairs(&self, kind: OverlapKind) -> Result<Telling, Vec<Phrase>> {
        let filter = self.overlap_filter(kind);
        let overlaps = self.overlaps(kind)?;
        let options = OverlapOptions {
            sets: kind,
            drawing: Drawing::Matrix,
            ..OverlapOptions::default()
        };
        let report = overlap_report(self.typology, &self.lists, &filter, &options, overlaps);
        let mut telling = Telling::list(self.text.get("families-by-two"));
        let is_pair = |cell: &&SharedPair| cell.left < cell.right && cell.count > 0;
        let mut cells: Vec<_> = report.cells.iter().filter(is_pair).collect();
        cells.sort_by_key(|cell| std::cmp::Reverse(cell.count));
        for cell in cells {
            let label = self.text.say(&pair(&report, cell));
            let both = SetMask::of([cell.left, cell.right]);
            let place = Place::Within(kind, both, Count::Inclusive);
            telling.entry(label, Lead::To(place));
        }
        Ok(telling)
    }

    /// What is in some of the sets.
    pub(super) fn within(
        &self,
        kind: OverlapKind,
        set: SetMask,
        count: Count,
    ) -> Result<Telling, Vec<Phrase>> {
        let overlaps = self.overlaps(kind)?;
        let counts = |found: SetMask| count.counts(found, set);
        let place = counted_in(overlaps.groups(), kind, count, set);
        let title = headline(kind, place, overlaps.counting(counts));
        let mut telling = Telling::list(self.text.say(&title));
        if overlaps.counting(counts) > MOST {
            let cut = Phrase::new("told-cut").with("most", MOST);
            telling.text(self.text.say(&cut));
        }
        for element in overlaps.meeting(MOST, counts) {
            let label = self.element(&overlaps, element);
            telling.entry(label, self.lead_to(element));
        }
        Ok(telling)
    }

    /// An element with the numbers of its sets.
    fn element(&self, overlaps: &Overlaps, element: Element) -> String {
        let name = match element {
            Element::Record(record) => labels::name(self.typology, record, self.text),
            Element::Organisation(row) => {
                let at = self.placed(row);
                at.map_or(String::new(), |at| {
                    labels::organisation_name(&self.lists, at)
                })
            }
        };
        let sets = overlaps.set(element).sets::<OverlapSet>();
        let numbers = sets.map(|key| Argument::from(overlaps.groups()[key].number.as_str()));
        match labels::in_families("in-families", numbers.collect(), self.text) {
            Some(families) => format!("{name}{COMMA}{families}"),
            None => name,
        }
    }

    fn lead_to(&self, element: Element) -> Lead {
        let subject = match element {
            Element::Record(record) => Some(Readable::Record(record)),
            Element::Organisation(row) => self.placed(row).map(Readable::Organisation),
        };
        Lead::To(subject.map_or(Place::Organisations, Place::Page))
    }

    /// A row by its number through all the lists.
    fn placed(&self, row: usize) -> Option<ListedAt> {
        let mut rest = row;
        for (rank, list) in self.lists.iter().enumerate() {
            if rest < list.directory.len() {
                return Some(ListedAt {
                    list: u32::try_from(rank).ok()?,
                    row: u32::try_from(rest).ok()?,
                });
            }
            rest -= list.directory.len();
        }
        None
    }
}
