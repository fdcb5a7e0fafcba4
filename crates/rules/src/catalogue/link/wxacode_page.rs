//! Where a code leads: `scene` and `page` of `getwxacodeunlimit`, `path` of the other two.

use super::target;
use super::wxacode::{Api, GOOD, GOOD_PATH, SOURCE, SOURCE_CODE, text_of};
use crate::catalogue::page;
use crate::check::{Check, in_characters};
use crate::link::is_of_query;
use crate::{Example, Place, Report, Rule, Severity, Source, Text};

const SOURCE_SQUARE: &Source = &Source {
    title: "获取小程序二维码",
    url: "https://developers.weixin.qq.com/miniprogram/dev/server/API/qrcode-link/qr-code/api_createqrcode",
    date: "2026-07-29",
};

/// The longest paths, in characters (个字符).
const PATH: usize = 1024;
const SQUARE_PATH: usize = 128;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "wxacode-scene-missing",
        rulebook: "wxacode-params",
        check: Check::With(|top, scope, report| {
            let named = scope.context.text("api").is_some() || top.get("page").is_some();
            if Api::of(scope) == Api::Unlimited {
                absent(top, "scene", if named { "scene" } else { "scene / path" }, report);
            }
        }),
        what: ABSENT,
        fix: Text {
            zh: "getwxacodeunlimit 填 scene，getwxacode 与 createQRCode 填 path。",
            en: "Give scene to getwxacodeunlimit, path to getwxacode and createQRCode.",
        },
        errcode: Rule::answer(40169),
        source: SOURCE,
        bad: Example::of(r#"{"page":"pages/index/index"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-scene-length",
        rulebook: "wxacode-params",
        at: &["/scene"],
        check: Check::With(|place, scope, report| {
            if Api::of(scope) == Api::Unlimited {
                Check::MaxChars(32).run(place, scope, report);
            }
        }),
        what: Check::MaxChars(32).what(),
        fix: Text {
            zh: "把数据存在服务端，scene 里只放编号。",
            en: "Keep the data at your server, and give its number alone.",
        },
        errcode: Rule::answer(40169),
        source: SOURCE,
        bad: Example::of(r#"{"scene":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-scene-characters",
        rulebook: "wxacode-params",
        at: &["/scene"],
        check: Check::When(|place, scope| {
            let allowed = |character: char| character != '%' && is_of_query(character);
            text_of(place, scope, Api::Unlimited).is_some_and(|scene| !scene.chars().all(allowed))
        }),
        what: Text {
            zh: "scene {found} 含有不允许的字符。",
            en: "The scene {found} has characters that are not allowed.",
        },
        fix: Text {
            zh: "只用字母、数字与 !#$&'()*+,/:;=?@-._~；不支持 %，中文请改用编号或其他编码。",
            en: "Use letters, digits and !#$&'()*+,/:;=?@-._~ alone. There is no %, so URL-encoding does not help.",
        },
        errcode: Rule::answer(40129),
        source: SOURCE,
        bad: Example::of(r#"{"scene":"a=%E5%90%8D"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-page-slash",
        rulebook: "wxacode-params",
        at: &["/page"],
        check: Check::When(|place, scope| {
            text_of(place, scope, Api::Unlimited).is_some_and(|page| page.starts_with('/'))
        }),
        what: Text { zh: "page {found} 以 / 开头。", en: "The page {found} begins with /." },
        fix: Text { zh: "去掉开头的 /。", en: "Remove it." },
        errcode: Rule::answer(41030),
        source: SOURCE,
        bad: Example::of(r#"{"page":"/pages/index/index","scene":"a=1"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-page-query",
        rulebook: "wxacode-params",
        at: &["/page"],
        check: Check::When(|place, scope| {
            text_of(place, scope, Api::Unlimited).is_some_and(|page| page.contains('?'))
        }),
        what: target::HAS_QUERY,
        fix: Text { zh: "把参数放进 scene。", en: "Put it into scene." },
        errcode: Rule::answer(41030),
        source: SOURCE,
        bad: Example::of(r#"{"page":"pages/index/index?a=1","scene":"a=1"}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-page-known",
        rulebook: "wxacode-params",
        at: &["/page"],
        check: Check::With(|place, scope, report| {
            let checked =
                scope.top.get("check_path").is_none_or(|check_path| check_path.boolean() != Some(false));
            if checked && Api::of(scope) == Api::Unlimited {
                page::unknown(place, scope, report);
            }
        }),
        what: page::NOT_THERE,
        fix: Text {
            zh: "填写已发布的页面；页面尚未发布时写 check_path: false。",
            en: "Give a released page, or check_path: false for one that is not released yet.",
        },
        errcode: Rule::answer(41030),
        source: SOURCE,
        bad: GOOD.with(r#"{"appJson":{"pages":["pages/other/other"]}}"#),
        good: GOOD.with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-path-missing",
        rulebook: "wxacode-params",
        check: Check::With(|top, scope, report| {
            if Api::of(scope) != Api::Unlimited {
                absent(top, "path", "path", report);
            }
        }),
        what: ABSENT,
        fix: Text {
            zh: "填写页面路径，可带参数。", en: "Give the path of a page; it may have a query."
        },
        errcode: Rule::answer(40159),
        source: SOURCE_CODE,
        bad: Example::of(r#"{"path":"","width":430}"#),
        good: GOOD_PATH,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-path-length",
        rulebook: "wxacode-params",
        at: &["/path"],
        check: Check::With(|place, scope, report| match Api::of(scope) {
            Api::Unlimited => {}
            Api::Code => Check::MaxChars(PATH).run(place, scope, report),
            Api::Square => Check::MaxChars(SQUARE_PATH).run(place, scope, report),
        }),
        what: Check::MaxChars(PATH).what(),
        fix: Check::MaxChars(PATH).fix(),
        errcode: Rule::answer(40159),
        source: SOURCE_CODE,
        bad: long!(r#"{"path":""#, r#""}"#),
        good: GOOD_PATH,
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-path-square",
        rulebook: "wxacode-params",
        severity: Severity::Info,
        at: &["/path"],
        check: Check::When(|place, scope| {
            scope.context.text("api").is_none()
                && text_of(place, scope, Api::Code)
                    .is_some_and(|path| (SQUARE_PATH.saturating_add(1)..=PATH).contains(&in_characters(path)))
        }),
        what: Text {
            zh: "path 超过 128 个字符，createQRCode 不接受。",
            en: "The path has more than 128 characters, which createQRCode does not take.",
        },
        fix: Text {
            zh: "用 getwxacode（最多 1024 个），或缩短。",
            en: "Use getwxacode, which takes 1,024, or shorten it.",
        },
        source: SOURCE_SQUARE,
        bad: Example::of(concat!(r#"{"path":""#, letters!(), r#"a"}"#)),
        good: Example::of(concat!(r#"{"path":""#, letters!(), r#""}"#)),
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-path-page",
        rulebook: "wxacode-params",
        severity: Severity::Warning,
        at: &["/path"],
        check: Check::With(|place, scope, report| {
            // A mini game may give a query alone.
            let query_alone = place.text().is_some_and(|path| path.starts_with('?'));
            if !query_alone && Api::of(scope) != Api::Unlimited {
                page::unknown(place, scope, report);
            }
        }),
        what: page::NOT_THERE,
        why: Text { zh: "扫码后打不开页面。", en: "Users who scan the code do not get to a page." },
        fix: Text { zh: "填写已发布的页面。", en: "Give a released page." },
        source: SOURCE_CODE,
        bad: GOOD_PATH.with(r#"{"appJson":{"pages":["pages/other/other"]}}"#),
        good: GOOD_PATH.with(r#"{"appJson":{"pages":["pages/index/index"]}}"#),
        ..Rule::BASE
    },
    Rule {
        id: "wxacode-scancode-time",
        rulebook: "wxacode-params",
        at: &["/path", "/page"],
        check: Check::When(|place, scope| {
            let used = (Api::of(scope) == Api::Unlimited) == (place.key() == "page");
            let query = place.text().and_then(|path| path.split_once('?')).map(|(_, query)| query);
            used && query.is_some_and(|query| query.contains("scancode_time"))
        }),
        what: Text {
            zh: "{name} 里有系统保留的参数 scancode_time。",
            en: "{name} has the parameter scancode_time, which is reserved.",
        },
        fix: Text { zh: "换一个参数名。", en: "Use another name." },
        errcode: Rule::answer(85096),
        source: SOURCE,
        bad: Example::of(r#"{"path":"pages/index/index?scancode_time=1"}"#),
        good: GOOD_PATH,
        ..Rule::BASE
    },
];

const ABSENT: Text = Text { zh: "缺少 {name}，或它为空。", en: "{name} is missing or empty." };

fn absent(top: &Place<'_>, name: &str, words: &str, report: &mut Report<'_>) {
    match top.get(name) {
        None => report.missing(top, name).with("name", words).say(),
        Some(place) if place.text() == Some("") => report.at(&place).say(),
        Some(_) => {}
    }
}
