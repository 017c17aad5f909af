//! What a step is called, and the paragraphs of a text.

use super::{ParcoursStep, StepMatter};
use crate::model::{Phrase, Typology, Vocabulary};
use crate::request::request_title;
use crate::text::Text;

/// The paragraphs of a text and the entries of its lists, which begin with a hyphen.
pub fn paragraphs(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut is_new = true;
    for line in text.lines() {
        let line = line.trim();
        if line.is_empty() {
            is_new = true;
            continue;
        }
        let is_entry = line.starts_with("- ");
        match found.last_mut() {
            Some(last) if !is_new && !is_entry => {
                last.push(' ');
                last.push_str(line);
            }
            _ => found.push(line.to_owned()),
        }
        is_new = false;
    }
    found
}

/// What hosts know a step by.
pub fn named_step(step: &ParcoursStep, t: &Typology, words: &Text) -> String {
    let word = |kind: &str| words.get(&format!("step-{kind}"));
    let titled = step.title.clone();
    let title = titled.unwrap_or_else(|| word(step.matter.kind().word()));
    // On the wall the titles of these tell nothing of them; the host knows what is asked.
    let asked = |name: &str| {
        let phrase = Phrase::new("named").with("name", name);
        words.say(&phrase.with("id", title.as_str()))
    };
    let named = |name: &str| {
        let phrase = Phrase::new("step-named").with("kind", title.as_str());
        words.say(&phrase.with("name", name))
    };
    match (&step.title, &step.matter) {
        (_, StepMatter::Riddle(actor)) => asked(&t.actors[*actor].name),
        (_, StepMatter::Word(term)) => asked(&t.terms[*term].term),
        (Some(title), _) => title.clone(),
        (None, StepMatter::Record(record)) => named(record.name(t)),
        (None, StepMatter::Qr(address)) => named(address),
        (None, StepMatter::View(request) | StepMatter::Overlap(request)) => {
            let name = request_title(request, t, words);
            named(&name.unwrap_or_else(|| request.to_string()))
        }
        (None, StepMatter::Question { text, .. }) => text.clone(),
        (None, StepMatter::Text(text)) => paragraphs(text).into_iter().next().unwrap_or(title),
        (None, _) => title,
    }
}
