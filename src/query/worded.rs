//! A filter in words again: the values that flags would take to filter so, each of its facet. What flags
//! of some facets cannot say is said in the language of queries.

use super::facet::{Facet, Realm};
use super::facets::Value;
use super::filter::Filter;
use super::language::Field;
use crate::model::{Identified, Typology, Vocabulary};

/// A filter as flags say it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Worded {
    /// Flags by their facets, each with its value.
    pub flags: Vec<(Facet, String)>,
    /// Whether they keep the very same.
    pub is_exact: bool,
}

/// What is asked of one place of an actor.
const PLACES: &[Facet] = &[
    Facet::Family,
    Facet::Subcategory,
    Facet::Role,
    Facet::Certainty,
];

impl Filter {
    /// The filter in words, by flags of these facets, of what it says of a realm.
    pub fn worded(&self, t: &Typology, realm: Realm, facets: &[Facet]) -> Worded {
        let mut worded = Worded {
            flags: Vec::new(),
            is_exact: true,
        };
        let chosen = self.chosen(t).into_iter();
        let chosen: Vec<Value> = chosen.filter(|value| self.applies(*value, realm)).collect();
        let lacks = |value: &Value| !facets.contains(&value.facet());
        let is_place = |value: &Value| PLACES.contains(&value.facet());
        // One place is asked for everything, so nothing of it can be said apart.
        let in_query = chosen
            .iter()
            .any(|value| is_place(value) && lacks(value) && facets.contains(&Facet::Where));
        for value in &chosen {
            if in_query && is_place(value) {
                continue;
            }
            if lacks(value) {
                worded.is_exact = false;
            } else {
                worded.flags.push((value.facet(), self.word(t, *value)));
            }
        }
        if in_query {
            let places: Vec<Value> = chosen.iter().copied().filter(is_place).collect();
            worded.flags.push((Facet::Where, self.places(t, &places)));
            worded.is_exact &= self.codes.is_empty();
        }
        if let Some(breadth) = self.breadth.filter(|_| facets.contains(&Facet::Breadth)) {
            worded
                .flags
                .push((Facet::Breadth, breadth.word().to_owned()));
        }
        worded
    }

    /// Places as a query asks for them, one whole place after another: `(famille:esn role:example | …)`.
    fn places(&self, t: &Typology, places: &[Value]) -> String {
        let mut asked = vec![Vec::<String>::new()];
        for facet in PLACES {
            let values = places.iter().filter(|value| value.facet() == *facet);
            let field = match facet {
                Facet::Subcategory => Field::Subcategory,
                Facet::Role => Field::Role,
                Facet::Certainty => Field::Certainty,
                _ => Field::Family,
            };
            let words: Vec<String> = values
                .map(|value| format!("{}:{}", field.written(), self.word(t, *value)))
                .collect();
            if words.is_empty() {
                continue;
            }
            let longer = asked.iter().flat_map(|place| {
                words.iter().map(move |word| {
                    let place = place.iter().chain([word]);
                    place.cloned().collect::<Vec<String>>()
                })
            });
            asked = longer.collect();
        }
        let asked: Vec<String> = asked.iter().map(|place| place.join(" ")).collect();
        asked.join(" | ")
    }

    /// A value as a flag takes it.
    fn word(&self, t: &Typology, value: Value) -> String {
        match value {
            Value::Family(key) => t.families[key].id().to_owned(),
            Value::Subcategory(key) => t.subcategories[key].id().to_owned(),
            Value::Role(role) => role.word().to_owned(),
            Value::Code(key) => t.codes[key].code.clone(),
            Value::Status(key) => t.statuses[key].id().to_owned(),
            Value::Kind(kind) => kind.word().to_owned(),
            Value::Transversal(least) => least.to_string(),
            Value::Certainty(certainty) => certainty.word().to_owned(),
            Value::Department(department) => department.code().to_owned(),
            Value::Standing(standing) => standing.word().to_owned(),
            Value::Flag(flag) => flag.word().to_owned(),
            Value::Query(rank) => {
                let query = self.queries.get(rank);
                query.map_or(String::new(), |query| query.written().to_owned())
            }
        }
    }
}
