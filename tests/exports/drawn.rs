//! Drawings of a small chart and a small graph made of everything that could break them.

use essnum::export::{ASCII_SIGNS, ChartWriter, Diagram, SIGNS, write_chart};
use essnum::report::{
    Body, Chart, ChartCell, ChartRow, ChartSet, Graph, GraphEdge, GraphNode, Palette, Provenance,
};
use unicode_width::UnicodeWidthStr;

use crate::program::line;

fn chart() -> Chart {
    let set = |number: &str, name: &str, size| ChartSet {
        number: number.to_owned(),
        name: name.to_owned(),
        short_name: name.to_owned(),
        size,
        color: "#0b57a4".to_owned(),
    };
    let row = |members: &[bool], names: &[&str]| ChartRow {
        members: members.to_vec(),
        count: names.len(),
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        sentence: format!("{}: {}.", names.len(), names.join(", ")),
    };
    Chart {
        title: "A & B".to_owned(),
        language: "en",
        notes: vec!["Exclusive <count>.".to_owned()],
        sets: vec![set("1", "Left \"one\"", 3), set("2", "Right", 12)],
        legend: "Families".to_owned(),
        body: Body::UpSet(vec![
            row(&[true, false], &["a", "日本語", "c & d"]),
            row(&[true, true], &["<e>"]),
        ]),
        sentences: "In words".to_owned(),
        source: "Source: here.".to_owned(),
        palette: Palette {
            paper: "#ffffff".to_owned(),
            ink: "#000000".to_owned(),
            quiet: "#555555".to_owned(),
            stripe: "#eeeeee".to_owned(),
            heat: vec![("#000000".to_owned(), "#ffffff".to_owned()); 4],
            ..Palette::default()
        },
    }
}

/// The same sets, two by two.
fn matrix() -> Chart {
    let cell = |value, heat| ChartCell {
        value,
        heat,
        sentence: format!("{value} <shared>."),
    };
    let rows = vec![
        vec![cell(3, None), cell(1, Some(3))],
        vec![cell(1, Some(3)), cell(12, None)],
    ];
    Chart {
        body: Body::Matrix(rows),
        ..chart()
    }
}

fn graph() -> Graph {
    let node = |id: &str, label: &str, kind, degree| GraphNode {
        id: id.to_owned(),
        label: label.to_owned(),
        kind,
        degree,
    };
    let edge = |from: &str, to: &str, kind, role| GraphEdge {
        from: from.to_owned(),
        to: to.to_owned(),
        kind,
        role,
        weight: 1,
    };
    Graph {
        nodes: vec![
            node("family:x", "A \\ \"B\" & <C>", "family", 2),
            node("actor:a", "a", "actor", 1),
            node("actor:b", "b", "actor", 1),
        ],
        edges: vec![
            edge("actor:a", "family:x", "in", "example"),
            edge("actor:b", "family:x", "in", "mention"),
            edge("actor:a", "actor:b", "founded", ""),
        ],
    }
}

fn in_letters(chart: &Chart, width: usize) -> String {
    let mut bytes = Vec::new();
    write_chart(chart, width, SIGNS, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn drawing(format: &str, chart: &Chart) -> String {
    let mut bytes = Vec::new();
    let diagram = Diagram {
        chart,
        graph: &graph(),
        origin: &Provenance::default(),
    };
    let Some(ChartWriter::Picture(write)) = essnum::export::format(format).unwrap().chart else {
        panic!("{format} draws no picture");
    };
    write(&diagram, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

#[test]
fn a_small_chart_in_letters() {
    assert_eq!(
        in_letters(&chart(), 40),
        "A & B\n\
         \n \
         1 │ 2\n \
         3 │12\n \
         ● │ ○  █████████ 3  a, 日本語, c & d\n \
         ● │ ●  ███       1  <e>\n\
         \n\
         Exclusive <count>.\n\
         \n\
         Families\n  \
         1 Left \"one\" (3)\n  \
         2 Right (12)\n\
         \n\
         In words\n\
         - 3: a, 日本語, c & d.\n\
         - 1: <e>.\n\
         \n\
         Source: here.\n"
    );
}

#[test]
fn a_small_matrix_in_letters() {
    let drawn = in_letters(&matrix(), 40);
    let expected = [
        "A & B",
        "",
        "               1   2",
        "1 Left \"one\"   3   1",
        "2 Right        1  12",
        "",
        "Exclusive <count>.",
    ];
    assert_eq!(drawn.lines().take(7).collect::<Vec<_>>(), expected);
    // Two sets are told once, whichever comes first.
    assert!(drawn.contains("In words\n- 1 <shared>.\n\n"), "{drawn}");
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in 30..160 {
        for chart in [chart(), matrix()] {
            for line in in_letters(&chart, width).lines() {
                assert!(line.width() <= width, "{width}: {line}");
            }
        }
    }
    let mut bytes = Vec::new();
    write_chart(&chart(), 40, ASCII_SIGNS, &mut bytes).unwrap();
    let ascii = String::from_utf8(bytes).unwrap();
    assert!(ascii.contains(" * | .  #########"), "{ascii}");
}

#[test]
fn what_a_format_gives_a_meaning_stands_as_itself() {
    let svg = drawing("svg", &chart());
    assert!(svg.contains("A &amp; B</title>"));
    assert!(svg.contains("&lt;e&gt;</text>"));
    assert!(!svg.contains("<e>") && !svg.contains("& "));
    assert!(svg.contains(" width=\"960\" height=\""));
    let graphml = drawing("graphml", &chart());
    assert!(graphml.contains(">A \\ &quot;B&quot; &amp; &lt;C&gt;</data>"));
    let dot = drawing("dot", &chart());
    assert!(
        dot.contains(r#"[label="A \\ \"B\" & <C>", kind="family""#),
        "{dot}"
    );
    assert!(
        dot.contains(r#""actor:a" -> "actor:b" [label="founded""#),
        "{dot}"
    );
}

#[test]
fn every_cell_of_a_matrix_has_its_number_and_its_sentence() {
    let svg = drawing("svg", &matrix());
    assert_eq!(svg.matches("<title>1 &lt;shared&gt;.</title>").count(), 2);
    for number in ["3", "1", "12"] {
        assert!(
            svg.contains(&format!(">{number}</text></g>"))
                || svg.contains(&format!(">{number}</text>\n</g>")),
            "{svg}"
        );
    }
}

/// Pictures are for paper unless a theme is named.
#[test]
fn a_picture_has_the_colours_of_the_theme_that_is_named() {
    let paper = |words: &str| {
        let svg = line(&format!("overlaps --format svg {words}")).ends(0).out;
        let paper = svg.lines().find(|line| line.starts_with("<rect width="));
        paper.unwrap().rsplit('"').nth(1).unwrap().to_lowercase()
    };
    assert_eq!(paper(""), "#ffffff");
    assert_eq!(paper("--theme light"), "#fbfaf7");
    assert_eq!(paper("--theme light --view matrix"), "#fbfaf7");
    assert_ne!(paper("--theme dark"), "#ffffff");
}

/// The picture opens on what it is and closes on where it comes from.
#[test]
fn the_picture_has_title_legend_and_source() {
    let svg = line("overlaps --format svg").ends(0).out;
    assert!(svg.contains("<title>Les acteurs que partagent les familles</title>"));
    assert!(svg.contains("2025.12"));
    assert!(svg.contains("CC-BY-4.0"));
    assert!(svg.contains(">8 Communs numériques ("));
    let discs = svg.matches("r=\"8\"").count();
    let rows = line("overlaps --format csv").ends(0).out;
    let degrees = rows
        .lines()
        .skip(1)
        .map(|row| row.split(',').nth(1).unwrap());
    let degrees: usize = degrees.map(|degree| degree.parse::<usize>().unwrap()).sum();
    assert_eq!(discs, degrees);
}
