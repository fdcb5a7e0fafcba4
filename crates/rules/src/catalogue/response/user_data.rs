//! Open data after decryption: user info, phone numbers, groups, steps, private messages.

use super::watermark::{self, SOURCE};
use crate::catalogue::generic;
use crate::check::Check;
use crate::check::shape::{Kind, Shape, integer, list, object, text};
use crate::{Confidence, Example, Period, Place, Report, Rule, Scope, Severity, Source, Subject, Text};

/// Sixteen steps.
macro_rules! steps {
    () => {
        concat!(four!(), ",", four!(), ",", four!(), ",", four!())
    };
}

macro_rules! four {
    () => {
        r#"{"timestamp":1,"step":1},{"timestamp":1,"step":1},{"timestamp":1,"step":1},{"timestamp":1,"step":1}"#
    };
}

pub(super) const SUBJECT: Subject = Subject {
    name: "user-data",
    title: Text { zh: "解密后的开放数据", en: "Open data after decryption" },
    tables: &[RULES, watermark::RULES],
    ..Subject::BASE
};

/// Every member of every kind: new ones may come, so others are no finding.
const SHAPE: &Shape = &Shape(&[
    text("openId"),
    text("unionId"),
    text("nickName"),
    integer("gender"),
    text("language"),
    text("city"),
    text("province"),
    text("country"),
    text("avatarUrl"),
    text("phoneNumber"),
    text("purePhoneNumber"),
    text("countryCode"),
    text("openGId"),
    text("opengid"),
    text("open_single_roomid"),
    text("group_openid"),
    integer("chat_type"),
    text("activityId"),
    list(
        "stepInfoList",
        &Kind::Object(&Shape(&[integer("timestamp").required(), integer("step").required()])),
    ),
    object("watermark", watermark::SHAPE),
]);

const NOTICE: &Source =
    &Source { title: "小程序登录、用户信息相关接口调整说明", url: "", date: "2021-04-15" };
const GENDER: &Source =
    &Source { title: "关于用户性别及地区信息的接口调整公告", url: "", date: "2021-10-20" };

const GOOD: Example = Example::of(
    r#"{"openId":"OPENID","nickName":"Band","gender":1,"city":"Guangzhou","province":"Guangdong","country":"CN","avatarUrl":"AVATARURL","unionId":"UNIONID","watermark":{"appid":"APPID","timestamp":1477314187}}"#,
);

const RULES: &[Rule] = &[
    Rule {
        rulebook: "session-payload-shapes",
        source: SOURCE,
        bad: Example::of(r#"{"phoneNumber":13800000000,"watermark":{"appid":"APPID","timestamp":1477314187}}"#),
        good: GOOD,
        ..generic::types("user-data-type", SHAPE)
    },
    Rule {
        rulebook: "session-watermark",
        source: SOURCE,
        bad: Example::of(r#"{"openGId":"OPENGID","watermark":{"appid":"APPID"}}"#),
        good: GOOD,
        ..generic::missing("user-data-required", SHAPE)
    },
    Rule {
        id: "user-data-watermark-missing",
        rulebook: "session-watermark",
        check: Check::With(unmarked),
        what: Text { zh: "没有数据水印(watermark)。", en: "There is no watermark." },
        why: Text {
            zh: "无法确认数据属于哪个小程序。", en: "Nothing says which mini program the data belongs to."
        },
        fix: Text {
            zh: "确认这是解密得到的原文，未被删改。",
            en: "Check that this is what was decrypted, with nothing taken out.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"phoneNumber":"1","purePhoneNumber":"1","countryCode":"86"}"#),
        good: Example::of(r#"{"openGId":"OPENGID"}"#),
        ..Rule::BASE
    },
    Rule {
        id: "user-data-spelling",
        rulebook: "session-payload-shapes",
        severity: Severity::Warning,
        check: Check::With(misspelt),
        what: Text {
            zh: "{name} 的大小写与微信的不同，应为 {expected}。",
            en: "{name} is not as WeChat spells it, which is {expected}.",
        },
        why: Text {
            zh: "wx.getShareInfo 的群 ID 写作 openGId，群聊启动信息写作 opengid。",
            en: "A group is openGId in wx.getShareInfo, and opengid where a mini program was entered from it.",
        },
        fix: Text { zh: "按原文的大小写读取。", en: "Read it with the capitals that it comes with." },
        source: SOURCE,
        bad: Example::of(r#"{"openGid":"OPENGID","watermark":{"appid":"APPID","timestamp":1477314187}}"#),
        good: Example::of(r#"{"opengid":"OPENGID","watermark":{"appid":"APPID","timestamp":1477314187}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "user-data-gender",
        rulebook: "session-payload-shapes",
        severity: Severity::Warning,
        at: &["/gender"],
        check: Check::IntegerOf(&[0, 1, 2]),
        source: SOURCE,
        bad: Example::of(
            r#"{"nickName":"Band","gender":3,"watermark":{"appid":"APPID","timestamp":1477314187}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "user-data-steps",
        rulebook: "session-payload-shapes",
        severity: Severity::Warning,
        at: &["/stepInfoList"],
        check: Check::Items(0, 31),
        why: Text {
            zh: "微信运动只给最近 31 天的步数。", en: "WeChat gives the steps of the last 31 days."
        },
        source: SOURCE,
        bad: Example::of(concat!(
            r#"{"stepInfoList":["#,
            steps!(),
            r#","#,
            steps!(),
            r#"],"watermark":{"appid":"APPID","timestamp":1477314187}}"#
        )),
        good: Example::of(
            r#"{"stepInfoList":[{"timestamp":1445866601,"step":100}],"watermark":{"appid":"APPID","timestamp":1477314187}}"#,
        ),
        ..Rule::BASE
    },
    Rule {
        id: "user-data-anonymous",
        rulebook: "retired-getuserprofile",
        severity: Severity::Info,
        confidence: Confidence::B,
        at: &["/nickName"],
        check: Check::Text(|name| name != "微信用户"),
        what: Text { zh: "这是匿名数据，昵称与头像不是用户的。", en: "This is anonymous: neither name nor avatar is the user's." },
        why: Text {
            zh: "wx.getUserInfo 自 2021-04-28 24:00、wx.getUserProfile 自 2022-11-08 24:00 起已回收；openId 与 unionId 仍真实。",
            en: "wx.getUserInfo ended with 2021-04-28 and wx.getUserProfile with 2022-11-08; openId and unionId are still real.",
        },
        fix: Text {
            zh: "改用头像昵称填写：chooseAvatar 与 input type=\"nickname\"。",
            en: "Let the user fill it in: chooseAvatar and input type=\"nickname\".",
        },
        holds: Period::since("2021-04-29"),
        source: NOTICE,
        bad: Example::of(
            r#"{"nickName":"微信用户","avatarUrl":"AVATARURL","watermark":{"appid":"APPID","timestamp":1667955600}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "user-data-no-gender",
        rulebook: "retired-gender-region",
        severity: Severity::Info,
        confidence: Confidence::B,
        check: Check::With(anonymous_region),
        what: Text { zh: "性别与地区为空。", en: "Gender and region are empty." },
        why: Text {
            zh: "2021-10-20 起不再返回，字段名保留。",
            en: "Since 2021-10-20 they are no longer told; the fields stay.",
        },
        fix: Text { zh: "确有需要时请用户自己填写。", en: "Ask the user if you need them." },
        holds: Period::since("2021-10-20"),
        source: GENDER,
        bad: Example::of(
            r#"{"nickName":"Band","gender":0,"city":"","province":"","country":"","watermark":{"appid":"APPID","timestamp":1667955600}}"#,
        ),
        good: Example::of(
            r#"{"nickName":"Band","gender":0,"city":"","province":"","country":"","watermark":{"appid":"APPID","timestamp":1477314187}}"#,
        )
        .on("2021-10-19"),
        ..Rule::BASE
    },
];

/// The documents print groups, steps and private messages without a watermark: of those one is missed only where
/// the caller wants to compare it.
fn unmarked(top: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    let has = |names: &[&str]| names.iter().any(|name| top.get(name).is_some());
    if top.get("watermark").is_some() || has(&["activityId"]) {
        return;
    }
    if has(&["appId"]) {
        report.missing(top, "watermark").what(OF_2016).say();
    } else if has(&["openId", "nickName", "avatarUrl", "phoneNumber", "purePhoneNumber"])
        || scope.context.text("owner").is_some()
    {
        report.missing(top, "watermark").say();
    }
}

const OF_2016: Text = Text {
    zh: "没有数据水印(watermark)：顶层的 appId 是 2016 年的旧格式。",
    en: "There is no watermark: appId at the top is the shape of 2016.",
};

fn misspelt(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    for member in top.children() {
        let same = |field: &&crate::check::shape::Field| field.name.eq_ignore_ascii_case(member.key());
        let exact = SHAPE.0.iter().any(|field| field.name == member.key());
        if let Some(field) = SHAPE.0.iter().find(same).filter(|_| !exact) {
            report.key(&member).with("expected", field.name).say();
        }
    }
}

fn anonymous_region(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let empty = |name| top.get(name).is_some_and(|place| place.text() == Some(""));
    if let Some(gender) = top.get("gender").filter(|gender| gender.integer() == Some(0))
        && ["city", "province", "country"].into_iter().all(empty)
    {
        report.at(&gender).say();
    }
}
