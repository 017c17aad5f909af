//! What sets share, as rows: first what is in several, then the other ways to ask, each a list of its own.

use super::labels::{self, COMMA};
use super::place::{Lead, ListedAt, Place, Readable};
use super::state::Conversation;
use super::telling::Telling;
use super::verbs::Verb;
use crate::answer::{gathered_overlaps, sets_named};
use crate::model::{Argument, Phrase, Vocabulary};
use crate::query::{
    Breadth, Count, Drawing, Element, Filter, OverlapKind, OverlapOptions, OverlapSet, Overlaps,
    Question, SetMask, Sort, columns_of_lists,
};
use crate::report::overlap_report;
use crate::report::overlaps::{
    SetNaming, SharedPair, counted_in, headline, pair, sentence, sharing, title, values,
};
use crate::tui::lists::overlap_job::OverlapSubject;
use crate::tui::screens::overlaps::state::SubjectChoice;

/// Least sets that something is shared by.
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

    pub(super) fn overlaps(&self, subject: &SubjectChoice) -> Result<Overlaps, Vec<Phrase>> {
        let (kind, heading) = (subject.sets(), subject.heading());
        let filter = self.overlap_filter(kind);
        let gathered = gathered_overlaps(self.typology, &self.lists, &filter, kind, heading);
        gathered.map_err(|failure| vec![failure.phrase()])
    }

    /// What can be counted: what the typology has, then what the user's lists have.
    fn subjects(&self) -> Vec<SubjectChoice> {
        let mut subjects = SubjectChoice::TYPOLOGY.to_vec();
        if !self.lists.is_empty() {
            subjects.push(SubjectChoice::Lists(OverlapSubject::Families));
            let columns = self.columns.get_or_init(|| {
                let lists = self.lists.iter().map(|list| &list.directory);
                columns_of_lists(lists)
            });
            let columns = columns.iter().cloned().map(OverlapSubject::Column);
            subjects.extend(columns.map(SubjectChoice::Lists));
        }
        subjects
    }

    /// What is counted, as a person names it: by what it is, or by the heading of a column.
    pub(super) fn subject_named(&self, name: &str) -> Result<SubjectChoice, Phrase> {
        let (sets, heading) = sets_named(name, &self.lists)?;
        Ok(match (sets, heading) {
            (_, Some(heading)) => SubjectChoice::Lists(OverlapSubject::Column(heading)),
            (OverlapKind::Organisations, None) => SubjectChoice::Lists(OverlapSubject::Families),
            (sets, None) => SubjectChoice::Typology(sets),
        })
    }

    /// What is in several sets, in most first, and the other ways to ask.
    pub(super) fn shared(&self, subject: &SubjectChoice) -> Result<Telling, Vec<Phrase>> {
        let overlaps = self.overlaps(subject)?;
        let kind = subject.sets();
        let mut telling = Telling::list(self.overlaps_title(subject, &overlaps));
        telling.text(self.text.say(&sharing(&overlaps)));
        if let Some(column) = values(overlaps.groups()) {
            telling.text(self.text.say(&column));
        }
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
            telling.heading(self.of_sets("heading-several", kind));
        }
        for element in several {
            let label = self.element(&overlaps, element);
            telling.entry(label, self.lead_to(element));
        }
        telling.heading(self.text.get("heading-otherwise"));
        let rows = overlaps.rows(Count::Exclusive, Sort::Degree).into_iter();
        let rows = rows.filter(|row| row.set.degree() >= SEVERAL).count();
        let phrase = Phrase::new("intersections-count")
            .with("kind", kind.word())
            .with("count", rows);
        let label = self.text.say(&phrase);
        telling.entry(label, Lead::To(Place::Intersections(subject.clone())));
        let label = self.of_sets("sets-by-two", kind);
        telling.entry(label, Lead::To(Place::Pairs(subject.clone())));
        let label = self.of_sets("question-entry", kind);
        let question = Question::new(overlaps.groups().len());
        let question = Place::Question(subject.clone(), question);
        telling.entry(label, Lead::To(question));
        for other in self.subjects() {
            if other != *subject {
                let label = self.subject_title(&other);
                telling.entry(label, Lead::To(Place::Overlaps(other)));
            }
        }
        Ok(telling)
    }

    /// A sentence about sets, which are families or values.
    pub(super) fn of_sets(&self, id: &str, kind: OverlapKind) -> String {
        self.text.say(&Phrase::new(id).with("kind", kind.word()))
    }

    /// What is counted, in words.
    pub(super) fn subject_title(&self, subject: &SubjectChoice) -> String {
        let title = Phrase::new(format!("crossing-title-{}", subject.sets().word()));
        let title = title.with("heading", subject.heading().unwrap_or_default());
        self.text.say(&title)
    }

    fn overlaps_title(&self, subject: &SubjectChoice, overlaps: &Overlaps) -> String {
        let kind = subject.sets();
        let options = OverlapOptions {
            sets: kind,
            ..OverlapOptions::default()
        };
        let (t, filter) = (self.typology, self.overlap_filter(kind));
        let none = overlaps.clone().keeping(|_| false);
        let report = overlap_report(t, &self.lists, &filter, &options, none);
        self.text.say(&title(&report))
    }

    /// The intersections of several sets, those of most sets first, with what is in each.
    pub(super) fn intersections(&self, subject: &SubjectChoice) -> Result<Telling, Vec<Phrase>> {
        let kind = subject.sets();
        let filter = self.overlap_filter(kind);
        let overlaps = self.overlaps(subject)?;
        let options = OverlapOptions {
            sets: kind,
            sort: Sort::Degree,
            ..OverlapOptions::default()
        };
        let report = overlap_report(self.typology, &self.lists, &filter, &options, overlaps);
        let mut telling = Telling::list(self.of_sets("intersections-title", kind));
        let rows = report.rows.iter();
        for row in rows.filter(|row| row.set.degree() >= SEVERAL) {
            let label = self.text.say(&sentence(&report, row));
            let place = Place::Within(subject.clone(), row.set, Count::Exclusive);
            telling.entry(label, Lead::To(place));
        }
        Ok(telling)
    }

    /// What each two sets share, most first.
    pub(super) fn pairs(&self, subject: &SubjectChoice) -> Result<Telling, Vec<Phrase>> {
        let kind = subject.sets();
        let filter = self.overlap_filter(kind);
        let overlaps = self.overlaps(subject)?;
        let options = OverlapOptions {
            sets: kind,
            drawing: Drawing::Matrix,
            ..OverlapOptions::default()
        };
        let report = overlap_report(self.typology, &self.lists, &filter, &options, overlaps);
        let mut telling = Telling::list(self.of_sets("sets-by-two", kind));
        let is_pair = |cell: &&SharedPair| cell.left < cell.right && cell.count > 0;
        let mut cells: Vec<_> = report.cells.iter().filter(is_pair).collect();
        cells.sort_by_key(|cell| std::cmp::Reverse(cell.count));
        for cell in cells {
            let label = self.text.say(&pair(&report, cell));
            let both = SetMask::of([cell.left, cell.right]);
            let place = Place::Within(subject.clone(), both, Count::Inclusive);
            telling.entry(label, Lead::To(place));
        }
        Ok(telling)
    }

    /// What is in some of the sets.
    pub(super) fn within(
        &self,
        subject: &SubjectChoice,
        set: SetMask,
        count: Count,
    ) -> Result<Telling, Vec<Phrase>> {
        let overlaps = self.overlaps(subject)?;
        let counts = |found: SetMask| count.counts(found, set);
        let place = counted_in(
            (overlaps.groups(), SetNaming::Name),
            subject.sets(),
            count,
            set,
        );
        Ok(self.counting(&overlaps, place, counts))
    }

    /// What counts for something, under a sentence that says where it is.
    pub(super) fn counting(
        &self,
        overlaps: &Overlaps,
        place: Phrase,
        counts: impl Fn(SetMask) -> bool,
    ) -> Telling {
        let count = overlaps.counting(&counts);
        let title = headline(overlaps.sets(), place, count);
        let mut telling = Telling::list(self.text.say(&title));
        if count > MOST {
            let cut = Phrase::new("told-cut").with("most", MOST);
            telling.text(self.text.say(&cut));
        }
        for element in overlaps.meeting(MOST, counts) {
            let label = self.element(overlaps, element);
            telling.entry(label, self.lead_to(element));
        }
        telling
    }

    /// An element with the numbers of its families, or the values that it has.
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
        let sets = sets.map(|key| &overlaps.groups()[key]);
        let told = if overlaps.sets() == OverlapKind::Values {
            let names = sets.map(|set| Argument::from(set.name.as_str()));
            labels::in_sets("with-values", names.collect(), self.text)
        } else {
            let numbers = sets.map(|set| Argument::from(set.number.as_str()));
            labels::in_sets("in-families", numbers.collect(), self.text)
        };
        match told {
            Some(sets) => format!("{name}{COMMA}{sets}"),
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
