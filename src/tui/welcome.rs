//! The welcome of the first start: what the program is, after whom, and the keys to begin with.

use ratatui::layout::{Margin, Rect};

use super::action::Action;
use super::look::Look;
use super::widgets::run::width;
use super::widgets::{Canvas, Focus, Run, Scroll, pane};
use super::world::World;
use crate::model::{Edition, Phrase};
use crate::theme::Role;

/// The keys that it names, each with the id of what it does.
const KEYS: &[(Action, &str)] = &[
    (Action::Search, "welcome-search"),
    (Action::Overlaps, "welcome-overlaps"),
    (Action::OpenList, "welcome-open-list"),
    (Action::Palette, "welcome-palette"),
    (Action::Cancel, "welcome-cancel"),
];

/// Draws the welcome in a frame of its own.
pub(super) fn draw(canvas: &mut Canvas<'_>, area: Rect, world: &World<'_>) {
    let (look, t) = (canvas.look, world.typology);
    let title = [Run::new(look.text.get("welcome-title"), Role::Strong)];
    let inner = pane(canvas, area, &title, Focus::Elsewhere, Scroll::default());
    let inner = inner.inner(Margin::new(1, 0));
    let what = Phrase::new("welcome-what")
        .with("actors", t.actors.len())
        .with("families", t.families.len());
    let keys = KEYS.iter().flat_map(|(action, does)| {
        let does = look.text.get(does);
        [
            Run::new(format!("{} ", look.key(*action)), Role::Accent),
            Run::new(format!("{does}  "), Role::Text),
        ]
    });
    let room = usize::from(inner.width);
    let lines = [
        vec![Run::new(look.text.say(&what), Role::Strong)],
        vec![Run::new(after(&t.edition, room, look), Role::Quiet)],
        keys.collect(),
    ];
    for (row, runs) in inner.rows().zip(&lines) {
        canvas.runs(row, runs, None);
    }
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
