//! A user's own lists: opened as they are, repaired without lying, no row lost.

mod arrays;
mod asides;
mod bombs;
mod cases;
mod cells;
mod chosen;
mod closures;
mod columns;
mod examples;
mod exported;
mod filtered;
mod forms;
mod headed;
mod headings;
mod hostile;
mod kinds;
mod linked;
mod meant;
mod one_shot;
mod overruled;
mod refused;
mod repairs;
mod several;
mod shared;
mod standards;
mod statuses;
mod strange;
mod tools;
mod unsaid;

use std::io::Cursor;

use essnum::directory::{
    Aside, Choices, Directory, ListFault, Loading, OrganisationRow, Setting, Spans,
};

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

/// Whether the rows that another reader finds are the organisations of a list, cell by cell, and what is told of it:
/// each row that is no organisation is told on its line, blank ones and repeated headings as such.
pub fn accounts_for(
    list: &Directory,
    heading: &[String],
    rows: &[Vec<String>],
) -> Result<(), String> {
    let aside = list.set_aside();
    let mut kept = cells(list).into_iter().peekable();
    let (mut blank, mut again, mut others) = (0, 0, 0);
    for row in rows {
        if kept.next_if(|next| next == row).is_some() {
            continue;
        }
        let is_blank = |cell: &String| {
            cell.chars()
                .all(|letter| letter.is_whitespace() || letter == '\0')
        };
        let is_rule = |cell: &String| {
            let cell = cell.trim();
            !cell.is_empty() && cell.chars().all(|letter| "-:=_+.–—…/".contains(letter))
        };
        let same = || {
            row.iter()
                .zip(heading)
                .all(|(cell, name)| cell.trim() == name.trim())
        };
        if row.iter().all(|cell| is_blank(cell) || is_rule(cell)) {
            blank += 1;
        } else if row.len() == heading.len() && same() {
            again += 1;
        } else {
            others += 1;
        }
    }
    let count = |kinds: &[Aside]| kinds.iter().map(|kind| aside.count(*kind)).sum::<usize>();
    let told = [
        count(&[Aside::Blank]),
        count(&[Aside::Heading]),
        count(&[Aside::Total, Aside::Note, Aside::Section]),
    ];
    if kept.peek().is_some() {
        return Err(format!(
            "a row that the other reader has not: {:?}",
            kept.next()
        ));
    }
    if told != [blank, again, others] {
        return Err(format!(
            "{told:?} are told, {:?} missing",
            [blank, again, others]
        ));
    }
    if list.len() + aside.len() != rows.len() {
        return Err(format!(
            "{} rows of {}",
            list.len() + aside.len(),
            rows.len()
        ));
    }
    Ok(())
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
