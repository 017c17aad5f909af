//! Statements of subject, property and object, with the vocabularies that they use.

/// The vocabularies, by the prefix under which properties and classes are written here. That of the
/// typology itself begins where the identifiers do, with `ns#`.
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

/// What is said of a subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Object {
    /// Something with an identifier.
    Thing(String),
    /// A class or a property, by its prefixed name.
    Name(&'static str),
    /// Text in a language, or in none.
    Text(String, Option<String>),
    /// A value of a type, by the prefixed name of the type.
    Typed(String, &'static str),
    /// Things in order.
    List(Vec<String>),
}

/// *Subject* property *object*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    pub subject: String,
    /// Prefixed: `skos:broader`.
    pub property: &'static str,
    pub object: Object,
}

/// Statements, those of one subject together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statements {
    /// Where the identifiers begin.
    pub base: String,
    pub all: Vec<Statement>,
}

impl Statements {
    /// The prefixes, the typology's own among them.
    pub fn prefixes(&self) -> impl Iterator<Item = (&'static str, String)> {
        let own = (OWN, format!("{}ns#", self.base));
        let known = PREFIXES.iter();
        known
            .map(|(prefix, iri)| (*prefix, (*iri).to_owned()))
            .chain([own])
    }

    /// A prefixed name written out; none where the prefix is not known.
    pub fn whole(&self, name: &str) -> Option<String> {
        let (prefix, rest) = name.split_once(':')?;
        let mut prefixes = self.prefixes();
        let (_, iri) = prefixes.find(|(known, _)| *known == prefix)?;
        Some(iri + rest)
    }

    /// The statements of each subject.
    pub fn subjects(&self) -> impl Iterator<Item = &[Statement]> {
        self.all.chunk_by(|one, next| one.subject == next.subject)
    }
}
