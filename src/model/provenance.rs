//! Where a fact comes from and how sure it is.

use super::vocabulary::vocabulary;

vocabulary! {
    /// How surely a fact holds.
    Certainty, "certainty" {
        /// The report says so.
        Stated = "stated",
        /// The report asks the question.
        Uncertain = "uncertain",
        /// The report itself, or a public fact, puts it in doubt.
        Contested = "contested",
    }
}

vocabulary! {
    /// A part of the report: five sections to a sheet, and the parts around the sheets.
    Section, "section" {
        Introduction = "introduction",
        Method = "method",
        Glossary = "glossary",
        Presentation = "1",
        Delimitation = "2",
        Characteristics = "3",
        Structure = "4",
        Resources = "5",
        Acknowledgements = "acknowledgements",
    }
}

impl Section {
    /// Whether it is a section of a family's sheet.
    pub fn is_of_sheet(self) -> bool {
        matches!(
            self,
            Self::Presentation
                | Self::Delimitation
                | Self::Characteristics
                | Self::Structure
                | Self::Resources
        )
    }
}
