//! The newest message: over the row of the hints, and over as many rows under it as it needs, which the panes leave to
//! it. So nothing that is read is covered.

use std::borrow::Cow;

use ratatui::layout::{Margin, Rect};

use super::layer::Layer;
use super::look::Look;
use super::state::State;
use super::widgets::{Canvas, Run};
use crate::model::Phrase;
use crate::theme::Role;

/// The rows of a message over a width.
fn wrapped(notice: &Phrase, width: u16, look: &Look) -> Vec<String> {
    let said = look.text.say(notice);
    let room = usize::from(width.saturating_sub(2)).max(1);
    let rows = textwrap::wrap(&said, room).into_iter();
    rows.map(Cow::into_owned).collect()
}

impl State<'_> {
    /// Rows that the message needs beside that of the hints.
    pub(super) fn notice_rows(&self, look: &Look) -> u16 {
        let notice = self.notice.as_ref();
        let rows = notice.map_or(0, |notice| {
            wrapped(notice, self.world.size.width, look).len()
        });
        u16::try_from(rows.saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// Brings every cursor into view; below the least size nothing is, and all stays where it was.
    pub fn settle(&mut self, look: &Look) {
        self.world.notice_rows = self.notice_rows(look);
        (self.present.iter_mut()).for_each(|seat| seat.settle(&self.world, look));
        if self.world.frame().is_none() {
            return;
        }
        self.screens.get_mut(self.screen).settle(&self.world, look);
        if let Some(popup) = self.popups.last_mut() {
            popup.layer_mut().settle(&self.world, look);
        }
    }
}

/// Draws a message from the row of the hints on. Where the panes could not leave it enough rows, it lies over their last
/// ones.
pub(super) fn draw(canvas: &mut Canvas<'_>, hints: Rect, notice: &Phrase) {
    let look = canvas.look;
    let bar = look.style(Role::Bar);
    let rows = wrapped(notice, hints.width, look);
    let below = canvas.buffer.area.bottom().saturating_sub(hints.bottom());
    let beside = u16::try_from(rows.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let above = beside.saturating_sub(below).min(hints.y / 2);
    let place = Rect {
        y: hints.y - above,
        height: above + 1 + below,
        ..hints
    };
    if above > 0 {
        canvas.clear(place);
    }
    canvas.buffer.set_style(place, bar);
    for (row, place) in rows.iter().zip(place.rows()) {
        let run = [Run::new(row.as_str(), Role::Bar)];
        canvas.runs(place.inner(Margin::new(1, 0)), &run, Some(bar));
    }
}
