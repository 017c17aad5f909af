//! How half-typed command lines go on, as each shell is told; the shells themselves are driven elsewhere.

use essnum::model::{Record, RecordKind, Vocabulary};
use essnum::report::names;
use essnum::request::{COMMANDS, FLAGS};

use crate::program::{dataset_copy, nowhere, plain, program, run};
use crate::support::typology;

/// The signs at which bash cuts words, as it has them unless told otherwise.
const BREAKS: &str = " \t\n\"'><=;|&(:";
/// The keys of bash that put in what is sure, and that list what there is.
const TAB: &str = "9";
const LIST: &str = "63";

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// What the program answers: its first line, then the rest. Nothing is ever said to be wrong.
#[track_caller]
fn asked(words: &[&str]) -> (String, Vec<String>) {
    let done = run([&["complete"], words].concat()).ends(0);
    assert_eq!(done.err, "", "{words:?}");
    let mut lines = done.out.lines().map(str::to_owned);
    (lines.next().unwrap_or_default(), lines.collect())
}

/// The ways in which a line goes on after its last space: each word and what it stands for.
#[track_caller]
fn ways(line: &str) -> Vec<(String, String)> {
    let mut words: Vec<&str> = line.split(' ').collect();
    let last = format!(".{}", words.pop().unwrap());
    let (_, lines) = asked(&[&["fish", "essnum"], words.as_slice(), &[&last]].concat());
    let cut = |line: &String| {
        let (word, rest) = line.split_once('\t').unwrap();
        let (label, _) = rest.split_once('\t').unwrap();
        (word.to_owned(), label.to_owned())
    };
    lines.iter().map(cut).collect()
}

#[track_caller]
fn words(line: &str) -> Vec<String> {
    ways(line).into_iter().map(|(word, _)| word).collect()
}

/// What bash puts in, or lists.
#[track_caller]
fn bash(line: &str, key: &str) -> (String, Vec<String>) {
    asked(&["bash", line, BREAKS, key])
}

#[test]
fn every_shell_has_a_script_that_asks_the_program() {
    for shell in SHELLS {
        let script = program().args(["completions", shell]).output().unwrap();
        let script = String::from_utf8(script.stdout).unwrap();
        assert!(script.contains(&format!("complete {shell} ")), "{script}");
        let help = run(["completions", "--help"]).ends(0).out.to_lowercase();
        assert!(help.contains(&format!("completions {shell}")), "{shell}");
    }
}

#[test]
fn every_command_and_every_flag_of_each_is_offered() {
    let all: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(words(""), all);
    assert_eq!(words("help "), all);
    for command in COMMANDS {
        let found = words(&format!("{} --", command.name));
        let help = run([command.name, "--help"]).ends(0).out;
        for flag in FLAGS {
            let name = format!("--{}", flag.name);
            let is_told = help.contains(&format!("{name} "));
            assert_eq!(found.contains(&name), is_told, "{} {name}", command.name);
        }
        assert!(found.contains(&"--help".to_owned()), "{}", command.name);
    }
}

#[test]
fn every_record_can_be_reached() {
    let t = typology();
    for kind in RecordKind::ALL {
        let found = ways(&format!("show {}:", kind.word()));
        let all = Record::all(t, *kind);
        let all = all.iter().map(|record| {
            let word = format!("{}:{}", kind.word(), record.id(t));
            (word, record.name(t).to_owned())
        });
        assert_eq!(found, all.collect::<Vec<_>>(), "{kind:?}");
    }
    // An identifier that two kinds have is told apart: the one that would not be read goes by its kind.
    let twice: Vec<String> = words("show esn");
    assert!(twice.contains(&"esn".to_owned()), "{twice:?}");
    for word in words("show ")
        .into_iter()
        .chain(words("show t"))
        .chain(twice)
    {
        if !word.ends_with(':') {
            run(["show", &word]).ends(0);
        }
    }
}

#[test]
fn names_lead_to_identifiers_without_accents() {
    let federation = ways("show mutualité");
    assert_eq!(federation, ways("show MUTUALITE"));
    let croix = (
        "la-croix-rouge".to_owned(),
        "Croix-Rouge française".to_owned(),
    );
    assert_eq!(ways("show rouge"), std::slice::from_ref(&croix));
    let families = ways("export actors --family économie");
    assert_eq!(families.len(), 1);
    assert_eq!(families, ways("export actors --family économie"));
    assert_eq!(families[0].0, "economie-circulaire");
    // What begins as it is typed goes before what only means it.
    let federations = words("show federation");
    assert!(federations.iter().all(|id| id.starts_with("federation")));
}

#[test]
fn values_are_those_that_the_flag_takes() {
    for (line, some) in [
        ("--role ", "network_head"),
        ("--kind s", "software"),
        ("--certainty ", "contested"),
        ("--naf 62.0", "62.01Z"),
        ("--status sc", "scop"),
        ("--subcategory tiers", "tiers-lieux-et-fablabs"),
        ("--roles ", "broad"),
        ("--department ille", "35"),
        ("--standing ", "candidate"),
        ("--flag naf", "naf_repaired"),
        ("--theme l", "light"),
        ("--lang ", "en"),
        ("--color ", "never"),
        ("--list-separator ", "semicolon"),
        ("--list-encoding win", "windows-1252"),
        ("--list-heading ", "no"),
        ("--list-column na", "naf="),
        ("overlaps --sort ", "degree"),
        ("overlaps --view ", "matrix"),
        ("overlaps --count u", "union"),
        ("overlaps --measure ", "jaccard"),
        ("overlaps --sets ", "naf"),
        ("overlaps --yes es", "esn"),
        ("export naf --sort -co", "-code"),
        ("export naf --columns code,la", "code,label"),
        ("export organisations --columns lin", "line"),
        ("search x --columns ma", "match"),
        ("compare framasoft la-m", "la-mednum"),
        ("compare esn eco", "economie-circulaire"),
        ("search statut:coo", "statut:cooperative"),
        ("search -ty", "-type:"),
        (
            "export actors --where famille:3|statut:coo",
            "famille:3|statut:cooperative",
        ),
    ] {
        let found = words(line);
        let found = found
            .iter()
            .any(|word| word == some || word.starts_with(some));
        assert!(found, "{line}: {some} is not in {:?}", words(line));
    }
    assert_eq!(words("export "), names().collect::<Vec<_>>());
    assert!(ways("export act").contains(&("actors".into(), "Acteurs".into())));
    assert!(words("show framasoft ").iter().all(|id| id != "framasoft"));
    assert!(
        words("compare esn ")
            .iter()
            .all(|id| id != "framasoft" && id != "esn")
    );
    assert!(!words("export organisations --columns id,").contains(&"id,id".to_owned()));
    assert_eq!(words("themes --limit "), Vec::<String>::new());
}

/// The formats that are offered are those that the refusal of another one names.
#[test]
fn formats_are_those_of_the_command() {
    for line in [
        "search x",
        "show esn",
        "export actors",
        "export sources",
        "export naf",
        "export typology",
        "export organisations",
        "overlaps",
        "compare esn economie-circulaire",
        "cite",
        "schema actors",
        "keys",
        "themes",
    ] {
        let offered = words(&format!("{line} --format "));
        let refused = run(format!("{line} --format nope").split(' ')).ends(2);
        let choices = plain(&refused.err);
        let (_, choices) = choices.trim().rsplit_once(" : ").unwrap();
        assert_eq!(offered.join(", "), choices, "{line}");
    }
}

#[test]
fn what_the_line_names_counts() {
    let folder = dataset_copy();
    let glossary = folder.path().join("glossary.csv");
    let grown =
        std::fs::read_to_string(&glossary).unwrap() + "xylophone,Xylophone,,Un terme de plus.,\n";
    std::fs::write(&glossary, grown).unwrap();
    let data = folder.path().display();
    assert_eq!(words("show xylo"), Vec::<String>::new());
    assert_eq!(words(&format!("--data {data} show xylo")), ["xylophone"]);
    assert_eq!(words(&format!("show --data={data} xylo")), ["xylophone"]);
    let list = folder.path().join("membres.csv");
    std::fs::write(&list, "Nom;Commune;Thèmes\nLa Fabrique;Rennes;a|b\n").unwrap();
    let list = list.display();
    let line = format!("export organisations --directory {list} --columns id,the");
    assert_eq!(words(&line), ["id,Thèmes"]);
    assert_eq!(
        words(&format!("--directory {list} overlaps --sets th")),
        ["Thèmes"]
    );
    let column = format!("--directory {list} --list-column city=comm");
    assert_eq!(words(&column), ["city=Commune"]);
    // What cannot be read offers nothing, and says nothing.
    assert_eq!(
        words(&format!("--data {} show xylo", nowhere(""))),
        Vec::<String>::new()
    );
    assert!(!words(&format!("--directory {} overlaps --sets ", nowhere(""))).is_empty());
}

#[test]
fn files_and_folders_are_the_shell_s_own() {
    for shell in ["elvish", "fish", "powershell", "zsh"] {
        let (first, rest) = asked(&[shell, "essnum", "export", "naf", "-o", "."]);
        assert_eq!((first.as_str(), rest.len()), ("files", 0), "{shell}");
        let (first, _) = asked(&[shell, "essnum", ".--data="]);
        assert_eq!(first, "folders", "{shell}");
    }
    assert_eq!(bash("essnum --directory=mem", TAB).0, "files");
    assert_eq!(bash("essnum check ", TAB).0, "folders");
}

#[test]
fn bash_puts_in_the_part_that_it_replaces() {
    for (line, put_in) in [
        ("essnum sho", "show"),
        ("essnum show la-cro", "la-croix-rouge"),
        // After a sign at which it cuts, only what follows.
        ("essnum show term:civ", "civic-tech"),
        ("essnum export naf --family=tele", "telecoms-et-reseaux"),
        // Between quotes, all that they hold.
        ("essnum show 'term:civ", "term:civic-tech"),
        ("essnum export naf --family=\"tele", "telecoms-et-reseaux"),
        (
            "essnum export actors --where 'famille:3 statut:coo",
            "famille:3 statut:cooperative",
        ),
        ("'essnum' \"sho\"\"w\" la\\-cro", "la-croix-rouge"),
        ("essnum show rouge", "la-croix-rouge"),
    ] {
        assert_eq!(bash(line, TAB).1, [put_in], "{line}");
    }
    assert_eq!(bash("essnum export x --list-column nam", TAB).0, "more");
}

/// What all ways have in common is put in: where that is not what is typed, they are listed alone.
#[test]
fn bash_never_wipes_out_what_is_typed() {
    let (first, listed) = bash("essnum show fédération", TAB);
    assert_eq!((first.as_str(), listed.len()), ("meant", 0));
    let (_, listed) = bash("essnum show fédération", LIST);
    assert!(listed.len() > 1, "{listed:?}");
    assert!(
        listed.contains(&"federation  (Fédération)".to_owned()),
        "{listed:?}"
    );
    let (_, at_once) = bash("essnum show fédération", "33");
    assert_eq!(at_once[0], " ");
}

#[test]
fn a_list_with_spaces_and_quotes_is_written_as_each_shell_takes_it() {
    let folder = tempfile::tempdir().unwrap();
    let list = folder.path().join("l.csv");
    std::fs::write(&list, "Nom;L'âge du $capitaine;\u{1b}[31m\nA;1;2\nB;2;3\n").unwrap();
    let list = list.to_str().unwrap();
    let line = format!("essnum export organisations --directory {list} --columns L");
    assert_eq!(bash(&line, TAB).1, ["L\\'âge\\ du\\ \\$capitaine"]);
    let line = format!("essnum export organisations --directory {list} --columns \"L");
    assert_eq!(bash(&line, TAB).1, ["L'âge du \\$capitaine"]);
    let words = [
        "powershell",
        "essnum",
        "export",
        "organisations",
        "--directory",
        list,
    ];
    let (_, lines) = asked(&[&words[..], &["--columns", ".L"]].concat());
    assert!(
        lines[0].starts_with("'L''âge du $capitaine'\t"),
        "{lines:?}"
    );
    // What a terminal would obey is not offered.
    let (_, lines) = asked(&[&words[..], &["--columns", "."]].concat());
    assert!(
        lines.iter().all(|line| !line.contains('\u{1b}')),
        "{lines:?}"
    );
}

#[test]
fn labels_are_in_the_language_of_the_interface() {
    let french = ways("export --role ");
    let english = ways("--lang en export --role ");
    assert_eq!(french[0].1, "tête de réseau");
    assert_ne!(french, english);
}

/// Whatever is typed, something is answered or nothing, and never a fault.
#[test]
fn nothing_that_is_typed_is_a_fault() {
    for line in [
        "",
        " ",
        "essnum",
        "essnum '",
        "essnum \"\\",
        "essnum \\",
        "essnum -- ",
        "essnum -- --",
        "essnum --nope ",
        "essnum nope ",
        "essnum --family",
        "essnum --family=",
        "essnum -o",
        "essnum --transversal ",
        "essnum export naf naf ",
        "essnum search \"é (",
        "essnum -",
        "essnum show é:",
        "essnum export nope --columns ",
        "essnum --where 'famille:\"x",
    ] {
        for key in [TAB, LIST, "nope"] {
            bash(line, key);
        }
        for shell in ["powershell", "zsh"] {
            let mut words: Vec<&str> = line.split(' ').collect();
            let last = format!(".{}", words.pop().unwrap());
            asked(&[&[shell], words.as_slice(), &[&last]].concat());
        }
    }
    asked(&["bash"]);
    asked(&["zsh"]);
    asked(&["fish", "essnum", "show"]);
    // A person who calls it by name is told of what there is.
    run(["complete"])
        .ends(2)
        .says("commande inconnue « complete »");
}
