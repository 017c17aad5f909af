//! What is chosen among the overlaps, told in words: what a host reads aloud, and what one copies.

use ratatui::layout::Size;

use super::state::{State, View};
use crate::model::{Family, Key, Phrase, Typology, Vocabulary};
use crate::query::{Answer, Count, FamilySet};
use crate::tui::look::Look;

impl State {
    /// What the choice says, in words.
    pub fn sentence(&self, typology: &Typology, look: &Look) -> Phrase {
        let list = |set: FamilySet, conjunction: &str| {
            let quoted = |family: Key<Family>| {
                let name = typology.families[family].short_name.as_str();
                look.text.say(&Phrase::new("quoted").with("text", name))
            };
            let names: Vec<String> = set.families().map(quoted).collect();
            look.text.list(&names, conjunction)
        };
        let said = |id: &str, conjunction: &str| {
            Phrase::new(id)
                .with("what", self.sets.word())
                .with("count", self.elements(typology).len())
                .with("families", list(self.chosen(), conjunction))
        };
        let refused = self.question.families(Answer::No);
        match (self.view, self.counted(), self.chosen().degree()) {
            (View::Question, _, 0) if refused.degree() == 0 => said("question-all", "list-and"),
            (View::Question, _, 0) => {
                said("question-no", "list-and").with("refused", list(refused, "list-nor"))
            }
            (View::Question, _, _) if refused.degree() > 0 => {
                said("question-both", "list-and").with("refused", list(refused, "list-nor"))
            }
            (_, Count::Exclusive, 1) => said("overlap-only", "list-and"),
            (_, Count::Exclusive, _) => said("overlap-exclusive", "list-and"),
            (_, _, 1) => said("overlap-size", "list-and"),
            (_, Count::Inclusive, _) => said("overlap-inclusive", "list-and"),
            (_, Count::Union, _) => said("overlap-union", "list-or"),
        }
    }

    /// What one copies of the choice: its sentence with the names; of a question the query too.
    pub fn copied(&self, typology: &Typology, look: &Look) -> String {
        let elements = self.elements(typology);
        let names = elements.iter().map(|record| record.name(typology));
        let names = names.collect::<Vec<_>>().join(", ");
        let mut copied = look.text.say(&self.sentence(typology, look));
        let expression = self.question.expression(typology);
        let question = (self.view == View::Question).then_some(expression);
        for line in [Some(names), question]
            .into_iter()
            .flatten()
            .filter(|line| !line.is_empty())
        {
            copied.push('\n');
            copied.push_str(&line);
        }
        copied
    }

    /// The sentence of the cell in rows of a pane of this inside, whole unless it would leave no row
    /// for the names.
    pub fn told(&self, typology: &Typology, inside: Size, look: &Look) -> Vec<String> {
        let sentence = look.text.say(&self.sentence(typology, look));
        let width = usize::from(inside.width.saturating_sub(2)).max(1);
        let most = usize::from(inside.height.saturating_sub(2).max(1));
        let rows = textwrap::wrap(&sentence, width).into_iter().take(most);
        rows.map(|row| look.shown(&row).into_owned()).collect()
    }
}
