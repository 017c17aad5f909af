//! The only file that knows the tree widget. What is selected and what is open is the explorer's own
//! state; the widget keeps nothing but the first row it last showed, which the next frame starts from.

use std::cell::RefCell;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::StatefulWidget;
use tui_tree_widget::{Tree, TreeItem, TreeState};
use unicode_width::UnicodeWidthStr;

use crate::model::{Family, Key, Typology};
use crate::query::tree::{Node, children};
use crate::tui::look::Look;
use crate::tui::theme::Role;
use crate::tui::widgets::pane::Focus;

/// Where the widget's last frame began.
#[derive(Debug, Default)]
pub(super) struct Scroll(RefCell<TreeState<Node>>);

impl Clone for Scroll {
    /// A copy begins anew: the row that shows is found from the selection.
    fn clone(&self) -> Self {
        Self::default()
    }
}

/// What is selected, what is open, and how many stand under each node.
pub(super) struct Branches<'a> {
    pub node: Node,
    pub is_open: &'a dyn Fn(Key<Family>) -> bool,
    pub count: &'a dyn Fn(Node) -> usize,
    pub scroll: &'a Scroll,
}

/// Draws the tree. Returns where the cursor stands.
pub(super) fn draw(
    buffer: &mut Buffer,
    area: Rect,
    state: &Branches<'_>,
    typology: &Typology,
    focus: Focus,
    look: &Look,
) -> Option<Position> {
    let item = |family: Key<Family>| {
        let label = |node| label(typology, state, node, area.width, look);
        let node = Node::Family(family);
        let below = if (state.is_open)(family) {
            children(typology, family)
        } else {
            Vec::new()
        };
        let leaves = below
            .into_iter()
            .map(|child| TreeItem::new_leaf(child, label(child)));
        TreeItem::new(node, label(node), leaves.collect()).ok()
    };
    let items: Vec<_> = typology.families.keys().filter_map(item).collect();
    let mut widget_state = state.scroll.0.borrow_mut();
    widget_state.close_all();
    for family in typology
        .families
        .keys()
        .filter(|family| (state.is_open)(*family))
    {
        widget_state.open(vec![Node::Family(family)]);
    }
    widget_state.select(path(typology, state.node));
    let chosen = if focus == Focus::Here {
        Role::Selection
    } else {
        Role::Faint
    };
    let tree = Tree::new(&items)
        .ok()?
        .style(look.style(Role::Text))
        .highlight_style(look.style(chosen));
    // The labels bear the signs of open and closed themselves, so that they can take their colours.
    let tree = tree
        .node_open_symbol("")
        .node_closed_symbol("")
        .node_no_children_symbol("");
    let tree = tree.highlight_symbol("");
    tree.render(area, buffer, &mut widget_state);
    let rows = crate::query::tree::visible(typology, |family| (state.is_open)(family));
    let rank = rows.iter().position(|node| *node == state.node)?;
    let row = u16::try_from(rank.checked_sub(widget_state.get_offset())?).ok()?;
    Some(Position::new(area.x, area.y + row))
}

fn path(typology: &Typology, node: Node) -> Vec<Node> {
    node.parent(typology).into_iter().chain([node]).collect()
}

/// Sign, number, name and, at the right edge, how many actors.
fn label(
    typology: &Typology,
    state: &Branches<'_>,
    node: Node,
    width: u16,
    look: &Look,
) -> Line<'static> {
    let is_chosen = state.node == node;
    let role = |role: Role| {
        if is_chosen {
            ratatui::style::Style::new()
        } else {
            look.style(role)
        }
    };
    let mut spans: Vec<Span<'static>> = Vec::new();
    let name = match node {
        Node::Family(key) => {
            let family = &typology.families[key];
            let sign = if (state.is_open)(key) {
                look.symbols.open
            } else {
                look.symbols.closed
            };
            spans.push(Span::styled(format!("{sign} "), role(Role::Quiet)));
            let rank = u8::try_from(key.index() % 8).unwrap_or(0);
            spans.push(Span::styled(
                format!("{} ", family.number),
                role(Role::Family(rank)),
            ));
            family.short_name.clone()
        }
        Node::Subcategory(key) => typology.subcategories[key].name.clone(),
        Node::Elsewhere(_) => look.get("tree-elsewhere"),
    };
    if node.parent(typology).is_some() {
        spans.push(Span::raw("  "));
    }
    let depth = if node.parent(typology).is_some() {
        2
    } else {
        0
    };
    let count = (state.count)(node).to_string();
    let taken: usize = spans.iter().map(Span::width).sum::<usize>() + depth;
    let room = usize::from(width).saturating_sub(taken + count.width() + 2);
    let name = look.shown(&name).into_owned();
    let name = fitted(&name, room, look.symbols.ellipsis);
    let gap = room.saturating_sub(name.width()) + 1;
    let name_role = if node.parent(typology).is_some() {
        Role::Text
    } else {
        Role::Strong
    };
    spans.push(Span::styled(name, role(name_role)));
    spans.push(Span::raw(" ".repeat(gap)));
    spans.push(Span::styled(count, role(Role::Quiet)));
    Line::from(spans)
}

/// A text cut to a width, with a sign where it was cut.
fn fitted(text: &str, room: usize, mark: &str) -> String {
    use unicode_segmentation::UnicodeSegmentation;
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
