//! The messages of a language. Most runs say a few of a thousand: each is parsed when it is first said.

use std::cell::RefCell;
use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::typography::typeset;

pub(super) struct ParsedMessages {
    /// Code of the language.
    code: &'static str,
    /// Each as it is written, by its id.
    written: HashMap<&'static str, &'static str>,
    /// Those that were said.
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl ParsedMessages {
    /// The messages of files in the language of a code.
    pub fn new(code: &'static str, files: &[&'static str]) -> Self {
        let id: LanguageIdentifier = code.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![id]);
        // Terminals show the marks that isolate arguments as boxes.
        bundle.set_use_isolating(false);
        Self {
            code,
            written: files.iter().flat_map(|file| written(file)).collect(),
            parsed: RefCell::new(bundle),
        }
    }

    /// Whether there is a message of this id.
    pub fn has(&self, id: &str) -> bool {
        self.written.contains_key(id)
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
        let Some(written) = self.written.get(id) else {
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

/// The messages of a file, each with its id: one begins where a line begins with a letter, and comments, which
/// begin with `#`, belong to none.
fn written(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let ends = memchr::memchr_iter(b'\n', file.as_bytes()).map(|end| end + 1);
    let starts = std::iter::once(0).chain(ends);
    let mut starts = starts.filter(|start| {
        let first = file.as_bytes().get(*start);
        first.is_none_or(|first| first.is_ascii_alphabetic() || *first == b'#')
    });
    let mut start = starts.next();
    std::iter::from_fn(move || {
        loop {
            let from = start?;
            start = starts.next();
            let entry = &file[from..start.unwrap_or(file.len())];
            if let Some((id, _)) = entry.split_once(" =").filter(|_| !entry.starts_with('#')) {
                return Some((id, entry));
            }
        }
    })
}

/// What stands first in each pair of braces, where it is the id of a message if it names one.
fn placeables(written: &str) -> impl Iterator<Item = &str> {
    let inside = written.split('{').skip(1).map(str::trim_start);
    inside.filter_map(|inside| inside.split([' ', '}']).next())
}
