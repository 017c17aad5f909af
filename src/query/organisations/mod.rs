//! What links the organisations of a list to the typology.
//!
//! | file | |
//! |---|---|
//! | `department` | departments, by postal code |
//! | `statuses` | legal statuses, by the words of a cell and by the legal category |
//! | `wording` | how people write statuses |
//! | `facts` | what is known of each row in a few bytes |
//! | `alike` | rows that say the same |
//! | `near_names` | names near to an actor's |
//! | `strength` | how much of a candidate a row is, and why |
//! | `code_link` | which families use a code, and how exactly it is meant |
//! | `name_words` | words of the typology in a name |
//! | `linked` | which rows are actors, what their codes mean, what is wrong with them |

mod alike;
mod code_link;
mod facts;
mod linked;
mod name_words;
mod near_names;
mod statuses;
mod strength;
mod wording;

pub use alike::MOST_COMPARED;
pub use code_link::CodeLink;
pub use facts::{Declaration, Facts, YesNo};
pub use linked::{Join, JoinedBy, Linked, Standing};
pub use strength::{Strength, StrengthReason, Strengthened};
