//! How the state filters: what is offered and counted, what is chosen and taken off.

use std::time::Duration;

use super::{Popup, State};
use crate::model::Phrase;
use crate::query::{FacetOffer, FacetValue, Filter, Realm};
use crate::tui::lists::Lists;
use crate::tui::popups::facets;
use crate::tui::screens::Screen;

impl State<'_> {
    /// What the screen is about.
    pub fn realm(&self) -> Realm {
        match self.screen {
            Screen::Organisations => Realm::Organisations,
            _ => Realm::Records,
        }
    }

    /// By what the screen can be narrowed, with the values that are held meanwhile.
    pub fn offers(&self, held: &[FacetValue]) -> Vec<FacetOffer> {
        let counting = self.lists.counted_percent().is_some();
        match self.realm() {
            Realm::Records => self.filter.offers(self.typology),
            Realm::Organisations => {
                let held = if counting { held } else { &[] };
                self.lists.counting_typed().offers(self.typology, held)
            }
        }
    }

    /// Opens the panel of what can be chosen, counted as far as that is done within so long.
    pub fn open_facets(&mut self, budget: Duration) {
        // What is offered whatever is typed stands there until it is known what that leaves of it.
        let all = match self.realm() {
            Realm::Records => Vec::new(),
            Realm::Organisations => self.lists.counting().offers(self.typology, &[]),
        };
        let all = all.into_iter().flat_map(|offer| offer.values);
        let held: Vec<FacetValue> = all.map(|(value, _)| value).collect();
        self.popup = Some(Popup::Facets(facets::State::new(Vec::new())));
        self.tally(budget);
        self.popup = Some(Popup::Facets(facets::State::new(self.offers(&held))));
    }

    /// Whether what is typed above the organisations is counted by facet.
    pub(super) fn is_tallying(&self) -> bool {
        self.realm() == Realm::Organisations && matches!(self.popup, Some(Popup::Facets(_)))
    }

    /// Whether some of that is still to be counted.
    pub(super) fn is_behind(&self) -> bool {
        self.is_tallying() && self.lists.counted_percent().is_some()
    }

    /// Counts for about so long beside what is typed, where it is looked at. Whether there was anything to
    /// count.
    pub fn tally(&mut self, budget: Duration) -> bool {
        self.is_tallying() && self.lists.tally_typed(self.typology, &self.filter, budget)
    }

    /// Tells the facets that show how many there are now.
    pub fn recount(&mut self) {
        let Some(Popup::Facets(facets)) = &self.popup else {
            return;
        };
        let offers = self.offers(&facets.values());
        if let Some(Popup::Facets(facets)) = &mut self.popup {
            facets.refresh(offers);
        }
    }

    /// Takes the filter chosen last off, the last on the row of those chosen; false where there is none.
    pub fn drop_chip(&mut self) -> bool {
        let chips = self.filter.chips(self.typology, self.realm());
        let Some(last) = chips.last() else {
            return false;
        };
        self.refilter(self.filter.toggled(self.typology, *last));
        true
    }

    /// Lifts the filter: every screen begins anew, on what is read now.
    pub fn lift_filter(&mut self) {
        self.refilter(Filter::default());
        self.notice = Some(Phrase::new("notice-lifted"));
    }

    /// Filters otherwise: every screen begins anew, on what is read now if it is kept. A filter that
    /// keeps nobody is not taken.
    pub fn refilter(&mut self, filter: Filter) {
        self.refilter_to(filter, self.screen);
    }

    /// Filters otherwise, and shows a screen. Organisations may be kept where no actor is.
    pub fn refilter_to(&mut self, filter: Filter, screen: Screen) {
        let typology = self.typology;
        let keeps = |actor| filter.keeps_actor(typology, actor);
        let is_of_lists = screen == Screen::Organisations;
        if !is_of_lists && !filter.is_empty() && !typology.actors.keys().any(keeps) {
            self.notice = Some(Phrase::new("notice-kept-nobody"));
            return;
        }
        // An organisation is no record: the tree stays where it was left.
        let was_of_lists = self.screen == Screen::Organisations;
        let record = if was_of_lists {
            Some(self.explorer.record())
        } else {
            self.record()
        };
        let record =
            record.filter(|record| filter.is_empty() || filter.keeps_record(typology, *record));
        let memory = (screen != self.screen).then(|| self.memory());
        *self = Self {
            organisations: self.organisations.anew(),
            popup: self.popup.take(),
            under: self.under.take(),
            marked: self.marked,
            past: std::mem::take(&mut self.past),
            done: std::mem::take(&mut self.done),
            opened: std::mem::take(&mut self.opened),
            folder: std::mem::take(&mut self.folder),
            given: std::mem::take(&mut self.given),
            scribe: self.scribe,
            export_job: self.export_job.take(),
            index: std::mem::take(&mut self.index),
            lists: std::mem::replace(&mut self.lists, Lists::new(typology, Vec::new())),
            gathered: std::mem::take(&mut self.gathered),
            ..Self::new(typology, filter, self.size)
        };
        match record {
            Some(record) if was_of_lists => {
                self.explorer.go_to(typology, &self.filter, record);
            }
            Some(record) => self.go_to(record),
            None => {}
        }
        self.screen = screen;
        self.back = memory.into_iter().collect();
        self.lists.refilter(typology, &self.filter);
        self.naf.list(typology, &self.filter, self.lists.codes());
        self.gathered.again();
        self.overlaps.offer(self.gathered.subjects());
    }
}
