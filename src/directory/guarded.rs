//! Other people's code over other people's files: a panic of it is a refusal, told as any other, and neither ends the
//! explorer nor writes on its screen.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, Once, PoisonError};

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
}

/// What a function returns; nothing where it panics, of which nothing is written.
pub fn guarded<T>(run: impl FnOnce() -> T) -> Option<T> {
    static SILENCED: Once = Once::new();
    SILENCED.call_once(|| on_panic(|report| report()));
    IS_GUARDED.set(true);
    let done = catch_unwind(AssertUnwindSafe(run)).ok();
    IS_GUARDED.set(false);
    done
}

/// Does this when something panics, with what reports it, unless it is guarded.
pub fn on_panic(act: impl Fn(&dyn Fn()) + Send + Sync + 'static) {
    // Between the two, another thread would take the usual report for what was there, and this one be lost.
    static CHANGING: Mutex<()> = Mutex::new(());
    let _changing = CHANGING.lock().unwrap_or_else(PoisonError::into_inner);
    let report = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !IS_GUARDED.get() {
            act(&|| report(panic));
        }
    }));
}
