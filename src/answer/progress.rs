//! Progress of long work, on standard error if it is a terminal: one line, rewritten in place and erased at the
//! end. A thread draws it, so that the work only counts. Short work is never reported.

use std::io::{self, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use unicode_width::UnicodeWidthChar;

use super::job::{Job, USUAL_WIDTH};
use crate::directory::LoadProgress;
use crate::model::Phrase;
use crate::text::{TerminalWriter, Text, language};

/// Work that takes less is not reported.
pub const PATIENCE: Duration = Duration::from_secs(1);
/// Between two updates of the line.
const INTERVAL: Duration = Duration::from_millis(100);

/// The work that is reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Activity {
    /// A list, by its path.
    Reading(String),
    /// Of unknown length.
    Looking,
    Writing,
}

#[derive(Default)]
struct Counts {
    /// Bytes read.
    done: AtomicUsize,
    /// Bytes of the list.
    total: AtomicUsize,
    /// Rows read or written.
    rows: AtomicUsize,
}

/// Reports work as long as it lives.
pub struct ProgressLine {
    counts: Arc<Counts>,
    reporter: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Job<'_> {
    /// Reports work until the result is dropped, if standard error is a terminal.
    pub(super) fn progress(&self, work: Activity) -> ProgressLine {
        // Rows that scroll by are progress enough, and the reader of a pipe may draw on the same terminal.
        let is_apart = work != Activity::Writing || self.request.output.file.is_some();
        let since = self.started.filter(|_| is_apart);
        let counts = Arc::new(Counts::default());
        let reporter = since.and_then(|since| {
            let (stop, stopped) = channel();
            let (counts, code) = (Arc::clone(&counts), self.text.code);
            let thread = std::thread::Builder::new().spawn(move || {
                let wait = PATIENCE.saturating_sub(since.elapsed());
                if stopped.recv_timeout(wait) != Err(RecvTimeoutError::Timeout) {
                    return;
                }
                let text = Text::new(language(code));
                // Only once: without a controlling terminal, crossterm starts another program to find out.
                let size = crossterm::terminal::size();
                let width = size.map_or(USUAL_WIDTH, |(columns, _)| columns.into());
                let mut shown = String::new();
                loop {
                    let line = text.say(&counts.message(&work));
                    if line != shown {
                        show(&line, width);
                        shown = line;
                    }
                    if stopped.recv_timeout(INTERVAL) != Err(RecvTimeoutError::Timeout) {
                        return show("", width);
                    }
                }
            });
            // Without a thread nothing is reported.
            Some((stop, thread.ok()?))
        });
        ProgressLine { counts, reporter }
    }
}

impl ProgressLine {
    pub(super) fn count_read(&self, progress: LoadProgress) {
        self.counts.done.store(progress.done, Ordering::Relaxed);
        self.counts.total.store(progress.total, Ordering::Relaxed);
        self.counts.rows.store(progress.rows, Ordering::Relaxed);
    }

    /// Counts rows written. The second pass of a format that needs two is not added.
    pub(super) fn count_rows(&self, rows: usize) {
        self.counts.rows.fetch_max(rows, Ordering::Relaxed);
    }
}

impl Drop for ProgressLine {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.reporter.take() {
            drop(stop);
            // Nothing depends on a reporter that panicked.
            let _ = thread.join();
        }
    }
}

impl Counts {
    fn message(&self, work: &Activity) -> Phrase {
        let [done, total, rows] =
            [&self.done, &self.total, &self.rows].map(|count| count.load(Ordering::Relaxed));
        match work {
            Activity::Reading(name) => Phrase::new("progress-reading")
                .with("name", name.as_str())
                .with("percent", done.saturating_mul(100) / total.max(1))
                .with("rows", rows),
            Activity::Looking => Phrase::new("progress-looking"),
            Activity::Writing => Phrase::new("progress-writing").with("rows", rows),
        }
    }
}

/// Replaces the line, cut to a width so that it never becomes two. A broken terminal is reported where the answer
/// is written.
fn show(line: &str, width: usize) {
    let mut columns = 0;
    let fits = |letter: &char| {
        columns += letter.width().unwrap_or_default();
        columns < width
    };
    let line: String = line.chars().take_while(fits).collect();
    let mut err = TerminalWriter::new(io::stderr().lock());
    let erased = err.erase_line();
    let _ = erased
        .and_then(|()| write!(err, "{line}"))
        .and_then(|()| err.flush());
}
