//! A folder, linted while JavaScript goes on.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use napi::bindgen_prelude::{AsyncTask, Env, Result, Task};
use napi_derive::napi;

use crate::folder;

/// How far it is: the files that have been looked at, and all of them.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    pub(crate) done: AtomicU32,
    pub(crate) total: AtomicU32,
}

/// A folder on its way through the linter.
#[napi]
#[derive(Debug)]
pub struct Linting {
    folder: String,
    options: String,
    progress: Arc<Progress>,
}

/// What runs on another thread.
#[derive(Debug)]
pub struct Work {
    folder: String,
    options: String,
    progress: Arc<Progress>,
}

#[napi]
impl Linting {
    /// Of a folder, with options as JSON text.
    #[napi(constructor)]
    #[must_use]
    pub fn new(folder: String, options: String) -> Self {
        Self { folder, options, progress: Arc::default() }
    }

    /// The frame of the report.
    #[napi]
    pub fn run(&self) -> AsyncTask<Work> {
        AsyncTask::new(Work {
            folder: self.folder.clone(),
            options: self.options.clone(),
            progress: Arc::clone(&self.progress),
        })
    }

    /// How many files have been looked at.
    #[napi(getter)]
    pub fn done(&self) -> u32 {
        self.progress.done.load(Ordering::Relaxed)
    }

    /// How many are to be; it becomes known on the way.
    #[napi(getter)]
    pub fn total(&self) -> u32 {
        self.progress.total.load(Ordering::Relaxed)
    }
}

impl Task for Work {
    type Output = String;
    type JsValue = String;

    fn compute(&mut self) -> Result<String> {
        let run = || folder::lint(&self.folder, &self.options, &self.progress);
        Ok(catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| weseal_wire::lint::fault()))
    }

    fn resolve(&mut self, _: Env, frame: String) -> Result<String> {
        Ok(frame)
    }
}
