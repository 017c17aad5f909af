//! What sets share, as it is asked on the command line.

use super::lines::Grouping;
use super::state::{State, View};
use crate::model::{Phrase, Vocabulary};
use crate::query::{
    Answer, Breadth, Count, Drawing, Measure, OverlapFlag, OverlapKind, Realm, Sort,
};
use crate::report::overlaps::facets;
use crate::tui::command_line::CommandLine;
use crate::tui::world::World;

pub(super) fn request(world: &World<'_>, screen: &State) -> CommandLine {
    let sets = screen.sets();
    let mut line = CommandLine::new(["overlaps"]);
    line.what = Phrase::new(match screen.view {
        View::Matrix => "what-matrix",
        View::UpSet | View::Sharing | View::Question => "what-overlaps",
    });
    let named = match screen.heading() {
        Some(heading) => Some(heading),
        // Families are what is counted where nothing else is said.
        None => {
            Some(sets.word()).filter(|_| matches!(sets, OverlapKind::Naf | OverlapKind::Statuses))
        }
    };
    if let Some(named) = named {
        line = line.flag(OverlapFlag::Sets.word(), named);
    }
    line = drawn(line, screen);
    let mut filter = world.filter.clone();
    if sets == OverlapKind::Families {
        let breadth = Some(screen.breadth).filter(|breadth| *breadth == Breadth::Broad);
        if breadth != filter.breadth && filter.transversal.is_some() {
            line = line.apart("breadth");
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
fn drawn(line: CommandLine, screen: &State) -> CommandLine {
    let mut line = line;
    match screen.view {
        View::Matrix => {
            line = line.flag(OverlapFlag::View.word(), Drawing::Matrix.word());
            if screen.measure != Measure::Number {
                line = line.flag(OverlapFlag::Measure.word(), screen.measure.word());
            }
        }
        View::UpSet => {
            if screen.count != Count::Exclusive {
                line = line.flag(OverlapFlag::Count.word(), screen.count.word());
            }
            // Groups stand by the number of their sets.
            let sort = match (screen.grouping, screen.sort) {
                (Grouping::Degree, Sort::Size) => Sort::Degree,
                (_, sort) => sort,
            };
            if sort != Sort::Size {
                line = line.flag(OverlapFlag::Sort.word(), sort.word());
            }
            if screen.least > 1 {
                line = line.flag(OverlapFlag::Min.word(), &screen.least.to_string());
            }
            if screen.grouping == Grouping::Degree {
                line = line.apart("grouping");
            }
        }
        View::Sharing => {
            line = line
                .flag(OverlapFlag::Sort.word(), Sort::Degree.word())
                .apart("sharing");
        }
        View::Question => {
            let groups = screen.crossing.groups();
            for (aspect, answer) in [
                (OverlapFlag::Yes, Answer::Yes),
                (OverlapFlag::No, Answer::No),
            ] {
                for key in groups.keys() {
                    if screen.question.answer(key) == answer {
                        line = line.flag(aspect.word(), &groups[key].id);
                    }
                }
            }
            line = line.apart("question");
        }
    }
    line
}
