//! Where one is in line mode, and what a number leads to.

use crate::export::Format;
use crate::model::{Actor, Key, Record};
use crate::query::tree::Node;
use crate::query::{Count, Facet, FacetValue, OverlapKind, OverlapSet, Question, SetMask};
use crate::tui::screens::catalogue::rows::Extent;
use crate::tui::screens::overlaps::state::SubjectChoice;

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
    /// Why an actor is in each of its families.
    Why(Key<Actor>),
    /// The relations around an actor, or in a family.
    Network(Record),
    /// What several sets share.
    Overlaps(SubjectChoice),
    /// The same by the exact sets.
    Intersections(SubjectChoice),
    /// The same by two sets.
    Pairs(SubjectChoice),
    /// What is in some of the sets.
    Within(SubjectChoice, SetMask, Count),
    /// The sets with the answer required of each.
    Question(SubjectChoice, Question),
    /// What meets such a question.
    Answer(SubjectChoice, Question),
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
    /// Searches that were made before, and examples.
    Searches,
    /// Lists that were opened before.
    Recent,
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
                | Self::Searches
                | Self::Recent
                | Self::Facets
                | Self::Facet(_)
        )
    }

    /// What is counted, of a place that tells what sets share.
    pub fn counted(&self) -> Option<&SubjectChoice> {
        match self {
            Self::Overlaps(subject)
            | Self::Intersections(subject)
            | Self::Pairs(subject)
            | Self::Within(subject, ..)
            | Self::Question(subject, _)
            | Self::Answer(subject, _) => Some(subject),
            _ => None,
        }
    }

    /// Whether it names values of a column by their ranks, which change with what is kept.
    pub(super) fn ranks_values(&self) -> bool {
        let is_ranked = matches!(
            self,
            Self::Within(..) | Self::Question(..) | Self::Answer(..)
        );
        let subject = self.counted().filter(|_| is_ranked);
        subject.is_some_and(|subject| subject.sets() == OverlapKind::Values)
    }
}

/// What an entry leads to.
#[derive(Debug, Clone)]
pub enum Lead {
    To(Place),
    Say(Verb),
    /// Chooses a value of the filter, or takes it off.
    Toggle(FacetValue),
    /// Asks otherwise about a set of the question.
    Ask(Key<OverlapSet>),
    /// Opens a list.
    Open(String),
    /// A row of the page below.
    Row(usize),
    Write(&'static Format),
    Address(String),
}
