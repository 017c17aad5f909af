//! The tables that link records: sections, memberships, relations, criteria, statuses and publics of
//! families.

use super::field::{id, ids, optional_id, section, table, word};
use crate::model::{
    Certainty, Criterion, CriterionKind, FamilyStatus, Heading, Membership, Predicate, Public,
    Relation, Role, Section, Weight,
};
use crate::report::table::{TableCell, ValueDomain};

table! {
    "sections", sections(t, filter): Heading =
        t.headings.iter().filter(|row| filter.keeps_family(t, row.family));
    "family", "column-family", |t, row| id(&t.families, row.family);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| word(row.section);
    "title", "column-title", |_, row| TableCell::text(&row.title);
    "page", "column-page", |_, row| TableCell::number(row.page);
}

table! {
    "memberships", memberships(t, filter): Membership =
        t.memberships.iter().filter(|row| filter.keeps_membership(t, row));
    "actor", "column-actor", |t, row| id(&t.actors, row.actor);
    "family", "column-family", |t, row| id(&t.families, row.family);
    "subcategory", "column-subcategory", |t, row| optional_id(&t.subcategories, row.subcategory);
    "role", "column-role" in ValueDomain::vocabulary::<Role>(), |_, row| word(row.role);
    "certainty", "column-certainty" in ValueDomain::vocabulary::<Certainty>(), |_, row| word(row.certainty);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| section(row.section);
    "as_printed", "column-as-printed", |_, row| TableCell::text(&row.as_printed);
    "note", "column-note", |_, row| TableCell::text(&row.note);
}

table! {
    "relations", relations(t, filter): Relation =
        t.relations.iter().filter(|row| filter.keeps_relation(t, row));
    "subject", "column-subject", |t, row| id(&t.actors, row.subject);
    "predicate", "column-predicate" in ValueDomain::vocabulary::<Predicate>(), |_, row| word(row.predicate);
    "object", "column-object", |t, row| id(&t.actors, row.object);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| section(row.section);
    "note", "column-note", |_, row| TableCell::text(&row.note);
    "family", "column-family", |t, row| optional_id(&t.families, row.family);
    "certainty", "column-certainty" in ValueDomain::vocabulary::<Certainty>(), |_, row| word(row.certainty);
}

table! {
    "criteria", criteria(t, filter): Criterion =
        t.criteria.iter().filter(|row| row.family.map_or(filter.is_empty(), |key| filter.keeps_family(t, key)));
    "family", "column-family", |t, row| optional_id(&t.families, row.family);
    "kind", "column-kind" in ValueDomain::vocabulary::<CriterionKind>(), |_, row| word(row.kind);
    "text", "column-text", |_, row| TableCell::text(&row.text);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| section(row.section);
    "actors", "column-actors", |t, row| ids(&t.actors, &row.actors);
}

table! {
    "family_statuses", family_statuses(t, filter): FamilyStatus =
        t.family_statuses.iter().filter(|row| filter.keeps_family_status(t, row));
    "family", "column-family", |t, row| id(&t.families, row.family);
    "status", "column-status" in ValueDomain::Statuses, |t, row| id(&t.statuses, row.status);
    "weight", "column-weight" in ValueDomain::vocabulary::<Weight>(), |_, row| word(row.weight);
    "note", "column-note", |_, row| TableCell::text(&row.note);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| section(row.section);
    "actors", "column-actors", |t, row| ids(&t.actors, &row.actors);
}

table! {
    "publics", publics(t, filter): Public =
        t.publics.iter().filter(|row| filter.keeps_family(t, row.family));
    "family", "column-family", |t, row| id(&t.families, row.family);
    "name", "column-public", |_, row| TableCell::text(&row.name);
    "section", "column-section" in ValueDomain::vocabulary::<Section>(), |_, row| section(row.section);
}
