//! A matrix as a picture: the sets by name on the side, by number on top, a number in every cell and
//! heat under it.

use unicode_width::UnicodeWidthStr;

use super::picture::{BOLD, CENTRED, CENTRED_BOLD, LETTER, LETTERS, MARGIN, Picture, fill};
use crate::export::xml::escaped;
use crate::report::{Chart, ChartCell};

/// Side of a cell, and size of the numbers in it.
const CELL: usize = 46;
const NUMBER: usize = 16;
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

/// How wide it is.
pub(super) fn width(chart: &Chart) -> usize {
    label(chart) + chart.sets.len() * CELL
}

pub(super) fn draw(picture: &mut Picture<'_>, chart: &Chart, rows: &[Vec<ChartCell>]) {
    let ink = &chart.palette.ink;
    let left = MARGIN + label(chart);
    let middle = |column: usize| left + column * CELL + CELL / 2;
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
            let x = left + column * CELL;
            square(picture, chart, cell, (x, top));
            let (letters, _) = heat(chart, cell);
            let how = if cell.heat.is_none() {
                CENTRED_BOLD
            } else {
                CENTRED
            };
            let number = match cell.number {
                0 => "·".to_owned(),
                number => number.to_string(),
            };
            picture.text((middle(column), NUMBER), &letters, how, &number);
            picture.put("</g>".to_owned());
        }
        picture.y = top + CELL;
    }
}

/// Opens a cell: what it says, and its ground.
fn square(picture: &mut Picture<'_>, chart: &Chart, cell: &ChartCell, (x, y): (usize, usize)) {
    let told = escaped(&cell.sentence);
    let (_, ground) = heat(chart, cell);
    let edge = &chart.palette.stripe;
    picture.put(format!(
        "<g><title>{told}</title><rect x=\"{x}\" y=\"{y}\" width=\"{CELL}\" height=\"{CELL}\" fill=\"{ground}\" stroke=\"{edge}\"/>"
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
