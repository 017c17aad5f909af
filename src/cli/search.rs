//! `essnum search`: what meets a query, best first; `kind  id  name` a line.

use std::io::{self, Write};
use std::path::Path;

use unicode_width::UnicodeWidthStr;

use super::lists::refused;
use super::output::lines_first;
use super::progress::Work;
use super::{Call, Exit, Failure};
use crate::directory::{Field, PIECE, Spans};
use crate::export;
use crate::model::{Phrase, Record, RecordKind, Typology, Vocabulary, unknown};
use crate::query::block::{self, Block};
use crate::query::fold::fold;
use crate::query::{
    FieldKind, Filter, Glance, Hit, Index, Linked, Realm, Wanted, ask, suggestions,
};
use crate::report::{Cell, Column, Table, Words, organisation_id};
use crate::text::{Text, disarmed};
use crate::tui::command_line::AMONG_LISTS;

/// Names proposed where nothing was found.
const PROPOSALS: usize = 5;
/// Spaces between two columns.
const GAP: usize = 2;

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let query = call.operand("query").unwrap_or_default();
    if fold(&query).is_empty() {
        return Err(Failure::Usage(Phrase::new("query-empty")));
    }
    let name = call.format(&formats())?;
    let typology = call.settings.typology()?;
    let filter = call.filter(&typology)?;
    call.expect_someone(&filter)?;
    let index = Index::new(&typology);
    let wanted = Wanted::read(&typology, &query);
    let mut hits = match ask(&typology, &index, &query) {
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
    if let Some(format) = export::format(name).filter(|_| name != "txt" || call.is_shaped()) {
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
        let about = call.signature(&typology, name)?;
        call.deliver(|out| {
            write_lines(&typology, (&hits, &organisations), text, light, out)?;
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
pub fn formats() -> Vec<&'static str> {
    lines_first()
}

/// Most organisations of the user's own lists that are told of a name.
const MOST: usize = 1_000;

/// An organisation of a list that meets the query.
struct Organisation {
    id: String,
    name: String,
}

/// What the user's own lists hold that is wanted: of names the best first, of conditions alone all that
/// meets them, in the order of the lists.
fn organisations(
    call: &mut Call<'_>,
    t: &Typology,
    filter: &Filter,
    wanted: &Wanted,
) -> Result<Vec<Organisation>, Failure> {
    if filter.asks_beyond(Realm::Organisations) {
        return Ok(Vec::new());
    }
    if filter.is_empty() && wanted.conditions.is_none() && call.lists_are_plain()? {
        return glanced(call, &wanted.words);
    }
    // Most of what is asked needs no look at which organisations are actors.
    let looks = filter.asks_of_rows() || wanted.conditions.is_some();
    let link = if looks {
        Linked::whole
    } else {
        Linked::codes_alone
    };
    let lists = call.lists(t, link)?;
    let _progress = call.progress(Work::Looking);
    let rows = lists.iter().map(|list| list.directory.len()).sum();
    let mut names = Block::with_capacity(if wanted.words.is_empty() { 0 } else { rows });
    let mut places = Vec::with_capacity(rows);
    let mut spans = Spans::default();
    for list in &lists {
        for index in 0..list.directory.len() {
            let found = list.linked.organisation(t, &list.directory, index);
            let mut conditions = wanted.conditions.iter();
            if !found.is_kept(filter) || !conditions.all(|query| found.meets(query)) {
                continue;
            }
            if !wanted.words.is_empty() {
                names.push(&list.directory.row(index, &mut spans).value(Field::Name));
            }
            places.push((&list.directory, index));
        }
    }
    if !wanted.words.is_empty() {
        let hits = block::search(&names, &wanted.words, MOST);
        places = hits.into_iter().map(|hit| places[hit.name]).collect();
    }
    let mut told = Vec::new();
    for (directory, index) in places {
        let row = directory.row(index, &mut spans);
        told.push(Organisation {
            id: organisation_id(directory, index, &row),
            name: row.value(Field::Name).into_owned(),
        });
    }
    Ok(told)
}

/// The same where nothing is left out for another reason than its name.
fn glanced(call: &mut Call<'_>, query: &str) -> Result<Vec<Organisation>, Failure> {
    let mut glance = Glance::new(query, PIECE);
    for (asked, name) in call.settings.lists.iter().zip(call.list_names()) {
        let path = &asked.path;
        let told = {
            let _progress = call.progress(Work::Looking);
            glance
                .add(path, &name)
                .map_err(|fault| refused(path, fault))?
        };
        call.note_of_list(path, told)?;
    }
    let _progress = call.progress(Work::Looking);
    let mut found = Vec::new();
    let told = glance.tell(MOST, |directory, index, row| {
        found.push(Organisation {
            id: organisation_id(directory, index, row),
            name: row.value(Field::Name).into_owned(),
        });
    });
    let first = call.settings.lists.first();
    told.map_err(|fault| refused(first.map_or(Path::new(""), |asked| &asked.path), fault))?;
    Ok(found)
}

/// The columns of what is found.
pub(super) const COLUMNS: [Column; 4] = [
    Column::new("kind", "column-kind").of(Words::of::<RecordKind>()),
    Column::new("id", "column-id"),
    Column::new("name", "column-name"),
    Column::new("match", "column-match"),
];

fn table(typology: &Typology, hits: &[Hit], organisations: &[Organisation]) -> Table {
    let row = |hit: &Hit| {
        vec![
            Cell::text(hit.record.kind().word()),
            Cell::text(hit.record.id(typology)),
            Cell::text(hit.record.name(typology)),
            Cell::text(&hit.text),
        ]
    };
    let own = |found: &Organisation| {
        vec![
            Cell::text("organisation"),
            Cell::text(&found.id),
            Cell::text(&found.name),
            Cell::text(&found.name),
        ]
    };
    Table {
        name: "search",
        columns: COLUMNS.to_vec(),
        rows: hits
            .iter()
            .map(row)
            .chain(organisations.iter().map(own))
            .collect(),
    }
}

/// Whether the letters that met the query are lit up.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Light {
    On,
    Off,
}

fn write_lines(
    typology: &Typology,
    (hits, organisations): (&[Hit], &[Organisation]),
    text: &Text,
    light: Light,
    out: &mut dyn Write,
) -> io::Result<()> {
    let records = hits.iter().map(|hit| {
        let name = match light {
            Light::On => lit(typology, hit),
            Light::Off => disarmed(hit.record.name(typology)).into_owned(),
        };
        let id = disarmed(hit.record.id(typology)).into_owned();
        (text.word(hit.record.kind()), id, name)
    });
    let kind = text.get("kind-organisation");
    let own = organisations.iter().map(|found| {
        let [id, name] = [&found.id, &found.name].map(|said| disarmed(said).into_owned());
        (kind.clone(), id, name)
    });
    let lines: Vec<(String, String, String)> = records.chain(own).collect();
    let kinds = lines.iter().map(|(kind, ..)| kind.width()).max();
    let ids = lines.iter().map(|(_, id, _)| id.width()).max();
    for (kind, id, name) in &lines {
        write_padded(kind, kinds.unwrap_or_default(), out)?;
        write_padded(id, ids.unwrap_or_default(), out)?;
        writeln!(out, "{name}")?;
    }
    Ok(())
}

/// A cell with the spaces up to the next one.
fn write_padded(cell: &str, width: usize, out: &mut dyn Write) -> io::Result<()> {
    let space = width.saturating_sub(cell.width()) + GAP;
    write!(out, "{cell}{}", " ".repeat(space))
}

/// The name with the letters that met the query in bold, where it is the name that met it.
fn lit(typology: &Typology, hit: &Hit) -> String {
    let name = hit.record.name(typology);
    if hit.field != FieldKind::Name || hit.text != name {
        return disarmed(name).into_owned();
    }
    let mut shown = String::new();
    let mut told = 0;
    for range in &hit.ranges {
        shown.push_str(&disarmed(&name[told..range.start]));
        shown.push_str("\u{1b}[1m");
        shown.push_str(&disarmed(&name[range.clone()]));
        shown.push_str("\u{1b}[0m");
        told = range.end;
    }
    shown.push_str(&disarmed(&name[told..]));
    shown
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
