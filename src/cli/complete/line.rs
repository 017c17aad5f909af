//! A line as bash hands it over: its words with the quotes taken off, and which part of the last one
//! bash will replace. Bash cuts words at more signs than a command line does, `:` and `=` among them.

/// A line cut into words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct BashLine {
    /// The words before the last.
    pub words: Vec<String>,
    /// The last one, as far as it is typed; empty after a space.
    pub last: String,
    /// Where in the last one the part begins that is replaced.
    pub replaced: usize,
    /// The quotation mark that is still open there.
    pub quote: Option<char>,
}

impl BashLine {
    /// Cuts a line; `breaks` are the signs at which bash does.
    pub(super) fn new(line: &str, breaks: &str) -> Self {
        let mut cut = Self::default();
        let mut is_begun = false;
        let mut letters = line.chars();
        while let Some(letter) = letters.next() {
            match (cut.quote, letter) {
                (Some(quote), _) if letter == quote => {
                    cut.quote = None;
                    cut.replaced = cut.last.len();
                }
                (Some('\''), _) => cut.last.push(letter),
                (Some(_), '\\') => match letters.next() {
                    Some(next) if "\"\\$`".contains(next) => cut.last.push(next),
                    Some(next) => cut.last.extend([letter, next]),
                    None => {}
                },
                (Some(_), _) => cut.last.push(letter),
                (None, '\'' | '"') => {
                    is_begun = true;
                    cut.quote = Some(letter);
                    cut.replaced = cut.last.len();
                }
                (None, '\\') => {
                    is_begun = true;
                    cut.last.extend(letters.next());
                }
                (None, _) if letter.is_whitespace() => {
                    if is_begun {
                        cut.words.push(std::mem::take(&mut cut.last));
                    }
                    cut.replaced = 0;
                    is_begun = false;
                }
                (None, _) => {
                    is_begun = true;
                    cut.last.push(letter);
                    if breaks.contains(letter) {
                        cut.replaced = cut.last.len();
                    }
                }
            }
        }
        cut
    }
}

/// A word as it may stand on a line of bash, where this quotation mark is open; none where it cannot.
pub(super) fn written(word: &str, quote: Option<char>) -> Option<String> {
    let is_plain = |letter: char| {
        letter.is_ascii_alphanumeric() || !letter.is_ascii() || "-_./:=,@+%".contains(letter)
    };
    match quote {
        Some('\'') => (!word.contains('\'')).then(|| word.to_owned()),
        quote => {
            let mut written = String::new();
            for letter in word.chars() {
                let is_safe = match quote {
                    Some(_) => !"\"\\$`".contains(letter),
                    None => is_plain(letter),
                };
                if !is_safe {
                    written.push('\\');
                }
                written.push(letter);
            }
            Some(written)
        }
    }
}
