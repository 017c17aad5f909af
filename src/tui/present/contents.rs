//! What a window has made of the steps around the one that shows, and of what was projected.

use std::rc::Rc;

use super::content::StepContent;
use super::seat::Seat;
use super::viewing::{step_content, view};
use crate::model::Typology;
use crate::tui::look::Look;
use crate::workshop::parcours::request_of;

impl Seat {
    /// Makes what is to be shown, and what comes next, once each.
    pub fn prepare(&mut self, t: &Typology, look: &Look) {
        let commands = Rc::clone(&self.commands);
        let around = (look, commands.data());
        let here = self.place();
        let frozen = self.session.frozen.as_ref();
        let frozen = frozen.and_then(|shot| self.place_of(shot));
        let next = here.map_or(0, |here| here + 1);
        let before = here.and_then(|here| here.checked_sub(1));
        for rank in [here, frozen, Some(next), before].into_iter().flatten() {
            if let (Some(step), Some(None)) =
                (self.parcours.steps.get(rank), self.contents.get(rank))
            {
                self.contents[rank] = Some(step_content(t, step, around));
            }
        }
        let shot = self.session.wall();
        let command = shot
            .projected
            .as_ref()
            .or(self.session.shot.projected.as_ref());
        match command {
            Some(command)
                if self
                    .projected
                    .as_ref()
                    .is_none_or(|(known, _)| known != command) =>
            {
                let content = match request_of(&*self.commands, command) {
                    Ok(request) => view(t, &request, around),
                    Err(phrase) => StepContent::Refused(phrase),
                };
                self.projected = Some((command.clone(), content));
            }
            Some(_) => {}
            None => self.projected = None,
        }
    }

    /// Takes what was read on threads since the last time. Whether there is any.
    pub fn take_arrived(&mut self) -> bool {
        let arrived = self.awaited().filter_map(|content| {
            *content = content.arrived()?;
            Some(())
        });
        arrived.count() > 0
    }

    /// Waits for all that is being read.
    pub fn wait_for_contents(&mut self) {
        self.awaited().for_each(StepContent::wait);
    }

    fn awaited(&mut self) -> impl Iterator<Item = &mut StepContent> {
        let projected = self.projected.iter_mut().map(|(_, content)| content);
        self.contents.iter_mut().flatten().chain(projected)
    }

    /// Has everything that shows made anew: the language is another one.
    pub fn forget_contents(&mut self) {
        self.contents.fill(None);
        self.projected = None;
    }

    /// What a step shows; none before it was made.
    pub(super) fn content(&self, rank: usize) -> Option<&StepContent> {
        self.contents.get(rank)?.as_ref()
    }

    /// What a command shows that was projected.
    pub(super) fn content_projected(&self) -> Option<&StepContent> {
        self.projected.as_ref().map(|(_, content)| content)
    }
}
