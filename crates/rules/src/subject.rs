//! What can be judged.

use crate::{Overlay, Rule, Text, catalogue};

/// Subjects that belong together.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// What they are about.
    pub title: Text,
    /// Its subjects.
    pub subjects: &'static [Subject],
}

/// A kind of payload or configuration.
#[derive(Debug, Clone, Copy)]
pub struct Subject {
    /// The name that callers give.
    pub name: &'static str,
    /// What it is.
    pub title: Text,
    /// What stands at the top of such a payload.
    pub top: Top,
    /// Whether it is also the payload of a cloud call, which takes names with capitals and with `_` alike.
    pub cloud: bool,
    /// Its tables of rules; some are shared.
    pub tables: &'static [&'static [Rule]],
    /// What it is laid over, if it is.
    pub overlay: Option<Overlay>,
}

/// What stands at the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Top {
    /// `{ … }`
    Object,
    /// `[ … ]`
    List,
    /// Text: as JSON, or as it is.
    Text,
    /// Anything.
    Any,
}

impl Subject {
    /// What most subjects share.
    pub(crate) const BASE: Self = Self {
        name: "",
        title: Text { zh: "", en: "" },
        top: Top::Object,
        cloud: false,
        tables: &[],
        overlay: None,
    };

    /// The subject of a name.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        catalogue::subjects().find(|subject| subject.name == name)
    }

    /// Its rules, and those of every JSON.
    pub fn rules(&self) -> impl Iterator<Item = &'static Rule> + use<> {
        let merged = self.overlay.map_or(&[][..], |overlay| overlay.tables);
        self.tables.iter().chain(merged).copied().flatten().chain(catalogue::EVERYWHERE)
    }
}
