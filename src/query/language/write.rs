//! A tree as a query, which reads as the same tree again.

use std::fmt;

use super::parser::parse;
use super::syntax::{QueryField, QueryTerm, QueryTree, Quoting, SIGNS};
use super::tokens::operator;

impl fmt::Display for QueryTree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Behind the name of a kind bare words may contain a colon by which they would be read as a field alone.
        if let Self::All(parts) = self
            && let [Self::Field(QueryField::Kind, _, kind), words] = parts.as_slice()
            && let Self::Words(term) = words
            && term.quoting == Quoting::Bare
            && term.text.contains(':')
            && parse(&term.text).as_ref() != Ok(words)
        {
            return write!(f, "{kind}:{term}");
        }
        match self {
            Self::All(parts) => between(f, parts, " ", |part| matches!(part, Self::Any(_))),
            Self::Any(parts) => between(f, parts, " | ", |part| matches!(part, Self::Any(_))),
            Self::Not(part) => {
                f.write_str("-")?;
                match **part {
                    Self::Field(..) | Self::Words(_) => write!(f, "{part}"),
                    _ => write!(f, "({part})"),
                }
            }
            Self::Field(field, test, term) => {
                let sign = SIGNS.iter().find(|(_, known)| known == test);
                let sign = sign.map_or("", |(sign, _)| sign);
                write!(f, "{}:{sign}{term}", field.written())
            }
            // Between others it would be read as what joins them.
            Self::Words(term)
                if term.quoting == Quoting::Bare && operator(&term.text).is_some() =>
            {
                write!(f, "({term})")
            }
            Self::Words(term) => write!(f, "{term}"),
        }
    }
}

/// Parts with something between, in parentheses where they would be read otherwise.
fn between(
    f: &mut fmt::Formatter<'_>,
    parts: &[QueryTree],
    joint: &str,
    is_looser: impl Fn(&QueryTree) -> bool,
) -> fmt::Result {
    for (rank, part) in parts.iter().enumerate() {
        if rank > 0 {
            f.write_str(joint)?;
        }
        // What stands within its like would otherwise melt into it.
        let melts = matches!(part, QueryTree::All(_));
        if is_looser(part) || melts {
            write!(f, "({part})")?;
        } else {
            write!(f, "{part}")?;
        }
    }
    Ok(())
}

impl fmt::Display for QueryTerm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.quoting {
            Quoting::Bare => f.write_str(&self.text),
            Quoting::Quoted => write!(f, "\"{}\"", self.text.replace('"', "\"\"")),
        }
    }
}
