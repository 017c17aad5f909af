//! What the program promises in bad company: nothing half written, nothing replaced unasked, no wait without end, the
//! terminal given back. `docs/reliability.md` tells each promise with its test.

mod chaos;
mod chaos_terminal;
mod ends;
mod framing;
mod gone;
mod surroundings;
mod writing;
