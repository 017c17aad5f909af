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

/// What cargo tells of each crate that is part of the program on this system, a line each.
fn told(format: &str) -> BTreeSet<String> {
    let tree = ["tree", "--offline", "--locked", "--edges", "normal"];
    let mut cargo = Command::new(env!("CARGO"));
    let listed = cargo
        .args(tree)
        .args(["--prefix", "none", "--format", format])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let said = String::from_utf8(listed.stderr).unwrap();
    assert!(listed.status.success(), "{said}");
    let listed = String::from_utf8(listed.stdout).unwrap();
    listed.lines().map(str::to_owned).collect()
}

/// Name and version of each crate.
fn crates() -> BTreeSet<(String, String)> {
    let told = told("{p}");
    let lines = told.iter().filter_map(|line| {
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

/// Of each part of an expression that must hold, one alternative is allowed.
#[test]
fn licences_are_those_allowed() {
    let deny: toml::Table = include_str!("../../deny.toml").parse().unwrap();
    let allowed = deny["licenses"]["allow"].as_array().unwrap();
    let allowed: Vec<&str> = allowed.iter().map(|name| name.as_str().unwrap()).collect();
    let is_allowed = |part: &str| {
        let part = part.trim_matches(['(', ')']).replace('/', " OR ");
        part.split(" OR ").any(|licence| allowed.contains(&licence))
    };
    for line in told("{l}|{p}") {
        let (licence, name) = line.split_once('|').unwrap();
        let licence = licence.trim_end_matches(" (*)");
        assert!(licence.split(" AND ").all(is_allowed), "{name}: {licence}");
    }
}
