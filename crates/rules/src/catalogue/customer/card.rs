//! Cards of mini programs (小程序卡片) among customer service messages.

use super::message::SOURCE;
use crate::catalogue::page;
use crate::check::Check;
use crate::form;
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Text};

const GOOD: Example = Example::of(
    r#"{"touser":"OPENID","msgtype":"miniprogrampage","miniprogrampage":{"title":"title","appid":"appid","pagepath":"pages/index/index?foo=bar","thumb_media_id":"thumb_media_id"}}"#,
);

/// What to write for an AppID.
pub(super) const APP_ID: Text = Text {
    zh: "填写小程序自己的 AppID：wx 开头，共 18 位。",
    en: "Write the mini program's own AppID: wx and 16 hexadecimal digits.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "kf-page-appid",
        rulebook: "kf-send-types",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/miniprogrampage/appid"],
        check: Check::When(|place, scope| {
            place.text().zip(scope.context.text("owner")).is_some_and(|(own, owner)| own != owner)
        }),
        what: Text {
            zh: "卡片的 appid {found} 不是本小程序。",
            en: "The card's appid {found} is not this mini program.",
        },
        why: Text {
            zh: "旧版文档没有 appid：小程序发的总是自己的卡片。",
            en: "The older document has no appid: a mini program sends cards of its own.",
        },
        fix: APP_ID,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"miniprogrampage","miniprogrampage":{"title":"t","appid":"wxba5fad812f8e6fb8","pagepath":"pages/index/index","thumb_media_id":"m"}}"#,
        )
        .with(r#"{"owner":"wxba5fad812f8e6fb9"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-page-appid-form",
        rulebook: "kf-send-types",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/miniprogrampage/appid"],
        check: Check::Text(is_app_id),
        what: Text { zh: "{found} 不像 AppID。", en: "{found} does not look like an AppID." },
        why: Text {
            zh: "gh_ 开头的是原始 ID，不是 AppID。", en: "gh_ begins an original id, not an AppID."
        },
        fix: APP_ID,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"miniprogrampage","miniprogrampage":{"title":"t","appid":"gh_97417a04a28d","pagepath":"pages/index/index","thumb_media_id":"m"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "kf-page-path",
        rulebook: "kf-send-types",
        at: &["/miniprogrampage/pagepath"],
        check: Check::With(unknown_page),
        what: page::NOT_THERE,
        why: NO_PAGE,
        fix: PAGE,
        source: SOURCE,
        bad: Example::of(
            r#"{"touser":"OPENID","msgtype":"miniprogrampage","miniprogrampage":{"title":"t","pagepath":"pages/other/other","thumb_media_id":"m"}}"#,
        )
        .with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        good: GOOD.with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        ..Rule::BASE
    },
];

/// What becomes of a page that is not there.
pub(super) const NO_PAGE: Text = Text {
    zh: "用户点开后看到页面不存在。",
    en: "Users who tap it see that the page does not exist.",
};
/// Which page to give.
pub(super) const PAGE: Text = Text {
    zh: "与 app.json 中的路径一致，可带参数：pages/index/index?foo=bar。",
    en: "Write it as in the app.json, with a query if need be: pages/index/index?foo=bar.",
};

/// Whether a text can be an AppID, or is the placeholder of the official samples.
pub(super) fn is_app_id(text: &str) -> bool {
    form::is_app_id(text) || text.eq_ignore_ascii_case("appid")
}

fn unknown_page(place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let other = |card: &Place<'_>| {
        card.get("appid").is_some_and(|own| {
            own.text().zip(scope.context.text("owner")).is_some_and(|(own, owner)| own != owner)
        })
    };
    // The pages of another mini program stand in another app.json.
    if scope.top.get("miniprogrampage").is_some_and(|card| other(&card)) {
        return;
    }
    page::unknown(place, scope, report);
}
