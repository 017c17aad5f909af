//! Which actor a riddle is about, by the key of its step: told by the parcours, or by the key itself.

use super::parcours::{Parcours, StepKind, StepMatter};
use crate::model::{Actor, Key, Record, Typology, Vocabulary};
use crate::query::address;

/// The actor of a riddle; none of any other step.
pub fn actor_of_step(t: &Typology, parcours: Option<&Parcours>, key: &str) -> Option<Key<Actor>> {
    let mut steps = parcours.into_iter().flat_map(|parcours| &parcours.steps);
    if let Some(step) = steps.find(|step| step.key == key) {
        return match step.matter {
            StepMatter::Riddle(actor) => Some(actor),
            _ => None,
        };
    }
    let (kind, named) = key.split_once('-')?;
    let records = address::records(t, named).into_iter();
    let mut actors = records.filter_map(|record| match record {
        Record::Actor(actor) => Some(actor),
        _ => None,
    });
    actors.next().filter(|_| kind == StepKind::Riddle.word())
}
