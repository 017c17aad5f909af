//! What meets a query, best first; `kind  id  name` a line.

mod lines;
mod organisations;

use super::deliver::Document;
use super::failure::Failure;
use super::job::Job;
use super::provenance::signature;
use std::io::Write;

use crate::export::sign_text;
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary};
use crate::query::fold::fold;
use crate::query::{Facet, Filter, Hit, Index, OrganisationQuery, Realm, run_query, suggestions};
use crate::report::{ReportTable, TableCell, TableColumn, ValueDomain};
use crate::text::Text;
use lines::Light;
use organisations::{FoundOrganisation, organisations};

/// Names proposed where nothing was found.
const PROPOSALS: usize = 5;

/// Searches the records and the user's lists.
pub(super) fn search(job: &mut Job<'_>, query: &str, among: Option<Realm>) -> Result<(), Failure> {
    if fold(query).is_empty() {
        return Err(Failure::Usage(Phrase::new("query-empty")));
    }
    let format = job.format()?;
    let typology = job.typology()?;
    let filter = job.filter(&typology)?;
    expect_someone(job, &filter)?;
    let index = Index::new(&typology);
    let wanted = OrganisationQuery::read(&typology, query);
    let mut hits = match run_query(&typology, &index, query) {
        Ok(hits) => hits,
        // What records do not have may be asked of the lists.
        Err(_) if wanted.is_ok() && !job.lists.is_empty() => Vec::new(),
        Err(fault) => return Err(Failure::Usage(fault.message(query))),
    };
    if among == Some(Realm::Organisations) && job.lists.is_empty() {
        let phrase = Phrase::new("directory-missing").at_flag("among");
        return Err(Failure::Usage(phrase));
    }
    if among == Some(Realm::Organisations) {
        hits.clear();
    }
    let met = hits.len();
    hits.retain(|hit| {
        !filter.excludes_all_of(Realm::Records) && filter.keeps_record(&typology, hit.record)
    });
    let organisations = match wanted {
        _ if job.lists.is_empty() || among == Some(Realm::Records) => Vec::new(),
        Ok(wanted) => organisations(job, &typology, &filter, &wanted)?,
        Err(fault) => {
            let phrase = Phrase::new("query-no-lists").with("sentence", fault.message(query));
            job.note(&phrase)?;
            Vec::new()
        }
    };
    if !format.is_plain_text() || !job.request.rows.is_plain() {
        let table = table(&typology, &hits, &organisations);
        let headings = job.headings(&table);
        job.deliver(&typology, format, &Document::Rows(&table, &headings))?;
    } else {
        let text = job.text;
        let light = if job.looks.is_colored(job.is_shown()) {
            Light::On
        } else {
            Light::Off
        };
        let about = signature(job, &typology, format)?;
        let write = |out: &mut dyn Write| {
            lines::write(&typology, (&hits, &organisations), text, light, out)?;
            sign_text(&about, out)
        };
        job.deliver(&typology, format, &Document::Bytes(&write))?;
    }
    if !hits.is_empty() || !organisations.is_empty() {
        return Ok(());
    }
    let mut phrases = vec![Phrase::new("query-nothing").with("query", query)];
    phrases.extend(match met {
        0 => near(job.text, &typology, &index, query),
        _ => Some(Phrase::new("query-filtered").with("count", met)),
    });
    Err(Failure::Nothing(phrases))
}

/// Refuses a filter of which something is asked that is nowhere: of organisations where no list is given, of
/// records and organisations at once.
///
/// # Errors
/// The flag that asks for it.
pub fn expect_someone(job: &Job<'_>, filter: &Filter) -> Result<(), Failure> {
    let has_lists = !job.lists.is_empty();
    let of_records = Realm::Records.facets();
    let mut apart = filter.facets().filter(|facet| !of_records.contains(facet));
    if let Some(facet) = apart.next().filter(|_| !has_lists) {
        let flag = format!("--{}", facet.word());
        let phrase = Phrase::new("flag-without-list").with("flag", flag);
        return Err(Failure::Usage(phrase));
    }
    let refusal = |realm: Realm| {
        let mut queries = filter.queries.iter();
        queries.find_map(|query| query.refusal(realm))
    };
    match (refusal(Realm::Records), refusal(Realm::Organisations)) {
        (Some(refusal), other) if !has_lists || other.is_some() => {
            Err(Failure::Usage(refusal.at_flag(Facet::Where.word())))
        }
        _ => Ok(()),
    }
}

/// The columns of what is found.
pub const SEARCH_COLUMNS: [TableColumn; 4] = [
    TableColumn::new("kind", "column-kind").of(ValueDomain::of::<RecordKind>()),
    TableColumn::new("id", "column-id"),
    TableColumn::new("name", "column-name"),
    TableColumn::new("match", "column-match"),
];

fn table(typology: &Typology, hits: &[Hit], organisations: &[FoundOrganisation]) -> ReportTable {
    let row = |hit: &Hit| {
        vec![
            TableCell::text(hit.record.kind().word()),
            TableCell::text(hit.record.id(typology)),
            TableCell::text(hit.record.name(typology)),
            TableCell::text(&hit.text),
        ]
    };
    let own = |found: &FoundOrganisation| {
        vec![
            TableCell::text("organisation"),
            TableCell::text(&found.id),
            TableCell::text(&found.name),
            TableCell::text(&found.name),
        ]
    };
    ReportTable {
        name: "search",
        columns: SEARCH_COLUMNS.to_vec(),
        rows: hits
            .iter()
            .map(row)
            .chain(organisations.iter().map(own))
            .collect(),
    }
}

/// The names nearest to a query that met nothing.
fn near(text: &Text, typology: &Typology, index: &Index, query: &str) -> Option<Phrase> {
    let shown = |record: &Record| {
        let phrase = Phrase::new("named")
            .with("name", record.name(typology))
            .with("id", record.id(typology));
        text.say(&phrase)
    };
    let near = suggestions(index, query, PROPOSALS);
    let names: Vec<String> = near.iter().map(shown).collect();
    (!names.is_empty()).then(|| Phrase::new("query-near").with("names", names.join(", ")))
}
