//! An `UpSet` chart with every word already in a language: which sets each row is in, how much it
//! counts, what it is called. Formats for people draw it, in letters or as a picture.

/// A column: one of the sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartSet {
    /// What stands at its head, a number.
    pub number: String,
    pub name: String,
    pub size: usize,
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
    pub rows: Vec<ChartRow>,
    /// What stands over the sentences of the rows.
    pub sentences: String,
    /// Where it all comes from, with edition and licence.
    pub source: String,
}
