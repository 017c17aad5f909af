//! temporary
fn main() {
    let t = essnum::dataset::bundled()
        .map_err(|e| e.to_string())
        .and_then(|p| {
            for f in essnum::dataset::check::check(&p) {
                eprintln!("{f}");
            }
            p.assemble().map_err(|e| e.to_string())
        })
        .unwrap();
    use essnum::tui::{keymap::Keymap, look::*, theme::*};
    let look = Look {
        theme: Theme::bundled(&std::env::var("T").unwrap_or("dark".into()))
            .unwrap()
            .at(Depth::True),
        keymap: Keymap::default(),
        symbols: UNICODE,
        text: essnum::text::Text::new(essnum::text::language("fr")),
    };
    essnum::tui::run(essnum::tui::Launch {
        typology: &t,
        look,
        filter: Default::default(),
        start: None,
    })
    .unwrap();
}
