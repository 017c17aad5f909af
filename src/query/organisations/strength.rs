//! How much of a candidate an organisation is, and why: the sheet of a family uses its code, which half a
//! town's organisations may have too. Points are given for what they have not.

use super::code_link::{CodeLink, Exactness};
use super::facts::{Declaration, Facts, YesNo};
use super::name_words::{NameWords, WordWeight};
use crate::model::vocabulary::vocabulary;
use crate::model::{Key, Status, Typology};
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
        /// The sheets give it by a whole division, in which others are too.
        BroadCode = "broad_code",
        /// It is above the sub-classes, any of which may be meant, or a sheet may have another in mind.
        DoubtfulCode = "doubtful_code",
        /// Its name has words of the families and their sub-categories.
        NameWords = "name_words",
        /// Its name has such words, of which each is anybody's too: «plateforme», «commun».
        OrdinaryWords = "ordinary_words",
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
            Self::FewFamilies | Self::BroadCode | Self::OrdinaryWords | Self::Status => 1,
            Self::ManyFamilies
            | Self::DoubtfulCode
            | Self::SocialEconomy
            | Self::NotSocialEconomy
            | Self::Closed => 0,
        }
    }
}

/// Points from which on a candidate is strong, and medium.
const STRONG: usize = 3;
const MEDIUM: usize = 2;
/// Families that are many.
const MANY: usize = 4;

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

/// What makes a candidate of an organisation.
pub(super) struct Evidence<'a> {
    /// What its code means.
    pub link: &'a CodeLink,
    pub folded: &'a str,
    pub facts: &'a Facts,
    pub row: usize,
    pub is_closed: bool,
}

/// How strong a candidate is.
pub(super) fn strength(t: &Typology, words: &NameWords, evidence: &Evidence<'_>) -> Strengthened {
    let families = evidence.link.families.as_slice();
    let mut reasons = vec![match (evidence.link.exactness, families.len()) {
        (Exactness::Doubtful, _) => StrengthReason::DoubtfulCode,
        (_, MANY..) => StrengthReason::ManyFamilies,
        (Exactness::Division, _) => StrengthReason::BroadCode,
        (Exactness::Named, 0 | 1) => StrengthReason::OneFamily,
        (Exactness::Named, _) => StrengthReason::FewFamilies,
    }];
    reasons.extend(match words.within(evidence.folded) {
        WordWeight::Common => None,
        WordWeight::Ordinary => Some(StrengthReason::OrdinaryWords),
        WordWeight::OfTheField => Some(StrengthReason::NameWords),
    });
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
