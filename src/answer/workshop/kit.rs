//! What is printed for a workshop: run sheet, hand-out, cards of the actors that it names, voting cards.

use std::fmt::Write;

use crate::answer::failure::Failure;
use crate::answer::job::Job;
use crate::answer::overlaps::overlaps_asked;
use crate::answer::palette::picture_palette;
use crate::answer::quiet::quietly;
use crate::model::{Actor, Key, Phrase, Record, Typology, Vocabulary};
use crate::report::OverlapReport;
use crate::report::kit::{ActorCard, HandoutPart, Kit, VotingCard};
use crate::report::overlaps::sentence;
use crate::text::Text;
use crate::workshop::parcours::{named_step, paragraphs as text_paragraphs};
use crate::workshop::qr::QrSquare;
use crate::workshop::{Parcours, ParcoursStep, StepMatter};

/// The table of the families.
const FAMILIES: &str = "families";

/// Angle, distance and width of the lines of each voting card.
const PATTERNS: [(u16, u16, u16); 8] = [
    (0, 12, 6),
    (90, 12, 6),
    (45, 12, 6),
    (135, 12, 6),
    (0, 5, 1),
    (90, 5, 1),
    (45, 24, 3),
    (135, 24, 18),
];

pub(super) fn kit(job: &Job<'_>, t: &Typology, parcours: &Parcours) -> Result<Kit, Failure> {
    let text = job.text;
    let palette = picture_palette(None, t)?;
    let heading = |id: &str| text.get(id);
    let families = t.families.rows().enumerate();
    let families = families.map(|(rank, family)| VotingCard {
        number: family.number.to_string(),
        name: family.name.clone(),
        summary: family.summary.clone(),
        color: palette.families.get(rank).cloned().unwrap_or_default(),
        pattern: PATTERNS[rank % PATTERNS.len()],
    });
    let source = Phrase::new("wall-source")
        .with("title", t.edition.title.as_str())
        .with("version", t.edition.version.as_str());
    Ok(Kit {
        title: parcours.title.clone(),
        language: text.code.to_owned(),
        headings: [
            heading("kit-run-sheet"),
            heading("kit-handout"),
            heading("kit-families"),
        ],
        columns: ["kit-step", "kit-at", "kit-minutes", "kit-notes"]
            .map(heading)
            .to_vec(),
        run_sheet: run_sheet(text, t, parcours),
        handout: parcours
            .steps
            .iter()
            .filter_map(|step| {
                let paragraphs = paragraphs(text, t, step);
                let is_asked = matches!(step.matter, StepMatter::Question { .. });
                (is_asked || !paragraphs.is_empty()).then(|| HandoutPart {
                    heading: handout_heading(text, t, step),
                    paragraphs,
                })
            })
            .collect(),
        cards: actors(parcours)
            .into_iter()
            .map(|actor| card(text, t, actor))
            .collect(),
        families: families.collect(),
        source: text.say(&source),
    })
}

/// The title of a step on paper: that of a riddle does not tell the answer.
fn handout_heading(text: &Text, t: &Typology, step: &ParcoursStep) -> String {
    match (&step.title, &step.matter) {
        (Some(title), _) => title.clone(),
        (None, _) => named_step(step, t, text),
    }
}

/// Number and title of each step, when it begins, its minutes, its notes.
fn run_sheet(text: &Text, t: &Typology, parcours: &Parcours) -> Vec<Vec<String>> {
    let mut at = 0;
    let rows = parcours.steps.iter().enumerate().map(|(rank, step)| {
        let begins = at;
        at += step.minutes.unwrap_or(0);
        vec![
            format!("{}. {}", rank + 1, named_step(step, t, text)),
            format!("{}:{:02}", begins / 60, begins % 60),
            step.minutes
                .map(|minutes| minutes.to_string())
                .unwrap_or_default(),
            step.notes.clone(),
        ]
    });
    rows.collect()
}

/// What a step leaves on paper.
fn paragraphs(text: &Text, t: &Typology, step: &ParcoursStep) -> Vec<String> {
    match &step.matter {
        StepMatter::Text(said) => {
            let said = text_paragraphs(said).into_iter();
            said.map(|paragraph| match paragraph.strip_prefix("- ") {
                Some(entry) => format!("• {entry}"),
                None => paragraph,
            })
            .collect()
        }
        StepMatter::Record(record) => {
            let summary = match record {
                Record::Actor(key) => &t.actors[*key].summary,
                Record::Family(key) => &t.families[*key].summary,
                Record::Subcategory(key) => &t.subcategories[*key].summary,
                Record::Term(key) => &t.terms[*key].definition,
                _ => return vec![record.name(t).to_owned()],
            };
            vec![record.name(t).to_owned(), summary.clone()]
        }
        StepMatter::Word(term) => {
            let term = &t.terms[*term];
            let parts = [
                term.term.clone(),
                term.expansion.clone(),
                term.definition.clone(),
            ];
            parts.into_iter().filter(|part| !part.is_empty()).collect()
        }
        StepMatter::Question {
            text: asked,
            choices,
        } => {
            let choices = choices.iter().enumerate();
            let choices = choices.map(|(rank, choice)| format!("{}. {choice}", rank + 1));
            let asked = step.title.is_some().then(|| asked.clone());
            asked.into_iter().chain(choices).collect()
        }
        StepMatter::Qr(address) => vec![address.clone()],
        StepMatter::Overlap(request) => {
            let said = |report: &OverlapReport<'_>| {
                let rows = report.rows.iter();
                rows.map(|row| text.say(&sentence(report, row))).collect()
            };
            let told = quietly(request, text, |job| overlaps_asked(job, t, said));
            told.unwrap_or_else(|_| vec![request.to_string()])
        }
        // The families stand on this paper already.
        StepMatter::View(request) if request.what.table() == Some(FAMILIES) => Vec::new(),
        StepMatter::View(request) => vec![request.to_string()],
        StepMatter::Riddle(_) | StepMatter::Sorting(_) | StepMatter::Timer(_) => Vec::new(),
    }
}

/// The actors that a parcours plays with or shows, each once.
fn actors(parcours: &Parcours) -> Vec<Key<Actor>> {
    let mut actors = Vec::new();
    for step in &parcours.steps {
        match &step.matter {
            StepMatter::Riddle(actor) | StepMatter::Record(Record::Actor(actor)) => {
                actors.push(*actor);
            }
            StepMatter::Sorting(cards) => actors.extend(cards),
            _ => {}
        }
    }
    let mut seen = std::collections::HashSet::new();
    actors.retain(|actor| seen.insert(*actor));
    actors
}

fn card(text: &Text, t: &Typology, key: Key<Actor>) -> ActorCard {
    let actor = &t.actors[key];
    let families = t.families_of(key).into_iter().map(|family| {
        let role = t.role_in(key, family).map(|role| text.word(role));
        (
            t.families[family].number.to_string(),
            t.families[family].short_name.clone(),
            role.unwrap_or_default(),
        )
    });
    let code = QrSquare::new(&actor.website).filter(|_| !actor.website.is_empty());
    ActorCard {
        name: actor.name.clone(),
        kind: text.get(&actor.kind.message()),
        summary: actor.summary.clone(),
        families: families.collect(),
        address: actor.website.clone(),
        code: code.map(|square| (square.side, path(&square))),
    }
}

/// The dark modules, as a path of squares.
fn path(square: &QrSquare) -> String {
    let mut path = String::new();
    for y in 0..square.side {
        for x in 0..square.side {
            if square.is_dark(x, y) {
                // Writing to a text does not fail.
                let _ = write!(path, "M{x} {y}h1v1h-1z");
            }
        }
    }
    path
}
