//! Workshops before a room: what a parcours is and how its file is read, what happens in a session and how that is kept
//! and folded back, how cards are dealt and answers scored. Draws nothing and answers no request.
//!
//! | module | what it does |
//! |---|---|
//! | `parcours` | a file of steps: reading, faults, the bundled ones |
//! | `event` | what happens in a session, a line each |
//! | `log` | the file of a session, which windows append to and read |
//! | `session` | what has happened so far: where one is, what is revealed, what was voted |
//! | `timing` | the time that is left, and whether one keeps pace |
//! | `deck`, `scoring` | the cards of a sorting game, and what an answer is worth |
//! | `tally` | what the room said, card by card |
//! | `minutes` | what is told of a session once it is over |
//! | `clock` | the time of day, and dates |
//! | `qr` | addresses as squares of light and dark |

pub mod clock;
pub mod deck;
pub mod event;
pub mod log;
pub mod minutes;
pub mod parcours;
pub mod qr;
pub mod scoring;
pub mod session;
mod step_matter;
pub mod tally;
pub mod timing;

pub use event::{Happening, WorkshopEvent};
pub use parcours::{
    Parcours, ParcoursFault, ParcoursSource, ParcoursStep, Reveal, StepKind, StepMatter,
};
pub use session::{SessionState, WallShot};
