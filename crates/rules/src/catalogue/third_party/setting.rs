//! The privacy guide: `POST /cgi-bin/component/setprivacysetting`.

use super::{REQUIRED, setting_text};
use crate::catalogue::generic;
use crate::catalogue::privacy::undeclared;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, any, integer, list, object, text};
use crate::privacy::needs;
use crate::{Confidence, Example, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "privacy-setting",
    title: Text {
        zh: "设置用户隐私保护指引（第三方平台）", en: "The privacy guide (third-party platform)"
    },
    tables: &[RULES, VERSION, setting_text::RULES],
    ..Subject::BASE
};

const ENTRY: &Shape = &Shape(&[text("privacy_key").required(), text("privacy_text").required()]);

const SHAPE: &Shape = &Shape(&[
    integer("privacy_ver"),
    object(
        "owner_setting",
        &Shape(&[
            text("contact_email"),
            text("contact_phone"),
            text("contact_qq"),
            text("contact_weixin"),
            text("ext_file_media_id"),
            text("notice_method").required(),
            text("store_expire_timestamp"),
            any("store_region", Kind::Any),
        ]),
    )
    .required(),
    list("setting_list", &Kind::Object(&Shape(&[text("privacy_key"), text("privacy_text")]))),
    list(
        "sdk_privacy_info_list",
        &Kind::Object(&Shape(&[
            text("sdk_name"),
            text("sdk_biz_name"),
            list("sdk_list", &Kind::Object(&Shape(&[text("privacy_key"), text("privacy_text")]))),
        ])),
    ),
]);

const SDK: &Shape = &Shape(&[
    text("sdk_name").required(),
    text("sdk_biz_name").required(),
    any("sdk_list", Kind::Any).required(),
]);

/// The ways in which users reach the developer; one is enough.
const CONTACTS: &[&str] = &["contact_email", "contact_phone", "contact_qq", "contact_weixin"];

pub(super) const SOURCE: &Source = &Source {
    title: "设置小程序用户隐私保护指引",
    url: "https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html",
    date: "2026-07-30",
};

pub(super) const GOOD: Example = Example::of(
    r#"{"privacy_ver":2,"owner_setting":{"contact_email":"a@example.com","contact_phone":"","notice_method":"弹窗","store_expire_timestamp":"30天"},"setting_list":[{"privacy_key":"Location","privacy_text":"推荐附近门店"}],"sdk_privacy_info_list":[{"sdk_name":"地图 SDK","sdk_biz_name":"某公司","sdk_list":[{"privacy_key":"Location","privacy_text":"显示地图"}]}]}"#,
);

/// Also a good example, of the version that is live.
const LIVE: Example =
    Example::of(r#"{"privacy_ver":1,"owner_setting":{"contact_qq":"1","notice_method":"弹窗"}}"#);

const DECLARE: Text = Text {
    zh: "在 setting_list 中加上 privacy_key {key}。",
    en: "Add the privacy_key {key} to setting_list.",
};

const RULES: &[Rule] = &[
    Rule {
        rulebook: "privacy-set-setting",
        fix: Text {
            zh: "把 {name} 写成{expected}；对象与数组不要再转成字符串。",
            en: "Write {name} as {expected}; objects and lists are not stringified.",
        },
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":"{\"contact_qq\":\"1\",\"notice_method\":\"弹窗\"}","setting_list":[]}"#,
        ),
        good: GOOD,
        ..generic::types("privacy-setting-type", SHAPE)
    },
    Rule {
        rulebook: "privacy-set-setting",
        errcode: Rule::answer(86069),
        source: SOURCE,
        bad: Example::of(r#"{"owner_setting":{"contact_qq":"1"},"setting_list":[]}"#),
        good: GOOD,
        ..generic::missing("privacy-setting-required", SHAPE)
    },
    Rule {
        rulebook: "privacy-set-setting",
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗","contact":"1"},"setting_list":[]}"#,
        ),
        good: GOOD,
        ..generic::unknown("privacy-setting-unknown", SHAPE)
    },
    Rule {
        id: "privacy-setting-contact",
        rulebook: "privacy-set-setting",
        at: &["/owner_setting"],
        check: Check::When(|owner, _| {
            let given = |name: &&str| {
                owner
                    .get(name)
                    .is_some_and(|contact| contact.text().is_none_or(|text| !text.trim().is_empty()))
            };
            owner.is_object() && !CONTACTS.iter().any(given)
        }),
        what: Text { zh: "没有任何联系方式。", en: "There is no way to reach the developer." },
        fix: Text {
            zh: "contact_email、contact_phone、contact_qq、contact_weixin 至少填一种。",
            en: "Fill in contact_email, contact_phone, contact_qq or contact_weixin.",
        },
        errcode: Rule::answer(86069),
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":{"contact_phone":"","notice_method":"弹窗"},"setting_list":[]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-list-missing",
        rulebook: "privacy-set-setting",
        check: Check::With(|top, _, report| {
            if version(top) == Some(2) && top.get("setting_list").is_none() {
                report.missing(top, "setting_list").say();
            }
        }),
        what: Text {
            zh: "开发版（privacy_ver 为 2 或不传）缺少 setting_list。",
            en: "The development version (privacy_ver 2, or none) lacks setting_list.",
        },
        why: REQUIRED,
        fix: Check::Missing(ENTRY).fix(),
        source: SOURCE,
        bad: Example::of(r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗"}}"#),
        good: LIVE,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-list-live",
        rulebook: "privacy-set-setting",
        check: Check::With(|top, _, report| {
            if let Some(list) = top.get("setting_list").filter(|_| version(top) == Some(1)) {
                report.key(&list).say();
            }
        }),
        what: Text {
            zh: "现网版（privacy_ver 为 1）不能传 setting_list。",
            en: "With the live version (privacy_ver 1) setting_list may not be given.",
        },
        why: Text {
            zh: "接口会报错：现网版只能修改 owner_setting。",
            en: "The interface refuses it: of the live version only owner_setting can be changed.",
        },
        fix: Text {
            zh: "改用 privacy_ver 2，随代码提审后生效；或删除 setting_list。",
            en: "Use privacy_ver 2, which takes effect with the next release, or remove setting_list.",
        },
        source: SOURCE,
        bad: Example::of(
            r#"{"privacy_ver":1,"owner_setting":{"contact_qq":"1","notice_method":"弹窗"},"setting_list":[]}"#,
        ),
        good: LIVE,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-live-file",
        rulebook: "privacy-set-setting",
        severity: Severity::Warning,
        at: &["/owner_setting/ext_file_media_id"],
        check: Check::When(|file, scope| {
            version(scope.top) == Some(1) && file.text().is_some_and(|id| !id.is_empty())
        }),
        what: Text {
            zh: "现网版不能修改 ext_file_media_id。",
            en: "ext_file_media_id cannot be changed in the live version.",
        },
        why: Text {
            zh: "除它以外的 owner_setting 才能直接修改。",
            en: "Only the rest of owner_setting can.",
        },
        fix: Text { zh: "改用 privacy_ver 2。", en: "Use privacy_ver 2." },
        source: SOURCE,
        bad: Example::of(
            r#"{"privacy_ver":1,"owner_setting":{"contact_qq":"1","notice_method":"弹窗","ext_file_media_id":"1"}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-entry-required",
        rulebook: "privacy-set-setting",
        at: &["/setting_list/*", "/sdk_privacy_info_list/*/sdk_list/*"],
        check: Check::Missing(ENTRY),
        why: REQUIRED,
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗"},"setting_list":[{"privacy_key":"Location"}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-sdk-required",
        rulebook: "privacy-set-setting",
        severity: Severity::Warning,
        confidence: Confidence::C,
        at: &["/sdk_privacy_info_list/*"],
        check: Check::Missing(SDK),
        why: REQUIRED,
        source: SOURCE,
        bad: Example::of(
            r#"{"owner_setting":{"contact_qq":"1","notice_method":"弹窗"},"setting_list":[],"sdk_privacy_info_list":[{"sdk_name":"地图 SDK","sdk_list":[]}]}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-undeclared",
        rulebook: "privacy-declare-required",
        confidence: Confidence::B,
        at: &["/setting_list"],
        check: Check::With(undeclared),
        what: undeclared::WHAT,
        why: undeclared::WHY,
        fix: DECLARE,
        holds: undeclared::ENFORCED,
        library: undeclared::ENFORCING,
        source: undeclared::SOURCE,
        bad: GOOD.with(r#"{"used":["wx.getLocation","wx.chooseMedia"]}"#),
        good: GOOD.with(r#"{"used":["wx.getLocation"]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "privacy-setting-undeclared-announced",
        rulebook: "privacy-declare-required",
        severity: Severity::Warning,
        confidence: Confidence::B,
        at: &["/setting_list"],
        check: Check::With(undeclared),
        what: undeclared::WHAT,
        why: undeclared::WHY_SOON,
        fix: DECLARE,
        holds: undeclared::ANNOUNCED,
        library: undeclared::ENFORCING,
        source: undeclared::SOURCE,
        bad: GOOD.with(r#"{"used":["camera"]}"#).on("2023-09-15"),
        good: GOOD.with(r#"{"used":["camera"]}"#).on("2023-09-14"),
        ..Rule::BASE
    },
];

/// Which version is meant; shared with the query.
pub(super) const VERSION: &[Rule] = &[Rule {
    id: "privacy-setting-version",
    rulebook: "privacy-set-setting",
    at: &["/privacy_ver"],
    check: Check::IntegerOf(&[1, 2]),
    fix: Text {
        zh: "1 为现网版，2 为开发版（默认）。",
        en: "1 is the live version, 2 the development version (the default).",
    },
    errcode: Rule::answer(86071),
    source: SOURCE,
    bad: Example::of(
        r#"{"privacy_ver":3,"owner_setting":{"contact_qq":"1","notice_method":"弹窗"},"setting_list":[]}"#,
    ),
    good: GOOD,
    ..Rule::BASE
}];

/// Which version is meant, if it is one.
fn version(top: &Place<'_>) -> Option<i64> {
    top.get("privacy_ver").map_or(Some(2), |version| version.integer())
}

fn undeclared(entries: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let Some(used) = scope.context.texts("used").filter(|_| entries.is_list()) else { return };
    let mut needs = needs(&used, false);
    for entry in entries.children() {
        let key = entry.get("privacy_key");
        let key = key.as_ref().and_then(Place::text);
        needs.retain(|need| need.information.key != key);
    }
    needs.iter().for_each(|need| undeclared::say(need, entries, report));
}
