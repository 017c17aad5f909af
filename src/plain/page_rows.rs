//! A page of the report as rows: a line each, whatever its length; what leads elsewhere is followed by its number.

use std::fmt::Write;

use super::labels::COMMA;
use super::place::{Lead, Place, Readable};
use super::telling::{Telling, TellingKind};
use crate::answer::piece_text;
use crate::model::{Phrase, Typology};
use crate::report::{Content, Line, Page, Piece, Side, Target, Tone};
use crate::text::Text;

/// What stands between facts, and before the entries of a list.
const SIGNS: [&str; 2] = ["·", "–"];

/// Whether it is told how far a line is set in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Levels {
    /// It only shows what belongs to what.
    Silent,
    /// It is how far something is from what the page is about.
    Told,
}

/// Makes rows of a page.
pub(super) struct PageRows<'a> {
    pub text: &'a Text,
    pub levels: Levels,
    /// What the sides of a comparison are called.
    pub sides: Option<[String; 2]>,
    pub targets: Vec<Target>,
    /// The targets whose number was told in this part.
    pub numbered: Vec<Target>,
}

impl<'a> PageRows<'a> {
    pub(super) fn new(text: &'a Text) -> Self {
        Self {
            text,
            levels: Levels::Silent,
            sides: None,
            targets: Vec::new(),
            numbered: Vec::new(),
        }
    }

    /// All of a page under a title.
    pub(super) fn telling(mut self, page: &Page, title: String) -> Telling {
        let mut telling = Telling {
            kind: TellingKind::Page,
            ..Telling::list(title)
        };
        // The legend of a comparison's signs, which are words here.
        if self.sides.is_none() {
            let levels = std::mem::replace(&mut self.levels, Levels::Silent);
            for line in &page.opening {
                telling.text(self.line(line));
            }
            self.levels = levels;
        }
        for part in &page.parts {
            telling.heading(self.text.get(part.heading));
            self.numbered.clear();
            for line in &part.lines {
                telling.text(self.line(line));
            }
        }
        telling.leads = self.targets.into_iter().map(lead).collect();
        telling
    }

    fn line(&mut self, line: &Line) -> String {
        let mut said = String::new();
        let mut pieces = line.pieces.as_slice();
        if self.levels == Levels::Told {
            let phrase = Phrase::new("told-level").with("level", usize::from(line.indent) + 1);
            said.push_str(&self.text.say(&phrase));
        }
        if let Some(side) = self.side(line.side) {
            said.push_str(&side);
            // Its sign.
            pieces = pieces.get(1..).unwrap_or_default();
        }
        for (rank, piece) in pieces.iter().enumerate() {
            let words = self.words(piece);
            let is_sign = SIGNS.contains(&words.as_str());
            let is_family = matches!(piece.tone, Tone::Family(_)) && rank > 0;
            if (is_sign || is_family) && ends_in_word(&said) {
                said.push_str(COMMA.trim_end());
            }
            if is_sign {
                continue;
            }
            if !said.is_empty() {
                said.push(' ');
            }
            said.push_str(&words);
            let next = pieces.get(rank + 1).and_then(|next| next.target.as_ref());
            // One number for neighbours that lead to the same.
            let target = piece.target.as_ref().filter(|own| next != Some(*own));
            if let Some(number) = target.and_then(|target| self.number(target)) {
                let _ = write!(said, " [{number}]");
            }
        }
        said
    }

    /// The words of a piece. The number of a family is not taken for that of a link.
    fn words(&self, piece: &Piece) -> String {
        match (piece.tone, &piece.content) {
            (Tone::Family(_), Content::Text(number)) => {
                let phrase = Phrase::new("told-family").with("number", number.as_str());
                self.text.say(&phrase)
            }
            _ => piece_text(piece, self.text),
        }
    }

    /// The number of a target, the same all over the page; `None` where it was told in this part already.
    fn number(&mut self, target: &Target) -> Option<usize> {
        let known = self.targets.iter().position(|known| known == target);
        let rank = known.unwrap_or_else(|| {
            self.targets.push(target.clone());
            self.targets.len() - 1
        });
        if self.numbered.contains(target) {
            return None;
        }
        self.numbered.push(target.clone());
        Some(rank + 1)
    }

    /// Whose line of a comparison it is.
    fn side(&self, side: Side) -> Option<String> {
        let [left, right] = self.sides.as_ref()?;
        let said = match side {
            Side::Whole => return None,
            Side::Both => Phrase::new("side-both"),
            Side::Left => Phrase::new("side-one").with("name", left.as_str()),
            Side::Right => Phrase::new("side-one").with("name", right.as_str()),
        };
        Some(self.text.say(&said))
    }
}

/// Whether a comma would separate what follows.
fn ends_in_word(said: &str) -> bool {
    !said.is_empty() && !said.ends_with([',', ':'])
}

fn lead(target: Target) -> Lead {
    match target {
        Target::Record(record) => Lead::To(Place::Page(Readable::Record(record))),
        Target::Web(address) => Lead::Address(address),
    }
}

/// What a link of a page is called.
pub(super) fn link_label(t: &Typology, text: &Text, lead: &Lead) -> String {
    match lead {
        Lead::To(Place::Page(Readable::Record(record))) => {
            let kind = text.word(record.kind());
            format!("{}{COMMA}{kind}", super::labels::name(t, *record, text))
        }
        Lead::Address(address) => address.clone(),
        _ => String::new(),
    }
}
