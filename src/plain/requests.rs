//! What is told as a request: to be exported, cited, or given as a command line; and its answer in lines.

use std::path::PathBuf;

use super::labels;
use super::place::{Lead, Place, Readable};
use super::state::Conversation;
use super::telling::Telling;
use super::verbs::Verb;
use crate::answer::{Console, Failure, Job, USUAL_WIDTH, answer};
use crate::model::{Phrase, Record, Vocabulary};
use crate::query::tree::{Node, filter_under};
use crate::query::{
    ACTOR_FACETS, Answer, Breadth, Count, Drawing, Facet, Filter, ORGANISATION_FACETS, OverlapFlag,
    OverlapKind, OverlapSet, Question, Realm, Sort,
};
use crate::report::{ORGANISATIONS, numbered, overlaps, report};
use crate::request::{Request, What};
use crate::text::RawWriter;
use crate::tui::screens::catalogue::rows::Extent;
use crate::tui::screens::overlaps::state::SubjectChoice;
use crate::tui::shown_request::{address_of, safe_name};

/// A request with what its answer would be called.
pub(super) struct Wanted {
    pub request: Request,
    /// A file, without its ending.
    pub file: String,
}

impl Conversation<'_> {
    /// The request for what a place tells.
    pub(super) fn wanted(&self, place: &Place) -> Wanted {
        let t = self.typology;
        let (what, filter) = match place {
            Place::Under(node) => (What::export("roster"), self.under_flags(*node)),
            Place::Page(subject) => {
                let ids = vec![self.address(*subject)];
                (What::Show { ids }, Vec::new())
            }
            Place::Why(actor) => {
                let ids = vec![self.address(Readable::Record(Record::Actor(*actor)))];
                (What::Show { ids }, Vec::new())
            }
            Place::Network(record) => {
                let ids = vec![self.address(Readable::Record(*record))];
                (What::Show { ids }, Vec::new())
            }
            Place::Comparison(left, right) => {
                let ids = [left, right].map(|subject| self.address(*subject)).to_vec();
                (What::Compare { ids }, Vec::new())
            }
            Place::Overlaps(subject)
            | Place::Intersections(subject)
            | Place::Within(subject, _, Count::Exclusive) => {
                let sort = (OverlapFlag::Sort, Sort::Degree.word().to_owned());
                self.overlaps_wanted(subject, vec![sort])
            }
            Place::Pairs(subject) | Place::Within(subject, ..) => {
                let view = (OverlapFlag::View, Drawing::Matrix.word().to_owned());
                self.overlaps_wanted(subject, vec![view])
            }
            Place::Question(subject, question) | Place::Answer(subject, question) => {
                self.overlaps_wanted(subject, self.answers(subject, question))
            }
            Place::Codes(Extent::Whole) => self.table("naf"),
            Place::Codes(_) => self.table("naf-families"),
            Place::Glossary => self.table("glossary"),
            Place::Sources => self.table("sources"),
            Place::Organisations => {
                let facets = ORGANISATION_FACETS;
                let flags = self.filter.to_flags(t, Realm::Organisations, facets);
                (What::export(ORGANISATIONS), flags.flags)
            }
            Place::Found(query) => {
                let words = vec![query.clone()];
                let search = What::Search { words, among: None };
                (search, self.conditions.clone())
            }
            _ => {
                let flags = self.filter.to_flags(t, Realm::Records, ACTOR_FACETS);
                (What::export("roster"), flags.flags)
            }
        };
        self.request_for(what, filter, place)
    }

    /// The request for what is told, and what it is called.
    pub fn shown(&self) -> (Request, String) {
        let request = self.wanted(self.subject()).request;
        (request, self.telling.title.clone())
    }

    fn request_for(&self, what: What, filter: Vec<(Facet, String)>, place: &Place) -> Wanted {
        let mut request = Request {
            filter,
            ..Request::new(what)
        };
        request.sources.data.clone_from(&self.given.sources.data);
        request.output.lang.clone_from(&self.given.output.lang);
        if is_of_lists(place) {
            request.sources.clone_from(&self.given.sources);
        }
        Wanted {
            file: self.file_name(&request),
            request,
        }
    }

    /// What a file of an answer is called: by the table, or by what is shown.
    fn file_name(&self, request: &Request) -> String {
        let what = &request.what;
        let own = match what {
            What::Show { ids } => ids.last().map(|id| safe_name(id)),
            _ => None,
        };
        let command = what.command().map_or("", |command| command.name);
        let named = format!("file-{}", what.table().unwrap_or(command));
        let own = own.filter(|own| !own.is_empty());
        own.unwrap_or_else(|| self.text.get(&named))
    }

    /// A table of the typology, of what the filter keeps as far as the table can be filtered.
    fn table(&self, name: &str) -> (What, Vec<(Facet, String)>) {
        let facets = report(name).map_or(&[][..], |report| report.facets);
        let flags = self.filter.to_flags(self.typology, Realm::Records, facets);
        (What::export(name), flags.flags)
    }

    fn overlaps_wanted(
        &self,
        subject: &SubjectChoice,
        mut options: Vec<(OverlapFlag, String)>,
    ) -> (What, Vec<(Facet, String)>) {
        let kind = subject.sets();
        let named = match subject.heading() {
            Some(heading) => Some(heading),
            None => Some(kind.word()).filter(|_| kind != OverlapKind::Families),
        };
        options.extend(named.map(|named| (OverlapFlag::Sets, named.to_owned())));
        let realm = if kind.is_listed() {
            Realm::Organisations
        } else {
            Realm::Records
        };
        let is_broad = kind == OverlapKind::Families && self.breadth == Breadth::Broad;
        let filter = Filter {
            breadth: is_broad.then_some(Breadth::Broad),
            ..self.filter.clone()
        };
        let flags = filter.to_flags(self.typology, realm, overlaps::facets(kind));
        (What::overlaps(options), flags.flags)
    }

    /// A question as options.
    fn answers(&self, subject: &SubjectChoice, question: &Question) -> Vec<(OverlapFlag, String)> {
        let Ok(overlaps) = self.overlaps(subject) else {
            return Vec::new();
        };
        let groups = overlaps.groups();
        let asked = [
            (OverlapFlag::Yes, Answer::Yes),
            (OverlapFlag::No, Answer::No),
        ];
        let asked = asked.into_iter().flat_map(|(flag, answer)| {
            let sets = question.sets(answer).sets::<OverlapSet>();
            sets.map(move |set| (flag, groups[set].id.clone()))
        });
        asked.collect()
    }

    /// The filter of the actors under a node.
    fn under_flags(&self, node: Node) -> Vec<(Facet, String)> {
        let t = self.typology;
        let filter = filter_under(t, &self.filter, node);
        filter.to_flags(t, Realm::Records, ACTOR_FACETS).flags
    }

    /// How a command names it.
    pub(super) fn address(&self, subject: Readable) -> String {
        match subject {
            Readable::Record(record) => address_of(self.typology, record),
            Readable::Organisation(at) => {
                let found = labels::listed(&self.lists, at);
                found.map_or(String::new(), |(list, row)| numbered(&list.directory, row))
            }
        }
    }

    /// The record whose page one is on, or that of the node whose actors are told.
    pub(super) fn record(&self) -> Option<Record> {
        match self.subject() {
            Place::Page(Readable::Record(record)) => Some(*record),
            Place::Under(node) => Some(node.record()),
            _ => None,
        }
    }

    /// The formats in which what is told can be written, each with the file that it would be.
    pub(super) fn formats(&self) -> Result<Telling, Vec<Phrase>> {
        let place = self.subject().clone();
        let wanted = self.wanted(&place);
        let formats = wanted.request.what.formats();
        if formats.is_empty() {
            return Err(vec![Phrase::new("export-nothing")]);
        }
        let title = Phrase::new("export-title")
            .with("place", self.title(&place))
            .with("word", Verb::Export.word(self.text));
        let mut telling = Telling::list(self.text.say(&title));
        for format in formats {
            let entry = Phrase::new("export-entry")
                .with("format", format.name)
                .with("about", self.text.get(&format.message()))
                .with("file", format!("{}.{}", wanted.file, format.extension()));
            telling.entry(self.text.say(&entry), Lead::Write(format));
        }
        Ok(telling)
    }

    /// Writes what is told to a file, in a format or the one that the name of the file implies.
    pub(super) fn write(&self, file: Option<&str>, format: Option<&'static str>) -> Vec<String> {
        let Wanted {
            mut request,
            file: name,
        } = self.wanted(&self.subject().clone());
        let formats = request.what.formats();
        let found = formats.iter().find(|known| Some(known.name) == format);
        let path = match (file, found.or(formats.first())) {
            (Some(file), _) => PathBuf::from(file),
            (None, Some(format)) => PathBuf::from(format!("{name}.{}", format.extension())),
            (None, None) => return self.said(&[Phrase::new("export-nothing")]),
        };
        request.output.format = format.map(str::to_owned);
        request.output.file = Some(path.clone());
        match self.answered(&request) {
            Ok(mut lines) => {
                let written = Phrase::new("export-written");
                let written = written.with("path", path.display().to_string());
                lines.extend(self.said(&[written]));
                lines
            }
            Err(Failure::FileExists(_)) => {
                let taken = Phrase::new("export-taken")
                    .with("path", path.display().to_string())
                    .with("word", Verb::Export.word(self.text));
                self.said(&[taken])
            }
            Err(failure) => self.failed(&failure),
        }
    }

    /// How to cite the record that one is on, or else the whole.
    pub(super) fn cite(&self) -> Vec<String> {
        let ids = match self.subject() {
            Place::Page(Readable::Record(record)) => vec![address_of(self.typology, *record)],
            _ => Vec::new(),
        };
        let is_of_record = !ids.is_empty();
        let mut request = Request::new(What::Cite { ids });
        request.sources.data.clone_from(&self.given.sources.data);
        if !is_of_record {
            request.filter.clone_from(&self.conditions);
        }
        match self.answered(&request) {
            Ok(lines) => lines,
            Err(failure) => self.failed(&failure),
        }
    }

    /// The lines of an answer, those of its notes after them.
    fn answered(&self, request: &Request) -> Result<Vec<String>, Failure> {
        let ((), [out, err]) = self.in_memory(request, answer)?;
        Ok(lines_of(&out).chain(lines_of(&err)).collect())
    }

    /// What is done for a request, with its output and its notes, in bytes.
    pub(super) fn in_memory<T>(
        &self,
        request: &Request,
        act: impl FnOnce(&mut Job<'_>) -> Result<T, Failure>,
    ) -> Result<(T, [Vec<u8>; 2]), Failure> {
        let (mut out, mut err) = (RawWriter(Vec::new()), RawWriter(Vec::new()));
        let console = Console {
            out: &mut out,
            err: &mut err,
            width: USUAL_WIDTH,
            shows_progress: false,
            cancel: None,
        };
        let done = act(&mut Job::new(request, self.text, self.looks, console)?)?;
        Ok((done, [out.0, err.0]))
    }

    fn failed(&self, failure: &Failure) -> Vec<String> {
        let mut sentences = Vec::new();
        // Memory takes whatever is written.
        let _ = failure.print(self.text, &mut sentences);
        lines_of(&sentences).collect()
    }
}

/// Whether a place tells of the user's own lists.
fn is_of_lists(place: &Place) -> bool {
    let is_listed = |subject: &Readable| matches!(subject, Readable::Organisation(_));
    match place {
        Place::Organisations | Place::Found(_) => true,
        Place::Page(subject) => is_listed(subject),
        Place::Comparison(left, right) => is_listed(left) || is_listed(right),
        place => {
            let subject = place.counted();
            subject.is_some_and(|subject| subject.sets().is_listed())
        }
    }
}

fn lines_of(bytes: &[u8]) -> impl Iterator<Item = String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.into_iter().filter(|line| !line.trim().is_empty())
}
