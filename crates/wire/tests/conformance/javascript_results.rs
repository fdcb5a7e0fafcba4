//! What must hold for the result of a call with values that only JavaScript has.

use serde_json::Value;

use crate::javascript::called;
use crate::suite::compare::difference;
use crate::suite::executors::Tried;
use crate::suite::executors::open::problems_of_opened;
use crate::suite::executors::reply::fields_of;
use crate::suite::executors::seal::unsealed;
use crate::suite::vectors::Vector;
use crate::wire::{self, Handle, Wire};

pub(crate) fn problems_of_result(
    wire: &Wire,
    push: &Handle,
    value: &Value,
    vector: &Vector,
    locale: &'static str,
) -> Tried {
    let expected = vector.expected();
    if expected.get("now").is_none() {
        return Ok(problems_of_opened(value, expected));
    }
    let sealed = fields(value, vector);
    let mut problems = Vec::new();
    if sealed["TimeStamp"].as_u64().is_none_or(|timestamp| timestamp.abs_diff(wire::now()) >= 300) {
        problems.push(format!("TimeStamp is {}", sealed["TimeStamp"]));
    }
    if let Some(nonce) = expected.get("nonce") {
        problems.extend(difference(&sealed["Nonce"], nonce, "Nonce"));
    }
    if let Err(failure) = unsealed(wire, push, &sealed)? {
        problems.push(format!("does not open: {}", failure.message()));
    }
    if expected.get("fresh").is_some() {
        let again = called(wire, push, vector, locale)?.map(|value| fields(&value, vector));
        let differs = |name: &str| again.as_ref().is_ok_and(|again| again[name] != sealed[name]);
        if !differs("Encrypt") || !differs("Nonce") {
            problems.push("two calls give the same".to_owned());
        }
    }
    Ok(problems)
}

fn fields(value: &Value, vector: &Vector) -> Value {
    if vector.text("call") == "seal" {
        value.clone()
    } else {
        fields_of(value["body"].as_str().unwrap_or_default())
    }
}
