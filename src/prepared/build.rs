//! Before the program is built: the bundled dataset is read and made into the typology once, by the same
//! code that reads any other, so that no start has to. What cannot be read stops the build and says where.

// What the program uses whole is used here in part, and its public names are private ones here.
#![allow(dead_code, unused_imports, clippy::struct_field_names)]

#[path = "../dataset/mod.rs"]
mod dataset;
#[path = "../model/mod.rs"]
mod model;

use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    for read in ["data", "src/dataset", "src/model", "src/prepared"] {
        println!("cargo::rerun-if-changed={read}");
    }
    let read = dataset::bundled().and_then(|package| Ok(package.assemble()?));
    let typology = match read {
        Ok(typology) => typology,
        Err(faults) => {
            for fault in faults.0 {
                println!("cargo::error=data/{fault}");
            }
            return Ok(());
        }
    };
    let folder = std::env::var("OUT_DIR")?;
    std::fs::write(
        Path::new(&folder).join("typology"),
        postcard::to_allocvec(&typology)?,
    )?;
    Ok(())
}
