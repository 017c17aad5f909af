//! What a request prints is read back as the same request, whatever it asks for.

use std::ffi::OsString;
use std::path::PathBuf;

use essnum::files::IfExists;
use essnum::model::Vocabulary;
use essnum::query::{Facet, OverlapFlag, Realm};
use essnum::report::SortOrder;
use essnum::request::{
    COMMANDS, FLAGS, ListSource, Output, ReadingOption, Request, RowOptions, Sources, Takes, What,
};
use essnum::text::{Text, language};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// A value of a flag or an operand: anything, quotes, hyphens and nothing included.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z0-9.:/-]{0,8}",
        "[ -~éœ’\n]{0,10}",
        select(vec![
            "",
            "-",
            "--",
            "-type:scop",
            "--transversal",
            "search",
            "'",
            "a b",
            "~/x"
        ])
        .prop_map(str::to_owned),
    ]
}

/// The key of a column: a list of them is separated by commas, and a hyphen sorts in descending order.
fn column() -> impl Strategy<Value = String> {
    "[a-z_]{1,8}"
}

fn facet() -> impl Strategy<Value = (Facet, String)> {
    let takes_number = |facet: &Facet| {
        FLAGS
            .iter()
            .any(|flag| flag.facet() == Some(*facet) && matches!(flag.takes, Takes::Maybe(_)))
    };
    let all: Vec<Facet> = Facet::ALL.to_vec();
    (select(all), word(), 0..9_u8).prop_map(move |(facet, word, number)| {
        let value = if takes_number(&facet) {
            number.to_string()
        } else {
            word
        };
        (facet, value)
    })
}

/// The filter as it is read: a flag that can be given once stands once.
fn filter() -> impl Strategy<Value = Vec<(Facet, String)>> {
    vec(facet(), 0..4).prop_map(|mut filter| {
        let rank = |facet: &Facet| FLAGS.iter().position(|flag| flag.facet() == Some(*facet));
        filter.sort_by_key(|(facet, _)| rank(facet));
        filter.dedup_by(|(facet, _), (before, _)| {
            let flag = rank(before).map(|rank| &FLAGS[rank]);
            facet == before && flag.is_some_and(|flag| flag.takes != Takes::Several)
        });
        filter
    })
}

/// A path: on Unix, any bytes without a zero.
fn path() -> impl Strategy<Value = PathBuf> {
    let bytes = vec(1..=u8::MAX, 0..8);
    prop_oneof![3 => word().prop_map(PathBuf::from), 1 => bytes.prop_map(of_bytes)]
}

#[cfg(unix)]
fn of_bytes(bytes: Vec<u8>) -> PathBuf {
    use std::os::unix::ffi::OsStringExt;
    PathBuf::from(OsString::from_vec(bytes))
}

#[cfg(not(unix))]
fn of_bytes(bytes: Vec<u8>) -> PathBuf {
    String::from_utf8_lossy(&bytes).into_owned().into()
}

fn readings() -> impl Strategy<Value = Vec<(ReadingOption, OsString)>> {
    let all: Vec<ReadingOption> = FLAGS.iter().filter_map(ReadingOption::of).collect();
    let option = (select(all), word(), path()).prop_map(|(option, word, path)| match option {
        ReadingOption::Profile => (option, path.into()),
        ReadingOption::Setting(_) => (option, word.into()),
    });
    vec(option, 0..3)
}

fn sources() -> impl Strategy<Value = Sources> {
    let list = (path(), readings()).prop_map(|(path, reading)| ListSource { path, reading });
    (option::of(path()), readings(), vec(list, 0..3)).prop_map(|(data, reading, lists)| Sources {
        data,
        reading,
        lists,
    })
}

fn rows() -> impl Strategy<Value = RowOptions> {
    let direction = select(vec![SortOrder::Ascending, SortOrder::Descending]);
    (
        vec(column(), 0..3),
        vec((column(), direction), 0..3),
        option::of(any::<usize>()),
        option::of(word()),
        any::<bool>(),
    )
        .prop_map(|(columns, sort, limit, template, print0)| RowOptions {
            columns,
            sort,
            limit,
            template,
            print0,
        })
}

fn output() -> impl Strategy<Value = Output> {
    let file = path().prop_filter("standard output", |file| file.as_os_str() != "-");
    (
        (option::of(word()), option::of(file), any::<[bool; 4]>()),
        (option::of(word()), option::of(word()), option::of(word())),
    )
        .prop_map(|((format, file, flags), (lang, theme, color))| Output {
            format,
            file,
            if_exists: if flags[0] {
                IfExists::Replace
            } else {
                IfExists::Refuse
            },
            provenance: flags[1],
            lang,
            theme,
            color,
            ascii: flags[2],
            verbose: flags[3],
        })
}

fn what() -> impl Strategy<Value = What> {
    let words = || vec(word(), 1..4);
    let among = option::of(select(Realm::ALL.to_vec()));
    let options = vec((select(OverlapFlag::ALL.to_vec()), word()), 0..5);
    prop_oneof![
        Just(What::Explorer),
        (words(), among).prop_map(|(words, among)| What::Search { words, among }),
        words().prop_map(|ids| What::Show { ids }),
        words().prop_map(|ids| What::Compare { ids }),
        (option::of(word()), option::of(path()), option::of(word())).prop_map(
            |(table, package, base)| What::Export {
                table: table.or_else(|| package.is_none().then(|| "actors".to_owned())),
                package,
                base,
            }
        ),
        options.prop_map(|mut options| {
            let is_repeated =
                |flag: OverlapFlag| matches!(flag, OverlapFlag::Yes | OverlapFlag::No);
            let mut known = Vec::new();
            options.retain(|(flag, _)| {
                let is_new = is_repeated(*flag) || !known.contains(flag);
                known.push(*flag);
                is_new
            });
            What::overlaps(options)
        }),
        Just(What::Cite { ids: Vec::new() }),
        word().prop_map(|table| What::Schema { table }),
        option::of(path()).prop_map(|folder| What::Check { folder }),
        word().prop_map(|action| What::Config { action }),
        Just(What::Paths),
        Just(What::Keys),
        Just(What::Themes),
        word().prop_map(|shell| What::Completions { shell }),
        (option::of(word()), option::of(path()))
            .prop_map(|(page, folder)| What::Manual { page, folder }),
        option::of(word()).prop_map(|command| What::Help { command }),
    ]
}

/// A request without what its command takes no flag for: that can be neither printed nor read.
fn request() -> impl Strategy<Value = Request> {
    let start = any::<[bool; 3]>();
    (what(), filter(), sources(), rows(), output(), start).prop_map(
        |(what, filter, sources, rows, output, start)| {
            use essnum::request::{FlagGroup, StartOptions, takes};
            let command = what.command();
            let takes = |group: FlagGroup| takes(command, group);
            let plain = Output {
                lang: output.lang.clone(),
                theme: output.theme.clone(),
                color: output.color.clone(),
                ascii: output.ascii,
                ..Output::default()
            };
            let output = if takes(FlagGroup::Output) {
                output
            } else {
                plain
            };
            let mut request = Request {
                filter: if takes(FlagGroup::Filter) {
                    filter
                } else {
                    Vec::new()
                },
                sources: Sources {
                    data: sources.data.clone(),
                    ..if takes(FlagGroup::List) {
                        sources
                    } else {
                        Sources::default()
                    }
                },
                rows: if takes(FlagGroup::Rows) {
                    rows
                } else {
                    RowOptions::default()
                },
                output,
                what,
                start: StartOptions {
                    plain: start[0],
                    fresh: start[1],
                    no_trace: start[2],
                },
            };
            request.output.provenance &= takes(FlagGroup::Provenance);
            request.start.plain &= takes(FlagGroup::Explorer);
            request.start.fresh &= takes(FlagGroup::Explorer);
            request.start.no_trace &= takes(FlagGroup::Explorer);
            request
        },
    )
}

fn read<W: Into<OsString>>(words: impl IntoIterator<Item = W>) -> Request {
    let words = std::iter::once("essnum".into()).chain(words.into_iter().map(Into::into));
    let words: Vec<OsString> = words.collect();
    essnum::cli::parse(&words, &Text::new(language("fr"))).unwrap_or_else(|refused| {
        panic!("{words:?}: {refused}");
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn what_is_printed_is_read_back(request in request()) {
        prop_assert_eq!(&read(request.words()), &request);
        let line = request.to_string();
        // The words of other bytes are for the shells that read them, which are asked below.
        if !line.contains("$'") {
            let words = shlex::split(&line).unwrap();
            prop_assert_eq!(&words[0], "essnum");
            prop_assert_eq!(&read(words[1..].to_vec()), &request);
        }
    }
}

/// The words of a line as a shell reads them.
#[cfg(unix)]
fn words_by(shell: &[&str], line: &str) -> Option<Vec<OsString>> {
    use std::os::unix::ffi::OsStringExt;
    let script = format!("printf '%s\\0' {line}");
    let mut command = std::process::Command::new(shell[0]);
    let out = command
        .args(&shell[1..])
        .args(["-c", &script])
        .output()
        .ok()?;
    let words = out.stdout.split(|byte| *byte == 0);
    let mut words: Vec<_> = words
        .map(|word| OsString::from_vec(word.to_vec()))
        .collect();
    words.pop();
    Some(words)
}

#[cfg(unix)]
#[test]
fn a_shell_reads_names_of_any_bytes_and_words_after_an_equals_sign() {
    let names: [&[u8]; 5] = [
        b"vieux\xe9.csv",
        b"a\xff'\\ \n\xe9e",
        b"-\xe9",
        b"=ls",
        b"~/\xe9",
    ];
    for name in names {
        let mut request = read(["export", "organisations"]);
        let path = of_bytes(name.to_vec());
        request.sources.lists.push(ListSource {
            path: path.clone(),
            reading: Vec::new(),
        });
        request.sources.data = Some(path.clone());
        request.output.file = Some(path);
        assert_eq!(read(request.words()), request);
        let line = request.to_string();
        let shells: [&[&str]; 2] = [&["bash", "--norc"], &["zsh", "-f"]];
        for shell in shells {
            let Some(words) = words_by(shell, &line) else {
                continue;
            };
            let mut expected = request.clone();
            // A shell expands the tilde that a person typed.
            if name.starts_with(b"~") {
                let home = std::env::home_dir().unwrap();
                expected.output.file = Some(home.join(of_bytes(name[2..].to_vec())));
            }
            assert_eq!(read(words[1..].to_vec()), expected, "{shell:?}: {line}");
        }
    }
}

#[test]
fn no_word_is_taken_by_a_shell_for_something_else() {
    use essnum::text::{flag_with_value, quoted};
    assert_eq!(quoted("=ls"), "'=ls'");
    assert_eq!(quoted("a=ls"), "a=ls");
    assert_eq!(flag_with_value("where", "=a"), "--where '=a'");
}

#[test]
fn a_request_prints_as_one_types_it() {
    let line = "export actors --format md --lang fr --family 3 --where '-type:logiciel' \
                --directory 'mes listes.csv' --list-separator ';' --sort -name --limit 2";
    let words = shlex::split(line).unwrap();
    let request = read(words);
    assert_eq!(
        request.to_string(),
        "essnum export actors --format md --lang fr --family 3 --where=-type:logiciel \
         --directory 'mes listes.csv' --list-separator ';' --sort=-name --limit 2"
    );
}

#[test]
fn every_command_is_read_as_itself() {
    for command in COMMANDS {
        let read = What::new(Some(command), Vec::new()).command();
        assert_eq!(read.map(|read| read.name), Some(command.name));
    }
}
