//! French spaces: the data and the bundles are typed with plain ones, and what is shown holds
//! punctuation to its word, so that no line begins with a colon or a closing quote.

use std::borrow::Cow;

/// Narrow no-break space, before `; ! ?` and inside « ».
const NARROW: char = '\u{202f}';
/// No-break space, before a colon and between a number and its sign.
const FIXED: char = '\u{a0}';

/// The text with the no-break spaces of its language.
pub fn typeset<'a>(text: &'a str, language: &str) -> Cow<'a, str> {
    let mut shown = String::new();
    let mut written = 0;
    for place in memchr::memchr_iter(b' ', text.as_bytes()).filter(|place| may_hold(text, *place)) {
        let mut back = text[..place].chars().rev();
        let last = back.next().unwrap_or_default();
        let before = [back.next().unwrap_or_default(), last];
        let next = text[place + 1..].chars().next();
        let space = space(before, next, language == "fr");
        if space != ' ' {
            shown.reserve(text.len() - written + 8);
            shown.push_str(&text[written..place]);
            shown.push(space);
            written = place + 1;
        }
    }
    if written == 0 {
        return Cow::Borrowed(text);
    }
    shown.push_str(&text[written..]);
    Cow::Owned(shown)
}

/// Whether the space here may hold two things together: not one between a plain letter and another, as
/// nearly all are.
fn may_hold(text: &str, place: usize) -> bool {
    let bytes = text.as_bytes();
    let is_plain = |byte: Option<&u8>, plain: fn(&u8) -> bool| byte.is_some_and(plain);
    let before = place.checked_sub(1).and_then(|before| bytes.get(before));
    !is_plain(before, u8::is_ascii) || !is_plain(bytes.get(place + 1), u8::is_ascii_alphabetic)
}

/// The space between these letters.
fn space(before: [char; 2], next: Option<char>, is_french: bool) -> char {
    // `{` opens the number in a bundle, where it is not known yet.
    let is_number = next.is_some_and(|next| next.is_ascii_digit() || next == '{');
    match (before, next) {
        ([_, '§'] | ['p', '.'] | ['n', '°'], _) if is_number => FIXED,
        _ if !is_french => ' ',
        ([_, '«'], _) | (_, Some(';' | '!' | '?' | '»')) => NARROW,
        (_, Some(':' | '%' | '€')) => FIXED,
        _ => ' ',
    }
}

/// What stands between a number and its unit.
pub(super) fn before_unit(unit: &str, language: &str) -> &'static str {
    if language != "fr" && unit.starts_with('%') {
        ""
    } else {
        " "
    }
}

/// A number of the dataset as a language writes it: `4.4` is 4,4 in French, `60800` is 60 800, and
/// `70-80` is a span.
pub(super) fn number(value: &str, language: &str) -> String {
    let is_number = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|letter| letter.is_ascii_digit() || letter == '.')
    };
    if let Some((from, to)) = value
        .split_once('-')
        .filter(|(a, b)| is_number(a) && is_number(b))
    {
        let [from, to] = [from, to].map(|part| number(part, language));
        return if language == "fr" {
            format!("{from}\u{a0}à\u{a0}{to}")
        } else {
            format!("{from}–{to}")
        };
    }
    if !is_number(value) {
        return value.to_owned();
    }
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    let (thousands, point) = if language == "fr" {
        (NARROW, ',')
    } else {
        (',', '.')
    };
    let mut written = String::new();
    for (rank, digit) in whole.chars().enumerate() {
        // Four digits stand together, as a year does.
        if whole.len() > 4 && rank > 0 && (whole.len() - rank).is_multiple_of(3) {
            written.push(thousands);
        }
        written.push(digit);
    }
    if !decimals.is_empty() {
        written.push(point);
        written.push_str(decimals);
    }
    written
}
