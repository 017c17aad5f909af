//! How many elements count in each of many combinations of sets, inclusively or in a union: by one table of
//! sums over all combinations that there can be, where adding up the elements of one after the other would
//! take the square of their number.

use super::set_mask::{Count, IntersectionSize, SetMask};

/// Most sets of which a table of all combinations is made: 65,536 numbers.
const MOST_SETS: u32 = 16;

/// Counts for each of these combinations, from how many elements are in each exactly.
pub(super) fn tallies(
    exact: &[IntersectionSize],
    combinations: Vec<SetMask>,
    count: Count,
) -> Vec<IntersectionSize> {
    let all = exact
        .iter()
        .fold(SetMask::default(), |all, tally| all.with(tally.set));
    let sets = u64::BITS - all.bits().leading_zeros();
    let pairs = exact.len().saturating_mul(combinations.len());
    let has_table = sets <= MOST_SETS && pairs > (sets as usize) << sets;
    let table = if has_table {
        SubsetSums::new(exact, sets, count)
    } else {
        None
    };
    let counted = |set: SetMask| {
        if let Some(table) = &table {
            return table.count(set);
        }
        let met = exact.iter().filter(|tally| count.counts(tally.set, set));
        met.map(|tally| tally.count).sum()
    };
    let tally = |set| IntersectionSize {
        set,
        count: counted(set),
    };
    combinations.into_iter().map(tally).collect()
}

/// By the bits of a combination: how many are in all its sets at least, or for a union in no others.
struct SubsetSums {
    sums: Vec<usize>,
    count: Count,
}

impl SubsetSums {
    /// Of so many sets; none for what needs no sum.
    fn new(exact: &[IntersectionSize], sets: u32, count: Count) -> Option<Self> {
        if count == Count::Exclusive {
            return None;
        }
        let mut sums = vec![0; 1 << sets];
        for tally in exact {
            *sums.get_mut(place(tally.set))? += tally.count;
        }
        for bit in (0..sets).map(|rank| 1_usize << rank) {
            for set in (0..sums.len()).filter(|set| set & bit == 0) {
                let (small, large) = (sums[set], sums[set | bit]);
                match count {
                    Count::Union => sums[set | bit] = small + large,
                    _ => sums[set] = small + large,
                }
            }
        }
        Some(Self { sums, count })
    }

    fn count(&self, set: SetMask) -> usize {
        let sum = |place: usize| self.sums.get(place).copied().unwrap_or(0);
        let last = self.sums.len() - 1;
        match self.count {
            // What is in none of these sets is in others alone.
            Count::Union => sum(last) - sum(last & !place(set)),
            _ => sum(place(set)),
        }
    }
}

fn place(set: SetMask) -> usize {
    usize::try_from(set.bits()).unwrap_or(usize::MAX)
}
