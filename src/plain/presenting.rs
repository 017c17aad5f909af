//! A parcours in lines: each step is told once, what is revealed of it afterwards. A line is a number of a step, or one of a
//! few letters; an empty one goes on. On a detour lines are those of a conversation, until it comes back to the step.

use std::io::{BufRead, Write};
use std::path::Path;

use super::Prompt;
use super::input::{GivenLine, next_line};
use super::saying::Reply;
use super::state::{Conversation, Matter};
use crate::answer::Failure;
use crate::model::{Phrase, Typology};
use crate::tui::look::Look;
use crate::tui::present::{Seat, spoken, spoken_notes};
use crate::workshop::log::append;
use crate::workshop::parcours::named_step;

/// What stands before each line where somebody types them.
const PROMPT: &str = "> ";
/// Stands for a line that cannot be read.
const UNREAD: &str = "?";
/// Begins a detour, and comes back from it.
const DETOUR: &str = "x";
/// Begins a detour with a search.
const SEARCH: char = '/';
/// Puts what a detour tells on the wall, and in the minutes.
const PROJECT: &str = "p";

/// Presents until the end of the input, or until that is asked for. Detours go through what `matter` is about.
///
/// # Errors
/// What the system refuses to read or write.
pub fn present(
    seat: &mut Seat,
    (matter, look, file): (Matter<'_>, &Look, Option<&Path>),
    prompt: Prompt,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let typology = matter.typology;
    let mut elsewhere = Conversation::new(matter);
    let mut told = None;
    let fault = seat.fault.take().map(|fault| look.text.say(&fault));
    let mut lines: Vec<String> = fault.into_iter().collect();
    lines.push(look.text.get("spoken-help"));
    loop {
        if !seat.is_away {
            seat.prepare(typology, look);
            seat.wait_for_contents();
            lines.extend(news(seat, &mut told, typology, look));
        }
        for line in lines.drain(..) {
            writeln!(out, "{}", look.shown(&line)).map_err(Failure::unwritten)?;
        }
        if let Some(file) = file
            && let Err(error) = append(file, &seat.take_outgoing())
        {
            let phrase = Phrase::new("workshop-unwritten")
                .with("path", file.display().to_string())
                .with("reason", crate::text::reason(&error));
            writeln!(out, "{}", look.text.say(&phrase)).map_err(Failure::unwritten)?;
        }
        if prompt == Prompt::Shown {
            write!(out, "{PROMPT}").map_err(Failure::unwritten)?;
        }
        out.flush().map_err(Failure::unwritten)?;
        let unread = |error| Failure::stream("input-unread", error);
        let Some(line) = next_line(input).map_err(unread)? else {
            break;
        };
        if let Some(answered) = detour(seat, &line, &mut elsewhere, look) {
            lines = answered;
            // The step is told again to whoever comes back to it.
            told = None;
            continue;
        }
        // A line that cannot be read means nothing here.
        let line = match line {
            GivenLine::Text(line) => line,
            _ => UNREAD.to_owned(),
        };
        let words: Vec<&str> = line.split_whitespace().collect();
        if matches!(words.first(), Some(&"q")) {
            break;
        }
        lines = say(seat, &words, typology, look);
        // What is asked for again is told again.
        if matches!(words.first(), Some(&"t")) {
            told = None;
        }
    }
    seat.leave_session();
    let left = file.map_or(Ok(()), |file| append(file, &seat.take_outgoing()));
    left.map_err(Failure::unwritten)
}

/// What a line is answered on a detour, or that begins one; `None` for what is said to the session.
fn detour(
    seat: &mut Seat,
    line: &GivenLine,
    elsewhere: &mut Conversation<'_>,
    look: &Look,
) -> Option<Vec<String>> {
    let said = match line {
        GivenLine::Text(line) => line.trim(),
        _ => "",
    };
    if !seat.is_away {
        let query = match said.strip_prefix(DETOUR) {
            Some("") => None,
            Some(words) if words.starts_with(char::is_whitespace) => Some(words),
            _ => Some(said.strip_prefix(SEARCH)?),
        };
        seat.go_away();
        let hint = Phrase::new("spoken-away")
            .with("project", PROJECT)
            .with("back", DETOUR);
        let mut lines = vec![look.text.say(&hint)];
        lines.extend(match query {
            Some(query) => {
                let search = GivenLine::Text(format!("{SEARCH}{query}"));
                match elsewhere.say(&search) {
                    Reply::Lines(lines) => lines,
                    Reply::End => Vec::new(),
                }
            }
            None => elsewhere.told_again(),
        });
        return Some(lines);
    }
    if said == PROJECT {
        let (request, title) = elsewhere.shown();
        let told = seat.project_request(&request, || title, elsewhere.typology, look);
        return Some(vec![look.text.say(&told)]);
    }
    let reply = if said == DETOUR {
        Reply::End
    } else {
        elsewhere.say(line)
    };
    Some(match reply {
        Reply::Lines(lines) => lines,
        Reply::End => {
            seat.come_back();
            Vec::new()
        }
    })
}

/// What is new since the last time: a step whole, or what was revealed of it.
fn news(
    seat: &Seat,
    told: &mut Option<(Option<usize>, usize)>,
    t: &Typology,
    look: &Look,
) -> Vec<String> {
    let now = (seat.place(), seat.session.shot.reveal);
    let before = told.replace(now);
    let spoken = spoken(seat, t, look);
    let is_further = |(place, reveal): (Option<usize>, usize)| place == now.0 && reveal < now.1;
    match before {
        Some(before) if before == now => Vec::new(),
        Some(before) if is_further(before) && spoken.iter().any(|(piece, _)| *piece > before.1) => {
            let new = spoken.into_iter().filter(|(piece, _)| *piece > before.1);
            new.map(|(_, line)| line).collect()
        }
        _ => spoken.into_iter().map(|(_, line)| line).collect(),
    }
}

/// Does what a line says. Returns what is to be told besides the step.
fn say(seat: &mut Seat, words: &[&str], t: &Typology, look: &Look) -> Vec<String> {
    let number = |word: &str| word.parse::<usize>().ok();
    let count = seat.parcours.steps.len();
    match words {
        [] | ["s"] => seat.go_on(t, look),
        ["r"] => seat.go_back(t, look),
        ["t"] => {}
        ["n"] => return vec![spoken_notes(seat, look)],
        ["l"] => {
            let steps = seat.parcours.steps.iter().enumerate();
            let steps = steps
                .map(|(rank, step)| format!("{}. {}", rank + 1, named_step(step, t, &look.text)));
            return steps.collect();
        }
        [step] if number(step).is_some_and(|step| (1..=count).contains(&step)) => {
            seat.go(number(step).map_or(0, |step| step - 1), t, look);
        }
        ["v", rank, hands] => {
            let row = number(rank).and_then(|rank| rank.checked_sub(1));
            let done = row
                .zip(hands.parse().ok())
                .is_some_and(|(row, hands)| seat.count_hands(row, hands, t));
            return vec![look.text.get(if done {
                "spoken-voted"
            } else {
                "spoken-nothing"
            })];
        }
        ["e", team, said @ ..] => {
            let row = number(team).and_then(|team| team.checked_sub(1));
            let said: Vec<usize> = said.iter().filter_map(|word| number(word)).collect();
            let done = row.is_some_and(|row| seat.answer_of_team(row, &said, t));
            return vec![look.text.get(if done {
                "spoken-voted"
            } else {
                "spoken-nothing"
            })];
        }
        ["+", said @ ..] if !said.is_empty() => {
            seat.say_remark(&said.join(" "), t);
            return vec![look.text.get("present-remarked")];
        }
        _ => return vec![look.text.get("spoken-help")],
    }
    Vec::new()
}
