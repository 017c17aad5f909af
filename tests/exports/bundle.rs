//! The whole as a package, its digest, and the schemas of what is exported.

use std::collections::BTreeMap;
use std::path::Path;

use essnum::report::REPORTS;
use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::program::{data, dataset_copy, line, plain, run};

/// Every file of a folder.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let names = std::fs::read_dir(folder).unwrap();
    let files = names.map(|entry| entry.unwrap().path()).map(|path| {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        (name, std::fs::read(path).unwrap())
    });
    files.collect()
}

#[test]
fn the_bundle_is_the_dataset_and_is_read_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bundle");
    let told = run(["export", "--all", path.to_str().unwrap()]).ends(0);
    assert_eq!(told.out, "");
    let own = files(&data());
    assert_eq!(files(&path), own);
    assert!(plain(&told.err).contains(&format!("{} fichiers", own.len())));
    run(["check", path.to_str().unwrap()]).ends(0);
    let back = run(["export", "actors", "--data", path.to_str().unwrap()]).ends(0);
    assert_eq!(back.out, line("export actors").ends(0).out);
}

#[test]
fn a_folder_with_something_in_it_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    std::fs::write(folder.path().join("actors.csv"), "mine").unwrap();
    run(["export", "--all", path]).ends(4).says("--force");
    assert_eq!(files(folder.path()).len(), 1);
    run(["export", "--all", path, "--force"]).ends(0);
    assert_eq!(files(folder.path()), files(&data()));
    run(["export", "--all", path, "--force", "--columns", "id"])
        .ends(2)
        .says("--columns");
    line("export").ends(2).says("il manque la table");
}

/// What stands beside the tables of a folder of one's own goes along with them, and nothing of anyone
/// else's.
#[test]
fn documents_are_those_of_the_folder() {
    let (own, folder) = (dataset_copy(), tempfile::tempdir().unwrap());
    let (readme, licence) = (own.path().join("README.md"), own.path().join("LICENSE"));
    let data = own.path().to_str().unwrap();
    let bundle = |name: &str, more: &[&str]| {
        let path = folder.path().join(name);
        let words = ["export", "--all", path.to_str().unwrap(), "--data", data];
        let told = run(words.iter().chain(more));
        (told, path)
    };
    // No text of any encoding, and no line end.
    std::fs::write(&readme, b"\xff\xfe my own\0").unwrap();
    std::fs::remove_file(&licence).unwrap();
    let (told, path) = bundle("whole", &[]);
    told.ends(0);
    assert_eq!(files(&path), files(own.path()));
    let (told, path) = bundle("part", &["--family", "esn"]);
    told.ends(0);
    let signed = std::fs::read(path.join("README.md")).unwrap();
    assert!(signed.starts_with(b"\xff\xfe my own\0\n") && signed.ends_with(b".\n"));
    assert!(!path.join("LICENSE").exists());
    // What leads elsewhere, or would keep the program waiting, is refused as any other file is.
    std::fs::create_dir(&licence).unwrap();
    let (told, path) = bundle("folder", &[]);
    told.ends(3).says("LICENSE");
    assert!(!path.exists());
    std::fs::remove_dir(&licence).unwrap();
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("/etc/hostname", &licence).unwrap();
        let (told, path) = bundle("link", &[]);
        told.ends(3).says("LICENSE");
        assert!(!path.exists());
        std::fs::remove_file(&licence).unwrap();
    }
    std::fs::File::create(&licence)
        .unwrap()
        .set_len(257 << 20)
        .unwrap();
    let (told, path) = bundle("large", &[]);
    told.ends(3).says("LICENSE").says("256");
    assert!(!path.exists());
}

#[test]
fn what_is_cited_is_the_state_of_the_files() {
    let descriptor = std::fs::read(data().join("datapackage.json")).unwrap();
    let read: Value = serde_json::from_slice(&descriptor).unwrap();
    let mut hasher = Sha256::new();
    hasher.update(&descriptor);
    for table in read["resources"].as_array().unwrap() {
        let path = table["path"].as_str().unwrap();
        hasher.update(std::fs::read(data().join(path)).unwrap());
    }
    let digits = hasher.finalize();
    let digits = digits.iter().map(|byte| format!("{byte:02x}"));
    let digest = digits.collect::<Vec<_>>().concat();
    let machine = line("cite --format csl-json").ends(0).out;
    assert!(machine.contains(&digest), "{machine}");
    let cited = line("cite").ends(0).out;
    assert!(!cited.contains(&digest), "{cited}");
    assert!(cited.contains("Élia Chanet"), "{cited}");
    assert!(cited.contains("décembre 2025"), "{cited}");
    assert_eq!(cited.lines().count(), 2);
    let view = run(["cite", "--where", "statut:scop -naf:62", "--lang", "en"]).ends(0);
    assert!(plain(&view.out).contains("essnum --where 'statut:scop -naf:62'"));
}

#[test]
fn a_schema_names_the_columns_of_its_table() {
    for report in REPORTS {
        let schema = line(&format!("schema {}", report.name)).ends(0).out;
        let schema: Value = serde_json::from_str(&schema).unwrap();
        let fields = schema["fields"].as_array().unwrap();
        let names: Vec<&str> = fields
            .iter()
            .map(|field| field["name"].as_str().unwrap())
            .collect();
        let csv = line(&format!("export {}", report.name)).ends(0).out;
        assert_eq!(
            csv.lines().next().unwrap(),
            names.join(","),
            "{}",
            report.name
        );
        let json = line(&format!("schema {} --format json-schema", report.name)).ends(0);
        let json: Value = serde_json::from_str(&json.out).unwrap();
        let properties = json["items"]["properties"].as_object().unwrap();
        assert!(properties.keys().eq(names.iter()), "{}", report.name);
    }
    line("schema organisations").ends(2).says("organisations");
    line("schema actor").ends(2).says("vouliez-vous « actors »");
}
