//! The organisations of lists counted by facet, row after row, so that whoever counts may stop between
//! two of them: how many each value keeps beside all else that is chosen.

use super::conditions::Filter;
use super::facet::{Facet, ORGANISATION_FACETS};
use super::organisation::Organisation;
use super::values::{FacetOffer, FacetValue, words};
use crate::directory::Flag;
use crate::model::{Code, Family, Key, Level, Typology, Vocabulary};
use crate::query::organisations::{Department, Standing, Strength};

/// The facets by which organisations are offered to be narrowed: the short ones first.
const OFFERED: &[Facet] = &[
    Facet::Family,
    Facet::Standing,
    Facet::Strength,
    Facet::Status,
    Facet::Flag,
    Facet::Naf,
    Facet::Department,
];

/// Counts of the rows looked at. The values of one facet are alternatives: what is chosen of it does not
/// narrow its own counts.
#[derive(Debug, Clone, Default)]
pub struct FacetCounts {
    filter: Filter,
    families: Vec<usize>,
    codes: Vec<usize>,
    departments: Vec<usize>,
    standings: Vec<usize>,
    strengths: Vec<usize>,
    statuses: Vec<usize>,
    flags: Vec<usize>,
    rows: usize,
}

impl FacetCounts {
    /// Nothing counted yet, beside what a filter has chosen.
    pub fn new(t: &Typology, filter: &Filter) -> Self {
        Self {
            filter: filter.clone(),
            families: vec![0; t.families.len()],
            codes: vec![0; t.codes.len()],
            departments: vec![0; Department::count()],
            standings: vec![0; Standing::ALL.len()],
            strengths: vec![0; Strength::ALL.len()],
            statuses: vec![0; t.statuses.len()],
            flags: vec![0; Flag::ALL.len()],
            rows: 0,
        }
    }

    /// How many rows have been looked at.
    pub fn len(&self) -> usize {
        self.rows
    }

    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// Looks at a row more.
    pub fn add(&mut self, organisation: &Organisation<'_>) {
        self.rows += 1;
        let facets = ORGANISATION_FACETS.iter().copied();
        let mut failed = facets.filter(|facet| !organisation.passes(&self.filter, *facet));
        match (failed.next(), failed.next()) {
            (None, _) => OFFERED
                .iter()
                .for_each(|facet| self.count(organisation, *facet)),
            // One facet alone keeps it out: its other values would keep it.
            (Some(facet), None) => self.count(organisation, facet),
            (Some(_), Some(_)) => {}
        }
    }

    fn count(&mut self, organisation: &Organisation<'_>, facet: Facet) {
        match facet {
            Facet::Family => {
                for family in organisation.families() {
                    self.families[family.index()] += 1;
                }
            }
            Facet::Naf => {
                for code in organisation.line() {
                    self.codes[code.index()] += 1;
                }
            }
            Facet::Department => {
                if let Some(department) = organisation.department() {
                    self.departments[department.index()] += 1;
                }
            }
            Facet::Standing => self.standings[organisation.standing() as usize] += 1,
            Facet::Strength => {
                if let Some(strength) = organisation.strength() {
                    self.strengths[strength as usize] += 1;
                }
            }
            Facet::Status => {
                for status in organisation.statuses() {
                    self.statuses[status.index()] += 1;
                }
            }
            Facet::Flag => {
                for flag in organisation.flags().iter() {
                    self.flags[flag as usize] += 1;
                }
            }
            // Nothing is offered of these.
            Facet::Subcategory
            | Facet::Role
            | Facet::Kind
            | Facet::Transversal
            | Facet::Certainty
            | Facet::Breadth
            | Facet::Where => {}
        }
    }

    /// How many organisations a family keeps: by their code, or as the actors they are.
    pub fn family(&self, family: Key<Family>) -> usize {
        self.families.get(family.index()).copied().unwrap_or(0)
    }

    /// How many organisations a code keeps: those that have it, one under it or one above it.
    pub fn code(&self, code: Key<Code>) -> usize {
        self.codes.get(code.index()).copied().unwrap_or(0)
    }

    /// What each facet offers; values that would keep nothing are left out, unless they were chosen, or
    /// are held: those that were listed before may come again as long as not all is counted.
    pub fn offers(&self, t: &Typology, held: &[FacetValue]) -> Vec<FacetOffer> {
        let offer = |facet: &Facet| {
            let values = self.values(t, *facet).into_iter();
            FacetOffer {
                facet: *facet,
                values: values
                    .filter(|(value, count)| {
                        *count > 0 || self.filter.has(*value) || held.contains(value)
                    })
                    .collect(),
            }
        };
        OFFERED.iter().map(offer).collect()
    }

    fn values(&self, t: &Typology, facet: Facet) -> Vec<(FacetValue, usize)> {
        match facet {
            Facet::Family => {
                let families = t.families.keys();
                families
                    .map(|key| (FacetValue::Family(key), self.family(key)))
                    .collect()
            }
            Facet::Naf => {
                let codes = t.codes.iter();
                let divisions = codes.filter(|(key, code)| {
                    code.level == Level::Division || self.filter.codes.contains(key)
                });
                divisions
                    .map(|(key, _)| (FacetValue::Code(key), self.code(key)))
                    .collect()
            }
            Facet::Department => {
                let all = Department::all().map(FacetValue::Department);
                counted(all, &self.departments)
            }
            Facet::Standing => counted(words(FacetValue::Standing), &self.standings),
            Facet::Strength => counted(words(FacetValue::Strength), &self.strengths),
            Facet::Status => counted(t.statuses.keys().map(FacetValue::Status), &self.statuses),
            Facet::Flag => counted(words(FacetValue::Flag), &self.flags),
            Facet::Subcategory
            | Facet::Role
            | Facet::Kind
            | Facet::Transversal
            | Facet::Certainty
            | Facet::Breadth
            | Facet::Where => Vec::new(),
        }
    }
}

/// Values, each with its count.
fn counted(values: impl Iterator<Item = FacetValue>, counts: &[usize]) -> Vec<(FacetValue, usize)> {
    values.zip(counts.iter().copied()).collect()
}
