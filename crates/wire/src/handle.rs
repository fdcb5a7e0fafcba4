//! Credentials go in once: a handle stands for the parsed keys.
//!
//! Handles belong to the thread that made them, as every JavaScript object does, so there is no
//! lock. The keys are wiped when a handle is released or its thread ends.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use serde::Serialize;
use weseal::push::Push;
use weseal::{Code, Error, Locale};

use crate::outcome::Outcome;
use crate::{args, config};

/// What `configure` gives back.
#[derive(Debug, Serialize)]
pub struct Configured {
    handle: u32,
}

/// A push and the language of its errors.
pub(crate) struct Handle {
    pub(crate) push: Push,
    pub(crate) locale: Locale,
}

#[derive(Default)]
struct Handles {
    last: u32,
    open: HashMap<u32, Rc<Handle>>,
}

thread_local! {
    static HANDLES: RefCell<Handles> = RefCell::default();
}

/// Checks a configuration and keeps it.
#[must_use]
pub fn configure(config: &str) -> Outcome<Configured> {
    Outcome::of(try_configure(config), args::locale_of(config))
}

/// Wipes what a handle stands for. A handle that is not open is none of our business.
pub fn release(handle: u32) {
    HANDLES.with_borrow_mut(|handles| handles.open.remove(&handle));
}

/// Runs a function on a handle. The locale of a handle that is not open is the default one.
pub(crate) fn with<T>(
    handle: u32,
    run: impl FnOnce(&Handle) -> Result<T, Error>,
) -> (Result<T, Error>, Locale) {
    match HANDLES.with_borrow(|handles| handles.open.get(&handle).cloned()) {
        Some(handle) => (run(&handle), handle.locale),
        None => (
            Err(Error::from(Code::Internal).with("reason", "handle")),
            Locale::default(),
        ),
    }
}

fn try_configure(text: &str) -> Result<Configured, Error> {
    let (config, locale) = config::read(text)?;
    let push = Push::new(config)?;
    HANDLES.with_borrow_mut(|handles| {
        // Four thousand million handles later a number comes round again: skip those still open.
        let handle = (1..=u32::MAX)
            .map(|step| handles.last.wrapping_add(step))
            .find(|handle| !handles.open.contains_key(handle));
        let handle = handle.ok_or(Code::Internal)?;
        handles.last = handle;
        handles
            .open
            .insert(handle, Rc::new(Handle { push, locale }));
        Ok(Configured { handle })
    })
}
