//! What is told of a session once it is over, out of its events alone; the parcours, where it is still known, gives the
//! choices of questions their words.

use std::collections::BTreeMap;

use super::event::WorkshopEvent;
use super::parcours::{Parcours, StepKind, StepMatter};
use super::scoring::scores;
use super::session::{Opening, Projection, SessionRemark, SessionState};
use super::step_matter::actor_of_step;
use super::tally::{CardTally, tallies};
use crate::model::{Typology, Vocabulary};
use crate::query::address;

/// The minutes of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    pub opening: Opening,
    /// The last event, milliseconds since 1970.
    pub to: u64,
    pub steps: Vec<StepMinutes>,
    pub questions: Vec<QuestionMinutes>,
    pub cards: Vec<CardTally>,
    pub scores: BTreeMap<String, u32>,
    pub detours: Vec<Projection>,
    pub remarks: Vec<RemarkMinutes>,
}

/// How long a step took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepMinutes {
    pub key: String,
    pub label: String,
    pub kind: Option<StepKind>,
    /// When it first began.
    pub from: u64,
    /// Planned, in minutes.
    pub planned: Option<u32>,
    /// Milliseconds, pauses aside.
    pub real: u64,
}

/// The hands for the choices of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionMinutes {
    pub step: String,
    pub label: String,
    pub choices: Vec<(String, u32)>,
}

/// What somebody said, with the row of the dataset that it is about where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RemarkMinutes {
    pub remark: SessionRemark,
    /// The label of its step.
    pub label: String,
    pub table: String,
    pub record: String,
}

impl Minutes {
    /// Of events; none where no session was opened.
    pub fn of(t: &Typology, events: &[WorkshopEvent], parcours: Option<&Parcours>) -> Option<Self> {
        let session = SessionState::of(events);
        let opening = session.opened.clone()?;
        let to = events.last().map_or(opening.t, |event| event.t);
        let steps = steps(&session, to);
        let label = |key: &str| {
            let step = steps.iter().find(|step| step.key == key);
            step.map_or_else(String::new, |step| step.label.clone())
        };
        let remark = |remark: &SessionRemark| {
            let record = remark
                .record
                .as_deref()
                .and_then(|id| address::records(t, id).into_iter().next());
            RemarkMinutes {
                label: label(&remark.step),
                table: record.map_or("", |record| record.kind().table()).to_owned(),
                record: record.map_or("", |record| record.id(t)).to_owned(),
                remark: remark.clone(),
            }
        };
        Some(Self {
            to,
            questions: questions(&session, parcours, &steps),
            cards: tallies(t, &session, |key| actor_of_step(t, parcours, key)),
            scores: scores(t, &session, None),
            detours: session.projections.clone(),
            remarks: session.remarks.iter().map(remark).collect(),
            steps,
            opening,
        })
    }
}

/// The steps in the order in which they first began.
fn steps(session: &SessionState, to: u64) -> Vec<StepMinutes> {
    let mut steps: Vec<StepMinutes> = Vec::new();
    for visit in &session.visits {
        if steps.iter().any(|step| step.key == visit.step.key) {
            continue;
        }
        steps.push(StepMinutes {
            key: visit.step.key.clone(),
            label: visit.step.label.clone(),
            kind: visit.step.kind,
            from: visit.from,
            planned: visit.step.minutes,
            real: session.spent(&visit.step.key, to),
        });
    }
    steps
}

fn questions(
    session: &SessionState,
    parcours: Option<&Parcours>,
    steps: &[StepMinutes],
) -> Vec<QuestionMinutes> {
    let is_question = |step: &&StepMinutes| step.kind == Some(StepKind::Question);
    let told = steps.iter().filter(is_question).filter_map(|step| {
        let hands = session.hands.get(&(step.key.clone(), None))?;
        let known = parcours.and_then(|parcours| {
            let mut steps = parcours.steps.iter();
            steps.find(|own| own.key == step.key)
        });
        let choices = match known.map(|step| &step.matter) {
            Some(StepMatter::Question { choices, .. }) => choices.as_slice(),
            _ => &[],
        };
        let choice = |(rank, count): (&String, &u32)| {
            let number = rank
                .parse::<usize>()
                .ok()
                .and_then(|rank| rank.checked_sub(1));
            let said = number.and_then(|rank| choices.get(rank));
            (said.unwrap_or(rank).clone(), *count)
        };
        Some(QuestionMinutes {
            step: step.key.clone(),
            label: step.label.clone(),
            choices: hands.iter().map(choice).collect(),
        })
    });
    told.collect()
}

/// The word of a kind of step in formats for machines.
pub fn kind_word(kind: Option<StepKind>) -> &'static str {
    kind.map_or("", Vocabulary::word)
}
