//! The overlaps of families: a matrix in the strict and one in the broad sense, and the actors of several
//! families.

use super::context::SiteContext;
use super::pages::{TextRun, run};
use crate::model::{Phrase, Record, Vocabulary};
use crate::query::{Breadth, Drawing, Filter, OverlapKind, OverlapOptions, Overlaps};
use crate::report::chart::{ChartCell, distinct_sentences};
use crate::report::overlaps::{counted, overlap_report, pair};
use crate::report::page::Piece;

/// A family in a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridHead {
    pub number: String,
    pub name: String,
    /// That of its page, if it has one.
    pub anchor: Option<String>,
    /// Its rank, from 0.
    pub rank: usize,
}

/// A matrix of families.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grid {
    /// The same in every language.
    pub name: &'static str,
    /// The name in words.
    pub title: String,
    /// What is counted, in words.
    pub note: String,
    /// Every family with a cell for each.
    pub rows: Vec<(GridHead, Vec<ChartCell>)>,
    /// The cells of families that share actors in words, each pair once.
    pub sentences: Vec<String>,
}

/// The overlaps of families.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossroads {
    pub grids: Vec<Grid>,
    /// The actors of several families in the strict sense, with the numbers of those.
    pub transversal: Vec<Vec<TextRun>>,
}

pub(super) fn crossroads(c: &SiteContext<'_>) -> Crossroads {
    let grids = Breadth::ALL.iter().map(|breadth| grid(c, *breadth));
    let has = |record| c.has(record);
    let overlaps = Overlaps::new(c.t, OverlapKind::Families, Breadth::Strict, has);
    let several = overlaps.transversal(c.t).into_iter().filter_map(|element| {
        let record = element.record()?;
        let families = overlaps.set(element).families();
        let numbers = families.map(|key| Piece::number(c.t, key));
        let pieces = std::iter::once(Piece::link(c.t, record)).chain(numbers);
        Some(pieces.map(|piece| run(c, &piece)).collect())
    });
    Crossroads {
        grids: grids.collect(),
        transversal: several.collect(),
    }
}

fn grid(c: &SiteContext<'_>, breadth: Breadth) -> Grid {
    let filter = Filter {
        breadth: Some(breadth),
        ..c.filter.clone()
    };
    let options = OverlapOptions {
        drawing: Drawing::Matrix,
        ..OverlapOptions::default()
    };
    let keeps = |record| filter.is_empty() || filter.keeps_record(c.t, record);
    let overlaps = Overlaps::new(c.t, options.sets, breadth, keeps);
    let report = overlap_report(c.t, &[], &filter, &options, overlaps);
    let rows = report.matrix(|cell| c.say(&pair(&report, cell)));
    let sentences = distinct_sentences(&rows).into_iter();
    let heads = c.t.families.iter().map(|(key, row)| GridHead {
        number: row.number.to_string(),
        name: c.text(&row.short_name),
        anchor: c.anchor(Record::Family(key)),
        rank: key.index(),
    });
    Grid {
        name: breadth.word(),
        title: c.say(&Phrase::new(breadth.message())),
        note: c.say(&counted(&report)),
        sentences: sentences.map(str::to_owned).collect(),
        rows: heads.zip(rows).collect(),
    }
}
