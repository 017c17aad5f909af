//! The state that no screen owns: the typology, the filter, the user's lists, earlier searches. All of it
//! outlives a change of the filter.

use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use ratatui::layout::Size;

use super::action::Action;
use super::areas::{Areas, Arrangement, LEAST, Plan, Shape, areas, inside};
use super::export_job::{ExportJob, Exporter, export};
use super::lists::Lists;
use super::lists::overlap_job::OverlapJob;
use super::recent::Recent;
use crate::answer::Looks;
use crate::directory::{FileState, Loading, disambiguated_names};
use crate::model::{Phrase, Typology};
use crate::query::{FacetCounts, Filter, Index, Realm};
use crate::query::{FacetOffer, FacetValue};
use crate::request::Request;
use crate::user::History;

/// Rows of the welcome, and the least size that has room for them: with its frame, then without one.
const WELCOMES: &[(u16, Size)] = &[(5, Size::new(76, 24)), (4, Size::new(60, 20))];

/// What there is to do between two keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Business {
    /// Something is to be read, searched or counted.
    Work,
    /// Something that goes on elsewhere is to be looked at.
    Wait,
    None,
}

/// Everything that outlives a filter.
pub struct World<'a> {
    pub typology: &'a Typology,
    pub filter: Filter,
    /// Size of the terminal.
    pub size: Size,
    pub arrangement: Arrangement,
    pub lists: Lists,
    /// What the organisations of the lists share.
    pub(super) overlap_job: OverlapJob,
    /// The path of each list, in their order.
    pub(super) list_paths: Vec<PathBuf>,
    /// The lists, by rank, of which something was chosen since they were opened.
    pub(super) chosen_lists: BTreeSet<usize>,
    /// The folder where a list was opened last, as it is typed.
    pub(super) folder: String,
    /// Searches and lists, of this run and of earlier ones.
    pub recent: Recent,
    /// Whether the welcome shows.
    pub welcomes: bool,
    /// What a line has to say of the last letter or paste, to be shown as a notice.
    pub(super) remark: Option<Phrase>,
    /// Rows that the message needs beside that of the hints, as they were when the cursors were brought into view.
    pub(super) notice_rows: u16,
    /// The theme chosen since the start, by its name.
    pub theme: Option<&'static str>,
    /// Actions performed from the palette, the last one at the end.
    pub(super) done: Vec<Action>,
    /// The request that started the explorer, to be repeated where it matters.
    pub given: Request,
    /// What answers the request of an export.
    pub exporter: Exporter,
    /// How exports look, by the configuration.
    pub export_looks: Looks,
    /// The export that is running.
    pub export_job: Option<ExportJob>,
    /// Made when the first search asks for it.
    index: OnceCell<Index>,
}

impl<'a> World<'a> {
    /// Without any list.
    pub fn new(typology: &'a Typology, filter: Filter, size: Size) -> Self {
        Self {
            typology,
            filter,
            size,
            arrangement: Arrangement::default(),
            lists: Lists::new(typology, Vec::new()),
            overlap_job: OverlapJob::default(),
            list_paths: Vec::new(),
            chosen_lists: BTreeSet::new(),
            folder: String::new(),
            recent: Recent::default(),
            welcomes: false,
            remark: None,
            notice_rows: 0,
            theme: None,
            done: Vec::new(),
            given: Request::default(),
            exporter: export,
            export_looks: Looks::default(),
            export_job: None,
            index: OnceCell::new(),
        }
    }

    /// What there is to do between two keys.
    pub(super) fn business(&self) -> Business {
        if self.lists.is_busy(&self.filter) {
            Business::Work
        } else if self.is_exporting() || self.lists.is_waiting() {
            Business::Wait
        } else {
            Business::None
        }
    }

    /// The index of all records.
    pub fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::new(self.typology))
    }

    /// How many organisations of the lists each value keeps, where there are lists.
    pub(super) fn counting(&self) -> Option<&FacetCounts> {
        Some(self.lists.counting()).filter(|_| !self.lists.is_empty())
    }

    /// Whether an export is running.
    pub fn is_exporting(&self) -> bool {
        self.export_job.is_some()
    }

    /// Takes the same typology in another language, of this code.
    pub(super) fn translate(&mut self, typology: &'a Typology, language: &str) {
        self.typology = typology;
        self.index = OnceCell::new();
        self.given.output.lang = Some(language.to_owned());
        self.refilter(self.filter.clone());
    }

    /// Takes another filter; what is counted and listed of the lists is computed anew.
    pub(super) fn refilter(&mut self, filter: Filter) {
        self.filter = filter;
        self.lists.refilter(&self.filter);
        self.overlap_job.again();
    }

    /// The filter without the value chosen last of those shown; `None` where nothing is chosen.
    pub(super) fn without_last_chip(&self, realm: Realm) -> Option<Filter> {
        let chips = self.filter.chips(self.typology, realm);
        let last = chips.last()?;
        Some(self.filter.toggled(self.typology, *last))
    }

    /// The values by which a realm can be narrowed, with those to be retained while counts are still
    /// incomplete.
    pub(super) fn offers(&self, realm: Realm, held: &[FacetValue]) -> Vec<FacetOffer> {
        match realm {
            Realm::Records => self.filter.offers(self.typology),
            Realm::Organisations => {
                let is_counting = self.lists.counted_percent().is_some();
                let held = if is_counting { held } else { &[] };
                self.lists.counting_typed().offers(self.typology, held)
            }
        }
    }

    /// Whether the filter has a row of its own: not on the smallest screens.
    fn has_chips(&self) -> bool {
        !self.filter.is_empty() && self.size.height > LEAST.height
    }

    /// Whether the welcome has room beside what the panes need.
    pub(super) fn has_room_to_welcome(&self) -> bool {
        self.room_to_welcome() > 0
    }

    fn room_to_welcome(&self) -> u16 {
        let Size { width, height } = self.size;
        let mut welcomes = WELCOMES.iter();
        let found = welcomes.find(|(_, least)| width >= least.width && height >= least.height);
        found.map_or(0, |(rows, _)| *rows)
    }

    /// Rows of the welcome: none once it was read.
    fn welcome_rows(&self) -> u16 {
        if self.welcomes {
            self.room_to_welcome()
        } else {
            0
        }
    }

    /// The size of the screens: all but these rows, and those that are left to a message as long as the panes keep
    /// their shape without them.
    pub fn room(&self) -> Size {
        let taken = u16::from(self.has_chips()) + self.welcome_rows();
        let less = |taken: u16| {
            let height = self.size.height.saturating_sub(taken);
            Size::new(self.size.width, height)
        };
        let (room, left) = (less(taken), less(taken.saturating_add(self.notice_rows)));
        let has_shape = Shape::of(left) == Shape::of(room) && left.height >= LEAST.height;
        if has_shape { left } else { room }
    }

    /// Whether there is room for one pane only.
    pub(super) fn is_small(&self) -> bool {
        Shape::of(self.room()) == Shape::Single
    }

    /// The areas of a plan under the row of the filter; `None` below the least size.
    pub fn areas(&self, plan: Plan, focus: usize) -> Option<Areas> {
        let areas = areas(self.room(), plan, focus, self.arrangement)?;
        Some(areas.lowered(self.has_chips(), self.welcome_rows()))
    }

    /// The size inside a pane of a plan while another has the keys; `None` where it does not show.
    pub(super) fn pane_size(&self, plan: Plan, focus: usize, pane: usize) -> Option<Size> {
        let areas = self.areas(plan, focus)?;
        Some(inside(areas.panes[pane]?, areas.shape).as_size())
    }

    /// Rows inside a pane of a plan while it has the keys.
    pub(super) fn pane_height(&self, plan: Plan, pane: usize) -> u16 {
        let size = self.pane_size(plan, pane, pane);
        size.map_or(1, |size| size.height)
    }

    /// The areas around the panes, whatever their plan.
    pub fn frame(&self) -> Option<Areas> {
        self.areas(Plan::Two, 0)
    }

    /// Takes the user's own lists.
    pub(super) fn open(&mut self, lists: Lists) {
        self.lists = lists;
        self.disambiguate();
        self.lists.refilter(&self.filter);
    }

    /// Takes the paths of these lists, and the history of earlier runs.
    pub(super) fn take_recent(&mut self, paths: Vec<PathBuf>, earlier: History) {
        let folder = paths.last().and_then(|path| path.parent());
        // Joined to nothing, a folder ends as a typed one does.
        let folder = folder.map(|folder| folder.join(""));
        if let Some(folder) = folder.as_ref().and_then(|folder| folder.to_str()) {
            folder.clone_into(&mut self.folder);
        }
        self.list_paths = paths;
        self.recent.remember(earlier);
    }

    /// Whether the list of this path is there already.
    pub(super) fn has_list(&self, path: &Path) -> bool {
        let mut paths = self.list_paths.iter().enumerate();
        paths.any(|(rank, known)| known == path && self.lists.is_open(rank))
    }

    /// Takes one more list.
    pub(super) fn add_list(&mut self, path: PathBuf, loading: Loading) {
        self.lists.add(self.typology, loading);
        self.overlap_job.reopen();
        self.recent.opened(&path);
        self.list_paths.push(path);
        self.disambiguate();
    }

    /// Takes lists in place of those there are; of that of this rank something was chosen.
    pub(super) fn reread(&mut self, lists: Vec<Loading>, chosen: usize) {
        self.chosen_lists.insert(chosen);
        self.lists = Lists::new(self.typology, lists);
        self.overlap_job.reopen();
        self.disambiguate();
    }

    /// The paths by which the lists are given to a command, in their order.
    pub(super) fn paths(&self) -> Vec<PathBuf> {
        let given = self.given.sources.lists.iter();
        let given = given.map(|list| list.path.clone());
        let since = self.list_paths.iter().skip(given.len()).cloned();
        given.chain(since).collect()
    }

    /// The path of each list that is a file, with the state of the file when it was opened.
    pub(super) fn files_opened(&self) -> Vec<(PathBuf, FileState)> {
        let paths = self.paths();
        let states = self.lists.file_states();
        let states = states.filter(|(rank, _)| self.lists.is_open(*rank));
        states
            .filter_map(|(rank, state)| Some((paths.get(rank)?.clone(), state)))
            .collect()
    }

    /// Names lists of the same name by more of their paths.
    fn disambiguate(&mut self) {
        let paths = self.paths();
        let names = disambiguated_names(paths.iter().map(PathBuf::as_path));
        self.lists.rename(&names);
    }
}
