//! Datasets of users: a sound one is read, a damaged one is refused whole, with the place of each
//! fault.

mod damaged;
mod edition;
mod facts;
mod legible;
mod prepared;
mod sound;
mod translations;
