//! The command line that gives what shows: which command, what it is asked, and what of the view no
//! command can say. Everything is read off the state, nothing is kept.

mod catalogue;
mod overlaps;

use super::popups::page::Telling;
use super::screens::explorer::state::Pane;
use super::screens::{Screen, organisations};
use super::state::{Popup, State};
use crate::model::{Phrase, Record, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::tree::Node;
use crate::query::{ACTOR_FACETS, Expr, Facet, Filter, ORGANISATION_FACETS, Realm, address, tree};
use crate::report::ORGANISATIONS;
use crate::text::quoted;

/// What was given on the command line and has to stand on any that gives the same, in its words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// What decides whatever is answered: the dataset, the language.
    pub everywhere: Vec<String>,
    /// How the user's lists are to be read.
    pub reading: Vec<String>,
    /// The lists, as they were named.
    pub lists: Vec<String>,
}

/// A command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommandLine {
    /// All but the name of the program.
    pub words: Vec<String>,
    /// In what its answer differs from what shows.
    pub apart: Option<Phrase>,
}

impl CommandLine {
    /// A command with what it is asked for first.
    fn new<const N: usize>(words: [&str; N]) -> Self {
        Self {
            words: words.into_iter().map(str::to_owned).collect(),
            apart: None,
        }
    }

    /// With a flag and its value, which may look like a flag itself.
    fn flag(mut self, name: &str, value: &str) -> Self {
        if value.starts_with('-') {
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

    /// With the user's lists.
    fn with_lists(mut self, state: &State<'_>) -> Self {
        let given = &state.given.lists;
        for rank in 0..given.len().max(state.opened.len()) {
            let opened = || Some(state.opened.get(rank)?.to_string_lossy().into_owned());
            let named = given.get(rank).cloned().or_else(opened);
            if let Some(named) = named.filter(|_| state.lists.holds(rank)) {
                self = self.flag("directory", &named);
            }
        }
        self.words.extend(state.given.reading.iter().cloned());
        if state.lists.is_cut_short() {
            return self.apart("cut");
        }
        self
    }

    /// What comes last, whatever it looks like.
    fn operand(mut self, operand: &str) -> Self {
        if operand.starts_with('-') {
            self.words.push("--".to_owned());
        }
        self.words.push(operand.to_owned());
        self
    }

    /// In what the answer differs; what was said first weighs most.
    fn apart(mut self, name: &str) -> Self {
        let apart = Phrase::new(format!("command-apart-{name}"));
        self.apart = self.apart.or(Some(apart));
        self
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
    let mut everywhere = state.given.everywhere.clone();
    let mut line = asked;
    // What follows two hyphens is no flag any more.
    let end = line.words.iter().position(|word| word == "--");
    let end = end.unwrap_or(line.words.len());
    let rest = line.words.split_off(end);
    line.words.append(&mut everywhere);
    line.words.extend(rest);
    Ok(line)
}

fn asked(state: &State<'_>) -> Result<CommandLine, Phrase> {
    match &state.popup {
        Some(Popup::Page(page)) => {
            let records = page.records();
            let ids = records
                .iter()
                .map(|record| address_of(state.typology, *record));
            let command = match page.telling() {
                Telling::Comparison => CommandLine::new(["compare"]),
                Telling::Why => CommandLine::new(["show"]).apart("why"),
                Telling::Network => CommandLine::new(["show"]).apart("network"),
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
    CommandLine::new(["show"]).operand(&address_of(state.typology, record))
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
    CommandLine::new(["export", "roster"]).filtered(t, &filter, (Realm::Records, ACTOR_FACETS))
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
        return Ok(CommandLine::new(["show"]).with_lists(state).operand(&id));
    }
    if screen.fault.is_some() {
        return Err(Phrase::new("command-fault"));
    }
    let line = screen.query();
    let is_searched = !fold(&state.lists.wanted().words).is_empty();
    let facets = (Realm::Organisations, ORGANISATION_FACETS);
    if is_searched {
        let command = CommandLine::new(["search"]).filtered(t, &state.filter, facets);
        let command = command.with_lists(state).apart("organisations");
        return Ok(command.operand(line));
    }
    let mut command =
        CommandLine::new(["export", ORGANISATIONS]).filtered(t, &state.filter, facets);
    if state.lists.wanted().conditions.is_some() {
        command = command.flag(Facet::Where.word(), line);
    }
    Ok(command.with_lists(state))
}
