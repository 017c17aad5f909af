//! The chart of an answer, in the language of the interface.

use crate::answer::failure::Failure;
use crate::answer::job::Job;
use crate::answer::palette::palette;
use crate::model::{Phrase, Typology};
use crate::query::{Count, Drawing, SetMask, heat};
use crate::report::overlaps::{
    SharedPair, as_actors, counted, nowhere, pair, question, sentence, share, sharing, source,
    title, values,
};
use crate::report::{Body, Chart, ChartCell, ChartRow, ChartSet, OverlapReport};
use crate::text::disarmed;

/// Everything that the drawing shows, in words.
pub(super) fn chart(
    job: &Job<'_>,
    t: &Typology,
    crossed: &OverlapReport<'_>,
) -> Result<Chart, Failure> {
    let text = job.text;
    let say = |phrase: &Phrase| disarmed(&text.say(phrase)).into_owned();
    let groups = crossed.crossing.groups();
    let mut notes = vec![say(&counted(crossed))];
    notes.extend(values(groups).iter().map(say));
    notes.extend(nowhere(crossed).iter().map(say));
    if crossed.asked.is_question() {
        notes.push(say(&question(crossed)));
    }
    if let Some(whole) = &crossed.whole {
        notes.push(say(&sharing(whole)));
    }
    let (palette, colors) = palette(job.request.output.theme.as_deref(), t)?;
    // Of more sets than there are colours, the colours begin again.
    let sets = crossed.sizes.iter().zip(colors.iter().cycle());
    let sets = sets.map(|((key, size), color)| ChartSet {
        number: groups[*key].number.clone(),
        name: disarmed(&groups[*key].name).into_owned(),
        short_name: disarmed(&groups[*key].short_name).into_owned(),
        size: *size,
        beside: joined(
            &say,
            [beside(crossed, Count::Inclusive, SetMask::of([*key]))],
        ),
        color: color.clone(),
    });
    let body = match crossed.asked.drawing {
        Drawing::UpSet => Body::UpSet(rows(crossed, &say)),
        Drawing::Matrix => Body::Matrix(cells(crossed, &say)),
    };
    Ok(Chart {
        title: say(&title(crossed)),
        language: text.code,
        notes,
        sets: sets.collect(),
        legend: text.get(if groups.column().is_some() {
            "crossing-legend-values"
        } else {
            "crossing-legend"
        }),
        body,
        sentences: text.get("crossing-sentences"),
        source: say(&source(t, crossed)),
        palette,
    })
}

/// Puts a phrase into words that no terminal mistakes for orders.
type Say<'a> = &'a dyn Fn(&Phrase) -> String;

/// What the tree counts in a family besides; nothing of the answer to a question, which is no family.
fn beside(crossed: &OverlapReport<'_>, count: Count, set: SetMask) -> Option<Phrase> {
    let beside = as_actors(&crossed.crossing, count, set);
    beside.filter(|_| !crossed.asked.is_question())
}

/// Sentences one after the other.
fn joined(say: Say<'_>, told: impl IntoIterator<Item = Option<Phrase>>) -> String {
    let told = told.into_iter().flatten().map(|phrase| say(&phrase));
    told.collect::<Vec<_>>().join(" ")
}

fn rows(crossed: &OverlapReport<'_>, say: Say<'_>) -> Vec<ChartRow> {
    let groups = crossed.crossing.groups();
    let rows = crossed.rows.iter().map(|row| ChartRow {
        members: groups.keys().map(|key| row.set.contains(key)).collect(),
        count: row.count,
        names: row
            .elements
            .iter()
            .map(|element| disarmed(&element.name).into_owned())
            .collect(),
        sentence: joined(
            say,
            [
                Some(sentence(crossed, row)),
                beside(crossed, crossed.asked.count, row.set),
            ],
        ),
    });
    rows.collect()
}

fn cells(crossed: &OverlapReport<'_>, say: Say<'_>) -> Vec<Vec<ChartCell>> {
    let apart = crossed.cells.iter().filter(|cell| cell.left != cell.right);
    let most = apart.map(|cell| cell.told).max().unwrap_or(0);
    let drawn = |cell: &SharedPair| {
        let share = share(crossed.asked.measure, cell.told);
        let is_pair = cell.left != cell.right;
        let both = SetMask::of([cell.left, cell.right]);
        ChartCell {
            number: cell.told,
            heat: is_pair.then(|| heat(cell.told, most)),
            sentence: joined(
                say,
                [
                    Some(pair(crossed, cell)),
                    share.filter(|_| is_pair && cell.told > 0),
                    beside(crossed, Count::Inclusive, both),
                ],
            ),
        }
    };
    let rows = crossed.cells.chunks(crossed.sizes.len().max(1));
    rows.map(|row| row.iter().map(drawn).collect()).collect()
}
