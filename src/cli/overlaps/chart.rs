//! The chart of an answer, in the language of the interface.

use crate::cli::{Call, Failure, explorer};
use crate::model::{Phrase, Typology};
use crate::query::{Drawing, Sets, heat};
use crate::report::crossings::{Shared, counted, pair, question, sentence, share, sharing};
use crate::report::{Body, Chart, ChartCell, ChartRow, ChartSet, Crossed};
use crate::text::disarmed;

/// Everything that the drawing shows, in words.
pub(super) fn chart(call: &Call<'_>, t: &Typology, crossed: &Crossed) -> Result<Chart, Failure> {
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
    if let Some(whole) = &crossed.whole {
        notes.push(say(&sharing(t, crossed.asked.sets, whole)));
    }
    let (palette, colors) = explorer::palette(call.settings, t)?;
    let sets = crossed.sizes.iter().zip(colors);
    let sets = sets.map(|((key, size), color)| ChartSet {
        number: t.families[*key].number.to_string(),
        name: disarmed(&t.families[*key].name).into_owned(),
        short_name: disarmed(&t.families[*key].short_name).into_owned(),
        size: *size,
        color,
    });
    let body = match crossed.asked.drawing {
        Drawing::UpSet => Body::UpSet(rows(t, crossed, &say)),
        Drawing::Matrix => Body::Matrix(cells(t, crossed, &say)),
    };
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
        body,
        sentences: text.get("crossing-sentences"),
        source: say(&source),
        palette,
    })
}

/// Puts a phrase into words that no terminal mistakes for orders.
type Say<'a> = &'a dyn Fn(&Phrase) -> String;

fn rows(t: &Typology, crossed: &Crossed, say: Say<'_>) -> Vec<ChartRow> {
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
    rows.collect()
}

fn cells(t: &Typology, crossed: &Crossed, say: Say<'_>) -> Vec<Vec<ChartCell>> {
    let apart = crossed.cells.iter().filter(|cell| cell.left != cell.right);
    let most = apart.map(|cell| cell.told).max().unwrap_or(0);
    let drawn = |cell: &Shared| {
        let said = say(&pair(t, crossed.asked.sets, cell));
        let share = share(crossed.asked.measure, cell.told);
        let is_pair = cell.left != cell.right;
        ChartCell {
            number: cell.told,
            heat: is_pair.then(|| heat(cell.told, most)),
            sentence: match share.filter(|_| is_pair && cell.told > 0) {
                Some(share) => format!("{said} {}", say(&share)),
                None => said,
            },
        }
    };
    let rows = crossed.cells.chunks(t.families.len().max(1));
    rows.map(|row| row.iter().map(drawn).collect()).collect()
}
