//! The WebAssembly module of the linter: exports wire's list, nothing else.

use wasm_bindgen::prelude::wasm_bindgen;

type Number = u32;
type Text = String;
type Bytes = Vec<u8>;
type Nothing = ();

macro_rules! export {
    ($($name:ident as $js:ident($($argument:ident: $kind:ident),*) -> $result:ident;)*) => {
        $(
            #[doc = concat!("See `weseal_wire::lint::", stringify!($name), "`.")]
            #[wasm_bindgen(js_name = $js, skip_jsdoc)]
            pub fn $name($($argument: $kind),*) -> $result {
                weseal_wire::lint::$name($(pass!($kind, $argument)),*)
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

weseal_wire::lint_exports!(export);
