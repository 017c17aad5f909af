//! Minutes of a game played by keys, against the log; the kit that is printed.

use essnum::tui::present::WindowKind;
use essnum::workshop::StepKind;
use essnum::workshop::log::append;
use essnum::workshop::minutes::Minutes;
use serde_json::Value;

use super::{events, keys, opened, seat, shown, wait};
use crate::program::run;
use crate::support::typology;
use essnum::tui::state::State;

const GAME: &str = "titre = \"Jeu\"\ngraine = 5\nequipes = [\"A\", \"B\", \"C\"]\n[[etape]]\ntri = \"certitude:affirmé rôle:(tête|exemple)\"\ncartes = 12\nminutes = 12\n";
const HANDS: &str = "titre = \"Mains\"\n[[etape]]\ndevinette = \"framasoft\"\n[[etape]]\nquestion = \"Q ?\"\nchoix = [\"Oui\", \"Non\"]\n[[etape]]\ntri = \"transversal:>=2\"\ncartes = 2\n";

/// Plays twelve cards: each team says a family, or two.
fn played() -> State<'static> {
    let mut state = opened(WindowKind::Solo, GAME, (80, 24));
    keys(&mut state, "right");
    for card in 0..12 {
        let said = [card % 8 + 1, (card + 1) % 8 + 1, card % 8 + 1];
        for family in said {
            keys(&mut state, &format!("{family} enter"));
        }
        wait(30);
        keys(&mut state, "right");
        wait(20);
        keys(&mut state, "right");
    }
    state
}

#[test]
fn the_minutes_of_a_game_equal_the_log() {
    let state = played();
    let minutes = Minutes::of(typology(), &events(&state), Some(&seat(&state).parcours)).unwrap();
    assert_eq!(minutes.cards.len(), 12);
    assert_eq!(minutes.steps[0].real, 12 * 50_000);
    assert_eq!(minutes.steps[0].planned, Some(12));
    for card in &minutes.cards {
        assert_eq!(card.counts.iter().sum::<u32>(), 3, "three teams");
        assert_eq!(card.agreement, Some(66), "two of three say the same");
        assert_eq!(card.points.len(), 3);
    }
    let total: u32 = minutes.scores.values().sum();
    let of_cards: u32 = minutes
        .cards
        .iter()
        .flat_map(|card| card.points.values())
        .sum();
    assert_eq!(total, of_cards);
    // Without the parcours the same is told, but for the words of choices.
    let alone = Minutes::of(typology(), &events(&state), None).unwrap();
    assert_eq!(alone.cards, minutes.cards);
}

#[test]
fn sums_equal_the_hands_typed_in_every_format() {
    let mut state = opened(WindowKind::Solo, HANDS, (80, 24));
    keys(&mut state, "right 7 down 3 down down 1 1");
    keys(&mut state, "right right 5 down 8 right");
    keys(&mut state, "4 down 6 right right 2 right");
    let folder = tempfile::tempdir().unwrap();
    append(&folder.path().join("seance.jsonl"), &events(&state)).unwrap();
    let path = folder.path().to_str().unwrap();
    let told = |format: &str| {
        run(["parcours", "export", path, "--format", format])
            .ends(0)
            .out
    };
    let table = told("csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let sum = |what: &str| -> u32 {
        let rows = rows.iter().filter(|row| &row[0] == what);
        rows.map(|row| row[6].parse::<u32>().unwrap()).sum()
    };
    assert_eq!(sum("card"), 7 + 3 + 11 + 4 + 6 + 2);
    assert_eq!(sum("question"), 13);
    // The session itself, and where the room says something else than the report.
    assert_eq!((&rows[0][0], &rows[0][8]), ("session", "Mains"));
    assert!(!rows[0][5].is_empty(), "{:?}", rows[0]);
    let json: Value = serde_json::from_str(&told("json")).unwrap();
    let cards = json["cards"].as_array().unwrap().iter();
    let differing = cards.filter(|card| card["differs"] == true).count();
    let told_to_differ: Vec<_> = rows.iter().filter(|row| &row[0] == "difference").collect();
    assert!(
        differing > 0 && told_to_differ.len() == differing,
        "{told_to_differ:?}"
    );
    assert_eq!(
        &told_to_differ[0][5],
        "education-populaire|editeurs-de-logiciels|plateformes-alternatives"
    );
    let counts = json["cards"].as_array().unwrap().iter();
    let counts = counts.flat_map(|card| card["counts"].as_object().unwrap().values());
    assert_eq!(counts.map(|count| count.as_u64().unwrap()).sum::<u64>(), 33);
    assert_eq!(json["steps"].as_array().unwrap().len(), 3);
    let written = told("md");
    assert!(
        written.contains("| Framasoft | 7 | 3 | 0 | 11 |"),
        "{written}"
    );
    // In a spreadsheet, words of people, and no formula.
    let spreadsheet = told("csv-excel");
    assert!(
        spreadsheet.contains("\"carte\";;") && spreadsheet.contains("\"Framasoft\""),
        "{spreadsheet}"
    );
    let page = told("html");
    assert!(page.contains("<td>Framasoft</td>") && page.contains("<!doctype html>"));
}

#[test]
fn nothing_typed_in_a_session_runs_as_a_formula() {
    let mut state = opened(WindowKind::Solo, HANDS, (80, 24));
    keys(&mut state, "right r '=1+1@+2 enter");
    let folder = tempfile::tempdir().unwrap();
    append(&folder.path().join("seance.jsonl"), &events(&state)).unwrap();
    let path = folder.path().to_str().unwrap();
    let machines = run(["parcours", "export", path, "--format", "csv"])
        .ends(0)
        .out;
    let remark = machines
        .lines()
        .find(|row| row.starts_with("remark,"))
        .unwrap();
    assert_eq!(remark.split(',').nth(3), Some("actors"), "{remark}");
    let table = run(["parcours", "export", path, "--format", "csv-excel"]).ends(0);
    let rows = table.out.split("\r\n").filter(|row| row.contains("1+1"));
    let rows: Vec<&str> = rows.collect();
    assert_eq!(rows.len(), 1, "{}", table.out);
    assert!(
        rows[0].contains("\"'=1+1\"") && rows[0].contains("\"'+2\""),
        "{rows:?}"
    );
}

#[test]
fn remarks_make_rows_of_a_correction_sheet() {
    let mut state = opened(WindowKind::Host, HANDS, (80, 24));
    keys(
        &mut state,
        "right r 'famille8@Zoé enter x f 'mobicoop enter p esc",
    );
    let minutes = Minutes::of(typology(), &events(&state), None).unwrap();
    let remark = &minutes.remarks[0];
    assert_eq!(
        (remark.table.as_str(), remark.record.as_str()),
        ("actors", "framasoft")
    );
    assert_eq!(minutes.detours[0].command, "essnum show mobicoop");
}

#[test]
fn a_kit_has_run_sheet_cards_and_a_page_a_family() {
    let page = run(["parcours", "export", "atelier"]).ends(0).out;
    assert_eq!(page.matches("class=\"vote\"").count(), 8);
    let document = scraper::Html::parse_document(&page);
    let all = |css: &str| {
        document
            .select(&scraper::Selector::parse(css).unwrap())
            .count()
    };
    assert_eq!(all(".card.front"), all(".card.back"));
    assert!(all(".card.front") >= 12);
    assert_eq!(all("tbody tr"), 12 + 8);
    // Eight patterns that differ without colour.
    let patterns: std::collections::BTreeSet<String> = document
        .select(&scraper::Selector::parse("pattern").unwrap())
        .map(|pattern| {
            format!(
                "{:?} {:?}",
                pattern.value().attr("width"),
                pattern
                    .value()
                    .attr("patterntransform")
                    .or(pattern.value().attr("patternTransform"))
            ) + &pattern
                .inner_html()
                .chars()
                .filter(char::is_ascii_digit)
                .collect::<String>()
        })
        .collect();
    assert_eq!(patterns.len(), 8);
    assert!(!page.contains("<script") && !page.contains("src="));
    run(["parcours", "export", "atelier", "--format", "csv"]).ends(2);
}

#[test]
fn a_whole_workshop_of_forty_five_minutes_is_told() {
    let bundled = essnum::workshop::parcours::bundled("atelier")
        .unwrap()
        .source("fr")
        .text;
    let mut state = opened(WindowKind::Host, &bundled, (60, 20));
    let steps = seat(&state).parcours.steps.clone();
    keys(&mut state, "right");
    for (rank, step) in steps.iter().enumerate() {
        assert_eq!(seat(&state).place(), Some(rank));
        let seconds = u64::from(step.minutes.unwrap()) * 60;
        wait(seconds / 2);
        let kind = step.matter.kind();
        if matches!(kind, StepKind::Riddle | StepKind::Sorting) || rank == 8 {
            keys(&mut state, "2 enter 1 enter");
        }
        wait(seconds - seconds / 2);
        while seat(&state).place() == Some(rank) {
            assert!(!shown(&state).trim().is_empty());
            keys(&mut state, "esc right");
        }
    }
    assert_eq!(seat(&state).place(), Some(12));
    let minutes = Minutes::of(typology(), &events(&state), Some(&seat(&state).parcours)).unwrap();
    assert_eq!(minutes.steps.len(), 12);
    let real: u64 = minutes.steps.iter().map(|step| step.real).sum();
    assert_eq!(real, 45 * 60_000);
    for step in &minutes.steps {
        assert_eq!(step.real, u64::from(step.planned.unwrap()) * 60_000);
    }
}

#[test]
fn minutes_tell_the_command_that_repeats_them_and_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("ma seance");
    std::fs::create_dir(&place).unwrap();
    let mut state = opened(WindowKind::Solo, GAME, (80, 24));
    keys(&mut state, "right");
    essnum::workshop::log::append(&place.join("seance.jsonl"), &events(&state)).unwrap();
    let path = place.to_str().unwrap();
    for (format, told) in [
        (
            "md",
            "- Commande : essnum parcours export 'ma seance' --format md --lang fr",
        ),
        (
            "json",
            "\"command\": \"essnum parcours export 'ma seance' --format json\"",
        ),
    ] {
        let mut command = crate::program::program();
        command.args([
            "parcours", "export", path, "--format", format, "--lang", "fr",
        ]);
        let out = crate::program::finish(&mut command).ends(0).out;
        let out = crate::program::plain(&out);
        assert!(out.contains(told), "{out}");
        assert!(!out.contains(folder.path().to_str().unwrap()), "{out}");
    }
}
