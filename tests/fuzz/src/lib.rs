//! What the targets share. A target takes bytes apart, calls what a caller would call, and says what must hold of
//! every answer; `cargo xtask fuzz` runs them.

mod cipher;
mod error;
mod parts;
mod places;
pub mod project;
pub mod push;

pub use cipher::{KEY, cbc_sealed, gcm_sealed};
pub use error::{framed, sound, sound_in};
pub use parts::Parts;
pub use places::{Extent, pointer};
