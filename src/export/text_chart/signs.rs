//! What a chart in characters is drawn with, and how much of a text fits.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What the drawing is made of.
#[derive(Debug, Clone, Copy)]
pub struct Signs {
    pub within: &'static str,
    pub without: &'static str,
    pub between: &'static str,
    pub bar: &'static str,
    pub ellipsis: &'static str,
    /// Where nothing is shared.
    pub none: &'static str,
}

/// Signs for any terminal of today.
pub const SIGNS: Signs = Signs {
    within: "●",
    without: "○",
    between: "│",
    bar: "█",
    ellipsis: "…",
    none: "·",
};

/// Signs of ASCII alone.
pub const ASCII_SIGNS: Signs = Signs {
    within: "*",
    without: ".",
    between: "|",
    bar: "#",
    ellipsis: "...",
    none: ".",
};

/// Narrowest drawing; in fewer columns lines go on beyond the margin.
pub(super) const MIN_WIDTH: usize = 30;

pub(super) fn digits(number: usize) -> usize {
    number.to_string().len()
}

/// The text, truncated to a width with an ellipsis.
pub(in crate::export) fn truncated(text: &str, width: usize, ellipsis: &str) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let room = width.saturating_sub(ellipsis.width());
    let mut shown = String::new();
    for letter in text.graphemes(true) {
        if shown.width() + letter.width() > room {
            break;
        }
        shown.push_str(letter);
    }
    if width < ellipsis.width() {
        return String::new();
    }
    format!("{}{ellipsis}", shown.trim_end_matches([' ', ',']))
}
