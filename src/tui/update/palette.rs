//! What each action would do now, for the palette.

use super::{copying, pages};
use crate::model::Record;
use crate::query::FacetValue;
use crate::report::{Page, REPORTS};
use crate::text::LANGUAGES;
use crate::theme::BUNDLED;
use crate::tui::action::{ACTIONS, Action, ActionGroup, ActionRow};
use crate::tui::look::Look;
use crate::tui::popups::palette::{Offer, PaletteEntry, Sense, State as Palette};
use crate::tui::screens::Screen;
use crate::tui::state::{Popup, State};

/// Lists opened before that are offered at most, the last one first.
const MOST_LISTS: usize = 8;

/// Opens the palette over the screen.
pub(super) fn open(state: &mut State<'_>, look: &Look) {
    // The palette neither opens itself nor stands in the way of closing what is under it.
    let rows = ACTIONS
        .iter()
        .filter(|row| !matches!(row.action, Action::Palette | Action::Cancel))
        .filter(|row| row.group != ActionGroup::Presenting);
    let actions = rows.map(|row| PaletteEntry {
        offer: Offer::Action(row),
        sense: sense(state, row),
    });
    let lists = state.world.recent.lists().iter().rev();
    let lists = lists.take(MOST_LISTS).cloned().map(Offer::List);
    let themes = BUNDLED.iter().map(|(name, _)| Offer::Theme(name));
    let tables = REPORTS.iter().map(|report| Offer::Table(report.name));
    let languages = LANGUAGES
        .iter()
        .filter(|language| language.code != look.text.code);
    let languages = languages.map(Offer::Language);
    let others = lists
        .chain(languages)
        .chain(themes)
        .chain(tables)
        .map(|offer| PaletteEntry {
            offer,
            sense: Sense::Here,
        });
    let entries = actions.chain(others).collect();
    let palette = Palette::new(entries, &state.world.done, look);
    state.popups.push(Popup::Palette(palette));
}

/// What an action would do now.
fn sense(state: &State<'_>, row: &ActionRow) -> Sense {
    match Screen::home(row.scope).filter(|home| *home != state.screen) {
        Some(Screen::Organisations) if state.world.lists.is_empty() => Sense::Idle,
        Some(screen) => Sense::Elsewhere(screen),
        None if does_something(state, row.action) => Sense::Here,
        None => Sense::Idle,
    }
}

fn does_something(state: &State<'_>, action: Action) -> bool {
    let record = state.record();
    match action {
        Action::Back => state.history.has_back(),
        Action::Forward => state.history.has_forward(),
        Action::DropChip => !state.world.filter.is_empty(),
        Action::LastSearch => !state.world.recent.searches().is_empty(),
        Action::Cite => record.is_some(),
        Action::Copy => record.is_some() || state.organisation().is_some(),
        Action::Browse => copying::website(state).is_some(),
        Action::Why => matches!(record, Some(Record::Actor(_))),
        Action::Compare => pages::comparable(state).is_some(),
        Action::Network => {
            let network = |record| Page::network(state.world.typology, record);
            record.and_then(network).is_some()
        }
        Action::Listed => !state.world.lists.is_empty() && listed_by(state).is_some(),
        Action::AddStep => state.request().is_ok(),
        Action::ReadOn => state.world.lists.is_stopped(),
        Action::Organisations if state.world.lists.is_empty() => false,
        // One need not go where one is.
        action => state.screen.row().action != action,
    }
}

/// By what the record under the cursor leads to organisations of the lists.
pub(super) fn listed_by(state: &State<'_>) -> Option<FacetValue> {
    match state.record()? {
        Record::Family(key) => Some(FacetValue::Family(key)),
        Record::Subcategory(key) => Some(FacetValue::Family(
            state.world.typology.subcategories[key].family,
        )),
        Record::Code(key) => Some(FacetValue::Code(key)),
        Record::Status(key) => Some(FacetValue::Status(key)),
        _ => None,
    }
}
