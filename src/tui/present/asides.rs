//! What stands beside the steps: detours through the explorer, what is projected of them, and what somebody says.

use super::seat::{Overlay, Seat};
use crate::model::{Phrase, Record, Typology};
use crate::query::address;
use crate::request::{Request, What, request_title};
use crate::tui::look::Look;
use crate::tui::shown_request::{ShownRequest, address_of};
use crate::workshop::{Happening, StepMatter};

/// Longest command that is projected, in bytes: an event is a line of limited length.
const LONGEST_COMMAND: usize = 2_500;

impl Seat {
    /// Comes back from the explorer to the step.
    pub fn come_back(&mut self) {
        self.is_away = false;
        self.say(Happening::Detour { on: false });
    }

    /// Leaves the step for the explorer.
    pub fn go_away(&mut self) {
        self.is_away = true;
        self.shows_notes = false;
        self.say(Happening::Detour { on: true });
    }

    /// Puts what the explorer shows on the wall. Returns what is to be said of it.
    pub fn project(&mut self, shown: &ShownRequest, t: &Typology, look: &Look) -> Phrase {
        let summary = || look.text.say(&shown.summary);
        self.project_request(&shown.request, summary, t, look)
    }

    /// Puts what a request is answered on the wall, called otherwise where the request has no title of its own.
    /// Returns what is to be said of it.
    pub fn project_request(
        &mut self,
        request: &Request,
        otherwise: impl FnOnce() -> String,
        t: &Typology,
        look: &Look,
    ) -> Phrase {
        let command = request.to_string();
        if command.len() > LONGEST_COMMAND {
            return Phrase::new("present-long");
        }
        let label = request_title(request, t, &look.text).unwrap_or_else(otherwise);
        self.say(Happening::Project {
            command,
            label: label.clone(),
        });
        Phrase::new("present-projected").with("label", label)
    }

    /// The record that the wall is about, by its address.
    fn subject(&self, t: &Typology) -> Option<String> {
        if let Some(command) = &self.session.shot.projected {
            let words = command.split_whitespace().collect::<Vec<_>>();
            return match words.as_slice() {
                [_, show, id] if *show == "show" => {
                    let record = address::records(t, id).into_iter().next()?;
                    Some(address_of(t, record))
                }
                _ => None,
            };
        }
        let record = match &self.step()?.matter {
            StepMatter::Record(record) => *record,
            StepMatter::Riddle(actor) => Record::Actor(*actor),
            StepMatter::Word(term) => Record::Term(*term),
            StepMatter::Sorting(cards) => Record::Actor(*cards.get(self.session.shot.reveal / 2)?),
            StepMatter::View(request) => match &request.what {
                What::Show { ids } => address::record(t, ids.first()?)?,
                _ => return None,
            },
            _ => return None,
        };
        Some(address_of(t, record))
    }

    /// Keeps the remark that was typed.
    pub(super) fn remark(&mut self, t: &Typology) {
        let Overlay::Remark(input) = std::mem::replace(&mut self.overlay, Overlay::None) else {
            return;
        };
        self.say_remark(input.value(), t);
    }

    /// Keeps what somebody says. What follows a last `@` is who said it.
    pub fn say_remark(&mut self, typed: &str, t: &Typology) {
        let typed = typed.trim().to_owned();
        let (text, who) = match typed.rsplit_once('@') {
            Some((text, who)) if !who.trim().is_empty() && !text.trim().is_empty() => {
                (text.trim().to_owned(), Some(who.trim().to_owned()))
            }
            _ => (typed, None),
        };
        if text.is_empty() {
            return;
        }
        let step = self.session.shot.step.as_ref();
        let step = step.map(|step| step.key.clone()).unwrap_or_default();
        let record = self.subject(t);
        self.say(Happening::Remark {
            step,
            text,
            record,
            who,
        });
        self.notice = Some(Phrase::new("present-remarked"));
    }
}
