//! Answers command lines for the explorer: the very commands of the command line, so that what is written
//! from the screen is what the command prints.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use super::failure::Failure;
use super::output::table_formats;
use super::{Console, USUAL_WIDTH, export, overlaps, search, show, unfinished};
use crate::export::Format;
use crate::model::Phrase;
use crate::text::reason;
use crate::tui::writing::{
    CancelToken, Destination, ExportError, ExportRequest, ExportResult, IfExists, Scribe,
};

/// Most bytes that go to the clipboard: more is slow for a terminal, and of no use to anyone.
const MOST_COPIED: usize = 1 << 20;

/// Whoever answers for the explorer.
#[derive(Debug, Clone, Copy)]
pub struct Clerk;

impl Scribe for Clerk {
    fn formats(&self, words: &[String]) -> Vec<&'static Format> {
        let mut words = words.iter().map(String::as_str);
        match (words.next(), words.next()) {
            (Some("export"), Some(table)) => export::formats_of(table),
            (Some("overlaps"), _) => overlaps::formats(),
            (Some("search"), _) => search::formats(),
            (Some("show" | "compare"), _) => show::formats(),
            _ => table_formats(),
        }
    }

    fn write(&self, order: &ExportRequest, watch: &CancelToken) -> ExportResult {
        let mut own = vec!["--format".to_owned(), order.format.name.to_owned()];
        let mut arguments: Vec<OsString> = vec!["essnum".into()];
        let (command, rest) = order.words.split_first().ok_or(ExportError::Cancelled)?;
        arguments.push(command.into());
        if let Destination::File(_, IfExists::Replace) = order.to {
            own.push("--force".to_owned());
        }
        arguments.extend(own.into_iter().map(OsString::from));
        if let Destination::File(path, _) = &order.to {
            // A name that looks like a flag, or like standard output, is a name all the same.
            let path = Path::new(".").join(path);
            arguments.extend(["--output".into(), path.into()]);
        }
        arguments.extend(rest.iter().map(OsString::from));
        let mut out = Short(Vec::new());
        let console = Console {
            out: &mut out,
            err: &mut io::sink(),
            is_terminal: false,
            is_watched: false,
            width: USUAL_WIDTH,
            watch: Some(watch),
        };
        match super::answered(&arguments, console) {
            // A file that is there is there, whatever was wanted meanwhile.
            Ok(_) if matches!(order.to, Destination::File(..)) => Ok(None),
            _ if watch.is_cancelled() => Err(ExportError::Cancelled),
            Ok(_) => Ok(Some(String::from_utf8_lossy(&out.0).into_owned())),
            Err(Failure::Taken(_)) => Err(ExportError::Exists),
            Err(failure) => Err(ExportError::Failed(told(&failure))),
        }
    }

    fn abandon(&self) {
        unfinished::abandon();
    }
}

/// What went wrong, in one sentence.
fn told(failure: &Failure) -> Phrase {
    match failure {
        Failure::File {
            path: None, source, ..
        } if source.kind() == io::ErrorKind::FileTooLarge => Phrase::new("writing-too-long"),
        Failure::File {
            phrase,
            path: Some(path),
            source,
        } => phrase
            .clone()
            .with("path", path.display().to_string())
            .with("reason", reason(source)),
        Failure::Nothing(phrases) => phrases
            .first()
            .cloned()
            .unwrap_or_else(|| Phrase::new("command-nothing")),
        other => other.phrase(),
    }
}

/// Takes a text that is not too long.
struct Short(Vec<u8>);

impl Write for Short {
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

/// What is written, as long as it is wanted.
pub(super) struct Watched<'a> {
    pub out: &'a mut dyn Write,
    pub watch: Option<&'a CancelToken>,
}

impl Write for Watched<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(watch) = self.watch else {
            return self.out.write(bytes);
        };
        if watch.is_cancelled() {
            return Err(io::ErrorKind::Other.into());
        }
        let written = self.out.write(bytes)?;
        watch.wrote(written);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
