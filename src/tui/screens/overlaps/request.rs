//! The request for the overlaps that show.

use super::lines::Grouping;
use super::state::{State, View};
use crate::model::{Phrase, Vocabulary};
use crate::query::{
    Answer, Breadth, Count, Drawing, Measure, OverlapFlag, OverlapKind, Realm, Sort,
};
use crate::report::overlaps::facets;
use crate::request::What;
use crate::tui::shown_request::ShownRequest;
use crate::tui::world::World;

pub(super) fn request(world: &World<'_>, screen: &State) -> ShownRequest {
    let sets = screen.sets();
    let mut line = ShownRequest::new(What::overlaps(Vec::new()));
    line.summary = Phrase::new(match screen.view {
        View::Matrix => "what-matrix",
        View::UpSet | View::Sharing | View::Question => "what-overlaps",
    });
    let named = match screen.heading() {
        Some(heading) => Some(heading),
        // Families are the default.
        None => {
            Some(sets.word()).filter(|_| matches!(sets, OverlapKind::Naf | OverlapKind::Statuses))
        }
    };
    if let Some(named) = named {
        line = line.option(OverlapFlag::Sets, named);
    }
    line = drawn(line, screen);
    let mut filter = world.filter.clone();
    if sets == OverlapKind::Families {
        let breadth = Some(screen.breadth).filter(|breadth| *breadth == Breadth::Broad);
        if breadth != filter.breadth && filter.transversal.is_some() {
            line = line.differing("breadth");
        }
        filter.breadth = breadth;
    } else {
        filter.breadth = None;
    }
    let realm = if sets.is_listed() {
        Realm::Organisations
    } else {
        Realm::Records
    };
    line = line.filtered(world.typology, &filter, (realm, facets(sets)));
    if sets.is_listed() {
        line = line.with_lists(world);
    }
    line
}

/// How it is drawn, with what that drawing heeds.
fn drawn(line: ShownRequest, screen: &State) -> ShownRequest {
    let mut line = line;
    match screen.view {
        View::Matrix => {
            line = line.option(OverlapFlag::View, Drawing::Matrix.word());
            if screen.measure != Measure::Number {
                line = line.option(OverlapFlag::Measure, screen.measure.word());
            }
        }
        View::UpSet => {
            if screen.count != Count::Exclusive {
                line = line.option(OverlapFlag::Count, screen.count.word());
            }
            // Groups stand by the number of their sets.
            let sort = match (screen.grouping, screen.sort) {
                (Grouping::Degree, Sort::Size) => Sort::Degree,
                (_, sort) => sort,
            };
            if sort != Sort::Size {
                line = line.option(OverlapFlag::Sort, sort.word());
            }
            if screen.least > 1 {
                line = line.option(OverlapFlag::Min, &screen.least.to_string());
            }
            if screen.sort != Sort::Degree && screen.has_rows_above() {
                line = line.differing("singles");
            }
            if screen.grouping == Grouping::Degree {
                line = line.differing("grouping");
            }
        }
        View::Sharing => {
            line = line
                .option(OverlapFlag::Sort, Sort::Degree.word())
                .differing("sharing");
        }
        View::Question => {
            let groups = screen.overlaps.groups();
            for (aspect, answer) in [
                (OverlapFlag::Yes, Answer::Yes),
                (OverlapFlag::No, Answer::No),
            ] {
                for key in groups.keys() {
                    if screen.question.answer(key) == answer {
                        line = line.option(aspect, &groups[key].id);
                    }
                }
            }
            line = line.differing("question");
        }
    }
    line
}
