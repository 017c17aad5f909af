//! Reads the file of a parcours, to the end: every fault is told.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use super::keys::{self, PARCOURS_KEYS, ParcoursKey};
use super::step::{MOST_MINUTES, StepReading, step};
use super::values::{CommandReader, ParcoursTextFault, count, expected, in_order, text, texts};
use super::{Parcours, ParcoursFault, ParcoursSource, ParcoursStep};
use crate::model::{Phrase, Typology, unknown};

/// Largest file, in bytes.
pub const LARGEST: usize = 1 << 20;
/// Most steps.
const MOST_STEPS: usize = 500;
/// Most teams: as many as a wall can tell apart.
const MOST_TEAMS: usize = 8;
/// Reads a parcours.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file.
pub fn read(
    source: &ParcoursSource,
    t: &Typology,
    commands: &dyn CommandReader,
) -> Result<Parcours, Vec<ParcoursFault>> {
    let mut faults = Vec::new();
    let parcours = whole(source, t, commands, &mut faults);
    match parcours {
        Some(parcours) if faults.is_empty() => Ok(parcours),
        _ => {
            faults.sort_by_key(|(offset, _)| *offset);
            let faults = faults.into_iter();
            Err(faults
                .map(|(offset, phrase)| {
                    ParcoursFault::at(&source.file, &source.text, offset, phrase)
                })
                .collect())
        }
    }
}

fn whole(
    source: &ParcoursSource,
    t: &Typology,
    commands: &dyn CommandReader,
    faults: &mut Vec<ParcoursTextFault>,
) -> Option<Parcours> {
    if source.text.len() > LARGEST {
        faults.push((0, Phrase::new("parcours-large").with("most", LARGEST)));
        return None;
    }
    let document = DeTable::parse(&source.text)
        .map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            let phrase = Phrase::new("config-toml")
                .with("detail", crate::model::toml_fault(error.message()));
            faults.push((offset, phrase));
        })
        .ok()?;
    let mut parcours = Parcours {
        name: source.name.clone(),
        title: source.name.clone(),
        minutes: None,
        seed: 1,
        teams: Vec::new(),
        steps: Vec::new(),
    };
    let mut steps = None;
    for (name, offset, value, at) in in_order(document.get_ref()) {
        match keys::key(PARCOURS_KEYS, name) {
            None => {
                let names = keys::names(PARCOURS_KEYS);
                faults.push((offset, unknown("parcours-key", name, names)));
            }
            Some(ParcoursKey::Steps) => steps = Some((name, value, at)),
            Some(key) => faults.extend(parcours.set(key, name, (value, at)).err()),
        }
    }
    let Some((name, value, at)) = steps else {
        faults.push((0, Phrase::new("parcours-no-step")));
        return None;
    };
    let Some(tables) = value.as_array() else {
        faults.push(expected("steps", name, at));
        return None;
    };
    if tables.len() > MOST_STEPS {
        faults.push((at, Phrase::new("parcours-many").with("most", MOST_STEPS)));
        return None;
    }
    let reading = StepReading {
        typology: t,
        seed: parcours.seed,
        commands,
    };
    let mut taken = HashMap::new();
    for table in tables {
        let read = match table.get_ref().as_table() {
            Some(fields) => step(&reading, fields, &table.span()),
            None => Err(expected("steps", name, table.span().start)),
        };
        match read {
            Ok(step) => parcours.push(step, &mut taken),
            Err(fault) => faults.push(fault),
        }
    }
    if tables.is_empty() {
        faults.push((at, Phrase::new("parcours-no-step")));
    }
    Some(parcours)
}

impl Parcours {
    fn set(
        &mut self,
        key: ParcoursKey,
        name: &str,
        (value, at): (&DeValue<'_>, usize),
    ) -> Result<(), ParcoursTextFault> {
        match key {
            ParcoursKey::Title => self.title = text(value, name, at)?,
            ParcoursKey::Minutes => {
                self.minutes = Some(count(value, (name, at), 1..=MOST_MINUTES)?);
            }
            ParcoursKey::Seed => self.seed = count(value, (name, at), 0..=u32::MAX)?.into(),
            ParcoursKey::Teams => {
                self.teams = texts(value, name, at)?;
                let mut seen = std::collections::HashSet::new();
                if let Some(team) = self.teams.iter().find(|team| !seen.insert(team.as_str())) {
                    let phrase = Phrase::new("parcours-team-twice");
                    return Err((at, phrase.with("team", team.as_str())));
                }
                if self.teams.len() > MOST_TEAMS {
                    return Err((at, Phrase::new("parcours-teams").with("most", MOST_TEAMS)));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Adds a step; its key gets a number where another step has the same.
    /// Adds a step under a key of its own. Of each key, the number that comes next is known.
    fn push(&mut self, mut step: ParcoursStep, taken: &mut HashMap<String, usize>) {
        let bare = step.key.clone();
        let mut again = taken.get(&bare).copied().unwrap_or(2);
        while taken.contains_key(&step.key) {
            step.key = format!("{bare}-{again}");
            again += 1;
        }
        taken.insert(bare, again);
        taken.entry(step.key.clone()).or_insert(2);
        self.steps.push(step);
    }
}
