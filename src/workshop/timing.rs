//! The time that is left of a session, and whether it keeps pace with its parcours.

use super::parcours::Parcours;
use super::session::SessionState;

/// Milliseconds of a minute.
const MINUTE: u64 = 60_000;

/// Where a session stands in time; milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Timing {
    /// Since the first step, pauses aside.
    pub elapsed: u64,
    /// What the whole is meant to take; none where nothing says so.
    pub total: Option<u64>,
    /// Until the end; below zero beyond it. None where there is no end.
    pub left: Option<i64>,
    /// Spent on the step, pauses aside.
    pub on_step: u64,
    /// Planned for the step.
    pub planned: Option<u64>,
    pub is_paused: bool,
}

impl Timing {
    /// At a moment.
    pub fn at(session: &SessionState, parcours: &Parcours, now: u64) -> Self {
        let started = session.started();
        let elapsed = started.map_or(0, |start| session.active(start, now));
        let own = parcours
            .planned()
            .map(|minutes| u64::from(minutes) * MINUTE);
        let until = session.end.map(|end| {
            // The clock goes on: a pause stops what is shown of it, and nothing else.
            let seen = session.paused.unwrap_or(now);
            difference(end, seen)
        });
        let total = match (session.end, started) {
            (Some(end), Some(start)) => Some(end.saturating_sub(start)),
            _ => own,
        };
        let left = until.or_else(|| Some(difference(own?, elapsed)));
        let here = session.shot.step.as_ref();
        let at = here.map_or(0, |step| parcours.place(&step.key, step.at));
        let planned = parcours.steps.get(at).and_then(|step| step.minutes);
        Self {
            elapsed,
            total,
            left,
            on_step: here.map_or(0, |step| session.spent(&step.key, now)),
            planned: planned.map(|minutes| u64::from(minutes) * MINUTE),
            is_paused: session.paused.is_some(),
        }
    }

    /// Hundredths of the parcours done, by what its steps are meant to take, and of the time used; none where nothing was
    /// planned.
    pub fn pace(&self, parcours: &Parcours, at: usize) -> Option<(u64, u64)> {
        let total = self.total.filter(|total| *total > 0)?;
        let shares = parcours.shares();
        let whole: u64 = shares.iter().sum();
        let before: u64 = shares.iter().take(at).sum();
        let within = shares.get(at).map_or(0, |share| self.on_step.min(*share));
        let done = ((before + within) * 100).checked_div(whole).unwrap_or(0);
        Some((done.min(100), (self.elapsed * 100 / total).min(100)))
    }
}

fn difference(left: u64, right: u64) -> i64 {
    let signed = |value: u64| i64::try_from(value).unwrap_or(i64::MAX);
    signed(left).saturating_sub(signed(right))
}

/// Metres from which so many lines are read on a screen of 1.1 metres: letters are 0.45 of a line, and a three hundredth
/// of the distance (a rule of thumb).
pub fn metres(lines: u16) -> usize {
    let lines = usize::from(lines.max(1));
    (1_485 + lines * 5) / (lines * 10)
}
