//! The shells: the script that each is given, what it says when it asks, and how it takes an answer.
//!
//! The first line tells what follows: `files` or `folders`, which the shell finds itself; `begun`, ways
//! that begin with what is typed; `meant`, ways that do not, and that a shell which looks at letters
//! alone would throw away.

use super::candidate::{After, Candidate, Meaning, ShellAnswer};
use super::line::{BashLine, written};
use crate::text::disarmed;

/// A shell.
pub struct Shell {
    /// As `essnum completions` takes it.
    pub name: &'static str,
    pub script: &'static str,
    pub(super) read: fn(&[String]) -> Option<ShellQuestion>,
    pub(super) tell: fn(&ShellAnswer, &ShellQuestion) -> String,
}

/// What a shell asks about: the words before the one that is typed, without the program's name.
pub(super) struct ShellQuestion {
    pub words: Vec<String>,
    pub last: String,
    /// What bash says besides.
    bash: Bash,
}

#[derive(Default)]
struct Bash {
    /// Where in the last word the part begins that is replaced, and the mark that quotes it.
    replaced: usize,
    quote: Option<char>,
    key: String,
}

/// The keys of bash: ways are listed, listed where there are several, put in one after the other.
const LISTED: &str = "63";
const LISTED_AT_ONCE: [&str; 2] = ["33", "64"];
const IN_TURN: &str = "37";

/// Every shell, by its name.
pub const SHELLS: &[Shell] = &[
    Shell {
        name: "bash",
        script: include_str!("scripts/essnum.bash"),
        read: line,
        tell: to_bash,
    },
    Shell {
        name: "elvish",
        script: include_str!("scripts/essnum.elv"),
        read: words,
        tell: in_columns,
    },
    Shell {
        name: "fish",
        script: include_str!("scripts/essnum.fish"),
        read: words,
        tell: in_columns,
    },
    Shell {
        name: "powershell",
        script: include_str!("scripts/essnum.ps1"),
        read: words,
        tell: to_powershell,
    },
    Shell {
        name: "zsh",
        script: include_str!("scripts/essnum.zsh"),
        read: words,
        tell: in_columns,
    },
];

impl Shell {
    /// The shell of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        SHELLS.iter().find(|shell| shell.name == name)
    }
}

/// The words of the line, the program first, the one at the cursor last and after a dot, for not every
/// shell can hand over an empty one.
fn words(said: &[String]) -> Option<ShellQuestion> {
    let [_, words @ .., last] = said else {
        return None;
    };
    Some(ShellQuestion {
        words: words.to_vec(),
        last: last.strip_prefix('.')?.to_owned(),
        bash: Bash::default(),
    })
}

/// The line up to the cursor, the signs at which bash cuts words, and what the key does.
fn line(said: &[String]) -> Option<ShellQuestion> {
    let [line, breaks, key] = said else {
        return None;
    };
    let mut line = BashLine::new(line, breaks);
    if line.words.is_empty() {
        return None;
    }
    line.words.remove(0);
    Some(ShellQuestion {
        words: line.words,
        last: line.last,
        bash: Bash {
            replaced: line.replaced,
            quote: line.quote,
            key: key.clone(),
        },
    })
}

/// The first line of an answer, and the ways that follow.
fn opened(answer: &ShellAnswer) -> (&'static str, &[Candidate]) {
    match answer {
        ShellAnswer::Files => ("files", &[]),
        ShellAnswer::Folders => ("folders", &[]),
        ShellAnswer::Ways(Meaning::Begun, ways) => ("begun", ways),
        ShellAnswer::Ways(Meaning::Meant, ways) => ("meant", ways),
    }
}

/// A line of its own, in which nothing separates columns or is obeyed.
fn label(way: &Candidate) -> String {
    disarmed(&way.label).replace(['\t', '\n'], " ")
}

fn push_row(told: &mut String, cells: [&str; 3]) {
    told.push_str(&cells.join("\t"));
    told.push('\n');
}

/// A way a line: the word, what it stands for, what comes after.
fn in_columns(answer: &ShellAnswer, _: &ShellQuestion) -> String {
    let (opening, ways) = opened(answer);
    let mut told = format!("{opening}\n");
    for way in ways {
        let after = match way.after {
            After::Space => "space",
            After::More => "more",
        };
        push_row(&mut told, [&way.word, &label(way), after]);
    }
    told
}

/// The same with the word as it may stand on a line: what is offered is put there as it is.
fn to_powershell(answer: &ShellAnswer, _: &ShellQuestion) -> String {
    let (opening, ways) = opened(answer);
    let mut told = format!("{opening}\n");
    for way in ways {
        let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:=+*".contains(letter);
        let word = if way.word.chars().all(is_plain) {
            way.word.clone()
        } else {
            format!("'{}'", way.word.replace('\'', "''"))
        };
        push_row(&mut told, [&word, &way.word, &label(way)]);
    }
    told
}

/// Words to put in, or what to list. Bash puts in the beginning that all have in common, whatever it is:
/// several that do not begin with what is typed are only listed, or they would wipe it out. `more` says
/// that the one way is not a whole word.
fn to_bash(answer: &ShellAnswer, asked: &ShellQuestion) -> String {
    let (opening, ways) = opened(answer);
    let Bash {
        replaced,
        quote,
        key,
    } = &asked.bash;
    let kept = asked.last.get(..*replaced).unwrap_or_default();
    let put_in = |way: &Candidate| written(way.word.strip_prefix(kept)?, *quote);
    if let [way] = ways {
        let opening = match way.after {
            After::Space => opening,
            After::More => "more",
        };
        return format!("{opening}\n{}\n", put_in(way).unwrap_or_default());
    }
    let is_wiped = opening == "meant";
    let is_shown = key == LISTED || LISTED_AT_ONCE.contains(&key.as_str());
    let mut lines = vec![opening.to_owned()];
    if is_shown {
        // A line that begins like no other keeps anything from being put in.
        lines.extend((is_wiped && key != LISTED).then(|| " ".to_owned()));
        lines.extend(ways.iter().map(|way| listed(way, kept)));
    } else if !is_wiped || key == IN_TURN {
        lines.extend(ways.iter().filter_map(put_in));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A way as it is listed: what would be put in, then what it stands for.
fn listed(way: &Candidate, kept: &str) -> String {
    let word = way.word.strip_prefix(kept).unwrap_or(&way.word);
    match label(way) {
        label if label.is_empty() => word.to_owned(),
        label => format!("{word}  ({label})"),
    }
}
