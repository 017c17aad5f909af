//! The request for what shows, with a summary of its answer and how that differs from the screen.
//! Which request a screen or a popup makes is known in its own folder (`request`).

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::look::Look;
use super::world::World;
use crate::model::{Phrase, Record, Typology, Vocabulary};
use crate::query::{Facet, Filter, OverlapFlag, Realm, address};
use crate::report::SortOrder;
use crate::request::{Request, What};

/// A request for what shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownRequest {
    pub request: Request,
    /// Its answer in a few words: «27 acteurs».
    pub summary: Phrase,
    /// In what its answer differs from what shows.
    pub difference: Option<Phrase>,
}

impl ShownRequest {
    pub(super) fn new(what: What) -> Self {
        Self {
            request: Request::new(what),
            summary: Phrase::new("what-view"),
            difference: None,
        }
    }

    /// Records and organisations whole, by their addresses.
    pub(super) fn show(ids: Vec<String>) -> Self {
        Self::new(What::Show { ids })
    }

    /// A record whole.
    pub(super) fn record(world: &World<'_>, record: Record) -> Self {
        let name = record.name(world.typology);
        let summary = Phrase::new("what-record").with("name", name);
        Self::show(vec![address_of(world.typology, record)]).summarised(summary)
    }

    /// An export of a table.
    pub(super) fn export(table: &str) -> Self {
        Self::new(What::export(table))
    }

    /// With the conditions of a filter, of those facets that the request takes.
    pub(super) fn filtered(
        mut self,
        t: &Typology,
        filter: &Filter,
        (realm, facets): (Realm, &[Facet]),
    ) -> Self {
        let worded = filter.to_flags(t, realm, facets);
        self.request.filter.extend(worded.flags);
        if worded.is_exact {
            self
        } else {
            self.differing("filter")
        }
    }

    /// With one more condition.
    pub(super) fn conditioned(mut self, facet: Facet, value: &str) -> Self {
        self.request.filter.push((facet, value.to_owned()));
        self
    }

    /// Sorted by columns, in ascending order.
    pub(super) fn sorted(mut self, columns: &[&str]) -> Self {
        let columns = columns.iter();
        let columns = columns.map(|column| ((*column).to_owned(), SortOrder::Ascending));
        self.request.rows.sort.extend(columns);
        self
    }

    /// Sorted by a column, in descending order.
    pub(super) fn sorted_last_first(mut self, column: &str) -> Self {
        let sort = (column.to_owned(), SortOrder::Descending);
        self.request.rows.sort.push(sort);
        self
    }

    /// With an option of the overlaps.
    pub(super) fn option(mut self, flag: OverlapFlag, value: &str) -> Self {
        if let What::Overlaps(mut options) = std::mem::take(&mut self.request.what) {
            options.push((flag, value.to_owned()));
            self.request.what = What::overlaps(options);
        }
        self
    }

    pub(super) fn summarised(self, summary: Phrase) -> Self {
        Self { summary, ..self }
    }

    /// With a count as its summary, by the text `what-{name}`.
    pub(super) fn counted(self, name: &str, count: usize) -> Self {
        self.summarised(Phrase::new(format!("what-{name}")).with("count", count))
    }

    /// With how the answer differs; the first difference given is kept.
    pub(super) fn differing(mut self, name: &str) -> Self {
        let difference = Phrase::new(format!("command-apart-{name}"));
        self.difference = self.difference.or(Some(difference));
        self
    }

    /// What a file of it would be called, without its ending.
    pub fn file_name(&self, t: &Typology, look: &Look) -> String {
        let what = &self.request.what;
        let id = match what {
            What::Show { ids } => ids.last().map(|id| safe_name(id)),
            _ => None,
        };
        let words = match what {
            What::Search { words, .. } => safe_name(&words.join(" ")),
            _ => String::new(),
        };
        let command = what.command().map_or("", |command| command.name);
        let named = || format!("file-{}", what.table().unwrap_or(command));
        let id = id.filter(|id| !id.is_empty());
        let name = id.unwrap_or_else(|| look.text.get(&named()));
        let name = if words.is_empty() {
            name
        } else {
            format!("{name}-{words}")
        };
        let conditions = self.request.filter.iter().take(MOST_CONDITIONS);
        let number = |value: &str| {
            let family = t.families.find(value)?;
            Some(t.families[family].number.to_string())
        };
        let conditions = conditions.map(|(facet, value)| {
            let number = number(value).filter(|_| *facet == Facet::Family);
            let value = number.unwrap_or_else(|| safe_name(value));
            // A query names its fields itself.
            let facet = match facet {
                Facet::Where => String::new(),
                facet => format!("-{}", safe_name(&look.text.word(*facet).to_lowercase())),
            };
            format!("{facet}-{value}")
        });
        let whole = conditions.fold(name, |name, condition| name + &condition);
        whole.chars().take(LONGEST).collect()
    }
}

/// Most conditions of a filter that the name of a file tells.
const MOST_CONDITIONS: usize = 3;

/// Most letters of a name made of an identifier.
const LONGEST: usize = 80;

/// The letters and figures of an identifier that any file may be called by, with hyphens between them.
pub fn safe_name(id: &str) -> String {
    let plain = id.nfd().filter(|letter| !is_combining_mark(*letter));
    let plain: String = plain.take(LONGEST).collect();
    let words = plain.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// The shortest address that names a record and nothing before it.
pub fn address_of(t: &Typology, record: Record) -> String {
    let id = record.id(t);
    if address::record(t, id) == Some(record) {
        id.to_owned()
    } else {
        format!("{}:{id}", record.kind().word())
    }
}
