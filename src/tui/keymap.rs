//! From keys to actions: the defaults of the table with the user's changes over them.

use std::collections::HashMap;

use super::action::{ACTIONS, Action, ActionRow, Scope};
use super::key::KeyPress;
use crate::model::{Phrase, unknown};

/// Which key does what.
#[derive(Debug, Clone)]
pub struct Keymap {
    bindings: Vec<(Scope, KeyPress, Action)>,
}

impl Default for Keymap {
    fn default() -> Self {
        let keys = |row: &'static ActionRow| {
            row.keys
                .iter()
                .filter_map(|key| Some((row.scope, key.parse().ok()?, row.action)))
        };
        Self {
            bindings: ACTIONS.iter().flat_map(keys).collect(),
        }
    }
}

impl Keymap {
    /// The defaults changed by the user: action names with the keys that replace theirs. A key given
    /// to one action is taken from the one that had it by default.
    ///
    /// # Errors
    /// A phrase for an unknown action, a key that cannot be read, or one given to two actions.
    pub fn new<'a>(
        changes: impl IntoIterator<Item = (&'a str, &'a [String])>,
    ) -> Result<Self, Phrase> {
        let mut all = KeyChanges::default();
        for (name, keys) in changes {
            all.add(name, keys)?;
        }
        Ok(all.keymap())
    }

    /// What a key does in a scope, or else everywhere.
    pub fn action(&self, scope: Scope, key: KeyPress) -> Option<Action> {
        let find = |wanted: Scope| {
            self.bindings
                .iter()
                .find(|(scope, found, _)| *scope == wanted && *found == key)
        };
        find(scope)
            .or_else(|| find(Scope::Everywhere))
            .map(|(_, _, action)| *action)
    }

    /// The keys of an action, the one to show first.
    pub fn keys(&self, action: Action) -> impl Iterator<Item = KeyPress> {
        self.bindings
            .iter()
            .filter(move |(_, _, found)| *found == action)
            .map(|(_, key, _)| *key)
    }
}

/// The user's changes, one action after another, so that the first that is wrong is known.
#[derive(Debug, Default)]
pub struct KeyChanges {
    /// The keys given, in their order.
    given: Vec<(Scope, KeyPress, Action)>,
    /// The action that has each of them.
    taken: HashMap<(Scope, KeyPress), &'static str>,
    rebound: Vec<Action>,
}

impl KeyChanges {
    /// Takes the keys that replace those of an action.
    ///
    /// # Errors
    /// A phrase for an unknown action, a key that cannot be read, or one given before.
    pub fn add(&mut self, name: &str, keys: &[String]) -> Result<(), Phrase> {
        let row = ACTIONS
            .iter()
            .find(|row| row.name == name)
            .ok_or_else(|| unknown("action", name, ACTIONS.iter().map(|row| row.name)))?;
        self.rebound.push(row.action);
        if row.action == Action::Quit && keys.is_empty() {
            return Err(Phrase::new("keymap-no-way-out").with("action", name));
        }
        for text in keys {
            let key: KeyPress = text.parse().map_err(|_| {
                Phrase::new("keymap-unknown-key")
                    .with("key", text.as_str())
                    .with("action", name)
            })?;
            if let Some(other) = self.taken.insert((row.scope, key), row.name) {
                let phrase = Phrase::new("keymap-conflict").with("key", text.as_str());
                return Err(phrase.with("first", other).with("second", name));
            }
            self.given.push((row.scope, key, row.action));
        }
        Ok(())
    }

    /// The defaults with these changes.
    pub fn keymap(self) -> Keymap {
        let mut bindings = Keymap::default().bindings;
        bindings.retain(|(scope, key, action)| {
            !self.rebound.contains(action) && !self.taken.contains_key(&(*scope, *key))
        });
        bindings.extend(self.given);
        Keymap { bindings }
    }
}
