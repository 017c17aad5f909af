//! The sources as works to be cited: who, when, what, where in what, neutral as to the format. What a
//! source's place of publication says of volume, number and pages is told apart where that is certain.

use super::provenance::Provenance;
pub use crate::model::SourceKind;
use crate::model::{LIST_SEPARATOR, Record, Source, Typology};
use crate::query::Filter;

/// Who wrote a work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Author {
    Person { family: String, given: String },
    Body(String),
}

/// Where a work appeared.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Venue {
    /// Journal, publisher, site.
    pub title: String,
    pub volume: String,
    pub issue: String,
    /// `33-61`.
    pub pages: String,
}

/// What a work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WorkKind {
    Source(SourceKind),
    Dataset,
}

/// A work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Work {
    pub id: String,
    pub kind: WorkKind,
    pub authors: Vec<Author>,
    /// Whether there are more than those named.
    pub has_others: bool,
    /// Four digits, a span of years, or nothing.
    pub year: String,
    pub title: String,
    pub place: Venue,
    pub url: String,
    pub note: String,
}

/// The works that a filter keeps, in the order of the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bibliography {
    pub works: Vec<Work>,
    /// Where they come from, for formats that have a place for it.
    pub origin: Provenance,
}

/// After the last author who is named.
const OTHERS: &str = " et al.";

/// The sources as works.
pub fn bibliography(t: &Typology, filter: &Filter) -> Bibliography {
    let kept = t
        .sources
        .iter()
        .filter(|(key, _)| filter.is_empty() || filter.keeps_record(t, Record::Source(*key)));
    Bibliography {
        works: kept.map(|(_, source)| Work::new(source)).collect(),
        origin: Provenance::default(),
    }
}

impl Work {
    fn new(source: &Source) -> Self {
        let names = source
            .authors
            .split(LIST_SEPARATOR)
            .filter(|name| !name.is_empty());
        let authors = names
            .map(|name| Author::new(name.strip_suffix(OTHERS).unwrap_or(name)))
            .collect();
        Self {
            id: source.id.clone(),
            kind: WorkKind::Source(source.kind),
            authors,
            has_others: source.authors.ends_with(OTHERS),
            year: source.year.clone(),
            title: source.title.clone(),
            place: Venue::parse(&source.container),
            url: source.url.clone(),
            note: source.note.clone(),
        }
    }

    /// Whether it appeared in a periodical.
    pub fn is_in_periodical(&self) -> bool {
        let place = &self.place;
        [&place.volume, &place.issue, &place.pages]
            .iter()
            .any(|part| !part.is_empty())
    }
}

impl Author {
    /// A person is printed as `Family, G.`; whatever else is a body.
    fn new(name: &str) -> Self {
        match name.split_once(", ") {
            Some((family, given)) if given.ends_with('.') => Self::Person {
                family: family.to_owned(),
                given: given.to_owned(),
            },
            _ => Self::Body(name.to_owned()),
        }
    }
}

impl Venue {
    /// Takes volume, number and pages from the end as long as they are what they look like.
    fn parse(printed: &str) -> Self {
        let mut place = Self::default();
        let mut rest = printed;
        while let Some((before, last)) = rest.rsplit_once(", ") {
            if !place.take(last.trim()) {
                break;
            }
            rest = before;
        }
        rest.clone_into(&mut place.title);
        place
    }

    fn take(&mut self, part: &str) -> bool {
        let after = |starts: &[&str]| {
            let found = starts.iter().find_map(|start| part.strip_prefix(start));
            found.map(str::trim)
        };
        if let Some(pages) = after(&["p. ", "pp. "]).filter(|pages| is_span(pages)) {
            return put(&mut self.pages, pages);
        }
        if let Some(issue) = after(&["n° ", "n°\u{a0}", "numéro "]).filter(|issue| is_number(issue))
        {
            return match issue
                .strip_suffix(')')
                .and_then(|issue| issue.split_once('('))
            {
                Some((volume, issue)) => {
                    put(&mut self.volume, volume) && put(&mut self.issue, issue)
                }
                None => put(&mut self.issue, issue),
            };
        }
        if let Some(volume) = after(&["volume ", "vol. "]).filter(|volume| is_number(volume)) {
            return put(&mut self.volume, volume);
        }
        if let Some(issue) = part
            .strip_prefix('(')
            .and_then(|part| part.strip_suffix(')'))
        {
            return is_number(issue) && put(&mut self.issue, issue);
        }
        if let Some((volume, issue)) = part.strip_suffix(')').and_then(|part| part.split_once('('))
        {
            return is_number(volume)
                && is_number(issue)
                && put(&mut self.volume, volume)
                && put(&mut self.issue, issue);
        }
        // A span of pages stands last; a number alone before it, or by itself, is a volume.
        match part.split_once(['-', '–']) {
            Some(_) if is_span(part) && self == &Self::default() => put(&mut self.pages, part),
            None if is_number(part) => put(&mut self.volume, part),
            _ => false,
        }
    }
}

/// Fills what is empty; false where it is not.
fn put(part: &mut String, value: &str) -> bool {
    let is_free = part.is_empty();
    if is_free {
        value.clone_into(part);
    }
    is_free
}

/// Digits, perhaps joined: `168-169`, `76(1)`.
fn is_number(text: &str) -> bool {
    let is_known = |letter: char| letter.is_ascii_digit() || "-()".contains(letter);
    text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.len() <= 9
        && text.chars().all(is_known)
}

/// `33-61`.
fn is_span(text: &str) -> bool {
    let is_page = |page: &str| !page.is_empty() && page.bytes().all(|byte| byte.is_ascii_digit());
    match text.split_once(['-', '–']) {
        Some((first, last)) => is_page(first) && is_page(last),
        None => is_page(text),
    }
}
