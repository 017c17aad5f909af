//! `essnum overlaps`: what families share, drawn, told in sentences, as a table, as a picture.

use super::flags::as_flags;
use super::output::table_formats;
use super::{Call, Exit, Failure, Group, explorer, flags};
use crate::export::{self, ASCII_SIGNS, SIGNS, Subject};
use crate::model::{Phrase, Typology, Vocabulary};
use crate::query::{Asked, Aspect, Filter, Sets};
use crate::report::crossings::{counted, facets, graph, question, sentence};
use crate::report::{Chart, ChartRow, ChartSet, Crossed, crossed};
use crate::text::disarmed;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let mut formats = table_formats();
    formats.sort_by_key(|name| *name != "txt");
    formats.extend(export::DRAWN.iter().map(|format| format.name));
    let format = call.format(&formats)?;
    let typology = call.settings.typology()?;
    let asked = asked(call, &typology)?;
    let filter = call.filter(&typology)?;
    expect_sense(&filter, &asked)?;
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
            chart: &chart(call, &typology, &crossed)?,
            graph: &graph(&typology, &crossed),
        };
        call.deliver(|out| format.write(&subject, out))?;
    } else if is_drawing {
        let chart = chart(call, &typology, &crossed)?;
        let signs = if call.settings.ascii {
            ASCII_SIGNS
        } else {
            SIGNS
        };
        let width = call.console.width;
        call.deliver(|out| export::write_upset(&chart, width, signs, out))?;
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

/// The chart of an answer, in the language of the interface.
fn chart(call: &Call<'_>, t: &Typology, crossed: &Crossed) -> Result<Chart, Failure> {
    let text = call.text;
    let say = |phrase: &Phrase| disarmed(&text.say(phrase)).into_owned();
    let title = match crossed.asked.sets {
        Sets::Families => "crossing-title-families",
        Sets::Naf => "crossing-title-naf",
        Sets::Statuses => "crossing-title-statuses",
    };
    let mut notes = vec![say(&counted(crossed))];
    if crossed.asked.is_question() {
        notes.push(say(&question(t, crossed)));
    }
    let colors = explorer::family_colors(t)?;
    let sets = crossed.sizes.iter().zip(colors);
    let sets = sets.map(|((key, size), color)| ChartSet {
        number: t.families[*key].number.to_string(),
        name: disarmed(&t.families[*key].name).into_owned(),
        size: *size,
        color,
    });
    let rows = crossed.rows.iter().map(|row| ChartRow {
        members: t.families.keys().map(|key| row.set.contains(key)).collect(),
        count: row.elements.len(),
        names: row
            .elements
            .iter()
            .map(|element| disarmed(&element.name).into_owned())
            .collect(),
        sentence: say(&sentence(t, crossed, row)),
    });
    let source = Phrase::new("crossing-source")
        .with("title", t.edition.title.as_str())
        .with("version", t.edition.version.as_str())
        .with("licences", t.edition.licences.join(", "));
    Ok(Chart {
        title: text.get(title),
        language: text.code,
        notes,
        sets: sets.collect(),
        legend: text.get("crossing-legend"),
        rows: rows.collect(),
        sentences: text.get("crossing-sentences"),
        source: say(&source),
    })
}
