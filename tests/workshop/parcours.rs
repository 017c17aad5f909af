//! The files: what they may say, what is wrong with them and where, the bundled ones.

use essnum::workshop::parcours::{BUNDLED, read, step_of_request, with_step};
use essnum::workshop::{Reveal, StepKind, StepMatter};

use super::{EVERY_KIND, commands, faults, parcours};
use crate::program::{line, run};
use crate::support::typology;

#[test]
fn every_bundled_parcours_is_sound_in_both_languages() {
    for bundled in BUNDLED {
        let [french, english] = ["fr", "en"].map(|code| {
            let source = bundled.source(code);
            read(&source, typology(), &commands())
                .unwrap_or_else(|faults| panic!("{} {code}: {faults:?}", bundled.name))
        });
        assert_eq!(french.steps.len(), english.steps.len(), "{}", bundled.name);
        assert_eq!(french.planned(), english.planned(), "{}", bundled.name);
        assert_eq!(french.seed, english.seed);
        for (left, right) in french.steps.iter().zip(&english.steps) {
            assert_eq!(left.matter.kind(), right.matter.kind(), "{}", bundled.name);
            assert_eq!(left.minutes, right.minutes);
            assert_eq!(left.reveal, right.reveal);
            assert!(!left.notes.is_empty() && !right.notes.is_empty());
        }
        // What is announced is what the steps take.
        let total: u32 = french.steps.iter().filter_map(|step| step.minutes).sum();
        assert!(
            french.minutes.unwrap().abs_diff(total) <= 1,
            "{}: {total}",
            bundled.name
        );
    }
}

#[test]
fn a_step_has_exactly_one_kind() {
    assert_eq!(
        faults("[[etape]]\nfiche = \"framasoft\"\nmot = \"saas\"\n"),
        [
            "essai.toml:3:1 : deux natures dans une étape, « fiche » et « mot » : une seule par étape"
        ]
    );
    let none = faults("titre = \"x\"\n\n[[etape]]\ntitre = \"x\"\n");
    assert!(
        none[0].starts_with("essai.toml:3:1 : cette étape ne dit pas ce qu’elle est"),
        "{none:?}"
    );
}

#[test]
fn every_fault_is_told_with_its_place_and_what_would_do() {
    let text = "[[etape]]\nfiche = \"framasof\"\n[[etape]]\ndevinete = \"framasoft\"\n[[etape]]\n\
                tri = \"famille:9\"\n[[etape]]\ntri = \"transversal:>=3\"\ncartes = 12\n[[etape]]\n  minutes = \"deux\"\n  texte = \"x\"\n\
                [[etape]]\nmontrer = \"essnum shwo framasoft\"\n[[etape]]\nmot = \"framasoft\"\n";
    let told = faults(text);
    assert_eq!(
        told[0],
        "essai.toml:2:9 : identifiant inconnu « framasof » ; vouliez-vous « framasoft » ?"
    );
    assert_eq!(
        told[1],
        "essai.toml:4:1 : clé d’étape inconnue « devinete » ; vouliez-vous « devinette » ?"
    );
    assert!(told[2].starts_with("essai.toml:6:7 : "), "{told:?}");
    assert_eq!(
        told[3],
        "essai.toml:8:7 : « transversal:>=3 » ne trouve que 2 acteurs pour 12 cartes"
    );
    assert!(
        told[4].starts_with("essai.toml:11:13 : « minutes » attend un nombre entier"),
        "{told:?}"
    );
    assert!(
        told[5].contains("14:11") && told[5].contains("show"),
        "{told:?}"
    );
    assert!(
        told[6].starts_with("essai.toml:16:7 : « framasoft » n’est pas de cette nature"),
        "{told:?}"
    );
    assert_eq!(told.len(), 7);
}

#[test]
fn what_is_revealed_is_proposed_in_the_language_of_the_reader() {
    assert_eq!(
        faults("[[etape]]\ntexte = \"a\"\ndevoiler = \"zz\"\n"),
        [
            "essai.toml:3:12 : façon de dévoiler inconnue « zz » ; au choix : entier, sections ou lignes"
        ]
    );
}

#[test]
fn a_query_that_finds_nobody_is_a_fault() {
    let told = faults("[[etape]]\ntri = \"framasoft mastodon\"\n");
    assert_eq!(
        told,
        ["essai.toml:2:7 : « framasoft mastodon » ne trouve aucun acteur"]
    );
}

#[test]
fn commands_are_tried() {
    let told = faults(
        "[[etape]]\nmontrer = \"essnum show nulle-part-au-monde\"\n[[etape]]\nmontrer = \"ls -l\"\n\
                       [[etape]]\nmontrer = \"essnum keys\"\n[[etape]]\nrecoupement = \"essnum show framasoft\"\n[[etape]]\nmontrer = \"essnum 'show\"\n",
    );
    let of = [
        "identifiant inconnu",
        "n’est pas une commande d’essnum",
        "ne montre rien",
        "n’est pas un recoupement",
        "n’est pas fermé",
    ];
    assert_eq!(told.len(), of.len(), "{told:?}");
    for (told, part) in told.iter().zip(of) {
        assert!(told.contains(part), "{told} / {part}");
    }
}

#[test]
fn limits_hold() {
    let many = "[[etape]]\ntexte = \"x\"\n".repeat(501);
    assert_eq!(faults(&many), ["essai.toml:1:1 : plus de 500 étapes"]);
    let long = format!("[[etape]]\ntexte = \"{}\"\n", "x".repeat(5_000));
    assert!(
        faults(&long)[0].contains("dépasse 4 000 signes")
            || faults(&long)[0].contains("dépasse 4000 signes"),
        "{:?}",
        faults(&long)
    );
    assert!(faults("titre = \"x\"\n")[0].contains("pas d’étape"));
    assert!(
        faults("equipes = [\"A\", \"A\"]\n[[etape]]\ntexte = \"x\"\n")[0]
            .contains("nommée deux fois")
    );
    assert!(faults("titre =\n")[0].starts_with("essai.toml:1:"));
}

#[test]
fn both_languages_name_the_keys() {
    let english = parcours(
        "title = \"T\"\nduration = 5\nseed = 4\nteams = [\"A\"]\n[[step]]\nrecord = \"framasoft\"\nreveal = \"sections\"\n\
         title = \"X\"\nminutes = 2\nnotes = \"n\"\n",
    );
    let french = parcours(
        "titre = \"T\"\nduree = 5\ngraine = 4\nequipes = [\"A\"]\n[[etape]]\nfiche = \"framasoft\"\ndevoiler = \"sections\"\n\
         titre = \"X\"\nminutes = 2\nnotes = \"n\"\n",
    );
    assert_eq!(english, french);
    assert_eq!(french.steps[0].reveal, Reveal::Sections);
}

#[test]
fn every_kind_is_read_and_keys_of_steps_differ() {
    let read = parcours(EVERY_KIND);
    let kinds: std::collections::BTreeSet<StepKind> =
        read.steps.iter().map(|step| step.matter.kind()).collect();
    assert_eq!(kinds.len(), 10);
    let twice = parcours("[[etape]]\ntexte = \"x\"\n[[etape]]\ntexte = \"x\"\n");
    assert_ne!(twice.steps[0].key, twice.steps[1].key);
}

#[test]
fn a_step_that_is_written_is_read_as_it_was() {
    let t = typology();
    for line in [
        "essnum show framasoft",
        "essnum overlaps --transversal 2 --where 'rôle:tête | x'",
        "essnum export roster --family esn",
    ] {
        let words = shlex::split(line).unwrap();
        let words: Vec<std::ffi::OsString> = words.into_iter().map(Into::into).collect();
        let request = essnum::cli::parse(
            &words,
            &essnum::text::Text::new(essnum::text::language("fr")),
        )
        .unwrap();
        let text = with_step("titre = \"T\"\n", &step_of_request(t, &request));
        let Ok(read) = read(&super::source(&text), t, &commands()) else {
            // A query that finds nobody is refused, and not another way.
            assert!(faults(&text)[0].contains(":4:"), "{:?}", faults(&text));
            continue;
        };
        match &read.steps[0].matter {
            StepMatter::View(read) | StepMatter::Overlap(read) => {
                assert_eq!(read.what, request.what);
            }
            StepMatter::Record(record) => assert_eq!(record.id(t), "framasoft"),
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn the_command_lists_checks_and_begins() {
    let listed = line("parcours list").ends(0);
    for bundled in BUNDLED {
        assert!(listed.out.contains(bundled.name));
    }
    assert_eq!(
        line("parcours check").ends(0).out.lines().count(),
        BUNDLED.len()
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.toml");
    std::fs::write(&file, "[[etape]]\nfiche = \"framasof\"\n").unwrap();
    let path = file.to_str().unwrap();
    let wrong = run(["parcours", "check", path]).ends(3);
    assert!(
        wrong.err.contains(":2:9") && wrong.err.contains("framasoft"),
        "{}",
        wrong.err
    );
    let wrong = run(["present", path]).ends(3);
    assert!(wrong.err.contains(":2:9"), "{}", wrong.err);
    run(["parcours", "new", path]).ends(4);
    let new = folder.path().join("b.toml");
    run(["parcours", "new", new.to_str().unwrap()]).ends(0);
    run(["parcours", "check", new.to_str().unwrap()]).ends(0);
    let unknown = line("present decouvert").ends(2);
    assert!(unknown.err.contains("decouverte"), "{}", unknown.err);
    assert!(line("parcours chek").ends(2).err.contains("check"));
    assert!(line("present --wall --host").ends(2).err.contains("--host"));
    assert!(line("present --until 25:00").ends(2).err.contains("16:45"));
    assert!(line("present --from 99").ends(2).err.contains('7'));
    // Without a terminal: the steps.
    assert!(line("present").ends(0).out.contains("Huit familles"));
}

#[test]
fn what_the_pages_show_is_sound() {
    for page in ["docs/workshop.md", "docs/workshop.fr.md"] {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(page);
        let text = std::fs::read_to_string(path).unwrap();
        let blocks = text.split("```parcours\n").skip(1);
        let blocks = blocks.map(|block| block.split("```").next().unwrap());
        let mut count = 0;
        for block in blocks {
            assert_eq!(faults(block), [""; 0], "{page}");
            count += parcours(block).steps.len();
        }
        assert!(count > 2, "{page}");
        // Every key of a step is told, in the language of the page.
        for (french, english, _) in essnum::workshop::parcours::STEP_KEYS {
            let key = if page.contains(".fr.") {
                french
            } else {
                english
            };
            assert!(text.contains(&format!("`{key}`")), "{page}: {key}");
        }
    }
}

#[test]
fn command_lines_of_sessions_are_read_as_they_are_printed() {
    let text = essnum::text::Text::new(essnum::text::language("fr"));
    for line in [
        "essnum present",
        "essnum present atelier --wall",
        "essnum present a.toml --session '/tmp/une séance' --until 16:45 --from 3",
        "essnum present jeu --solo --plain",
        "essnum parcours export atelier --output kit.html --force",
        "essnum parcours check a.toml b.toml",
    ] {
        let words = shlex::split(line).unwrap().into_iter().map(Into::into);
        let words: Vec<std::ffi::OsString> = words.collect();
        let request = essnum::cli::parse(&words, &text).unwrap();
        let again = shlex::split(&request.to_string()).unwrap();
        let again: Vec<std::ffi::OsString> = again.into_iter().map(Into::into).collect();
        assert_eq!(
            essnum::cli::parse(&again, &text).unwrap(),
            request,
            "{line}"
        );
    }
}
