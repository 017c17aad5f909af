//! The list itself: the text once, and for each row its offset and its flags. Cells are split again each time
//! a row is read; nothing is copied that does not have to be.

use super::aside_rules::AsideRules;
use super::choices::Choices;
use super::columns::{ListColumn, recognised};
use super::dialect::Dialect;
use super::encoding::Encoding;
use super::fault::ListFault;
use super::field::Field;
use super::flag::{Flag, Flags};
use super::layout::Layout;
use super::long_rows::LongRows;
use super::organisation_row::OrganisationRow;
use super::recognition::Recognition;
use super::records::{self, MOST_CELLS, NO_SEPARATOR, Quotes, Records, Span};
use super::set_aside::SetAside;
use crate::model::{Argument, Joint, Phrase, Vocabulary};

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
    pub(super) long_rows: LongRows,
    pub(super) rules: AsideRules,
    /// About how many rows there will be.
    pub(super) expected_rows: usize,
    pub(super) set_aside: SetAside,
}

/// Room for the cells of a row, to be used for one row after another.
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
            long_rows: LongRows::default(),
            rules: AsideRules::default(),
            expected_rows: 0,
            set_aside: SetAside::default(),
        }
    }

    /// Recognises separator, heading and columns of a UTF-8 text that begins at `start`, as far as they were
    /// not chosen, and returns the records from the first row on. Those of a sheet are numbered as its rows.
    pub(super) fn recognise(
        &mut self,
        text: &[u8],
        start: usize,
        (choices, is_of_rows): (&Choices, bool),
    ) -> Result<Records, ListFault> {
        let dialect = Dialect::recognised(text, start, choices);
        expect_columns(dialect.widest())?;
        let groups = dialect.above.last().map_or(&[][..], Vec::as_slice);
        let (columns, layout) =
            recognised(dialect.heading.as_deref(), (groups, &dialect.rows), choices)
                .map_err(ListFault::NoList)?;
        // Room for about as many rows as there will be, so that none are moved while they come in;
        // where there is no such room, it is made as it is needed.
        let rows = dialect.expected_rows(text);
        self.expected_rows = rows;
        let _ = self.heads.try_reserve(rows);
        let mut records = Records::new(dialect.separator, start).of_rows(is_of_rows);
        let mut spans = Vec::new();
        for _ in 0..dialect.above.len() + usize::from(dialect.heading.is_some()) {
            records.next(text, &mut spans);
        }
        self.recognition = Recognition {
            has_heading: dialect.heading.is_some(),
            skipped: dialect.above.len(),
            choices: choices.clone(),
            ..Recognition::new(self.recognition.encoding, dialect.separator, &columns)
        };
        let heading = dialect.heading.iter().flatten();
        self.rules = AsideRules {
            heading: heading.map(|cell| cell.trim().to_owned()).collect(),
            name: columns
                .iter()
                .position(|column| column.field == Some(Field::Name))
                .filter(|column| *column > 0),
            fields: columns.iter().map(|column| column.field).collect(),
            titles: titles(&dialect.above),
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

    /// Rows that are no organisations.
    pub fn set_aside(&self) -> &SetAside {
        &self.set_aside
    }

    /// The columns of a field, the one to look at first in front.
    pub fn columns_of(&self, field: Field) -> &[usize] {
        self.layout.columns(field)
    }

    /// The fields that are read in a column.
    pub fn fields_of(&self, column: usize) -> impl Iterator<Item = Field> + '_ {
        let fields = Field::ALL.iter().copied();
        fields.filter(move |field| self.layout.columns(*field).contains(&column))
    }

    /// What was repaired in whole columns, and is said of no row.
    pub fn repaired_everywhere(&self) -> Flags {
        self.layout.everywhere
    }

    /// How many rows there are, or have been read so far.
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    /// About how many rows there will be, known before the first.
    pub fn expected_len(&self) -> usize {
        self.expected_rows.max(self.heads.len())
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

    /// What was recognised, what was repaired in whole columns and what was set aside, in a sentence;
    /// so many rows are `flagged`.
    pub fn summary(&self, flagged: usize) -> Phrase {
        let mut sentence = self.recognition.summary(self.len(), flagged);
        let repairs = self.layout.everywhere.iter();
        let repairs: Vec<Argument> = repairs
            .map(|flag| Argument::Message(flag.message()))
            .collect();
        if !repairs.is_empty() {
            sentence = Phrase::new("list-repaired-everywhere")
                .with("sentence", sentence)
                .with("repairs", Argument::List(repairs, Joint::And));
        }
        if let Some(aside) = self.set_aside.summary() {
            sentence = Phrase::new("list-set-aside")
                .with("sentence", sentence)
                .with("aside", aside);
        }
        self.recognition.after_choices(sentence)
    }

    /// A row, its cells in `spans`.
    pub fn row<'a>(&'a self, row: usize, spans: &'a mut Spans) -> OrganisationRow<'a> {
        self.read_row(row, spans);
        OrganisationRow {
            text: &self.text,
            layout: &self.layout,
            spans: &spans.0,
        }
    }

    /// A row, as much of it as shows: in a time that does not depend on how long its cells are.
    pub fn row_within<'a>(
        &'a self,
        row: usize,
        spans: &'a mut Spans,
        room: CellRoom,
    ) -> OrganisationRow<'a> {
        self.read_row(row, spans);
        let mut left = room.row;
        for span in &mut spans.0 {
            *span = span.cut(&self.text, room.cell.min(left.max(room.least)));
            left = left.saturating_sub(span.len());
        }
        OrganisationRow {
            text: &self.text,
            layout: &self.layout,
            spans: &spans.0,
        }
    }

    fn read_row(&self, row: usize, spans: &mut Spans) {
        if let Some(known) = self.long_rows.spans(row) {
            known.clone_into(&mut spans.0);
            return;
        }
        let head = self.heads[row];
        let quotes = if head.flags.contains(Flag::Quote) {
            Quotes::Letters
        } else {
            Quotes::Enclose
        };
        let start = head.start as usize;
        records::read(&self.text, start, self.separator, quotes, &mut spans.0);
    }
}

/// How much of a row is looked at, in letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellRoom {
    /// Most of a cell.
    pub cell: usize,
    /// Most of all cells together, each of which has the least of a cell all the same.
    pub row: usize,
    pub least: usize,
}

/// What stands alone on lines above a heading.
fn titles(above: &[Vec<String>]) -> Vec<String> {
    let alone = above.iter().filter_map(|row| {
        let mut filled = row
            .iter()
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty());
        filled.next().filter(|_| filled.next().is_none())
    });
    alone.map(str::to_owned).collect()
}

/// Refuses more columns than a list has.
pub(super) fn expect_columns(count: usize) -> Result<(), ListFault> {
    if count > MOST_CELLS {
        return Err(ListFault::no_list("list-columns"));
    }
    Ok(())
}
