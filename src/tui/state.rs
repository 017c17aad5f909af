//! Everything that changes while the explorer runs: the world, the screens, the popups over them, the history
//! of visits.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use ratatui::layout::Size;

use super::history::VisitHistory;
use super::layer::{Layer, ScreenLayer};
use super::lists::{ListedRow, Lists, Resumed, Worked};
use super::look::Look;
use super::mark::Mark;
use super::mouse::Mouse;
use super::present::Seat;
use super::screens::{Screen, Screens, Snapshot, catalogue, organisations};
use super::shown_request::ShownRequest;
use super::widgets::Cursor;
use super::world::{Business, World};
use crate::directory::Loading;
use crate::model::{Family, Key, Phrase, Record, Typology};
use crate::query::tree::Node;
use crate::query::{FacetOffer, FacetValue, Filter, Realm};
use crate::user::Session;

pub use super::popups::Popup;

/// How long a popup may count before a frame is drawn; the rest is counted between keys.
pub(super) const COUNTING: Duration = Duration::from_millis(5);

/// The state of the explorer.
pub struct State<'a> {
    pub world: World<'a>,
    pub screens: Screens<'a>,
    /// The screen that shows.
    pub screen: Screen,
    /// Over it, the topmost last.
    pub popups: Vec<Popup>,
    /// Marked to be compared with the next one.
    pub marked: Option<Mark>,
    /// Shown on the last row until the next key.
    pub notice: Option<Phrase>,
    pub mouse: Mouse,
    /// The place in a session, before a room.
    pub present: Option<Box<Seat>>,
    /// The row to go to, such as the first of a list that was just opened, until it can be shown or
    /// another key is typed.
    pub(super) pending_row: Option<usize>,
    pub(super) history: VisitHistory,
}

impl<'a> State<'a> {
    /// At the beginning, on the explorer's screen.
    pub fn new(typology: &'a Typology, filter: Filter, size: Size) -> Self {
        Self::over(World::new(typology, filter, size), &Session::default())
    }

    /// On the explorer's screen at its beginning, the others where a session left them.
    pub(super) fn over(world: World<'a>, session: &Session) -> Self {
        Self {
            screens: Screens::new(&world, session),
            world,
            screen: Screen::Explorer,
            popups: Vec::new(),
            marked: None,
            notice: None,
            mouse: Mouse::default(),
            present: None,
            pending_row: None,
            history: VisitHistory::default(),
        }
    }

    /// The screen that shows.
    pub(super) fn shown(&self) -> &dyn ScreenLayer {
        self.screens.get(self.screen)
    }

    /// The screen and the popups over it, the topmost last.
    pub(super) fn layers(&self) -> impl DoubleEndedIterator<Item = &dyn Layer> {
        let screen: &dyn Layer = self.shown();
        std::iter::once(screen).chain(self.popups.iter().map(Popup::layer))
    }

    /// The layer that has the keys, and the world that it changes.
    pub(super) fn top(&mut self) -> (&mut dyn Layer, &mut World<'a>) {
        let layer: &mut dyn Layer = match self.popups.last_mut() {
            Some(popup) => popup.layer_mut(),
            None => self.screens.get_mut(self.screen),
        };
        (layer, &mut self.world)
    }

    /// The popup that has the keys.
    pub fn popup(&self) -> Option<&Popup> {
        self.popups.last()
    }

    /// Whether letters are text.
    pub(super) fn is_typing(&self) -> bool {
        let top = self.layers().next_back();
        top.is_some_and(|layer| layer.is_typing(&self.world))
    }

    /// Closes the topmost popup.
    pub(super) fn close_popup(&mut self) {
        self.popups.pop();
        // More may have been counted meanwhile.
        self.sync_popup();
    }

    /// Lets the topmost popup take up what has changed in the world.
    pub(super) fn sync_popup(&mut self) {
        if let Some(popup) = self.popups.last_mut() {
            popup.layer_mut().sync(&self.world);
        }
    }

    /// The request for what shows.
    ///
    /// # Errors
    /// Why there is none.
    pub fn request(&self) -> Result<ShownRequest, Phrase> {
        let mut requests = self.layers().rev();
        let request = requests.find_map(|layer| layer.request(&self.world));
        let mut shown = request.unwrap_or_else(|| Err(Phrase::new("command-nothing")))?;
        // The dataset and the language are those with which the explorer was started.
        let given = &self.world.given;
        shown.request.sources.data.clone_from(&given.sources.data);
        shown.request.output.lang.clone_from(&given.output.lang);
        Ok(shown)
    }

    /// Updates the request of the export dialog, while lists are being read. Whether it is another one.
    pub(super) fn update_export(&mut self) -> bool {
        if self.world.is_exporting() || !matches!(self.popup(), Some(Popup::Export(_))) {
            return false;
        }
        let request = self.request();
        match (self.popups.last_mut(), request) {
            (Some(Popup::Export(dialog)), Ok(shown)) => dialog.update(shown),
            _ => false,
        }
    }

    /// What the filter narrows on the screen that shows.
    pub fn realm(&self) -> Realm {
        self.screen.row().realm
    }

    /// The values by which the screen can be narrowed, see `World::offers`.
    pub fn offers(&self, held: &[FacetValue]) -> Vec<FacetOffer> {
        self.world.offers(self.realm(), held)
    }

    /// The record under the cursor.
    pub fn record(&self) -> Option<Record> {
        self.shown().record(&self.world)
    }

    /// Whether a record has the keys.
    pub fn is_reading(&self) -> bool {
        self.shown().is_reading()
    }

    /// The organisation under the cursor, where its screen shows.
    pub fn organisation(&self) -> Option<ListedRow<'_>> {
        let World { lists, filter, .. } = &self.world;
        let row = self.screens.organisations.row(lists, filter)?;
        lists
            .row(row)
            .filter(|_| self.screen == Screen::Organisations)
    }

    /// The catalogue that shows; that of the codes on other screens.
    pub fn catalogue(&self) -> &catalogue::state::State {
        match self.screen {
            Screen::Glossary => &self.screens.glossary,
            Screen::Sources => &self.screens.sources,
            _ => &self.screens.naf,
        }
    }

    fn remember(&mut self) {
        self.history.leave(self.screens.snapshot(self.screen));
    }

    /// Shows another screen as it was left, remembering this one.
    pub fn show(&mut self, screen: Screen) {
        if screen != self.screen {
            self.remember();
            self.screen = screen;
        }
    }

    /// Goes to a record on the screen where its kind is at home, remembering this one.
    pub fn go_to(&mut self, record: Record) {
        self.go_to_in(record, None);
    }

    /// Goes to a record, an actor where it stands in a family.
    pub fn go_to_in(&mut self, record: Record, family: Option<Key<Family>>) {
        self.remember();
        let node = &mut self.screens.explorer.node;
        *node = family.map_or(*node, Node::Family);
        self.screen = self.screens.show_record(record, &self.world);
    }

    /// Goes to an organisation among all that the filter keeps, remembering this screen.
    pub fn go_to_row(&mut self, row: usize) {
        self.remember();
        self.screen = Screen::Organisations;
        // An empty line has no fault.
        let _ = self.world.lists.set_query(self.world.typology, "");
        self.screens.organisations = organisations::state::State::default();
        self.pending_row = Some(row);
        self.arrive();
    }

    /// To the screen before; false at the beginning.
    pub fn go_back(&mut self) -> bool {
        let here = || self.screens.snapshot(self.screen);
        let before = self.history.back(here);
        self.restore(before)
    }

    /// To the screen that was left by going back; false at the end.
    pub fn go_forward(&mut self) -> bool {
        let here = || self.screens.snapshot(self.screen);
        let after = self.history.forward(here);
        self.restore(after)
    }

    fn restore(&mut self, snapshot: Option<Snapshot>) -> bool {
        let Some(snapshot) = snapshot else {
            return false;
        };
        self.screen = self.screens.restore(snapshot, &mut self.world);
        true
    }

    /// Takes another filter: every screen begins anew, on the current record if the filter keeps it. A filter
    /// that keeps no actor is rejected.
    pub fn refilter(&mut self, filter: Filter) {
        self.refilter_to(filter, self.screen);
    }

    /// Takes another filter, and shows a screen. Organisations may be kept where no actor is.
    pub fn refilter_to(&mut self, filter: Filter, screen: Screen) {
        let typology = self.world.typology;
        let keeps = |actor| filter.keeps_actor(typology, actor);
        let is_of_lists = screen == Screen::Organisations;
        if !is_of_lists && !filter.is_empty() && !typology.actors.keys().any(keeps) {
            self.notice = Some(Phrase::new("notice-kept-nobody"));
            return;
        }
        // An organisation is no record: the tree stays where it was left.
        let was_of_lists = self.screen == Screen::Organisations;
        let record = if was_of_lists {
            Some(self.screens.explorer.record())
        } else {
            self.record()
        };
        let keeps = |record: &Record| filter.is_empty() || filter.keeps_record(typology, *record);
        let record = record.filter(keeps);
        self.world.refilter(filter);
        self.screens.refilter(&self.world);
        self.notice = None;
        match record {
            Some(record) if was_of_lists => {
                let explorer = &mut self.screens.explorer;
                explorer.go_to(typology, &self.world.filter, record);
            }
            Some(record) => {
                self.screens.show_record(record, &self.world);
            }
            None => {}
        }
        // The screen that is left is come back to as the new filter has it.
        let left = (screen != self.screen).then(|| self.screens.snapshot(self.screen));
        self.history.begin_again(left);
        self.screen = screen;
    }

    /// Takes the user's own lists, and shows them if there are any.
    pub fn open(&mut self, lists: Lists) {
        if !lists.is_empty() {
            self.screen = Screen::Organisations;
        }
        self.world.open(lists);
        self.offer();
    }

    /// Takes one more list, and shows it. False where it is there already.
    pub fn add(&mut self, path: PathBuf, loading: Loading) -> bool {
        if self.world.has_list(&path) {
            return false;
        }
        let is_last = self.world.lists.read_percent().is_none();
        self.pending_row = is_last.then(|| self.world.lists.len());
        self.world.add_list(path, loading);
        self.screens.overlaps.wait();
        self.show(Screen::Organisations);
        true
    }

    /// Resumes the lists that were stopped; what they share is counted anew.
    pub(super) fn read_on(&mut self) -> Option<Resumed> {
        let resumed = self.world.lists.read_on(self.world.typology)?;
        self.world.overlap_job.reopen();
        self.screens.overlaps.wait();
        Some(resumed)
    }

    /// Updates what there is to count in the lists.
    fn offer(&mut self) {
        if self.world.overlap_job.update_subjects(&self.world.lists) {
            let subjects = self.world.overlap_job.subjects();
            self.screens.overlaps.offer(subjects);
        }
    }

    /// Lets the topmost popup count for as long as a frame may wait; the rest is counted between keys.
    pub(super) fn work_popup(&mut self) {
        if let Some(popup) = self.popups.last_mut() {
            popup.layer_mut().work(&mut self.world, COUNTING);
            self.sync_popup();
        }
    }

    /// Whether what shows is still being counted.
    fn is_counting(&self) -> bool {
        let popup = self.popup().map(Popup::layer);
        self.shown().is_busy(&self.world) || popup.is_some_and(|layer| layer.is_busy(&self.world))
    }

    /// Whether lists are being read or searched.
    pub fn is_busy(&self) -> bool {
        self.business() == Business::Work || self.world.lists.is_waiting()
    }

    /// What there is to do between two keys.
    pub(super) fn business(&self) -> Business {
        if self.is_counting() {
            Business::Work
        } else {
            self.world.business()
        }
    }

    /// Reads and searches the lists for about so long. Whether there is anything new to see.
    pub fn work(&mut self, budget: Duration, look: &Look) -> bool {
        let end = Instant::now() + budget;
        // Counting what shows shares the time with reading the lists.
        let share = if self.is_counting() { 2 } else { 1 };
        let (typology, filter) = (self.world.typology, &self.world.filter);
        let worked = self.world.lists.work(typology, filter, budget / share);
        let is_updated = worked != Worked::Idle && self.update_export();
        self.offer();
        let left = || end.saturating_duration_since(Instant::now());
        let shown = self.screens.get_mut(self.screen);
        let has_counted = shown.work(&mut self.world, left());
        if has_counted {
            self.settle(look);
        }
        let popup = self.popups.last_mut().map(Popup::layer_mut);
        let has_tallied = popup.is_some_and(|layer| layer.work(&mut self.world, left()));
        match worked {
            Worked::Idle if !has_tallied => return has_counted,
            Worked::Progress if !self.shown().shows_lists() => return has_counted || is_updated,
            Worked::Idle | Worked::Progress => {}
            Worked::Ended(list, said) => {
                self.notice = Some(self.world.lists.ended(list, said, look));
            }
        }
        self.screens.follow_lists(&self.world);
        self.sync_popup();
        if self.screen == Screen::Organisations {
            self.arrive();
            self.settle(look);
        }
        true
    }

    /// Moves the cursor to the pending row, once that is read and checked against the filter.
    fn arrive(&mut self) {
        let World { lists, filter, .. } = &self.world;
        let Some(row) = self.pending_row.filter(|row| *row < lists.len()) else {
            return;
        };
        let rank = lists.found(filter).rank(row);
        if let Some(rank) = rank {
            self.screens.organisations.cursor = Cursor::at(rank);
            self.screens.organisations.page.restart();
        }
        if rank.is_some() || lists.is_answered(filter) {
            self.pending_row = None;
        }
    }
}
