//! Our reader of JSON against `serde_json`. The fuzz target of JSON has it too.

use serde_json::Value;
use weseal::message::{self, Format};

/// Beyond this a JavaScript number is not exact: such an integer is text.
const MAX_SAFE_INTEGER: u128 = 9_007_199_254_740_991;

/// Whether a text is taken, by both or by none, with the same meaning.
pub(crate) fn agree(text: &str) -> bool {
    let ours = message::parse(text).map(|(_, object)| message::write(&object, Format::Json));
    let theirs = match serde_json::from_str::<Value>(text) {
        Ok(value) if value.is_object() => Some(value),
        // We keep a number as it was written, however large.
        Err(error) if error.to_string().starts_with("number out of range") => return true,
        _ => None,
    };
    match (ours, theirs) {
        (Ok(ours), Some(theirs)) => {
            let ours: Value = serde_json::from_str(&ours).unwrap();
            assert!(same(&ours, &theirs), "{text}\n{ours}\n{theirs}");
            true
        }
        (Err(_), None) => false,
        (ours, theirs) => panic!("{text}\n{ours:?}\n{theirs:?}"),
    }
}

/// Equal, but for integers that we have made text of.
fn same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().all(|(name, value)| theirs.get(name).is_some_and(|other| same(value, other)))
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Value::String(ours), Value::Number(theirs)) => {
            // The other makes a float of what 64 bits do not hold, exact to fifteen digits.
            let error = (ours.parse::<f64>().unwrap() / theirs.as_f64().unwrap() - 1.0).abs();
            // What 128 bits do not hold either is beyond the limit too.
            let exact = ours.parse::<i128>().map_or(true, |integer| {
                integer.unsigned_abs() > MAX_SAFE_INTEGER && integer.to_string() == *ours
            });
            exact && error < 1e-15
        }
        _ => ours == theirs,
    }
}
