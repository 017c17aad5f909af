//! The labels of the site.

use crate::model::Phrase;

macro_rules! words {
    ($($field:ident $id:literal)+) => {
        /// The words of the interface on the site.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct SiteLabels {
            $(pub $field: String),+
        }

        impl SiteLabels {
            /// The ids of the words in the text bundles.
            pub const IDS: &'static [&'static str] = &[$($id),+];

            /// The words in a language.
            pub fn new(say: &dyn Fn(&Phrase) -> String) -> Self {
                Self {
                    $($field: say(&Phrase::new($id))),+
                }
            }
        }
    };
}

words! {
    skip "html-skip"
    contents "html-contents"
    search "html-search"
    search_hint "html-search-hint"
    nothing "html-nothing"
    near "html-near"
    found_one "html-found-one"
    found_many "html-found-many"
    families "html-families"
    overlaps "html-overlaps"
    overlaps_about "html-overlaps-about"
    in_words "crossing-sentences"
    transversal "html-transversal"
    counted "html-counted"
    print "html-print"
    print_all "html-print-all"
    top "html-top"
    about "html-about"
    certainty "html-certainty"
    command "html-command"
}
