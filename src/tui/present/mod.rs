//! Before a room: the wall, the host's window, and the window that is both; over the same world, requests and drawings as
//! the explorer, which opens within it for a detour.
//!
//! | module | what it does |
//! |---|---|
//! | `seat` | which window this is, the parcours, what has happened |
//! | `keys`, `votes` | from a key to what happens |
//! | `asides` | detours and remarks |
//! | `content`, `pieces` | what a step shows, and how often it can be revealed further |
//! | `wall` | what the room sees |
//! | `host`, `overlays`, `telling` | what the host sees |
//! | `spoken` | what a step says in lines |
//! | `link` | the files of a session, on a thread |

mod asides;
mod content;
mod contents;
mod host;
mod keys;
pub mod link;
mod overlays;
mod pieces;
mod seat;
mod spoken;
mod telling;
mod viewing;
mod votes;
mod wall;

pub use seat::{Seat, WindowKind};
pub use spoken::{spoken, spoken_notes};
