//! `essnum paths` and `essnum config`: where the user's own files are, whether the settings are understood, and what
//! they may say.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::Exit;
use super::program::deliver_list;
use super::settings::known_keys;
use crate::answer::{Failure, Job, illegible, named_theme, print_error, theme_file};
use crate::model::{Phrase, Vocabulary, unknown};
use crate::query::YesNo;
use crate::report::{ReportTable, TableCell, TableColumn, ValueDomain};
use crate::text::LANGUAGES;
use crate::tui::action::ACTIONS;
use crate::user::{Choice, Config, ConfigFault, SETTINGS, folders};

/// What `essnum config` does; the words are its operands.
pub(super) const CONFIG_ACTIONS: [&str; 3] = ["check", "path", "schema"];

/// `essnum paths`: the user's own files, and whether they are there.
pub(super) fn paths(job: &mut Job<'_>) -> Result<(), Failure> {
    let rows = folders::places().into_iter().map(|(name, path)| {
        let is_there = path.as_deref().is_some_and(Path::exists);
        let is_there = if is_there { YesNo::Yes } else { YesNo::No };
        let path = path.map_or(TableCell::Empty, |path| {
            TableCell::Text(path.display().to_string())
        });
        let about = job.text.get(&format!("file-{name}"));
        vec![
            TableCell::text(name),
            path,
            TableCell::text(is_there.word()),
            TableCell::text(about),
        ]
    });
    let table = ReportTable {
        name: "paths",
        columns: vec![
            TableColumn::new("name", "column-paths-name"),
            TableColumn::new("path", "column-paths-path"),
            TableColumn::new("exists", "column-paths-exists")
                .with_domain(ValueDomain::vocabulary::<YesNo>()),
            TableColumn::new("about", "column-paths-about"),
        ],
        rows: rows.collect(),
    };
    deliver_list(job, &table)
}

/// `essnum config`: checks the settings, says where they are, or describes them.
pub(super) fn config(job: &mut Job<'_>, action: &str) -> Result<Exit, Failure> {
    match action {
        "check" => check(job),
        "path" => path(job),
        "schema" => {
            let schema = serde_json::to_string_pretty(&schema(job)).unwrap_or_default();
            job.line(&schema)?;
            Ok(Exit::Done)
        }
        other => Err(unknown("config-action", other, CONFIG_ACTIONS).into()),
    }
}

fn path(job: &mut Job<'_>) -> Result<Exit, Failure> {
    let file = folders::config_file().ok_or_else(|| Phrase::new("config-nowhere"))?;
    job.console
        .out
        .write_all(file.as_os_str().as_encoded_bytes())
        .and_then(|()| writeln!(job.console.out))
        .map_err(Failure::unwritten)?;
    Ok(Exit::Done)
}

/// Every fault of the settings, or that there is none.
fn check(job: &mut Job<'_>) -> Result<Exit, Failure> {
    let file = folders::config_file().ok_or_else(|| Phrase::new("config-nowhere"))?;
    let (config, mut faults) = Config::examined(&file)?;
    if let Some((name, line)) = &config.theme {
        let told = match named_theme(name) {
            // Those of the program are tested.
            Ok(theme) => theme_file(name).and_then(|_| illegible(&theme, job.text)),
            Err(Failure::Usage(phrase)) => Some(phrase),
            Err(failure) => return Err(failure),
        };
        faults.extend(told.map(|phrase| ConfigFault::at_line(&file, *line, phrase)));
    }
    let (_, refused) = known_keys(&config.keys);
    let refused = refused.into_iter();
    faults.extend(refused.map(|(line, phrase)| ConfigFault::at_line(&file, line, phrase)));
    faults.sort_by_key(|fault| fault.line);
    for fault in &faults {
        print_error(job.text, &fault.sentence(), job.console.err).map_err(Failure::unwritten)?;
    }
    if !faults.is_empty() {
        return Ok(Exit::Usage);
    }
    let id = if config.file.is_some() {
        "config-sound"
    } else {
        "config-absent"
    };
    let phrase = Phrase::new(id).with("path", file.display().to_string());
    let line = job.text.say(&phrase);
    job.line(&line)?;
    Ok(Exit::Done)
}

/// The settings as a JSON Schema, for editors that check TOML by one.
fn schema(job: &Job<'_>) -> Value {
    let properties: Map<String, Value> = SETTINGS
        .iter()
        .map(|name| {
            let mut of = of_setting(name);
            of["description"] = json!(job.text.get(&format!("setting-{name}")));
            ((*name).to_owned(), of)
        })
        .collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "essnum",
        "type": "object",
        "additionalProperties": false,
        "properties": properties,
    })
}

/// The values that a setting takes.
fn of_setting(name: &str) -> Value {
    match name {
        "lang" => {
            let codes: Vec<&str> = LANGUAGES.iter().map(|language| language.code).collect();
            json!({ "enum": codes })
        }
        "color" => json!({ "enum": Choice::words() }),
        "ascii" | "history" | "mouse" | "plain" => json!({ "type": "boolean" }),
        "keys" => {
            let keys = json!({
                "oneOf": [
                    { "type": "string" },
                    { "type": "array", "items": { "type": "string" } },
                ],
            });
            let actions = ACTIONS
                .iter()
                .map(|row| (row.name.to_owned(), keys.clone()));
            json!({
                "type": "object",
                "additionalProperties": false,
                "properties": actions.collect::<Map<String, Value>>(),
            })
        }
        _ => json!({ "type": "string" }),
    }
}
