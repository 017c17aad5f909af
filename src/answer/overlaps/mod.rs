//! What sets share, drawn, told in sentences, as a table, as a picture.

mod asked;
mod chart;

use std::io::Write;

use super::deliver::Document;
use super::failure::Failure;
use super::job::{Job, expect_realm};
use super::progress::Activity;
use super::provenance::{origin, signature};
use crate::export::{ASCII_SIGNS, Audience, Capability, ChartWriter, Diagram, SIGNS, sign_text};
use crate::model::{Phrase, Typology, Vocabulary};
use crate::query::{Filter, Linked, OverlapBuilder, OverlapFlag, OverlapKind, Overlaps, Realm};
use crate::report::overlaps::{Detail, facets, graph, nowhere, question};
use crate::report::{LinkedDirectory, OverlapReport, overlap_report};
use crate::request::as_flags;

/// Answers what sets share.
pub(super) fn overlaps(
    job: &mut Job<'_>,
    options: &[(OverlapFlag, String)],
) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    let filter = job.filter(&typology)?;
    let mut lists = lists(job, &typology, &filter)?;
    let (sets, heading) = asked::sets(options, &lists)?;
    expect_sense(&filter, sets)?;
    let realm = if sets.is_listed() {
        Realm::Organisations
    } else {
        Realm::Records
    };
    expect_realm(realm, &filter)?;
    let progress = job.progress(Activity::Looking);
    if sets == OverlapKind::Organisations && format.writes(Capability::Chart) {
        // Beside a family stands how many are in it as its actors.
        for list in lists.iter_mut().filter(|list| list.linked.is_empty()) {
            list.linked = Linked::whole(&typology, &list.directory);
        }
    }
    let crossing = counted(&typology, &lists, &filter, sets, heading.as_deref())?;
    drop(progress);
    let asked = asked::asked(options, &typology, &crossing)?;
    let crossed = overlap_report(&typology, &lists, &filter, &asked, crossing);
    if !format.writes(Capability::Chart) {
        let told = if format.audience == Audience::Machines {
            Detail::Full
        } else {
            Detail::Preview
        };
        let columns = crossed.columns().into_iter();
        let headings: Vec<String> = columns.map(|column| job.text.get(column.heading)).collect();
        let table = crossed.table(told);
        job.deliver(&typology, format, &Document::Rows(&table, &headings))?;
    }
    if crossed.rows.is_empty() {
        return Err(Failure::Nothing(vec![nothing(&filter, &crossed)]));
    }
    let Some(writer) = format.chart else {
        return Ok(());
    };
    let chart = chart::chart(job, &typology, &crossed)?;
    match writer {
        ChartWriter::Picture(write) => {
            let mut origin = origin(job, &typology, format.audience, Some(format));
            if format.audience == Audience::People {
                origin.title.clone_from(&chart.title);
            }
            let diagram = Diagram {
                chart: &chart,
                graph: &graph(&typology, &crossed),
                origin: &origin,
            };
            let write = |out: &mut dyn Write| write(&diagram, out);
            job.deliver(&typology, format, &Document::Bytes(&write))
        }
        ChartWriter::Characters(write) => {
            let signs = if job.looks.ascii { ASCII_SIGNS } else { SIGNS };
            let width = job.width();
            let about = signature(job, &typology, format)?;
            let write = |out: &mut dyn Write| {
                write(&chart, width, signs, out)?;
                sign_text(&about, out)
            };
            job.deliver(&typology, format, &Document::Bytes(&write))
        }
    }
}

/// The user's own lists, if there are any; most of what is asked needs no look at which organisations are
/// actors.
fn lists(
    job: &mut Job<'_>,
    t: &Typology,
    filter: &Filter,
) -> Result<Vec<LinkedDirectory>, Failure> {
    let link = if filter.needs_rows() {
        Linked::whole
    } else {
        Linked::codes_alone
    };
    job.lists(t, link)
}

/// What is counted, of what the filter keeps.
fn counted(
    t: &Typology,
    lists: &[LinkedDirectory],
    filter: &Filter,
    sets: OverlapKind,
    heading: Option<&str>,
) -> Result<Overlaps, Failure> {
    if !sets.is_listed() {
        let keeps = |record| filter.is_empty() || filter.keeps_record(t, record);
        return Ok(Overlaps::new(t, sets, filter.breadth(), keeps));
    }
    let mut gathering = OverlapBuilder::new(heading);
    loop {
        for LinkedDirectory { directory, linked } in lists {
            let keeps = |row| linked.organisation(t, directory, row).is_kept(filter);
            gathering
                .push(directory, linked, 0..directory.len(), keeps)
                .map_err(|phrase| Failure::Usage(phrase.at_flag("sets")))?;
        }
        if !gathering.turn() {
            return Ok(gathering.finish(t));
        }
    }
}

/// Refuses filters that say nothing of what is counted.
fn expect_sense(filter: &Filter, sets: OverlapKind) -> Result<(), Failure> {
    let facets = facets(sets);
    match filter.facets().find(|facet| !facets.contains(facet)) {
        None => Ok(()),
        Some(facet) => Err(Failure::Usage(
            Phrase::new("filter-apart")
                .with("flag", format!("--{}", facet.word()))
                .with("sets", sets.word())
                .with("choices", as_flags(facets)),
        )),
    }
}

/// Why there is nothing, as closely as it can be told.
fn nothing(filter: &Filter, crossed: &OverlapReport<'_>) -> Phrase {
    if crossed.asked.least > 1 {
        return Phrase::new("crossing-under").with("least", crossed.asked.least);
    }
    if crossed.asked.is_question() && filter.is_empty() {
        return question(crossed);
    }
    nowhere(crossed)
        .filter(|_| filter.is_empty())
        .unwrap_or_else(|| Phrase::new("nothing-kept"))
}
