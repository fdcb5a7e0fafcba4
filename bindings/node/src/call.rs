//! One call from JavaScript: its arguments in, its result out.
//!
//! Written by hand, since what crosses decides: wrappers that copy every text to the heap, count
//! borrows and hand UTF-8 to V8 were measured to cost more than opening a message.
#![allow(unsafe_code, reason = "Node-API is an interface of C")]

use std::cell::Cell;
use std::ffi::c_char;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::null_mut;

use encoding_rs::mem::convert_str_to_utf16;
use napi::bindgen_prelude::ToNapiValue;
use napi::sys;

/// The most arguments that a function of wire's list has.
const ARGUMENTS: usize = 4;
/// A query and most other texts are shorter than this and never touch the heap.
const SHORT: usize = 1024;

/// A call: where its arguments are.
pub(crate) struct Call {
    env: sys::napi_env,
    arguments: [sys::napi_value; ARGUMENTS],
    next: Cell<usize>,
}

/// Room for a text of JavaScript's.
pub(crate) struct Room {
    short: [u8; SHORT],
    long: Vec<u8>,
}

impl Room {
    pub(crate) const EMPTY: Self = Self { short: [0; SHORT], long: Vec::new() };
}

impl Call {
    /// The next argument, a number.
    pub(crate) fn number(&self) -> Option<u32> {
        let value = self.next()?;
        let mut number = 0;
        // SAFETY: `env` and `value` are of the call that is running.
        let status = unsafe { sys::napi_get_value_uint32(self.env, value, &raw mut number) };
        (status == sys::Status::napi_ok).then_some(number)
    }

    /// The next argument, a text.
    pub(crate) fn text<'r>(&self, room: &'r mut Room) -> Option<&'r str> {
        let value = self.next()?;
        let length = self.copy_text(value, &mut room.short)?;
        // V8 writes whole characters: a text that did not fit leaves up to three bytes of room.
        if length.saturating_add(4) < SHORT {
            return str::from_utf8(room.short.get(..length)?).ok();
        }
        room.long.resize(self.text_length(value)?.checked_add(1)?, 0);
        let length = self.copy_text(value, &mut room.long)?;
        str::from_utf8(room.long.get(..length)?).ok()
    }

    /// The next argument, a `Uint8Array`.
    pub(crate) fn bytes(&self) -> Option<&[u8]> {
        let value = self.next()?;
        let (mut kind, mut length, mut data) = (0, 0, null_mut());
        // SAFETY: `env` and `value` are of the call that is running.
        let status = unsafe {
            let nothing = null_mut();
            let (kind, length, data) = (&raw mut kind, &raw mut length, &raw mut data);
            sys::napi_get_typedarray_info(self.env, value, kind, length, data, nothing, null_mut())
        };
        if status != sys::Status::napi_ok || kind != sys::TypedarrayType::uint8_array {
            return None;
        }
        if data.is_null() {
            return Some(&[]);
        }
        // SAFETY: V8 keeps the bytes where they are while no JavaScript runs, and none does before
        // this call returns. Memory that another thread could write is copied before it comes here
        // (npm/weseal/src/input.ts).
        Some(unsafe { std::slice::from_raw_parts(data.cast(), length) })
    }

    fn next(&self) -> Option<sys::napi_value> {
        let index = self.next.get();
        self.next.set(index.wrapping_add(1));
        self.arguments.get(index).copied()
    }

    fn copy_text(&self, value: sys::napi_value, room: &mut [u8]) -> Option<usize> {
        let mut length = 0;
        // SAFETY: `env` and `value` are of the call that is running; V8 writes within the room.
        let status = unsafe {
            let start = room.as_mut_ptr().cast::<c_char>();
            sys::napi_get_value_string_utf8(self.env, value, start, room.len(), &raw mut length)
        };
        (status == sys::Status::napi_ok).then_some(length)
    }

    fn text_length(&self, value: sys::napi_value) -> Option<usize> {
        let mut length = 0;
        // SAFETY: as above; without room, V8 says how much is needed.
        let status =
            unsafe { sys::napi_get_value_string_utf8(self.env, value, null_mut(), 0, &raw mut length) };
        (status == sys::Status::napi_ok).then_some(length)
    }
}

/// What a function gives back to JavaScript.
pub(crate) trait Give {
    fn give(self, env: sys::napi_env) -> sys::napi_value;
}

impl Give for String {
    /// V8 keeps ASCII as Latin-1 and everything else as UTF-16. Its own decoder of UTF-8 was measured
    /// to take ten times as long as this one.
    fn give(self, env: sys::napi_env) -> sys::napi_value {
        let mut value = null_mut();
        // SAFETY: pointer and length are of one text, which outlives the call.
        unsafe {
            if self.is_ascii() {
                let length = self.len().cast_signed();
                sys::napi_create_string_latin1(env, self.as_ptr().cast(), length, &raw mut value);
            } else {
                // One unit for a byte is enough for any text, and one more is what the decoder asks for.
                let mut units = vec![0; self.len().saturating_add(1)];
                let length = convert_str_to_utf16(&self, &mut units).cast_signed();
                sys::napi_create_string_utf16(env, units.as_ptr(), length, &raw mut value);
            }
        }
        value
    }
}

impl Give for serde_json::Value {
    fn give(self, env: sys::napi_env) -> sys::napi_value {
        // SAFETY: `env` is of the call that is running.
        unsafe { ToNapiValue::to_napi_value(env, self) }.unwrap_or(null_mut())
    }
}

impl Give for () {
    fn give(self, _: sys::napi_env) -> sys::napi_value {
        null_mut()
    }
}

/// Runs a function of wire's list: `None` is an argument of the wrong type, which throws; a panic
/// gives back what `panicked` says.
///
/// # Safety
/// Both handles are those that Node-API has called with.
pub(crate) unsafe fn answer<T: Give>(
    env: sys::napi_env,
    info: sys::napi_callback_info,
    run: impl FnOnce(&Call) -> Option<T>,
    panicked: impl FnOnce() -> T,
) -> sys::napi_value {
    let mut arguments = [null_mut(); ARGUMENTS];
    let mut count = ARGUMENTS;
    // SAFETY: there is room for as many arguments as `count` says; what was not given is `undefined`.
    unsafe {
        let nothing = null_mut();
        sys::napi_get_cb_info(env, info, &raw mut count, arguments.as_mut_ptr(), nothing, null_mut());
    }
    let call = Call { env, arguments, next: Cell::new(0) };
    let result = catch_unwind(AssertUnwindSafe(|| run(&call)));
    if let Some(value) = result.unwrap_or_else(|_| Some(panicked())) {
        return value.give(env);
    }
    // SAFETY: the message is a constant that ends in NUL.
    unsafe { sys::napi_throw_type_error(env, null_mut(), c"an argument has the wrong type".as_ptr()) };
    null_mut()
}
