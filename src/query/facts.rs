//! What is told of each row of a list in a few bytes, so that millions are counted without being read
//! again: its department, its legal category.

use super::department::Department;
use crate::directory::{Field, Row};
use crate::model::{Key, LegalCategory, Typology};

/// None of a kind.
const NO_DEPARTMENT: u8 = u8::MAX;
const NO_CATEGORY: u16 = u16::MAX;

/// The facts of the rows looked at, in their order.
#[derive(Debug, Default)]
pub struct Facts {
    departments: Vec<u8>,
    legal: Vec<u16>,
}

impl Facts {
    /// Takes the next row.
    pub fn push(&mut self, t: &Typology, row: &Row<'_>) {
        let department = Department::of_postal_code(&row.value(Field::PostalCode));
        let department = department.and_then(|found| u8::try_from(found.index()).ok());
        self.departments.push(department.unwrap_or(NO_DEPARTMENT));
        let category = t.legal_categories.find(&row.value(Field::LegalCategory));
        let category = category.and_then(|key| u16::try_from(key.index()).ok());
        self.legal.push(category.unwrap_or(NO_CATEGORY));
    }

    /// The department of a row.
    pub fn department(&self, row: usize) -> Option<Department> {
        Department::at(usize::from(*self.departments.get(row)?))
    }

    /// The legal category of a row, where INSEE has it.
    pub fn category(&self, row: usize) -> Option<Key<LegalCategory>> {
        let rank = *self.legal.get(row)?;
        (rank != NO_CATEGORY).then(|| Key::from_index(rank.into()))
    }
}
