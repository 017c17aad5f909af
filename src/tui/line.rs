//! What stands under a line that is typed: how it may go on, or what is wrong with it.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use tui_input::Input;
use unicode_width::UnicodeWidthStr;

use super::action::Action;
use super::look::Look;
use super::widgets::line::{PROMPT, cursor_byte, scrolled};
use super::widgets::{Run, runs};
use crate::query::Completion;
use crate::query::QueryFault;
use crate::theme::Role;

/// What is told under a line.
#[derive(Debug, Clone, Copy)]
pub struct Help<'a> {
    pub fault: Option<&'a QueryFault>,
    pub completions: &'a [Completion],
}

/// Under the line typed: how it may go on, or what is wrong with it, under the letter. Returns how many
/// rows it took.
pub fn help(buffer: &mut Buffer, area: Rect, input: &Input, help: Help<'_>, look: &Look) -> u16 {
    let line = Rect {
        x: area.x + PROMPT,
        width: area.width.saturating_sub(PROMPT + 1),
        ..area
    };
    if area.height == 0 {
        return 0;
    }
    if !help.completions.is_empty() {
        runs(buffer, line, &ways(help.completions, look), None, look);
        return 1;
    }
    let told = help.fault.map(|fault| faulty(line, input, fault, look));
    let mut taken = 0;
    for (row, told) in line.rows().zip(told.into_iter().flatten()) {
        runs(buffer, row, &[Run::new(told, Role::Doubt)], None, look);
        taken += 1;
    }
    taken
}

/// What is wrong: a sign under the letter, and the sentence beside it, or under it where there is room, or
/// else alone.
fn faulty(line: Rect, input: &Input, fault: &QueryFault, look: &Look) -> Vec<String> {
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
        let under = textwrap::wrap(&sentence, usize::from(line.width.max(1)));
        let under = under.into_iter().map(Cow::into_owned);
        std::iter::once(mark).chain(under).collect()
    } else {
        vec![look.text.say(&fault.message(query))]
    }
}

/// The key that completes, then each way to go on with how many it keeps.
fn ways(completions: &[Completion], look: &Look) -> Vec<Run> {
    let mut ways = vec![Run::new(look.key(Action::NextPane), Role::Accent)];
    for (rank, way) in completions.iter().enumerate() {
        let role = if rank == 0 { Role::Strong } else { Role::Text };
        ways.push(Run::new(format!("  {}", way.text), role));
        if !way.label.is_empty() {
            ways.push(Run::new(format!(" {}", way.label), Role::Quiet));
        }
        if let Some(count) = way.count {
            ways.push(Run::new(format!(" {count}"), Role::Quiet));
        }
    }
    ways
}
