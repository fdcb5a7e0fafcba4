//! Codes of pages, for three interfaces: `getwxacodeunlimit`, `getwxacode` and `createQRCode`. Which of them: `api` of
//! the context, also as cloud calls name them; without it `scene` or `page` say the first, `path` the second.
//! Counters: `codesThisMinute` (the first), `uncheckedPages` (the first, with `check_path: false`), `codesTotal` (the
//! second and third together).

use super::wxacode_page;
use crate::catalogue::{cloud_call, generic};
use crate::check::Check;
use crate::check::shape::{Field, Kind, Shape, any, boolean, integer, object, text};
use crate::link::ENV_VERSIONS;
use crate::{Example, Place, Rule, Scope, Severity, Source, Subject, Text};

pub(super) const SUBJECT: Subject = Subject {
    name: "wxacode",
    title: Text { zh: "小程序码与小程序二维码的参数", en: "Parameters of a code of a page" },
    cloud: true,
    tables: &[RULES, wxacode_page::RULES, cloud_call::RULES],
    ..Subject::BASE
};

/// The interfaces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Api {
    Unlimited,
    Code,
    Square,
}

impl Api {
    /// The one that a payload is for.
    pub(super) fn of(scope: &Scope<'_>) -> Self {
        let has = |name: &str| scope.top.get(name).is_some();
        match scope.context.text("api") {
            Some("getwxacodeunlimit" | "wxacode.getUnlimited") => Self::Unlimited,
            Some("getwxacode" | "wxacode.get") => Self::Code,
            Some("createQRCode" | "createwxaqrcode" | "wxacode.createQRCode") => Self::Square,
            _ if has("path") && !has("scene") && !has("page") => Self::Code,
            _ => Self::Unlimited,
        }
    }

    const fn shape(self) -> &'static Shape {
        match self {
            Self::Unlimited => UNLIMITED,
            Self::Code => CODE,
            Self::Square => SQUARE,
        }
    }
}

const UNLIMITED: &Shape = &Shape(&[
    text("scene"),
    text("page"),
    boolean("check_path"),
    text("env_version"),
    integer("width"),
    boolean("auto_color"),
    LINE_COLOR,
    boolean("is_hyaline"),
]);
const CODE: &Shape = &Shape(&[
    text("path"),
    integer("width"),
    boolean("auto_color"),
    LINE_COLOR,
    boolean("is_hyaline"),
    text("env_version"),
]);
const SQUARE: &Shape = &Shape(&[text("path"), integer("width")]);

const LINE_COLOR: Field = object(
    "line_color",
    &Shape(&[
        any("r", Kind::Scalar).required(),
        any("g", Kind::Scalar).required(),
        any("b", Kind::Scalar).required(),
    ]),
);

pub(super) const SOURCE: &Source = &Source {
    title: "获取不限制的小程序码",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_getunlimitedqrcode",
    date: "2026-07-29",
};
pub(super) const SOURCE_CODE: &Source = &Source {
    title: "获取小程序码",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_getqrcode",
    date: "2026-07-29",
};

pub(super) const GOOD: Example =
    Example::of(r#"{"page":"pages/index/index","scene":"a=1","check_path":true,"env_version":"release"}"#);
pub(super) const GOOD_PATH: Example =
    Example::of(r#"{"path":"pages/index/index?a=1","env_version":"release","width":280}"#);
const GOOD_COLOR: Example =
    Example::of(r#"{"path":"pages/index/index","auto_color":false,"line_color":{"r":255,"g":"0","b":0}}"#);

const NO_CODE: Text = Text {
    zh: "平台可能报错，不生成小程序码。",
    en: "The platform may answer with an error and make no code.",
};

const RULES: &[Rule] = &[
    Rule {
        check: Check::With(|top, scope, report| {
            Check::Types(Api::of(scope).shape()).run(top, scope, report);
        }),
        what: Check::Types(UNLIMITED).what(),
        fix: Check::Types(UNLIMITED).fix(),
        rulebook: "wxacode-params",
        errcode: Rule::answer(47001),
        source: SOURCE,
        bad: Example::of(r#"{"scene":"a=1","width":"430"}"#),
        good: GOOD,
        ..generic::types("wxacode-type", UNLIMITED)
    },
    Rule {
        check: Check::With(|top, scope, report| {
            Check::Unknown(Api::of(scope).shape()).run(top, scope, report);
        }),
        what: Check::Unknown(UNLIMITED).what(),
        fix: Check::Unknown(UNLIMITED).fix(),
        rulebook: "wxacode-params",
        source: SOURCE,
        bad: Example::of(r#"{"scene":"a=1","path":"pages/index/index"}"#),
        good: GOOD,
        ..generic::unknown("wxacode-unknown", UNLIMITED)
    },
    Rule {
        check: Check::With(|top, scope, report| {
            Check::Missing(Api::of(scope).shape()).run(top, scope, report);
        }),
        what: Check::Missing(UNLIMITED).what(),
        why: NO_CODE,
        fix: Check::Missing(UNLIMITED).fix(),
        rulebook: "wxacode-params",
        source: SOURCE,
        bad: Example::of(r#"{"scene":"a=1","line_color":{"r":0,"g":0}}"#),
        good: GOOD_COLOR,
        ..generic::missing("wxacode-line-color", UNLIMITED)
    },
    Rule {
        id: "wxacode-line-color-range",
        rulebook: "wxacode-params",
        at: &["/line_color/r", "/line_color/g", "/line_color/b"],
        check: Check::When(|place, scope| {
            let wrong = match place.text() {
                Some(digits) => digits.parse::<u8>().is_err(),
                None => {
                    place.number().is_some() && !place.integer().is_some_and(|part| (0..=255).contains(&part))
                }
            };
            wrong && Api::of(scope) != Api::Square
        }),
        what: Text {
            zh: "line_color 的 {name} 为 {found}，应是 0 至 255 的十进制数。",
            en: "The {name} of line_color is {found}; it must be a decimal number from 0 to 255.",
        },
        why: NO_CODE,
        fix: Text { zh: "例如 {\"r\":0,\"g\":0,\"b\":0}。", en: "Such as {\"r\":0,\"g\":0,\"b\":0}." },
        source: SOURCE,
        bad: Example::of(r#"{"scene":"a=1","line_color":{"r":"ff","g":0,"b":0}}"#),
        good: GOOD_COLOR,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-line-color-unused",
        rulebook: "wxacode-params",
        severity: Severity::Warning,
        at: &["/line_color"],
        check: Check::With(|place, scope, report| {
            let auto = scope.top.get("auto_color").is_some_and(|auto| auto.boolean() == Some(true));
            if auto && Api::of(scope) != Api::Square {
                report.key(place).say();
            }
        }),
        what: Text {
            zh: "auto_color 为 true 时 line_color 不起作用。",
            en: "With auto_color true line_color has no effect.",
        },
        fix: Text { zh: "两者只写一个。", en: "Give one of them." },
        source: SOURCE,
        bad: Example::of(r#"{"scene":"a=1","auto_color":true,"line_color":{"r":0,"g":0,"b":0}}"#),
        good: GOOD_COLOR,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-width",
        rulebook: "wxacode-params",
        at: &["/width"],
        check: Check::Between(280, 1280),
        why: NO_CODE,
        source: SOURCE,
        bad: Example::of(r#"{"scene":"a=1","width":279}"#),
        good: Example::of(r#"{"scene":"a=1","width":280}"#),
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-env-version",
        rulebook: "wxacode-params",
        at: &["/env_version"],
        check: Check::With(|place, scope, report| {
            if Api::of(scope) != Api::Square {
                Check::OneOf(ENV_VERSIONS).run(place, scope, report);
            }
        }),
        what: Check::OneOf(&[]).what(),
        fix: Check::OneOf(&[]).fix(),
        errcode: Rule::answer(40097),
        source: SOURCE,
        bad: Example::of(r#"{"page":"pages/index/index","scene":"a=1","env_version":"release_error"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-total-limit",
        rulebook: "wxacode-params",
        check: Check::When(|_, scope| {
            Api::of(scope) != Api::Unlimited && reached(scope, "codesTotal", 100_000)
        }),
        what: Text {
            zh: "getwxacode 与 createQRCode 已共生成 10 万个码。",
            en: "getwxacode and createQRCode have made 100,000 codes.",
        },
        fix: Text { zh: "改用 getwxacodeunlimit。", en: "Use getwxacodeunlimit." },
        errcode: Rule::answer(45029),
        source: SOURCE_CODE,
        bad: GOOD_PATH.with(r#"{"counters":{"codesTotal":100000}}"#),
        good: GOOD_PATH.with(r#"{"counters":{"codesTotal":99999}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-rate-limit",
        rulebook: "wxacode-params",
        check: Check::When(|_, scope| {
            Api::of(scope) == Api::Unlimited && reached(scope, "codesThisMinute", 5000)
        }),
        what: Text {
            zh: "这一分钟已调用 5000 次。", en: "There have been 5,000 calls in this minute."
        },
        why: NO_CODE,
        fix: Text {
            zh: "预先生成小程序码并保存，限制调用速度。",
            en: "Make codes beforehand and keep them, at fewer calls a minute.",
        },
        source: SOURCE,
        bad: GOOD.with(r#"{"counters":{"codesThisMinute":5000}}"#),
        good: GOOD.with(r#"{"counters":{"codesThisMinute":4999}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-unchecked-pages",
        rulebook: "wxacode-params",
        at: &["/check_path"],
        check: Check::When(|place, scope| {
            place.boolean() == Some(false)
                && Api::of(scope) == Api::Unlimited
                && reached(scope, "uncheckedPages", 60_000)
        }),
        what: Text {
            zh: "check_path 为 false 的 page 已达 60000 个。",
            en: "There are 60,000 pages with check_path false.",
        },
        why: NO_CODE,
        fix: Text {
            zh: "只用已发布的页面，删除 check_path。",
            en: "Use released pages, and remove check_path.",
        },
        source: SOURCE,
        bad: UNCHECKED.with(r#"{"counters":{"uncheckedPages":60000}}"#),
        good: UNCHECKED.with(r#"{"counters":{"uncheckedPages":59999}}"#),
        ..Rule::BASE
    },
];

const UNCHECKED: Example = Example::of(r#"{"scene":"a=1","page":"pages/new/new","check_path":false}"#);

fn reached(scope: &Scope<'_>, counter: &str, limit: i64) -> bool {
    scope.context.counter(counter).is_some_and(|count| count >= limit)
}

/// A text, where the payload is for this interface.
pub(super) fn text_of<'p>(place: &Place<'p>, scope: &Scope<'_>, api: Api) -> Option<&'p str> {
    place.text().filter(|_| Api::of(scope) == api)
}
