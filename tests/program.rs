//! Runs the program in an environment that holds nothing of the machine's, and copies the dataset to
//! a folder where it can be damaged.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use sha2::{Digest, Sha256};

/// A folder for state that no program can make.
pub const STATELESS: &str = "/dev/null/essnum";

/// A path in a folder that does not exist, whatever the machine holds.
pub fn nowhere(name: &str) -> String {
    format!("{}/nowhere/{name}", env!("CARGO_TARGET_TMPDIR"))
}

/// What a run left.
pub struct Run {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The program, in French, without configuration, terminal or colours.
pub fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_essnum"));
    command
        .env_clear()
        .env("ESSNUM_CONFIG", nowhere("essnum.toml"))
        .env("ESSNUM_STATE", STATELESS)
        .env("LC_ALL", "C")
        .stdin(Stdio::null());
    command
}

/// Runs the program with these arguments.
pub fn run<A: AsRef<OsStr>>(arguments: impl IntoIterator<Item = A>) -> Run {
    finish(program().args(arguments))
}

/// Runs it with the words of a line, which hold no spaces.
pub fn line(words: &str) -> Run {
    run(words.split_whitespace())
}

/// Runs a prepared command to its end.
pub fn finish(command: &mut Command) -> Run {
    left(command.output().unwrap())
}

/// Waits for the end of a program whose streams are pipes.
pub fn finish_piped(child: Child) -> Run {
    left(child.wait_with_output().unwrap())
}

/// What a run left, which holds no variable that nobody filled.
fn left(output: Output) -> Run {
    let Output {
        status,
        stdout,
        stderr,
    } = output;
    let run = Run {
        code: status.code().unwrap_or(-1),
        out: String::from_utf8(stdout).unwrap(),
        err: String::from_utf8(stderr).unwrap(),
    };
    // Fluent leaves a variable that nobody filled as it is written.
    for told in [&run.out, &run.err] {
        assert!(!told.contains("{$") && !told.contains("{ $"), "{told}");
    }
    run
}

/// Sends a signal, `INT`, to a program that runs; every shell knows how, not every machine has a program.
pub fn signal(id: u32, name: &str) {
    let kill = format!("kill -{name} {id}");
    let sent = Command::new("/bin/sh").args(["-c", &kill]).status();
    assert!(sent.unwrap().success());
}

impl Run {
    /// The run, which must have ended so.
    #[track_caller]
    pub fn ends(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        self
    }

    /// The run, whose errors must say this, spaces of any width being alike.
    #[track_caller]
    pub fn says(self, words: &str) -> Self {
        let err = plain(&self.err);
        assert!(err.contains(words), "« {words} » not in: {err}");
        self
    }
}

/// The text with plain spaces for those that do not break.
pub fn plain(text: &str) -> String {
    text.replace(['\u{a0}', '\u{202f}'], " ")
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    let digits = Sha256::digest(bytes);
    let digits = digits.iter().map(|byte| format!("{byte:02x}"));
    digits.collect::<Vec<_>>().concat()
}

/// The project's own dataset.
pub fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data")
}

/// A copy of the dataset.
pub fn dataset_copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for entry in std::fs::read_dir(data()).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), folder.path().join(entry.file_name())).unwrap();
    }
    folder
}

/// The rows of a table of the dataset, read by the csv crate alone: a cell by column name.
pub struct Rows {
    headers: Vec<String>,
    records: Vec<Vec<String>>,
}

/// A table of the dataset.
pub fn rows(table: &str) -> Rows {
    Rows::read(&std::fs::read(data().join(format!("{table}.csv"))).unwrap())
}

impl Rows {
    /// Reads CSV.
    pub fn read(bytes: &[u8]) -> Self {
        let mut reader = csv::Reader::from_reader(bytes);
        let headers = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let records = reader
            .records()
            .map(|record| record.unwrap().iter().map(str::to_owned).collect())
            .collect();
        Self { headers, records }
    }

    /// Cells of these columns, row by row.
    pub fn cells<const N: usize>(&self, columns: [&str; N]) -> Vec<[&str; N]> {
        let places = columns.map(|column| {
            let place = self.headers.iter().position(|name| name == column);
            place.unwrap_or_else(|| panic!("no column {column}"))
        });
        self.records
            .iter()
            .map(|record| places.map(|place| record[place].as_str()))
            .collect()
    }

    /// One column.
    pub fn column(&self, column: &str) -> Vec<&str> {
        self.cells([column])
            .into_iter()
            .map(|[cell]| cell)
            .collect()
    }

    pub fn len(&self) -> usize {
        self.records.len()
    }
}
