//! What is told of each place: the lists of the explorer's screens as titles, headings and numbered entries.

use super::labels;
use super::page_rows::{Levels, PageRows, link_label};
use super::place::{Lead, Place, Readable};
use super::state::Conversation;
use super::telling::{Telling, TellingRow};
use super::verbs::VERBS;
use crate::model::{Actor, Key, Membership, Phrase, Record};
use crate::query::Filter;
use crate::query::tree::{Node, actors, children, count};
use crate::report::{Compared, Page, PageExtent};
use crate::tui::screens::catalogue::rows::{Catalogue, CatalogueRow, Extent};

/// What is told, or why there is nothing to tell.
pub(super) type Told = Result<Telling, Vec<Phrase>>;

impl Conversation<'_> {
    /// What is told of a place.
    pub(super) fn told_of(&self, place: &Place) -> Told {
        match place {
            Place::Families => Ok(self.families()),
            Place::Under(node) => Ok(self.under(*node)),
            Place::Page(subject) => self.page(*subject),
            Place::Comparison(left, right) => self.comparison(*left, *right),
            Place::Why(actor) => self.why(*actor),
            Place::Network(record) => self.network(*record),
            Place::Overlaps(subject) => self.shared(subject),
            Place::Intersections(subject) => self.intersections(subject),
            Place::Pairs(subject) => self.pairs(subject),
            Place::Within(subject, set, count) => self.within(subject, *set, *count),
            Place::Question(subject, question) => self.question(subject, question),
            Place::Answer(subject, question) => self.answering(subject, question),
            Place::Codes(extent) => Ok(self.catalogue(Catalogue::Naf(*extent))),
            Place::Glossary => Ok(self.catalogue(Catalogue::Glossary)),
            Place::Sources => Ok(self.catalogue(Catalogue::Sources(None))),
            Place::Organisations => Ok(self.organisations()),
            Place::Found(query) => self.found(query),
            Place::Help => Ok(self.help()),
            Place::Links => Ok(self.links()),
            Place::Parts => Ok(self.parts()),
            Place::Formats => self.formats(),
            Place::History => Ok(self.history()),
            Place::Searches => Ok(self.searches()),
            Place::Recent => self.recent_lists(),
            Place::Facets => self.facets(),
            Place::Facet(facet) => self.facet(*facet),
        }
    }

    fn keeps(&self) -> impl Fn(&Membership) -> bool + '_ {
        |found| self.filter.keeps_membership(self.typology, found)
    }

    /// The families with their actors.
    pub(super) fn families(&self) -> Telling {
        let t = self.typology;
        let title = Phrase::new("families-title").with("count", t.families.len());
        let mut telling = Telling::list(self.text.say(&title));
        for (key, family) in t.families.iter() {
            let phrase = Phrase::new("family-entry")
                .with("name", family.name.as_str())
                .with("count", count(t, Node::Family(key), &self.keeps()));
            let label = self.text.say(&phrase);
            telling.entry(label, Lead::To(Place::Under(Node::Family(key))));
        }
        telling
    }

    /// The subcategories of a family, and the actors under a node.
    fn under(&self, node: Node) -> Telling {
        let t = self.typology;
        let found = actors(t, node, &self.keeps());
        let name = labels::node(t, node, self.text);
        let id = match node {
            Node::Typology(_) => "family-entry",
            Node::Family(_) => "family-title",
            Node::Subcategory(_) | Node::Elsewhere(_) => "subcategory-title",
        };
        let title = Phrase::new(id)
            .with("name", name)
            .with("count", found.len());
        let family = node.family(t).map(|family| &t.families[family]);
        let title = match family {
            Some(family) => title
                .with("number", usize::from(family.number))
                .with("family", family.short_name.as_str()),
            None => title,
        };
        let mut telling = Telling::list(self.text.say(&title));
        let below: Vec<Node> = match node {
            Node::Family(family) => children(t, family),
            Node::Typology(_) | Node::Subcategory(_) | Node::Elsewhere(_) => Vec::new(),
        };
        if !below.is_empty() {
            telling.heading(self.text.get("heading-subcategories"));
            for child in below {
                let phrase = Phrase::new("family-entry")
                    .with("name", labels::node(t, child, self.text))
                    .with("count", count(t, child, &self.keeps()));
                telling.entry(self.text.say(&phrase), Lead::To(Place::Under(child)));
            }
            telling.heading(self.text.get("heading-actors"));
        }
        for standing in found {
            let label = labels::actor(t, node, standing, self.text);
            telling.entry(label, to(Record::Actor(standing.actor)));
        }
        telling
    }

    /// The page of a record or of an organisation.
    fn page(&self, subject: Readable) -> Told {
        let (t, text) = (self.typology, self.text);
        let rows = PageRows::new(text);
        let (page, kind) = match subject {
            Readable::Record(record) => {
                let page = Page::new(t, record, PageExtent::Whole);
                (page, text.word(record.kind()))
            }
            Readable::Organisation(at) => {
                let found = labels::listed(&self.lists, at);
                let (list, row) = found.ok_or_else(|| vec![Phrase::new("not-there")])?;
                let (directory, linked) = (&list.directory, &list.linked);
                let page = Page::organisation(t, directory, linked, row, PageExtent::Screen);
                (page, text.get("kind-organisation"))
            }
        };
        let title = Phrase::new("page-title")
            .with("kind", kind)
            .with("name", page.title.as_str());
        Ok(rows.telling(&page, text.say(&title)))
    }

    fn comparison(&self, left: Readable, right: Readable) -> Told {
        let refused = || vec![Phrase::new("compare-kinds")];
        let [one, other] = [left, right].map(|subject| self.compared(subject));
        let (one, other) = one.zip(other).ok_or_else(refused)?;
        let page = Page::comparison(self.typology, one, other).ok_or_else(refused)?;
        let names = [left, right].map(|subject| self.subject_name(subject));
        let title = Phrase::new("comparison-title")
            .with("left", names[0].as_str())
            .with("right", names[1].as_str());
        let rows = PageRows {
            sides: Some(names),
            ..PageRows::new(self.text)
        };
        Ok(rows.telling(&page, self.text.say(&title)))
    }

    /// Why an actor is in each of its families, one after the other.
    fn why(&self, actor: Key<Actor>) -> Told {
        let t = self.typology;
        let homes = t.families_of(actor).into_iter();
        let pages = homes.filter_map(|family| Page::why(t, actor, family));
        let mut pages: Vec<Page> = pages.collect();
        let mut reasons = Vec::new();
        let mut sources = Vec::new();
        for page in &mut pages {
            // First what it is there, under the heading of its reasons; where facts come from is said once.
            let mut parts = std::mem::take(&mut page.parts).into_iter();
            reasons.extend(parts.next().map(|mut part| {
                let opening = std::mem::take(&mut page.opening);
                part.lines.splice(0..0, opening);
                part
            }));
            sources = parts.collect();
        }
        let page = pages.into_iter().next();
        let mut page = page.ok_or_else(|| vec![Phrase::new("notice-no-why")])?;
        page.parts = reasons.into_iter().chain(sources).collect();
        let title = Phrase::new("why-title").with("name", page.title.as_str());
        let rows = PageRows::new(self.text);
        Ok(rows.telling(&page, self.text.say(&title)))
    }

    /// The relations around a record, each with how far from it it is.
    fn network(&self, record: Record) -> Told {
        let page = Page::network(self.typology, record);
        let page = page.ok_or_else(|| vec![Phrase::new("notice-no-network")])?;
        let title = Phrase::new("network-title").with("name", page.title.as_str());
        let rows = PageRows {
            levels: Levels::Told,
            ..PageRows::new(self.text)
        };
        Ok(rows.telling(&page, self.text.say(&title)))
    }

    fn compared(&self, subject: Readable) -> Option<Compared<'_>> {
        Some(match subject {
            Readable::Record(record) => Compared::Record(record),
            Readable::Organisation(at) => {
                let (list, row) = labels::listed(&self.lists, at)?;
                let found = list
                    .linked
                    .organisation(self.typology, &list.directory, row);
                Compared::Organisation(found)
            }
        })
    }

    pub(super) fn subject_name(&self, subject: Readable) -> String {
        match subject {
            Readable::Record(record) => record.name(self.typology).to_owned(),
            Readable::Organisation(at) => labels::organisation_name(&self.lists, at),
        }
    }

    /// The rows of a catalogue under their headings.
    fn catalogue(&self, which: Catalogue) -> Telling {
        let codes = self.lists.iter().flat_map(|list| list.linked.codes());
        let codes = codes.flat_map(|code| code.all().flatten());
        let mut codes: Vec<_> = codes.collect();
        codes.sort_unstable();
        codes.dedup();
        let rows = which.rows(self.typology, &self.filter, &codes);
        let is_record = |row: &&CatalogueRow| matches!(row, CatalogueRow::Record(_));
        let id = match which {
            Catalogue::Naf(Extent::Whole) => "classification-title",
            Catalogue::Naf(_) => "codes-title",
            Catalogue::Glossary => "glossary-title",
            Catalogue::Sources(_) => "sources-title",
        };
        let title = Phrase::new(id).with("count", rows.iter().filter(is_record).count());
        let mut telling = Telling::list(self.text.say(&title));
        for row in rows {
            match row {
                CatalogueRow::Heading(phrase) => telling.heading(self.text.say(&phrase)),
                CatalogueRow::Record(record) => {
                    telling.entry(labels::record(self.typology, record, self.text), to(record));
                }
            }
        }
        telling
    }

    /// What can be said where one is.
    fn help(&self) -> Telling {
        let title = Phrase::new("help-title").with("place", self.title(self.subject()));
        let mut telling = Telling::list(self.text.say(&title));
        telling.text(self.text.get("help-numbers"));
        for row in VERBS.iter().filter(|row| self.refusal(row.verb).is_none()) {
            let words = row.words(self.text);
            let quoted = |word: &String| {
                let phrase = Phrase::new("help-word").with("word", word.as_str());
                self.text.say(&phrase)
            };
            let words: Vec<String> = words.iter().map(quoted).collect();
            let phrase = Phrase::new("help-entry")
                .with("words", self.text.list(&words, "list-or"))
                .with("does", self.text.get(&row.does()));
            telling.entry(self.text.say(&phrase), Lead::Say(row.verb));
        }
        telling
    }

    /// The links of a page, by the numbers that they have there.
    fn links(&self) -> Telling {
        let Ok(page) = self.told_of(self.subject()) else {
            return Telling::default();
        };
        let title = Phrase::new("links-title").with("place", page.title.as_str());
        let mut telling = Telling::list(self.text.say(&title));
        for lead in page.leads {
            telling.entry(link_label(self.typology, self.text, &lead), lead);
        }
        telling
    }

    /// The headings of a page, each leading to the rows under it.
    fn parts(&self) -> Telling {
        let Ok(page) = self.told_of(self.subject()) else {
            return Telling::default();
        };
        let title = Phrase::new("parts-title").with("place", page.title.as_str());
        let mut telling = Telling::list(self.text.say(&title));
        for (rank, row) in page.rows.iter().enumerate() {
            if let TellingRow::Heading(heading) = row {
                telling.entry(heading.clone(), Lead::Row(rank));
            }
        }
        telling
    }

    /// The places that were told, the last one first.
    fn history(&self) -> Telling {
        let mut telling = Telling::list(self.text.get("history-title"));
        for (place, title) in self.told.iter().rev() {
            telling.entry(title.as_str(), Lead::To(place.clone()));
        }
        telling
    }

    /// Whether a filter keeps an actor, or an organisation of a list.
    pub(super) fn is_anything_kept(&self, filter: &Filter) -> bool {
        let t = self.typology;
        let keeps_actor = t.actors.keys().any(|actor| filter.keeps_actor(t, actor));
        let mut lists = self.lists.iter();
        keeps_actor
            || lists.any(|list| {
                let mut rows = 0..list.directory.len();
                rows.any(|row| list.linked.keeps(t, &list.directory, filter, row))
            })
    }
}

/// To the page of a record.
pub(super) fn to(record: Record) -> Lead {
    Lead::To(Place::Page(Readable::Record(record)))
}
