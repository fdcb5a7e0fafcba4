//! The reader of JSON: what it takes and what it makes of it is what `serde_json` says, what it writes reads back,
//! and everything has its place.
//!
//! Input: the text.

#[path = "../../../../crates/core/tests/readers/oracle_json.rs"]
mod oracle;

use crate::sound_in;
use weseal::Code;
use weseal::message::{self, Format, Value};

pub(super) fn run(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let text = text.trim_start_matches('\u{feff}');
    // How deep a text may be is where the two differ on purpose.
    if !text.trim_start().starts_with('<') && depth(text) < 60 {
        oracle::agree(text);
    }
    match message::parse_json(text) {
        Err(error) => {
            sound_in(&error, &[Code::BodyMalformed], text);
            assert!(message::parse_verbatim(text).is_err());
        }
        Ok(value) => {
            assert!(message::locate(text, &[]).is_some_and(|span| text[span.value] == *text.trim()));
            // The way to each place begins in front again.
            if text.len() < 1024 {
                placed(text, &value, &mut Vec::new());
            }
            if let Value::Object(object) = &value {
                let verbatim = message::parse_verbatim(text).expect("it is an object");
                assert_eq!(&verbatim, object);
                let written = message::write(object, Format::Json);
                assert_eq!(message::parse_verbatim(&written).as_ref(), Ok(object), "{written}");
                assert_eq!(message::write(&verbatim, Format::Json), written);
            }
        }
    }
}

/// How many brackets are open at most; those in strings count too, so it is rather too much.
fn depth(text: &str) -> usize {
    let mut open = 0_usize;
    let depths = text.bytes().map(|byte| {
        match byte {
            b'{' | b'[' => open += 1,
            b'}' | b']' => open = open.saturating_sub(1),
            _ => {}
        }
        open
    });
    depths.max().unwrap_or_default()
}

/// Every value stands where `locate` says.
fn placed(text: &str, value: &Value<'_>, places: &mut Vec<usize>) {
    let span = message::locate(text, places).expect("a place");
    assert_eq!(&message::parse_json(&text[span.value]).expect("a value"), value);
    let children: Vec<(Option<&str>, &Value<'_>)> = match value {
        Value::List(values) => values.iter().map(|value| (None, value)).collect(),
        Value::Object(object) => object.0.iter().map(|(name, value)| (Some(&**name), value)).collect(),
        _ => return,
    };
    for (index, (name, value)) in children.into_iter().enumerate() {
        places.push(index);
        let span = message::locate(text, places).expect("a place");
        if let Some(name) = name {
            assert_eq!(message::parse_json(&text[span.key]).expect("a key").as_text(), Some(name));
        }
        placed(text, value, places);
        places.pop();
    }
}
