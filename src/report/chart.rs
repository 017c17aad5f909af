//! A chart of overlaps with all its texts in one language: an `UpSet` chart with a row for each intersection, or a
//! matrix of the sets. Formats for people draw it in characters or as a picture.

use super::about::Palette;

/// A column: one of the sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSet {
    /// The number that heads its column.
    pub number: String,
    pub name: String,
    /// Its name in sentences and in the labels of rows.
    pub short_name: String,
    pub size: usize,
    /// The colour of the set, `#rrggbb`.
    pub color: String,
}

/// A row: an intersection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartRow {
    /// For each set, whether it is part of the intersection.
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

/// The content of a chart.
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
    /// The code of its language.
    pub language: &'static str,
    /// What is counted, in words; then the question, if there is one.
    pub notes: Vec<String>,
    pub sets: Vec<ChartSet>,
    /// The heading of the list of sets.
    pub legend: String,
    pub body: Body,
    /// The heading of the sentences.
    pub sentences: String,
    /// The source, with edition and licence.
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
