//! Workshops before a room: parcours, sessions, walls, games, minutes, the program in two terminals.

mod detours;
mod games;
mod kept;
mod listed;
mod minutes;
mod parcours;
mod presented;
mod session;
mod terminals;
mod walls;

use std::cell::Cell;
use std::rc::Rc;

use essnum::cli::ProgramCommands;
use essnum::text::{Text, language};
use essnum::tui::look::Look;
use essnum::tui::present::{Seat, WindowKind};
use essnum::tui::state::State;
use essnum::workshop::event::VERSION;
use essnum::workshop::parcours::read;
use essnum::workshop::{Happening, Parcours, ParcoursSource, WorkshopEvent};

use crate::support::{look, press, start, typology};

thread_local! {
    static NOW: Cell<u64> = const { Cell::new(1_000_000_000_000) };
}

/// The clock of a test, which stands still.
fn clock() -> u64 {
    NOW.get()
}

/// Lets so many seconds pass.
fn wait(seconds: u64) {
    NOW.set(NOW.get() + seconds * 1000);
}

fn commands() -> ProgramCommands {
    ProgramCommands {
        text: Text::new(language("fr")),
        data: None,
    }
}

fn source(text: &str) -> ParcoursSource {
    ParcoursSource {
        name: "/essai.toml".to_owned(),
        file: "essai.toml".to_owned(),
        text: text.to_owned(),
    }
}

/// What is wrong with a text, in French, plain spaces throughout.
fn faults(text: &str) -> Vec<String> {
    let faults = read(&source(text), typology(), &commands()).err();
    let words = Text::new(language("fr"));
    let faults = faults.unwrap_or_default().into_iter();
    faults
        .map(|fault| crate::program::plain(&words.say(&fault.sentence())))
        .collect()
}

fn parcours(text: &str) -> Parcours {
    read(&source(text), typology(), &commands()).unwrap_or_else(|_| panic!("{:?}", faults(text)))
}

/// A window in a session with these events.
fn resumed(
    window: WindowKind,
    text: &str,
    (width, height): (u16, u16),
    events: Vec<WorkshopEvent>,
) -> State<'static> {
    let mut state = start(width, height);
    let parcours = parcours(text);
    let opening = events.is_empty().then(|| Happening::Open {
        version: VERSION,
        parcours: "/essai.toml".to_owned(),
        title: parcours.title.clone(),
        edition: typology().edition.version.clone(),
        lang: "fr".to_owned(),
        seed: parcours.seed,
        teams: parcours.teams.clone(),
        minutes: parcours.planned(),
    });
    let seat = Seat::new(
        window,
        (parcours, source(text)),
        Rc::new(commands()),
        events,
        (clock, opening),
    );
    state.present = Some(Box::new(seat));
    state.settle(&look());
    state
}

/// A window in a new session.
fn opened(window: WindowKind, text: &str, size: (u16, u16)) -> State<'static> {
    resumed(window, text, size, Vec::new())
}

fn seat<'s>(state: &'s State<'_>) -> &'s Seat {
    state.present.as_ref().unwrap()
}

fn keys(state: &mut State<'_>, keys: &str) {
    press(state, keys, &look());
}

/// What the screen shows.
fn shown(state: &State<'_>) -> String {
    let look: Look = look();
    crate::program::plain(&crate::support::text(&crate::support::buffer(state, &look)))
}

fn roles(state: &State<'_>) -> String {
    crate::support::roles(&crate::support::buffer(state, &look()))
}

fn events(state: &State<'_>) -> Vec<WorkshopEvent> {
    seat(state).events().cloned().collect()
}

/// A step of each kind.
const EVERY_KIND: &str = r#"
titre = "Chaque nature, à l’œuvre"
graine = 3
equipes = ["Bleus", "Verts"]
[[etape]]
titre = "L’Œuvre d’Éloïse : être où l’on n’est pas…"
texte = """
Un premier paragraphe, assez long pour tenir sur plus d’une ligne dans une petite fenêtre.

- une entrée
- une autre
"""
devoiler = "lignes"
notes = "Des notes pour moi seul."
minutes = 2
[[etape]]
montrer = "essnum export families"
titre = "Les familles"
minutes = 1
[[etape]]
montrer = "essnum compare framasoft chatons"
[[etape]]
montrer = "essnum search hébergement"
[[etape]]
fiche = "framasoft"
devoiler = "sections"
[[etape]]
recoupement = "essnum overlaps --transversal"
devoiler = "lignes"
[[etape]]
recoupement = "essnum overlaps --view matrix"
[[etape]]
devinette = "framasoft"
titre = "Où est-ce ?"
[[etape]]
tri = "rôle:(tête|exemple) certitude:affirmé"
cartes = 3
[[etape]]
question = "D’accord, pas d’accord, sœur Anne ?"
choix = ["Oui", "Non"]
[[etape]]
question = "Que manque-t-il ?"
[[etape]]
mot = "saas"
[[etape]]
qr = "framasoft"
[[etape]]
minuteur = 3
titre = "Réfléchir à deux"
"#;

/// The ranks of its steps.
const RIDDLE: usize = 7;
const SORTING: usize = 8;
const CHOICES: usize = 9;
const OPEN: usize = 10;
const QR: usize = 12;
const TIMER: usize = 13;

/// Goes to a step.
fn go(state: &mut State<'_>, rank: usize) {
    let look = look();
    state.present.as_mut().unwrap().go(rank, typology(), &look);
    state.settle(&look);
}
