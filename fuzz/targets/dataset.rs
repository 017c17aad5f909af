//! A dataset in which one file is anything: it is refused with faults, or it is a typology.
#![cfg_attr(fuzzing, no_main)]

use essnum::dataset::{Package, check, documents};
use libfuzzer_sys::fuzz_target;

/// The folder of the dataset: beside that of the fuzzers, or within the package where its tests take the seeds.
fn data() -> std::path::PathBuf {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let own = here.join("data");
    if own.exists() {
        own
    } else {
        here.join("../data")
    }
}

/// The files of the bundled dataset, which is read from its folder.
fn files() -> &'static [(String, Vec<u8>)] {
    static FILES: std::sync::OnceLock<Vec<(String, Vec<u8>)>> = std::sync::OnceLock::new();
    FILES.get_or_init(|| {
        let entries = std::fs::read_dir(data()).expect("the dataset");
        let files = entries.map(|entry| entry.expect("an entry").path());
        let read = |path: std::path::PathBuf| {
            let name = path.file_name()?.to_str()?.to_owned();
            Some((name, std::fs::read(&path).ok()?))
        };
        let mut files: Vec<_> = files.filter_map(read).collect();
        files.sort();
        files
    })
}

fuzz_target!(|data: &[u8]| {
    let Some(([choice, place, way], bytes)) = data.split_first_chunk() else {
        return;
    };
    let files = files();
    let changed = usize::from(*choice) % files.len();
    let package = Package::read(|name| {
        let found = files.iter().position(|(known, _)| known == name);
        let Some(rank) = found else {
            return Ok(Vec::new());
        };
        let whole = &files[rank].1;
        if rank != changed {
            return Ok(whole.clone());
        }
        // Instead of the file, or somewhere in it.
        let at = whole.len() * usize::from(*place) / 256;
        Ok(match way % 3 {
            0 => bytes.to_vec(),
            1 => [&whole[..at], bytes, &whole[at..]].concat(),
            _ => [
                &whole[..at],
                bytes,
                &whole[(at + bytes.len()).min(whole.len())..],
            ]
            .concat(),
        })
    });
    if let Ok(package) = package {
        let is_sound = check::check(&package).is_empty();
        let assembled = package.assemble();
        assert!(
            !is_sound || assembled.is_ok(),
            "a sound dataset is no typology"
        );
    }
    let _ = documents(None);
});
