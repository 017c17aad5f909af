//! Keys of columns, each made different from those before it. A heading may repeat one name tens of thousands of
//! times, so the number at which the search for a free key stopped is kept.

use std::collections::{HashMap, HashSet};

/// The keys given so far.
#[derive(Debug, Default)]
pub struct UniqueKeys {
    taken: HashSet<String>,
    /// For each key that was asked for again, the first number that may be free.
    next: HashMap<String, usize>,
}

impl UniqueKeys {
    /// The key itself if no column has it yet, else with the first number from 2 on that makes it different.
    pub fn take(&mut self, key: &str) -> String {
        if !self.taken.contains(key) {
            self.taken.insert(key.to_owned());
            return key.to_owned();
        }
        if !self.next.contains_key(key) {
            self.next.insert(key.to_owned(), 2);
        }
        // A key that is taken stays so: numbers passed once need not be tried again.
        let mut unique = String::new();
        if let Some(number) = self.next.get_mut(key) {
            loop {
                unique = format!("{key}_{number}");
                *number += 1;
                if self.taken.insert(unique.clone()) {
                    break;
                }
            }
        }
        unique
    }
}
