//! Answers that are taken as values, for a screen or a sheet of paper: nothing is written, and nothing told on the way.

use std::io;

use super::cancel::CancelToken;
use super::failure::Failure;
use super::job::{Console, Job, Looks, USUAL_WIDTH};
use crate::model::Phrase;
use crate::request::Request;
use crate::text::{RawWriter, Text};

/// Runs a job of a request. What it would tell on the way is not told.
///
/// # Errors
/// Why it has no answer, in one sentence.
pub fn quietly<T>(
    request: &Request,
    text: &Text,
    run: impl FnOnce(&mut Job<'_>) -> Result<T, Failure>,
) -> Result<T, Phrase> {
    let cancel = CancelToken::default();
    let console = Console {
        out: &mut RawWriter(io::sink()),
        err: &mut RawWriter(io::sink()),
        shows_progress: false,
        width: USUAL_WIDTH,
        cancel: Some(&cancel),
    };
    let job = Job::new(request, text, Looks::default(), console);
    let done = job.and_then(|mut job| run(&mut job));
    done.map_err(|failure| failure.first_phrase())
}
