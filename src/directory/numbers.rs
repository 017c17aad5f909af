//! Distinct activity codes: a number each, in the order of first occurrence.

use std::collections::HashMap;

use super::list::NO_CODE;

/// Places for codes of four digits and a letter.
const SUBCLASSES: usize = 10_000 * 26;

/// The numbers given so far.
#[derive(Debug, Default)]
pub struct Numbers {
    /// Nearly all codes are sub-classes, which need no search.
    subclasses: Vec<u32>,
    others: HashMap<String, u32>,
}

impl Numbers {
    /// The number of a code in its own spelling; a new one is added to `codes`.
    pub fn of(&mut self, code: &str, codes: &mut Vec<String>) -> u32 {
        let known = match rank(code.as_bytes()) {
            Some(rank) => {
                if self.subclasses.is_empty() {
                    self.subclasses = vec![NO_CODE; SUBCLASSES];
                }
                &mut self.subclasses[rank]
            }
            None if self.others.contains_key(code) => return self.others[code],
            None => self.others.entry(code.to_owned()).or_insert(NO_CODE),
        };
        if *known == NO_CODE {
            *known = u32::try_from(codes.len()).unwrap_or(NO_CODE);
            codes.push(code.to_owned());
        }
        *known
    }
}

/// The rank of `62.01Z`.
fn rank(code: &[u8]) -> Option<usize> {
    let [a, b, b'.', c, d, letter @ b'A'..=b'Z'] = code else {
        return None;
    };
    let digit = |byte: &u8| byte.is_ascii_digit().then(|| usize::from(byte - b'0'));
    let number = ((digit(a)? * 10 + digit(b)?) * 10 + digit(c)?) * 10 + digit(d)?;
    Some(number * 26 + usize::from(letter - b'A'))
}
