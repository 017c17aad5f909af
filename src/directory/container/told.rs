//! What the thread that reads a container tells whoever reads its list.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// What rows were made of that are no lines of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MadeOf {
    Json,
    /// One of several arrays, by their paths.
    JsonArray(SheetChoice),
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
pub struct ToldContent(Arc<ToldState>);

#[derive(Debug, Default)]
struct ToldState {
    made: Mutex<Option<MadeOf>>,
    /// Rows of the sheet that were read.
    rows: AtomicUsize,
    /// Rows that the sheet says it has; 0 where it does not say.
    height: AtomicUsize,
}

impl ToldContent {
    /// The list is written as CSV here, and no file within the container as it is.
    pub fn set(&self, made: MadeOf) {
        if let Ok(mut content) = self.0.made.lock() {
            *content = Some(made);
        }
    }

    /// What its rows were made of; nothing for what is text.
    pub fn made(&self) -> Option<MadeOf> {
        self.0.made.lock().ok().and_then(|content| content.clone())
    }
    /// The sheet says that it has so many rows.
    pub(super) fn expect_rows(&self, height: usize) {
        self.0.height.store(height, Ordering::Relaxed);
    }

    /// So many rows of the sheet were read.
    pub(super) fn count_rows(&self, rows: usize) {
        self.0.rows.store(rows, Ordering::Relaxed);
    }

    /// Rows of the sheet that were read, and how many it says that it has; none where it does not say.
    pub fn rows(&self) -> Option<(usize, usize)> {
        let height = self.0.height.load(Ordering::Relaxed);
        let rows = self.0.rows.load(Ordering::Relaxed);
        (height > 0).then_some((rows.min(height), height))
    }
}
