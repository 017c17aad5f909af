//! Names of persons, by their first names: a contact's column can stand beside that of the organisation.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::words::plain;

/// First names that many people in France have, without accents.
static FIRST_NAMES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("first_names.txt").split_whitespace().collect());

/// What stands before a person's name.
const TITLES: &[&str] = &["m", "mr", "mme", "mlle", "monsieur", "madame", "dr", "me"];
/// Longest name of a person, in bytes.
const LONGEST: usize = 50;

/// Whether a cell is a first name and another name, in either order: `Luce Martin`, `DURAND Jean-Paul`, `Mme Zoé Petit`.
pub fn is_person(cell: &str) -> bool {
    if cell.len() > LONGEST || cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let mut words: Vec<&str> = cell.split_whitespace().collect();
    if words.len() > 2 && TITLES.contains(&plain(words[0]).as_str()) {
        words.remove(0);
    }
    let [first, last] = words.as_slice() else {
        return false;
    };
    let is_first_name = |word: &str| {
        let beginning = word.split('-').next().unwrap_or_default();
        FIRST_NAMES.contains(plain(beginning).as_str())
    };
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let is_shouted = first.chars().count() > 1 && !first.chars().any(char::is_lowercase);
    is_capital(first)
        && is_capital(last)
        && (is_first_name(first) || is_shouted && is_first_name(last))
}
