//! The tables of what has a page of its own: families, subcategories, actors, statuses, legal categories, terms.

use super::field::{Field, fields, id, ids, optional_id, section, table_of, word};
use crate::model::{
    Actor, ActorKind, Basis, Family, LegalCategory, Record, Section, Status, Subcategory, Term,
    Typology,
};
use crate::query::Filter;
use crate::report::table::{ReportTable, TableCell, ValueDomain};

const FAMILIES: &[Field<Family>] = fields![Family;
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "number", "column-number", |_, row| TableCell::Integer(row.number.into());
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "short_name", "column-short-name", |_, row| TableCell::text(&row.short_name);
    "aliases", "column-aliases", |_, row| TableCell::list(&row.aliases);
    "summary", "column-summary", |_, row| TableCell::text(&row.summary);
    "page", "column-page", |_, row| TableCell::number(row.page);
];

pub(super) fn families(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .families
        .iter()
        .filter(|(key, _)| filter.keeps_family(t, *key));
    table_of("families", t, FAMILIES, kept.map(|(_, row)| row))
}

const SUBCATEGORIES: &[Field<Subcategory>] = fields![Subcategory;
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "family", "column-family", |t, row| id(&t.families, row.family);
    "position", "column-position", |_, row| TableCell::Integer(row.position.into());
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "basis", "column-basis" in ValueDomain::of::<Basis>(), |_, row| word(row.basis);
    "summary", "column-summary", |_, row| TableCell::text(&row.summary);
    "section", "column-section" in ValueDomain::of::<Section>(), |_, row| section(row.section);
];

pub(super) fn subcategories(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .subcategories
        .iter()
        .filter(|(key, _)| filter.keeps_subcategory(t, *key));
    table_of("subcategories", t, SUBCATEGORIES, kept.map(|(_, row)| row))
}

const ACTORS: &[Field<Actor>] = fields![Actor;
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "aliases", "column-aliases", |_, row| TableCell::list(&row.aliases);
    "kind", "column-kind" in ValueDomain::of::<ActorKind>(), |_, row| word(row.kind);
    "legal_form", "column-legal-form" in ValueDomain::Statuses, |t, row| optional_id(&t.statuses, row.legal_form);
    "siren", "column-siren", |_, row| TableCell::text(&row.siren);
    "website", "column-website", |_, row| TableCell::text(&row.website);
    "summary", "column-summary", |_, row| TableCell::text(&row.summary);
    "note", "column-note", |_, row| TableCell::text(&row.note);
    "legal_category", "column-legal-category",
        |t, row| optional_id(&t.legal_categories, row.legal_category);
];

pub(super) fn actors(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .actors
        .iter()
        .filter(|(key, _)| filter.is_empty() || filter.keeps_actor(t, *key));
    table_of("actors", t, ACTORS, kept.map(|(_, row)| row))
}

const STATUSES: &[Field<Status>] = fields![Status;
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "expansion", "column-expansion", |_, row| TableCell::text(&row.expansion);
    "definition", "column-definition", |_, row| TableCell::text(&row.definition);
];

pub(super) fn statuses(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .statuses
        .iter()
        .filter(|(key, _)| filter.keeps_status(t, *key));
    table_of("statuses", t, STATUSES, kept.map(|(_, row)| row))
}

const LEGAL_CATEGORIES: &[Field<LegalCategory>] = fields![LegalCategory;
    "code", "column-code", |_, row| TableCell::text(&row.code);
    "label", "column-label", |_, row| TableCell::text(&row.label);
    "statuses", "column-statuses" in ValueDomain::Statuses, |t, row| ids(&t.statuses, &row.statuses);
    "note", "column-note", |_, row| TableCell::text(&row.note);
];

pub(super) fn legal_categories(t: &Typology, filter: &Filter) -> ReportTable {
    let is_kept = |row: &&LegalCategory| {
        let wanted = &filter.statuses;
        wanted.is_empty() || row.statuses.iter().any(|status| wanted.contains(status))
    };
    let kept = t.legal_categories.rows().iter().filter(is_kept);
    table_of("legal_categories", t, LEGAL_CATEGORIES, kept)
}

const GLOSSARY: &[Field<Term>] = fields![Term;
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "term", "column-term", |_, row| TableCell::text(&row.term);
    "expansion", "column-expansion", |_, row| TableCell::text(&row.expansion);
    "definition", "column-definition", |_, row| TableCell::text(&row.definition);
    "related", "column-related", |t, row| ids(&t.terms, &row.related);
];

pub(super) fn glossary(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .terms
        .iter()
        .filter(|(key, _)| filter.is_empty() || filter.keeps_record(t, Record::Term(*key)));
    table_of("glossary", t, GLOSSARY, kept.map(|(_, row)| row))
}
