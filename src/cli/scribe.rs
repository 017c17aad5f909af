//! Answers command lines for the explorer.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;

use crate::answer::{CancelToken, Console, Failure, Job, Looks, USUAL_WIDTH, abandon, answer};
use crate::export::Format;
use crate::model::Phrase;
use crate::request::Request;
use crate::text::{Text, reason};
use crate::tui::Given;
use crate::tui::writing::{
    Destination, ExportError, ExportRequest, ExportResult, IfExists, Scribe,
};

/// Most bytes that go to the clipboard: more is slow for a terminal, and of no use to anyone.
const MOST_COPIED: usize = 1 << 20;

/// Whoever answers for the explorer.
#[derive(Debug, Clone, Copy)]
pub struct Clerk;

fn parsed(words: &[String]) -> Result<Request, Phrase> {
    let words = std::iter::once("essnum".into()).chain(words.iter().map(OsString::from));
    super::parse(&words.collect::<Vec<_>>(), &text())
}

fn text() -> Text {
    Text::new(super::settings::chosen_language(&[], None))
}

impl Scribe for Clerk {
    fn formats(&self, words: &[String]) -> Vec<&'static Format> {
        let formats = parsed(words).map(|request| request.what.formats());
        formats.unwrap_or_default()
    }

    fn write(&self, order: &ExportRequest, cancel: &CancelToken) -> ExportResult {
        let mut request = parsed(&order.words).map_err(ExportError::Failed)?;
        request.output.format = Some(order.format.name.to_owned());
        if let Destination::File(path, if_exists) = &order.to {
            if *if_exists == IfExists::Replace {
                request.output.if_exists = crate::request::IfExists::Replace;
            }
            // A name that looks like a flag, or like standard output, is a name all the same.
            let path = Path::new(".").join(path);
            request.output.file = Some(path.to_string_lossy().into_owned());
        }
        let lang = request.output.lang.as_deref();
        let text = lang.map_or_else(text, |code| Text::new(crate::text::language(code)));
        let mut out = Short(Vec::new());
        let console = Console {
            out: &mut out,
            err: &mut io::sink(),
            is_terminal: false,
            is_watched: false,
            width: USUAL_WIDTH,
            cancel: Some(cancel),
        };
        let job = Job::new(&request, &text, Looks::default(), console);
        match job.and_then(|mut job| answer(&mut job)) {
            // A file that is there is there, whatever was wanted meanwhile.
            Ok(()) if matches!(order.to, Destination::File(..)) => Ok(None),
            _ if cancel.is_cancelled() => Err(ExportError::Cancelled),
            Ok(()) => Ok(Some(String::from_utf8_lossy(&out.0).into_owned())),
            Err(Failure::Taken(_)) => Err(ExportError::Exists),
            Err(failure) => Err(ExportError::Failed(message(&failure))),
        }
    }

    fn abandon(&self) {
        abandon();
    }
}

/// What was given that any command line has to repeat to answer the same.
pub fn given(request: &Request) -> Given {
    let flag = |name: &str, value: &String| format!("--{name}={value}");
    let sources = &request.sources;
    let everywhere = [("data", &sources.data), ("lang", &request.output.lang)];
    let everywhere = everywhere.into_iter();
    Given {
        everywhere: everywhere
            .filter_map(|(name, value)| Some(flag(name, value.as_ref()?)))
            .collect(),
        reading: (sources.reading.iter())
            .map(|(option, value)| flag(option.flag(), value))
            .collect(),
        lists: (sources.lists.iter())
            .map(|list| {
                let reading = list.reading.iter();
                let reading = reading.map(|(option, value)| flag(option.flag(), value));
                (list.path.clone(), reading.collect())
            })
            .collect(),
    }
}

/// What went wrong, in one sentence.
fn message(failure: &Failure) -> Phrase {
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
