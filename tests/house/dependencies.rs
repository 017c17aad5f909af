//! What the program is built from: crates of the registry, each in one version, none that opens connections.
//! `deny.toml` holds the licences.

use std::collections::BTreeSet;
use std::process::Command;

/// Crates that are there in two versions, since others that we use have not moved yet.
const TWICE: &[&str] = &["getrandom", "syn"];

/// Crates with which programs open connections.
const NETWORK: &[&str] = &[
    "async-std",
    "curl",
    "h2",
    "hyper",
    "native-tls",
    "openssl",
    "quinn",
    "reqwest",
    "rustls",
    "socket2",
    "tokio",
    "tungstenite",
    "ureq",
];

/// Name and version of each crate that is part of the program on this system.
fn crates() -> BTreeSet<(String, String)> {
    let tree = [
        "tree",
        "--offline",
        "--locked",
        "--edges",
        "normal",
        "--prefix",
        "none",
        "--format",
        "{p}",
    ];
    let mut cargo = Command::new(env!("CARGO"));
    let listed = cargo
        .args(tree)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let said = String::from_utf8(listed.stderr).unwrap();
    assert!(listed.status.success(), "{said}");
    let listed = String::from_utf8(listed.stdout).unwrap();
    let lines = listed.lines().filter_map(|line| {
        let mut words = line.split(' ');
        Some((words.next()?.to_owned(), words.next()?.to_owned()))
    });
    lines.collect()
}

#[test]
fn crates_are_there_once_and_open_no_connection() {
    let crates = crates();
    assert!(crates.len() > 50, "{}", crates.len());
    let names: Vec<&str> = crates.iter().map(|(name, _)| name.as_str()).collect();
    let twice = names
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| pair[0]);
    let twice: Vec<&str> = twice.filter(|name| !TWICE.contains(name)).collect();
    assert!(twice.is_empty(), "in several versions: {twice:?}");
    let network = NETWORK.iter().filter(|name| names.contains(name));
    assert_eq!(network.count(), 0, "{NETWORK:?}");
}

#[test]
fn crates_come_from_the_registry() {
    let lock: toml::Table = include_str!("../../Cargo.lock").parse().unwrap();
    for package in lock["package"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        let source = package.get("source").map(|source| source.as_str().unwrap());
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        assert!(
            source == Some(registry) || name == "essnum",
            "{name}: {source:?}"
        );
    }
}
