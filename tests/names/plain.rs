//! A name's tier and score, from the definitions, without any test that is cheaper than another.

use essnum::query::Tier;
use essnum::query::fold::fold;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use unicode_normalization::UnicodeNormalization;

type Met = Option<(Tier, i64)>;

/// A folded letter, and how it looks with its accent where it has one.
type Letter = (char, Option<char>);

const LITTLE: &[&str] = &[
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of", "the",
    "and",
];

pub fn met(query: &str, name: &str) -> Met {
    let (query, name) = (letters(query), letters(name));
    let words = words(&query);
    if words.is_empty() {
        return None;
    }
    if let Some(met) = literal(&query, &name) {
        return Some(met);
    }
    let each: Option<Vec<_>> = words.iter().map(|found| word(found, &name)).collect();
    let each = each?;
    let worst = each.iter().map(|(tier, _)| *tier).max()?;
    if worst >= Tier::Fuzzy && nearly(&words, &name) {
        return Some((Tier::Fuzzy, 65_535));
    }
    if words.len() == 1 {
        return Some(each[0]);
    }
    let counted = words.iter().zip(&each).map(|(wanted, (tier, score))| {
        if *tier > Tier::Inside {
            return *score;
        }
        let is_whole =
            *tier < Tier::Inside && self::words(&name).iter().any(|word| fits(wanted, word));
        let own = if is_whole { 3 } else { *score };
        if worst < Tier::Fuzzy {
            return own;
        }
        let has_marks = wanted.iter().any(|(l, _)| l.is_ascii_punctuation());
        let others = i64::try_from(wanted.len()).unwrap() - 1;
        own + 31 + others * if has_marks { 24 } else { 20 }
    });
    Some((worst.max(Tier::WordStart), counted.sum()))
}

/// Each letter of a text folded by itself.
fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    for letter in text.nfc() {
        let (alone, lower) = (
            fold(&letter.to_string()),
            letter.to_lowercase().next().unwrap(),
        );
        let base = letter.nfd().next().unwrap().to_lowercase().next();
        let is_accented = alone.starts_with(|first| Some(first) == base) && base != Some(lower);
        let mut accent = is_accented.then_some(lower);
        let is_mark = unicode_normalization::char::is_combining_mark(letter.nfd().next().unwrap());
        if alone.is_empty() && !is_mark {
            letters.push((' ', None));
        }
        letters.extend(alone.chars().map(|letter| (letter, accent.take())));
    }
    words(&letters).join(&(' ', None))
}

fn words(text: &[Letter]) -> Vec<&[Letter]> {
    let words = text.split(|(letter, _)| *letter == ' ');
    words.filter(|word| !word.is_empty()).collect()
}

/// Whether two texts are the same but for accents that only the second has.
fn fits(wanted: &[Letter], text: &[Letter]) -> bool {
    let fits = |((a, typed), (b, borne)): (&Letter, &Letter)| {
        a == b && (typed.is_none() || typed == borne)
    };
    wanted.len() == text.len() && wanted.iter().zip(text).all(fits)
}

/// The name is the words but for one error in one of them.
fn nearly(wanted: &[&[Letter]], name: &[Letter]) -> bool {
    let found = words(name);
    let others: Vec<_> = (wanted.iter().zip(&found))
        .filter(|(wanted, found)| !fits(wanted, found))
        .collect();
    wanted.len() == found.len() && others.len() == 1 && typo(others[0].0, others[0].1).is_some()
}

fn word(word: &[Letter], name: &[Letter]) -> Met {
    literal(word, name)
        .or_else(|| loose(word, name))
        .or_else(|| typo(word, name))
}

fn literal(wanted: &[Letter], name: &[Letter]) -> Met {
    let length = wanted.len();
    let occurs = |start: usize| {
        let found = name.get(start..start + length);
        found.is_some_and(|found| fits(wanted, found))
    };
    let starts: Vec<usize> = (0..name.len()).filter(|start| occurs(*start)).collect();
    for start in &starts {
        if *start == 0 || name[start - 1].0 == ' ' {
            let ends = name
                .get(start + length)
                .is_none_or(|(letter, _)| *letter == ' ');
            let tier = match start {
                0 if name.len() == length => Tier::Exact,
                0 => Tier::Prefix,
                _ => Tier::WordStart,
            };
            return Some((tier, i64::from(ends)));
        }
    }
    let can_be_initials = length >= 2
        && wanted
            .iter()
            .all(|(letter, accent)| *letter != ' ' && accent.is_none());
    for little in [&[], LITTLE] {
        let words = words(name);
        let words = words
            .iter()
            .filter(|word| !little.contains(&text(word).as_str()));
        let initials: String = words.map(|word| word[0].0).collect();
        match initials.find(&text(wanted)) {
            Some(0) if can_be_initials && initials == text(wanted) => {
                return Some((Tier::WordStart, 2));
            }
            Some(0) if can_be_initials && length >= 3 => return Some((Tier::WordStart, 1)),
            Some(1..) if can_be_initials && length >= 4 => return Some((Tier::Inside, 1)),
            _ => {}
        }
    }
    (length >= 3 && !starts.is_empty()).then_some((Tier::Inside, 0))
}

fn text(letters: &[Letter]) -> String {
    letters.iter().map(|(letter, _)| *letter).collect()
}

fn loose(wanted: &[Letter], name: &[Letter]) -> Met {
    let length = wanted.len();
    if !(3..=62).contains(&length) {
        return None;
    }
    let matcher = SkimMatcherV2::default().ignore_case();
    let (score, places) = matcher.fuzzy_indices(&text(name), &text(wanted))?;
    let begins = |place: usize| place == 0 || name[place - 1].0 == ' ';
    let near = places[length - 1] - places[0] < 2 * length + 3;
    let in_runs = places
        .windows(2)
        .all(|two| two[0] + 1 == two[1] || begins(two[1]));
    let aligned: Vec<Letter> = places.iter().map(|place| name[*place]).collect();
    let is_met = begins(places[0]) && (near || in_runs) && fits(wanted, &aligned);
    is_met.then_some((Tier::Fuzzy, score))
}

fn typo(wanted: &[Letter], name: &[Letter]) -> Met {
    let wanted = text(wanted);
    let forgives = wanted.chars().count() >= 5 && !wanted.contains(|l: char| l.is_ascii_digit());
    let near = |word: &&[Letter]| strsim::osa_distance(&wanted, &text(word)) == 1;
    (forgives && words(name).iter().any(near)).then_some((Tier::Typo, 0))
}
