//! What was given on the command line and has to stand on any that gives the same, in its words.

/// Flags and lists to be repeated.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// What decides whatever is answered: the dataset, the language.
    pub everywhere: Vec<String>,
    /// How all the user's lists are to be read.
    pub reading: Vec<String>,
    /// The lists, as they were named, each with how it alone is to be read.
    pub lists: Vec<(String, Vec<String>)>,
}
