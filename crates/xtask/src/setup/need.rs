//! One thing that has to be on the machine.

/// How to find out whether it is there, and how to get it.
pub(crate) struct Need {
    pub(crate) met: fn() -> bool,
    pub(crate) packages: &'static [&'static str],
    /// What a person does where apt-get is not the way.
    pub(crate) elsewhere: &'static str,
}
