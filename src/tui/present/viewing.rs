//! What a command shows on a wall: pages, overlaps and rows as screens draw them, anything else in characters. The
//! user's own lists are read on a thread, since one can be long, or slow to come.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use super::content::{
    ContentOrganisation, ContentRow, OverlapBody, OverlapContent, RowsContent, SharedRow,
    StepContent,
};
use crate::answer::{CancelToken, Looks, overlaps_asked, page_asked, quietly};
use crate::export::{Capability, Format, formats_writing};
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary};
use crate::query::{Drawing, SetMask};
use crate::report::overlaps::{question, sentence};
use crate::report::{ORGANISATIONS, OverlapReport, Page, PageExtent, report};
use crate::request::{Request, What};
use crate::text::{Text, language};
use crate::tui::export_job::{ExportError, ExportLooks, export};
use crate::tui::look::Look;
use crate::workshop::{ParcoursStep, StepMatter};

/// Most rows of a table that are taken to a wall.
const MOST_ROWS: usize = 500;

/// What a step shows.
pub(super) fn step_content(
    t: &Typology,
    step: &ParcoursStep,
    around: (&Look, Option<&Path>),
) -> StepContent {
    match &step.matter {
        StepMatter::View(request) | StepMatter::Overlap(request) => view(t, request, around),
        StepMatter::Record(record) => {
            StepContent::Page(Box::new(Page::new(t, *record, PageExtent::Screen)))
        }
        _ => StepContent::Own,
    }
}

/// What a request shows; awaited where it reads files of the user's. `data` is the folder of the typology.
pub(super) fn view(
    t: &Typology,
    request: &Request,
    (look, data): (&Look, Option<&Path>),
) -> StepContent {
    if request.sources.lists.is_empty() && request.sources.data.as_deref() == data {
        return of_request(request, t, &look.text);
    }
    let awaited = Arc::new(OnceLock::new());
    let arrived = Arc::clone(&awaited);
    let (request, code) = (request.clone(), look.text.code);
    std::thread::spawn(move || {
        let text = Text::new(language(code));
        let content = on_own_typology(&request, &text);
        // It is set here alone.
        let _ = arrived.set(content.unwrap_or_else(StepContent::Refused));
    });
    StepContent::Awaited(awaited)
}

/// What a request shows that reads files of the user's. Keys of another dataset mean nothing here, so that its answers
/// are taken in characters.
fn on_own_typology(request: &Request, text: &Text) -> Result<StepContent, Phrase> {
    if request.sources.data.is_some() {
        return Ok(in_characters(request, text));
    }
    let t = quietly(request, text, |job| job.typology_spoken())?;
    Ok(of_request(request, &t, text))
}

fn of_request(request: &Request, t: &Typology, text: &Text) -> StepContent {
    let content = match &request.what {
        What::Show { ids } if ids.len() > 1 => None,
        What::Show { .. } | What::Compare { .. } => {
            let page = quietly(request, text, |job| page_asked(job, t, PageExtent::Screen));
            Some(page.map(|page| StepContent::Page(Box::new(page))))
        }
        What::Overlaps(_) => {
            let content = quietly(request, text, |job| overlaps_asked(job, t, overlaps));
            Some(content.map(|content| StepContent::Overlaps(Box::new(content))))
        }
        What::Search { .. } => rows(t, request, text),
        What::Export { table, .. } => table
            .as_deref()
            .filter(|table| *table == ORGANISATIONS || report(table).is_some())
            .and_then(|_| rows(t, request, text)),
        _ => None,
    };
    match content {
        Some(content) => content.unwrap_or_else(StepContent::Refused),
        None => in_characters(request, text),
    }
}

fn overlaps(report: &OverlapReport<'_>) -> OverlapContent {
    let groups = report.overlaps.groups();
    let sets = report.sizes.iter().map(|(key, size)| {
        let group = &groups[*key];
        (group.number.clone(), group.short_name.clone(), *size)
    });
    let keys: Vec<_> = groups.keys().collect();
    let members = |set: SetMask| keys.iter().map(|key| set.contains(*key)).collect();
    let body = match report.options.drawing {
        Drawing::Matrix => OverlapBody::Matrix(
            report
                .cells
                .chunks(keys.len().max(1))
                .map(|row| row.iter().map(|cell| cell.value).collect())
                .collect(),
        ),
        Drawing::UpSet if report.options.is_question() => OverlapBody::Rows(vec![SharedRow {
            members: members(SetMask::of(report.options.yes.iter().copied())),
            count: report.count,
            sentence: question(report),
        }]),
        Drawing::UpSet => OverlapBody::Rows(
            report
                .rows
                .iter()
                .map(|row| SharedRow {
                    members: members(row.set),
                    count: row.count,
                    sentence: sentence(report, row),
                })
                .collect(),
        ),
    };
    OverlapContent {
        are_values: groups.column().is_some(),
        sets: sets.collect(),
        body,
    }
}

/// The answer in a format.
fn answered(
    request: &Request,
    text: &Text,
    fits: impl Fn(&&&'static Format) -> bool,
) -> Result<String, Phrase> {
    let mut request = request.clone();
    let formats = formats_writing(Capability::Rows);
    let pages = formats_writing(Capability::Pages);
    let formats: Vec<&'static Format> = formats.into_iter().chain(pages).collect();
    request.output.format = formats
        .iter()
        .find(fits)
        .map(|format| format.name.to_owned());
    let looks = ExportLooks {
        language: text.code,
        looks: Looks::default(),
    };
    match export(&request, looks, &CancelToken::default()) {
        Ok(text) => Ok(text.unwrap_or_default()),
        Err(ExportError::Failed(phrase)) => Err(phrase),
        Err(_) => Err(Phrase::new("command-nothing")),
    }
}

/// Columns that name a row, the likeliest first.
const NAMES: &[&str] = &[
    "name", "term", "title", "label", "meaning", "text", "actor", "code",
];
/// Columns worth a word beside it.
const ASIDES: &[&str] = &["expansion", "code", "year"];

/// Of an organisation, what a row of a wall tells.
const OF_ORGANISATIONS: &[&str] = &["id", "name", "city", "actor", "families", "code_families"];

/// The rows of a table, by their stable keys; none if they cannot be told from its answer.
fn rows(t: &Typology, request: &Request, text: &Text) -> Option<Result<StepContent, Phrase>> {
    let table = request.what.table();
    let are_organisations = table == Some(ORGANISATIONS);
    let mut request = request.clone();
    // One more, to know whether there are more.
    let most = request.rows.limit.unwrap_or(usize::MAX).min(MOST_ROWS + 1);
    request.rows.limit = Some(most);
    if are_organisations {
        request.rows.columns = OF_ORGANISATIONS
            .iter()
            .map(|key| (*key).to_owned())
            .collect();
    }
    let is_json = |format: &&&'static Format| format.media_type == "application/json";
    let answer = match answered(&request, text, is_json) {
        Ok(answer) => answer,
        Err(phrase) => return Some(Err(phrase)),
    };
    let value: serde_json::Value = serde_json::from_str(&answer).ok()?;
    let all = value.as_array()?;
    let kind = |row: &serde_json::Value| {
        let word = row.get("kind").and_then(serde_json::Value::as_str);
        let of_table = RecordKind::ALL
            .iter()
            .find(|kind| Some(kind.table()) == table);
        let searched = || word.and_then(RecordKind::from_word);
        let rostered = || row.get("actor").map(|_| RecordKind::Actor);
        let kind = of_table.copied().or_else(searched).or_else(rostered);
        kind.filter(|_| !are_organisations)
    };
    let row = |row: &serde_json::Value| {
        let cell = |key: &str| row.get(key).and_then(serde_json::Value::as_str);
        let id = ["id", "actor", "code"].iter().find_map(|key| cell(key));
        let record = kind(row)
            .zip(id)
            .and_then(|(kind, id)| Record::find(t, kind, id));
        // In the language of the room, where the table is in that of the dataset.
        let name = match record {
            Some(record) => record.name(t).to_owned(),
            None => NAMES
                .iter()
                .find_map(|key| cell(key))
                .unwrap_or_default()
                .to_owned(),
        };
        let told = || ASIDES.iter().find_map(|key| cell(key)).unwrap_or_default();
        let aside = match record {
            Some(Record::Actor(_) | Record::Family(_)) => String::new(),
            // Of what a search finds, its kind.
            Some(record) if table.is_none() => text.word(record.kind()),
            _ => told().to_owned(),
        };
        let organisation = || {
            let families = |key: &str| {
                let ids = row.get(key).and_then(serde_json::Value::as_array);
                let ids = ids.into_iter().flatten();
                let ids = ids.filter_map(serde_json::Value::as_str);
                ids.filter_map(|id| t.families.find(id)).collect()
            };
            let is_actor = cell("actor").is_some();
            ContentOrganisation {
                is_actor,
                families: families(if is_actor {
                    "families"
                } else {
                    "code_families"
                }),
                city: cell("city").unwrap_or_default().to_owned(),
            }
        };
        ContentRow {
            organisation: are_organisations.then(organisation),
            record,
            aside: Some(aside)
                .filter(|aside| *aside != name)
                .unwrap_or_default(),
            name,
        }
    };
    Some(Ok(StepContent::Rows(RowsContent {
        rows: all.iter().take(MOST_ROWS).map(row).collect(),
        goes_on: all.len() > MOST_ROWS,
    })))
}

/// The answer as the command line gives it.
fn in_characters(request: &Request, text: &Text) -> StepContent {
    let plain = |format: &&&'static Format| format.is_plain_text();
    match answered(request, text, plain) {
        Ok(answer) => StepContent::Lines(answer.lines().map(str::to_owned).collect()),
        Err(phrase) => StepContent::Refused(phrase),
    }
}
