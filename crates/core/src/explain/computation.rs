//! What can be computed and explained.

use super::{Step, StepId, Trace};
use crate::error::{Code, Error, Hint};

/// A computation: a struct of its inputs that is worked out, or worked out and written down.
pub trait Computation {
    /// What comes out.
    type Output;

    /// The steps in the order in which they are taken.
    const STEPS: &'static [StepId];

    /// Works it out and reports every step.
    fn run(&self, trace: &mut Trace) -> Result<Self::Output, Error>;

    /// The usual causes of a failure, most likely first. Without a code, of WeChat's refusing what was
    /// computed: a signature is made without knowing whether it is the one expected.
    #[must_use]
    #[cfg(feature = "explain")]
    fn causes(_: Option<Code>) -> &'static [Hint] {
        &[]
    }

    /// Works it out.
    fn compute(&self) -> Result<Self::Output, Error> {
        self.run(&mut Trace::silent())
    }

    /// Works it out and writes down every step, secrets included. For those who hold the secrets anyway.
    #[must_use]
    #[cfg(feature = "explain")]
    fn explain(&self) -> Explanation<Self::Output> {
        let mut trace = Trace::recording();
        let result = self.run(&mut trace);
        Explanation::new(trace, result, Self::STEPS, Self::causes)
    }
}

/// What happened, and what came of it.
#[derive(Debug)]
pub struct Explanation<T> {
    /// Every step in order, those that were not reached included.
    pub steps: Vec<Step>,
    /// What the computation gives without being explained.
    pub result: Result<T, Error>,
    /// The likely causes, if it failed or WeChat refuses the result: first the one that was found out, then
    /// the usual ones.
    pub causes: Vec<Hint>,
}

#[cfg(feature = "explain")]
impl<T> Explanation<T> {
    pub(crate) fn new(
        trace: Trace,
        result: Result<T, Error>,
        all: &[StepId],
        usual: fn(Option<Code>) -> &'static [Hint],
    ) -> Self {
        let failure = result.as_ref().err();
        let found = failure.and_then(Error::hint);
        let usual = usual(failure.map(Error::code)).iter().copied().filter(|hint| Some(*hint) != found);
        let causes = found.into_iter().chain(usual).collect();
        let steps = trace.finish(if failure.is_some() { all } else { &[] });
        Self { steps, result, causes }
    }
}
