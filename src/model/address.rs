//! What is an address of the web: the one definition for links, for the browser and for the check of datasets.

use super::invisible::has_invisible_character;

/// Letters that a browser or a shell would stumble over.
const AWKWARD: &str = "<>\"\\^`{}\u{fffd}";
/// What may stand before an address within another.
const BEFORE_INNER: &str = "/=?&#+:";

/// Whether a text is one address: a scheme of the web, a host with a dot, nothing invisible, and no second address
/// behind the first.
pub fn is_address(text: &str) -> bool {
    let mut schemes = ["https://", "http://"].iter();
    let Some(rest) = schemes.find_map(|scheme| text.strip_prefix(scheme)) else {
        return false;
    };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let is_of_host = |letter: char| {
        !letter.is_ascii() || letter.is_ascii_alphanumeric() || "-_.@%".contains(letter)
    };
    let is_awkward = |letter: char| letter.is_whitespace() || AWKWARD.contains(letter);
    host.contains('.')
        && host.split('.').all(|label| !label.is_empty())
        && host.chars().all(is_of_host)
        && !rest.contains(is_awkward)
        && !has_invisible_character(rest)
        && rest
            .match_indices("://")
            .all(|(place, _)| is_inner(&rest[..place]))
}

/// Whether a scheme ends here that is part of the address, as in that of an archive.
fn is_inner(before: &str) -> bool {
    let before = before.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    before.ends_with(|letter| BEFORE_INNER.contains(letter))
}
