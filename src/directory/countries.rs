//! Countries other than France, by their names and codes: the postal codes of an address there are no French ones.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::words::plain;

/// A country a line, in every way in which it is told: French, its codes, English, its own language.
const TABLE: &str = include_str!("countries.txt");
/// Longest name, in bytes.
const LONGEST: usize = 80;

static COUNTRIES: LazyLock<HashSet<&str>> =
    LazyLock::new(|| TABLE.split_ascii_whitespace().collect());

/// Whether a cell names a country that is not France. What is none that is known may be a region of it.
pub fn is_abroad(cell: &str) -> bool {
    let cell = cell.trim();
    let is_home = ["France", "FR", "FRA"]
        .iter()
        .any(|name| cell.eq_ignore_ascii_case(name));
    // Nearly all are at home.
    !cell.is_empty()
        && !is_home
        && cell.len() <= LONGEST
        && COUNTRIES.contains(plain(cell).as_str())
}
