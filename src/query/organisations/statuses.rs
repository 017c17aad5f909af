//! The statuses of an organisation, from the words of a cell and from its legal category: `Association loi
//! 1901`, `SCOP SARL`, `Société coopérative d’intérêt collectif (SCIC)`. The vocabulary comes from the typology:
//! the names of each status, and the labels of the legal categories that imply one. A value with any other word
//! yields no status, be it `association syndicale`, which is no `association`; words that qualify any legal form,
//! as `à capital variable` does, are passed over. A status implies those that every legal category with it
//! implies: a SCOP is a cooperative, however it is written.

use std::collections::{HashMap, HashSet};

use super::wording::{
    LongWords, WordSet, marked_off, parts, phrases, set, values, without_code, words,
};
use crate::directory::{legal_form_qualifiers, repair};
use crate::model::{Key, LegalCategory, Status, Typology};

/// Longest cell that is read as a status, in bytes; a longer one is prose.
const LONGEST: usize = 120;
/// Most words of a status.
const MOST_WORDS: usize = 12;
/// Cells whose statuses are cached: a column of statuses has few different values.
const MOST_CACHED: usize = 1 << 12;
/// Fewest letters of an acronym in a label, and most of one that names a status.
const ACRONYM: usize = 3;
const LONGEST_ACRONYM: usize = 5;
/// Words that deny what stands beside them, unless a name has them: `sans but lucratif`.
const DENYING: &[&str] = &["hors", "ni", "non", "not", "pas", "sans"];
/// What an acronym of the vocabulary never means in a column of legal forms: there `EI` is a sole trader.
const NO_LEGAL_FORM: &[&str] = &["ei"];

/// What a column with words of statuses is of: some acronyms depend on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StatusColumn {
    LegalForm,
    Status,
}

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
    /// Short names of one word, each of which keeps its meaning among others: `SCOP SARL`.
    acronyms: HashMap<String, Vec<Key<Status>>>,
    /// Phrases that qualify any legal form, the longest first.
    qualifiers: Vec<Vec<String>>,
    /// Every word of the vocabulary.
    words: HashSet<String>,
    long_words: LongWords,
    /// Statuses of the cells read so far, for each kind of column.
    cells: [HashMap<String, StatusSetId>; 2],
    /// Unions of two sets.
    joined: HashMap<(StatusSetId, StatusSetId), StatusSetId>,
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
    /// Itself, and what every legal category with it implies too.
    implied: Vec<Key<Status>>,
    /// Whether some legal category implies it. Otherwise no code can contradict it.
    is_coded: bool,
}

impl StatusNames {
    fn of(t: &Typology, key: Key<Status>, row: &Status) -> Self {
        let mut names = vec![set(&row.id), set(&row.name)];
        names.extend(parts(&row.expansion).into_iter().map(set));
        names.extend(phrases(&row.id).map(set));
        names.retain(|name| !name.is_empty());
        Self {
            status: key,
            names,
            besides: vec![set(&row.expansion)],
            implied: implied(t, key),
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
        self.is_named(words) && !self.is_denied_in(words) && self.besides.iter().any(holds)
    }

    /// Whether a word denies it that is part of no name among these words: `non associatif`.
    fn is_denied_in(&self, words: &WordSet) -> bool {
        let all = || self.names.iter().chain(&self.besides);
        let is_own = |word: &str| all().any(|name| name.contains(word) && name.is_subset(words));
        let mut denying = DENYING.iter().filter(|word| words.contains(**word));
        denying.any(|word| !is_own(word))
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
            .map(|(key, row)| StatusNames::of(t, key, row));
        let mut vocabulary = Self {
            known: known.collect(),
            sets: vec![Vec::new()],
            ..Self::default()
        };
        let categories = t.legal_categories.rows();
        for category in categories.filter(|category| !category.statuses.is_empty()) {
            vocabulary.learn(category);
        }
        for known in &vocabulary.known {
            for name in known.names.iter().filter(|name| name.len() == 1) {
                for word in name.iter().filter(|word| word.len() <= LONGEST_ACRONYM) {
                    let meant = vocabulary.acronyms.entry(word.clone()).or_default();
                    meant.push(known.status);
                }
            }
        }
        let mut qualifiers: Vec<Vec<String>> = legal_form_qualifiers().map(words).collect();
        qualifiers.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        vocabulary.qualifiers = qualifiers;
        let known = vocabulary.known.iter();
        let learnt = known.flat_map(|known| known.names.iter().chain(&known.besides));
        let learnt = learnt.flatten().chain(vocabulary.whole.keys().flatten());
        let learnt = learnt.chain(vocabulary.qualifiers.iter().flatten());
        vocabulary.words = learnt.cloned().collect();
        vocabulary.long_words = LongWords::of(vocabulary.words.iter());
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

    /// These statuses and those of a cell.
    pub(super) fn with(
        &mut self,
        before: StatusSetId,
        cell: &str,
        column: StatusColumn,
    ) -> StatusSetId {
        let own = self.of_cell(cell, column);
        let none = StatusSetId::default();
        if before == own || own == none {
            return before;
        }
        if before == none {
            return own;
        }
        if let Some(joined) = self.joined.get(&(before, own)) {
            return *joined;
        }
        let mut both = [self.set(before), self.set(own)].concat();
        both.sort_unstable();
        both.dedup();
        let joined = self.id_of(both);
        self.joined.insert((before, own), joined);
        joined
    }

    fn of_cell(&mut self, cell: &str, column: StatusColumn) -> StatusSetId {
        let cell = cell.trim();
        if cell.is_empty() || cell.len() > LONGEST {
            return StatusSetId::default();
        }
        if let Some(cached) = self.cells[column as usize].get(cell) {
            return *cached;
        }
        let text = repair::words(cell).value;
        let said = values(&text).flat_map(|value| self.of_value(value, column));
        let mut statuses: Vec<Key<Status>> = said.collect();
        statuses.sort_unstable();
        statuses.dedup();
        let id = self.id_of(statuses);
        let cells = &mut self.cells[column as usize];
        if cells.len() < MOST_CACHED {
            cells.insert(cell.to_owned(), id);
        }
        id
    }

    /// The statuses of one value, and what they imply.
    fn of_value(&self, value: &str, column: StatusColumn) -> Vec<Key<Status>> {
        let whole = words(value);
        let mut statuses = self.read(&whole, column);
        // A label of INSEE says what its category implies, whatever its marks set off.
        if !statuses.is_empty() && !self.whole.contains_key(&whole) {
            let parts = marked_off(value);
            let parts = parts.iter().map(|part| self.read(&words(part), column));
            let parts: Vec<Vec<Key<Status>>> = parts.collect();
            if parts.iter().all(|part| !part.is_empty()) {
                statuses.extend(parts.concat());
            }
        }
        let known = |status: &Key<Status>| self.known.get(status.index());
        let known = statuses.iter().filter_map(known);
        known
            .flat_map(|known| known.implied.iter().copied())
            .collect()
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

    /// The statuses that words say; none where a word says something else.
    fn read(&self, words: &[String], column: StatusColumn) -> Vec<Key<Status>> {
        let is_known = |word: &String| self.words.contains(word);
        let words = without_code(words, is_known);
        if words.len() > MOST_WORDS {
            return Vec::new();
        }
        let spelt = |word: &String| {
            let known = is_known(word).then_some(word);
            known.or_else(|| self.long_words.nearest(word)).cloned()
        };
        let Some(mut words) = words.iter().map(spelt).collect::<Option<Vec<_>>>() else {
            return Vec::new();
        };
        if column == StatusColumn::LegalForm {
            words.retain(|word| !NO_LEGAL_FORM.contains(&word.as_str()));
        }
        let statuses = self.named(&words);
        if !statuses.is_empty() {
            return statuses;
        }
        // `Société anonyme coopérative d’intérêt collectif`: a qualifier within a name.
        let count = words.len();
        for phrase in &self.qualifiers {
            while let Some(start) = words.windows(phrase.len()).position(|at| at == *phrase) {
                words.drain(start..start + phrase.len());
            }
        }
        if words.len() < count {
            self.named(&words)
        } else {
            Vec::new()
        }
    }

    /// The statuses that these words name, each of them part of a name or of a qualifier, the longest first.
    fn named(&self, words: &[String]) -> Vec<Key<Status>> {
        // The statuses from each word on; none where a word is left over.
        let mut from: Vec<Option<Vec<Key<Status>>>> = vec![None; words.len()];
        from.push(Some(Vec::new()));
        for start in (0..words.len()).rev() {
            from[start] = (start + 1..=words.len()).rev().find_map(|end| {
                let rest = from[end].as_ref()?;
                let here = &words[start..end];
                let own = self.one(here);
                let is_part = !own.is_empty() || self.qualifiers.iter().any(|known| known == here);
                is_part.then(|| [own.as_slice(), rest].concat())
            });
        }
        from.swap_remove(0).unwrap_or_default()
    }

    /// The statuses that all these words name together.
    fn one(&self, words: &[String]) -> Vec<Key<Status>> {
        let acronyms = words.iter().map(|word| self.acronyms.get(word));
        if let Some(meant) = acronyms.collect::<Option<Vec<_>>>() {
            return meant.into_iter().flatten().copied().collect();
        }
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
