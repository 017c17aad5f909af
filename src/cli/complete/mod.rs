//! Completion of a half-typed command line. The scripts of `essnum completions` ask here, under the name of their
//! shell, and get a candidate a line; these come from the tables of flags and commands and from the dataset that the
//! line names. Nothing is ever reported as wrong: the line is not finished yet.

mod bash_line;
mod candidate;
mod context;
mod cursor;
mod proposals;
mod shells;
mod values;

use std::ffi::OsString;
use std::io::Write;

use crate::model::has_invisible_character;
use crate::text::{Text, sanitized};
use bash_line::ShellQuestion;
use candidate::ShellAnswer;
use context::CompletionContext;
use cursor::{CursorPosition, TypedLine};
pub use shells::{SHELLS, Shell};

/// The first argument of a script's question.
const COMPLETE: &str = "complete";

/// A question of a shell.
pub struct CompletionQuestion {
    shell: &'static Shell,
    /// None if the arguments are not those of the scripts.
    question: Option<ShellQuestion>,
}

impl CompletionQuestion {
    /// The question of a script; none if a person calls.
    pub fn read(arguments: &[OsString]) -> Option<Self> {
        let [_, command, shell, rest @ ..] = arguments else {
            return None;
        };
        let shell = Shell::named(shell.to_str()?).filter(|_| command == COMPLETE)?;
        let rest = rest.iter().map(|word| word.to_string_lossy().into_owned());
        Some(Self {
            shell,
            question: (shell.read)(&rest.collect::<Vec<_>>()),
        })
    }

    /// The words of the command line before the cursor.
    pub fn words(&self) -> Vec<OsString> {
        let words = self.question.iter().flat_map(|question| &question.words);
        words.map(OsString::from).collect()
    }

    /// Writes the candidates. A shell that no longer listens is ignored.
    pub fn answer(&self, text: &Text, out: &mut dyn Write) {
        if let Some(question) = &self.question {
            let answer = answer(&question.words, &question.last, text);
            let printed = (self.shell.print)(&answer, question);
            let _ = out.write_all(printed.as_bytes()).and_then(|()| out.flush());
        }
    }
}

/// The completions of the last word of a line.
fn answer(words: &[String], last: &str, text: &Text) -> ShellAnswer {
    let line = TypedLine::new(words, last);
    let context = CompletionContext::new(&line, text);
    let start = match line.position {
        CursorPosition::Value(_, start) => start,
        _ => 0,
    };
    let (kept, typed) = last.split_at_checked(start).unwrap_or(("", last));
    let mut answer = proposals::at_cursor(&context, typed).matching(typed);
    if let ShellAnswer::Words(_, candidates) = &mut answer {
        let is_unsafe = |word: &str| word.contains('\n') || has_invisible_character(word);
        candidates.retain(|candidate| !is_unsafe(&candidate.word));
        // What it stands for is shown as it is, by the shell.
        for candidate in candidates {
            candidate.label = sanitized(&candidate.label).into_owned();
        }
    }
    answer.after(kept)
}
