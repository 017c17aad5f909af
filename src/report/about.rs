//! What a document for people says of itself: where it comes from, and in which colours.

/// The colours of one brightness, `#rrggbb`; those that are empty are the browser's own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shade {
    pub paper: String,
    pub ink: String,
    pub strong: String,
    pub quiet: String,
    pub border: String,
    pub stripe: String,
    pub link: String,
    pub doubt: String,
    pub families: Vec<String>,
    /// Letters and ground of each step of heat.
    pub heat: Vec<(String, String)>,
}

/// The colours of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shades {
    pub light: Shade,
    pub dark: Shade,
}

/// What a page says of itself: where it comes from, and in which colours it says so.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// Code of the language in which it speaks.
    pub language: &'static str,
    pub title: String,
    /// Labels with what they say.
    pub facts: Vec<(String, String)>,
    /// The same, a line each.
    pub lines: Vec<String>,
    pub shades: Shades,
    pub imprint: WorkbookLabels,
}

/// What a workbook says of itself besides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WorkbookLabels {
    /// What the sheet is called that says where the others come from.
    pub title: String,
    /// The day of the edition, year first: spreadsheets refuse a file that was made on none of the calendar.
    pub day: Option<String>,
    /// What is said before the number of cells that are longer than a spreadsheet takes.
    pub cut: String,
}
