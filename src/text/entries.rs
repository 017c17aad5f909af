//! The files of messages, and where each message stands in them. The build reads them too, and writes the index by which
//! a message is found: no start has to.

macro_rules! files {
    ($code:literal) => {
        &[
            include_str!(concat!($code, "/domain.ftl")),
            include_str!(concat!($code, "/faults.ftl")),
            include_str!(concat!($code, "/tui.ftl")),
            include_str!(concat!($code, "/plain.ftl")),
            include_str!(concat!($code, "/cli.ftl")),
            include_str!(concat!($code, "/workshop.ftl")),
        ]
    };
}
/// Each language by its code, with its files, one for each part of the program.
pub const FILES: &[(&str, &[&str])] = &[("fr", files!("fr")), ("en", files!("en"))];

/// Where a message stands: rank of its file, its first byte there, the byte after its last.
pub type MessagePlace = (u8, u32, u32);

/// The id of a message as it is written.
pub fn message_id(written: &str) -> Option<&str> {
    let (id, _) = written.split_once(" =")?;
    (!written.starts_with('#')).then_some(id)
}
