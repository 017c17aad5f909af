//! The help under a line that is typed: how it may go on, or what is wrong with it.

use std::borrow::Cow;

use ratatui::layout::Rect;
use tui_input::Input;

use super::action::Action;
use super::look::Look;
use super::widgets::line::{after_prompt, cursor_byte, scrolled};
use super::widgets::{Canvas, Run};
use crate::query::{Completion, QueryFault};
use crate::theme::Role;
use crate::tui::width::TextWidth;

/// Rows of what is wrong with a query: the sign under the letter, and a sentence in a narrow pane.
pub const FAULT_ROWS: u16 = 6;

/// What there is to say under a line.
#[derive(Debug, Clone, Copy)]
pub struct Help<'a> {
    pub fault: Option<&'a QueryFault>,
    pub completions: &'a [Completion],
}

/// Under the line typed: how it may go on, or what is wrong with it, under the letter. Returns how many
/// rows it took.
pub fn help(canvas: &mut Canvas<'_>, area: Rect, input: &Input, help: Help<'_>) -> u16 {
    let line = after_prompt(area);
    if area.height == 0 {
        return 0;
    }
    if !help.completions.is_empty() {
        let completions = completions(help.completions, canvas.look);
        canvas.runs(line, &completions, None);
        return 1;
    }
    let fault = help
        .fault
        .map(|fault| fault_rows(line, input, fault, canvas.look));
    let mut taken = 0;
    for (row, text) in line.rows().zip(fault.into_iter().flatten()) {
        canvas.text(row, text, Role::Doubt);
        taken += 1;
    }
    taken
}

/// What is wrong: a sign under the letter, and the sentence beside it, or under it where there is room, or
/// else alone.
fn fault_rows(line: Rect, input: &Input, fault: &QueryFault, look: &Look) -> Vec<String> {
    let query = input.value();
    let room = usize::from(line.width.max(2)) - 1;
    let from = scrolled(&query[..cursor_byte(input)], room, look);
    let mark = if from > 0 { look.symbols.ellipsis } else { "" };
    let before = query.get(from..fault.at.start).unwrap_or_default();
    let column = mark.width() + before.width();
    let sentence = look.text.say(&fault.phrase);
    let room = usize::from(line.width).saturating_sub(column + 2);
    let mark = " ".repeat(column) + "^";
    if sentence.width() <= room {
        vec![format!("{mark} {sentence}")]
    } else if line.height > 1 {
        // Names of fields are typed as they stand: none is broken at its hyphen.
        let options = textwrap::Options::new(usize::from(line.width.max(1)));
        let options = options.word_splitter(textwrap::WordSplitter::NoHyphenation);
        let under = textwrap::wrap(&sentence, options);
        let under = under.into_iter().map(Cow::into_owned);
        std::iter::once(mark).chain(under).collect()
    } else {
        vec![look.text.say(&fault.message(query))]
    }
}

/// The key that completes, then each completion with how many it keeps.
fn completions(completions: &[Completion], look: &Look) -> Vec<Run> {
    let mut runs = vec![Run::new(look.key(Action::NextPane), Role::Accent)];
    for (rank, completion) in completions.iter().enumerate() {
        let role = if rank == 0 { Role::Strong } else { Role::Text };
        runs.push(Run::new(format!("  {}", completion.text), role));
        if !completion.label.is_empty() {
            runs.push(Run::new(format!(" {}", completion.label), Role::Quiet));
        }
        if let Some(count) = completion.count {
            runs.push(Run::new(format!(" {count}"), Role::Quiet));
        }
    }
    runs
}

/// Applies the first completion to a line; false where there is none.
pub fn complete(input: &mut Input, completions: &[Completion]) -> bool {
    let Some(first) = completions.first() else {
        return false;
    };
    let (line, cursor) = first.completed(input.value());
    *input = Input::new(line).with_cursor(cursor);
    true
}
