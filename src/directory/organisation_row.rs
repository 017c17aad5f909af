//! A row of a list with its cells: as printed, and repaired where that is certain. Nothing is copied that does not
//! have to be.

use std::borrow::Cow;

use super::bullets::unbulleted;
use super::closure::{is_closed, says_end};
use super::codes::{codes, is_codes};
use super::countries::is_abroad;
use super::field::Field;
use super::flag::{Flag, Flags};
use super::layout::Layout;
use super::links::unlinked;
use super::records::Span;
use super::registered::is_rna_of;
use super::repair::{self, Repaired};
use super::web_address::address;

/// Figures of a SIREN.
const SIREN: usize = 9;

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

    /// The bytes of a cell as they stand in the file; none where the row is too short.
    pub(super) fn raw(&self, column: usize) -> Option<&'a [u8]> {
        Some(self.spans.get(column)?.raw(self.text))
    }

    /// Whether the first cell alone says anything.
    pub(super) fn is_alone(&self) -> bool {
        let mut others = self.spans.iter().skip(1);
        others.all(|span| span.raw(self.text).trim_ascii().is_empty())
    }

    /// Whether any cell has a digit.
    pub(super) fn has_digit(&self) -> bool {
        let mut cells = self.spans.iter().map(|span| span.raw(self.text));
        cells.any(|cell| cell.iter().any(u8::is_ascii_digit))
    }

    /// Bytes that were left out of a column, where the row is one of which not all is looked at.
    pub fn left_out(&self, column: usize) -> usize {
        self.spans.get(column).map_or(0, |span| span.left_out())
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
            // There is no other way to write those of other countries.
            Field::PostalCode if self.is_abroad() => self.postal(),
            Field::PostalCode => repaired(self.postal(), repair::postal_code),
            Field::City => match on_one_line(repaired(self.printed(field), repair::words)) {
                Cow::Borrowed(cell) => Cow::Borrowed(repair::town(unlinked(cell))),
                Cow::Owned(cell) => Cow::Owned(repair::town(unlinked(&cell)).to_owned()),
            },
            Field::Website => self.website(),
            Field::Rna => self.rna(),
            Field::Id => {
                let own = self.printed(Field::Id);
                if own.is_empty() { self.rna() } else { own }
            }
            Field::Name => {
                let name = on_one_line(repaired(self.printed(field), repair::words));
                match name {
                    Cow::Borrowed(name) => Cow::Borrowed(unlinked(unbulleted(name))),
                    Cow::Owned(name) => Cow::Owned(unlinked(unbulleted(&name)).to_owned()),
                }
            }
            Field::Siret
            | Field::NafEdition
            | Field::Insee
            | Field::Department
            | Field::Country
            | Field::Active
            | Field::ClosedOn
            | Field::CreatedOn
            | Field::Workforce => self.printed(field),
            Field::Tags | Field::Status | Field::SocialEconomy | Field::Mission => {
                repaired(self.printed(field), repair::words)
            }
        }
    }

    /// The cell of the postal code; nothing where it is that of the town too and holds the town alone.
    fn postal(&self) -> Cow<'a, str> {
        let cell = self.printed(Field::PostalCode);
        let first = |field| self.layout.columns(field).first();
        let is_shared = first(Field::PostalCode) == first(Field::City);
        if is_shared && repair::names_town_only(&cell) {
            Cow::default()
        } else {
            cell
        }
    }

    /// The first cell that holds an address, alone or among words («oui : https://…»), without them;
    /// «Oui» alone under «Site internet» is none.
    fn website(&self) -> Cow<'a, str> {
        let found = self.all(Field::Website).find_map(|cell| match cell {
            Cow::Borrowed(cell) => address(cell),
            Cow::Owned(cell) => Some(Cow::Owned(address(&cell)?.into_owned())),
        });
        repaired(found.unwrap_or_default(), repair::words)
    }

    /// Whether its address is in another country than France, as its list says.
    pub fn is_abroad(&self) -> bool {
        !self.layout.columns(Field::Country).is_empty() && is_abroad(&self.printed(Field::Country))
    }

    /// Its number in the register of associations, which may stand in the place of a SIRET.
    fn rna(&self) -> Cow<'a, str> {
        let own = repaired(self.printed(Field::Rna), repair::rna);
        if !own.is_empty() {
            return own;
        }
        let others = [Field::Siret, Field::Siren].into_iter();
        let numbers = others.map(|field| repaired(self.printed(field), repair::rna));
        let mut numbers = numbers.filter(|number| repair::is_rna(number));
        numbers.next().unwrap_or(own)
    }

    /// Whether its list says that it has ceased to exist.
    pub fn is_closed(&self) -> bool {
        let mut states = self.all(Field::Active);
        let mut ends = self.all(Field::ClosedOn);
        states.any(|cell| is_closed(&cell) == Some(true)) || ends.any(|cell| says_end(&cell))
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
        if repair::is_siren(&start) {
            return Some(start.into_owned());
        }
        // «RNA ou SIRET»
        if self.has_sound_rna() {
            return None;
        }
        let other = self.printed(Field::Rna);
        if other.len() < SIREN {
            return None;
        }
        let start = repair::siren(&other).value;
        repair::is_siren(&start).then(|| start.into_owned())
    }

    /// Whether the number of an association has nothing to be repaired, or no column: as millions of them.
    fn has_sound_rna(&self) -> bool {
        match self.layout.columns(Field::Rna).first() {
            Some(column) => self.raw(*column).is_some_and(is_rna_of),
            None => true,
        }
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
        let postal = repair::postal_code(&self.postal()).flags;
        if !postal.is_empty() && !self.is_abroad() {
            flags.add(postal);
        }
        if !self.has_sound_rna() {
            flags.add(repair::rna(&self.printed(Field::Rna)).flags);
        }
        let legal = self.printed(Field::LegalCategory);
        let legal = repair::legal_category(&legal);
        flags.add(legal.flags);
        if (1..3).contains(&legal.value.len())
            && legal.value.bytes().all(|byte| byte.is_ascii_digit())
        {
            flags.add(Flag::LegalLevel);
        }
        if self.layout.tells_end() && self.is_closed() {
            flags.add(Flag::Closed);
        }
        flags.add(self.examined_siren());
        let printed = self.printed(Field::Naf);
        let code = match printed {
            Cow::Borrowed(cell) => codes(cell),
            Cow::Owned(ref cell) => owned(codes(cell)),
        };
        flags.add(code.flags);
        if !code.value.is_empty()
            && let Some(edition) = repair::edition(&self.printed(Field::NafEdition))
        {
            flags.add(edition);
        }
        // Beside what is no code there may be some.
        let is_code = !code.value.is_empty()
            && (!code.flags.contains(Flag::NafInvalid) || is_codes(&code.value));
        (
            flags.without(self.layout.everywhere),
            is_code.then_some(code.value),
        )
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

/// A name without line breaks.
fn on_one_line(name: Cow<'_, str>) -> Cow<'_, str> {
    if memchr::memchr3(b'\n', b'\r', b'\t', name.as_bytes()).is_none() {
        return name;
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    Cow::Owned(words.join(" "))
}

fn owned(repaired: Repaired<'_>) -> Repaired<'static> {
    Repaired {
        value: Cow::Owned(repaired.value.into_owned()),
        flags: repaired.flags,
    }
}

/// A text of so many letters at most; of a longer one the beginning, and a sign.
pub fn shortened(text: Cow<'_, str>, most: usize) -> Cow<'_, str> {
    const ELLIPSIS: char = '…';
    if text.len() <= most {
        return text;
    }
    match text.char_indices().nth(most) {
        Some((end, _)) => Cow::Owned(format!("{}{ELLIPSIS}", &text[..end])),
        None => text,
    }
}
