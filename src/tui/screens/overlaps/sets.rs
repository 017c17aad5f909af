//! Draws the pane of the sets: its frame, with what is counted in words, and the view in it.

use ratatui::layout::{Position, Rect};

use super::state::{Pane, State, UPSET_HEAD, VIEWS, View};
use super::{charts, rows};
use crate::model::{Phrase, Vocabulary};
use crate::query::{Breadth, Measure, OverlapKind, Sort};
use crate::theme::Role;
use crate::tui::action::Action;
use crate::tui::areas::Shape;
use crate::tui::look::Look;
use crate::tui::widgets::{Canvas, Focus, Run, Scroll, numbered, pane, run_of_title_at};
use crate::tui::world::World;

/// Draws the pane of the sets.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, state: &State, world: &World<'_>) {
    let (look, screen) = (canvas.look, world.room());
    let focus = Focus::when(state.focus == Pane::Sets);
    let preface = state.preface(canvas.inside(area).as_size(), look);
    let sets = state.overlaps.groups().len();
    let scroll = match state.view {
        View::Matrix => {
            let rows = usize::from(state.cell_size(screen).height);
            Scroll::of(state.offset * rows, sets * rows).under(1)
        }
        View::UpSet => Scroll::of(state.line.offset, state.lines.len()).under(UPSET_HEAD),
        View::Sharing => {
            let rows = u16::try_from(preface.len()).unwrap_or(u16::MAX);
            Scroll::of(state.share.offset, state.shares.len()).under(rows)
        }
        View::Question => Scroll::of(state.question_cursor.offset, sets),
    };
    let inner = pane(canvas, area, &title(state, look), focus, scroll);
    match state.view {
        View::Matrix => charts::matrix_of_sets(canvas, inner, screen, state),
        View::UpSet => charts::intersections(canvas, inner, state),
        View::Sharing => rows::shared(canvas, inner, &preface, state, world),
        View::Question => rows::question(canvas, inner, state),
    }
}

/// What is counted, and how, unless it is the usual way.
fn title(state: &State, look: &Look) -> Vec<Run> {
    let row = VIEWS.iter().find(|(view, ..)| *view == state.view);
    let mut words = vec![match state.heading() {
        Some(heading) => look.text.say(&Phrase::new("quoted").with("text", heading)),
        None => look.text.word(state.sets()),
    }];
    let groups = state.overlaps.groups();
    if let Some(column) = groups.column().filter(|column| column.others > 0) {
        let shown = Phrase::new("values-of")
            .with("count", groups.len())
            .with("all", groups.len() + column.others);
        words.push(look.text.say(&shown));
    }
    if state.view == View::Matrix && state.measure != Measure::Number {
        words.push(look.text.word(state.measure));
    }
    if state.view == View::UpSet {
        words.push(look.text.word(state.count));
        if state.sort != Sort::Size {
            words.push(look.text.word(state.sort));
        }
        if state.least > 1 {
            let least = Phrase::new("least-of").with("count", state.least);
            words.push(look.text.say(&least));
        }
    }
    let name = row.map_or(String::new(), |(.., title)| look.text.get(title));
    let words = words.iter().map(|word| Run::dotted(word, look));
    let mut title = numbered(1, name);
    title.extend(words);
    if state.sets() == OverlapKind::Families {
        title.extend(switch(state.breadth, look));
    }
    title
}

/// Runs of the switch at the end of the title, after its dot.
const SWITCH: usize = 3;

/// Whether the switch between the two ways of counting is at a position.
pub(super) fn is_switch_at(
    at: Position,
    area: Rect,
    shape: Shape,
    state: &State,
    look: &Look,
) -> bool {
    let title = title(state, look);
    let run = run_of_title_at(at, area, shape, &title, look);
    state.sets() == OverlapKind::Families && run.is_some_and(|run| run + SWITCH >= title.len())
}

/// How actors are counted, of the two ways, and the key that changes it.
fn switch(breadth: Breadth, look: &Look) -> Vec<Run> {
    let mut runs = vec![Run::dotted("", look)];
    for way in Breadth::ALL {
        let word = look.text.get(&format!("switch-{}", way.word()));
        runs.push(if *way == breadth {
            Run::new(format!("[{word}] "), Role::Accent)
        } else {
            Run::new(format!("{word} "), Role::Quiet)
        });
    }
    runs.push(Run::new(look.key(Action::Breadth), Role::Quiet));
    runs
}
