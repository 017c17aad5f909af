//! The pages of the records that are kept, in words; a piece that leads to a record that is not kept
//! leads nowhere.

use std::collections::BTreeSet;

use super::anchor::{anchor, named};
use super::localizer::Localizer;
use crate::model::{CriterionKind, Family, Key, Phrase, Record, RecordKind, Typology, Vocabulary};
use crate::query::Filter;
use crate::query::fold::sort_key;
use crate::report::page::{Content, Line, LineShape, Page, Piece, Target, Tone};

/// What a run of words is to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Plain,
    Strong,
    Quiet,
    Doubt,
    /// The number of a family, by its rank from 0.
    Family(usize),
}

/// Words of one look, leading somewhere or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextRun {
    pub words: String,
    pub shown: Shown,
    /// An anchor of the book.
    pub anchor: Option<String>,
    /// An address of the web.
    pub address: Option<String>,
    /// What a number or an abbreviation stands for.
    pub spelt: Option<String>,
    /// Whether the words are the dataset's rather than the interface's.
    pub is_dataset: bool,
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordLine {
    /// Where others can lead to, if they can.
    pub anchor: Option<String>,
    pub indent: u8,
    /// Whether it is prose rather than an entry of a list.
    pub is_prose: bool,
    pub runs: Vec<TextRun>,
}

/// Lines under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordPart {
    /// What the part is, the same in every language.
    pub name: &'static str,
    pub heading: String,
    pub lines: Vec<RecordLine>,
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordPage {
    pub anchor: String,
    /// What kind of record it is, in words, where it stands among those of another.
    pub kind: Option<String>,
    pub title: String,
    /// Of a family, its rank from 0.
    pub rank: Option<usize>,
    /// Of a code its letters and digits, of a family its number.
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

/// The records that stand in the book.
pub(super) struct KeptRecords {
    records: BTreeSet<Record>,
    /// Whether nothing is left out that a reader could ask for.
    pub is_whole: bool,
}

impl KeptRecords {
    /// What the filter keeps; of codes those that the sheets of the families kept give, and what stands
    /// above them.
    pub fn new(t: &Typology, filter: &Filter) -> Self {
        let kinds = RecordKind::ALL.iter();
        let all = kinds.flat_map(|kind| Record::all(t, *kind));
        let keeps = |record: &Record| match *record {
            Record::Code(_) => false,
            _ if filter.is_empty() => true,
            Record::Family(key) => filter.keeps_family(t, key),
            Record::Subcategory(key) => filter.keeps_subcategory(t, key),
            Record::Actor(key) => filter.keeps_actor(t, key),
            Record::Status(key) => filter.keeps_status(t, key),
            // Words are of use whatever is kept.
            Record::Term(_) if filter.queries.is_empty() => true,
            record => filter.keeps_record(t, record),
        };
        let mut records: BTreeSet<Record> = all.filter(keeps).collect();
        let given = t.family_codes.iter();
        let given = given.filter(|found| filter.keeps_family_code(t, found));
        let lineage = given
            .flat_map(|found| t.lineage(found.code))
            .map(Record::Code);
        records.extend(lineage);
        Self {
            records,
            is_whole: filter.is_empty(),
        }
    }

    pub fn has(&self, record: Record) -> bool {
        self.records.contains(&record)
    }

    pub fn count(&self, kind: RecordKind) -> usize {
        let kinds = self.records.iter().map(|record| record.kind());
        kinds.filter(|found| *found == kind).count()
    }

    fn of(&self, kind: RecordKind) -> Vec<Record> {
        let records = self.records.iter().copied();
        records.filter(|record| record.kind() == kind).collect()
    }
}

/// The records of a kind. Families and subcategories stand apart.
pub(super) fn chapter(
    t: &Typology,
    voice: Localizer<'_>,
    kept: &KeptRecords,
    kind: RecordKind,
) -> SiteSection {
    let mut records = kept.of(kind);
    match kind {
        RecordKind::Actor | RecordKind::Term | RecordKind::Status => {
            records.sort_by_cached_key(|record| sort_key(record.name(t)));
        }
        RecordKind::Code => records.sort_by_cached_key(|record| lineage(t, *record)),
        _ => {}
    }
    SiteSection {
        anchor: kind.word().to_owned(),
        title: many(voice, kind, records.len()),
        sheets: records
            .into_iter()
            .map(|record| sheet(t, voice, kept, record))
            .collect(),
    }
}

/// The codes above a code and itself, from the section down: the order of the classification.
fn lineage(t: &Typology, record: Record) -> Vec<String> {
    let Record::Code(key) = record else {
        return Vec::new();
    };
    let mut codes: Vec<String> = t
        .lineage(key)
        .map(|key| t.codes[key].code.clone())
        .collect();
    codes.reverse();
    codes
}

fn many(voice: Localizer<'_>, kind: RecordKind, count: usize) -> String {
    let phrase = Phrase::new(format!("{}-many", kind.message()));
    (voice.say)(&phrase.with("count", count))
}

/// A family with its subcategories.
pub(super) fn family(
    t: &Typology,
    voice: Localizer<'_>,
    kept: &KeptRecords,
    key: Key<Family>,
) -> (RecordPage, Vec<RecordPage>) {
    let mut family = sheet(t, voice, kept, Record::Family(key));
    let id = &t.families[key].id;
    for kind in CriterionKind::ALL {
        let name = kind.word().replace('_', "-");
        let part = family.parts.iter_mut().find(|part| part.name == name);
        for (rank, line) in part
            .into_iter()
            .flat_map(|part| &mut part.lines)
            .enumerate()
        {
            let place = format!("{id}/{name}/{}", rank + 1);
            line.anchor = Some(named("criterion", &place));
        }
    }
    let under = t
        .subcategories_of(key)
        .map(|(key, _)| Record::Subcategory(key));
    let under = under.filter(|record| kept.has(*record));
    let under = under.map(|record| sheet(t, voice, kept, record));
    (family, under.collect())
}

fn sheet(t: &Typology, voice: Localizer<'_>, kept: &KeptRecords, record: Record) -> RecordPage {
    let page = Page::new(t, record);
    let lines = |lines: &[Line]| -> Vec<RecordLine> {
        let lines = lines.iter();
        lines
            .map(|line| localized_line(t, voice, kept, line))
            .collect()
    };
    let parts = page.parts.iter().map(|part| RecordPart {
        name: part.heading.trim_start_matches("part-"),
        heading: (voice.say)(&Phrase::new(part.heading)),
        lines: lines(&part.lines),
    });
    let (rank, mark) = match record {
        Record::Family(key) => (Some(key.index()), Some(t.families[key].number.to_string())),
        Record::Code(_) => (None, Some(record.id(t).to_owned())),
        _ => (None, None),
    };
    RecordPage {
        anchor: anchor(t, record),
        kind: matches!(record, Record::Subcategory(_))
            .then(|| (voice.say)(&Phrase::new(record.kind().message()))),
        title: (voice.said)(&Piece::text(&page.title)),
        rank,
        mark,
        opening: lines(&page.opening),
        parts: parts.collect(),
    }
}

/// A line in words. The dash that opens a line of a list is the list's own.
pub(super) fn localized_line(
    t: &Typology,
    voice: Localizer<'_>,
    kept: &KeptRecords,
    line: &Line,
) -> RecordLine {
    let is_dash = |piece: &Piece| piece.content == Content::Text("–".to_owned());
    let skipped = usize::from(line.pieces.first().is_some_and(is_dash));
    let pieces = line.pieces.iter().skip(skipped);
    RecordLine {
        anchor: None,
        indent: line.indent,
        is_prose: line.shape == LineShape::Prose,
        runs: pieces.map(|piece| run(t, voice, kept, piece)).collect(),
    }
}

/// A piece in words.
pub(super) fn run(
    t: &Typology,
    voice: Localizer<'_>,
    kept: &KeptRecords,
    piece: &Piece,
) -> TextRun {
    let anchor = match &piece.target {
        Some(Target::Record(record)) if kept.has(*record) => Some(anchor(t, *record)),
        _ => None,
    };
    let address = match &piece.target {
        Some(Target::Web(address)) => Some(address.clone()),
        _ => None,
    };
    let shown = match (piece.tone, &piece.target) {
        (Tone::Plain, _) => Shown::Plain,
        // A family that speaks of itself says it in full.
        (Tone::Strong, _) | (Tone::Family(_), None) => Shown::Strong,
        (Tone::Quiet, _) => Shown::Quiet,
        (Tone::Doubt, _) => Shown::Doubt,
        (Tone::Family(key), Some(_)) => Shown::Family(key.index()),
    };
    let spelt = match piece.tone {
        Tone::Family(key) => Some((voice.said)(&Piece::text(&t.families[key].short_name))),
        _ => None,
    };
    TextRun {
        words: (voice.said)(piece),
        shown,
        anchor,
        address,
        spelt,
        is_dataset: !matches!(piece.content, Content::Phrase(_)),
    }
}
