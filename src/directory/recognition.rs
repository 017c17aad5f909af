//! What was found out about a file, in a sentence: what kind of file it is, where its heading is, how many columns are known.

use super::choices::Choices;
use super::columns::ListColumn;
use super::container::{MadeOf, SheetChoice};
use super::encoding::Encoding;
use super::records::NO_SEPARATOR;
use crate::model::{Argument, Phrase, Vocabulary};

/// Other sheets of a workbook that are named.
const NAMED_SHEETS: usize = 8;

/// What was found out about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognition {
    /// None where there is one column only.
    pub separator: Option<char>,
    pub encoding: Encoding,
    pub has_heading: bool,
    /// What the rows were made of; nothing where they are lines of a text.
    pub made: Option<MadeOf>,
    /// Records before the heading or the first row.
    pub skipped: usize,
    /// Columns whose meaning is known.
    pub recognised: usize,
    /// Columns kept as printed and not understood.
    pub ignored: usize,
    /// What was said of it, and not found out.
    pub choices: Choices,
}

impl Recognition {
    /// What was recognised, in a sentence: `rows` of which so many are `flagged`.
    pub(super) fn summary(&self, rows: usize, flagged: usize) -> Phrase {
        self.phrase("list-recognised", rows)
            .with("flagged", flagged)
    }

    /// The same where rows were not examined.
    pub fn summary_unexamined(&self, rows: usize) -> Phrase {
        self.after_choices(self.phrase("list-skimmed", rows))
    }

    /// The sheets of the workbook; nothing for what is none.
    pub fn sheets(&self) -> Option<&SheetChoice> {
        match &self.made {
            Some(MadeOf::Workbook(sheets)) => Some(sheets),
            _ => None,
        }
    }

    /// What kind of file it is: of a text how cells are parted and letters written, of a workbook the sheet.
    pub fn form(&self) -> Phrase {
        match &self.made {
            Some(MadeOf::Json) => return Phrase::new("list-form-json"),
            Some(MadeOf::GeoJson) => return Phrase::new("list-form-geojson"),
            Some(MadeOf::WebTable) => return Phrase::new("list-form-web"),
            Some(MadeOf::JsonArray(arrays)) => return one_of("list-form-json-array", arrays),
            Some(MadeOf::Workbook(sheets)) => return one_of("list-sheet", sheets),
            None => {}
        }
        let separator = match self.separator {
            None => Phrase::new("list-one-column"),
            Some('\t') => Phrase::new("list-tabs"),
            Some(separator) => {
                Phrase::new("list-separator").with("separator", separator.to_string())
            }
        };
        Phrase::new("list-form-text")
            .with("separator", separator)
            .with("encoding", Argument::Message(self.encoding.message()))
    }

    fn phrase(&self, id: &'static str, rows: usize) -> Phrase {
        let form = self.form();
        let heading = match (self.has_heading, self.skipped) {
            (true, 0) => Phrase::new("list-headed"),
            (false, 0) => Phrase::new("list-headless"),
            (_, skipped) => Phrase::new("list-skipped").with("count", skipped),
        };
        Phrase::new(id)
            .with("form", form)
            .with("heading", heading)
            .with("rows", rows)
            .with("recognised", self.recognised)
            .with("ignored", self.ignored)
    }

    /// What is out of the ordinary comes first: a narrow line shows no more.
    pub(super) fn after_choices(&self, sentence: Phrase) -> Phrase {
        match (self.choices.summary(), &self.choices.profile) {
            (None, _) => sentence,
            (Some(choices), None) => Phrase::new("list-chosen")
                .with("sentence", sentence)
                .with("choices", choices),
            (Some(choices), Some(profile)) => Phrase::new("list-remembered")
                .with("sentence", sentence)
                .with("choices", choices)
                .with("profile", profile.as_str()),
        }
    }

    pub(super) fn new(encoding: Encoding, separator: u8, columns: &[ListColumn]) -> Self {
        let recognised = columns
            .iter()
            .filter(|column| column.field.is_some())
            .count();
        Self {
            separator: (separator != NO_SEPARATOR).then_some(char::from(separator)),
            encoding,
            has_heading: false,
            made: None,
            skipped: 0,
            recognised,
            ignored: columns.len() - recognised,
            choices: Choices::default(),
        }
    }
}

/// The one that is read of several, and the others.
fn one_of(id: &'static str, parts: &SheetChoice) -> Phrase {
    let others: Vec<&str> = parts.others().collect();
    Phrase::new(id)
        .with("sheet", parts.name())
        .with("count", others.len())
        .with(
            "others",
            others[..others.len().min(NAMED_SHEETS)].join(", "),
        )
        .with("more", others.len().saturating_sub(NAMED_SHEETS))
}
