//! Days as people and programs write them: `2019-12-31`, `31/12/19`, `12/2019`, `déc. 2019`, `2019`, the number of
//! a spreadsheet. Of a month or a year it is the first day.

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::words::plain;

/// Longest cell that is read as a day, in bytes.
const LONGEST: usize = 40;
/// Bytes of a day that is written whole, which an hour may follow.
const WHOLE: usize = 10;
/// Years before are what programs write where there is none: `0001-01-01`.
const FIRST_YEAR: i16 = 1000;
/// Two digits from here on are a year of the last century.
const LAST_CENTURY: i16 = 70;
/// What a spreadsheet counts days from, and the numbers that it gives to days of 1954 to 2064.
const COUNTED_FROM: Date = date(1899, 12, 30);
const COUNTED: std::ops::Range<i64> = 20_000..60_000;
/// Beginnings of the months in French and in English, without accents.
const MONTHS: &[(&str, i8)] = &[
    ("jan", 1),
    ("fev", 2),
    ("feb", 2),
    ("mar", 3),
    ("avr", 4),
    ("apr", 4),
    ("mai", 5),
    ("may", 5),
    ("juin", 6),
    ("jun", 6),
    ("juil", 7),
    ("jul", 7),
    ("aou", 8),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];
/// Longest name of a month.
const LONGEST_MONTH: usize = 9;
/// Words that may stand beside a day.
const BESIDE: &[&str] = &[
    "le", "en", "au", "du", "de", "depuis", "fin", "debut", "courant", "vers", "er", "since", "in",
    "on", "the", "th", "st", "nd", "rd", "of",
];

static TODAY: LazyLock<Date> = LazyLock::new(|| Timestamp::now().to_zoned(TimeZone::UTC).date());

/// Whether a day has come.
pub fn has_come(day: Date) -> bool {
    day <= *TODAY
}

/// The day that a cell says.
pub fn day(cell: &str) -> Option<Date> {
    let cell = cell.trim();
    written_whole(cell).or_else(|| {
        let is_short = cell.len() <= LONGEST && cell.bytes().any(|byte| byte.is_ascii_digit());
        is_short.then(|| written_in_parts(cell)).flatten()
    })
}

fn valid(year: i16, month: i8, day: i8) -> Option<Date> {
    let day = Date::new(year, month, day).ok();
    day.filter(|day| day.year() >= FIRST_YEAR)
}

/// `2019-12-31` and `31/12/2019`, with an hour or without, as nearly all cells are: nothing is copied.
fn written_whole(cell: &str) -> Option<Date> {
    let bytes = cell.as_bytes().get(..WHOLE)?;
    let is_end = cell
        .as_bytes()
        .get(WHOLE)
        .is_none_or(|byte| !byte.is_ascii_digit());
    let is_mark = |byte: u8| matches!(byte, b'-' | b'/' | b'.');
    let number = |from: usize, to: usize| {
        let digits = bytes[from..to].iter();
        digits.copied().try_fold(0_i16, |sum, byte| {
            let digit = byte.is_ascii_digit().then(|| i16::from(byte - b'0'))?;
            sum.checked_mul(10)?.checked_add(digit)
        })
    };
    let small = |from: usize| number(from, from + 2).and_then(|number| i8::try_from(number).ok());
    if !is_end {
        None
    } else if is_mark(bytes[4]) && is_mark(bytes[7]) {
        valid(number(0, 4)?, small(5)?, small(8)?)
    } else if is_mark(bytes[2]) && is_mark(bytes[5]) {
        of_three(small(0)?.into(), small(3)?.into(), number(6, 10)?)
    } else {
        None
    }
}

/// Day, month and year; month, day and year where only that can be.
fn of_three(day: i16, month: i16, year: i16) -> Option<Date> {
    let (day, month) = (i8::try_from(day).ok()?, i8::try_from(month).ok()?);
    valid(year, month, day).or_else(|| valid(year, day, month))
}

/// A year of two digits or of four.
fn year_of(digits: &str) -> Option<i16> {
    let year: i16 = digits.parse().ok()?;
    match digits.len() {
        2 if year < LAST_CENTURY => Some(2000 + year),
        2 => Some(1900 + year),
        4 => Some(year),
        _ => None,
    }
}

/// A day of numbers and of the name of a month, in any of the ways.
fn written_in_parts(cell: &str) -> Option<Date> {
    // An hour is none.
    if cell.contains(':') {
        return None;
    }
    let mut numbers: Vec<&str> = Vec::new();
    let mut month = None;
    for part in cell.split(|letter: char| !letter.is_alphanumeric()) {
        // `1er` is a number and a word.
        let digits = part.bytes().take_while(u8::is_ascii_digit).count();
        let (number, word) = part.split_at(digits);
        if !number.is_empty() {
            numbers.push(number);
        }
        if word.is_empty() {
            continue;
        }
        let word = plain(word);
        let named = MONTHS.iter().find(|(start, _)| word.starts_with(start));
        match named.filter(|_| word.len() <= LONGEST_MONTH) {
            Some((_, number)) if month.is_none() => month = Some(*number),
            _ if BESIDE.contains(&word.as_str()) => {}
            _ => return None,
        }
    }
    let number = |digits: &str| digits.parse::<i16>().ok();
    match (numbers.as_slice(), month) {
        ([year], Some(month)) => valid(year_of(year)?, month, 1),
        ([day, year], Some(month)) => of_three(number(day)?, month.into(), year_of(year)?),
        ([year], None) if year.len() == 4 => valid(year_of(year)?, 1, 1),
        ([digits], None) => of_digits(digits),
        ([year, month], None) if year.len() == 4 => of_three(1, number(month)?, number(year)?),
        ([month, year], None) if year.len() == 4 || cell.contains('/') => {
            valid(year_of(year)?, month.parse().ok()?, 1)
        }
        ([year, month, day], None) if year.len() == 4 => {
            valid(number(year)?, month.parse().ok()?, day.parse().ok()?)
        }
        ([day, month, year], None) => of_three(number(day)?, number(month)?, year_of(year)?),
        _ => None,
    }
}

/// `20191231`, `31122019`, and what a spreadsheet makes of a day.
fn of_digits(digits: &str) -> Option<Date> {
    let part = |from: usize, to: usize| digits.get(from..to)?.parse::<i16>().ok();
    match digits.len() {
        8 => {
            let small = |from: usize| part(from, from + 2).and_then(|part| i8::try_from(part).ok());
            let year_first = valid(part(0, 4)?, small(4)?, small(6)?);
            year_first.or_else(|| valid(part(4, 8)?, small(2)?, small(0)?))
        }
        5 => {
            let count = digits
                .parse::<i64>()
                .ok()
                .filter(|count| COUNTED.contains(count))?;
            COUNTED_FROM.checked_add(count.days()).ok()
        }
        _ => None,
    }
}
