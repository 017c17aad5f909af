//! What a step says, in lines: for line mode, where nothing is drawn.

use super::content::{OverlapBody, StepContent, WallLine};
use super::seat::Seat;
use super::wall::asked::Asking;
use super::wall::lines;
use crate::model::{Phrase, Typology, Vocabulary};
use crate::tui::look::Look;
use crate::workshop::parcours::named_step;
use crate::workshop::{ParcoursStep, Reveal, StepMatter};

/// Columns of a line.
const WIDTH: u16 = 78;

/// A line, and how much must be revealed before it is said.
pub type SpokenLine = (usize, String);

/// What the step that was gone to says, all that is not revealed yet left out.
pub fn spoken(seat: &Seat, t: &Typology, look: &Look) -> Vec<SpokenLine> {
    let count = seat.parcours.steps.len();
    let (Some(step), Some(rank)) = (seat.step(), seat.place()) else {
        let told = match seat.place() {
            None => seat.parcours.title.clone(),
            Some(_) => look.text.get("wall-thanks"),
        };
        return vec![(0, told)];
    };
    let place = Phrase::new("host-place")
        .with("rank", rank + 1)
        .with("count", count);
    let title = match (&step.title, &step.matter) {
        (Some(title), _) => title.clone(),
        // What a riddle is called would tell its answer.
        (None, StepMatter::Riddle(_) | StepMatter::Word(_) | StepMatter::Sorting(_)) => look
            .text
            .get(&format!("step-{}", step.matter.kind().word())),
        (None, _) => named_step(step, t, &look.text),
    };
    let title = Phrase::new("spoken-title")
        .with("place", place)
        .with("title", title);
    let mut spoken = vec![(0, look.text.say(&title))];
    let reveal = seat.session.shot.reveal;
    let said = said(seat, (step, rank), t, look);
    spoken.extend(
        said.into_iter()
            .filter(|(piece, line)| *piece <= reveal && !line.trim().is_empty()),
    );
    spoken
}

fn said(
    seat: &Seat,
    (step, rank): (&ParcoursStep, usize),
    t: &Typology,
    look: &Look,
) -> Vec<SpokenLine> {
    let asking = Asking {
        seat,
        typology: t,
        look,
        width: WIDTH,
        height: 0,
    };
    let shot = &seat.session.shot;
    let flowed = match &step.matter {
        StepMatter::Text(text) => lines::text(text, step.reveal, WIDTH, look),
        StepMatter::Word(term) => lines::word(t, *term, step.reveal, (WIDTH, look)),
        StepMatter::Riddle(actor) => asking.riddle(*actor, &step.key, shot.reveal > 0),
        StepMatter::Sorting(cards) if shot.reveal >= cards.len() * 2 => {
            let scores = asking.scores(&step.key).into_iter();
            return scores
                .map(|(team, points)| (0, format!("{team} {points}")))
                .collect();
        }
        StepMatter::Sorting(cards) => asking.sorting(cards, &step.key, shot),
        StepMatter::Question { text, choices } => asking.question(text, choices, &step.key),
        StepMatter::Qr(address) => return vec![(0, address.clone())],
        StepMatter::Timer(seconds) => {
            let span = crate::workshop::clock::span((*seconds).into());
            return vec![(0, span)];
        }
        StepMatter::View(_) | StepMatter::Record(_) | StepMatter::Overlap(_) => {
            return seat.content(rank).map_or_else(Vec::new, |content| {
                of_content(content, step.reveal, t, look)
            });
        }
    };
    flowed.iter().map(plain).collect()
}

/// A line without its roles; badges are numbers.
fn plain(line: &WallLine) -> SpokenLine {
    let text: String = line.runs.iter().map(|run| run.text.as_str()).collect();
    (line.piece, text.trim_end().to_owned())
}

fn of_content(content: &StepContent, reveal: Reveal, t: &Typology, look: &Look) -> Vec<SpokenLine> {
    match content {
        StepContent::Page(page) => {
            let rows = lines::page(page, reveal, WIDTH, look);
            rows.iter().map(plain).collect()
        }
        StepContent::Rows(rows) => {
            let rows = lines::rows(t, rows, reveal, (WIDTH, look));
            rows.iter().map(plain).collect()
        }
        StepContent::Overlaps(overlaps) => match &overlaps.body {
            OverlapBody::Rows(rows) => rows
                .iter()
                .enumerate()
                .map(|(rank, row)| {
                    let piece = if reveal == Reveal::Whole { 0 } else { rank + 1 };
                    (piece, look.text.say(&row.sentence))
                })
                .collect(),
            OverlapBody::Matrix(counts) => counts
                .iter()
                .zip(&overlaps.sets)
                .map(|(row, (number, name, _))| {
                    let counts: Vec<String> = row.iter().map(ToString::to_string).collect();
                    (0, format!("{number} {name}: {}", counts.join(" ")))
                })
                .collect(),
        },
        StepContent::Lines(lines) => lines.iter().map(|line| (0, line.clone())).collect(),
        StepContent::Refused(phrase) => vec![(0, look.text.say(phrase))],
        StepContent::Awaited(_) => vec![(0, look.text.get("wall-awaited"))],
        StepContent::Own => Vec::new(),
    }
}

/// The notes of the step that was gone to.
pub fn spoken_notes(seat: &Seat, look: &Look) -> String {
    let notes = seat.step().map(|step| step.notes.clone());
    notes
        .filter(|notes| !notes.is_empty())
        .unwrap_or_else(|| look.text.get("host-no-notes"))
}
