//! Words of the typology in the name of an organisation, and how much each says: those of the field alone,
//! those that anybody may bear too, those that say nothing.

use std::collections::HashMap;

use crate::model::Typology;
use crate::query::fold::fold;

/// Words of names of families and sub-categories that any organisation may bear.
const COMMON: &str = include_str!("common_words.txt");
/// Those that the field uses in a sense of its own and anybody else in the usual one.
const ORDINARY: &str = include_str!("ordinary_words.txt");
/// What the field calls its places and its work, a line each; of several words all are meant together.
const OF_THE_FIELD: &str = include_str!("field_words.txt");
/// Fewest letters of a word of the typology that says something by itself.
const SHORTEST: usize = 4;
/// Words that are looked at together: `Fab’Lab`, `F.A.I.`, `espace public numérique`.
const TOGETHER: usize = 3;

/// How much a word says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum WordWeight {
    /// Nothing.
    #[default]
    Common,
    /// That it may be of the field.
    Ordinary,
    /// That it is of the field.
    OfTheField,
}

/// The words of the typology by which a name is judged: the letters of one, or of several together.
#[derive(Debug, Default)]
pub(super) struct NameWords(HashMap<String, WordWeight>);

impl NameWords {
    /// Those of the names of families and sub-categories, and those of the field.
    pub fn new(t: &Typology) -> Self {
        let families = t.families.rows();
        let names = families.flat_map(|family| {
            [&family.name, &family.short_name]
                .into_iter()
                .chain(&family.aliases)
        });
        let subcategories = t.subcategories.rows();
        let mut words: HashMap<String, WordWeight> = HashMap::new();
        for name in names.chain(subcategories.map(|row| &row.name)) {
            let folded = fold(name);
            let parts = folded.split(is_between).map(singular);
            let parts = parts.filter(|word| word.len() >= SHORTEST);
            words.extend(parts.map(|word| (word.to_owned(), WordWeight::OfTheField)));
        }
        // What is said of a word by hand comes after.
        for (table, weight) in [
            (COMMON, WordWeight::Common),
            (ORDINARY, WordWeight::Ordinary),
            (OF_THE_FIELD, WordWeight::OfTheField),
        ] {
            for line in table.lines() {
                let letters: String = line.split(is_between).collect();
                words.insert(singular(&letters).to_owned(), weight);
            }
        }
        Self(words)
    }

    /// The greatest weight of the words of a folded name, each alone and with the next ones.
    pub fn within(&self, folded: &str) -> WordWeight {
        let mut greatest = WordWeight::Common;
        let mut letters = String::new();
        for (start, _) in folded.char_indices() {
            let begins = start == 0 || folded[..start].ends_with(is_between);
            if !begins {
                continue;
            }
            letters.clear();
            let words = folded[start..].split(is_between);
            for word in words.filter(|word| !word.is_empty()).take(TOGETHER) {
                letters.push_str(word);
                let weight = self.0.get(singular(&letters)).copied();
                greatest = greatest.max(weight.unwrap_or_default());
            }
        }
        greatest
    }
}

fn is_between(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// A folded word without the letter of a plural: `logiciels`, `lieux`; a short one as it is, `fais` being no `fai`.
fn singular(word: &str) -> &str {
    let bare = word.trim_end_matches('s');
    let bare = bare.strip_suffix('x').unwrap_or(bare);
    if bare.len() < SHORTEST { word } else { bare }
}
