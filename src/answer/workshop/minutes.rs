//! Minutes as JSON, and as one table of all facts.

use serde_json::{Value, json};

use crate::answer::job::Job;
use crate::answer::provenance::command_line;
use crate::export::{Audience, Format};
use crate::model::vocabulary::vocabulary;
use crate::model::{Family, Key, LIST_SEPARATOR, Lexicon, Typology, Vocabulary};
use crate::report::{ReportTable, TableCell, TableColumn, ValueDomain};
use crate::workshop::clock::{day, time_of_day};
use crate::workshop::minutes::{Minutes, kind_word};
use crate::workshop::tally::CardTally;

/// Families by their identifiers.
fn ids(t: &Typology, families: &[Key<Family>]) -> Vec<String> {
    families
        .iter()
        .map(|key| t.families[*key].id.clone())
        .collect()
}

pub(super) fn value(job: &Job<'_>, t: &Typology, (minutes, format): (&Minutes, &Format)) -> Value {
    let opening = &minutes.opening;
    let card = |card: &CardTally| {
        let counts = t.families.rows().zip(&card.counts);
        let counts: serde_json::Map<String, Value> = counts
            .map(|(family, count)| (family.id.clone(), json!(count)))
            .collect();
        json!({
            "step": card.step,
            "actor": t.actors[card.actor].id,
            "counts": counts,
            "points": card.points,
            "usual": ids(t, &card.usual),
            "agreement": card.agreement,
            "report": ids(t, &card.solution.sure),
            "open": ids(t, &card.solution.open),
            "differs": card.differs(),
        })
    };
    json!({
        "parcours": opening.parcours,
        "title": opening.title,
        "edition": opening.edition,
        "command": command_line(job, Some(format), Audience::Machines),
        "day": day(opening.t),
        "from": opening.t,
        "to": minutes.to,
        "seed": opening.seed,
        "teams": opening.teams,
        "steps": minutes.steps.iter().map(|step| json!({
            "step": step.key,
            "kind": kind_word(step.kind),
            "title": step.label,
            "from": step.from,
            "planned_seconds": step.planned.map(|minutes| minutes * 60),
            "real_seconds": step.real / 1000,
        })).collect::<Vec<_>>(),
        "questions": minutes.questions.iter().map(|question| json!({
            "step": question.step,
            "title": question.label,
            "choices": question.choices.iter().map(|(choice, count)| json!({
                "choice": choice,
                "count": count,
            })).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
        "cards": minutes.cards.iter().map(card).collect::<Vec<_>>(),
        "scores": minutes.scores,
        "detours": minutes.detours.iter().map(|detour| json!({
            "at": detour.t,
            "command": detour.command,
            "title": detour.label,
        })).collect::<Vec<_>>(),
        "remarks": minutes.remarks.iter().map(|found| json!({
            "at": found.remark.t,
            "step": found.remark.step,
            "table": found.table,
            "record": found.record,
            "text": found.remark.text,
            "who": found.remark.who,
        })).collect::<Vec<_>>(),
    })
}

vocabulary! {
    /// What a row of the table tells.
    MinutesFact, "minutes-fact" {
        /// Its title, and the edition of the dataset.
        Session = "session",
        Step = "step",
        Question = "question",
        Card = "card",
        Agreement = "agreement",
        /// What the report is sure of, where the room says something else.
        Difference = "difference",
        Score = "score",
        Detour = "detour",
        Remark = "remark",
    }
}

/// The columns of the table.
const COLUMNS: [TableColumn; 9] = [
    TableColumn::new("what", "column-minutes-what")
        .with_domain(ValueDomain::Vocabulary(Lexicon::of::<MinutesFact>())),
    TableColumn::new("time", "column-minutes-time"),
    TableColumn::new("step", "column-minutes-step"),
    TableColumn::new("table", "column-table").with_domain(ValueDomain::Tables),
    TableColumn::new("item", "column-minutes-item"),
    TableColumn::new("choice", "column-minutes-choice"),
    TableColumn::new("value", "column-minutes-value"),
    TableColumn::new("planned", "column-minutes-planned"),
    TableColumn::new("text", "column-minutes-text"),
];

/// A row of the table: what, time, step, table, item, choice, value, planned, text.
struct MinutesRow<'a> {
    what: MinutesFact,
    time: u64,
    step: &'a str,
    /// Of the dataset, where the row is about a record.
    table: &'a str,
    item: &'a str,
    choice: &'a str,
    value: Option<u64>,
    planned: Option<u64>,
    text: &'a str,
}

impl MinutesRow<'_> {
    const fn of(what: MinutesFact) -> Self {
        MinutesRow {
            what,
            time: 0,
            step: "",
            table: "",
            item: "",
            choice: "",
            value: None,
            planned: None,
            text: "",
        }
    }

    fn cells(&self) -> Vec<TableCell> {
        let number = |number: Option<u64>| {
            let number = number.and_then(|number| i64::try_from(number).ok());
            number.map_or(TableCell::Empty, TableCell::Integer)
        };
        let time = if self.time == 0 {
            String::new()
        } else {
            time_of_day(self.time)
        };
        vec![
            TableCell::text(self.what.word()),
            TableCell::text(time),
            TableCell::text(self.step),
            TableCell::text(self.table),
            TableCell::text(self.item),
            TableCell::text(self.choice),
            number(self.value),
            number(self.planned),
            TableCell::text(self.text),
        ]
    }
}

/// Everything in one table, a fact a row, the session itself first; times in seconds. Programs find actors and families by their identifiers,
/// people by their names.
pub(super) fn table(t: &Typology, minutes: &Minutes, audience: Audience) -> ReportTable {
    let opening = &minutes.opening;
    let mut rows = vec![
        MinutesRow {
            time: opening.t,
            item: &opening.parcours,
            choice: &opening.edition,
            text: &opening.title,
            ..MinutesRow::of(MinutesFact::Session)
        }
        .cells(),
    ];
    for step in &minutes.steps {
        rows.push(
            MinutesRow {
                time: step.from,
                step: &step.key,
                // For people the label tells it.
                item: match audience {
                    Audience::Machines => kind_word(step.kind),
                    Audience::People => "",
                },
                value: Some(step.real / 1000),
                planned: step.planned.map(|minutes| u64::from(minutes) * 60),
                text: &step.label,
                ..MinutesRow::of(MinutesFact::Step)
            }
            .cells(),
        );
    }
    for question in &minutes.questions {
        for (choice, count) in &question.choices {
            rows.push(
                MinutesRow {
                    step: &question.step,
                    choice,
                    value: Some((*count).into()),
                    text: &question.label,
                    ..MinutesRow::of(MinutesFact::Question)
                }
                .cells(),
            );
        }
    }
    for card in &minutes.cards {
        rows.extend(card_rows(t, card, audience));
    }
    for (team, points) in &minutes.scores {
        rows.push(
            MinutesRow {
                item: team,
                value: Some((*points).into()),
                ..MinutesRow::of(MinutesFact::Score)
            }
            .cells(),
        );
    }
    for detour in &minutes.detours {
        rows.push(
            MinutesRow {
                time: detour.t,
                item: &detour.command,
                text: &detour.label,
                ..MinutesRow::of(MinutesFact::Detour)
            }
            .cells(),
        );
    }
    for found in &minutes.remarks {
        rows.push(
            MinutesRow {
                time: found.remark.t,
                step: &found.remark.step,
                table: &found.table,
                item: &found.record,
                choice: found.remark.who.as_deref().unwrap_or_default(),
                text: &found.remark.text,
                ..MinutesRow::of(MinutesFact::Remark)
            }
            .cells(),
        );
    }
    ReportTable {
        name: "minutes",
        columns: COLUMNS.to_vec(),
        rows,
    }
}

/// The counts of a card, a family a row; then how well the room agrees, and what the report says where that differs.
fn card_rows(t: &Typology, card: &CardTally, audience: Audience) -> Vec<Vec<TableCell>> {
    let actor = &t.actors[card.actor];
    let is_named = audience == Audience::People;
    let actor = if is_named { &actor.name } else { &actor.id };
    let named = |family: &Family| {
        if is_named {
            format!("{} {}", family.number, family.name)
        } else {
            family.id.clone()
        }
    };
    let counts = t.families.rows().zip(&card.counts);
    let counts = counts.map(|(family, count)| {
        MinutesRow {
            step: &card.step,
            item: actor,
            choice: &named(family),
            value: Some((*count).into()),
            ..MinutesRow::of(MinutesFact::Card)
        }
        .cells()
    });
    let listed = |families: &[Key<Family>]| {
        let list = families.iter().map(|key| named(&t.families[*key]));
        list.collect::<Vec<_>>().join(LIST_SEPARATOR)
    };
    let (usual, sure) = (listed(&card.usual), listed(&card.solution.sure));
    let agreement = MinutesRow {
        step: &card.step,
        item: actor,
        choice: &usual,
        value: card.agreement.map(u64::from),
        ..MinutesRow::of(MinutesFact::Agreement)
    };
    let difference = card.differs().then(|| {
        MinutesRow {
            step: &card.step,
            item: actor,
            choice: &sure,
            ..MinutesRow::of(MinutesFact::Difference)
        }
        .cells()
    });
    let told = [agreement.cells()].into_iter().chain(difference);
    counts.chain(told).collect()
}
