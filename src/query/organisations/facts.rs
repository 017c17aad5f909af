//! What each row of a list says, in a few bytes, so that millions can be counted without being read again:
//! department, legal category, statuses, declarations.

use super::statuses::{Agreed, StatusColumn, StatusSetId, StatusWords};
use crate::directory::Department;
use crate::directory::repair;
use crate::directory::{Directory, Field, OrganisationRow, Spans};
use crate::model::vocabulary::vocabulary;
use crate::model::{Key, LegalCategory, Status, Typology, Vocabulary};
use crate::query::names::Named;

vocabulary! {
    /// What a list says of an organisation where there are two ways.
    YesNo, "said" {
        Yes = "yes",
        No = "no",
    }
}

impl Named for YesNo {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("oui", Self::Yes),
        ("non", Self::No),
        // As SIRENE and programs write it.
        ("o", Self::Yes),
        ("n", Self::No),
        ("y", Self::Yes),
        ("vrai", Self::Yes),
        ("faux", Self::No),
        ("true", Self::Yes),
        ("false", Self::No),
        ("1", Self::Yes),
        ("0", Self::No),
    ];
}

impl YesNo {
    /// What a cell says; nothing where it says something else.
    pub fn read(cell: &str) -> Option<Self> {
        let cell = cell.trim();
        // A box that is ticked.
        if matches!(cell, "x" | "X" | "✓" | "✔" | "☑" | "☒") {
            return Some(Self::Yes);
        }
        let words = Self::ALL.iter().map(|said| (said.word(), *said));
        let mut known = Self::NAMES.iter().copied().chain(words);
        let found = known.find(|(name, _)| cell.eq_ignore_ascii_case(name));
        found.map(|(_, said)| said)
    }
}

/// None of a kind.
const NO_DEPARTMENT: u8 = u8::MAX;
const NO_CATEGORY: u16 = u16::MAX;

/// What a list says yes or no to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Declaration {
    /// It is of the social and solidarity economy.
    SocialEconomy,
    /// It is a «société à mission».
    Mission,
}

impl Declaration {
    /// Both.
    pub const ALL: [Self; 2] = [Self::SocialEconomy, Self::Mission];

    /// The field that says it.
    pub fn field(self) -> Field {
        match self {
            Self::SocialEconomy => Field::SocialEconomy,
            Self::Mission => Field::Mission,
        }
    }
}

/// The facts of the rows looked at, in their order.
#[derive(Debug, Default)]
pub struct Facts {
    words: StatusWords,
    departments: Vec<u8>,
    legal: Vec<u16>,
    statuses: Vec<StatusSetId>,
    marks: Vec<Marks>,
}

/// Two bits a matter, one for a dispute.
#[derive(Debug, Clone, Copy, Default)]
struct Marks(u8);

impl Marks {
    const DISPUTED: u8 = 1 << 7;

    fn bit(matter: Declaration, said: YesNo) -> u8 {
        1 << (2 * matter as u8 + said as u8)
    }
}

impl Facts {
    /// None yet.
    pub fn new(t: &Typology) -> Self {
        Self {
            words: StatusWords::new(t),
            ..Self::default()
        }
    }

    /// Takes the next row.
    pub fn push(&mut self, t: &Typology, row: &OrganisationRow<'_>) {
        let department = || {
            Department::of_postal_code(&row.value(Field::PostalCode))
                .or_else(|| Department::of_commune(&row.printed(Field::Insee)))
                .or_else(|| Department::told(&row.printed(Field::Department)))
                .or_else(|| Department::beside_town(&row.printed(Field::City)))
        };
        // The codes of other countries look like those of France.
        let department = if row.is_abroad() { None } else { department() };
        let department = department.and_then(|found| u8::try_from(found.index()).ok());
        self.departments.push(department.unwrap_or(NO_DEPARTMENT));
        let (category, agreed) = self.legal_category(t, row);
        let category = category.and_then(|key| u16::try_from(key.index()).ok());
        self.legal.push(category.unwrap_or(NO_CATEGORY));
        self.statuses.push(agreed.statuses);
        let disputed = if agreed.is_disputed {
            Marks::DISPUTED
        } else {
            0
        };
        let said = Declaration::ALL.into_iter().filter_map(|matter| {
            let said = YesNo::read(&row.value(matter.field()))?;
            Some(Marks::bit(matter, said))
        });
        self.marks
            .push(Marks(said.fold(disputed, |all, bit| all | bit)));
    }

    /// The legal category of a row, and the statuses that it and the words of the row imply.
    fn legal_category(
        &mut self,
        t: &Typology,
        row: &OrganisationRow<'_>,
    ) -> (Option<Key<LegalCategory>>, Agreed) {
        let mut category = None;
        let mut words = StatusSetId::default();
        for cell in row.all(Field::LegalCategory) {
            let code = repair::legal_category(&cell).value;
            match t.legal_categories.find(&code) {
                // The words beside a code are its label.
                Some(key) => category = category.or(Some(key)),
                None => words = self.words.with(words, &cell, StatusColumn::LegalForm),
            }
        }
        for cell in row.all(Field::Status) {
            words = self.words.with(words, &cell, StatusColumn::Status);
        }
        let agreed = self.words.agreed(t, category, words);
        (category, agreed)
    }

    /// Whether a list states statuses twice, so that it may contradict itself.
    pub fn may_dispute(directory: &Directory) -> bool {
        let is = |field: Field| {
            let columns = 0..directory.columns().len();
            let is_it = |column: &usize| directory.fields_of(*column).any(|known| known == field);
            columns.filter(is_it).count()
        };
        let codes = is(Field::LegalCategory);
        codes > 0 && codes + is(Field::Status) > 1
    }

    /// The facts of a whole list.
    pub fn whole(t: &Typology, directory: &Directory) -> Self {
        let mut facts = Self::new(t);
        let mut spans = Spans::default();
        for row in 0..directory.len() {
            facts.push(t, &directory.row(row, &mut spans));
        }
        facts
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

    /// The statuses of a row, in order: those of its legal category, and those of its words.
    pub fn statuses(&self, row: usize) -> &[Key<Status>] {
        let id = self.statuses.get(row).copied();
        self.words.set(id.unwrap_or_default())
    }

    /// Whether the words of a row name a status that its legal category contradicts.
    pub fn is_disputed(&self, row: usize) -> bool {
        let marks = self.marks.get(row);
        marks.is_some_and(|marks| marks.0 & Marks::DISPUTED != 0)
    }

    /// What a row says to a matter, if anything.
    pub fn said(&self, row: usize, matter: Declaration) -> Option<YesNo> {
        let marks = self.marks.get(row)?;
        let mut said = YesNo::ALL.iter().copied();
        said.find(|said| marks.0 & Marks::bit(matter, *said) != 0)
    }
}
