//! The page of a record: what it is, why it is where it is, what it is tied to, what the curators
//! corrected. Neutral: pieces of text, phrases not yet in a language, and links; `essnum show` and
//! the explorer both write it out.

use crate::model::{Family, Key, Phrase, Record, Typology};

/// What a piece of a page is to the reader; the explorer gives each its style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Plain,
    /// Stands out.
    Strong,
    /// Steps back.
    Quiet,
    /// Doubtful, contested or corrected.
    Doubt,
    /// The number of a family, in its colour.
    Family(Key<Family>),
}

/// Where a piece leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Record(Record),
    /// An address of the web.
    Web(String),
}

/// What a piece says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// In the words of the dataset.
    Text(String),
    /// In the words of the interface.
    Phrase(Phrase),
    /// A number of the dataset, with its unit, to be written as the language does.
    Number(String, String),
}

/// A run of text with one tone and at most one link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub content: Content,
    pub tone: Tone,
    pub target: Option<Target>,
}

/// Letters of an address that are shown; the link holds it whole.
const LONGEST_ADDRESS: usize = 72;

impl Piece {
    /// Words of the dataset.
    pub fn text(text: impl Into<String>) -> Self {
        Self {
            content: Content::Text(text.into()),
            tone: Tone::Plain,
            target: None,
        }
    }

    /// Words of the interface.
    pub fn phrase(phrase: Phrase) -> Self {
        Self {
            content: Content::Phrase(phrase),
            tone: Tone::Plain,
            target: None,
        }
    }

    /// A number with its unit.
    pub fn number_of(value: &str, unit: &str) -> Self {
        let content = Content::Number(value.to_owned(), unit.to_owned());
        Self {
            content,
            tone: Tone::Strong,
            target: None,
        }
    }

    /// What separates facts on a line.
    pub fn dot() -> Self {
        Self::text("·").toned(Tone::Quiet)
    }

    /// A message of the interface without arguments.
    pub fn message(id: impl Into<String>) -> Self {
        Self::phrase(Phrase::new(id))
    }

    /// The name of a record, leading to it.
    pub fn link(typology: &Typology, record: Record) -> Self {
        Self::text(record.name(typology)).to(Target::Record(record))
    }

    /// The number of a family, leading to it.
    pub fn number(typology: &Typology, family: Key<Family>) -> Self {
        let number = typology.families[family].number.to_string();
        Self::text(number)
            .toned(Tone::Family(family))
            .to(Target::Record(Record::Family(family)))
    }

    /// An address, leading to itself.
    pub fn web(address: &str) -> Self {
        let shown = address
            .trim_start_matches("https://")
            .trim_start_matches("http://");
        let shown = shown.trim_end_matches('/');
        let cut = shown
            .char_indices()
            .nth(LONGEST_ADDRESS)
            .map(|(byte, _)| byte);
        let shown = cut.map_or(shown.to_owned(), |byte| format!("{}…", &shown[..byte]));
        Self::text(shown).to(Target::Web(address.to_owned()))
    }

    /// The same piece in another tone.
    #[must_use]
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The same piece, leading somewhere.
    #[must_use]
    pub fn to(mut self, target: Target) -> Self {
        self.target = Some(target);
        self
    }
}

/// A line of a page, before it is wrapped. Its pieces are separated by single spaces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// Steps to the right.
    pub indent: u8,
    pub shape: LineShape,
    pub side: Side,
    pub pieces: Vec<Piece>,
}

/// On which side of a comparison a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// Nothing is compared.
    #[default]
    Whole,
    Both,
    Left,
    Right,
}

impl Side {
    /// Whether it is that of one alone.
    fn is_one(self) -> bool {
        matches!(self, Self::Left | Self::Right)
    }

    /// The word for it in formats for machines, where something is compared.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Whole => None,
            Self::Both => Some("both"),
            Self::Left => Some("left"),
            Self::Right => Some("right"),
        }
    }
}

/// How a line goes on when it is wrapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineShape {
    /// At its own margin, as prose does.
    #[default]
    Prose,
    /// A step in, so that the lines of a list can be told apart.
    Entry,
}

/// A part of a page under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePart {
    /// Id of the heading in the text bundles.
    pub heading: &'static str,
    pub lines: Vec<Line>,
}

/// All that is told of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// None of what is no record of the typology.
    pub record: Option<Record>,
    /// What identifies an organisation of a user's own list.
    pub own: Option<String>,
    pub title: String,
    /// What the record is, in a line or two, before any heading.
    pub opening: Vec<Line>,
    /// Only parts that hold something.
    pub parts: Vec<PagePart>,
}

impl Page {
    /// A page that tells nothing yet but what the record is called.
    pub(super) fn empty(typology: &Typology, record: Record) -> Self {
        Self {
            record: Some(record),
            ..Self::titled(record.name(typology))
        }
    }

    /// A page of nothing but its title.
    pub(super) fn titled(title: &str) -> Self {
        Self {
            record: None,
            own: None,
            title: title.to_owned(),
            opening: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// Where the page leads, in reading order.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        let lines = self
            .opening
            .iter()
            .chain(self.parts.iter().flat_map(|part| &part.lines));
        lines
            .flat_map(|line| &line.pieces)
            .filter_map(|piece| piece.target.as_ref())
    }

    /// Adds a line before the parts.
    pub(super) fn open(&mut self, pieces: Vec<Piece>) {
        if !pieces.is_empty() {
            self.opening.push(Line {
                pieces,
                ..Line::default()
            });
        }
    }

    /// Adds a sentence of the dataset before the parts, if there is one.
    pub(super) fn open_text(&mut self, text: &str) {
        if !text.is_empty() {
            self.open(vec![Piece::text(text)]);
        }
    }

    /// Adds a part, if it holds anything.
    pub(super) fn part(&mut self, heading: &'static str, lines: Vec<Line>) {
        if !lines.is_empty() {
            self.parts.push(PagePart { heading, lines });
        }
    }
}

/// Columns from which the two sides of a comparison stand beside each other.
pub const SIDE_BY_SIDE: usize = 92;

/// Lines that are laid out together.
#[derive(Debug, Clone, Copy)]
pub enum Group<'a> {
    /// One under the other.
    Under(&'a [Line]),
    /// Those of two sides, beside each other.
    Beside(&'a [Line]),
}

/// Lines in the groups in which they are laid out in so many columns.
pub fn laid_out(lines: &[Line], width: usize) -> impl Iterator<Item = Group<'_>> {
    let is_wide = width >= SIDE_BY_SIDE;
    let groups = lines.chunk_by(|line, next| line.side.is_one() && next.side.is_one());
    groups.map(move |group| {
        if is_wide && group.iter().all(|line| line.side.is_one()) {
            Group::Beside(group)
        } else {
            Group::Under(group)
        }
    })
}

impl Line {
    /// An entry at the margin.
    pub(super) fn of(pieces: Vec<Piece>) -> Self {
        Self {
            shape: LineShape::Entry,
            pieces,
            ..Self::default()
        }
    }

    /// An entry one step to the right.
    pub(super) fn under(pieces: Vec<Piece>) -> Self {
        Self {
            indent: 1,
            ..Self::of(pieces)
        }
    }

    /// Prose one step to the right.
    pub(super) fn aside(pieces: Vec<Piece>) -> Self {
        Self {
            shape: LineShape::Prose,
            ..Self::under(pieces)
        }
    }
}
