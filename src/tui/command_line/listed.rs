//! The user's lists on a command line: which of them, how they are to be read, how their rows are named.

use std::path::PathBuf;

use super::{AMONG_LISTS, CommandLine};
use crate::directory::called;
use crate::model::{Phrase, Vocabulary};
use crate::query::fold::fold;
use crate::query::{Facet, ORGANISATION_FACETS, Realm};
use crate::report::ORGANISATIONS;
use crate::tui::screens::organisations::state::Pane;
use crate::tui::state::State;

/// A list as it is named, with how it is to be read.
type Named = (String, Vec<String>);

impl CommandLine {
    /// With all the user's lists.
    pub(super) fn with_lists(self, state: &State<'_>) -> Self {
        let ranks = 0..state.world.paths().len();
        let ranks: Vec<usize> = ranks
            .filter(|rank| state.world.lists.holds(*rank))
            .collect();
        let line = self.with_these(state, &ranks);
        if state.world.lists.read_percent().is_some() {
            line.apart("reading")
        } else if state.world.lists.is_left() {
            line.apart("cut")
        } else {
            line
        }
    }

    /// With the lists of these ranks.
    pub(super) fn with_these(mut self, state: &State<'_>, ranks: &[usize]) -> Self {
        let given = &state.world.given.lists;
        // What was said of all lists is not said of those that were opened since.
        let is_alone = state.world.list_paths.len() > given.len();
        let (profiles, mut shared): (Vec<String>, Vec<String>) = (state.world.given.reading.iter())
            .cloned()
            .partition(|flag| flag.starts_with("--list-profile="));
        self.words.extend(profiles);
        let is_shared = !is_alone && !shared.is_empty();
        if !is_alone {
            self.words.append(&mut shared);
        }
        let mut lists: Vec<Named> = ranks
            .iter()
            .filter_map(|rank| named(state, *rank, &shared))
            .collect();
        // What is said after the last list alone might be meant for all, and is refused.
        if let [before @ .., (_, last)] = lists.as_slice()
            && !is_shared
            && !last.is_empty()
            && before.iter().all(|(_, reading)| reading.is_empty())
        {
            lists.rotate_right(1);
        }
        for (path, reading) in lists {
            self = self.flag("directory", &path);
            self.words.extend(reading);
        }
        if ranks.iter().any(|rank| state.world.lists.is_refused(*rank)) {
            return self.apart("refused");
        }
        self
    }

    /// So many organisations, or at least so many where more may come; not those of a list with which
    /// nothing is written.
    fn of_organisations(self, state: &State<'_>, count: usize) -> Self {
        let ranks = 0..state.world.paths().len();
        if ranks
            .into_iter()
            .any(|rank| state.world.lists.is_refused(rank))
        {
            return self;
        }
        let line = self.of("organisations", count);
        if state.world.lists.is_settled(&state.world.filter) {
            return line;
        }
        let what = Phrase::new("what-at-least").with("what", line.what.clone());
        Self { what, ..line }
    }
}

/// A list that was given or opened, with how it alone is to be read.
fn named(state: &State<'_>, rank: usize, shared: &[String]) -> Option<Named> {
    let path = state.world.paths().into_iter().nth(rank)?;
    let path = path.to_string_lossy().into_owned();
    let Some((_, own)) = state.world.given.lists.get(rank) else {
        return Some((path, Vec::new()));
    };
    let name = |flag: &str| flag.split('=').next().map(str::to_owned);
    let is_said = |flag: &String| own.iter().any(|own| name(own) == name(flag));
    let kept = shared.iter().filter(|flag| !is_said(flag));
    Some((path, kept.chain(own).cloned().collect()))
}

/// The lists that hold these rows, and how each row is named where they alone are given.
pub(super) fn rows(state: &State<'_>, rows: &[usize]) -> (Vec<usize>, Vec<String>) {
    let lists = rows
        .iter()
        .filter_map(|row| state.world.lists.list_of(*row));
    let mut ranks: Vec<usize> = lists.collect();
    ranks.sort_unstable();
    ranks.dedup();
    let paths = state.world.paths();
    let paths: Vec<&PathBuf> = ranks.iter().filter_map(|rank| paths.get(*rank)).collect();
    let names = called(paths.iter().map(|path| path.as_path()));
    let name = |row: &usize| {
        let place = state.world.lists.row(*row)?;
        let list = state.world.lists.list_of(*row)?;
        let rank = ranks.iter().position(|rank| *rank == list)?;
        Some(match names.get(rank) {
            Some(name) => format!("{name}:{}", place.line()),
            None => place.numbered(),
        })
    };
    let names = rows.iter().filter_map(name).collect();
    (ranks, names)
}

/// The organisations listed, or the one that is read. Words find names as a search does; conditions keep
/// rows as an export does.
pub(super) fn organisations(state: &State<'_>) -> Result<CommandLine, Phrase> {
    let (t, screen) = (state.world.typology, &state.screens.organisations);
    if state.world.lists.is_empty() {
        return Err(Phrase::new("command-nothing"));
    }
    if screen.focus == Pane::Record
        && let Some(row) = screen.row(&state.world.lists, &state.world.filter)
        && let Some(place) = state.world.lists.row(row)
    {
        let (ranks, names) = rows(state, &[row]);
        let line = CommandLine::new(["show"]).with_these(state, &ranks);
        let line = names.iter().fold(line, |line, name| line.operand(name));
        let what = Phrase::new("what-record").with("name", place.called());
        return Ok(CommandLine { what, ..line });
    }
    if screen.fault.is_some() {
        return Err(Phrase::new("command-fault"));
    }
    let line = screen.query();
    let count = state.world.lists.found(&state.world.filter).len();
    let is_searched = !fold(&state.world.lists.wanted().words).is_empty();
    let facets = (Realm::Organisations, ORGANISATION_FACETS);
    let command = if is_searched {
        let command = CommandLine::new(["search"]).filtered(t, &state.world.filter, facets);
        let command = command.flag("among", AMONG_LISTS).with_lists(state);
        command.operand(line)
    } else {
        let command = CommandLine::new(["export", ORGANISATIONS]);
        let mut command = command.filtered(t, &state.world.filter, facets);
        if state.world.lists.wanted().conditions.is_some() {
            command = command.flag(Facet::Where.word(), line);
        }
        command.with_lists(state)
    };
    let command = command.of_organisations(state, count);
    Ok(if state.world.lists.is_in_order() {
        command
    } else {
        command.apart("order")
    })
}
