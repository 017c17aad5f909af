//! The rows of the two long views: intersections, in groups or not; and what is shared, each with the
//! places where it stands.

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
    Row(IntersectionSize),
}

/// The intersections under the number of their sets, most first; else as they come.
pub fn lines(rows: Vec<IntersectionSize>, grouping: Grouping) -> Vec<IntersectionLine> {
    if grouping == Grouping::None {
        return rows.into_iter().map(IntersectionLine::Row).collect();
    }
    let mut rows = rows;
    rows.sort_by_key(|row| std::cmp::Reverse(row.set.degree()));
    let mut lines = Vec::new();
    let mut last = 0;
    for row in rows {
        if row.set.degree() != last {
            last = row.set.degree();
            lines.push(IntersectionLine::Degree(last));
        }
        lines.push(IntersectionLine::Row(row));
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
    /// Where the element above stands.
    Place(SharedPlace),
}

/// Rows of a list of so many of a number of elements: one more tells how many there are besides.
pub fn rows_of(listed: usize, count: usize) -> usize {
    listed + usize::from(count > listed)
}

/// How many there are besides those listed, as a row.
pub fn besides(count: usize, look: &Look) -> Item {
    let besides = Phrase::new("list-besides").with("count", count);
    let besides = Run::new(look.text.say(&besides), Role::Quiet);
    Item::new(vec![besides], Vec::new())
}

/// A place where an element stands: in a family, there under a subcategory, as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SharedPlace {
    pub family: Key<Family>,
    /// The subcategory, or the family itself.
    pub home: Record,
    /// Id of the word for it in the text bundles.
    pub standing: String,
}

/// What several sets have, in most first, with its places; what one alone has; the sets that have
/// nothing of their own. Of organisations the first, and how many there are besides.
pub fn shares(
    t: &Typology,
    crossing: &Overlaps,
    several: &[Element],
    breadth: Breadth,
) -> Vec<Share> {
    let mut rows = Vec::new();
    let kind = crossing.sets().word();
    let heading = |id: &str, count: usize| {
        let heading = Phrase::new(id).with("count", count);
        Share::Heading(heading.with("kind", kind))
    };
    let counts = [
        crossing.counting(|set| set.degree() >= 2),
        crossing.counting(|set| set.degree() == 1),
    ];
    let [several_count, proper_count] = counts;
    if several_count > 0 {
        rows.push(heading("sharing-several", several_count));
    }
    for element in several {
        rows.push(Share::Element(*element));
        if let Some(record) = element.record() {
            let places = places(t, record, crossing.set(*element), breadth);
            rows.extend(places.into_iter().map(Share::Place));
        }
    }
    if several_count > several.len() {
        rows.push(heading("list-besides", several_count - several.len()));
    }
    let proper = crossing.proper(t);
    if proper_count > 0 {
        rows.push(heading("sharing-proper", proper_count));
    }
    rows.extend(proper.iter().copied().map(Share::Element));
    if proper_count > proper.len() {
        rows.push(heading("list-besides", proper_count - proper.len()));
    }
    let without = crossing.without_own();
    if !without.is_empty() {
        rows.push(heading("sharing-without", without.len()));
    }
    rows.extend(without.into_iter().map(Share::Set));
    rows
}

/// Where an element stands, each home once, the strongest standing first. A code is only printed in a
/// family, which its numbers tell already.
fn places(t: &Typology, record: Record, set: SetMask, breadth: Breadth) -> Vec<SharedPlace> {
    match record {
        Record::Actor(actor) => {
            let counted = t
                .memberships_of(actor)
                .filter(|found| breadth.counts(found));
            let mut counted: Vec<&Membership> = counted.collect();
            // A subcategory tells more than the family it is in.
            counted.sort_by_key(|found| (found.family, found.subcategory.is_none(), found.role));
            let place = |found: &Membership| SharedPlace {
                family: found.family,
                home: found
                    .subcategory
                    .map_or(Record::Family(found.family), Record::Subcategory),
                standing: found.role.message(),
            };
            let mut places: Vec<SharedPlace> = counted.into_iter().map(place).collect();
            places.dedup_by(|later, kept| {
                let is_vaguer = matches!(later.home, Record::Family(_));
                later.family == kept.family && (later.home == kept.home || is_vaguer)
            });
            places
        }
        Record::Status(status) => {
            let named = t.family_statuses.iter();
            let named = named.filter(|found| found.status == status && set.contains(found.family));
            let place = |found: &FamilyStatus| SharedPlace {
                family: found.family,
                home: Record::Family(found.family),
                standing: found.weight.message(),
            };
            named.map(place).collect()
        }
        _ => Vec::new(),
    }
}
