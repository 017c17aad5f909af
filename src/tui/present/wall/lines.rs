//! What steps say, as lines in a column: texts, words, questions, records, rows of tables.

use crate::model::{Key, Phrase, Record, Term, Typology};

use super::super::content::{ContentRow, RowsContent, StepContent, WallLine};
use crate::report::Page;
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::page_layout::PageLayout;
use crate::tui::widgets::Run;
use crate::tui::widgets::run::width as run_width;
use crate::tui::width::TextWidth;
use crate::workshop::Reveal;
use crate::workshop::parcours::paragraphs;

/// A text wrapped to columns.
pub(in crate::tui::present) fn flowed(text: &str, width: u16, look: &Look) -> Vec<String> {
    let shown = look.shown(text);
    let options = textwrap::Options::new(usize::from(width.max(1)));
    let lines = textwrap::wrap(&shown, options).into_iter();
    lines.map(std::borrow::Cow::into_owned).collect()
}

/// Lines of a single run each, wrapped to columns; others stay as they are.
pub(super) fn wrapped(lines: &[WallLine], width: u16, look: &Look) -> Vec<WallLine> {
    let mut flow = Vec::new();
    for line in lines {
        match line.runs.as_slice() {
            [run] => flow.extend(
                flowed(&run.text, width, look)
                    .into_iter()
                    .map(|text| WallLine {
                        runs: vec![Run::new(text, run.role)],
                        ..line.clone()
                    }),
            ),
            _ => flow.push(line.clone()),
        }
    }
    flow
}

/// The paragraphs of a text and the entries of its lists, one piece each.
pub(in crate::tui::present) fn text(
    text: &str,
    reveal: Reveal,
    width: u16,
    look: &Look,
) -> Vec<WallLine> {
    let mut lines = Vec::new();
    let found = paragraphs(text);
    let is_list = found.iter().all(|paragraph| paragraph.starts_with("- "));
    for (rank, paragraph) in found.iter().enumerate() {
        let piece = if reveal == Reveal::Whole { 0 } else { rank };
        if rank > 0 && !(is_list && found.len() > 5) {
            lines.push(WallLine::blank(piece));
        }
        let (sign, said) = match paragraph.strip_prefix("- ") {
            Some(entry) => (look.symbols.member, entry),
            None => ("", paragraph.as_str()),
        };
        let indent = u16::try_from(sign.width()).unwrap_or(0) * 2;
        for (row, said) in flowed(said, width - indent, look).into_iter().enumerate() {
            let mut runs = Vec::new();
            if indent > 0 {
                let sign = if row == 0 { sign } else { " " };
                runs.push(Run::new(format!("{sign} "), Role::Accent));
            }
            runs.push(Run::new(said, Role::Text));
            lines.push(WallLine::new(runs, piece));
        }
    }
    lines
}

/// A term, then what it stands for and what it means.
pub(in crate::tui::present) fn word(
    t: &Typology,
    term: Key<Term>,
    reveal: Reveal,
    (width, look): (u16, &Look),
) -> Vec<WallLine> {
    let term = &t.terms[term];
    let later = usize::from(reveal != Reveal::Whole);
    let line = |text: &str, role, piece| WallLine::new(vec![Run::new(text, role)], piece);
    let mut lines = vec![
        line(&term.term, Role::Strong, 0).centered(),
        WallLine::blank(later),
    ];
    if !term.expansion.is_empty() {
        lines.push(line(&term.expansion, Role::Accent, later).centered());
        lines.push(WallLine::blank(later));
    }
    lines.push(line(&term.definition, Role::Text, later));
    wrapped(&lines, width, look)
}

/// The rows of a page, each in the piece that reveals it.
pub(in crate::tui::present) fn page(
    page: &Page,
    reveal: Reveal,
    width: u16,
    look: &Look,
) -> Vec<WallLine> {
    // Pages leave a column on either side.
    let rows = |page: &Page| PageLayout::new(page, width + 2, usize::MAX, look);
    let whole = rows(page);
    let pieces = StepContent::Page(Box::new(page.clone())).pieces(reveal);
    let ends: Vec<usize> = (0..pieces)
        .map(|piece| rows(&begun(page, reveal, piece)).rows.len())
        .collect();
    let lines = whole.rows.into_iter().enumerate().map(|(row, runs)| {
        let piece = ends.partition_point(|end| *end <= row);
        WallLine::new(runs.into_iter().map(|(run, _)| run).collect(), piece)
    });
    lines.collect()
}

/// The page as far as it is revealed.
fn begun(page: &Page, reveal: Reveal, piece: usize) -> Page {
    let mut begun = page.clone();
    if reveal == Reveal::Sections {
        begun.parts.truncate(piece);
        return begun;
    }
    let mut left = piece;
    begun.opening.truncate(left);
    left -= begun.opening.len();
    for part in &mut begun.parts {
        part.lines.truncate(left);
        left -= part.lines.len();
    }
    begun.parts.retain(|part| !part.lines.is_empty());
    begun
}

/// The rows of a table: a name a row, with its families or a word beside it. A long name goes on in the next row.
pub(in crate::tui::present) fn rows(
    t: &Typology,
    content: &RowsContent,
    reveal: Reveal,
    (width, look): (u16, &Look),
) -> Vec<WallLine> {
    let width = usize::from(width);
    let are_families =
        (content.rows.iter()).all(|row| matches!(row.record, Some(Record::Family(_))));
    // Names of families are all short where one of them does not fit.
    let are_short =
        are_families && (content.rows.iter()).any(|row| row.name.chars().count() + 6 > width);
    let parts = content.rows.iter().map(|row| RowParts {
        sign: before(t, row, look),
        name: match row.record {
            Some(Record::Family(family)) if are_short => t.families[family].short_name.as_str(),
            _ => row.name.as_str(),
        },
        city: (row.organisation.as_ref()).map_or("", |organisation| organisation.city.as_str()),
        right: beside(t, row),
    });
    let parts: Vec<RowParts<'_>> = parts.collect();
    // Beside the names, and not at the edge of a wide wall.
    let widest = |width: fn(&RowParts<'_>, &Look) -> usize| {
        let widths = parts.iter().map(|row| width(row, look));
        widths.max().unwrap_or(0)
    };
    let signs = widest(|row, look| run_width(&row.sign, look));
    let names = widest(|row, look| look.shown(row.name).width() + row.city_width(look));
    // Long words stand under the names.
    let is_under = widest(|row, look| look.shown(row.aside()).width()) > width / 2;
    let beside = parts
        .iter()
        .filter(|row| !is_under || row.aside().is_empty());
    let beside = beside.map(|row| run_width(&row.right, look)).max();
    let taken = signs
        + beside
            .filter(|width| *width > 0)
            .map_or(0, |width| width + GAP);
    let room = names.min(width.saturating_sub(taken).max(width / 2));
    let role = if are_families {
        Role::Strong
    } else {
        Role::Text
    };
    let mut lines = Vec::new();
    for (rank, row) in parts.into_iter().enumerate() {
        let piece = if reveal == Reveal::Whole { 0 } else { rank + 1 };
        let mut names = row.named(room, role, look).into_iter();
        let first = names.next().unwrap_or_default();
        let pad = room - run_width(&first, look).min(room) + GAP;
        let indented = |more: Vec<Run>, by: usize| {
            let indent = Run::new(" ".repeat(by), Role::Text);
            WallLine::new([vec![indent], more].concat(), piece)
        };
        let mut runs = row.sign.clone();
        runs.extend(first);
        if !row.right.is_empty() && (!is_under || row.aside().is_empty()) {
            runs.push(Run::new(" ".repeat(pad), Role::Text));
            runs.extend(row.right.iter().cloned());
        }
        lines.push(WallLine::new(runs, piece));
        lines.extend(names.map(|more| indented(more, signs)));
        if is_under && !row.aside().is_empty() {
            let room = u16::try_from(width.saturating_sub(signs + GAP)).unwrap_or(u16::MAX);
            let said = flowed(row.aside(), room, look).into_iter();
            let said = said.map(|text| vec![Run::new(text, Role::Quiet)]);
            lines.extend(said.map(|said| indented(said, signs + GAP)));
        }
    }
    if content.goes_on {
        let told = Phrase::new("wall-first").with("count", content.rows.len());
        let told = Run::new(look.text.say(&told), Role::Quiet);
        let piece = lines.last().map_or(0, |line| line.piece);
        lines.push(WallLine::new(vec![told], piece));
    }
    lines
}

/// Columns between the names and what stands beside them.
const GAP: usize = 2;

/// What a row of a table is made of.
struct RowParts<'a> {
    sign: Vec<Run>,
    name: &'a str,
    city: &'a str,
    right: Vec<Run>,
}

impl RowParts<'_> {
    /// What stands beside the name, where it is words.
    fn aside(&self) -> &str {
        match self.right.as_slice() {
            [said] if said.role == Role::Quiet => &said.text,
            _ => "",
        }
    }

    /// Columns of the town, with those before it.
    fn city_width(&self, look: &Look) -> usize {
        let width = look.shown(self.city).width();
        if width > 0 { width + GAP } else { 0 }
    }

    /// The name in as many rows as it needs, the town after it where there is room.
    fn named(&self, room: usize, role: Role, look: &Look) -> Vec<Vec<Run>> {
        let flowed = flowed(self.name, u16::try_from(room).unwrap_or(u16::MAX), look);
        let mut rows: Vec<Vec<Run>> = flowed
            .into_iter()
            .map(|name| vec![Run::new(name, role)])
            .collect();
        if !self.city.is_empty() {
            let last = rows.last_mut();
            match last.filter(|row| run_width(row, look) + self.city_width(look) <= room) {
                Some(row) => row.push(Run::new(format!("  {}", self.city), Role::Quiet)),
                None => rows.push(vec![Run::new(self.city, Role::Quiet)]),
            }
        }
        rows
    }
}

/// The badge of a family, the star of an actor among organisations.
fn before(t: &Typology, row: &ContentRow, look: &Look) -> Vec<Run> {
    match (&row.organisation, row.record) {
        (Some(organisation), _) => {
            let sign = if organisation.is_actor {
                look.symbols.head
            } else {
                " "
            };
            vec![Run::new(format!("{sign} "), Role::Head)]
        }
        (None, Some(Record::Family(family))) => {
            let mut runs = badges(t, [family]);
            runs.push(Run::new(" ", Role::Text));
            runs
        }
        _ => Vec::new(),
    }
}

/// The badges of the families of an actor or an organisation, or a word.
fn beside(t: &Typology, row: &ContentRow) -> Vec<Run> {
    match (&row.organisation, row.record) {
        (Some(organisation), _) => badges(t, organisation.families.iter().copied()),
        (None, Some(Record::Actor(actor))) => badges(t, t.families_of(actor)),
        (None, Some(Record::Family(_))) => Vec::new(),
        _ if row.aside.is_empty() => Vec::new(),
        _ => vec![Run::new(row.aside.as_str(), Role::Quiet)],
    }
}

/// Badges side by side.
pub(in crate::tui::present) fn badges(
    t: &Typology,
    families: impl IntoIterator<Item = Key<crate::model::Family>>,
) -> Vec<Run> {
    let badge = |family| {
        Run::new(
            format!(" {} ", t.families[family].number),
            Role::badge(family),
        )
    };
    families.into_iter().map(badge).collect()
}

/// A text cut to columns, with a sign where it was.
pub(in crate::tui::present) fn cut(text: &str, room: usize, look: &Look) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    if text.width() <= room {
        return text.to_owned();
    }
    let mark = look.symbols.ellipsis;
    let mut kept = String::new();
    for cluster in text.graphemes(true) {
        if kept.width() + cluster.width() + mark.width() > room {
            break;
        }
        kept.push_str(cluster);
    }
    kept + mark
}

/// Why there is nothing to show.
pub(super) fn refused(phrase: &Phrase, width: u16, look: &Look) -> Vec<WallLine> {
    let line = WallLine::new(vec![Run::new(look.text.say(phrase), Role::Doubt)], 0);
    wrapped(&[line], width, look)
}
