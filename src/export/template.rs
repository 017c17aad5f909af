//! A line a row by a template: `{name} <{website}>`. Braces twice stand for themselves; a row ends with
//! a line break or, for programs that take names of any letters, with a zero byte.

use std::collections::HashMap;
use std::io::{self, Write};

use crate::report::{Rows, TableCell};

/// What a row ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowEnd {
    Line,
    Zero,
}

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
enum TemplatePiece {
    Text(String),
    /// A column by its place.
    Column(usize),
}

/// A template for rows of certain columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pieces: Vec<TemplatePiece>,
}

/// Why a template cannot be read, and at which letter, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TemplateFault {
    /// A brace that opens and is not closed, or closes what is not open.
    Brace(usize),
    /// No column of this name.
    Unknown(usize, String),
}

impl Template {
    /// The column of this place alone.
    pub fn of_column(place: usize) -> Self {
        Self {
            pieces: vec![TemplatePiece::Column(place)],
        }
    }

    /// Reads a template for these columns.
    ///
    /// # Errors
    /// A brace without its like, or a name that is no column.
    pub fn read(text: &str, keys: &[&str]) -> Result<Self, TemplateFault> {
        let places: HashMap<&str, usize> = keys.iter().copied().zip(0..keys.len()).rev().collect();
        let mut pieces = Vec::new();
        let mut plain = String::new();
        let mut letters = text.chars().zip(1..).peekable();
        while let Some((letter, place)) = letters.next() {
            match letter {
                '{' | '}' if letters.next_if(|(next, _)| *next == letter).is_some() => {
                    plain.push(letter);
                }
                '}' => return Err(TemplateFault::Brace(place)),
                '{' => {
                    let mut name = String::new();
                    loop {
                        match letters.next() {
                            Some(('}', _)) => break,
                            Some((letter, _)) => name.push(letter),
                            None => return Err(TemplateFault::Brace(place)),
                        }
                    }
                    let column = places.get(name.trim()).copied();
                    let column = column.ok_or(TemplateFault::Unknown(place + 1, name))?;
                    if !plain.is_empty() {
                        pieces.push(TemplatePiece::Text(std::mem::take(&mut plain)));
                    }
                    pieces.push(TemplatePiece::Column(column));
                }
                other => plain.push(other),
            }
        }
        if !plain.is_empty() {
            pieces.push(TemplatePiece::Text(plain));
        }
        Ok(Self { pieces })
    }

    /// Writes each row.
    ///
    /// # Errors
    /// Any error of `out`.
    pub fn write(&self, rows: &dyn Rows, end: RowEnd, out: &mut dyn Write) -> io::Result<()> {
        rows.for_each(&mut |row| {
            for piece in &self.pieces {
                match piece {
                    TemplatePiece::Text(text) => out.write_all(text.as_bytes())?,
                    TemplatePiece::Column(place) => {
                        let cell = row.get(*place).unwrap_or(&TableCell::Empty);
                        out.write_all(cell.as_dataset_cell().as_bytes())?;
                    }
                }
            }
            out.write_all(match end {
                RowEnd::Line => b"\n",
                RowEnd::Zero => b"\0",
            })
        })
    }
}
