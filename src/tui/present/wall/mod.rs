//! The wall: one idea a screen, from the back of a room. What does not fit is told.
//!
//! ```text
//!   Dans quelles familles ?                 12:30      the title, and the time where it was asked for
//!   ──────────────────────────────────────────────
//!                    Framasoft                         what the step says, in the middle of what is left
//!                   organisation
//!   ▼ 3 lignes de plus                                 what there is besides
//! ```

pub(super) mod asked;
mod big;
mod boards;
pub(super) mod lines;
mod overlap;
mod pairs;
mod placing;
mod qr;
mod question;

use ratatui::layout::{Margin, Rect};

use super::content::{LEAST, StepContent, WallLine};
use super::seat::Seat;
use crate::model::{Phrase, Typology, Vocabulary};
use crate::request::{What, request_title};
use crate::theme::Role;
use crate::tui::widgets::{Canvas, Run};
use crate::workshop::clock::countdown;
use crate::workshop::timing::Timing;
use crate::workshop::{ParcoursStep, Reveal, StepKind, StepMatter, WallShot};
use asked::Asking;
use boards::{acronym, ending, opening, score_board, timer};
use placing::{column, narrow, place};

/// A window that is the wall and, where it is alone, all that its host needs, behind keys.
pub(super) fn draw_window(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat, t: &Typology) {
    let is_covered = super::overlays::overlay(canvas, area, seat, t);
    if !is_covered {
        draw(canvas, area, seat, t);
    }
    if seat.shows_notes && !seat.is_wall() {
        super::overlays::notes_over(canvas, area, seat);
    }
    // The room is told nothing of files.
    let fault = seat.fault.as_ref().filter(|_| !seat.is_wall());
    let told = seat.notice.as_ref().or(fault);
    if let Some(told) = told.filter(|_| area.height > 0) {
        let row = Rect {
            y: area.bottom() - 1,
            height: 1,
            ..area
        };
        let bar = canvas.look.style(Role::Bar);
        canvas.buffer.set_style(row, bar);
        let told = Run::new(canvas.look.text.say(told), Role::Bar);
        canvas.runs(row.inner(Margin::new(1, 0)), &[told], Some(bar));
    }
}

/// Draws what the wall shows.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat, t: &Typology) {
    canvas.clear(area);
    if seat.session.is_blank {
        return;
    }
    if area.width < LEAST.width || area.height < LEAST.height {
        let phrase = Phrase::new("too-small")
            .with("width", usize::from(LEAST.width))
            .with("height", usize::from(LEAST.height));
        let text = canvas.look.text.say(&phrase);
        canvas.text(area, text, Role::Text);
        return;
    }
    let shot = seat.session.wall();
    let sheet = column(area);
    if let Some(command) = &shot.projected {
        let title = projected_title(seat, command);
        let body = head(canvas, sheet, (seat, t), &title);
        if let Some(content) = seat.content_projected() {
            of_content(canvas, body, (content, Reveal::Whole), (shot, t));
        }
        return;
    }
    match seat.place_of(shot) {
        None => opening(canvas, area, seat),
        Some(rank) => match seat.parcours.steps.get(rank) {
            Some(step) => of_step(canvas, area, (seat, t), (step, rank, shot)),
            None => ending(canvas, area, seat, t),
        },
    }
}

/// What was projected, in the words of whoever did.
fn projected_title(seat: &Seat, command: &str) -> String {
    let mut projected = seat.session.projections.iter().rev();
    let found = projected.find(|projection| projection.command == command);
    found
        .map(|projection| projection.label.clone())
        .unwrap_or_default()
}

/// Draws the title over a line, and the time where it was asked for. Returns what is left below.
fn head(canvas: &mut Canvas<'_>, sheet: Rect, (seat, _): (&Seat, &Typology), title: &str) -> Rect {
    let look = canvas.look;
    let time = seat.session.shows_clock.then(|| {
        let timing = Timing::at(&seat.session, &seat.parcours, seat.now());
        timing.left.map(countdown)
    });
    let time = time.flatten().unwrap_or_default();
    let room = sheet.width - narrow(time.len()) - u16::from(!time.is_empty());
    let mut rows = lines::flowed(title, room, look);
    rows.retain(|row| !row.is_empty());
    // A title is whole in two rows, or told so.
    if rows.len() > 2 {
        let rest = rows.split_off(1).join(" ");
        rows.push(lines::cut(&rest, usize::from(room), look));
    }
    let mut y = sheet.y;
    for row in &rows {
        canvas.text(
            Rect {
                y,
                height: 1,
                width: room,
                ..sheet
            },
            row.as_str(),
            Role::Strong,
        );
        y += 1;
    }
    if !time.is_empty() {
        let x = sheet.right() - narrow(time.len());
        let place = Rect {
            x,
            width: narrow(time.len()),
            height: 1,
            ..sheet
        };
        canvas.text(place, time, Role::Quiet);
    }
    if !rows.is_empty() {
        let rule = look
            .symbols
            .border
            .horizontal_top
            .repeat(usize::from(sheet.width));
        canvas.text(
            Rect {
                y,
                height: 1,
                ..sheet
            },
            rule,
            Role::Border,
        );
        y += 1;
    }
    Rect {
        y,
        height: sheet.bottom().saturating_sub(y),
        ..sheet
    }
}

/// What a step shows.
fn of_step(
    canvas: &mut Canvas<'_>,
    area: Rect,
    (seat, t): (&Seat, &Typology),
    (step, rank, shot): (&ParcoursStep, usize, &WallShot),
) {
    let sheet = column(area);
    if let StepMatter::Qr(address) = &step.matter {
        // The code needs every row.
        return qr::draw(canvas, area, address);
    }
    let title = title_of(canvas, (step, t), shot.reveal + shot.scroll > 0);
    let body = head(canvas, sheet, (seat, t), &title);
    let look = canvas.look;
    let asking = Asking {
        seat,
        typology: t,
        look,
        width: body.width,
        height: body.height,
    };
    let lines = match &step.matter {
        StepMatter::Text(text) => lines::text(text, step.reveal, body.width, look),
        StepMatter::Word(term) => {
            let term_name = &t.terms[*term].term;
            if let Some(scale) = big_word(term_name, shot, body) {
                return acronym(canvas, body, (term_name, scale));
            }
            lines::word(t, *term, step.reveal, (body.width, look))
        }
        StepMatter::Riddle(actor) => asking.riddle(*actor, &step.key, shot.reveal > 0),
        StepMatter::Sorting(cards) if shot.reveal >= cards.len() * 2 => {
            let scores = asking.scores(&step.key);
            return score_board(canvas, body, &scores);
        }
        StepMatter::Sorting(cards) => asking.sorting(cards, &step.key, shot),
        StepMatter::Question { text, choices } => asking.question(text, choices, &step.key),
        StepMatter::Timer(seconds) => return timer(canvas, body, (seat, step), *seconds),
        StepMatter::Qr(_) => Vec::new(),
        StepMatter::View(_) | StepMatter::Record(_) | StepMatter::Overlap(_) => {
            if let Some(content) = seat.content(rank) {
                of_content(canvas, body, (content, step.reveal), (shot, t));
            }
            return;
        }
    };
    place(canvas, body, &lines, (shot.reveal, shot.scroll));
}

/// An acronym fills the screen before it is told what it means.
fn big_word(term: &str, shot: &WallShot, body: Rect) -> Option<u16> {
    let is_acronym = term.len() <= 6 && term.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_acronym && shot.reveal == 0)
        .then(|| big::scale(term, body))
        .flatten()
}

/// The title of a step, or what its kind asks; texts and questions say it themselves. The name of a record that may be
/// out of sight stands beside it.
fn title_of(
    canvas: &Canvas<'_>,
    (step, t): (&ParcoursStep, &Typology),
    is_further: bool,
) -> String {
    let title = match (&step.title, &step.matter) {
        (Some(title), _) => title.clone(),
        (None, StepMatter::Text(_) | StepMatter::Question { .. }) => String::new(),
        (None, matter) => {
            let words = &canvas.look.text;
            let (kind, shown) = match matter {
                // An organisation of a list is read as a record is.
                StepMatter::View(request) if matches!(request.what, What::Show { .. }) => {
                    (StepKind::Record, None)
                }
                StepMatter::View(request) | StepMatter::Overlap(request) => {
                    (matter.kind(), request_title(request, t, words))
                }
                _ => (matter.kind(), None),
            };
            shown.unwrap_or_else(|| words.get(&format!("step-{}", kind.word())))
        }
    };
    match &step.matter {
        StepMatter::Record(record) if is_further => {
            format!("{title} {} {}", canvas.look.symbols.dot, record.name(t))
        }
        _ => title,
    }
}

/// What a record, a table or an overlap shows.
fn of_content(
    canvas: &mut Canvas<'_>,
    body: Rect,
    (content, reveal): (&StepContent, Reveal),
    (shot, t): (&WallShot, &Typology),
) {
    let look = canvas.look;
    let lines = match content {
        StepContent::Page(page) => lines::page(page, reveal, body.width, look),
        StepContent::Rows(rows) => lines::rows(t, rows, reveal, (body.width, look)),
        StepContent::Overlaps(overlaps) => {
            return overlap::draw(canvas, body, (overlaps, reveal), shot);
        }
        StepContent::Lines(lines) => {
            let line = |line: &String| WallLine::new(vec![Run::new(line.as_str(), Role::Text)], 0);
            let lines: Vec<WallLine> = lines.iter().map(line).collect();
            lines::wrapped(&lines, body.width, look)
        }
        StepContent::Awaited(_) => {
            let told = Run::new(look.text.get("wall-awaited"), Role::Quiet);
            vec![WallLine::new(vec![told], 0).centered()]
        }
        StepContent::Refused(phrase) => lines::refused(phrase, body.width, look),
        StepContent::Own => Vec::new(),
    };
    place(canvas, body, &lines, (shot.reveal, shot.scroll));
}
