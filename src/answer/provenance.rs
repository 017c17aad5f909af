//! Where an answer comes from: the edition, the filter, the user's own lists, and the command line that gives the
//! same again. Files are named without their folders, but for as much of them as tells two of one name apart.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::failure::Failure;
use super::job::Job;
use super::palette::shades;
use super::records::said;
use crate::directory::disambiguated_names;
use crate::export::{Audience, Format, ProvenancePlacement};
use crate::model::{Argument, Edition, Joint, Licence, Phrase, Typology, Vocabulary};
use crate::report::{About, OwnList, Piece, Provenance, WorkbookLabels};
use crate::request::{IfExists, ReadingOption, Request, What};
use crate::text::{DATASET, Text, disarmed, flagged, language, typeset};

/// Stands between the filter of the whole and that of its part: in one step the same flag twice would ask for
/// either value.
const THEN: &str = "|";
/// Stands for the folder of a package.
const FOLDER: &str = "DIR";
/// Most bytes of identifiers read from standard input that a command line repeats: nobody pastes a longer one.
const LONGEST_OPERANDS: usize = 8_000;
/// Bytes of a list that are read at once.
const AT_ONCE: usize = 1 << 16;

/// Where an answer comes from, in the words of those whom it is for: for programs it is the same in every
/// language of the interface.
pub(super) fn origin(
    job: &Job<'_>,
    t: &Typology,
    audience: Audience,
    format: Option<&Format>,
) -> Provenance {
    let edition = &t.edition;
    let fixed;
    let text = match audience {
        Audience::People => job.text,
        Audience::Machines => {
            fixed = Text::new(language(DATASET));
            &fixed
        }
    };
    let own = |text: &str| disarmed(&typeset(text, DATASET)).into_owned();
    let source = report(t).map(|phrase| disarmed(&text.say(&phrase)).into_owned());
    let licences = edition.licences.iter().map(|licence| Licence {
        name: own(&licence.name),
        address: licence.address.clone(),
    });
    let lists = job
        .request
        .sources
        .lists
        .iter()
        .zip(list_names(job.request));
    Provenance {
        title: title_in(&job.request.what, text),
        dataset: own(&edition.title),
        version: own(&edition.version),
        issued: own(edition.day_as_told()),
        creators: edition.authors.iter().map(|one| own(&one.name)).collect(),
        source: source.unwrap_or_default(),
        licences: licences.collect(),
        filters: filters(job.request, t),
        command: command_line(job, format, audience),
        lists: lists
            .map(|(list, name)| own_list(&name, list.path.as_ref()))
            .collect(),
    }
}

/// What was kept of the typology: by whoever made the dataset out of another, then by the request.
pub(super) fn filters(request: &Request, t: &Typology) -> Vec<String> {
    let flag = |filter: &String| filter.split([' ', '=']).next().map(str::to_owned);
    let before = t.edition.filters.iter().cloned();
    let own = request.filter.iter();
    let own: Vec<String> = own
        .map(|(facet, value)| flagged(facet.word(), value))
        .collect();
    let is_again = own
        .iter()
        .any(|own| before.clone().any(|before| flag(&before) == flag(own)));
    let then = is_again.then(|| THEN.to_owned());
    let all = before.chain(then).chain(own);
    all.map(|filter| disarmed(&filter).into_owned()).collect()
}

/// The command line that gives the same again, in a format if that matters.
pub(super) fn command_line(job: &Job<'_>, format: Option<&Format>, audience: Audience) -> String {
    let mut request = job.request.clone();
    match (&mut request.what, &job.operands_read) {
        (What::Show { ids }, Some(read)) if total_length(read) <= LONGEST_OPERANDS => {
            ids.clone_from(read);
        }
        (What::Export { package, .. }, _) if package.is_some() => {
            *package = Some(FOLDER.to_owned());
        }
        _ => {}
    }
    let names = list_names(&request);
    for (list, name) in request.sources.lists.iter_mut().zip(names) {
        list.path = name;
        list.reading.iter_mut().for_each(without_folder);
    }
    request.sources.reading.iter_mut().for_each(without_folder);
    let data = request.sources.data.as_ref();
    request.sources.data = data.map(|folder| last_part(folder.as_ref()));
    let output = &mut request.output;
    output.format = format.map(|format| format.name.to_owned());
    output.file = None;
    output.if_exists = IfExists::Refuse;
    output.provenance = false;
    output.color = None;
    output.lang = None;
    match audience {
        Audience::People => output.lang = Some(job.text.code.to_owned()),
        // The language follows the locale of whoever asks again, and looks change nothing.
        Audience::Machines => {
            output.theme = None;
            output.ascii = false;
        }
    }
    disarmed(&request.to_string()).into_owned()
}

fn total_length(words: &[String]) -> usize {
    words.iter().map(String::len).sum()
}

/// A profile is a file of this machine.
fn without_folder((option, value): &mut (ReadingOption, String)) {
    if *option == ReadingOption::Profile {
        *value = last_part(value.as_ref());
    }
}

/// What the user's lists are called, in their order.
pub(super) fn list_names(request: &Request) -> Vec<String> {
    disambiguated_names(request.sources.lists.iter().map(|list| list.path.as_ref()))
}

/// What a file for people says of itself, with each fact in a line.
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

/// What stands at the end of a file for people: nothing on standard output, where the answer stands alone.
pub(super) fn signature(job: &Job<'_>, t: &Typology, format: &Format) -> Result<About, Failure> {
    if format.provenance == ProvenancePlacement::Footer && job.request.output.file.is_some() {
        about(job, t, format)
    } else {
        Ok(About::default())
    }
}

/// What a page says of itself.
pub(super) fn page_about(
    job: &Job<'_>,
    t: &Typology,
    title: String,
    origin: &Provenance,
) -> Result<About, Failure> {
    let text = job.text;
    let own = |words: &str| said(&Piece::text(words), text);
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
        shades: shades(t)?,
        imprint: WorkbookLabels::default(),
    })
}

/// What a workbook says of itself besides what pages say.
pub(super) fn imprint(job: &Job<'_>, t: &Typology) -> WorkbookLabels {
    WorkbookLabels {
        title: job.text.get("workbook-provenance"),
        day: t.edition.day().map(str::to_owned),
        cut: job.text.get("workbook-cut"),
    }
}

/// What an answer is called in a language: by its table, or by what its command does.
fn title_in(what: &What, text: &Text) -> String {
    let command = what.command().map_or("", |command| command.name);
    let named = format!("table-{}", what.table().unwrap_or(command));
    if text.has(&named) {
        text.get(&named)
    } else {
        text.get(&format!("command-{command}"))
    }
}

/// The day of an edition as the language writes it; what is no date stands as it is.
fn day(edition: &Edition, text: &Text) -> String {
    let parts = edition.day().into_iter().flat_map(|day| day.split('-'));
    let parts: Vec<&str> = parts.collect();
    let [year, month, day] = parts[..] else {
        return disarmed(&edition.issued).into_owned();
    };
    // As one writes them, without the zero before.
    let [month, day] = [month, day].map(|part| part.trim_start_matches('0'));
    let phrase = Phrase::new("html-day").with("day", day);
    let month = text.get(&format!("month-{month}"));
    text.say(&phrase.with("month", month).with("year", year))
}

/// The lists in a sentence each.
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

/// A list by its name and by what is in it.
fn own_list(name: &str, path: &Path) -> OwnList {
    OwnList {
        name: disarmed(name).into_owned(),
        digest: digest(path).unwrap_or_default(),
    }
}

/// What a file is called in its folder.
pub(super) fn last_part(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}

/// SHA-256 of a file, in hexadecimal; of a regular one only, for a pipe can be read once.
fn digest(path: &Path) -> Option<String> {
    let mut file = File::open(path).ok()?;
    if !file.metadata().ok()?.is_file() {
        return None;
    }
    let mut hasher = Sha256::new();
    let mut bytes = vec![0; AT_ONCE];
    loop {
        match file.read(&mut bytes).ok()? {
            0 => return Some(hexadecimal(hasher)),
            read => hasher.update(&bytes[..read]),
        }
    }
}

/// What a hasher has come to.
pub(super) fn hexadecimal(hasher: Sha256) -> String {
    let digits = hasher.finalize();
    let digits = digits.iter().map(|byte| format!("{byte:02x}"));
    digits.collect()
}

/// The report in a sentence, if the dataset says which it is.
pub(super) fn report(t: &Typology) -> Option<Phrase> {
    let report = t.edition.report.as_ref()?;
    let names = t.edition.authors.iter();
    let names = names.map(|person| Argument::from(person.name.as_str()));
    let names = names.collect();
    let mut date = report.issued.split('-');
    let year = date.next().unwrap_or_default();
    let month: usize = date
        .next()
        .and_then(|month| month.parse().ok())
        .unwrap_or(0);
    let date = Phrase::new("month-of-year")
        .with("month", month)
        .with("year", year);
    Some(
        Phrase::new("cite-report")
            .with("authors", Argument::List(names, Joint::And))
            .with("title", report.title.as_str())
            .with("publisher", report.publisher.as_str())
            .with("date", date),
    )
}
