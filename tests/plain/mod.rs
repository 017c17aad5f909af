//! Line mode: what is told, what can be said, and that it is lines and nothing else.

mod asked;
mod ends;
mod hostile;
mod journey;
mod kept;
mod own_lists;
mod places;
mod vocabulary;

use std::io::Write;
use std::process::{Command, Stdio};

use essnum::answer::Looks;
use essnum::plain::input::GivenLine;
use essnum::plain::saying::Reply;
use essnum::plain::state::{Conversation, Matter};
use essnum::query::Filter;
use essnum::request::{Request, What};
use essnum::text::{Text, language};

use crate::program::{Run, finish_piped, plain};
use crate::support::typology;

/// Runs a program in lines with these bytes as input.
fn played(program: &mut Command, arguments: &[&str], input: &[u8]) -> Run {
    let mut child = program
        .arg("--plain")
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // It may end before all is read.
        let _ = stdin.write_all(&input);
    });
    let run = finish_piped(child);
    writer.join().unwrap();
    run.out.lines().for_each(expect_plain);
    run
}

/// The words of a language, for a conversation that borrows them.
fn words(code: &str) -> Text {
    Text::new(language(code))
}

/// A conversation without lists or filter.
fn conversation(text: &Text) -> Conversation<'_> {
    Conversation::new(Matter {
        typology: typology(),
        text,
        looks: Looks::default(),
        request: Request::new(What::Explorer),
        filter: Filter::default(),
        lists: Vec::new(),
    })
}

/// What is answered to a line, which must be lines that no terminal obeys.
#[track_caller]
fn said(conversation: &mut Conversation<'_>, line: &str) -> Vec<String> {
    match conversation.say(&GivenLine::Text(line.to_owned())) {
        Reply::Lines(lines) => {
            assert!(!lines.is_empty(), "« {line} » is answered");
            for told in &lines {
                expect_plain(told);
            }
            lines.iter().map(|told| plain(told)).collect()
        }
        Reply::End => panic!("« {line} » ends it"),
    }
}

/// One line without controls, boxes or blocks, which are for eyes.
#[track_caller]
fn expect_plain(line: &str) {
    let is_drawn = |letter: char| matches!(letter, '\u{2500}'..='\u{25ff}' | '★' | '☆');
    let is_wrong = |letter: char| letter.is_control() || is_drawn(letter);
    assert!(!line.contains(is_wrong), "{line:?}");
    // Only what is neither a sign for the eye nor left open by the text files.
    assert!(!line.contains("{ $") && !line.contains(" · "), "{line:?}");
}

/// The numbers at the beginning of lines.
fn numbers(lines: &[String]) -> Vec<usize> {
    let number = |line: &String| line.split_once(". ")?.0.parse().ok();
    lines.iter().filter_map(number).collect()
}

/// What is told in all, page by page.
fn all(conversation: &mut Conversation<'_>, line: &str) -> Vec<String> {
    let mut lines = said(conversation, line);
    while lines.last().unwrap().starts_with("Encore ") {
        lines.pop();
        lines.extend(said(conversation, "suite"));
    }
    lines
}
