//! Intersections in letters: a row each, a column a set, a bar, the names that fit.

use unicode_width::UnicodeWidthStr;

use super::signs::{MIN_WIDTH, Signs, digits, truncated};
use crate::report::{Chart, ChartRow};

/// Narrowest room in which names are worth showing.
const MIN_NAMES: usize = 12;
/// Longest bar.
const MAX_BAR: usize = 40;

/// Where things stand on a line.
struct UpsetLayout {
    /// Columns of a number or sign.
    cell: usize,
    /// Space after it.
    space: usize,
    bar: usize,
    count: usize,
    names: usize,
    /// The largest count.
    most: usize,
    signs: Signs,
}

/// The numbers and sizes of the sets, then a line an intersection.
pub(super) fn lines(chart: &Chart, rows: &[ChartRow], width: usize, signs: Signs) -> Vec<String> {
    let layout = UpsetLayout::new(chart, rows, width, signs);
    let sizes: Vec<String> = chart.sets.iter().map(|set| set.size.to_string()).collect();
    let mut lines = vec![
        layout.columns(chart.sets.iter().map(|set| set.number.as_str())),
        layout.columns(sizes.iter().map(String::as_str)),
    ];
    lines.extend(rows.iter().map(|row| layout.row(row)));
    lines
}

impl UpsetLayout {
    fn new(chart: &Chart, rows: &[ChartRow], width: usize, signs: Signs) -> Self {
        let width = width.max(MIN_WIDTH);
        let heads = chart
            .sets
            .iter()
            .map(|set| set.number.width().max(digits(set.size)));
        let cell = heads.max().unwrap_or(1);
        let columns = chart.sets.len();
        // Space between the columns, unless they would take more than half of a narrow line.
        let space = usize::from(columns * (cell + 2) <= width / 2 || width >= 60);
        let matrix = columns * (cell + space + 1);
        let most = rows.iter().map(|row| row.count).max().unwrap_or(0);
        let count = digits(most);
        let rest = width.saturating_sub(matrix + 1 + 1 + count);
        let bar = (rest / 3).clamp(3, MAX_BAR);
        let names = rest.saturating_sub(bar + 2);
        let names = if names < MIN_NAMES { 0 } else { names };
        let bar = if names == 0 {
            rest.clamp(3, MAX_BAR)
        } else {
            bar
        };
        Self {
            cell,
            space,
            bar,
            count,
            names,
            most,
            signs,
        }
    }

    fn columns<'a>(&self, cells: impl Iterator<Item = &'a str>) -> String {
        let padded = cells.map(|cell| {
            let before = " ".repeat(self.cell.saturating_sub(cell.width()));
            format!("{before}{cell}{}", " ".repeat(self.space))
        });
        padded.collect::<Vec<_>>().join(self.signs.between)
    }

    fn row(&self, row: &ChartRow) -> String {
        let sign = |is_in: &bool| {
            if *is_in {
                self.signs.within
            } else {
                self.signs.without
            }
        };
        let columns = self.columns(row.members.iter().map(sign));
        let length = (row.count * self.bar).div_ceil(self.most.max(1));
        let bar = self.signs.bar.repeat(length);
        let after = " ".repeat(self.bar - length.min(self.bar));
        let count = format!("{:>1$}", row.count, self.count);
        let names = truncated(&row.names.join(", "), self.names, self.signs.ellipsis);
        [columns, bar + &after, count, format!(" {names}")].join(" ")
    }
}
