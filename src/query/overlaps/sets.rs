//! What the sets of an overlap are: the families, or the most frequent values of a column.

use crate::model::{Family, Key, Phrase, Typology, unknown};
use crate::query::fold::fold;
use crate::query::names;

/// One of the sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverlapSet {
    pub id: String,
    /// What stands at its head: the number of the family, or a letter for a value, which nobody takes for
    /// a family or a count.
    pub number: String,
    pub name: String,
    /// As sentences and rows call it.
    pub short_name: String,
}

/// All the sets of an overlap.
#[derive(Debug, Clone)]
pub struct SetList {
    sets: Vec<OverlapSet>,
    column: Option<ValueColumn>,
}

/// A column whose values are sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueColumn {
    /// As the file prints it.
    pub heading: String,
    /// How many of its values are no sets, for being less frequent.
    pub others: usize,
    /// Spellings that differ from a value in case alone, and count as it.
    pub variants: usize,
}

impl SetList {
    /// The families.
    pub fn families(t: &Typology) -> Self {
        let group = |family: &Family| OverlapSet {
            id: family.id.clone(),
            number: family.number.to_string(),
            name: family.name.clone(),
            short_name: family.short_name.clone(),
        };
        Self {
            sets: t.families.rows().map(group).collect(),
            column: None,
        }
    }

    /// The values of a column, the most frequent first.
    pub fn values(values: Vec<String>, column: ValueColumn) -> Self {
        let group = |(letter, value): (char, String)| OverlapSet {
            id: value.clone(),
            number: letter.to_string(),
            name: value.clone(),
            short_name: value,
        };
        Self {
            sets: ('A'..='Z').zip(values).map(group).collect(),
            column: Some(column),
        }
    }

    /// The sets in their order.
    pub fn rows(&self) -> &[OverlapSet] {
        &self.sets
    }

    /// The keys of the sets, in their order.
    pub fn keys(
        &self,
    ) -> impl DoubleEndedIterator<Item = Key<OverlapSet>> + ExactSizeIterator + use<> {
        (0..self.sets.len()).map(Key::from_index)
    }

    /// How many sets there are.
    pub fn len(&self) -> usize {
        self.sets.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.sets.is_empty()
    }

    /// The column whose values they are; none where they are families.
    pub fn column(&self) -> Option<&ValueColumn> {
        self.column.as_ref()
    }

    /// A set by its name, or by what stands at its head.
    ///
    /// # Errors
    /// What was not understood, with the nearest right name.
    pub fn named(&self, t: &Typology, value: &str) -> Result<Key<OverlapSet>, Phrase> {
        if self.column.is_none() {
            let family = names::family(t, value)?;
            return Ok(Key::from_index(family.index()));
        }
        let wanted = fold(value);
        let at = |is_meant: &dyn Fn(&OverlapSet) -> bool| self.sets.iter().position(is_meant);
        let found = at(&|set| set.id == value)
            .or_else(|| at(&|set| fold(&set.name) == wanted))
            .or_else(|| at(&|set| set.number == value.trim()))
            .map(Key::from_index);
        let known = self.rows().iter().map(|group| group.name.as_str());
        found.ok_or_else(|| unknown("value", value, known))
    }
}

impl std::ops::Index<Key<OverlapSet>> for SetList {
    type Output = OverlapSet;
    fn index(&self, key: Key<OverlapSet>) -> &OverlapSet {
        &self.sets[key.index()]
    }
}
