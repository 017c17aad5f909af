//! The user's lists on a command line: which of them, how they are to be read, how their rows are named.

use std::path::PathBuf;

use super::CommandLine;
use crate::directory::disambiguated_names;
use crate::model::Phrase;
use crate::tui::world::World;

/// A list as it is named, with how it is to be read.
type Named = (String, Vec<String>);

impl CommandLine {
    /// With all the user's lists.
    pub(in crate::tui) fn with_lists(self, world: &World<'_>) -> Self {
        let ranks = 0..world.paths().len();
        let ranks: Vec<usize> = ranks.filter(|rank| world.lists.holds(*rank)).collect();
        let line = self.with_these(world, &ranks);
        if world.lists.read_percent().is_some() {
            line.apart("reading")
        } else if world.lists.is_left() {
            line.apart("cut")
        } else {
            line
        }
    }

    /// With the lists of these ranks.
    pub(in crate::tui) fn with_these(mut self, world: &World<'_>, ranks: &[usize]) -> Self {
        let given = &world.given.lists;
        // What was said of all lists is not said of those that were opened since.
        let is_alone = world.list_paths.len() > given.len();
        let (profiles, mut shared): (Vec<String>, Vec<String>) = (world.given.reading.iter())
            .cloned()
            .partition(|flag| flag.starts_with("--list-profile="));
        self.words.extend(profiles);
        let is_shared = !is_alone && !shared.is_empty();
        if !is_alone {
            self.words.append(&mut shared);
        }
        let mut lists: Vec<Named> = ranks
            .iter()
            .filter_map(|rank| named(world, *rank, &shared))
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
        if ranks.iter().any(|rank| world.lists.is_refused(*rank)) {
            return self.apart("refused");
        }
        self
    }

    /// So many organisations, or at least so many where more may come; not those of a list with which
    /// nothing is written.
    pub(in crate::tui) fn of_organisations(self, world: &World<'_>, count: usize) -> Self {
        let ranks = 0..world.paths().len();
        if ranks.into_iter().any(|rank| world.lists.is_refused(rank)) {
            return self;
        }
        let line = self.of("organisations", count);
        if world.lists.is_settled(&world.filter) {
            return line;
        }
        let what = Phrase::new("what-at-least").with("what", line.what.clone());
        Self { what, ..line }
    }
}

/// A list that was given or opened, with how it alone is to be read.
fn named(world: &World<'_>, rank: usize, shared: &[String]) -> Option<Named> {
    let path = world.paths().into_iter().nth(rank)?;
    let path = path.to_string_lossy().into_owned();
    let Some((_, own)) = world.given.lists.get(rank) else {
        return Some((path, Vec::new()));
    };
    let name = |flag: &str| flag.split('=').next().map(str::to_owned);
    let is_said = |flag: &String| own.iter().any(|own| name(own) == name(flag));
    let kept = shared.iter().filter(|flag| !is_said(flag));
    Some((path, kept.chain(own).cloned().collect()))
}

/// The lists that hold these rows, and how each row is named where they alone are given.
pub(in crate::tui) fn rows(world: &World<'_>, rows: &[usize]) -> (Vec<usize>, Vec<String>) {
    let lists = rows.iter().filter_map(|row| world.lists.list_of(*row));
    let mut ranks: Vec<usize> = lists.collect();
    ranks.sort_unstable();
    ranks.dedup();
    let paths = world.paths();
    let paths: Vec<&PathBuf> = ranks.iter().filter_map(|rank| paths.get(*rank)).collect();
    let names = disambiguated_names(paths.iter().map(|path| path.as_path()));
    let name = |row: &usize| {
        let place = world.lists.row(*row)?;
        let list = world.lists.list_of(*row)?;
        let rank = ranks.iter().position(|rank| *rank == list)?;
        Some(match names.get(rank) {
            Some(name) => format!("{name}:{}", place.line()),
            None => place.numbered(),
        })
    };
    let names = rows.iter().filter_map(name).collect();
    (ranks, names)
}
