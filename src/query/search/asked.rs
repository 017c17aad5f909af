//! A search over every record: as the query is typed, and as the sentence that it is.
//!
//! A kind of record alone, in the plural, asks for all of them. What is called so, or says it word by word, comes first;
//! then the records of the kind that is asked for; then what says every word but the small ones in one text; then what says
//! the same in the words of the dataset; then the rest, as it was typed. Where nothing says all of it, what says most does,
//! and the words that it does not say are told.

use std::collections::HashSet;

use super::index::{FieldKind, Index};
use super::meaning::{by_meaning, by_most};
use super::records::{FoundRecord, Hit, Spread, WordReach, found, suggestions};
use super::rules::Tier;
use super::sentence::{QuerySentence, QuerySide};
use crate::model::RecordKind;
use crate::query::codes::joined;

/// Everything that meets the words of a query as they are typed, best first; nothing for a query without letters.
pub fn search_words(index: &Index, query: &str) -> Vec<Hit> {
    let code = joined(query);
    hits(found(
        index,
        code.as_deref().unwrap_or(query),
        WordReach::Whole,
    ))
}

/// Everything that meets the query, best first: what [`search_words`] finds, and what the sentence means.
pub fn search_records(index: &Index, query: &str) -> Vec<Hit> {
    if joined(query).is_some() {
        return search_words(index, query);
    }
    let asked = QuerySentence::new(query);
    // The words of a question are followed without its small ones; with them only a name or a text that says it all.
    let is_question = |asked: &QuerySentence| asked.sides.iter().any(|side| side.bare.is_some());
    let reach = match &asked {
        Some(asked) if is_question(asked) => WordReach::Literal,
        _ => WordReach::Whole,
    };
    let typed = found(index, query, reach);
    let Some(asked) = asked else {
        return hits(typed);
    };
    if !asked.adds_something() {
        return or_most(index, hits(typed), &asked, query);
    }
    // A word that the report says means itself.
    let is_said = typed.iter().any(FoundRecord::is_called);
    let mut all = HitList::default();
    all.extend(
        asked
            .whole_kind
            .map_or_else(Vec::new, |kind| all_of(index, kind)),
    );
    let (called, typed): (Vec<FoundRecord>, Vec<FoundRecord>) =
        typed.into_iter().partition(FoundRecord::is_called);
    all.extend(hits(called));
    for side in &asked.sides {
        all.extend(of_kinds(index, side, &asked.kinds));
    }
    let mut bare: Vec<FoundRecord> = Vec::new();
    for text in asked.sides.iter().filter_map(|side| side.bare.as_deref()) {
        bare.extend(found(index, text, WordReach::Whole));
    }
    bare.sort_by_key(|found| found.rank);
    let (said, bare): (Vec<FoundRecord>, Vec<FoundRecord>) =
        bare.into_iter().partition(FoundRecord::is_said);
    let (typed_said, typed): (Vec<FoundRecord>, Vec<FoundRecord>) =
        typed.into_iter().partition(FoundRecord::is_said);
    // Several words that mean one thing mean it rather than what says each of them.
    let everyday = |is_meant: fn(usize) -> bool| {
        let sides = asked
            .sides
            .iter()
            .filter(move |side| is_meant(side.everyday));
        sides
            .flat_map(|side| by_meaning(index, &side.terms))
            .collect()
    };
    all.extend(everyday(|words| words > 1));
    all.extend(hits(said));
    all.extend(hits(typed_said));
    if asked.words > 1 || !is_said {
        all.extend(everyday(|words| words == 1));
    }
    all.extend(hits(bare));
    all.extend(hits(typed));
    or_most(index, all.hits, &asked, query)
}

/// Hits, each record once.
#[derive(Default)]
struct HitList {
    hits: Vec<Hit>,
    known: HashSet<crate::model::Record>,
}

impl HitList {
    fn extend(&mut self, hits: Vec<Hit>) {
        let known = &mut self.known;
        let new = hits.into_iter().filter(|hit| known.insert(hit.record));
        self.hits.extend(new);
    }
}

impl QuerySentence {
    /// Whether it is more than the words as they are typed.
    fn adds_something(&self) -> bool {
        let is_other = |side: &QuerySide| side.everyday > 0 || side.bare.is_some();
        self.whole_kind.is_some() || !self.kinds.is_empty() || self.sides.iter().any(is_other)
    }
}

impl FoundRecord {
    /// Whether the record is called so, or says the query as it stands.
    fn is_called(&self) -> bool {
        let is_name = self.hit.field != FieldKind::Description && self.spread != Spread::Several;
        self.is_literal() && (is_name || self.spread == Spread::Whole)
    }

    /// Whether one text of the report says every word, in one form or another.
    fn is_said(&self) -> bool {
        self.hit.tier <= Tier::Stem && self.in_report && self.spread != Spread::Several
    }
}

/// All the records of a kind, by their names, in the order of the dataset.
fn all_of(index: &Index, kind: RecordKind) -> Vec<Hit> {
    let entries = index.entries().iter();
    let entries = entries.filter(|entry| entry.in_report && entry.record.kind() == kind);
    let named = entries.filter_map(|entry| {
        let mut fields = entry.fields.iter();
        let name = fields.find(|field| field.kind == FieldKind::Name && !field.is_foreign)?;
        Some(Hit {
            record: entry.record,
            tier: Tier::Stem,
            field: FieldKind::Name,
            text: name.text.clone(),
            ranges: Vec::new(),
            aside: Vec::new(),
        })
    });
    named.collect()
}

/// The records of some kinds that say what else is asked for; what is defined is called so.
fn of_kinds(index: &Index, side: &QuerySide, kinds: &[RecordKind]) -> Vec<Hit> {
    if kinds.is_empty() || side.of_kind.is_empty() {
        return Vec::new();
    }
    let is_defined = |kind| matches!(kind, RecordKind::Term | RecordKind::Status);
    let found = found(index, &side.of_kind, WordReach::Whole);
    // The status of somebody stands in the record of that name.
    let is_name = |found: &&FoundRecord| found.is_called() && found.hit.tier <= Tier::Inflected;
    let named: Vec<Hit> = found
        .iter()
        .filter(is_name)
        .map(|found| found.hit.clone())
        .collect();
    let mut all = hits(found);
    if side.everyday > 0 {
        all.extend(by_meaning(index, &side.terms));
    }
    all.retain(|hit| {
        let kind = hit.record.kind();
        let is_name = hit.field != FieldKind::Description;
        kinds.contains(&kind) && hit.tier <= Tier::Stem && (is_name || !is_defined(kind))
    });
    all.extend(named);
    all
}

fn hits(found: Vec<FoundRecord>) -> Vec<Hit> {
    found.into_iter().map(|found| found.hit).collect()
}

/// The hits, or where there are none, the records that say most of what is asked for, unless it is nearly a name.
fn or_most(index: &Index, hits: Vec<Hit>, asked: &QuerySentence, query: &str) -> Vec<Hit> {
    let is_near = || !suggestions(index, query, 1).is_empty();
    match asked.sides.as_slice() {
        [side] if hits.is_empty() && !is_near() => by_most(index, &side.terms),
        _ => hits,
    }
}
