//! A chart with every word already in a language: intersections, a row each, or a matrix of the sets.
//! Formats for people draw it, in letters or as a picture.

use super::about::Palette;

/// A column: one of the sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSet {
    /// What stands at its head, a number.
    pub number: String,
    pub name: String,
    /// As sentences and rows call it.
    pub short_name: String,
    pub size: usize,
    /// What is to be said of its size; empty where that is all.
    pub beside: String,
    /// `#rrggbb`.
    pub color: String,
}

/// A row: an intersection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartRow {
    /// For each column, whether it is part of the intersection.
    pub members: Vec<bool>,
    pub count: usize,
    pub names: Vec<String>,
    /// The row in words.
    pub sentence: String,
}

/// A cell of a matrix: what two sets share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartCell {
    pub value: usize,
    /// From 0, the coolest, to 3; none on the diagonal.
    pub heat: Option<u8>,
    /// The cell in words.
    pub sentence: String,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    UpSet(Vec<ChartRow>),
    /// Row by row, as many as there are sets.
    Matrix(Vec<Vec<ChartCell>>),
}

/// The chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    pub title: String,
    /// Code of the language in which it speaks.
    pub language: &'static str,
    /// What is counted, in words; then what was asked, if anything was.
    pub notes: Vec<String>,
    pub sets: Vec<ChartSet>,
    /// What the columns are, over their names.
    pub legend: String,
    pub body: Body,
    /// What stands over the sentences.
    pub sentences: String,
    /// Where it all comes from, with edition and licence.
    pub source: String,
    pub palette: Palette,
}

impl Chart {
    /// Every sentence once, in the order of what is drawn; of a matrix those of two sets that share.
    pub fn distinct_sentences(&self) -> Vec<&str> {
        match &self.body {
            Body::UpSet(rows) => rows.iter().map(|row| row.sentence.as_str()).collect(),
            Body::Matrix(rows) => distinct_sentences(rows),
        }
    }
}

/// The sentences of the pairs of sets that share something, each pair once.
pub(super) fn distinct_sentences(rows: &[Vec<ChartCell>]) -> Vec<&str> {
    let rows = rows.iter().enumerate();
    let above = rows.flat_map(|(rank, cells)| cells.iter().skip(rank + 1));
    let shared = above.filter(|cell| cell.value > 0);
    shared.map(|cell| cell.sentence.as_str()).collect()
}
