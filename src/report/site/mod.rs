//! The typology as a site in one page, every word already in a language: the tree, the overlaps of
//! families, the page of every record, and the provenance.

mod anchor;
mod context;
mod corrections;
mod finder;
mod grids;
mod pages;
mod words;

pub use anchor::anchor;
pub use context::Localizer;
pub use finder::{Findable, QuestionWords};
pub use grids::{Crossroads, Grid, GridHead};
pub use pages::{RecordLine, RecordPage, RecordPart, Shown, SiteSection, TextRun, Wording};
pub use words::SiteLabels;

use crate::model::{
    DATASET_LANGUAGE, Family, Key, Phrase, Record, RecordKind, Typology, Vocabulary,
};
use crate::query::Filter;
use crate::query::fold::foldings;
use crate::query::tree::{Node, actors};

use super::about::About;
use context::SiteContext;

/// A family in the tree, with its subcategories.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyNode {
    pub anchor: String,
    pub number: String,
    pub name: String,
    pub short_name: String,
    pub summary: String,
    /// Its rank, from 0, which decides its colour.
    pub rank: usize,
    /// The number of its actors.
    pub count: usize,
    /// The same in words.
    pub size: String,
    pub twigs: Vec<SubcategoryNode>,
}

/// A subcategory in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubcategoryNode {
    pub anchor: String,
    pub name: String,
    pub count: usize,
}

/// The whole site.
#[derive(Debug, Clone)]
pub struct Site {
    /// Code of the language of the dataset's words.
    pub dataset: String,
    /// Code of the language of what is not translated.
    pub written: &'static str,
    pub about: About,
    /// The command that reproduces the site.
    pub command: String,
    pub words: SiteLabels,
    /// The numbers of records, in words.
    pub size: String,
    pub branches: Vec<FamilyNode>,
    pub crossroads: Crossroads,
    /// The families, each followed by its subcategories.
    pub families: Vec<(RecordPage, Vec<RecordPage>)>,
    /// All other kinds of record.
    pub chapters: Vec<SiteSection>,
    pub corrections: Option<SiteSection>,
    /// The search index.
    pub findable: Vec<Findable>,
    /// How it reads questions.
    pub question_words: QuestionWords,
    /// The foldings of letters beyond dropping case and accents.
    pub foldings: Vec<(char, &'static str)>,
}

/// The records that the filter keeps, as a site.
pub fn site(
    t: &Typology,
    filter: &Filter,
    localizer: Localizer<'_>,
    about: About,
    command: String,
) -> Site {
    let c = &SiteContext::new(t, filter, localizer);
    let families = t.families.keys();
    let families = families.filter(|key| c.has(Record::Family(*key)));
    let families: Vec<Key<Family>> = families.collect();
    let kinds = RecordKind::ALL.iter().copied();
    let chapters = kinds
        .filter(|kind| !matches!(kind, RecordKind::Family | RecordKind::Subcategory))
        .map(|kind| pages::section(c, kind))
        .filter(|chapter| !chapter.sheets.is_empty());
    Site {
        dataset: localizer.dataset.to_owned(),
        written: DATASET_LANGUAGE,
        words: SiteLabels::new(localizer.say),
        size: size(c),
        branches: families.iter().map(|key| branch(c, *key)).collect(),
        crossroads: grids::crossroads(c),
        chapters: chapters.collect(),
        corrections: corrections::corrections(c),
        findable: finder::findable(c),
        question_words: finder::question_words(),
        foldings: foldings().collect(),
        families: families
            .into_iter()
            .map(|key| pages::family(c, key))
            .collect(),
        about,
        command,
    }
}

fn size(c: &SiteContext<'_>) -> String {
    let count = |kind| c.of_kind(kind).count();
    let phrase = Phrase::new("overview-size")
        .with("families", count(RecordKind::Family))
        .with("subcategories", count(RecordKind::Subcategory))
        .with("actors", count(RecordKind::Actor))
        .with("terms", count(RecordKind::Term))
        .with("sources", count(RecordKind::Source));
    c.say(&phrase)
}

fn branch(c: &SiteContext<'_>, key: Key<Family>) -> FamilyNode {
    let row = &c.t.families[key];
    let keeps = |found: &_| c.filter.keeps_membership(c.t, found);
    let actor_count = |node| actors(c.t, node, &keeps).len();
    let twigs = c.t.subcategories_of(key).filter_map(|(key, row)| {
        Some(SubcategoryNode {
            anchor: c.anchor(Record::Subcategory(key))?,
            name: c.text(&row.name),
            count: actor_count(Node::Subcategory(key)),
        })
    });
    let count = actor_count(Node::Family(key));
    FamilyNode {
        anchor: anchor(c.t, Record::Family(key)),
        number: row.number.to_string(),
        name: c.text(&row.name),
        short_name: c.text(&row.short_name),
        summary: c.text(&row.summary),
        rank: key.index(),
        count,
        size: c.say(&Phrase::new("actor-count").with("count", count)),
        twigs: twigs.collect(),
    }
}
