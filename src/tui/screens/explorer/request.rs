//! The request for the actors listed, or the record that is read.

use super::state::{Pane, State};
use crate::query::tree::filter_under;
use crate::query::{ACTOR_FACETS, Realm};
use crate::tui::shown_request::ShownRequest;
use crate::tui::world::World;

/// The actors listed; the record where it has the keys, or where nobody is listed.
pub(super) fn request(world: &World<'_>, screen: &State) -> ShownRequest {
    let t = world.typology;
    if screen.focus == Pane::Record || screen.count(screen.node) == 0 {
        return ShownRequest::record(world, screen.record());
    }
    let filter = filter_under(t, &world.filter, screen.node);
    let count = screen.count(screen.node);
    let line = ShownRequest::export("roster").counted("actors", count);
    line.filtered(t, &filter, (Realm::Records, ACTOR_FACETS))
}
