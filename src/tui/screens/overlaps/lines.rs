//! The rows of the two long views: intersections, in groups or not; and what is shared, each with the
//! places where it stands.

use crate::model::{Family, FamilyStatus, Key, Membership, Phrase, Record, Typology, Vocabulary};
use crate::query::crossing::Row;
use crate::query::{Breadth, Crossing, FamilySet};

/// A row of the intersections.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Line {
    /// Above the intersections of so many families.
    Degree(usize),
    Row(Row),
}

/// The intersections under the number of their families, most first; else as they come.
pub fn lines(rows: Vec<Row>, grouping: Grouping) -> Vec<Line> {
    if grouping == Grouping::None {
        return rows.into_iter().map(Line::Row).collect();
    }
    let mut rows = rows;
    rows.sort_by_key(|row| std::cmp::Reverse(row.set.degree()));
    let mut lines = Vec::new();
    let mut last = 0;
    for row in rows {
        if row.set.degree() != last {
            last = row.set.degree();
            lines.push(Line::Degree(last));
        }
        lines.push(Line::Row(row));
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
    /// An element, or a family with none of its own.
    Record(Record),
    /// Where the element above stands.
    Place(Place),
}

/// A place where an element stands: in a family, there under a subcategory, as what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub family: Key<Family>,
    /// The subcategory, or the family itself.
    pub home: Record,
    /// Id of the word for it in the text bundles.
    pub standing: String,
}

/// What several families have, in most first, with its places; what one alone has; the families that
/// have nothing of their own.
pub fn shares(t: &Typology, crossing: &Crossing, breadth: Breadth) -> Vec<Share> {
    let mut rows = Vec::new();
    let mut head = |id: &str, records: Vec<Record>| {
        if records.is_empty() {
            return;
        }
        let heading = Phrase::new(id).with("count", records.len());
        rows.push(Share::Heading(heading));
        for record in records {
            rows.push(Share::Record(record));
            if id == SEVERAL {
                let places = places(t, record, crossing.set(record), breadth);
                rows.extend(places.into_iter().map(Share::Place));
            }
        }
    };
    head(SEVERAL, crossing.transversal(t));
    head("sharing-proper", crossing.proper(t));
    let without = crossing.without_own(t).into_iter().map(Record::Family);
    head("sharing-without", without.collect());
    rows
}

/// Id of the heading of what several families have.
const SEVERAL: &str = "sharing-several";

/// Where an element stands, each home once, the strongest standing first. A code is only printed in a
/// family, which its numbers tell already.
fn places(t: &Typology, record: Record, set: FamilySet, breadth: Breadth) -> Vec<Place> {
    match record {
        Record::Actor(actor) => {
            let counted = t
                .memberships_of(actor)
                .filter(|found| breadth.counts(found));
            let mut counted: Vec<&Membership> = counted.collect();
            // A subcategory tells more than the family it is in.
            counted.sort_by_key(|found| (found.family, found.subcategory.is_none(), found.role));
            let place = |found: &Membership| Place {
                family: found.family,
                home: found
                    .subcategory
                    .map_or(Record::Family(found.family), Record::Subcategory),
                standing: found.role.message(),
            };
            let mut places: Vec<Place> = counted.into_iter().map(place).collect();
            places.dedup_by(|later, kept| {
                let is_vaguer = matches!(later.home, Record::Family(_));
                later.family == kept.family && (later.home == kept.home || is_vaguer)
            });
            places
        }
        Record::Status(status) => {
            let named = t.family_statuses.iter();
            let named = named.filter(|found| found.status == status && set.contains(found.family));
            let place = |found: &FamilyStatus| Place {
                family: found.family,
                home: Record::Family(found.family),
                standing: found.weight.message(),
            };
            named.map(place).collect()
        }
        _ => Vec::new(),
    }
}
