//! From keys to actions: the defaults of the table with the user's changes over them.

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
        let mut given: Vec<(Scope, KeyPress, &ActionRow)> = Vec::new();
        let mut rebound: Vec<Action> = Vec::new();
        for (name, keys) in changes {
            let row = ACTIONS
                .iter()
                .find(|row| row.name == name)
                .ok_or_else(|| unknown("action", name, ACTIONS.iter().map(|row| row.name)))?;
            rebound.push(row.action);
            if row.action == Action::Quit && keys.is_empty() {
                return Err(Phrase::new("keymap-no-way-out").with("action", name));
            }
            for text in keys {
                let key: KeyPress = text.parse().map_err(|_| {
                    Phrase::new("keymap-unknown-key")
                        .with("key", text.as_str())
                        .with("action", name)
                })?;
                let taken = given
                    .iter()
                    .find(|(scope, other, _)| *scope == row.scope && *other == key);
                if let Some((_, _, other)) = taken {
                    let phrase = Phrase::new("keymap-conflict").with("key", text.as_str());
                    return Err(phrase.with("first", other.name).with("second", name));
                }
                given.push((row.scope, key, row));
            }
        }
        let mut bindings = Self::default().bindings;
        bindings.retain(|(scope, key, action)| {
            let replaced = given
                .iter()
                .any(|(other, taken, _)| other == scope && taken == key);
            !rebound.contains(action) && !replaced
        });
        bindings.extend(
            given
                .into_iter()
                .map(|(scope, key, row)| (scope, key, row.action)),
        );
        Ok(Self { bindings })
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
