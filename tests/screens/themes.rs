//! Themes: legible by measure, complete, and their faults told.

use essnum::theme::{BUNDLED, Depth, Role, Theme};
use ratatui::style::Color;

#[test]
fn every_theme_is_legible_at_every_depth() {
    for (name, _) in BUNDLED {
        let least = if name.starts_with("high-contrast") {
            7.0
        } else {
            4.5
        };
        for depth in [Depth::True, Depth::Indexed] {
            let theme = Theme::bundled(name).unwrap().at(depth);
            let contrast = theme.least_contrast();
            assert!(
                contrast >= least,
                "{name} at {depth:?}: {contrast:.2} under {least}"
            );
        }
    }
}

/// The badge of a family is seen on the row under the cursor too, where it keeps its colour.
#[test]
fn badges_stand_out_from_the_selection() {
    for (name, _) in BUNDLED {
        let theme = Theme::bundled(name).unwrap();
        for role in [Role::Selection, Role::Faint] {
            let under = theme.style(role).bg.unwrap();
            // So is the cell of a matrix under the cursor among the others.
            for step in 0..4 {
                let cell = theme.style(Role::Heat(step)).bg.unwrap();
                assert_ne!(cell, under, "{name}: heat {step} and {role:?}");
            }
            for rank in 0..8 {
                let badge = theme.style(Role::Badge(rank)).bg.unwrap();
                let apart = match (badge, under) {
                    (Color::Rgb(r, g, b), Color::Rgb(red, green, blue)) => {
                        let square = |left: u8, right: u8| u32::from(left.abs_diff(right)).pow(2);
                        square(r, red) + square(g, green) + square(b, blue) >= 60 * 60
                    }
                    (badge, under) => badge != under,
                };
                assert!(apart, "{name}: family {} on {role:?}", rank + 1);
            }
        }
    }
}

#[test]
fn every_theme_file_is_bundled_and_says_what_it_is_for() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/themes");
    let files: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(files.len(), BUNDLED.len(), "{files:?}");
    for (name, toml) in BUNDLED {
        assert!(files.contains(&format!("{name}.toml")));
        let theme = Theme::parse(name, toml).unwrap();
        let languages: Vec<&str> = theme.about.iter().map(|(code, _)| code.as_str()).collect();
        assert_eq!(languages, ["en", "fr"], "{name}");
    }
}

#[test]
fn without_colour_there_is_none() {
    for (_, style) in Theme::bundled("dark").unwrap().at(Depth::None).styles() {
        assert_eq!((style.fg, style.bg), (None, None));
    }
}

#[test]
fn faults_of_a_theme_name_the_file_the_key_and_the_nearest() {
    let good = BUNDLED[0].1;
    let fault = |toml: &str| Theme::parse("mine.toml", toml).unwrap_err().to_string();
    let misspelt = fault(&good.replace("accent =", "acent ="));
    assert!(
        misspelt.contains("mine.toml")
            && misspelt.contains("acent")
            && misspelt.contains("near=\"accent\""),
        "{misspelt}"
    );
    let top = fault(&good.replace("background", "backgroud"));
    assert!(top.contains("near=\"background\""), "{top}");
    let style = fault(&good.replacen("bold = true", "blod = true", 1));
    assert!(style.contains("near=\"bold\""), "{style}");
    let colour = fault(&good.replacen("#16181d", "#zzz", 1));
    assert!(colour.contains("line=2"), "{colour}");
    assert!(fault("").contains("mine.toml"));
    let unknown = Theme::bundled("drak").unwrap_err().to_string();
    assert!(unknown.contains("near=\"dark\""), "{unknown}");
}
