//! What links the organisations of a list to the typology.
//!
//! | file | |
//! |---|---|
//! | `department` | departments, by postal code |
//! | `statuses` | legal statuses, by the words of a cell and by the legal category |
//! | `wording` | how people write statuses |
//! | `facts` | what is known of each row in a few bytes |
//! | `alike` | rows that say the same, names near to an actor's |
//! | `strength` | how much of a candidate a row is, and why |
//! | `linked` | which rows are actors, what their codes mean, what is wrong with them |

mod alike;
mod facts;
mod linked;
mod statuses;
mod strength;
mod wording;

pub use alike::MOST_COMPARED;

pub use facts::{Declaration, Facts, YesNo};
pub use linked::{CodeLink, Join, JoinedBy, Linked, Standing};
pub use strength::{Strength, StrengthReason, Strengthened};
