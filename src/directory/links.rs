//! Cells with the address to which they lead, as notebooks and spreadsheets export them.

/// A name without its link: `Les Mûres (https://…)`, `[Les Mûres](https://…)`, `=LIEN_HYPERTEXTE("https://…";"Les Mûres")`.
pub fn unlinked(name: &str) -> &str {
    if name.starts_with('=') {
        let shown =
            linked(name).map(|(address, shown)| if shown.is_empty() { address } else { shown });
        return shown.or_else(|| quoted(name)).unwrap_or(name);
    }
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

/// What is written so that a spreadsheet takes it for a text: `="Les Mûres"`.
fn quoted(cell: &str) -> Option<&str> {
    let text = cell.strip_prefix("=\"")?.strip_suffix('"')?;
    (!text.contains('"')).then(|| text.trim())
}

/// The address of the formula that makes a link, and what it shows, if it says so.
pub fn linked(cell: &str) -> Option<(&str, &str)> {
    const FORMULAS: [&str; 2] = ["LIEN_HYPERTEXTE", "HYPERLINK"];
    let (name, arguments) = cell.strip_prefix('=')?.trim().split_once('(')?;
    let is_known = FORMULAS
        .iter()
        .any(|known| name.trim().eq_ignore_ascii_case(known));
    let arguments = arguments.strip_suffix(')').filter(|_| is_known)?;
    // Every other piece stands between quotation marks.
    let mut texts = arguments.split('"').skip(1).step_by(2).map(str::trim);
    Some((texts.next()?, texts.next().unwrap_or_default()))
}
