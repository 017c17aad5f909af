//! A table in a format, filtered; or the whole as a thesaurus, as a site, as a workbook, the sources as works.

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use super::lists::expect_no_list;
use super::organisations::{organisations, tally};
use super::provenance::{command_line, filters, origin};
use super::site::site;
use super::workbook::workbook;
use crate::export::{Audience, Capability, is_identifier};
use crate::model::{Phrase, Typology, unknown};
use crate::query::{ACTOR_FACETS, Filter, Realm};
use crate::report::bibliography::bibliography;
use crate::report::thesaurus::{self, BASE, Thesaurus};
use crate::report::{
    Also, Localized, ORGANISATIONS, Statements, TALLIES, TYPOLOGY, TableReport, names, report,
};
use crate::text::{LANGUAGES, Text};

/// Exports a table.
pub(super) fn export(job: &mut Job<'_>, name: &str, base: Option<&str>) -> Result<(), Failure> {
    if name == ORGANISATIONS {
        return organisations(job);
    }
    if let Some(counted) = TALLIES.iter().find(|tally| tally.name == name) {
        return tally(job, counted);
    }
    if name == TYPOLOGY {
        expect_no_list(job, TYPOLOGY)?;
        return whole(job, base);
    }
    let report = report(name).ok_or_else(|| Failure::Usage(unknown("table", name, names())))?;
    expect_no_list(job, report.name)?;
    of_report(job, report, base)
}

fn of_report(job: &mut Job<'_>, report: &TableReport, base: Option<&str>) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    let filter = job.filter_for(&typology, report.name, report.facets, Realm::Records)?;
    let table = report.table(&typology, &filter);
    if format.writes(Capability::Rows) {
        let headings = job.headings(&table);
        job.deliver(&typology, format, &Document::Rows(&table, &headings))?;
    } else if format.writes(Capability::Works) {
        let mut works = bibliography(&typology, &filter);
        works.origin = origin(job, &typology, format.audience, Some(format));
        job.deliver(&typology, format, &Document::Works(&works))?;
    } else if let Some(Also::Thesaurus(thesaurus)) = report.also {
        let statements = statements(job, &typology, &filter, thesaurus, base)?;
        job.deliver(&typology, format, &Document::Statements(&statements))?;
    }
    if table.rows.is_empty() && filter.facets().next().is_some() {
        return Err(Failure::nothing_kept());
    }
    Ok(())
}

/// The whole typology.
fn whole(job: &mut Job<'_>, base: Option<&str>) -> Result<(), Failure> {
    let format = job.format()?;
    let typology = job.typology()?;
    let filter = job.filter_for(&typology, TYPOLOGY, ACTOR_FACETS, Realm::Records)?;
    if format.writes(Capability::Site) {
        let site = site(job, &typology, &filter, format)?;
        return job.deliver(&typology, format, &Document::Site(&site));
    }
    if format.writes(Capability::Workbook) {
        let workbook = workbook(job, &typology, &filter, format)?;
        return job.deliver(&typology, format, &Document::Workbook(&workbook));
    }
    let statements = statements(job, &typology, &filter, thesaurus::TYPOLOGY, base)?;
    job.deliver(&typology, format, &Document::Statements(&statements))
}

/// Statements in every language, their identifiers under a base.
fn statements(
    job: &Job<'_>,
    t: &Typology,
    filter: &Filter,
    thesaurus: Thesaurus,
    base: Option<&str>,
) -> Result<Statements, Failure> {
    let base = base.unwrap_or(BASE);
    expect_base(base)?;
    let texts: Vec<Text> = LANGUAGES.iter().map(Text::new).collect();
    let say: Vec<_> = texts
        .iter()
        .map(|text| |phrase: &Phrase| text.say(phrase))
        .collect();
    let tongues = LANGUAGES.iter().zip(&say).map(|(language, say)| Localized {
        code: language.code,
        say,
    });
    let tongues: Vec<Localized<'_>> = tongues.collect();
    // Both formats state the same: the command line does not name one.
    let command = if filters(job.request, t).is_empty() {
        String::new()
    } else {
        command_line(job, None, Audience::Machines)
    };
    Ok(thesaurus.statements(t, filter, base, &tongues, &command))
}

/// Refuses a base under which no identifier could stand.
fn expect_base(base: &str) -> Result<(), Failure> {
    let rest = ["http://", "https://"]
        .iter()
        .find_map(|scheme| base.strip_prefix(scheme));
    let has_host = rest.is_some_and(|rest| !rest.starts_with('/'));
    let is_open = base.ends_with('/') && !base.contains(['#', '?']);
    if has_host && is_open && is_identifier(base) {
        return Ok(());
    }
    let phrase = Phrase::new("base-refused").with("value", base);
    Err(Failure::Usage(phrase.with("example", BASE)))
}
