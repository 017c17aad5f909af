//! The popups over a screen. A popup is a folder or a file here with its [`Layer`], a variant of [`Popup`]
//! and its two rows below; `path` is the line that two of them have in common.

pub mod columns;
pub mod export;
pub mod facets;
pub mod help;
pub mod opening;
pub mod page;
pub mod palette;
pub mod path;
mod pointed;
pub mod search;

use super::layer::Layer;

/// A popup.
#[derive(Debug, Clone)]
pub enum Popup {
    Search(search::State),
    Help(help::State),
    Page(page::State),
    Facets(facets::State),
    Palette(palette::State),
    Opening(opening::State),
    Export(export::State),
    Columns(columns::State),
}

/// How what lies under a popup is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Backdrop {
    Dimmed,
    /// It follows what is chosen in the popup, and is read meanwhile.
    Read,
}

impl Popup {
    /// How what lies under it is shown.
    pub fn backdrop(&self) -> Backdrop {
        match self {
            Self::Facets(_) => Backdrop::Read,
            Self::Palette(palette) if palette.theme().is_some() => Backdrop::Read,
            _ => Backdrop::Dimmed,
        }
    }

    /// What it does.
    pub fn layer(&self) -> &dyn Layer {
        match self {
            Self::Search(state) => state,
            Self::Help(state) => state,
            Self::Page(state) => state,
            Self::Facets(state) => state,
            Self::Palette(state) => state,
            Self::Opening(state) => state,
            Self::Export(state) => state,
            Self::Columns(state) => state,
        }
    }

    /// The same, to be changed.
    pub fn layer_mut(&mut self) -> &mut dyn Layer {
        match self {
            Self::Search(state) => state,
            Self::Help(state) => state,
            Self::Page(state) => state,
            Self::Facets(state) => state,
            Self::Palette(state) => state,
            Self::Opening(state) => state,
            Self::Export(state) => state,
            Self::Columns(state) => state,
        }
    }
}
