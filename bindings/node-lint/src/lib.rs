//! The native Node addon of the linter: exports wire's list, and lints folders on threads of its own.
//!
//! A panic inside becomes a failure that the facade throws, never a dead process.

mod folder;
mod task;

use std::panic::{AssertUnwindSafe, catch_unwind};

use napi::bindgen_prelude::{Object, Uint8Array};
use napi_derive::napi;

macro_rules! export {
    ($($name:ident as $js:ident($($argument:ident: $kind:ident),*) -> $result:ident;)*) => {
        $(
            #[doc = concat!("See `weseal_wire::lint::", stringify!($name), "`.")]
            #[napi]
            pub fn $name($($argument: kind!($kind)),*) -> kind!($result) {
                guarded!($result, weseal_wire::lint::$name($(pass!($kind, $argument)),*))
            }
        )*
    };
}

macro_rules! kind {
    (Number) => {
        u32
    };
    (Text) => {
        String
    };
    (Bytes) => {
        Uint8Array
    };
    (Nothing) => {
        ()
    };
}

macro_rules! pass {
    (Number, $argument:ident) => {
        $argument
    };
    ($borrowed:ident, $argument:ident) => {
        &$argument
    };
}

macro_rules! guarded {
    (Text, $value:expr) => {
        catch_unwind(AssertUnwindSafe(|| $value)).unwrap_or_else(|_| weseal_wire::lint::fault())
    };
    (Nothing, $value:expr) => {
        catch_unwind(AssertUnwindSafe(|| $value)).unwrap_or_default()
    };
}

weseal_wire::lint_exports!(export);

/// Before anything is called.
#[napi(module_exports)]
pub fn prepare(_exports: Object<'_>) -> napi::Result<()> {
    weseal_wire::tell_only_the_place_of_panics();
    Ok(())
}
