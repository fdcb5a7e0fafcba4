//! What a computation is worked out by.

use weseal::explain::Computation;
use weseal::{Error, Locale};

use crate::explain::Explanation;

/// Works out one computation, or explains it.
pub(crate) struct Driver {
    explaining: Option<Locale>,
    answer: Option<Result<String, Error>>,
    explanation: Option<Explanation>,
}

impl Driver {
    pub(super) const fn computing() -> Self {
        Self { explaining: None, answer: None, explanation: None }
    }

    pub(super) const fn explaining(locale: Locale) -> Self {
        Self { explaining: Some(locale), answer: None, explanation: None }
    }

    /// Runs a computation. `write` makes JSON of its output.
    pub(crate) fn run<C: Computation>(&mut self, computation: &C, write: impl FnOnce(C::Output) -> String) {
        if let Some(locale) = self.explaining {
            self.explanation = Some(Explanation::of(computation.explain(), write, locale));
        } else {
            self.answer = Some(computation.compute().map(write));
        }
    }

    /// The answer as JSON.
    pub(super) fn answer(self) -> Result<String, Error> {
        self.answer.unwrap_or_else(|| Ok("null".to_owned()))
    }

    /// The explanation.
    pub(super) fn explanation(self) -> Explanation {
        self.explanation.unwrap_or_default()
    }
}
