//! Links lead somewhere: an address of the web is one, two in a cell or a scheme alone are text.

use essnum::model::is_address;

use super::markup::{Met, read};
use crate::program::run;

const LIST: &str = "nom;site\nA;https://a.org/x\nB;https://b.org https://c.org\nC;https://\n\
    D;https://d.org/,https://e.org\nE;https://f.org/\u{202e}x\nF;https://web.archive.org/web/2020/https://g.org/\n";

#[test]
fn only_addresses_are_links() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("l.csv");
    std::fs::write(&path, LIST).unwrap();
    let path = path.to_str().unwrap();
    let html = run([
        "export",
        "organisations",
        "--directory",
        path,
        "--format",
        "html",
    ])
    .ends(0);
    let links: Vec<String> = (read(&html.out).into_iter())
        .filter_map(|met| match met {
            Met::Open(name, attributes) if name == "a" => Some(attributes),
            _ => None,
        })
        .flatten()
        .filter_map(|(name, value)| (name == "href").then_some(value))
        .collect();
    let expected = [
        "https://a.org/x",
        "https://web.archive.org/web/2020/https://g.org/",
    ];
    let of_list = |link: &&String| LIST.contains(link.as_str());
    let mut of_list: Vec<&String> = links.iter().filter(of_list).collect();
    of_list.dedup();
    assert_eq!(of_list, expected);
    assert!(links.iter().all(|link| is_address(link)), "{links:?}");
    let line = |number: usize| format!("l.csv:{number}");
    let shown = |number| {
        let id = line(number);
        run(["show", &id, "--format", "md", "--directory", path])
            .ends(0)
            .out
    };
    assert!(shown(2).contains("](<https://a.org/x>)"));
    for number in 3..=6 {
        assert!(!shown(number).contains("](<"), "{}", shown(number));
    }
}

#[test]
fn an_address_is_whole_and_alone() {
    for address in [
        "https://a.org",
        "http://élan.coop/é?x=1#y",
        "https://a.org:8080/",
        "https://a.org/?u=https://b.org",
    ] {
        assert!(is_address(address), "{address}");
    }
    for text in [
        "",
        "a.org",
        "https://",
        "https://.",
        "https://org",
        "ftp://a.org",
        "javascript:alert(1)//https://a.org",
        "https://a.org https://b.org",
        "https://a.org,https://b.org",
        "https://a.org/|http://b.org",
        "https://a.org/\u{202e}",
        "https://a\u{200b}.org",
        "https://a.org/\"x",
    ] {
        assert!(!is_address(text), "{text}");
    }
}
