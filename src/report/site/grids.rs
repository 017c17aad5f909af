//! What families share: the matrix counted strictly and broadly, and who stands in several of them.

use super::anchor::anchor;
use super::localizer::Localizer;
use super::pages::{KeptRecords, TextRun, run};
use crate::model::{Phrase, Record, Typology};
use crate::query::{Breadth, Drawing, Filter, OverlapKind, OverlapOptions, Overlaps, heat};
use crate::report::overlaps::{SharedPair, counted, overlap_report, pair};
use crate::report::page::Piece;

/// Two families in a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridCell {
    pub count: usize,
    /// From 0, the coolest, to 3; none on the diagonal.
    pub heat: Option<u8>,
    /// All that the cell says.
    pub sentence: String,
}

/// A family in a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridHead {
    pub number: String,
    pub name: String,
    /// Where it stands in the book, if it does.
    pub anchor: Option<String>,
    /// Its rank, from 0.
    pub rank: usize,
}

/// A matrix of families.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// What tells this matrix from the other, the same in every language.
    pub name: &'static str,
    /// The same in words.
    pub title: String,
    /// What is counted, in words.
    pub note: String,
    /// Every family with a cell for each.
    pub rows: Vec<(GridHead, Vec<GridCell>)>,
    /// What the cells of two families that share say, each once.
    pub sentences: Vec<String>,
}

/// What families share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossroads {
    pub grids: Vec<Grid>,
    /// Who stands in several families, strictly, with the numbers of those.
    pub transversal: Vec<Vec<TextRun>>,
}

pub(super) fn crossroads(
    t: &Typology,
    filter: &Filter,
    voice: Localizer<'_>,
    kept: &KeptRecords,
) -> Crossroads {
    let grids = [(Breadth::Strict, "strict"), (Breadth::Broad, "broad")];
    let grids = grids.map(|(breadth, name)| grid(t, filter, voice, kept, breadth, name));
    let crossing = Overlaps::new(t, OverlapKind::Families, Breadth::Strict, |record| {
        kept.has(record)
    });
    let several = crossing.transversal(t).into_iter().filter_map(|element| {
        let record = element.record()?;
        let families = crossing.set(element).families();
        let numbers = families.map(|key| Piece::number(t, key));
        let pieces = std::iter::once(Piece::link(t, record)).chain(numbers);
        Some(pieces.map(|piece| run(t, voice, kept, &piece)).collect())
    });
    Crossroads {
        grids: grids.into(),
        transversal: several.collect(),
    }
}

fn grid(
    t: &Typology,
    filter: &Filter,
    voice: Localizer<'_>,
    kept: &KeptRecords,
    breadth: Breadth,
    name: &'static str,
) -> Grid {
    let filter = Filter {
        breadth: Some(breadth),
        ..filter.clone()
    };
    let asked = OverlapOptions {
        drawing: Drawing::Matrix,
        ..OverlapOptions::default()
    };
    let keeps = |record| filter.is_empty() || filter.keeps_record(t, record);
    let crossing = Overlaps::new(t, asked.sets, breadth, keeps);
    let crossed = overlap_report(t, &[], &filter, &asked, crossing);
    let apart = crossed.cells.iter().filter(|cell| cell.left != cell.right);
    let most = apart.map(|cell| cell.told).max().unwrap_or(0);
    let sentence = |cell: &SharedPair| (voice.say)(&pair(&crossed, cell));
    let cell = |cell: &SharedPair| GridCell {
        count: cell.told,
        heat: (cell.left != cell.right).then(|| heat(cell.told, most)),
        sentence: sentence(cell),
    };
    let rows = crossed.cells.chunks(t.families.len().max(1));
    let told = crossed.cells.iter();
    let told = told.filter(|cell| cell.left < cell.right && cell.told > 0);
    let heads = t.families.iter().map(|(key, row)| {
        let record = Record::Family(key);
        GridHead {
            number: row.number.to_string(),
            name: (voice.said)(&Piece::text(&row.short_name)),
            anchor: kept.has(record).then(|| anchor(t, record)),
            rank: key.index(),
        }
    });
    Grid {
        name,
        title: (voice.say)(&Phrase::new(breadth.message())),
        note: (voice.say)(&counted(&crossed)),
        rows: heads
            .zip(rows.map(|row| row.iter().map(cell).collect()))
            .collect(),
        sentences: told.map(sentence).collect(),
    }
}
