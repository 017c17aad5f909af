//! Hits as lines for people: kind, identifier and name, with the matched letters in bold.

use std::io;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::organisations::FoundOrganisation;
use crate::model::Typology;
use crate::query::{FieldKind, Hit};
use crate::text::{StyledWrite, Text, TextStyle, sanitized};

/// Spaces between two columns.
const GAP: usize = 2;

/// Whether matched letters are in bold.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Highlight {
    On,
    Off,
}

/// A piece of a name, and whether it is lit.
type NamePiece = (String, bool);

/// Least columns of a name: identifiers stay whole, to be copied.
const LEAST: usize = 12;

/// Writes a line a hit, in aligned columns; names are cut to the width of a terminal, if there is one.
pub(super) fn write(
    typology: &Typology,
    (hits, organisations): (&[Hit], &[FoundOrganisation]),
    text: &Text,
    highlight: Highlight,
    width: Option<usize>,
    out: &mut dyn StyledWrite,
) -> io::Result<()> {
    let shown = |cell: &str| sanitized(cell).into_owned();
    let records = hits.iter().map(|hit| {
        let id = hit.record.id(typology).to_owned();
        let name = name_pieces(typology, hit, highlight);
        (text.word(hit.record.kind()), id, name)
    });
    let kind = text.get("kind-organisation");
    let organisations = organisations.iter().map(|found| {
        let name = vec![(shown(&found.name), false)];
        (kind.clone(), shown(&found.id), name)
    });
    let lines: Vec<(String, String, Vec<NamePiece>)> = records.chain(organisations).collect();
    let kinds = lines.iter().map(|(kind, ..)| kind.width()).max();
    let ids = lines.iter().map(|(_, id, _)| id.width()).max();
    let (kinds, ids) = (kinds.unwrap_or_default(), ids.unwrap_or_default());
    let room = width.map(|width| width.saturating_sub(kinds + ids + 2 * GAP).max(LEAST));
    for (kind, id, name) in &lines {
        write_padded(kind, kinds, out)?;
        write_padded(id, ids, out)?;
        let whole: usize = name.iter().map(|(piece, _)| piece.width()).sum();
        let is_cut = room.is_some_and(|room| whole > room);
        let mut left = room.map_or(usize::MAX, |room| room - usize::from(is_cut));
        for (piece, is_lit) in name {
            let piece = cut(piece, &mut left);
            if *is_lit {
                out.write_styled(TextStyle::Bold, piece)?;
            } else {
                write!(out, "{piece}")?;
            }
        }
        writeln!(out, "{}", if is_cut { "…" } else { "" })?;
    }
    Ok(())
}

/// The beginning of a piece that fits in what is left of a line, which is less by that much then.
fn cut<'p>(piece: &'p str, left: &mut usize) -> &'p str {
    let mut end = 0;
    for cluster in piece.graphemes(true) {
        let width = cluster.width();
        if width > *left {
            *left = 0;
            break;
        }
        *left -= width;
        end += cluster.len();
    }
    &piece[..end]
}

/// A cell with the spaces up to the next one.
fn write_padded(cell: &str, width: usize, out: &mut dyn StyledWrite) -> io::Result<()> {
    let space = width.saturating_sub(cell.width()) + GAP;
    write!(out, "{cell}{}", " ".repeat(space))
}

/// The name of a record, the matched letters lit if it is the name that matches.
fn name_pieces(typology: &Typology, hit: &Hit, highlight: Highlight) -> Vec<NamePiece> {
    let name = hit.record.name(typology);
    if highlight == Highlight::Off || hit.field != FieldKind::Name || hit.text != name {
        return vec![(name.to_owned(), false)];
    }
    let mut pieces = Vec::new();
    let mut end = 0;
    for range in &hit.ranges {
        pieces.push((name[end..range.start].to_owned(), false));
        pieces.push((name[range.clone()].to_owned(), true));
        end = range.end;
    }
    pieces.push((name[end..].to_owned(), false));
    pieces
}
