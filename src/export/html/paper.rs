//! Pages to be printed: minutes of a session, and the kit of a workshop. Black and white is enough: what colour tells is
//! told by numbers and patterns, too.

use std::io::{self, Write};

use askama::Template;

use super::sum;
use crate::export::rendered::write_rendered;
use crate::report::dossier::Dossier;
use crate::report::kit::{ActorCard, Kit};

const PAPER: &str = include_str!("paper.css");

#[derive(Template)]
#[template(path = "dossier.html", config = "src/export/html/askama.toml")]
struct DossierPage<'a> {
    dossier: &'a Dossier,
    style: &'a str,
}

#[derive(Template)]
#[template(path = "kit.html", config = "src/export/html/askama.toml")]
struct KitPage<'a> {
    kit: &'a Kit,
    /// Four cards a sheet, the last of them perhaps empty; their backs in the order in which they lie behind.
    sheets: Vec<(Vec<ActorCard>, Vec<ActorCard>)>,
    style: &'a str,
}

/// Minutes as a page.
///
/// # Errors
/// Any error of `out`.
pub fn write_dossier(dossier: &Dossier, out: &mut dyn Write) -> io::Result<()> {
    let page = DossierPage {
        dossier,
        style: PAPER,
    };
    write_rendered(&page, out)
}

/// A kit as a page.
///
/// # Errors
/// Any error of `out`.
pub fn write_kit(kit: &Kit, out: &mut dyn Write) -> io::Result<()> {
    let page = KitPage {
        sheets: kit.cards.chunks(SHEET).map(sheet).collect(),
        kit,
        style: PAPER,
    };
    write_rendered(&page, out)
}

/// Cards of A6 on a sheet of A4.
const SHEET: usize = 4;

/// A sheet and its back: turned over its long side, left is right.
fn sheet(cards: &[ActorCard]) -> (Vec<ActorCard>, Vec<ActorCard>) {
    let mut front = cards.to_vec();
    front.resize(SHEET, ActorCard::default());
    let back = [1, 0, 3, 2].map(|rank| front[rank].clone());
    (front, back.to_vec())
}
