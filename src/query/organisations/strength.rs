//! How much of a candidate an organisation is, and why: the sheet of a family uses its code, which half a
//! town's organisations may have too. Points are given for what they have not.

use std::collections::HashSet;

use super::facts::{Declaration, Facts, YesNo};
use crate::model::vocabulary::vocabulary;
use crate::model::{Family, Key, Status, Typology};
use crate::query::fold::fold;
use crate::query::names::Named;

vocabulary! {
    /// How strong a candidate is.
    Strength, "strength" {
        Strong = "strong",
        Medium = "medium",
        Weak = "weak",
    }
}

impl Named for Strength {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("fort", Self::Strong),
        ("forte", Self::Strong),
        ("moyen", Self::Medium),
        ("moyenne", Self::Medium),
        ("faible", Self::Weak),
    ];
}

vocabulary! {
    /// What makes a candidate strong or weak.
    StrengthReason, "strength-reason" {
        /// One family alone uses its code.
        OneFamily = "one_family",
        /// Two or three do.
        FewFamilies = "few_families",
        /// More do: the code says little.
        ManyFamilies = "many_families",
        /// Its name has words of the families and their sub-categories.
        NameWords = "name_words",
        /// It has a status that the sheets of those families name.
        Status = "status",
        /// Its list says that it is of the social and solidarity economy, which weighs nothing: many are
        /// that are not digital.
        SocialEconomy = "ess",
        /// Its list says that it is not, which weighs nothing either.
        NotSocialEconomy = "not_ess",
        /// It has ceased to exist, which no other reason outweighs.
        Closed = "closed",
    }
}

impl StrengthReason {
    fn points(self) -> usize {
        match self {
            Self::OneFamily | Self::NameWords => 2,
            Self::FewFamilies | Self::Status => 1,
            Self::ManyFamilies | Self::SocialEconomy | Self::NotSocialEconomy | Self::Closed => 0,
        }
    }
}

/// Points from which on a candidate is strong, and medium.
const STRONG: usize = 3;
const MEDIUM: usize = 2;
/// Families that are few.
const FEW: usize = 3;

/// A strength with its reasons, in the order of their vocabulary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strengthened {
    pub strength: Strength,
    pub reasons: Vec<StrengthReason>,
}

impl Strengthened {
    /// The points of all reasons; none for what has ceased to exist.
    pub fn points(&self) -> usize {
        if self.reasons.contains(&StrengthReason::Closed) {
            return 0;
        }
        self.reasons.iter().map(|reason| reason.points()).sum()
    }

    fn of(reasons: Vec<StrengthReason>) -> Self {
        let mut found = Self {
            strength: Strength::Weak,
            reasons,
        };
        found.strength = match found.points() {
            STRONG.. => Strength::Strong,
            MEDIUM => Strength::Medium,
            _ => Strength::Weak,
        };
        found
    }
}

/// Words of names of families and sub-categories that any organisation may bear.
const COMMON: &str = include_str!("common_words.txt");
/// Fewest letters of a word that says something.
const SHORTEST: usize = 4;

/// The words of the typology by which a name is judged.
#[derive(Debug, Default)]
pub(super) struct NameWords(HashSet<String>);

impl NameWords {
    /// Those of the names of families and sub-categories that are not anybody's.
    pub fn new(t: &Typology) -> Self {
        let common: HashSet<&str> = COMMON.split_whitespace().collect();
        let families = t.families.rows();
        let names = families.flat_map(|family| {
            [&family.name, &family.short_name]
                .into_iter()
                .chain(&family.aliases)
        });
        let subcategories = t.subcategories.rows();
        let names = names.chain(subcategories.map(|row| &row.name));
        let mut words: HashSet<String> = HashSet::new();
        for name in names {
            let folded = fold(name);
            words.extend(
                folded
                    .split(is_between)
                    .map(singular)
                    .filter(|word| word.len() >= SHORTEST),
            );
        }
        words.retain(|word| !common.contains(word.as_str()));
        Self(words)
    }

    /// Whether a folded name has one of them; `tiers lieu` is two words that are one.
    fn are_in(&self, folded: &str) -> bool {
        folded.contains("tiers lieu")
            || folded
                .split(is_between)
                .any(|word| word.len() >= SHORTEST && self.0.contains(&singular(word)))
    }
}

fn is_between(letter: char) -> bool {
    !letter.is_alphanumeric()
}

/// A folded word without the letters of a plural: `logiciels`, `numeriques`, `logicielle`.
fn singular(word: &str) -> String {
    word.trim_end_matches('s').to_owned()
}

/// What makes a candidate of an organisation.
pub(super) struct Evidence<'a> {
    /// Those that use its code.
    pub families: &'a [Key<Family>],
    pub folded: &'a str,
    pub facts: &'a Facts,
    pub row: usize,
    pub is_closed: bool,
}

/// How strong a candidate is.
pub(super) fn strength(t: &Typology, words: &NameWords, evidence: &Evidence<'_>) -> Strengthened {
    let families = evidence.families;
    let mut reasons = vec![match families.len() {
        0 | 1 => StrengthReason::OneFamily,
        2..=FEW => StrengthReason::FewFamilies,
        _ => StrengthReason::ManyFamilies,
    }];
    if words.are_in(evidence.folded) {
        reasons.push(StrengthReason::NameWords);
    }
    let is_named = |status: &Key<Status>| {
        let mut sheets = families.iter().flat_map(|family| t.statuses_in(*family));
        sheets.any(|row| row.status == *status)
    };
    if evidence.facts.statuses(evidence.row).iter().any(is_named) {
        reasons.push(StrengthReason::Status);
    }
    match evidence
        .facts
        .said(evidence.row, Declaration::SocialEconomy)
    {
        Some(YesNo::Yes) => reasons.push(StrengthReason::SocialEconomy),
        Some(YesNo::No) => reasons.push(StrengthReason::NotSocialEconomy),
        None => {}
    }
    if evidence.is_closed {
        reasons.push(StrengthReason::Closed);
    }
    Strengthened::of(reasons)
}
