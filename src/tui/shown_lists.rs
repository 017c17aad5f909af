//! The user's lists in a request for what shows: which of them, how they are to be read, how their rows are named.

use std::ffi::OsString;
use std::path::PathBuf;

use super::shown_request::ShownRequest;
use super::world::World;
use crate::directory::{Choices, Setting, disambiguated_names};
use crate::model::{Phrase, Vocabulary};
use crate::request::{ListSource, ReadingOption};

/// The summary of organisations, and of as many at least.
pub(super) const ORGANISATIONS: &str = "what-organisations";
pub(super) const AT_LEAST: &str = "what-at-least";

/// How lists are to be read.
type Readings = Vec<(ReadingOption, OsString)>;

impl ShownRequest {
    /// With all the user's lists.
    pub(super) fn with_lists(self, world: &World<'_>) -> Self {
        let ranks = 0..world.paths().len();
        let ranks: Vec<usize> = ranks.filter(|rank| world.lists.is_open(*rank)).collect();
        let shown = self.with_these(world, &ranks);
        if world.lists.read_percent().is_some() {
            shown.differing("reading")
        } else if world.lists.is_stopped() {
            shown.differing("cut")
        } else {
            shown
        }
    }

    /// With the lists of these ranks.
    pub(super) fn with_these(mut self, world: &World<'_>, ranks: &[usize]) -> Self {
        let given = &world.given.sources;
        // Options given for all lists do not hold for those that were opened or chosen otherwise since.
        let is_alone = world.list_paths.len() > given.lists.len() || !world.chosen_lists.is_empty();
        let (profiles, settings): (Readings, Readings) = (given.reading.iter().cloned())
            .partition(|(option, _)| *option == ReadingOption::Profile);
        let sources = &mut self.request.sources;
        sources.reading = profiles;
        let own = if is_alone { settings.as_slice() } else { &[] };
        let mut lists: Vec<ListSource> = ranks
            .iter()
            .filter_map(|rank| list(world, *rank, own))
            .collect();
        let is_shared = !is_alone && !settings.is_empty();
        if !is_alone {
            sources.reading.extend(settings);
        }
        // Options after the last list alone would be ambiguous, and are refused.
        if let [before @ .., last] = lists.as_slice()
            && !is_shared
            && !last.reading.is_empty()
            && before.iter().all(|list| list.reading.is_empty())
        {
            lists.rotate_right(1);
        }
        sources.lists = lists;
        if ranks.iter().any(|rank| world.lists.is_refused(*rank)) {
            return self.differing("refused");
        }
        self
    }

    /// So many organisations, or at least so many where more may come; not those of a list with which
    /// nothing is written.
    pub(super) fn of_organisations(self, world: &World<'_>, count: usize) -> Self {
        let mut ranks = 0..world.paths().len();
        if ranks.any(|rank| world.lists.is_refused(rank)) {
            return self;
        }
        let shown = self.summarised(Phrase::new(ORGANISATIONS).with("count", count));
        if world.lists.is_settled(&world.filter) {
            return shown;
        }
        let least = Phrase::new(AT_LEAST).with("what", shown.summary.clone());
        shown.summarised(least)
    }
}

/// A list that was given or opened, with its own reading options, and those given for all lists that it does
/// not override.
fn list(
    world: &World<'_>,
    rank: usize,
    shared: &[(ReadingOption, OsString)],
) -> Option<ListSource> {
    let path = world.paths().into_iter().nth(rank)?;
    let given = world.given.sources.lists.get(rank);
    let own = given.map_or(&[][..], |given| given.reading.as_slice());
    if world.chosen_lists.contains(&rank) {
        let profile = own
            .iter()
            .filter(|(option, _)| *option == ReadingOption::Profile);
        let choices = &world.lists.directory(rank)?.recognition().choices;
        let reading = profile.cloned().chain(spelt(choices)).collect();
        return Some(ListSource { path, reading });
    }
    if given.is_none() {
        let reading = Vec::new();
        return Some(ListSource { path, reading });
    }
    let has_own = |option: ReadingOption| own.iter().any(|(own, _)| *own == option);
    let shared = shared.iter().filter(|(option, _)| !has_own(*option));
    let reading = shared.chain(own).cloned().collect();
    Some(ListSource { path, reading })
}

/// Choices as options.
fn spelt(choices: &Choices) -> impl Iterator<Item = (ReadingOption, OsString)> {
    let settings = choices.words().into_iter();
    let columns = choices.columns.iter().flat_map(|(field, columns)| {
        let nowhere = columns.is_empty().then(String::new);
        let columns = columns.iter().cloned().chain(nowhere);
        columns.map(|column| (Setting::Column, format!("{}={column}", field.word())))
    });
    let options = settings.chain(columns);
    options.map(|(setting, word)| (ReadingOption::Setting(setting), word.into()))
}

/// The lists that hold these rows, and how each row is named where they alone are given.
pub(super) fn rows(world: &World<'_>, rows: &[usize]) -> (Vec<usize>, Vec<String>) {
    let lists = rows.iter().filter_map(|row| world.lists.list_of(*row));
    let mut ranks: Vec<usize> = lists.collect();
    ranks.sort_unstable();
    ranks.dedup();
    let paths = world.paths();
    let paths: Vec<&PathBuf> = ranks.iter().filter_map(|rank| paths.get(*rank)).collect();
    let names = disambiguated_names(paths.iter().map(|path| path.as_path()));
    let name = |row: &usize| {
        let found = world.lists.row(*row)?;
        let list = world.lists.list_of(*row)?;
        let rank = ranks.iter().position(|rank| *rank == list)?;
        Some(match names.get(rank) {
            Some(name) => format!("{name}:{}", found.line()),
            None => found.numbered(),
        })
    };
    let names = rows.iter().filter_map(name).collect();
    (ranks, names)
}
