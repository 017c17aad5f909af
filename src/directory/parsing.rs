//! Parsing in slices: records are split into cells, examined, and retained as heads. A slice ends between records.

use super::columns::ListColumn;
use super::fault::ListFault;
use super::flag::{Flag, Flags};
use super::list::{Directory, Head, NO_CODE, expect_columns};
use super::numbers::Numbers;
use super::organisation_row::OrganisationRow;
use super::records::{Quotes, Records, Span};
use super::set_aside::Aside;

/// Rows on their way.
pub struct Parsing {
    pub records: Records,
    spans: Vec<Span>,
    numbers: Numbers,
    /// How many cells a row should have.
    usual: usize,
    /// Where bytes were read in another encoding than the rest, last first.
    repaired: Vec<u32>,
}

impl Parsing {
    /// From the first row on.
    pub fn new(records: Records, usual: usize, mut repaired: Vec<u32>) -> Self {
        repaired.reverse();
        // Those of the heading are no row's.
        repaired_within(&mut repaired, records.offset);
        Self {
            records,
            spans: Vec::new(),
            numbers: Numbers::default(),
            usual,
            repaired,
        }
    }

    /// Reads rows of about so many bytes; returns whether there are more.
    pub fn step(&mut self, directory: &mut Directory, budget: usize) -> Result<bool, ListFault> {
        let Directory {
            text,
            layout,
            heads,
            columns,
            codes,
            long_rows,
            rules,
            set_aside,
            ..
        } = directory;
        let until = self.records.looked().saturating_add(budget.max(1));
        while self.records.looked() < until {
            let line = self.records.line();
            let Some(record) = self.records.next(text, &mut self.spans) else {
                heads.shrink_to_fit();
                return Ok(false);
            };
            // Lines without anything, but for those at the end.
            for line in line..record.line {
                set_aside.add(Aside::Blank, line);
            }
            let row = OrganisationRow {
                text,
                layout,
                spans: &self.spans,
            };
            if row.len() > columns.len() {
                expect_columns(row.len())?;
            }
            if rules.may_be(&row, (&[], self.records.separator))
                && let Some(kind) = rules.aside(&row)
            {
                set_aside.add(kind, record.line);
                repaired_within(&mut self.repaired, self.records.offset);
                continue;
            }
            let (mut flags, code) = row.examined();
            if record.quotes == Quotes::Letters {
                flags.add(Flag::Quote);
            }
            if row.len() != self.usual {
                flags.add(Flag::Ragged);
            }
            flags.add(repaired_within(&mut self.repaired, self.records.offset));
            let code = code.map_or(NO_CODE, |code| self.numbers.of(&code, codes));
            if row.len() > columns.len() {
                columns.resize_with(row.len(), surplus);
            }
            long_rows.note(heads.len(), self.records.offset - record.start, &self.spans);
            heads.push(Head {
                start: narrow(record.start),
                line: record.line,
                flags,
                code,
            });
        }
        Ok(true)
    }
}

/// Whether bytes before an offset were read in another encoding; those are dropped.
fn repaired_within(repaired: &mut Vec<u32>, end: usize) -> Flags {
    let mut flags = Flags::NONE;
    while repaired
        .last()
        .is_some_and(|offset| (*offset as usize) < end)
    {
        repaired.pop();
        flags.add(Flag::Encoding);
    }
    flags
}

/// A column beyond the heading.
fn surplus() -> ListColumn {
    ListColumn {
        heading: String::new(),
        field: None,
        sureness: None,
    }
}

fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}
