//! Before the program is built: the bundled dataset is read and made into the typology once, in each of its
//! languages, by the same code that reads any other, so that no start has to. What cannot be read stops the build and
//! says where.

// What the program uses whole is used here in part, and its public names are private ones here.
#![allow(dead_code, unused_imports, clippy::struct_field_names)]

#[path = "../dataset/mod.rs"]
mod dataset;
#[path = "../model/mod.rs"]
mod model;

use std::fmt::Write;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for read in ["data", "src/dataset", "src/model", "src/prepared"] {
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
    Ok(())
}
