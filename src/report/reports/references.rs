//! The reference tables: sources, databases, figures, corrections.

use super::field::{id, optional_id, rows_where, section, table, word};
use crate::model::{
    Confidence, Correction, Database, Figure, LIST_SEPARATOR, Listing, Record, Section, Source,
    SourceKind, Translation, Typology,
};
use crate::query::Filter;
use crate::report::table::{TableCell, ValueDomain};

table! {
    "sources", sources(t, filter): Source =
        rows_where(&t.sources, |key| keeps(t, filter, Record::Source(key)));
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "family", "column-family", |t, row| optional_id(&t.families, row.family);
    "kind", "column-kind" in ValueDomain::vocabulary::<SourceKind>(), |_, row| word(row.kind);
    "authors", "column-authors", |_, row| TableCell::list(row.authors.split(LIST_SEPARATOR).filter(|name| !name.is_empty()));
    "year", "column-year", |_, row| TableCell::text(&row.year);
    "title", "column-title", |_, row| TableCell::text(&row.title);
    "container", "column-container", |_, row| TableCell::text(&row.container);
    "url", "column-url", |_, row| TableCell::text(&row.url);
    "accessed_as", "column-accessed-as" in ValueDomain::vocabulary::<Listing>(), |_, row| word(row.accessed_as);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| section(row.section);
    "note", "column-note", |_, row| TableCell::text(&row.note);
}

fn keeps(t: &Typology, filter: &Filter, record: Record) -> bool {
    filter.is_empty() || filter.keeps_record(t, record)
}

table! {
    "databases", databases(t, filter): Database =
        rows_where(&t.databases, |key| keeps(t, filter, Record::Database(key)));
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "family", "column-family", |t, row| id(&t.families, row.family);
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "url", "column-url", |_, row| TableCell::text(&row.url);
    "note", "column-note", |_, row| TableCell::text(&row.note);
}

table! {
    "figures", figures(t, filter): Figure =
        rows_where(&t.figures, |key| keeps(t, filter, Record::Figure(key)));
    "family", "column-family", |t, row| optional_id(&t.families, row.family);
    "value", "column-value" in ValueDomain::Numbers, |_, row| TableCell::text(&row.value);
    "unit", "column-unit", |_, row| TableCell::text(&row.unit);
    "as_printed", "column-as-printed", |_, row| TableCell::text(&row.as_printed);
    "meaning", "column-meaning", |_, row| TableCell::text(&row.meaning);
    "year", "column-year", |_, row| TableCell::text(&row.year);
    "source", "column-source", |t, row| optional_id(&t.sources, row.source);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| section(row.section);
    "id", "column-id", |_, row| TableCell::text(&row.id);
}

table! {
    "translations", translations(t, _filter): Translation =
        t.translations.rows().map(Translation::from);
    "table", "column-table" in ValueDomain::Tables, |_, row| TableCell::text(&row.table);
    "record", "column-record", |_, row| TableCell::text(&row.record);
    "field", "column-field" in ValueDomain::Columns, |_, row| TableCell::text(&row.field);
    "lang", "column-lang", |_, row| TableCell::text(&row.lang);
    "text", "column-text", |_, row| TableCell::text(&row.text);
    "by", "column-by", |_, row| TableCell::text(&row.by);
}

table! {
    "corrections", corrections(t, _filter): Correction =
        t.corrections.iter();
    "table", "column-table" in ValueDomain::Tables, |_, row| TableCell::text(&row.table);
    "record", "column-record", |_, row| TableCell::text(&row.record);
    "field", "column-field" in ValueDomain::Columns, |_, row| TableCell::text(&row.field);
    "as_printed", "column-as-printed", |_, row| TableCell::text(&row.as_printed);
    "corrected", "column-corrected", |_, row| TableCell::text(&row.corrected);
    "certainty", "column-certainty" in ValueDomain::vocabulary::<Confidence>(), |_, row| word(row.certainty);
    "evidence", "column-evidence", |_, row| TableCell::text(&row.evidence);
}
