//! A matrix in letters: the sets by name and number on the side, by number on top.

use unicode_width::UnicodeWidthStr;

use super::signs::{MIN_WIDTH, Signs, digits, truncated};
use crate::report::{Chart, ChartCell};

/// Fewest columns in which a name is worth showing.
const MIN_NAME: usize = 6;

/// The numbers of the sets, then a line a set.
pub(super) fn lines(
    chart: &Chart,
    rows: &[Vec<ChartCell>],
    width: usize,
    signs: Signs,
) -> Vec<String> {
    let numbers = rows.iter().flatten().map(|cell| digits(cell.value));
    let heads = chart.sets.iter().map(|set| set.number.width());
    let cell = numbers.chain(heads).max().unwrap_or(1);
    let number = chart.sets.iter().map(|set| set.number.width()).max();
    let number = number.unwrap_or(1);
    // Two spaces between the columns, one where they would not fit.
    let room = |space: usize| {
        let taken = number + 1 + chart.sets.len() * (cell + space);
        width.max(MIN_WIDTH).saturating_sub(taken)
    };
    let space = if room(2) < 2 * MIN_NAME { 1 } else { 2 };
    let names = chart.sets.iter().map(|set| set.short_name.width()).max();
    let name = names.unwrap_or(0).min(room(space));
    let row = |label: String, cells: Vec<String>| {
        let after = " ".repeat((number + 1 + name).saturating_sub(label.width()));
        let cells = cells.iter().map(|text| {
            let before = " ".repeat((cell + space).saturating_sub(text.width()));
            format!("{before}{text}")
        });
        format!("{label}{after}{}", cells.collect::<String>())
    };
    let heads = chart.sets.iter().map(|set| set.number.clone()).collect();
    let mut lines = vec![row(String::new(), heads)];
    for (set, cells) in chart.sets.iter().zip(rows) {
        let name = truncated(&set.short_name, name, signs.ellipsis);
        let label = format!("{:>number$} {name}", set.number);
        let told = cells.iter().map(|cell| match cell.value {
            0 => signs.none.to_owned(),
            number => number.to_string(),
        });
        lines.push(row(label, told.collect()));
    }
    lines
}
