//! Location interfaces as third-party platforms are given them.

use crate::catalogue::app::location::{LOCATION, own_name};

/// The interface of a name, with or without `wx.`.
pub(super) fn find(name: &str) -> Option<&'static str> {
    LOCATION.into_iter().find(|interface| *interface == own_name(name))
}

/// Those of a list, each once.
pub(super) fn among<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<&'static str> {
    let mut found = Vec::new();
    for interface in names.into_iter().filter_map(find) {
        if !found.contains(&interface) {
            found.push(interface);
        }
    }
    found
}
