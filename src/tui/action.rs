//! The actions, in one table: variant, name in the configuration, default keys, scope, the group it is
//! shown under. Hints, help, `essnum keys` and `docs/keys.md` derive from it.

/// An action of the explorer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    First,
    Last,
    Open,
    NextPane,
    PreviousPane,
    FirstPane,
    SecondPane,
    ThirdPane,
    NextRecord,
    PreviousRecord,
    Zoom,
    Grow,
    Shrink,
    Cancel,
    Search,
    LastSearch,
    Facets,
    DropChip,
    Back,
    Forward,
    Explorer,
    Overlaps,
    Naf,
    Glossary,
    Sources,
    Organisations,
    Matrix,
    UpSet,
    Sharing,
    Question,
    Count,
    Sets,
    Sort,
    Group,
    Raise,
    Lower,
    Measure,
    Breadth,
    AllCodes,
    NextSources,
    ByStrength,
    Listed,
    Why,
    Network,
    Compare,
    Copy,
    Cite,
    CopyCommand,
    Write,
    Browse,
    OpenList,
    Columns,
    ReadOn,
    Palette,
    Help,
    Welcome,
    Mouse,
    Suspend,
    Redraw,
    AddStep,
    Advance,
    Retreat,
    StartShow,
    BlankWall,
    FreezeWall,
    PauseTimer,
    WallClock,
    StepList,
    SpeakerNotes,
    Remark,
    Detour,
    Project,
    Quit,
}

impl Action {
    /// Its row in the table.
    pub fn row(self) -> Option<&'static ActionRow> {
        ACTIONS.iter().find(|row| row.action == self)
    }

    /// Whether it shows something else than the popup in which its key is pressed, whichever that is.
    pub fn leads_away(self) -> bool {
        let row = self.row();
        row.is_some_and(|row| row.group == ActionGroup::Screens)
            || matches!(
                self,
                Self::Search
                    | Self::LastSearch
                    | Self::Facets
                    | Self::Help
                    | Self::Palette
                    | Self::OpenList
                    | Self::Columns
            )
    }
}

/// Where an action's keys hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    Everywhere,
    /// On the overlaps screen, before what holds everywhere.
    Overlaps,
    /// On the screen of activity codes, before what holds everywhere.
    Naf,
    /// On the screen of sources, before what holds everywhere.
    Sources,
    /// On the screen of organisations, before what holds everywhere.
    Organisations,
    /// Before a room, before what holds everywhere.
    Present,
}

/// Under which heading an action is shown; `group-{name}` is the id of the heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ActionGroup {
    Moving,
    Going,
    Screens,
    Doing,
    Presenting,
}

impl ActionGroup {
    /// In the order of the help.
    pub const ALL: &'static [Self] = &[
        Self::Moving,
        Self::Going,
        Self::Screens,
        Self::Doing,
        Self::Presenting,
    ];

    /// Id of the heading in the text bundles.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Moving => "group-moving",
            Self::Going => "group-going",
            Self::Screens => "group-screens",
            Self::Doing => "group-doing",
            Self::Presenting => "group-presenting",
        }
    }
}

/// A row of the table.
#[derive(Debug)]
pub struct ActionRow {
    pub action: Action,
    /// Name in the configuration; `action-{name}` and `hint-{name}` are the ids of its texts.
    pub name: &'static str,
    /// Default keys, the one shown in hints first.
    pub keys: &'static [&'static str],
    pub scope: Scope,
    pub group: ActionGroup,
    /// Rank in the line of hints, 1 the last to be dropped; 0 for what is no hint.
    pub hint: u8,
}

impl ActionRow {
    /// Id of the sentence that explains the action.
    pub fn help(&self) -> String {
        format!("action-{}", self.name)
    }

    /// Id of other words by which the palette finds the action, with commas between; it may have none.
    pub fn synonyms(&self) -> String {
        format!("synonyms-{}", self.name)
    }

    /// Id of the word or two of the line of hints.
    pub fn hint_message(&self) -> String {
        format!("hint-{}", self.name)
    }
}

const fn row(
    action: Action,
    name: &'static str,
    keys: &'static [&'static str],
    scope: Scope,
    group: ActionGroup,
    hint: u8,
) -> ActionRow {
    ActionRow {
        action,
        name,
        keys,
        scope,
        group,
        hint,
    }
}

/// Every action, in the order of the help.
#[rustfmt::skip]
pub const ACTIONS: &[ActionRow] = &[
    row(Action::Up, "up", &["up", "k"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::Down, "down", &["down", "j"], Scope::Everywhere, ActionGroup::Moving, 6),
    row(Action::Right, "right", &["right", "l"], Scope::Everywhere, ActionGroup::Moving, 6),
    row(Action::Left, "left", &["left", "h"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::PageDown, "page-down", &["pagedown", "space", "ctrl-d"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::PageUp, "page-up", &["pageup", "ctrl-u"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::First, "first", &["home", "g"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::Last, "last", &["end", "G"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::Open, "open", &["enter"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::NextPane, "next-pane", &["tab"], Scope::Everywhere, ActionGroup::Moving, 3),
    row(Action::PreviousPane, "previous-pane", &["backtab", "ctrl-p"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::FirstPane, "first-pane", &["1", "&"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::SecondPane, "second-pane", &["2", "é"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::ThirdPane, "third-pane", &["3", "\""], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::Zoom, "zoom", &["z"], Scope::Everywhere, ActionGroup::Moving, 3),
    row(Action::NextRecord, "next-record", &[";", "alt-down"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::PreviousRecord, "previous-record", &[",", "alt-up"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::Grow, "grow", &["=", "+", "ctrl-left"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::Shrink, "shrink", &["-", "ctrl-right"], Scope::Everywhere, ActionGroup::Moving, 0),
    row(Action::Search, "search", &["/", "f", "ctrl-f"], Scope::Everywhere, ActionGroup::Going, 1),
    row(Action::LastSearch, "last-search", &["ctrl-r"], Scope::Everywhere, ActionGroup::Going, 0),
    row(Action::Facets, "facets", &["f8"], Scope::Everywhere, ActionGroup::Going, 8),
    row(Action::DropChip, "drop-filter", &["ctrl-x"], Scope::Everywhere, ActionGroup::Going, 0),
    row(Action::Back, "back", &["b", "backspace", "alt-left"], Scope::Everywhere, ActionGroup::Going, 10),
    row(Action::Forward, "forward", &["a", "alt-right"], Scope::Everywhere, ActionGroup::Going, 0),
    row(Action::Cancel, "cancel", &["esc"], Scope::Everywhere, ActionGroup::Going, 0),
    row(Action::Explorer, "explorer", &["e", "f2"], Scope::Everywhere, ActionGroup::Screens, 0),
    row(Action::Overlaps, "overlaps", &["o", "f3"], Scope::Everywhere, ActionGroup::Screens, 7),
    row(Action::Naf, "naf", &["n", "f4"], Scope::Everywhere, ActionGroup::Screens, 0),
    row(Action::Glossary, "glossary", &["t", "f5"], Scope::Everywhere, ActionGroup::Screens, 0),
    row(Action::Sources, "sources", &["s", "f6"], Scope::Everywhere, ActionGroup::Screens, 0),
    row(Action::Organisations, "organisations", &["f9"], Scope::Everywhere, ActionGroup::Screens, 0),
    row(Action::Matrix, "matrix", &["v"], Scope::Overlaps, ActionGroup::Doing, 3),
    row(Action::UpSet, "upset", &["u"], Scope::Overlaps, ActionGroup::Doing, 3),
    row(Action::Sharing, "sharing", &["r"], Scope::Overlaps, ActionGroup::Doing, 3),
    row(Action::Question, "question", &["y"], Scope::Overlaps, ActionGroup::Doing, 3),
    row(Action::Count, "count", &["i"], Scope::Overlaps, ActionGroup::Doing, 7),
    row(Action::Sets, "sets", &["d"], Scope::Overlaps, ActionGroup::Doing, 8),
    row(Action::Sort, "sort", &["ctrl-t"], Scope::Overlaps, ActionGroup::Doing, 0),
    row(Action::Group, "group", &["ctrl-g"], Scope::Overlaps, ActionGroup::Doing, 0),
    row(Action::Raise, "raise", &["=", "+", "ctrl-n"], Scope::Overlaps, ActionGroup::Doing, 0),
    row(Action::Lower, "lower", &["-", "ctrl-k"], Scope::Overlaps, ActionGroup::Doing, 0),
    row(Action::Measure, "measure", &["ctrl-w"], Scope::Overlaps, ActionGroup::Doing, 0),
    row(Action::Breadth, "breadth", &["m"], Scope::Overlaps, ActionGroup::Doing, 3),
    row(Action::AllCodes, "all-codes", &["v"], Scope::Naf, ActionGroup::Doing, 4),
    row(Action::NextSources, "next-sources", &["v"], Scope::Sources, ActionGroup::Doing, 3),
    row(Action::ByStrength, "by-strength", &["ctrl-t"], Scope::Organisations, ActionGroup::Doing, 6),
    row(Action::Listed, "listed", &["d"], Scope::Everywhere, ActionGroup::Doing, 5),
    row(Action::Why, "why", &["p"], Scope::Everywhere, ActionGroup::Doing, 8),
    row(Action::Network, "network", &["f7"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::Compare, "compare", &["x"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::Copy, "copy", &["c", "y"], Scope::Everywhere, ActionGroup::Doing, 9),
    row(Action::Cite, "cite", &["C", "ctrl-b"], Scope::Everywhere, ActionGroup::Doing, 11),
    row(Action::CopyCommand, "copy-command", &["ctrl-y"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::Write, "write", &["ctrl-s"], Scope::Everywhere, ActionGroup::Doing, 5),
    row(Action::Browse, "browse", &["w"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::OpenList, "open-list", &["ctrl-o"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::Columns, "columns", &["i"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::ReadOn, "read-on", &["r"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::Palette, "palette", &["ctrl-e", ":"], Scope::Everywhere, ActionGroup::Doing, 1),
    row(Action::Help, "help", &["?", "f1"], Scope::Everywhere, ActionGroup::Doing, 1),
    row(Action::Welcome, "welcome", &["f11", "alt-w"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::Mouse, "mouse", &["f10", "alt-m"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::Redraw, "redraw", &["ctrl-l"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::Suspend, "suspend", &["ctrl-z"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::AddStep, "add-step", &["f12", "alt-s"], Scope::Everywhere, ActionGroup::Doing, 0),
    row(Action::Quit, "quit", &["q", "ctrl-c"], Scope::Everywhere, ActionGroup::Doing, 1),
    row(Action::Advance, "advance", &["right", "pagedown", "space"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::Retreat, "retreat", &["left", "pageup"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::StartShow, "start-show", &["f5"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::BlankWall, "blank-wall", &["b", "."], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::FreezeWall, "freeze-wall", &["g"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::PauseTimer, "pause-timer", &["t"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::WallClock, "wall-clock", &["c"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::StepList, "step-list", &["l"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::SpeakerNotes, "speaker-notes", &["n", "N"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::Remark, "remark", &["r"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::Detour, "detour", &["x"], Scope::Present, ActionGroup::Presenting, 0),
    row(Action::Project, "project", &["p"], Scope::Present, ActionGroup::Presenting, 0),
];
