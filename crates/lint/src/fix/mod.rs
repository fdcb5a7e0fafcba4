//! Edits for what is mechanical: names that a list of the configuration lacks, and names that it may not have.
//!
//! Nothing is decided here that a person has to decide. An interface that only unreachable code uses is declared or
//! deleted by somebody who knows; between getFuzzyLocation and the precise interfaces nobody else chooses; and what
//! is declared without being used stays, because packages and plugins that nobody has read may use it.

mod container;
mod declared;
mod list;
mod style;

pub(crate) use declared::{Told, declared};
