//! `verify_url`: the answer is plain text that no browser sniffs.

use serde_json::json;

use super::Tried;
use super::attempt::attempt;
use crate::suite::compare::difference;
use crate::suite::library::Library;
use crate::suite::vectors::Vector;

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    let options = vector.value("options");
    attempt(
        library,
        vector,
        |push, query| library.verify_url(push, query, &options),
        |answer, _| {
            let wanted = json!({
                "status": 200,
                "headers": {
                    "content-type": "text/plain; charset=utf-8",
                    "x-content-type-options": "nosniff",
                },
                "body": vector.expected()["body"],
            });
            Ok(difference(answer, &wanted, "").into_iter().collect())
        },
    )
}
