//! How phrases and pieces of pages become words of a language.

use crate::model::Phrase;
use crate::report::page::Piece;

/// How a book speaks.
#[derive(Clone, Copy)]
pub struct Localizer<'a> {
    /// Code of the language of the dataset.
    pub dataset: &'static str,
    pub say: &'a dyn Fn(&Phrase) -> String,
    /// What a piece of a page says.
    pub said: &'a dyn Fn(&Piece) -> String,
}
