//! A command line in words: what is asked, what it is called, and in what its answer differs from what
//! shows. Which command gives a screen or a popup is known in its own folder (`request`).

pub mod lists;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::look::Look;
use super::world::World;
use crate::model::{Phrase, Record, Typology, Vocabulary};
use crate::query::{Facet, Filter, Realm, address};
use crate::text::{looks_like_flag, quoted, quoted_path};

/// Where a search looks that is to find organisations alone.
pub const AMONG_LISTS: &str = "lists";

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
    pub(super) fn new<const N: usize>(words: [&str; N]) -> Self {
        Self {
            words: words.into_iter().map(str::to_owned).collect(),
            what: Phrase::new("what-view"),
            apart: None,
        }
    }

    /// A record whole.
    pub(super) fn show(world: &World<'_>, record: Record) -> Self {
        let name = record.name(world.typology);
        Self {
            what: Phrase::new("what-record").with("name", name),
            ..Self::new(["show"]).operand(&address_of(world.typology, record))
        }
    }

    /// With a flag and its value, which may look like a flag itself.
    pub(super) fn flag(mut self, name: &str, value: &str) -> Self {
        if looks_like_flag(value) {
            self.words.push(format!("--{name}={value}"));
        } else {
            self.words.extend([format!("--{name}"), value.to_owned()]);
        }
        self
    }

    /// With the flags of a filter, of those facets that the command knows.
    pub(super) fn filtered(
        self,
        t: &Typology,
        filter: &Filter,
        (realm, facets): (Realm, &[Facet]),
    ) -> Self {
        let worded = filter.to_flags(t, realm, facets);
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
    pub(super) fn operand(mut self, operand: &str) -> Self {
        let is_ended = self.words.iter().any(|word| word == "--");
        if looks_like_flag(operand) && !is_ended {
            self.words.push("--".to_owned());
        }
        self.words.push(operand.to_owned());
        self
    }

    /// So many of something: `what-{name}` says it.
    pub(super) fn of(mut self, name: &str, count: usize) -> Self {
        self.what = Phrase::new(format!("what-{name}")).with("count", count);
        self
    }

    /// In what the answer differs; what was said first weighs most.
    pub(super) fn apart(mut self, name: &str) -> Self {
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

/// The shortest address that names a record and nothing before it.
pub(super) fn address_of(t: &Typology, record: Record) -> String {
    let id = record.id(t);
    if address::records(t, id).first() == Some(&record) {
        id.to_owned()
    } else {
        format!("{}:{id}", record.kind().word())
    }
}
