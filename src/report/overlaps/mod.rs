//! The answer to what is asked of the overlaps: intersections with what they hold, sizes of the sets, as
//! a table, as sentences, as a graph. All of what the typology has is told by name; of the organisations
//! of a list, which may be millions, people read the first names and programs all of them.

mod element;
mod graph;
mod sentence;
mod table;

pub use element::NamedElement;
pub use graph::graph;
pub use sentence::{
    SetNaming, answering, counted, counted_in, headline, listing, nowhere, pair, question,
    sentence, share, sharing, source, title, values,
};
pub use table::Detail;

use super::chart::ChartCell;
use super::organisations::LinkedDirectory;
use super::reports::COUNTED;
use crate::model::{Key, Typology};
use crate::query::{
    self, Breadth, Drawing, Facet, Filter, Measure, OverlapKind, OverlapOptions, OverlapSet,
    Overlaps, SetMask,
};

/// Most organisations of a row that people read by name.
const MAX_NAMED: usize = 100;

/// Some sets with what is counted for them.
#[derive(Debug, Clone)]
pub struct OverlapRow {
    pub set: SetMask,
    pub count: usize,
    /// All of them, or the first organisations.
    pub elements: Vec<NamedElement>,
}

/// Two sets with what they share; a set with itself, with all that it has.
#[derive(Debug, Clone)]
pub struct SharedPair {
    pub left: Key<OverlapSet>,
    pub right: Key<OverlapSet>,
    /// What the cell shows, a number or a share.
    pub value: usize,
    /// Shares, in whole per cents.
    pub jaccard: usize,
    pub smaller: usize,
    pub count: usize,
    /// All of them, or the first organisations.
    pub elements: Vec<NamedElement>,
}

/// The overlaps that the options keep.
#[derive(Debug, Clone)]
pub struct OverlapReport<'a> {
    typology: &'a Typology,
    lists: &'a [LinkedDirectory],
    pub options: OverlapOptions,
    pub breadth: Breadth,
    /// What was counted, of what is asked for.
    pub overlaps: Overlaps,
    /// How many elements each set has, whatever else was asked of them.
    pub sizes: Vec<(Key<OverlapSet>, usize)>,
    /// How many elements are in no set, of how many.
    pub nowhere: (usize, usize),
    pub rows: Vec<OverlapRow>,
    /// Sets by sets, row by row; empty unless a matrix is asked for.
    pub cells: Vec<SharedPair>,
    /// How many elements there are in the whole answer.
    pub count: usize,
    /// All of them once with their sets, or the first organisations.
    pub elements: Vec<(NamedElement, SetMask)>,
    /// The overlaps before the options, for codes and statuses; none if a filter or a question narrows the answer.
    pub whole: Option<Overlaps>,
}

/// The facets that mean something for what sets share.
pub fn facets(sets: OverlapKind) -> &'static [Facet] {
    match sets {
        OverlapKind::Families => COUNTED,
        OverlapKind::Naf => &[Facet::Family, Facet::Naf, Facet::Transversal, Facet::Where],
        OverlapKind::Statuses => &[
            Facet::Family,
            Facet::Status,
            Facet::Transversal,
            Facet::Where,
        ],
        OverlapKind::Organisations | OverlapKind::Values => &[
            Facet::Family,
            Facet::Naf,
            Facet::Status,
            Facet::Department,
            Facet::Standing,
            Facet::Strength,
            Facet::Flag,
            Facet::Transversal,
            Facet::Where,
        ],
    }
}

/// The report on overlaps, which hold what the filter keeps.
pub fn overlap_report<'a>(
    t: &'a Typology,
    lists: &'a [LinkedDirectory],
    filter: &Filter,
    options: &OverlapOptions,
    overlaps: Overlaps,
) -> OverlapReport<'a> {
    let most = if overlaps.sets().is_listed() {
        MAX_NAMED
    } else {
        usize::MAX
    };
    let groups = overlaps.groups();
    let sizes = groups.keys().map(|key| (key, overlaps.shared(key, key)));
    let sizes = sizes.collect();
    let nowhere = overlaps.nowhere();
    let is_whole = matches!(options.sets, OverlapKind::Naf | OverlapKind::Statuses)
        && filter.is_empty()
        && !options.is_question();
    let whole = is_whole.then(|| overlaps.clone());
    let overlaps = overlaps.keeping(|set| options.keeps(set));
    let has_families = options.sets != OverlapKind::Values && !filter.families.is_empty();
    let fits = |set: SetMask| {
        set.degree() >= filter.transversal.unwrap_or(1)
            && (!has_families || filter.families.iter().any(|key| set.contains(*key)))
    };
    let named = |found: Vec<query::Element>| element::named_elements(t, lists, found);
    let mut found = overlaps.rows(options.count, options.sort);
    found.retain(|row| fits(row.set) && row.count >= options.least);
    let counts = |set: SetMask| {
        let mut rows = found.iter();
        rows.any(|row| options.count.counts(set, row.set))
    };
    let elements = named(overlaps.meeting(most, counts)).into_iter();
    let elements = elements.map(|element| {
        let set = overlaps.set(element.element);
        (element, set)
    });
    let elements = elements.collect();
    let grouped = overlaps.grouped(most);
    let rows = found.iter().map(|row| OverlapRow {
        set: row.set,
        count: row.count,
        elements: named(grouped.meeting(|set| options.count.counts(set, row.set))),
    });
    let rows = rows.collect();
    let cells = match options.drawing {
        Drawing::UpSet => Vec::new(),
        Drawing::Matrix => cells(options.measure, &overlaps, |set| {
            named(grouped.meeting(|found| found.holds(set)))
        }),
    };
    OverlapReport {
        typology: t,
        lists,
        options: options.clone(),
        breadth: filter.breadth(),
        sizes,
        nowhere,
        rows,
        cells,
        count: overlaps.counting(counts),
        elements,
        whole,
        overlaps,
    }
}

fn cells(
    measure: Measure,
    overlaps: &Overlaps,
    elements: impl Fn(SetMask) -> Vec<NamedElement>,
) -> Vec<SharedPair> {
    let groups = || overlaps.groups().keys();
    let pairs = groups().flat_map(|left| groups().map(move |right| (left, right)));
    let cell = |(left, right)| {
        let measured = |measure| overlaps.measured(left, right, measure);
        SharedPair {
            left,
            right,
            value: measured(measure),
            jaccard: measured(Measure::Jaccard),
            smaller: measured(Measure::Smaller),
            count: overlaps.shared(left, right),
            elements: elements(SetMask::of([left, right])),
        }
    };
    pairs.map(cell).collect()
}

impl SharedPair {
    /// Whether it is a set with itself.
    pub fn is_diagonal(&self) -> bool {
        self.left == self.right
    }
}

impl OverlapReport<'_> {
    /// The cells of the matrix, row by row, each with its sentence.
    pub fn matrix(&self, sentence: impl Fn(&SharedPair) -> String) -> Vec<Vec<ChartCell>> {
        let pairs = self.cells.iter().filter(|cell| !cell.is_diagonal());
        let max = pairs.map(|cell| cell.value).max().unwrap_or(0);
        let cell = |cell: &SharedPair| ChartCell {
            value: cell.value,
            heat: (!cell.is_diagonal()).then(|| query::heat(cell.value, max)),
            sentence: sentence(cell),
        };
        let rows = self.cells.chunks(self.sizes.len().max(1));
        rows.map(|row| row.iter().map(cell).collect()).collect()
    }

    /// Whether what counts depends on how broadly actors count.
    pub fn is_broad(&self) -> bool {
        self.options.sets == OverlapKind::Families && self.breadth == Breadth::Broad
    }
}
