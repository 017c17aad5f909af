//! A question: its choices with a bar of the hands of each, as large as the wall allows; what was said.

use super::super::content::WallLine;
use super::asked::{Asking, filled};
use super::lines::wrapped;
use crate::model::{Argument, Phrase};
use crate::theme::Role;
use crate::tui::widgets::Run;

/// Rows of the highest bar.
const HIGHEST: usize = 3;
/// Columns of the number after a bar, with the space before it.
const NUMBER: usize = 5;

impl Asking<'_> {
    /// A question with its choices and hands, or with what was said.
    pub(in crate::tui::present) fn question(
        &self,
        text: &str,
        choices: &[String],
        step: &str,
    ) -> Vec<WallLine> {
        let line = |text: &str, role| WallLine::new(vec![Run::new(text, role)], 0);
        let mut lines = wrapped(
            &[line(text, Role::Strong).centered()],
            self.width,
            self.look,
        );
        lines.push(WallLine::blank(0));
        let asked = (step.to_owned(), None);
        let ranks: Vec<String> = (1..=choices.len()).map(|rank| rank.to_string()).collect();
        let hands = self.seat.hands(&asked, &ranks);
        let choices = choices.iter().zip(&ranks).zip(hands);
        let choices: Vec<(String, u32)> = choices
            .map(|((choice, rank), hands)| {
                let said = Phrase::new("wall-choice").with("rank", rank.as_str());
                (self.say(&said.with("choice", choice.as_str())), hands)
            })
            .collect();
        let remarks = self
            .seat
            .session
            .remarks
            .iter()
            .filter(|remark| remark.step == step);
        let mut said_so_far = Vec::new();
        for remark in remarks {
            let said = match &remark.who {
                Some(who) => Phrase::new("wall-said-by").with("who", who.as_str()),
                None => Phrase::new("wall-said"),
            };
            let said = said.with("text", Argument::Text(remark.text.clone()));
            said_so_far.extend(wrapped(
                &[line(&self.say(&said), Role::Text)],
                self.width,
                self.look,
            ));
        }
        let left = usize::from(self.height).saturating_sub(lines.len() + said_so_far.len());
        lines.extend(
            self.large(&choices, left)
                .unwrap_or_else(|| self.small(&choices)),
        );
        lines.extend(said_so_far);
        lines
    }

    /// Each choice whole, under it a bar of the whole width, as high as all of them have room for. The bars have their
    /// place before the first hand, so that nothing moves. None where there is no room for them.
    fn large(&self, choices: &[(String, u32)], room: usize) -> Option<Vec<WallLine>> {
        let line = |text: &str| WallLine::new(vec![Run::new(text, Role::Text)], 0);
        let labels = choices
            .iter()
            .map(|(choice, _)| wrapped(&[line(choice)], self.width, self.look));
        let labels: Vec<Vec<WallLine>> = labels.collect();
        let label_rows: usize = labels.iter().map(Vec::len).sum();
        // One blank row between choices.
        let rows =
            |high: usize| label_rows + choices.len() * high + choices.len().saturating_sub(1);
        let high = (1..=HIGHEST).rev().find(|high| rows(*high) <= room)?;
        let most = choices.iter().map(|(_, hands)| *hands).max().unwrap_or(0);
        let bar = usize::from(self.width).saturating_sub(NUMBER).max(1);
        let mut lines = Vec::new();
        for (rank, (name, (_, hands))) in labels.into_iter().zip(choices).enumerate() {
            if rank > 0 {
                lines.push(WallLine::blank(0));
            }
            let under_cursor =
                |line: WallLine| WallLine::new(self.under_cursor(line.runs, rank), 0);
            lines.extend(name.into_iter().map(under_cursor));
            let full = filled(bar, (*hands, most));
            lines.extend((0..high).map(|row| {
                let is_told = most > 0 && row == (high - 1) / 2;
                let gap = if full > 0 { " " } else { "" };
                let number = is_told.then(|| Run::new(format!("{gap}{hands}"), Role::Strong));
                let bar = Run::new(self.look.symbols.bar.repeat(full), Role::Accent);
                WallLine::new([bar].into_iter().chain(number).collect(), 0)
            }));
        }
        Some(lines)
    }

    /// A choice a row, its bar beside it once there are hands.
    fn small(&self, choices: &[(String, u32)]) -> Vec<WallLine> {
        let most = choices.iter().map(|(_, hands)| *hands).max().unwrap_or(0);
        let has_bars = most > 0 || self.seat.cursor_on_wall().is_some();
        let mut lines = Vec::new();
        for (row, (said, hands)) in choices.iter().enumerate() {
            if has_bars {
                let barred = self.barred(Vec::new(), said, (*hands, most));
                lines.push(WallLine::new(self.under_cursor(barred, row), 0));
            } else {
                let line = WallLine::new(vec![Run::new(said.as_str(), Role::Text)], 0);
                lines.extend(wrapped(&[line], self.width, self.look));
            }
        }
        lines
    }
}
