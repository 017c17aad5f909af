//! The shells: their scripts, the questions that these ask, and the answers that they expect.
//!
//! The first line of an answer is `files` or `folders`, which the shell lists itself; `begun` before candidates that
//! begin with what is typed; or `meant` before others, which some shells would discard.

use super::bash_line::{ShellQuestion, bash_quoted};
use super::candidate::{After, Candidate, MatchKind, ShellAnswer};
use crate::text::sanitized;

/// A shell.
pub struct Shell {
    /// The operand of `essnum completions`.
    pub name: &'static str,
    pub script: &'static str,
    pub(super) read: fn(&[String]) -> Option<ShellQuestion>,
    pub(super) print: fn(&ShellAnswer, &ShellQuestion) -> String,
}

/// Values of `COMP_TYPE`: candidates are listed, listed if there are several, inserted in turn.
const LISTED: &str = "63";
const LISTED_AT_ONCE: [&str; 2] = ["33", "64"];
const IN_TURN: &str = "37";

/// Every shell, by name.
pub const SHELLS: &[Shell] = &[
    Shell {
        read: read_line,
        print: to_bash,
        ..shell("bash", include_str!("scripts/essnum.bash"))
    },
    shell("elvish", include_str!("scripts/essnum.elv")),
    shell("fish", include_str!("scripts/essnum.fish")),
    Shell {
        print: to_powershell,
        ..shell("powershell", include_str!("scripts/essnum.ps1"))
    },
    shell("zsh", include_str!("scripts/essnum.zsh")),
];

const fn shell(name: &'static str, script: &'static str) -> Shell {
    Shell {
        name,
        script,
        read: read_words,
        print: in_columns,
    }
}

impl Shell {
    /// The shell of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        SHELLS.iter().find(|shell| shell.name == name)
    }
}

/// From the words of the line, program included. The last one comes after a dot, since not every shell can pass an
/// empty argument.
fn read_words(arguments: &[String]) -> Option<ShellQuestion> {
    let [_, words @ .., last] = arguments else {
        return None;
    };
    Some(ShellQuestion {
        words: words.to_vec(),
        last: last.strip_prefix('.')?.to_owned(),
        ..ShellQuestion::default()
    })
}

/// From the line up to the cursor, bash's word breaks, and `COMP_TYPE`.
fn read_line(arguments: &[String]) -> Option<ShellQuestion> {
    let [line, breaks, key] = arguments else {
        return None;
    };
    let mut question = ShellQuestion::of_bash(line, breaks);
    if question.words.is_empty() {
        return None;
    }
    question.words.remove(0);
    question.key.clone_from(key);
    Some(question)
}

/// The first line of an answer, and its candidates.
fn header(answer: &ShellAnswer) -> (&'static str, &[Candidate]) {
    match answer {
        ShellAnswer::Files => ("files", &[]),
        ShellAnswer::Folders => ("folders", &[]),
        ShellAnswer::Words(MatchKind::Prefix, candidates) => ("begun", candidates),
        ShellAnswer::Words(MatchKind::Other, candidates) => ("meant", candidates),
    }
}

/// A label on one line, without separators or control characters.
fn label(candidate: &Candidate) -> String {
    sanitized(&candidate.label).replace(['\t', '\n'], " ")
}

/// The first line, then one for each candidate, in columns.
fn lines(answer: &ShellAnswer, columns: impl Fn(&Candidate) -> [String; 3]) -> String {
    let (header, candidates) = header(answer);
    let mut lines = format!("{header}\n");
    for candidate in candidates {
        lines.push_str(&columns(candidate).join("\t"));
        lines.push('\n');
    }
    lines
}

/// The word, its label, and what follows.
fn in_columns(answer: &ShellAnswer, _: &ShellQuestion) -> String {
    lines(answer, |candidate| {
        let after = match candidate.after {
            After::Space => "space",
            After::More => "more",
        };
        [candidate.word.clone(), label(candidate), after.to_owned()]
    })
}

/// The word quoted, since `PowerShell` inserts it as it is, then the word and its label.
fn to_powershell(answer: &ShellAnswer, _: &ShellQuestion) -> String {
    lines(answer, |candidate| {
        let is_plain = |letter: char| letter.is_alphanumeric() || "-_./:=+*".contains(letter);
        let word = &candidate.word;
        let quoted = if word.chars().all(is_plain) {
            word.clone()
        } else {
            format!("'{}'", word.replace('\'', "''"))
        };
        [quoted, word.clone(), label(candidate)]
    })
}

/// Words to insert, or lines to list. Bash replaces what is typed by the common prefix of all words: several that do
/// not begin with it are only listed, or they would delete it. `more` marks a single candidate that is not a whole
/// word.
fn to_bash(answer: &ShellAnswer, question: &ShellQuestion) -> String {
    let (header, candidates) = header(answer);
    let kept = question.last.get(..question.replaced).unwrap_or_default();
    let inserted =
        |candidate: &Candidate| bash_quoted(candidate.word.strip_prefix(kept)?, question.quote);
    if let [candidate] = candidates {
        let header = match candidate.after {
            After::Space => header,
            After::More => "more",
        };
        return format!("{header}\n{}\n", inserted(candidate).unwrap_or_default());
    }
    let would_delete = header == "meant";
    let key = question.key.as_str();
    let mut lines = vec![header.to_owned()];
    if key == LISTED || LISTED_AT_ONCE.contains(&key) {
        // Without a common prefix nothing is inserted.
        lines.extend((would_delete && key != LISTED).then(|| " ".to_owned()));
        lines.extend(candidates.iter().map(|candidate| listed(candidate, kept)));
    } else if !would_delete || key == IN_TURN {
        lines.extend(candidates.iter().filter_map(inserted));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// A candidate as it is listed: what would be inserted, then its label.
fn listed(candidate: &Candidate, kept: &str) -> String {
    let word = &candidate.word;
    let word = word.strip_prefix(kept).unwrap_or(word);
    match label(candidate) {
        label if label.is_empty() => word.to_owned(),
        label => format!("{word}  ({label})"),
    }
}
