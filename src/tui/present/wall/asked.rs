//! Riddles, cards and questions: what is asked, what the room says, what the report says.

use crate::model::{Actor, Certainty, Family, Key, Phrase, Record, Typology, Vocabulary};

use super::super::content::WallLine;
use super::super::seat::Seat;
use super::lines::{badges, cut, page, wrapped};
use crate::report::{Page, PageExtent};
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::widgets::Run;
use crate::tui::width::TextWidth;
use crate::workshop::scoring::{Solution, families, scores};
use crate::workshop::session::Asked;
use crate::workshop::tally::counts;
use crate::workshop::{Reveal, WallShot};

/// What is drawn of a question.
pub(in crate::tui::present) struct Asking<'a> {
    pub(in crate::tui::present) seat: &'a Seat,
    pub(in crate::tui::present) typology: &'a Typology,
    pub(in crate::tui::present) look: &'a Look,
    pub(in crate::tui::present) width: u16,
    /// Rows that bars may fill; none where lines are read aloud.
    pub(in crate::tui::present) height: u16,
}

/// Columns that names of families and the number after a bar need.
const NAMED: usize = 36;

/// Columns of a bar that are filled: at least one for a single hand.
pub(super) fn filled(bar: usize, (hands, most): (u32, u32)) -> usize {
    if hands == 0 || most == 0 {
        return 0;
    }
    let share = u64::from(hands) * u64::try_from(bar).unwrap_or(1) / u64::from(most);
    usize::try_from(share).unwrap_or(bar).max(1)
}

impl Asking<'_> {
    pub(super) fn say(&self, phrase: &Phrase) -> String {
        self.look.text.say(phrase)
    }

    /// An actor, and its families once they are revealed.
    pub(in crate::tui::present) fn riddle(
        &self,
        actor: Key<Actor>,
        step: &str,
        is_revealed: bool,
    ) -> Vec<WallLine> {
        let asked = (step.to_owned(), None);
        let mut lines = self.card(actor, None);
        if is_revealed {
            lines.extend(self.solution(actor, &asked));
        } else {
            lines.extend(self.voted(&asked));
        }
        lines
    }

    /// A card of a game, its answer after it, the scores after the last one.
    pub(in crate::tui::present) fn sorting(
        &self,
        cards: &[Key<Actor>],
        step: &str,
        shot: &WallShot,
    ) -> Vec<WallLine> {
        let rank = shot.reveal / 2;
        let Some(actor) = cards.get(rank).copied() else {
            return Vec::new();
        };
        let t = self.typology;
        let asked = (step.to_owned(), Some(t.actors[actor].id.clone()));
        let place = Phrase::new("wall-card")
            .with("rank", rank + 1)
            .with("count", cards.len());
        let mut lines = self.card(actor, Some(place));
        let teams = &self.seat.parcours.teams;
        if shot.reveal % 2 == 1 {
            lines.extend(self.solution(actor, &asked));
        } else if teams.is_empty() {
            lines.extend(self.voted(&asked));
        } else {
            lines.push(WallLine::new(self.who_answered(&asked), 0).centered());
        }
        lines
    }

    /// The name, and what kind of actor it is: nothing that tells its families.
    fn card(&self, actor: Key<Actor>, place: Option<Phrase>) -> Vec<WallLine> {
        let actor = &self.typology.actors[actor];
        let centered = |text: String, role| WallLine::new(vec![Run::new(text, role)], 0).centered();
        let mut lines = vec![centered(actor.name.clone(), Role::Strong)];
        let kind = self.look.text.word(actor.kind);
        let kind = match place {
            Some(place) => format!("{} {} {kind}", self.say(&place), self.look.symbols.dot),
            None => kind,
        };
        lines.push(centered(kind, Role::Quiet));
        let mut lines = wrapped(&lines, self.width, self.look);
        lines.push(WallLine::blank(0));
        lines
    }

    /// The hands of each family, or the teams that name it, and the most that one has.
    fn hands(&self, asked: &Asked) -> (Vec<u32>, u32) {
        let hands = counts(self.typology, &self.seat.session, asked);
        let most = hands.iter().copied().max().unwrap_or(0);
        (hands, most)
    }

    /// The hands of all families, none of which stands out; nothing before the first hand.
    fn voted(&self, asked: &Asked) -> Vec<WallLine> {
        let t = self.typology;
        let (hands, most) = self.hands(asked);
        if most == 0 && self.seat.cursor_on_wall().is_none() {
            return Vec::new();
        }
        let families = t.families.rows().zip(&hands).enumerate();
        let lines = families.map(|(rank, (family, hands))| {
            let name = format!("{} {}", family.number, family.short_name);
            let barred = self.barred(Vec::new(), &name, (*hands, most));
            WallLine::new(self.under_cursor(barred, rank), 0)
        });
        lines.collect()
    }

    /// A row of votes, its name lit where the cursor is on it.
    pub(super) fn under_cursor(&self, mut runs: Vec<Run>, rank: usize) -> Vec<Run> {
        if self.seat.cursor_on_wall() == Some(rank)
            && let Some(name) = runs.first_mut()
        {
            name.role = Role::Selection;
        }
        runs
    }

    /// A name in a column, a bar and a number after it.
    pub(super) fn barred(
        &self,
        before: Vec<Run>,
        name: &str,
        (hands, most): (u32, u32),
    ) -> Vec<Run> {
        let look = self.look;
        let width = usize::from(self.width);
        let taken = crate::tui::widgets::run::width(&before, look);
        let bar = width.saturating_sub(NAMED).clamp(width / 4, width / 2);
        let room = width.saturating_sub(taken + bar + 6).max(8);
        let name = cut(&look.shown(name), room, look);
        let pad = " ".repeat(room.saturating_sub(name.width()) + 1);
        let filled = filled(bar, (hands, most));
        let mut runs = before;
        runs.push(Run::new(name, Role::Text));
        runs.push(Run::new(pad, Role::Text));
        runs.push(Run::new(look.symbols.bar.repeat(filled), Role::Accent));
        runs.push(Run::new(" ".repeat(bar - filled), Role::Text));
        runs.push(Run::new(format!(" {hands:>4}"), Role::Strong));
        runs
    }

    /// The families with role and certainty beside what the room said, and where the report says so.
    fn solution(&self, actor: Key<Actor>, asked: &Asked) -> Vec<WallLine> {
        let t = self.typology;
        let solution = Solution::of(t, actor);
        let (hands, most) = self.hands(asked);
        let mut lines = self.team_lines(actor, asked);
        for family in solution.sure.iter().chain(&solution.open) {
            let hands = (hands[family.index()], most);
            lines.extend(self.family_lines(actor, *family, hands));
        }
        let others = t.families.iter().filter(|(key, _)| {
            !solution.sure.contains(key) && !solution.open.contains(key) && hands[key.index()] > 0
        });
        let others = others.map(|(key, family)| {
            let name = format!(" {}  {}", family.number, family.short_name);
            WallLine::new(
                self.barred(Vec::new(), &name, (hands[key.index()], most)),
                0,
            )
        });
        lines.extend(others);
        let mut why = Page::new(t, Record::Actor(actor), PageExtent::Screen);
        why.parts.retain(|part| part.heading == "part-why");
        why.opening.clear();
        // Under its name, which stands above.
        let rows = page(&why, Reveal::Whole, self.width, self.look)
            .into_iter()
            .skip(1);
        lines.extend(rows);
        lines
    }

    /// A family of the answer: its name, what the room said beside it; its role and certainty there, below where there is
    /// no room beside.
    fn family_lines(
        &self,
        actor: Key<Actor>,
        family: Key<Family>,
        hands: (u32, u32),
    ) -> Vec<WallLine> {
        let (t, look) = (self.typology, self.look);
        let badge = Run::new(
            format!(" {} ", t.families[family].number),
            Role::badge(family),
        );
        let role = t.role_in(actor, family).map(|role| look.text.word(role));
        let certainty = t
            .memberships_of(actor)
            .filter(|found| found.family == family);
        let certainty = certainty.map(|found| found.certainty).min();
        let doubt = certainty.filter(|certainty| *certainty != Certainty::Stated);
        let doubt = doubt.map(|certainty| look.text.get(&certainty.message()));
        let said: Vec<String> = role.into_iter().chain(doubt).collect();
        let said = said.join(&format!(" {} ", look.symbols.dot));
        let name = format!(" {}", t.families[family].short_name);
        if hands.1 > 0 {
            let barred = self.barred(vec![badge], &name, hands);
            let under = Run::new(format!("    {said}"), Role::Quiet);
            return vec![WallLine::new(barred, 0), WallLine::new(vec![under], 0)];
        }
        let beside = Run::new(format!(" {} {said}", look.symbols.dot), Role::Quiet);
        let line = vec![badge, Run::new(name, Role::Text), beside];
        vec![WallLine::new(line, 0)]
    }

    /// Who has answered, and not what.
    fn who_answered(&self, asked: &Asked) -> Vec<Run> {
        let look = self.look;
        let mut runs = Vec::new();
        for (rank, team) in self.seat.parcours.teams.iter().enumerate() {
            let has = !self.seat.said(asked, team).is_empty();
            let (sign, role) = if has {
                (look.symbols.member, Role::Accent)
            } else {
                (look.symbols.outside, Role::Quiet)
            };
            if !runs.is_empty() {
                runs.push(Run::new("   ", Role::Text));
            }
            runs.push(Run::new(format!("{sign} "), role));
            let name = vec![Run::new(team.as_str(), Role::Text)];
            runs.extend(self.under_cursor(name, rank));
        }
        runs
    }

    /// What each team said and what that is worth.
    fn team_lines(&self, actor: Key<Actor>, asked: &Asked) -> Vec<WallLine> {
        let t = self.typology;
        let solution = Solution::of(t, actor);
        let teams = self.seat.parcours.teams.iter();
        let widest = teams.clone().map(|team| team.width()).max().unwrap_or(0);
        let most = teams.clone().map(|team| self.seat.said(asked, team).len());
        let most = most.max().unwrap_or(0);
        let mut lines: Vec<WallLine> = teams
            .filter(|_| asked.1.is_some())
            .map(|team| {
                let said = families(t, &self.seat.said(asked, team));
                let points = solution.points(&said);
                let pad = " ".repeat(widest.saturating_sub(team.width()) + 2);
                let mut runs = vec![Run::new(format!("{team}{pad}"), Role::Text)];
                let beside = "   ".repeat(most.saturating_sub(said.len()));
                runs.extend(badges(t, said));
                runs.push(Run::new(beside, Role::Text));
                let points =
                    Phrase::new("wall-points").with("count", usize::try_from(points).unwrap_or(0));
                runs.push(Run::new(format!("  {}", self.say(&points)), Role::Strong));
                WallLine::new(runs, 0)
            })
            .collect();
        if !lines.is_empty() {
            lines.push(WallLine::blank(0));
        }
        lines
    }

    /// The scores after the last card; how well the room agrees where there are no teams.
    pub(in crate::tui::present) fn scores(&self, step: &str) -> Vec<(String, u32)> {
        let found = scores(self.typology, &self.seat.session, Some(step));
        let teams = self.seat.parcours.teams.iter();
        let score = |team: &String| (team.clone(), found.get(team).copied().unwrap_or(0));
        let mut scores: Vec<(String, u32)> = teams.map(score).collect();
        // Of as many points, the first of the parcours comes first.
        scores.sort_by_key(|(_, points)| std::cmp::Reverse(*points));
        scores
    }
}
