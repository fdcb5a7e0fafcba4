//! What the privacy guide of a project must declare.

pub use crate::catalogue::privacy::table::{Information, TABLE, Use};

use crate::Text;

/// A type of information that must be declared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Required {
    /// Its `privacy_key`.
    pub key: Option<&'static str>,
    /// What it is called.
    pub name: Text,
    /// The interfaces and components that need it, as [`TABLE`] writes them.
    pub because: Vec<String>,
}

/// The types of information that a mini program must declare for what it uses, in the order of [`TABLE`]. How the
/// interfaces and components are written stands there.
#[must_use]
pub fn required(used: &[&str]) -> Vec<Required> {
    needs(used, false).into_iter().map(Need::told).collect()
}

/// The same for a plugin, which has a table of its own.
#[must_use]
pub fn required_of_plugin(used: &[&str]) -> Vec<Required> {
    needs(used, true).into_iter().map(Need::told).collect()
}

/// A type of information with what needs it.
#[derive(Debug)]
pub(crate) struct Need {
    pub(crate) information: &'static Information,
    pub(crate) because: Vec<&'static str>,
    /// Which of what is used needs it first.
    pub(crate) first: usize,
}

impl Need {
    /// The first three of what needs it.
    pub(crate) fn reasons(&self) -> String {
        let mut reasons = self.because.iter().take(3).copied().collect::<Vec<_>>().join(" / ");
        if self.because.len() > 3 {
            reasons.push_str(" …");
        }
        reasons
    }

    fn told(self) -> Required {
        Required {
            key: self.information.key,
            name: self.information.name,
            because: self.because.into_iter().map(str::to_owned).collect(),
        }
    }
}

/// What must be declared.
pub(crate) fn needs(used: &[&str], plugin: bool) -> Vec<Need> {
    let need = |information: &'static Information| {
        let mut need = Need { information, because: Vec::new(), first: usize::MAX };
        for known in information.uses.iter().filter(|known| if plugin { known.plugin } else { known.app }) {
            if let Some(index) = used.iter().position(|used| known.is(used)) {
                need.because.push(known.name);
                need.first = need.first.min(index);
            }
        }
        need
    };
    TABLE.iter().map(need).filter(|need| !need.because.is_empty()).collect()
}
