//! With what a project is judged.

use weseal_rules::{Day, Library};

/// With what a project is judged.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    /// The day of the judgement: rules that do not hold on it are silent.
    pub as_of: Day,
    /// The lowest base library that the mini program supports, where it is known.
    pub base_library: Option<Library>,
    /// The types of information that the privacy guide declares, by name or `privacy_key`. Without them nothing is
    /// said about what is missing there.
    pub privacy: Option<&'a [&'a str]>,
    /// The interfaces that have been opened in the console, where that is known.
    pub opened_apis: Option<&'a [&'a str]>,
    /// What was declared at submission: whether user privacy is collected.
    pub collects_privacy: Option<bool>,
    /// Ids of rules that are not wanted.
    pub ignore: &'a [&'a str],
    /// Whether what build tools have generated (`dist`, `unpackage`) is looked at too.
    pub generated: bool,
}

impl Options<'_> {
    /// Nothing is known but the day.
    #[must_use]
    pub const fn on(as_of: Day) -> Self {
        Self {
            as_of,
            base_library: None,
            privacy: None,
            opened_apis: None,
            collects_privacy: None,
            ignore: &[],
            generated: false,
        }
    }
}

/// The lowest version of a range as npm writes it: that of `^3.4` is `3.4`.
pub(crate) fn lowest(range: &str) -> &str {
    range.trim_start_matches(['~', '^', '=', 'v', ' '])
}
