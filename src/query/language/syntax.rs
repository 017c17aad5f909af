//! The language of queries, as it is written: `famille:3 -type:logiciel (a | "b c") transversal:>=2`.
//! Syntax alone: what a field's value names is found elsewhere, against a typology.
//!
//! ```text
//! any   = all { "|" all }
//! all   = some { some }                     spaces mean «and»
//! some  = [ "-" ] ( "(" any ")" | field ":" value | word | '"' words '"' )
//! value = [ ">=" | "<=" | ">" | "<" ] ( word | '"' words '"' ) | "(" value { "|" value } ")"
//! ```

use std::ops::Range;

use crate::model::vocabulary::vocabulary;
use crate::model::{Argument, DATASET_LANGUAGE, Phrase, Vocabulary};
use crate::query::names::Named;
use crate::query::realm::Realm;

vocabulary! {
    /// What a condition is about.
    QueryField, "field" {
        Family = "family",
        Subcategory = "subcategory",
        Role = "role",
        Naf = "naf",
        Status = "status",
        /// Of an actor, or which kind of record.
        Kind = "kind",
        Certainty = "certainty",
        /// In how many families an actor counts.
        Transversal = "transversal",
        /// Of a source or a figure.
        Year = "year",
        Name = "name",
        /// Of a source.
        Author = "author",
        /// Of an organisation, by its postal code.
        Department = "department",
        /// Where an organisation stands beside the typology.
        Standing = "standing",
        /// How strong a candidate an organisation is.
        Strength = "strength",
        /// What is to be said of the row of an organisation.
        Flag = "flag",
        /// Whether an organisation is of the social and solidarity economy, as its list says.
        Ess = "ess",
        /// Whether it is a «société à mission», as its list says.
        Mission = "mission",
        /// Not a condition of its own: which memberships count, everywhere in the query.
        Breadth = "roles",
    }
}

impl Named for QueryField {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("famille", Self::Family),
        ("sous-catégorie", Self::Subcategory),
        ("rôle", Self::Role),
        ("ape", Self::Naf),
        ("statut", Self::Status),
        ("type", Self::Kind),
        ("nature", Self::Kind),
        ("certitude", Self::Certainty),
        ("année", Self::Year),
        ("nom", Self::Name),
        ("auteur", Self::Author),
        ("auteurs", Self::Author),
        ("autrice", Self::Author),
        ("département", Self::Department),
        ("dept", Self::Department),
        ("place", Self::Standing),
        ("force", Self::Strength),
        ("signalement", Self::Flag),
        ("sens", Self::Breadth),
    ];
}

impl QueryField {
    /// Whether its values are numbers, which can be compared.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Transversal | Self::Year)
    }

    /// Whether it is a field of a realm.
    pub fn applies_to(self, realm: Realm) -> bool {
        match self {
            Self::Family | Self::Naf | Self::Status | Self::Name => true,
            Self::Department
            | Self::Standing
            | Self::Strength
            | Self::Flag
            | Self::Ess
            | Self::Mission => realm == Realm::Organisations,
            Self::Subcategory
            | Self::Role
            | Self::Kind
            | Self::Certainty
            | Self::Transversal
            | Self::Year
            | Self::Author
            | Self::Breadth => realm == Realm::Records,
        }
    }

    /// Its name as it is typed in each language.
    pub fn typed(self) -> Argument {
        Self::all_typed([self])
    }

    /// The names of some, as they are typed in each language, with commas.
    pub fn all_typed(fields: impl IntoIterator<Item = Self>) -> Argument {
        let fields: Vec<Self> = fields.into_iter().collect();
        let listed = |name: fn(Self) -> &'static str| {
            let names: Vec<&str> = fields.iter().map(|field| name(*field)).collect();
            names.join(", ")
        };
        Argument::Typed(vec![
            (DATASET_LANGUAGE, listed(Self::written)),
            ("en", listed(Self::word)),
        ])
    }

    /// The name under which a query writes it in French, as the explorer does.
    pub fn written(self) -> &'static str {
        match self {
            Self::Family => "famille",
            Self::Subcategory => "sous-categorie",
            Self::Role => "role",
            Self::Naf => "naf",
            Self::Status => "statut",
            Self::Kind => "type",
            Self::Certainty => "certitude",
            Self::Transversal => "transversal",
            Self::Year => "annee",
            Self::Name => "nom",
            Self::Author => "auteur",
            Self::Department => "departement",
            Self::Standing => "place",
            Self::Strength => "force",
            Self::Flag => "signalement",
            Self::Ess => "ess",
            Self::Mission => "mission",
            Self::Breadth => "sens",
        }
    }
}

/// How a value is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparison {
    Is,
    AtLeast,
    AtMost,
    More,
    Less,
}

/// Every comparison by its sign, longer signs first.
pub(super) const SIGNS: &[(&str, Comparison)] = &[
    (">=", Comparison::AtLeast),
    ("<=", Comparison::AtMost),
    (">", Comparison::More),
    ("<", Comparison::Less),
];

impl Comparison {
    /// Whether a number compares so with the one given.
    pub fn holds(self, found: usize, given: usize) -> bool {
        match self {
            Self::Is => found == given,
            Self::AtLeast => found >= given,
            Self::AtMost => found <= given,
            Self::More => found > given,
            Self::Less => found < given,
        }
    }
}

/// Words as they are typed, with their position.
#[derive(Debug, Clone, Eq)]
pub struct QueryTerm {
    pub text: String,
    pub quoting: Quoting,
    /// Bytes of the query.
    pub at: Range<usize>,
}

/// Terms are equal wherever they are in a query.
impl PartialEq for QueryTerm {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.quoting == other.quoting
    }
}

/// Whether words are between quotes, and then match exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quoting {
    Bare,
    Quoted,
}

/// A query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QueryTree {
    /// Every one; nothing asks for nothing.
    All(Vec<QueryTree>),
    /// One at least; never fewer than two.
    Any(Vec<QueryTree>),
    Not(Box<QueryTree>),
    Field(QueryField, Comparison, QueryTerm),
    Words(QueryTerm),
}

impl QueryTree {
    /// Whether it is words alone, as typed without knowing the language.
    pub fn is_plain(&self) -> bool {
        match self {
            Self::Words(term) => term.quoting == Quoting::Bare,
            Self::All(parts) => parts
                .iter()
                .all(|part| matches!(part, Self::Words(term) if term.quoting == Quoting::Bare)),
            _ => false,
        }
    }
}

/// For each realm, the first condition on a field that it does not have.
pub(super) fn unfit(tree: &QueryTree) -> Vec<(Realm, QueryFault)> {
    let misfit = |realm: &Realm| Some((*realm, misplaced(tree, *realm)?));
    Realm::ALL.iter().filter_map(misfit).collect()
}

/// The first condition on a field that a realm does not have.
pub(super) fn misplaced(tree: &QueryTree, realm: Realm) -> Option<QueryFault> {
    match tree {
        QueryTree::All(parts) | QueryTree::Any(parts) => {
            parts.iter().find_map(|part| misplaced(part, realm))
        }
        QueryTree::Not(part) => misplaced(part, realm),
        QueryTree::Field(field, _, term) if !field.applies_to(realm) => {
            let known = QueryField::ALL.iter().copied();
            let known = known.filter(|field| field.applies_to(realm));
            let phrase = Phrase::new(match realm {
                Realm::Records => "query-not-records",
                Realm::Organisations => "query-not-organisations",
            });
            let phrase = phrase.with("field", field.typed());
            Some(QueryFault::new(
                term.at.clone(),
                phrase.with("choices", QueryField::all_typed(known)),
            ))
        }
        QueryTree::Field(..) | QueryTree::Words(_) => None,
    }
}

/// What is wrong with a query, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueryFault {
    /// Bytes of the query; empty at its end.
    pub at: Range<usize>,
    pub phrase: Phrase,
}

impl QueryFault {
    pub(super) fn new(at: Range<usize>, phrase: Phrase) -> Self {
        Self { at, phrase }
    }

    /// What is wrong and where, in one sentence.
    pub fn message(&self, query: &str) -> Phrase {
        Phrase::new("query-fault")
            .with("letter", self.letter(query))
            .with("sentence", self.phrase.clone())
    }

    /// Rank of the letter at which it stands, from 1.
    pub fn letter(&self, query: &str) -> usize {
        query.get(..self.at.start).unwrap_or(query).chars().count() + 1
    }
}
