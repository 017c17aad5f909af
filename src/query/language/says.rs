//! Whether texts contain the words of a query, exactly rather than loosely.

use super::syntax::Quoting;
use crate::model::{Record, Typology};
use crate::query::fold::fold;
use crate::query::search::texts;

/// Whether some text of a record says words, folded: at the beginning of a word, or whole words where
/// they were quoted.
pub fn says(t: &Typology, record: Record, wanted: &str, quoting: Quoting) -> bool {
    let mut is_found = false;
    texts(t, record, &mut |_, text| {
        is_found = is_found || is_said(&fold(text), wanted, quoting);
    });
    is_found
}

/// Whether a folded text says folded words so.
pub fn is_said(text: &str, wanted: &str, quoting: Quoting) -> bool {
    !wanted.is_empty()
        && text.match_indices(wanted).any(|(byte, _)| {
            let begins = byte == 0 || text[..byte].ends_with(' ');
            let rest = &text[byte + wanted.len()..];
            let ends = rest.is_empty() || rest.starts_with(' ');
            begins && (ends || quoting == Quoting::Bare)
        })
}
