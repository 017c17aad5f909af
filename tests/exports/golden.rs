//! Every table of the dataset, exported whole, is the file that it was read from.

use essnum::dataset::{Schema, bundled};
use essnum::query::Filter;
use essnum::report::{REPORTS, report};
use essnum::text::{LANGUAGES, Text};

use crate::program::{data, run};

fn schema() -> Schema {
    bundled().unwrap().schema
}

#[test]
fn every_table_of_the_descriptor_is_exported_byte_for_byte() {
    for table in &schema().tables {
        let exported = run(["export", &table.name, "--format", "csv"]).ends(0);
        let file = std::fs::read_to_string(data().join(&table.path)).unwrap();
        assert!(exported.out == file, "{} differs from its file", table.name);
    }
}

#[test]
fn naf_is_the_classification_whole() {
    let exported = run(["export", "naf"]).ends(0);
    assert_eq!(exported.out.lines().count(), 1 + 732);
}

#[test]
fn columns_are_those_of_the_descriptor_and_bear_its_titles() {
    let package = bundled().unwrap();
    let typology = package.assemble().unwrap();
    let french = Text::new(&LANGUAGES[0]);
    for table in &package.schema.tables {
        let report = report(&table.name).unwrap_or_else(|| panic!("no report {}", table.name));
        let exported = report.table(&typology, &Filter::default());
        let keys: Vec<&str> = exported.columns.iter().map(|column| column.key).collect();
        let names: Vec<&str> = table
            .columns()
            .iter()
            .map(|column| column.name.as_str())
            .collect();
        assert_eq!(keys, names, "{}", table.name);
        for (column, described) in exported.columns.iter().zip(table.columns()) {
            let heading = french.get(column.heading);
            assert_eq!(heading, described.title, "{}.{}", table.name, column.key);
        }
    }
}

#[test]
fn lists_are_the_columns_that_the_descriptor_says() {
    use essnum::report::TableCell;
    let package = bundled().unwrap();
    let typology = package.assemble().unwrap();
    for table in &package.schema.tables {
        let exported = report(&table.name)
            .unwrap()
            .table(&typology, &Filter::default());
        for (place, described) in table.columns().iter().enumerate() {
            for row in &exported.rows {
                let fits = match &row[place] {
                    TableCell::Empty => !described.is_required() && !described.list,
                    TableCell::List(values) => {
                        described.list && (!described.is_required() || !values.is_empty())
                    }
                    TableCell::Integer(_) => described.is_integer(),
                    TableCell::Text(text) | TableCell::Spelt(text) => {
                        !described.list && !described.is_integer() && !text.is_empty()
                    }
                };
                assert!(fits, "{}.{}: {:?}", table.name, described.name, row[place]);
            }
        }
    }
}

#[test]
fn every_report_has_a_name_of_its_own() {
    let mut names: Vec<&str> = REPORTS.iter().map(|report| report.name).collect();
    let told = names.len();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), told);
    assert_eq!(told, schema().tables.len() + 6);
}
