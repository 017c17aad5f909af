//! The statuses of an organisation, from the words of a cell and from its legal category: `Association loi
//! 1901`, `SCOP SARL`, `Société coopérative d’intérêt collectif (SCIC)`. The vocabulary comes from the typology:
//! the names of each status, and the labels of the legal categories that imply one. A cell with any other word
//! yields no status: an `association syndicale` is not an `association`.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::directory::repair;
use crate::model::{Key, LegalCategory, Status, Typology};
use crate::query::fold::fold;

/// Longest cell that is read as a status, in bytes; a longer one is prose.
const LONGEST: usize = 120;
/// Most words of a status.
const MOST_WORDS: usize = 12;
/// Cells whose statuses are cached: a column of statuses has few different values.
const MOST_CACHED: usize = 1 << 12;
/// Linking words, which are part of no name.
const LINKS: &[&str] = &[
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou",
];
/// Fewest letters of an acronym in a label.
const ACRONYM: usize = 3;
/// Fewest letters of a word whose final s marks a plural.
const PLURAL: usize = 5;

type WordSet = BTreeSet<String>;

/// Index of a set of statuses among those encountered; the first set is empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct StatusSetId(u16);

/// The statuses of a row, from its code and its words together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Agreed {
    pub statuses: StatusSetId,
    /// Whether the words contradict the code; they are ignored then.
    pub is_disputed: bool,
}

/// The vocabulary of statuses, with a cache of the cells read.
#[derive(Debug, Default)]
pub(super) struct StatusWords {
    known: Vec<StatusNames>,
    /// Whole phrases that mean the statuses of legal categories: a label, an acronym in one.
    whole: HashMap<Vec<String>, Vec<Key<Status>>>,
    /// Every word of the vocabulary.
    words: HashSet<String>,
    /// Statuses of the cells read so far.
    cells: HashMap<String, StatusSetId>,
    /// Cached by the words, then by the category.
    agreed: Vec<Vec<Option<Agreed>>>,
    sets: Vec<Vec<Key<Status>>>,
}

/// The vocabulary of one status.
#[derive(Debug)]
struct StatusNames {
    status: Key<Status>,
    /// Its names: a cell must contain all the words of one.
    names: Vec<WordSet>,
    /// Sets of words that a cell may contain besides.
    besides: Vec<WordSet>,
    /// Whether some legal category implies it. Otherwise no code can contradict it.
    is_coded: bool,
}

/// How people write each status, beside its names in the typology.
const WRITTEN: &str = include_str!("statuses.tsv");

impl StatusNames {
    fn of(key: Key<Status>, row: &Status) -> Self {
        let mut names = vec![set(&row.id), set(&row.name)];
        names.extend(parts(&row.expansion).into_iter().map(set));
        let written = WRITTEN.lines().filter_map(|line| line.split_once('\t'));
        let written = written.filter(|(id, _)| *id == row.id);
        names.extend(written.flat_map(|(_, phrases)| phrases.split(';').map(set)));
        names.retain(|name| !name.is_empty());
        Self {
            status: key,
            names,
            besides: vec![set(&row.expansion)],
            is_coded: false,
        }
    }

    /// Whether these words name it, and nothing else.
    fn is_alone_in(&self, words: &WordSet) -> bool {
        let is_name = |word: &String| self.names.iter().any(|name| name.contains(word));
        let holds = |besides: &WordSet| {
            let mut words = words.iter();
            words.all(|word| besides.contains(word) || is_name(word))
        };
        self.is_named(words) && self.besides.iter().any(holds)
    }

    /// Whether one of its names is among these words.
    fn is_named(&self, words: &WordSet) -> bool {
        self.names.iter().any(|name| name.is_subset(words))
    }
}

impl StatusWords {
    pub(super) fn new(t: &Typology) -> Self {
        let known = t
            .statuses
            .iter()
            .map(|(key, row)| StatusNames::of(key, row));
        let mut vocabulary = Self {
            known: known.collect(),
            sets: vec![Vec::new()],
            ..Self::default()
        };
        let categories = t.legal_categories.rows();
        for category in categories.filter(|category| !category.statuses.is_empty()) {
            vocabulary.learn(category);
        }
        let known = vocabulary.known.iter();
        let learnt = known.flat_map(|known| known.names.iter().chain(&known.besides));
        let learnt = learnt.flatten().chain(vocabulary.whole.keys().flatten());
        vocabulary.words = learnt.cloned().collect();
        vocabulary
    }

    /// Adds the label of a legal category and the acronyms in it.
    fn learn(&mut self, category: &LegalCategory) {
        for known in &mut self.known {
            if category.statuses.contains(&known.status) {
                known.besides.push(set(&category.label));
                known.is_coded = true;
            }
        }
        let acronyms = parts(&category.label).into_iter().filter(|part| {
            part.len() >= ACRONYM && part.chars().all(|letter| letter.is_ascii_uppercase())
        });
        for phrase in acronyms.chain([category.label.as_str()]) {
            // A phrase that several categories share implies only what all of them imply.
            let known = self.whole.entry(words(phrase));
            let known = known.or_insert_with(|| category.statuses.clone());
            known.retain(|status| category.statuses.contains(status));
        }
    }

    /// The statuses of a cell, unless an earlier cell of the row had some.
    pub(super) fn first(&mut self, before: StatusSetId, cell: &str) -> StatusSetId {
        if before == StatusSetId::default() {
            self.of_cell(cell)
        } else {
            before
        }
    }

    fn of_cell(&mut self, cell: &str) -> StatusSetId {
        let cell = cell.trim();
        if cell.is_empty() || cell.len() > LONGEST {
            return StatusSetId::default();
        }
        if let Some(cached) = self.cells.get(cell) {
            return *cached;
        }
        let statuses = self.read(&words(&repair::words(cell).value));
        let id = self.id_of(statuses);
        if self.cells.len() < MOST_CACHED {
            self.cells.insert(cell.to_owned(), id);
        }
        id
    }

    /// The statuses that a legal category and words imply together. The code wins where they disagree: where
    /// it implies statuses, and the words other ones that some code implies, none of which is named by the
    /// label of the category or borne with it by an actor of the typology (a SCOP may have the code of a SAS).
    pub(super) fn agreed(
        &mut self,
        t: &Typology,
        category: Option<Key<LegalCategory>>,
        words: StatusSetId,
    ) -> Agreed {
        let Some(key) = category else {
            return Agreed {
                statuses: words,
                is_disputed: false,
            };
        };
        let column = key.index();
        let known = self.agreed.get(usize::from(words.0));
        if let Some(Some(agreed)) = known.and_then(|known| known.get(column)) {
            return *agreed;
        }
        let mut statuses = self.set(words).to_vec();
        let category = &t.legal_categories[key];
        let label = set(&category.label);
        let denied = |known: &&StatusNames| known.is_coded && statuses.contains(&known.status);
        let denied: Vec<&StatusNames> = self.known.iter().filter(denied).collect();
        let actors = t.actors.rows();
        let open: Vec<Key<Status>> = actors
            .filter(|actor| actor.legal_category == Some(key))
            .filter_map(|actor| actor.legal_form)
            .flat_map(|status| implied(t, status))
            .collect();
        let is_shared = denied.iter().any(|known| {
            let allowed = [&category.statuses, &open];
            (allowed.iter()).any(|allowed| allowed.contains(&known.status))
                || known.is_named(&label)
        });
        let is_disputed = !category.statuses.is_empty() && !denied.is_empty() && !is_shared;
        if is_disputed {
            statuses.retain(|status| denied.iter().all(|known| known.status != *status));
        }
        statuses.extend(&category.statuses);
        statuses.sort_unstable();
        statuses.dedup();
        let agreed = Agreed {
            statuses: self.id_of(statuses),
            is_disputed,
        };
        let words = usize::from(words.0);
        let rows = self.agreed.len().max(words + 1);
        self.agreed.resize_with(rows, Vec::new);
        let row = &mut self.agreed[words];
        row.resize(row.len().max(column + 1), None);
        row[column] = Some(agreed);
        agreed
    }

    /// The statuses of a set, in order.
    pub(super) fn set(&self, id: StatusSetId) -> &[Key<Status>] {
        self.sets.get(usize::from(id.0)).map_or(&[], Vec::as_slice)
    }

    fn id_of(&mut self, set: Vec<Key<Status>>) -> StatusSetId {
        let rank = self.sets.iter().position(|known| *known == set);
        let rank = rank.unwrap_or_else(|| {
            self.sets.push(set);
            self.sets.len() - 1
        });
        StatusSetId(u16::try_from(rank).unwrap_or_default())
    }

    /// The statuses of a cell: each word must be part of a name, the longest names first.
    fn read(&self, words: &[String]) -> Vec<Key<Status>> {
        let is_known = |word: &String| self.words.contains(word);
        if words.len() > MOST_WORDS || !words.iter().all(is_known) {
            return Vec::new();
        }
        // The statuses from each word on; none where a word is left over.
        let mut from: Vec<Option<Vec<Key<Status>>>> = vec![None; words.len()];
        from.push(Some(Vec::new()));
        for start in (0..words.len()).rev() {
            from[start] = (start + 1..=words.len()).rev().find_map(|end| {
                let rest = from[end].as_ref()?;
                let own = self.one(&words[start..end]);
                (!own.is_empty()).then(|| [own.as_slice(), rest].concat())
            });
        }
        let mut statuses = from.swap_remove(0).unwrap_or_default();
        statuses.sort_unstable();
        statuses.dedup();
        statuses
    }

    /// The statuses that all these words name together.
    fn one(&self, words: &[String]) -> Vec<Key<Status>> {
        let own: WordSet = words.iter().cloned().collect();
        let known = self.known.iter().filter(|known| known.is_alone_in(&own));
        let whole = self.whole.get(words).into_iter().flatten().copied();
        let mut statuses: Vec<Key<Status>> = known.map(|known| known.status).chain(whole).collect();
        if !statuses.is_empty() {
            // An acronym among other words means what it means alone.
            let alone = words.chunks(1).filter_map(|word| self.whole.get(word));
            statuses.extend(alone.flatten());
        }
        statuses
    }
}

/// A status, and those that every legal category with it implies too: a SCOP is a cooperative.
fn implied(t: &Typology, status: Key<Status>) -> Vec<Key<Status>> {
    let categories = t.legal_categories.rows();
    let statuses = categories.map(|category| &category.statuses);
    let with_it = statuses.filter(|statuses| statuses.contains(&status));
    let shared = with_it.cloned().reduce(|mut shared, other| {
        shared.retain(|status| other.contains(status));
        shared
    });
    shared.unwrap_or_else(|| vec![status])
}

/// A text without its parentheses, then what they enclose.
fn parts(text: &str) -> Vec<&str> {
    let parts = text.split(['(', ')']).map(str::trim);
    parts.filter(|part| !part.is_empty()).collect()
}

/// The words of a text as they are compared: `S.A.R.L.` is `sarl`, a plural is its singular.
fn words(text: &str) -> Vec<String> {
    let text = text.split_whitespace().map(|word| {
        let is_dotted = word.split('.').all(|letters| letters.chars().count() <= 1);
        if is_dotted {
            word.replace('.', "")
        } else {
            word.to_owned()
        }
    });
    let folded = fold(&text.collect::<Vec<_>>().join(" "));
    let words = folded.split(|letter: char| !letter.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty() && !LINKS.contains(word));
    let one = |word: &str| match word.strip_suffix('s') {
        Some(one) if word.len() >= PLURAL => one.to_owned(),
        _ => word.to_owned(),
    };
    words.map(one).collect()
}

fn set(text: &str) -> WordSet {
    words(text).into_iter().collect()
}
