//! Minutes in words: a document of small tables.

use crate::answer::job::Job;
use crate::answer::provenance::command_line;
use crate::export::{Audience, Format};
use crate::model::{Family, Key, Phrase, Typology};
use crate::report::dossier::{Dossier, DossierSection};
use crate::text::Text;
use crate::workshop::clock::{day, span, time_of_day};
use crate::workshop::minutes::Minutes;

/// Milliseconds as minutes and seconds.
fn lasted(milliseconds: u64) -> String {
    span(milliseconds / 1000)
}

/// The numbers of families.
fn numbers(t: &Typology, families: &[Key<Family>]) -> String {
    let numbers = families
        .iter()
        .map(|key| t.families[*key].number.to_string());
    numbers.collect::<Vec<_>>().join(" ")
}

/// The minutes in words.
pub(super) fn dossier(
    job: &Job<'_>,
    t: &Typology,
    (minutes, format): (&Minutes, &Format),
) -> Dossier {
    let text = job.text;
    let opening = &minutes.opening;
    let fact = |id: &str, value: String| text.say(&Phrase::new(id).with("value", value));
    let elapsed: u64 = minutes.steps.iter().map(|step| step.real).sum();
    let when = format!("{} {}", day(opening.t), time_of_day(opening.t));
    let sections = [
        steps(text, minutes),
        questions(text, minutes),
        matrix(text, t, minutes),
        scores(text, minutes),
        detours(text, minutes),
        corrections(text, minutes),
    ];
    Dossier {
        title: fact("minutes-title", opening.title.clone()),
        language: text.code.to_owned(),
        facts: vec![
            fact("minutes-when", when),
            fact("minutes-lasted", lasted(elapsed)),
            fact("minutes-parcours", opening.parcours.clone()),
            fact("minutes-edition", opening.edition.clone()),
            fact(
                "minutes-command",
                command_line(job, Some(format), Audience::People),
            ),
        ],
        sections: sections
            .into_iter()
            .filter(|section| !section.rows.is_empty())
            .collect(),
    }
}

fn section(text: &Text, name: &str, columns: &[&str], rows: Vec<Vec<String>>) -> DossierSection {
    let column = |id: &&str| text.get(&format!("minutes-column-{id}"));
    DossierSection {
        heading: text.get(&format!("minutes-{name}")),
        notes: Vec::new(),
        columns: columns.iter().map(column).collect(),
        rows,
    }
}

fn steps(text: &Text, minutes: &Minutes) -> DossierSection {
    let rows = minutes.steps.iter().map(|step| {
        let planned = step
            .planned
            .map(|minutes| lasted(u64::from(minutes) * 60_000));
        vec![
            time_of_day(step.from),
            step.label.clone(),
            planned.unwrap_or_default(),
            lasted(step.real),
        ]
    });
    section(
        text,
        "steps",
        &["time", "step", "planned", "real"],
        rows.collect(),
    )
}

fn questions(text: &Text, minutes: &Minutes) -> DossierSection {
    let rows = minutes.questions.iter().flat_map(|question| {
        question
            .choices
            .iter()
            .map(|(choice, count)| vec![question.label.clone(), choice.clone(), count.to_string()])
    });
    section(
        text,
        "questions",
        &["step", "choice", "count"],
        rows.collect(),
    )
}

/// Cards by families, with what is most often said and what the report says.
fn matrix(text: &Text, t: &Typology, minutes: &Minutes) -> DossierSection {
    let rows = minutes.cards.iter().map(|card| {
        let mut row = vec![t.actors[card.actor].name.clone()];
        row.extend(card.counts.iter().map(ToString::to_string));
        let agreement = card
            .agreement
            .map(|share| text.number(&share.to_string(), "%"));
        row.push(agreement.unwrap_or_default());
        row.push(numbers(t, &card.usual));
        let open = numbers(t, &card.solution.open);
        let mut report = numbers(t, &card.solution.sure);
        if !open.is_empty() {
            report = format!("{report} ({open})");
        }
        row.push(report.trim().to_owned());
        let differs = if card.differs() {
            "minutes-differs"
        } else {
            "minutes-same"
        };
        row.push(text.get(differs));
        row
    });
    let mut found = section(text, "cards", &["card"], rows.collect());
    found
        .columns
        .extend(t.families.rows().map(|family| family.number.to_string()));
    let last = ["agreement", "usual", "report", "differs"];
    found
        .columns
        .extend(last.map(|id| text.get(&format!("minutes-column-{id}"))));
    let families = t.families.rows();
    let legend = families.map(|family| format!("{} {}", family.number, family.short_name));
    found.notes = vec![
        legend.collect::<Vec<_>>().join(", "),
        text.get("minutes-cards-told"),
    ];
    found
}

fn scores(text: &Text, minutes: &Minutes) -> DossierSection {
    let rows = minutes
        .scores
        .iter()
        .map(|(team, points)| vec![team.clone(), points.to_string()]);
    section(text, "scores", &["team", "points"], rows.collect())
}

fn detours(text: &Text, minutes: &Minutes) -> DossierSection {
    let rows = minutes.detours.iter().map(|detour| {
        vec![
            time_of_day(detour.t),
            detour.label.clone(),
            detour.command.clone(),
        ]
    });
    section(
        text,
        "detours",
        &["time", "shown", "command"],
        rows.collect(),
    )
}

/// What the room said, as rows of a correction sheet.
fn corrections(text: &Text, minutes: &Minutes) -> DossierSection {
    let rows = minutes.remarks.iter().map(|found| {
        vec![
            time_of_day(found.remark.t),
            found.label.clone(),
            found.table.clone(),
            found.record.clone(),
            found.remark.text.clone(),
            found.remark.who.clone().unwrap_or_default(),
        ]
    });
    let columns = ["time", "step", "table", "record", "what", "who"];
    section(text, "remarks", &columns, rows.collect())
}
