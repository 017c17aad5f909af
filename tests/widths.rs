//! The width of texts, measured without tables where their characters are plain.

use essnum::tui::width::{TextWidth, plain_width};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

fn plain_letters() -> Vec<char> {
    let all = '\0'..='\u{3000}';
    all.filter(|letter| plain_width(&letter.to_string()).is_some())
        .collect()
}

#[test]
fn plain_letters_are_those_of_european_languages_and_lines() {
    let plain = plain_letters();
    for letter in "aÉœ’«…·→│╭▸°€".chars() {
        assert_eq!(plain.contains(&letter), letter != '€', "{letter}");
    }
    for other in [
        "\u{ad}", "\u{200b}", "\u{2028}", "\u{301}", "\t", "\u{85}", "日", "🙂",
    ] {
        assert_eq!(plain_width(other), None, "{other:?}");
    }
}

/// Each is a column and a cluster of its own, before and after any other.
#[test]
fn plain_letters_are_columns_of_their_own_whatever_stands_beside_them() {
    let plain = plain_letters();
    let whole: String = plain.iter().collect();
    for letter in &plain {
        let text: String = whole.chars().flat_map(|other| [other, *letter]).collect();
        let count = text.chars().count();
        assert_eq!(UnicodeWidthStr::width(text.as_str()), count, "{letter:?}");
        assert_eq!(text.graphemes(true).count(), count, "{letter:?}");
    }
}

proptest! {
    #[test]
    fn any_text_is_as_wide_as_the_tables_say(text in "\\PC{0,12}|[ -~éàœ’·–\u{301}日🙂\u{200d}]{0,12}") {
        prop_assert_eq!(TextWidth::width(text.as_str()), UnicodeWidthStr::width(text.as_str()));
    }
}
