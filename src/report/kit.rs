//! What is printed for a workshop, in the words of one language: run sheet, hand-out, cards of actors, voting cards.

/// The kit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kit {
    pub title: String,
    /// The code of its language.
    pub language: String,
    /// Headings of its parts, in order: run sheet, hand-out, families.
    pub headings: [String; 3],
    /// The columns of the run sheet.
    pub columns: Vec<String>,
    pub run_sheet: Vec<Vec<String>>,
    pub handout: Vec<HandoutPart>,
    pub cards: Vec<ActorCard>,
    pub families: Vec<VotingCard>,
    /// Where the data come from.
    pub source: String,
}

/// A part of the hand-out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HandoutPart {
    pub heading: String,
    pub paragraphs: Vec<String>,
}

/// A card of an actor: its name in front; behind it the families, and its site as a code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ActorCard {
    pub name: String,
    pub kind: String,
    pub summary: String,
    /// Number, name and role in each family.
    pub families: Vec<(String, String, String)>,
    pub address: String,
    /// Modules a side, and the path that draws the dark ones; none without a site.
    pub code: Option<(usize, String)>,
}

/// A card to vote with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VotingCard {
    pub number: String,
    pub name: String,
    pub summary: String,
    /// `#rrggbb`.
    pub color: String,
    /// Lines of its pattern: their angle in degrees, distance and width, so that eight cards differ without colour.
    pub pattern: (u16, u16, u16),
}
