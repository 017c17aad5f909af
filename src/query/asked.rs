//! What is asked of the overlaps: what is counted and how, which families must be met and which must
//! not, in which order the answer stands.

use std::cmp::Reverse;

use super::names::{Named, family, word};
use super::overlap::{Count, FamilySet, Intersection, Measure};
use crate::model::vocabulary::vocabulary;
use crate::model::{Family, Key, Phrase, Typology};

vocabulary! {
    /// What families share.
    Sets, "sets" {
        /// Actors.
        Families = "families",
        /// Activity codes.
        Naf = "naf",
        Statuses = "statuses",
    }
}

impl Sets {
    /// The next of the three.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Families => Self::Naf,
            Self::Naf => Self::Statuses,
            Self::Statuses => Self::Families,
        }
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
    /// The next of the three.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Size => Self::Degree,
            Self::Degree => Self::Family,
            Self::Family => Self::Size,
        }
    }

    /// Puts rows, which come largest first, in this order; `set` tells the families of a row.
    pub fn arrange<R>(self, rows: &mut [R], set: impl Fn(&R) -> FamilySet) {
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
        /// Families by families.
        Matrix = "matrix",
    }
}

impl Drawing {
    /// Whether a side of what is asked means something for this drawing.
    pub fn heeds(self, aspect: Aspect) -> bool {
        match aspect {
            Aspect::View | Aspect::Sets | Aspect::Yes | Aspect::No => true,
            Aspect::Count | Aspect::Sort | Aspect::Min => self == Self::UpSet,
            Aspect::Measure => self == Self::Matrix,
        }
    }
}

vocabulary! {
    /// A side of what is asked; the words are the names of the flags.
    Aspect, "aspect" {
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

impl Named for Sets {
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

/// What is asked of the overlaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub drawing: Drawing,
    pub sets: Sets,
    pub count: Count,
    pub sort: Sort,
    /// Families in all of which an element must be.
    pub yes: Vec<Key<Family>>,
    /// Families in none of which it may be.
    pub no: Vec<Key<Family>>,
    /// Least size of an intersection.
    pub least: usize,
    /// What the cells of the matrix tell.
    pub measure: Measure,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            drawing: Drawing::UpSet,
            sets: Sets::Families,
            count: Count::Exclusive,
            sort: Sort::Size,
            yes: Vec::new(),
            no: Vec::new(),
            least: 1,
            measure: Measure::Number,
        }
    }
}

impl Asked {
    /// Adds what a person asks.
    ///
    /// # Errors
    /// A phrase that says what was not understood, with the nearest right name.
    pub fn ask(&mut self, typology: &Typology, aspect: Aspect, value: &str) -> Result<(), Phrase> {
        match aspect {
            Aspect::View => self.drawing = word("view", value)?,
            Aspect::Measure => self.measure = word("measure", value)?,
            Aspect::Sets => self.sets = word("sets", value)?,
            Aspect::Count => self.count = word("count", value)?,
            Aspect::Sort => self.sort = word("sort", value)?,
            Aspect::Yes => self.yes.push(family(typology, value)?),
            Aspect::No => self.no.push(family(typology, value)?),
            Aspect::Min => {
                let least = value.parse().ok().filter(|least| *least >= 1);
                self.least = least.ok_or_else(|| Phrase::new("bad-size").with("value", value))?;
            }
        }
        Ok(())
    }

    /// A family that is asked for and refused at once.
    pub fn contradiction(&self) -> Option<Key<Family>> {
        self.yes.iter().copied().find(|key| self.no.contains(key))
    }

    /// Whether families are asked for or refused.
    pub fn is_question(&self) -> bool {
        !self.yes.is_empty() || !self.no.is_empty()
    }

    /// Whether an element of these families answers the question.
    pub fn keeps(&self, found: FamilySet) -> bool {
        let [yes, no] = [&self.yes, &self.no].map(|keys| FamilySet::of(keys.iter().copied()));
        found.holds(yes) && !found.meets(no)
    }

    /// Puts intersections, which come largest first, in the order that is asked for.
    pub fn arrange<E>(&self, found: &mut [Intersection<E>]) {
        self.sort.arrange(found, |row| row.set);
    }
}
