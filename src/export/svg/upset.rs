//! Intersections as a picture: sizes of the sets as columns on top, a row an intersection with its
//! discs, a bar, a number, names.

use super::picture::{BOLD, CENTRED, CENTRED_BOLD, LETTER, LETTERS, MARGIN, Picture, fill};
use crate::export::text_chart::{SIGNS, truncated};
use crate::export::xml::escaped;
use crate::report::{Chart, ChartRow};

/// Room for names beside the bars, at the least.
const NAMES: usize = 240;
/// From one row to the next, and from one column, unless a size asks for more.
const ROW: usize = 24;
const COLUMN: usize = 34;
/// Height of the largest set's column.
const TALLEST: usize = 70;
/// Length of the longest bar, and room for the number after it, unless it asks for more.
const MAX_BAR: usize = 200;
const NUMBER: usize = 40;

/// How wide it is at the least.
pub(super) fn width(chart: &Chart) -> usize {
    chart.sets.len() * column(chart) + 12 + MAX_BAR + number(chart) + NAMES
}

/// From one column to the next.
fn column(chart: &Chart) -> usize {
    COLUMN.max(longest(chart) * LETTER + 6)
}

/// Room for the number after a bar.
fn number(chart: &Chart) -> usize {
    NUMBER.max(longest(chart) * LETTER + 14)
}

/// Figures of the largest size.
fn longest(chart: &Chart) -> usize {
    let sizes = chart.sets.iter().map(|set| set.size.to_string().len());
    sizes.max().unwrap_or(0)
}

pub(super) fn draw(picture: &mut Picture<'_>, chart: &Chart, rows: &[ChartRow]) {
    heads(picture, chart);
    let most = rows.iter().map(|row| row.count).max().unwrap_or(0).max(1);
    for (rank, row) in rows.iter().enumerate() {
        let told = escaped(&row.sentence);
        picture.put(format!("<g><title>{told}</title>"));
        if rank.is_multiple_of(2) {
            let (top, width) = (picture.y, picture.width - 2 * MARGIN);
            let stripe = &chart.palette.stripe;
            picture.put(format!(
                "<rect x=\"{MARGIN}\" y=\"{top}\" width=\"{width}\" height=\"{ROW}\" fill=\"{stripe}\"/>"
            ));
        }
        intersection(picture, chart, row, most);
        picture.put("</g>".to_owned());
    }
}

/// Columns of the sets' sizes, with the number of each set beneath.
fn heads(picture: &mut Picture<'_>, chart: &Chart) {
    let ink = &chart.palette.ink;
    let wide = column(chart);
    let sizes = chart.sets.iter().map(|set| set.size);
    let most = sizes.max().unwrap_or(0).max(1);
    let floor = picture.y + LETTERS + TALLEST;
    for (rank, set) in chart.sets.iter().enumerate() {
        let height = (set.size * TALLEST).div_ceil(most);
        let x = MARGIN + rank * wide;
        let middle = x + wide / 2;
        let color = fill(&set.color, ink);
        picture.put(format!(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{height}\" fill=\"{color}\"/>",
            x + 6,
            floor - height,
            wide - 12,
        ));
        picture.y = floor - height - 4;
        picture.text((middle, LETTERS), ink, CENTRED, &set.size.to_string());
        picture.y = floor + LETTERS + 3;
        picture.text((middle, LETTERS), ink, CENTRED_BOLD, &set.number);
    }
    picture.y = floor + 20;
}

/// A disc for each set that a row is in, a ring for each that it is not, a line from the first disc to
/// the last, a bar, a number, names.
fn intersection(picture: &mut Picture<'_>, chart: &Chart, row: &ChartRow, most: usize) {
    let palette = &chart.palette;
    let ink = &palette.ink;
    let wide = column(chart);
    let top = picture.y;
    let middle = top + ROW / 2;
    let place = |column: usize| MARGIN + column * wide + wide / 2;
    let mut within = (0..row.members.len()).filter(|column| row.members[*column]);
    if let Some(first) = within.next() {
        let last = within.next_back().unwrap_or(first);
        picture.put(format!(
            "<line x1=\"{}\" y1=\"{middle}\" x2=\"{}\" y2=\"{middle}\" stroke=\"{ink}\" stroke-width=\"2\"/>",
            place(first),
            place(last),
        ));
    }
    for (column, (is_in, set)) in row.members.iter().zip(&chart.sets).enumerate() {
        let (radius, color, edge) = if *is_in {
            (8, fill(&set.color, ink), ink)
        } else {
            (5, palette.paper.as_str(), &palette.quiet)
        };
        picture.put(format!(
            "<circle cx=\"{}\" cy=\"{middle}\" r=\"{radius}\" fill=\"{color}\" stroke=\"{edge}\"/>",
            place(column),
        ));
    }
    let bars = MARGIN + chart.sets.len() * wide + 12;
    let length = (row.count * MAX_BAR).div_ceil(most);
    picture.put(format!(
        "<rect x=\"{bars}\" y=\"{}\" width=\"{length}\" height=\"{}\" fill=\"{ink}\"/>",
        top + 5,
        ROW - 10,
    ));
    picture.y = middle + 5;
    let after = (bars + length + 6, LETTERS);
    picture.text(after, ink, BOLD, &row.count.to_string());
    let names = bars + MAX_BAR + number(chart);
    let room = picture.width.saturating_sub(names + MARGIN) / LETTER;
    let shown = truncated(&row.names.join(", "), room, SIGNS.ellipsis);
    picture.text((names, LETTERS), ink, "", &shown);
    picture.y = top + ROW;
}
