//! Several values between braces or brackets, as data bases and programs write them: `{a,"b, c"}`, `["a", "b"]`,
//! `['a', 'b']`. What stands between quotation marks is one value, with its escapes read.

use std::borrow::Cow;

/// What braces or brackets hold, if a cell is nothing else.
pub(super) fn enclosed(cell: &str) -> Option<&str> {
    let cell = cell.trim();
    let within = |open: char, close: char| cell.strip_prefix(open)?.strip_suffix(close);
    within('{', '}').or_else(|| within('[', ']'))
}

/// The values between commas.
pub(super) fn parts(inside: &str) -> Vec<Cow<'_, str>> {
    let mut parts = Vec::new();
    let mut rest = inside.trim_start();
    while !rest.is_empty() {
        let (part, after) = quoted(rest).unwrap_or_else(|| {
            let (part, after) = rest.split_once(',').unwrap_or((rest, ""));
            (part.trim().trim_matches(['"', '\'']).trim().into(), after)
        });
        parts.push(part);
        rest = after.trim_start();
    }
    parts
}

/// The value between quotation marks that a text begins with, and what follows the comma behind it; none where
/// they are not closed before a comma.
fn quoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let mark = text
        .chars()
        .next()
        .filter(|mark| matches!(mark, '"' | '\''))?;
    let inside = &text[1..];
    let mut is_escaped = false;
    let closes = |letter: char| {
        let closes = letter == mark && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        closes
    };
    let end = inside.find(closes)?;
    let after = inside[end + 1..].trim_start();
    let after = if after.is_empty() {
        after
    } else {
        after.strip_prefix(',')?
    };
    let value = inside[..end].trim();
    Some((unescaped(value), after))
}

/// A value with its escapes read: `\"`, `\n`, `\u00e9`.
fn unescaped(value: &str) -> Cow<'_, str> {
    if !value.contains('\\') {
        return Cow::Borrowed(value);
    }
    // JSON knows all of them but that of the apostrophe.
    let json = format!("\"{}\"", value.replace("\\'", "'"));
    match serde_json::from_str::<String>(&json) {
        Ok(read) => Cow::Owned(read.trim().to_owned()),
        Err(_) => Cow::Owned(value.replace('\\', "")),
    }
}
