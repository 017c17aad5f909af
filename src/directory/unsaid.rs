//! Cells that say that there is nothing to be said: `néant`, `-`, `en cours`, `non concerné`, `N.C.`, `?`.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::words::plain;

/// Their letters, a line each; what others begin with has an asterisk behind it.
const TABLE: &str = include_str!("unsaid.txt");
/// Longest of them, in bytes.
const LONGEST: usize = 60;

static WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| TABLE.lines().filter(|line| !line.ends_with('*')).collect());
static BEGINNINGS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    TABLE
        .lines()
        .filter_map(|line| line.strip_suffix('*'))
        .collect()
});

/// Whether a cell of numbers or codes says that there is none. One with a figure says something.
pub fn is_unsaid(cell: &str) -> bool {
    if cell.len() > LONGEST || cell.bytes().any(|byte| byte.is_ascii_digit()) {
        return false;
    }
    if !cell.contains(char::is_alphanumeric) {
        return true;
    }
    let letters = plain(cell);
    WORDS.contains(letters.as_str()) || BEGINNINGS.iter().any(|start| letters.starts_with(start))
}
