//! unseal: the verified and decrypted text.

use super::Tried;
use super::attempt::attempt;
use crate::suite::compare::difference_of;
use crate::suite::library::Library;
use crate::suite::vectors::Vector;

pub(super) fn run<L: Library>(library: &L, vector: &Vector) -> Tried {
    let (body, options) = (vector.bytes("body"), vector.value("options"));
    attempt(
        library,
        vector,
        |push, query| library.unseal(push, query, &body, &options),
        |unsealed, _| Ok(difference_of(unsealed, &vector.expected()).into_iter().collect()),
    )
}
