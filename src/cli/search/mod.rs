//! `essnum search`: what meets a query, best first; `kind  id  name` a line.

mod lines;
mod organisations;

use super::output::lines_first;
use super::{Call, Exit, Failure};
use crate::export::{self, Format};
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary, unknown};
use crate::query::fold::fold;
use crate::query::{Hit, Index, OrganisationQuery, Realm, run_query, suggestions};
use crate::report::{ReportTable, TableCell, TableColumn, ValueDomain};
use crate::text::Text;
use crate::tui::command_line::AMONG_LISTS;
use lines::Light;
use organisations::{Organisation, organisations};

/// Names proposed where nothing was found.
const PROPOSALS: usize = 5;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let query = call.operand("query").unwrap_or_default();
    if fold(&query).is_empty() {
        return Err(Failure::Usage(Phrase::new("query-empty")));
    }
    let format = call.format(&formats())?;
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    call.expect_someone(&filter)?;
    let index = Index::new(&typology);
    let wanted = OrganisationQuery::read(&typology, &query);
    let mut hits = match run_query(&typology, &index, &query) {
        Ok(hits) => hits,
        // What records do not have may be asked of the lists.
        Err(_) if wanted.is_ok() && !call.settings.lists.is_empty() => Vec::new(),
        Err(fault) => return Err(Failure::Usage(fault.told(&query))),
    };
    let among = call.among()?;
    if among == Some(Realm::Organisations) {
        hits.clear();
    }
    let met = hits.len();
    hits.retain(|hit| {
        !filter.asks_beyond(Realm::Records) && filter.keeps_record(&typology, hit.record)
    });
    let organisations = match wanted {
        _ if call.settings.lists.is_empty() || among == Some(Realm::Records) => Vec::new(),
        Ok(wanted) => organisations(call, &typology, &filter, &wanted)?,
        Err(fault) => {
            let phrase = Phrase::new("query-no-lists").with("sentence", fault.told(&query));
            call.note(&phrase)?;
            Vec::new()
        }
    };
    if !format.is_plain_text() || call.is_shaped() {
        let table = table(&typology, &hits, &organisations);
        let headings = call.headings(&table);
        call.deliver_table(&table, format, &headings)?;
    } else {
        let text = call.text;
        let to_terminal = call.console.is_terminal && call.output_file().is_none();
        let light = if call.settings.is_colored(to_terminal) {
            Light::On
        } else {
            Light::Off
        };
        let about = call.signature(&typology, format)?;
        call.deliver(|out| {
            lines::write(&typology, (&hits, &organisations), text, light, out)?;
            export::sign_text(&about, out)
        })?;
    }
    if !hits.is_empty() || !organisations.is_empty() {
        return Ok(Exit::Done);
    }
    let mut phrases = vec![Phrase::new("query-nothing").with("query", query.as_str())];
    phrases.extend(match met {
        0 => near(call.text, &typology, &index, &query),
        _ => Some(Phrase::new("query-filtered").with("count", met)),
    });
    Err(Failure::Nothing(phrases))
}

/// Where a search may look, by name.
pub(super) const AMONG: &[(&str, Realm)] = &[
    ("typology", Realm::Records),
    (AMONG_LISTS, Realm::Organisations),
];

impl Call<'_> {
    /// Where alone to look; everywhere where nothing is said.
    fn among(&self) -> Result<Option<Realm>, Failure> {
        let Some(asked) = self.matches.get_one::<String>("among") else {
            return Ok(None);
        };
        let found = AMONG.iter().find(|(name, _)| name == asked);
        let Some((_, realm)) = found else {
            let known = AMONG.iter().map(|(name, _)| *name);
            return Err(placed("among", unknown("among-place", asked, known)));
        };
        if *realm == Realm::Organisations && self.settings.lists.is_empty() {
            return Err(placed("among", Phrase::new("directory-missing")));
        }
        Ok(Some(*realm))
    }
}

/// What is wrong with the value of a flag.
fn placed(flag: &str, phrase: Phrase) -> Failure {
    let placed = Phrase::new("placed").with("place", format!("--{flag}"));
    Failure::Usage(placed.with("sentence", phrase))
}

/// The formats of what is found, the usual one first.
pub fn formats() -> Vec<&'static Format> {
    lines_first()
}

/// The columns of what is found.
pub(super) const COLUMNS: [TableColumn; 4] = [
    TableColumn::new("kind", "column-kind").of(ValueDomain::of::<RecordKind>()),
    TableColumn::new("id", "column-id"),
    TableColumn::new("name", "column-name"),
    TableColumn::new("match", "column-match"),
];

fn table(typology: &Typology, hits: &[Hit], organisations: &[Organisation]) -> ReportTable {
    let row = |hit: &Hit| {
        vec![
            TableCell::text(hit.record.kind().word()),
            TableCell::text(hit.record.id(typology)),
            TableCell::text(hit.record.name(typology)),
            TableCell::text(&hit.text),
        ]
    };
    let own = |found: &Organisation| {
        vec![
            TableCell::text("organisation"),
            TableCell::text(&found.id),
            TableCell::text(&found.name),
            TableCell::text(&found.name),
        ]
    };
    ReportTable {
        name: "search",
        columns: COLUMNS.to_vec(),
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
