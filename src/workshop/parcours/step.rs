//! Reads one step of a parcours: exactly one kind, and what may be said of it.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::keys::{self, ParcoursKey, STEP_KEYS};
use super::values::{CommandReader, ParcoursTextFault, count, in_order, request_of, text, texts};
use super::{ParcoursStep, Reveal, StepKind, StepMatter};
use crate::model::{
    Actor, Key, Phrase, Record, RecordKind, Term, Typology, Vocabulary, is_address, nearest,
    unknown, unknown_near,
};
use crate::query::names::word;
use crate::query::{Index, address, suggestions};
use crate::request::{Request, What};
use crate::workshop::deck::{MOST_CARDS, USUAL_CARDS, deal};

/// Most choices of a question: each has a figure of its own.
const MOST_CHOICES: usize = 9;
/// Most minutes of a step or a timer.
pub(super) const MOST_MINUTES: u32 = 24 * 60;
/// Longest text of a step, in bytes.
const LONGEST: usize = 4_000;
/// Names proposed beside an unknown one.
const PROPOSALS: usize = 3;

/// What a step is read with.
pub(super) struct StepReading<'a> {
    pub(super) typology: &'a Typology,
    pub(super) seed: u64,
    pub(super) commands: &'a dyn CommandReader,
}

/// A key with the byte at which it stands.
type Placed<'t> = (&'t str, usize);

/// The kind of a step before its value is understood.
struct NamedKind<'t> {
    key: Placed<'t>,
    of: StepKind,
    value: &'t DeValue<'t>,
    at: usize,
}

/// What is said of a step besides its kind, with the byte of what only some kinds take.
#[derive(Default)]
struct StepDetails {
    title: Option<String>,
    minutes: Option<u32>,
    notes: String,
    reveal: Option<Reveal>,
    cards: Option<(usize, usize)>,
    choices: Option<(Vec<String>, usize)>,
}

/// Reads a step that begins at a byte; its key is made by the caller.
pub(super) fn step(
    reading: &StepReading<'_>,
    table: &DeTable<'_>,
    span: &Range<usize>,
) -> Result<ParcoursStep, ParcoursTextFault> {
    let mut said = StepDetails::default();
    let mut kind: Option<NamedKind<'_>> = None;
    for (name, offset, value, at) in in_order(table) {
        let known = keys::key(STEP_KEYS, name)
            .ok_or_else(|| (offset, unknown("step-key", name, keys::names(STEP_KEYS))))?;
        if let ParcoursKey::Kind(found) = known {
            if let Some(first) = &kind {
                let phrase = Phrase::new("parcours-two-kinds").with("first", first.key.0);
                return Err((offset, phrase.with("second", name)));
            }
            kind = Some(NamedKind {
                key: (name, offset),
                of: found,
                value,
                at,
            });
        } else {
            said.take(known, (name, offset), (value, at))?;
        }
    }
    let Some(kind) = kind else {
        let phrase = Phrase::new("parcours-no-kind").with("kinds", keys::kinds());
        return Err((span.start, phrase));
    };
    let misplaced = [
        (
            StepKind::Sorting,
            said.cards.as_ref().map(|(_, at)| *at),
            "cartes",
        ),
        (
            StepKind::Question,
            said.choices.as_ref().map(|(_, at)| *at),
            "choix",
        ),
    ];
    for (of, at, name) in misplaced {
        if let Some(at) = at.filter(|_| kind.of != of) {
            let phrase = Phrase::new("parcours-key-misplaced").with("key", name);
            return Err((at, phrase.with("kind", kind.key.0)));
        }
    }
    let (matter, key) = matter(reading, &kind, &said)?;
    Ok(ParcoursStep {
        key,
        reveal: said.reveal.unwrap_or(usual(&matter)),
        matter,
        title: said.title,
        minutes: said.minutes,
        notes: said.notes,
    })
}

/// What is revealed at a time where nothing is said.
fn usual(matter: &StepMatter) -> Reveal {
    match matter.kind() {
        StepKind::Word => Reveal::Sections,
        _ => Reveal::Whole,
    }
}

impl StepDetails {
    fn take(
        &mut self,
        key: ParcoursKey,
        (name, offset): Placed<'_>,
        (value, at): (&DeValue<'_>, usize),
    ) -> Result<(), ParcoursTextFault> {
        match key {
            ParcoursKey::Title => self.title = Some(text(value, name, at)?),
            ParcoursKey::Notes => self.notes = text(value, name, at)?,
            ParcoursKey::Minutes => {
                self.minutes = Some(count(value, (name, at), 0..=MOST_MINUTES)?);
            }
            ParcoursKey::Reveal => {
                let named = text(value, name, at)?;
                self.reveal = Some(word::<Reveal>(&named).map_err(|phrase| (at, phrase))?);
            }
            ParcoursKey::Cards => {
                let most = u32::try_from(MOST_CARDS).unwrap_or(u32::MAX);
                let cards = count(value, (name, at), 1..=most)?;
                self.cards = Some((usize::try_from(cards).unwrap_or(USUAL_CARDS), at));
            }
            ParcoursKey::Choices => {
                let choices = texts(value, name, at)?;
                if !(2..=MOST_CHOICES).contains(&choices.len()) {
                    let phrase = Phrase::new("parcours-choices").with("most", MOST_CHOICES);
                    return Err((at, phrase.with("count", choices.len())));
                }
                self.choices = Some((choices, offset));
            }
            ParcoursKey::Seed | ParcoursKey::Teams | ParcoursKey::Steps | ParcoursKey::Kind(_) => {}
        }
        Ok(())
    }
}

/// What a step is about, and what it is known by.
fn matter(
    reading: &StepReading<'_>,
    kind: &NamedKind<'_>,
    said: &StepDetails,
) -> Result<(StepMatter, String), ParcoursTextFault> {
    let (t, at) = (reading.typology, kind.at);
    let here = |phrase: Phrase| (at, phrase);
    if kind.of == StepKind::Timer {
        let minutes = count(kind.value, (kind.key.0, at), 1..=MOST_MINUTES)?;
        return Ok((StepMatter::Timer(minutes * 60), format!("timer-{minutes}")));
    }
    let value = text(kind.value, kind.key.0, at)?;
    let matter = match kind.of {
        StepKind::View => StepMatter::View(command(reading, &value).map_err(here)?),
        StepKind::Overlap => {
            let request = command(reading, &value).map_err(here)?;
            if !matches!(request.what, What::Overlaps(_)) {
                return Err(here(
                    Phrase::new("parcours-no-overlap").with("command", value),
                ));
            }
            StepMatter::Overlap(request)
        }
        StepKind::Record => StepMatter::Record(record(t, &value).map_err(here)?),
        StepKind::Riddle => StepMatter::Riddle(riddle(t, &value).map_err(here)?),
        StepKind::Sorting => {
            let cards = said.cards.map_or(USUAL_CARDS, |(cards, _)| cards);
            let cards = deal(t, &value, reading.seed, cards).map_err(here)?;
            StepMatter::Sorting(cards)
        }
        StepKind::Word => StepMatter::Word(term(t, &value).map_err(here)?),
        StepKind::Qr => StepMatter::Qr(site(t, &value).map_err(here)?),
        StepKind::Question => StepMatter::Question {
            text: value.clone(),
            choices: said
                .choices
                .clone()
                .map_or_else(Vec::new, |(texts, _)| texts),
        },
        StepKind::Text | StepKind::Timer => StepMatter::Text(value.clone()),
    };
    if value.len() > LONGEST {
        let phrase = Phrase::new("parcours-long").with("key", kind.key.0);
        return Err(here(phrase.with("most", LONGEST)));
    }
    Ok((matter, format!("{}-{}", kind.of.word(), short(&value))))
}

/// The beginning of a value as part of a key.
fn short(value: &str) -> String {
    const LETTERS: usize = 40;
    let words = value.split(|letter: char| !letter.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-").chars().take(LETTERS).collect()
}

/// The request of a command line, tried.
fn command(reading: &StepReading<'_>, line: &str) -> Result<Box<Request>, Phrase> {
    let request = request_of(reading.commands, line)?;
    reading.commands.try_out(&request)?;
    Ok(Box::new(request))
}

/// The record at an address.
fn record(t: &Typology, address: &str) -> Result<Record, Phrase> {
    let found = address::records(t, address).into_iter().next();
    found.ok_or_else(|| {
        let kinds = RecordKind::ALL.iter();
        let kinds = kinds.filter(|kind| **kind != RecordKind::Code);
        let records: Vec<Record> = kinds.flat_map(|kind| Record::all(t, *kind)).collect();
        unknown_record(t, address, &records)
    })
}

fn unknown_record(t: &Typology, address: &str, among: &[Record]) -> Phrase {
    let ids = among.iter().map(|record| record.id(t));
    if let Some(near) = nearest(address, ids) {
        return unknown_near("id", address, Some(near));
    }
    let near = suggestions(&Index::new(t), address, PROPOSALS);
    let near = near.iter().filter(|record| among.contains(record));
    let near: Vec<&str> = near.map(|record| record.id(t)).collect();
    let near = near.join(", ");
    unknown_near(
        "id",
        address,
        Some(near.as_str()).filter(|near| !near.is_empty()),
    )
}

/// The first record at an address of a kind that `pick` takes.
fn of_kind<T>(
    t: &Typology,
    address: &str,
    kind: RecordKind,
    pick: fn(Record) -> Option<T>,
) -> Result<T, Phrase> {
    let mut found = address::records(t, address).into_iter();
    let found = found.find_map(pick);
    found.ok_or_else(|| match record(t, address) {
        Ok(_) => Phrase::new("parcours-other-kind")
            .with("id", address)
            .with("kind", crate::model::Argument::Message(kind.message())),
        Err(_) => unknown_record(t, address, &Record::all(t, kind)),
    })
}

fn riddle(t: &Typology, address: &str) -> Result<Key<Actor>, Phrase> {
    let actor = of_kind(t, address, RecordKind::Actor, |record| match record {
        Record::Actor(key) => Some(key),
        _ => None,
    })?;
    if t.families_of(actor).is_empty() {
        return Err(Phrase::new("parcours-no-family").with("id", address));
    }
    Ok(actor)
}

fn term(t: &Typology, address: &str) -> Result<Key<Term>, Phrase> {
    of_kind(t, address, RecordKind::Term, |record| match record {
        Record::Term(key) => Some(key),
        _ => None,
    })
}

/// An address of the web, or the site of an actor.
fn site(t: &Typology, value: &str) -> Result<String, Phrase> {
    if is_address(value) {
        return Ok(value.to_owned());
    }
    let actor = of_kind(t, value, RecordKind::Actor, |record| match record {
        Record::Actor(key) => Some(key),
        _ => None,
    })?;
    let site = &t.actors[actor].website;
    if site.is_empty() {
        return Err(Phrase::new("parcours-no-site").with("id", value));
    }
    Ok(site.clone())
}
