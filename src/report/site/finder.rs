//! The search index of the site: the texts of each record, folded here so that the page has to fold only
//! the query.

use super::anchor::anchor;
use super::context::SiteContext;
use crate::model::{Phrase, Vocabulary};
use crate::query::fold::fold;
use crate::query::{FieldKind, Index, everyday_rows, small_words};

/// A record of the search index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Findable {
    pub anchor: String,
    pub name: String,
    /// What kind of record it is, in words.
    pub kind: String,
    /// Folded texts: names, other names, descriptions.
    pub texts: [Vec<String>; 3],
}

/// How the page reads a question as a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionWords {
    /// Folded words that no text must say.
    pub small: Vec<&'static str>,
    /// Everyday words, as their table has them, and the folded texts that say them, apart by `|`.
    pub everyday: Vec<(&'static str, String)>,
}

pub(super) fn question_words() -> QuestionWords {
    let folded = |said: &str| {
        let texts: Vec<String> = said.split('|').map(fold).collect();
        texts.join("|")
    };
    QuestionWords {
        small: small_words().collect(),
        everyday: everyday_rows()
            .map(|(key, said)| (key, folded(said)))
            .collect(),
    }
}

pub(super) fn findable(c: &SiteContext<'_>) -> Vec<Findable> {
    let t = c.t;
    let index = Index::new(t);
    let entries = index.entries().iter();
    let entries = entries.filter(|entry| c.has(entry.record));
    let found = entries.map(|entry| {
        let of_kind = |kind: FieldKind| {
            let fields = entry.fields.iter().filter(|field| field.kind == kind);
            let mut texts: Vec<String> = fields.map(|field| field.folded().to_owned()).collect();
            texts.sort();
            texts.dedup();
            texts
        };
        Findable {
            anchor: anchor(t, entry.record),
            name: c.text(entry.record.name(t)),
            kind: c.say(&Phrase::new(entry.record.kind().message())),
            texts: [FieldKind::Name, FieldKind::Alias, FieldKind::Description].map(of_kind),
        }
    });
    found.collect()
}
