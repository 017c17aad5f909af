//! Lines that head a part of a list: regions, departments, kinds of organisation.

use super::department::Department;
use super::field::Field;
use super::heading::{Meaning, titled};
use super::judgement::SURE;
use super::legal_forms::is_form_or_kind;
use super::words::{plain, words};

/// Longest heading of a part, in bytes.
const LONGEST: usize = 60;

/// The heading of a part: a region, a department, a kind of organisation, a number.
pub(super) fn is_section(cell: &str) -> bool {
    if cell.len() > LONGEST {
        return false;
    }
    is_region(cell) || Department::heads(cell) || is_kind(cell) || is_roman(cell)
}

/// What organisations of a kind are called: `ASSOCIATIONS`, «Coopératives».
fn is_kind(cell: &str) -> bool {
    let said = words(cell);
    if said.len() > 1 || is_form_or_kind(&said.concat()) {
        return is_form_or_kind(&said.join(" "));
    }
    let title = titled(cell).filter(|title| title.is_whole && title.score < SURE);
    title.is_some_and(|title| title.meaning == Meaning::Field(Field::Name))
}

/// A part with its number: `II. Coopératives`, `I. - Associations`.
fn is_roman(cell: &str) -> bool {
    let end = cell.find(|letter| !matches!(letter, 'I' | 'V' | 'X'));
    end.is_some_and(|end| end > 0 && cell[end..].starts_with(['.', ')', '-']))
        || end.is_some_and(|end| end > 0 && cell[end..].trim_start().starts_with(['-', '–']))
}

/// A region of France, which parts a table into sections.
pub fn is_region(cell: &str) -> bool {
    const REGIONS: &[&str] = &[
        "auvergnerhonealpes",
        "bourgognefranchecomte",
        "bretagne",
        "centrevaldeloire",
        "corse",
        "grandest",
        "guadeloupe",
        "guyane",
        "hautsdefrance",
        "iledefrance",
        "lareunion",
        "martinique",
        "mayotte",
        "normandie",
        "nouvelleaquitaine",
        "occitanie",
        "paysdelaloire",
        "provencealpescotedazur",
        "paca",
        "outremer",
        "horsfrance",
    ];
    let letters = plain(cell);
    let letters = letters.strip_prefix("region").unwrap_or(&letters);
    REGIONS.contains(&letters)
}
