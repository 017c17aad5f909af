//! What the curators corrected, each correction with an anchor of its own.

use std::collections::BTreeMap;

use super::anchor::named;
use super::localizer::Localizer;
use super::pages::{KeptRecords, RecordPage, SiteSection, localized_line};
use crate::model::{Correction, Phrase, Record, RecordKind, Typology};
use crate::report::localized::Headings;
use crate::report::page::{Line, Piece, Target, Tone};
use crate::report::pages::corrected;
use crate::report::report;

/// Every correction of what stands in the book, those of one record together; of the whole dataset, those
/// of what is no record too.
pub(super) fn corrections(
    t: &Typology,
    voice: Localizer<'_>,
    kept: &KeptRecords,
) -> Option<SiteSection> {
    let is_told = |found: &&Correction| match of_record(t, found) {
        Some(record) => kept.has(record),
        None => kept.is_whole,
    };
    let mut known = BTreeMap::<String, usize>::new();
    let mut headings = Headings::default();
    let all = t.corrections.iter().filter(is_told).map(|found| {
        let place = format!("{}/{}/{}", found.table, found.record, found.field);
        let times = known.entry(place.clone()).or_default();
        *times += 1;
        let place = match *times {
            1 => place,
            times => format!("{place}/{times}"),
        };
        let record = of_record(t, found);
        let title = record.map_or(found.record.as_str(), |record| record.name(t));
        let table = match report(&found.table) {
            Some(report) => Piece::message(format!("table-{}", report.name)),
            None => Piece::text(&found.table),
        };
        let heading = headings.of(t, &found.table, &found.field);
        let row = Piece::text(&found.record);
        let row = match record {
            Some(record) => row.to(Target::Record(record)),
            None => row,
        };
        let mut pieces = vec![table.toned(Tone::Quiet), Piece::dot(), row];
        if let Some(heading) = heading {
            let column = Piece::message(heading).toned(Tone::Quiet);
            pieces.extend([Piece::dot(), column]);
        }
        let lines = std::iter::once(Line {
            pieces,
            ..Line::default()
        });
        let lines = lines.chain(corrected(t, found));
        RecordPage {
            anchor: named("correction", &place),
            kind: None,
            title: (voice.said)(&Piece::text(title)),
            rank: None,
            mark: None,
            opening: lines
                .map(|line| localized_line(t, voice, kept, &line))
                .collect(),
            parts: Vec::new(),
        }
    });
    let sheets: Vec<RecordPage> = all.collect();
    let count = sheets.len();
    (count > 0).then(|| SiteSection {
        anchor: "correction".to_owned(),
        title: (voice.say)(&Phrase::new("html-corrections").with("count", count)),
        sheets,
    })
}

/// The record that a correction is about, or the first of those that its row ties together.
fn of_record(t: &Typology, found: &Correction) -> Option<Record> {
    let kind = match found.table.as_str() {
        "families" | "sections" | "criteria" | "family_naf" | "family_statuses" | "publics" => {
            RecordKind::Family
        }
        "subcategories" => RecordKind::Subcategory,
        "actors" | "memberships" | "relations" => RecordKind::Actor,
        "statuses" => RecordKind::Status,
        "glossary" => RecordKind::Term,
        "sources" => RecordKind::Source,
        "databases" => RecordKind::Database,
        "figures" => RecordKind::Figure,
        _ => return None,
    };
    let id = found.record.split('/').next().unwrap_or_default();
    Record::find(t, kind, id)
}
