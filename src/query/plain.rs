//! Folding for comparison alone: the same letters as `fold`, without the accents and places that
//! highlighting needs, for millions of names.

use super::fold::{fold, is_separator};

/// Folds a text into room that is used again.
pub fn fold_into(text: &str, folded: &mut String) {
    folded.clear();
    for letter in text.chars() {
        let plain = match letter {
            'a'..='z' | '0'..='9' => letter,
            'A'..='Z' => letter.to_ascii_lowercase(),
            ' '..='~' if !is_separator(letter) => letter,
            _ => match usual(letter) {
                Some(Usual::Letter(plain)) => plain,
                Some(Usual::Ligature(first, second)) => {
                    folded.push(first);
                    second
                }
                Some(Usual::Separator) => {
                    if !folded.is_empty() && !folded.ends_with(' ') {
                        folded.push(' ');
                    }
                    continue;
                }
                None => {
                    // Marks, other scripts: what letters become may depend on their neighbours.
                    folded.clear();
                    folded.push_str(&fold(text));
                    return;
                }
            },
        };
        folded.push(plain);
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
}

/// What a letter that French is written with becomes.
enum Usual {
    Letter(char),
    Ligature(char, char),
    Separator,
}

fn usual(letter: char) -> Option<Usual> {
    Some(Usual::Letter(match letter {
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'å' | 'À' | 'Â' | 'Ä' | 'Á' | 'Ã' | 'Å' => 'a',
        'ç' | 'Ç' => 'c',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'í' | 'ì' | 'Î' | 'Ï' | 'Í' | 'Ì' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ô' | 'ö' | 'ó' | 'ò' | 'õ' | 'Ô' | 'Ö' | 'Ó' | 'Ò' | 'Õ' => 'o',
        'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' | 'Ú' => 'u',
        'ÿ' | 'Ÿ' | 'ý' | 'Ý' => 'y',
        'œ' | 'Œ' => return Some(Usual::Ligature('o', 'e')),
        'æ' | 'Æ' => return Some(Usual::Ligature('a', 'e')),
        '°' | '€' | '&' => letter,
        ' ' | '\u{a0}' | '\u{202f}' | '’' | '‘' | '–' | '—' | '«' | '»' | '“' | '”' | '…' =>
        {
            return Some(Usual::Separator);
        }
        _ if letter.is_ascii() && is_separator(letter) => return Some(Usual::Separator),
        _ => return None,
    }))
}
