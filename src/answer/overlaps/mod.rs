//! `essnum overlaps`: what sets share, as a chart of characters, a table, a picture or a graph.

mod chart;
mod options;

pub use options::sets_named;

use super::deliver::Document;
use super::failure::Failure;
use super::job::{Job, expect_realm};
use super::lists::linking;
use super::progress::Activity;
use super::provenance::{origin, signature, text_for};
use crate::export::{
    ASCII_SIGNS, Audience, Capability, ChartWriter, Diagram, SIGNS, write_text_provenance,
};
use crate::model::{Phrase, Typology, Vocabulary};
use crate::query::{
    Filter, Linked, OverlapBuilder, OverlapFlag, OverlapKind, Overlaps, Realm, ValueColumn,
};
use crate::report::overlaps::{Detail, facets, graph, nowhere, question, title};
use crate::report::{LinkedDirectory, OverlapReport, overlap_report};
use crate::request::{What, as_flags};
use crate::text::StyledWrite;

pub(super) fn overlaps(
    job: &mut Job<'_>,
    options: &[(OverlapFlag, String)],
) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    let ReadOverlaps {
        filter,
        lists,
        overlaps,
    } = read_overlaps(job, options, &typology)?;
    if let Some(column) = overlaps.groups().column() {
        let told = [
            (column.others, left_out(column)),
            (column.variants, joined_variants(column)),
        ];
        for (_, phrase) in told.into_iter().filter(|(count, _)| *count > 0) {
            job.note(&phrase)?;
        }
    }
    let options = options::read_options(options, &typology, &overlaps)?;
    let report = overlap_report(&typology, &lists, &filter, &options, overlaps);
    if !format.writes(Capability::Chart) {
        let detail = match format.audience {
            Audience::Machines => Detail::Full,
            Audience::People => Detail::Preview,
        };
        let columns = report.columns().into_iter();
        let headings: Vec<String> = columns.map(|column| job.text.get(column.heading)).collect();
        let table = report.table(detail);
        job.deliver(&typology, format, &Document::Rows(&table, &headings))?;
    }
    if report.rows.is_empty() {
        return Err(Failure::Nothing(vec![nothing(&filter, &report)]));
    }
    let Some(writer) = format.chart else {
        return Ok(());
    };
    let chart = chart::chart(job, &typology, &report)?;
    match writer {
        ChartWriter::Picture(write) => {
            let mut origin = origin(job, &typology, format.audience, Some(format));
            if format.audience == Audience::People {
                origin.title.clone_from(&chart.title);
            } else if let Some(column) = report.overlaps.groups().column() {
                let text = text_for(job, format.audience);
                origin.title = text.say(&title(&report));
                if column.others > 0 {
                    origin.description = text.say(&left_out(column));
                }
            }
            let graph = graph(&typology, &report);
            let diagram = Diagram {
                chart: &chart,
                graph: &graph,
                origin: &origin,
            };
            let write = |out: &mut dyn StyledWrite| write(&diagram, out);
            job.deliver(&typology, format, &Document::Bytes(&write))
        }
        ChartWriter::Characters(write) => {
            let signs = if job.looks.ascii { ASCII_SIGNS } else { SIGNS };
            let width = job.width();
            let about = signature(job, &typology, format)?;
            let write = |out: &mut dyn StyledWrite| {
                write(&chart, width, signs, out)?;
                write_text_provenance(&about, out)
            };
            job.deliver(&typology, format, &Document::Bytes(&write))
        }
    }
}

/// How many values of a column are no sets: there are more than can be.
fn left_out(column: &ValueColumn) -> Phrase {
    Phrase::new("crossing-left-out")
        .with("heading", column.heading.as_str())
        .with("others", column.others)
}

/// How many spellings count as another one's.
fn joined_variants(column: &ValueColumn) -> Phrase {
    Phrase::new("crossing-variants")
        .with("heading", column.heading.as_str())
        .with("variants", column.variants)
}

/// Gives `take` the report that a request asks for; its lists are read.
///
/// # Errors
/// Another request; lists that cannot be read; options that name nothing or contradict each other.
pub fn overlaps_asked<T>(
    job: &mut Job<'_>,
    t: &Typology,
    take: impl FnOnce(&OverlapReport<'_>) -> T,
) -> Result<T, Failure> {
    let request = job.request;
    let What::Overlaps(options) = &request.what else {
        return Err(Phrase::new("command-nothing").into());
    };
    let read = read_overlaps(job, options, t)?;
    let options = options::read_options(options, t, &read.overlaps)?;
    let report = overlap_report(t, &read.lists, &read.filter, &options, read.overlaps);
    Ok(take(&report))
}

/// What a request counts, and what it counts in.
struct ReadOverlaps {
    filter: Filter,
    lists: Vec<LinkedDirectory>,
    overlaps: Overlaps,
}

fn read_overlaps(
    job: &mut Job<'_>,
    options: &[(OverlapFlag, String)],
    typology: &Typology,
) -> Result<ReadOverlaps, Failure> {
    let filter = job.filter(typology)?;
    let mut lists = job.linked_lists(typology, linking(filter.needs_rows()))?;
    let (sets, heading) = options::sets(options, &lists)?;
    expect_applicable(&filter, sets)?;
    let realm = if sets.is_listed() {
        Realm::Organisations
    } else {
        Realm::Records
    };
    expect_realm(realm, &filter)?;
    let progress = job.progress(Activity::Looking);
    if sets == OverlapKind::Organisations {
        // An actor counts in its own families.
        for list in lists.iter_mut().filter(|list| list.linked.is_empty()) {
            list.linked = Linked::whole(typology, &list.directory);
        }
    }
    let overlaps = gathered_overlaps(typology, &lists, &filter, sets, heading.as_deref())?;
    drop(progress);
    Ok(ReadOverlaps {
        filter,
        lists,
        overlaps,
    })
}

/// The overlaps of what the filter keeps, for a column of the lists by its heading.
///
/// # Errors
/// A column that the lists do not have.
pub fn gathered_overlaps(
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
    let mut builder = OverlapBuilder::new(heading);
    loop {
        for LinkedDirectory { directory, linked } in lists {
            let keeps = |row| linked.organisation(t, directory, row).is_kept(filter);
            let pushed = builder.push(directory, linked, 0..directory.len(), keeps);
            pushed.map_err(|phrase| phrase.at_flag("sets"))?;
        }
        if !builder.turn() {
            return Ok(builder.finish(t));
        }
    }
}

/// Refuses facets that do not apply to what is counted.
fn expect_applicable(filter: &Filter, sets: OverlapKind) -> Result<(), Failure> {
    let facets = facets(sets);
    match filter.facets().find(|facet| !facets.contains(facet)) {
        None => Ok(()),
        Some(facet) => Err(Phrase::new("filter-apart")
            .with("flag", as_flags(&[facet]))
            .with("sets", sets.word())
            .with("choices", as_flags(facets))
            .into()),
    }
}

/// Why there are no overlaps, as precisely as is known.
fn nothing(filter: &Filter, report: &OverlapReport<'_>) -> Phrase {
    if report.options.least > 1 {
        return Phrase::new("crossing-under").with("least", report.options.least);
    }
    if report.options.is_question() && filter.is_empty() {
        return question(report);
    }
    nowhere(report)
        .filter(|_| filter.is_empty())
        .unwrap_or_else(|| Phrase::new("nothing-kept"))
}
