//! What is chosen among the overlaps, told in words: what a host reads aloud, and what one copies.

use ratatui::layout::Size;

use super::named::ElementNames;
use super::state::{State, View};
use crate::model::{Key, Phrase};
use crate::query::{Answer, OverlapKind, OverlapSet};
use crate::report::overlaps::{
    answering, as_actors, counted_in, headline, listing_of_count, share, sharing,
};
use crate::tui::look::Look;

impl State {
    /// Where what counts for the choice is.
    fn place(&self) -> Phrase {
        let groups = self.crossing.groups();
        if self.view == View::Question {
            let [yes, no] = [Answer::Yes, Answer::No].map(|answer| self.question.sets(answer));
            answering(groups, self.sets(), yes, no)
        } else {
            counted_in(groups, self.sets(), self.counted(), self.chosen())
        }
    }

    /// What the choice says, in words; the names stand below.
    fn sentence(&self, look: &Look) -> String {
        if let Some(said) = self.unread() {
            return look.text.say(&said);
        }
        let sentence = headline(self.sets(), self.place(), self.size());
        let besides = [self.share(look), self.as_actors(look)];
        let told = std::iter::once(look.text.say(&sentence)).chain(besides.into_iter().flatten());
        told.collect::<Vec<_>>().join(" ")
    }

    /// Why the tree and the filters count more organisations in a family than have its codes.
    fn as_actors(&self, look: &Look) -> Option<String> {
        let told = as_actors(&self.crossing, self.counted(), self.chosen());
        let told = told.filter(|_| self.view != View::Question)?;
        Some(look.text.say(&told))
    }

    /// What share the cell of the matrix tells, if it tells one.
    fn share(&self, look: &Look) -> Option<String> {
        let (row, column) = self.cell;
        if self.view != View::Matrix || row == column {
            return None;
        }
        let [row, column] = [row, column].map(Key::<OverlapSet>::from_index);
        let told = self.crossing.measured(row, column, self.measure);
        share(self.measure, told).map(|phrase| look.text.say(&phrase))
    }

    /// What one copies of the choice: its sentence with the names; of a question the query too.
    pub(super) fn copied_sentence(&self, names: ElementNames<'_>, look: &Look) -> String {
        let elements = self.elements(names.typology);
        let names = elements.iter().map(|element| names.name(*element));
        let told = listing_of_count(self.sets(), self.place(), self.size(), names);
        let copied = look.text.say(&told);
        let lines = [Some(copied), self.share(look), self.expression()];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// The question in the language of queries, once something is asked of families.
    pub fn expression(&self) -> Option<String> {
        if self.sets().is_listed() {
            return None;
        }
        let breadth = (self.sets() == OverlapKind::Families).then_some(self.breadth);
        let groups = self.crossing.groups();
        let expression = self.question.expression(groups, breadth);
        (self.view == View::Question && !expression.is_empty()).then_some(expression)
    }

    /// The sentence about the choice in rows of a pane of this size, whole unless it would leave no row
    /// for the names.
    pub fn sentence_rows(&self, inside: Size, look: &Look) -> Vec<String> {
        wrapped(&self.sentence(look), inside, look)
    }

    /// What stands above the rows of what is shared: how much is, and what that tells.
    pub fn preface(&self, inside: Size, look: &Look) -> Vec<String> {
        if self.view != View::Sharing {
            return Vec::new();
        }
        let said = self.unread().unwrap_or_else(|| sharing(&self.crossing));
        // The rows have at least as much room as what is said of them.
        let room = Size::new(inside.width, inside.height / 2 + 1);
        let mut lines = wrapped(&look.text.say(&said), room, look);
        lines.push(String::new());
        lines
    }
}

/// A text in rows of a pane of this inside, whole unless it would leave no room for what it is about.
fn wrapped(text: &str, inside: Size, look: &Look) -> Vec<String> {
    let width = usize::from(inside.width.saturating_sub(2)).max(1);
    let most = usize::from(inside.height.saturating_sub(2).max(1));
    let rows = textwrap::wrap(text, width);
    let mut rows: Vec<String> = rows
        .iter()
        .map(|row| look.shown(row).into_owned())
        .collect();
    // What is drawn is cut with a sign where it goes on.
    let rest = rows.split_off(most.min(rows.len()));
    if let (Some(last), Some(next)) = (rows.last_mut(), rest.first()) {
        *last = format!("{last} {next}");
    }
    rows
}
