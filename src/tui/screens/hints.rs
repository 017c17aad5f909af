//! The hints that screens have in common.

use super::table::{Screen, ScreenRow};
use crate::tui::action::{ACTIONS, Action, ActionRow, Scope};
use crate::tui::layer::{HintRank, ScreenLayer};
use crate::tui::world::World;

/// The hints of a screen; each may be changed by the screen itself.
pub(super) fn hints(screen: Screen, layer: &impl ScreenLayer, world: &World<'_>) -> Vec<HintRank> {
    let hint = |row: &ActionRow| layer.hint(row.action, usual(screen, layer, row, world), world);
    ACTIONS.iter().filter_map(hint).collect()
}

fn usual(
    screen: Screen,
    layer: &impl ScreenLayer,
    row: &ActionRow,
    world: &World<'_>,
) -> Option<HintRank> {
    let ScreenRow { action, scope, .. } = *screen.row();
    let usual = (row.hint > 0).then_some(HintRank::new(row.action, row.hint));
    match row.action {
        Action::Cancel => {
            (!world.filter.is_empty()).then_some(HintRank::saying(Action::Cancel, 1, "filter-lift"))
        }
        Action::Open => {
            layer
                .is_reading()
                .then_some(HintRank::saying(Action::Open, 4, "hint-follow"))
        }
        Action::Right => usual.filter(|_| !layer.is_reading()),
        Action::Zoom if world.is_small() => None,
        Action::Zoom if world.arrangement.is_zoomed => {
            Some(HintRank::saying(Action::Zoom, 1, "hint-zoom-out"))
        }
        Action::NextRecord if world.arrangement.is_zoomed => {
            let next = HintRank::saying(Action::NextRecord, 1, "hint-next-record");
            Some(next.beside(&[Action::PreviousRecord]))
        }
        // The way to what already shows needs no hint.
        own if own == action => None,
        _ => usual.filter(|_| row.scope == Scope::Everywhere || row.scope == scope),
    }
}
