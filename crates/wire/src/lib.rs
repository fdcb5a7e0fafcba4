//! The JavaScript contract of weseal: text and bytes in, plain data out.
//!
//! The only place that knows JavaScript's shape. Arguments are text or bytes, never a live object:
//! deserialising open objects was measured to end a Node process on cyclic or very deep input.
//! Names are camelCase, unknown fields are refused, and nothing here panics on purpose.
//!
//! The bindings export exactly the functions of the lists in `export.rs`; none has logic of its own. In
//! WebAssembly each list is a module.
#![forbid(unsafe_code)]

mod args;
mod compute;
mod config;
#[cfg(feature = "extra")]
mod explain;
mod export;
mod fields;
mod frame;
mod handle;
#[cfg(feature = "lint")]
pub mod lint;
mod opened;
mod outcome;
mod panic;
mod patch;
mod push;
#[cfg(feature = "rules")]
mod rules;
mod signature;
mod slots;

#[cfg(feature = "typescript")]
pub mod typescript;

#[cfg(feature = "extra")]
pub use compute::explain_computation;
pub use compute::{computations, compute, open_user_data};
#[cfg(feature = "extra")]
pub use explain::{Explanation, explain};
pub use handle::{configure, release};
pub use outcome::{Failure, Outcome, internal_failure};
pub use panic::tell_only_the_place_of_panics;
pub use push::{AccountOut, HttpReplyOut, UnsealedOut, open, reply, seal, transfer, unseal, verify_url};
#[cfg(feature = "rules")]
pub use rules::{FindingOut, RuleOut, SourceOut, SpanOut, check, helper, helpers, rules};
pub use signature::signature;

/// The version of the crate. An addon and a facade of different versions would not understand each other.
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
