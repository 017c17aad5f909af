//! How often a name is found among the ten best when one letter of what is typed is wrong: the whole
//! name, and two of its words.

use essnum::query::{NameIndex, search_names};
use frizbee::Config;

/// Names asked for.
const ASKED: usize = 300;
const WAYS: &[(&str, fn(&mut Vec<char>, usize))] = &[
    ("changed", |word, at| {
        word[at] = if word[at] == 'k' { 'w' } else { 'k' }
    }),
    ("swapped", |word, at| {
        // Two letters that differ, or nothing would be wrong.
        let at = (at..word.len() - 1)
            .chain(0..at)
            .find(|at| word[*at] != word[at + 1]);
        at.into_iter().for_each(|at| word.swap(at, at + 1));
    }),
    ("doubled", |word, at| word.insert(at, word[at])),
    ("missing", |word, at| {
        word.remove(at);
    }),
];

/// Prints the shares found, for each error, by this engine and by frizbee.
pub fn table(block: &NameIndex, folded: &[&str]) {
    println!("\nfound among ten, %       whole name        two words");
    println!("                      essnum  frizbee   essnum  frizbee");
    for (way, spoil) in WAYS {
        print!("{way:>20}");
        for words in [usize::MAX, 2] {
            let mut found = [0; 2];
            let mut asked = 0;
            for target in (0..folded.len()).step_by(folded.len() / ASKED) {
                let Some(query) = spoilt(folded[target], words, target, *spoil) else {
                    continue;
                };
                asked += 1;
                // Names that are the same letter for letter stand for one another.
                let is_it = |name: usize| folded[name] == folded[target];
                let ours = search_names(block, &query, 10);
                found[0] += usize::from(ours.iter().any(|hit| is_it(hit.name)));
                let config = Config {
                    max_typos: Some(1),
                    ..Config::default()
                };
                let theirs = frizbee::Matcher::new(query.as_str(), &config).match_list(folded);
                let mut first = theirs.iter().take(10);
                found[1] += usize::from(first.any(|found| is_it(found.index as usize)));
            }
            for found in found {
                print!(
                    "{:9.0}",
                    100.0 * f64::from(u32::try_from(found).unwrap_or(0)) / f64::from(asked)
                );
            }
        }
        println!();
    }
}

/// So many words of a name, long ones first and in their order, one of them with an error.
fn spoilt(
    name: &str,
    words: usize,
    seed: usize,
    spoil: fn(&mut Vec<char>, usize),
) -> Option<String> {
    let all: Vec<&str> = name.split(' ').collect();
    let mut ranks: Vec<usize> = (0..all.len()).collect();
    ranks.sort_by_key(|rank| std::cmp::Reverse(all[*rank].len()));
    ranks.truncate(words);
    ranks.sort_unstable();
    let long: Vec<usize> = ranks
        .iter()
        .copied()
        .filter(|rank| all[*rank].len() >= 5)
        .collect();
    let wrong = *long.get(seed % long.len().max(1))?;
    let mut letters: Vec<char> = all[wrong].chars().collect();
    let at = seed / 7 % letters.len();
    spoil(&mut letters, at);
    let letters: String = letters.into_iter().collect();
    let kept = ranks.iter().map(|rank| {
        if *rank == wrong {
            letters.as_str()
        } else {
            all[*rank]
        }
    });
    Some(kept.collect::<Vec<_>>().join(" "))
}
