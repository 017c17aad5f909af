//! `essnum search`: the records and organisations that match a query, best first; `kind  id  name` a line.

mod lines;
mod organisations;

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use super::provenance::signature;
use crate::export::write_text_provenance;
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::{Facet, Filter, Hit, Index, OrganisationQuery, Realm, run_query, suggestions};
use crate::report::{ReportTable, TableCell, TableColumn, ValueDomain};
use crate::request::as_flags;
use crate::text::StyledWrite;
use lines::Highlight;
use organisations::{FoundOrganisation, organisations};

/// Most names proposed where nothing matches.
const PROPOSALS: usize = 5;

/// Searches the records and the user's lists, or one of these realms.
pub(super) fn search(job: &mut Job<'_>, query: &str, among: Option<Realm>) -> Result<(), Failure> {
    if fold(query).is_empty() {
        return Err(Phrase::new("query-empty").into());
    }
    let format = job.format()?;
    let typology = job.typology()?;
    let filter = job.filter(&typology)?;
    expect_satisfiable(job, &filter)?;
    let index = Index::new(&typology);
    let list_query = OrganisationQuery::read(&typology, query);
    let has_lists = !job.lists.is_empty();
    let mut hits = match run_query(&typology, &index, query) {
        Ok(hits) => hits,
        // A condition may apply to organisations only.
        Err(_) if list_query.is_ok() && has_lists => Vec::new(),
        Err(fault) => return Err(fault.message(query).into()),
    };
    if among == Some(Realm::Organisations) {
        if !has_lists {
            return Err(Phrase::new("directory-missing").at_flag("among").into());
        }
        hits.clear();
    }
    let unfiltered = hits.len();
    hits.retain(|hit| {
        !filter.excludes_all_of(Realm::Records) && filter.keeps_record(&typology, hit.record)
    });
    if let Some(aside) = hits
        .first()
        .map(|hit| &hit.aside)
        .filter(|aside| !aside.is_empty())
    {
        let phrase = Phrase::new("query-aside").with("query", query);
        job.note(&phrase.with("words", aside.join(", ")))?;
    }
    let organisations = match list_query {
        _ if !has_lists || among == Some(Realm::Records) => Vec::new(),
        Ok(list_query) => organisations(job, &typology, &filter, &list_query)?,
        Err(fault) => {
            let phrase = Phrase::new("query-no-lists").with("sentence", fault.message(query));
            job.note(&phrase)?;
            Vec::new()
        }
    };
    if !format.is_plain_text() || !job.request.rows.is_plain_but_for_limit() {
        let table = table(&typology, &hits, &organisations);
        let headings = job.headings(&table);
        job.deliver(&typology, format, &Document::Rows(&table, &headings))?;
    } else {
        let text = job.text;
        let highlight = if job.looks.is_colored(job.is_shown()) {
            Highlight::On
        } else {
            Highlight::Off
        };
        let about = signature(job, &typology, format)?;
        // Records first, as in the table.
        let most = job.request.rows.limit.unwrap_or(usize::MAX);
        let hits = &hits[..hits.len().min(most)];
        let organisations = &organisations[..organisations.len().min(most - hits.len())];
        let width = job.is_shown().then(|| job.width());
        if let Some(cancel) = job.console.cancel {
            cancel.report_rows(hits.len() + organisations.len());
        }
        let write = |out: &mut dyn StyledWrite| {
            lines::write(
                &typology,
                (hits, organisations),
                text,
                highlight,
                width,
                out,
            )?;
            write_text_provenance(&about, out)
        };
        job.deliver(&typology, format, &Document::Bytes(&write))?;
    }
    if !hits.is_empty() || !organisations.is_empty() {
        return Ok(());
    }
    let mut phrases = vec![Phrase::new("query-nothing").with("query", query)];
    phrases.extend(match unfiltered {
        0 => near(job, &typology, &index, query),
        _ => Some(Phrase::new("query-filtered").with("count", unfiltered)),
    });
    Err(Failure::Nothing(phrases))
}

/// Refuses a filter that nothing can satisfy: of organisations without a list, of records and organisations at once.
///
/// # Errors
/// The flag that makes it so.
pub fn expect_satisfiable(job: &Job<'_>, filter: &Filter) -> Result<(), Failure> {
    let has_lists = !job.lists.is_empty();
    let of_records = Realm::Records.facets();
    let mut of_lists = filter.facets().filter(|facet| !of_records.contains(facet));
    if let Some(facet) = of_lists.next().filter(|_| !has_lists) {
        let phrase = Phrase::new("flag-without-list").with("flag", as_flags(&[facet]));
        return Err(phrase.into());
    }
    let refusal = |realm| filter.refusal(realm);
    match (refusal(Realm::Records), refusal(Realm::Organisations)) {
        (Some(refusal), other) if !has_lists || other.is_some() => {
            Err(refusal.at_flag(Facet::Where.word()).into())
        }
        _ => Ok(()),
    }
}

/// The columns of hits.
pub const SEARCH_COLUMNS: [TableColumn; 4] = [
    TableColumn::new("kind", "column-kind").with_domain(ValueDomain::vocabulary::<RecordKind>()),
    TableColumn::new("id", "column-id"),
    TableColumn::new("name", "column-name"),
    TableColumn::new("match", "column-match"),
];

fn table(typology: &Typology, hits: &[Hit], organisations: &[FoundOrganisation]) -> ReportTable {
    let records = hits.iter().map(|hit| {
        let record = hit.record;
        let kind = record.kind().word();
        [kind, record.id(typology), record.name(typology), &hit.text]
    });
    let organisations = organisations.iter();
    let organisations =
        organisations.map(|found| ["organisation", &found.id, &found.name, &found.name]);
    let rows = records.chain(organisations);
    ReportTable {
        name: "search",
        columns: SEARCH_COLUMNS.to_vec(),
        rows: rows.map(|row| row.map(TableCell::text).to_vec()).collect(),
    }
}

/// Proposes the names nearest to a query that nothing matches.
fn near(job: &Job<'_>, typology: &Typology, index: &Index, query: &str) -> Option<Phrase> {
    let shown = |record: &Record| {
        let phrase = Phrase::new("named")
            .with("name", record.name(typology))
            .with("id", record.id(typology));
        job.text.say(&phrase)
    };
    let near = suggestions(index, query, PROPOSALS);
    let names: Vec<String> = near.iter().map(shown).collect();
    (!names.is_empty()).then(|| Phrase::new("query-near").with("names", names.join(", ")))
}
