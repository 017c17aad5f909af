//! Runs of text with a role each.

use std::ops::Range;

use unicode_width::UnicodeWidthStr;

use crate::theme::Role;
use crate::tui::look::Look;

/// Text with one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub role: Role,
    /// Bytes of the text to light up.
    pub lit: Vec<Range<usize>>,
}

impl Run {
    /// A run with nothing lit.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self {
            text: text.into(),
            role,
            lit: Vec::new(),
        }
    }

    /// A quiet one beside a title, after a dot.
    pub fn dotted(text: &str, look: &Look) -> Self {
        Self::new(format!(" {} {text}", look.symbols.dot), Role::Quiet)
    }

    /// The same run with letters lit up.
    #[must_use]
    pub fn lit(mut self, ranges: &[Range<usize>]) -> Self {
        self.lit = ranges.to_vec();
        self
    }
}

/// Columns that runs take together on this screen, where signs may have plainer forms.
pub fn width(runs: &[Run], look: &Look) -> usize {
    runs.iter().map(|run| look.shown(&run.text).width()).sum()
}
