//! Answers requests: what is asked for becomes a document, the document a file or standard output. Progress,
//! cancelling, atomic files and provenance are here and nowhere else. Nothing here knows clap, and nothing
//! draws on the terminal.
//!
//! | module | what it does |
//! |---|---|
//! | [`job`] | what an answer needs besides the request |
//! | `search`, `records`, `export`, `organisations`, `package`, `overlaps`, `cite`, `schema` | compose the answer, a file or a folder a question |
//! | `deliver` | the only way out, for every document and format |
//! | `provenance`, `descriptor` | what an answer says of where it comes from |
//! | `lists`, `profiles` | read the user's own lists, as was chosen for them |
//! | `files`, `unfinished`, `cancel`, `progress` | write whole or not at all, and tell how far it is |

mod cancel;
mod cite;
mod deliver;
mod descriptor;
mod disarmed;
mod export;
mod failure;
mod files;
mod job;
mod list_to_read;
mod lists;
mod organisations;
mod overlaps;
mod package;
mod palette;
mod profiles;
mod progress;
mod provenance;
mod records;
mod rows;
mod schema;
mod search;
mod site;
mod unfinished;
mod workbook;

pub use cancel::CancelToken;
pub use deliver::Document;
pub use failure::{Failure, print_error, print_faults};
pub use files::write_file;
pub use job::{Console, Job, Looks, USUAL_WIDTH, expect_folder};
pub use palette::{named_theme, theme_file, theme_names};
pub use profiles::recalled_choices;
pub use progress::PATIENCE;
pub use search::{SEARCH_COLUMNS, expect_someone};
pub use unfinished::abandon;

use crate::request::{Request, What};

/// Answers a request about the data. Those about the program itself, its keys or its manual, are none of
/// this layer's business: they are answered with nothing.
///
/// # Errors
/// Why there is no answer, or not all of it.
pub fn answer(job: &mut Job<'_>) -> Result<(), Failure> {
    let request: &Request = job.request;
    match &request.what {
        What::Search { words, among } => search::search(job, &words.join(" "), *among),
        What::Show { ids } => records::show(job, ids),
        What::Compare { ids } => records::compare(job, ids),
        What::Export {
            package: Some(folder),
            ..
        } => package::write(job, folder.as_ref()),
        What::Export { table, base, .. } => {
            export::export(job, table.as_deref().unwrap_or_default(), base.as_deref())
        }
        What::Overlaps(options) => overlaps::overlaps(job, options),
        What::Cite => cite::cite(job),
        What::Schema { table } => schema::schema(job, table),
        What::Explorer
        | What::Check { .. }
        | What::Keys
        | What::Themes
        | What::Completions { .. }
        | What::Manual { .. }
        | What::Help { .. } => Ok(()),
    }
}
