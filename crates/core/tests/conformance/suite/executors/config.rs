//! A configuration: accepted, or refused at once.

use serde_json::json;

use super::Tried;
use crate::suite::library::{LOCALES, Library};
use crate::suite::vectors::Vector;
use crate::suite::{next_call, refusal};

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    let config = vector.config();
    let (mut problems, mut failures) = (Vec::new(), Vec::new());
    for locale in LOCALES {
        match (library.push(&config, locale)?, vector.is_valid()) {
            (Ok(push), true) => problems.extend(next_call::problems(library, &push, &config)?),
            (Ok(_), false) => problems.push("was accepted".to_owned()),
            (Err(failure), true) => problems.push(format!("was refused: {}", failure.message())),
            (Err(failure), false) => {
                problems.extend(refusal::problems(library, &failure, vector));
                failures.push(failure);
            }
        }
    }
    problems.extend(refusal::problems_of_languages(&failures, vector));
    problems.extend(after_refusal(library)?);
    Ok(problems)
}

/// A push can be made after one could not be made.
fn after_refusal<L: Library>(library: &L) -> Tried {
    let config = json!({ "appId": "wxba5fad812f8e6fb9", "token": "AAAAA", "encodingAesKey": "A".repeat(43) });
    match library.push(&config, "en")? {
        Ok(push) => next_call::problems(library, &push, &config),
        Err(failure) => Ok(vec![format!("the next push fails: {}", failure.message())]),
    }
}
