//! A search among a few texts that are not records, such as actions or file names; they match as records do.

use std::cmp::Reverse;
use std::ops::Range;

use super::index::{FieldKind, SearchField};
use super::lit::ranges;
use super::pattern::Pattern;
use super::records::best_field;
use super::rules::Tier;

/// Choices, each with the texts by which it is found.
#[derive(Debug, Clone, Default)]
pub struct ChoiceSearch {
    all: Vec<Vec<SearchField>>,
}

/// A choice found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceHit {
    /// Its rank among all.
    pub rank: usize,
    pub tier: Tier,
    /// The text that matched.
    pub text: String,
    /// The bytes of `text` to light up, in order.
    pub ranges: Vec<Range<usize>>,
}

impl ChoiceSearch {
    /// Choices with their texts, the most significant first.
    pub fn new<T: AsRef<str>>(
        things: impl IntoIterator<Item = impl IntoIterator<Item = (FieldKind, T)>>,
    ) -> Self {
        let fields = |texts: Vec<(FieldKind, T)>| {
            let texts = texts.into_iter();
            texts
                .filter_map(|(kind, text)| SearchField::new(kind, text.as_ref()))
                .collect()
        };
        let things = things.into_iter();
        Self {
            all: things
                .map(|texts| fields(texts.into_iter().collect()))
                .collect(),
        }
    }

    /// Everything that meets the query, best first; nothing for a query without letters.
    pub fn search(&self, query: &str) -> Vec<ChoiceHit> {
        let query = Pattern::new(query);
        let mut found: Vec<_> = self
            .all
            .iter()
            .enumerate()
            .filter_map(|(rank, fields)| {
                let (met, (tier, score)) = best_field(&query, fields)?;
                let field = met.field;
                let length = field.folded.text.len();
                let order = (tier, met.kind, Reverse(score), length, rank);
                Some((order, chosen(rank, field, tier, &query)))
            })
            .collect();
        found.sort_by_key(|(order, _)| *order);
        found.into_iter().map(|(_, chosen)| chosen).collect()
    }

    /// The first text of a choice, if it contains the query as it is typed.
    pub fn text(&self, rank: usize, query: &str) -> Option<ChoiceHit> {
        let first = self.all.get(rank)?.first()?;
        let query = Pattern::new(query);
        let (met, (tier, _)) = best_field(&query, std::slice::from_ref(first))?;
        (tier <= Tier::Inside).then(|| chosen(rank, met.field, tier, &query))
    }
}

fn chosen(rank: usize, field: &SearchField, tier: Tier, query: &Pattern) -> ChoiceHit {
    ChoiceHit {
        rank,
        tier,
        text: field.text.clone(),
        ranges: ranges(query, field),
    }
}
