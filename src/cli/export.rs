//! `essnum export`: a table in a format, filtered; or the whole as a thesaurus, the sources as works.

use std::path::Path;

use super::flags::as_flags;
use super::output::table_formats;
use super::{Call, Exit, Failure, bundle, organisations};
use crate::export::{self, BIBLIOGRAPHIES, BOOKS, THESAURI};
use crate::model::{Phrase, Typology, Vocabulary, unknown};
use crate::query::{ACTOR_FACETS, Facet, Filter, Realm};
use crate::report::bibliography::bibliography;
use crate::report::thesaurus::{self, BASE, Thesaurus};
use crate::report::{
    Also, ORGANISATIONS, Report, Statements, TALLIES, TYPOLOGY, Tongue, names, report,
};
use crate::text::{LANGUAGES, Text};

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    if let Some(folder) = call.matches.get_one::<String>("all").cloned() {
        return bundle::run(call, Path::new(&folder));
    }
    let name = call.operand("table").unwrap_or_default();
    if name == ORGANISATIONS {
        return organisations::run(call);
    }
    if let Some(tally) = TALLIES.iter().find(|tally| tally.name == name) {
        return organisations::count(call, tally);
    }
    if name == TYPOLOGY {
        expect_no_list(call, TYPOLOGY)?;
        return whole(call);
    }
    let report = report(&name).ok_or_else(|| Failure::Usage(unknown("table", &name, names())))?;
    expect_no_list(call, report.name)?;
    let format = call.format(&formats(report))?;
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    expect_sense(report.name, report.facets, &filter)?;
    expect_realm(call, Realm::Records, &filter)?;
    let table = report.table(&typology, &filter);
    let headings = call.headings(&table);
    if let Some(format) = export::format(format) {
        call.deliver_table(&table, format, &headings)?;
    } else if let Some(form) = export::form(BIBLIOGRAPHIES, format) {
        let works = bibliography(&typology, &filter);
        call.deliver(|out| form.write(&works, out))?;
    } else if let Some(Also::Thesaurus(told)) = report.also {
        let statements = call.statements(&typology, &filter, told)?;
        call.deliver_statements(format, &statements)?;
    }
    if table.rows.is_empty() && filter.facets().next().is_some() {
        return Err(Failure::Nothing(vec![Phrase::new("nothing-kept")]));
    }
    Ok(Exit::Done)
}

/// Refuses lists where a table of the typology is asked for.
fn expect_no_list(call: &Call<'_>, table: &str) -> Result<(), Failure> {
    if call.settings.directories.is_empty() {
        return Ok(());
    }
    let tallies = TALLIES.iter().map(|tally| tally.name);
    let choices: Vec<&str> = std::iter::once(ORGANISATIONS).chain(tallies).collect();
    Err(Failure::Usage(
        Phrase::new("directory-misfit")
            .with("table", table)
            .with("choices", choices.join(", ")),
    ))
}

/// Refuses a query that asks what a realm does not have.
pub fn expect_realm(call: &Call<'_>, realm: Realm, filter: &Filter) -> Result<(), Failure> {
    let mut queries = filter.queries.iter();
    match queries.find_map(|query| query.refusal(realm)) {
        Some(refusal) => Err(Failure::Usage(call.at_flag(Facet::Where, &refusal))),
        None => Ok(()),
    }
}

/// The formats of what is exported under this name, the usual one first.
pub fn formats_of(name: &str) -> Vec<&'static str> {
    report(name).map_or_else(table_formats, formats)
}

/// The formats of a report: those of tables, and those of what else it is.
fn formats(report: &Report) -> Vec<&'static str> {
    let mut formats = table_formats();
    match report.also {
        Some(Also::Bibliography) => formats.extend(BIBLIOGRAPHIES.iter().map(|form| form.name)),
        Some(Also::Thesaurus(_)) => formats.extend(THESAURI.iter().map(|form| form.name)),
        None => {}
    }
    formats
}

/// The whole typology.
fn whole(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let mut formats: Vec<&str> = THESAURI.iter().map(|form| form.name).collect();
    formats.extend(BOOKS.iter().map(|form| form.name));
    let format = call.format(&formats)?;
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    expect_sense(TYPOLOGY, ACTOR_FACETS, &filter)?;
    expect_realm(call, Realm::Records, &filter)?;
    if let Some(form) = export::form(BOOKS, format) {
        let book = call.book(&typology, &filter, format)?;
        call.deliver(|out| form.write(&book, out))?;
        return Ok(Exit::Done);
    }
    let statements = call.statements(&typology, &filter, thesaurus::TYPOLOGY)?;
    call.deliver_statements(format, &statements)?;
    Ok(Exit::Done)
}

impl Call<'_> {
    /// Statements in every language, their identifiers under the base that was asked for.
    fn statements(
        &self,
        t: &Typology,
        filter: &Filter,
        told: Thesaurus,
    ) -> Result<Statements, Failure> {
        let base = self.matches.get_one::<String>("base");
        let base = base.map_or(BASE, String::as_str);
        expect_base(base)?;
        let texts: Vec<Text> = LANGUAGES.iter().map(Text::new).collect();
        let say: Vec<_> = texts
            .iter()
            .map(|text| |phrase: &Phrase| text.say(phrase))
            .collect();
        let tongues = LANGUAGES.iter().zip(&say).map(|(language, say)| Tongue {
            code: language.code,
            say,
        });
        let tongues: Vec<Tongue<'_>> = tongues.collect();
        Ok(told.statements(t, filter, base, &tongues))
    }

    fn deliver_statements(&mut self, format: &str, said: &Statements) -> Result<(), Failure> {
        match export::form(THESAURI, format) {
            Some(form) => self.deliver(|out| form.write(said, out)),
            None => Ok(()),
        }
    }
}

/// Refuses a base under which no identifier could stand.
fn expect_base(base: &str) -> Result<(), Failure> {
    let rest = ["http://", "https://"]
        .iter()
        .find_map(|scheme| base.strip_prefix(scheme));
    let has_host = rest.is_some_and(|rest| !rest.starts_with('/'));
    let is_open = base.ends_with('/') && !base.contains(['#', '?']);
    if has_host && is_open && export::is_identifier(base) {
        return Ok(());
    }
    let phrase = Phrase::new("base-refused").with("value", base);
    Err(Failure::Usage(phrase.with("example", BASE)))
}

/// Refuses a filter on a facet that means nothing for a table.
pub fn expect_sense(table: &str, facets: &[Facet], filter: &Filter) -> Result<(), Failure> {
    let Some(facet) = filter.facets().find(|facet| !facets.contains(facet)) else {
        return Ok(());
    };
    let phrase = if facets.is_empty() {
        Phrase::new("filter-none")
    } else {
        Phrase::new("filter-misfit").with("choices", as_flags(facets))
    };
    let flag = format!("--{}", facet.word());
    Err(Failure::Usage(
        phrase.with("flag", flag).with("table", table),
    ))
}
