//! The reader of XML: what it takes means what `quick-xml` says, and what is written of it reads back.
//!
//! Input: the text.

#[path = "../../../../crates/core/tests/readers/oracle_xml.rs"]
mod oracle;

use crate::sound_in;
use weseal::Code;
use weseal::message::{self, Format};

pub(super) fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let text = text.trim_start_matches('\u{feff}');
    oracle::agree(text);
    match message::parse(text) {
        Err(error) => sound_in(&error, &[Code::BodyMalformed, Code::DoctypeRefused], text),
        Ok((Format::Json, _)) => {}
        Ok((Format::Xml, object)) => {
            let json = message::write(&object, Format::Json);
            // A byte becomes an escape of six at most, an empty element gets quotes, a colon and a comma.
            assert!(json.len() <= 6 * text.len() + 2, "{} of {}", json.len(), text.len());
            let again = message::parse_verbatim(&json).expect("what is written can be read");
            assert_eq!(again, object);
        }
    }
}
