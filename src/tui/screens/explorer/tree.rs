//! The only file that knows the tree widget. What is selected, what is open and which row is the first
//! shown is the explorer's own state; the widget keeps nothing from one frame to the next.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::StatefulWidget;
use tui_tree_widget::{Tree, TreeItem, TreeState};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::state::State;
use crate::model::{Family, Key, Typology};
use crate::query::tree::{Node, children};
use crate::theme::Role;
use crate::tui::look::Look;
use crate::tui::widgets::{Canvas, Focus};

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
    let height = u16::try_from(branches.rows.len()).unwrap_or(u16::MAX);
    let whole = Rect::new(0, 0, area.width, height);
    let mut sheet = Buffer::empty(whole);
    if render(&mut sheet, branches, typology, focus, canvas.look).is_none() {
        return;
    }
    let row_of = |rank| u16::try_from(rank).unwrap_or(u16::MAX);
    let offset = row_of(branches.state.tree.offset);
    for position in area.positions() {
        let from = (position.x - area.x, position.y - area.y + offset);
        if let (Some(drawn), Some(cell)) = (sheet.cell(from), canvas.buffer.cell_mut(position)) {
            cell.clone_from(drawn);
        }
    }
    let row = row_of(branches.state.tree.selected).checked_sub(offset);
    if let Some(row) = row.filter(|row| focus == Focus::Here && *row < area.height) {
        canvas.cursor = Some(Position::new(area.x, area.y + row));
    }
}

fn render(
    buffer: &mut Buffer,
    branches: &Branches<'_>,
    typology: &Typology,
    focus: Focus,
    look: &Look,
) -> Option<()> {
    let area = buffer.area;
    let label = |node| label(typology, branches, node, area.width, look);
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
    // The labels bear the signs of open and closed themselves, so that they can take their colours.
    let tree = Tree::new(&items)
        .ok()?
        .style(look.style(Role::Text))
        .highlight_style(look.style(focus.cursor_role()))
        .highlight_symbol("")
        .node_open_symbol("")
        .node_closed_symbol("")
        .node_no_children_symbol("");
    tree.render(area, buffer, &mut state);
    Some(())
}

/// Columns by which the widget sets children in, for each level.
const INDENT: usize = 2;

/// Sign, number, name and, at the right edge, how many actors.
fn label(
    typology: &Typology,
    branches: &Branches<'_>,
    node: Node,
    width: u16,
    look: &Look,
) -> Line<'static> {
    let is_chosen = branches.selected() == Some(node);
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
                format!("{} ", family.number),
                style(Role::family(key)),
            ));
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
    let name = fitted(&look.shown(&name), room, look.symbols.ellipsis);
    let gap = " ".repeat(room.saturating_sub(name.width()) + 1);
    spans.push(Span::styled(name, style(role)));
    spans.push(Span::raw(gap));
    spans.push(Span::styled(count, style(Role::Quiet)));
    Line::from(spans)
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
