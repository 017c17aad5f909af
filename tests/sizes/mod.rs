//! What is much larger than usual: it is answered all the same, and no more is done for it than shows. A test of what
//! grows with the square of its size would not end.

mod config;
mod headings;
