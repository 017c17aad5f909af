//! Exporting what shows, on a thread: the request is answered as on the command line, and the loop polls its
//! progress.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::answer::{CancelToken, Console, Failure, Job, Looks, USUAL_WIDTH, answer};
use crate::model::Phrase;
use crate::request::Request;
use crate::text::{RawWriter, Text, language};

/// Most bytes that go to the clipboard: more is slow for a terminal, and of no use to anyone.
const MOST_COPIED: usize = 1 << 20;
/// How long quitting waits for a cancelled export to end.
const PATIENCE: Duration = Duration::from_millis(200);

/// Why nothing was exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ExportError {
    /// There is a file of that name.
    Exists,
    Cancelled,
    Failed(Phrase),
}

/// The text of an answer for the clipboard; none of a file, which has it.
pub type ExportResult = Result<Option<String>, ExportError>;

/// What answers the request of an export.
pub type Exporter = fn(&Request, ExportLooks, &CancelToken) -> ExportResult;

/// In which language an export is written, and how it looks.
#[derive(Debug, Clone, Copy)]
pub struct ExportLooks {
    pub language: &'static str,
    pub looks: Looks,
}

/// Answers a request into its file, or into memory where it names none.
///
/// # Errors
/// Why there is no such file or text.
pub fn export(request: &Request, looks: ExportLooks, cancel: &CancelToken) -> ExportResult {
    let mut request = request.clone();
    // A name that looks like standard output is a name all the same.
    let file = request.output.file.as_ref();
    let file = file.map(|file| Path::new(".").join(file));
    request.output.file = file;
    let text = Text::new(language(looks.language));
    let mut copied = LimitedText(Vec::new());
    let console = Console {
        out: &mut RawWriter(&mut copied),
        err: &mut RawWriter(io::sink()),
        shows_progress: false,
        width: USUAL_WIDTH,
        cancel: Some(cancel),
    };
    let job = Job::new(&request, &text, looks.looks, console);
    match job.and_then(|mut job| answer(&mut job)) {
        // What is written is written, even if it was cancelled meanwhile.
        Ok(()) if request.output.file.is_some() => Ok(None),
        _ if cancel.is_cancelled() => Err(ExportError::Cancelled),
        Ok(()) => Ok(Some(String::from_utf8_lossy(&copied.0).into_owned())),
        Err(Failure::FileExists(_)) => Err(ExportError::Exists),
        Err(failure) => Err(ExportError::Failed(message(&failure))),
    }
}

/// What went wrong, in one sentence.
fn message(failure: &Failure) -> Phrase {
    match failure {
        Failure::File {
            path: None, source, ..
        } if source.kind() == io::ErrorKind::FileTooLarge => Phrase::new("writing-too-long"),
        other => other.first_phrase(),
    }
}

/// Takes a text up to a limit.
struct LimitedText(Vec<u8>);

impl Write for LimitedText {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > MOST_COPIED {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// An export that is running.
#[derive(Debug)]
pub struct ExportJob {
    pub request: Request,
    pub cancel: Arc<CancelToken>,
    result: Receiver<ExportResult>,
    thread: Option<JoinHandle<()>>,
    cancelled_at: Option<Instant>,
}

impl ExportJob {
    pub(super) fn begin(request: Request, looks: ExportLooks, export: Exporter) -> Self {
        let cancel = Arc::new(CancelToken::default());
        let (sender, result) = channel();
        let (own, seen) = (request.clone(), Arc::clone(&cancel));
        let thread = std::thread::spawn(move || {
            // Nobody listens once the explorer has ended.
            let _ = sender.send(export(&own, looks, &seen));
        });
        Self {
            request,
            cancel,
            result,
            thread: Some(thread),
            cancelled_at: None,
        }
    }

    pub(super) fn cancel(&mut self) {
        self.cancel.cancel();
        self.cancelled_at.get_or_insert_with(Instant::now);
    }

    /// Its result, once there is one. A cancelled export that does not notice in time is left to itself.
    pub(super) fn poll(&mut self) -> Option<ExportResult> {
        match self.result.try_recv() {
            Ok(result) => Some(result),
            Err(TryRecvError::Empty) => {
                let since = self.cancelled_at.map(|at| at.elapsed());
                since.filter(|since| *since > PATIENCE)?;
                // It notices at its next write, and leaves nothing behind.
                self.thread = None;
                Some(Err(ExportError::Cancelled))
            }
            Err(TryRecvError::Disconnected) => Some(Err(ExportError::Cancelled)),
        }
    }
}

/// Waits a little for the export to notice, but not for a file that may never come: at the end of the program
/// [`crate::files::abandon`] removes what is half written.
impl Drop for ExportJob {
    fn drop(&mut self) {
        self.cancel.cancel();
        let Some(thread) = self.thread.take() else {
            return;
        };
        let ended = self.result.recv_timeout(PATIENCE);
        if !matches!(ended, Err(RecvTimeoutError::Timeout)) {
            // A thread that panicked has nothing more to say.
            let _ = thread.join();
        }
    }
}
