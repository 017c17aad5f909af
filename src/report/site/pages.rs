//! The pages of records in words. Links to records without a page are dropped.

use super::anchor::{anchor, named};
use super::context::SiteContext;
use crate::model::{CriterionKind, Family, Key, Phrase, Record, RecordKind, Typology, Vocabulary};
use crate::query::fold::sort_key;
use crate::report::PageExtent;
use crate::report::page::{Content, Line, LineShape, Page, Piece, Target, Tone};

/// The emphasis of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Plain,
    Strong,
    Quiet,
    Doubt,
    /// The number of a family, by its rank from 0.
    Family(usize),
}

/// Whose words something is in, and so in which language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    Interface,
    /// Of the dataset, in the language in which it is read.
    Dataset,
    /// Titles and official labels, which are not translated.
    AsWritten,
}

impl Wording {
    /// That of the name of a record.
    fn of_name(record: Record) -> Self {
        match record {
            Record::Source(_) | Record::Code(_) | Record::Database(_) => Self::AsWritten,
            _ => Self::Dataset,
        }
    }
}

/// Words of one emphasis, with at most one link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRun {
    pub words: String,
    pub shown: Shown,
    /// A link within the site.
    pub anchor: Option<String>,
    /// A link to the web.
    pub address: Option<String>,
    /// The name of the family whose number this is.
    pub spelt: Option<String>,
    pub wording: Wording,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordLine {
    /// Present if others can link to it.
    pub anchor: Option<String>,
    pub indent: u8,
    /// Whether it is prose rather than an entry of a list.
    pub is_prose: bool,
    pub runs: Vec<TextRun>,
}

/// Lines under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordPart {
    /// The same in every language.
    pub name: &'static str,
    pub heading: String,
    pub lines: Vec<RecordLine>,
}

/// The page of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordPage {
    pub anchor: String,
    /// The kind of record in words, if the page is among those of another kind.
    pub kind: Option<String>,
    pub title: String,
    /// Of the title.
    pub wording: Wording,
    /// The rank of a family, from 0.
    pub rank: Option<usize>,
    /// The number of a family, the notation of a code.
    pub mark: Option<String>,
    pub opening: Vec<RecordLine>,
    pub parts: Vec<RecordPart>,
}

/// The records of a kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteSection {
    pub anchor: String,
    pub title: String,
    pub sheets: Vec<RecordPage>,
}

/// The section of a kind of record. Families and subcategories have pages of their own.
pub(super) fn section(c: &SiteContext<'_>, kind: RecordKind) -> SiteSection {
    let mut records: Vec<Record> = c.of_kind(kind).collect();
    match kind {
        RecordKind::Actor | RecordKind::Term | RecordKind::Status => {
            records.sort_by_cached_key(|record| sort_key(record.name(c.t)));
        }
        RecordKind::Code => records.sort_by_cached_key(|record| lineage(c.t, *record)),
        _ => {}
    }
    let title = Phrase::new(kind.plural_message());
    SiteSection {
        anchor: kind.word().to_owned(),
        title: c.say(&title.with("count", records.len())),
        sheets: records.into_iter().map(|record| page(c, record)).collect(),
    }
}

/// The codes from the section down to a code, which sort as the classification does.
fn lineage(t: &Typology, record: Record) -> Vec<&str> {
    let Record::Code(key) = record else {
        return Vec::new();
    };
    let mut codes: Vec<&str> = t.lineage(key).map(|key| &*t.codes[key].code).collect();
    codes.reverse();
    codes
}

/// A family with its subcategories.
pub(super) fn family(c: &SiteContext<'_>, key: Key<Family>) -> (RecordPage, Vec<RecordPage>) {
    let family = page(c, Record::Family(key));
    let under = c.t.subcategories_of(key);
    let under = under.map(|(key, _)| Record::Subcategory(key));
    let under = under.filter(|record| c.has(*record));
    (family, under.map(|record| page(c, record)).collect())
}

/// Gives each point of a method an anchor.
fn anchor_criteria(parts: &mut [RecordPart], id: &str) {
    for kind in CriterionKind::ALL {
        let name = kind.word().replace('_', "-");
        let parts = parts.iter_mut().filter(|part| part.name == name);
        for (line, rank) in parts.flat_map(|part| &mut part.lines).zip(1..) {
            line.anchor = Some(named("criterion", &format!("{id}/{name}/{rank}")));
        }
    }
}

fn page(c: &SiteContext<'_>, record: Record) -> RecordPage {
    let mut page = Page::new(c.t, record, PageExtent::Whole);
    // Their table is in every other export; on paper they would take as many pages as all else.
    page.parts.retain(|part| part.heading != "part-facts");
    let lines = |lines: &[Line]| -> Vec<RecordLine> {
        let lines = lines.iter();
        lines.map(|line| localized_line(c, line)).collect()
    };
    let parts = page.parts.iter().map(|part| RecordPart {
        name: part.name(),
        heading: c.say(&Phrase::new(part.heading)),
        lines: lines(&part.lines),
    });
    let (rank, mark) = match record {
        Record::Family(key) => (
            Some(key.index()),
            Some(c.t.families[key].number.to_string()),
        ),
        Record::Code(_) => (None, Some(record.id(c.t).to_owned())),
        _ => (None, None),
    };
    let mut parts: Vec<RecordPart> = parts.collect();
    if matches!(record, Record::Family(_) | Record::Scheme(_)) {
        anchor_criteria(&mut parts, record.id(c.t));
    }
    let is_among_others = matches!(record, Record::Subcategory(_));
    RecordPage {
        anchor: anchor(c.t, record),
        kind: is_among_others.then(|| c.say(&Phrase::new(record.kind().message()))),
        title: c.text(&page.title),
        wording: Wording::of_name(record),
        rank,
        mark,
        opening: lines(&page.opening),
        parts,
    }
}

/// A line in words. The dash that opens an entry is left out, because the list has its own.
pub(super) fn localized_line(c: &SiteContext<'_>, line: &Line) -> RecordLine {
    let is_dash = |piece: &Piece| piece.content == Content::Text("–".to_owned());
    let skipped = usize::from(line.pieces.first().is_some_and(is_dash));
    let pieces = line.pieces.iter().skip(skipped);
    RecordLine {
        anchor: None,
        indent: line.indent,
        is_prose: line.shape == LineShape::Prose,
        runs: pieces.map(|piece| run(c, piece)).collect(),
    }
}

/// A piece in words.
pub(super) fn run(c: &SiteContext<'_>, piece: &Piece) -> TextRun {
    let (anchor, address) = match &piece.target {
        Some(Target::Record(record)) => (c.anchor(*record), None),
        Some(Target::Web(address)) => (None, Some(address.clone())),
        None => (None, None),
    };
    let shown = match (piece.tone, &piece.target) {
        (Tone::Plain, _) => Shown::Plain,
        // The number of a family on its own page is part of a sentence.
        (Tone::Strong, _) | (Tone::Family(_), None) => Shown::Strong,
        (Tone::Quiet, _) => Shown::Quiet,
        (Tone::Doubt, _) => Shown::Doubt,
        (Tone::Family(key), Some(_)) => Shown::Family(key.index()),
    };
    let spelt = match piece.tone {
        Tone::Family(key) => Some(c.text(&c.t.families[key].short_name)),
        _ => None,
    };
    TextRun {
        words: (c.localizer.said)(piece),
        shown,
        anchor,
        address,
        spelt,
        wording: match (&piece.content, &piece.target) {
            (Content::Phrase(_), _) => Wording::Interface,
            (_, Some(Target::Record(record))) => Wording::of_name(*record),
            _ => Wording::Dataset,
        },
    }
}
