//! The first elements of each combination of sets, noted as they come: what is listed for people is found
//! among these, however many elements there are.

use super::set_mask::SetMask;

/// The ranks of the first elements of each combination, in order, by where the combination stands.
#[derive(Debug, Clone)]
pub struct Preview {
    /// How many are noted of each.
    most: usize,
    of: Vec<(SetMask, Vec<u32>)>,
}

impl Preview {
    /// The elements of these combinations, the first so many of each.
    pub(super) fn of(most: usize, of: Vec<(SetMask, Vec<u32>)>) -> Self {
        Self { most, of }
    }

    /// Notes an element, which comes after all those before, by where its combination stands.
    pub(super) fn note(&mut self, place: u32, set: SetMask, rank: usize) {
        let place = place as usize;
        if place == self.of.len() {
            self.of.push((set, Vec::new()));
        }
        let noted = self.of.get_mut(place).filter(|_| place > 0);
        if let Some((_, ranks)) = noted.filter(|(_, ranks)| ranks.len() < self.most) {
            ranks.extend(u32::try_from(rank).ok());
        }
    }

    /// Each combination with its first elements; that of no set has none.
    pub fn iter(&self) -> impl Iterator<Item = (SetMask, &[u32])> {
        self.of.iter().map(|(set, ranks)| (*set, ranks.as_slice()))
    }

    /// Takes the elements of the combination that stands there.
    pub(super) fn take(&mut self, place: usize) -> Vec<u32> {
        let own = self.of.get_mut(place);
        own.map(|(_, ranks)| std::mem::take(ranks))
            .unwrap_or_default()
    }

    /// The first elements whose sets meet a condition, in order: no more than so many, nor than are noted of
    /// each combination.
    pub fn meeting(&self, most: usize, meets: impl Fn(SetMask) -> bool) -> Vec<u32> {
        let met = self.of.iter().filter(|(set, _)| meets(*set));
        first(most.min(self.most), met.map(|(_, ranks)| ranks.as_slice()))
    }

    /// The first elements by the bucket in which their sets put them, in the order of the buckets and then
    /// of the elements.
    pub fn by_bucket(&self, bucket: impl Fn(SetMask) -> Option<usize>) -> Vec<u32> {
        let bucket_of: Vec<Option<usize>> = self.of.iter().map(|(set, _)| bucket(*set)).collect();
        let mut buckets: Vec<usize> = bucket_of.iter().flatten().copied().collect();
        buckets.sort_unstable();
        buckets.dedup();
        let mut found = Vec::new();
        for wanted in buckets {
            let room = self.most - found.len();
            let own = self.of.iter().zip(&bucket_of);
            let own = own.filter(|(_, bucket_of)| **bucket_of == Some(wanted));
            found.extend(first(room, own.map(|((_, ranks), _)| ranks.as_slice())));
        }
        found
    }
}

/// The first so many of all these ranks, each list of which is in order.
fn first<'a>(most: usize, lists: impl Iterator<Item = &'a [u32]>) -> Vec<u32> {
    let mut first: Vec<u32> = Vec::new();
    if most == 0 {
        return first;
    }
    // None that comes later is among the first.
    let mut last = u32::MAX;
    for ranks in lists {
        first.extend(ranks.iter().take_while(|rank| **rank <= last));
        if first.len() > most.saturating_mul(2) {
            last = *first.select_nth_unstable(most - 1).1;
            first.truncate(most);
        }
    }
    first.sort_unstable();
    first.truncate(most);
    first
}
