//! What a computation is worked out by.

use weseal::Error;
use weseal::explain::Computation;

#[cfg(feature = "extra")]
use crate::explain::{Explanation, told};

/// Works out one computation, or explains it.
pub(crate) enum Driver {
    /// The answer, as JSON.
    Computing(Result<String, Error>),
    /// The explanation, in a language.
    #[cfg(feature = "extra")]
    Explaining(weseal::Locale, Option<Box<Explanation>>),
}

impl Driver {
    pub(super) const fn computing() -> Self {
        Self::Computing(Ok(String::new()))
    }

    /// Runs a computation. `write` makes JSON of its output.
    pub(crate) fn run<C: Computation>(&mut self, computation: &C, write: impl FnOnce(C::Output) -> String) {
        match self {
            Self::Computing(answer) => *answer = computation.compute().map(write),
            #[cfg(feature = "extra")]
            Self::Explaining(locale, explanation) => {
                let answer = |output| Explanation::of_answer(write(output));
                *explanation = Some(Box::new(told(computation.explain(), answer, *locale)));
            }
        }
    }
}
