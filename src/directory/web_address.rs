//! The address of the web that a cell holds, alone or among words.

use std::borrow::Cow;

use super::content::is_web;
use super::links::linked;

/// The first address that a cell holds: alone, in a formula, among words. A protocol alone is none, and addresses and
/// nothing else stay together.
pub fn address(cell: &str) -> Option<Cow<'_, str>> {
    let cell = cell.trim();
    let cell = linked(cell).map_or(cell, |(address, _)| address);
    let is_mark = |letter: char| letter.is_whitespace() || "<>()[]\"«»|;,".contains(letter);
    if is_web(cell) && !is_protocol(cell) && !cell.contains(is_mark) {
        return Some(Cow::Borrowed(cell));
    }
    // None of several is the one, where nothing else is said of them.
    if words(cell).all(|word| is_told(word) && !is_protocol(word)) {
        return Some(Cow::Borrowed(cell)).filter(|cell| !cell.is_empty());
    }
    let mut words = words(cell).peekable();
    let mut is_first = true;
    while let Some(word) = words.next() {
        if is_protocol(word) {
            // `https:// e.fr`
            let rest = words.peek().filter(|rest| is_web(rest));
            if let Some(rest) = rest {
                return Some(Cow::Owned(format!("{word}{rest}")));
            }
        } else if is_web(word) && (is_first || is_told(word)) {
            return Some(Cow::Borrowed(word));
        }
        is_first = false;
    }
    None
}

/// The words of a cell; marks between two addresses part them, those within one do not.
fn words(cell: &str) -> impl Iterator<Item = &str> {
    let is_between = |letter: char| letter.is_whitespace() || "<>()[]\"«»|".contains(letter);
    let words = cell.split(is_between).flat_map(|word| {
        let mut rest = Some(word);
        std::iter::from_fn(move || {
            let text = rest?;
            let marks = text.match_indices([';', ',']);
            let mut ends = marks.filter(|(at, _)| is_told(&text[at + 1..]));
            let end = ends.next().map(|(at, _)| at);
            rest = end.map(|at| &text[at + 1..]);
            Some(&text[..end.unwrap_or(text.len())])
        })
    });
    let words = words.map(|word| word.trim_end_matches([',', ';', '.']));
    words.filter(|word| !word.is_empty())
}

/// Whether a text begins as nothing but an address does.
fn is_told(text: &str) -> bool {
    ["http://", "https://", "www."].iter().any(|start| {
        text.get(..start.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    })
}

/// A protocol without an address: what a form puts in a cell for people to go on.
fn is_protocol(text: &str) -> bool {
    let lower = text.trim_end_matches(['/', ':', '.']).to_ascii_lowercase();
    matches!(
        lower.as_str(),
        "http" | "https" | "http://www" | "https://www" | "www"
    )
}
