//! A strict reader of pages: every element closed in its turn, every attribute quoted, every letter that
//! HTML gives a meaning spelt out. It knows nothing of how pages are written.

/// What a reader meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Met {
    Open(String, Vec<(String, String)>),
    Close(String),
    Text(String),
}

/// Elements that hold nothing and are not closed.
const VOID: &[&str] = &["meta", "link", "input", "br"];
/// Elements that hold letters as they are.
const RAW: &[&str] = &["script", "style"];

/// Reads a page.
pub fn read(page: &str) -> Vec<Met> {
    let mut rest = page.strip_prefix("<!doctype html>").unwrap();
    let mut met = Vec::new();
    let mut open: Vec<String> = Vec::new();
    while !rest.is_empty() {
        let Some(tag) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            met.push(Met::Text(spelt_in(&rest[..end])));
            rest = &rest[end..];
            continue;
        };
        if let Some(closing) = tag.strip_prefix('/') {
            let (name, after) = closing.split_once('>').unwrap();
            assert_eq!(open.pop().as_deref(), Some(name), "closed in turn");
            met.push(Met::Close(name.to_owned()));
            rest = after;
            continue;
        }
        let (name, attributes, after) = opening(tag);
        met.push(Met::Open(name.clone(), attributes));
        rest = after;
        if RAW.contains(&name.as_str()) {
            let end = rest.find(&format!("</{name}>")).unwrap();
            met.push(Met::Text(rest[..end].to_owned()));
            rest = &rest[end..];
        }
        if !VOID.contains(&name.as_str()) {
            open.push(name);
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    met
}

/// The name and the attributes of an element, and what follows its tag.
fn opening(tag: &str) -> (String, Vec<(String, String)>, &str) {
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    let end = tag.find(|letter| !is_name(letter)).unwrap();
    let (name, mut rest) = tag.split_at(end);
    assert!(!name.is_empty(), "a tag without a name: {tag:.40}");
    let mut attributes: Vec<(String, String)> = Vec::new();
    loop {
        if let Some(after) = rest.strip_prefix('>') {
            return (name.to_owned(), attributes, after);
        }
        let trimmed = rest.strip_prefix(' ').unwrap();
        let end = trimmed.find(|letter| !is_name(letter)).unwrap();
        let (attribute, after) = trimmed.split_at(end);
        let twice = attributes.iter().any(|(known, _)| known == attribute);
        assert!(!twice && !attribute.is_empty(), "{trimmed:.40}");
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"').unwrap(),
            None => ("", after),
        };
        attributes.push((attribute.to_owned(), spelt_in(value)));
        rest = after;
    }
}

/// The text with its references read. One that is not closed or not known is a fault.
fn spelt_in(text: &str) -> String {
    assert!(!text.contains(['<', '>']), "bare sign in {text:.60}");
    let mut parts = text.split('&');
    let mut read = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, after) = part.split_once(';').unwrap();
        read.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("unknown reference {other}"),
        });
        read.push_str(after);
    }
    read
}

/// The values of an attribute, in order.
pub fn values<'a>(met: &'a [Met], name: &str) -> Vec<&'a str> {
    let attributes = met.iter().filter_map(|met| match met {
        Met::Open(_, attributes) => Some(attributes),
        _ => None,
    });
    let named = attributes.flatten().filter(|(known, _)| known == name);
    named.map(|(_, value)| value.as_str()).collect()
}

/// The text within each element of a name that holds no other of that name.
pub fn texts(met: &[Met], element: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut within = None;
    for met in met {
        match (met, &mut within) {
            (Met::Open(name, _), _) if name == element => within = Some(String::new()),
            (Met::Close(name), Some(_)) if name == element => all.extend(within.take()),
            (Met::Text(text), Some(read)) => read.push_str(text),
            _ => {}
        }
    }
    all
}
