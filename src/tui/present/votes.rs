//! Hands and answers: what is asked, what the digits mean, what has been said so far.

use super::seat::{Seat, Vote};
use crate::model::{Family, Key, Typology};
use crate::workshop::session::Asked;
use crate::workshop::{Happening, StepMatter};

/// Most hands: more people than that are in no room.
const MOST_HANDS: u32 = 9_999;

/// The digits as keys without Shift type them on AZERTY, from zero.
const AZERTY: [char; 10] = ['à', '&', 'é', '"', '\'', '(', '-', 'è', '_', 'ç'];

/// The digit that a letter means.
pub(super) fn digit(letter: char) -> Option<u32> {
    let azerty = AZERTY.iter().position(|known| *known == letter);
    let azerty = azerty.and_then(|digit| u32::try_from(digit).ok());
    letter.to_digit(10).or(azerty)
}

impl Seat {
    /// The question that is open, as the session knows it.
    pub(super) fn question(&self, t: &Typology) -> Option<Asked> {
        let (step, card) = self.asked()?;
        let card = match (&self.step()?.matter, card) {
            (StepMatter::Sorting(cards), Some(card)) => {
                Some(t.actors[*cards.get(card)?].id.clone())
            }
            _ => None,
        };
        Some((step, card))
    }

    /// Whether teams answer the question that is open.
    pub(super) fn is_of_teams(&self) -> bool {
        let is_game = matches!(
            self.step().map(|step| &step.matter),
            Some(StepMatter::Sorting(_))
        );
        is_game && !self.parcours.teams.is_empty()
    }

    /// What hands are counted for: identifiers of families, or ranks of choices from 1.
    pub(super) fn choices(&self, t: &Typology) -> Vec<String> {
        match self.step().map(|step| &step.matter) {
            Some(StepMatter::Question { choices, .. }) => {
                (1..=choices.len()).map(|rank| rank.to_string()).collect()
            }
            _ => t.families.rows().map(|family| family.id.clone()).collect(),
        }
    }

    /// Hands for each choice of a question, in their order.
    pub(super) fn hands(&self, asked: &Asked, choices: &[String]) -> Vec<u32> {
        let counted = self.session.hands.get(asked);
        let of = |choice: &String| counted.and_then(|counted| counted.get(choice)).copied();
        choices
            .iter()
            .map(|choice| of(choice).unwrap_or(0))
            .collect()
    }

    /// The families that a team says.
    pub(super) fn said(&self, asked: &Asked, team: &str) -> Vec<String> {
        let said = self.session.answers.get(asked);
        said.and_then(|said| said.get(team))
            .cloned()
            .unwrap_or_default()
    }

    /// How many rows the cursor of votes moves over.
    pub(super) fn vote_rows(&self, t: &Typology) -> usize {
        if self.is_of_teams() {
            self.parcours.teams.len()
        } else {
            self.choices(t).len()
        }
    }

    /// Moves the cursor of votes; returns false where nothing is asked.
    pub(super) fn move_vote(&mut self, by: isize, t: &Typology) -> bool {
        if self.asked().is_none() {
            return false;
        }
        let last = self.vote_rows(t).saturating_sub(1);
        self.vote = Vote {
            cursor: self.vote.cursor.saturating_add_signed(by).min(last),
            is_typing: false,
            is_shown: true,
        };
        true
    }

    /// Takes a digit; returns false where nothing is asked.
    pub(super) fn count(&mut self, digit: u32, t: &Typology) -> bool {
        let Some(asked) = self.question(t) else {
            return false;
        };
        if self.is_of_teams() {
            self.toggle(asked, digit, t);
        } else {
            let is_typing = self.vote.is_typing;
            self.change(asked, t, |hands| {
                let before = if is_typing { hands } else { 0 };
                before.saturating_mul(10).saturating_add(digit)
            });
        }
        self.vote.is_typing = true;
        self.vote.is_shown = true;
        true
    }

    /// Counts so many hands for a choice by its rank; returns false where there is none.
    pub fn count_hands(&mut self, row: usize, hands: u32, t: &Typology) -> bool {
        let asked = self.question(t).filter(|_| !self.is_of_teams());
        let Some(asked) = asked.filter(|_| row < self.vote_rows(t)) else {
            return false;
        };
        self.vote.cursor = row;
        self.change(asked, t, |_| hands);
        true
    }

    /// Takes the families of a team by their numbers, in place of what it said; returns false where no team is asked.
    pub fn answer_of_team(&mut self, row: usize, numbers: &[usize], t: &Typology) -> bool {
        let asked = self.question(t).filter(|_| self.is_of_teams());
        let Some((step, Some(card))) = asked else {
            return false;
        };
        let Some(team) = self.parcours.teams.get(row).cloned() else {
            return false;
        };
        let families = t.families.rows();
        let families = families.filter(|family| numbers.contains(&usize::from(family.number)));
        let families = families.map(|family| family.id.clone()).collect();
        self.say(Happening::Answer {
            step,
            card,
            team,
            families,
        });
        true
    }

    /// Takes the last digit back; returns false where none was typed.
    pub(super) fn uncount(&mut self, t: &Typology) -> bool {
        let asked = self.question(t).filter(|_| self.vote.is_typing);
        let Some(asked) = asked.filter(|_| !self.is_of_teams()) else {
            return false;
        };
        self.change(asked, t, |hands| hands / 10);
        true
    }

    /// Changes the hands for the choice under the cursor.
    fn change(&mut self, (step, card): Asked, t: &Typology, to: impl Fn(u32) -> u32) {
        let choices = self.choices(t);
        let Some(choice) = choices.get(self.vote.cursor).cloned() else {
            return;
        };
        let asked = (step, card);
        let hands = self.hands(&asked, &choices)[self.vote.cursor];
        let count = to(hands);
        if count <= MOST_HANDS {
            let (step, card) = asked;
            self.say(Happening::Hands {
                step,
                card,
                choice,
                count,
            });
        }
    }

    /// Adds a family to what the team under the cursor says, or takes it back.
    fn toggle(&mut self, asked: Asked, number: u32, t: &Typology) {
        let mut families = t.families.iter();
        let family = families.find(|(_, family)| u32::from(family.number) == number);
        let team = self.parcours.teams.get(self.vote.cursor).cloned();
        let (Some((_, family)), Some(team)) = (family, team) else {
            return;
        };
        let mut said = self.said(&asked, &team);
        if said.contains(&family.id) {
            said.retain(|id| *id != family.id);
        } else {
            said.push(family.id.clone());
        }
        let key = |id: &String| t.families.find(id).map_or(usize::MAX, Key::<Family>::index);
        said.sort_by_key(key);
        let (step, card) = asked;
        self.say(Happening::Answer {
            step,
            card: card.unwrap_or_default(),
            team,
            families: said,
        });
    }
}
