//! What a panic does: the terminal is given back before it is reported, so that the report stays visible, and whichever
//! thread it is, the program ends. One that went on without what a thread was to do would only seem to work.

use std::process::exit;

use super::terminal::{give_back_at_once, leave, writing};
use crate::directory::on_panic;
use crate::files::abandon;

/// The exit code of a Rust program that panics.
const PANICKED: i32 = 101;

/// Ends the program from now on when a thread panics. Called by the thread that draws, which ends by itself.
pub(super) fn end_on_panic() {
    let drawing = std::thread::current().id();
    on_panic(move |report| {
        if std::thread::current().id() == drawing {
            leave();
            report();
            return;
        }
        // Held until the end: nothing is drawn over the report.
        let _writing = writing();
        give_back_at_once();
        report();
        abandon();
        exit(PANICKED);
    });
}

/// Lets the tests see that a panic gives the terminal back, here or on a thread; nothing in a released program.
pub(super) fn panic_if_asked() {
    #[cfg(debug_assertions)]
    match std::env::var("ESSNUM_PANIC").as_deref() {
        Ok("thread") => drop(std::thread::spawn(|| panic!("asked for"))),
        Ok(_) => panic!("asked for"),
        Err(_) => {}
    }
}
