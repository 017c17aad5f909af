//! What can be said in line mode: one table. How a line is understood, the help and the tests derive from it; the
//! words are in the text files, those of every language understood, those of the interface's told.

use crate::model::nearest;
use crate::query::fold::fold;
use crate::text::{LANGUAGES, Text};

/// Something that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    Search,
    Next,
    All,
    Back,
    Repeat,
    Where,
    Start,
    About,
    Record,
    Why,
    Actors,
    Links,
    Parts,
    Network,
    Compare,
    Cite,
    Export,
    Command,
    Overlaps,
    Question,
    Strict,
    Broad,
    Codes,
    Classification,
    Glossary,
    Sources,
    Organisations,
    Open,
    Filter,
    Unfilter,
    Facets,
    History,
    Help,
    Quit,
}

/// What follows a verb on its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Complement {
    /// Nothing.
    None,
    /// Words or nothing.
    Optional,
}

/// A row of the table.
#[derive(Debug)]
pub struct VerbRow {
    pub verb: Verb,
    /// `say-{name}` is the id of its words, separated by `|`, the one that is told first; `say-{name}-does` of
    /// what it does.
    pub name: &'static str,
    pub complement: Complement,
}

const fn row(verb: Verb, name: &'static str, complement: Complement) -> VerbRow {
    VerbRow {
        verb,
        name,
        complement,
    }
}

/// Everything that can be said besides numbers, in the order of the help.
pub const VERBS: &[VerbRow] = &[
    row(Verb::Search, "search", Complement::Optional),
    row(Verb::Next, "next", Complement::None),
    row(Verb::All, "all", Complement::None),
    row(Verb::Back, "back", Complement::None),
    row(Verb::Repeat, "repeat", Complement::None),
    row(Verb::Where, "where", Complement::None),
    row(Verb::About, "about", Complement::None),
    row(Verb::Record, "record", Complement::None),
    row(Verb::Why, "why", Complement::None),
    row(Verb::Actors, "actors", Complement::None),
    row(Verb::Links, "links", Complement::None),
    row(Verb::Parts, "parts", Complement::None),
    row(Verb::Cite, "cite", Complement::None),
    row(Verb::Export, "export", Complement::Optional),
    row(Verb::Network, "network", Complement::None),
    row(Verb::Compare, "compare", Complement::None),
    row(Verb::Command, "command", Complement::None),
    row(Verb::Strict, "strict", Complement::None),
    row(Verb::Broad, "broad", Complement::None),
    row(Verb::Classification, "classification", Complement::None),
    row(Verb::Start, "start", Complement::None),
    row(Verb::Overlaps, "overlaps", Complement::Optional),
    row(Verb::Question, "question", Complement::None),
    row(Verb::Codes, "codes", Complement::None),
    row(Verb::Glossary, "glossary", Complement::None),
    row(Verb::Sources, "sources", Complement::None),
    row(Verb::Organisations, "organisations", Complement::None),
    row(Verb::Open, "open", Complement::Optional),
    row(Verb::Facets, "facets", Complement::None),
    row(Verb::Filter, "filter", Complement::Optional),
    row(Verb::Unfilter, "unfilter", Complement::None),
    row(Verb::History, "history", Complement::None),
    row(Verb::Help, "help", Complement::None),
    row(Verb::Quit, "quit", Complement::None),
];

/// The sign that begins a search.
const SEARCH: char = '/';

impl Verb {
    /// Its row in the table.
    pub fn row(self) -> &'static VerbRow {
        let mut rows = VERBS.iter();
        rows.find(|row| row.verb == self).unwrap_or(&VERBS[0])
    }

    /// The word for it that is told.
    pub fn word(self, text: &Text) -> String {
        let mut words = self.row().words(text).into_iter();
        words.next().unwrap_or_default()
    }
}

impl VerbRow {
    /// The words for it in a language, the one that is told first.
    pub fn words(&self, text: &Text) -> Vec<String> {
        let words = text.get(&format!("say-{}", self.name));
        let words = words.split('|').map(str::trim);
        words.map(str::to_owned).collect()
    }

    /// Id of what it does.
    pub fn does(&self) -> String {
        format!("say-{}-does", self.name)
    }
}

/// A line as it is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Understood {
    /// An empty line.
    Nothing,
    /// The entry of a list, from 1.
    Number(usize),
    Verb(Verb, String),
    /// With the nearest word that would be understood.
    Unknown(Option<String>),
}

/// What two words are compared as; signs such as `?` stay as they are.
pub fn spelling(word: &str) -> String {
    let folded = fold(word);
    if folded.is_empty() {
        word.trim().to_owned()
    } else {
        folded
    }
}

/// Understands a line, without regard to case and accents: the words of the interface's language first, then those
/// of the others.
pub fn understand(line: &str, text: &Text) -> Understood {
    let line = line.trim();
    if line.is_empty() {
        return Understood::Nothing;
    }
    if line.bytes().all(|byte| byte.is_ascii_digit()) {
        // No list is as long as what overflows.
        return Understood::Number(line.parse().unwrap_or(usize::MAX));
    }
    if let Some(words) = line.strip_prefix(SEARCH) {
        return Understood::Verb(Verb::Search, words.trim().to_owned());
    }
    let own = std::iter::once(text.clone());
    let others = LANGUAGES.iter().filter(|other| other.code != text.code);
    for text in own.chain(others.map(Text::new)) {
        if let Some(understood) = in_language(line, &text) {
            return understood;
        }
    }
    let words: Vec<String> = VERBS.iter().flat_map(|row| row.words(text)).collect();
    let near = nearest(&spelling(line), words.iter().map(String::as_str));
    Understood::Unknown(near.map(str::to_owned))
}

fn in_language(line: &str, text: &Text) -> Option<Understood> {
    let named = |said: &str| {
        let said = spelling(said);
        let mut rows = VERBS.iter();
        rows.find(|row| row.words(text).iter().any(|word| spelling(word) == said))
    };
    if let Some(row) = named(line) {
        return Some(Understood::Verb(row.verb, String::new()));
    }
    let (first, rest) = line.split_once(char::is_whitespace)?;
    let row = named(first).filter(|row| row.complement != Complement::None)?;
    Some(Understood::Verb(row.verb, rest.trim().to_owned()))
}
