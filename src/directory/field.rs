//! What a column can be: its names in the files that people have, best first. Names are compared
//! without case, accents or anything but letters and digits.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::model::Vocabulary;
use crate::model::vocabulary::vocabulary;

vocabulary! {
    /// What a column says of an organisation.
    Field, "list-field" {
        Siren = "siren",
        Siret = "siret",
        Name = "name",
        Naf = "naf",
        /// Which edition of the classification the codes are of.
        NafEdition = "naf_edition",
        LegalCategory = "legal_category",
        PostalCode = "postal_code",
        City = "city",
        Website = "website",
        /// Families, tags and kinds, as the file names them.
        Tags = "tags",
        Status = "status",
        /// Whether it is of the social and solidarity economy, yes or no.
        SocialEconomy = "ess",
        /// Whether it is a «société à mission», yes or no.
        Mission = "mission",
        /// An identifier of the file's own, or that of the register of associations.
        Id = "id",
    }
}

/// The names of each field, a line a field, the one to prefer first. SIRENE (legal units, then establishments), the
/// register of associations, the mediation schema, the observatory's files, then what people write.
const HEADINGS: &str = include_str!("headings.tsv");

/// Each name with its field and its rank among the names of that field.
static NAMES: LazyLock<HashMap<&str, (Field, usize)>> = LazyLock::new(|| {
    let fields = HEADINGS.lines().filter_map(|line| line.split_once('\t'));
    let fields = fields.filter_map(|(word, names)| Some((Field::from_word(word)?, names)));
    fields
        .flat_map(|(field, names)| {
            let names = names.split(' ').enumerate();
            names.map(move |(rank, name)| (name, (field, rank)))
        })
        .collect()
});

/// What a heading says, and how good a name it is: the lower, the better.
pub fn named(heading: &str) -> Option<(Field, usize)> {
    let found = |name: &str| NAMES.get(name).copied();
    // `denomination__tiers_lieux`: the same column once more, from another source.
    let stem = heading.split_once("__").map(|(stem, _)| stem);
    found(&plain(heading)).or_else(|| {
        let (field, rank) = found(&plain(stem?))?;
        Some((field, rank + SECOND))
    })
}

/// What is added to the rank of a name that comes from a second source.
const SECOND: usize = 1000;

/// Letters and digits, lower case, no accents.
pub(super) fn plain(heading: &str) -> String {
    heading
        .nfd()
        .flat_map(char::to_lowercase)
        .filter(char::is_ascii_alphanumeric)
        .collect()
}
