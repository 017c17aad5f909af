//! Options of the overlaps: what is counted and how, which sets are required and which excluded, and in which
//! order intersections come.

use std::cmp::Reverse;

use super::set_mask::{Count, Measure, SetMask};
use super::sets::{OverlapSet, SetList};
use crate::model::vocabulary::vocabulary;
use crate::model::{Key, Phrase, Typology, Vocabulary, unknown};
use crate::query::names::{Named, word};

vocabulary! {
    /// What sets share.
    OverlapKind, "sets" {
        /// Actors, in families.
        Families = "families",
        /// Activity codes, in families.
        Naf = "naf",
        /// Statuses, in families.
        Statuses = "statuses",
        /// The organisations of the user's lists, in the families that use their codes.
        Organisations = "organisations",
        /// The same, by the values of one of their columns.
        Values = "values",
    }
}

impl OverlapKind {
    /// Whether what is counted stands in the user's lists.
    pub fn is_listed(self) -> bool {
        matches!(self, Self::Organisations | Self::Values)
    }

    /// What is counted, in the words of a person. Which column is not said by a word.
    ///
    /// # Errors
    /// What was not understood, with the nearest right name.
    pub fn read(value: &str) -> Result<Self, Phrase> {
        let found = word(value);
        if found == Ok(Self::Values) {
            let others = Self::ALL.iter().filter(|sets| **sets != Self::Values);
            return Err(unknown("sets", value, others.map(|sets| sets.word())));
        }
        found
    }
}

vocabulary! {
    /// The order of the intersections.
    Sort, "sort" {
        /// Largest first.
        Size = "size",
        /// Of most families first.
        Degree = "degree",
        /// By the numbers of the families.
        Family = "family",
    }
}

impl Sort {
    /// Sorts rows, which come largest first, in this order; `set` gives the families of a row.
    pub fn arrange<R>(self, rows: &mut [R], set: impl Fn(&R) -> SetMask) {
        match self {
            Self::Size => {}
            Self::Degree => rows.sort_by_key(|row| Reverse(set(row).degree())),
            Self::Family => {
                rows.sort_by(|left, right| set(left).families().cmp(set(right).families()));
            }
        }
    }
}

vocabulary! {
    /// How the answer is drawn.
    Drawing, "view" {
        /// A row an intersection.
        UpSet = "upset",
        /// Sets by sets.
        Matrix = "matrix",
    }
}

impl Drawing {
    /// Whether an option applies to this drawing.
    pub fn heeds(self, aspect: OverlapFlag) -> bool {
        match aspect {
            OverlapFlag::View | OverlapFlag::Sets | OverlapFlag::Yes | OverlapFlag::No => true,
            OverlapFlag::Count | OverlapFlag::Sort | OverlapFlag::Min => self == Self::UpSet,
            OverlapFlag::Measure => self == Self::Matrix,
        }
    }
}

vocabulary! {
    /// An option; the words are the names of the flags.
    OverlapFlag, "aspect" {
        View = "view",
        Sets = "sets",
        Count = "count",
        Yes = "yes",
        No = "no",
        Sort = "sort",
        Min = "min",
        Measure = "measure",
    }
}

impl Named for OverlapKind {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("familles", Self::Families),
        ("actors", Self::Families),
        ("acteurs", Self::Families),
        ("codes", Self::Naf),
        ("statuts", Self::Statuses),
    ];
}

impl Named for Count {
    const NAMES: &'static [(&'static str, Self)] =
        &[("exclusif", Self::Exclusive), ("inclusif", Self::Inclusive)];
}

impl Named for Drawing {
    const NAMES: &'static [(&'static str, Self)] =
        &[("intersections", Self::UpSet), ("matrice", Self::Matrix)];
}

impl Named for Measure {
    const NAMES: &'static [(&'static str, Self)] =
        &[("nombre", Self::Number), ("plus-petite", Self::Smaller)];
}

impl Named for Sort {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("taille", Self::Size),
        ("degré", Self::Degree),
        ("famille", Self::Family),
    ];
}

/// Options of the overlaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverlapOptions {
    pub drawing: Drawing,
    pub sets: OverlapKind,
    pub count: Count,
    pub sort: Sort,
    /// Sets in all of which an element must be.
    pub yes: Vec<Key<OverlapSet>>,
    /// Sets in none of which it may be.
    pub no: Vec<Key<OverlapSet>>,
    /// Least size of an intersection.
    pub least: usize,
    /// What the cells of the matrix show.
    pub measure: Measure,
}

impl Default for OverlapOptions {
    fn default() -> Self {
        Self {
            drawing: Drawing::UpSet,
            sets: OverlapKind::Families,
            count: Count::Exclusive,
            sort: Sort::Size,
            yes: Vec::new(),
            no: Vec::new(),
            least: 1,
            measure: Measure::Number,
        }
    }
}

impl OverlapOptions {
    /// Sets an option, as a person writes it.
    ///
    /// # Errors
    /// A phrase that says what was not understood, with the nearest right name.
    pub fn set(
        &mut self,
        typology: &Typology,
        groups: &SetList,
        aspect: OverlapFlag,
        value: &str,
    ) -> Result<(), Phrase> {
        match aspect {
            OverlapFlag::View => self.drawing = word(value)?,
            OverlapFlag::Measure => self.measure = word(value)?,
            OverlapFlag::Sets => self.sets = OverlapKind::read(value)?,
            OverlapFlag::Count => self.count = word(value)?,
            OverlapFlag::Sort => self.sort = word(value)?,
            OverlapFlag::Yes => self.yes.push(groups.named(typology, value)?),
            OverlapFlag::No => self.no.push(groups.named(typology, value)?),
            OverlapFlag::Min => {
                let least = value.parse().ok().filter(|least| *least >= 1);
                self.least = least.ok_or_else(|| Phrase::new("bad-size").with("value", value))?;
            }
        }
        Ok(())
    }

    /// A set that is both required and excluded.
    pub fn contradiction(&self) -> Option<Key<OverlapSet>> {
        self.yes.iter().copied().find(|key| self.no.contains(key))
    }

    /// Whether sets are required or excluded.
    pub fn is_question(&self) -> bool {
        !self.yes.is_empty() || !self.no.is_empty()
    }

    /// Whether an element of these sets satisfies the question.
    pub fn keeps(&self, found: SetMask) -> bool {
        let [yes, no] = [&self.yes, &self.no].map(|keys| SetMask::of(keys.iter().copied()));
        found.holds(yes) && !found.meets(no)
    }
}
