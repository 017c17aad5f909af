//! The command line that gives what shows: which command, what it is asked, and what of the view no
//! command can say. Everything is read off the state, nothing is kept.

mod catalogue;
mod listed;
mod overlaps;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::look::Look;
use super::popups::page::Telling;
use super::screens::Screen;
use super::screens::explorer::state::Pane;
use super::state::{Mark, Popup, State};
use crate::model::{Phrase, Record, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::tree::Node;
use crate::query::{ACTOR_FACETS, Expr, Facet, Filter, Realm, address, tree};
use crate::text::{looks_like_flag, quoted, quoted_path};

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
        let (before, after) = self.words.split_at(self.end());
        let words = before.iter().cloned().chain(flags);
        words.chain(after.iter().cloned()).collect()
    }

    /// What comes last, whatever it looks like.
    fn operand(mut self, operand: &str) -> Self {
        let is_ended = self.words.iter().any(|word| word == "--");
        if looks_like_flag(operand) && !is_ended {
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
        let command = self.words.first().map_or("", String::as_str);
        let called = match (command, self.words.get(1)) {
            ("export", Some(table)) => table.as_str(),
            ("show", _) => {
                let name = self.asked_last().map(|id| safe(id)).unwrap_or_default();
                if !name.is_empty() {
                    return name;
                }
                command
            }
            _ => command,
        };
        look.text.get(&format!("file-{called}"))
    }

    /// The last operand; lists and what else is asked come before it.
    fn asked_last(&self) -> Option<&String> {
        let (before, after) = self.words.split_at(self.end());
        let mut before = before.iter().skip(1);
        let plain = before.rfind(|word| !word.starts_with('-'));
        after.get(1..).and_then(<[String]>::last).or(plain)
    }

    /// Where the two hyphens stand after which nothing is a flag, or would stand.
    fn end(&self) -> usize {
        let end = self.words.iter().position(|word| word == "--");
        end.unwrap_or(self.words.len())
    }

    /// As one types it, for a shell.
    pub fn written(&self) -> String {
        let words = self.words.iter().map(|word| quoted(word));
        let words = std::iter::once("essnum".into()).chain(words);
        words.collect::<Vec<_>>().join(" ")
    }

    /// The same with what it writes to, as that is typed, and flags more.
    pub fn written_to(&self, path: Option<&str>, flags: impl Iterator<Item = String>) -> String {
        let (before, after) = self.words.split_at(self.end());
        let word = |word: &String| quoted(word).into_owned();
        let words = before.iter().map(word);
        let output = path.map(|path| format!("--output {}", quoted_path(path)));
        let words = words.chain(output).chain(flags.map(|flag| word(&flag)));
        let words = words.chain(after.iter().map(word));
        let words = std::iter::once("essnum".to_owned()).chain(words);
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Most letters of a name made of what is asked.
const LONGEST: usize = 80;

/// The letters and figures of an identifier that any file may be called by, with hyphens between them.
fn safe(id: &str) -> String {
    let plain = id.nfd().filter(|letter| !is_combining_mark(*letter));
    let plain: String = plain.take(LONGEST).collect();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// The command line that gives what shows.
///
/// # Errors
/// Why there is none.
pub fn command_line(state: &State<'_>) -> Result<CommandLine, Phrase> {
    let asked = asked(state)?;
    Ok(CommandLine {
        words: asked.with_flags(state.world.given.everywhere.iter().cloned()),
        ..asked
    })
}

fn asked(state: &State<'_>) -> Result<CommandLine, Phrase> {
    match state.beneath() {
        Some(Popup::Page(page)) => {
            let subjects = page.subjects();
            let listed = subjects.iter().filter_map(|subject| match subject {
                Mark::Record(_) => None,
                Mark::Row(row) => Some(*row),
            });
            let (lists, names) = listed::rows(state, &listed.collect::<Vec<_>>());
            let mut names = names.into_iter();
            let ids = subjects.iter().filter_map(|subject| match subject {
                Mark::Record(record) => Some(address_of(state.world.typology, *record)),
                Mark::Row(_) => names.next(),
            });
            let command = match page.telling() {
                Telling::Comparison => CommandLine {
                    what: Phrase::new("what-comparison"),
                    ..CommandLine::new(["compare"])
                },
                Telling::Why => CommandLine::new(["show"]).apart("why"),
                Telling::Network => CommandLine::new(["show"]).apart("network"),
            };
            let command = if lists.is_empty() {
                command
            } else {
                command.with_these(state, &lists)
            };
            return Ok(ids.fold(command, |line, id| line.operand(&id)));
        }
        Some(Popup::Search(search)) if !fold(search.input.value()).is_empty() => {
            if !search.is_understood() {
                return Err(Phrase::new("command-fault"));
            }
            let line = CommandLine::new(["search"]);
            let line = line.filtered(
                state.world.typology,
                &state.world.filter,
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
        Screen::Organisations => listed::organisations(state),
        Screen::Naf | Screen::Glossary | Screen::Sources => catalogue::line(state),
    }
}

/// A record whole.
fn show(state: &State<'_>, record: Record) -> CommandLine {
    let name = record.name(state.world.typology);
    CommandLine {
        what: Phrase::new("what-record").with("name", name),
        ..CommandLine::new(["show"]).operand(&address_of(state.world.typology, record))
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
    let (t, screen) = (state.world.typology, &state.screens.explorer);
    if screen.focus == Pane::Record || screen.count(screen.node) == 0 {
        return show(state, screen.record());
    }
    let mut filter = state.world.filter.clone();
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
