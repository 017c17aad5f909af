//! `essnum man`: a page of the manual, or all of them in the folders where `man` looks for them.

use std::path::{Path, PathBuf};

use super::manual::page;
use crate::answer::{Failure, Job, write_file};
use crate::model::{Phrase, unknown};
use crate::prepared;
use crate::request::{COMMANDS, Command};
use crate::text::{LANGUAGES, Text};

/// The language of pages that lie in no folder of a language.
const USUAL: &str = "en";

pub fn run(job: &mut Job<'_>, name: Option<&str>, folder: Option<&str>) -> Result<(), Failure> {
    // The day of the data that the program comes with: the same words are the same page on any day.
    let edition = prepared::typology()?.edition;
    let date = edition.day_as_told();
    if let Some(folder) = folder {
        if name.is_some() {
            return Err(Failure::Usage(Phrase::new("man-all-command")));
        }
        return all(job, Path::new(folder), date);
    }
    let command = name.map(|name| {
        Command::named(name).ok_or_else(|| {
            let names = COMMANDS.iter().map(|command| command.name);
            Failure::Usage(unknown("command", name, names))
        })
    });
    let page = page(command.transpose()?, job.text, date);
    write!(job.console.out, "{page}").map_err(|error| Failure::unwritten(None, error))
}

/// Every page in every language: `man1/essnum.1`, `fr/man1/essnum.1`.
fn all(job: &mut Job<'_>, folder: &Path, date: &str) -> Result<(), Failure> {
    let mut count = 0;
    for language in LANGUAGES {
        let text = Text::new(language);
        let place = if language.code == USUAL {
            folder.join("man1")
        } else {
            folder.join(language.code).join("man1")
        };
        let unwritten = |path: &Path| {
            let path = path.to_owned();
            move |error| Failure::unwritten(Some(path), error)
        };
        std::fs::create_dir_all(&place).map_err(unwritten(&place))?;
        let each = COMMANDS.iter().map(Some);
        for command in std::iter::once(None).chain(each) {
            let name = command.map_or(String::new(), |command| format!("-{}", command.name));
            let file: PathBuf = place.join(format!("essnum{name}.1"));
            let page = page(command, &text, date);
            write_file(&file, |out| out.write_all(page.as_bytes())).map_err(unwritten(&file))?;
            count += 1;
        }
    }
    let written = Phrase::new("man-written").with("path", folder.display().to_string());
    job.note(&written.with("count", count))
}
