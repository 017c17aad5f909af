//! What a step or a command shows, before it is laid out: made once, when it is to be shown.

use ratatui::layout::Size;

use crate::answer::{CancelToken, Looks, overlaps_asked};
use crate::export::{Capability, Format, formats_writing};
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary};
use crate::query::{Drawing, SetMask, address};
use crate::report::overlaps::{question, sentence};
use crate::report::{Compared, Page, PageExtent, report};
use crate::request::{Request, What};
use crate::tui::export_job::{ExportError, ExportLooks, export};
use crate::tui::look::Look;
use crate::tui::widgets::Run;
use crate::workshop::{ParcoursStep, Reveal, StepMatter};

/// Most rows of a table that are taken to a wall.
const MOST_ROWS: usize = 500;

/// What shows.
#[derive(Debug, Clone)]
pub(super) enum StepContent {
    Page(Box<Page>),
    Overlaps(Box<OverlapContent>),
    Rows(RowsContent),
    /// An answer in characters, as the command line gives it.
    Lines(Vec<String>),
    /// Why there is none.
    Refused(Phrase),
    /// The step says it all.
    Own,
}

/// What sets share.
#[derive(Debug, Clone)]
pub(super) struct OverlapContent {
    /// Number, short name and size of each set.
    pub(super) sets: Vec<(String, String, usize)>,
    pub(super) body: OverlapBody,
}

#[derive(Debug, Clone)]
pub(super) enum OverlapBody {
    Rows(Vec<SharedRow>),
    /// What two sets share, row by row.
    Matrix(Vec<Vec<usize>>),
}

/// Who is in some sets.
#[derive(Debug, Clone)]
pub(super) struct SharedRow {
    /// For each set, whether it is one of them.
    pub(super) members: Vec<bool>,
    pub(super) count: usize,
    pub(super) sentence: Phrase,
}

/// The rows of a table: names, with the families of each.
#[derive(Debug, Clone)]
pub(super) struct RowsContent {
    pub(super) rows: Vec<ContentRow>,
}

#[derive(Debug, Clone)]
pub(super) struct ContentRow {
    /// A family whose badge stands before the name.
    pub(super) record: Option<Record>,
    pub(super) name: String,
    /// A word or two beside it.
    pub(super) aside: String,
}

impl StepContent {
    /// What a step shows.
    pub(super) fn of_step(t: &Typology, step: &ParcoursStep, look: &Look) -> Self {
        match &step.matter {
            StepMatter::View(request) | StepMatter::Overlap(request) => {
                Self::of_request(t, request, look)
            }
            StepMatter::Record(record) => {
                Self::Page(Box::new(Page::new(t, *record, PageExtent::Screen)))
            }
            _ => Self::Own,
        }
    }

    /// What a request shows.
    pub(super) fn of_request(t: &Typology, request: &Request, look: &Look) -> Self {
        let own = if request.sources.lists.is_empty() && request.sources.data.is_none() {
            natively(t, request, look)
        } else {
            None
        };
        own.unwrap_or_else(|| in_characters(request, look))
    }

    /// How many times it can be revealed further.
    pub(super) fn pieces(&self, reveal: Reveal) -> usize {
        match (self, reveal) {
            (_, Reveal::Whole) => 0,
            (Self::Page(page), Reveal::Sections) => page.parts.len(),
            (Self::Page(page), Reveal::Lines) => {
                let parts = page.parts.iter().map(|part| part.lines.len());
                page.opening.len() + parts.sum::<usize>()
            }
            (Self::Overlaps(overlaps), _) => match &overlaps.body {
                OverlapBody::Rows(rows) => rows.len(),
                OverlapBody::Matrix(rows) => rows.len(),
            },
            (Self::Rows(rows), _) => rows.rows.len(),
            _ => 0,
        }
    }
}

/// As screens draw it; none for what they do not.
fn natively(t: &Typology, request: &Request, look: &Look) -> Option<StepContent> {
    match &request.what {
        What::Show { ids } if ids.len() == 1 => {
            let record = address::records(t, &ids[0]).into_iter().next()?;
            let page = Page::new(t, record, PageExtent::Screen);
            Some(StepContent::Page(Box::new(page)))
        }
        What::Compare { ids } => {
            let [left, right] = ids.as_slice() else {
                return None;
            };
            let compared = |id: &String| {
                let records = address::records(t, id);
                let fits =
                    |record: &&Record| matches!(record, Record::Family(_) | Record::Actor(_));
                let record = records.iter().find(fits).or(records.first()).copied();
                record.map(Compared::Record)
            };
            let page = Page::comparison(t, compared(left)?, compared(right)?)?;
            Some(StepContent::Page(Box::new(page)))
        }
        What::Overlaps(_) => Some(match overlaps_asked(t, request) {
            Ok(report) => StepContent::Overlaps(Box::new(overlaps(&report))),
            Err(failure) => StepContent::Refused(failure.phrase()),
        }),
        What::Search { .. } => rows(t, request, look),
        What::Export { table, .. } => {
            report(table.as_deref()?)?;
            rows(t, request, look)
        }
        _ => None,
    }
}

fn overlaps(report: &crate::report::OverlapReport<'_>) -> OverlapContent {
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
        sets: sets.collect(),
        body,
    }
}

/// The answer in a format.
fn answered(
    request: &Request,
    look: &Look,
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
        language: look.text.code,
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

/// The rows of a table, by their stable keys.
fn rows(t: &Typology, request: &Request, look: &Look) -> Option<StepContent> {
    let read = answered(request, look, |format| {
        format.media_type == "application/json"
    });
    let text = match read {
        Ok(text) => text,
        Err(phrase) => return Some(StepContent::Refused(phrase)),
    };
    let value: serde_json::Value = serde_json::from_str(&text).ok()?;
    let all = value.as_array()?;
    let table = request.what.table();
    let kind = |row: &serde_json::Value| {
        let word = row.get("kind").and_then(serde_json::Value::as_str);
        let of_table = RecordKind::ALL
            .iter()
            .find(|kind| Some(kind.table()) == table);
        let searched = || word.and_then(RecordKind::from_word);
        let rostered = || row.get("actor").map(|_| RecordKind::Actor);
        of_table.copied().or_else(searched).or_else(rostered)
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
            Some(record) if table.is_none() => look.text.word(record.kind()),
            _ => told().to_owned(),
        };
        ContentRow {
            record,
            aside: Some(aside)
                .filter(|aside| *aside != name)
                .unwrap_or_default(),
            name,
        }
    };
    Some(StepContent::Rows(RowsContent {
        rows: all.iter().take(MOST_ROWS).map(row).collect(),
    }))
}

/// The answer as the command line gives it.
fn in_characters(request: &Request, look: &Look) -> StepContent {
    let plain = |format: &&&'static Format| format.is_plain_text();
    match answered(request, look, plain) {
        Ok(text) => StepContent::Lines(text.lines().map(str::to_owned).collect()),
        Err(phrase) => StepContent::Refused(phrase),
    }
}

/// A line of the wall, before it is placed.
#[derive(Debug, Clone, Default)]
pub(super) struct WallLine {
    pub(super) runs: Vec<Run>,
    /// Whether it stands in the middle.
    pub(super) is_centered: bool,
    /// It shows once so much is revealed.
    pub(super) piece: usize,
}

impl WallLine {
    pub(super) fn new(runs: Vec<Run>, piece: usize) -> Self {
        Self {
            runs,
            is_centered: false,
            piece,
        }
    }

    pub(super) fn blank(piece: usize) -> Self {
        Self::new(Vec::new(), piece)
    }

    #[must_use]
    pub(super) fn centered(self) -> Self {
        Self {
            is_centered: true,
            ..self
        }
    }
}

/// Least size at which a wall is drawn.
pub(super) const LEAST: Size = Size::new(24, 8);
