//! The tables of the records that have a page: families, subcategories, actors, statuses, legal categories, terms.

use super::field::{id, ids, optional_id, rows_where, section, table, word};
use crate::model::{
    Actor, ActorFact, ActorKind, Basis, FactField, Family, LegalCategory, Record, Scheme, Section,
    Status, Subcategory, Term,
};
use crate::query::Filter;
use crate::report::table::{TableCell, ValueDomain};

table! {
    "schemes", schemes(t, filter): Scheme =
        rows_where(&t.schemes, |_| filter.is_empty());
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "aliases", "column-aliases", |_, row| TableCell::list(&row.aliases);
    "summary", "column-summary", |_, row| TableCell::text(&row.summary);
}

table! {
    "families", families(t, filter): Family =
        rows_where(&t.families, |key| filter.keeps_family(t, key));
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "number", "column-number", |_, row| TableCell::Integer(row.number.into());
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "short_name", "column-short-name", |_, row| TableCell::text(&row.short_name);
    "aliases", "column-aliases", |_, row| TableCell::list(&row.aliases);
    "summary", "column-summary", |_, row| TableCell::text(&row.summary);
    "page", "column-page", |_, row| TableCell::number(row.page);
}

table! {
    "subcategories", subcategories(t, filter): Subcategory =
        rows_where(&t.subcategories, |key| filter.keeps_subcategory(t, key));
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "family", "column-family", |t, row| id(&t.families, row.family);
    "position", "column-position", |_, row| TableCell::Integer(row.position.into());
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "basis", "column-basis" in ValueDomain::vocabulary::<Basis>(), |_, row| word(row.basis);
    "summary", "column-summary", |_, row| TableCell::text(&row.summary);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| section(row.section);
}

table! {
    "actors", actors(t, filter): Actor =
        rows_where(&t.actors, |key| filter.is_empty() || filter.keeps_actor(t, key));
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "aliases", "column-aliases", |_, row| TableCell::list(&row.aliases);
    "kind", "column-kind" in ValueDomain::vocabulary::<ActorKind>(), |_, row| word(row.kind);
    "legal_form", "column-legal-form" in ValueDomain::Statuses, |t, row| optional_id(&t.statuses, row.legal_form);
    "siren", "column-siren", |_, row| TableCell::text(&row.siren);
    "website", "column-website", |_, row| TableCell::text(&row.website);
    "summary", "column-summary", |_, row| TableCell::text(&row.summary);
    "note", "column-note", |_, row| TableCell::text(&row.note);
    "legal_category", "column-legal-category",
        |t, row| optional_id(&t.legal_categories, row.legal_category);
    "founded", "column-founded", |_, row| TableCell::number(row.founded);
    "city", "column-city", |_, row| TableCell::text(&row.city);
    "department", "column-department", |_, row| TableCell::text(&row.department);
    "country", "column-country", |_, row| TableCell::text(&row.country);
    "naf", "column-own-naf", |t, row| optional_id(&t.codes, row.naf);
    "repository", "column-repository", |_, row| TableCell::text(&row.repository);
}

table! {
    "actor_facts", actor_facts(t, filter): ActorFact =
        t.actor_facts.iter().filter(|row| filter.is_empty() || filter.keeps_actor(t, row.actor));
    "actor", "column-actor", |t, row| id(&t.actors, row.actor);
    "field", "column-field" in ValueDomain::vocabulary::<FactField>(), |_, row| word(row.field);
    "value", "column-value", |_, row| TableCell::text(&row.value);
    "source", "column-source", |_, row| TableCell::text(&row.source);
    "read_on", "column-read-on", |_, row| TableCell::text(&row.read_on);
    "note", "column-note", |_, row| TableCell::text(&row.note);
}

table! {
    "statuses", statuses(t, filter): Status =
        rows_where(&t.statuses, |key| filter.keeps_status(t, key));
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "name", "column-name", |_, row| TableCell::text(&row.name);
    "expansion", "column-expansion", |_, row| TableCell::text(&row.expansion);
    "definition", "column-definition", |_, row| TableCell::text(&row.definition);
}

table! {
    "legal_categories", legal_categories(t, filter): LegalCategory =
        t.legal_categories.rows().filter(|row| has_status(row, filter));
    "code", "column-code", |_, row| TableCell::text(&row.code);
    "label", "column-label", |_, row| TableCell::text(&row.label);
    "statuses", "column-statuses" in ValueDomain::Statuses, |t, row| ids(&t.statuses, &row.statuses);
    "note", "column-note", |_, row| TableCell::text(&row.note);
}

fn has_status(category: &LegalCategory, filter: &Filter) -> bool {
    let expected = &filter.statuses;
    expected.is_empty() || category.statuses.iter().any(|key| expected.contains(key))
}

table! {
    "glossary", glossary(t, filter): Term =
        rows_where(&t.terms, |key| filter.is_empty() || filter.keeps_record(t, Record::Term(key)));
    "id", "column-id", |_, row| TableCell::text(&row.id);
    "term", "column-term", |_, row| TableCell::text(&row.term);
    "expansion", "column-expansion", |_, row| TableCell::text(&row.expansion);
    "definition", "column-definition", |_, row| TableCell::text(&row.definition);
    "related", "column-related", |t, row| ids(&t.terms, &row.related);
}
