//! A query read as a sentence: which of its words are small ones that no text must say, which kind of record it asks
//! for, what its everyday words mean, and where a small *ou* parts it.

use super::everyday::everyday;
use super::pattern::Pattern;
use super::rules::LITTLE_WORDS;
use crate::model::RecordKind;
use crate::query::fold::{fold, is_separator};
use crate::query::names::named;

/// Words of a sentence at most; longer ones are searched as they are typed.
const MOST_WORDS: usize = 40;

/// Words of questions and between others: articles, pronouns, prepositions, helping verbs.
#[rustfmt::skip]
const SMALL_WORDS: &[&str] = &[
    // French
    "un", "une", "ce", "cet", "cette", "ces", "ca", "cela", "c", "s", "n", "m", "t", "j", "qu", "se", "sa", "son", "ses",
    "mon", "ma", "mes", "ton", "ta", "tes", "notre", "nos", "votre", "vos", "leur", "leurs", "qui", "que", "quoi", "quel",
    "quelle", "quels", "quelles", "quand", "ou", "comment", "pourquoi", "combien", "dont", "lequel", "laquelle", "est",
    "es", "suis", "sont", "etre", "ete", "sera", "etait", "ai", "as", "ont", "avons", "avez", "avoir", "ayant", "y", "il",
    "ils", "elle", "elles", "on", "nous", "vous", "je", "tu", "me", "te", "moi", "toi", "lui", "eux", "par", "pour", "sur",
    "sous", "dans", "avec", "sans", "hors", "contre", "vers", "chez", "entre", "depuis", "ne", "pas", "plus", "si", "faire",
    "fait", "fais", "font", "peut", "peux", "peuvent", "puis", "pouvoir", "dois", "doit", "doivent", "faut", "veut", "veux",
    "trouver", "trouve", "cherche", "chercher", "existe", "existent", "donc", "alors", "aussi", "tres", "car", "mais", "ni",
    "comme", "quelque", "quelques", "sert", "servent", "devient", "deviennent", "dit", "disent", "liste", "choisir", "savoir", "besoin", "voudrais", "tout", "tous", "toute", "toutes", "autre", "autres", "meme", "gens", "difference", "parle",
    // English
    "an", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "how", "what", "who", "whom", "whose",
    "which", "where", "when", "why", "can", "could", "should", "would", "may", "might", "will", "shall", "must", "i", "my",
    "we", "our", "us", "you", "your", "he", "his", "she", "her", "it", "its", "they", "their", "them", "this", "that",
    "these", "those", "to", "for", "from", "in", "at", "by", "with", "without", "about", "into", "as", "if", "or", "than",
    "then", "there", "here", "have", "has", "had", "get", "find", "some", "any", "no", "not", "many", "much", "between",
    "against", "outside", "all", "also", "other", "others", "there", "s", "t", "don", "m", "re", "say", "says", "work", "works", "list", "tell", "show", "people", "persons", "choose", "know", "need", "want", "like", "which",
];

/// Said of a beginning, which a year tells, or the record that begins.
const BEGUN: &[&str] = &[
    "cree", "creee", "crees", "creees", "fonde", "fondee", "ne", "nee", "created", "founded",
    "born", "annee", "year",
];

/// Words that ask what something is.
const DEFINING: &[&str] = &[
    "definition",
    "definitions",
    "definir",
    "define",
    "defined",
    "meaning",
    "mean",
    "means",
    "signifie",
];

/// Beginnings of a question that asks what something is, and of one that asks for a number.
const ASKING: &[(&[&str], &[RecordKind])] = &[
    (&["qu", "est", "ce", "qu"], DEFINED),
    (&["qu", "est", "ce", "que"], DEFINED),
    (&["c", "est", "quoi"], DEFINED),
    (&["what", "is"], DEFINED),
    (&["what", "are"], DEFINED),
    (&["what", "s"], DEFINED),
    (&["combien"], &[RecordKind::Figure]),
    (&["how", "many"], &[RecordKind::Figure]),
    (&["how", "much"], &[RecordKind::Figure]),
];

/// The kinds of record that are definitions.
const DEFINED: &[RecordKind] = &[RecordKind::Term, RecordKind::Status];

/// A query as a sentence.
#[derive(Debug)]
pub(super) struct QuerySentence {
    /// What it asks for: one thing, or each of those that *ou* joins.
    pub sides: Vec<QuerySide>,
    /// The kinds of record that it asks for; none where it names none.
    pub kinds: Vec<RecordKind>,
    /// The kind of which it asks for all: it says nothing else.
    pub whole_kind: Option<RecordKind>,
    /// How many words were typed.
    pub words: usize,
}

/// What is asked for.
#[derive(Debug)]
pub(super) struct QuerySide {
    /// Its words but the small ones, as they were typed; none where nothing is left out but articles.
    pub bare: Option<String>,
    /// The same without those that name a kind of record.
    pub of_kind: String,
    /// What every record must say, in one way or another.
    pub terms: Vec<SoughtTerm>,
    /// How many words the longest of its everyday sayings takes; 0 without any.
    pub everyday: usize,
}

/// Something that may be said in several ways.
#[derive(Debug)]
pub(super) struct SoughtTerm {
    /// As it was typed.
    pub typed: String,
    /// Its own word; none where it takes several.
    pub own: Option<Pattern>,
    /// Texts of the dataset that say it, the nearest first.
    pub said: Vec<Pattern>,
}

/// A word of a query.
struct TypedWord<'q> {
    typed: &'q str,
    folded: String,
    is_small: bool,
    names_kind: bool,
}

impl QuerySentence {
    /// None for a query of no word or of too many.
    pub fn new(query: &str) -> Option<Self> {
        let mut words = typed_words(query);
        if words.is_empty() || words.len() > MOST_WORDS {
            return None;
        }
        let joins = joins(&words);
        let (kinds, whole_kind) = kinds(&mut words);
        let mut sides: Vec<QuerySide> = Vec::new();
        let mut start = 0;
        for end in joins.into_iter().chain([words.len()]) {
            sides.push(QuerySide::new(&words[start..end]));
            start = end + 1;
        }
        if sides.len() > 1 {
            if sides.iter().any(|side| side.of_kind.is_empty()) {
                sides = vec![QuerySide::new(&words)];
            } else {
                for side in &mut sides {
                    side.bare = side.bare.take().or_else(|| Some(side.of_kind.clone()));
                }
            }
        }
        let words = words.len();
        Some(Self {
            sides,
            kinds,
            whole_kind,
            words,
        })
    }
}

impl QuerySide {
    fn new(words: &[TypedWord<'_>]) -> Self {
        let said: Vec<&TypedWord<'_>> = words.iter().filter(|word| !word.is_small).collect();
        let folded: Vec<String> = words.iter().map(|word| word.folded.clone()).collect();
        let rows = everyday(&folded);
        let mut terms = Vec::new();
        for (rank, word) in words.iter().enumerate() {
            let row = rows.iter().find(|row| row.words.contains(&rank));
            match row {
                // Told once, at the first of its words.
                Some(row) if row.words.iter().min() == Some(&rank) => {
                    let typed = (0..words.len()).filter(|rank| row.words.contains(rank));
                    let typed: Vec<&str> = typed.map(|rank| words[rank].typed).collect();
                    terms.push(SoughtTerm {
                        own: (row.words.len() == 1 && !word.is_small)
                            .then(|| Pattern::new(word.typed)),
                        typed: typed.join(" "),
                        said: row.said.iter().map(|text| Pattern::new(text)).collect(),
                    });
                }
                None if !word.is_small && !word.names_kind => terms.push(SoughtTerm {
                    typed: word.typed.to_owned(),
                    own: Some(Pattern::new(word.typed)),
                    said: Vec::new(),
                }),
                _ => {}
            }
        }
        let joined = |is_in: fn(&TypedWord<'_>) -> bool| {
            let words = said.iter().filter(|word| is_in(word));
            let words: Vec<&str> = words.map(|word| word.typed).collect();
            words.join(" ")
        };
        let is_question = |word: &TypedWord<'_>| word.is_small && !is_little(&word.folded);
        Self {
            bare: words
                .iter()
                .any(is_question)
                .then(|| joined(|_| true))
                .filter(|bare| !bare.is_empty()),
            of_kind: joined(|word| !word.names_kind),
            terms,
            everyday: rows.iter().map(|row| row.words.len()).max().unwrap_or(0),
        }
    }
}

/// The words of a query, without marks.
fn typed_words(query: &str) -> Vec<TypedWord<'_>> {
    let parts = query.split(|letter: char| letter.is_whitespace() || is_separator(letter));
    let words = parts.map(|part| part.trim_matches(|letter: char| "?!.,".contains(letter)));
    let mut words: Vec<TypedWord<'_>> = words
        .map(|typed| {
            let folded = fold(typed);
            TypedWord {
                typed,
                is_small: is_small(&folded),
                folded,
                names_kind: false,
            }
        })
        .filter(|word| !word.folded.is_empty())
        .collect();
    // A date is asked for, or a name tells it.
    let says_more = |word: &TypedWord<'_>| !word.is_small && !is_begun(&word.folded);
    if words.iter().any(says_more) {
        for word in &mut words {
            word.is_small |= is_begun(&word.folded);
        }
    }
    words
}

/// The folded words of a question that no text must say, those that ask what something is too.
pub fn small_words() -> impl Iterator<Item = &'static str> {
    let words = SMALL_WORDS.iter().chain(LITTLE_WORDS).chain(DEFINING);
    words.copied()
}

fn is_small(word: &str) -> bool {
    SMALL_WORDS.contains(&word) || is_little(word)
}

fn is_begun(word: &str) -> bool {
    BEGUN.contains(&word)
}

fn is_little(word: &str) -> bool {
    LITTLE_WORDS.contains(&word)
}

/// The ranks of the words that join two things of which either will do; between *entre* and its end, *et* does too.
fn joins(words: &[TypedWord<'_>]) -> Vec<usize> {
    let is_compared = words
        .iter()
        .any(|word| ["entre", "between"].contains(&word.folded.as_str()));
    let joins = |word: &TypedWord<'_>| match word.typed {
        "ou" | "or" => true,
        "et" | "and" => is_compared,
        _ => false,
    };
    let inner = 1..words.len().saturating_sub(1);
    inner.filter(|rank| joins(&words[*rank])).collect()
}

/// The kinds of record that a query asks for, and the one that it asks for all of. Marks the words that name them.
fn kinds(words: &mut [TypedWord<'_>]) -> (Vec<RecordKind>, Option<RecordKind>) {
    let mut kinds = Vec::new();
    for (beginning, asked) in ASKING {
        let mut own = words.iter().map(|word| word.folded.as_str());
        if beginning.iter().all(|word| own.next() == Some(word)) {
            kinds.extend_from_slice(asked);
        }
    }
    let names: Vec<Option<RecordKind>> = words.iter().map(|word| named(&word.folded)).collect();
    let follows = |rank: usize, others: &[&str]| {
        let before = rank
            .checked_sub(1)
            .map(|before| words[before].folded.as_str());
        before.is_some_and(|before| others.contains(&before))
    };
    // A code is one of laws or of programs unless it is said whose; *open source* has none.
    let is_naf = |word: &TypedWord<'_>| ["naf", "ape"].contains(&word.folded.as_str());
    let has_naf = words.iter().any(is_naf);
    let kinds_of = |rank: usize| match names[rank] {
        _ if DEFINING.contains(&words[rank].folded.as_str()) => DEFINED.to_vec(),
        Some(RecordKind::Scheme) | None => Vec::new(),
        Some(RecordKind::Code) if !has_naf => Vec::new(),
        Some(RecordKind::Source) if follows(rank, &["open", "code"]) => Vec::new(),
        Some(kind) => vec![kind],
    };
    let meant: Vec<Vec<RecordKind>> = (0..words.len()).map(kinds_of).collect();
    for (word, meant) in words.iter_mut().zip(meant) {
        word.names_kind = !meant.is_empty();
        kinds.extend(meant);
    }
    // A kind alone is a word like others; in the plural it asks for all of its kind too.
    let mut whole_kind = None;
    if words.iter().all(|word| word.is_small || word.names_kind) {
        let is_plural = |word: &TypedWord<'_>| word.names_kind && word.folded.ends_with('s');
        if let [kind] = kinds[..]
            && words.iter().any(is_plural)
        {
            whole_kind = Some(kind);
        }
        for word in words.iter_mut() {
            word.names_kind = false;
        }
        kinds.clear();
    }
    (kinds, whole_kind)
}
