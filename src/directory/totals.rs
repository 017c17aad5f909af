//! The words for a sum of the rows above.

use super::words::words;

/// Longest cell that is one, in bytes.
const LONGEST: usize = 60;

/// What a cell calls a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sum {
    /// A sum and nothing else: «Total», «Montant total», «Nb : 12».
    Alone,
    /// With words of what it is the sum: «Total Lille», which may be a name.
    Of,
}

/// How a cell tells a sum; none where it does not.
pub(super) fn sum(cell: &str) -> Option<Sum> {
    if cell.len() > LONGEST {
        return None;
    }
    if cell.starts_with(['∑', 'Σ']) {
        return Some(Sum::Alone);
    }
    let counted = cell.contains(|letter: char| letter.is_ascii_digit());
    let said = words(cell);
    let said: Vec<&str> = (said.iter().map(String::as_str))
        .filter(|word| !word.bytes().all(|byte| byte.is_ascii_digit()))
        .collect();
    match said.as_slice() {
        [word] if ALONE.contains(word) => Some(Sum::Alone),
        ["nb" | "nombre"] => counted.then_some(Sum::Alone),
        ["nb" | "nombre", ..] if counted || said.contains(&"total") => Some(Sum::Alone),
        ["nb" | "nombre", rest @ ..] if rest.iter().all(|word| COUNTED.contains(word)) => {
            Some(Sum::Alone)
        }
        ["total" | "soustotal" | "cumul", rest @ ..]
        | ["sous" | "ss" | "s" | "st" | "grand", "total", rest @ ..] => {
            let is_alone = rest
                .iter()
                .all(|word| ADDED.contains(word) || COUNTED.contains(word));
            Some(if is_alone { Sum::Alone } else { Sum::Of })
        }
        [.., "total"] if said.len() == 2 && SUMMED.contains(&said[0]) => Some(Sum::Alone),
        ["somme" | "ensemble" | "moyenne" | "solde", rest @ ..] => {
            let is_alone = rest
                .iter()
                .all(|word| ADDED.contains(word) || COUNTED.contains(word));
            is_alone.then_some(Sum::Alone)
        }
        _ => None,
    }
}

/// How cells begin that may tell a sum, besides what is summed and the signs for it.
const BEGINNINGS: &[&str] = &["sous", "ss", "s", "st", "total"];

/// Every word with which a cell begins that tells a sum, without accents.
pub(super) fn beginnings() -> impl Iterator<Item = &'static str> {
    [BEGINNINGS, ALONE, SUMMED].into_iter().flatten().copied()
}

/// Words that are a sum wherever they stand alone.
const ALONE: &[&str] = &[
    "total",
    "soustotal",
    "ensemble",
    "somme",
    "moyenne",
    "solde",
    "cumul",
    "totalgeneral",
];
/// What is added to the word for a sum, and says nothing.
const ADDED: &[&str] = &[
    "general", "generale", "ht", "ttc", "au", "de", "du", "des", "d", "la", "le", "les", "l", "et",
    "france", "cumule", "partiel", "global", "annuel", "page", "report", "en", "euro", "k",
];
/// What is summed, in its title.
const SUMMED: &[&str] = &[
    "montant", "effectif", "nombre", "somme", "nb", "surface", "budget", "cout", "grand",
];
/// What is counted.
const COUNTED: &[&str] = &[
    "ligne",
    "structure",
    "association",
    "organisation",
    "organisme",
    "adherent",
    "membre",
    "entreprise",
    "cooperative",
    "etablissement",
    "de",
    "des",
    "d",
    "la",
    "le",
    "les",
    "l",
    "acteur",
    "lieu",
];
