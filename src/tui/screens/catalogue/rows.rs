//! What each catalogue lists, in which order, under which headings.

use std::collections::BTreeSet;

use crate::model::{Code, Key, LIST_SEPARATOR, Phrase, Record, RecordKind, Typology};
use crate::query::fold::sort_key;
use crate::query::{Filter, Realm};

/// A row of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogueRow {
    Heading(Phrase),
    Record(Record),
}

/// Which catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Catalogue {
    /// Codes: those of the report, or the whole classification.
    Naf(Extent),
    /// Terms, then statuses.
    Glossary,
    /// Sources of one kind; of every kind under headings where none is given.
    Sources(Option<ReferenceKind>),
}

/// What the report and its sheets refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReferenceKind {
    /// By family.
    Bibliography,
    Databases,
    Figures,
}

impl ReferenceKind {
    /// In the order of their tabs.
    pub const ALL: [Self; 3] = [Self::Bibliography, Self::Databases, Self::Figures];

    /// The kind that records of a kind are listed under; `None` for those that are no source.
    pub fn of(kind: RecordKind) -> Option<Self> {
        match kind {
            RecordKind::Source => Some(Self::Bibliography),
            RecordKind::Database => Some(Self::Databases),
            RecordKind::Figure => Some(Self::Figures),
            _ => None,
        }
    }

    /// The next one, the first after the last.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::Bibliography => Self::Databases,
            Self::Databases => Self::Figures,
            Self::Figures => Self::Bibliography,
        }
    }

    /// How many there are of those that the filter keeps.
    pub fn count(self, typology: &Typology, filter: &Filter) -> usize {
        let mut records = self.records(typology);
        records.retain(|record| is_kept(typology, filter, *record));
        records.len()
    }

    /// Its records, as the dataset has them.
    fn records(self, typology: &Typology) -> Vec<Record> {
        match self {
            Self::Bibliography => typology.sources.keys().map(Record::Source).collect(),
            Self::Databases => typology.databases.keys().map(Record::Database).collect(),
            Self::Figures => typology.figures.keys().map(Record::Figure).collect(),
        }
    }

    /// Id of the name of its tab in the text bundles.
    pub fn tab(self) -> &'static str {
        match self {
            Self::Bibliography => "tab-bibliography",
            Self::Databases => "tab-databases",
            Self::Figures => "tab-figures",
        }
    }

    /// Id of its name in the text bundles.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Bibliography => "heading-bibliography",
            Self::Databases => "heading-databases",
            Self::Figures => "heading-figures",
        }
    }
}

/// How much of the classification is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Extent {
    Report,
    /// Those of the report and those of the user's own lists.
    Listed,
    Whole,
}

impl Catalogue {
    /// Its rows, of the records that the filter keeps; headings with nothing under them are left out.
    /// `listed` are the codes of the user's own lists, in order.
    pub fn rows(
        self,
        typology: &Typology,
        filter: &Filter,
        listed: &[Key<Code>],
    ) -> Vec<CatalogueRow> {
        let mut rows = match self {
            Self::Naf(extent) => codes(typology, extent, listed),
            Self::Glossary => glossary(typology),
            Self::Sources(Some(ReferenceKind::Bibliography)) => bibliography(typology),
            Self::Sources(Some(kind)) => references(typology, kind).map(row).collect(),
            Self::Sources(None) => sources(typology),
        };
        rows.retain(|row| match row {
            CatalogueRow::Heading(_) => true,
            CatalogueRow::Record(record) => is_kept(typology, filter, *record),
        });
        let is_followed = |rank: usize| matches!(rows.get(rank + 1), Some(CatalogueRow::Record(_)));
        let is_kept = |(rank, row): &(usize, &CatalogueRow)| {
            matches!(row, CatalogueRow::Record(_)) || is_followed(*rank)
        };
        let kept = rows.iter().enumerate().filter(is_kept);
        kept.map(|(_, row)| row.clone()).collect()
    }
}

fn is_kept(typology: &Typology, filter: &Filter, record: Record) -> bool {
    !filter.applies_to(Realm::Records) || filter.keeps_record(typology, record)
}

fn codes(typology: &Typology, extent: Extent, listed: &[Key<Code>]) -> Vec<CatalogueRow> {
    let named = typology.family_codes.iter().map(|found| found.code);
    let used: BTreeSet<Key<Code>> = named.collect();
    let is_listed = |key| extent == Extent::Listed && listed.binary_search(&key).is_ok();
    let is_shown = |key: &_| extent == Extent::Whole || used.contains(key) || is_listed(*key);
    let mut keys: Vec<_> = typology.codes.keys().filter(is_shown).collect();
    // A code follows the one above it: sections by letter, all else by the digits they share.
    keys.sort_by_cached_key(|key| {
        let section = typology.lineage(*key).last();
        let section = section.map(|top| typology.codes[top].code.clone());
        let code = &typology.codes[*key];
        (section, code.parent.is_some().then(|| code.code.clone()))
    });
    keys.into_iter().map(Record::Code).map(row).collect()
}

fn glossary(typology: &Typology) -> Vec<CatalogueRow> {
    let mut terms: Vec<_> = typology.terms.keys().collect();
    terms.sort_by_cached_key(|key| sort_key(&typology.terms[*key].term));
    let mut statuses: Vec<_> = typology.statuses.keys().collect();
    statuses.sort_by_cached_key(|key| sort_key(&typology.statuses[*key].name));
    let terms = terms.into_iter().map(Record::Term);
    let statuses = statuses.into_iter().map(Record::Status);
    let terms = headed("heading-terms", terms);
    terms.chain(headed("heading-statuses", statuses)).collect()
}

fn sources(typology: &Typology) -> Vec<CatalogueRow> {
    let mut rows = bibliography(typology);
    for kind in [ReferenceKind::Databases, ReferenceKind::Figures] {
        rows.extend(headed(kind.heading(), references(typology, kind)));
    }
    rows
}

/// The records of a kind: figures as they stand in the report, all else by name.
fn references(typology: &Typology, kind: ReferenceKind) -> impl Iterator<Item = Record> + use<> {
    let records = kind.records(typology).into_iter();
    let records = match kind {
        ReferenceKind::Figures => records.collect(),
        ReferenceKind::Bibliography | ReferenceKind::Databases => by_name(typology, records),
    };
    records.into_iter()
}

fn by_name(typology: &Typology, records: impl Iterator<Item = Record>) -> Vec<Record> {
    let mut records: Vec<Record> = records.collect();
    records.sort_by_cached_key(|record| match record {
        Record::Source(key) => {
            // Several authors as tables write them; records without an author come last.
            let authors = typology.sources[*key].authors.replace(LIST_SEPARATOR, ", ");
            (authors.is_empty(), sort_key(&authors))
        }
        other => (false, sort_key(other.name(typology))),
    });
    records
}

/// Sources under the families whose sheets cite them, then the others.
fn bibliography(typology: &Typology) -> Vec<CatalogueRow> {
    let mut rows = Vec::new();
    let owners = typology.families.keys().map(Some).chain([None]);
    for owner in owners {
        let own = typology.sources.iter();
        let own = own.filter(|(_, source)| source.family == owner);
        let records = by_name(typology, own.map(|(key, _)| Record::Source(key)));
        if records.is_empty() {
            continue;
        }
        rows.push(CatalogueRow::Heading(match owner {
            Some(family) => {
                let family = &typology.families[family];
                Phrase::new("heading-sources-of")
                    .with("number", usize::from(family.number))
                    .with("family", family.short_name.as_str())
            }
            None => Phrase::new("heading-sources-around"),
        }));
        rows.extend(records.into_iter().map(row));
    }
    rows
}

fn row(record: Record) -> CatalogueRow {
    CatalogueRow::Record(record)
}

fn headed(id: &str, records: impl Iterator<Item = Record>) -> impl Iterator<Item = CatalogueRow> {
    std::iter::once(CatalogueRow::Heading(Phrase::new(id))).chain(records.map(row))
}
