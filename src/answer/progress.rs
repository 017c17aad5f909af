//! Progress of long work, on standard error where a person watches: one line, rewritten in place and erased at the
//! end. A thread draws it, so that the work only counts. Short work is never reported.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use unicode_width::UnicodeWidthChar;

use super::job::{Job, USUAL_WIDTH};
use crate::directory;
use crate::model::Phrase;
use crate::report::{Rows, TableCell, ValueDomain};
use crate::text::{Text, disarmed, language};

/// Work that takes less is not reported.
pub const PATIENCE: Duration = Duration::from_secs(1);
/// Between two lines.
const PACE: Duration = Duration::from_millis(100);
/// Goes to the start of the line and erases it.
const WIPE: &str = "\r\u{1b}[2K";

/// What is being done; a name is that of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Work {
    Reading(String),
    /// Of unknown length.
    Looking,
    Writing,
}

#[derive(Default)]
struct Counted {
    done: AtomicUsize,
    total: AtomicUsize,
    rows: AtomicUsize,
}

/// Work that is reported as long as this lives.
pub struct Progress {
    counted: Arc<Counted>,
    reporter: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Job<'_> {
    /// Reports work until what is returned is dropped, if somebody watches.
    pub(super) fn progress(&self, work: Work) -> Progress {
        // What is written to a terminal shows its own progress, and the reader of a pipe may draw there.
        let is_apart = work != Work::Writing || self.request.output.file.is_some();
        let since = self.watched_since.filter(|_| is_apart);
        Progress::new(since, work, self.text.code)
    }
}

impl Progress {
    fn new(since: Option<Instant>, work: Work, code: &'static str) -> Self {
        let counted = Arc::new(Counted::default());
        let reporter = since.and_then(|since| {
            let (stop, stopped) = channel();
            let counted = Arc::clone(&counted);
            let thread = std::thread::Builder::new().spawn(move || {
                let wait = PATIENCE.saturating_sub(since.elapsed());
                if stopped.recv_timeout(wait) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
                let text = Text::new(language(code));
                let size = crossterm::terminal::size();
                let width = size.map_or(USUAL_WIDTH, |(columns, _)| columns.into());
                let mut shown = None;
                loop {
                    let line = text.say(&counted.message(&work));
                    if shown.as_ref() != Some(&line) {
                        show(&cut(&disarmed(&line), width));
                        shown = Some(line);
                    }
                    if stopped.recv_timeout(PACE) != Err(RecvTimeoutError::Timeout) {
                        return show("");
                    }
                }
            });
            // Without a thread nothing is reported.
            Some((stop, thread.ok()?))
        });
        Self { counted, reporter }
    }

    /// How far a list is read.
    pub(super) fn reads(&self, far: directory::LoadProgress) {
        self.counted.done.store(far.done, Ordering::Relaxed);
        self.counted.total.store(far.total, Ordering::Relaxed);
        self.counted.rows.store(far.rows, Ordering::Relaxed);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.reporter.take() {
            drop(stop);
            // A reporter that panicked has nothing more to say.
            let _ = thread.join();
        }
    }
}

impl Counted {
    fn message(&self, work: &Work) -> Phrase {
        let [done, total, rows] =
            [&self.done, &self.total, &self.rows].map(|count| count.load(Ordering::Relaxed));
        match work {
            Work::Reading(name) => Phrase::new("progress-reading")
                .with("name", name.as_str())
                .with("percent", done.saturating_mul(100) / total.max(1))
                .with("rows", rows),
            Work::Looking => Phrase::new("progress-looking"),
            Work::Writing => Phrase::new("progress-writing").with("rows", rows),
        }
    }
}

/// Replaces the line. That the terminal is broken is found out by whoever writes the answer.
fn show(line: &str) {
    let mut err = io::stderr().lock();
    let _ = write!(err, "{WIPE}{line}").and_then(|()| err.flush());
}

/// What of a line fits, so that it never becomes two.
fn cut(line: &str, width: usize) -> String {
    let mut taken = 0;
    let fits = |letter: &char| {
        taken += letter.width().unwrap_or_default();
        taken < width
    };
    line.chars().take_while(fits).collect()
}

/// Rows that are counted as they go out.
pub struct CountedRows<'a> {
    pub rows: &'a dyn Rows,
    pub progress: &'a Progress,
}

impl Rows for CountedRows<'_> {
    fn keys(&self) -> Vec<&str> {
        self.rows.keys()
    }

    fn words(&self) -> Vec<ValueDomain> {
        self.rows.words()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let mut rows = 0;
        self.rows.for_each(&mut |row| {
            rows += 1;
            // Some formats go through the rows more than once.
            let counted = &self.progress.counted.rows;
            counted.fetch_max(rows, Ordering::Relaxed);
            visit(row)
        })
    }
}
