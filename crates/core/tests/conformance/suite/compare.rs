//! Comparisons that say where two values differ.

use std::collections::BTreeSet;

use serde_json::{Number, Value};

/// Where `actual` differs from `wanted`: a text for people, or none.
pub(crate) fn difference(actual: &Value, wanted: &Value, at: &str) -> Option<String> {
    match (actual, wanted) {
        (Value::Object(have), Value::Object(want)) => {
            let names: BTreeSet<&String> = have.keys().chain(want.keys()).collect();
            names.into_iter().find_map(|name| match (have.get(name), want.get(name)) {
                (Some(have), Some(want)) => difference(have, want, &format!("{at}/{name}")),
                (Some(have), None) => Some(format!("{at}/{name} is superfluous: {}", shown(have))),
                (None, _) => Some(format!("{at}/{name} is missing")),
            })
        }
        (Value::Array(have), Value::Array(want)) if have.len() == want.len() => {
            let mut pairs = have.iter().zip(want).enumerate();
            pairs.find_map(|(index, (have, want))| difference(have, want, &format!("{at}/{index}")))
        }
        (Value::Number(have), Value::Number(want)) if equal(have, want) => None,
        _ if actual == wanted => None,
        _ => Some(format!("{at} is {}, not {}", shown(actual), shown(wanted))),
    }
}

/// As [`difference`], but of `wanted`'s members alone.
pub(crate) fn difference_of(actual: &Value, wanted: &Value) -> Option<String> {
    let members = wanted.as_object().into_iter().flatten();
    members.into_iter().find_map(|(name, wanted)| match actual.get(name) {
        Some(actual) => difference(actual, wanted, &format!("/{name}")),
        None => Some(format!("/{name} is missing")),
    })
}

/// By value, as JavaScript has it: 1 is 1.0, and -0 is another number than 0.
fn equal(one: &Number, other: &Number) -> bool {
    let value = |number: &Number| number.as_f64().map(f64::to_bits);
    one == other || (value(one) == value(other) && (one.is_f64() || other.is_f64()))
}

fn shown(value: &Value) -> String {
    let text = value.to_string();
    let short: String = text.chars().take(120).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}
