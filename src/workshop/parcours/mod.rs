//! A parcours: the steps that a host takes a room through, each of one kind. What a file may say is told in the table of
//! its keys; what is wrong with one is told with its line and column.

mod bundled;
mod draft;
mod fault;
mod keys;
mod naming;
mod read;
mod step;
mod values;

pub use bundled::{BUNDLED, BundledParcours, bundled};
pub use draft::{draft, step_of_request, with_step};
pub use fault::ParcoursFault;
pub use keys::{PARCOURS_KEYS, ParcoursKey, STEP_KEYS};
pub use naming::{named_step, paragraphs};
pub use read::{LARGEST, read};
pub use values::{CommandReader, request_of};

use crate::model::vocabulary::vocabulary;
use crate::model::{Actor, Key, Record, Term};
use crate::request::Request;

vocabulary! {
    /// What kind a step is; the words are those of the session's file.
    StepKind, "step" {
        View = "view",
        Record = "record",
        Overlap = "overlap",
        Riddle = "riddle",
        Sorting = "sorting",
        Question = "question",
        Word = "word",
        Qr = "qr",
        Timer = "timer",
        Text = "text",
    }
}

vocabulary! {
    /// What is revealed of a step at a time.
    #[derive(Default)]
    Reveal, "reveal" {
        #[default]
        Whole = "whole",
        Sections = "sections",
        Lines = "lines",
    }
}

/// Where a parcours comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParcoursSource {
    /// The name of a bundled one, or the whole path of a file.
    pub name: String,
    /// The file, as messages name it.
    pub file: String,
    pub text: String,
}

/// A parcours that can be presented.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcours {
    pub name: String,
    pub title: String,
    /// Minutes that it is meant to take; those of its steps where nothing is said.
    pub minutes: Option<u32>,
    /// Deals the cards of the games.
    pub seed: u64,
    pub teams: Vec<String>,
    /// At least one.
    pub steps: Vec<ParcoursStep>,
}

/// A step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParcoursStep {
    /// Unique within the parcours, and the same while the step says the same: sessions are kept by it.
    pub key: String,
    pub matter: StepMatter,
    pub title: Option<String>,
    pub minutes: Option<u32>,
    pub notes: String,
    pub reveal: Reveal,
}

/// What a step is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StepMatter {
    View(Box<Request>),
    Record(Record),
    Overlap(Box<Request>),
    Riddle(Key<Actor>),
    /// The cards in the order in which they are dealt.
    Sorting(Vec<Key<Actor>>),
    Question {
        text: String,
        choices: Vec<String>,
    },
    Word(Key<Term>),
    /// An address of the web.
    Qr(String),
    /// Seconds.
    Timer(u32),
    Text(String),
}

impl StepMatter {
    pub fn kind(&self) -> StepKind {
        match self {
            Self::View(_) => StepKind::View,
            Self::Record(_) => StepKind::Record,
            Self::Overlap(_) => StepKind::Overlap,
            Self::Riddle(_) => StepKind::Riddle,
            Self::Sorting(_) => StepKind::Sorting,
            Self::Question { .. } => StepKind::Question,
            Self::Word(_) => StepKind::Word,
            Self::Qr(_) => StepKind::Qr,
            Self::Timer(_) => StepKind::Timer,
            Self::Text(_) => StepKind::Text,
        }
    }
}

impl Parcours {
    /// Minutes that it is meant to take; none where nothing says so.
    pub fn planned(&self) -> Option<u32> {
        let steps = self.steps.iter().filter_map(|step| step.minutes);
        let total = steps.fold(0_u32, u32::saturating_add);
        self.minutes.or(Some(total).filter(|total| *total > 0))
    }

    /// Milliseconds that each step is meant to take. Those that nothing is planned for share what the others leave of the
    /// whole, or take as long as the others on average.
    pub fn shares(&self) -> Vec<u64> {
        const MINUTE: u64 = 60_000;
        let minutes = |step: &ParcoursStep| step.minutes.map(|minutes| u64::from(minutes) * MINUTE);
        let said: Vec<u64> = self.steps.iter().filter_map(minutes).collect();
        let sum: u64 = said.iter().sum();
        let open = (self.steps.len() - said.len()) as u64;
        let left = self
            .minutes
            .map(|whole| (u64::from(whole) * MINUTE).saturating_sub(sum));
        let left = left
            .and_then(|left| left.checked_div(open))
            .filter(|share| *share > 0);
        let mean = sum.checked_div(said.len() as u64).filter(|mean| *mean > 0);
        let share = left.or(mean).unwrap_or(MINUTE);
        self.steps
            .iter()
            .map(|step| minutes(step).unwrap_or(share))
            .collect()
    }

    /// Where a step stands: by its key, or else at its former place.
    pub fn place(&self, key: &str, at: usize) -> usize {
        let found = self.steps.iter().position(|step| step.key == key);
        found.unwrap_or(at.min(self.steps.len()))
    }
}
