//! Which columns a field is read from: one of its own, or one that serves another field besides; and the repairs
//! that whole columns need.

use super::codes::codes;
use super::content::{self, ColumnSample};
use super::countries::is_abroad;
use super::field::Field;
use super::flag::{Flag, Flags};
use super::heading::{Meaning, Title};
use super::judgement::tells_statuses;
use super::repair::{self, Repaired};
use crate::model::Vocabulary;

/// Percent of the cells that say what a column is.
const HALF: usize = 50;
/// Cells, and percent of them, from which on a repair is of a whole column.
const SEVERAL: usize = 3;
const NEARLY_ALL: usize = 90;

/// The columns of each field, the one to look at first in front.
#[derive(Debug, Clone, Default)]
pub struct Layout {
    pub(super) columns: [Vec<usize>; Field::ALL.len()],
    /// Repairs that whole columns need: they are told once, and of no row.
    pub everywhere: Flags,
}

impl Layout {
    /// Whether some column says that organisations have ceased to exist.
    pub fn tells_end(&self) -> bool {
        !self.columns(Field::Active).is_empty() || !self.columns(Field::ClosedOn).is_empty()
    }

    /// The columns of a field.
    pub fn columns(&self, field: Field) -> &[usize] {
        &self.columns[field as usize]
    }

    /// A code and a town in one cell serve both fields; so does the end of an address where nothing else does.
    pub(super) fn share_places(
        &mut self,
        titles: &[Option<Title>],
        contents: &[ColumnSample<'_>],
        is_chosen: &dyn Fn(Field) -> bool,
    ) {
        let holds = |columns: &[usize]| {
            let first = columns
                .first()
                .filter(|column| contents[**column].share(content::is_postal_and_town) >= HALF);
            first.copied()
        };
        let (postal, city) = (Field::PostalCode as usize, Field::City as usize);
        let both = holds(&self.columns[postal])
            .or_else(|| holds(&self.columns[city]))
            .or_else(|| {
                let is_free = self.columns[postal].is_empty() && self.columns[city].is_empty();
                let is_address = |column: &usize| {
                    titles[*column].is_some_and(|title| title.meaning == Meaning::Other)
                        && contents[*column].share(content::is_postal_and_town) >= HALF
                };
                (0..contents.len()).filter(|_| is_free).find(is_address)
            });
        let Some(column) = both else { return };
        for (field, columns) in [(Field::PostalCode, postal), (Field::City, city)] {
            if self.columns[columns].is_empty() && !is_chosen(field) {
                self.columns[columns].push(column);
            }
        }
    }

    /// Kinds of structures among which statuses stand are tags, and statuses besides.
    pub(super) fn share_statuses(&mut self, headings: &[String], contents: &[ColumnSample<'_>]) {
        let tags = self.columns(Field::Tags).iter().copied();
        let both: Vec<usize> = tags
            .filter(|column| tells_statuses(&headings[*column], &contents[*column]))
            .collect();
        self.columns[Field::Status as usize].extend(both);
    }

    /// Finds the repairs that nearly all cells of a column need, as one does that a spreadsheet has made numbers of.
    pub(super) fn note_everywhere(&mut self, contents: &[ColumnSample<'_>]) {
        type Repair = fn(&str) -> Repaired<'_>;
        const REPAIRS: &[(Field, Flag, Repair)] = &[
            (Field::Siren, Flag::SirenRepaired, repair::siren),
            (Field::Siret, Flag::SirenRepaired, repair::siren_of_siret),
            (Field::Naf, Flag::NafRepaired, codes),
            (
                Field::LegalCategory,
                Flag::LegalRepaired,
                repair::legal_category,
            ),
            (Field::PostalCode, Flag::PostalRepaired, repair::postal_code),
            (Field::Rna, Flag::RnaRepaired, repair::rna),
        ];
        for (field, flag, repair) in REPAIRS {
            let cells = self
                .columns(*field)
                .first()
                .and_then(|column| contents.get(*column));
            let needs = |cell: &str| repair(cell).flags.contains(*flag);
            // The codes of other countries are none that were repaired.
            if *field == Field::PostalCode && self.holds_abroad(contents) {
                continue;
            }
            if cells.is_some_and(|cells| cells.len() >= SEVERAL && cells.share(needs) >= NEARLY_ALL)
            {
                self.everywhere.add(*flag);
            }
        }
    }

    /// Whether some addresses are in other countries.
    fn holds_abroad(&self, contents: &[ColumnSample<'_>]) -> bool {
        let countries = self.columns(Field::Country).first();
        let countries = countries.and_then(|column| contents.get(*column));
        countries.is_some_and(|cells| cells.share(is_abroad) > 0)
    }
}
