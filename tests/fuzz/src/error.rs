//! What holds of every error.

use serde::de::IgnoredAny;
use serde_json::Value;
use weseal::{Code, Error, Locale};

/// The longest detail, in characters: 64 and an ellipsis.
const LONGEST: usize = 65;

/// Checks an error: its code is one of these, and its texts fit into a line of a log.
///
/// # Panics
/// Where that is not so.
#[track_caller]
pub(crate) fn sound(error: &Error, allowed: &[Code]) {
    assert!(allowed.contains(&error.code()), "{error:?}");
    for locale in [Locale::ZhCn, Locale::En] {
        let message = error.message(locale);
        assert!(!message.is_empty() && !message.chars().any(char::is_control), "{message:?}");
        for (name, detail) in error.details(locale) {
            assert!(detail.chars().count() <= LONGEST || name == "reason", "{name}: {detail}");
        }
    }
}

/// The same of an error about a text: a position that it names is in that text.
///
/// # Panics
/// Where that is not so.
#[track_caller]
pub(crate) fn sound_in(error: &Error, allowed: &[Code], text: &str) {
    sound(error, allowed);
    let Some((_, position)) = error.details(Locale::En).find(|(name, _)| *name == "position") else { return };
    let (line, column) = position.split_once(':').expect("line and column");
    let (line, column): (usize, usize) = (line.parse().expect("a line"), column.parse().expect("a column"));
    let text = text.split('\n').nth(line.checked_sub(1).expect("lines count from 1"));
    let length = text.expect("a line of the text").chars().count();
    assert!((1..=length + 1).contains(&column), "{position} of {length}");
}

/// Checks a frame of `weseal-wire`: a failure has a code that callers know, anything else is JSON. `None` is a
/// failure.
///
/// # Panics
/// Where that is not so.
#[track_caller]
pub(crate) fn framed(frame: &str) -> Option<&str> {
    let Some(failure) = frame.strip_prefix('!') else {
        serde_json::from_str::<IgnoredAny>(frame).expect("JSON");
        return Some(frame);
    };
    let failure: Value = serde_json::from_str(failure).expect("a failure is JSON");
    let code = failure["code"].as_str().expect("a code");
    assert!(Code::ALL.iter().any(|own| own.as_str() == code) && code != "INTERNAL", "{frame}");
    assert!(!failure["message"].as_str().expect("a message").is_empty());
    None
}
