//! `essnum man`: the manual page, made of the same words as the help.

use super::{Call, Exit, Failure};

/// The headings that the generator writes, with the ids of ours.
const HEADINGS: &[(&str, &str)] = &[
    (".SH NAME", "man-name"),
    (".SH SYNOPSIS", "man-synopsis"),
    (".SH DESCRIPTION", "man-description"),
    (".SH OPTIONS", "man-options"),
    (".SH SUBCOMMANDS", "man-commands"),
    (".SH EXTRA", "man-extra"),
    (".SH VERSION", "man-version"),
];

pub fn run(call: &mut Call<'_>) -> Result<Exit, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(call.parser())
        .render(&mut page)
        .map_err(|error| Failure::unwritten(None, error))?;
    for line in String::from_utf8_lossy(&page).lines() {
        let own = HEADINGS.iter().find(|(heading, _)| *heading == line);
        let line = match (own, line.strip_prefix(".SH ")) {
            (Some((_, id)), _) => format!(".SH {}", call.text.get(id)),
            (None, Some(heading)) => format!(".SH {}", heading.trim_end().to_uppercase()),
            (None, None) => line.to_owned(),
        };
        call.line(&line)?;
    }
    Ok(Exit::Done)
}
