//! The native Node addon: exports wire's list, nothing else.
//!
//! A panic inside becomes a failure that the facade throws, never a dead process.

mod text;

use std::panic::{AssertUnwindSafe, catch_unwind};

use napi_derive::napi;
use text::Text;

type Number = u32;
type Bytes<'a> = &'a [u8];
type Data = serde_json::Value;
type Nothing = ();

macro_rules! export {
    ($($name:ident as $js:ident($($argument:ident: $kind:ident),*) -> $result:ident;)*) => {
        $(
            #[doc = concat!("See `weseal_wire::", stringify!($name), "`.")]
            #[napi]
            #[must_use]
            pub fn $name($($argument: $kind),*) -> $result {
                guard(|| value!($result, weseal_wire::$name($(pass!($kind, $argument)),*)))
            }
        )*
    };
}

macro_rules! pass {
    (Text, $argument:ident) => {
        &$argument.0
    };
    ($other:ident, $argument:ident) => {
        $argument
    };
}

macro_rules! value {
    (Data, $value:expr) => {
        serde_json::to_value($value).unwrap_or_default()
    };
    (Text, $value:expr) => {
        Text($value)
    };
    ($other:ident, $value:expr) => {
        $value
    };
}

weseal_wire::exports!(export);

/// What a function gives back when it has panicked.
trait AfterPanic {
    fn after_panic() -> Self;
}

impl AfterPanic for Text {
    fn after_panic() -> Self {
        Self(format!("!{}", serde_json::to_string(&weseal_wire::internal_failure()).unwrap_or_default()))
    }
}

impl AfterPanic for Data {
    fn after_panic() -> Self {
        serde_json::json!({ "error": weseal_wire::internal_failure() })
    }
}

impl AfterPanic for Nothing {
    fn after_panic() -> Self {}
}

fn guard<T: AfterPanic>(run: impl FnOnce() -> T) -> T {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| T::after_panic())
}
