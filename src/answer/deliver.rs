//! The only way out for answers: writes a document in a format, to standard output or to a file that is whole or
//! not there.

use std::io::{self, Write};
use std::path::Path;

use super::cancel::CancellableWriter;
use super::descriptor;
use super::failure::Failure;
use super::job::Job;
use super::progress::Activity;
use super::provenance::{about, signature};
use super::rows::{InspectedRows, SanitizedRows, SpeltRows, selection, template};
use crate::export::{self, Audience, Format, ProvenancePlacement, Writer};
use crate::files::{Access, IfExists, StagedFile, write_file};
use crate::model::{Phrase, Typology, nearest};
use crate::report::bibliography::Bibliography;
use crate::report::{
    About, LocalizedRows, Rows, SelectedRows, Site, Statements, TableCell, ValueDomain, Workbook,
};
use crate::request::FlagGroup;
use crate::text::{RawWriter, StyledWrite, sanitized};

/// An answer before it is written.
pub enum Document<'a> {
    /// Rows, with the headings of their columns for people.
    Rows(&'a dyn Rows, &'a [String]),
    Statements(&'a Statements),
    Works(&'a Bibliography),
    Site(&'a Site),
    Workbook(&'a Workbook),
    /// A function that writes the bytes of the format itself.
    Bytes(&'a dyn Fn(&mut dyn StyledWrite) -> io::Result<()>),
}

impl Job<'_> {
    /// The requested format, by name or by the ending of the file name, among those that the answer can be
    /// written in; the default if nothing was requested.
    ///
    /// # Errors
    /// Another format; a binary one on a terminal; a descriptor beside a format that embeds provenance.
    pub fn format(&self) -> Result<&'static Format, Failure> {
        let offered = self.request.what.formats();
        let name = self.format_name()?;
        let found = offered.into_iter().find(|format| format.name == name);
        let format = found.ok_or_else(|| Phrase::new("format-misfit"))?;
        descriptor::expect_describable(self, format)?;
        if self.is_shown() && format.is_binary {
            return Err(Phrase::new("format-binary")
                .with("value", format.name)
                .into());
        }
        Ok(format)
    }

    /// The name of the requested format. Those of schemas are not in the table of formats.
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
                phrase.with("value", name).with("choices", choices()).into()
            });
        }
        let file = output.file.as_deref();
        let Some(ending) = file.and_then(|file| file.extension()?.to_str()) else {
            return Ok(offered[0]);
        };
        let implied = export::implied(ending).map(|format| format.name);
        let found = offered.iter().find(|name| implied == Some(**name));
        found.copied().ok_or_else(|| {
            let phrase = Phrase::new("format-ending").with("ending", ending);
            phrase.with("choices", choices()).into()
        })
    }

    /// Writes a document in a format to the output of the request.
    ///
    /// # Errors
    /// Options that do not fit the document; what the file or the writer refuses.
    pub fn deliver(
        &mut self,
        t: &Typology,
        format: &Format,
        document: &Document<'_>,
    ) -> Result<(), Failure> {
        match *document {
            Document::Rows(rows, headings) => self.deliver_rows(t, rows, format, headings),
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
            Document::Bytes(write) => self.write(write),
        }
    }

    /// Selects, localises and sanitizes rows as the request and the format ask, and writes them.
    fn deliver_rows(
        &mut self,
        t: &Typology,
        rows: &dyn Rows,
        format: &Format,
        headings: &[String],
    ) -> Result<(), Failure> {
        let keys = rows.keys();
        let selection = selection(&self.request.rows, &keys, t)?;
        let template = template(self.request, &selection.select(&keys))?;
        let selected = SelectedRows::new(rows, &selection);
        let rows: &dyn Rows = if selection.is_plain() {
            rows
        } else {
            &selected
        };
        if template.is_some() && self.request.output.provenance {
            return Err(Phrase::new("provenance-template").into());
        }
        let progress = self.progress(Activity::Writing);
        let cancel = self.console.cancel;
        let inspect = |index: usize, _: &[TableCell]| {
            progress.count_rows(index + 1);
            if let Some(cancel) = cancel {
                cancel.report_rows(index + 1);
            }
        };
        let rows: &dyn Rows = &InspectedRows {
            rows,
            inspect: &inspect,
        };
        if let Some((template, end)) = template {
            return self.write(|out| template.write(rows, end, out));
        }
        let (text, is_for_people) = (self.text, format.audience == Audience::People);
        let say = |phrase: &Phrase| text.say(phrase);
        let mut columns = rows.columns().into_iter();
        let has_words = columns.any(|(_, words)| words != ValueDomain::Own);
        let localized = (is_for_people && has_words).then(|| LocalizedRows::new(rows, t, &say));
        let rows: &dyn Rows = match &localized {
            Some(localized) => localized,
            None => rows,
        };
        let spelt = SpeltRows::new(rows, text);
        let rows: &dyn Rows = if is_for_people && !format.is_spreadsheet {
            &spelt
        } else {
            rows
        };
        let sanitized_rows = SanitizedRows::new(rows);
        let rows: &dyn Rows = if is_for_people || self.is_shown() {
            &sanitized_rows
        } else {
            rows
        };
        let headings = selection.select(headings).into_iter();
        let headings: Vec<String> = headings
            .map(|heading| sanitized(&heading).into_owned())
            .collect();
        if self.request.output.provenance {
            return descriptor::deliver_rows(self, t, rows, format, &headings);
        }
        let about = self.about_rows(t, format)?;
        self.write(|out| format.write_with_provenance(rows, &headings, &about, out))
    }

    /// The provenance written with rows, if the format has a place for it.
    fn about_rows(&self, t: &Typology, format: &Format) -> Result<About, Failure> {
        // Keys and themes belong to the program, not to an edition of the dataset.
        let command = self.request.what.command();
        let is_of_edition = command.is_some_and(|command| command.takes(FlagGroup::Filter));
        if format.provenance == ProvenancePlacement::Embedded {
            let mut about = about(self, t, format)?;
            if !is_of_edition {
                about.facts.clear();
            }
            Ok(about)
        } else if is_of_edition {
            signature(self, t, format)
        } else {
            Ok(About::default())
        }
    }

    /// Writes bytes to the output of the request.
    pub(super) fn write(
        &mut self,
        write: impl FnOnce(&mut dyn StyledWrite) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let write = self.counted(write);
        let Some(file) = self.output_file() else {
            return write(self.console.out).map_err(Failure::unwritten);
        };
        self.expect_absent(&file)?;
        let options = (self.request.output.if_exists, Access::Usual);
        let refused = |error| Failure::file_unwritten(&file, error);
        // A pipe or a device may block its writer, and nothing unfinished stays there: a signal has to end the
        // program at once.
        let write = |out: &mut dyn Write| write(&mut RawWriter(out));
        if std::fs::metadata(&file).is_ok_and(|about| !about.is_file()) {
            return write_file(&file, options, &|| false, write).map_err(refused);
        }
        self.write_files(|_, is_stopped| {
            write_file(&file, options, is_stopped, write).map_err(refused)
        })
    }

    /// Writes bytes to a file that is not in its place yet.
    pub(super) fn stage(
        &self,
        file: &Path,
        is_stopped: &dyn Fn() -> bool,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<StagedFile, Failure> {
        let options = (self.request.output.if_exists, Access::Usual);
        let write = self.counted(|out| write(out));
        let write = |out: &mut dyn Write| write(&mut RawWriter(out));
        let staged = StagedFile::write(file, options, is_stopped, write);
        staged.map_err(|error| Failure::file_unwritten(file, error))
    }

    /// The same writer; the explorer is told how many bytes it has written, and may stop it.
    fn counted<'c>(
        &self,
        write: impl FnOnce(&mut dyn StyledWrite) -> io::Result<()> + 'c,
    ) -> impl FnOnce(&mut dyn StyledWrite) -> io::Result<()> + 'c
    where
        Self: 'c,
    {
        let cancel = self.console.cancel;
        move |out: &mut dyn StyledWrite| match cancel {
            Some(cancel) => write(&mut CancellableWriter { out, cancel }),
            None => write(out),
        }
    }

    /// Refuses to replace a file unless that was requested, before it is written. It is refused again when it is
    /// put in its place: another program may have made it meanwhile.
    pub(super) fn expect_absent(&self, file: &Path) -> Result<(), Failure> {
        let is_taken = std::fs::metadata(file).is_ok_and(|about| about.is_file());
        if is_taken && self.request.output.if_exists == IfExists::Refuse {
            return Err(Failure::file_taken(file));
        }
        Ok(())
    }
}

/// Writes a document with the format's writer for its kind.
fn write_with<D>(writer: Option<Writer<D>>, document: &D, out: &mut dyn Write) -> io::Result<()> {
    let write = writer.ok_or(io::ErrorKind::Unsupported)?;
    write(document, out)
}
