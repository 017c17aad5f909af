//! A matrix as a picture: the sets by name on the side, by number on top, a number in every cell and
//! heat under it.

use unicode_width::UnicodeWidthStr;

use super::picture::{BOLD, CENTRED, CENTRED_BOLD, LETTER, LETTERS, MARGIN, Picture, fill};
use crate::export::xml::escaped;
use crate::report::{Chart, ChartCell};

/// Side of a cell, unless its number asks for more, and size of the numbers in it.
const CELL: usize = 46;
const NUMBER: usize = 16;
/// How wide a figure of them is.
const FIGURE: usize = 10;
/// Between the names and the cells.
const GAP: usize = 12;

/// Room for the longest name with its number.
fn label(chart: &Chart) -> usize {
    let labels = chart
        .sets
        .iter()
        .map(|set| set.number.width() + 1 + set.short_name.width());
    labels.max().unwrap_or(0) * LETTER + GAP
}

/// How wide a cell is: room for the largest number, which is the size of a set.
fn cell_width(chart: &Chart) -> usize {
    let sizes = chart.sets.iter().map(|set| set.size.to_string().len());
    CELL.max(sizes.max().unwrap_or(0) * FIGURE + 8)
}

/// How wide it is.
pub(super) fn width(chart: &Chart) -> usize {
    label(chart) + chart.sets.len() * cell_width(chart)
}

pub(super) fn draw(picture: &mut Picture<'_>, chart: &Chart, rows: &[Vec<ChartCell>]) {
    let ink = &chart.palette.ink;
    let left = MARGIN + label(chart);
    let wide = cell_width(chart);
    let middle = |column: usize| left + column * wide + wide / 2;
    picture.y += LETTERS;
    for (column, set) in chart.sets.iter().enumerate() {
        let color = fill(&set.color, ink);
        picture.text((middle(column), NUMBER), color, CENTRED_BOLD, &set.number);
    }
    picture.y += 8;
    for (set, cells) in chart.sets.iter().zip(rows) {
        let top = picture.y;
        picture.y = top + CELL / 2 + 5;
        let color = fill(&set.color, ink);
        picture.text((MARGIN, LETTERS), color, BOLD, &set.number);
        let name = MARGIN + (set.number.width() + 1) * LETTER;
        picture.text((name, LETTERS), ink, "", &set.short_name);
        for (column, cell) in cells.iter().enumerate() {
            let place = MatrixPlace {
                x: left + column * wide,
                y: top,
                wide,
            };
            square(picture, chart, cell, &place);
            let (letters, _) = heat(chart, cell);
            let how = if cell.heat.is_none() {
                CENTRED_BOLD
            } else {
                CENTRED
            };
            let number = match cell.value {
                0 => "·".to_owned(),
                number => number.to_string(),
            };
            picture.text((middle(column), NUMBER), &letters, how, &number);
            picture.put("</g>".to_owned());
        }
        picture.y = top + CELL;
    }
}

/// Where a cell is, and how wide.
struct MatrixPlace {
    x: usize,
    y: usize,
    wide: usize,
}

/// Opens a cell: what it says, and its ground.
fn square(picture: &mut Picture<'_>, chart: &Chart, cell: &ChartCell, place: &MatrixPlace) {
    let MatrixPlace { x, y, wide } = place;
    let told = escaped(&cell.sentence);
    let (_, ground) = heat(chart, cell);
    let edge = &chart.palette.stripe;
    picture.put(format!(
        "<g><title>{told}</title><rect x=\"{x}\" y=\"{y}\" width=\"{wide}\" height=\"{CELL}\" fill=\"{ground}\" stroke=\"{edge}\"/>"
    ));
}

/// Letters and ground of a cell; the diagonal has no heat.
fn heat(chart: &Chart, cell: &ChartCell) -> (String, String) {
    let palette = &chart.palette;
    let plain = || (palette.ink.clone(), palette.paper.clone());
    let step = cell.heat.map(usize::from);
    let heat = step.and_then(|step| palette.heat.get(step));
    heat.cloned().unwrap_or_else(plain)
}
