//! How a half-typed command line goes on. The scripts of `essnum completions` ask here, under the name
//! of their shell, and get a line each way to go on; what there is comes from the tables of flags and
//! commands and from the dataset that the line names. Never says that something is wrong: whoever
//! presses Tab has not finished yet.

mod candidate;
mod columns;
mod known;
mod line;
mod matching;
mod offers;
mod place;
mod shells;
mod words;

use std::ffi::OsString;
use std::io::Write;

use crate::text::Text;
use candidate::{Candidates, ShellAnswer};
use known::CompletionContext;
use matching::{among, found};
use place::{CursorPlace, Typed};

use shells::ShellQuestion;
pub use shells::{SHELLS, Shell};

/// What the scripts call, after the name of the program.
const ASKED: &str = "complete";

/// A question of a shell.
pub struct CompletionQuestion {
    shell: &'static Shell,
    /// None where it is put otherwise than the scripts do.
    asked: Option<ShellQuestion>,
}

impl CompletionQuestion {
    /// The question that a script asks; none where a person calls.
    pub fn read(arguments: &[OsString]) -> Option<Self> {
        let [_, asked, shell, said @ ..] = arguments else {
            return None;
        };
        let shell = Shell::named(shell.to_str()?).filter(|_| asked == ASKED)?;
        let said = said.iter().map(|word| word.to_string_lossy().into_owned());
        Some(Self {
            shell,
            asked: (shell.read)(&said.collect::<Vec<_>>()),
        })
    }

    /// The words of the line that it is about.
    pub fn words(&self) -> Vec<OsString> {
        let asked = self.asked.iter();
        asked
            .flat_map(|asked| asked.words.iter().map(OsString::from))
            .collect()
    }

    /// Tells how the line goes on. A shell that no longer listens is none of our business.
    pub fn answer(&self, text: &Text, out: &mut dyn Write) {
        if let Some(asked) = &self.asked {
            let answer = answer(&asked.words, &asked.last, text);
            let told = (self.shell.tell)(&answer, asked);
            let _ = out.write_all(told.as_bytes()).and_then(|()| out.flush());
        }
    }
}

/// How the last word of a line, after these, goes on.
fn answer(words: &[String], last: &str, text: &Text) -> ShellAnswer {
    let typed = Typed::new(words, last);
    let known = CompletionContext::new(&typed, text);
    // Of the word so much stands, and what follows is the value of a flag or whatever else goes there.
    let start = match typed.place {
        CursorPlace::Value(_, start) => start,
        _ => 0,
    };
    let (stands, wanted) = last.split_at_checked(start).unwrap_or(("", last));
    let (mut ways, fit) = match offers::at(&known, wanted) {
        Candidates::Among(kept, ways) => among(ways, wanted, kept),
        Candidates::Found(ways) => found(ways, wanted),
        Candidates::Files => return ShellAnswer::Files,
        Candidates::Folders => return ShellAnswer::Folders,
    };
    ways.retain(|way| !way.word.chars().any(char::is_control));
    for way in &mut ways {
        way.word.insert_str(0, stands);
    }
    ShellAnswer::Ways(fit, ways)
}
