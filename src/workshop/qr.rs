//! Addresses as squares of light and dark, with the quiet margin that readers need.

use qrcode::{Color, EcLevel, QrCode};

/// Light squares around the code.
const QUIET: usize = 4;

/// A square of modules, row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QrSquare {
    /// Modules a side, margin included.
    pub side: usize,
    /// Whether each is dark.
    dark: Vec<bool>,
}

impl QrSquare {
    /// The smallest square of a text; none for one that is too long for any.
    pub fn new(text: &str) -> Option<Self> {
        let code = QrCode::with_error_correction_level(text, EcLevel::L).ok()?;
        let inner = code.width();
        let side = inner + 2 * QUIET;
        let colors = code.to_colors();
        let mut dark = vec![false; side * side];
        for (rank, color) in colors.iter().enumerate() {
            let (x, y) = (rank % inner + QUIET, rank / inner + QUIET);
            dark[y * side + x] = *color == Color::Dark;
        }
        Some(Self { side, dark })
    }

    /// Whether a module is dark; those outside are light.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.side && y < self.side && self.dark[y * self.side + x]
    }

    /// Columns and rows that it takes in half blocks.
    pub fn cells(&self) -> (usize, usize) {
        (self.side, self.side.div_ceil(2))
    }
}
