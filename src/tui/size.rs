//! Sizes of files as one reads them.

use super::look::Look;
use crate::model::Phrase;

/// A size as one reads it: three figures at most, in the unit that goes with it.
pub fn size_of(bytes: u64, look: &Look) -> String {
    const UNITS: &[&str] = &["size-bytes", "size-kilo", "size-mega", "size-giga"];
    let mut tenths = bytes.saturating_mul(10);
    let mut unit = 0;
    while tenths >= 9_995 && unit + 1 < UNITS.len() {
        tenths = (tenths + 500) / 1000;
        unit += 1;
    }
    let written = if unit == 0 || tenths >= 100 {
        ((tenths + 5) / 10).to_string()
    } else {
        format!("{}.{}", tenths / 10, tenths % 10)
    };
    let size = look.text.number(&written, "");
    look.text.say(&Phrase::new(UNITS[unit]).with("size", size))
}
