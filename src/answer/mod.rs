//! Answers requests: composes a document, and writes it to a file or to standard output. Progress, cancelling, atomic
//! files and provenance are here and nowhere else. Nothing here knows clap, and nothing draws on the terminal.
//!
//! | module | what it does |
//! |---|---|
//! | `job` | a request with all that its answer needs |
//! | `search`, `records`, `export`, `package`, `overlaps`, `cite`, `schema` | compose the answer to one command each |
//! | `deliver`, `rows` | the only way out, for every document and format |
//! | `provenance`, `descriptor`, `inferred_schema` | say where an answer comes from, in it or beside it |
//! | `lists`, `profiles` | read the user's own lists by their options and profiles |
//! | `quiet` | answers taken as values |
//! | `cancel`, `progress` | cancel what is being written, and report progress |
//! | `failure` | why there is no answer, and its message |
//! | `workshop` | what is printed for a workshop, and the minutes of one |
//! | `palette` | themes by name, and the colours of pictures and pages |

mod cancel;
mod cite;
mod deliver;
mod descriptor;
mod export;
mod failure;
mod inferred_schema;
mod job;
mod lists;
mod overlaps;
mod package;
mod palette;
mod profiles;
mod progress;
mod provenance;
mod quiet;
mod records;
mod rows;
mod schema;
mod search;
mod workshop;

pub use cancel::CancelToken;
pub use deliver::Document;
pub use failure::{Failure, print_error, print_faults};
pub use job::{Console, Job, Looks, USUAL_WIDTH, expect_folder, typology_in};
pub use overlaps::{gathered_overlaps, overlaps_asked, sets_named};
pub use palette::{illegible, named_theme, theme_file, theme_names};
pub use profiles::{keep_choices, remembered_choices};
pub use progress::PATIENCE;
pub use quiet::quietly;
pub use records::{page_asked, piece_text};
pub use search::{SEARCH_COLUMNS, expect_satisfiable};
pub use workshop::{export_kit, export_minutes};

use crate::request::{Request, What};

/// Answers a request about the data. Requests about the program itself, such as its keys or its manual, are left to
/// the command line.
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
        What::Cite { ids } => cite::cite(job, ids),
        What::Schema { table } => schema::schema(job, table),
        What::Explorer
        | What::Present { .. }
        | What::Parcours { .. }
        | What::Check { .. }
        | What::Config { .. }
        | What::Paths
        | What::Keys
        | What::Themes
        | What::Completions { .. }
        | What::Manual { .. }
        | What::Help { .. } => Ok(()),
    }
}
