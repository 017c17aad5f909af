//! The descriptor `datapackage.json`: which tables there are, their columns and what each must hold.
//! It is the one place that says so; reading, checking and exporting derive from it.

use serde::Deserialize;

use super::fault::Fault;
use crate::model::{Edition, LIST_SEPARATOR, Licence, Person, Phrase, Report, unknown};

/// Name of the descriptor in a dataset's folder.
pub const DESCRIPTOR: &str = "datapackage.json";

/// A data package: its edition and its tables.
#[derive(Debug, Clone, Deserialize)]
pub struct Schema {
    title: String,
    version: String,
    #[serde(default)]
    created: String,
    licenses: Vec<Terms>,
    contributors: Vec<Contributor>,
    #[serde(default)]
    sources: Vec<PackageSource>,
    #[serde(default)]
    selection: Selection,
    #[serde(rename = "resources")]
    pub tables: Vec<TableSchema>,
}

/// The selection that made this package of another; none if it is whole.
#[derive(Debug, Clone, Default, Deserialize)]
struct Selection {
    #[serde(default)]
    filters: Vec<String>,
}

/// Under which licence.
#[derive(Debug, Clone, Deserialize)]
struct Terms {
    name: String,
    /// An address, or a file of the package.
    #[serde(default)]
    path: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Contributor {
    title: String,
    #[serde(default)]
    given_name: String,
    #[serde(default)]
    family_name: String,
    #[serde(default)]
    roles: Vec<String>,
}

/// What the package rests on; the one that is a work can be cited.
#[derive(Debug, Clone, Deserialize)]
struct PackageSource {
    #[serde(default)]
    work: String,
    #[serde(default)]
    publisher: String,
    #[serde(default)]
    issued: String,
}

/// One table of the package.
#[derive(Debug, Clone, Deserialize)]
pub struct TableSchema {
    pub name: String,
    /// File name in the dataset's folder.
    pub path: String,
    schema: Columns,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Columns {
    fields: Vec<Column>,
    #[serde(default)]
    primary_key: OneOrMore,
    #[serde(default)]
    unique_keys: Vec<Vec<String>>,
    #[serde(default)]
    foreign_keys: Vec<ForeignKey>,
}

/// Table Schema writes a key of one column as a string and of several as a list.
#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl Default for OneOrMore {
    fn default() -> Self {
        Self::More(Vec::new())
    }
}

impl OneOrMore {
    fn names(&self) -> &[String] {
        match self {
            Self::One(name) => std::slice::from_ref(name),
            Self::More(names) => names,
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
struct ForeignKey {
    fields: OneOrMore,
    reference: ForeignTable,
}

#[derive(Debug, Clone, Deserialize)]
struct ForeignTable {
    resource: String,
    fields: OneOrMore,
}

/// One column of a table.
#[derive(Debug, Clone, Deserialize)]
pub struct Column {
    pub name: String,
    /// Heading for people, in the language of the descriptor.
    #[serde(default)]
    pub title: String,
    #[serde(rename = "type")]
    kind: String,
    #[serde(default)]
    constraints: Constraints,
    /// Whether the cell holds several values joined by `|`.
    #[serde(default)]
    pub list: bool,
    /// `table.column` that each value of a list stands in.
    #[serde(default)]
    references: Option<String>,
}

#[derive(Debug, Clone, Default, Deserialize)]
struct Constraints {
    #[serde(default)]
    required: bool,
    #[serde(default)]
    unique: bool,
    #[serde(default, rename = "enum")]
    words: Vec<String>,
    maximum: Option<u32>,
    pattern: Option<String>,
}

impl Terms {
    fn licence(&self) -> Licence {
        Licence {
            name: self.name.clone(),
            address: Some(self.path.clone()).filter(|path| is_on_the_web(path)),
        }
    }
}

/// Whether this is an address that every format can name: of a plain host, in letters that need no quotes.
fn is_on_the_web(path: &str) -> bool {
    let mut schemes = ["https://", "http://"].iter();
    let rest = schemes.find_map(|scheme| path.strip_prefix(scheme));
    rest.is_some_and(|rest| {
        let host = rest.split('/').next().unwrap_or_default();
        let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b"-.".contains(&byte);
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/=&?".contains(&byte);
        !host.is_empty() && host.bytes().all(is_host) && rest.bytes().all(is_plain)
    })
}

impl Column {
    /// Whether an empty cell is a fault.
    pub fn is_required(&self) -> bool {
        self.constraints.required
    }

    /// Whether two rows may not share a value.
    pub fn is_unique(&self) -> bool {
        self.constraints.unique
    }

    /// The words allowed; empty where the column is not a vocabulary.
    pub fn words(&self) -> &[String] {
        &self.constraints.words
    }

    /// The largest number allowed.
    pub fn maximum(&self) -> Option<u32> {
        self.constraints.maximum
    }

    /// Whether it is a text that people read: no identifier, number, address, code or word of a vocabulary.
    pub fn is_text(&self) -> bool {
        let bound = &self.constraints;
        self.kind == "string"
            && bound.words.is_empty()
            && bound.pattern.is_none()
            && !self.list
            && self.references.is_none()
    }

    /// Whether the values are whole numbers.
    pub fn is_integer(&self) -> bool {
        self.kind == "integer"
    }
}

impl TableSchema {
    /// The columns, in the order of the file.
    pub fn columns(&self) -> &[Column] {
        &self.schema.fields
    }

    /// The rank of a column, from 0.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.schema
            .fields
            .iter()
            .position(|field| field.name == column)
    }

    /// The sets of columns whose values together may not stand twice.
    pub fn keys(&self) -> impl Iterator<Item = &[String]> {
        let unique = self.schema.fields.iter().filter(|field| field.is_unique());
        std::iter::once(self.schema.primary_key.names())
            .filter(|names| !names.is_empty())
            .chain(self.schema.unique_keys.iter().map(Vec::as_slice))
            .chain(unique.map(|field| std::slice::from_ref(&field.name)))
    }

    /// The values of a cell that refer to rows: those of a list, or the whole cell.
    pub(super) fn referring<'c>(
        &self,
        column: usize,
        cell: &'c str,
    ) -> impl Iterator<Item = &'c str> {
        let is_list = self.schema.fields[column].list;
        let values = cell.split(move |letter| is_list && LIST_SEPARATOR.contains(letter));
        values.filter(|value| !value.is_empty())
    }

    /// Column, then the table and the column in which its values must stand.
    pub fn references(&self) -> impl Iterator<Item = (&str, &str, &str)> {
        let single = self.schema.foreign_keys.iter().filter_map(|key| {
            let [column] = key.fields.names() else {
                return None;
            };
            let [target] = key.reference.fields.names() else {
                return None;
            };
            Some((
                column.as_str(),
                key.reference.resource.as_str(),
                target.as_str(),
            ))
        });
        let lists = self.schema.fields.iter().filter_map(|field| {
            let (table, column) = field.references.as_deref()?.split_once('.')?;
            Some((field.name.as_str(), table, column))
        });
        single.chain(lists)
    }
}

impl Schema {
    /// Reads a descriptor.
    ///
    /// # Errors
    /// A fault with its line where the text is not JSON or lacks what a data package must have.
    pub fn parse(json: &str) -> Result<Self, Fault> {
        serde_json::from_str(json).map_err(|error| {
            let phrase = Phrase::new("fault-descriptor").with("detail", error.to_string());
            let line = u64::try_from(error.line()).unwrap_or_default();
            Fault::of_file(DESCRIPTOR, phrase).at_line(line.max(1))
        })
    }

    /// Where it speaks of other files than the schema that holds: a table left out, described twice,
    /// or kept elsewhere.
    pub(super) fn departures_from(&self, schema: &Self) -> Vec<Fault> {
        let mut faults = Vec::new();
        let mut fault = |phrase| faults.push(Fault::of_file(DESCRIPTOR, phrase));
        for table in &schema.tables {
            let mut described = self.tables.iter().filter(|other| other.name == table.name);
            let name = table.name.as_str();
            match (described.next(), described.next()) {
                (None, _) => fault(Phrase::new("fault-missing-table").with("table", name)),
                (Some(_), Some(_)) => fault(Phrase::new("fault-table-twice").with("table", name)),
                (Some(one), None) if one.path != table.path => {
                    fault(Phrase::new("fault-path").with("path", one.path.as_str()));
                }
                (Some(_), None) => {}
            }
        }
        let known = || schema.tables.iter().map(|table| table.name.as_str());
        let others = self
            .tables
            .iter()
            .filter(|table| schema.table(&table.name).is_none());
        others.for_each(|table| fault(unknown("table", &table.name, known())));
        faults
    }

    /// The table of this name.
    pub fn table(&self, name: &str) -> Option<&TableSchema> {
        self.tables.iter().find(|table| table.name == name)
    }

    /// The edition that the descriptor names.
    pub fn edition(&self) -> Edition {
        let is_author = |person: &&Contributor| person.roles.iter().any(|role| role == "author");
        let work = self.sources.iter().find(|source| !source.work.is_empty());
        Edition {
            title: self.title.clone(),
            version: self.version.clone(),
            issued: self.created.clone(),
            filters: self.selection.filters.clone(),
            licences: self.licenses.iter().map(Terms::licence).collect(),
            authors: self
                .contributors
                .iter()
                .filter(is_author)
                .map(|person| Person {
                    name: person.title.clone(),
                    given: person.given_name.clone(),
                    family: person.family_name.clone(),
                })
                .collect(),
            report: work.map(|source| Report {
                title: source.work.clone(),
                publisher: source.publisher.clone(),
                issued: source.issued.clone(),
            }),
        }
    }
}
