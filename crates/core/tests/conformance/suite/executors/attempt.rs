//! What most types share: a call in both languages, each with its own form of the query.

use serde_json::Value;

use super::Tried;
use crate::suite::library::{Answer, LOCALES, Library};
use crate::suite::vectors::Vector;
use crate::suite::{next_call, refusal, values};

/// Makes `call` with a push of the vector's configuration. `expect` gives the problems of a result.
pub(super) fn attempt<L: Library>(
    library: &L,
    vector: &Vector,
    call: impl Fn(&L::Push, &Value) -> Answer<Value>,
    expect: impl Fn(&Value, &L::Push) -> Tried,
) -> Tried {
    let config = vector.config();
    let (mut problems, mut failures) = (Vec::new(), Vec::new());
    for (locale, query) in LOCALES.into_iter().zip(values::query_forms(&vector.value("query"))) {
        let push = match library.push(&config, locale)? {
            Ok(push) => push,
            Err(failure) => return Ok(vec![format!("createPush: {}", failure.message())]),
        };
        match (call(&push, &query)?, vector.is_valid()) {
            (Ok(value), true) => problems.extend(expect(&value, &push)?),
            (Ok(_), false) => problems.push("was accepted".to_owned()),
            (Err(failure), true) => {
                problems.push(format!("was refused: {}: {}", failure.code(), failure.message()));
            }
            (Err(failure), false) => {
                problems.extend(refusal::problems(library, &failure, vector));
                problems.extend(next_call::problems(library, &push, &config)?);
                failures.push(failure);
            }
        }
    }
    problems.extend(refusal::problems_of_languages(&failures, vector));
    problems.dedup();
    Ok(problems)
}
