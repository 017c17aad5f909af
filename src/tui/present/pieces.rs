//! What a step is called, and how many times it can be revealed further.

use super::content::StepContent;
use crate::model::Typology;
use crate::tui::look::Look;
use crate::workshop::parcours::{named_step, paragraphs};
use crate::workshop::{ParcoursStep, Reveal, StepMatter};

/// How many times a step can be revealed further.
pub(super) fn pieces(step: &ParcoursStep, content: Option<&StepContent>) -> usize {
    match &step.matter {
        StepMatter::Riddle(_) => 1,
        // A card, its answer; after the last one the scores.
        StepMatter::Sorting(cards) => cards.len() * 2,
        StepMatter::Word(_) => usize::from(step.reveal != Reveal::Whole),
        StepMatter::Text(text) => match step.reveal {
            Reveal::Whole => 0,
            Reveal::Sections | Reveal::Lines => paragraphs(text).len().saturating_sub(1),
        },
        StepMatter::View(_) | StepMatter::Record(_) | StepMatter::Overlap(_) => {
            content.map_or(0, |content| content.pieces(step.reveal))
        }
        StepMatter::Question { .. } | StepMatter::Qr(_) | StepMatter::Timer(_) => 0,
    }
}

/// What hosts know a step by.
pub(super) fn label(step: &ParcoursStep, t: &Typology, look: &Look) -> String {
    named_step(step, t, &look.text)
}
