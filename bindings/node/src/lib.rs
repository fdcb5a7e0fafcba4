//! The native Node addon: exports wire's lists, nothing else.
//!
//! A panic inside becomes a failure that the facade throws, never a dead process.

mod call;

use napi::bindgen_prelude::{Env, Object};
use napi_derive::napi;

macro_rules! export {
    ($($name:ident as $js:ident($($argument:ident: $kind:ident),*) -> $result:ident;)*) => {
        /// Puts every function of the list on the module.
        pub(crate) fn register(exports: &mut Object<'_>, env: &Env) -> napi::Result<()> {
            $({
                #[allow(unsafe_code, reason = "Node-API is an interface of C")]
                unsafe extern "C" fn callback(
                    env: napi::sys::napi_env,
                    info: napi::sys::napi_callback_info,
                ) -> napi::sys::napi_value {
                    let run = |_call: &call::Call| {
                        $(room!($kind, $argument);)*
                        $(read!($kind, $argument, _call);)*
                        Some(value!($result, weseal_wire::$name($($argument),*)))
                    };
                    // SAFETY: Node-API has called with both.
                    unsafe { call::answer(env, info, run, || panicked!($result)) }
                }
                let function: Function<'_, (), ()> = env.create_function(stringify!($js), callback)?;
                exports.set_named_property(stringify!($js), function)?;
            })*
            Ok(())
        }
    };
}

macro_rules! room {
    (Text, $argument:ident) => {
        let mut $argument = call::Room::EMPTY;
    };
    ($other:ident, $argument:ident) => {};
}

macro_rules! read {
    (Number, $argument:ident, $call:ident) => {
        let $argument = $call.number()?;
    };
    (Text, $argument:ident, $call:ident) => {
        let $argument = $call.text(&mut $argument)?;
    };
    (Bytes, $argument:ident, $call:ident) => {
        let $argument = $call.bytes()?;
    };
}

macro_rules! value {
    (Data, $value:expr) => {
        serde_json::to_value($value).unwrap_or_default()
    };
    ($other:ident, $value:expr) => {
        $value
    };
}

/// What a function gives back when it has panicked.
macro_rules! panicked {
    (Text) => {
        format!("!{}", serde_json::to_string(&weseal_wire::internal_failure()).unwrap_or_default())
    };
    (Data) => {
        serde_json::json!({ "error": weseal_wire::internal_failure() })
    };
    (Nothing) => {
        ()
    };
}

mod main {
    use super::call;
    use napi::bindgen_prelude::{Env, Function, JsObjectValue as _, Object};
    weseal_wire::exports!(export);
}

mod extra {
    use super::call;
    use napi::bindgen_prelude::{Env, Function, JsObjectValue as _, Object};
    weseal_wire::extra_exports!(export);
}

mod rules {
    use super::call;
    use napi::bindgen_prelude::{Env, Function, JsObjectValue as _, Object};
    weseal_wire::rules_exports!(export);
}

/// Puts every function of the lists on the module.
#[napi(module_exports)]
pub fn register(mut exports: Object<'_>, env: Env) -> napi::Result<()> {
    weseal_wire::tell_only_the_place_of_panics();
    main::register(&mut exports, &env)?;
    extra::register(&mut exports, &env)?;
    rules::register(&mut exports, &env)
}
