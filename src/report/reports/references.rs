//! The tables of what stands behind the dataset: sources, databases, figures, corrections.

use super::field::{Field, fields, id, optional_id, section, table_of, word};
use crate::model::{
    Confidence, Correction, Database, Figure, Listing, Record, Section, Source, SourceKind,
    Typology,
};
use crate::query::Filter;
use crate::report::table::{ReportTable, TableCell, ValueDomain};

const SOURCES: &[Field<Source>] = fields![Source;
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "family", "column-family", |t, row| optional_id(&t.families, row.family);
    "kind", "column-kind" in ValueDomain::of::<SourceKind>(), |_, row| word(row.kind);
    "authors", "column-authors", |_, row| TableCell::list(row.authors.split('|').filter(|name| !name.is_empty()));
    "year", "column-year", |_, row| TableCell::text(&row.year);
    "title", "column-title", |_, row| TableCell::text(&row.title);
    "container", "column-container", |_, row| TableCell::text(&row.container);
    "url", "column-url", |_, row| TableCell::text(&row.url);
    "accessed_as", "column-accessed-as" in ValueDomain::of::<Listing>(), |_, row| word(row.accessed_as);
    "section", "column-section" in ValueDomain::of::<Section>(), |_, row| section(row.section);
    "note", "column-note", |_, row| TableCell::text(&row.note);
];

fn keeps(t: &Typology, filter: &Filter, record: Record) -> bool {
    filter.is_empty() || filter.keeps_record(t, record)
}

pub(super) fn sources(t: &Typology, filter: &Filter) -> ReportTable {
    let all = t.sources.iter();
    let kept = all.filter(|(key, _)| keeps(t, filter, Record::Source(*key)));
    let kept = kept.map(|(_, row)| row);
    table_of("sources", t, SOURCES, kept)
}

const DATABASES: &[Field<Database>] = fields![Database;
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "family", "column-family", |t, row| id(&t.families, row.family);
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "url", "column-url", |_, row| TableCell::text(&row.url);
    "note", "column-note", |_, row| TableCell::text(&row.note);
];

pub(super) fn databases(t: &Typology, filter: &Filter) -> ReportTable {
    let all = t.databases.iter();
    let kept = all.filter(|(key, _)| keeps(t, filter, Record::Database(*key)));
    let kept = kept.map(|(_, row)| row);
    table_of("databases", t, DATABASES, kept)
}

const FIGURES: &[Field<Figure>] = fields![Figure;
    "family", "column-family", |t, row| optional_id(&t.families, row.family);
    "value", "column-value", |_, row| TableCell::text(&row.value);
    "unit", "column-unit", |_, row| TableCell::text(&row.unit);
    "meaning", "column-meaning", |_, row| TableCell::text(&row.meaning);
    "year", "column-year", |_, row| TableCell::text(&row.year);
    "source", "column-source", |t, row| optional_id(&t.sources, row.source);
    "section", "column-section" in ValueDomain::of::<Section>(), |_, row| section(row.section);
    "id", "column-id", |_, row| TableCell::text(&row.id);
];

pub(super) fn figures(t: &Typology, filter: &Filter) -> ReportTable {
    let all = t.figures.iter();
    let kept = all.filter(|(key, _)| keeps(t, filter, Record::Figure(*key)));
    let kept = kept.map(|(_, row)| row);
    table_of("figures", t, FIGURES, kept)
}

const CORRECTIONS: &[Field<Correction>] = fields![Correction;
    "table", "column-table" in ValueDomain::Tables, |_, row| TableCell::text(&row.table);
    "record", "column-record", |_, row| TableCell::text(&row.record);
    "field", "column-field" in ValueDomain::Columns, |_, row| TableCell::text(&row.field);
    "as_printed", "column-as-printed", |_, row| TableCell::text(&row.as_printed);
    "corrected", "column-corrected", |_, row| TableCell::text(&row.corrected);
    "certainty", "column-certainty" in ValueDomain::of::<Confidence>(), |_, row| word(row.certainty);
    "evidence", "column-evidence", |_, row| TableCell::text(&row.evidence);
];

pub(super) fn corrections(t: &Typology, _: &Filter) -> ReportTable {
    table_of("corrections", t, CORRECTIONS, &t.corrections)
}
