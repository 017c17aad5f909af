//! What steps say, as lines in a column: texts, words, questions, records, rows of tables.

use unicode_width::UnicodeWidthStr;

use super::super::content::{RowsContent, StepContent, WallLine};
use crate::model::{Key, Phrase, Record, Term, Typology};
use crate::report::Page;
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::page_layout::PageLayout;
use crate::tui::widgets::Run;
use crate::tui::widgets::run::width as run_width;
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

/// The rows of a table: a name a row, with its families or a word beside it.
pub(in crate::tui::present) fn rows(
    t: &Typology,
    content: &RowsContent,
    reveal: Reveal,
    (width, look): (u16, &Look),
) -> Vec<WallLine> {
    let mut lines = Vec::new();
    let are_families =
        (content.rows.iter()).all(|row| matches!(row.record, Some(Record::Family(_))));
    // Names of families are all short where one of them does not fit.
    let are_short = are_families
        && (content.rows.iter()).any(|row| row.name.chars().count() + 6 > usize::from(width));
    let names = content.rows.iter().map(|row| look.shown(&row.name).width());
    let widest = names.max().unwrap_or(0);
    for (rank, row) in content.rows.iter().enumerate() {
        let piece = if reveal == Reveal::Whole { 0 } else { rank + 1 };
        let mut runs = Vec::new();
        if let Some(Record::Family(family)) = row.record {
            let number = t.families[family].number;
            runs.push(Run::new(format!(" {number} "), Role::badge(family)));
            runs.push(Run::new(" ", Role::Text));
        }
        let right = beside(t, row.record, &row.aside);
        let taken = run_width(&runs, look) + run_width(&right, look);
        // Beside the names, and not at the edge of a wide wall.
        let room = usize::from(width).saturating_sub(taken + 2).max(8);
        let room = room.min(widest + 2);
        let short = match row.record {
            Some(Record::Family(family)) if are_short => t.families[family].short_name.as_str(),
            _ => row.name.as_str(),
        };
        let name = cut(&look.shown(short), room, look);
        let pad = room.saturating_sub(name.width()) + 1;
        runs.push(Run::new(
            name,
            if are_families {
                Role::Strong
            } else {
                Role::Text
            },
        ));
        if !right.is_empty() {
            runs.push(Run::new(" ".repeat(pad), Role::Text));
            runs.extend(right);
        }
        lines.push(WallLine::new(runs, piece));
    }
    lines
}

/// The badges of an actor's families, or a word.
fn beside(t: &Typology, record: Option<Record>, aside: &str) -> Vec<Run> {
    match record {
        Some(Record::Actor(actor)) => badges(t, t.families_of(actor)),
        Some(Record::Family(_)) => Vec::new(),
        _ if aside.is_empty() => Vec::new(),
        _ => vec![Run::new(aside, Role::Quiet)],
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
