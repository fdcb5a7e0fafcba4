//! Names that are looked for.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use weseal_rules::catalogue::app::location::LOCATION;
use weseal_rules::privacy::TABLE;

/// Interfaces that some rule is about, by their own names.
static KNOWN: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    let declared = TABLE.iter().flat_map(|information| information.uses);
    let declared =
        declared.filter_map(|used| used.name.strip_prefix("wx.")).filter(|name| !name.contains(':'));
    declared.chain(LOCATION).chain(OTHERS.iter().copied()).collect()
});

/// Those that no table of `weseal-rules` has.
const OTHERS: &[&str] = &[
    "authorize",
    "checkSession",
    "getBackgroundAudioManager",
    "getRecorderManager",
    "createMapContext",
    "login",
    "onNeedPrivacyAuthorization",
];

/// Interfaces whose arguments are judged.
const JUDGED: &[&str] = &[
    "authorize",
    "checkSession",
    "getFuzzyLocation",
    "getSetting",
    "getUserInfo",
    "getUserProfile",
    "login",
    "navigateTo",
    "reLaunch",
    "redirectTo",
    "showShareMenu",
];

/// Whether some rule is about an interface.
pub(crate) fn is_known(name: &str) -> bool {
    KNOWN.contains(name)
}

/// Whether the arguments of an interface are judged.
pub(super) fn is_judged(name: &str) -> bool {
    JUDGED.contains(&name)
}

/// Objects with methods that have to be declared: what makes them, and their type.
pub(super) fn made_by(name: &str) -> Option<&'static str> {
    match name {
        "getRecorderManager" => Some("RecorderManager"),
        "createMapContext" => Some("MapContext"),
        _ => None,
    }
}

/// Whether a method of such an object has to be declared.
pub(super) fn is_method(object: &str, method: &str) -> bool {
    let mut names = TABLE.iter().flat_map(|information| information.uses).map(|used| used.name);
    names.any(|name| name.split_once('.') == Some((object, method)))
}

/// Packages that give the interface object under other names.
pub(super) fn is_framework(source: &str) -> bool {
    matches!(
        source,
        "@tarojs/taro" | "@tarojs/taro-weapp" | "@mpxjs/core" | "@mpxjs/api-proxy" | "remax/wechat"
    )
}

/// What frameworks have beside the interfaces: makers, state, and the hooks of pages.
const NOT_INTERFACES: &[&str] = &[
    "Current",
    "ENV_TYPE",
    "computed",
    "createApp",
    "createComponent",
    "createModel",
    "createPage",
    "createStore",
    "eventCenter",
    "getCurrentInstance",
    "getEnv",
    "inject",
    "mixin",
    "observable",
    "onAddToFavorites",
    "onBeforeMount",
    "onHide",
    "onLoad",
    "onMounted",
    "onPageScroll",
    "onPullDownRefresh",
    "onReachBottom",
    "onReady",
    "onResize",
    "onShareAppMessage",
    "onShareTimeline",
    "onShow",
    "onTabItemTap",
    "onUnload",
    "onUnmounted",
    "provide",
    "pxTransform",
    "reactive",
    "ref",
    "toPureObject",
    "use",
    "watch",
    "xfetch",
];

/// Whether a member of the interface object is an interface, in a framework that puts more into it.
pub(super) fn is_interface(name: &str) -> bool {
    let is_hook = name
        .strip_prefix("use")
        .is_some_and(|rest| rest.starts_with(|first: char| first.is_ascii_uppercase()));
    !is_hook && !name.starts_with('$') && NOT_INTERFACES.binary_search(&name).is_err()
}

/// Packages whose exports are WeChat's components.
pub(super) fn is_component_package(source: &str) -> bool {
    matches!(source, "@tarojs/components" | "@tarojs/components-react" | "remax/wechat" | "remax/one")
}

/// Members of a page or a component that some rule is about.
const MEMBERS: &[&str] = &["onShareTimeline", "onShareAppMessage", "useShareTimeline", "useShareAppMessage"];

/// A member of a page or a component, if some rule is about it.
pub(super) fn member(name: &str) -> Option<&'static str> {
    MEMBERS.iter().copied().find(|own| *own == name)
}

/// `openType` is `open-type`.
pub(crate) fn camel_to_kebab(name: &str) -> String {
    let mut kebab = String::with_capacity(name.len());
    for character in name.chars() {
        if character.is_ascii_uppercase() {
            if !kebab.is_empty() {
                kebab.push('-');
            }
            kebab.push(character.to_ascii_lowercase());
        } else {
            kebab.push(character);
        }
    }
    kebab
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_interface_is_sorted() {
        assert!(NOT_INTERFACES.is_sorted());
        assert!(is_interface("getLocation") && is_interface("useless"));
        assert!(!is_interface("useRouter") && !is_interface("$emit") && !is_interface("onLoad"));
    }
}
