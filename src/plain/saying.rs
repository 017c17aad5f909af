//! What a line does: a number goes where its entry leads, a word does what the table says, anything else is answered
//! by a sentence.

use super::input::{GivenLine, LONGEST};
use super::place::{Lead, Place, Readable};
use super::state::{Conversation, written};
use super::telling::{PAGE, TellingKind};
use super::verbs::{Understood, Verb, understand};
use crate::model::{Phrase, Record};
use crate::query::tree::Node;
use crate::query::{Breadth, Facet, Filter, OverlapKind};
use crate::request::{Request, What};
use crate::tui::screens::catalogue::rows::Extent;
use crate::tui::screens::overlaps::state::SubjectChoice;

/// What is answered to a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    Lines(Vec<String>),
    /// The conversation is over.
    End,
}

/// Most letters of a line that are repeated.
const REPEATED: usize = 60;

impl Conversation<'_> {
    /// What is told first: what this is, what can be said, and the beginning.
    pub fn opening(&mut self) -> Vec<String> {
        let t = self.typology;
        let title = Phrase::new("overview-title")
            .with("title", t.edition.title.as_str())
            .with("version", t.edition.version.as_str());
        let verbs = [
            Verb::About,
            Verb::Search,
            Verb::Back,
            Verb::Help,
            Verb::Quit,
        ];
        let [about, search, back, help, quit] = verbs.map(|verb| verb.word(self.text));
        let say = Phrase::new("opening-say")
            .with("about", about)
            .with("search", search)
            .with("back", back)
            .with("help", help)
            .with("quit", quit);
        let mut lines = self.said(&[title, say]);
        if !self.filter.is_empty() {
            lines.extend(self.tell_filter());
        }
        lines.extend(self.go(Place::Families));
        lines.iter().map(|line| written(line)).collect()
    }

    /// What a line is answered.
    pub fn say(&mut self, line: &GivenLine) -> Reply {
        let lines = match line {
            GivenLine::NotUtf8 => self.said(&[Phrase::new("line-encoding")]),
            GivenLine::TooLong => self.said(&[Phrase::new("line-too-long").with("most", LONGEST)]),
            GivenLine::Text(line) => match understand(line, self.text) {
                Understood::Verb(Verb::Quit, _) => return Reply::End,
                understood => self.answer_to(line, understood),
            },
        };
        Reply::Lines(lines.iter().map(|line| written(line)).collect())
    }

    /// What is told of where one is, once more.
    pub fn told_again(&mut self) -> Vec<String> {
        let lines = self.retell();
        lines.iter().map(|line| written(line)).collect()
    }

    fn answer_to(&mut self, line: &str, understood: Understood) -> Vec<String> {
        match understood {
            Understood::Nothing if self.has_more() => self.perform(Verb::Next, ""),
            Understood::Nothing => self.said(&[self.refusal_at_end()]),
            Understood::Number(number) => self.choose(number),
            Understood::Verb(verb, words) => self.perform(verb, &words),
            Understood::Unknown(near) => {
                let said: String = line.trim().chars().take(REPEATED).collect();
                let phrase = match near {
                    Some(near) => Phrase::new("line-unknown-near").with("near", near),
                    None => Phrase::new("line-unknown"),
                };
                let phrase = phrase
                    .with("line", said)
                    .with("search", Verb::Search.word(self.text))
                    .with("help", Verb::Help.word(self.text));
                self.said(&[phrase])
            }
        }
    }

    /// Nothing more is to be told.
    fn refusal_at_end(&self) -> Phrase {
        Phrase::new("told-nothing-more").with("help", Verb::Help.word(self.text))
    }

    fn choose(&mut self, number: usize) -> Vec<String> {
        let Some(lead) = self.telling.lead(number) else {
            let count = self.telling.numbered();
            let id = match (count, self.telling.kind) {
                (0, _) => "number-none",
                (_, TellingKind::List) => "number-beyond",
                (_, TellingKind::Page) => "number-beyond-page",
            };
            return self.said(&[Phrase::new(id).with("count", count)]);
        };
        if let (Place::Found(query), Lead::To(_)) = (self.place(), &lead) {
            let query = query.clone();
            self.recent.searched(&query);
        }
        match lead {
            Lead::To(place) => self.go(place),
            Lead::Ask(set) => self.ask(set),
            Lead::Open(path) => {
                self.leave_lists_about();
                self.open_list(&path)
            }
            Lead::Say(verb) => {
                self.leave_lists_about();
                self.perform(verb, "")
            }
            Lead::Row(row) => {
                self.leave_lists_about();
                self.tell_from(row)
            }
            Lead::Toggle(value) => {
                self.leave_lists_about();
                self.toggle(value)
            }
            Lead::Write(format) => {
                self.leave_lists_about();
                self.write(None, Some(format.name))
            }
            Lead::Address(address) => {
                self.said(&[Phrase::new("address-told").with("address", address)])
            }
        }
    }

    /// Why something cannot be done here; `None` if it can.
    pub(super) fn refusal(&self, verb: Verb) -> Option<Phrase> {
        let is_page = matches!(
            self.subject(),
            Place::Page(_) | Place::Comparison(..) | Place::Why(_) | Place::Network(_)
        );
        let counted = self.subject().counted();
        let is_families = counted.is_some_and(|subject| subject.sets() == OverlapKind::Families);
        let is_codes = matches!(self.subject(), Place::Codes(_));
        let is_possible = match verb {
            Verb::Next | Verb::All if self.has_more() => true,
            Verb::Next | Verb::All => return Some(self.refusal_at_end()),
            Verb::Back => self.has_before(),
            Verb::Record => matches!(self.subject(), Place::Under(_)),
            Verb::Actors => self.node().is_some(),
            Verb::Links | Verb::Parts => is_page,
            Verb::Why => matches!(self.record(), Some(Record::Actor(_))),
            Verb::Network => matches!(self.record(), Some(Record::Actor(_) | Record::Family(_))),
            Verb::Compare => matches!(
                self.subject(),
                Place::Page(
                    Readable::Record(Record::Actor(_) | Record::Family(_))
                        | Readable::Organisation(_)
                )
            ),
            Verb::Strict => is_families && self.breadth == Breadth::Broad,
            Verb::Broad => is_families && self.breadth == Breadth::Strict,
            Verb::Classification => is_codes,
            Verb::Organisations => !self.lists.is_empty(),
            Verb::Unfilter => !self.filter.is_empty(),
            _ => true,
        };
        let id = format!("say-{}-not", verb.row().name);
        let id = if self.text.has(&id) {
            id
        } else {
            "say-not".to_owned()
        };
        (!is_possible).then(|| {
            Phrase::new(id)
                .with("word", verb.word(self.text))
                .with("open", Verb::Open.word(self.text))
        })
    }

    /// The node whose actors can be told: that of the family or subcategory whose page one is on.
    fn node(&self) -> Option<Node> {
        match self.subject() {
            Place::Page(Readable::Record(Record::Scheme(key))) => Some(Node::Typology(*key)),
            Place::Page(Readable::Record(Record::Family(key))) => Some(Node::Family(*key)),
            Place::Page(Readable::Record(Record::Subcategory(key))) => {
                Some(Node::Subcategory(*key))
            }
            _ => None,
        }
    }

    fn perform(&mut self, verb: Verb, words: &str) -> Vec<String> {
        // The rest of a list about the place is that of the list itself.
        if !matches!(
            verb,
            Verb::Next | Verb::All | Verb::Back | Verb::Repeat | Verb::Where
        ) {
            self.leave_lists_about();
        }
        if let Some(refusal) = self.refusal(verb) {
            return self.said(&[refusal]);
        }
        if let Some(place) = self.leads_to(verb, words) {
            return self.go(place);
        }
        match verb {
            Verb::Next => self.tell_on(PAGE),
            Verb::All => self.tell_on(usize::MAX),
            Verb::Back => self.back(),
            Verb::Repeat => self.retell(),
            Verb::Where => self.tell_where(),
            Verb::Cite => self.cite(),
            Verb::Export => self.write(Some(words), None),
            Verb::Command => vec![self.wanted(&self.subject().clone()).request.to_string()],
            Verb::Compare => self.compare(),
            Verb::Question => match self.new_question() {
                Ok(place) => self.go(place),
                Err(phrases) => self.said(&phrases),
            },
            Verb::Overlaps => match self.subject_named(words) {
                Ok(subject) => self.go(Place::Overlaps(subject)),
                Err(phrase) => self.said(&[phrase]),
            },
            Verb::Open => self.open_list(words),
            Verb::Strict => self.count(Breadth::Strict),
            Verb::Broad => self.count(Breadth::Broad),
            Verb::Filter if words.is_empty() => self.tell_filter(),
            Verb::Filter => self.narrow(words),
            Verb::Unfilter => self.widen(),
            _ => Vec::new(),
        }
    }

    /// The place that a word leads to.
    fn leads_to(&self, verb: Verb, words: &str) -> Option<Place> {
        Some(match verb {
            Verb::Search if words.is_empty() => Place::Searches,
            Verb::Search => Place::Found(words.to_owned()),
            Verb::Open if words.is_empty() => Place::Recent,
            Verb::Start => Place::Families,
            Verb::About => {
                let scheme = self.typology.schemes.keys().next()?;
                Place::Page(Readable::Record(Record::Scheme(scheme)))
            }
            Verb::Record => Place::Page(Readable::Record(self.record()?)),
            Verb::Actors => Place::Under(self.node()?),
            Verb::Why => match self.record()? {
                Record::Actor(actor) => Place::Why(actor),
                _ => return None,
            },
            Verb::Network => Place::Network(self.record()?),
            Verb::Links => Place::Links,
            Verb::Parts => Place::Parts,
            Verb::Export if words.is_empty() => Place::Formats,
            Verb::Overlaps if words.is_empty() => {
                Place::Overlaps(SubjectChoice::TYPOLOGY[0].clone())
            }
            Verb::Codes if self.lists.is_empty() => Place::Codes(Extent::Report),
            Verb::Codes => Place::Codes(Extent::Listed),
            Verb::Classification => Place::Codes(Extent::Whole),
            Verb::Glossary => Place::Glossary,
            Verb::Sources => Place::Sources,
            Verb::Organisations => Place::Organisations,
            Verb::History => Place::History,
            Verb::Facets => Place::Facets,
            Verb::Help => Place::Help,
            _ => return None,
        })
    }

    fn tell_where(&self) -> Vec<String> {
        let place = Phrase::new("where-is").with("place", self.telling.title.as_str());
        let mut phrases = vec![place];
        if let Some(marked) = self.marked {
            let name = self.subject_name(marked);
            phrases.push(Phrase::new("where-marked").with("name", name));
        }
        let mut lines = self.said(&phrases);
        if !self.filter.is_empty() {
            lines.extend(self.tell_filter());
        }
        lines
    }

    /// Marks the page, or compares it with the one that was.
    fn compare(&mut self) -> Vec<String> {
        let Place::Page(subject) = *self.subject() else {
            return Vec::new();
        };
        match self.marked {
            Some(marked) if marked != subject => {
                let lines = self.go(Place::Comparison(marked, subject));
                if matches!(self.place(), Place::Comparison(..)) {
                    self.marked = None;
                }
                lines
            }
            _ => {
                self.marked = Some(subject);
                let marked = Phrase::new("compare-marked")
                    .with("name", self.subject_name(subject))
                    .with("word", Verb::Compare.word(self.text));
                self.said(&[marked])
            }
        }
    }

    /// Counts otherwise, and tells the place anew.
    fn count(&mut self, breadth: Breadth) -> Vec<String> {
        self.breadth = breadth;
        self.retell()
    }

    pub(super) fn tell_filter(&self) -> Vec<String> {
        if self.filter.is_empty() {
            return self.said(&[Phrase::new("filter-without")]);
        }
        let request = Request {
            filter: self.conditions.clone(),
            ..Request::new(What::Explorer)
        };
        let phrase = Phrase::new("filter-is")
            .with("command", request.to_string())
            .with("word", Verb::Unfilter.word(self.text));
        self.said(&[phrase])
    }

    /// Adds a condition, and tells the place anew.
    fn narrow(&mut self, query: &str) -> Vec<String> {
        let mut filter = self.filter.clone();
        if let Err(phrase) = filter.add(self.typology, Facet::Where, query) {
            return self.said(&[phrase]);
        }
        if !self.is_anything_kept(&filter) {
            return self.said(&[Phrase::new("filter-keeps-nothing")]);
        }
        let mut conditions = self.conditions.clone();
        conditions.push((Facet::Where, query.to_owned()));
        self.refilter(filter, conditions);
        let mut lines = self.tell_filter();
        lines.extend(self.retell());
        lines
    }

    /// Lifts the filter, and tells the place anew.
    pub(super) fn widen(&mut self) -> Vec<String> {
        self.refilter(Filter::default(), Vec::new());
        let mut lines = self.said(&[Phrase::new("notice-lifted")]);
        lines.extend(self.retell());
        lines
    }
}
