//! Line mode: the journeys of the explorer as lines on standard input and output, for a screen reader, a line of
//! Braille, a slow line. Lines are only ever added: no screen is drawn, no cursor placed, no escape sequence written.
//! A line is understood by one table (`verbs`), one state says where one is (`state`), and what is told comes from the
//! functions that answer commands and fill the explorer's screens.
//!
//! | module | what it does |
//! |---|---|
//! | `input` | reads lines of any bytes and any length |
//! | `verbs` | the table of what can be said, and how a line is understood |
//! | `place`, `telling` | where one is; what is told of it, a page at a time |
//! | `state` | the conversation: places gone to and back from |
//! | `saying` | what each line does |
//! | `lists`, `found`, `facets`, `overlap_rows`, `asking`, `page_rows`, `labels` | the rows of each place |
//! | `opening` | lists opened meanwhile, searches made before |
//! | `presenting` | a parcours in lines |
//! | `requests` | what is told as a request: exported, cited, given as a command |

mod asking;
mod facets;
mod found;
pub mod input;
mod labels;
mod lists;
mod opening;
mod overlap_rows;
mod page_rows;
pub mod place;
pub mod presenting;
mod requests;
pub mod saying;
pub mod state;
pub mod telling;
pub mod verbs;

use std::io::{self, BufRead, Write};
use std::time::Duration;

use crate::answer::Failure;
use crate::tui::{Unkept, UserFiles, UserWriter};
use saying::Reply;
use state::{Conversation, Matter};

/// What stands before each line where somebody types them.
const PROMPT: &str = "> ";

/// Whether a person types the lines, who is to see when one is awaited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prompt {
    Shown,
    None,
}

/// How long the first answer waits for what was searched before.
const PATIENCE: Duration = Duration::from_millis(500);

/// Converses until the end of the input, or until that is asked for. What is searched and opened is kept in the user's
/// own files. Returns why the last of it was not.
///
/// # Errors
/// What the system refuses to read or write.
pub fn run(
    matter: Matter<'_>,
    files: UserFiles,
    (prompt, input, out): (Prompt, &mut dyn BufRead, &mut dyn Write),
) -> Result<Option<Unkept>, Failure> {
    let mut user = UserWriter::start(files, Vec::new());
    converse(matter, &mut user, (prompt, input, out))?;
    Ok(user.end().err())
}

fn converse(
    matter: Matter<'_>,
    user: &mut UserWriter,
    (prompt, input, out): (Prompt, &mut dyn BufRead, &mut dyn Write),
) -> Result<(), Failure> {
    let mut conversation = Conversation::new(matter);
    let mut lines = conversation.opening();
    let mut patience = PATIENCE;
    loop {
        write(&lines, prompt, out).map_err(Failure::unwritten)?;
        let unread = |error| Failure::stream("input-unread", error);
        let Some(line) = input::next_line(input).map_err(unread)? else {
            return end(prompt, out).map_err(Failure::unwritten);
        };
        if user.is_reading() {
            let patience = std::mem::take(&mut patience);
            if let Some(earlier) = user.earlier(patience) {
                conversation.recent.remember(earlier.history);
            }
        }
        if let Some(wait) = conversation.announced(&line) {
            write(&[wait], Prompt::None, out).map_err(Failure::unwritten)?;
        }
        match conversation.say(&line) {
            Reply::Lines(told) => lines = told,
            Reply::End => return Ok(()),
        }
        user.keep(conversation.recent.take_gained());
    }
}

/// Writes lines, and lets see that another one is awaited.
fn write(lines: &[String], prompt: Prompt, out: &mut dyn Write) -> io::Result<()> {
    for line in lines {
        writeln!(out, "{line}")?;
    }
    if prompt == Prompt::Shown {
        write!(out, "{PROMPT}")?;
    }
    out.flush()
}

/// Ends the line of the prompt, after which a shell would write.
fn end(prompt: Prompt, out: &mut dyn Write) -> io::Result<()> {
    if prompt == Prompt::Shown {
        writeln!(out)?;
    }
    out.flush()
}
