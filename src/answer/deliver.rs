//! The way out of every answer: a document in a format, to standard output or to a file that is written whole or
//! not at all.

use std::io::{self, Write};
use std::path::Path;

use super::cancel::CancellableWriter;
use super::descriptor;
use super::disarmed::Disarmed;
use super::failure::Failure;
use super::files::{write_unless_cancelled, write_unless_signalled};
use super::job::Job;
use super::progress::{Activity, CountedRows};
use super::provenance::{about, imprint};
use super::rows::{selection, template};
use crate::export::{self, Audience, Format, ProvenancePlacement, Writer};
use crate::model::{Phrase, Typology, nearest};
use crate::report::bibliography::Bibliography;
use crate::report::{LocalizedRows, Rows, SelectedRows, Site, Statements, ValueDomain, Workbook};
use crate::request::FlagGroup;
use crate::text::disarmed;

/// What an answer is before it is written.
pub enum Document<'a> {
    /// Rows, with the headings of their columns for people.
    Rows(&'a dyn Rows, &'a [String]),
    Statements(&'a Statements),
    Works(&'a Bibliography),
    Site(&'a Site),
    Workbook(&'a Workbook),
    /// Bytes that are the same in every format that is asked for.
    Bytes(&'a dyn Fn(&mut dyn Write) -> io::Result<()>),
}

impl Job<'_> {
    /// The format asked for, by name or by the ending of the file's name, among those in which there is such an
    /// answer; the usual one where nothing was asked.
    ///
    /// # Errors
    /// A format in which there is none; one that is not text, on a terminal; a descriptor beside one that
    /// says itself where it comes from.
    pub fn format(&self) -> Result<&'static Format, Failure> {
        let offered = self.request.what.formats();
        let name = self.format_name()?;
        let found = offered.into_iter().find(|format| format.name == name);
        let format = found.ok_or_else(|| Failure::Usage(Phrase::new("format-misfit")))?;
        descriptor::expect_describable(self, format)?;
        if self.is_shown() && format.is_binary {
            let phrase = Phrase::new("format-binary").with("value", format.name);
            return Err(Failure::Usage(phrase));
        }
        Ok(format)
    }

    /// The name of that format.
    ///
    /// # Errors
    /// A format in which there is no such answer.
    pub(super) fn format_name(&self) -> Result<&'static str, Failure> {
        let offered = self.request.what.format_names();
        let choices = || offered.join(", ");
        let output = &self.request.output;
        if let Some(name) = output.format.as_deref() {
            let found = offered.iter().find(|offered| **offered == name);
            return found.copied().ok_or_else(|| {
                let phrase = match nearest(name, offered.iter().copied()) {
                    _ if export::format(name).is_some() => Phrase::new("format-misfit"),
                    Some(near) => Phrase::new("format-unknown-near").with("near", near),
                    None => Phrase::new("format-unknown"),
                };
                Failure::Usage(phrase.with("value", name).with("choices", choices()))
            });
        }
        let file = output.file.as_deref().map(Path::new);
        let ending = file.and_then(|file| file.extension()?.to_str());
        let Some(ending) = ending else {
            return Ok(offered[0]);
        };
        let implied = export::implied(ending).map(|format| format.name);
        let found = offered.iter().find(|name| implied == Some(**name));
        found.copied().ok_or_else(|| {
            let phrase = Phrase::new("format-ending")
                .with("ending", ending)
                .with("choices", choices());
            Failure::Usage(phrase)
        })
    }

    /// Writes a document in a format to where the request says.
    ///
    /// # Errors
    /// What was asked for and cannot be; what the file or the writer refuses.
    pub fn deliver(
        &mut self,
        t: &Typology,
        format: &Format,
        document: &Document<'_>,
    ) -> Result<(), Failure> {
        match *document {
            Document::Rows(rows, headings) => self.rows(t, rows, format, headings),
            Document::Works(works) if self.request.output.provenance => {
                let write = |out: &mut dyn Write| write_with(format.works, works, out);
                descriptor::deliver_works(self, t, format, write)
            }
            Document::Works(works) => self.write(|out| write_with(format.works, works, out)),
            Document::Statements(statements) => {
                self.write(|out| write_with(format.statements, statements, out))
            }
            Document::Site(site) => self.write(|out| write_with(format.site, site, out)),
            Document::Workbook(workbook) => {
                self.write(|out| write_with(format.workbook, workbook, out))
            }
            Document::Bytes(write) => self.write(|out| write(out)),
        }
    }

    /// Writes the rows that were asked for, by a template or in a format.
    fn rows(
        &mut self,
        t: &Typology,
        rows: &dyn Rows,
        format: &Format,
        headings: &[String],
    ) -> Result<(), Failure> {
        let keys = rows.keys();
        let selection = selection(&self.request.rows, &keys, t)?;
        let template = template(self.request, &selection.of(&keys))?;
        let selected = SelectedRows::new(rows, &selection);
        let rows: &dyn Rows = if selection.is_plain() {
            rows
        } else {
            &selected
        };
        if template.is_some() && self.request.output.provenance {
            return Err(Failure::Usage(Phrase::new("provenance-template")));
        }
        let progress = &self.progress(Activity::Writing);
        let rows: &dyn Rows = &CountedRows { rows, progress };
        if let Some((template, end)) = template {
            // For programs a cell is what it is, unless it is a terminal that reads it.
            return if self.is_shown() {
                self.write(|out| template.write(&Disarmed(rows), end, out))
            } else {
                self.write(|out| template.write(rows, end, out))
            };
        }
        let headings = &selection.of(headings);
        let is_localized = rows.words().iter().any(|words| *words != ValueDomain::Own);
        if format.audience == Audience::People && is_localized {
            let text = self.text;
            let localized = LocalizedRows::new(rows, t, &|phrase| text.say(phrase));
            return self.selected_rows(t, &localized, format, headings);
        }
        self.selected_rows(t, rows, format, headings)
    }

    /// Writes rows in a format.
    fn selected_rows(
        &mut self,
        t: &Typology,
        rows: &dyn Rows,
        format: &Format,
        headings: &[String],
    ) -> Result<(), Failure> {
        if self.request.output.provenance {
            return descriptor::deliver_rows(self, t, rows, format, headings);
        }
        if format.audience == Audience::Machines && !self.is_shown() {
            return self.write(|out| format.write(rows, headings, out));
        }
        let headings: Vec<String> = headings
            .iter()
            .map(|heading| disarmed(heading).into_owned())
            .collect();
        // Keys and themes are the program's own and of no edition.
        let command = self.request.what.command();
        let is_of_edition = command.is_some_and(|command| command.takes(FlagGroup::Filter));
        let has_provenance = match format.provenance {
            ProvenancePlacement::None => false,
            ProvenancePlacement::Footer => is_of_edition && self.request.output.file.is_some(),
            ProvenancePlacement::Embedded => true,
        };
        if has_provenance {
            let mut about = about(self, t, format)?;
            about.imprint = imprint(self, t);
            if !is_of_edition {
                about.facts.clear();
            }
            let rows = Disarmed(rows);
            return self.write(|out| format.write_with_provenance(&rows, &headings, &about, out));
        }
        self.write(|out| format.write(&Disarmed(rows), &headings, out))
    }

    /// Writes bytes to where the request says.
    pub(super) fn write(
        &mut self,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let cancel = self.console.cancel;
        let write = |out: &mut dyn Write| write(&mut CancellableWriter { out, cancel });
        let Some(file) = self.output_file() else {
            return write(self.console.out).map_err(|error| Failure::unwritten(None, error));
        };
        self.expect_room(&file)?;
        let written = match cancel {
            // Whoever can cancel also hears the signals.
            Some(cancel) => write_unless_cancelled(&file, &|| cancel.is_cancelled(), write),
            None => write_unless_signalled(&file, write),
        };
        written.map_err(|error| Failure::unwritten(Some(file), error))
    }

    /// Refuses to replace a file unless that was asked for.
    pub(super) fn expect_room(&self, file: &Path) -> Result<(), Failure> {
        let is_taken = std::fs::metadata(file).is_ok_and(|about| about.is_file());
        if is_taken && !self.may_replace() {
            let path = file.display().to_string();
            return Err(Failure::Taken(Phrase::new("file-taken").with("path", path)));
        }
        Ok(())
    }
}

/// Writes a document with the writer that a format has for such.
fn write_with<D>(writer: Option<Writer<D>>, document: &D, out: &mut dyn Write) -> io::Result<()> {
    let write = writer.ok_or(io::ErrorKind::Unsupported)?;
    write(document, out)
}
