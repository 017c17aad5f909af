//! A name's tier and score, from the definitions, without any test that is cheaper than another.

use essnum::query::Tier;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

type Met = Option<(Tier, i64)>;

const LITTLE: &[&str] = &[
    "a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "of", "the",
    "and",
];

pub fn met(query: &str, name: &str) -> Met {
    let words: Vec<&str> = query.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return None;
    }
    if let Some(met) = literal(query, name) {
        return Some(met);
    }
    let each: Option<Vec<_>> = words.iter().map(|found| word(found, name)).collect();
    let each = each?;
    let worst = each.iter().map(|(tier, _)| *tier).max()?;
    if worst >= Tier::Fuzzy && nearly(&words, name) {
        return Some((Tier::Fuzzy, 65_535));
    }
    if words.len() == 1 {
        return Some(each[0]);
    }
    let counted = words.iter().zip(&each).map(|(wanted, (tier, score))| {
        if *tier > Tier::Inside {
            return *score;
        }
        let is_whole = *tier < Tier::Inside && *score == 1 && name.split(' ').any(|w| w == *wanted);
        let own = if is_whole { 3 } else { *score };
        if worst < Tier::Fuzzy {
            return own;
        }
        let has_marks = wanted.contains(|l: char| l.is_ascii_punctuation());
        let others = i64::try_from(wanted.chars().count()).unwrap() - 1;
        own + 31 + others * if has_marks { 24 } else { 20 }
    });
    Some((worst.max(Tier::WordStart), counted.sum()))
}

/// The name is the words but for one error in one of them.
fn nearly(wanted: &[&str], name: &str) -> bool {
    let found: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    let others = wanted
        .iter()
        .zip(&found)
        .filter(|(wanted, found)| wanted != found);
    let others: Vec<_> = others.collect();
    wanted.len() == found.len() && others.len() == 1 && typo(others[0].0, others[0].1).is_some()
}

fn word(word: &str, name: &str) -> Met {
    literal(word, name)
        .or_else(|| loose(word, name))
        .or_else(|| typo(word, name))
}

fn literal(wanted: &str, name: &str) -> Met {
    let ends = |rest: &str| i64::from(rest.is_empty() || rest.starts_with(' '));
    if let Some(rest) = name.strip_prefix(wanted) {
        let tier = if rest.is_empty() {
            Tier::Exact
        } else {
            Tier::Prefix
        };
        return Some((tier, ends(rest)));
    }
    let starts = name
        .char_indices()
        .filter(|(place, _)| name[..*place].ends_with(' '));
    for (start, _) in starts {
        if let Some(rest) = name[start..].strip_prefix(wanted) {
            return Some((Tier::WordStart, ends(rest)));
        }
    }
    let letters = wanted.chars().count();
    for little in [&[], LITTLE] {
        let words = name.split(' ').filter(|word| !little.contains(word));
        let initials: String = words.filter_map(|word| word.chars().next()).collect();
        if letters >= 2
            && !wanted.contains(' ')
            && (initials == wanted || letters >= 3 && initials.starts_with(wanted))
        {
            return Some((Tier::WordStart, 1 + i64::from(initials == wanted)));
        }
    }
    (letters >= 3 && name.contains(wanted)).then_some((Tier::Inside, 0))
}

fn loose(wanted: &str, name: &str) -> Met {
    let wanted_letters: Vec<char> = wanted.chars().collect();
    let letters: Vec<char> = name.chars().collect();
    let length = wanted_letters.len();
    if !(3..=62).contains(&length) {
        return None;
    }
    let begins = |place: usize| place == 0 || letters[place - 1] == ' ';
    let near = (0..letters.len())
        .filter(|place| begins(*place))
        .any(|first| {
            letters[first] == wanted_letters[0] && {
                let mut rest = letters[first + 1..].iter().take(2 * length + 2);
                wanted_letters[1..]
                    .iter()
                    .all(|letter| rest.any(|found| found == letter))
            }
        });
    // Every place where the letters so far may end, by runs.
    let mut ends: Vec<usize> = (0..letters.len())
        .filter(|place| begins(*place) && letters[*place] == wanted_letters[0])
        .collect();
    for letter in &wanted_letters[1..] {
        ends = (0..letters.len())
            .filter(|place| letters[*place] == *letter)
            .filter(|place| {
                ends.iter()
                    .any(|end| end + 1 == *place || end < place && begins(*place))
            })
            .collect();
    }
    let score = || {
        SkimMatcherV2::default()
            .ignore_case()
            .fuzzy_indices(name, wanted)
    };
    (near || !ends.is_empty()).then(|| (Tier::Fuzzy, score().unwrap().0))
}

fn typo(wanted: &str, name: &str) -> Met {
    let forgives = wanted.chars().count() >= 5 && !wanted.contains(|l: char| l.is_ascii_digit());
    let near = |word: &str| strsim::osa_distance(wanted, word) == 1;
    (forgives && name.split(' ').any(near)).then_some((Tier::Typo, 0))
}
