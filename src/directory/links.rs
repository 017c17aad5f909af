//! Names with the address to which they lead, as notebooks export them.

/// A name without its link: `Les Mûres (https://…)`, `[Les Mûres](https://…)`.
pub fn unlinked(name: &str) -> &str {
    if !name.ends_with(')') || !name.contains("://") {
        return name;
    }
    let Some(open) = name.rfind('(').filter(|open| name[*open..].contains("://")) else {
        return name;
    };
    let before = name[..open].trim_end();
    let inside = before
        .strip_prefix('[')
        .and_then(|before| before.strip_suffix(']'));
    match inside.unwrap_or(before).trim() {
        "" => name,
        text => text,
    }
}
