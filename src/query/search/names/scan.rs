//! One look through a range of names for the names of one tier, on two threads, a page at a time,
//! until done or until time is up.

use std::hint::black_box;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use super::bitmaps::{
    BitmapPage, Bits, NAMES, NONE, both, contains, count, intersect, keep_between, places, remove,
    subtract,
};
use super::index::NameIndex;
use super::top_k::{RankKey, TopK};
use crate::query::fold::Accents;
use crate::query::search::matching::{
    LooseMatch, Match, SearchText, TextKind, heads, is_nearly, is_nearly_as_long, literal, loose,
    mistyped, occurrence,
};
use crate::query::search::pattern::{HeadPosition, Pattern};
use crate::query::search::rules::{NEARLY, Tier};

/// Threads that look at once.
const THREADS: usize = 2;
/// Pages from which a second thread pays.
const PAGES_FOR_THREADS: usize = 4;
/// Names whose text is loaded before the first of them is read.
const AHEAD: usize = 32;
/// One name in so many: from there on, reading a whole page costs less than reading its names.
const DENSE: usize = 6;

/// What is looked for in one pass, best tiers first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum ScanTier {
    Heads,
    Literal,
    Nearly,
    Loose,
    Mistyped,
}

impl ScanTier {
    pub const ALL: [Self; 5] = [
        Self::Heads,
        Self::Literal,
        Self::Nearly,
        Self::Loose,
        Self::Mistyped,
    ];

    /// The best tier that this pass finds.
    fn tier(self) -> Tier {
        match self {
            Self::Heads => Tier::Exact,
            Self::Literal => Tier::WordStart,
            Self::Nearly | Self::Loose => Tier::Fuzzy,
            Self::Mistyped => Tier::Typo,
        }
    }

    /// Whether the pass may find a name that is among the best.
    pub fn is_worth(self, query: &Pattern, best: &TopK) -> bool {
        let can_find = match self {
            Self::Heads | Self::Literal => true,
            Self::Loose => query.is_loose(),
            Self::Nearly | Self::Mistyped => query.forgives(),
        };
        can_find && RankKey::best_of(self.tier()) < best.limit()
    }
}

/// What a pass looks through and with what.
pub(super) struct Scan<'a> {
    pub index: &'a NameIndex,
    pub query: &'a Pattern,
    pub stage: ScanTier,
    /// The names searched.
    pub names: Range<usize>,
    pub best: &'a TopK,
    /// Where a name is worth keeping for another reason than its letters.
    pub keep: &'a (dyn Fn(usize) -> bool + Sync),
    /// When to stop, whether done or not.
    pub deadline: Option<Instant>,
}

impl Scan<'_> {
    /// Looks through the pages of its range from `page` on, and says from which one to go on.
    /// `survivors` holds one bit a name, a whole page for each, and loses the names that no longer
    /// query can find but by an error.
    pub fn run(&self, survivors: &mut [u64], page: usize) -> usize {
        let end = self.names.end.div_ceil(NAMES);
        if page >= end {
            return end;
        }
        let words = NAMES / u64::BITS as usize;
        let chunks = survivors.chunks_mut(words).enumerate().take(end).skip(page);
        let queue = Mutex::new((page, chunks));
        let take = || {
            let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
            // The first page is always taken: a slice that is too thin gets on all the same.
            let is_late = self
                .deadline
                .is_some_and(|deadline| Instant::now() >= deadline);
            if is_late && queue.0 > page {
                return None;
            }
            let taken = queue.1.next()?;
            queue.0 = taken.0 + 1;
            Some(taken)
        };
        let work = || {
            while let Some((page, survivors)) = take() {
                if let Some(found) = self.index.pages.get(page) {
                    self.page(page, found, survivors);
                }
            }
        };
        let threads = thread::available_parallelism()
            .map_or(1, usize::from)
            .min(THREADS);
        if threads > 1 && end - page >= PAGES_FOR_THREADS {
            thread::scope(|scope| {
                scope.spawn(work);
                work();
            });
        } else {
            work();
        }
        queue.into_inner().unwrap_or_else(PoisonError::into_inner).0
    }

    fn page(&self, rank: usize, page: &BitmapPage, survivors: &mut [u64]) {
        let mut kept = match self.stage {
            ScanTier::Heads => page.headed(self.query),
            ScanTier::Literal => page.literal(self.query, self.worst_literal()),
            ScanTier::Nearly => page.nearly(self.query),
            ScanTier::Loose => page.loose(self.query),
            ScanTier::Mistyped => page.mistyped(self.query),
        };
        let first = rank * NAMES;
        keep_between(
            &mut kept,
            self.names.start.saturating_sub(first),
            self.names.end - first,
        );
        if !matches!(self.stage, ScanTier::Nearly | ScanTier::Mistyped) {
            intersect(&mut kept, survivors);
        }
        match self.stage {
            ScanTier::Heads => self.heads(first, page, &kept),
            ScanTier::Literal => self.literal(first, page, kept),
            ScanTier::Nearly => {
                let bound = |name: NameSlot| {
                    let may_be_met = is_nearly_as_long(self.query, name.length);
                    if may_be_met {
                        name.key(Tier::Fuzzy, i64::MAX)
                    } else {
                        RankKey::UNMET
                    }
                };
                self.each(first, page, &kept, bound, |name| {
                    let is_met = is_nearly(self.query, name.text)
                        && literal(self.query, name.text).is_none();
                    is_met.then(|| name.key(Tier::Fuzzy, NEARLY))
                });
            }
            ScanTier::Loose => self.loose(first, page, &kept, survivors),
            ScanTier::Mistyped => {
                // One word with an error scores nothing: shorter names come first, then earlier ones.
                let score = if self.query.sole().is_some() {
                    0
                } else {
                    i64::MAX
                };
                let bound = |name: NameSlot| name.key(Tier::Typo, score);
                self.each(first, page, &kept, bound, |name| {
                    let score = mistyped(self.query, name.text, self.is_enough(name, Tier::Typo))?;
                    Some(name.key(Tier::Typo, score))
                });
            }
        }
    }

    fn heads(&self, first: usize, page: &BitmapPage, kept: &Bits) {
        let length = self.query.whole.text.len();
        let key = |name: Name<'_>| {
            let (tier, score) = heads(&self.query.whole, name.text)?;
            Some(name.key(tier, score))
        };
        let ended = both(*kept, page.ended(&self.query.whole));
        let bound = |name: NameSlot| {
            let is_whole = name.length == length;
            name.key(if is_whole { Tier::Exact } else { Tier::Prefix }, 1)
        };
        self.each(first, page, &ended, bound, key);
        let mut others = *kept;
        subtract(&mut others, &ended);
        self.each(first, page, &others, |name| name.key(Tier::Prefix, 0), key);
    }

    /// The worst of the literal tiers in which a name may still be among the best.
    fn worst_literal(&self) -> Tier {
        if RankKey::best_of(Tier::Inside) < self.best.limit() {
            Tier::Inside
        } else {
            Tier::WordStart
        }
    }

    fn literal(&self, first: usize, page: &BitmapPage, mut kept: Bits) {
        let key = |name: Name<'_>| name.below_heads(literal(self.query, name.text)?);
        let bound = |tier, score| move |name: NameSlot| name.key(tier, score);
        let Some(word) = self.query.sole() else {
            return self.each(first, page, &kept, bound(Tier::WordStart, i64::MAX), key);
        };
        if count(&kept) * DENSE > NAMES {
            kept = self.dense(first, page, &kept);
        }
        // Those that may be better come first, so that the others need not be read.
        if word.letters.len() > 1 {
            let initialled = both(kept, &page.initialled(word));
            self.each(first, page, &initialled, bound(Tier::WordStart, 2), key);
            subtract(&mut kept, &initialled);
        }
        // None of the others can be initials.
        let key = |name: Name<'_>| {
            let (tier, score, _) = occurrence(&self.query.whole, name.text)?;
            name.below_heads((tier, score))
        };
        let begun = both(kept, page.begun(word));
        subtract(&mut kept, &begun);
        let ended = both(begun, page.ended(word));
        self.each(first, page, &ended, bound(Tier::WordStart, 1), key);
        let mut part = begun;
        subtract(&mut part, &ended);
        self.each(first, page, &part, bound(Tier::WordStart, 0), key);
        self.each(first, page, &kept, bound(Tier::Inside, 0), key);
    }

    fn loose(&self, first: usize, page: &BitmapPage, kept: &Bits, survivors: &mut [u64]) {
        let meet = |name: Name<'_>| loose(self.query, name.text, self.is_enough(name, Tier::Fuzzy));
        let mut key = |name: Name<'_>| match meet(name) {
            LooseMatch::Met(score) => Some(name.key(Tier::Fuzzy, score)),
            LooseMatch::Unmet => None,
            LooseMatch::Lacking => {
                remove(survivors, name.index - first);
                None
            }
        };
        let Some(word) = self.query.sole() else {
            let bound = |name: NameSlot| name.key(Tier::Fuzzy, i64::MAX);
            return self.each(first, page, kept, bound, key);
        };
        for (gaps, kept) in page.by_gaps(word, kept).iter().enumerate() {
            let headed = both(*kept, page.begun_whole(word));
            let mut others = *kept;
            subtract(&mut others, &headed);
            for (head, kept) in [
                (HeadPosition::Here, headed),
                (HeadPosition::Elsewhere, others),
            ] {
                let score = word.bound(head, gaps);
                self.each(
                    first,
                    page,
                    &kept,
                    |name| name.key(Tier::Fuzzy, score),
                    &mut key,
                );
            }
        }
    }

    /// Of these names of a page, those whose text holds the query, found by reading the page as one
    /// text, and those whose initials may match.
    fn dense(&self, first: usize, page: &BitmapPage, kept: &Bits) -> Bits {
        let mut found = NONE;
        if self.query.whole.letters.len() > 1 {
            found = page.initialled(&self.query.whole);
            intersect(&mut found, kept);
        }
        let end = self.index.len().min(first + NAMES);
        let ends = &self.index.ends[first..end];
        let length = ends.last().map_or(0, |end| *end as usize);
        let text = &self.index.text.as_bytes()[page.base..page.base + length];
        let (mut from, mut name) = (0, 0);
        while let Some(place) = self.query.whole.finder.find(&text[from..]) {
            let place = from + place;
            while ends[name] as usize <= place {
                name += 1;
            }
            if contains(kept, name) {
                found[name / 64] |= 1 << (name % 64);
            }
            // One place a name is enough: reading the name finds the best one.
            from = ends[name] as usize;
        }
        found
    }

    /// Whether a name with such a score in this tier may be among the best.
    fn is_enough(&self, name: Name<'_>, tier: Tier) -> impl Fn(i64) -> bool {
        let limit = self.best.limit();
        move |score| name.key(tier, score) < limit
    }

    /// Offers the key of each of these names that has one. A name whose bound is no better than what
    /// is kept already is not read.
    fn each(
        &self,
        first: usize,
        page: &BitmapPage,
        kept: &Bits,
        bound: impl Fn(NameSlot) -> RankKey,
        mut key: impl FnMut(Name<'_>) -> Option<RankKey>,
    ) {
        let is_worth = |slot: NameSlot| bound(slot) < self.best.limit();
        let slots = places(kept).filter_map(|place| {
            let index = first + place;
            let (start, end) = self.index.bounds(index)?;
            let length = end - start;
            Some((NameSlot { index, length }, start..end))
        });
        let mut slots = slots.filter(|(slot, _)| is_worth(*slot));
        let mut ahead = Vec::with_capacity(AHEAD);
        loop {
            ahead.extend(slots.by_ref().take(AHEAD));
            if ahead.is_empty() {
                return;
            }
            self.fetch(page.base, &ahead);
            for (slot, place) in ahead.drain(..) {
                // Meanwhile better ones may have been found.
                if !is_worth(slot) {
                    continue;
                }
                let text = SearchText {
                    letters: &self.index.text[page.base + place.start..page.base + place.end],
                    accents: if self.query.whole.is_accented() {
                        Accents::within(&page.accents, place)
                    } else {
                        Accents::default()
                    },
                    kind: TextKind::Name,
                };
                let index = slot.index;
                if let Some(key) = key(Name { text, index })
                    && key < self.best.limit()
                    && (self.keep)(index)
                {
                    self.best.offer(key);
                }
            }
        }
    }

    /// Loads where names begin and end. They lie apart, and memory answers many requests at once in the time of one:
    /// read one after the other, half of the time would go by waiting for it.
    fn fetch(&self, base: usize, names: &[(NameSlot, Range<usize>)]) {
        let text = self.index.text.as_bytes();
        for (_, place) in names {
            let byte = |place: usize| text.get(base + place).copied();
            black_box((byte(place.start), byte(place.end)));
        }
    }
}

/// A name with its index.
#[derive(Clone, Copy)]
struct Name<'a> {
    text: SearchText<'a>,
    index: usize,
}

impl Name<'_> {
    fn key(self, tier: Tier, score: i64) -> RankKey {
        RankKey::new(tier, score, self.text.letters.len(), self.index)
    }

    /// Names that begin with the query are found as such.
    fn below_heads(self, met: Match) -> Option<RankKey> {
        (met.0 >= Tier::WordStart).then(|| self.key(met.0, met.1))
    }
}

/// What is known of a name before it is read.
#[derive(Clone, Copy)]
struct NameSlot {
    index: usize,
    length: usize,
}

impl NameSlot {
    fn key(self, tier: Tier, score: i64) -> RankKey {
        RankKey::new(tier, score, self.length, self.index)
    }
}
