//! What the targets share. A target takes bytes apart, calls what a caller would call, and says what must hold of
//! every answer; `cargo xtask fuzz` runs them.

mod cipher;
mod error;
mod parts;
mod places;
mod project;
mod push;
mod targets;

pub use targets::{TARGETS, Target};

use cipher::{KEY, cbc_sealed, gcm_sealed};
use error::{framed, sound, sound_in};
use parts::Parts;
use places::{Extent, pointer};
