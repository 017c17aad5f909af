//! `essnum export`: a table in a format, filtered; or the whole as a thesaurus, the sources as works.

use std::path::Path;

use super::flags::as_flags;
use super::output::table_formats;
use super::{Call, Exit, Failure, bundle, organisations};
use crate::export::{self, Audience, Capability, Format, formats_writing};
use crate::model::{Phrase, Typology, Vocabulary, unknown};
use crate::query::{ACTOR_FACETS, Facet, Filter, Realm};
use crate::report::bibliography::bibliography;
use crate::report::thesaurus::{self, BASE, Thesaurus};
use crate::report::{
    Also, Localized, ORGANISATIONS, Statements, TALLIES, TYPOLOGY, TableReport, names, report,
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
    if format.writes(Capability::Rows) {
        call.deliver_table(&table, format, &headings)?;
    } else if let Some(write) = format.writers.works {
        let mut works = bibliography(&typology, &filter);
        works.origin = call.origin(&typology, format.audience, Some(format));
        if call.is_described() {
            call.deliver_described_works(format, |out| write(&works, out))?;
        } else {
            call.deliver(|out| write(&works, out))?;
        }
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
pub fn expect_no_list(call: &Call<'_>, table: &str) -> Result<(), Failure> {
    if call.settings.lists.is_empty() {
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

/// The formats of a report: those of tables, and those of what else it is.
fn formats(report: &TableReport) -> Vec<&'static Format> {
    let also = report.also.as_ref().map(|also| match also {
        Also::Bibliography => Capability::Works,
        Also::Thesaurus(_) => Capability::Statements,
    });
    let mut formats = table_formats();
    formats.extend(also.map(formats_writing).unwrap_or_default());
    formats
}

/// The formats of the whole typology.
fn whole_formats() -> Vec<&'static Format> {
    let whole = [
        Capability::Statements,
        Capability::Site,
        Capability::Workbook,
    ];
    whole.into_iter().flat_map(formats_writing).collect()
}

/// The formats in which something of this name can be had.
pub(super) fn formats_of(name: &str) -> Vec<&'static Format> {
    match report(name) {
        Some(report) => formats(report),
        None if name == TYPOLOGY => whole_formats(),
        None => table_formats(),
    }
}

/// The whole typology.
fn whole(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let format = call.format(&whole_formats())?;
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    expect_sense(TYPOLOGY, ACTOR_FACETS, &filter)?;
    expect_realm(call, Realm::Records, &filter)?;
    if let Some(write) = format.writers.site {
        let book = call.book(&typology, &filter, format)?;
        call.deliver(|out| write(&book, out))?;
        return Ok(Exit::Done);
    }
    if let Some(write) = format.writers.workbook {
        let workbook = call.workbook(&typology, format)?;
        call.deliver(|out| write(&workbook, out))?;
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
        let tongues = LANGUAGES.iter().zip(&say).map(|(language, say)| Localized {
            code: language.code,
            say,
        });
        let tongues: Vec<Localized<'_>> = tongues.collect();
        // A form of the statements says nothing that another does not.
        let command = if self.kept(t).is_empty() {
            String::new()
        } else {
            self.command_line(None, Audience::Machines)
        };
        Ok(told.statements(t, filter, base, &tongues, &command))
    }

    fn deliver_statements(&mut self, format: &Format, said: &Statements) -> Result<(), Failure> {
        match format.writers.statements {
            Some(write) => self.deliver(|out| write(said, out)),
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
