//! The best names so far. How well a name meets a query is one number, smaller is better, so that
//! comparing two names, or a name with the worst that is kept, is comparing two numbers.

use std::collections::BinaryHeap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::query::search::rules::Tier;

/// A name found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameHit {
    /// The rank of the name in its index.
    pub name: usize,
    pub tier: Tier,
    /// Within the tier, more is better.
    pub score: i64,
}

/// Tier, score, length and index, from the high bits to the low ones: 3, 16, 13 and 32.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RankKey(u64);

const SCORES: u64 = 0xffff;
const LENGTHS: u64 = 0x1fff;
const TIERS: [Tier; 8] = [
    Tier::Exact,
    Tier::Inflected,
    Tier::Prefix,
    Tier::WordStart,
    Tier::Inside,
    Tier::Stem,
    Tier::Fuzzy,
    Tier::Typo,
];

impl RankKey {
    /// The key of a name of so many bytes. Scores beyond 0 to 65,535 are taken as the nearest of them.
    pub fn new(tier: Tier, score: i64, length: usize, index: usize) -> Self {
        let score = u64::try_from(score).unwrap_or(0).min(SCORES);
        let length = (length as u64).min(LENGTHS);
        Self(
            (tier as u64) << 61
                | (SCORES - score) << 45
                | length << 32
                | index as u64 & 0xffff_ffff,
        )
    }

    /// The key of a name that is not to be found, worse than any other.
    pub const UNMET: Self = Self(u64::MAX);

    /// The best key that a name of this tier can have.
    pub fn best_of(tier: Tier) -> Self {
        Self((tier as u64) << 61)
    }

    fn hit(self) -> NameHit {
        let tier = usize::try_from(self.0 >> 61).unwrap_or(usize::MAX);
        NameHit {
            name: (self.0 & 0xffff_ffff) as usize,
            tier: TIERS.get(tier).copied().unwrap_or(Tier::Typo),
            score: i64::try_from(SCORES - (self.0 >> 45 & SCORES)).unwrap_or(0),
        }
    }
}

/// The best keys so far, shared by the threads that look for better ones.
#[derive(Debug)]
pub(super) struct TopK {
    most: usize,
    keys: Mutex<BinaryHeap<RankKey>>,
    /// What a key must be better than to be kept.
    limit: AtomicU64,
}

impl TopK {
    pub fn new(most: usize) -> Self {
        let limit = if most == 0 { 0 } else { u64::MAX };
        Self {
            most,
            keys: Mutex::default(),
            limit: AtomicU64::new(limit),
        }
    }

    /// What a key must be better than to be kept: the worst of the kept ones once there are enough.
    #[inline]
    pub fn limit(&self) -> RankKey {
        RankKey(self.limit.load(Ordering::Relaxed))
    }

    /// Keeps a key if it is among the best.
    pub fn offer(&self, key: RankKey) {
        if key >= self.limit() {
            return;
        }
        let mut keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        keys.push(key);
        if keys.len() > self.most {
            keys.pop();
        }
        if keys.len() == self.most
            && let Some(worst) = keys.peek()
        {
            self.limit.store(worst.0, Ordering::Relaxed);
        }
    }

    /// The hits so far, best first.
    pub fn hits(&self) -> Vec<NameHit> {
        let keys = self.keys.lock().unwrap_or_else(PoisonError::into_inner);
        let mut sorted: Vec<RankKey> = keys.iter().copied().collect();
        sorted.sort_unstable();
        sorted.into_iter().map(RankKey::hit).collect()
    }
}
