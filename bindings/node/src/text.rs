//! Strings across the boundary. Crossing costs more than the cryptography, so each way takes one call.

#![allow(
    unsafe_code,
    reason = "the traits of napi are unsafe to implement; each call below says why it holds"
)]

use napi::bindgen_prelude::{FromNapiValue, ToNapiValue, TypeName, ValidateNapiValue};
use napi::{Result, ValueType, check_status, sys};

/// Text that comes in or goes out.
pub struct Text(pub String);

/// Queries and options are shorter; bodies do not come this way.
const USUAL: usize = 1024;

impl FromNapiValue for Text {
    /// napi's own conversion asks for the length first; this one asks again only if the text was longer.
    unsafe fn from_napi_value(env: sys::napi_env, value: sys::napi_value) -> Result<Self> {
        let mut bytes = vec![0_u8; USUAL];
        // SAFETY: `env` and `value` are those of this call.
        let mut written = unsafe { read(env, value, &mut bytes)? };
        // A text that fills the buffer may have been cut, four bytes of a character early at most.
        if written.saturating_add(4) >= USUAL {
            let mut length = 0;
            // SAFETY: as above; without a buffer only the length is written.
            check_status!(unsafe {
                sys::napi_get_value_string_utf8(env, value, std::ptr::null_mut(), 0, &raw mut length)
            })?;
            bytes.resize(length.saturating_add(1), 0);
            // SAFETY: as above.
            written = unsafe { read(env, value, &mut bytes)? };
        }
        bytes.truncate(written);
        String::from_utf8(bytes).map(Self).map_err(|_| napi::Error::from_status(napi::Status::StringExpected))
    }
}

impl ToNapiValue for Text {
    /// V8 keeps strings as Latin-1 or UTF-16, and its own decoder of UTF-8 is slow: ASCII is handed over
    /// as it stands, the rest as UTF-16.
    unsafe fn to_napi_value(env: sys::napi_env, text: Self) -> Result<sys::napi_value> {
        let mut value = std::ptr::null_mut();
        let created = if text.0.is_ascii() {
            // SAFETY: the pointer and the length are those of one string, which lives until the call is over.
            unsafe {
                sys::napi_create_string_latin1(
                    env,
                    text.0.as_ptr().cast(),
                    length(text.0.len()),
                    &raw mut value,
                )
            }
        } else {
            let units: Vec<u16> = text.0.encode_utf16().collect();
            // SAFETY: as above.
            unsafe { sys::napi_create_string_utf16(env, units.as_ptr(), length(units.len()), &raw mut value) }
        };
        check_status!(created)?;
        Ok(value)
    }
}

fn length(length: usize) -> isize {
    isize::try_from(length).unwrap_or(isize::MAX)
}

impl TypeName for Text {
    fn type_name() -> &'static str {
        "String"
    }

    fn value_type() -> ValueType {
        ValueType::String
    }
}

impl ValidateNapiValue for Text {}

/// Reads as much of a string as the buffer holds, and says how many bytes that were.
///
/// # Safety
/// `env` and `value` must belong to the call that is under way.
unsafe fn read(env: sys::napi_env, value: sys::napi_value, bytes: &mut [u8]) -> Result<usize> {
    let mut written = 0;
    // SAFETY: the buffer is as long as is said; napi ends it with a zero byte.
    check_status!(unsafe {
        sys::napi_get_value_string_utf8(env, value, bytes.as_mut_ptr().cast(), bytes.len(), &raw mut written)
    })?;
    Ok(written)
}
