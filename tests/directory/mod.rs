//! A user's own lists: opened as they are, repaired without lying, no row lost.

mod bombs;
mod cases;
mod cells;
mod chosen;
mod examples;
mod exported;
mod filtered;
mod headings;
mod hostile;
mod kinds;
mod linked;
mod one_shot;
mod repairs;
mod several;
mod shared;
mod standards;
mod statuses;
mod strange;

use std::io::Cursor;

use essnum::directory::{Choices, Directory, ListFault, Loading, OrganisationRow, Setting, Spans};

/// A list in memory, read in slices so small that everything is cut somewhere.
pub fn read(bytes: &[u8]) -> Result<Directory, ListFault> {
    read_in_slices(bytes, 7)
}

pub fn read_in_slices(bytes: &[u8], budget: usize) -> Result<Directory, ListFault> {
    read_as(bytes, budget, &Choices::default())
}

/// What these words choose.
#[track_caller]
pub fn choices(words: &[(Setting, &str)]) -> Choices {
    let mut choices = Choices::default();
    for (setting, value) in words {
        let chosen = choices.choose(*setting, value);
        chosen.unwrap_or_else(|phrase| panic!("{phrase}"));
    }
    choices
}

pub fn read_as(bytes: &[u8], budget: usize, choices: &Choices) -> Result<Directory, ListFault> {
    let source = Box::new(Cursor::new(bytes.to_vec()));
    let mut loading = Loading::new("liste.csv", source, bytes.len());
    loading.choose(choices.clone());
    let mut before = 0;
    while !loading.is_done() {
        let progress = loading.step(budget)?;
        assert!(progress.done <= progress.total);
        assert!(progress.rows >= before);
        before = progress.rows;
    }
    Ok(loading.finish())
}

/// A list that must open.
#[track_caller]
pub fn opened(bytes: &[u8]) -> Directory {
    read(bytes).unwrap_or_else(|fault| panic!("{fault}"))
}

/// What each row says.
pub fn told<T>(directory: &Directory, tell: impl Fn(&OrganisationRow<'_>) -> T) -> Vec<T> {
    let mut spans = Spans::default();
    (0..directory.len())
        .map(|row| tell(&directory.row(row, &mut spans)))
        .collect()
}

/// The cells of each row, as printed.
pub fn cells(directory: &Directory) -> Vec<Vec<String>> {
    told(directory, |row| {
        let cells = (0..row.len()).map(|column| row.cell(column).into_owned());
        cells.collect()
    })
}

/// The id of the sentence with which a file is refused.
#[track_caller]
pub fn refusal(bytes: &[u8]) -> String {
    match read_in_slices(bytes, 1 << 16) {
        Err(ListFault::NoList(phrase)) => phrase.id,
        Err(fault) => panic!("{fault}"),
        Ok(list) => panic!("{} rows were read", list.len()),
    }
}
