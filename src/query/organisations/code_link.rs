//! What a code of a list means in the typology: the families whose sheets use it, and how exactly it is meant.

use crate::directory::{Flag, Flags};
use crate::model::{
    Code, Confidence, Correspondence, Family, FamilyCode, Key, LIST_SEPARATOR, Level, Passage,
    Typology,
};
use crate::query::codes::meet;

/// What a code of a list means in the typology.
#[derive(Debug, Clone, Default)]
pub struct CodeLink {
    /// The code, where NAF rév. 2 has it; of several, the first.
    pub code: Option<Key<Code>>,
    /// The others, where there are several.
    pub others: Vec<Option<Key<Code>>>,
    /// The families whose sheets use one of them or a code above it, by number.
    pub families: Vec<Key<Family>>,
    /// The code, those above it and those under it, in order: whoever asks for one of them means it too.
    pub line: Vec<Key<Code>>,
    /// How much the code itself says of those families.
    pub(super) exactness: Exactness,
    /// What is to be said of the row that has it.
    flags: Flags,
}

/// How much a code says of the families that it leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Exactness {
    /// Nothing: the list gives a level of which any sub-class may be meant, or the code of the sheet is in doubt.
    #[default]
    Doubtful,
    /// Little: the sheets name a whole division, in which others are too.
    Division,
    /// The sheets name it.
    Named,
}

impl CodeLink {
    /// What codes in their own spelling mean.
    pub(super) fn of(typology: &Typology, written: &str) -> Self {
        let mut link = Self::default();
        let mut codes = Vec::new();
        for written in written.split(LIST_SEPARATOR) {
            codes.push(link.read(typology, written));
        }
        let mut codes = codes.into_iter();
        link.code = codes.next().flatten();
        link.others = codes.collect();
        link.families.sort_unstable();
        link.families.dedup();
        link.line.sort_unstable();
        link.line.dedup();
        link
    }

    /// All the codes, the first in front; none in the place of one that NAF rév. 2 does not have.
    pub fn all(&self) -> impl Iterator<Item = Option<Key<Code>>> + Clone {
        std::iter::once(self.code).chain(self.others.iter().copied())
    }

    /// What is to be said of a row that has it, beside what its cells say. What no edition at hand has is
    /// unknown where it cannot be of another one.
    pub(super) fn flags(&self, of_cells: Flags) -> Flags {
        let is_of_another = [Flag::NafOld, Flag::Naf2025]
            .iter()
            .any(|flag| of_cells.contains(*flag));
        if is_of_another {
            self.flags.without(Flag::NafUnknown.into())
        } else {
            self.flags
        }
    }

    /// Adds what one code means.
    fn read(&mut self, typology: &Typology, written: &str) -> Option<Key<Code>> {
        let mut found = typology.codes.find(written);
        if found.is_none() {
            let is_of_2025 = passages(typology, written).next().is_some();
            self.flags.add(if is_of_2025 {
                Flag::Naf2025
            } else {
                Flag::NafUnknown
            });
            // What took over one code and no other is that code.
            let mut exact = passages(typology, written);
            let exact = exact.find(|found| found.relation == Passage::Exact);
            found = exact.map(|found| found.code);
        }
        let found = found?;
        let code = only_subclass(typology, found);
        let level = typology.codes[code].level;
        if level != Level::Subclass {
            self.flags.add(Flag::NafLevel);
        }
        self.line.extend(line(typology, code));
        let above = typology
            .lineage(code)
            .flat_map(|above| typology.family_codes_of(above));
        // Any of its sub-classes may be meant.
        let is_open = matches!(level, Level::Class | Level::Group);
        let all = typology.family_codes.iter();
        let within = all.filter(|found| {
            is_open && found.code != code && typology.lineage(found.code).any(|above| above == code)
        });
        for used in above.chain(within) {
            self.families.push(used.family);
            let exactness = match typology.codes[used.code].level {
                _ if level != Level::Subclass || is_doubtful(typology, used) => Exactness::Doubtful,
                Level::Subclass | Level::Class => Exactness::Named,
                _ => Exactness::Division,
            };
            self.exactness = self.exactness.max(exactness);
        }
        Some(code)
    }
}

/// The passages from rév. 2 to a code of NAF 2025.
fn passages<'a>(
    typology: &'a Typology,
    written: &'a str,
) -> impl Iterator<Item = &'a Correspondence> {
    let all = typology.correspondences.iter();
    all.filter(move |found| found.code_2025 == written)
}

/// The one sub-class of a class that has one, which is the same activity; any other code as it is.
fn only_subclass(typology: &Typology, code: Key<Code>) -> Key<Code> {
    if typology.codes[code].level != Level::Class {
        return code;
    }
    let mut under = typology.children_of(code);
    match (under.next(), under.next()) {
        (Some(only), None) => only,
        _ => code,
    }
}

/// Whether the curators doubt that a sheet means the code that it prints.
fn is_doubtful(typology: &Typology, used: &FamilyCode) -> bool {
    let family = &typology.families[used.family].id;
    let code = &typology.codes[used.code].code;
    let record = format!("{family}/{code}");
    let mut corrections = typology.corrections_of("family_naf", &record);
    corrections.any(|found| {
        found.field == "code" && found.corrected != *code && found.certainty != Confidence::Certain
    })
}

/// A code, those above it and those under it.
fn line(typology: &Typology, code: Key<Code>) -> Vec<Key<Code>> {
    if typology.codes[code].level == Level::Subclass {
        return typology.lineage(code).collect();
    }
    let all = typology.codes.keys();
    all.filter(|other| meet(typology, *other, code)).collect()
}
