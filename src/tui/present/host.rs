//! The host's window: what the wall shows, what comes, notes, time, pace, votes.
//!
//! ```text
//!  L’ESS numérique · étape 3/7 · au mur                        14:32      which step, and how the wall stands
//! ╭ Au mur ───────────────────────────╮╭ Notes ─────────────────────╮
//! │ what the wall shows               ││ the notes of the step      │
//! │                                   │├ Ensuite ───────────────────┤
//! ╰───────────────────────────────────╯╰────────────────────────────╯
//!  reste 12:34 · étape 1:05 / 3:00                                        time
//!  étapes ███████░░░░ 42 %   temps ████░░░░ 31 %                          pace
//!  → suite   b noir   g figer   l étapes   ? aide
//! ```

use crate::model::{Phrase, Typology};
use ratatui::layout::{Constraint, Layout, Margin, Position, Rect};

use super::content::LEAST;
use super::overlays::{notes, overlay, step_at as listed_at};
use super::pieces::label;
use super::seat::Seat;
use super::telling::{last, next};
use super::wall;
use super::wall::lines::{badges, cut};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::split_rows;
use crate::tui::look::Look;
use crate::tui::widgets::hints::{self, Hint};
use crate::tui::widgets::{Canvas, Focus, Run, Scroll, pane};
use crate::tui::width::TextWidth;
use crate::tui::world::World;
use crate::workshop::StepMatter;
use crate::workshop::clock::{countdown, span, time_of_day};
use crate::workshop::scoring::families;
use crate::workshop::timing::Timing;

/// Least size with the wall beside the notes.
const WIDE: u16 = 76;
/// Rows of the bars and the times under the panes, and of the first and the last row.
const UNDER: u16 = 3;

/// The areas of a host's window.
struct HostAreas {
    header: Rect,
    wall: Rect,
    notes: Rect,
    votes: Option<Rect>,
    next: Rect,
    under: Rect,
    hints: Rect,
}

fn areas(area: Rect, seat: &Seat, t: &Typology) -> HostAreas {
    let rows = [
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(UNDER),
        Constraint::Length(1),
    ];
    let [header, body, under, hints] = Layout::vertical(rows).areas(area);
    let count = seat.question(t).map_or(0, |_| seat.vote_rows(t));
    let wanted = u16::try_from(count + 2).unwrap_or(u16::MAX);
    let vote_rows = if count == 0 {
        0
    } else {
        wanted.min(body.height.saturating_sub(5))
    };
    let (wall, right) = if body.width >= WIDE {
        let columns = [Constraint::Percentage(56), Constraint::Fill(1)];
        let [wall, right] = Layout::horizontal(columns).areas(body);
        (wall, right)
    } else {
        let rows = [
            Constraint::Fill(1),
            Constraint::Length(vote_rows.max(5).min(body.height)),
        ];
        let [wall, right] = Layout::vertical(rows).areas(body);
        (wall, right)
    };
    let has_both = body.width >= WIDE || vote_rows == 0;
    let next_rows = if right.height > vote_rows + 5 { 3 } else { 0 };
    let parts = [
        Constraint::Fill(1),
        Constraint::Length(if has_both { vote_rows } else { right.height }),
        Constraint::Length(if has_both { next_rows } else { 0 }),
    ];
    let [notes, votes, next] = Layout::vertical(parts).areas(right);
    HostAreas {
        header,
        wall,
        notes,
        votes: (vote_rows > 0).then_some(votes),
        next,
        under,
        hints,
    }
}

/// The step of the list at a position.
pub(super) fn step_at(seat: &Seat, at: Position, world: &World<'_>, _: &Look) -> Option<usize> {
    listed_at(seat, at, Rect::from((Position::ORIGIN, world.size)))
}

/// The row of votes at a position.
pub(super) fn vote_at(seat: &Seat, at: Position, world: &World<'_>, _: &Look) -> Option<usize> {
    if !seat.is_host() {
        return None;
    }
    let whole = Rect::from((Position::ORIGIN, world.size));
    let votes = areas(whole, seat, world.typology).votes?;
    let inner = votes.inner(Margin::new(1, 1));
    let row = usize::from(at.y.checked_sub(inner.y)?);
    let count = seat.vote_rows(world.typology);
    (inner.contains(at) && row < count).then_some(row)
}

/// Draws the window.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat, t: &Typology) {
    canvas.clear(area);
    if overlay(canvas, area, seat, t) {
        return;
    }
    if area.height < 8 || area.width < 30 {
        return wall::draw(canvas, area, seat, t);
    }
    let areas = areas(area, seat, t);
    header(canvas, areas.header, seat);
    let look = canvas.look;
    let title = |id: &str| [Run::new(look.text.get(id), Role::Strong)];
    let on_wall = boxed(canvas, areas.wall, &title("host-wall"));
    if on_wall.width < LEAST.width || on_wall.height < LEAST.height {
        in_words(canvas, on_wall.inner(Margin::new(1, 0)), seat, t);
    } else {
        wall::draw(canvas, on_wall, seat, t);
    }
    let shown = boxed(canvas, areas.notes, &title("host-notes"));
    notes(canvas, shown.inner(Margin::new(1, 0)), seat);
    if let Some(votes) = areas.votes.filter(|area| area.height > 2) {
        let shown = boxed(canvas, votes, &title("host-votes"));
        draw_votes(canvas, shown, seat, t);
    }
    if areas.next.height > 2 {
        let shown = boxed(canvas, areas.next, &title("host-next"));
        let next = next(seat, t, look);
        canvas.text(shown.inner(Margin::new(1, 0)), next, Role::Text);
    }
    under(canvas, areas.under, seat, t);
    footer(canvas, areas.hints, seat);
}

/// The step and its notes, where there is no room for what the wall shows.
fn in_words(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat, t: &Typology) {
    let look = canvas.look;
    let step = seat.step().map(|step| label(step, t, look));
    canvas.text(area, step.unwrap_or_default(), Role::Strong);
    let (_, below) = split_rows(area, 1);
    notes(canvas, below, seat);
}

/// A frame, whatever the size of the window. Returns what is inside.
fn boxed(canvas: &mut Canvas<'_>, area: Rect, title: &[Run]) -> Rect {
    if area.height < 3 {
        return area;
    }
    pane(canvas, area, title, Focus::Elsewhere, Scroll::of(0, 0));
    area.inner(Margin::new(1, 1))
}

/// Which step, and how the wall stands, in words.
fn header(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat) {
    let look = canvas.look;
    let bar = look.style(Role::Bar);
    canvas.buffer.set_style(area, bar);
    let count = seat.parcours.steps.len();
    let place = match seat.place() {
        None => look.text.get("host-before"),
        Some(here) if here >= count => look.text.get("host-after"),
        Some(here) => look.text.say(
            &Phrase::new("host-place")
                .with("rank", here + 1)
                .with("count", count),
        ),
    };
    let session = &seat.session;
    let wall = [
        (session.is_blank, "host-blank"),
        (session.frozen.is_some(), "host-frozen"),
        (session.shot.projected.is_some(), "host-projected"),
        (session.paused.is_some(), "host-paused"),
        (session.shows_clock, "host-clock"),
        (!session.has_wall(), "host-no-wall"),
    ];
    let wall = wall.into_iter().filter(|(is, _)| *is);
    let wall = wall.map(|(_, id)| look.text.get(id));
    let told: Vec<String> = std::iter::once(place).chain(wall).collect();
    let dot = format!(" {} ", look.symbols.dot);
    let time = format!(" {} ", time_of_day(seat.now()));
    let room = usize::from(area.width).saturating_sub(time.width() + 2);
    let told = format!(" {}{dot}{}", told.join(&dot), seat.parcours.title);
    canvas.runs(
        area,
        &[Run::new(cut(&told, room, look), Role::Bar)],
        Some(bar),
    );
    let right = u16::try_from(time.width()).unwrap_or(0).min(area.width);
    let place = Rect {
        x: area.right() - right,
        width: right,
        ..area
    };
    canvas.runs(place, &[Run::new(time, Role::Bar)], Some(bar));
}

/// The votes, with the cursor.
fn draw_votes(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat, t: &Typology) {
    let look = canvas.look;
    let Some(asked) = seat.question(t) else {
        return;
    };
    let rows: Vec<(Vec<Run>, Vec<Run>)> = if seat.is_of_teams() {
        let row = |team: &String| {
            let said = families(t, &seat.said(&asked, team));
            (
                vec![Run::new(format!(" {team}"), Role::Text)],
                badges(t, said),
            )
        };
        seat.parcours.teams.iter().map(row).collect()
    } else {
        let choices = seat.choices(t);
        let hands = seat.hands(&asked, &choices);
        let names = choice_names(seat, t);
        let row = |((name, badge), hands): ((String, Option<Run>), &u32)| {
            let mut left: Vec<Run> = badge.into_iter().collect();
            left.push(Run::new(format!(" {name}"), Role::Text));
            (left, vec![Run::new(hands.to_string(), Role::Strong)])
        };
        names.into_iter().zip(&hands).map(row).collect()
    };
    let height = usize::from(area.height);
    let first = (seat.vote.cursor + 1).saturating_sub(height);
    for ((rank, (left, right)), row) in rows.iter().enumerate().skip(first).zip(area.rows()) {
        let over = (rank == seat.vote.cursor).then(|| look.style(Role::Selection));
        if let Some(style) = over {
            canvas.buffer.set_style(row, style);
            canvas.cursor = Some(row.as_position());
        }
        let wide = u16::try_from(crate::tui::widgets::run::width(right, look)).unwrap_or(0);
        let wide = wide.min(row.width);
        let name = Rect {
            width: row.width.saturating_sub(wide + 1),
            ..row
        };
        canvas.runs(name, left, over);
        let place = Rect {
            x: row.right() - wide,
            width: wide,
            ..row
        };
        canvas.runs(place, right, over);
    }
}

/// The choices in words, with the badge of a family.
fn choice_names(seat: &Seat, t: &Typology) -> Vec<(String, Option<Run>)> {
    if let Some(StepMatter::Question { choices, .. }) = seat.step().map(|step| &step.matter) {
        let choices = choices.iter().zip(1..);
        return choices
            .map(|(choice, rank)| (format!("{rank} {choice}"), None))
            .collect();
    }
    let families = t.families.iter();
    let families = families.map(|(key, family)| {
        let badge = badges(t, [key]).into_iter().next();
        (family.short_name.clone(), badge)
    });
    families.collect()
}

/// Times, pace, and what happened last.
fn under(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat, t: &Typology) {
    let look = canvas.look;
    let now = seat.now();
    let timing = Timing::at(&seat.session, &seat.parcours, now);
    let mut told = Vec::new();
    if let Some(left) = timing.left {
        let phrase = Phrase::new("host-left").with("time", countdown(left));
        told.push(look.text.say(&phrase));
    }
    let step = Phrase::new("host-on-step").with("time", span(timing.on_step / 1000));
    told.push(look.text.say(&step));
    if let Some(planned) = timing.planned {
        let phrase = Phrase::new("host-planned").with("time", span(planned / 1000));
        told.push(look.text.say(&phrase));
    }
    let dot = format!(" {} ", look.symbols.dot);
    let mut rows = area.inner(Margin::new(1, 0)).rows();
    if let Some(row) = rows.next() {
        canvas.text(row, told.join(&dot), Role::Strong);
    }
    let here = seat.place().unwrap_or(0);
    if let (Some(row), Some((done, used))) = (rows.next(), timing.pace(&seat.parcours, here)) {
        let [left, right] = Layout::horizontal([Constraint::Fill(1); 2]).areas(row);
        bar(canvas, left, "host-done", done);
        bar(canvas, right, "host-used", used);
    }
    if let Some(row) = rows.next() {
        canvas.text(row, last(seat, t, look), Role::Quiet);
    }
}

/// A bar of hundredths after a word.
fn bar(canvas: &mut Canvas<'_>, area: Rect, id: &str, percent: u64) {
    let look = canvas.look;
    let word = format!("{} ", look.text.get(id));
    let number = format!(" {percent:>3} %");
    let taken = word.width() + number.width() + 2;
    let room = usize::from(area.width).saturating_sub(taken);
    let percent = usize::try_from(percent).unwrap_or(100).min(100);
    let filled = room * percent / 100;
    let runs = [
        Run::new(word, Role::Quiet),
        Run::new(look.symbols.bar.repeat(filled), Role::Accent),
        Run::new(look.symbols.none.repeat(room - filled), Role::Border),
        Run::new(number, Role::Text),
    ];
    canvas.runs(area, &runs, None);
}

/// The keys that matter, or what is to be said.
fn footer(canvas: &mut Canvas<'_>, area: Rect, seat: &Seat) {
    let look = canvas.look;
    let bar = look.style(Role::Bar);
    canvas.buffer.set_style(area, bar);
    if let Some(notice) = &seat.notice {
        let notice = [Run::new(look.text.say(notice), Role::Bar)];
        canvas.runs(area.inner(Margin::new(1, 0)), &notice, Some(bar));
        return;
    }
    let actions = [
        (Action::Advance, 1),
        (Action::Retreat, 2),
        (Action::BlankWall, 4),
        (Action::FreezeWall, 5),
        (Action::PauseTimer, 6),
        (Action::StepList, 7),
        (Action::Detour, 3),
        (Action::Remark, 8),
        (Action::Help, 2),
    ];
    let hint = |(action, rank): (Action, u8)| {
        let does = action.row().map(|row| look.text.get(&row.hint_message()));
        Hint {
            action,
            key: look.key(action),
            does: does.unwrap_or_default(),
            rank,
        }
    };
    let hints: Vec<Hint> = actions.into_iter().map(hint).collect();
    hints::draw(canvas, area, &hints, "");
}
