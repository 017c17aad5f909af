//! Anchors of the pages of records.

use crate::model::{Record, Typology, Vocabulary};

/// The anchor of a record: its kind and its identifier, as it is asked for elsewhere.
pub fn anchor(t: &Typology, record: Record) -> String {
    named(record.kind().word(), record.id(t))
}

/// An anchor that stands in an address as it is: what is neither letter, digit nor one of `-._/` is
/// spelt in per cents.
pub(super) fn named(kind: &str, id: &str) -> String {
    let mut anchor = format!("{kind}:");
    for letter in id.chars() {
        let is_plain = letter.is_alphanumeric() || "-._/".contains(letter);
        if is_plain && letter.is_ascii() {
            anchor.push(letter);
        } else {
            let mut bytes = [0; 4];
            for byte in letter.encode_utf8(&mut bytes).bytes() {
                let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half)]);
                anchor.extend(['%', digit(byte >> 4), digit(byte & 15)]);
            }
        }
    }
    anchor
}
