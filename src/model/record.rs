//! Anything that has a page of its own: a kind and a key. Links, searches and the history of the
//! explorer are made of these.

use super::actor::Actor;
use super::family::Family;
use super::glossary::Term;
use super::naf::Code;
use super::scheme::Scheme;
use super::source::{Database, Figure, Source};
use super::status::Status;
use super::subcategory::Subcategory;
use super::table::{Identified, Key};
use super::translation::DATASET_LANGUAGE;
use super::typology::Typology;
use super::vocabulary::{Vocabulary, vocabulary};

vocabulary! {
    /// The kinds of record, in the order in which an identifier shared by two of them is read.
    RecordKind, "record" {
        Scheme = "typology",
        Family = "family",
        Actor = "actor",
        Subcategory = "subcategory",
        Code = "code",
        Status = "status",
        Term = "term",
        Source = "source",
        Database = "database",
        Figure = "figure",
    }
}

impl RecordKind {
    /// The table of the dataset that holds it.
    pub fn table(self) -> &'static str {
        match self {
            Self::Scheme => "schemes",
            Self::Family => "families",
            Self::Actor => "actors",
            Self::Subcategory => "subcategories",
            Self::Code => "naf",
            Self::Status => "statuses",
            Self::Term => "glossary",
            Self::Source => "sources",
            Self::Database => "databases",
            Self::Figure => "figures",
        }
    }

    /// The id of its plural in the text bundles.
    pub fn plural_message(self) -> String {
        format!("{}-many", self.message())
    }
}

/// `Family in families named name`: a kind of record, the table that holds it, and the field by which people know it.
macro_rules! records {
    ($($kind:ident in $table:ident named $name:ident),+ $(,)?) => {
        /// One record of the typology.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Record { $($kind(Key<$kind>)),+ }

        impl Record {
            pub fn kind(self) -> RecordKind {
                match self { $(Self::$kind(_) => RecordKind::$kind),+ }
            }

            /// Its identifier in the dataset.
            pub fn id(self, typology: &Typology) -> &str {
                match self { $(Self::$kind(key) => typology.$table[key].id()),+ }
            }

            /// What it is called, in the spelling of the dataset.
            pub fn name(self, typology: &Typology) -> &str {
                match self { $(Self::$kind(key) => &typology.$table[key].$name),+ }
            }

            /// What it was called where the dataset was written, whatever language is read.
            pub fn name_as_written(self, typology: &Typology) -> &str {
                let field = match self { $(Self::$kind(_) => stringify!($name)),+ };
                let (table, id) = (self.kind().table(), self.id(typology));
                let mut written = typology.translations.of(table, id);
                let written = written.find(|row| row.field == field && row.lang == DATASET_LANGUAGE);
                written.map_or_else(|| self.name(typology), |row| row.text)
            }

            /// The record of this kind with this identifier.
            pub fn find(typology: &Typology, kind: RecordKind, id: &str) -> Option<Self> {
                match kind { $(RecordKind::$kind => typology.$table.find(id).map(Self::$kind)),+ }
            }

            /// All the records of a kind, in the order of the dataset.
            pub fn all(typology: &Typology, kind: RecordKind) -> Vec<Self> {
                match kind {
                    $(RecordKind::$kind => typology.$table.keys().map(Self::$kind).collect()),+
                }
            }
        }
    };
}

records! {
    Family in families named name,
    Actor in actors named name,
    Subcategory in subcategories named name,
    Code in codes named label,
    Status in statuses named name,
    Term in terms named term,
    Source in sources named title,
    Database in databases named name,
    Figure in figures named meaning,
    Scheme in schemes named name,
}
