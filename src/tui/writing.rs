//! Writing what shows: what is asked for, who does it, how far it is. Whoever answers a command line
//! writes it: the explorer has no exporter of its own.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::answer::CancelToken;
use crate::export::Format;
use crate::model::Phrase;

/// Where an answer goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    File(PathBuf, IfExists),
    Clipboard,
}

/// What becomes of a file that is there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IfExists {
    /// It stays, and that is said.
    Refuse,
    /// It is replaced.
    Replace,
}

/// What is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportRequest {
    /// A command line, all but the name of the program.
    pub words: Vec<String>,
    pub format: &'static Format,
    pub to: Destination,
}

/// Why nothing was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportError {
    /// There is a file of that name.
    Exists,
    /// It was left before its end.
    Cancelled,
    Failed(Phrase),
}

/// What was written: nothing for a file, which has it; else the text.
pub type ExportResult = Result<Option<String>, ExportError>;

/// Whoever answers command lines.
pub trait Scribe: Sync {
    /// The formats in which a command answers, the usual one first.
    fn formats(&self, words: &[String]) -> Vec<&'static Format>;

    /// Answers a command, looking now and then whether it is still wanted.
    fn write(&self, order: &ExportRequest, watch: &CancelToken) -> ExportResult;

    /// The program ends: what is half written goes, and nothing is begun any more.
    fn abandon(&self);
}

/// Something that is being written, away from the loop.
#[derive(Debug)]
pub struct ExportJob {
    pub order: ExportRequest,
    pub watch: Arc<CancelToken>,
    written: Receiver<ExportResult>,
    thread: Option<JoinHandle<()>>,
    /// When it was left.
    left: Option<Instant>,
}

impl ExportJob {
    /// Begins.
    pub(super) fn begin(order: ExportRequest, scribe: &'static dyn Scribe) -> Self {
        let watch = Arc::new(CancelToken::default());
        let (tell, written) = channel();
        let (own, seen) = (order.clone(), Arc::clone(&watch));
        let thread = std::thread::spawn(move || {
            let written = scribe.write(&own, &seen);
            // Nobody listens once the explorer has ended.
            let _ = tell.send(written);
        });
        Self {
            order,
            watch,
            written,
            thread: Some(thread),
            left: None,
        }
    }

    /// It is not wanted any more.
    pub(super) fn leave(&mut self) {
        self.watch.cancel();
        self.left.get_or_insert_with(Instant::now);
    }

    /// What came of it; nothing as long as it goes on, unless it was left and does not see that.
    pub(super) fn ended(&mut self) -> Option<ExportResult> {
        match self.written.try_recv() {
            Ok(written) => Some(written),
            Err(TryRecvError::Empty) => {
                let since = self.left.map(|left| left.elapsed());
                since.filter(|since| *since > PATIENCE)?;
                // It sees that it is left as soon as it goes on, and writes nothing.
                self.thread = None;
                Some(Err(ExportError::Cancelled))
            }
            Err(TryRecvError::Disconnected) => Some(Err(ExportError::Cancelled)),
        }
    }
}

/// How long whoever leaves waits for what is left to end.
const PATIENCE: Duration = Duration::from_millis(200);

/// Who leaves before the end waits a little for it to see that, but not for a file that may never come: at
/// the end of all [`Scribe::abandon`] takes away what is half written.
impl Drop for ExportJob {
    fn drop(&mut self) {
        self.watch.cancel();
        let Some(thread) = self.thread.take() else {
            return;
        };
        let told = self.written.recv_timeout(PATIENCE);
        if !matches!(told, Err(RecvTimeoutError::Timeout)) {
            // What it had to say was listened for, or is not wanted.
            let _ = thread.join();
        }
    }
}
