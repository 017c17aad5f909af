//! Before the program is built: the bundled dataset is read and made into the typology once, in each of its
//! languages, by the same code that reads any other, and the messages are indexed, so that no start has to. What cannot
//! be read stops the build and says where.

// What the program uses whole is used here in part, and its public names are private ones here.
#![allow(dead_code, unused_imports, clippy::struct_field_names)]

#[path = "../dataset/mod.rs"]
mod dataset;
#[path = "../text/entries.rs"]
mod entries;
#[path = "../model/mod.rs"]
mod model;

use std::fmt::Write;
use std::ops::Range;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for read in [
        "data",
        "src/dataset",
        "src/model",
        "src/prepared",
        "src/text",
    ] {
        println!("cargo::rerun-if-changed={read}");
    }
    // For which system the program is built, to be told with its version.
    println!(
        "cargo::rustc-env=ESSNUM_TARGET={}",
        std::env::var("TARGET")?
    );
    let read = dataset::bundled().and_then(|package| {
        let languages = package.languages().into_iter();
        let assembled = languages.map(|language| {
            let typology = package.clone().in_language(&language).assemble()?;
            Ok((language, typology))
        });
        assembled.collect::<Result<Vec<_>, dataset::Faults>>()
    });
    let typologies = match read {
        Ok(typologies) => typologies,
        Err(faults) => {
            for fault in faults.0 {
                println!("cargo::error=data/{fault}");
            }
            return Ok(());
        }
    };
    let folder = std::env::var("OUT_DIR")?;
    let folder = Path::new(&folder);
    let mut table = String::from("&[");
    for (language, typology) in &typologies {
        let name = format!("typology-{language}");
        std::fs::write(folder.join(&name), postcard::to_allocvec(typology)?)?;
        write!(
            table,
            "({language:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), {:?}))),",
            format!("/{name}")
        )?;
    }
    std::fs::write(folder.join("typologies.rs"), table + "]")?;
    std::fs::write(folder.join("messages.rs"), index()?)?;
    Ok(())
}

/// For each language the places of its messages in the order of their ids, as an expression.
fn index() -> Result<String, Box<dyn std::error::Error>> {
    let mut table = String::from("&[");
    for (code, files) in entries::FILES {
        let mut places = Vec::new();
        for (rank, file) in files.iter().enumerate() {
            for bytes in messages(file) {
                let id = entries::message_id(&file[bytes.clone()]);
                let place = (
                    u8::try_from(rank)?,
                    u32::try_from(bytes.start)?,
                    u32::try_from(bytes.end)?,
                );
                places.push((id, place));
            }
        }
        places.sort();
        let places: Vec<entries::MessagePlace> =
            places.into_iter().map(|(_, place)| place).collect();
        write!(table, "({code:?}, &{places:?}),")?;
    }
    Ok(table + "]")
}

/// The bytes of each message of a file: one begins where a line begins with a letter, and comments, which begin with
/// `#`, belong to none.
fn messages(file: &str) -> Vec<Range<usize>> {
    let ends = memchr::memchr_iter(b'\n', file.as_bytes()).map(|end| end + 1);
    let starts = std::iter::once(0).chain(ends).filter(|start| {
        let first = file.as_bytes().get(*start);
        first.is_none_or(|first| first.is_ascii_alphabetic() || *first == b'#')
    });
    let starts: Vec<usize> = starts.chain([file.len()]).collect();
    let written = starts.windows(2).map(|pair| pair[0]..pair[1]);
    let is_message = |entry: &Range<usize>| entries::message_id(&file[entry.clone()]).is_some();
    written.filter(is_message).collect()
}
