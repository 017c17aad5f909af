//! A chart with every word already in a language: intersections, a row each, or a matrix of the sets.
//! Formats for people draw it, in letters or as a picture.

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
    /// All that the row says.
    pub sentence: String,
}

/// A cell of a matrix.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartCell {
    pub number: usize,
    /// From 0, the coolest, to 3; none on the diagonal.
    pub heat: Option<u8>,
    /// All that the cell says.
    pub sentence: String,
}

/// What is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    UpSet(Vec<ChartRow>),
    /// Row by row, as many as there are sets.
    Matrix(Vec<Vec<ChartCell>>),
}

/// The colours of a picture, `#rrggbb`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Palette {
    pub paper: String,
    pub ink: String,
    /// What steps back.
    pub quiet: String,
    /// Under every other row.
    pub stripe: String,
    /// Letters and ground of each step of heat.
    pub heat: Vec<(String, String)>,
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
            Body::Matrix(rows) => {
                let above = rows.iter().enumerate();
                let cells = above.flat_map(|(rank, cells)| cells.iter().skip(rank + 1));
                let shared = cells.filter(|cell| cell.number > 0);
                shared.map(|cell| cell.sentence.as_str()).collect()
            }
        }
    }
}
