//! Tables whose columns stand under each other, with spaces between them: what is copied from a PDF, or printed by a
//! program. They are found by the line under whose words the cells of nearly all other lines begin.

/// Most columns.
const MOST: usize = 24;
/// Lines looked at.
const SAMPLE: usize = 200;
/// Lines among which the heading is.
const LINES: usize = 50;
/// Spaces that part two columns.
const GAP: usize = 2;
/// Fewest lines of a table, its heading included.
const FEWEST: usize = 3;
/// The signs that part cells elsewhere.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];
const QUOTE: u8 = 0x22;

/// Where columns begin, in letters; the first at 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ColumnStarts {
    starts: [u16; MOST],
    count: usize,
}

impl ColumnStarts {
    /// Those of a text, if it is such a table.
    pub fn of(sample: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(sample);
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        let lines: Vec<Vec<char>> = lines
            .take(SAMPLE)
            .map(|line| line.chars().collect())
            .collect();
        let parted = |line: &&Vec<char>| line.iter().any(|letter| SEPARATORS.contains(letter));
        if lines.len() < FEWEST || lines.iter().filter(parted).count() * 2 > lines.len() {
            return None;
        }
        lines
            .iter()
            .take(LINES)
            .enumerate()
            .find_map(|(rank, line)| {
                let starts = Self::of_line(line)?;
                let below = &lines[rank + 1..];
                let fits = below.iter().filter(|line| starts.fits(line));
                let reaches = below.iter().filter(|line| starts.parts(line) > 1);
                let is_table = below.len() + 1 >= FEWEST
                    && fits.count() * 10 >= below.len() * 9
                    && reaches.count() * 10 >= below.len() * 8;
                is_table.then_some(starts)
            })
    }

    /// Where the words of a line begin that stand apart.
    fn of_line(line: &[char]) -> Option<Self> {
        let mut found = Self {
            starts: [0; MOST],
            count: 1,
        };
        if line.first().is_some_and(|letter| letter.is_whitespace()) {
            return None;
        }
        for place in GAP..line.len() {
            let is_start = !line[place].is_whitespace()
                && line[place - GAP..place].iter().all(|letter| *letter == ' ');
            if is_start {
                *found.starts.get_mut(found.count)? = u16::try_from(place).ok()?;
                found.count += 1;
            }
        }
        (found.count > 1).then_some(found)
    }

    fn starts(&self) -> impl Iterator<Item = usize> {
        self.starts[..self.count]
            .iter()
            .map(|start| usize::from(*start))
    }

    /// Whether no cell of a line stands over the beginning of a column.
    fn fits(&self, line: &[char]) -> bool {
        let mut starts = self.starts().skip(1);
        starts.all(|start| {
            line.get(start - 1)
                .is_none_or(|letter| letter.is_whitespace())
        })
    }

    /// How many columns of a line hold anything.
    fn parts(&self, line: &[char]) -> usize {
        self.cells(line).filter(|cell| !cell.is_empty()).count()
    }

    fn cells(&self, line: &[char]) -> impl Iterator<Item = String> {
        let ends = self.starts().skip(1).chain([usize::MAX]);
        let bounds: Vec<(usize, usize)> = self.starts().zip(ends).collect();
        bounds.into_iter().map(|(start, end)| {
            let cell = line.get(start..end.min(line.len())).unwrap_or_default();
            let cell: String = cell.iter().collect();
            cell.trim().to_owned()
        })
    }

    /// Writes a line with its cells parted by tabs; one that does not fit, as it is, in the first.
    pub fn write(&self, line: &[u8], out: &mut Vec<u8>) {
        let text = String::from_utf8_lossy(line);
        let letters: Vec<char> = text.trim_end().chars().collect();
        if letters.iter().all(|letter| letter.is_whitespace()) {
            return;
        }
        if !self.fits(&letters) {
            quote(text.trim(), out);
            return;
        }
        for (rank, cell) in self.cells(&letters).enumerate() {
            if rank > 0 {
                out.push(b'\t');
            }
            quote(&cell, out);
        }
    }
}

/// A cell as RFC 4180 has it, where a sign in it would part it.
fn quote(cell: &str, out: &mut Vec<u8>) {
    if !cell.contains(['"', '\t']) {
        out.extend_from_slice(cell.as_bytes());
        return;
    }
    out.push(QUOTE);
    for byte in cell.bytes() {
        if byte == QUOTE {
            out.push(QUOTE);
        }
        out.push(byte);
    }
    out.push(QUOTE);
}
