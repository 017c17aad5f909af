//! What is to be said of a row: a set of bits, a word each.

use crate::model::Vocabulary;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// Something about a row that its reader should know.
    Flag, "row-flag" {
        /// Fewer or more cells than the heading has.
        Ragged = "ragged",
        /// A quotation mark that is never closed: the line is read as it stands.
        Quote = "unclosed_quote",
        /// Bytes that are not in the file's encoding.
        Encoding = "encoding",
        /// No name at all.
        Nameless = "no_name",
        /// The source withholds a value (`[ND]`).
        Undisclosed = "undisclosed",
        /// HTML entities read as the letters they stand for.
        Entities = "entities",
        /// UTF-8 that was once read as Windows-1252, mended.
        Mojibake = "mojibake",
        SirenRepaired = "siren_repaired",
        /// Not nine digits, or their check digit is wrong.
        SirenInvalid = "siren_invalid",
        SiretInvalid = "siret_invalid",
        /// The SIRET is another organisation's than the SIREN says.
        SirenMismatch = "siren_mismatch",
        NafRepaired = "naf_repaired",
        /// More than one code: the first is the one that is counted.
        NafSeveral = "naf_several",
        /// A code of the classification before 2008.
        NafOld = "naf_old",
        /// No code of any classification by its shape.
        NafInvalid = "naf_invalid",
        /// The shape of a code that NAF rév. 2 does not have.
        NafUnknown = "naf_unknown",
        /// A code of NAF 2025.
        Naf2025 = "naf_2025",
        /// A level of the classification above its sub-classes: `62.02`.
        NafLevel = "naf_level",
        LegalRepaired = "legal_category_repaired",
        LegalInvalid = "legal_category_invalid",
        /// A level of the nomenclature above its categories: `92`.
        LegalLevel = "legal_category_level",
        /// A status in words that the legal category denies.
        StatusMismatch = "status_mismatch",
        PostalRepaired = "postal_code_repaired",
        PostalInvalid = "postal_code_invalid",
        RnaRepaired = "rna_repaired",
        /// Not a W and nine figures.
        RnaInvalid = "rna_invalid",
        /// It has ceased to exist, as its list says.
        Closed = "closed",
        /// An earlier row has the same SIREN, or the same name and town.
        Duplicate = "duplicate",
        /// Its name is near to an actor's.
        NearActor = "near_actor",
    }
}

/// A set of flags.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Flags(u32);

impl Flags {
    /// No flag.
    pub const NONE: Self = Self(0);

    /// This flag alone.
    pub const fn of(flag: Flag) -> Self {
        Self(1 << flag as u32)
    }

    /// Adds flags.
    pub fn add(&mut self, flags: impl Into<Self>) {
        self.0 |= flags.into().0;
    }

    /// Both sets.
    #[must_use]
    pub fn with(self, flags: impl Into<Self>) -> Self {
        Self(self.0 | flags.into().0)
    }

    /// These flags and none of the others.
    #[must_use]
    pub fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    pub fn contains(self, flag: Flag) -> bool {
        self.0 & Self::of(flag).0 != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The flags, in the order of the vocabulary.
    pub fn iter(self) -> impl Iterator<Item = Flag> {
        Flag::ALL
            .iter()
            .copied()
            .filter(move |flag| self.contains(*flag))
    }
}

impl From<Flag> for Flags {
    fn from(flag: Flag) -> Self {
        Self::of(flag)
    }
}
