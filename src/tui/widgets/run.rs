//! Runs of text with a role each.

use std::ops::Range;

use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::width::TextWidth;

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

    /// Some bytes of it, lit as they are.
    fn part(&self, bytes: &Range<usize>) -> Self {
        let lit = self.lit.iter().filter_map(|lit| {
            let (start, end) = (lit.start.max(bytes.start), lit.end.min(bytes.end));
            (start < end).then(|| start - bytes.start..end - bytes.start)
        });
        Self {
            text: self.text[bytes.clone()].to_owned(),
            role: self.role,
            lit: lit.collect(),
        }
    }
}

/// Columns that runs take together on this screen, where signs may have plainer forms.
pub fn width(runs: &[Run], look: &Look) -> usize {
    runs.iter().map(|run| look.shown(&run.text).width()).sum()
}

/// Columns by which what goes on in the next row is set back.
const SET_BACK: usize = 2;

/// Runs in rows of so many columns, the first one and the others, broken between words; letters stay lit.
pub fn fold_runs(runs: &[Run], (first, others): (usize, usize), look: &Look) -> Vec<Vec<Run>> {
    let mut rows: Vec<Vec<Run>> = vec![Vec::new()];
    let mut taken = 0;
    for run in runs {
        for word in words(&run.text) {
            let columns = look.shown(&run.text[word.clone()]).width();
            let seen = look.shown(run.text[word.clone()].trim_end()).width();
            let room = if rows.len() == 1 { first } else { others };
            if taken > 0 && taken + seen > room {
                trim_end(&mut rows);
                rows.push(vec![Run::new(" ".repeat(SET_BACK), run.role)]);
                taken = SET_BACK;
            }
            taken += columns;
            if let Some(row) = rows.last_mut() {
                row.push(run.part(&word));
            }
        }
    }
    rows
}

/// Takes the spaces at the end of the last row away.
fn trim_end(rows: &mut [Vec<Run>]) {
    if let Some(run) = rows.last_mut().and_then(|row| row.last_mut()) {
        *run = run.part(&(0..run.text.trim_end_matches(' ').len()));
    }
}

/// The words of a text, each with the spaces after it; of a path, each folder with its slash.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let spaces = |text: &str| text.len() - text.trim_start_matches(' ').len();
        let begins = spaces(rest);
        let word = rest[begins..].find([' ', '/']);
        let ends = word.map_or(rest.len(), |at| {
            let is_slash = rest.as_bytes()[begins + at] == b'/';
            begins + at + usize::from(is_slash)
        });
        let word = start..start + ends + spaces(&rest[ends..]);
        start = word.end;
        Some(word)
    })
}
