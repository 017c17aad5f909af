use super::opened;
use crate::support::{buffer, look, press};
use std::fmt::Write;
use std::time::Instant;

#[test]
fn timing() {
    let look = look();
    for (rows, keys) in [
        (2_000, ""),
        (20_000, ""),
        (20_000, "/ 'asso enter"),
        (20_000, "/ 'flag: tab enter"),
    ] {
        let mut list = String::from("nom;siren;ville;ape;cp\n");
        for rank in 0..rows {
            writeln!(
                list,
                "Association {rank} des amis;{};Lyon;62.01Z;6900{}",
                100000000 + rank,
                rank % 10
            )
            .unwrap();
        }
        let mut state = opened(&list, 120, 36);
        press(&mut state, keys, &look);
        crate::support::read(&mut state);
        let start = Instant::now();
        for _ in 0..100 {
            press(&mut state, "j", &look);
        }
        let keys_time = start.elapsed() / 100;
        let start = Instant::now();
        for _ in 0..100 {
            buffer(&state, &look);
        }
        let draw = start.elapsed() / 100;
        let start = Instant::now();
        for _ in 0..100 {
            state.work(std::time::Duration::from_millis(8), &look);
        }
        let work = start.elapsed() / 100;
        eprintln!(
            "{rows} {keys}: key {keys_time:?} draw {draw:?} work {work:?} busy {}",
            state.is_busy()
        );
    }
}
