//! What a command is: its name, what stands after it, which flags it takes, what it runs.

use super::Call;
use super::exit::Exit;
use super::failure::Failure;
use super::flags::Group;

/// What stands after a command. `value-{name}` and `operand-{name}` are the ids of what it is called
/// and of its help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operand {
    None,
    One(&'static str),
    /// One or more.
    Many(&'static str),
    Maybe(&'static str),
    /// One, unless a flag of the second name is given.
    Unless(&'static str, &'static str),
}

impl Operand {
    /// Its name, if there is one.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::One(name) | Self::Many(name) | Self::Maybe(name) | Self::Unless(name, _) => {
                Some(name)
            }
        }
    }
}

/// A command. `command-{name}` is the id of what it does.
pub struct Command {
    pub name: &'static str,
    pub operand: Operand,
    /// Groups of flags that it takes besides the global ones.
    pub groups: &'static [Group],
    pub run: fn(&mut Call<'_>) -> Result<Exit, Failure>,
}
