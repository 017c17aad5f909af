//! Where the explorer has been: back and forward, like a browser.

use super::screens::{Screen, catalogue, explorer, organisations, overlaps};
use super::state::State;

/// A screen as it was left.
#[derive(Debug, Clone)]
pub(super) enum Memory {
    Explorer(explorer::state::State),
    Overlaps(Box<overlaps::state::State>),
    Naf(catalogue::state::State),
    Glossary(catalogue::state::State),
    Sources(catalogue::state::State),
    Organisations(organisations::state::State),
}

/// Most places remembered behind.
const LONGEST_HISTORY: usize = 200;

impl State<'_> {
    /// To where we were before; false at the beginning.
    pub fn go_back(&mut self) -> bool {
        let Some(memory) = self.back.pop() else {
            return false;
        };
        self.forward.push(self.memory());
        self.recall(memory);
        true
    }

    /// To where we came back from; false at the end.
    pub fn go_forward(&mut self) -> bool {
        let Some(memory) = self.forward.pop() else {
            return false;
        };
        self.back.push(self.memory());
        self.recall(memory);
        true
    }

    /// Puts the screen as it is behind the one that comes.
    pub(super) fn remember(&mut self) {
        self.forward.clear();
        if self.back.len() == LONGEST_HISTORY {
            self.back.remove(0);
        }
        self.back.push(self.memory());
    }

    pub(super) fn memory(&self) -> Memory {
        match self.screen {
            Screen::Explorer => Memory::Explorer(self.screens.explorer.clone()),
            Screen::Overlaps => Memory::Overlaps(Box::new(self.screens.overlaps.clone())),
            Screen::Naf => Memory::Naf(self.screens.naf.clone()),
            Screen::Glossary => Memory::Glossary(self.screens.glossary.clone()),
            Screen::Sources => Memory::Sources(self.screens.sources.clone()),
            Screen::Organisations => Memory::Organisations(self.screens.organisations.clone()),
        }
    }

    fn recall(&mut self, memory: Memory) {
        self.screen = match memory {
            Memory::Explorer(state) => {
                self.screens.explorer = state;
                Screen::Explorer
            }
            Memory::Overlaps(state) => {
                self.screens.overlaps = *state;
                self.screens
                    .overlaps
                    .offer(self.world.overlap_job.subjects());
                Screen::Overlaps
            }
            Memory::Naf(state) => {
                self.screens.naf = state;
                Screen::Naf
            }
            Memory::Glossary(state) => {
                self.screens.glossary = state;
                Screen::Glossary
            }
            Memory::Sources(state) => {
                self.screens.sources = state;
                Screen::Sources
            }
            Memory::Organisations(state) => {
                self.screens.organisations = state;
                self.screens.organisations.fault = self
                    .world
                    .lists
                    .ask(self.world.typology, self.screens.organisations.query())
                    .err();
                Screen::Organisations
            }
        };
    }
}
