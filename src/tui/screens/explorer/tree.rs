//! The only file that knows the tree widget. What is selected, what is open and which row is the first
//! shown is the explorer's own state; the widget keeps nothing from one frame to the next.

use std::borrow::Cow;
use std::ops::Range;

use crate::model::{Family, Key, Typology};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect, Size};
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span, Text};
use ratatui::widgets::StatefulWidget;
use tui_tree_widget::{Tree, TreeItem, TreeState};
use unicode_segmentation::UnicodeSegmentation;

use super::state::{Pane, State};
use crate::query::tree::{Node, children};
use crate::theme::Role;
use crate::tui::areas::Plan;
use crate::tui::look::Look;
use crate::tui::widgets::{Canvas, Focus};
use crate::tui::width::TextWidth;
use crate::tui::world::World;

/// The tree that is drawn.
pub(super) struct Branches<'a> {
    pub state: &'a State,
    /// Those that show.
    pub rows: &'a [Node],
    /// Of each row, how many organisations of the user's lists it has.
    pub listed: &'a [String],
}

impl Branches<'_> {
    fn selected(&self) -> Option<Node> {
        self.rows.get(self.state.tree.selected).copied()
    }

    fn count(&self, node: Node) -> String {
        let rank = self.rows.iter().position(|row| *row == node);
        let listed = rank.and_then(|rank| self.listed.get(rank));
        self.state.shown(node) + listed.map_or("", String::as_str)
    }
}

/// Draws the tree.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    area: Rect,
    branches: &Branches<'_>,
    typology: &Typology,
    focus: Focus,
) {
    // The widget scrolls by what it last showed. It is given room for every row, and the window that
    // our own offset asks for is taken from that.
    let selected = branches.state.tree.selected;
    let rows = (branches.rows, selected);
    let heights = heights(rows, typology, area.as_size(), canvas.look);
    let top_of = |rank: usize| heights.iter().take(rank).sum::<u16>();
    let height = top_of(heights.len());
    let whole = Rect::new(0, 0, area.width, height);
    let mut sheet = Buffer::empty(whole);
    let wraps = area.height >= TALL;
    if render(&mut sheet, branches, typology, (wraps, canvas.look)).is_none() {
        return;
    }
    mark(
        &mut sheet,
        top_of(selected)..top_of(selected + 1),
        focus,
        canvas.look,
    );
    let offset = top_of(branches.state.tree.offset);
    for position in area.positions() {
        let from = (position.x - area.x, position.y - area.y + offset);
        if let (Some(drawn), Some(cell)) = (sheet.cell(from), canvas.buffer.cell_mut(position)) {
            cell.clone_from(drawn);
        }
    }
    let row = top_of(selected).checked_sub(offset);
    if let Some(row) = row.filter(|row| focus == Focus::Here && *row < area.height) {
        canvas.cursor = Some(Position::new(area.x, area.y + row));
    }
}

fn render(
    buffer: &mut Buffer,
    branches: &Branches<'_>,
    typology: &Typology,
    (wraps, look): (bool, &Look),
) -> Option<()> {
    let area = buffer.area;
    let label = |node| label(typology, branches, node, (area.width, wraps), look);
    let item = |family: Key<Family>| {
        let below = if branches.state.is_open(family) {
            children(typology, family)
        } else {
            Vec::new()
        };
        let below = below.into_iter();
        let leaves = below.map(|child| TreeItem::new_leaf(child, label(child)));
        let node = Node::Family(family);
        TreeItem::new(node, label(node), leaves.collect()).ok()
    };
    let above = typology.schemes.keys().map(Node::Typology);
    let above = above.map(|node| TreeItem::new_leaf(node, label(node)));
    let items = above.chain(typology.families.keys().filter_map(item));
    let items: Vec<_> = items.collect();
    let mut state = TreeState::default();
    let families = typology.families.keys();
    for family in families.filter(|family| branches.state.is_open(*family)) {
        state.open(vec![Node::Family(family)]);
    }
    let selected = branches.selected()?;
    let parent = selected.parent(typology).into_iter();
    state.select(parent.chain([selected]).collect());
    // The labels bear the signs of open and closed themselves, so that they can take their colours. What is chosen is
    // styled below: the widget would take the badge its colour.
    let tree = Tree::new(&items)
        .ok()?
        .style(look.style(Role::Text))
        .highlight_symbol("")
        .node_open_symbol("")
        .node_closed_symbol("")
        .node_no_children_symbol("");
    tree.render(area, buffer, &mut state);
    Some(())
}

/// Marks the rows of what is chosen, their badge aside.
fn mark(buffer: &mut Buffer, rows: Range<u16>, focus: Focus, look: &Look) {
    let (plain, chosen) = (look.style(Role::Text), look.style(focus.cursor_role()));
    let width = buffer.area.width;
    for at in rows.flat_map(|y| (0..width).map(move |x| (x, y))) {
        let cell = buffer.cell_mut(at);
        let is_badge = |cell: &Cell| {
            cell.bg != plain.bg.unwrap_or_default() || cell.modifier.contains(Modifier::REVERSED)
        };
        if let Some(cell) = cell.filter(|cell| !is_badge(cell)) {
            cell.set_style(chosen);
        }
    }
}

impl State {
    /// Rows of the screen that each node of the tree takes.
    pub(super) fn node_heights(&self, world: &World<'_>, look: &Look) -> Vec<u16> {
        let (focus, pane) = (self.focus as usize, Pane::Tree as usize);
        let size = world.pane_size(Plan::Three, focus, pane);
        let size = size.unwrap_or_default();
        let rows = self.rows(world.typology);
        heights((&rows, self.tree.selected), world.typology, size, look)
    }
}

/// Rows from which a pane has room for names of several rows; in a lower one more nodes at a glance say more, and the
/// name of the one that is chosen alone is whole.
const TALL: u16 = 16;

/// Rows of the screen that each node takes, of which one is chosen: subcategories have long names.
fn heights(
    (rows, chosen): (&[Node], usize),
    typology: &Typology,
    size: Size,
    look: &Look,
) -> Vec<u16> {
    let height = |(rank, node): (usize, &Node)| match node {
        Node::Subcategory(key) if size.height >= TALL || rank == chosen => {
            let names = named(&typology.subcategories[*key].name, size.width, look);
            u16::try_from(names.len()).unwrap_or(1)
        }
        _ => 1,
    };
    rows.iter().enumerate().map(height).collect()
}

/// The name of a subcategory in the rows that it needs beside a count of two digits.
fn named(name: &str, width: u16, look: &Look) -> Vec<String> {
    let room = usize::from(width).saturating_sub(UNDER + COUNT).max(1);
    let shown = look.shown(name);
    let rows = textwrap::wrap(&shown, textwrap::Options::new(room).subsequent_indent("  "));
    rows.into_iter().map(Cow::into_owned).collect()
}

/// Columns before the name of a subcategory.
const UNDER: usize = 2 * INDENT;
/// Columns of a count of two digits, with those before it.
const COUNT: usize = 4;

/// Columns by which the widget sets children in, for each level.
const INDENT: usize = 2;

/// Sign, number, name and, at the right edge, how many actors.
fn label(
    typology: &Typology,
    branches: &Branches<'_>,
    node: Node,
    (width, wraps): (u16, bool),
    look: &Look,
) -> Text<'static> {
    let is_chosen = branches.selected() == Some(node);
    let wraps = wraps || is_chosen;
    // What is chosen takes the style of the whole row.
    let style = |role: Role| {
        if is_chosen {
            Style::new()
        } else {
            look.style(role)
        }
    };
    let mut spans: Vec<Span<'static>> = Vec::new();
    let (name, role, depth) = match node {
        Node::Family(key) => {
            let family = &typology.families[key];
            let sign = if branches.state.is_open(key) {
                look.symbols.open
            } else {
                look.symbols.closed
            };
            spans.push(Span::styled(format!("{sign} "), style(Role::Quiet)));
            spans.push(Span::styled(
                format!(" {} ", family.number),
                look.style(Role::badge(key)),
            ));
            spans.push(Span::raw(" "));
            (family.short_name.clone(), Role::Strong, 0)
        }
        Node::Typology(_) => {
            // Under the signs of the families, not beside their numbers.
            spans.push(Span::raw("  "));
            (look.text.get("tree-typology"), Role::Strong, 0)
        }
        Node::Subcategory(key) => (typology.subcategories[key].name.clone(), Role::Text, 1),
        Node::Elsewhere(_) => (look.text.get("tree-elsewhere"), Role::Text, 1),
    };
    if depth > 0 {
        spans.push(Span::raw("  "));
    }
    let count = branches.count(node);
    let taken = spans.iter().map(Span::width).sum::<usize>() + depth * INDENT;
    let room = usize::from(width).saturating_sub(taken + count.width() + 2);
    let mut more = Vec::new();
    let name = match node {
        Node::Subcategory(_) if wraps => {
            let mut rows = named(&name, width, look).into_iter();
            let first = rows.next().unwrap_or_default();
            more.extend(rows);
            Cow::Owned(first)
        }
        _ => look.shown(&name),
    };
    let bar = match node {
        Node::Family(key) => {
            let share = branches.state.share(typology, node);
            Some((
                bar(share, room.saturating_sub(LONGEST), look),
                Role::family(key),
            ))
        }
        _ => None,
    };
    let taken = bar.as_ref().map_or(0, |(bar, _)| bar.width() + 1);
    let room = room.saturating_sub(taken);
    let name = match node {
        Node::Family(_) => shortened(&name, room, look.symbols.ellipsis),
        _ => fitted(&name, room, look.symbols.ellipsis),
    };
    let gap = " ".repeat(room.saturating_sub(name.width()) + 1);
    spans.push(Span::styled(name, style(role)));
    spans.push(Span::raw(gap));
    if let Some((bar, role)) = bar {
        spans.push(Span::styled(bar, style(role)));
        spans.push(Span::raw(" "));
    }
    spans.push(Span::styled(count, style(Role::Quiet)));
    let more = more.into_iter().map(|row| {
        let indent = " ".repeat(UNDER - depth * INDENT);
        Line::styled(indent + &row, style(role))
    });
    std::iter::once(Line::from(spans)).chain(more).collect()
}

/// Columns of the short names of families, beyond which there is room for bars.
const LONGEST: usize = 26;
/// Columns of the widest bar.
const WIDEST: usize = 8;

/// A share of the largest family as a bar of eighths of columns; in little room as one of a row's height.
fn bar(share: f64, room: usize, look: &Look) -> String {
    let columns = room.min(WIDEST);
    let scale = |parts: usize| {
        let parts = u32::try_from(parts).unwrap_or(0);
        // Of a share that is not nothing something is seen.
        let filled = (share * f64::from(parts)).round();
        (1..=parts)
            .rev()
            .find(|part| f64::from(*part) <= filled)
            .unwrap_or(u32::from(share > 0.0))
    };
    let filled = |parts| usize::try_from(scale(parts)).unwrap_or(0);
    let symbols = look.symbols;
    if columns < 3 {
        return symbols.heights[filled(symbols.heights.len() - 1)].to_owned();
    }
    let eighths = symbols.eighths.len() - 1;
    let filled = filled(columns * eighths);
    let whole = symbols.bar.repeat(filled / eighths);
    let bar = whole + symbols.eighths[filled % eighths];
    let gap = " ".repeat(columns.saturating_sub(bar.width()));
    bar + &gap
}

/// As much of a name as there is room for, whose number says the rest: what stands before «and» or a remark in brackets
/// where that fits, else the words that do; a single word is cut, with a sign.
fn shortened(name: &str, room: usize, mark: &str) -> String {
    if name.width() <= room {
        return name.to_owned();
    }
    let is_joint = |word: &str| word.width() <= 3 || word.starts_with('(');
    let mut kept = String::new();
    let mut before_joint = None;
    for word in name.split(' ') {
        if is_joint(word) && !kept.is_empty() && kept.width() <= room {
            before_joint = Some(kept.clone());
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    let whole_words = || {
        let ends = name.match_indices(' ').map(|(at, _)| &name[..at]);
        ends.take_while(|words| words.width() <= room).last()
    };
    let kept = before_joint.or_else(|| whole_words().map(str::to_owned));
    kept.unwrap_or_else(|| fitted(name, room, mark))
}

/// A text cut to a width, with a sign where it was cut.
fn fitted(text: &str, room: usize, mark: &str) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let mut kept = String::new();
    for cluster in text.graphemes(true) {
        if kept.width() + cluster.width() + mark.width() > room {
            break;
        }
        kept.push_str(cluster);
    }
    kept.trim_end().to_owned() + mark
}
