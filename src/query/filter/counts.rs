//! The organisations of lists counted by facet, row after row, so that whoever counts may stop between
//! two of them: how many each value keeps beside all else that is chosen.

use super::conditions::Filter;
use super::facet::{Facet, ORGANISATION_FACETS};
use super::organisation::Organisation;
use super::values::{FacetOffer, FacetValue, words};
use crate::directory::Department;
use crate::model::{Code, Family, Key, Level, Typology};

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
    pub fn new(filter: &Filter) -> Self {
        Self {
            filter: filter.clone(),
            ..Self::default()
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
                    count_at(&mut self.families, family.index());
                }
            }
            Facet::Naf => {
                for code in organisation.line() {
                    count_at(&mut self.codes, code.index());
                }
            }
            Facet::Department => {
                if let Some(department) = organisation.department() {
                    count_at(&mut self.departments, department.index());
                }
            }
            Facet::Standing => count_at(&mut self.standings, organisation.standing() as usize),
            Facet::Strength => {
                if let Some(strength) = organisation.strength() {
                    count_at(&mut self.strengths, strength as usize);
                }
            }
            Facet::Status => {
                for status in organisation.statuses() {
                    count_at(&mut self.statuses, status.index());
                }
            }
            Facet::Flag => {
                for flag in organisation.flags().iter() {
                    count_at(&mut self.flags, flag as usize);
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

/// Counts one more at a rank.
fn count_at(counts: &mut Vec<usize>, rank: usize) {
    if counts.len() <= rank {
        counts.resize(rank + 1, 0);
    }
    counts[rank] += 1;
}

/// Values, each with its count; what was never counted is zero.
fn counted(values: impl Iterator<Item = FacetValue>, counts: &[usize]) -> Vec<(FacetValue, usize)> {
    let counts = counts.iter().copied().chain(std::iter::repeat(0));
    values.zip(counts).collect()
}
