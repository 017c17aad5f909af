//! The list itself: the text once, and for each row its offset and its flags. Cells are split again each time
//! a row is read; nothing is copied that does not have to be.

use std::borrow::Cow;

use super::choices::Choices;
use super::codes::{codes, is_codes};
use super::columns::{Layout, ListColumn, recognised};
use super::dialect::Dialect;
use super::encoding::Encoding;
use super::fault::ListFault;
use super::field::Field;
use super::flag::{Flag, Flags};
use super::records::{self, MOST_CELLS, NO_SEPARATOR, Quotes, Records, Span};
use super::repair::{self, Repaired};
use crate::model::{Argument, Phrase, Vocabulary};

/// Which code a row has, where it has none or one that is no code.
pub(super) const NO_CODE: u32 = u32::MAX;

/// A row without its cells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Head {
    pub start: u32,
    pub line: u32,
    pub flags: Flags,
    pub code: u32,
}

/// What was found out about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognition {
    /// None where there is one column only.
    pub separator: Option<char>,
    pub encoding: Encoding,
    pub has_heading: bool,
    /// Records before the heading or the first row.
    pub skipped: usize,
    /// Columns whose meaning is known.
    pub recognised: usize,
    /// Columns kept as printed and not understood.
    pub ignored: usize,
    /// What was said of it, and not found out.
    pub choices: Choices,
}

/// A user's list of organisations.
#[derive(Debug, Clone)]
pub struct Directory {
    pub(super) name: String,
    pub(super) text: Vec<u8>,
    pub(super) separator: u8,
    pub(super) recognition: Recognition,
    pub(super) columns: Vec<ListColumn>,
    pub(super) layout: Layout,
    pub(super) heads: Vec<Head>,
    pub(super) codes: Vec<String>,
}

/// Room in which the cells of a row are cut, to be used for one row after another.
#[derive(Debug, Default)]
pub struct Spans(pub(super) Vec<Span>);

impl Directory {
    /// A list of which nothing has been read.
    pub(super) fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            text: Vec::new(),
            separator: NO_SEPARATOR,
            recognition: Recognition::new(Encoding::Utf8, NO_SEPARATOR, &[]),
            columns: Vec::new(),
            layout: Layout::default(),
            heads: Vec::new(),
            codes: Vec::new(),
        }
    }

    /// Recognises separator, heading and columns of a UTF-8 text that begins at `start`, as far as they were
    /// not chosen, and returns the records from the first row on.
    pub(super) fn recognise(
        &mut self,
        text: &[u8],
        start: usize,
        choices: &Choices,
    ) -> Result<Records, ListFault> {
        let dialect = Dialect::recognised(text, start, choices);
        expect_columns(dialect.widest())?;
        let (columns, layout) = recognised(dialect.heading.as_deref(), &dialect.rows, choices)
            .map_err(ListFault::NoList)?;
        // Room for about as many rows as there will be, so that none are moved while they come in;
        // where there is no such room, it is made as it is needed.
        let rows = text.len() / dialect.usual_bytes();
        let _ = self.heads.try_reserve(rows);
        let mut records = Records::new(dialect.separator, start);
        let mut spans = Vec::new();
        for _ in 0..dialect.skipped + usize::from(dialect.heading.is_some()) {
            records.next(text, &mut spans);
        }
        self.recognition = Recognition {
            has_heading: dialect.heading.is_some(),
            skipped: dialect.skipped,
            choices: choices.clone(),
            ..Recognition::new(self.recognition.encoding, dialect.separator, &columns)
        };
        self.separator = dialect.separator;
        self.columns = columns;
        self.layout = layout;
        Ok(records)
    }

    /// The name of the file, without its folders.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn recognition(&self) -> &Recognition {
        &self.recognition
    }

    /// The columns of the heading, then one for each cell that a row has beyond it.
    pub fn columns(&self) -> &[ListColumn] {
        &self.columns
    }

    /// How many rows there are, or have been read so far.
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    pub fn is_empty(&self) -> bool {
        self.heads.is_empty()
    }

    /// The different activity codes, well formed and in their own spelling. Where a cell has several,
    /// they are one here, the first in front and [`LIST_SEPARATOR`](crate::model::LIST_SEPARATOR) between them.
    pub fn codes(&self) -> &[String] {
        &self.codes
    }

    /// The rank of a row's code among [`codes`](Self::codes).
    pub fn code_of(&self, row: usize) -> Option<usize> {
        let code = self.heads[row].code;
        (code != NO_CODE).then_some(code as usize)
    }

    /// The flags of a row, as far as the file alone shows.
    pub fn flags_of(&self, row: usize) -> Flags {
        self.heads[row].flags
    }

    /// The line on which a row begins in the file, from 1.
    pub fn line_of(&self, row: usize) -> usize {
        self.heads[row].line as usize
    }

    /// The row that holds a line, or else the one before it.
    pub fn row_at(&self, line: usize) -> Option<usize> {
        let after = self
            .heads
            .partition_point(|head| head.line as usize <= line);
        after.checked_sub(1)
    }

    /// A row, its cells cut in `spans`.
    pub fn row<'a>(&'a self, row: usize, spans: &'a mut Spans) -> OrganisationRow<'a> {
        let head = self.heads[row];
        let quotes = if head.flags.contains(Flag::Quote) {
            Quotes::Letters
        } else {
            Quotes::Enclose
        };
        let start = head.start as usize;
        records::read(&self.text, start, self.separator, quotes, &mut spans.0);
        OrganisationRow {
            text: &self.text,
            layout: &self.layout,
            spans: &spans.0,
        }
    }
}

/// Refuses more columns than a list has.
pub(super) fn expect_columns(count: usize) -> Result<(), ListFault> {
    if count > MOST_CELLS {
        return Err(ListFault::no_list("list-columns"));
    }
    Ok(())
}

/// A row with its cells.
#[derive(Debug, Clone, Copy)]
pub struct OrganisationRow<'a> {
    pub(super) text: &'a [u8],
    pub(super) layout: &'a Layout,
    pub(super) spans: &'a [Span],
}

impl<'a> OrganisationRow<'a> {
    /// What stands in a column, as printed; nothing where the row is too short.
    pub fn cell(&self, column: usize) -> Cow<'a, str> {
        self.spans
            .get(column)
            .map(|span| span.text(self.text))
            .unwrap_or_default()
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    pub fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// What the first column of a field that says something says, as printed.
    pub fn printed(&self, field: Field) -> Cow<'a, str> {
        self.all(field).next().unwrap_or_default()
    }

    /// What every column of a field that says something says, as printed, the first in front.
    pub fn all(&self, field: Field) -> impl Iterator<Item = Cow<'a, str>> {
        let columns = self.layout.columns(field).iter();
        let cells = columns.filter_map(|column| {
            let span = self.spans.get(*column)?;
            (!span.is_empty()).then(|| span.text(self.text))
        });
        cells.filter(|cell| !cell.trim().is_empty())
    }

    /// What a field says, repaired where that is certain. A SIREN comes from the SIRET where the row has
    /// no sound one of its own; see [`siren`](Self::siren) for one that can be relied on.
    pub fn value(&self, field: Field) -> Cow<'a, str> {
        match field {
            Field::Siren => self.siren().map_or_else(|| self.printed(field), Cow::Owned),
            Field::Naf => repaired(self.printed(field), codes),
            Field::LegalCategory => repaired(self.printed(field), repair::legal_category),
            Field::PostalCode => repaired(self.printed(field), repair::postal_code),
            Field::Siret | Field::NafEdition | Field::Id => self.printed(field),
            Field::Name
            | Field::City
            | Field::Website
            | Field::Tags
            | Field::Status
            | Field::SocialEconomy
            | Field::Mission => repaired(self.printed(field), repair::words),
        }
    }

    /// A sound SIREN, from its own column or from the SIRET.
    pub fn siren(&self) -> Option<String> {
        let own = self.printed(Field::Siren);
        let own = repair::siren(&own).value;
        if repair::is_siren(&own) {
            return Some(own.into_owned());
        }
        let siret = self.printed(Field::Siret);
        let start = repair::siren_of_siret(&siret).value;
        repair::is_siren(&start).then(|| start.into_owned())
    }

    /// The flags of the cells, and the activity codes if there are well-formed ones.
    pub(super) fn examined(&self) -> (Flags, Option<Cow<'a, str>>) {
        let mut flags = Flags::NONE;
        let name = self.printed(Field::Name);
        flags.add(repair::words(&name).flags);
        if name.trim().is_empty() {
            flags.add(Flag::Nameless);
        }
        flags.add(repair::words(&self.printed(Field::City)).flags);
        flags.add(repair::postal_code(&self.printed(Field::PostalCode)).flags);
        flags.add(repair::legal_category(&self.printed(Field::LegalCategory)).flags);
        flags.add(self.examined_siren());
        let printed = self.printed(Field::Naf);
        let code = match printed {
            Cow::Borrowed(cell) => codes(cell),
            Cow::Owned(ref cell) => owned(codes(cell)),
        };
        flags.add(code.flags);
        if !code.value.is_empty() && repair::is_old_edition(&self.printed(Field::NafEdition)) {
            flags.add(Flag::NafOld);
        }
        // Beside what is no code there may be some.
        let is_code = !code.value.is_empty()
            && (!code.flags.contains(Flag::NafInvalid) || is_codes(&code.value));
        (flags, is_code.then_some(code.value))
    }

    fn examined_siren(&self) -> Flags {
        let printed = self.printed(Field::Siren);
        let own = repair::siren(&printed);
        let establishment = self.printed(Field::Siret);
        if establishment.is_empty() {
            return own.flags;
        }
        let start = repair::siren_of_siret(&establishment);
        let mut flags = own.flags.with(start.flags);
        let both = repair::is_siren(&own.value) && repair::is_siren(&start.value);
        if both && own.value != start.value {
            flags.add(Flag::SirenMismatch);
        }
        flags
    }
}

/// A cell through a repair, without a copy where nothing changes.
fn repaired<'a>(
    cell: Cow<'a, str>,
    repair: impl for<'b> Fn(&'b str) -> Repaired<'b>,
) -> Cow<'a, str> {
    match cell {
        Cow::Borrowed(cell) => repair(cell).value,
        Cow::Owned(cell) => Cow::Owned(repair(&cell).value.into_owned()),
    }
}

fn owned(repaired: Repaired<'_>) -> Repaired<'static> {
    Repaired {
        value: Cow::Owned(repaired.value.into_owned()),
        flags: repaired.flags,
    }
}

impl Recognition {
    /// What was recognised, in a sentence: `rows` of which so many are `flagged`.
    pub fn summary(&self, rows: usize, flagged: usize) -> Phrase {
        self.after_choices(
            self.phrase("list-recognised", rows)
                .with("flagged", flagged),
        )
    }

    /// The same where rows were not examined.
    pub fn summary_unexamined(&self, rows: usize) -> Phrase {
        self.after_choices(self.phrase("list-skimmed", rows))
    }

    fn phrase(&self, id: &'static str, rows: usize) -> Phrase {
        let separator = match self.separator {
            None => Phrase::new("list-one-column"),
            Some('\t') => Phrase::new("list-tabs"),
            Some(separator) => {
                Phrase::new("list-separator").with("separator", separator.to_string())
            }
        };
        let heading = match (self.has_heading, self.skipped) {
            (true, 0) => Phrase::new("list-headed"),
            (false, 0) => Phrase::new("list-headless"),
            (_, skipped) => Phrase::new("list-skipped").with("count", skipped),
        };
        Phrase::new(id)
            .with("separator", separator)
            .with("encoding", Argument::Message(self.encoding.message()))
            .with("heading", heading)
            .with("rows", rows)
            .with("recognised", self.recognised)
            .with("ignored", self.ignored)
    }

    /// What is out of the ordinary comes first: a narrow line shows no more.
    fn after_choices(&self, sentence: Phrase) -> Phrase {
        match (self.choices.summary(), &self.choices.profile) {
            (None, _) => sentence,
            (Some(choices), None) => Phrase::new("list-chosen")
                .with("sentence", sentence)
                .with("choices", choices),
            (Some(choices), Some(profile)) => Phrase::new("list-remembered")
                .with("sentence", sentence)
                .with("choices", choices)
                .with("profile", profile.as_str()),
        }
    }

    pub(super) fn new(encoding: Encoding, separator: u8, columns: &[ListColumn]) -> Self {
        let recognised = columns
            .iter()
            .filter(|column| column.field.is_some())
            .count();
        Self {
            separator: (separator != NO_SEPARATOR).then_some(char::from(separator)),
            encoding,
            has_heading: false,
            skipped: 0,
            recognised,
            ignored: columns.len() - recognised,
            choices: Choices::default(),
        }
    }
}
