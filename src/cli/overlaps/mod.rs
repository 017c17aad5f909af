//! `essnum overlaps`: what families share, drawn, told in sentences, as a table, as a picture.

mod chart;

use super::export::expect_realm;
use super::flags::as_flags;
use super::output::table_formats;
use super::{Call, Exit, Failure, Group, flags};
use crate::export::{self, ASCII_SIGNS, SIGNS, Subject};
use crate::model::{Phrase, Typology, Vocabulary};
use crate::query::{Asked, Aspect, Filter, Realm};
use crate::report::crossings::{facets, graph, question};
use crate::report::{Crossed, crossed};

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let mut formats = table_formats();
    formats.sort_by_key(|name| *name != "txt");
    formats.extend(export::DRAWN.iter().map(|format| format.name));
    let format = call.format(&formats)?;
    let typology = call.settings.typology()?;
    let asked = asked(call, &typology)?;
    let filter = call.filter(&typology)?;
    expect_sense(&filter, &asked)?;
    expect_realm(call, Realm::Records, &filter)?;
    let crossed = crossed(&typology, &filter, &asked);
    let is_drawing = format == "txt";
    if let Some(format) = export::format(format).filter(|_| !is_drawing) {
        let table = crossed.table(&typology);
        let headings = call.headings(&table);
        call.deliver_table(&table, format, &headings)?;
    }
    if crossed.rows.is_empty() {
        return Err(Failure::Nothing(vec![nothing(
            &typology, &filter, &crossed,
        )]));
    }
    if let Some(format) = export::drawn(format) {
        let subject = Subject {
            chart: &chart::chart(call, &typology, &crossed)?,
            graph: &graph(&typology, &crossed),
        };
        call.deliver(|out| format.write(&subject, out))?;
    } else if is_drawing {
        let chart = chart::chart(call, &typology, &crossed)?;
        let signs = if call.settings.ascii {
            ASCII_SIGNS
        } else {
            SIGNS
        };
        let width = call.console.width;
        call.deliver(|out| export::write_chart(&chart, width, signs, out))?;
    }
    Ok(Exit::Done)
}

/// What the flags ask.
fn asked(call: &Call<'_>, t: &Typology) -> Result<Asked, Failure> {
    let mut asked = Asked::default();
    for flag in flags::flags(Group::Crossing) {
        let Some(aspect) = Aspect::from_word(flag.name) else {
            continue;
        };
        let given = call.matches.get_many::<String>(flag.name);
        for value in given.into_iter().flatten() {
            asked.ask(t, aspect, value).map_err(|phrase| {
                let placed = Phrase::new("placed")
                    .with("place", format!("--{}", flag.name))
                    .with("sentence", phrase);
                Failure::Usage(placed)
            })?;
        }
    }
    let given = Aspect::ALL
        .iter()
        .filter(|aspect| call.matches.contains_id(aspect.word()));
    if let Some(apart) = given.copied().find(|aspect| !asked.drawing.heeds(*aspect)) {
        let heeded = Aspect::ALL
            .iter()
            .filter(|aspect| asked.drawing.heeds(**aspect));
        let choices: Vec<String> = heeded
            .map(|aspect| format!("--{}", aspect.word()))
            .collect();
        let phrase = Phrase::new("view-apart")
            .with("flag", format!("--{}", apart.word()))
            .with("view", asked.drawing.word())
            .with("choices", choices.join(", "));
        return Err(Failure::Usage(phrase));
    }
    match asked.contradiction() {
        None => Ok(asked),
        Some(family) => Err(Failure::Usage(
            Phrase::new("crossing-contradiction").with("name", t.families[family].name.as_str()),
        )),
    }
}

/// Refuses filters that say nothing of what is counted.
fn expect_sense(filter: &Filter, asked: &Asked) -> Result<(), Failure> {
    let facets = facets(asked.sets);
    match filter.facets().find(|facet| !facets.contains(facet)) {
        None => Ok(()),
        Some(facet) => Err(Failure::Usage(
            Phrase::new("filter-apart")
                .with("flag", format!("--{}", facet.word()))
                .with("sets", asked.sets.word())
                .with("choices", as_flags(facets)),
        )),
    }
}

/// Why there is nothing, as closely as it can be told.
fn nothing(t: &Typology, filter: &Filter, crossed: &Crossed) -> Phrase {
    if crossed.asked.least > 1 {
        return Phrase::new("crossing-under").with("least", crossed.asked.least);
    }
    if crossed.asked.is_question() && filter.is_empty() {
        return question(t, crossed);
    }
    Phrase::new("nothing-kept")
}
