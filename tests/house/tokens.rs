//! Rust source as tokens, without comments: just enough to find imports, paths, items and literals. It does
//! not expand macros, but reads what stands in their arguments.

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    Word(String),
    /// A string literal, as it stands between its quotes.
    Literal(String),
    /// `::`
    Path,
    Sign(char),
}

impl Token {
    pub fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn is(&self, sign: char) -> bool {
        *self == Self::Sign(sign)
    }
}

pub fn tokens(source: &str) -> Vec<Token> {
    let letters: Vec<char> = source.chars().collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&letter) = letters.get(at) {
        let next = letters.get(at + 1).copied().unwrap_or(' ');
        match letter {
            '/' if next == '/' => at = end_of_line(&letters, at),
            '/' if next == '*' => at = end_of_block(&letters, at),
            '"' => {
                let end = end_of_literal(&letters, at + 1);
                tokens.push(Token::Literal(letters[at + 1..end].iter().collect()));
                at = end + 1;
            }
            '\'' => at = end_of_quote(&letters, at),
            _ if letter.is_alphanumeric() || letter == '_' => {
                let start = at;
                while letters
                    .get(at)
                    .is_some_and(|letter| letter.is_alphanumeric() || *letter == '_')
                {
                    at += 1;
                }
                let word: String = letters[start..at].iter().collect();
                let hashes = letters[at..].iter().take_while(|l| **l == '#').count();
                let is_raw =
                    matches!(word.as_str(), "r" | "br") && letters.get(at + hashes) == Some(&'"');
                if is_raw {
                    let start = at + hashes + 1;
                    let end = end_of_raw(&letters, start, hashes);
                    tokens.push(Token::Literal(letters[start..end].iter().collect()));
                    at = end + hashes + 1;
                } else {
                    tokens.push(Token::Word(word));
                }
            }
            ':' if next == ':' => {
                tokens.push(Token::Path);
                at += 2;
            }
            _ => {
                if !letter.is_whitespace() {
                    tokens.push(Token::Sign(letter));
                }
                at += 1;
            }
        }
    }
    tokens
}

fn end_of_line(letters: &[char], at: usize) -> usize {
    let rest = letters[at..].iter().position(|letter| *letter == '\n');
    rest.map_or(letters.len(), |rest| at + rest)
}

fn end_of_block(letters: &[char], at: usize) -> usize {
    let rest = letters[at..].windows(2).position(|pair| pair == ['*', '/']);
    rest.map_or(letters.len(), |rest| at + rest + 2)
}

fn end_of_literal(letters: &[char], mut at: usize) -> usize {
    while letters[at] != '"' {
        at += if letters[at] == '\\' { 2 } else { 1 };
    }
    at
}

fn end_of_raw(letters: &[char], start: usize, hashes: usize) -> usize {
    let is_end = |at: &usize| {
        letters[*at] == '"' && letters[at + 1..].iter().take(hashes).all(|l| *l == '#')
    };
    (start..letters.len()).find(is_end).unwrap()
}

/// Behind a character literal, or behind the apostrophe of a lifetime.
fn end_of_quote(letters: &[char], at: usize) -> usize {
    if letters.get(at + 1) == Some(&'\\') {
        let rest = letters[at + 3..].iter().position(|letter| *letter == '\'');
        return at + 4 + rest.unwrap();
    }
    at + if letters.get(at + 2) == Some(&'\'') {
        3
    } else {
        1
    }
}

#[test]
fn comments_lifetimes_and_quotes_are_told_apart() {
    let read = tokens(
        "use a::b; // c\nfn d<'e>(f: &'e str) { g('\"', '\\'', \"h \\\" i\", r#\"j\"k\"#) } /* l */",
    );
    let words: Vec<&str> = read.iter().filter_map(Token::word).collect();
    assert_eq!(
        words,
        ["use", "a", "b", "fn", "d", "e", "f", "e", "str", "g"]
    );
    let literals: Vec<&Token> = read
        .iter()
        .filter(|token| matches!(token, Token::Literal(_)))
        .collect();
    let expected = ["h \\\" i", "j\"k"].map(|literal| Token::Literal(literal.into()));
    assert_eq!(literals, expected.iter().collect::<Vec<_>>());
}
