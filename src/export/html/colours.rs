//! The colours of a page as properties of its style: light, dark where the reader's machine is, and the
//! families in theirs.

use std::io;

use askama::Template;

use crate::report::{Shade, Shades};

/// The style that gives them, a class for each family.
#[derive(Template)]
#[template(
    path = "colours.css",
    escape = "none",
    config = "src/export/html/askama.toml"
)]
struct Colours<'a> {
    shades: &'a Shades,
}

pub(super) fn sheet(shades: &Shades) -> io::Result<String> {
    Colours { shades }.render().map_err(io::Error::other)
}

/// The properties of a brightness, those that have a colour.
fn named(shade: &Shade) -> Vec<(String, &str)> {
    let named = [
        ("paper", &shade.paper),
        ("ink", &shade.ink),
        ("strong", &shade.strong),
        ("quiet", &shade.quiet),
        ("border", &shade.border),
        ("stripe", &shade.stripe),
        ("link", &shade.link),
        ("doubt", &shade.doubt),
    ];
    let named = named.map(|(name, color)| (name.to_owned(), color));
    let families = shade.families.iter().enumerate();
    let families = families.map(|(rank, color)| (format!("f{rank}"), color));
    let heat = shade.heat.iter().enumerate();
    let heat = heat.flat_map(|(step, (letters, ground))| {
        [
            (format!("heat{step}"), letters),
            (format!("under{step}"), ground),
        ]
    });
    let all = named.into_iter().chain(families).chain(heat);
    all.filter(|(_, color)| !color.is_empty())
        .map(|(name, color)| (name, color.as_str()))
        .collect()
}
