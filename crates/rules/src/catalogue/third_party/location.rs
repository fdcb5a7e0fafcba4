//! The location interfaces that are opened on application and declared in requiredPrivateInfos.

/// Their names, without `wx.`.
pub(super) const INTERFACES: &[&str] = &[
    "getFuzzyLocation",
    "getLocation",
    "onLocationChange",
    "startLocationUpdate",
    "startLocationUpdateBackground",
    "chooseLocation",
    "choosePoi",
    "chooseAddress",
];

/// The interface of a name, with or without `wx.`.
pub(super) fn find(name: &str) -> Option<&'static str> {
    let name = name.strip_prefix("wx.").unwrap_or(name);
    INTERFACES.iter().copied().find(|interface| *interface == name)
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
