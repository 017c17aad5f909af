//! The request for the organisations listed.

use super::state::{Pane, State};
use crate::model::Phrase;
use crate::query::fold::fold;
use crate::query::{Facet, ORGANISATION_FACETS, Realm};
use crate::report::ORGANISATIONS;
use crate::request::What;
use crate::tui::shown_lists::rows;
use crate::tui::shown_request::ShownRequest;
use crate::tui::world::World;

/// The organisations listed, or the one that is read. Words find names as a search does; conditions keep
/// rows as an export does.
pub(super) fn request(world: &World<'_>, screen: &State) -> Result<ShownRequest, Phrase> {
    let t = world.typology;
    if world.lists.is_empty() {
        return Err(Phrase::new("command-nothing"));
    }
    if screen.focus == Pane::Record
        && let Some(row) = screen.row(&world.lists, &world.filter)
        && let Some(found) = world.lists.row(row)
    {
        let (ranks, names) = rows(world, &[row]);
        let shown = ShownRequest::show(names).with_these(world, &ranks);
        let summary = Phrase::new("what-record").with("name", found.label());
        return Ok(shown.summarised(summary));
    }
    if screen.fault.is_some() {
        return Err(Phrase::new("command-fault"));
    }
    let line = screen.query();
    let count = world.lists.found(&world.filter).len();
    let is_searched = !fold(&world.lists.query().words).is_empty();
    let facets = (Realm::Organisations, ORGANISATION_FACETS);
    let shown = if is_searched {
        let search = What::Search {
            words: vec![line.to_owned()],
            among: Some(Realm::Organisations),
        };
        ShownRequest::new(search).filtered(t, &world.filter, facets)
    } else {
        let export = ShownRequest::export(ORGANISATIONS).filtered(t, &world.filter, facets);
        let export = if world.lists.is_by_strength() {
            export.sorted_last_first("strength_points")
        } else {
            export
        };
        if world.lists.query().conditions.is_some() {
            export.conditioned(Facet::Where, line)
        } else {
            export
        }
    };
    let shown = shown.with_lists(world).of_organisations(world, count);
    Ok(if world.lists.is_in_order() {
        shown
    } else {
        shown.differing("order")
    })
}
