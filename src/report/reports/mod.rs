//! The tables that can be asked for: those of the dataset, column for column as its descriptor has
//! them, and those that are counted out of it. A row of [`REPORTS`] is all there is to a report.

mod counted;
mod facts;
mod field;
mod gaps;
mod naf;
mod records;
mod references;

use super::organisations::ORGANISATIONS;
use super::table::ReportTable;
use super::tally::TALLIES;
use super::thesaurus::{self, Thesaurus};
use crate::model::Typology;
use crate::query::{ACTOR_FACETS, Facet, Filter};

/// What can be made of a report besides a table.
#[derive(Clone, Copy)]
pub enum Also {
    /// The works that the sources are.
    Bibliography,
    /// Statements, for browsers of thesauri.
    Thesaurus(Thesaurus),
}

/// A table that can be asked for.
pub struct TableReport {
    /// As it is asked for; the dataset's name for its own tables.
    pub name: &'static str,
    /// The facets that mean something for it.
    pub facets: &'static [Facet],
    pub also: Option<Also>,
    table: fn(&Typology, &Filter) -> ReportTable,
}

/// As the whole is asked for, which is no table.
pub const TYPOLOGY: &str = "typology";

/// What a person asks by for things of a family: the family, its codes, its statuses.
const OF_FAMILY: &[Facet] = &[Facet::Family, Facet::Naf, Facet::Status, Facet::Where];
const OF_SUBCATEGORY: &[Facet] = &[
    Facet::Family,
    Facet::Subcategory,
    Facet::Naf,
    Facet::Status,
    Facet::Where,
];
const OF_CODE: &[Facet] = &[Facet::Family, Facet::Naf, Facet::Where];
/// What a person asks by for actors as they count in families.
pub(super) const COUNTED: &[Facet] = &[
    Facet::Family,
    Facet::Subcategory,
    Facet::Naf,
    Facet::Status,
    Facet::Kind,
    Facet::Transversal,
    Facet::Breadth,
    Facet::Where,
];

macro_rules! reports {
    ($($name:literal, $facets:expr, $table:path $(, $also:expr)?;)+) => {
        &[$(TableReport {
            name: $name,
            facets: $facets,
            also: [$($also)?].first().copied(),
            table: $table,
        }),+]
    };
}

/// Every report: the tables of the dataset in its order, then the counted ones.
pub const REPORTS: &[TableReport] = reports![
    "families", OF_FAMILY, records::families;
    "sections", OF_FAMILY, facts::sections;
    "subcategories", OF_SUBCATEGORY, records::subcategories;
    "actors", ACTOR_FACETS, records::actors;
    "actor_facts", ACTOR_FACETS, records::actor_facts;
    "memberships", ACTOR_FACETS, facts::memberships;
    "relations", ACTOR_FACETS, facts::relations;
    "criteria", OF_FAMILY, facts::criteria;
    "naf", OF_CODE, naf::naf, Also::Thesaurus(thesaurus::CLASSIFICATION);
    "naf_2025", OF_CODE, naf::naf_2025, Also::Thesaurus(thesaurus::CLASSIFICATION_2025);
    "family_naf", OF_FAMILY, naf::family_naf;
    "statuses", &[Facet::Family, Facet::Status, Facet::Where], records::statuses,
        Also::Thesaurus(thesaurus::STATUSES);
    "legal_categories", &[Facet::Status], records::legal_categories;
    "family_statuses", OF_FAMILY, facts::family_statuses;
    "publics", OF_FAMILY, facts::publics;
    "glossary", &[Facet::Where], records::glossary, Also::Thesaurus(thesaurus::GLOSSARY);
    "sources", OF_FAMILY, references::sources, Also::Bibliography;
    "databases", OF_FAMILY, references::databases;
    "figures", OF_FAMILY, references::figures;
    "corrections", &[], references::corrections;
    "schemes", &[], records::schemes;
    "translations", &[], references::translations;
    "overlaps", COUNTED, counted::overlaps;
    "transversal", COUNTED, counted::transversal;
    "naf-families", OF_CODE, counted::naf_families;
    "naf-coverage", ACTOR_FACETS, counted::naf_coverage;
    "roster", ACTOR_FACETS, counted::roster;
    "gaps", ACTOR_FACETS, gaps::gaps;
];

/// The report of this name.
pub fn report(name: &str) -> Option<&'static TableReport> {
    REPORTS.iter().find(|report| report.name == name)
}

/// The name of everything that can be asked for.
pub fn names() -> impl Iterator<Item = &'static str> {
    let reports = REPORTS.iter().map(|report| report.name);
    let tallies = TALLIES.iter().map(|tally| tally.name);
    let whole = [TYPOLOGY, ORGANISATIONS];
    reports.chain(whole).chain(tallies)
}

impl TableReport {
    /// The first facet of a filter that means nothing here.
    pub fn misfit(&self, filter: &Filter) -> Option<Facet> {
        filter.facets().find(|facet| !self.facets.contains(facet))
    }

    /// What a filter says on the facets that mean something here. Where nothing is known of subcategories
    /// their families are meant.
    pub fn narrowed(&self, t: &Typology, filter: &Filter) -> Filter {
        let mut narrowed = filter.on(self.facets);
        let knows = |facet| self.facets.contains(&facet);
        let is_of_families = knows(Facet::Family) && !knows(Facet::Subcategory);
        if is_of_families && narrowed.families.is_empty() {
            let homes = filter.subcategories.iter();
            narrowed.families = homes.map(|key| t.subcategories[*key].family).collect();
        }
        narrowed
    }

    /// The table, of what the filter keeps.
    pub fn table(&self, typology: &Typology, filter: &Filter) -> ReportTable {
        (self.table)(typology, filter)
    }
}
