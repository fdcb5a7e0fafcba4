//! Credentials go in once: a handle stands for the parsed keys.
//!
//! Handles belong to the thread that made them, as every JavaScript object does, so there is no
//! lock. The keys are wiped when a handle is released or its thread ends.

use std::cell::RefCell;
use std::rc::Rc;

use serde::Serialize;
use weseal::push::Push;
use weseal::{Code, Error, Locale};

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
    /// A handle is a place in here; places that were released are given out again.
    static HANDLES: RefCell<Vec<Option<Rc<Handle>>>> = const { RefCell::new(Vec::new()) };
}

/// Checks a configuration and keeps it. The frame is `{ handle }`.
#[must_use]
pub fn configure(config: &str) -> String {
    frame::value(try_configure(config), args::locale_of(config))
}

/// Wipes what a handle stands for. A handle that is not open is none of our business.
pub fn release(handle: u32) {
    HANDLES.with_borrow_mut(|handles| handles.get_mut(place(handle)).and_then(Option::take));
}

/// Runs a function on a handle. The locale of a handle that is not open is the default one.
pub(crate) fn with<T>(
    handle: u32,
    run: impl FnOnce(&Handle) -> Result<T, Error>,
) -> (Result<T, Error>, Locale) {
    match HANDLES.with_borrow(|handles| handles.get(place(handle)).cloned().flatten()) {
        Some(handle) => (run(&handle), handle.locale),
        None => (Err(Error::from(Code::Internal).with("reason", "handle")), Locale::default()),
    }
}

fn try_configure(text: &str) -> Result<Configured, Error> {
    let (config, locale) = config::read(text)?;
    let push = Push::new(&config)?;
    HANDLES.with_borrow_mut(|handles| {
        let free = handles.iter().position(Option::is_none).unwrap_or(handles.len());
        let handle = u32::try_from(free).map_err(|_| Code::Internal)?;
        if free == handles.len() {
            handles.push(None);
        }
        if let Some(place) = handles.get_mut(free) {
            *place = Some(Rc::new(Handle { push, locale }));
        }
        Ok(Configured { handle })
    })
}

fn place(handle: u32) -> usize {
    usize::try_from(handle).unwrap_or(usize::MAX)
}
