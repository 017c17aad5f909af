//! The chart of a report on overlaps, in the language of the interface.

use crate::answer::failure::Failure;
use crate::answer::job::Job;
use crate::answer::palette::picture_palette;
use crate::model::{Phrase, Typology};
use crate::query::Drawing;
use crate::report::overlaps::{
    counted, nowhere, pair, question, sentence, share, sharing, source, title, values,
};
use crate::report::{Body, Chart, ChartCell, ChartRow, ChartSet, OverlapReport};
use crate::text::sanitized;

/// The chart, without control characters in any of its texts.
pub(super) fn chart(
    job: &Job<'_>,
    t: &Typology,
    report: &OverlapReport<'_>,
) -> Result<Chart, Failure> {
    let say = |phrase: &Phrase| job.text.say(phrase);
    let writer = ChartText { say: &say, report };
    let sets = report.overlaps.groups();
    let legend = if sets.column().is_some() {
        "crossing-legend-values"
    } else {
        "crossing-legend"
    };
    let notes = [counted(report)].into_iter().chain(values(sets));
    let notes = notes.chain(nowhere(report));
    let notes = notes.chain(report.options.is_question().then(|| question(report)));
    let notes = notes.chain(report.whole.as_ref().map(sharing));
    let palette = picture_palette(job.request.output.theme.as_deref(), t)?;
    Ok(Chart {
        title: job.text.say(&title(report)),
        language: job.text.code,
        notes: notes.map(|note| job.text.say(&note)).collect(),
        sets: writer.sets(&palette.families),
        legend: job.text.get(legend),
        body: match report.options.drawing {
            Drawing::UpSet => Body::UpSet(writer.rows()),
            Drawing::Matrix => Body::Matrix(writer.cells()),
        },
        sentences: job.text.get("crossing-sentences"),
        source: job.text.say(&source(t, report)),
        palette,
    })
}

struct ChartText<'a> {
    say: &'a dyn Fn(&Phrase) -> String,
    report: &'a OverlapReport<'a>,
}

impl ChartText<'_> {
    fn sets(&self, colors: &[String]) -> Vec<ChartSet> {
        let sets = self.report.overlaps.groups();
        // Colours repeat if there are more sets than colours.
        let sizes = self.report.sizes.iter().zip(colors.iter().cycle());
        let sets = sizes.map(|((key, size), color)| ChartSet {
            number: sets[*key].number.clone(),
            name: sanitized(&sets[*key].name).into_owned(),
            short_name: sanitized(&sets[*key].short_name).into_owned(),
            size: *size,
            color: color.clone(),
        });
        sets.collect()
    }

    fn rows(&self) -> Vec<ChartRow> {
        let report = self.report;
        let sets = report.overlaps.groups();
        let rows = report.rows.iter().map(|row| {
            let names = row.elements.iter();
            let names = names.map(|element| sanitized(&element.name).into_owned());
            ChartRow {
                members: sets.keys().map(|key| row.set.contains(key)).collect(),
                count: row.count,
                names: names.collect(),
                sentence: self.joined([Some(sentence(report, row))]),
            }
        });
        rows.collect()
    }

    fn cells(&self) -> Vec<Vec<ChartCell>> {
        let report = self.report;
        report.matrix(|cell| {
            let share = share(report.options.measure, cell.value);
            self.joined([
                Some(pair(report, cell)),
                share.filter(|_| !cell.is_diagonal() && cell.value > 0),
            ])
        })
    }

    fn joined(&self, phrases: impl IntoIterator<Item = Option<Phrase>>) -> String {
        let phrases = phrases.into_iter().flatten();
        let sentences = phrases.map(|phrase| (self.say)(&phrase));
        sentences.collect::<Vec<_>>().join(" ")
    }
}
