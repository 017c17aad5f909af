//! Names near to an actor's, which are proposed and never joined: one that stands within a longer name, one
//! written apart or together, an acronym, one with a typing error.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use crate::directory::Department;
use crate::directory::is_region;
use crate::model::{Actor, Key, Typology};
use crate::query::fold::fold;

/// Fewest letters of a name that is looked for within any other; shorter ones are words.
const SHORTEST: usize = 6;
/// Most words of such a name.
const MOST_WORDS: usize = 8;
/// Fewest letters of an acronym, and of a name in which an error may be.
const SHORTEST_ACRONYM: usize = 3;
const SHORTEST_ERRED: usize = 9;
/// Letters at the beginning and at the end, of which an error spares one.
const SPARED: usize = 4;
/// Most letters of a name that is compared letter by letter, in bytes.
const LONGEST: usize = 200;

/// What a name is told with or without.
const ARTICLES: [&str; 4] = ["l", "la", "le", "les"];

/// Names of actors that are words of the language, or borne by many, each as it is folded.
static ORDINARY: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("ordinary_names.txt").lines().collect());

/// Words that stand beside a name and are no part of it: legal forms, levels, articles.
static ATTENDANTS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| include_str!("attendant_words.txt").lines().collect());

/// The first letters of those.
static ATTENDING: LazyLock<Triples> = LazyLock::new(|| {
    let mut triples = Triples::default();
    ATTENDANTS
        .iter()
        .for_each(|word| triples.add(word.as_bytes()));
    triples
});

/// Departments, by the letters of their names without those of articles.
static DEPARTMENTS: LazyLock<HashSet<String>> =
    LazyLock::new(|| Department::all().map(|found| place(found.name())).collect());

/// Whether a folded name is anybody's too, so that a name alone says little.
pub(super) fn is_ordinary(folded: &str) -> bool {
    folded.len() <= SHORTEST_ACRONYM || ORDINARY.contains(folded)
}

/// Whether another name of an actor is a misprint of its name, and so perhaps the right name of somebody else.
pub(super) fn is_misprint(actor: &Actor, alias: &str) -> bool {
    has_one_error(&letters(&fold(&actor.name)), &letters(&fold(alias)))
}

/// The three bytes with which words begin or end: a look that spares nearly all names of a long list the others. Bytes
/// that were never added may be taken for such.
#[derive(Debug)]
struct Triples(Vec<bool>);

impl Default for Triples {
    fn default() -> Self {
        Self(vec![false; 1 << 16])
    }
}

impl Triples {
    /// Of the first bytes; where there are fewer, they stand with nothing.
    fn add(&mut self, bytes: &[u8]) {
        self.0[Self::place(bytes)] = true;
    }

    fn has(&self, bytes: &[u8]) -> bool {
        self.0[Self::place(bytes)]
    }

    fn place(bytes: &[u8]) -> usize {
        let byte = |rank: usize| u32::from(bytes.get(rank).copied().unwrap_or_default());
        let triple = byte(0) << 16 | byte(1) << 8 | byte(2);
        // Multiplied by 2³² over the golden ratio, the upper bits are spread over all places.
        (triple.wrapping_mul(0x9e37_79b1) >> 16) as usize
    }
}

/// The first three letters of a folded text, whatever stands between them.
fn start(text: &str) -> [u8; 3] {
    let mut letters = text.bytes().filter(|byte| *byte != b' ');
    std::array::from_fn(|_| letters.next().unwrap_or_default())
}

/// The last three letters of a folded text, whatever stands between them.
fn end(text: &str) -> [u8; 3] {
    let mut letters = text.bytes().rev().filter(|byte| *byte != b' ');
    let [third, second, first] = std::array::from_fn(|_| letters.next().unwrap_or_default());
    [first, second, third]
}

/// The names of actors, in the ways in which they are looked for.
#[derive(Debug, Default)]
pub(super) struct NearNames {
    /// How names begin, written together, and how they end.
    begins: Triples,
    ends: Triples,
    /// How the first words of names begin.
    words: Triples,
    /// By their first word: the whole name, and whose it is.
    within: HashMap<String, Vec<(String, Key<Actor>)>>,
    /// By the letters of all words together; none where they are those of several.
    by_letters: HashMap<String, Option<Key<Actor>>>,
    /// By their first letters and by their last: the long ones.
    by_ends: HashMap<[u8; SPARED], Vec<(String, Key<Actor>)>>,
}

impl NearNames {
    pub fn new(t: &Typology) -> Self {
        let mut names = Self::default();
        for (key, actor) in t.actors.iter() {
            for name in std::iter::once(&actor.name).chain(&actor.aliases) {
                names.add(name, key, is_misprint(actor, name));
            }
        }
        names
    }

    fn add(&mut self, name: &str, key: Key<Actor>, is_misprint: bool) {
        let folded = fold(name);
        let joined = joined(&folded);
        let (article, rest) = joined.split_once(' ').unwrap_or_default();
        let unattended = letters(if ARTICLES.contains(&article) {
            rest
        } else {
            &joined
        });
        let is_long = unattended.len() >= SHORTEST;
        let written = [letters(&folded), letters(&joined)];
        for letters in written.into_iter().chain(is_long.then_some(unattended)) {
            if letters.len() < SHORTEST_ACRONYM {
                continue;
            }
            for end in [first(&letters), last(&letters)].into_iter().flatten() {
                if letters.len() >= SHORTEST_ERRED && !is_misprint {
                    let known = self.by_ends.entry(end).or_default();
                    known.push((letters.clone(), key));
                }
            }
            self.begins.add(letters.as_bytes());
            self.ends.add(&end(&letters));
            let known = self.by_letters.entry(letters).or_insert(Some(key));
            *known = known.filter(|known| *known == key);
        }
        if is_misprint {
            return;
        }
        let is_word = joined.len() < SHORTEST || is_ordinary(&folded);
        if !is_word && joined.split(' ').count() <= MOST_WORDS {
            let word = joined.split(' ').next().unwrap_or_default().to_owned();
            self.words.add(word.as_bytes());
            let joined = joined.into_owned();
            self.within.entry(word).or_default().push((joined, key));
        }
    }

    /// The one actor to whose name this one is near; both are folded, name and town.
    pub fn near(&self, name: &str, town: &str) -> Option<Key<Actor>> {
        let text = joined(name);
        let may_begin = self.begins.has(&start(&text));
        let may_end = self.ends.has(&end(&text));
        let own = Some(&text).filter(|_| may_begin || may_end);
        let own = own.map_or_else(String::new, |text| letters(text));
        let whole = match text {
            Cow::Borrowed(_) => self.of_letters(&own),
            // The end of an address may be part of the name.
            Cow::Owned(_) => self.of_letters(&letters(name)),
        };
        whole.or_else(|| self.within(&text)).or_else(|| {
            let bare = bare(&text);
            if bare.len() == text.len() {
                return self.before_place(bare, town).or_else(|| self.erred(&own));
            }
            self.before_place(bare, town)
                .or_else(|| self.erred(&letters(bare)))
                .or_else(|| self.erred(&own))
        })
    }

    fn of_letters(&self, letters: &str) -> Option<Key<Actor>> {
        if !self.begins.has(letters.as_bytes()) {
            return None;
        }
        self.by_letters.get(letters).copied().flatten()
    }

    /// The one whose name stands in another, as whole words; the longest.
    fn within(&self, text: &str) -> Option<Key<Actor>> {
        let mut found: Option<(usize, Key<Actor>)> = None;
        let mut start = 0;
        for word in text.split(' ') {
            let known = Some(word).filter(|word| self.words.has(word.as_bytes()));
            let known = known.and_then(|word| self.within.get(word));
            for (name, actor) in known.into_iter().flatten() {
                let rest = text[start..].strip_prefix(name.as_str());
                if rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
                    && found.is_none_or(|(length, _)| name.len() > length)
                {
                    found = Some((name.len(), *actor));
                }
            }
            start += word.len() + 1;
        }
        found.map(|(_, actor)| actor)
    }

    /// The one whose name is followed by nothing but a place or a number: `Envie 35`, `Ceméa Pays de la Loire`.
    fn before_place(&self, bare: &str, town: &str) -> Option<Key<Actor>> {
        if bare.len() > LONGEST || !self.begins.has(&start(bare)) {
            return None;
        }
        let mut letters = String::new();
        let mut found = None;
        let mut rest = bare;
        while !rest.is_empty() {
            let (word, after) = rest.split_once(' ').unwrap_or((rest, ""));
            letters.push_str(word);
            if let Some(actor) = self.of_letters(&letters)
                && is_place(after, town)
            {
                found = Some(actor);
            }
            rest = after;
        }
        found
    }

    /// The one whose long name differs by one typing error.
    fn erred(&self, letters: &str) -> Option<Key<Actor>> {
        if !(SHORTEST_ERRED..=LONGEST).contains(&letters.len()) {
            return None;
        }
        let first = first(letters).filter(|_| self.begins.has(letters.as_bytes()));
        let last = last(letters).filter(|_| self.ends.has(&end(letters)));
        [first, last].into_iter().flatten().find_map(|end| {
            let mut known = self.by_ends.get(&end)?.iter();
            // Nobody mistakes the first letter of a name.
            let is_it = |name: &str| {
                name.as_bytes().first() == letters.as_bytes().first()
                    && has_one_error(name, letters)
            };
            let found = known.find(|(name, _)| is_it(name));
            found.map(|(_, actor)| *actor)
        })
    }
}

/// A folded name without its points, and without the end of an address: `simplon.co` is `simplon`.
fn joined(folded: &str) -> Cow<'_, str> {
    const ENDS: &[&str] = &[".co", ".org", ".fr", ".coop", ".net", ".com", ".io", ".eu"];
    let is_plain = |letter: char| letter.is_alphanumeric() || letter == ' ';
    let is_plain_byte = |byte: u8| byte.is_ascii_alphanumeric() || byte == b' ';
    let is_plain = folded.bytes().all(is_plain_byte) || folded.chars().all(is_plain);
    if is_plain && !folded.contains("  ") {
        return Cow::Borrowed(folded);
    }
    let words = folded.split(' ').map(|word| {
        let bare = ENDS.iter().find_map(|end| word.strip_suffix(end));
        letters(bare.unwrap_or(word))
    });
    let words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

/// The letters and figures of a folded text, without what is between them.
fn letters(folded: &str) -> String {
    if folded.is_ascii() {
        let mut letters = Vec::with_capacity(folded.len());
        letters.extend(folded.bytes().filter(u8::is_ascii_alphanumeric));
        return String::from_utf8(letters).unwrap_or_default();
    }
    let letters = folded.chars();
    letters.filter(|letter| letter.is_alphanumeric()).collect()
}

/// The letters of the name of a place, without those of articles.
fn place(name: &str) -> String {
    letters(unattended(&fold(name)))
}

fn attends(word: &str) -> bool {
    ATTENDING.has(word.as_bytes()) && ATTENDANTS.contains(word)
}

/// A text without the words that attend a name, at its beginning.
fn unattended(mut text: &str) -> &str {
    while let Some((word, rest)) = text.split_once(' ') {
        if !attends(word) {
            break;
        }
        text = rest;
    }
    text
}

/// A name without the words that attend it, on both sides; one that is nothing else as it is.
fn bare(text: &str) -> &str {
    let mut bare = unattended(text);
    while let Some((rest, word)) = bare.rsplit_once(' ') {
        if !attends(word) {
            break;
        }
        bare = rest;
    }
    bare
}

/// Whether what follows a name is nothing, a number, or where the organisation is.
fn is_place(text: &str, town: &str) -> bool {
    let text = bare(text);
    let is_number = text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number || ATTENDANTS.contains(text) {
        return true;
    }
    let letters = place(text);
    (!town.is_empty() && letters == place(town))
        || DEPARTMENTS.contains(&letters)
        || is_region(text)
}

fn first(letters: &str) -> Option<[u8; SPARED]> {
    letters.as_bytes().first_chunk().copied()
}

fn last(letters: &str) -> Option<[u8; SPARED]> {
    letters.as_bytes().last_chunk().copied()
}

/// Whether one letter more, less or other, or two that changed places, are all that is between two texts.
fn has_one_error(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left == right || left.len().abs_diff(right.len()) > 1 {
        return false;
    }
    let same = left
        .iter()
        .zip(right)
        .take_while(|(one, other)| one == other);
    let same = same.count();
    let (left, right) = (&left[same..], &right[same..]);
    match (left, right) {
        ([_, left @ ..], [_, rest @ ..]) if left == rest => true,
        ([_, rest @ ..], right) if rest == right => true,
        (left, [_, rest @ ..]) if left == rest => true,
        ([a, b, left @ ..], [c, d, rest @ ..]) => a == d && b == c && left == rest,
        _ => false,
    }
}
