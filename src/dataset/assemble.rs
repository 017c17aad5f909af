//! Sheets → [`Typology`]. The columns of a table bear the names of the fields of its type in the model, and a
//! key is the rank of a row: once each identifier that a row refers to is replaced by a rank, the row is read
//! as that type. A reference that leads nowhere is a fault; `check` says whatever else is wrong with the rows.

use std::borrow::Cow;
use std::collections::HashMap;

use csv::StringRecord;
use serde::de::DeserializeOwned;

use super::classification;
use super::fault::Fault;
use super::package::Package;
use super::schema::TableSchema;
use super::sheet::Sheet;
use super::translate::TRANSLATIONS;
use crate::model::{
    Code, Correction, Criterion, Groups, Identified, LIST_SEPARATOR, Phrase, Table, Translations,
    Typology,
};

/// The classification, whose table holds its lowest level only.
const NAF: &str = "naf";
/// A table and its column whose codes may be of any level, which a foreign key to `naf` cannot express.
const OF_ANY_LEVEL: (&str, &str) = ("family_naf", "code");

impl Package {
    /// The typology, without checking more than that every reference leads somewhere.
    ///
    /// # Errors
    /// The first row that does not fit its type, or whose reference leads nowhere.
    pub fn assemble(&self) -> Result<Typology, Fault> {
        let codes = classification::levels(self.table(NAF)?.1)?;
        let tables = Resolver::new(self, &codes)?;
        Ok(Typology {
            edition: self.edition.clone(),
            language: self.language.clone(),
            translations: Translations::new(&tables.rows(TRANSLATIONS)?).into(),
            untranslated: self.untranslated.clone(),
            schemes: tables.table("schemes")?,
            families: tables.table("families")?,
            headings: tables.rows("sections")?,
            subcategories: tables.table("subcategories")?,
            actors: tables.table("actors")?,
            actor_facts: tables.rows("actor_facts")?.into(),
            memberships: tables.rows("memberships")?,
            relations: tables.rows("relations")?,
            criteria: Groups::new(tables.rows("criteria")?, |row: &Criterion| row.family),
            correspondences: tables.rows("naf_2025")?,
            family_codes: tables.rows("family_naf")?,
            statuses: tables.table("statuses")?,
            legal_categories: tables.table("legal_categories")?,
            family_statuses: tables.rows("family_statuses")?,
            publics: tables.rows("publics")?,
            terms: tables.table("glossary")?,
            sources: tables.table("sources")?,
            databases: tables.table("databases")?,
            figures: tables.table("figures")?,
            corrections: Groups::new(tables.rows("corrections")?, |row: &Correction| {
                row.table.clone()
            }),
            codes,
        })
    }
}

/// For each table, the ranks of its rows by their identifiers.
struct Resolver<'a> {
    package: &'a Package,
    ranks: HashMap<&'a str, HashMap<&'a str, usize>>,
}

impl<'a> Resolver<'a> {
    fn new(package: &'a Package, codes: &'a Table<Code>) -> Result<Self, Fault> {
        let codes = codes.iter().map(|(key, code)| (code.id(), key.index()));
        let mut ranks = HashMap::from([(NAF, codes.collect())]);
        for (_, name, column) in (package.schema.tables.iter()).flat_map(TableSchema::references) {
            if ranks.contains_key(name) {
                continue;
            }
            let (schema, sheet) = package.table(name)?;
            let Some(position) = schema.position(column) else {
                continue;
            };
            let ids = sheet.rows.iter().map(|(_, record)| &record[position]);
            // Of two rows with one identifier the first counts.
            let ranked = ids.enumerate().map(|(rank, id)| (id, rank)).rev();
            ranks.insert(name, ranked.collect());
        }
        Ok(Self { package, ranks })
    }

    fn table<T: Identified + DeserializeOwned>(&self, name: &str) -> Result<Table<T>, Fault> {
        self.rows(name).map(Table::new)
    }

    /// The rows of a table, as the model has them.
    fn rows<T: DeserializeOwned>(&self, name: &str) -> Result<Vec<T>, Fault> {
        let (schema, sheet) = self.package.table(name)?;
        let references = schema
            .references()
            .map(|(column, table, _)| (column, table));
        let (table, column) = OF_ANY_LEVEL;
        let references = references.chain((table == name).then_some((column, NAF)));
        let references = references
            .filter_map(|(column, table)| Some((schema.position(column)?, self.ranks.get(table)?)));
        let references: Vec<_> = references.collect();
        let row = |(line, record): &(u64, StringRecord)| {
            let record = resolved(schema, sheet, *line, record, &references)?;
            sheet.row(*line, &record)
        };
        sheet.rows.iter().map(row).collect()
    }
}

/// A record in which ranks stand for the identifiers in these columns.
fn resolved(
    schema: &TableSchema,
    sheet: &Sheet,
    line: u64,
    record: &StringRecord,
    references: &[(usize, &HashMap<&str, usize>)],
) -> Result<StringRecord, Fault> {
    let mut cells: Vec<_> = record.iter().map(Cow::Borrowed).collect();
    for (column, ranks) in references {
        let rank = |id: &str| {
            let dangling = || Phrase::new("fault-reference").with("value", id);
            let rank = ranks.get(id).map(usize::to_string);
            rank.ok_or_else(|| sheet.fault(line, *column, dangling()))
        };
        let ranks = schema.referring(*column, &record[*column]).map(rank);
        let ranks: Vec<String> = ranks.collect::<Result<_, _>>()?;
        cells[*column] = Cow::Owned(ranks.join(LIST_SEPARATOR));
    }
    let mut resolved: StringRecord = cells.iter().collect();
    resolved.set_position(record.position().cloned());
    Ok(resolved)
}
