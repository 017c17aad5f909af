//! Commands about the program itself, which need no answer from the data: `check`, `keys`, `themes`, `completions`,
//! `man` and `help`; and the overview that `essnum` prints without a terminal.

use std::io::Write;
use std::path::Path;

use super::Exit;
use super::complete::{SHELLS, Shell};
use super::manual::{page, title};
use super::parser::parser;
use super::settings::Settings;
use crate::answer::{Document, Failure, Job, expect_folder, print_faults};
use crate::dataset::{self, Faults, Package, bundled};
use crate::export::Audience;
use crate::files::{Access, IfExists, write_file};
use crate::model::{Membership, Phrase, Typology, unknown};
use crate::prepared;
use crate::query::Filter;
use crate::query::tree::{Node, actors};
use crate::report::{ReportTable, TableCell, TableColumn};
use crate::request::{COMMANDS, Command};
use crate::text::{LANGUAGES, Text};
use crate::theme::{BUNDLED, Theme};
use crate::tui::action::{ACTIONS, Scope};

/// The language of pages that are in no folder of a language.
const DEFAULT_PAGES: &str = "en";

/// `essnum check`: the integrity of the bundled dataset, or of one in a folder.
pub(super) fn check(job: &mut Job<'_>, folder: Option<&Path>) -> Result<Exit, Failure> {
    let folder = folder.or(job.request.sources.data.as_deref());
    let package = match folder {
        Some(folder) => {
            expect_folder(folder)?;
            Package::read_folder(folder)?
        }
        None => bundled()?,
    };
    let faults = dataset::check::check(&package);
    if faults.is_empty() {
        // The rules check tables; finally, a typology must come out of them in each language.
        for language in package.languages() {
            let read = package.clone().in_language(&language);
            read.assemble().map_err(Faults::from)?;
        }
    }
    let id = if faults.is_empty() {
        "check-sound"
    } else {
        "check-faulty"
    };
    let lines: usize = package.sheets.iter().map(|sheet| sheet.rows.len()).sum();
    let summary = Phrase::new(id)
        .with("tables", package.sheets.len())
        .with("lines", lines)
        .with("rules", dataset::check::RULES.len())
        .with("faults", faults.len());
    if faults.is_empty() {
        print(job, &summary)?;
        return Ok(Exit::Done);
    }
    print_faults(job.text, &faults, job.console.err).map_err(Failure::unwritten)?;
    job.warn(&summary)?;
    Ok(Exit::Data)
}

fn print(job: &mut Job<'_>, phrase: &Phrase) -> Result<(), Failure> {
    let line = job.text.say(phrase);
    job.line(&line)
}

/// `essnum --version --verbose`: the program, its data with what distinguishes them from others, and what it was built
/// for.
pub(super) fn version(text: &Text, out: &mut dyn Write) -> Result<(), Failure> {
    let edition = prepared::typology(text.code)?.edition;
    let phrases = [
        Phrase::new("version-program").with("version", env!("CARGO_PKG_VERSION")),
        Phrase::new("version-data")
            .with("version", edition.version.as_str())
            .with("day", edition.day_as_told()),
        Phrase::new("version-digest").with("digest", dataset::digest(None)?),
        Phrase::new("version-target").with("target", env!("ESSNUM_TARGET")),
    ];
    for phrase in phrases {
        writeln!(out, "{}", text.say(&phrase)).map_err(Failure::unwritten)?;
    }
    Ok(())
}

/// `essnum keys`: the keys of the explorer, as configured.
pub(super) fn keys(job: &mut Job<'_>, settings: &Settings) -> Result<(), Failure> {
    let keymap = settings.keymap()?;
    let rows = ACTIONS.iter().map(|row| {
        let keys = keymap.keys(row.action).map(|key| key.to_string());
        let scope = match row.scope {
            Scope::Everywhere => "scope-everywhere",
            Scope::Overlaps => "scope-overlaps",
            Scope::Naf => "scope-naf",
            Scope::Sources => "scope-sources",
            Scope::Organisations => "scope-organisations",
            Scope::Present => "scope-present",
        };
        vec![
            TableCell::text(row.name),
            TableCell::list(keys),
            TableCell::text(job.text.get(scope)),
            TableCell::text(job.text.get(&row.help())),
        ]
    });
    let table = ReportTable {
        name: "keys",
        columns: vec![
            TableColumn::new("action", "column-action"),
            TableColumn::new("keys", "column-keys"),
            TableColumn::new("scope", "column-scope"),
            TableColumn::new("help", "column-help"),
        ],
        rows: rows.collect(),
    };
    deliver_list(job, &table)
}

/// `essnum themes`: the themes of the explorer.
pub(super) fn themes(job: &mut Job<'_>) -> Result<(), Failure> {
    let row = |(name, _): &(&str, &str)| {
        let mut about = Theme::bundled(name)?.about.into_iter();
        let about = about.find(|(code, _)| code == job.text.code);
        let about = about.map(|(_, about)| about).unwrap_or_default();
        Ok(vec![TableCell::text(*name), TableCell::text(about)])
    };
    let table = ReportTable {
        name: "themes",
        columns: vec![
            TableColumn::new("name", "column-theme"),
            TableColumn::new("about", "column-about"),
        ],
        rows: BUNDLED.iter().map(row).collect::<Result<_, Phrase>>()?,
    };
    deliver_list(job, &table)
}

/// Writes a short table: aligned lines without headings, unless another format is requested.
pub(super) fn deliver_list(job: &mut Job<'_>, table: &ReportTable) -> Result<(), Failure> {
    let format = job.format()?;
    let headings = match format.audience {
        Audience::People if !format.is_plain_text() => job.headings(table),
        _ => Vec::new(),
    };
    let typology = job.typology()?;
    job.deliver(&typology, format, &Document::Rows(table, &headings))
}

/// `essnum completions`: the script with which a shell completes the command line.
pub(super) fn completions(job: &mut Job<'_>, name: &str) -> Result<(), Failure> {
    let shells = || SHELLS.iter().map(|shell| shell.name);
    let shell = Shell::named(&name.to_lowercase());
    let shell = shell.ok_or_else(|| unknown("shell", name, shells()))?;
    write!(job.console.out, "{}", shell.script).map_err(Failure::unwritten)
}

/// The refusal of an unknown command.
fn unknown_command(name: &str) -> Phrase {
    let names = COMMANDS.iter().map(|command| command.name);
    unknown("command", name, names)
}

/// `essnum help`: the help of the program or of a command.
pub(super) fn help(job: &mut Job<'_>, command: Option<&str>) -> Result<(), Failure> {
    let mut root = parser(job.text, job.console.width);
    root.build();
    let help = match command {
        None => root.render_help(),
        Some(name) => root
            .find_subcommand_mut(name)
            .ok_or_else(|| unknown_command(name))?
            .render_help(),
    };
    job.line(help.to_string().trim_end())
}

/// `essnum man`: a page of the manual, or every page in every language, in the folders where `man` looks for them.
pub(super) fn man(
    job: &mut Job<'_>,
    name: Option<&str>,
    folder: Option<&Path>,
) -> Result<(), Failure> {
    // Dated by the bundled data, so that a page is the same on any day.
    let edition = prepared::typology(job.text.code)?.edition;
    let date = edition.day_as_told();
    if let Some(folder) = folder {
        if name.is_some() {
            return Err(Phrase::new("man-all-command").into());
        }
        return man_pages(job, folder, date);
    }
    let command = name.map(|name| Command::named(name).ok_or_else(|| unknown_command(name)));
    let page = page(command.transpose()?, job.text, date);
    write!(job.console.out, "{page}").map_err(Failure::unwritten)
}

/// Writes every page: `man1/essnum.1`, `fr/man1/essnum.1`.
fn man_pages(job: &mut Job<'_>, folder: &Path, date: &str) -> Result<(), Failure> {
    let count = job.write_files(|_, is_stopped| write_pages(folder, date, is_stopped))?;
    let written = Phrase::new("man-written").with("path", folder.display().to_string());
    job.note(&written.with("count", count))
}

/// Writes every page, each whole or not at all, over those of an earlier edition; returns how many there are.
fn write_pages(folder: &Path, date: &str, is_stopped: &dyn Fn() -> bool) -> Result<usize, Failure> {
    let options = (IfExists::Replace, Access::Usual);
    let mut count = 0;
    for language in LANGUAGES {
        let text = Text::new(language);
        let pages = if language.code == DEFAULT_PAGES {
            folder.join("man1")
        } else {
            folder.join(language.code).join("man1")
        };
        let created = std::fs::create_dir_all(&pages);
        created.map_err(|error| Failure::file_unwritten(&pages, error))?;
        for command in std::iter::once(None).chain(COMMANDS.iter().map(Some)) {
            let file = pages.join(format!("{}.1", title(command)));
            let page = page(command, &text, date);
            let written = write_file(&file, options, is_stopped, |out| {
                out.write_all(page.as_bytes())
            });
            written.map_err(|error| Failure::file_unwritten(&file, error))?;
            count += 1;
        }
    }
    Ok(count)
}

/// What `essnum` prints without a terminal to explore on: the edition, the families, and the commands to go on with.
pub(super) fn overview(job: &mut Job<'_>, t: &Typology, filter: &Filter) -> Result<(), Failure> {
    let kept = t.actors.keys().filter(|key| filter.keeps_actor(t, *key));
    let kept = kept.count();
    if kept == 0 {
        return Err(Failure::nothing_kept());
    }
    let title = Phrase::new("overview-title")
        .with("title", t.edition.title.as_str())
        .with("version", t.edition.version.as_str());
    print(job, &title)?;
    let size = if filter.is_empty() {
        Phrase::new("overview-size")
            .with("families", t.families.len())
            .with("subcategories", t.subcategories.len())
            .with("actors", t.actors.len())
            .with("terms", t.terms.len())
            .with("sources", t.sources.len())
    } else {
        Phrase::new("overview-kept").with("actors", kept)
    };
    print(job, &size)?;
    job.line("")?;
    for (key, family) in t.families.iter() {
        let keeps = |membership: &Membership| filter.keeps_membership(t, membership);
        let count = actors(t, Node::Family(key), &keeps).len();
        if count > 0 {
            let line = Phrase::new("overview-family")
                .with("number", usize::from(family.number))
                .with("name", family.name.as_str())
                .with("count", count);
            print(job, &line)?;
        }
    }
    job.line("")?;
    let commands = [
        "overview-search",
        "overview-show",
        "overview-export",
        "overview-help",
    ];
    let mut commands = commands.into_iter();
    commands.try_for_each(|id| print(job, &Phrase::new(id)))
}
