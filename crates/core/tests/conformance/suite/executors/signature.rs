//! signature: equal where the vector is valid, another digest where it is not.

use crate::suite::library::Library;
use crate::suite::values;
use crate::suite::vectors::Vector;

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Vec<String> {
    let parts: Vec<String> = vector.value("parts").as_array().unwrap().iter().map(values::text).collect();
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let (actual, known) = (library.signature(&parts), vector.text("signature"));
    match (actual == known, vector.is_valid()) {
        (true, false) => vec!["is the digest of a known defect".to_owned()],
        (false, true) => vec![format!("is {actual}, not {known}")],
        _ => Vec::new(),
    }
}
