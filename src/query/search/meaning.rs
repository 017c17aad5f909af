//! Records that say what a query means, though not in its words; and, where none says all of it, those that say most.

use super::index::{FieldKind, Index, IndexEntry, SearchField};
use super::lit::{ranges, stem_in};
use super::matching::{self, TextKind};
use super::pattern::{Pattern, PatternWord};
use super::records::{Hit, says};
use super::rules::{LITTLE_WORDS, Tier};
use super::sentence::SoughtTerm;
use super::stems::STOPS;
use crate::model::{Record, RecordKind};

/// Most terms that are looked for at once, a bit each.
const BITS: usize = u64::BITS as usize;

/// What hits are ordered by, the smallest first:
/// - whether the report does not have the record; whether it is an actor whose every place is contested;
/// - the least significant text that is taken; how many of them are no names; how far down the table of everyday words;
/// - how the worst is said; whether the record is a reference; length of the name that is shown.
type MeaningRank = (
    (bool, bool),
    FieldKind,
    usize,
    usize,
    Tier,
    bool,
    usize,
    Record,
);

/// How a term is said in a record.
#[derive(Clone, Copy)]
struct SaidTerm<'a> {
    kind: FieldKind,
    /// 0 for its own word, then as in the table.
    place: usize,
    tier: Tier,
    field: &'a SearchField,
    pattern: &'a Pattern,
}

/// Every record that says each term in one of its ways, best first.
pub(super) fn by_meaning(index: &Index, terms: &[SoughtTerm]) -> Vec<Hit> {
    if terms.is_empty() || terms.len() > BITS {
        return Vec::new();
    }
    let mut found: Vec<(MeaningRank, Hit)> = Vec::new();
    for entry in &index.entries {
        let said: Option<Vec<SaidTerm<'_>>> = terms.iter().map(|term| said(term, entry)).collect();
        found.extend(said.and_then(|said| hit(entry, &said, Vec::new())));
    }
    found.sort_by_key(|(left, _)| *left);
    found.into_iter().map(|(_, hit)| hit).collect()
}

/// The records that say most of the terms, where at least half of them are said: a term counts for the more, the fewer
/// records say it. What is left aside is told with each.
pub(super) fn by_most(index: &Index, terms: &[SoughtTerm]) -> Vec<Hit> {
    if terms.len() < 2 || terms.len() > BITS {
        return Vec::new();
    }
    let mut counts = vec![0_u32; terms.len()];
    let mut all: Vec<(&IndexEntry, Vec<Option<SaidTerm<'_>>>)> = Vec::new();
    for entry in index.entries.iter().filter(|entry| entry.in_report) {
        let said: Vec<Option<SaidTerm<'_>>> = terms.iter().map(|term| said(term, entry)).collect();
        for (count, _) in counts
            .iter_mut()
            .zip(&said)
            .filter(|(_, said)| said.is_some())
        {
            *count += 1;
        }
        if said.iter().flatten().count() * 2 >= terms.len() {
            all.push((entry, said));
        }
    }
    let weight = |said: &[Option<SaidTerm<'_>>]| -> f64 {
        let met = counts.iter().zip(said).filter(|(_, said)| said.is_some());
        met.map(|(count, _)| 1.0 / f64::from(*count).sqrt()).sum()
    };
    let most = all.iter().map(|(_, said)| weight(said)).fold(0.0, f64::max);
    let mut found: Vec<(MeaningRank, Hit)> = Vec::new();
    for (entry, said) in all.iter().filter(|(_, said)| weight(said) >= most) {
        let aside = terms.iter().zip(said).filter(|(_, said)| said.is_none());
        let aside = aside.map(|(term, _)| term.typed.clone()).collect();
        let said: Vec<SaidTerm<'_>> = said.iter().flatten().copied().collect();
        found.extend(hit(entry, &said, aside));
    }
    found.sort_by_key(|(left, _)| *left);
    found.into_iter().map(|(_, hit)| hit).collect()
}

/// Where a record says a term best.
fn said<'a>(term: &'a SoughtTerm, entry: &'a IndexEntry) -> Option<SaidTerm<'a>> {
    let ways = term.said.iter().zip(1..);
    let ways = term.own.iter().map(|own| (own, 0)).chain(ways);
    let all = ways.flat_map(|(pattern, place)| {
        let fields = entry.fields.iter();
        fields.filter_map(move |field| {
            let tier = said_in(pattern, place, field)?;
            let kind = field.kind;
            Some(SaidTerm {
                kind,
                place,
                tier,
                field,
                pattern,
            })
        })
    });
    all.min_by_key(|said| (said.kind, said.place, said.tier))
}

/// How a text says a pattern: its own word as it is searched, a word of the table whole or with another ending.
fn said_in(pattern: &Pattern, place: usize, field: &SearchField) -> Option<Tier> {
    let is_said = |word: &PatternWord| match place {
        0 => says(word, field),
        _ => LITTLE_WORDS.contains(&word.text.as_str()) || says_whole(word, field),
    };
    if !pattern.words.iter().all(is_said) {
        return None;
    }
    let met = matching::literal(pattern, field.as_text());
    Some(met.map_or(Tier::Stem, |(tier, _)| tier))
}

fn says_whole(word: &PatternWord, field: &SearchField) -> bool {
    let is_stemmed = stem_in(word, field).is_some();
    let is_within = || word.finder.find(field.folded.text.as_bytes()).is_some();
    is_stemmed
        || is_within() && {
            let mut words = matching::word_bytes(&field.folded.text);
            words.any(|(_, found)| found.trim_end_matches(STOPS) == word.text)
        }
}

fn hit(
    entry: &IndexEntry,
    said: &[SaidTerm<'_>],
    aside: Vec<String>,
) -> Option<(MeaningRank, Hit)> {
    // What is said otherwise tells why the record is here.
    let shown = said
        .iter()
        .max_by_key(|said| (said.place > 0, said.kind == FieldKind::Description))?;
    let kind = said.iter().map(|said| said.kind).max()?;
    let tier = said.iter().map(|said| said.tier).max()?;
    let is_reference = matches!(
        entry.record.kind(),
        RecordKind::Code | RecordKind::Source | RecordKind::Database
    );
    let rank = (
        (!entry.in_report, entry.is_contested),
        kind,
        said.iter()
            .filter(|said| said.field.as_text().kind == TextKind::Sentence)
            .count(),
        said.iter().map(|said| said.place).sum(),
        tier,
        is_reference,
        match shown.kind {
            FieldKind::Description => 0,
            FieldKind::Name | FieldKind::Alias => shown.field.folded.text.len(),
        },
        entry.record,
    );
    let text = entry.shown(shown.field);
    let hit = Hit {
        record: entry.record,
        tier: Tier::Stem,
        field: shown.kind,
        text: text.text.clone(),
        ranges: ranges(shown.pattern, text),
        aside,
    };
    Some((rank, hit))
}
