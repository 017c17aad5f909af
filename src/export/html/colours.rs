//! The colours of a page as CSS variables, in light and in dark mode, with a class for each family.

use std::io;

use askama::Template;

use crate::report::{Palette, Palettes};

/// The style that gives them, a class for each family.
#[derive(Template)]
#[template(
    path = "colours.css",
    escape = "none",
    config = "src/export/html/askama.toml"
)]
struct Colours<'a> {
    palettes: &'a Palettes,
}

pub(super) fn sheet(palettes: &Palettes) -> io::Result<String> {
    Colours { palettes }.render().map_err(io::Error::other)
}

/// The CSS variables of a palette, without the colours that are left to the browser.
fn named(palette: &Palette) -> Vec<(String, &str)> {
    let named = [
        ("paper", &palette.paper),
        ("ink", &palette.ink),
        ("strong", &palette.strong),
        ("quiet", &palette.quiet),
        ("border", &palette.border),
        ("stripe", &palette.stripe),
        ("link", &palette.link),
        ("doubt", &palette.doubt),
    ];
    let named = named.map(|(name, color)| (name.to_owned(), color));
    let families = palette.families.iter().enumerate();
    let families = families.map(|(rank, color)| (format!("f{rank}"), color));
    let heat = palette.heat.iter().enumerate();
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
