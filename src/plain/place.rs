//! Where one is in line mode, and what a number leads to.

use crate::export::Format;
use crate::model::Record;
use crate::query::tree::Node;
use crate::query::{Count, Facet, FacetValue, OverlapKind, SetMask};
use crate::tui::screens::catalogue::rows::Extent;

use super::verbs::Verb;

/// A row of one of the user's lists, by their ranks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ListedAt {
    pub list: u32,
    pub row: u32,
}

/// What has a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readable {
    Record(Record),
    Organisation(ListedAt),
}

/// What is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The beginning.
    Families,
    /// The subcategories and actors under a node of the tree.
    Under(Node),
    Page(Readable),
    Comparison(Readable, Readable),
    /// The relations around an actor, or in a family.
    Network(Record),
    /// What several families share.
    Overlaps(OverlapKind),
    /// The same by the exact families.
    Intersections(OverlapKind),
    /// The same by two families.
    Pairs(OverlapKind),
    /// What is in some of the sets.
    Within(OverlapKind, SetMask, Count),
    Codes(Extent),
    Glossary,
    Sources,
    Organisations,
    /// What a query finds.
    Found(String),
    /// What can be said of the place below.
    Help,
    /// The links of the page below.
    Links,
    /// The headings of the page below.
    Parts,
    /// The formats in which the place below can be written.
    Formats,
    /// The places that were told.
    History,
    /// The facets by which the place below can be narrowed.
    Facets,
    /// The values of one of them.
    Facet(Facet),
}

impl Place {
    /// Whether it is a list about the place below it, which whatever is said next is about.
    pub fn is_about_another(&self) -> bool {
        matches!(
            self,
            Self::Help
                | Self::Links
                | Self::Parts
                | Self::Formats
                | Self::History
                | Self::Facets
                | Self::Facet(_)
        )
    }
}

/// What an entry leads to.
#[derive(Debug, Clone)]
pub enum Lead {
    To(Place),
    Say(Verb),
    /// Chooses a value of the filter, or takes it off.
    Toggle(FacetValue),
    /// A row of the page below.
    Row(usize),
    Write(&'static Format),
    Address(String),
}
