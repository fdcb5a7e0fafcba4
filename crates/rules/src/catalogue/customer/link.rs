//! Links to a mini program in the text of a customer service message (文字链).

use super::anchor::{self, Anchor};
use super::card::{APP_ID as WRITE_APP_ID, NO_PAGE, PAGE, is_app_id};
use super::message::{GOOD, SOURCE};
use crate::catalogue::page;
use crate::check::{Check, quoted};
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Text};

/// The attribute with the AppID.
pub(super) const APP_ID: &str = "data-miniprogram-appid";
/// The attribute with the page.
pub(super) const PATH: &str = "data-miniprogram-path";

/// What becomes of a link that is none.
const NO_LINK: Text = Text { zh: "用户点不开它。", en: "Users cannot tap it." };
const WHOLE: Text = Text {
    zh: "写成 <a href=\"…\" data-miniprogram-appid=\"…\" data-miniprogram-path=\"…\">文字</a>。",
    en: "Write <a href=\"…\" data-miniprogram-appid=\"…\" data-miniprogram-path=\"…\">text</a>.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "kf-link-outside",
        rulebook: "kf-text-link",
        at: &[
            "/data-miniprogram-appid",
            "/data-miniprogram-path",
            "/text/data-miniprogram-appid",
            "/text/data-miniprogram-path",
        ],
        check: Check::Present,
        what: Text {
            zh: "{name} 写在了 content 之外。", en: "{name} stands outside of content."
        },
        why: NO_LINK,
        fix: Text {
            zh: "把它写进 text.content 的 <a> 标签。", en: "Put it into an <a> tag in text.content."
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","data-miniprogram-appid":"appid","text":{"content":"t"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-link-broken",
        rulebook: "kf-text-link",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/text/content"],
        check: Check::Text(|content| !anchor::read(content).stray),
        what: Text {
            zh: "data-miniprogram-… 不在 <a> 标签里。",
            en: "data-miniprogram-… stands in no <a> tag.",
        },
        why: Text {
            zh: "它会作为普通文字显示。", en: "It is shown as text."
        },
        fix: WHOLE,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"a href=\"备用链接\" data-miniprogram-appid=\"appid\" data-miniprogram-path=\"/pages/index/index?param=1\">点击跳转小程序"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-link-unclosed",
        rulebook: "kf-text-link",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/text/content"],
        check: Check::With(|place, _, report| {
            links(place, |anchor| {
                if !anchor.closed {
                    report.at(place).say();
                }
            });
        }),
        what: Text { zh: "文字链的 <a> 没有结束。", en: "The <a> of a link does not end." },
        why: NO_LINK,
        fix: WHOLE,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"<a href=\"https://www.qq.com\" data-miniprogram-appid=\"appid\" data-miniprogram-path=\"pages/index/index\">t"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-link-appid-missing",
        rulebook: "kf-text-link",
        at: &["/text/content"],
        check: Check::With(|place, _, report| {
            links(place, |anchor| {
                if anchor.app_id.is_none_or(str::is_empty) {
                    report.at(place).say();
                }
            });
        }),
        what: Text {
            zh: "文字链没有 data-miniprogram-appid 属性。", en: "A link has no data-miniprogram-appid."
        },
        why: Text {
            zh: "没有它就不跳小程序。", en: "Without it the link does not lead to a mini program."
        },
        fix: WRITE_APP_ID,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"<a href=\"https://www.qq.com\" data-miniprogram-path=\"pages/index/index\">t</a>"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-link-appid",
        rulebook: "kf-text-link",
        at: &["/text/content"],
        check: Check::With(|place, scope, report| {
            let Some(owner) = scope.context.text("owner") else { return };
            links(place, |anchor| {
                if let Some(found) = given(anchor.app_id).filter(|found| *found != owner) {
                    report.at(place).with("found", quoted(found)).say();
                }
            });
        }),
        what: Text {
            zh: "文字链的 AppID {found} 不是本小程序。",
            en: "The link's AppID {found} is not this mini program.",
        },
        why: Text {
            zh: "文档规定必须是发消息的小程序自己的 AppID。",
            en: "The document says that it is the sender's own.",
        },
        fix: WRITE_APP_ID,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"<a href=\"https://www.qq.com\" data-miniprogram-appid=\"wxba5fad812f8e6fb8\" data-miniprogram-path=\"pages/index/index\">t</a>"}}"#,
        )
        .with(r#"{"owner":"wxba5fad812f8e6fb9"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-link-appid-form",
        rulebook: "kf-text-link",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/text/content"],
        check: Check::With(|place, _, report| {
            links(place, |anchor| {
                if let Some(found) = given(anchor.app_id).filter(|found| !is_app_id(found)) {
                    report.at(place).with("found", quoted(found)).say();
                }
            });
        }),
        what: Text {
            zh: "文字链的 {found} 不像 AppID。", en: "The link's {found} does not look like an AppID."
        },
        why: NO_LINK,
        fix: WRITE_APP_ID,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"<a href=\"https://www.qq.com\" data-miniprogram-appid=\"gh_97417a04a28d\" data-miniprogram-path=\"pages/index/index\">t</a>"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-link-path-missing",
        rulebook: "kf-text-link",
        severity: Severity::Warning,
        at: &["/text/content"],
        check: Check::With(|place, _, report| {
            links(place, |anchor| {
                if anchor.path.is_none_or(str::is_empty) {
                    report.at(place).say();
                }
            });
        }),
        what: Text {
            zh: "文字链没有 data-miniprogram-path。", en: "A link has no data-miniprogram-path."
        },
        why: Text {
            zh: "文档没有说会进入哪一页。", en: "No document says which page opens then."
        },
        fix: PAGE,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"<a href=\"https://www.qq.com\" data-miniprogram-appid=\"appid\">t</a>"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-link-path-slash",
        rulebook: "kf-text-link",
        severity: Severity::Warning,
        at: &["/text/content"],
        check: Check::With(|place, _, report| {
            links(place, |anchor| {
                if let Some(found) = given(anchor.path).filter(|path| path.starts_with('/')) {
                    report.at(place).with("found", quoted(found)).say();
                }
            });
        }),
        what: Text {
            zh: "文字链的路径 {found} 以「/」开头。", en: "The link's path {found} begins with \"/\"."
        },
        why: Text {
            zh: "官方示例没有「/」。", en: "The official sample has none."
        },
        fix: PAGE,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"<a href=\"https://www.qq.com\" data-miniprogram-appid=\"appid\" data-miniprogram-path=\"/pages/index/index\">t</a>"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-link-path-page",
        rulebook: "kf-text-link",
        at: &["/text/content"],
        check: Check::With(unknown_page),
        what: Text {
            zh: "app.json 里没有文字链的页面 {found}。",
            en: "The app.json has no page {found}, to which a link leads.",
        },
        why: NO_PAGE,
        fix: PAGE,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"<a href=\"https://www.qq.com\" data-miniprogram-appid=\"appid\" data-miniprogram-path=\"pages/other/other\">t</a>"}}"#,
        )
        .with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        good: GOOD.with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "kf-link-href",
        rulebook: "kf-text-link",
        severity: Severity::Warning,
        at: &["/text/content"],
        check: Check::With(|place, _, report| {
            links(place, |anchor| {
                if anchor.href.is_none_or(str::is_empty) {
                    report.at(place).say();
                }
            });
        }),
        what: Text { zh: "文字链没有 href。", en: "A link has no href." },
        why: Text {
            zh: "微信 6.5.16 以下的客户端只认 href。",
            en: "Clients below WeChat 6.5.16 know href alone.",
        },
        fix: Text { zh: "补上备用网页的 href。", en: "Add the href of a web page for them." },
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"text","text":{"content":"<a data-miniprogram-appid=\"appid\" data-miniprogram-path=\"pages/index/index\">t</a>"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
];

/// Visits the links to a mini program.
fn links(place: &Place<'_>, see: impl FnMut(&Anchor<'_>)) {
    if let Some(content) = place.text() {
        anchor::read(content).links.iter().for_each(see);
    }
}

fn given(value: Option<&str>) -> Option<&str> {
    value.filter(|value| !value.is_empty())
}

fn unknown_page(place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let owner = scope.context.text("owner");
    links(place, |anchor| {
        let Some(path) = given(anchor.path) else { return };
        // The pages of another mini program stand in another app.json.
        if owner.is_some() && given(anchor.app_id).is_some_and(|own| Some(own) != owner) {
            return;
        }
        if page::is_unknown(path, scope.context) {
            report.at(place).with("found", quoted(path)).say();
        }
    });
}
