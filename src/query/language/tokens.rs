//! A query in tokens, each with the bytes where it stands.

use std::ops::Range;

use super::syntax::{QueryFault, QueryTerm, Quoting};
use crate::model::Phrase;

/// A piece of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Open(Range<usize>),
    Close(Range<usize>),
    Or(Range<usize>),
    Not(Range<usize>),
    /// A word that ends in a colon, without it; what follows is its value.
    Field(QueryTerm),
    Words(QueryTerm),
}

/// What words in capitals between others ask for.
const OPERATORS: &[(&str, Operator)] = &[
    ("ET", Operator::And),
    ("AND", Operator::And),
    ("OU", Operator::Or),
    ("OR", Operator::Or),
    ("NON", Operator::Not),
    ("NOT", Operator::Not),
    ("SAUF", Operator::Not),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    /// As two words side by side.
    And,
    Or,
    Not,
}

/// The operator that a bare word is, wherever it stands.
pub(super) fn operator(word: &str) -> Option<Operator> {
    let found = OPERATORS.iter().find(|(name, _)| *name == word);
    found.map(|(_, operator)| *operator)
}

impl Token {
    /// The bytes where it stands.
    pub(super) fn at(&self) -> Range<usize> {
        match self {
            Self::Open(at) | Self::Close(at) | Self::Or(at) | Self::Not(at) => at.clone(),
            Self::Field(term) | Self::Words(term) => term.at.clone(),
        }
    }
}

/// Letters that end a word.
fn is_end(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '(' | ')' | '|' | '"')
}

/// The tokens of a query.
pub(super) fn tokens(query: &str) -> Result<Vec<Token>, QueryFault> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(letter) = query[at..].chars().next() {
        let next = at + letter.len_utf8();
        let here = at..next;
        match letter {
            letter if letter.is_whitespace() => {}
            '(' => found.push(Token::Open(here)),
            ')' => found.push(Token::Close(here)),
            '|' => found.push(Token::Or(here)),
            '"' => {
                let term = quoted(query, at)?;
                at = term.at.end;
                found.push(Token::Words(term));
                continue;
            }
            // A dash between spaces is punctuation, as in a title.
            '-' if query[next..].starts_with(is_end_but_open) || query[next..].is_empty() => {}
            '-' => found.push(Token::Not(here)),
            _ => {
                let (token, end) = word(query, at);
                found.extend(operated(token, query, at..end));
                at = end;
                continue;
            }
        }
        at = next;
    }
    Ok(found)
}

/// A word, or the sign that stands for it where it is an operator: one of two things, or what is to follow.
fn operated(token: Token, query: &str, at: Range<usize>) -> Option<Token> {
    let Token::Words(term) = &token else {
        return Some(token);
    };
    let (before, after) = (&query[..at.start], &query[at.end..]);
    let is_apart = |end: Option<char>| end.is_none_or(char::is_whitespace);
    let begins = |end: Option<char>| is_apart(end) || end.is_some_and(|end| "(|".contains(end));
    let is_begun = match operator(&term.text) {
        Some(Operator::Not) => begins(before.chars().next_back()),
        _ => is_apart(before.chars().next_back()),
    };
    if !is_begun || !is_apart(after.chars().next()) {
        return Some(token);
    }
    let (is_before, is_after) = (!before.trim().is_empty(), !after.trim().is_empty());
    match operator(&term.text) {
        Some(Operator::And) if is_before && is_after => None,
        Some(Operator::Or) if is_before && is_after => Some(Token::Or(at)),
        Some(Operator::Not) if is_after => Some(Token::Not(at)),
        _ => Some(token),
    }
}

fn is_end_but_open(letter: char) -> bool {
    is_end(letter) && !matches!(letter, '(' | '"')
}

/// What stands between quotes; a quote is doubled inside.
fn quoted(query: &str, start: usize) -> Result<QueryTerm, QueryFault> {
    let mut text = String::new();
    let mut letters = query[start + 1..].char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        if letter != '"' {
            text.push(letter);
        } else if letters.next_if(|(_, next)| *next == '"').is_some() {
            text.push('"');
        } else {
            let at = start..start + 1 + place + 1;
            return Ok(QueryTerm {
                text,
                quoting: Quoting::Quoted,
                at,
            });
        }
    }
    Err(QueryFault::new(
        start..start + 1,
        Phrase::new("query-unclosed-quote"),
    ))
}

/// A word, or the name of a field, and where it ends. An address such as `https://…` is a word.
fn word(query: &str, start: usize) -> (Token, usize) {
    let rest = &query[start..];
    let term = |text: &str| QueryTerm {
        text: text.to_owned(),
        quoting: Quoting::Bare,
        at: start..start + text.len(),
    };
    // What follows a colon is looked at with the next word alone: a query may be nothing but colons.
    let end = rest.find(|letter| letter == ':' || is_end(letter));
    let name = &rest[..end.unwrap_or(rest.len())];
    let value = rest[name.len()..].strip_prefix(':');
    if value.is_some_and(|value| !value.starts_with("//")) && !name.is_empty() {
        return (Token::Field(term(name)), start + name.len() + 1);
    }
    let whole = &rest[..rest.find(is_end).unwrap_or(rest.len())];
    (Token::Words(term(whole)), start + whole.len())
}
