//! A command line as bash passes it: its unquoted words, and the part of the last one that bash will replace. Bash
//! cuts words at more characters than a command line does, `:` and `=` among them.

/// A half-typed command line, without the program's name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct ShellQuestion {
    /// The words before the cursor.
    pub words: Vec<String>,
    /// The word at the cursor; empty after a space.
    pub last: String,
    /// Only bash says the rest: offset in the last word of the part that is replaced.
    pub replaced: usize,
    /// The quotation mark that is still open.
    pub quote: Option<char>,
    /// `COMP_TYPE`.
    pub key: String,
}

impl ShellQuestion {
    /// Cuts a line of bash, which begins with the program's name; `breaks` are bash's own word breaks.
    pub(super) fn of_bash(line: &str, breaks: &str) -> Self {
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

/// A word quoted for bash inside an open quotation mark; none if that is impossible.
pub(super) fn bash_quoted(word: &str, quote: Option<char>) -> Option<String> {
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
