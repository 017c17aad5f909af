//! Single letters as they are compared: what one is that stands for several or for another, and what parts words.

/// Letters that are one character for Unicode and two, or another one, for whoever types.
pub(super) fn expansion(letter: char) -> Option<&'static str> {
    Some(match letter {
        'œ' => "oe",
        'æ' => "ae",
        'ß' => "ss",
        'ł' => "l",
        'þ' => "th",
        'ı' => "i",
        'ﬁ' => "fi",
        'ﬂ' => "fl",
        'ﬀ' => "ff",
        'ﬃ' => "ffi",
        'ﬄ' => "ffl",
        'ﬅ' | 'ﬆ' => "st",
        'ª' | 'ᵃ' => "a",
        'ø' | 'º' | 'ᵒ' => "o",
        'ᵉ' => "e",
        'đ' | 'ð' | 'ᵈ' => "d",
        'ᵐ' => "m",
        'ⁿ' => "n",
        'ʳ' => "r",
        'ˢ' => "s",
        'ᵗ' => "t",
        '¹' | '₁' => "1",
        '²' | '₂' => "2",
        '³' | '₃' => "3",
        '⁰' | '₀' => "0",
        '⁴'..='⁹' => digit(letter, '⁰'),
        '₄'..='₉' => digit(letter, '₀'),
        '０'..='９' => digit(letter, '０'),
        // Of full width.
        'ａ'..='ｚ' => {
            let rank = letter as usize - 'ａ' as usize;
            ALPHABET.get(rank..=rank)?
        }
        '（' | '）' | '－' | '，' | '：' | '；' | '／' | '＿' | '＇' | '＂' => " ",
        '．' => ".",
        '＆' => "&",
        '＠' => "@",
        _ => return None,
    })
}

const ALPHABET: &str = "abcdefghijklmnopqrstuvwxyz";

/// A digit among ten others that begin at `zero`.
fn digit(letter: char, zero: char) -> &'static str {
    const DIGITS: &str = "0123456789";
    let rank = letter as usize - zero as usize;
    DIGITS.get(rank..=rank).unwrap_or_default()
}

/// Spaces of every width, apostrophes, hyphens and the marks that hold words together.
pub(super) fn is_separator(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '\'' | '’'
                | '‘'
                | 'ʼ'
                | '`'
                | '´'
                | '-'
                | '‐'
                | '‑'
                | '–'
                | '—'
                | '_'
                | '/'
                | '·'
                | '«'
                | '»'
                | '"'
                | '“'
                | '”'
                | '('
                | ')'
                | ','
                | ';'
                | ':'
                | '…'
                | '\u{ad}'
                | '\u{200b}'
        )
}
