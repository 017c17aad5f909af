//! The request for the actors listed, or the record that is read.

use super::state::{Pane, State};
use crate::query::tree::{self, Node};
use crate::query::{ACTOR_FACETS, Expr, Realm};
use crate::tui::shown_request::ShownRequest;
use crate::tui::world::World;

/// The actors listed; the record where it has the keys, or where nobody is listed.
pub(super) fn request(world: &World<'_>, screen: &State) -> ShownRequest {
    let t = world.typology;
    if screen.focus == Pane::Record || screen.count(screen.node) == 0 {
        return ShownRequest::record(world, screen.record());
    }
    let mut filter = world.filter.clone();
    match screen.node {
        Node::Typology(_) => {}
        Node::Family(family) => filter.families = vec![family],
        Node::Subcategory(key) => {
            filter.families.clear();
            filter.subcategories = vec![key];
        }
        Node::Elsewhere(family) => {
            filter.families = vec![family];
            let nowhere = tree::children(t, family).into_iter();
            let nowhere = nowhere.filter_map(|node| match node {
                Node::Subcategory(key) => {
                    Some(format!("-sous-categorie:{}", t.subcategories[key].id))
                }
                Node::Typology(_) | Node::Family(_) | Node::Elsewhere(_) => None,
            });
            let nowhere = nowhere.collect::<Vec<_>>().join(" ");
            filter.queries.extend(Expr::read(t, &nowhere).ok());
        }
    }
    let count = screen.count(screen.node);
    let line = ShownRequest::export("roster").counted("actors", count);
    line.filtered(t, &filter, (Realm::Records, ACTOR_FACETS))
}
