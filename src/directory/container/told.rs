//! What the thread that reads a container tells whoever reads its list.

use std::sync::{Arc, Mutex};

/// What rows were made of that are no lines of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MadeOf {
    Json,
    GeoJson,
    /// A table of a web page, under whatever name.
    WebTable,
    Workbook(SheetChoice),
}

/// The sheets of a workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SheetChoice {
    /// In the order of the workbook.
    pub names: Vec<String>,
    /// The rank of the one that is read.
    pub taken: usize,
}

impl SheetChoice {
    /// The name of the sheet that is read.
    pub fn name(&self) -> &str {
        self.names.get(self.taken).map_or("", String::as_str)
    }

    /// The names of the others.
    pub fn others(&self) -> impl Iterator<Item = &str> {
        let names = self.names.iter().enumerate();
        let others = names.filter(|(rank, _)| *rank != self.taken);
        others.map(|(_, name)| name.as_str())
    }
}

/// What is known of a list once its first bytes are there, told by the thread that writes them.
#[derive(Debug, Clone, Default)]
pub struct ToldContent(Arc<Mutex<Option<MadeOf>>>);

impl ToldContent {
    /// The list is written as CSV here, and no file within the container as it is.
    pub fn set(&self, made: MadeOf) {
        if let Ok(mut content) = self.0.lock() {
            *content = Some(made);
        }
    }

    /// What its rows were made of; nothing for what is text.
    pub fn made(&self) -> Option<MadeOf> {
        self.0.lock().ok().and_then(|content| content.clone())
    }
}
