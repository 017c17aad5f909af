//! The values by which what is told can be narrowed, facet by facet, with how many actors, or organisations of the
//! user's lists, each would keep; and those that were chosen, to be taken off.

use super::labels::COMMA;
use super::lists::Told;
use super::place::{Lead, Place, Readable};
use super::state::Conversation;
use super::telling::Telling;
use crate::model::{Phrase, Vocabulary};
use crate::query::{Facet, FacetCounts, FacetOffer, FacetValue, Filter, Realm};
use crate::request::value_name;

impl Conversation<'_> {
    /// What the filter narrows where one is.
    fn realm(&self) -> Realm {
        match self.subject() {
            Place::Organisations | Place::Page(Readable::Organisation(_)) => Realm::Organisations,
            place => match place.counted() {
                Some(subject) if subject.sets().is_listed() => Realm::Organisations,
                _ => Realm::Records,
            },
        }
    }

    fn offers(&self) -> Vec<FacetOffer> {
        let t = self.typology;
        let offers = match self.realm() {
            Realm::Records => self.filter.offers(t),
            Realm::Organisations => {
                let mut counts = FacetCounts::new(&self.filter);
                for list in &self.lists {
                    for row in 0..list.directory.len() {
                        counts.add(&list.linked.organisation(t, &list.directory, row));
                    }
                }
                counts.offers(t, &[])
            }
        };
        let offers = offers.into_iter();
        offers.filter(|offer| !offer.values.is_empty()).collect()
    }

    /// What was chosen, to be taken off, and the facets that have values to choose.
    pub(super) fn facets(&self) -> Told {
        let offers = self.offers();
        let chosen = self.filter.chips(self.typology, self.realm());
        if offers.is_empty() && chosen.is_empty() {
            return Err(vec![Phrase::new("facets-none")]);
        }
        let title = Phrase::new("facets-title").with("place", self.title(self.subject()));
        let mut telling = Telling::list(self.text.say(&title));
        if !chosen.is_empty() {
            telling.heading(self.text.get("facets-chosen"));
            for value in chosen {
                let phrase = Phrase::new("facets-chip")
                    .with("facet", self.text.word(value.facet()))
                    .with("value", self.value(value));
                telling.entry(self.text.say(&phrase), Lead::Toggle(value));
            }
            telling.heading(self.text.get("facets-offered"));
        }
        for offer in offers {
            let phrase = Phrase::new("facets-entry")
                .with("facet", self.text.word(offer.facet))
                .with("count", offer.values.len());
            let place = Place::Facet(offer.facet);
            telling.entry(self.text.say(&phrase), Lead::To(place));
        }
        Ok(telling)
    }

    /// The values of a facet, each with how many it would keep.
    pub(super) fn facet(&self, facet: Facet) -> Told {
        let mut offers = self.offers().into_iter();
        let offer = offers.find(|offer| offer.facet == facet);
        let offer = offer.ok_or_else(|| vec![Phrase::new("facets-none")])?;
        let id = match self.realm() {
            Realm::Records => "family-entry",
            Realm::Organisations => "facet-organisations",
        };
        let title = Phrase::new("facet-title").with("facet", self.text.word(facet));
        let mut telling = Telling::list(self.text.say(&title));
        for (value, count) in offer.values {
            let phrase = Phrase::new(id)
                .with("name", self.value(value))
                .with("count", count);
            let mut label = self.text.say(&phrase);
            if self.filter.has(value) {
                label = [label, self.text.get("facet-chosen")].join(COMMA);
            }
            telling.entry(label, Lead::Toggle(value));
        }
        Ok(telling)
    }

    fn value(&self, value: FacetValue) -> String {
        let name = value_name(self.typology, &self.filter, value, self.text);
        match value {
            FacetValue::Family(key) => format!("{} {name}", self.typology.families[key].number),
            _ => name,
        }
    }

    /// Chooses a value, or takes it off, and tells the place anew.
    pub(super) fn toggle(&mut self, value: FacetValue) -> Vec<String> {
        let filter = self.filter.toggled(self.typology, value);
        self.take(filter)
    }

    /// Takes a filter and tells the place anew, unless nothing would be left.
    fn take(&mut self, filter: Filter) -> Vec<String> {
        if filter.is_empty() {
            return self.widen();
        }
        if !self.is_anything_kept(&filter) {
            return self.said(&[Phrase::new("filter-keeps-nothing")]);
        }
        let conditions = self.conditions_of(&filter);
        self.refilter(filter, conditions);
        let mut lines = self.tell_filter();
        lines.extend(self.retell());
        lines
    }

    /// A filter as the conditions of a request: those on records, then those on organisations alone.
    fn conditions_of(&self, filter: &Filter) -> Vec<(Facet, String)> {
        let mut conditions: Vec<(Facet, String)> = Vec::new();
        for realm in [Realm::Records, Realm::Organisations] {
            let flags = filter.to_flags(self.typology, realm, Facet::ALL).flags;
            let new: Vec<_> = flags
                .into_iter()
                .filter(|condition| !conditions.contains(condition))
                .collect();
            conditions.extend(new);
        }
        conditions
    }
}
