//! Sentences about what is chosen among the overlaps: for the screen, and for the clipboard.

use ratatui::layout::Size;

use super::named::name;
use super::state::{State, View};
use crate::model::{Key, Phrase};
use crate::query::{Answer, OverlapKind, OverlapSet};
use crate::report::overlaps::{
    SetNaming, answering, counted_in, headline, listing, share, sharing,
};
use crate::tui::look::Look;
use crate::tui::world::World;

impl State {
    /// In which sets the elements of the choice are, as a phrase.
    fn location(&self, naming: SetNaming) -> Phrase {
        let groups = (self.overlaps.groups(), naming);
        if self.view == View::Question {
            let [yes, no] = [Answer::Yes, Answer::No].map(|answer| self.question.sets(answer));
            answering(groups, self.sets(), yes, no)
        } else if self.singles().is_some() {
            self.singles_place()
        } else {
            counted_in(groups, self.sets(), self.counted(), self.chosen())
        }
    }

    /// The choice in words, from the longest to the shortest; the names are below.
    fn sentences(&self, look: &Look) -> Vec<String> {
        if let Some(message) = self.unread() {
            return vec![look.text.say(&message)];
        }
        let [whole, short] = [SetNaming::Name, SetNaming::Number].map(|naming| {
            let sentence = headline(self.sets(), self.location(naming), self.size());
            look.text.say(&sentence)
        });
        let shared = self.share(look).map(|share| format!("{whole} {share}"));
        shared.into_iter().chain([whole, short]).collect()
    }

    /// The share that the cell of the matrix shows, if it shows one.
    fn share(&self, look: &Look) -> Option<String> {
        let (row, column) = self.cell;
        if self.view != View::Matrix || row == column {
            return None;
        }
        let [row, column] = [row, column].map(Key::<OverlapSet>::from_index);
        let measured = self.overlaps.measured(row, column, self.measure);
        share(self.measure, measured).map(|phrase| look.text.say(&phrase))
    }

    /// The text to copy of the choice: its sentence with the names; of a question the query too.
    pub(super) fn copied_sentence(&self, world: &World<'_>, look: &Look) -> String {
        let elements = self.elements(world.typology);
        let names = elements.iter().map(|element| name(world, *element));
        let listing = listing(
            self.sets(),
            self.location(SetNaming::Name),
            self.size(),
            names,
        );
        let copied = look.text.say(&listing);
        let lines = [Some(copied), self.share(look), self.expression()];
        lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
    }

    /// The question in the language of queries, once something is asked of families.
    pub fn expression(&self) -> Option<String> {
        if self.sets().is_listed() {
            return None;
        }
        let breadth = (self.sets() == OverlapKind::Families).then_some(self.breadth);
        let groups = self.overlaps.groups();
        let expression = self.question.expression(groups, breadth);
        (self.view == View::Question && !expression.is_empty()).then_some(expression)
    }

    /// The sentence about the choice in rows of a pane of this size, as long as leaves a row for the names.
    pub fn sentence_rows(&self, inside: Size, look: &Look) -> Vec<String> {
        let mut sentences = self.sentences(look);
        let fits = |sentence: &String| wrapped(sentence, inside, look).1;
        let longest = sentences.iter().position(fits);
        let sentence = sentences.swap_remove(longest.unwrap_or(sentences.len() - 1));
        wrapped(&sentence, inside, look).0
    }

    /// The rows above what is shared: how much is, in words.
    pub fn preface(&self, inside: Size, look: &Look) -> Vec<String> {
        if self.view != View::Sharing {
            return Vec::new();
        }
        let phrase = self.unread().unwrap_or_else(|| sharing(&self.overlaps));
        // What is shared has at least as much room as the words above it.
        let room = Size::new(inside.width, inside.height / 2 + 1);
        let (mut lines, _) = wrapped(&look.text.say(&phrase), room, look);
        lines.push(String::new());
        lines
    }
}

/// A text in rows of a pane of this size, and whether it is whole: not where it would leave no room for what it is
/// about.
fn wrapped(text: &str, inside: Size, look: &Look) -> (Vec<String>, bool) {
    let width = usize::from(inside.width.saturating_sub(2)).max(1);
    let most = usize::from(inside.height.saturating_sub(2).max(1));
    let rows = textwrap::wrap(text, width);
    let mut rows: Vec<String> = rows
        .iter()
        .map(|row| look.shown(row).into_owned())
        .collect();
    // An ellipsis will show where it is cut.
    let rest = rows.split_off(most.min(rows.len()));
    if let (Some(last), Some(next)) = (rows.last_mut(), rest.first()) {
        *last = format!("{last} {next}");
    }
    (rows, rest.is_empty())
}
