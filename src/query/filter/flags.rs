//! A filter in words again: the values that flags would take to filter so, each of its facet. What flags
//! of some facets cannot say is said in the language of queries.

use super::conditions::Filter;
use super::facet::Facet;
use super::values::FacetValue;
use crate::model::{Identified, Typology, Vocabulary};
use crate::query::language::QueryField;
use crate::query::realm::Realm;

/// A filter as flags say it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilterFlags {
    /// Flags by their facets, each with its value.
    pub flags: Vec<(Facet, String)>,
    /// Whether they keep the very same.
    pub is_exact: bool,
}

/// The facets that describe one membership of an actor.
const MEMBERSHIP: &[Facet] = &[
    Facet::Family,
    Facet::Subcategory,
    Facet::Role,
    Facet::Certainty,
];

impl Filter {
    /// The filter in words, by flags of these facets, of what it says of a realm.
    pub fn to_flags(&self, t: &Typology, realm: Realm, facets: &[Facet]) -> FilterFlags {
        let mut result = FilterFlags {
            flags: Vec::new(),
            is_exact: true,
        };
        let chosen = self.chosen(t).into_iter();
        let chosen: Vec<FacetValue> = chosen.filter(|value| self.applies(*value, realm)).collect();
        let lacks = |value: &FacetValue| !facets.contains(&value.facet());
        let is_membership = |value: &FacetValue| MEMBERSHIP.contains(&value.facet());
        // All of them must hold for one membership, so none can be a flag apart from the query.
        let in_query = chosen
            .iter()
            .any(|value| is_membership(value) && lacks(value) && facets.contains(&Facet::Where));
        for value in &chosen {
            if in_query && is_membership(value) {
                continue;
            }
            if lacks(value) {
                result.is_exact = false;
            } else {
                result.flags.push((value.facet(), self.word(t, *value)));
            }
        }
        if in_query {
            let places: Vec<FacetValue> = chosen.iter().copied().filter(is_membership).collect();
            result.flags.push((Facet::Where, self.places(t, &places)));
            result.is_exact &= self.codes.is_empty();
        }
        if let Some(breadth) = self.breadth.filter(|_| facets.contains(&Facet::Breadth)) {
            result
                .flags
                .push((Facet::Breadth, breadth.word().to_owned()));
        }
        result
    }

    /// Memberships as a query writes them, one after another: `(famille:esn role:example | …)`.
    fn places(&self, t: &Typology, places: &[FacetValue]) -> String {
        let mut memberships = vec![Vec::<String>::new()];
        for facet in MEMBERSHIP {
            let values = places.iter().filter(|value| value.facet() == *facet);
            let field = match facet {
                Facet::Subcategory => QueryField::Subcategory,
                Facet::Role => QueryField::Role,
                Facet::Certainty => QueryField::Certainty,
                _ => QueryField::Family,
            };
            let words: Vec<String> = values
                .map(|value| format!("{}:{}", field.written(), self.word(t, *value)))
                .collect();
            if words.is_empty() {
                continue;
            }
            let longer = memberships.iter().flat_map(|place| {
                words.iter().map(move |word| {
                    let place = place.iter().chain([word]);
                    place.cloned().collect::<Vec<String>>()
                })
            });
            memberships = longer.collect();
        }
        let memberships: Vec<String> = memberships.iter().map(|place| place.join(" ")).collect();
        memberships.join(" | ")
    }

    /// A value as a flag takes it.
    fn word(&self, t: &Typology, value: FacetValue) -> String {
        match value {
            FacetValue::Family(key) => t.families[key].id().to_owned(),
            FacetValue::Subcategory(key) => t.subcategories[key].id().to_owned(),
            FacetValue::Role(role) => role.word().to_owned(),
            FacetValue::Code(key) => t.codes[key].code.clone(),
            FacetValue::Status(key) => t.statuses[key].id().to_owned(),
            FacetValue::Kind(kind) => kind.word().to_owned(),
            FacetValue::Transversal(least) => least.to_string(),
            FacetValue::Certainty(certainty) => certainty.word().to_owned(),
            FacetValue::Department(department) => department.code().to_owned(),
            FacetValue::Standing(standing) => standing.word().to_owned(),
            FacetValue::Strength(strength) => strength.word().to_owned(),
            FacetValue::Flag(flag) => flag.word().to_owned(),
            FacetValue::Query(rank) => {
                let query = self.queries.get(rank);
                query.map_or(String::new(), |query| query.written().to_owned())
            }
        }
    }
}
