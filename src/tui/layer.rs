//! The contract of what takes keys and is drawn: the screens, and the popups over them. The frame and the
//! loop know nothing else of them.
//!
//! A layer changes itself and the [`World`]; changes of other layers it requests with a [`Step`].

use std::time::Duration;

use ratatui::layout::Position;
use tui_input::InputRequest;

use super::action::Action;
use super::areas::Areas;
use super::effect::{Effect, Preference};
use super::look::Look;
use super::passage::Passage;
use super::popups::path::Listing;
use super::shown_request::ShownRequest;
use super::widgets::Canvas;
use super::world::World;
use crate::model::{Family, Key, Phrase, Record};
use crate::query::Filter;
use crate::report::Target;

/// The result of a key.
#[derive(Debug)]
pub enum Step {
    /// Nothing more is to be done.
    Done,
    Effect(Effect),
    /// The layer closes; the one below gets the keys.
    Close,
    /// All popups close, and the action is performed.
    Leave(Action),
    /// All popups close, and a record is shown on its screen.
    GoTo(Record),
    /// The same for what was searched.
    GoToFound(Box<FoundPlace>),
    /// An organisation of the user's lists is shown, by the number of its row.
    GoToRow(usize),
    /// The popup closes, and a table is exported, whatever shows.
    Export(&'static str),
    Refilter(Box<Filter>),
    /// The popup closes, and a setting is changed.
    Prefer(Preference),
    /// The layer does not handle the action.
    Pass(Action),
}

impl Step {
    /// Where a link leads.
    pub fn follow(target: Target) -> Self {
        match target {
            Target::Web(address) => Self::Effect(Effect::Browse(address)),
            Target::Record(record) => Self::GoTo(record),
        }
    }
}

/// An action that is worth a hint.
#[derive(Debug, Clone, Copy)]
pub struct HintRank {
    pub action: Action,
    /// How long the hint stays where room is short: 1 is the last to be dropped.
    pub rank: u8,
    /// Id of the text where it is not the action's usual one.
    pub text: Option<&'static str>,
    /// Actions whose keys the hint shows too, beside its own.
    pub beside: &'static [Action],
}

impl HintRank {
    /// In the usual words.
    pub const fn new(action: Action, rank: u8) -> Self {
        Self {
            action,
            rank,
            text: None,
            beside: &[],
        }
    }

    /// In other words.
    pub const fn saying(action: Action, rank: u8, text: &'static str) -> Self {
        Self {
            action,
            rank,
            text: Some(text),
            beside: &[],
        }
    }

    /// The same hint for the keys of other actions too.
    #[must_use]
    pub const fn beside(self, others: &'static [Action]) -> Self {
        Self {
            beside: others,
            ..self
        }
    }
}

/// Where what was searched is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPlace {
    pub record: Record,
    /// What of it was found, other than its name.
    pub passage: Option<Passage>,
    /// Of an actor, the family that the query asks about.
    pub family: Option<Key<Family>>,
}

/// A screen or a popup.
pub trait Layer {
    /// The areas of its panes; `None` for a popup that is drawn over the panes beneath, and below the least
    /// size.
    fn areas(&self, _world: &World<'_>) -> Option<Areas> {
        None
    }

    /// Whether letters are text rather than keys.
    fn is_typing(&self, _world: &World<'_>) -> bool {
        false
    }

    /// Handles the action of a key.
    fn act(&mut self, action: Action, world: &mut World<'_>, look: &Look) -> Step;

    /// Handles a key without an action.
    fn unbound(&self) -> Step {
        Step::Done
    }

    /// Changes the line being typed.
    fn edit(&mut self, _edit: InputRequest, _world: &mut World<'_>) {}

    /// Adds letters to the line being typed.
    fn letters(&mut self, letters: &str, world: &mut World<'_>) {
        for letter in letters.chars() {
            self.edit(InputRequest::InsertChar(letter), world);
        }
    }

    /// Takes a pasted text into the line being typed.
    fn paste(&mut self, _text: &str, _world: &mut World<'_>) {}

    /// Handles a press of the button at a position: the cursor goes there. `Pass` of an action is performed as if its key
    /// had been pressed.
    fn press(&mut self, _at: Position, _world: &mut World<'_>, _look: &Look) -> Step {
        Step::Done
    }

    /// Moves what is under the pointer by so many rows.
    fn wheel(&mut self, _at: Position, _rows: isize, _world: &mut World<'_>, _look: &Look) {}

    /// Brings the cursors into view, at the size of the world.
    fn settle(&mut self, world: &World<'_>, look: &Look);

    /// Draws the panes.
    fn draw(&self, canvas: &mut Canvas<'_>, areas: &Areas, world: &World<'_>);

    /// The actions worth a hint, in any order.
    fn hints(&self, world: &World<'_>) -> Vec<HintRank>;

    /// Where the cursor is, in as few words as possible; `None` leaves that to the layer below.
    fn position(&self, _world: &World<'_>, _look: &Look) -> Option<String> {
        None
    }

    /// The request for what shows; `None` leaves that to the layer below.
    ///
    /// # Errors
    /// Why there is no request.
    fn request(&self, _world: &World<'_>) -> Option<Result<ShownRequest, Phrase>> {
        None
    }

    /// The folder whose contents are needed, once after each change of the path typed.
    fn needed_folder(&mut self) -> Option<String> {
        None
    }

    /// Takes the contents of a folder.
    fn take_listing(&mut self, _listing: Listing) {}

    /// Whether there is work to do between keys.
    fn is_busy(&self, _world: &World<'_>) -> bool {
        false
    }

    /// Works for about this long. Whether there was anything to do.
    fn work(&mut self, _world: &mut World<'_>, _budget: Duration) -> bool {
        false
    }

    /// Takes up what has changed in the world.
    fn sync(&mut self, _world: &World<'_>) {}
}

/// What a screen has besides a layer.
pub trait ScreenLayer: Layer {
    /// The record under the cursor.
    fn record(&self, world: &World<'_>) -> Option<Record>;

    /// Whether the keys go to the pane of a record.
    fn is_reading(&self) -> bool {
        false
    }

    /// What is copied of it, where that is not the record.
    fn copied(&self, _world: &World<'_>, _look: &Look) -> Option<String> {
        None
    }

    /// Handles an action while letters are typed; `None` leaves it to [`act`](Layer::act).
    fn act_while_typing(
        &mut self,
        _action: Action,
        _world: &mut World<'_>,
        _look: &Look,
    ) -> Option<Step> {
        None
    }

    /// Moves to a record of a kind that this screen shows.
    fn show_record(&mut self, _record: Record, _world: &World<'_>) {}

    /// The pane that has the keys, by its rank from 0.
    fn focused_pane(&self) -> usize;

    /// Gives the keys to a pane, by its rank from 0. Returns false where there is none.
    fn focus_pane(&mut self, _rank: usize, _world: &World<'_>) -> bool {
        false
    }

    /// Reads the record that comes so many after the one that is read, the keys staying where they are. Returns false
    /// where there is no order.
    fn read_next(&mut self, _by: isize, _world: &World<'_>) -> bool {
        false
    }

    /// Brings a passage of the record that is read into view.
    fn seek(&mut self, _passage: Passage) {}

    /// Whether anything of the user's lists shows here.
    fn shows_lists(&self) -> bool {
        true
    }

    /// The hint of an action: `usual` unless the screen knows better.
    fn hint(
        &self,
        _action: Action,
        usual: Option<HintRank>,
        _world: &World<'_>,
    ) -> Option<HintRank> {
        usual
    }
}
