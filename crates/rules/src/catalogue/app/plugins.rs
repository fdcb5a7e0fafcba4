//! Plugins.

use std::collections::BTreeSet;

use super::pages::packages;
use super::{REFUSED, TOOLS};
use crate::check::Check;
use crate::form;
use crate::{Example, Place, Report, Rule, Scope, Text};

const PLUGINS: Example = Example::of(
    r#"{"pages":["pages/index/index"],"plugins":{"a":{"provider":"wxidxxxxxxxxxxxxxxxx","version":"1.0.0"}},"subpackages":[{"root":"p","pages":["x"],"plugins":{"b":{"provider":"wx1234567890abcdef","version":"dev-a1"}}}]}"#,
);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "app-plugin-version",
        rulebook: "app-plugins",
        at: &["/plugins/*/version", "/subpackages/*/plugins/*/version", "/subPackages/*/plugins/*/version"],
        check: Check::Text(is_version),
        what: Text {
            zh: "插件版本 {found} 的写法不对。", en: "The plugin's version {found} is none."
        },
        why: REFUSED,
        fix: Text {
            zh: "写 1.2.3 这样的三段数字，或 latest、dev、dev-xxx。",
            en: "Write three numbers as 1.2.3, or latest, dev, dev-xxx.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"plugins":{"a":{"provider":"wx1234567890abcdef","version":"^1.0.0"}}}"#,
        ),
        good: PLUGINS,
        ..Rule::BASE
    },
    Rule {
        id: "app-plugin-repeated",
        rulebook: "app-plugins",
        check: Check::With(repeated),
        what: Text {
            zh: "插件 {found} 重复引用（AppID 或引用名相同）。",
            en: "The plugin {found} is there twice, by its AppID or by its name.",
        },
        why: REFUSED,
        fix: Text {
            zh: "同一插件只在主包或一个分包中声明一次。",
            en: "List a plugin once: in the main package, or in one subpackage.",
        },
        source: TOOLS,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"plugins":{"a":{"provider":"wx1234567890abcdef","version":"1.0.0"},"b":{"provider":"wx1234567890abcdef","version":"1.0.1"}}}"#,
        ),
        good: PLUGINS,
        ..Rule::BASE
    },
];

fn is_version(version: &str) -> bool {
    let is_number = |part: &str| part.len() <= 3 && form::is_digits(part);
    let is_branch = |name: &str| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric());
    ["dev", "latest"].contains(&version)
        || version.strip_prefix("dev-").is_some_and(is_branch)
        || (version.split('.').count() == 3 && version.split('.').all(is_number))
}

fn repeated(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let (mut providers, mut names) = (BTreeSet::new(), BTreeSet::new());
    let mut see = |plugin: &Place<'_>| {
        let provider = plugin.get("provider");
        let provider = provider.as_ref().and_then(Place::text).filter(|text| !text.is_empty());
        let is_new_name = names.insert(plugin.key().to_owned());
        let is_new = provider.is_none_or(|provider| providers.insert(provider.to_owned()));
        if !is_new || !is_new_name {
            report.key(plugin).with("found", plugin.key()).say();
        }
    };
    top.visit("/plugins/*", &mut see);
    packages(top, &mut |package| package.visit("/plugins/*", &mut see));
}
