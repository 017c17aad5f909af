//! Tokens into a tree.

use std::ops::Range;

use super::syntax::{Comparison, QueryFault, QueryField, QueryTerm, QueryTree, Quoting, SIGNS};
use super::tokens::{Token, tokens};
use crate::model::{Phrase, RecordKind, Vocabulary, nearest};
use crate::query::names::{Named, named};

/// How deep parentheses may stand in each other.
const DEEPEST: usize = 64;
/// Longest query, in bytes: far more than any that the program writes.
const LONGEST: usize = 1_000_000;

/// A query as a tree.
///
/// # Errors
/// Where it goes wrong, and what was expected there.
pub fn parse(query: &str) -> Result<QueryTree, QueryFault> {
    if query.len() > LONGEST {
        let phrase = Phrase::new("query-too-long").with("limit", LONGEST);
        return Err(QueryFault::new(query.len()..query.len(), phrase));
    }
    let mut parser = Parser {
        tokens: tokens(query)?,
        place: 0,
        depth: 0,
        end: query.len(),
    };
    let tree = parser.any()?;
    match parser.peek() {
        None => Ok(tree),
        Some(token) => Err(fault("query-stray-close", token.at())),
    }
}

struct Parser {
    tokens: Vec<Token>,
    place: usize,
    depth: usize,
    /// Bytes of the whole query.
    end: usize,
}

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.place)
    }

    fn next(&mut self) -> Option<Token> {
        let token = self.tokens.get(self.place).cloned();
        self.place += 1;
        token
    }

    /// Where the next token stands, or the end.
    fn here(&self) -> Range<usize> {
        self.peek().map_or(self.end..self.end, Token::at)
    }

    fn any(&mut self) -> Result<QueryTree, QueryFault> {
        let mut parts = vec![self.all()?];
        while let Some(Token::Or(at)) = self.peek().cloned() {
            self.place += 1;
            if is_nothing(parts.last()) {
                return Err(fault("query-or-before", at));
            }
            let here = self.here();
            parts.push(self.all()?);
            if is_nothing(parts.last()) {
                return Err(fault("query-or-after", here));
            }
        }
        Ok(joined(parts, QueryTree::Any))
    }

    fn all(&mut self) -> Result<QueryTree, QueryFault> {
        let mut parts = Vec::new();
        while let Some(token) = self.peek() {
            if matches!(token, Token::Or(_) | Token::Close(_)) {
                break;
            }
            parts.push(self.some()?);
        }
        Ok(joined(parts, QueryTree::All))
    }

    fn some(&mut self) -> Result<QueryTree, QueryFault> {
        match self.next() {
            Some(Token::Not(at)) => match self.peek() {
                None | Some(Token::Or(_) | Token::Close(_) | Token::Not(_)) => {
                    Err(fault("query-not-what", at))
                }
                Some(_) => Ok(QueryTree::Not(Box::new(self.some()?))),
            },
            Some(Token::Open(at)) => self.group(at),
            Some(Token::Field(name)) => self.field(name),
            Some(Token::Words(term)) => Ok(QueryTree::Words(term)),
            Some(token) => Err(fault("query-or-before", token.at())),
            None => Err(fault("query-or-after", self.here())),
        }
    }

    fn group(&mut self, at: Range<usize>) -> Result<QueryTree, QueryFault> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(fault("query-too-deep", at));
        }
        let tree = self.any()?;
        self.depth -= 1;
        match self.next() {
            Some(Token::Close(_)) if is_nothing(Some(&tree)) => Err(fault("query-empty-group", at)),
            Some(Token::Close(_)) => Ok(tree),
            _ => Err(fault("query-unclosed", at)),
        }
    }

    /// A field and its value. The name of a kind of record stands for that kind and what follows.
    fn field(&mut self, name: QueryTerm) -> Result<QueryTree, QueryFault> {
        let Some(field) = named::<QueryField>(&name.text) else {
            return self.of_kind(name);
        };
        match self.peek() {
            Some(Token::Open(at)) if at.start == name.at.end + 1 => {
                let at = at.clone();
                self.place += 1;
                self.values(field, at)
            }
            _ => {
                let value = self.value(&name)?;
                condition(field, value)
            }
        }
    }

    fn of_kind(&mut self, name: QueryTerm) -> Result<QueryTree, QueryFault> {
        if named::<RecordKind>(&name.text).is_none() {
            // A colon before a space, or in a time of day, is punctuation.
            let is_followed = self.here().start == name.at.end + 1 && self.peek().is_some();
            if !is_followed || !name.text.chars().any(char::is_alphabetic) {
                return Ok(QueryTree::Words(name));
            }
            // French first: of names equally near, the French one is likelier.
            let known = QueryField::NAMES.iter().map(|(known, _)| *known);
            let near = nearest(&name.text, known.chain(QueryField::words()));
            let phrase = match near {
                Some(near) => Phrase::new("query-unknown-field-near").with("near", near),
                None => Phrase::new("query-unknown-field"),
            };
            let known = QueryField::all_typed(QueryField::ALL.iter().copied());
            let phrase = phrase.with("value", name.text.as_str());
            return Err(QueryFault::new(name.at, phrase.with("choices", known)));
        }
        let value = self.value(&name)?;
        let kind = QueryTree::Field(QueryField::Kind, Comparison::Is, name);
        Ok(QueryTree::All(vec![kind, QueryTree::Words(value)]))
    }

    /// What follows the colon at once.
    fn value(&mut self, name: &QueryTerm) -> Result<QueryTerm, QueryFault> {
        let start = name.at.end + 1;
        let (mut text, mut name) = (String::new(), name.clone());
        loop {
            let after = name.at.end + 1;
            match self.next() {
                Some(Token::Words(term)) if term.at.start == after => {
                    text.push_str(&term.text);
                    let at = start..term.at.end;
                    return Ok(QueryTerm { text, at, ..term });
                }
                // A value may hold colons of its own.
                Some(Token::Field(part)) if part.at.start == after => {
                    text.push_str(&part.text);
                    text.push(':');
                    name = part;
                }
                _ => {
                    let missing = Phrase::new("query-value-missing");
                    let missing = missing.with("field", name.text.as_str());
                    return Err(QueryFault::new(after..after, missing));
                }
            }
        }
    }

    /// Alternatives between parentheses.
    fn values(&mut self, field: QueryField, at: Range<usize>) -> Result<QueryTree, QueryFault> {
        let mut parts = Vec::new();
        loop {
            match self.next() {
                Some(Token::Words(term)) => parts.push(condition(field, term)?),
                Some(token) => {
                    return Err(fault("query-value-list", token.at()));
                }
                None => return Err(fault("query-unclosed", at)),
            }
            match self.next() {
                Some(Token::Or(_)) => {}
                Some(Token::Close(_)) => break,
                Some(token) => {
                    return Err(fault("query-value-list", token.at()));
                }
                None => return Err(fault("query-unclosed", at)),
            }
        }
        Ok(joined(parts, QueryTree::Any))
    }
}

/// Parts under one node; one alone needs none.
fn joined(mut parts: Vec<QueryTree>, node: fn(Vec<QueryTree>) -> QueryTree) -> QueryTree {
    match parts.len() {
        1 => parts.remove(0),
        _ => node(parts),
    }
}

fn fault(id: &'static str, at: Range<usize>) -> QueryFault {
    QueryFault::new(at, Phrase::new(id))
}

fn is_nothing(tree: Option<&QueryTree>) -> bool {
    matches!(tree, Some(QueryTree::All(parts)) if parts.is_empty())
}

/// A value with the sign of its comparison taken off.
fn condition(field: QueryField, value: QueryTerm) -> Result<QueryTree, QueryFault> {
    let sign = SIGNS.iter().find(|(sign, _)| value.text.starts_with(sign));
    let Some((sign, test)) = sign.filter(|_| value.quoting == Quoting::Bare) else {
        return Ok(QueryTree::Field(field, Comparison::Is, value));
    };
    if !field.is_number() {
        let phrase = Phrase::new("query-no-comparison").with("field", field.typed());
        return Err(QueryFault::new(value.at, phrase));
    }
    let bare = QueryTerm {
        text: value.text[sign.len()..].to_owned(),
        at: value.at.start + sign.len()..value.at.end,
        ..value
    };
    Ok(QueryTree::Field(field, *test, bare))
}

impl QueryField {
    /// Every name by which a query may write it: the dataset's word and others.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let other = Self::NAMES.iter().filter(move |(_, field)| *field == self);
        std::iter::once(self.word()).chain(other.map(|(name, _)| *name))
    }
}
