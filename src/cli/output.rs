//! In which form an answer goes out, and where to: standard output, or a file written whole or not at
//! all.

use std::borrow::Cow;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::progress::{CountedRows, Work};
use super::scribe::Watched;
use super::stopping::write_to_end;
use super::{Call, Group, USUAL_WIDTH, unfinished};
use crate::export::{self, Audience, Capability, Format, ProvenancePlacement, formats_writing};
use crate::model::{Phrase, nearest};
use crate::report::{LocalizedRows, ReportTable, Rows, SelectedRows, TableCell, ValueDomain};
use crate::text::disarmed;

/// The formats of tables.
pub fn table_formats() -> Vec<&'static Format> {
    formats_writing(Capability::Rows)
}

/// The same, lines of text before all others.
pub fn lines_first() -> Vec<&'static Format> {
    let mut formats = table_formats();
    formats.sort_by_key(|format| !format.is_plain_text());
    formats
}

impl Call<'_> {
    /// The format asked for, by name or by the ending of the file's name, among those that the command
    /// offers; the first of them where nothing was asked.
    ///
    /// # Errors
    /// One that is not offered; one that is no text, on a terminal.
    pub(super) fn format(&self, offered: &[&'static Format]) -> Result<&'static Format, Failure> {
        let names: Vec<&str> = offered.iter().map(|format| format.name).collect();
        let format = offered[self.chosen(&names)?];
        self.expect_describable(format)?;
        let is_shown = self.console.is_terminal && self.output_file().is_none();
        if is_shown && format.is_binary {
            let phrase = Phrase::new("format-binary").with("value", format.name);
            return Err(Failure::Usage(phrase));
        }
        Ok(format)
    }

    /// The place of the format asked for among the names of those that are offered.
    ///
    /// # Errors
    /// One that is not offered.
    pub(super) fn chosen(&self, offered: &[&str]) -> Result<usize, Failure> {
        let choices = || offered.join(", ");
        if let Some(asked) = self.matches.get_one::<String>("format") {
            let found = offered.iter().position(|name| name == asked);
            return found.ok_or_else(|| {
                let known = export::format(asked).is_some();
                let phrase = match nearest(asked, offered.iter().copied()) {
                    _ if known => Phrase::new("format-misfit"),
                    Some(near) => Phrase::new("format-unknown-near").with("near", near),
                    None => Phrase::new("format-unknown"),
                };
                Failure::Usage(
                    phrase
                        .with("value", asked.as_str())
                        .with("choices", choices()),
                )
            });
        }
        let Some(file) = self.output_file() else {
            return Ok(0);
        };
        let Some(ending) = file.extension().and_then(|ending| ending.to_str()) else {
            return Ok(0);
        };
        let implied = export::implied(ending).map(|format| format.name);
        let found = offered.iter().position(|name| implied == Some(*name));
        found.ok_or_else(|| {
            let phrase = Phrase::new("format-ending")
                .with("ending", ending)
                .with("choices", choices());
            Failure::Usage(phrase)
        })
    }

    /// Writes rows, with headings for those who read them.
    pub(super) fn deliver_table(
        &mut self,
        rows: &dyn Rows,
        format: &Format,
        headings: &[String],
    ) -> Result<(), Failure> {
        // For programs a cell is what it is, unless it is a terminal that reads it.
        let is_shown = self.console.is_terminal && self.output_file().is_none();
        let shape = self.shape(&rows.keys())?;
        let template = self.template(&shape.of(&rows.keys()))?;
        let shaped = SelectedRows::new(rows, &shape);
        let rows: &dyn Rows = if shape.is_plain() { rows } else { &shaped };
        if template.is_some() && self.is_described() {
            return Err(Failure::Usage(Phrase::new("provenance-template")));
        }
        let progress = &self.progress(Work::Writing);
        let rows: &dyn Rows = &CountedRows { rows, progress };
        if let Some((template, end)) = template {
            return if is_shown {
                self.deliver(|out| template.write(&Disarmed(rows), end, out))
            } else {
                self.deliver(|out| template.write(rows, end, out))
            };
        }
        let headings = &shape.of(headings);
        let is_worded = rows.words().iter().any(|words| *words != ValueDomain::Own);
        if format.audience == Audience::People && is_worded {
            let typology = self.settings.typology()?;
            let text = self.text;
            let worded = LocalizedRows::new(rows, &typology, &|phrase| text.say(phrase));
            return self.deliver_rows(&worded, format, headings);
        }
        self.deliver_rows(rows, format, headings)
    }

    /// Writes rows whose words are those of their readers.
    fn deliver_rows(
        &mut self,
        rows: &dyn Rows,
        format: &Format,
        headings: &[String],
    ) -> Result<(), Failure> {
        let is_shown = self.console.is_terminal && self.output_file().is_none();
        if self.is_described() {
            return self.deliver_described(rows, format, headings);
        }
        if format.audience == Audience::Machines && !is_shown {
            return self.deliver(|out| format.write(rows, headings, out));
        }
        let headings: Vec<String> = headings
            .iter()
            .map(|heading| disarmed(heading).into_owned())
            .collect();
        // Keys and themes are the program's own and of no edition.
        let is_of_edition = self.groups.contains(&Group::Filter);
        let has_provenance = match format.provenance {
            ProvenancePlacement::None => false,
            ProvenancePlacement::Footer => is_of_edition && self.output_file().is_some(),
            ProvenancePlacement::Embedded => true,
        };
        if has_provenance {
            let typology = self.settings.typology()?;
            let mut about = self.told(&typology, format)?;
            about.imprint = self.imprint(&typology);
            if !is_of_edition {
                about.facts.clear();
            }
            let rows = Disarmed(rows);
            return self.deliver(|out| format.write_with_provenance(&rows, &headings, &about, out));
        }
        self.deliver(|out| format.write(&Disarmed(rows), &headings, out))
    }

    /// Columns of what is read in place: those of the terminal, unless it goes elsewhere.
    pub(super) fn width(&self) -> usize {
        match self.output_file() {
            None if self.console.is_terminal => self.console.width,
            _ => USUAL_WIDTH,
        }
    }

    /// The headings of a table in the language of the interface.
    pub(super) fn headings(&self, table: &ReportTable) -> Vec<String> {
        let columns = table.columns.iter();
        columns
            .map(|column| self.text.get(column.heading))
            .collect()
    }

    /// Writes an answer to where it was asked to go.
    pub(super) fn deliver(
        &mut self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let watch = self.console.watch;
        let write = |out: &mut dyn Write| write(&mut Watched { out, watch });
        match self.output_file() {
            None => write(self.console.out).map_err(|error| Failure::unwritten(None, error)),
            Some(file) => {
                self.expect_room(&file)?;
                // The explorer hears signals itself, and leaves what it waits for.
                let written = match watch {
                    Some(watch) if watch.is_cancelled() => Err(io::ErrorKind::Other.into()),
                    Some(watch) => write_wanted(&file, &|| !watch.is_cancelled(), write),
                    None => write_to_end(&file, write),
                };
                written.map_err(|error| Failure::unwritten(Some(file.clone()), error))
            }
        }
    }

    /// Refuses to replace a file unless that was asked for.
    pub(super) fn expect_room(&self, file: &Path) -> Result<(), Failure> {
        let is_taken = std::fs::metadata(file).is_ok_and(|about| about.is_file());
        if is_taken && !self.matches.get_flag("force") {
            let path = file.display().to_string();
            return Err(Failure::Taken(Phrase::new("file-taken").with("path", path)));
        }
        Ok(())
    }

    /// The file asked for; `-` is standard output.
    pub(super) fn output_file(&self) -> Option<PathBuf> {
        let file = self.matches.get_one::<String>("output")?;
        (file != "-").then(|| PathBuf::from(file))
    }
}

/// Writes a file beside its place and then moves it there, so that nobody ever reads half of it.
/// What is no regular file, a pipe or a device, is written to as it is.
pub(super) fn write_file(
    file: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    write_wanted(file, &|| true, write)
}

/// The same, unless it is not wanted any more once it is whole.
fn write_wanted(
    file: &Path,
    is_wanted: &dyn Fn() -> bool,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let before = std::fs::metadata(file).ok();
    if let Some(before) = &before
        && !before.is_file()
    {
        let mut out = BufWriter::new(std::fs::OpenOptions::new().write(true).open(file)?);
        write(&mut out)?;
        return out.flush();
    }
    // A link is followed: the file that it leads to is replaced, not the link.
    let file = if before.is_some() {
        std::fs::canonicalize(file)?
    } else {
        file.to_owned()
    };
    let folder = file
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let mut beside = tempfile::Builder::new();
    beside.prefix(".essnum-");
    match before {
        Some(before) => beside.permissions(before.permissions()),
        None => usual_permissions(&mut beside),
    };
    let (beside, begun) = unfinished::begin(&beside, folder)?;
    let mut out = BufWriter::new(beside);
    write(&mut out)?;
    let written = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    written.as_file().sync_all()?;
    if !is_wanted() {
        return Err(io::ErrorKind::Other.into());
    }
    begun.finish(written, &file)
}

/// Those of any new file; a temporary one would be its owner's alone.
#[cfg(unix)]
fn usual_permissions<'a, 'b>(
    builder: &'b mut tempfile::Builder<'a, 'a>,
) -> &'b mut tempfile::Builder<'a, 'a> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions<'a, 'b>(
    builder: &'b mut tempfile::Builder<'a, 'a>,
) -> &'b mut tempfile::Builder<'a, 'a> {
    builder
}

/// Rows with nothing in them that a terminal would obey. Datasets are refused with such text, so for
/// them this is the last door, not the first; a user's own list is kept as it is, and has no other.
pub(super) struct Disarmed<'a>(pub &'a dyn Rows);

impl Rows for Disarmed<'_> {
    fn keys(&self) -> Vec<&str> {
        self.0.keys()
    }

    fn words(&self) -> Vec<ValueDomain> {
        self.0.words()
    }

    fn for_each(&self, visit: &mut dyn FnMut(&[TableCell]) -> io::Result<()>) -> io::Result<()> {
        let disarm = |text: &mut String| {
            if let Cow::Owned(harmless) = disarmed(text) {
                *text = harmless;
            }
        };
        let mut told: Vec<TableCell> = Vec::new();
        self.0.for_each(&mut |row| {
            row.clone_into(&mut told);
            for cell in &mut told {
                match cell {
                    TableCell::Text(text) => disarm(text),
                    TableCell::List(values) => values.iter_mut().for_each(disarm),
                    TableCell::Empty | TableCell::Integer(_) => {}
                }
            }
            visit(&told)
        })
    }
}
