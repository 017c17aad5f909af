//! Memory that the system refuses: a reserve is let go, and whoever has something to put in order does so before the
//! program ends. The only file with unsafe code: an allocator cannot be written without.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// Bytes that are held back for what is put in order at the end.
const RESERVE: usize = 1 << 18;

static RESERVED: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static ON_REFUSAL: OnceLock<fn()> = OnceLock::new();
static IS_REFUSED: AtomicBool = AtomicBool::new(false);

/// Sets what is done when memory is refused, and the reserve aside. What is done must need little memory; it is done
/// also if whoever asked for the memory can do without.
pub fn on_refusal(act: fn()) {
    *RESERVED.lock().unwrap_or_else(PoisonError::into_inner) = Vec::with_capacity(RESERVE);
    // The first to say so is asked.
    let _ = ON_REFUSAL.set(act);
}

/// Called when memory is refused, once at a time: what is done may ask for memory itself.
fn refused() {
    if IS_REFUSED.swap(true, Ordering::SeqCst) {
        return;
    }
    if let Ok(mut reserved) = RESERVED.try_lock() {
        drop(std::mem::take(&mut *reserved));
    }
    if let Some(act) = ON_REFUSAL.get() {
        act();
    }
    IS_REFUSED.store(false, Ordering::SeqCst);
}

/// The allocator of the system, which says when it is refused memory.
struct TellingAllocator;

#[global_allocator]
static ALLOCATOR: TellingAllocator = TellingAllocator;

fn told(memory: *mut u8) -> *mut u8 {
    if memory.is_null() {
        refused();
    }
    memory
}

// SAFETY: every call is passed on to the allocator of the system as it is.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for TellingAllocator {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // SAFETY: the caller keeps the rules of this function, which are those of the other.
        told(unsafe { System.alloc(layout) })
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as above.
        told(unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, memory: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: as above.
        told(unsafe { System.realloc(memory, layout, size) })
    }

    unsafe fn dealloc(&self, memory: *mut u8, layout: Layout) {
        // SAFETY: as above.
        unsafe { System.dealloc(memory, layout) }
    }
}
