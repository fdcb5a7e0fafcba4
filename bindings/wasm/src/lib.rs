//! The WebAssembly modules: each exports one of wire's lists, nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

/// What the kinds of wire's lists are here. No module has all of them.
#[allow(dead_code, reason = "each module exports one list")]
mod kinds {
    pub(crate) type Number = u32;
    pub(crate) type Text = String;
    pub(crate) type Bytes = Vec<u8>;
    pub(crate) type Nothing = ();
}
#[cfg(any(feature = "extra", feature = "rsa"))]
type Data = wasm_bindgen::JsValue;

#[allow(unused_imports, reason = "each module exports one list")]
use kinds::{Bytes, Nothing, Number, Text};

macro_rules! export {
    ($($name:ident as $js:ident($($argument:ident: $kind:ident),*) -> $result:ident;)*) => {
        $(
            #[doc = concat!("See `weseal_wire::", stringify!($name), "`.")]
            #[wasm_bindgen(js_name = $js, skip_jsdoc)]
            pub fn $name($($argument: $kind),*) -> $result {
                value!($result, weseal_wire::$name($(pass!($kind, $argument)),*))
            }
        )*
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

macro_rules! value {
    (Data, $value:expr) => {
        bridge(&$value)
    };
    ($other:ident, $value:expr) => {
        $value
    };
}

#[cfg(feature = "main")]
weseal_wire::exports!(export);
#[cfg(feature = "extra")]
weseal_wire::extra_exports!(export);
#[cfg(feature = "rsa")]
weseal_wire::rsa_exports!(export);
#[cfg(feature = "rules")]
weseal_wire::rules_exports!(export);

/// An outcome as JavaScript's own objects: maps are plain objects, as they are in Node.
#[cfg(any(feature = "extra", feature = "rsa"))]
fn bridge(outcome: &impl serde::Serialize) -> wasm_bindgen::JsValue {
    outcome.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or_default()
}
