//! The conversation: where one is and was, what was told of it, and what all of it is about.

use std::cell::OnceCell;

use super::labels::{self, COMMA};
use super::place::Place;
use super::place::Readable;
use super::telling::{PAGE, Telling, TellingKind, TellingRow};
use super::verbs::Verb;
use crate::answer::Looks;
use crate::model::{Phrase, Typology};
use crate::query::{Breadth, Facet, Filter, Index};
use crate::report::LinkedDirectory;
use crate::request::Request;
use crate::text::{Text, sanitized};
use crate::tui::recent::Recent;

/// Most places that one can go back to.
const DEEPEST: usize = 200;
/// Most places that are remembered as told.
const REMEMBERED: usize = 500;

/// What a conversation is about.
pub struct Matter<'a> {
    pub typology: &'a Typology,
    pub text: &'a Text,
    pub looks: Looks,
    /// The request that started it, with its filter.
    pub request: Request,
    pub filter: Filter,
    /// Those of the request.
    pub lists: Vec<LinkedDirectory>,
}

/// A place with the row from which it was told last.
#[derive(Debug, Clone)]
struct Visited {
    place: Place,
    from: usize,
}

/// Where one is, and what it is about.
pub struct Conversation<'a> {
    pub(super) typology: &'a Typology,
    pub(super) text: &'a Text,
    pub(super) looks: Looks,
    pub(super) given: Request,
    /// The conditions of the filter, as a request has them.
    pub(super) conditions: Vec<(Facet, String)>,
    pub(super) filter: Filter,
    /// How broadly actors count in families.
    pub(super) breadth: Breadth,
    pub(super) lists: Vec<LinkedDirectory>,
    /// The columns of the lists whose values can be counted.
    pub(super) columns: OnceCell<Vec<String>>,
    /// What was searched and which lists were opened, now and before.
    pub recent: Recent,
    /// What is to be compared with the next page.
    pub(super) marked: Option<Readable>,
    /// Every place that was told, the last one at the end, none twice.
    pub(super) told: Vec<(Place, String)>,
    /// Where one was, and last where one is.
    visited: Vec<Visited>,
    /// What is told of the last of them.
    pub(super) telling: Telling,
    /// How many of its rows were told.
    upto: usize,
    /// The same of the place below a list about it.
    below: Option<(Telling, usize)>,
    index: OnceCell<Index>,
}

impl<'a> Conversation<'a> {
    /// At the beginning.
    pub fn new(matter: Matter<'a>) -> Self {
        let Matter {
            typology,
            text,
            looks,
            request,
            filter,
            lists,
        } = matter;
        let mut new = Self {
            typology,
            text,
            looks,
            conditions: request.filter.clone(),
            breadth: filter.breadth(),
            given: request,
            filter,
            lists,
            columns: OnceCell::new(),
            recent: Recent::default(),
            marked: None,
            told: Vec::new(),
            visited: vec![Visited {
                place: Place::Families,
                from: 0,
            }],
            telling: Telling::default(),
            upto: 0,
            below: None,
            index: OnceCell::new(),
        };
        new.telling = new.families();
        new
    }

    /// Where one is.
    pub fn place(&self) -> &Place {
        self.visited
            .last()
            .map_or(&Place::Families, |last| &last.place)
    }

    /// The place that is spoken of: below lists that are about it.
    pub(super) fn subject(&self) -> &Place {
        let places = self.visited.iter().rev().map(|visited| &visited.place);
        let mut places = places.filter(|place| !place.is_about_another());
        places.next().unwrap_or(&Place::Families)
    }

    pub(super) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self.typology))
    }

    /// Whether some rows are still to be told.
    pub(super) fn has_more(&self) -> bool {
        self.upto < self.telling.row_count()
    }

    /// Whether one can go back.
    pub(super) fn has_before(&self) -> bool {
        self.visited.len() > 1
    }

    /// Takes another filter.
    pub(super) fn refilter(&mut self, filter: Filter, conditions: Vec<(Facet, String)>) {
        if filter.breadth != self.filter.breadth {
            self.breadth = filter.breadth();
        }
        self.filter = filter;
        self.conditions = conditions;
        self.forget_values();
    }

    /// The values of a column are ranked by how many organisations have them: once others are kept, what was told by
    /// their ranks is the column again.
    pub(super) fn forget_values(&mut self) {
        self.told.retain(|(place, _)| !place.ranks_values());
        for visited in &mut self.visited {
            if let Some(subject) = visited
                .place
                .counted()
                .filter(|_| visited.place.ranks_values())
            {
                visited.place = Place::Overlaps(subject.clone());
            }
        }
        self.visited
            .dedup_by(|later, earlier| later.place == earlier.place);
    }

    /// The place is another one, which is told anew: nobody went there.
    pub(super) fn becomes(&mut self, place: Place) {
        let before = self.place().clone();
        self.told.retain(|(known, _)| *known != before);
        if let Some(last) = self.visited.last_mut() {
            last.place = place;
        }
        self.renew();
        let (place, title) = (self.place().clone(), self.telling.title.clone());
        self.remember(&place, &title);
    }

    /// The line of an entry by its number, where it is a row.
    pub(super) fn entry(&self, number: usize) -> Option<String> {
        let is_it = |row: &TellingRow| matches!(row, TellingRow::Entry(own, _) if *own == number);
        let row = self.telling.rows.iter().position(is_it)?;
        Some(self.row(row))
    }

    /// Goes to a place, as a number that leads there does.
    pub fn goes(&mut self, place: Place) -> Vec<String> {
        let lines = self.go(place);
        lines.iter().map(|line| written(line)).collect()
    }

    /// Goes to a place and tells it; tells why not, and stays, if there is nothing to tell.
    pub(super) fn go(&mut self, place: Place) -> Vec<String> {
        let telling = match self.told_of(&place) {
            Ok(telling) => telling,
            Err(phrases) => return self.said(&phrases),
        };
        self.leave_lists_about();
        if place.is_about_another() {
            self.below = Some((std::mem::take(&mut self.telling), self.upto));
        } else {
            self.remember(&place, &telling.title);
        }
        if *self.place() != place {
            if self.visited.len() == DEEPEST {
                self.visited.remove(0);
            }
            self.visited.push(Visited { place, from: 0 });
        }
        self.telling = telling;
        self.tell_from(0)
    }

    fn remember(&mut self, place: &Place, title: &str) {
        self.told.retain(|(known, _)| known != place);
        if self.told.len() == REMEMBERED {
            self.told.remove(0);
        }
        self.told.push((place.clone(), title.to_owned()));
    }

    /// Leaves the lists about the place below: what is said next is about that place.
    pub(super) fn leave_lists_about(&mut self) {
        if self.has_before() && self.place().is_about_another() {
            self.leave();
        }
    }

    /// Goes to the place before without telling it: to what was told of it, where it is below a list about it.
    fn leave(&mut self) {
        self.visited.pop();
        match self.below.take() {
            Some((telling, upto)) => (self.telling, self.upto) = (telling, upto),
            None => self.renew(),
        }
    }

    /// What a place was called when it was told.
    pub(super) fn title(&self, place: &Place) -> &str {
        let mut told = self.told.iter().rev();
        let known = told.find(|(known, _)| known == place);
        known.map_or("", |(_, title)| title)
    }

    /// Makes what is told of the place anew: the filter may have changed. What cannot be told any more says why.
    fn renew(&mut self) {
        let place = self.place().clone();
        let told = self.told_of(&place);
        self.telling = told.unwrap_or_else(|phrases| {
            let mut telling = Telling::list(self.title(&place));
            for line in self.said(&phrases) {
                telling.text(line);
            }
            telling
        });
        let from = self.from();
        self.upto = self.telling.end_of_page(from, PAGE);
    }

    /// The row from which the place was told last: the first, if there are fewer now.
    fn from(&self) -> usize {
        let from = self.visited.last().map_or(0, |last| last.from);
        if from < self.telling.row_count() {
            from
        } else {
            0
        }
    }

    /// Goes back one place, and tells it from where it was told last.
    pub(super) fn back(&mut self) -> Vec<String> {
        let was_about_it = self.place().is_about_another();
        self.leave();
        if was_about_it {
            return vec![self.telling.title.clone(), self.text.say(&self.end())];
        }
        self.tell_from(self.from())
    }

    /// Tells the place anew from the beginning.
    pub(super) fn retell(&mut self) -> Vec<String> {
        self.renew();
        let place = self.place().clone();
        if !place.is_about_another() {
            let title = self.telling.title.clone();
            self.remember(&place, &title);
        }
        self.tell_from(0)
    }

    /// Tells the title and a page of rows from one on.
    pub(super) fn tell_from(&mut self, from: usize) -> Vec<String> {
        let mut lines = vec![self.telling.title.clone()];
        self.upto = from;
        lines.extend(self.tell_on(PAGE));
        lines
    }

    /// Tells so many of the rows that were not told yet, and what follows them.
    pub(super) fn tell_on(&mut self, most: usize) -> Vec<String> {
        let from = self.upto;
        self.upto = self.telling.end_of_page(from, most);
        if let Some(last) = self.visited.last_mut() {
            last.from = from;
        }
        let mut lines: Vec<String> = (from..self.upto).map(|row| self.row(row)).collect();
        lines.push(self.text.say(&self.end()));
        lines
    }

    /// What follows the rows that were told.
    fn end(&self) -> Phrase {
        if self.has_more() {
            return Phrase::new("told-more")
                .with("count", self.telling.row_count() - self.upto)
                .with("next", Verb::Next.word(self.text))
                .with("all", Verb::All.word(self.text));
        }
        let id = match self.telling.kind {
            TellingKind::Page => "told-page-end",
            TellingKind::List if self.telling.numbered() == 0 => "told-list-empty",
            TellingKind::List => "told-list-end",
        };
        Phrase::new(id).with("count", self.telling.numbered())
    }

    fn row(&self, row: usize) -> String {
        let entry = |number: usize, label: &str| format!("{number}. {label}");
        if let Some((number, at)) = self.telling.organisation(row) {
            let label = labels::organisation(self.typology, &self.lists, at, self.text);
            return entry(number, &label);
        }
        match self.telling.rows.get(row) {
            Some(TellingRow::Heading(heading)) => {
                let phrase = Phrase::new("told-heading").with("heading", heading.as_str());
                self.text.say(&phrase)
            }
            Some(TellingRow::Text(text)) => text.clone(),
            Some(TellingRow::Entry(number, label)) => entry(*number, label),
            None => String::new(),
        }
    }

    /// Sentences, a line each.
    pub(super) fn said(&self, phrases: &[Phrase]) -> Vec<String> {
        phrases.iter().map(|phrase| self.text.say(phrase)).collect()
    }
}

/// The sign between facts, which nobody wants to hear.
const DOT: &str = " · ";

/// A line as it is written: in one line, without anything that a terminal would obey.
pub(super) fn written(line: &str) -> String {
    let line = line.replace(['\n', '\r', '\t'], " ").replace(DOT, COMMA);
    sanitized(&line).into_owned()
}
