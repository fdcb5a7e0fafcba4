//! How each type of vector is run.

mod attempt;
mod compute;
mod config;
mod dedupe;
mod explained;
pub(crate) mod open;
mod push;
pub(crate) mod reply;
pub(crate) mod seal;
mod signature;
mod unseal;
mod verify_url;

use super::library::{Library, Unsayable};
use super::vectors::Vector;

/// The problems that a vector has shown; or that it cannot be said.
pub(crate) type Tried = Result<Vec<String>, Unsayable>;

/// Runs a vector of any type but JavaScript.
pub(crate) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    match vector.kind().as_str() {
        "Compute" => compute::run(library, vector),
        "Config" => config::run(library, vector),
        "Dedupe" => dedupe::run(library, vector),
        "Open" => open::run(library, vector),
        "Push" => push::run(library, vector),
        "Reply" => reply::run(library, vector),
        "Seal" => seal::run(library, vector),
        "Signature" => Ok(signature::run(library, vector)),
        "Unseal" => unseal::run(library, vector),
        "VerifyUrl" => verify_url::run(library, vector),
        unknown => Ok(vec![format!("no executor knows {unknown}")]),
    }
}
