//! The command that gives the organisations listed.

use super::state::{Pane, State};
use crate::model::{Phrase, Vocabulary};
use crate::query::fold::fold;
use crate::query::{Facet, ORGANISATION_FACETS, Realm};
use crate::report::ORGANISATIONS;
use crate::tui::command_line::lists::rows;
use crate::tui::command_line::{AMONG_LISTS, CommandLine};
use crate::tui::world::World;

/// The organisations listed, or the one that is read. Words find names as a search does; conditions keep
/// rows as an export does.
pub(super) fn request(world: &World<'_>, screen: &State) -> Result<CommandLine, Phrase> {
    let t = world.typology;
    if world.lists.is_empty() {
        return Err(Phrase::new("command-nothing"));
    }
    if screen.focus == Pane::Record
        && let Some(row) = screen.row(&world.lists, &world.filter)
        && let Some(place) = world.lists.row(row)
    {
        let (ranks, names) = rows(world, &[row]);
        let line = CommandLine::new(["show"]).with_these(world, &ranks);
        let line = names.iter().fold(line, |line, name| line.operand(name));
        let what = Phrase::new("what-record").with("name", place.called());
        return Ok(CommandLine { what, ..line });
    }
    if screen.fault.is_some() {
        return Err(Phrase::new("command-fault"));
    }
    let line = screen.query();
    let count = world.lists.found(&world.filter).len();
    let is_searched = !fold(&world.lists.wanted().words).is_empty();
    let facets = (Realm::Organisations, ORGANISATION_FACETS);
    let command = if is_searched {
        let command = CommandLine::new(["search"]).filtered(t, &world.filter, facets);
        let command = command.flag("among", AMONG_LISTS).with_lists(world);
        command.operand(line)
    } else {
        let command = CommandLine::new(["export", ORGANISATIONS]);
        let mut command = command.filtered(t, &world.filter, facets);
        if world.lists.wanted().conditions.is_some() {
            command = command.flag(Facet::Where.word(), line);
        }
        command.with_lists(world)
    };
    let command = command.of_organisations(world, count);
    Ok(if world.lists.is_in_order() {
        command
    } else {
        command.apart("order")
    })
}
