//! What links the organisations of a list to the typology.
//!
//! | file | |
//! |---|---|
//! | `department` | departments, by postal code |
//! | `statuses` | legal statuses, by the words of a cell and by the legal category |
//! | `facts` | what is known of each row in a few bytes |
//! | `linked` | which rows are actors, what their codes mean, what is wrong with them |

mod department;
mod facts;
mod linked;
mod statuses;

pub use department::Department;
pub use facts::{Declaration, Facts, YesNo};
pub use linked::{CodeLink, Join, JoinedBy, Linked, Standing};
