//! What hosts are told in words: what comes next, what happened last.

use super::pieces::label;
use super::seat::Seat;
use crate::model::{Phrase, Typology};
use crate::tui::look::Look;
use crate::workshop::Happening;
use crate::workshop::clock::time_of_day;

/// What comes next: more of the step, or the next one.
pub(super) fn next(seat: &Seat, t: &Typology, look: &Look) -> String {
    let count = seat.parcours.steps.len();
    let Some(here) = seat.place() else {
        return seat
            .parcours
            .steps
            .first()
            .map_or_else(String::new, |step| label(step, t, look));
    };
    let pieces = seat.pieces(here);
    let reveal = seat.session.shot.reveal;
    if reveal < pieces {
        let phrase = Phrase::new("host-reveal")
            .with("rank", reveal + 1)
            .with("count", pieces);
        return look.text.say(&phrase);
    }
    match seat.parcours.steps.get(here + 1) {
        Some(step) => label(step, t, look),
        None if here < count => look.text.get("host-end"),
        None => String::new(),
    }
}

/// What happened last, in words.
pub(super) fn last(seat: &Seat, t: &Typology, look: &Look) -> String {
    let Some((at, what)) = &seat.session.last else {
        return String::new();
    };
    let family = |id: &String| {
        let name = t
            .families
            .find(id)
            .map(|key| t.families[key].short_name.clone());
        name.unwrap_or_else(|| id.clone())
    };
    let told = match what {
        Happening::Hands { choice, count, .. } => Phrase::new("last-hands")
            .with("choice", family(choice))
            .with("count", usize::try_from(*count).unwrap_or(0)),
        Happening::Answer { team, families, .. } => {
            Phrase::new("last-answer").with("team", team.as_str()).with(
                "families",
                families.iter().map(family).collect::<Vec<_>>().join(", "),
            )
        }
        Happening::Remark { text, .. } => Phrase::new("last-remark").with("text", text.as_str()),
        Happening::Project { label, .. } => {
            Phrase::new("present-projected").with("label", label.as_str())
        }
        Happening::Join => Phrase::new("last-join"),
        Happening::Leave => Phrase::new("last-leave"),
        _ => return String::new(),
    };
    let placed = Phrase::new("last-at")
        .with("time", time_of_day(*at))
        .with("what", told);
    look.text.say(&placed)
}
