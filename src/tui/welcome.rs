//! The welcome of the first start: what the program is, after whom, and the keys to begin with.

use ratatui::layout::{Margin, Rect};

use super::action::Action;
use super::look::Look;
use super::widgets::run::{fold_runs, width};
use super::widgets::{Canvas, Focus, Run, Scroll, pane};
use super::world::World;
use crate::model::{Edition, Phrase};
use crate::theme::Role;

/// The keys that it names, each with the id of what it does; the lower the rank, the longer it stays where there is
/// little room.
const KEYS: &[(Action, &str, usize)] = &[
    (Action::Search, "welcome-search", 0),
    (Action::Overlaps, "welcome-overlaps", 3),
    (Action::OpenList, "welcome-open-list", 4),
    (Action::Palette, "welcome-palette", 1),
    (Action::Cancel, "welcome-cancel", 2),
];

/// Rows with a frame.
const FRAMED: u16 = 5;

/// Draws the welcome, in a frame of its own where there is room for one.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, world: &World<'_>) {
    let (look, t) = (canvas.look, world.typology);
    let is_framed = area.height >= FRAMED;
    let inner = if is_framed {
        let title = [Run::new(look.text.get("welcome-title"), Role::Strong)];
        pane(canvas, area, &title, Focus::Elsewhere, Scroll::default())
    } else {
        area
    };
    let inner = inner.inner(Margin::new(1, 0));
    let what = Phrase::new("welcome-what")
        .with("actors", t.actors.len())
        .with("families", t.families.len());
    let what = [Run::new(look.text.say(&what), Role::Strong)];
    let room = usize::from(inner.width);
    let mut lines = fold_runs(&what, (room, room), look);
    lines.push(vec![Run::new(after(&t.edition, room, look), Role::Quiet)]);
    lines.push(keys(room, look));
    for (row, runs) in inner.rows().zip(&lines) {
        canvas.runs(row, runs, None);
    }
}

/// The keys that fit.
fn keys(room: usize, look: &Look) -> Vec<Run> {
    let key = |(action, does, _): &(Action, &str, usize)| {
        let does = look.text.get(does);
        [
            Run::new(format!("{} ", look.key(*action)), Role::Accent),
            Run::new(format!("{does}  "), Role::Text),
        ]
    };
    let most = (0..KEYS.len()).rev().find(|most| {
        let kept = KEYS.iter().filter(|(.., rank)| rank <= most);
        // The last one has nothing after it.
        kept.map(|kept| width(&key(kept), look)).sum::<usize>() <= room + 2
    });
    let kept = KEYS.iter().filter(|(.., rank)| *rank <= most.unwrap_or(0));
    let mut keys: Vec<Run> = kept.flat_map(key).collect();
    if let Some(last) = keys.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    keys
}

/// After whom the typology is, with the publisher of the report where there is room for both; empty where the dataset
/// names no author.
fn after(edition: &Edition, room: usize, look: &Look) -> String {
    let authors = edition.authors.iter().map(|author| {
        if author.family.is_empty() {
            author.name.as_str()
        } else {
            author.family.as_str()
        }
    });
    let authors = authors.collect::<Vec<_>>().join(", ");
    if authors.is_empty() {
        return String::new();
    }
    let by = |id: &str| Phrase::new(id).with("authors", authors.as_str());
    let with_publisher = edition.report.as_ref().map(|report| {
        let phrase = by("welcome-after").with("publisher", report.publisher.as_str());
        look.text.say(&phrase)
    });
    let fits = |said: &String| width(&[Run::new(said.as_str(), Role::Quiet)], look) <= room;
    let with_publisher = with_publisher.filter(fits);
    with_publisher.unwrap_or_else(|| look.text.say(&by("welcome-after-authors")))
}
