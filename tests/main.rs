//! The one integration binary: the program as it is run, and the library as it is called.

mod cli;
mod dataset;
mod exports;
mod program;
