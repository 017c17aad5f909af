//! Paths as terminals write them when a file is dragged in, and file managers when one is copied:
//! between quotes, with backslashes, as an address.

/// The path that a pasted text means; the first where it names several. Marks that no path holds on one
/// line become spaces.
pub fn path(text: &str) -> String {
    let text = text.trim();
    let first = text.lines().next().unwrap_or_default().trim();
    let path = match (address(first), first.chars().next()) {
        (Some(path), _) => path,
        (None, Some(quote @ ('\'' | '"'))) => quoted(first, quote),
        (None, _) if has_escapes(first) => unescaped(first),
        (None, _) => first.to_owned(),
    };
    let kept = |letter: char| if letter.is_control() { ' ' } else { letter };
    path.chars().map(kept).collect()
}

/// Whether a pasted text can be nothing but a path: nothing that is searched begins so.
pub fn is_path(text: &str) -> bool {
    let bare = text.trim_start().trim_start_matches(['\'', '"']);
    let is_drive = |bare: &str| {
        let mut letters = bare.chars();
        let drive = letters
            .next()
            .is_some_and(|letter| letter.is_ascii_alphabetic());
        drive && letters.next() == Some(':') && matches!(letters.next(), Some('\\' | '/'))
    };
    ["/", "~/", "./", "../", "file://"]
        .iter()
        .any(|start| bare.starts_with(start))
        || is_drive(bare)
}

/// The path of a `file://` address, whatever machine it names.
fn address(text: &str) -> Option<String> {
    let rest = text.strip_prefix("file://")?;
    let path = &rest[rest.find('/')?..];
    let path = path.split(' ').next().unwrap_or_default();
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((byte, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .and_then(|code| std::str::from_utf8(code).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        if let Some(decoded) = code.filter(|_| *byte == b'%') {
            bytes.push(decoded);
            rest = &after[2..];
        } else {
            bytes.push(*byte);
            rest = after;
        }
    }
    Some(String::from_utf8_lossy(&bytes).into_owned())
}

/// What stands between quotes; shells write a quote within single ones as `'\''`.
fn quoted(text: &str, quote: char) -> String {
    let mut path = String::new();
    let mut letters = text.chars().peekable();
    let mut is_inside = false;
    while let Some(letter) = letters.next() {
        match letter {
            _ if letter == quote => is_inside = !is_inside,
            '\\' if !is_inside || quote == '"' && letters.peek() == Some(&'"') => {
                path.extend(letters.next());
            }
            ' ' if !is_inside => break,
            _ => path.push(letter),
        }
    }
    path
}

/// Whether backslashes hold a bare path together, as they do where they do not part folders.
fn has_escapes(text: &str) -> bool {
    let escapes = ['/', '~', '.'].iter().any(|start| text.starts_with(*start));
    escapes && text.contains('\\')
}

fn unescaped(text: &str) -> String {
    let mut path = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => path.extend(letters.next()),
            ' ' => break,
            letter => path.push(letter),
        }
    }
    path
}
