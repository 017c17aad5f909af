//! What the thread that reads a container tells whoever reads its list.

use std::sync::{Arc, Mutex};

/// What is known of a list once its first bytes are there, told by the thread that writes them.
#[derive(Debug, Clone, Default)]
pub struct ToldContent(Arc<Mutex<ContentFacts>>);

#[derive(Debug, Clone, Default)]
struct ContentFacts {
    /// Whether it is written as CSV here, and not a file within the container as it is.
    is_made: bool,
    sheet: Option<(String, Vec<String>)>,
}

impl ToldContent {
    /// The list is made of JSON.
    pub fn set_made(&self) {
        if let Ok(mut content) = self.0.lock() {
            content.is_made = true;
        }
    }

    /// The list is made of a sheet of a workbook, beside others.
    pub fn set_sheet(&self, sheet: &str, others: Vec<String>) {
        if let Ok(mut content) = self.0.lock() {
            content.is_made = true;
            content.sheet = Some((sheet.to_owned(), others));
        }
    }

    /// Whether it is written as CSV here.
    pub fn is_made(&self) -> bool {
        self.0.lock().is_ok_and(|content| content.is_made)
    }

    /// The sheet and the others; nothing for what is no workbook.
    pub fn sheet(&self) -> Option<(String, Vec<String>)> {
        self.0.lock().ok().and_then(|content| content.sheet.clone())
    }
}
