//! What a heading says, by its words: those of the vocabulary, whatever stands before and behind them.

use std::collections::HashSet;

use super::field::Field;
use super::heading_words::HEADINGS;
pub use super::heading_words::{Meaning, Title};
use super::words::{last_remark, plain, words};

/// Longest text that can name a column when it is no question, in bytes.
const LONGEST: usize = 120;
/// What the same column from a second source is behind: `denomination__tiers_lieux`.
const SECOND: usize = 1000;

/// What a heading says, if anything.
pub fn titled(heading: &str) -> Option<Title> {
    let heading = heading.trim();
    if heading.is_empty() {
        return None;
    }
    let found = HEADINGS.titled(heading);
    // «Adresse (CP)», «Où êtes-vous ? [Ville]»: the remark says which part of it.
    if let Some(title) = last_remark(heading).and_then(|remark| HEADINGS.titled(remark))
        && title.is_whole
        && is_part(title.meaning)
        && !found.is_some_and(|found| is_part(found.meaning) || found.score > title.score)
    {
        return Some(title);
    }
    // `siege.commune`: the field of a field, whose name comes last.
    let is_path = !heading.contains(char::is_whitespace);
    if let Some((above, last)) = heading.rsplit_once(['.', '/', ':']).filter(|_| is_path)
        && let Some(title) = HEADINGS.titled(last).filter(|title| title.is_whole)
        && !found.is_some_and(|found| found.is_whole && found.score > title.score)
    {
        // The site of a contact is the organisation's.
        let is_key = title.meaning != Meaning::Field(Field::Website);
        let mut above = words(above).into_iter();
        let is_others = is_key && above.any(|word| HEADINGS.another.contains(&word));
        return Some(if is_others {
            Title {
                meaning: Meaning::Other,
                ..title
            }
        } else {
            title
        });
    }
    if let Some(title) = HEADINGS.cut(heading)
        && !found.is_some_and(|found| found.is_whole)
    {
        return Some(title);
    }
    // `denomination__tiers_lieux`: the same column once more, from another source.
    let stem = heading.split_once("__").map(|(stem, _)| stem);
    if let Some(title) = stem.and_then(|stem| HEADINGS.titled(stem))
        && title.is_whole
        && !found.is_some_and(|found| found.is_whole)
    {
        return Some(Title {
            order: title.order + SECOND,
            ..title
        });
    }
    found
}

/// Whether a heading says a place or a number of an organisation, and not the organisation itself.
fn is_part(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Field(
            Field::City
                | Field::PostalCode
                | Field::Insee
                | Field::Department
                | Field::Siren
                | Field::Siret
                | Field::Rna
                | Field::Naf
        )
    )
}

/// The field that a heading names.
pub fn named(heading: &str) -> Option<Field> {
    match titled(heading)?.meaning {
        Meaning::Field(field) => Some(field),
        Meaning::Other => None,
    }
}

/// Whether a cell is the heading of a column that is known, and hardly a value.
pub fn is_title(cell: &str) -> bool {
    let cell = cell.trim();
    let is_question = cell.ends_with('?');
    if cell.len() > LONGEST && !is_question {
        return false;
    }
    titled(cell).is_some_and(|title| title.is_whole || is_question)
}

/// Whether a cell may begin as a phrase of the vocabulary does, by its first letters alone.
pub(super) fn begins_title(cell: &[u8]) -> bool {
    match cell {
        [first, second, third, ..] if first.is_ascii() && second.is_ascii() => {
            first.is_ascii_alphabetic()
                && second.is_ascii_alphabetic()
                && (!third.is_ascii() || HEADINGS.beginnings.may_be([*first, *second, *third]))
        }
        _ => true,
    }
}

/// Whether a heading, or the title of a group of columns, makes what it is over another's: a contact's, a grantor's.
pub fn is_of_another(heading: &str) -> bool {
    words(heading)
        .iter()
        .any(|word| HEADINGS.another.contains(word) || HEADINGS.person.contains(word))
}

/// Whether a heading is of a person's, beside which `nom` is too.
pub fn is_of_person(heading: &str) -> bool {
    words(heading)
        .iter()
        .any(|word| HEADINGS.person.contains(word))
}

/// Whether a heading is of a kind of structure, which may be its status.
pub fn is_of_kind(heading: &str) -> bool {
    has_word_of(heading, &HEADINGS.kinds)
}

/// Whether a heading is of what an organisation is awarded or belongs to, among which statuses may stand.
pub fn is_of_label(heading: &str) -> bool {
    has_word_of(heading, &HEADINGS.awards)
}

/// Whether a heading is of a legal form, in words or by its code.
pub fn is_of_legal_form(heading: &str) -> bool {
    has_word_of(heading, &HEADINGS.legal_forms)
}

/// Whether a heading is of a period or a sum, beside which an end is that of a grant.
pub fn is_of_period(heading: &str) -> bool {
    has_word_of(heading, &HEADINGS.periods)
}

fn has_word_of(heading: &str, set: &HashSet<String>) -> bool {
    HEADINGS
        .content(heading)
        .iter()
        .any(|word| set.contains(word))
}

/// Whether a heading is the bare word for a name, which may be a person's.
pub fn is_bare_name(heading: &str) -> bool {
    matches!(
        plain(heading).as_str(),
        "nom" | "name" | "noms" | "nomcomplet" | "identite"
    )
}
