//! Parcours that are begun: a first file to change, and a step added to one.

use crate::model::{Record, Typology};
use crate::query::address;
use crate::request::{Output, Request, What};

/// A step that shows what a request answers, as a file says it: the record where it shows one, the command otherwise.
pub fn step_of_request(t: &Typology, request: &Request) -> String {
    // A wall speaks the language of its own window.
    let request = &Request {
        output: Output::default(),
        ..request.clone()
    };
    let record = match &request.what {
        What::Show { ids } if ids.len() == 1 && request.sources.lists.is_empty() => {
            let found = address::records(t, &ids[0]).into_iter().next();
            found.map(|record| (ids[0].as_str(), record))
        }
        _ => None,
    };
    match record {
        Some((id, Record::Term(_))) => step_line("mot", id),
        Some((id, _)) => step_line("fiche", id),
        None if matches!(request.what, What::Overlaps(_)) => {
            step_line("recoupement", &request.to_string())
        }
        None => step_line("montrer", &request.to_string()),
    }
}

fn step_line(key: &str, value: &str) -> String {
    let value = toml::Value::String(value.to_owned());
    format!("[[etape]]\n{key} = {value}\n")
}

/// A file with one more step at its end.
pub fn with_step(text: &str, step: &str) -> String {
    let before = text.trim_end();
    if before.is_empty() {
        step.to_owned()
    } else {
        format!("{before}\n\n{step}")
    }
}

/// The first lines of a file, before any step.
pub fn draft(title: &str, comment: &str) -> String {
    let mut text = String::new();
    for line in comment.lines() {
        text.push_str("# ");
        text.push_str(line);
        text.push('\n');
    }
    let title = toml::Value::String(title.to_owned());
    text + "titre = " + &title.to_string() + "\n"
}
