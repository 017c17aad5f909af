//! Where an answer comes from: the edition, the filter, the user's own lists, and the command line that repeats it.
//! Files are named without their folders, but for what tells two files of one name apart.

use std::ffi::OsString;
use std::io::{self, BufReader, Write};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::failure::Failure;
use super::job::Job;
use super::palette::page_palettes;
use crate::directory::disambiguated_names;
use crate::export::{Audience, Format, ProvenancePlacement};
use crate::files::IfExists;
use crate::model::{DATASET_LANGUAGE, Edition, Licence, Phrase, Typology, Vocabulary};
use crate::report::citation::report_citation;
use crate::report::{About, OwnList, Provenance, WorkbookLabels, table_message};
use crate::request::{ReadingOption, Request, What};
use crate::text::{Text, flag_with_value, language, sanitized, typeset};

/// Separates the filter of the whole from that of its part: in one step, a repeated flag would widen the filter.
const THEN: &str = "|";
/// Stands for the folder of a package.
const FOLDER: &str = "DIR";
/// Most bytes of identifiers read from standard input that a command line repeats: nobody pastes a longer one.
const LONGEST_OPERANDS: usize = 8_000;

/// The text of an answer for people or for programs, which is in the dataset's language whatever the interface
/// speaks.
pub(super) fn text_for(job: &Job<'_>, audience: Audience) -> Text {
    match audience {
        Audience::People => job.text.clone(),
        Audience::Machines => Text::new(language(DATASET_LANGUAGE)),
    }
}

/// Where an answer comes from, in the text of its audience.
pub(super) fn origin(
    job: &Job<'_>,
    t: &Typology,
    audience: Audience,
    format: Option<&Format>,
) -> Provenance {
    let edition = &t.edition;
    let text = text_for(job, audience);
    let own = |words: &str| typeset(words, DATASET_LANGUAGE).into_owned();
    let source = report_citation(t).map(|phrase| text.say(&phrase));
    let licences = edition.licences.iter().map(|licence| Licence {
        name: own(&licence.name),
        address: licence.address.clone(),
    });
    let lists = job.request.sources.lists.iter();
    let lists = lists.zip(list_names(job.request));
    let lists = lists.map(|(list, name)| OwnList {
        name: sanitized(&name).into_owned(),
        digest: digest(list.path.as_ref()).unwrap_or_default(),
    });
    Provenance {
        title: title_in(&job.request.what, &text),
        description: String::new(),
        dataset: own(&edition.title),
        version: own(&edition.version),
        issued: own(edition.day_as_told()),
        creators: edition.authors.iter().map(|one| own(&one.name)).collect(),
        source: source.unwrap_or_default(),
        licences: licences.collect(),
        filters: filters(job.request, t),
        command: command_line(job, format, audience),
        lists: lists.collect(),
    }
}

/// The filters of the dataset, if it is already part of another one, then those of the request.
pub(super) fn filters(request: &Request, t: &Typology) -> Vec<String> {
    let flag = |filter: &String| filter.split([' ', '=']).next().map(str::to_owned);
    let before = t.edition.filters.iter().cloned();
    let own = request.filter.iter();
    let own: Vec<String> = own
        .map(|(facet, value)| flag_with_value(facet.word(), value))
        .collect();
    let is_repeated = own
        .iter()
        .any(|own| before.clone().any(|before| flag(&before) == flag(own)));
    let then = is_repeated.then(|| THEN.to_owned());
    let all = before.chain(then).chain(own);
    all.map(|filter| sanitized(&filter).into_owned()).collect()
}

/// The command line that repeats the answer, in a format if it matters.
pub(super) fn command_line(job: &Job<'_>, format: Option<&Format>, audience: Audience) -> String {
    let mut request = job.request.clone();
    match (&mut request.what, &job.operands_read) {
        (What::Show { ids }, Some(read))
            if read.iter().map(String::len).sum::<usize>() <= LONGEST_OPERANDS =>
        {
            ids.clone_from(read);
        }
        // Where a session or a parcours lies is nobody else's business.
        (What::Parcours { words }, _) => {
            for word in words.iter_mut() {
                *word = file_name(Path::new(word.as_str()));
            }
        }
        (What::Export { package, .. }, _) if package.is_some() => {
            *package = Some(FOLDER.into());
        }
        _ => {}
    }
    let names = list_names(&request);
    for (list, name) in request.sources.lists.iter_mut().zip(names) {
        list.path = name.into();
        list.reading.iter_mut().for_each(without_folder);
    }
    request.sources.reading.iter_mut().for_each(without_folder);
    let data = request.sources.data.as_ref();
    request.sources.data = data.map(|folder| file_name(folder).into());
    let output = &mut request.output;
    output.format = format.map(|format| format.name.to_owned());
    output.file = None;
    output.if_exists = IfExists::Refuse;
    output.provenance = false;
    output.color = None;
    output.lang = None;
    match audience {
        Audience::People => output.lang = Some(job.text.code.to_owned()),
        // The language follows the reader's locale, and looks change nothing.
        Audience::Machines => {
            output.theme = None;
            output.ascii = false;
        }
    }
    sanitized(&request.to_string()).into_owned()
}

/// A profile is a file of this machine.
fn without_folder((option, value): &mut (ReadingOption, OsString)) {
    if *option == ReadingOption::Profile {
        *value = file_name(value.as_ref()).into();
    }
}

/// The names of the user's lists, in order.
pub(super) fn list_names(request: &Request) -> Vec<String> {
    disambiguated_names(request.sources.lists.iter().map(|list| list.path.as_path()))
}

/// The provenance in a file for people, each fact in a line.
pub(super) fn about(job: &Job<'_>, t: &Typology, format: &Format) -> Result<About, Failure> {
    let origin = origin(job, t, Audience::People, Some(format));
    let mut about = page_about(job, t, origin.title.clone(), &origin)?;
    let label = job.text.get("html-fact-command");
    about.facts.push((label, origin.command));
    let line = |(label, fact): &(String, String)| {
        let phrase = Phrase::new("origin-line").with("label", label.as_str());
        job.text.say(&phrase.with("fact", fact.as_str()))
    };
    about.lines = about.facts.iter().map(line).collect();
    Ok(about)
}

/// The provenance at the end of a file for people; nothing on standard output, where the answer stands alone.
pub(super) fn signature(job: &Job<'_>, t: &Typology, format: &Format) -> Result<About, Failure> {
    if format.provenance == ProvenancePlacement::Footer && job.request.output.file.is_some() {
        about(job, t, format)
    } else {
        Ok(About::default())
    }
}

/// The provenance on a page.
pub(super) fn page_about(
    job: &Job<'_>,
    t: &Typology,
    title: String,
    origin: &Provenance,
) -> Result<About, Failure> {
    let text = job.text;
    let own = |words: &str| typeset(words, DATASET_LANGUAGE).into_owned();
    let facts = [
        ("html-fact-title", own(&t.edition.title)),
        ("html-fact-source", origin.source.clone()),
        ("html-fact-version", own(&t.edition.version)),
        ("html-fact-issued", day(&t.edition, text)),
        ("html-fact-licence", own(&t.edition.licence_names())),
        ("html-fact-list", described_lists(text, origin)),
        ("html-fact-filter", origin.filters.join(" ")),
    ];
    let facts = facts.into_iter();
    let facts = facts.filter(|(_, fact)| !fact.is_empty() && *fact != title);
    let facts = facts.map(|(id, fact)| (text.get(id), fact)).collect();
    Ok(About {
        language: text.code,
        title,
        facts,
        lines: Vec::new(),
        palettes: page_palettes(t)?,
        workbook_labels: WorkbookLabels {
            title: text.get("workbook-provenance"),
            day: t.edition.day().map(str::to_owned),
            truncated: text.get("workbook-cut"),
        },
    })
}

/// The title of an answer: that of its table, or else of its command.
fn title_in(what: &What, text: &Text) -> String {
    let command = what.command().map_or("", |command| command.name);
    let table = table_message(what.table().unwrap_or(command));
    if text.has(&table) {
        text.get(&table)
    } else {
        text.get(&format!("command-{command}"))
    }
}

/// The day of an edition as the language writes it; as it is if it is not a date.
fn day(edition: &Edition, text: &Text) -> String {
    let parts = edition.day().into_iter().flat_map(|day| day.split('-'));
    let parts: Vec<&str> = parts.collect();
    let [year, month, day] = parts[..] else {
        return edition.issued.clone();
    };
    let [month, day] = [month, day].map(|part| part.trim_start_matches('0'));
    let phrase = Phrase::new("html-day").with("day", day);
    let month = text.get(&format!("month-{month}"));
    text.say(&phrase.with("month", month).with("year", year))
}

/// The lists, a sentence each.
pub(super) fn described_lists(text: &Text, origin: &Provenance) -> String {
    let lists = origin.lists.iter().map(|list| {
        let id = if list.digest.is_empty() {
            "origin-list"
        } else {
            "origin-list-digest"
        };
        let phrase = Phrase::new(id).with("name", list.name.as_str());
        text.say(&phrase.with("digest", list.digest.as_str()))
    });
    lists.collect::<Vec<_>>().join(" ")
}

/// The last component of a path.
pub(super) fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// Bytes of a list that are read at once to hash it; `io::copy` alone reads an eighth of that.
const HASHED_AT_ONCE: usize = 1 << 16;

/// SHA-256 of a regular file, in hexadecimal; a pipe can be read only once.
fn digest(path: &Path) -> Option<String> {
    let file = std::fs::File::open(path).ok()?;
    if !file.metadata().ok()?.is_file() {
        return None;
    }
    let mut file = BufReader::with_capacity(HASHED_AT_ONCE, file);
    let mut hashed = HashingWriter::new(io::sink());
    io::copy(&mut file, &mut hashed).ok()?;
    Some(hashed.digest())
}

/// Hashes and counts the bytes that pass through.
pub(super) struct HashingWriter<W> {
    out: W,
    hasher: Sha256,
    pub bytes: u64,
}

impl<W: Write> HashingWriter<W> {
    pub(super) fn new(out: W) -> Self {
        Self {
            out,
            hasher: Sha256::new(),
            bytes: 0,
        }
    }

    /// SHA-256 of the bytes, in hexadecimal.
    pub(super) fn digest(self) -> String {
        let digest = self.hasher.finalize();
        let digits = digest.iter().map(|byte| format!("{byte:02x}"));
        digits.collect()
    }
}

impl<W: Write> Write for HashingWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
