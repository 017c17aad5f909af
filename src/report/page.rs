//! The page of a record, neutral as to format and language: lines of text, phrases and links under
//! headings. `essnum show` and the explorer both render it.

use crate::model::{Family, Key, Phrase, Record, Typology, is_address};

/// The emphasis of a piece; the explorer maps each to a style.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Plain,
    Strong,
    /// Less prominent than the text around it.
    Quiet,
    /// Doubtful, contested or corrected.
    Doubt,
    /// The number of a family, in its colour.
    Family(Key<Family>),
}

/// The target of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    Record(Record),
    /// A web address.
    Web(String),
}

/// The content of a piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// In the words of the dataset.
    Text(String),
    /// In the words of the interface.
    Phrase(Phrase),
    /// A number of the dataset and its unit, to be formatted by the rules of the language.
    Number(String, String),
}

/// A run of text with one tone and at most one link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub content: Content,
    pub tone: Tone,
    pub target: Option<Target>,
}

/// Longest address shown, in characters; the link has it whole.
const MAX_ADDRESS: usize = 72;

impl Piece {
    fn new(content: Content) -> Self {
        Self {
            content,
            tone: Tone::Plain,
            target: None,
        }
    }

    /// Words of the dataset.
    pub fn text(text: impl Into<String>) -> Self {
        Self::new(Content::Text(text.into()))
    }

    /// Words of the interface.
    pub fn phrase(phrase: Phrase) -> Self {
        Self::new(Content::Phrase(phrase))
    }

    /// A number with its unit.
    pub fn quantity(value: &str, unit: &str) -> Self {
        Self::new(Content::Number(value.to_owned(), unit.to_owned())).strong()
    }

    /// The separator of the facts of a line.
    pub fn dot() -> Self {
        Self::text("·").quiet()
    }

    /// A message of the interface without arguments.
    pub fn message(id: impl Into<String>) -> Self {
        Self::phrase(Phrase::new(id))
    }

    /// The name of a record, as a link to it.
    pub fn link(typology: &Typology, record: Record) -> Self {
        Self::text(record.name(typology)).to(Target::Record(record))
    }

    /// The number of a family, as a link to it.
    pub fn number(typology: &Typology, family: Key<Family>) -> Self {
        let number = typology.families[family].number.to_string();
        Self::text(number)
            .toned(Tone::Family(family))
            .to(Target::Record(Record::Family(family)))
    }

    /// A web address, as a link; any other text as it is.
    pub fn web(address: &str) -> Self {
        if !is_address(address) {
            return Self::text(address);
        }
        let shown = address
            .trim_start_matches("https://")
            .trim_start_matches("http://");
        let shown = shown.trim_end_matches('/');
        let shown = match shown.char_indices().nth(MAX_ADDRESS) {
            Some((end, _)) => format!("{}…", &shown[..end]),
            None => shown.to_owned(),
        };
        Self::text(shown).to(Target::Web(address.to_owned()))
    }

    /// The same piece in another tone.
    #[must_use]
    pub fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// The same piece in bold.
    #[must_use]
    pub fn strong(self) -> Self {
        self.toned(Tone::Strong)
    }

    /// The same piece, less prominent.
    #[must_use]
    pub fn quiet(self) -> Self {
        self.toned(Tone::Quiet)
    }

    /// The same piece, marked as doubtful.
    #[must_use]
    pub fn doubtful(self) -> Self {
        self.toned(Tone::Doubt)
    }

    /// The same piece, as a link.
    #[must_use]
    pub fn to(mut self, target: Target) -> Self {
        self.target = Some(target);
        self
    }
}

/// A line of a page, before it is wrapped. Its pieces are separated by single spaces.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    pub indent: u8,
    pub shape: LineShape,
    pub side: Side,
    pub pieces: Vec<Piece>,
}

/// The side of a comparison to which a line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Side {
    /// The page is not a comparison.
    #[default]
    Whole,
    Both,
    Left,
    Right,
}

impl Side {
    /// Whether it is the left or the right side alone.
    fn is_one(self) -> bool {
        matches!(self, Self::Left | Self::Right)
    }

    /// The word for it in formats for machines; `None` outside of comparisons.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::Whole => None,
            Self::Both => Some("both"),
            Self::Left => Some("left"),
            Self::Right => Some("right"),
        }
    }
}

/// How a line is wrapped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineShape {
    /// Continued at its own margin.
    #[default]
    Prose,
    /// Continued with a hanging indent, so that the entries of a list stay distinct.
    Entry,
}

/// A part of a page under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PagePart {
    /// Id of the heading in the text bundles.
    pub heading: &'static str,
    pub lines: Vec<Line>,
}

impl PagePart {
    /// Its name in formats for machines and in pages, where it is a class.
    pub fn name(&self) -> &'static str {
        self.heading.trim_start_matches("part-")
    }
}

/// The page of a record or of an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// `None` on the page of an organisation.
    pub record: Option<Record>,
    /// The identifier of an organisation of a user's list.
    pub own: Option<String>,
    pub title: String,
    /// The lines before the first heading.
    pub opening: Vec<Line>,
    /// None of them is empty.
    pub parts: Vec<PagePart>,
}

impl Page {
    /// The page of a record, with nothing but its title.
    pub(super) fn empty(typology: &Typology, record: Record) -> Self {
        Self {
            record: Some(record),
            ..Self::titled(record.name(typology))
        }
    }

    /// A page with nothing but a title.
    pub(super) fn titled(title: &str) -> Self {
        Self {
            record: None,
            own: None,
            title: title.to_owned(),
            opening: Vec::new(),
            parts: Vec::new(),
        }
    }

    /// Whether two records stand in it side by side.
    pub fn is_comparison(&self) -> bool {
        let parts = self.parts.iter().flat_map(|part| &part.lines);
        (self.opening.iter().chain(parts)).any(|line| line.side != Side::Whole)
    }

    /// The targets of all links, in reading order.
    pub fn targets(&self) -> impl Iterator<Item = &Target> {
        let parts = self.parts.iter().flat_map(|part| &part.lines);
        let pieces = self.opening.iter().chain(parts);
        let pieces = pieces.flat_map(|line| &line.pieces);
        pieces.filter_map(|piece| piece.target.as_ref())
    }

    /// Adds a line before the parts, unless it is empty.
    pub(super) fn push_opening(&mut self, pieces: impl IntoIterator<Item = Piece>) {
        let line = Line {
            pieces: pieces.into_iter().collect(),
            ..Line::default()
        };
        if !line.pieces.is_empty() {
            self.opening.push(line);
        }
    }

    /// Adds a sentence of the dataset before the parts, unless it is empty.
    pub(super) fn push_opening_text(&mut self, text: &str) {
        self.push_opening((!text.is_empty()).then(|| Piece::text(text)));
    }

    /// Adds a part, unless it is empty.
    pub(super) fn push_part(
        &mut self,
        heading: &'static str,
        lines: impl IntoIterator<Item = Line>,
    ) {
        let lines: Vec<Line> = lines.into_iter().collect();
        if !lines.is_empty() {
            self.parts.push(PagePart { heading, lines });
        }
    }
}

/// Least width, in columns, in which the two sides of a comparison are side by side.
pub const SIDE_BY_SIDE: usize = 92;

/// Lines that are laid out together.
#[derive(Debug, Clone, Copy)]
pub enum Group<'a> {
    /// One below the other.
    Under(&'a [Line]),
    /// Left and right lines of a comparison, side by side.
    Beside(&'a [Line]),
}

/// Groups the lines of a part by how they are laid out in a width.
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
    /// An entry of a list.
    pub fn of(pieces: impl IntoIterator<Item = Piece>) -> Self {
        Self {
            shape: LineShape::Entry,
            pieces: pieces.into_iter().collect(),
            ..Self::default()
        }
    }

    /// An entry, indented.
    pub(super) fn under(pieces: impl IntoIterator<Item = Piece>) -> Self {
        Self {
            indent: 1,
            ..Self::of(pieces)
        }
    }

    /// Prose, indented.
    pub(super) fn aside(pieces: impl IntoIterator<Item = Piece>) -> Self {
        Self {
            shape: LineShape::Prose,
            ..Self::under(pieces)
        }
    }
}
