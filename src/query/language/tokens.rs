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
                let token = word(query, at);
                at = token.1;
                found.push(token.0);
                continue;
            }
        }
        at = next;
    }
    Ok(found)
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
