//! An organisation of a user's own list, as filters and queries ask of it.

use super::conditions::Filter;
use super::facet::{Facet, ORGANISATION_FACETS};
use crate::directory::Department;
use crate::directory::{Directory, Field, Flags, Spans};
use crate::model::{Code, Family, Key, LegalCategory, Status, Typology};
use crate::query::fold::fold_into;
use crate::query::language::{Condition, Expr, ExprNode, PlaceCondition, is_said};
use crate::query::organisations::{Declaration, Linked, Standing, Strength, YesNo};
use crate::query::realm::Realm;

/// A row of a list beside the typology.
#[derive(Debug, Clone, Copy)]
pub struct Organisation<'a> {
    pub typology: &'a Typology,
    pub directory: &'a Directory,
    pub linked: &'a Linked,
    pub row: usize,
}

impl<'a> Organisation<'a> {
    /// Every code that means one of its own: those on a line with them, in order.
    pub fn line(&self) -> &'a [Key<Code>] {
        let link = self.linked.code(self.directory, self.row);
        link.map_or(&[], |link| link.line.as_slice())
    }

    /// The families that use its code, by number.
    pub fn by_code(&self) -> &'a [Key<Family>] {
        self.linked.families(self.directory, self.row)
    }

    /// The families of the actor that it is, or else those that use its code.
    pub fn families(&self) -> &'a [Key<Family>] {
        self.linked.shown_families(self.directory, self.row)
    }

    /// How strong a candidate it is, where it is one.
    pub fn strength(&self) -> Option<Strength> {
        let found = self
            .linked
            .strength(self.typology, self.directory, self.row);
        found.map(|found| found.strength)
    }

    pub fn department(&self) -> Option<Department> {
        self.linked.facts().department(self.row)
    }

    /// The legal category, where INSEE has it.
    pub fn legal_category(&self) -> Option<Key<LegalCategory>> {
        self.linked.facts().category(self.row)
    }

    /// The statuses that its legal category implies, or that its list states in words.
    pub fn statuses(&self) -> &'a [Key<Status>] {
        self.linked.facts().statuses(self.row)
    }

    /// What its list declares on a matter.
    pub fn declares(&self, matter: Declaration) -> Option<YesNo> {
        self.linked.facts().said(self.row, matter)
    }

    pub fn standing(&self) -> Standing {
        self.linked.standing(self.directory, self.row)
    }

    pub fn flags(&self) -> Flags {
        self.linked.flags(self.directory, self.row)
    }

    /// Its name, folded.
    fn folded(&self) -> String {
        let mut spans = Spans::default();
        let row = self.directory.row(self.row, &mut spans);
        let mut folded = String::new();
        fold_into(&row.value(Field::Name), &mut folded);
        folded
    }

    fn is_in(&self, families: &[Key<Family>]) -> bool {
        let is_chosen = |family: &Key<Family>| families.contains(family);
        self.families().iter().any(is_chosen)
    }

    fn has_code(&self, codes: &[Key<Code>]) -> bool {
        let line = self.line();
        codes.iter().any(|code| line.binary_search(code).is_ok())
    }

    /// Whether a filter keeps it, as far as it speaks of organisations: one belongs to the families of
    /// the actor it is, or else to those that use its code.
    pub fn is_kept(&self, filter: &Filter) -> bool {
        let mut facets = ORGANISATION_FACETS.iter();
        facets.all(|facet| self.passes(filter, *facet))
    }

    /// Whether what a filter says of one facet keeps it.
    pub fn passes(&self, filter: &Filter, facet: Facet) -> bool {
        match facet {
            Facet::Family => filter.families.is_empty() || self.is_in(&filter.families),
            Facet::Naf => filter.codes.is_empty() || self.has_code(&filter.codes),
            Facet::Status => {
                let chosen = &filter.statuses;
                let is_chosen = |status: &Key<Status>| chosen.contains(status);
                chosen.is_empty() || self.statuses().iter().any(is_chosen)
            }
            Facet::Department => {
                let chosen = &filter.departments;
                let is_chosen = |found: Department| chosen.contains(&found);
                chosen.is_empty() || self.department().is_some_and(is_chosen)
            }
            Facet::Standing => {
                filter.standings.is_empty() || filter.standings.contains(&self.standing())
            }
            Facet::Strength => {
                let chosen = &filter.strengths;
                chosen.is_empty() || self.strength().is_some_and(|found| chosen.contains(&found))
            }
            Facet::Flag => {
                let flags = self.flags();
                let chosen = &filter.flags;
                chosen.is_empty() || chosen.iter().any(|flag| flags.contains(*flag))
            }
            Facet::Where => {
                let mut queries = filter.queries_of(Realm::Organisations);
                queries.all(|query| self.meets(query))
            }
            // These say nothing of organisations.
            Facet::Subcategory
            | Facet::Role
            | Facet::Kind
            | Facet::Transversal
            | Facet::Certainty
            | Facet::Breadth => true,
        }
    }

    /// Whether it meets a query.
    pub fn meets(&self, query: &Expr) -> bool {
        self.met(&query.node)
    }

    fn met(&self, node: &ExprNode) -> bool {
        match node {
            ExprNode::All(parts) => parts.iter().all(|part| self.met(part)),
            ExprNode::Any(parts) => parts.iter().any(|part| self.met(part)),
            ExprNode::Not(part) => !self.met(part),
            ExprNode::Is(condition) => self.is(condition),
        }
    }

    fn is(&self, condition: &Condition) -> bool {
        match condition {
            Condition::Place(PlaceCondition::Family(family)) => self.is_in(&[*family]),
            Condition::Codes(codes) => self.has_code(codes),
            Condition::Status(status) => self.statuses().contains(status),
            Condition::Department(department) => self.department() == Some(*department),
            Condition::Standing(standing) => self.standing() == *standing,
            Condition::Strength(strength) => self.strength() == Some(*strength),
            Condition::Flag(flag) => self.flags().contains(*flag),
            Condition::Said(matter, said) => self.declares(*matter) == Some(*said),
            Condition::Says(words, quoting, _) => is_said(&self.folded(), words, *quoting),
            Condition::Nothing => true,
            Condition::Place(
                PlaceCondition::Subcategory(_)
                | PlaceCondition::Role(_)
                | PlaceCondition::Certainty(_),
            )
            | Condition::Actors(_)
            | Condition::Records(_)
            | Condition::Transversal(..)
            | Condition::Author(..)
            | Condition::Year(..) => false,
        }
    }
}

impl Linked {
    /// A row of the list that it links.
    pub fn organisation<'a>(
        &'a self,
        typology: &'a Typology,
        directory: &'a Directory,
        row: usize,
    ) -> Organisation<'a> {
        Organisation {
            typology,
            directory,
            linked: self,
            row,
        }
    }

    /// Whether a filter keeps a row.
    pub fn keeps(&self, t: &Typology, directory: &Directory, filter: &Filter, row: usize) -> bool {
        self.organisation(t, directory, row).is_kept(filter)
    }
}
