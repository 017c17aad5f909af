//! What happens in a session: an event is a line of JSON. Windows append them, and nothing else is kept of a session.

use serde::{Deserialize, Serialize};

use super::parcours::StepKind;

/// The version of the file of sessions that is written and read.
pub const VERSION: u32 = 1;
/// Longest line, in bytes: what is longer would not be appended in one piece everywhere.
pub const LONGEST_LINE: usize = 4_000;
/// Longest text of an event, in characters; the rest is left out.
const LONGEST_TEXT: usize = 600;

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkshopEvent {
    /// Milliseconds since 1970.
    pub t: u64,
    /// The window that wrote it.
    pub by: String,
    #[serde(flatten)]
    pub what: Happening,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Happening {
    /// The session begins. First of all events, and once.
    Open {
        version: u32,
        /// As the parcours is asked for.
        parcours: String,
        title: String,
        edition: String,
        lang: String,
        seed: u64,
        teams: Vec<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        minutes: Option<u32>,
    },
    /// When it is to end, in milliseconds since 1970.
    Until {
        end: u64,
    },
    /// A window joined.
    Join,
    /// A window left.
    Leave,
    /// A step begins, so much of it revealed.
    Step {
        step: StepMark,
        #[serde(default)]
        reveal: usize,
    },
    /// So much of the step is revealed.
    Reveal {
        count: usize,
    },
    /// What shows is scrolled to a row.
    Scroll {
        row: usize,
    },
    Blank {
        on: bool,
    },
    Freeze {
        on: bool,
    },
    Pause {
        on: bool,
    },
    /// Whether the time shows on the wall.
    Clock {
        on: bool,
    },
    /// So many hands for a choice: the identifier of a family, or the rank of a choice from 1.
    Hands {
        step: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        card: Option<String>,
        choice: String,
        count: u32,
    },
    /// What a team says of a card: identifiers of families.
    Answer {
        step: String,
        card: String,
        team: String,
        families: Vec<String>,
    },
    /// The host looks elsewhere, or comes back.
    Detour {
        on: bool,
    },
    /// The wall shows what a command answers.
    Project {
        command: String,
        label: String,
    },
    /// What somebody said: of a record where one is named.
    Remark {
        step: String,
        text: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        record: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        who: Option<String>,
    },
}

/// A step as it is kept: with what minutes need of it where its parcours has changed since.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct StepMark {
    pub key: String,
    pub at: usize,
    /// None for the end of the parcours.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<StepKind>,
    pub label: String,
    /// Planned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<u32>,
}

impl WorkshopEvent {
    /// The event as a line, its end included. Texts that are too long are cut.
    pub fn line(&self) -> String {
        let mut event = self.clone();
        event.what.cut(LONGEST_TEXT);
        let written = |event: &Self| serde_json::to_string(event).unwrap_or_default() + "\n";
        let line = written(&event);
        if line.len() <= LONGEST_LINE {
            return line;
        }
        event.what.cut(LONGEST_TEXT / 12);
        written(&event)
    }
}

impl Happening {
    /// Cuts what people type to so many characters.
    fn cut(&mut self, most: usize) {
        let cut = |text: &mut String| {
            if let Some((end, _)) = text.char_indices().nth(most) {
                text.truncate(end);
                text.push('…');
            }
        };
        match self {
            Self::Open { title, teams, .. } => {
                cut(title);
                teams.iter_mut().for_each(cut);
            }
            Self::Step { step, .. } => cut(&mut step.label),
            // A command is kept whole or not at all: half of one would show something else.
            Self::Project { label, .. } => cut(label),
            Self::Remark { text, who, .. } => {
                cut(text);
                who.iter_mut().for_each(cut);
            }
            _ => {}
        }
    }
}
