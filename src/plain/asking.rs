//! A question on sets: each is required, excluded or whatever, by its number; what meets the question is one number
//! more.

use super::lists::Told;
use super::place::{Lead, Place};
use super::state::Conversation;
use super::telling::Telling;
use crate::model::{Key, Phrase, Vocabulary};
use crate::query::{Answer, OverlapSet, Overlaps, Question};
use crate::report::overlaps::{SetNaming, answering, headline};
use crate::tui::screens::overlaps::state::SubjectChoice;

impl Conversation<'_> {
    /// The sets with the answer that each has, then how many meet them all.
    pub(super) fn question(&self, subject: &SubjectChoice, question: &Question) -> Told {
        let overlaps = self.overlaps(subject)?;
        let title = Phrase::new("question-title").with("what", self.subject_title(subject));
        let mut telling = Telling::list(self.text.say(&title));
        telling.text(self.of_sets("question-does", subject.sets()));
        let groups = overlaps.groups();
        for key in groups.keys() {
            let set = &groups[key];
            let answer = Phrase::new("question-set")
                .with("number", set.number.as_str())
                .with("name", set.short_name.as_str())
                .with("answer", self.text.word(question.answer(key)));
            telling.entry(self.text.say(&answer), Lead::Ask(key));
        }
        telling.heading(self.text.get("question-met"));
        let count = overlaps.counting(question.met());
        let met = headline(subject.sets(), place(&overlaps, question), count);
        let answer = Place::Answer(subject.clone(), question.clone());
        telling.entry(self.text.say(&met), Lead::To(answer));
        Ok(telling)
    }

    /// What meets a question.
    pub(super) fn answering(&self, subject: &SubjectChoice, question: &Question) -> Told {
        let overlaps = self.overlaps(subject)?;
        let place = place(&overlaps, question);
        Ok(self.counting(&overlaps, place, question.met()))
    }

    /// A question of which nothing is asked yet: about what is told, or else about the actors in families.
    pub(super) fn new_question(&self) -> Result<Place, Vec<Phrase>> {
        let subject = self.subject().counted();
        let subject = subject.unwrap_or(&SubjectChoice::TYPOLOGY[0]).clone();
        let sets = self.overlaps(&subject)?.groups().len();
        Ok(Place::Question(subject, Question::new(sets)))
    }

    /// Requires the next answer for a set. Told is what this changes: the answer, and how many meet the question now.
    pub(super) fn ask(&mut self, set: Key<OverlapSet>) -> Vec<String> {
        let Place::Question(subject, mut question) = self.place().clone() else {
            return Vec::new();
        };
        question.set(set, question.answer(set).next());
        self.becomes(Place::Question(subject, question));
        let last = self.telling.numbered();
        let rows = [set.index() + 1, last].map(|number| self.entry(number));
        rows.into_iter().flatten().collect()
    }
}

/// Where what meets a question is, in words.
fn place(overlaps: &Overlaps, question: &Question) -> Phrase {
    let [yes, no] = [Answer::Yes, Answer::No].map(|answer| question.sets(answer));
    answering(
        (overlaps.groups(), SetNaming::Name),
        overlaps.sets(),
        yes,
        no,
    )
}
