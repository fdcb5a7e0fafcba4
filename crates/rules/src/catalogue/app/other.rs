//! What is left of app.json: aliases, libraries, ids of other mini programs.

use super::{GOOD, REFUSED, SOURCE, TOOLS};
use crate::check::{Check, display};
use crate::form::is_app_id;
use crate::{Example, Place, Report, Rule, Scope, Severity, Text};

/// Scopes of interfaces that can be called without being asked for, or no more.
const CANCELLED: &[&str] = &["scope.address", "scope.invoiceTitle", "scope.invoice", "scope.userInfo"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "app-resolve-alias",
        rulebook: "app-resolve-alias",
        at: &["/resolveAlias/*"],
        check: Check::With(alias),
        what: Text {
            zh: "路径映射 {name} → {found} 的写法不对。",
            en: "The alias {name} → {found} is not written as it has to be.",
        },
        why: REFUSED,
        fix: Text {
            zh: "两边都以 /* 结尾，不含 //；右边不以 ./ 开头。",
            en: "End both with /*, without //; the value does not begin with ./.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"resolveAlias":{"@utils":"utils"}}"#),
        good: Example::of(
            r#"{"pages":["pages/index/index"],"resolveAlias":{"~/*":"/*","~/origin/*":"origin/*","@utils/*":"utils/*","subBUtils/*":"subpackageB/utils/*"}}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "app-extended-library",
        rulebook: "app-pages",
        at: &["/useExtendedLib/*", "/subpackages/*/useExtendedLib/*", "/subPackages/*/useExtendedLib/*"],
        check: Check::With(|library, _, report| {
            if !["kbone", "weui"].contains(&library.key()) {
                report.key(library).say();
            }
        }),
        what: Text { zh: "没有扩展库 {name}。", en: "There is no library {name}." },
        why: REFUSED,
        fix: Text { zh: "可用：kbone、weui。", en: "There are kbone and weui." },
        source: TOOLS,
        bad: Example::of(r#"{"pages":["pages/index/index"],"useExtendedLib":{"vant":true}}"#),
        good: Example::of(r#"{"pages":["pages/index/index"],"useExtendedLib":{"kbone":true,"weui":true}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "app-embedded-app-id",
        rulebook: "app-navigate-list",
        severity: Severity::Warning,
        at: &["/embeddedAppIdList/*"],
        check: Check::Text(is_app_id),
        what: Text { zh: "{found} 不像 AppID。", en: "{found} does not look like an AppID." },
        why: Text {
            zh: "半屏打开会退回普通跳转。", en: "The mini program is then opened as any other."
        },
        fix: Text { zh: "写 wx 加 16 位十六进制字符。", en: "Write wx and 16 hexadecimal digits." },
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"embeddedAppIdList":["gh_123456789abc"]}"#),
        good: Example::of(r#"{"pages":["pages/index/index"],"embeddedAppIdList":["wxe5f52902cf4de896"]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "app-chat-tool-scope",
        rulebook: "scope-table",
        severity: Severity::Warning,
        at: &["/chatTools/*/scopes/*"],
        check: Check::Text(|scope| scope.starts_with("scope.") && !CANCELLED.contains(&scope)),
        what: Text { zh: "{found} 不是要授权的 scope。", en: "{found} is no scope to be asked for." },
        why: Text {
            zh: "scope 都以 scope. 开头；地址、发票、用户信息已不再授权。",
            en: "A scope begins with scope.; address, invoices and user information are no longer asked for.",
        },
        fix: Text { zh: "写成 scope.userLocation 的形式。", en: "Write it as scope.userLocation." },
        source: SOURCE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"subpackages":[{"root":"tool","pages":["a"]}],"chatTools":[{"root":"tool","entryPagePath":"a","desc":"群签到","scopes":["userLocation"]}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

fn alias(alias: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let Some(to) = alias.text() else { return };
    let is_wrong = |path: &str| !path.ends_with("/*") || path.contains("//");
    if is_wrong(alias.key()) || is_wrong(to) || to.starts_with("./") {
        report.at(alias).with("found", display(alias)).say();
    }
}
