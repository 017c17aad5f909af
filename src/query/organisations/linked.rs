//! A user's list beside the typology: which codes of the list the sheets of families use, and which
//! organisations are actors. Each join records why; nothing is joined that
//! could be another.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::alike::{Alike, MOST_COMPARED};
use super::code_link::CodeLink;
use super::facts::Facts;
use super::name_words::NameWords;
use super::near_names::{is_misprint, is_ordinary};
use super::strength::{Evidence, Strengthened, strength};
use crate::directory::Department;
use crate::directory::{Directory, Field, Flag, Flags, OrganisationRow, Spans};
use crate::model::vocabulary::vocabulary;
use crate::model::{Actor, ActorKind, Family, Key, Typology};
use crate::query::fold::{fold, fold_into};
use crate::query::names::Named;

vocabulary! {
    /// What says that an organisation is an actor.
    JoinedBy, "joined-by" {
        Siren = "siren",
        Name = "name",
        /// Another name of the actor, long enough to be nobody else's.
        Alias = "alias",
    }
}

vocabulary! {
    /// Where an organisation stands.
    Standing, "standing" {
        /// It is an actor of the typology.
        Actor = "actor",
        /// The sheet of a family uses its code.
        Candidate = "candidate",
        Other = "other",
    }
}

impl Named for Standing {
    const NAMES: &'static [(&'static str, Self)] = &[
        ("acteur", Self::Actor),
        ("candidat", Self::Candidate),
        ("candidate", Self::Candidate),
        ("autre", Self::Other),
    ];
}

/// An organisation that is an actor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Join {
    /// Its row in the list.
    pub row: usize,
    pub actor: Key<Actor>,
    pub by: JoinedBy,
}

/// What links a list to the typology, as far as its rows have been looked at.
#[derive(Debug, Default)]
pub struct Linked {
    by_siren: HashMap<String, Key<Actor>>,
    /// Folded names; one that several actors bear joins none.
    by_name: HashMap<String, Option<(Key<Actor>, JoinedBy)>>,
    codes: Vec<CodeLink>,
    /// In the order of the rows.
    joins: Vec<Join>,
    facts: Facts,
    alike: Alike,
    words: NameWords,
    /// The families of each actor, by its rank.
    of_actors: Vec<Vec<Key<Family>>>,
    rows: usize,
    /// How many of them there is something to be said of.
    flagged: usize,
}

/// Shorter other names, acronyms most of them, are borne by too many.
const SHORTEST_ALIAS: usize = 6;

impl Linked {
    /// Nothing linked yet.
    pub fn new(typology: &Typology) -> Self {
        let mut linked = Self {
            facts: Facts::new(typology),
            alike: Alike::new(typology),
            words: NameWords::new(typology),
            of_actors: typology
                .actors
                .keys()
                .map(|actor| typology.families_of(actor))
                .collect(),
            ..Self::default()
        };
        for (key, actor) in typology.actors.iter() {
            if !actor.siren.is_empty() {
                linked.by_siren.entry(actor.siren.clone()).or_insert(key);
            }
        }
        for (key, actor) in typology.actors.iter() {
            linked.name(fold(&actor.name), key, JoinedBy::Name);
        }
        for (key, actor) in typology.actors.iter() {
            let aliases = actor.aliases.iter();
            // A misprint may be the right name of somebody else.
            let aliases = aliases.filter(|alias| !is_misprint(actor, alias));
            let aliases = aliases.map(|alias| fold(alias));
            for alias in aliases.filter(|alias| alias.len() >= SHORTEST_ALIAS) {
                linked.name(alias, key, JoinedBy::Alias);
            }
        }
        linked
    }

    /// A whole list.
    pub fn whole(typology: &Typology, directory: &Directory) -> Self {
        let mut linked = Self::new(typology);
        linked.follow(typology, directory, usize::MAX);
        linked
    }

    /// What the codes of a whole list mean, without joining organisations to actors: enough for families by
    /// code and for flags, in a fraction of the time.
    pub fn codes_alone(typology: &Typology, directory: &Directory) -> Self {
        if directory.expected_len() <= MOST_COMPARED {
            // What is said of the rows of a list does not depend on what was asked.
            return Self::whole(typology, directory);
        }
        let codes = directory.codes().iter();
        // Flags about statuses need every row.
        let may_dispute = Facts::may_dispute(directory);
        let facts = may_dispute.then(|| Facts::whole(typology, directory));
        Self {
            codes: codes.map(|code| CodeLink::of(typology, code)).collect(),
            facts: facts.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Looks at so many rows more, as the list is read or afterwards.
    pub fn follow(&mut self, typology: &Typology, directory: &Directory, budget: usize) {
        let known = self.codes.len();
        let new = directory.codes()[known..].iter();
        self.codes
            .extend(new.map(|code| CodeLink::of(typology, code)));
        let mut spans = Spans::default();
        let mut folded = String::new();
        let is_compared = directory.expected_len() <= MOST_COMPARED;
        let end = directory.len().min(self.rows.saturating_add(budget));
        for row in self.rows..end {
            let organisation = directory.row(row, &mut spans);
            self.facts.push(typology, &organisation);
            let joined = self.actor_of(typology, &organisation, &mut folded);
            let joined = joined.filter(|(actor, by)| {
                *by == JoinedBy::Siren
                    || !is_ordinary(&folded)
                    || !self.contradicts(typology, directory, row, *actor)
            });
            if let Some((actor, by)) = joined {
                self.joins.push(Join { row, actor, by });
            }
            if is_compared {
                self.alike.push(row, &organisation, joined.is_some());
            }
            self.flagged += usize::from(!self.flags(directory, row).is_empty());
        }
        self.rows = end;
    }

    /// How many rows have been looked at.
    pub fn len(&self) -> usize {
        self.rows
    }

    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The actor that an organisation is.
    pub fn join(&self, row: usize) -> Option<Join> {
        let place = self.joins.binary_search_by_key(&row, |join| join.row);
        place.ok().map(|place| self.joins[place])
    }

    /// What the different codes mean, in their order.
    pub fn codes(&self) -> &[CodeLink] {
        &self.codes
    }

    /// What the code of a row means.
    pub fn code(&self, directory: &Directory, row: usize) -> Option<&CodeLink> {
        self.codes.get(directory.code_of(row)?)
    }

    /// The families whose sheets use the code of a row, by number.
    pub fn families(&self, directory: &Directory, row: usize) -> &[Key<Family>] {
        self.code(directory, row)
            .map_or(&[], |link| link.families.as_slice())
    }

    /// The families to which an organisation belongs: those of the actor that it is, and of nobody else.
    pub fn own_families(&self, row: usize) -> &[Key<Family>] {
        let join = self.join(row);
        let own = join.and_then(|join| self.of_actors.get(join.actor.index()));
        own.map_or(&[], Vec::as_slice)
    }

    /// The families that stand beside an organisation: its own where it is an actor, those of its code where
    /// it is none.
    pub fn shown_families(&self, directory: &Directory, row: usize) -> &[Key<Family>] {
        let join = self.join(row);
        let own = join.and_then(|join| self.of_actors.get(join.actor.index()));
        own.map_or_else(|| self.families(directory, row), Vec::as_slice)
    }

    /// How strong a candidate is, and why; nothing for what is none.
    pub fn strength(
        &self,
        typology: &Typology,
        directory: &Directory,
        row: usize,
    ) -> Option<Strengthened> {
        if self.standing(directory, row) != Standing::Candidate {
            return None;
        }
        let link = self.code(directory, row)?;
        let mut spans = Spans::default();
        let cells = directory.row(row, &mut spans);
        let evidence = Evidence {
            link,
            folded: &fold(&cells.value(Field::Name)),
            facts: &self.facts,
            row,
            is_closed: directory.flags_of(row).contains(Flag::Closed),
        };
        Some(strength(typology, &self.words, &evidence))
    }

    /// The first row that says the same organisation, by its number or by its name and town.
    pub fn first_of(&self, row: usize) -> Option<usize> {
        self.alike.first_of(row)
    }

    /// An actor whose name stands in that of a row, which is not said to be it.
    pub fn near_actor(&self, row: usize) -> Option<Key<Actor>> {
        self.alike.near(row)
    }

    /// Where an organisation stands.
    pub fn standing(&self, directory: &Directory, row: usize) -> Standing {
        match self.join(row) {
            Some(_) => Standing::Actor,
            None if !self.families(directory, row).is_empty() => Standing::Candidate,
            None => Standing::Other,
        }
    }

    /// What is known of each row in a few bytes.
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    /// Everything that is to be said of a row.
    pub fn flags(&self, directory: &Directory, row: usize) -> Flags {
        let mut flags = directory.flags_of(row);
        if self.facts.is_disputed(row) {
            flags.add(Flag::StatusMismatch);
        }
        if self.alike.first_of(row).is_some() {
            flags.add(Flag::Duplicate);
        }
        if self.alike.near(row).is_some() {
            flags.add(Flag::NearActor);
        }
        self.code(directory, row)
            .map_or(flags, |link| flags.with(link.flags(flags)))
    }

    /// How many rows there is something to be said of.
    pub fn flagged(&self, directory: &Directory) -> usize {
        if self.rows == directory.len() {
            return self.flagged;
        }
        (0..directory.len())
            .filter(|row| !self.flags(directory, *row).is_empty())
            .count()
    }

    fn name(&mut self, name: String, actor: Key<Actor>, by: JoinedBy) {
        match self.by_name.entry(name) {
            Entry::Vacant(free) => {
                free.insert(Some((actor, by)));
            }
            Entry::Occupied(mut taken) => {
                let taken = taken.get_mut();
                // A name comes before another's alias; two alike join nobody.
                if taken.is_some_and(|(other, known)| other != actor && known == by) {
                    *taken = None;
                }
            }
        }
    }

    fn actor_of(
        &self,
        typology: &Typology,
        organisation: &OrganisationRow<'_>,
        folded: &mut String,
    ) -> Option<(Key<Actor>, JoinedBy)> {
        let siren = organisation.siren();
        let by_siren = siren.as_ref().and_then(|siren| self.by_siren.get(siren));
        if let Some(actor) = by_siren {
            return Some((*actor, JoinedBy::Siren));
        }
        folded.clear();
        fold_into(&organisation.value(Field::Name), folded);
        let (actor, by) = (*self.by_name.get(folded.as_str())?)?;
        let known = &typology.actors[actor];
        let is_other = match siren {
            // Another legal person of the same name, or one named like a piece of software.
            Some(siren) => {
                !known.siren.is_empty() && known.siren != siren
                    || matches!(known.kind, ActorKind::Software | ActorKind::Project)
            }
            None => false,
        };
        (!is_other).then_some((actor, by))
    }

    /// Whether the activity or the place of a row is not the actor's, as far as both are known.
    fn contradicts(
        &self,
        typology: &Typology,
        directory: &Directory,
        row: usize,
        actor: Key<Actor>,
    ) -> bool {
        let known = &typology.actors[actor];
        let is_active_elsewhere = self.code(directory, row).is_some_and(|link| {
            let own = self.of_actors.get(actor.index()).into_iter().flatten();
            let is_own = known.naf.is_some_and(|code| link.line.contains(&code));
            link.code.is_some()
                && !is_own
                && !own.into_iter().any(|family| link.families.contains(family))
        });
        let department = self.facts.department(row).map(Department::code);
        let is_placed_elsewhere =
            department.is_some_and(|code| !known.department.is_empty() && known.department != code);
        is_active_elsewhere || is_placed_elsewhere
    }
}
