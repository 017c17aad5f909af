//! The words of a query as they are typed over every record: what matches, how well, and which letters of the original
//! spelling to light up.
//!
//! Within a tier a name comes before an alias before a description, then the better score, then the shorter
//! text. What the report says as it is typed comes before the rest of the classification, unless that is exactly
//! what was typed; actors that are contested wherever they stand come after the others. A sentence is no name: it
//! counts as words among others even where it says nothing else.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::Range;

use super::index::{FieldKind, Index, IndexEntry, SearchField};
use super::lit::{ranges, stem_in};
use super::matching::{self, Match, SearchText};
use super::pattern::{Pattern, PatternWord};
use super::rules::{LITTLE_WORDS, Tier, is_likely_error};
use super::stems::plain;
use crate::model::Record;
use crate::query::fold::words;

/// A record found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    pub record: Record,
    pub tier: Tier,
    pub field: FieldKind,
    /// The text that matched, in the spelling of the dataset; where that is in another language, the same in the language
    /// of the interface.
    pub text: String,
    /// The bytes of `text` to light up, in order.
    pub ranges: Vec<Range<usize>>,
    /// Words of the query that it does not say, where no record says them all.
    pub aside: Vec<String>,
}

/// How much of a query one text of a record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spread {
    /// The query as it stands.
    Whole,
    /// Each of its words.
    Words,
    /// Some of them; other texts say the others.
    Several,
}

/// A hit with its rank.
#[derive(Debug)]
pub(super) struct FoundRecord {
    pub rank: HitRank,
    pub hit: Hit,
    pub spread: Spread,
    pub in_report: bool,
}

impl FoundRecord {
    /// Whether the report says it as it is typed, or it is all that the record is called.
    pub fn is_literal(&self) -> bool {
        !self.rank.0
    }
}

/// Most words that are looked for by their stems at once.
const BITS: usize = u64::BITS as usize;

/// Letters a query must have for near names to be proposed.
const LETTERS_FOR_PROPOSAL: usize = 4;

/// How far a query is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordReach {
    /// To each tier.
    Whole,
    /// To the texts that say each word as it is typed, and the names that are it but for number and gender.
    Literal,
}

/// Everything that meets the words of a query as they are typed, best first; nothing for one without letters.
pub(super) fn found(index: &Index, query: &str, reach: WordReach) -> Vec<FoundRecord> {
    let query = Pattern::new(query);
    if query.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = index
        .entries
        .iter()
        .filter_map(|entry| hit(&query, entry, reach))
        .collect();
    // If a word of the query occurs somewhere, codes that merely resemble it are noise: the classification
    // has seventeen hundred of them.
    let is_found = (found.iter()).any(|found| found.hit.tier <= Tier::WordStart);
    found.retain(|found| !is_found || found.in_report || found.hit.tier <= Tier::Inside);
    found.sort_by_key(|found| found.rank);
    found
}

/// Whether a text met in a tier says another word than the one that was typed, rather than that word mistyped.
fn is_unlikely(query: &Pattern, tier: Tier, field: &SearchField) -> bool {
    let Some(word) = query.sole().filter(|_| tier >= Tier::Fuzzy) else {
        return false;
    };
    let text = field.folded();
    let found = matching::mistyped_word(word, text);
    let found = found.and_then(|byte| text[byte..].split(' ').next());
    found.is_some_and(|found| !is_likely_error(&word.text, found))
}

/// The names nearest to a query that found nothing, nearest first, at most `most`.
pub fn suggestions(index: &Index, query: &str, most: usize) -> Vec<Record> {
    let query = crate::query::fold::fold(query);
    // Two letters resemble everything.
    if query.chars().count() < LETTERS_FOR_PROPOSAL {
        return Vec::new();
    }
    let letters = query.chars().count();
    let limit = (letters / 3).max(1);
    // A text that is longer or shorter by more is further away than that.
    let distance = |text: &str| {
        let is_near = text.chars().count().abs_diff(letters) <= limit;
        is_near.then(|| strsim::osa_distance(&query, text))
    };
    let near = index.names().filter_map(|(record, field)| {
        let text = &field.folded.text;
        let words = words(text).filter_map(|(_, word)| distance(word));
        let nearest = words.chain(distance(text)).min()?;
        Some((nearest, record))
    });
    let mut near: Vec<(usize, Record)> = near.filter(|(distance, _)| *distance <= limit).collect();
    near.sort_by_key(|(distance, _)| *distance);
    let mut known = HashSet::new();
    let records = near.into_iter().map(|(_, record)| record);
    let records = records.filter(|record| known.insert(*record));
    records.take(most).collect()
}

/// What hits are ordered by, the smallest first:
/// - whether the report does not say it, at least not as it is typed, and the query is not all that it is called;
/// - whether it is an actor whose every place is contested, and another text than its names met the query;
/// - tier; kind of text; whether the report does not have the record; score; length.
pub(super) type HitRank = (
    bool,
    bool,
    Tier,
    FieldKind,
    bool,
    Reverse<i64>,
    usize,
    Record,
);

/// How the texts of a record meet the query: by its letters, or by its words with other endings where that is better.
fn met<'a>(query: &Pattern, fields: &'a [SearchField]) -> Option<(FieldMet<'a>, Match)> {
    let met = or_inflected(query, fields, best_field(query, fields));
    match met {
        Some((_, (tier, _))) if tier <= Tier::Stem => met,
        _ => by_stems(query, fields).or(met),
    }
}

/// The texts of a record that say each word of the query, or a name that is it but for number and gender.
fn met_literally<'a>(query: &Pattern, fields: &'a [SearchField]) -> Option<(FieldMet<'a>, Match)> {
    let literal = best_by(fields, |text| matching::literal(query, text));
    or_inflected(query, fields, literal)
}

/// How a record is met, or by a name with other endings where that is better.
fn or_inflected<'a>(
    query: &Pattern,
    fields: &'a [SearchField],
    met: Option<(FieldMet<'a>, Match)>,
) -> Option<(FieldMet<'a>, Match)> {
    if matches!(met, Some((_, (tier, _))) if tier <= Tier::Inflected) {
        return met;
    }
    let mut names = fields
        .iter()
        .filter(|field| field.kind != FieldKind::Description);
    let inflected = names.find(|field| is_inflected(query, field));
    let inflected = inflected.map(|field| (FieldMet::alone(field), (Tier::Inflected, 0)));
    inflected.or(met)
}

fn hit(query: &Pattern, entry: &IndexEntry, reach: WordReach) -> Option<FoundRecord> {
    let (met, (tier, score)) = match reach {
        WordReach::Whole => met(query, &entry.fields)?,
        WordReach::Literal => met_literally(query, &entry.fields)?,
    };
    // A sentence is not what the record is called, however little it says.
    let tier = match met.kind {
        FieldKind::Description => tier.max(Tier::WordStart),
        FieldKind::Name | FieldKind::Alias => tier,
    };
    let field = met.field;
    if is_unlikely(query, tier, field) {
        return None;
    }
    let shown = entry.shown(field);
    let rank = (
        !(entry.in_report && tier < Tier::Stem || tier == Tier::Exact),
        entry.is_contested && met.kind == FieldKind::Description,
        tier,
        met.kind,
        !entry.in_report,
        Reverse(score),
        field.folded.text.len(),
        entry.record,
    );
    let hit = Hit {
        record: entry.record,
        tier,
        field: field.kind,
        text: shown.text.clone(),
        ranges: ranges(query, shown),
        aside: Vec::new(),
    };
    let is_whole = || matching::locate(&query.whole, field.as_text()).is_some();
    let spread = match met.spread {
        Spread::Words if is_whole() => Spread::Whole,
        spread => spread,
    };
    Some(FoundRecord {
        rank,
        hit,
        spread,
        in_report: entry.in_report,
    })
}

/// The text by which something is found, and what it is found as: the least significant of the texts that it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct FieldMet<'a> {
    pub field: &'a SearchField,
    pub kind: FieldKind,
    spread: Spread,
}

impl<'a> FieldMet<'a> {
    fn alone(field: &'a SearchField) -> Self {
        let (kind, spread) = (field.kind, Spread::Words);
        Self {
            field,
            kind,
            spread,
        }
    }

    fn beside_others(field: &'a SearchField, kind: FieldKind) -> Self {
        let spread = Spread::Several;
        Self {
            field,
            kind,
            spread,
        }
    }
}

/// The text that meets the query best among those of one thing.
pub(super) fn best_field<'a>(
    query: &Pattern,
    fields: &'a [SearchField],
) -> Option<(FieldMet<'a>, Match)> {
    best_by(fields, |text| matching::best(query, text)).or_else(|| across_fields(query, fields))
}

/// The text that meets something best: of two that meet it as well, the one in the language of the interface.
fn best_by<'a>(
    fields: &'a [SearchField],
    meet: impl Fn(SearchText<'a>) -> Option<Match>,
) -> Option<(FieldMet<'a>, Match)> {
    fields
        .iter()
        .filter_map(|field| Some((FieldMet::alone(field), meet(field.as_text())?)))
        .min_by_key(|(met, (tier, score))| (*tier, met.kind, met.field.is_foreign, Reverse(*score)))
}

/// The words of the query in different texts of a record: found where every one is in some text, ranked by
/// the worst of them, shown by the first.
fn across_fields<'a>(query: &Pattern, fields: &'a [SearchField]) -> Option<(FieldMet<'a>, Match)> {
    if query.sole().is_some() {
        return None;
    }
    let mut shown = None;
    let (mut worst, mut kind) = (Tier::Inside, FieldKind::Name);
    for word in &query.words {
        let (field, (tier, score)) = fields
            .iter()
            .filter_map(|field| Some((field, matching::word_literal(word, field.as_text())?)))
            .min_by_key(|(field, (tier, _))| (*tier, field.kind))?;
        worst = worst.max(tier);
        kind = kind.max(field.kind);
        shown = shown.or(Some((field, score)));
    }
    shown.map(|(field, score)| (FieldMet::beside_others(field, kind), (worst, score)))
}

/// The text that says the words of the query or words of the same stem: one that says them all before several that
/// say them together.
fn by_stems<'a>(query: &Pattern, fields: &'a [SearchField]) -> Option<(FieldMet<'a>, Match)> {
    let is_little = |word: &&PatternWord| LITTLE_WORDS.contains(&word.text.as_str());
    let words = || query.words.iter().filter(|word| !is_little(word));
    // Without any of these nothing is found that its letters did not find. Each word is a bit.
    let has_stem = words().any(|word| word.stem().is_some());
    if !has_stem && words().count() == query.words.len() || words().nth(BITS).is_some() {
        return None;
    }
    let all = words()
        .zip(0..)
        .fold(0, |all, (_, rank)| all | 1_u64 << rank);
    let mut said_by_any = 0;
    let mut first_with_longest = None;
    let longest = words().zip(0_u32..).max_by_key(|(word, _)| word.text.len());
    let (_, longest) = longest?;
    for field in fields {
        let said = words().zip(0_u32..).filter(|(word, _)| says(word, field));
        let said = said.fold(0, |said, (_, rank)| said | 1_u64 << rank);
        if said == all {
            return Some((FieldMet::alone(field), (Tier::Stem, 1)));
        }
        // The longest word tells the most.
        if said >> longest & 1 == 1 {
            first_with_longest = first_with_longest.or(Some(field));
        }
        said_by_any |= said;
    }
    let field = first_with_longest.filter(|_| said_by_any == all)?;
    let met = FieldMet::beside_others(field, FieldKind::Description);
    Some((met, (Tier::Stem, 0)))
}

/// Whether a text says a word, at the beginning of one of its own, or another word of the same stem.
pub(super) fn says(word: &PatternWord, field: &SearchField) -> bool {
    let met = matching::occurrence(word, field.as_text());
    met.is_some_and(|(tier, ..)| tier < Tier::Inside) || stem_in(word, field).is_some()
}

/// Whether a text is word by word the query but for number and gender.
fn is_inflected(query: &Pattern, field: &SearchField) -> bool {
    let mut found = matching::word_bytes(&field.folded.text);
    let is_met = query.typed().all(|word| {
        found.next().is_some_and(|(byte, found)| {
            let same = plain(found);
            plain(&word.text) == same
                && word.accents_match_within(same.len(), byte, field.folded.accents())
        })
    });
    is_met && found.next().is_none()
}
