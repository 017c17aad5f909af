//! Small files that unpack to more than a memory holds are refused early; what is only well compressed is read.

use std::io::Write;

use essnum::directory::{ListFault, Loading};
use flate2::Compression;
use flate2::write::GzEncoder;

/// The same mebibyte so many times, a thousand times smaller compressed.
fn compressed(mebibytes: usize) -> Vec<u8> {
    let line = format!("{};1\n", "a".repeat(1021));
    let mut member = GzEncoder::new(Vec::new(), Compression::best());
    for _ in 0..1024 {
        member.write_all(line.as_bytes()).unwrap();
    }
    let member = member.finish().unwrap();
    assert!(member.len() < 8 * 1024, "{}", member.len());
    let mut header = GzEncoder::new(Vec::new(), Compression::best());
    header.write_all(b"nom;x\n").unwrap();
    let mut file = header.finish().unwrap();
    for _ in 0..mebibytes {
        file.extend_from_slice(&member);
    }
    file
}

#[test]
fn a_bomb_is_refused_before_it_fills_the_memory() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bombe.csv.gz");
    // 10 GiB unpacked.
    std::fs::write(&path, compressed(10 * 1024)).unwrap();
    let mut loading = Loading::open(&path).unwrap();
    let mut most = 0;
    let fault = loop {
        match loading.step(1 << 22) {
            Ok(progress) => most = most.max(progress.done),
            Err(fault) => break fault,
        }
    };
    assert!(most <= 260 << 20, "{most}");
    let ListFault::NoList(phrase) = fault else {
        panic!("{fault}");
    };
    let said = essnum::text::Text::new(essnum::text::language("fr")).say(&phrase);
    assert!(
        said.contains("256 Mio") && said.contains("200 fois"),
        "{said}"
    );
}

#[test]
fn what_is_only_well_compressed_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("vides.csv.gz");
    std::fs::write(&path, compressed(3)).unwrap();
    let directory = Loading::open(&path).unwrap().whole(|_| ()).unwrap();
    assert_eq!(directory.len(), 3 * 1024);
}
