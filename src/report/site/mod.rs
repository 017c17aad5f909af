//! The typology as one book, every word already in a language: a tree, what families share, the page of
//! every record that is kept, and where it all comes from. Formats for people lay it out.

mod anchor;
mod corrections;
mod finder;
mod grids;
mod localizer;
mod pages;
mod words;

pub use anchor::anchor;
pub use finder::Findable;
pub use grids::{Crossroads, Grid, GridCell, GridHead};
pub use localizer::Localizer;
pub use pages::{RecordLine, RecordPage, RecordPart, Shown, SiteSection, TextRun};
pub use words::SiteLabels;

use crate::model::{Family, Key, Phrase, Record, RecordKind, Typology, Vocabulary};
use crate::query::Filter;
use crate::query::fold::foldings;
use crate::query::tree::{Node, actors};

use super::about::About;
use super::page::Piece;
use pages::KeptRecords;

/// A family in the tree, with what stands under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyNode {
    pub anchor: String,
    pub number: String,
    pub name: String,
    pub short_name: String,
    pub summary: String,
    /// Its rank, from 0, which decides its colour.
    pub rank: usize,
    /// How many actors stand there.
    pub count: usize,
    /// The same in words.
    pub told: String,
    pub twigs: Vec<SubcategoryNode>,
}

/// A subcategory in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubcategoryNode {
    pub anchor: String,
    pub name: String,
    pub count: usize,
}

/// The whole.
#[derive(Debug, Clone)]
pub struct Site {
    /// Code of the language of the dataset's words.
    pub dataset: &'static str,
    pub about: About,
    /// The command that writes the same again.
    pub command: String,
    pub words: SiteLabels,
    /// How much there is, in words.
    pub size: String,
    pub branches: Vec<FamilyNode>,
    pub crossroads: Crossroads,
    /// The families, each followed by its subcategories.
    pub families: Vec<(RecordPage, Vec<RecordPage>)>,
    /// All else, kind by kind.
    pub chapters: Vec<SiteSection>,
    /// What the curators corrected.
    pub corrections: Option<SiteSection>,
    /// What a search finds.
    pub findable: Vec<Findable>,
    /// What letters fold to for a search where dropping case and accents would not do.
    pub foldings: Vec<(char, &'static str)>,
}

/// What the filter keeps, as a book.
pub fn site(
    t: &Typology,
    filter: &Filter,
    voice: Localizer<'_>,
    about: About,
    command: String,
) -> Site {
    let kept = KeptRecords::new(t, filter);
    let is_kept = |key: &Key<Family>| kept.has(Record::Family(*key));
    let families: Vec<Key<Family>> = t.families.keys().filter(is_kept).collect();
    let kinds = RecordKind::ALL.iter().copied();
    let apart = |kind: &RecordKind| !matches!(kind, RecordKind::Family | RecordKind::Subcategory);
    let chapters = kinds.filter(apart);
    let chapters = chapters.map(|kind| pages::chapter(t, voice, &kept, kind));
    Site {
        dataset: voice.dataset,
        words: SiteLabels::new(voice.say),
        size: size(voice, &kept),
        branches: families
            .iter()
            .map(|key| branch(t, filter, voice, &kept, *key))
            .collect(),
        crossroads: grids::crossroads(t, filter, voice, &kept),
        families: families
            .iter()
            .map(|key| pages::family(t, voice, &kept, *key))
            .collect(),
        chapters: chapters
            .filter(|chapter| !chapter.sheets.is_empty())
            .collect(),
        corrections: corrections::corrections(t, voice, &kept),
        findable: finder::findable(t, voice, &kept),
        foldings: foldings().collect(),
        about,
        command,
    }
}

fn size(voice: Localizer<'_>, kept: &KeptRecords) -> String {
    let phrase = Phrase::new("overview-size")
        .with("families", kept.count(RecordKind::Family))
        .with("subcategories", kept.count(RecordKind::Subcategory))
        .with("actors", kept.count(RecordKind::Actor))
        .with("terms", kept.count(RecordKind::Term))
        .with("sources", kept.count(RecordKind::Source));
    (voice.say)(&phrase)
}

fn branch(
    t: &Typology,
    filter: &Filter,
    voice: Localizer<'_>,
    kept: &KeptRecords,
    key: Key<Family>,
) -> FamilyNode {
    let row = &t.families[key];
    let counted = |node| actors(t, node, &|found| filter.keeps_membership(t, found)).len();
    let own = |text: &str| (voice.said)(&Piece::text(text));
    let twigs = t.subcategories_of(key);
    let twigs = twigs.filter(|(key, _)| kept.has(Record::Subcategory(*key)));
    let twigs = twigs.map(|(key, row)| SubcategoryNode {
        anchor: anchor(t, Record::Subcategory(key)),
        name: own(&row.name),
        count: counted(Node::Subcategory(key)),
    });
    let count = counted(Node::Family(key));
    FamilyNode {
        anchor: anchor(t, Record::Family(key)),
        number: row.number.to_string(),
        name: own(&row.name),
        short_name: own(&row.short_name),
        summary: own(&row.summary),
        rank: key.index(),
        count,
        told: (voice.say)(&Phrase::new("actor-count").with("count", count)),
        twigs: twigs.collect(),
    }
}
