//! The tables that tie records together: sections, memberships, relations, criteria, statuses and
//! publics of families.

use super::field::{Field, fields, id, ids, optional_id, section, table_of, word};
use crate::model::{
    Certainty, Criterion, CriterionKind, FamilyStatus, Heading, Membership, Predicate, Public,
    Relation, Role, Section, Typology, Weight,
};
use crate::query::Filter;
use crate::report::table::{ReportTable, TableCell, ValueDomain};

const SECTIONS: &[Field<Heading>] = fields![Heading;
    "family", "column-family", |t, row| id(&t.families, row.family);
    "section", "column-section" in ValueDomain::of::<Section>(), |_, row| word(row.section);
    "title", "column-title", |_, row| TableCell::text(&row.title);
    "page", "column-page", |_, row| TableCell::number(row.page);
];

pub(super) fn sections(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .headings
        .iter()
        .filter(|row| filter.keeps_family(t, row.family));
    table_of("sections", t, SECTIONS, kept)
}

const MEMBERSHIPS: &[Field<Membership>] = fields![Membership;
    "actor", "column-actor", |t, row| id(&t.actors, row.actor);
    "family", "column-family", |t, row| id(&t.families, row.family);
    "subcategory", "column-subcategory", |t, row| optional_id(&t.subcategories, row.subcategory);
    "role", "column-role" in ValueDomain::of::<Role>(), |_, row| word(row.role);
    "certainty", "column-certainty" in ValueDomain::of::<Certainty>(), |_, row| word(row.certainty);
    "section", "column-section" in ValueDomain::of::<Section>(), |_, row| section(row.section);
    "as_printed", "column-as-printed", |_, row| TableCell::text(&row.as_printed);
    "note", "column-note", |_, row| TableCell::text(&row.note);
];

pub(super) fn memberships(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .memberships
        .iter()
        .filter(|row| filter.keeps_membership(t, row));
    table_of("memberships", t, MEMBERSHIPS, kept)
}

const RELATIONS: &[Field<Relation>] = fields![Relation;
    "subject", "column-subject", |t, row| id(&t.actors, row.subject);
    "predicate", "column-predicate" in ValueDomain::of::<Predicate>(), |_, row| word(row.predicate);
    "object", "column-object", |t, row| id(&t.actors, row.object);
    "section", "column-section" in ValueDomain::of::<Section>(), |_, row| section(row.section);
    "note", "column-note", |_, row| TableCell::text(&row.note);
    "family", "column-family", |t, row| optional_id(&t.families, row.family);
    "certainty", "column-certainty" in ValueDomain::of::<Certainty>(), |_, row| word(row.certainty);
];

pub(super) fn relations(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .relations
        .iter()
        .filter(|row| filter.keeps_relation(t, row));
    table_of("relations", t, RELATIONS, kept)
}

const CRITERIA: &[Field<Criterion>] = fields![Criterion;
    "family", "column-family", |t, row| id(&t.families, row.family);
    "kind", "column-kind" in ValueDomain::of::<CriterionKind>(), |_, row| word(row.kind);
    "text", "column-text", |_, row| TableCell::text(&row.text);
    "section", "column-section" in ValueDomain::of::<Section>(), |_, row| section(row.section);
    "actors", "column-actors", |t, row| ids(&t.actors, &row.actors);
];

pub(super) fn criteria(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .criteria
        .iter()
        .filter(|row| filter.keeps_family(t, row.family));
    table_of("criteria", t, CRITERIA, kept)
}

const FAMILY_STATUSES: &[Field<FamilyStatus>] = fields![FamilyStatus;
    "family", "column-family", |t, row| id(&t.families, row.family);
    "status", "column-status" in ValueDomain::Statuses, |t, row| id(&t.statuses, row.status);
    "weight", "column-weight" in ValueDomain::of::<Weight>(), |_, row| word(row.weight);
    "note", "column-note", |_, row| TableCell::text(&row.note);
    "section", "column-section" in ValueDomain::of::<Section>(), |_, row| section(row.section);
    "actors", "column-actors", |t, row| ids(&t.actors, &row.actors);
];

pub(super) fn family_statuses(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .family_statuses
        .iter()
        .filter(|row| filter.keeps_family_status(t, row));
    table_of("family_statuses", t, FAMILY_STATUSES, kept)
}

const PUBLICS: &[Field<Public>] = fields![Public;
    "family", "column-family", |t, row| id(&t.families, row.family);
    "name", "column-public", |_, row| TableCell::text(&row.name);
    "section", "column-section" in ValueDomain::of::<Section>(), |_, row| section(row.section);
];

pub(super) fn publics(t: &Typology, filter: &Filter) -> ReportTable {
    let kept = t
        .publics
        .iter()
        .filter(|row| filter.keeps_family(t, row.family));
    table_of("publics", t, PUBLICS, kept)
}
