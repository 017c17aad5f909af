//! What is told of each row of a list in a few bytes, so that millions are counted without being read
//! again: its department, its legal category.

use std::collections::HashMap;

use super::department::Department;
use crate::directory::{Field, Row};

/// None of a kind.
const NO_DEPARTMENT: u8 = u8::MAX;
const NO_CATEGORY: u16 = u16::MAX;

/// The facts of the rows looked at, in their order.
#[derive(Debug, Default)]
pub struct Facts {
    departments: Vec<u8>,
    /// Ranks among the different legal categories.
    legal: Vec<u16>,
    categories: Vec<String>,
    ranks: HashMap<String, u16>,
}

impl Facts {
    /// Takes the next row.
    pub fn push(&mut self, row: &Row<'_>) {
        let department = Department::of_postal_code(&row.value(Field::PostalCode));
        let department = department.and_then(|found| u8::try_from(found.index()).ok());
        self.departments.push(department.unwrap_or(NO_DEPARTMENT));
        let legal = row.value(Field::LegalCategory);
        let rank = self.rank(&legal);
        self.legal.push(rank);
    }

    /// The rank of a legal category; of what is no code, none.
    fn rank(&mut self, code: &str) -> u16 {
        let is_code =
            matches!(code.len(), 1 | 2 | 4) && code.bytes().all(|byte| byte.is_ascii_digit());
        if !is_code {
            return NO_CATEGORY;
        }
        if let Some(rank) = self.ranks.get(code) {
            return *rank;
        }
        let rank = u16::try_from(self.categories.len()).unwrap_or(NO_CATEGORY);
        self.categories.push(code.to_owned());
        self.ranks.insert(code.to_owned(), rank);
        rank
    }

    /// The department of a row.
    pub fn department(&self, row: usize) -> Option<Department> {
        Department::at(usize::from(*self.departments.get(row)?))
    }

    /// The rank of a row's legal category among [`categories`](Self::categories).
    pub fn category(&self, row: usize) -> Option<usize> {
        let rank = *self.legal.get(row)?;
        (rank != NO_CATEGORY).then_some(usize::from(rank))
    }

    /// The different legal categories, as codes.
    pub fn categories(&self) -> &[String] {
        &self.categories
    }
}
