//! `essnum export`: a table in a format; or the whole typology as a thesaurus, a site or a workbook, the sources as
//! a bibliography.

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use super::lists::expect_no_list;
use super::provenance::{about, command_line, filters, origin, page_about};
use super::records::piece_text;
use crate::export::{Audience, Capability, Format, is_iri};
use crate::model::{DATASET_LANGUAGE, Phrase, Typology, unknown};
use crate::query::{ACTOR_FACETS, Filter, Linked, ORGANISATION_FACETS, Realm};
use crate::report::bibliography::bibliography;
use crate::report::thesaurus::{self, BASE, Thesaurus};
use crate::report::{
    self, Also, ColumnTitle, LinkedDirectory, Localized, Localizer, ORGANISATIONS, Organisations,
    Piece, REPORTS, Site, Statements, TALLIES, TYPOLOGY, TableReport, Tally, Workbook,
    WorkbookSheet, localized, names, table_message,
};
use crate::text::{LANGUAGES, Text};

/// Exports a table by its name. `base` is the prefix of a thesaurus's identifiers.
pub(super) fn export(job: &mut Job<'_>, name: &str, base: Option<&str>) -> Result<(), Failure> {
    if name == ORGANISATIONS {
        return export_organisations(job);
    }
    if let Some(tally) = TALLIES.iter().find(|tally| tally.name == name) {
        return export_tally(job, tally);
    }
    if name == TYPOLOGY {
        return export_typology(job, base);
    }
    let report = report::report(name).ok_or_else(|| unknown("table", name, names()))?;
    export_report(job, report, base)
}

/// Exports the organisations of the user's lists.
fn export_organisations(job: &mut Job<'_>) -> Result<(), Failure> {
    let (format, typology, filter, lists) = list_input(job, ORGANISATIONS)?;
    let organisations = Organisations::new(&typology, &lists, &filter);
    let titles = organisations.titles();
    let headings = titles.iter().map(|title| match title {
        ColumnTitle::Message(id) => job.text.get(id),
        ColumnTitle::Printed(heading) => heading.clone(),
    });
    let headings: Vec<String> = headings.collect();
    let document = Document::Rows(&organisations, &headings);
    job.deliver(&typology, format, &document)?;
    if filter.facets().next().is_some() && organisations.count() == 0 {
        return Err(Failure::nothing_kept());
    }
    Ok(())
}

/// Exports how many organisations of the user's lists there are of each kind.
fn export_tally(job: &mut Job<'_>, tally: &Tally) -> Result<(), Failure> {
    let (format, typology, filter, lists) = list_input(job, tally.name)?;
    let table = tally.table(&typology, &lists, &filter);
    let headings = job.headings(&table);
    job.deliver(&typology, format, &Document::Rows(&table, &headings))
}

type ListInput = (&'static Format, Typology, Filter, Vec<LinkedDirectory>);

/// The format of a table of organisations, and what it is made from.
fn list_input(job: &mut Job<'_>, table: &str) -> Result<ListInput, Failure> {
    let format = job.format()?;
    if job.lists.is_empty() {
        return Err(Phrase::new("directory-missing").into());
    }
    let typology = job.typology()?;
    let filter = job.filter_for(&typology, table, ORGANISATION_FACETS, Realm::Organisations)?;
    let lists = job.linked_lists(&typology, Linked::whole)?;
    Ok((format, typology, filter, lists))
}

fn export_report(
    job: &mut Job<'_>,
    report: &TableReport,
    base: Option<&str>,
) -> Result<(), Failure> {
    expect_no_list(job, report.name)?;
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

/// Exports the whole typology.
fn export_typology(job: &mut Job<'_>, base: Option<&str>) -> Result<(), Failure> {
    expect_no_list(job, TYPOLOGY)?;
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

/// A thesaurus in every language, its identifiers under a base.
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
    let say = texts.iter().map(|text| |phrase: &Phrase| text.say(phrase));
    let say: Vec<_> = say.collect();
    let languages = LANGUAGES.iter().zip(&say).map(|(language, say)| Localized {
        code: language.code,
        say,
    });
    let languages: Vec<Localized<'_>> = languages.collect();
    // Every format holds the same statements: the command line does not name one.
    let command = if filters(job.request, t).is_empty() {
        String::new()
    } else {
        command_line(job, None, Audience::Machines)
    };
    Ok(thesaurus.statements(t, filter, base, &languages, &command))
}

/// Refuses a base that is not an address to which names can be appended.
fn expect_base(base: &str) -> Result<(), Failure> {
    let mut schemes = ["http://", "https://"].iter();
    let rest = schemes.find_map(|scheme| base.strip_prefix(scheme));
    let has_host = rest.is_some_and(|rest| !rest.starts_with('/'));
    let is_open = base.ends_with('/') && !base.contains(['#', '?']);
    if has_host && is_open && is_iri(base) {
        return Ok(());
    }
    let phrase = Phrase::new("base-refused").with("value", base);
    Err(phrase.with("example", BASE).into())
}

/// The typology as a site of one page, in the language of the interface.
fn site(job: &Job<'_>, t: &Typology, filter: &Filter, format: &Format) -> Result<Site, Failure> {
    let say = |phrase: &Phrase| job.text.say(phrase);
    let said = |piece: &Piece| piece_text(piece, job.text);
    let localizer = Localizer {
        dataset: &t.language,
        say: &say,
        said: &said,
    };
    // The descriptor speaks the language of the dataset.
    let title = match t.schemes.rows().next() {
        Some(scheme) if t.language != DATASET_LANGUAGE => &scheme.name,
        _ => &t.edition.title,
    };
    let title = said(&Piece::text(title));
    let origin = origin(job, t, Audience::People, Some(format));
    let about = page_about(job, t, title, &origin)?;
    let site = report::site(t, filter, localizer, about, origin.command);
    if site.families.is_empty() && site.chapters.is_empty() {
        return Err(Failure::nothing_kept());
    }
    Ok(site)
}

/// The typology as a workbook: every table, filtered by the facets that apply to it.
fn workbook(
    job: &Job<'_>,
    t: &Typology,
    filter: &Filter,
    format: &Format,
) -> Result<Workbook, Failure> {
    let mut about = about(job, t, format)?;
    about.title = piece_text(&Piece::text(&t.edition.title), job.text);
    let mut sheets = Vec::with_capacity(REPORTS.len());
    let (mut is_filtered, mut has_rows) = (false, false);
    for report in REPORTS {
        let filter = report.narrowed(t, filter);
        let table = report.table(t, &filter);
        is_filtered |= !filter.is_empty();
        has_rows |= !filter.is_empty() && !table.rows.is_empty();
        sheets.push(WorkbookSheet {
            title: job.text.get(&table_message(report.name)),
            headings: job.headings(&table),
            table: localized(table, t, &|phrase| job.text.say(phrase)),
        });
    }
    if is_filtered && !has_rows {
        return Err(Failure::nothing_kept());
    }
    Ok(Workbook { about, sheets })
}
