//! The rows of the two long views: intersections, in groups or not; and what is shared, each element with
//! the families and subcategories where it is.

use crate::model::{Family, FamilyStatus, Key, Membership, Phrase, Record, Typology, Vocabulary};
use crate::query::{Breadth, Element, IntersectionSize, OverlapSet, Overlaps, SetMask};
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::widgets::{Item, Run};

/// A row of the intersections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IntersectionLine {
    /// Above the intersections of so many sets.
    Degree(usize),
    /// Stands for the rows of one set alone, which are under it where it is open.
    Singles(SingleSets),
    Row(IntersectionSize),
}

/// What the rows of one set alone come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SingleSets {
    /// How many rows.
    pub rows: usize,
    /// The sum of what they count.
    pub sum: usize,
    pub fold: Fold,
}

/// Whether rows show under the line that stands for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    Closed,
    Open,
}

impl Fold {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Closed => Self::Open,
            Self::Open => Self::Closed,
        }
    }
}

/// The intersections of several sets, under the number of their sets, most first, or as they come; then those
/// of one set under one line, open too where there is nothing else to see.
pub fn lines(rows: Vec<IntersectionSize>, grouping: Grouping, fold: Fold) -> Vec<IntersectionLine> {
    let is_several = |row: &IntersectionSize| row.set.degree() >= 2;
    let (mut several, single): (Vec<_>, Vec<_>) = rows.into_iter().partition(is_several);
    if grouping == Grouping::Degree {
        several.sort_by_key(|row| std::cmp::Reverse(row.set.degree()));
    }
    let fold = if several.is_empty() { Fold::Open } else { fold };
    let mut lines = Vec::new();
    let mut last = 0;
    for row in several {
        if grouping == Grouping::Degree && row.set.degree() != last {
            last = row.set.degree();
            lines.push(IntersectionLine::Degree(last));
        }
        lines.push(IntersectionLine::Row(row));
    }
    if !single.is_empty() {
        lines.push(IntersectionLine::Singles(SingleSets {
            rows: single.len(),
            sum: single.iter().map(|row| row.count).sum(),
            fold,
        }));
    }
    if fold == Fold::Open {
        lines.extend(single.into_iter().map(IntersectionLine::Row));
    }
    lines
}

/// Whether intersections stand under headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    None,
    Degree,
}

impl Grouping {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::None => Self::Degree,
            Self::Degree => Self::None,
        }
    }
}

/// A row of what is shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Share {
    Heading(Phrase),
    Element(Element),
    /// A set with nothing of its own.
    Set(Key<OverlapSet>),
    /// Where the element above is.
    Location(SharedLocation),
}

/// Rows of a list of the first elements of so many: a last one says how many more there are.
pub fn rows_of(listed: usize, count: usize) -> usize {
    listed + usize::from(count > listed)
}

/// The row that says how many more there are than those listed.
pub fn besides(count: usize, look: &Look) -> Item {
    let besides = Phrase::new("list-besides").with("count", count);
    let besides = Run::new(look.text.say(&besides), Role::Quiet);
    Item::new(vec![besides], Vec::new())
}

/// The names of the subcategories, or of the families that put it under none, in which an element is of some sets.
pub(super) fn homes(
    t: &Typology,
    element: Element,
    sets: SetMask,
    breadth: Breadth,
) -> Vec<String> {
    let Some(record @ Record::Actor(_)) = element.record() else {
        return Vec::new();
    };
    let found = locations(t, record, sets, breadth).into_iter();
    let mut names: Vec<String> = found
        .filter_map(|location| match location.home {
            Record::Subcategory(key) => Some(t.subcategories[key].name.clone()),
            _ => None,
        })
        .collect();
    names.dedup();
    names
}

/// Where an element is: in a family, there under a subcategory, in which role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedLocation {
    pub family: Key<Family>,
    /// The subcategory, or the family itself.
    pub home: Record,
    /// Id of the word for it in the text bundles.
    pub standing: String,
}

/// The elements of several sets, those in most first, with their locations; those of one set alone; the sets
/// that have nothing of their own. Of organisations the first, and how many more there are.
pub fn shares(
    t: &Typology,
    overlaps: &Overlaps,
    several: &[Element],
    breadth: Breadth,
) -> Vec<Share> {
    let mut rows = Vec::new();
    let kind = overlaps.sets().word();
    let heading = |id: &str, count: usize| {
        let heading = Phrase::new(id).with("count", count);
        Share::Heading(heading.with("kind", kind))
    };
    let several_count = overlaps.counting(|set| set.degree() >= 2);
    let proper_count = overlaps.counting(|set| set.degree() == 1);
    if several_count > 0 {
        rows.push(heading("sharing-several", several_count));
    }
    for element in several {
        rows.push(Share::Element(*element));
        if let Some(record) = element.record() {
            let locations = locations(t, record, overlaps.set(*element), breadth);
            rows.extend(locations.into_iter().map(Share::Location));
        }
    }
    if several_count > several.len() {
        rows.push(heading("list-besides", several_count - several.len()));
    }
    let proper = overlaps.proper(t);
    if proper_count > 0 {
        rows.push(heading("sharing-proper", proper_count));
    }
    rows.extend(proper.iter().copied().map(Share::Element));
    if proper_count > proper.len() {
        rows.push(heading("list-besides", proper_count - proper.len()));
    }
    let without = overlaps.without_own();
    if !without.is_empty() {
        rows.push(heading("sharing-without", without.len()));
    }
    rows.extend(without.into_iter().map(Share::Set));
    rows
}

/// Where an element is, each home once, the strongest role first. Codes have none: their families show as
/// numbers already.
fn locations(t: &Typology, record: Record, set: SetMask, breadth: Breadth) -> Vec<SharedLocation> {
    match record {
        Record::Actor(actor) => {
            let counted = t
                .memberships_of(actor)
                .filter(|found| breadth.counts(found));
            let mut counted: Vec<&Membership> = counted.collect();
            // A subcategory is more precise than its family.
            counted.sort_by_key(|found| (found.family, found.subcategory.is_none(), found.role));
            let location = |found: &Membership| SharedLocation {
                family: found.family,
                home: found
                    .subcategory
                    .map_or(Record::Family(found.family), Record::Subcategory),
                standing: found.role.message(),
            };
            let mut locations: Vec<_> = counted.into_iter().map(location).collect();
            locations.dedup_by(|later, kept| {
                let is_vaguer = matches!(later.home, Record::Family(_));
                later.family == kept.family && (later.home == kept.home || is_vaguer)
            });
            locations
        }
        Record::Status(status) => {
            let named = t.family_statuses.iter();
            let named = named.filter(|found| found.status == status && set.contains(found.family));
            let location = |found: &FamilyStatus| SharedLocation {
                family: found.family,
                home: Record::Family(found.family),
                standing: found.weight.message(),
            };
            named.map(location).collect()
        }
        _ => Vec::new(),
    }
}
