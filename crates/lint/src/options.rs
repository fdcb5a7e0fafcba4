//! With what a project is judged.

use std::fmt;

use weseal_rules::Day;

/// With what a project is judged.
#[derive(Debug, Clone)]
pub struct Options<'a> {
    /// The day of the judgement: rules that do not hold on it are silent.
    pub as_of: Day,
    /// The lowest base library that the mini program supports, where it is known.
    pub base_library: Option<Version>,
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

/// The version of a base library, ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl Version {
    /// Reads `3.10.0`, numbers of three digits at most; what is missing behind is zero.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('.').map(str::parse);
        let mut part = || parts.next().unwrap_or(Ok(0)).ok().filter(|part| *part < 1000);
        let version = Self(part()?, part()?, part()?);
        parts.next().is_none().then_some(version)
    }
}

/// The lowest version of a range as npm writes it: that of `^3.4` is `3.4`.
pub(crate) fn lowest(range: &str) -> &str {
    range.trim_start_matches(['~', '^', '=', 'v', ' '])
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}.{}.{}", self.0, self.1, self.2)
    }
}
