//! How a half-typed command line goes on. The scripts of `essnum completions` ask here, under the name
//! of their shell, and get a line each way to go on; what there is comes from the tables of flags and
//! commands and from the dataset that the line names. Never says that something is wrong: whoever
//! presses Tab has not finished yet.

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
use known::Known;
use matching::{among, found};
use place::{Place, Typed};

use shells::Asked;
pub use shells::{SHELLS, Shell};

/// What the scripts call, after the name of the program.
const ASKED: &str = "complete";

/// A way to go on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Way {
    /// What may stand there.
    word: String,
    /// What it is called, where that is not the word itself.
    label: String,
    after: After,
}

/// What comes after a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    /// The next word.
    Space,
    /// More of the same word.
    More,
}

impl Way {
    fn new(word: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            word: word.into(),
            label: label.into(),
            after: After::Space,
        }
    }

    /// The same, not yet the whole word.
    fn begun(word: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            after: After::More,
            ..Self::new(word, label)
        }
    }
}

/// What may stand where the cursor is.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Offer {
    /// One of these, after so many bytes of the word that stand; what is typed tells which are meant.
    Among(usize, Vec<Way>),
    /// Whole words, all of them meant.
    Found(Vec<Way>),
    /// Files, which shells know better.
    Files,
    Folders,
}

impl Offer {
    fn nothing() -> Self {
        Self::Among(0, Vec::new())
    }
}

/// How what is typed met the ways to go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// They begin with it.
    Begun,
    /// They are meant by it and spelt otherwise: a name for an identifier, letters without accents.
    Meant,
}

/// What is told to a shell.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Answer {
    /// Whole words.
    Ways(Fit, Vec<Way>),
    Files,
    Folders,
}

/// A question of a shell.
pub struct Question {
    shell: &'static Shell,
    /// None where it is put otherwise than the scripts do.
    asked: Option<Asked>,
}

impl Question {
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
fn answer(words: &[String], last: &str, text: &Text) -> Answer {
    let typed = Typed::new(words, last);
    let known = Known::new(&typed, text);
    // Of the word so much stands, and what follows is the value of a flag or whatever else goes there.
    let start = match typed.place {
        Place::Value(_, start) => start,
        _ => 0,
    };
    let (stands, wanted) = last.split_at_checked(start).unwrap_or(("", last));
    let (mut ways, fit) = match offers::at(&known, wanted) {
        Offer::Among(kept, ways) => among(ways, wanted, kept),
        Offer::Found(ways) => found(ways, wanted),
        Offer::Files => return Answer::Files,
        Offer::Folders => return Answer::Folders,
    };
    ways.retain(|way| !way.word.chars().any(char::is_control));
    for way in &mut ways {
        way.word.insert_str(0, stands);
    }
    Answer::Ways(fit, ways)
}
