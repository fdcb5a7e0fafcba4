//! Configuration: what is written in JSON, with or without comments, and in scripts.

mod jsonc;
mod node;
mod written;

pub(crate) use jsonc::{Fault, beyond_json, read, read_lenient};
pub(crate) use node::{Data, Member, Node};
pub(crate) use written::Written;
