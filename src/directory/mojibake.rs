//! UTF-8 that was once read as Windows-1252 and written anew: `RÃ©gie` for `Régie`.

use encoding_rs::WINDOWS_1252;

/// Longest text that is mended, in bytes.
const LONGEST: usize = 1 << 14;
/// How many times a text can have been misread.
const MOST: usize = 3;

/// The text as it was before, where it was misread; nothing where it was not.
pub fn mended(text: &str) -> Option<String> {
    let mut mended = None;
    for _ in 0..MOST {
        match once(mended.as_deref().unwrap_or(text)) {
            Some(before) => mended = Some(before),
            None => break,
        }
    }
    mended
}

/// What was misread last: letters that stand for the bytes of one letter become it. None of French begins
/// so: `Ã©`, `â€™`.
fn once(text: &str) -> Option<String> {
    if text.len() > LONGEST || !text.contains(STARTS) {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    let mut read = String::with_capacity(text.len());
    let mut is_changed = false;
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let found = STARTS.contains(letter).then(|| read_back(&letters[at..]));
        if let Some((before, count)) = found.flatten() {
            read.push(before);
            at += count;
            is_changed = true;
        } else {
            read.push(*letter);
            at += 1;
        }
    }
    is_changed.then_some(read)
}

/// The first bytes of the letters of French and of its marks, as Windows-1252 shows them.
const STARTS: [char; 5] = ['Ã', 'Â', 'â', 'Å', 'Ë'];
/// Most bytes of a letter.
const MOST_BYTES: usize = 4;

/// The letter whose UTF-8 bytes these letters begin with, and how many they are.
fn read_back(letters: &[char]) -> Option<(char, usize)> {
    let mut bytes = Vec::with_capacity(MOST_BYTES);
    for letter in letters.iter().take(MOST_BYTES) {
        bytes.push(byte(*letter)?);
        let read = std::str::from_utf8(&bytes).ok();
        if let Some(read) = read.and_then(|read| read.chars().next()) {
            return (bytes.len() > 1).then_some((read, bytes.len()));
        }
    }
    None
}

/// The byte of a letter in Windows-1252. Those that it has no letter for were kept as controls.
fn byte(letter: char) -> Option<u8> {
    if let Ok(byte) = u8::try_from(u32::from(letter)) {
        return Some(byte);
    }
    let mut room = [0; MOST_BYTES];
    let (bytes, _, is_lost) = WINDOWS_1252.encode(letter.encode_utf8(&mut room));
    match (bytes.as_ref(), is_lost) {
        ([byte], false) => Some(*byte),
        _ => None,
    }
}
