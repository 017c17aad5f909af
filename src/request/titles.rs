//! What a request and the values of its filter are called, in the words of a language.

use super::{Request, What};
use crate::model::{Phrase, Typology, Vocabulary};
use crate::query::{Facet, FacetValue, Filter, OverlapFlag, OverlapKind};
use crate::text::Text;

/// What a request shows, with the conditions of its filter: «Acteurs · Éditeurs de logiciels». None where records say it
/// themselves.
pub fn request_title(request: &Request, t: &Typology, words: &Text) -> Option<String> {
    let title = match &request.what {
        What::Export { table, .. } => words.get(&format!("table-{}", table.as_deref()?)),
        What::Search { words: asked, .. } => {
            words.say(&Phrase::new("request-search").with("words", asked.join(" ")))
        }
        What::Compare { .. } => words.get("request-compare"),
        What::Overlaps(options) => {
            let mut options = options.iter().rev();
            let sets = options.find(|(flag, _)| *flag == OverlapFlag::Sets);
            let (kind, heading) = match sets {
                Some((_, set)) => match OverlapKind::read(set) {
                    Ok(kind) => (kind, ""),
                    Err(_) => (OverlapKind::Values, set.as_str()),
                },
                None if request.sources.lists.is_empty() => (OverlapKind::Families, ""),
                None => (OverlapKind::Organisations, ""),
            };
            let title = Phrase::new(format!("crossing-title-{}", kind.word()));
            words.say(&title.with("heading", heading))
        }
        _ => return None,
    };
    let conditions = request.filter.iter();
    let conditions = conditions.map(|(facet, value)| condition(t, (*facet, value), words));
    let parts: Vec<String> = std::iter::once(title).chain(conditions).collect();
    Some(parts.join(" · "))
}

/// A condition by the name of its value; as it was written where it stands for several, or for nothing.
fn condition(t: &Typology, (facet, value): (Facet, &str), words: &Text) -> String {
    let mut filter = Filter::default();
    let chosen = match filter.add(t, facet, value) {
        Ok(()) => filter.chosen(t),
        Err(_) => Vec::new(),
    };
    match chosen.as_slice() {
        [FacetValue::Transversal(least)] => {
            words.say(&Phrase::new("request-transversal").with("count", *least))
        }
        [one] => value_name(t, &filter, *one, words),
        _ => value.to_owned(),
    }
}

/// What a value of a filter is called; a family without its number.
pub fn value_name(t: &Typology, filter: &Filter, value: FacetValue, text: &Text) -> String {
    match value {
        FacetValue::Family(key) => t.families[key].short_name.clone(),
        FacetValue::Subcategory(key) => t.subcategories[key].name.clone(),
        FacetValue::Role(value) => text.word(value),
        FacetValue::Code(key) => format!("{} {}", t.codes[key].code, t.codes[key].label),
        FacetValue::Status(key) => t.statuses[key].name.clone(),
        FacetValue::Kind(value) => text.word(value),
        FacetValue::Certainty(value) => text.word(value),
        FacetValue::Department(found) => format!("{} {}", found.code(), found.name()),
        FacetValue::Standing(value) => text.word(value),
        FacetValue::Strength(value) => text.word(value),
        FacetValue::Flag(value) => text.word(value),
        FacetValue::Transversal(least) => {
            let phrase = Phrase::new("families-at-least").with("count", least);
            text.say(&phrase)
        }
        FacetValue::Query(rank) => {
            let query = filter.queries.get(rank);
            query.map_or(String::new(), |query| query.written().to_owned())
        }
    }
}
