//! Lists whose heading repeats one name in every column there can be.

use std::collections::HashSet;

use essnum::directory::{Choices, Setting};
use essnum::report::{UniqueKeys, organisation_columns};

use crate::program::run;

/// Most columns of a list.
const WIDEST: usize = 65_535;

#[test]
fn every_column_has_a_key_of_its_own() {
    let columns = organisation_columns(1, std::iter::repeat_n("n".to_owned(), WIDEST));
    let keys: HashSet<&str> = columns.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(keys.len(), columns.len());
    assert_eq!(columns.last().unwrap().0, format!("n_{WIDEST}"));
}

#[test]
fn a_key_is_numbered_past_those_that_are_printed_so() {
    let mut keys = UniqueKeys::default();
    let taken = ["n", "n_3", "n", "n", "n_3", "n_3_2", "n", ""].map(|key| keys.take(key));
    assert_eq!(
        taken,
        ["n", "n_3", "n_2", "n_4", "n_3_2", "n_3_2_2", "n_5", ""]
    );
}

#[test]
fn a_heading_that_repeats_one_name_is_exported() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("large.csv");
    let count = 20_000;
    let row = |cell: &str| vec![cell; count].join(";");
    std::fs::write(&list, format!("nom;{}\nLa Mednum;{}\n", row("n"), row("1"))).unwrap();
    let list = list.to_str().unwrap();
    let done = run(["export", "organisations", "--directory", list]).ends(0);
    let heading = done.out.lines().next().unwrap();
    assert!(heading.ends_with(&format!(",n_{count}")), "{count} columns");
}

#[test]
fn as_many_columns_are_chosen_as_there_can_be() {
    let headings: Vec<String> = (0..WIDEST).map(|rank| format!("étage {rank}")).collect();
    let mut choices = Choices::default();
    choices.choose(Setting::Column, "city=étage 3").unwrap();
    choices.choose_columns("city", &headings).unwrap();
    let found = choices.columns_of_fields(&headings).unwrap();
    let (_, columns) = &found[0];
    assert_eq!(columns.len(), WIDEST);
    assert_eq!(columns[..3], [3, 0, 1]);
    // Spelt nearly so, and by its number.
    choices
        .choose_columns(
            "city",
            &["-".to_owned(), "ETAGE 7".to_owned(), "2".to_owned()],
        )
        .unwrap();
    let found = choices.columns_of_fields(&headings).unwrap();
    assert_eq!(found[0].1, [7, 1]);
    assert!(choices.choose_columns("étage", &[]).is_err());
}
