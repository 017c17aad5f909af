//! The corrections of the curators, each with an anchor of its own.

use std::collections::BTreeMap;

use super::anchor::named;
use super::context::SiteContext;
use super::pages::{RecordPage, SiteSection, Wording, localized_line};
use crate::model::{Correction, KEY_SEPARATOR, Phrase, Record, RecordKind, Typology};
use crate::report::localized::Headings;
use crate::report::page::{Line, Piece, Target};
use crate::report::pages::corrected;
use crate::report::{report, table_message};

/// The corrections of the records that have a page, those of one record together; without a filter, those
/// of the dataset at large too.
pub(super) fn corrections(c: &SiteContext<'_>) -> Option<SiteSection> {
    let t = c.t;
    let is_kept = |found: &&Correction| match of_record(t, found) {
        Some(record) => c.has(record),
        None => c.filter.is_empty(),
    };
    let mut counts = BTreeMap::<String, usize>::new();
    let mut headings = Headings::default();
    let all = t.corrections.iter().filter(is_kept).map(|found| {
        let field = format!("{}/{}/{}", found.table, found.record, found.field);
        let count = counts.entry(field.clone()).or_default();
        *count += 1;
        let id = match *count {
            1 => field,
            count => format!("{field}/{count}"),
        };
        let record = of_record(t, found);
        let title = record.map_or(found.record.as_str(), |record| record.name(t));
        let table = match report(&found.table) {
            Some(report) => Piece::message(table_message(report.name)),
            None => Piece::text(&found.table),
        };
        let row = Piece {
            target: record.map(Target::Record),
            ..Piece::text(&found.record)
        };
        let mut pieces = vec![table.quiet(), Piece::dot(), row];
        if let Some(heading) = headings.of(t, &found.table, &found.field) {
            pieces.extend([Piece::dot(), Piece::message(heading).quiet()]);
        }
        let line = Line {
            pieces,
            ..Line::default()
        };
        let lines = std::iter::once(line).chain(corrected(t, found));
        RecordPage {
            anchor: named("correction", &id),
            kind: None,
            title: c.text(title),
            wording: Wording::AsWritten,
            rank: None,
            mark: None,
            opening: lines.map(|line| localized_line(c, &line)).collect(),
            parts: Vec::new(),
        }
    });
    let sheets: Vec<RecordPage> = all.collect();
    let count = sheets.len();
    (count > 0).then(|| SiteSection {
        anchor: "correction".to_owned(),
        title: c.say(&Phrase::new("html-corrections").with("count", count)),
        sheets,
    })
}

/// The record that a correction is about, or the first of those that its row links.
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
        "schemes" => RecordKind::Scheme,
        _ => return None,
    };
    let id = found.record.split(KEY_SEPARATOR).next().unwrap_or_default();
    Record::find(t, kind, id)
}
