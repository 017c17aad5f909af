//! What is remembered of the mouse from one event to the next.

use std::time::Instant;

use ratatui::layout::Position;

/// What is remembered of the mouse.
#[derive(Debug, Clone, Copy, Default)]
pub struct Mouse {
    /// Whether it is the explorer's, and not the terminal's.
    pub is_ours: bool,
    /// Where and when the button was pressed last.
    pub(super) pressed: Option<(Position, Instant)>,
    /// Whether the border of a record is being dragged.
    pub(super) drags_border: bool,
    /// Whether it was said how to select text.
    pub(super) is_told: bool,
}
