//! What each column was recognised as, in a sentence.

use super::list::Directory;
use crate::model::{Argument, Joint, Phrase, Vocabulary};

/// Columns that a sentence names at most, of each kind.
const NAMED: usize = 30;

impl Directory {
    /// What each column was recognised as, how sure that is, and what is ignored.
    pub fn columns_told(&self) -> Phrase {
        let mut told: Vec<Argument> = Vec::new();
        let mut ignored: Vec<String> = Vec::new();
        for (rank, column) in self.columns().iter().enumerate() {
            let heading = self.heading_of(rank);
            let fields = self.fields_of(rank);
            let fields: Vec<Argument> = fields
                .map(|field| Argument::Message(field.message()))
                .collect();
            match column.sureness {
                _ if fields.is_empty() => ignored.push(heading),
                sureness => {
                    let sureness = sureness.map_or_else(
                        || Argument::Message("sureness-content".to_owned()),
                        |sureness| Argument::Message(sureness.message()),
                    );
                    let phrase = Phrase::new("list-column-told")
                        .with("heading", heading)
                        .with("fields", Argument::List(fields, Joint::And))
                        .with("sureness", sureness);
                    told.push(phrase.into());
                }
            }
        }
        let unnamed = told.len().saturating_sub(NAMED);
        told.truncate(NAMED);
        if unnamed > 0 {
            told.push(
                Phrase::new("list-columns-more")
                    .with("count", unnamed)
                    .into(),
            );
        }
        let more = ignored.len().saturating_sub(NAMED);
        ignored.truncate(NAMED);
        let id = match (told.is_empty(), ignored.is_empty()) {
            (true, _) => "list-columns-none",
            (false, true) => "list-columns-all",
            (false, false) => "list-columns-told",
        };
        Phrase::new(id)
            .with("columns", Argument::List(told, Joint::And))
            .with("ignored", ignored.join(", "))
            .with("more", more)
    }

    /// The heading of a column, or else its number from 1.
    pub fn heading_of(&self, column: usize) -> String {
        let heading = self
            .columns()
            .get(column)
            .map_or("", |column| column.heading.as_str());
        if heading.is_empty() {
            (column + 1).to_string()
        } else {
            heading.to_owned()
        }
    }
}
