//! Statements of subject, predicate and object, with the vocabularies that they use.

/// The vocabularies by their prefixes. That of the typology itself is `ns#` under the base of the
/// identifiers.
pub const PREFIXES: &[(&str, &str)] = &[
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("xkos", "http://rdf-vocabulary.ddialliance.org/xkos#"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dct", "http://purl.org/dc/terms/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("schema", "http://schema.org/"),
];

/// The prefix of the typology's own properties.
pub const OWN: &str = "essnum";

/// The object of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Object {
    /// A thing, by its identifier.
    Iri(String),
    /// A class or a property, by its prefixed name.
    PrefixedName(&'static str),
    /// Text with an optional language.
    Literal(String, Option<String>),
    /// A literal, with the prefixed name of its datatype.
    TypedLiteral(String, &'static str),
    /// An ordered list of things.
    List(Vec<String>),
}

/// A triple.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub subject: String,
    /// Prefixed: `skos:broader`.
    pub predicate: &'static str,
    pub object: Object,
}

/// Statements, those of one subject together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statements {
    /// The base of the identifiers.
    pub base: String,
    pub all: Vec<Statement>,
}

impl Statements {
    /// The prefixes, the typology's own among them.
    pub fn prefixes(&self) -> impl Iterator<Item = (&'static str, String)> {
        let own = (OWN, format!("{}ns#", self.base));
        let known = PREFIXES.iter();
        let known = known.map(|(prefix, iri)| (*prefix, (*iri).to_owned()));
        known.chain([own])
    }

    /// The IRI of a prefixed name; `None` if the prefix is unknown.
    pub fn expanded(&self, name: &str) -> Option<String> {
        let (prefix, rest) = name.split_once(':')?;
        if prefix == OWN {
            return Some(format!("{}ns#{rest}", self.base));
        }
        let (_, iri) = PREFIXES.iter().find(|(known, _)| *known == prefix)?;
        Some(format!("{iri}{rest}"))
    }

    /// The statements of each subject.
    pub fn subjects(&self) -> impl Iterator<Item = &[Statement]> {
        self.all.chunk_by(|one, next| one.subject == next.subject)
    }
}
