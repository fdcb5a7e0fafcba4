//! Computations of the crate, from options as JavaScript has them.

mod options;
mod rsa;
mod session;

use serde_json::Value;
use weseal::Locale;
use weseal::explain::Computation;

use super::results::{explained, failure};
use crate::suite::library::{Answer, Failure, Unsayable};
use options::Options;

/// Works out a computation, or explains it.
pub(super) struct Runner {
    locale: Locale,
    explaining: bool,
}

impl Runner {
    pub(super) const fn computing(locale: Locale) -> Self {
        Self { locale, explaining: false }
    }

    pub(super) const fn explaining(locale: Locale) -> Self {
        Self { locale, explaining: true }
    }

    fn run<C: Computation>(
        &self,
        computation: &C,
        write: impl FnOnce(C::Output) -> Value,
    ) -> Result<Value, Failure> {
        if self.explaining {
            return Ok(explained(computation.explain(), write, self.locale));
        }
        computation.compute().map(write).map_err(|error| failure(&error, self.locale))
    }
}

/// Runs the computation of this name.
pub(super) fn run(name: &str, options: &str, runner: &Runner) -> Answer<Value> {
    let options = Options::read(options);
    let result = match rsa::run(name, &options, runner)? {
        Some(result) => Some(result),
        None => session::run(name, &options, runner)?,
    };
    match result {
        Some(result) => Ok(result),
        None => Err(Unsayable(format!("no computation {name}"))),
    }
}
