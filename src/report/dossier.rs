//! A document of headings, sentences and small tables, in the words of one language: minutes of a session.

/// The document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dossier {
    pub title: String,
    /// The code of its language.
    pub language: String,
    /// Under the title, a line each.
    pub facts: Vec<String>,
    pub sections: Vec<DossierSection>,
}

/// A heading with a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DossierSection {
    pub heading: String,
    /// Under the heading, a line each.
    pub notes: Vec<String>,
    pub columns: Vec<String>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}
