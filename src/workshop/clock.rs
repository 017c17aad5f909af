//! The time of day, where the program runs: when something happened, and the moment that `16:45` means.

use std::time::{SystemTime, UNIX_EPOCH};

use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, Zoned};

use crate::model::Phrase;

/// Milliseconds since 1970.
pub fn now() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(0))
}

fn zoned(t: u64) -> Zoned {
    let timestamp = i64::try_from(t).ok();
    let timestamp = timestamp.and_then(|t| Timestamp::from_millisecond(t).ok());
    timestamp.unwrap_or_default().to_zoned(TimeZone::system())
}

/// The time of day, `16:45`.
pub fn time_of_day(t: u64) -> String {
    zoned(t).strftime("%H:%M").to_string()
}

/// The day, `2026-11-30`.
pub fn day(t: u64) -> String {
    zoned(t).strftime("%Y-%m-%d").to_string()
}

/// Day and time as part of a file's name, `2026-11-30-1645`.
pub fn stamp(t: u64) -> String {
    zoned(t).strftime("%Y-%m-%d-%H%M%S").to_string()
}

/// The next moment at which the clock says so, `16:45`, from another moment on.
///
/// # Errors
/// That it is no time of day.
pub fn moment(said: &str, from: u64) -> Result<u64, Phrase> {
    let refused = || Phrase::new("bad-until").with("value", said);
    let (hour, minute) = said.split_once([':', 'h']).ok_or_else(refused)?;
    let digits = |part: &str, most: i8| {
        let part = part.trim();
        let is_digits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        let number = part.parse::<i8>().ok().filter(|_| is_digits);
        number.filter(|number| *number <= most)
    };
    let (hour, minute) = (digits(hour, 23), digits(minute, 59));
    let (hour, minute) = hour.zip(minute).ok_or_else(refused)?;
    let start = zoned(from);
    let at = |day: &Zoned| {
        let time = jiff::civil::time(hour, minute, 0, 0);
        day.date()
            .to_datetime(time)
            .to_zoned(TimeZone::system())
            .ok()
    };
    let today = at(&start).filter(|end| *end > start);
    let tomorrow = || at(&start.checked_add(1.day()).ok()?);
    let end = today.or_else(tomorrow).ok_or_else(refused)?;
    u64::try_from(end.timestamp().as_millisecond()).map_err(|_| refused())
}

/// Minutes and seconds, `4:05`; with hours where there are any.
pub fn span(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}

/// The time that is left, in milliseconds, with a sign beyond the end. A second that has begun is counted.
pub fn countdown(left: i64) -> String {
    let seconds = left.unsigned_abs().div_ceil(1000);
    let sign = if left < 0 { "-" } else { "" };
    format!("{sign}{}", span(seconds))
}
