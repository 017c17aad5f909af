//! HTML entities that French text is found with, read as the letters that they stand for.

/// The entities that French text is found with.
const ENTITIES: &[(&str, char)] = &[
    ("amp", '&'),
    ("quot", '"'),
    ("apos", '\''),
    ("lt", '<'),
    ("gt", '>'),
    ("nbsp", '\u{a0}'),
    ("eacute", 'é'),
    ("egrave", 'è'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("agrave", 'à'),
    ("acirc", 'â'),
    ("ccedil", 'ç'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ocirc", 'ô'),
    ("ouml", 'ö'),
    ("ugrave", 'ù'),
    ("ucirc", 'û'),
    ("uuml", 'ü'),
    ("oelig", 'œ'),
    ("Eacute", 'É'),
    ("Egrave", 'È'),
    ("Agrave", 'À'),
    ("Ccedil", 'Ç'),
    ("OElig", 'Œ'),
    ("rsquo", '’'),
    ("lsquo", '‘'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("deg", '°'),
    ("euro", '€'),
];

/// Bytes of the longest name of an entity.
const LONGEST_NAME: usize = 8;

/// The text with the letters that its entities stand for; nothing where there is none.
pub(super) fn read_entities(text: &str) -> Option<String> {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    let mut is_changed = false;
    while let Some(start) = rest.find('&') {
        read.push_str(&rest[..start]);
        let after = &rest[start + 1..];
        // No name is longer; a look at all that follows each mark would never end.
        let end = after
            .bytes()
            .take(LONGEST_NAME + 1)
            .position(|byte| byte == b';');
        let found = end.and_then(|end| Some((letter(&after[..end])?, &after[end + 1..])));
        if let Some((letter, after)) = found {
            read.push(letter);
            rest = after;
            is_changed = true;
        } else {
            read.push('&');
            rest = after;
        }
    }
    read.push_str(rest);
    is_changed.then_some(read)
}

fn letter(name: &str) -> Option<char> {
    let named = ENTITIES.iter().find(|(known, _)| *known == name);
    named.map(|(_, letter)| *letter).or_else(|| {
        let number = name.strip_prefix('#')?;
        let number = match number.strip_prefix(['x', 'X']) {
            Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
            None => number.parse().ok()?,
        };
        char::from_u32(number).filter(|letter| !letter.is_control())
    })
}
