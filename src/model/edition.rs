//! Which edition of which dataset this is: by whom, of which day, under which licence, how much of it.

use serde::{Deserialize, Serialize};

/// An edition.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Edition {
    pub title: String,
    /// `2025.12.0`: year, month, revision.
    pub version: String,
    /// When it was published, as the descriptor says it: `2026-11-24T00:00:00Z`; empty where it does not.
    pub issued: String,
    /// The selection, as flags, where it is a part of what was published.
    pub filters: Vec<String>,
    pub licences: Vec<Licence>,
    /// Authors of the report.
    pub authors: Vec<Person>,
    /// The report that the dataset is curated from; none where the descriptor does not say.
    pub report: Option<Report>,
}

/// A licence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Licence {
    /// As the descriptor gives it: `CC-BY-4.0`.
    pub name: String,
    /// Where it can be read on the web, in letters that stand in an address as they are.
    pub address: Option<String>,
}

/// Someone, by the names under which they are cited.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    /// Empty where the name is not split.
    pub given: String,
    pub family: String,
}

/// A report.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Report {
    pub title: String,
    pub publisher: String,
    /// Year and month: `2025-12`.
    pub issued: String,
}

impl Edition {
    /// The day on which it was published, `2026-11-24`, where that is one of the calendar.
    pub fn day(&self) -> Option<&str> {
        self.issued.get(..10).filter(|day| is_day(day))
    }

    /// The same; what is no day stands as the descriptor has it.
    pub fn day_as_told(&self) -> &str {
        self.day().unwrap_or(&self.issued)
    }

    /// The names of its licences in one line.
    pub fn licence_names(&self) -> String {
        let names = self.licences.iter().map(|licence| licence.name.as_str());
        names.collect::<Vec<_>>().join(", ")
    }
}

/// Whether a date is a day of the calendar, year first.
fn is_day(date: &str) -> bool {
    let is_shaped = date.bytes().enumerate().all(|(place, letter)| match place {
        4 | 7 => letter == b'-',
        _ => letter.is_ascii_digit(),
    });
    let mut parts = date.split('-').map(|part| part.parse::<u32>().ok());
    let [Some(Some(year)), Some(Some(month)), Some(Some(day))] =
        [parts.next(), parts.next(), parts.next()]
    else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    };
    is_shaped && (1..=days).contains(&day)
}
