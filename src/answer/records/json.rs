//! Records as JSON: each is its row in its table, with the rows of the other tables that refer to it under the names of
//! those tables. The keys are those of the tables in every language. Comparisons and organisations of the user's lists
//! are pages, which have no table.

use std::cell::OnceCell;
use std::io::{self, Write};

use serde_json::{Map, Value, json};

use crate::dataset::table_schemas;
use crate::model::{Record, Typology, Vocabulary};
use crate::query::Filter;
use crate::report::{Content, Line, Page, Piece, ReportTable, TableCell, Target, Tone, report};
use crate::text::Text;

/// The columns that name a row of a table of the dataset.
const KEYS: &[&str] = &["id", "code"];

pub(super) fn write(
    t: &Typology,
    pages: &[Page],
    text: &Text,
    out: &mut dyn Write,
) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, &values(t, pages, text))?;
    out.write_all(b"\n")
}

pub(super) fn write_lines(
    t: &Typology,
    pages: &[Page],
    text: &Text,
    out: &mut dyn Write,
) -> io::Result<()> {
    values(t, pages, text).iter().try_for_each(|page| {
        serde_json::to_writer(&mut *out, page)?;
        out.write_all(b"\n")
    })
}

fn values(t: &Typology, pages: &[Page], text: &Text) -> Vec<Value> {
    let tables = OnceCell::new();
    let values = pages.iter().map(|page| match page.record {
        Some(record) if !page.is_comparison() => {
            let tables = tables.get_or_init(|| ReferringTables::new(t));
            tables.record(t, record)
        }
        _ => page_value(t, page, text),
    });
    values.collect()
}

/// A column that refers to the rows of a table.
pub(in crate::answer) struct RowReference {
    pub column: String,
    pub table: String,
    /// Whether it may refer to several.
    pub is_list: bool,
}

/// A table of the dataset, and its columns that refer to tables.
struct ReferringTable {
    table: ReportTable,
    references: Vec<RowReference>,
}

/// Every table of the dataset.
struct ReferringTables(Vec<ReferringTable>);

impl ReferringTables {
    fn new(t: &Typology) -> Self {
        let tables = table_schemas().into_iter().filter_map(|(name, schema)| {
            let table = report(&name)?.table(t, &Filter::default());
            let references = references(&name, &schema);
            Some(ReferringTable { table, references })
        });
        Self(tables.collect())
    }

    /// A record with all that refers to it.
    fn record(&self, t: &Typology, record: Record) -> Value {
        let (kind, id) = (record.kind(), record.id(t));
        let mut value = Map::new();
        value.insert("record".to_owned(), Value::from(kind.word()));
        value.insert("id".to_owned(), Value::from(id));
        let own = self.0.iter().find(|other| other.table.name == kind.table());
        if let Some((own, row)) = own.and_then(|own| Some((own, own.row(id)?))) {
            value.extend(own.fields(row, None));
        } else {
            // The levels of the classification above the lowest have no row of their own.
            value.insert("code".to_owned(), Value::from(id));
            value.insert("label".to_owned(), Value::from(record.name(t)));
        }
        for other in &self.0 {
            let own: Vec<&RowReference> = other.referring_to(kind.table()).collect();
            let columns = own
                .iter()
                .filter_map(|reference| other.column(&reference.column));
            let columns: Vec<usize> = columns.collect();
            let is_about = |row: &&Vec<TableCell>| {
                let mut cells = columns.iter().map(|column| &row[*column]);
                cells.any(|cell| cell.texts().iter().any(|text| text == id))
            };
            let without = implied(&own).and_then(|name| other.column(name));
            let rows = other.table.rows.iter().filter(is_about);
            let rows = rows.map(|row| Value::Object(other.fields(row, without)));
            let rows: Vec<Value> = rows.collect();
            if !rows.is_empty() {
                value.insert(other.table.name.to_owned(), Value::from(rows));
            }
        }
        Value::Object(value)
    }
}

impl ReferringTable {
    fn row(&self, id: &str) -> Option<&Vec<TableCell>> {
        let mut columns = self.table.columns.iter();
        let key = columns.position(|column| KEYS.contains(&column.key))?;
        let mut rows = self.table.rows.iter();
        rows.find(|row| row[key].texts().iter().any(|text| text == id))
    }

    fn column(&self, name: &str) -> Option<usize> {
        let mut columns = self.table.columns.iter();
        columns.position(|column| column.key == name)
    }

    fn referring_to<'a>(&'a self, table: &'a str) -> impl Iterator<Item = &'a RowReference> {
        let references = self.references.iter();
        references.filter(move |reference| reference.table == table)
    }

    /// A row under its keys, but for a column.
    fn fields(&self, row: &[TableCell], without: Option<usize>) -> Map<String, Value> {
        let cells = self.table.columns.iter().zip(row).enumerate();
        let cells = cells.filter(|(rank, _)| Some(*rank) != without);
        let cells = cells.map(|(_, (column, cell))| (column.key.to_owned(), cell_value(cell)));
        cells.collect()
    }
}

fn cell_value(cell: &TableCell) -> Value {
    match cell {
        TableCell::Empty => Value::Null,
        TableCell::Text(text) | TableCell::Spelt(text) => Value::from(text.as_str()),
        TableCell::Integer(number) => Value::from(*number),
        TableCell::List(texts) => Value::from(texts.clone()),
    }
}

/// The column that says nothing but which record its rows are about; of two, each row says which is meant.
pub(in crate::answer) fn implied<'a>(references: &[&'a RowReference]) -> Option<&'a str> {
    match references {
        [one] if !one.is_list => Some(&one.column),
        _ => None,
    }
}

/// The columns of a table that refer to others, as its schema says.
pub(in crate::answer) fn references(table: &str, schema: &Value) -> Vec<RowReference> {
    let reference = |column: &str, table: &str, is_list| RowReference {
        column: column.to_owned(),
        table: table.to_owned(),
        is_list,
    };
    let keys = schema["foreignKeys"].as_array().into_iter().flatten();
    let single = keys.filter_map(|key| {
        let target = key["reference"]["resource"].as_str()?;
        Some(reference(key["fields"][0].as_str()?, target, false))
    });
    let fields = schema["fields"].as_array().into_iter().flatten();
    let lists = fields.filter_map(|field| {
        let (target, _) = field["references"].as_str()?.split_once('.')?;
        Some(reference(field["name"].as_str()?, target, true))
    });
    // Codes of any level, which a foreign key cannot express.
    let of_any_level = (table == "family_naf").then(|| reference("code", "naf", false));
    single.chain(lists).chain(of_any_level).collect()
}

fn page_value(t: &Typology, page: &Page, text: &Text) -> Value {
    let lines = |lines: &[Line]| -> Vec<Value> {
        lines.iter().map(|line| line_value(t, line, text)).collect()
    };
    let parts = page.parts.iter().map(|part| {
        json!({
            "part": part.name(),
            "heading": text.get(part.heading),
            "lines": lines(&part.lines),
        })
    });
    json!({
        "record": match &page.own {
            Some(_) => Some("organisation"),
            None => page.record.map(|record| record.kind().word()),
        },
        "id": page.own.as_deref().or_else(|| page.record.map(|record| record.id(t))),
        "title": page.title,
        "opening": lines(&page.opening),
        "parts": parts.collect::<Vec<_>>(),
    })
}

fn line_value(t: &Typology, line: &Line, text: &Text) -> Value {
    let pieces = line.pieces.iter().map(|piece| piece_value(t, piece, text));
    let mut value = json!({ "indent": line.indent, "pieces": pieces.collect::<Vec<_>>() });
    if let Some(side) = line.side.word() {
        value["side"] = side.into();
    }
    value
}

fn piece_value(t: &Typology, piece: &Piece, text: &Text) -> Value {
    let words = match &piece.content {
        Content::Text(words) => words.clone(),
        Content::Phrase(phrase) => text.say(phrase),
        Content::Number(value, unit) => text.number(value, unit),
    };
    let tone = match piece.tone {
        Tone::Plain => None,
        Tone::Strong => Some("strong"),
        Tone::Quiet => Some("quiet"),
        Tone::Doubt => Some("doubt"),
        Tone::Family(_) => Some("family"),
    };
    let target = piece.target.as_ref().map(|target| match target {
        Target::Web(address) => json!({ "url": address }),
        Target::Record(record) => json!({ "kind": record.kind().word(), "id": record.id(t) }),
    });
    json!({ "text": words, "tone": tone, "target": target })
}
