//! The event table: the one place that knows about kinds of events.
//!
//! One row per message, event or third-party notification that WeChat pushes. Everything that
//! depends on the kind of event is a column here; the TypeScript union, the samples of the sender
//! and the documentation are generated from it.

mod cloud;
pub(crate) mod field;
mod find;
mod normal;
mod row;
mod table;

pub(crate) use normal::{IDS, LIST, normalise};

pub use cloud::{CLOUD_NAMES, CloudName};
pub use field::{Field, FieldType};
pub use find::{by_name, find};
pub use row::{Ack, DEADLINE_MS, Event, Key, ReplyShape};
pub use table::rows;
