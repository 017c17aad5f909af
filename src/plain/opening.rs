//! Lists of the user's own that are opened while one converses, and searches that were made before.

use std::path::{Path, PathBuf};

use super::input::GivenLine;
use super::place::{Lead, Place};
use super::state::{Conversation, written};
use super::telling::Telling;
use super::verbs::{Understood, Verb, understand};
use crate::answer::{Failure, Job};
use crate::directory::disambiguated_names;
use crate::model::Phrase;
use crate::query::Linked;
use crate::report::LinkedDirectory;
use crate::request::{ListSource, Request, What};
use crate::tui::perform::{identity, typed_list};
use crate::tui::recent::{EXAMPLES, Recent};

/// Bytes of a list from which on it is told that reading it takes a while.
const LONG: u64 = 4 << 20;

impl Conversation<'_> {
    /// What is told before a line is answered, if the answer takes a while: that a long list is read.
    pub fn announced(&self, line: &GivenLine) -> Option<String> {
        let GivenLine::Text(line) = line else {
            return None;
        };
        let path = match understand(line, self.text) {
            Understood::Verb(Verb::Open, words) => words,
            Understood::Number(number) => match self.telling.lead(number)? {
                Lead::Open(path) => path,
                _ => return None,
            },
            _ => return None,
        };
        let about = typed_list(&path).ok()?.metadata().ok()?;
        let waits = Phrase::new("opening-waits").with("path", path);
        (about.len() > LONG).then(|| written(&self.text.say(&waits)))
    }

    /// Opens a list, tells what it was recognised as, then its organisations. What is no list is told in a sentence,
    /// and changes nothing.
    pub(super) fn open_list(&mut self, typed: &str) -> Vec<String> {
        let opened = typed_list(typed).and_then(|path| self.read_list(&identity(&path)));
        let mut lines = match opened {
            Ok(lines) => lines,
            Err(phrase) => return self.said(&[phrase.at(typed)]),
        };
        lines.extend(self.go(Place::Organisations));
        lines
    }

    /// Takes one more list. The lines that say what it was recognised as.
    fn read_list(&mut self, path: &Path) -> Result<Vec<String>, Phrase> {
        let mut given = self.given.sources.lists.iter();
        if given.any(|list| identity(&list.path) == path) {
            return Err(Phrase::new("opening-twice"));
        }
        let source = ListSource {
            path: path.to_owned(),
            reading: Vec::new(),
        };
        let mut request = Request::new(What::Explorer);
        request.sources.clone_from(&self.given.sources);
        request.sources.lists = vec![source.clone()];
        request.start.no_trace = self.given.start.no_trace;
        request.output.verbose = true;
        let read = self.lists_of(&request);
        let (lists, lines) = read.map_err(|failure| failure.phrase())?;
        self.lists.extend(lists);
        self.given.sources.lists.push(source);
        let paths = self.given.sources.lists.iter();
        let names = disambiguated_names(paths.map(|list| list.path.as_path()));
        for (list, name) in self.lists.iter_mut().zip(&names) {
            list.directory.known_as(name);
        }
        self.columns.take();
        self.forget_values();
        self.recent.opened(path);
        Ok(lines)
    }

    fn lists_of(&self, request: &Request) -> Result<(Vec<LinkedDirectory>, Vec<String>), Failure> {
        let linked = |job: &mut Job<'_>| job.linked_lists(self.typology, Linked::whole);
        let (lists, [_, told]) = self.in_memory(request, linked)?;
        let told = String::from_utf8_lossy(&told);
        Ok((lists, told.lines().map(str::to_owned).collect()))
    }

    /// The lists that were opened before and are not open.
    pub(super) fn recent_lists(&self) -> Result<Telling, Vec<Phrase>> {
        let given = self.given.sources.lists.iter();
        let open: Vec<PathBuf> = given.map(|list| identity(&list.path)).collect();
        let recent = self.recent.lists().iter().rev();
        let recent = recent.filter(|path| !open.iter().any(|open| open == Path::new(path)));
        let word = Verb::Open.word(self.text);
        let mut telling = Telling::list(
            self.text
                .say(&Phrase::new("recent-title").with("word", word.as_str())),
        );
        for path in recent {
            telling.entry(path.as_str(), Lead::Open(path.clone()));
        }
        if telling.leads.is_empty() {
            return Err(vec![Phrase::new("recent-none").with("word", word)]);
        }
        Ok(telling)
    }

    /// Searches that led somewhere, the last one first, then examples.
    pub(super) fn searches(&self) -> Telling {
        let search = Verb::Search.word(self.text);
        let title = Phrase::new("searches-title").with("word", search);
        let mut telling = Telling::list(self.text.say(&title));
        let earlier = Recent::earlier(self.recent.searches());
        let earlier: Vec<&String> = earlier.collect();
        if !earlier.is_empty() {
            telling.heading(self.text.get("search-earlier"));
        }
        for query in earlier {
            telling.entry(query.as_str(), Lead::To(Place::Found(query.clone())));
        }
        telling.heading(self.text.get("search-examples"));
        for (query, id) in EXAMPLES {
            let phrase = Phrase::new("searches-example")
                .with("query", *query)
                .with("about", self.text.get(id));
            let place = Place::Found((*query).to_owned());
            telling.entry(self.text.say(&phrase), Lead::To(place));
        }
        telling
    }
}
