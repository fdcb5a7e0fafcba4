//! Credentials go in once: a handle stands for the parsed keys.
//!
//! Handles belong to the thread that made them, as every JavaScript object does, so there is no
//! lock. The keys are wiped when a handle is released or its thread ends.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use weseal::push::Push;
use weseal::{Code, Error, Locale};

use crate::slots::Slots;
use crate::{args, config, frame};

/// What `configure` gives back.
#[derive(Serialize)]
struct Configured {
    handle: u32,
}

/// A push and the language of its errors.
pub(crate) struct Handle {
    pub(crate) push: Push,
    pub(crate) locale: Locale,
}

thread_local! {
    static HANDLES: RefCell<Slots<Rc<Handle>>> = const { RefCell::new(Slots::new()) };
}

/// Checks a configuration and keeps it. The frame is `{ handle }`.
#[must_use]
pub fn configure(config: &str) -> String {
    frame::value(try_configure(config), args::locale_of(config))
}

/// Wipes what a handle stands for. A handle that is not open is none of our business.
pub fn release(handle: u32) {
    HANDLES.with_borrow_mut(|handles| handles.take(handle));
}

/// Runs a function on a handle. The locale of a handle that is not open is the default one.
pub(crate) fn with<T>(
    handle: u32,
    run: impl FnOnce(&Handle) -> Result<T, Error>,
) -> (Result<T, Error>, Locale) {
    match HANDLES.with_borrow_mut(|handles| handles.get(handle).cloned()) {
        Some(handle) => (run(&handle), handle.locale),
        None => (Err(Error::from(Code::Internal).with("reason", "handle")), Locale::default()),
    }
}

fn try_configure(text: &str) -> Result<Configured, Error> {
    let (config, locale) = config::read(text)?;
    let push = Push::new(&config)?;
    let handle = HANDLES.with_borrow_mut(|handles| handles.put(Rc::new(Handle { push, locale })));
    Ok(Configured { handle: handle.ok_or(Code::Internal)? })
}
