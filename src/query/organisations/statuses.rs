//! Which statuses an organisation has, by the words of a cell and by its legal category: `Association loi
//! 1901`, `SCOP SARL`, `Société coopérative d’intérêt collectif (SCIC)`. All that is known of words comes from
//! the typology: what it calls each status, and what the labels of the legal categories call those that they
//! tell. A word that none of these has leaves the whole cell untold: an `association syndicale` is no
//! `association`.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::directory::repair;
use crate::model::{Key, LegalCategory, Status, Typology};
use crate::query::fold::fold;

/// Longest cell that is a status, in bytes; a longer one is a text in which some may be named.
const LONGEST: usize = 120;
/// Most words of one.
const MOST_WORDS: usize = 12;
/// Cells whose answers are kept: a column has few different ones, or it is no column of statuses.
const KEPT: usize = 1 << 12;
/// Between words, and in no name.
const LINKS: &[&str] = &[
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou",
];
/// The fewest letters of an acronym that stands in a label.
const ACRONYM: usize = 3;
/// The fewest letters of a word whose last s is a plural's.
const PLURAL: usize = 5;

type WordSet = BTreeSet<String>;

/// A set of statuses among those that were met, by its number; the first is that of none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub(super) struct StatusSetId(u16);

/// What a row tells of statuses once its code and its words are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Agreed {
    pub told: StatusSetId,
    /// The words tell what the code denies; they are left out.
    pub is_disputed: bool,
}

/// What words and legal categories tell of statuses.
#[derive(Debug, Default)]
pub(super) struct StatusWords {
    known: Vec<StatusNames>,
    /// What stands for the statuses of legal categories as a whole: a label, an acronym in one.
    whole: HashMap<Vec<String>, Vec<Key<Status>>>,
    /// Every word of all these.
    words: HashSet<String>,
    /// Answers given.
    cells: HashMap<String, StatusSetId>,
    /// By the words, then by the category.
    agreed: Vec<Vec<Option<Agreed>>>,
    sets: Vec<Vec<Key<Status>>>,
}

/// What is known of a status.
#[derive(Debug)]
struct StatusNames {
    status: Key<Status>,
    /// Its names: all the words of one must stand there.
    names: Vec<WordSet>,
    /// The words that may stand there besides, by whom uses them together.
    besides: Vec<WordSet>,
    /// Whether a legal category tells it. One that none tells cannot be denied by a code either.
    is_coded: bool,
}

impl StatusNames {
    fn of(key: Key<Status>, row: &Status) -> Self {
        let mut names = vec![set(&row.id), set(&row.name)];
        names.extend(parts(&row.expansion).into_iter().map(set));
        names.retain(|name| !name.is_empty());
        Self {
            status: key,
            names,
            besides: vec![set(&row.expansion)],
            is_coded: false,
        }
    }

    /// Whether these words stand for it, and say no more.
    fn is_told(&self, words: &WordSet) -> bool {
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
        let mut told = Self {
            known: known.collect(),
            sets: vec![Vec::new()],
            ..Self::default()
        };
        let categories = t.legal_categories.rows().iter();
        for category in categories.filter(|category| !category.statuses.is_empty()) {
            told.learn(category);
        }
        let known = told.known.iter();
        let learnt = known.flat_map(|known| known.names.iter().chain(&known.besides));
        let learnt = learnt.flatten().chain(told.whole.keys().flatten());
        told.words = learnt.cloned().collect();
        told
    }

    /// Learns what a legal category is called.
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
            // What several are called tells only what all of them do.
            let known = self.whole.entry(words(phrase));
            let known = known.or_insert_with(|| category.statuses.clone());
            known.retain(|status| category.statuses.contains(status));
        }
    }

    /// Which statuses a cell tells, where no cell before it told any.
    pub(super) fn first(&mut self, before: StatusSetId, cell: &str) -> StatusSetId {
        if before == StatusSetId::default() {
            self.told(cell)
        } else {
            before
        }
    }

    fn told(&mut self, cell: &str) -> StatusSetId {
        let cell = cell.trim();
        if cell.is_empty() || cell.len() > LONGEST {
            return StatusSetId::default();
        }
        if let Some(told) = self.cells.get(cell) {
            return *told;
        }
        let statuses = self.read(&words(&repair::words(cell).value));
        let told = self.number(statuses);
        if self.cells.len() < KEPT {
            self.cells.insert(cell.to_owned(), told);
        }
        told
    }

    /// What a legal category and words tell together. The code wins where they disagree: where it tells
    /// statuses, the words others that codes tell, none of which the label of the category names nor an
    /// actor of the typology has with it: a SCOP may bear the code of a SAS.
    pub(super) fn agreed(
        &mut self,
        t: &Typology,
        category: Option<Key<LegalCategory>>,
        words: StatusSetId,
    ) -> Agreed {
        let Some(key) = category else {
            return Agreed {
                told: words,
                is_disputed: false,
            };
        };
        let place = key.index();
        let known = self.agreed.get(usize::from(words.0));
        if let Some(Some(agreed)) = known.and_then(|known| known.get(place)) {
            return *agreed;
        }
        let mut told = self.set(words).to_vec();
        let category = &t.legal_categories[key];
        let label = set(&category.label);
        let denied = |known: &&StatusNames| known.is_coded && told.contains(&known.status);
        let denied: Vec<&StatusNames> = self.known.iter().filter(denied).collect();
        let actors = t.actors.rows().iter();
        let open: Vec<Key<Status>> = actors
            .filter(|actor| actor.legal_category == Some(key))
            .filter_map(|actor| actor.legal_form)
            .flat_map(|status| implied(t, status))
            .collect();
        let is_shared = denied.iter().any(|known| {
            let told = [&category.statuses, &open];
            told.iter().any(|told| told.contains(&known.status)) || known.is_named(&label)
        });
        let is_disputed = !category.statuses.is_empty() && !denied.is_empty() && !is_shared;
        if is_disputed {
            told.retain(|status| denied.iter().all(|known| known.status != *status));
        }
        told.extend(&category.statuses);
        told.sort_unstable();
        told.dedup();
        let agreed = Agreed {
            told: self.number(told),
            is_disputed,
        };
        let words = usize::from(words.0);
        let rows = self.agreed.len().max(words + 1);
        self.agreed.resize_with(rows, Vec::new);
        let row = &mut self.agreed[words];
        row.resize(row.len().max(place + 1), None);
        row[place] = Some(agreed);
        agreed
    }

    /// The statuses of a set, in order.
    pub(super) fn set(&self, told: StatusSetId) -> &[Key<Status>] {
        self.sets
            .get(usize::from(told.0))
            .map_or(&[], Vec::as_slice)
    }

    /// The number of a set.
    fn number(&mut self, set: Vec<Key<Status>>) -> StatusSetId {
        let place = self.sets.iter().position(|known| *known == set);
        let place = place.unwrap_or_else(|| {
            self.sets.push(set);
            self.sets.len() - 1
        });
        StatusSetId(u16::try_from(place).unwrap_or_default())
    }

    /// What words tell: each is part of what stands for some status, as many together as can be.
    fn read(&self, words: &[String]) -> Vec<Key<Status>> {
        let is_known = |word: &String| self.words.contains(word);
        if words.len() > MOST_WORDS || !words.iter().all(is_known) {
            return Vec::new();
        }
        // What is told from each word on; nothing where a word is left over.
        let mut told: Vec<Option<Vec<Key<Status>>>> = vec![None; words.len()];
        told.push(Some(Vec::new()));
        for start in (0..words.len()).rev() {
            told[start] = (start + 1..=words.len()).rev().find_map(|end| {
                let rest = told[end].as_ref()?;
                let own = self.one(&words[start..end]);
                (!own.is_empty()).then(|| [own.as_slice(), rest].concat())
            });
        }
        let mut told = told.swap_remove(0).unwrap_or_default();
        told.sort_unstable();
        told.dedup();
        told
    }

    /// The statuses for which all these words stand together.
    fn one(&self, words: &[String]) -> Vec<Key<Status>> {
        let own: WordSet = words.iter().cloned().collect();
        let known = self.known.iter().filter(|known| known.is_told(&own));
        let whole = self.whole.get(words).into_iter().flatten().copied();
        let mut told: Vec<Key<Status>> = known.map(|known| known.status).chain(whole).collect();
        if !told.is_empty() {
            // An acronym among others tells what it tells alone.
            let alone = words.chunks(1).filter_map(|word| self.whole.get(word));
            told.extend(alone.flatten());
        }
        told
    }
}

/// A status, and those that every legal category tells that tells it: a SCOP is a cooperative.
fn implied(t: &Typology, status: Key<Status>) -> Vec<Key<Status>> {
    let categories = t.legal_categories.rows().iter();
    let told = categories.map(|category| &category.statuses);
    let told = told.filter(|told| told.contains(&status));
    let shared = told.cloned().reduce(|mut shared, told| {
        shared.retain(|status| told.contains(status));
        shared
    });
    shared.unwrap_or_else(|| vec![status])
}

/// A text without what stands in parentheses, then that.
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
