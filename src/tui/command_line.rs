//! The command line that gives what shows: which command, what it is asked, and what of the view no
//! command can say. Everything is read off the state, nothing is kept.

mod catalogue;
mod overlaps;

use super::look::Look;
use super::popups::page::Telling;
use super::screens::explorer::state::Pane;
use super::screens::{Screen, organisations};
use super::state::{Mark, Popup, State};
use crate::model::{Phrase, Record, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::tree::Node;
use crate::query::{ACTOR_FACETS, Expr, Facet, Filter, ORGANISATION_FACETS, Realm, address, tree};
use crate::report::ORGANISATIONS;
use crate::text::{looks_like_flag, quoted};

/// Where a search looks that is to find organisations alone.
pub const AMONG_LISTS: &str = "lists";

/// What was given on the command line and has to stand on any that gives the same, in its words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// What decides whatever is answered: the dataset, the language.
    pub everywhere: Vec<String>,
    /// How all the user's lists are to be read.
    pub reading: Vec<String>,
    /// The lists, as they were named, each with how it alone is to be read.
    pub lists: Vec<(String, Vec<String>)>,
}

/// A command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLine {
    /// All but the name of the program.
    pub words: Vec<String>,
    /// What it answers, as one says it: «27 acteurs».
    pub what: Phrase,
    /// In what its answer differs from what shows.
    pub apart: Option<Phrase>,
}

impl CommandLine {
    /// A command with what it is asked for first.
    fn new<const N: usize>(words: [&str; N]) -> Self {
        Self {
            words: words.into_iter().map(str::to_owned).collect(),
            what: Phrase::new("what-view"),
            apart: None,
        }
    }

    /// With a flag and its value, which may look like a flag itself.
    fn flag(mut self, name: &str, value: &str) -> Self {
        if looks_like_flag(value) {
            self.words.push(format!("--{name}={value}"));
        } else {
            self.words.extend([format!("--{name}"), value.to_owned()]);
        }
        self
    }

    /// With the flags of a filter, of those facets that the command knows.
    fn filtered(self, t: &Typology, filter: &Filter, (realm, facets): (Realm, &[Facet])) -> Self {
        let worded = filter.worded(t, realm, facets);
        let flags = worded.flags.iter();
        let line = flags.fold(self, |line, (facet, value)| line.flag(facet.word(), value));
        if worded.is_exact {
            line
        } else {
            line.apart("filter")
        }
    }

    /// Its words with flags more, before the two hyphens after which nothing is a flag.
    pub fn with_flags(&self, flags: impl IntoIterator<Item = String>) -> Vec<String> {
        let end = self.words.iter().position(|word| word == "--");
        let (before, after) = self.words.split_at(end.unwrap_or(self.words.len()));
        let words = before.iter().cloned().chain(flags);
        words.chain(after.iter().cloned()).collect()
    }

    /// With the user's lists.
    fn with_lists(mut self, state: &State<'_>) -> Self {
        let given = &state.given.lists;
        // What was said of all lists is not said of those that were opened since.
        let is_alone = state.opened.len() > given.len();
        let (profiles, mut shared): (Vec<String>, Vec<String>) = (state.given.reading.iter())
            .cloned()
            .partition(|flag| flag.starts_with("--list-profile="));
        self.words.extend(profiles);
        if !is_alone {
            self.words.append(&mut shared);
        }
        for rank in 0..given.len().max(state.opened.len()) {
            let opened = || {
                let path = state.opened.get(rank)?.to_string_lossy().into_owned();
                Some((path, Vec::new()))
            };
            let named = given.get(rank).cloned().or_else(opened);
            if let Some((path, reading)) = named.filter(|_| state.lists.holds(rank)) {
                self = self.flag("directory", &path);
                let name = |flag: &str| flag.split('=').next().map(str::to_owned);
                let own: Vec<_> = reading.iter().map(|flag| name(flag)).collect();
                let kept = shared.iter().filter(|flag| !own.contains(&name(flag)));
                if rank < given.len() {
                    self.words.extend(kept.cloned());
                }
                self.words.extend(reading);
            }
        }
        if state.lists.is_cut_short() {
            return self.apart("cut");
        }
        self
    }

    /// What comes last, whatever it looks like.
    fn operand(mut self, operand: &str) -> Self {
        if looks_like_flag(operand) {
            self.words.push("--".to_owned());
        }
        self.words.push(operand.to_owned());
        self
    }

    /// So many of something: `what-{name}` says it.
    fn of(mut self, name: &str, count: usize) -> Self {
        self.what = Phrase::new(format!("what-{name}")).with("count", count);
        self
    }

    /// In what the answer differs; what was said first weighs most.
    fn apart(mut self, name: &str) -> Self {
        let apart = Phrase::new(format!("command-apart-{name}"));
        self.apart = self.apart.or(Some(apart));
        self
    }

    /// What a file of it would be called, without its ending.
    pub fn named(&self, look: &Look) -> String {
        // Lists and what else is asked come before what it is asked of.
        let mut operands = self.words.iter().skip(1);
        let is_operand = |word: &&String| !word.starts_with('-');
        let operand = match self.words.first().map(String::as_str) {
            Some("show") => operands.rfind(is_operand),
            _ => operands.next().filter(is_operand),
        };
        let command = self.words.first().map_or("", String::as_str);
        let called = match (command, operand) {
            ("export", Some(table)) => table.as_str(),
            ("show", Some(id)) => return id.replace(|letter: char| !letter.is_alphanumeric(), "-"),
            _ => command,
        };
        look.text.get(&format!("file-{called}"))
    }

    /// As one types it, for a shell.
    pub fn written(&self) -> String {
        let words = self.words.iter().map(|word| quoted(word));
        let words = std::iter::once("essnum".into()).chain(words);
        words.collect::<Vec<_>>().join(" ")
    }
}

/// The command line that gives what shows.
///
/// # Errors
/// Why there is none.
pub fn command_line(state: &State<'_>) -> Result<CommandLine, Phrase> {
    let asked = asked(state)?;
    Ok(CommandLine {
        words: asked.with_flags(state.given.everywhere.iter().cloned()),
        ..asked
    })
}

fn asked(state: &State<'_>) -> Result<CommandLine, Phrase> {
    match &state.popup {
        Some(Popup::Page(page)) => {
            let subjects = page.subjects();
            let ids = subjects.iter().filter_map(|subject| match subject {
                Mark::Record(record) => Some(address_of(state.typology, *record)),
                Mark::Row(row) => state.lists.row(*row).map(|place| place.numbered()),
            });
            let is_listed = |subject: &Mark| matches!(subject, Mark::Row(_));
            let command = match page.telling() {
                Telling::Comparison => CommandLine {
                    what: Phrase::new("what-comparison"),
                    ..CommandLine::new(["compare"])
                },
                Telling::Why => CommandLine::new(["show"]).apart("why"),
                Telling::Network => CommandLine::new(["show"]).apart("network"),
            };
            let command = if subjects.iter().any(is_listed) {
                command.with_lists(state)
            } else {
                command
            };
            return Ok(ids.fold(command, |line, id| line.operand(&id)));
        }
        Some(Popup::Search(search)) if !fold(search.input.value()).is_empty() => {
            if !search.is_understood() {
                return Err(Phrase::new("command-fault"));
            }
            let line = CommandLine::new(["search"]);
            let line = line.filtered(
                state.typology,
                &state.filter,
                (Realm::Records, ACTOR_FACETS),
            );
            let line = line.of("answers", search.found());
            return Ok(line.operand(search.input.value()).apart("search"));
        }
        _ => {}
    }
    match state.screen {
        Screen::Explorer => Ok(explorer(state)),
        Screen::Overlaps => Ok(overlaps::line(state)),
        Screen::Organisations => organisations(state),
        Screen::Naf | Screen::Glossary | Screen::Sources => catalogue::line(state),
    }
}

/// A record whole.
fn show(state: &State<'_>, record: Record) -> CommandLine {
    let name = record.name(state.typology);
    CommandLine {
        what: Phrase::new("what-record").with("name", name),
        ..CommandLine::new(["show"]).operand(&address_of(state.typology, record))
    }
}

/// The shortest address that names a record and nothing before it.
fn address_of(t: &Typology, record: Record) -> String {
    let id = record.id(t);
    if address::records(t, id).first() == Some(&record) {
        id.to_owned()
    } else {
        format!("{}:{id}", record.kind().word())
    }
}

/// The actors listed; the record where it has the keys, or where nobody is listed.
fn explorer(state: &State<'_>) -> CommandLine {
    let (t, screen) = (state.typology, &state.explorer);
    if screen.focus == Pane::Record || screen.count(screen.node) == 0 {
        return show(state, screen.record());
    }
    let mut filter = state.filter.clone();
    match screen.node {
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
                Node::Family(_) | Node::Elsewhere(_) => None,
            });
            let nowhere = nowhere.collect::<Vec<_>>().join(" ");
            filter.queries.extend(Expr::read(t, &nowhere).ok());
        }
    }
    let count = screen.count(screen.node);
    let line = CommandLine::new(["export", "roster"]).of("actors", count);
    line.filtered(t, &filter, (Realm::Records, ACTOR_FACETS))
}

/// The organisations listed, or the one that is read. Words find names as a search does; conditions keep
/// rows as an export does.
fn organisations(state: &State<'_>) -> Result<CommandLine, Phrase> {
    let (t, screen) = (state.typology, &state.organisations);
    if state.lists.is_empty() {
        return Err(Phrase::new("command-nothing"));
    }
    if screen.focus == organisations::state::Pane::Record
        && let Some(place) = state.organisation()
    {
        let id = place.numbered();
        let line = CommandLine::new(["show"]).with_lists(state).operand(&id);
        let what = Phrase::new("what-record").with("name", place.called());
        return Ok(CommandLine { what, ..line });
    }
    if screen.fault.is_some() {
        return Err(Phrase::new("command-fault"));
    }
    let line = screen.query();
    let count = state.lists.found(&state.filter).len();
    let is_searched = !fold(&state.lists.wanted().words).is_empty();
    let facets = (Realm::Organisations, ORGANISATION_FACETS);
    if is_searched {
        let command = CommandLine::new(["search"]).of("organisations", count);
        let command = command.filtered(t, &state.filter, facets);
        let command = command.flag("among", AMONG_LISTS).with_lists(state);
        return Ok(command.operand(line));
    }
    let command = CommandLine::new(["export", ORGANISATIONS]).of("organisations", count);
    let mut command = command.filtered(t, &state.filter, facets);
    if state.lists.wanted().conditions.is_some() {
        command = command.flag(Facet::Where.word(), line);
    }
    Ok(command.with_lists(state))
}
