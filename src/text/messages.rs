//! The messages of a language. Most runs say a few of a thousand: each is found by the index that the build made, and
//! parsed when it is first said.

use std::cell::RefCell;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::entries::{FILES, MessagePlace, message_id};
use super::typography::typeset;

/// For each language the places of its messages, in the order of their ids.
const INDEX: &[(&str, &[MessagePlace])] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

pub(super) struct ParsedMessages {
    /// Code of the language.
    code: &'static str,
    files: &'static [&'static str],
    index: &'static [MessagePlace],
    /// Those that were said.
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl ParsedMessages {
    /// The messages of the language of a code.
    pub fn new(code: &'static str) -> Self {
        let id: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // Terminals show the marks that isolate arguments as boxes.
        bundle.set_use_isolating(false);
        Self {
            code,
            files: files(code),
            index: of(INDEX, code),
            parsed: RefCell::new(bundle),
        }
    }

    /// Whether there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.written(id).is_some()
    }

    /// A message as it is written.
    fn written(&self, id: &str) -> Option<&'static str> {
        let text = |(file, start, end): &MessagePlace| {
            let file = self.files.get(usize::from(*file))?;
            file.get(*start as usize..*end as usize)
        };
        let rank = self
            .index
            .binary_search_by(|place| text(place).and_then(message_id).cmp(&Some(id)));
        self.index.get(rank.ok()?).and_then(text)
    }

    /// A message with its arguments; none of an unknown id.
    pub fn format(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
        self.parse(id);
        let bundle = self.parsed.borrow();
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors);
        Some(text.into_owned())
    }

    /// Parses a message and those it refers to, unless that was done.
    fn parse(&self, id: &str) {
        if self.parsed.borrow().has_message(id) {
            return;
        }
        let Some(written) = self.written(id) else {
            return;
        };
        // Typeset before arguments come in: those stand as they are.
        let source = typeset(written, self.code).into_owned();
        // A test parses every file; what still fails to parse is left out rather than fatal.
        let resource = FluentResource::try_new(source).unwrap_or_else(|(partial, _)| partial);
        let mut bundle = self.parsed.borrow_mut();
        bundle.add_resource_overriding(resource);
        drop(bundle);
        placeables(written).for_each(|id| self.parse(id));
    }
}

/// The files of the language of a code.
pub(super) fn files(code: &str) -> &'static [&'static str] {
    of(FILES, code)
}

/// What stands beside the code of a language; nothing for another.
fn of<T>(all: &[(&str, &'static [T])], code: &str) -> &'static [T] {
    let found = all.iter().find(|(known, _)| *known == code);
    found.map_or(&[], |(_, found)| *found)
}

/// What stands first in each pair of braces, where it is the id of a message if it names one.
fn placeables(written: &str) -> impl Iterator<Item = &str> {
    let inside = written.split('{').skip(1).map(str::trim_start);
    inside.filter_map(|inside| inside.split([' ', '}']).next())
}
