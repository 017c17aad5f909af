//! The answer to what is asked of the overlaps: intersections with what they hold, sizes of families,
//! as a table, as sentences, as a graph.

mod element;
mod graph;
mod sentence;

pub use element::Element;
pub use graph::graph;
pub use sentence::{
    answering, counted, counted_in, headline, pair, question, sentence, share, sharing, told,
};

use super::reports::COUNTED;
use super::table::{Cell, Column, Table};
use crate::model::{Actor, Code, Family, Key, Status, Typology};
use crate::query::{
    Asked, Breadth, Count, Crossing, Drawing, Facet, FamilySet, Filter, Measure, Overlaps, Sets,
};
use element::Counted;

/// Some families with what is counted for them.
#[derive(Debug, Clone)]
pub struct Row {
    pub set: FamilySet,
    pub elements: Vec<Element>,
}

/// Two families with what they share; a family with itself, with all that it has.
#[derive(Debug, Clone)]
pub struct Shared {
    pub left: Key<Family>,
    pub right: Key<Family>,
    /// What the cell tells, a number or a share.
    pub told: usize,
    /// Shares, in whole per cents.
    pub jaccard: usize,
    pub smaller: usize,
    pub elements: Vec<Element>,
}

/// What was asked, and the answer.
#[derive(Debug, Clone)]
pub struct Crossed {
    pub asked: Asked,
    pub breadth: Breadth,
    /// How many elements each family has, whatever else was asked of them.
    pub sizes: Vec<(Key<Family>, usize)>,
    pub rows: Vec<Row>,
    /// Families by families, row by row; empty unless a matrix is asked for.
    pub cells: Vec<Shared>,
    /// Every element of the answer once, with its families.
    pub elements: Vec<(Element, FamilySet)>,
    /// All that families share, of what alone may tell a family: codes and statuses. None once
    /// something narrows the answer.
    pub whole: Option<Crossing>,
}

/// The facets that mean something for what families share.
pub fn facets(sets: Sets) -> &'static [Facet] {
    match sets {
        Sets::Families => COUNTED,
        Sets::Naf => &[Facet::Family, Facet::Naf, Facet::Transversal, Facet::Where],
        Sets::Statuses => &[
            Facet::Family,
            Facet::Status,
            Facet::Transversal,
            Facet::Where,
        ],
    }
}

/// Answers what is asked, of what the filter keeps.
pub fn crossed(t: &Typology, filter: &Filter, asked: &Asked) -> Crossed {
    match asked.sets {
        Sets::Families => {
            let overlaps = Overlaps::<Actor>::new(t, filter.breadth());
            answer(
                t,
                filter,
                asked,
                overlaps.keeping(|key| filter.keeps_actor(t, key)),
            )
        }
        Sets::Naf => {
            let overlaps = Overlaps::<Code>::of_codes(t);
            answer(
                t,
                filter,
                asked,
                overlaps.keeping(|key| filter.keeps_code(t, key)),
            )
        }
        Sets::Statuses => {
            let overlaps = Overlaps::<Status>::of_statuses(t);
            answer(
                t,
                filter,
                asked,
                overlaps.keeping(|key| filter.keeps_status(t, key)),
            )
        }
    }
}

fn answer<E: Counted>(
    t: &Typology,
    filter: &Filter,
    asked: &Asked,
    overlaps: Overlaps<E>,
) -> Crossed {
    let sizes = t
        .families
        .keys()
        .map(|key| (key, overlaps.shared(key, key)));
    let sizes = sizes.collect();
    let sets = overlaps.clone();
    let overlaps = overlaps.keeping(|key| asked.keeps(sets.set(key)));
    let fits = |set: FamilySet| {
        set.degree() >= filter.transversal.unwrap_or(1)
            && (filter.families.is_empty() || filter.families.iter().any(|key| set.contains(*key)))
    };
    let mut found = overlaps.intersections(asked.count);
    found.retain(|row| fits(row.set) && row.elements.len() >= asked.least);
    asked.arrange(&mut found);
    let rows: Vec<Row> = found
        .into_iter()
        .map(|row| Row {
            set: row.set,
            elements: element::sorted(t, row.elements),
        })
        .collect();
    let mut elements: Vec<Element> = rows.iter().flat_map(|row| row.elements.clone()).collect();
    elements.sort_by(|left, right| left.id.cmp(&right.id));
    elements.dedup_by(|left, right| left.id == right.id);
    let with_set = |element: Element| {
        let set = overlaps.set(Key::from_index(element.rank));
        (element, set)
    };
    let cells = match asked.drawing {
        Drawing::UpSet => Vec::new(),
        Drawing::Matrix => cells(t, asked, &overlaps),
    };
    let is_whole = asked.sets != Sets::Families && filter.is_empty() && !asked.is_question();
    Crossed {
        asked: asked.clone(),
        whole: is_whole.then(|| Crossing::new(t, asked.sets, filter.breadth(), |_| true)),
        cells,
        breadth: filter.breadth(),
        sizes,
        rows,
        elements: elements.into_iter().map(with_set).collect(),
    }
}

fn cells<E: Counted>(t: &Typology, asked: &Asked, overlaps: &Overlaps<E>) -> Vec<Shared> {
    let families = || t.families.keys();
    let pairs = families().flat_map(|left| families().map(move |right| (left, right)));
    let cell = |(left, right)| {
        let measured = |measure| overlaps.measured(left, right, measure);
        let both = FamilySet::of([left, right]);
        Shared {
            left,
            right,
            told: measured(asked.measure),
            jaccard: measured(Measure::Jaccard),
            smaller: measured(Measure::Smaller),
            elements: element::sorted(t, overlaps.elements(both, Count::Inclusive)),
        }
    };
    pairs.map(cell).collect()
}

impl Crossed {
    /// A row an intersection, or a row two families.
    pub fn table(&self, t: &Typology) -> Table {
        match self.asked.drawing {
            Drawing::UpSet => self.intersections(t),
            Drawing::Matrix => self.pairs(t),
        }
    }

    /// Id of the heading of what is counted.
    fn heading(&self) -> &'static str {
        match self.asked.sets {
            Sets::Families => "column-actors",
            Sets::Naf => "column-codes",
            Sets::Statuses => "column-statuses",
        }
    }

    /// Every two families once.
    fn pairs(&self, t: &Typology) -> Table {
        let column = |key, heading| Column { key, heading };
        let once = self.cells.iter().filter(|cell| cell.left < cell.right);
        let row = |cell: &Shared| {
            vec![
                Cell::text(&t.families[cell.left].id),
                Cell::text(&t.families[cell.right].id),
                Cell::count(cell.elements.len()),
                Cell::count(cell.jaccard),
                Cell::count(cell.smaller),
                Cell::list(cell.elements.iter().map(|element| &element.id)),
            ]
        };
        Table {
            name: "overlaps",
            columns: vec![
                column("left", "column-family"),
                column("right", "column-other-family"),
                column("count", "column-count"),
                column("jaccard_percent", "measure-jaccard"),
                column("smaller_percent", "measure-smaller"),
                column("elements", self.heading()),
            ],
            rows: once.map(row).collect(),
        }
    }

    fn intersections(&self, t: &Typology) -> Table {
        let column = |key, heading| Column { key, heading };
        let row = |row: &Row| {
            vec![
                Cell::list(row.set.families().map(|key| &t.families[key].id)),
                Cell::count(row.set.degree()),
                Cell::count(row.elements.len()),
                Cell::list(row.elements.iter().map(|element| &element.id)),
            ]
        };
        Table {
            name: "overlaps",
            columns: vec![
                column("sets", "column-families"),
                column("degree", "column-degree"),
                column("count", "column-count"),
                column("elements", self.heading()),
            ],
            rows: self.rows.iter().map(row).collect(),
        }
    }

    /// Whether what counts depends on how broadly actors count.
    pub fn is_broad(&self) -> bool {
        self.asked.sets == Sets::Families && self.breadth == Breadth::Broad
    }

    /// How the elements of each row are counted.
    pub fn count(&self) -> Count {
        self.asked.count
    }
}
