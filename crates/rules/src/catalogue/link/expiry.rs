//! When a link expires: 1 minute to 30 days, since 2022-04-11.

use super::scheme::{GOOD, SOURCE};
use crate::check::{Check, display};
use crate::form;
use crate::link::{LONGEST, SINCE};
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Text};

const NOTICE: &Source =
    &Source { title: "关于 URL Scheme 与 URL Link 能力调整的公告", url: "", date: "2022-04-11" };

/// What the platform does with an expiry that is too far away.
const CLAMPED: Text = Text {
    zh: "现行文档规定返回 85401；2022 年公告则称按 30 天处理、不报错。两种行为都应预料到。",
    en: "The current document says that it answers 85401, the notice of 2022 that the link gets 30 days and no error. Expect either.",
};
const THIRTY_DAYS: Text = Text {
    zh: "平台会按最长有效期 30 天处理。",
    en: "The platform gives the link its longest life, 30 days.",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "link-expire-type",
        rulebook: "scheme-generate-fields",
        at: &["/expire_type"],
        check: Check::IntegerOf(&[0, 1]),
        why: Text {
            zh: "0 表示到 expire_time 失效，1 表示按 expire_interval 天数失效。",
            en: "0 means until expire_time, 1 means for expire_interval days.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"expire_type":2,"expire_interval":7}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "link-expire-time-unit",
        rulebook: "link-expiry-range",
        at: &["/expire_time"],
        check: Check::When(|place, scope| counts(place, scope) && form::in_milliseconds(place)),
        what: Text {
            zh: "expire_time {found} 像是毫秒。",
            en: "expire_time {found} looks like milliseconds.",
        },
        fix: Text {
            zh: "写 Unix 秒：Math.floor(Date.now() / 1000) + 秒数。",
            en: "Write Unix seconds: Math.floor(Date.now() / 1000) + seconds.",
        },
        errcode: Rule::answer(85401),
        source: SOURCE,
        bad: Example::of(r#"{"expire_type":0,"expire_time":1767225600000}"#),
        good: Example::of(r#"{"expire_type":0,"expire_time":1767225600}"#),
        ..Rule::BASE
    },
    Rule {
        id: "link-expire-time-past",
        rulebook: "link-expiry-range",
        at: &["/expire_time"],
        check: Check::With(|place, scope, report| {
            if left(place, scope).is_some_and(|left| left < 0) {
                report.at(place).with("found", display(place)).with("date", date(place)).say();
            }
        }),
        what: Text {
            zh: "expire_time {found}（{date}）已经过去。",
            en: "expire_time {found} ({date}) has passed.",
        },
        fix: Text {
            zh: "按当前时间计算，至少晚于现在 1 分钟。",
            en: "Compute it from now: at least one minute ahead.",
        },
        errcode: Rule::answer(85401),
        source: SOURCE,
        bad: Example::of(r#"{"expire_time":1606737600}"#).with(r#"{"now":1767225600}"#),
        good: Example::of(r#"{"expire_time":1767312000}"#).with(r#"{"now":1767225600}"#),
        ..Rule::BASE
    },
    Rule {
        id: "link-expire-time-soon",
        rulebook: "link-expiry-range",
        at: &["/expire_time"],
        check: Check::When(|place, scope| left(place, scope).is_some_and(|left| (0..60).contains(&left))),
        what: Text {
            zh: "expire_time {found} 距现在不足 1 分钟。",
            en: "expire_time {found} is less than a minute ahead.",
        },
        fix: Text {
            zh: "至少晚于现在 1 分钟，并为网络耗时留出余量。",
            en: "Give it a minute at least, and some time for the call itself.",
        },
        errcode: Rule::answer(85401),
        holds: SINCE,
        source: SOURCE,
        bad: Example::of(r#"{"expire_time":1767225659}"#).with(r#"{"now":1767225600}"#),
        good: Example::of(r#"{"expire_time":1767225660}"#).with(r#"{"now":1767225600}"#),
        ..Rule::BASE
    },
    Rule {
        id: "link-expire-time-far",
        rulebook: "link-expiry-range",
        at: &["/expire_time"],
        check: Check::When(|place, scope| left(place, scope).is_some_and(|left| left > LONGEST)),
        what: Text {
            zh: "expire_time {found} 距现在超过 30 天。",
            en: "expire_time {found} is more than 30 days ahead.",
        },
        why: CLAMPED,
        fix: Text {
            zh: "改为 30 天以内；长期有效的入口请在用户访问时重新生成。",
            en: "Keep within 30 days; for a lasting entry make a new link when a user comes.",
        },
        holds: SINCE,
        source: SOURCE,
        bad: Example::of(r#"{"expire_time":1769817601}"#).with(r#"{"now":1767225600}"#),
        good: Example::of(r#"{"expire_time":1767312000}"#).with(r#"{"now":1767225600}"#),
        ..Rule::BASE
    },
    Rule {
        id: "link-expire-time-limit",
        rulebook: "link-expiry-range",
        severity: Severity::Info,
        at: &["/expire_time"],
        check: Check::When(|place, scope| left(place, scope) == Some(LONGEST)),
        what: Text {
            zh: "expire_time 恰为现在起 30 天。", en: "expire_time is exactly 30 days ahead."
        },
        why: Text {
            zh: "这是上限，允许；但服务器时钟稍快就会超出。",
            en: "That is the limit and allowed, but a clock that is a little fast makes it too much.",
        },
        fix: Text { zh: "少留几分钟更稳妥。", en: "A few minutes less are safer." },
        holds: SINCE,
        source: SOURCE,
        bad: Example::of(r#"{"expire_time":1769817600}"#).with(r#"{"now":1767225600}"#),
        good: Example::of(r#"{"expire_time":1769817599}"#).with(r#"{"now":1767225600}"#),
        ..Rule::BASE
    },
    Rule {
        id: "link-expire-interval-range",
        rulebook: "link-expiry-range",
        at: &["/expire_interval"],
        check: Check::With(|place, scope, report| {
            if counts(place, scope) {
                Check::Between(1, 30).run(place, scope, report);
            }
        }),
        what: Check::Between(1, 30).what(),
        why: CLAMPED,
        fix: Text {
            zh: "填 1 至 30 的天数（单位是天，不是秒）。",
            en: "Give 1 to 30: it is days, not seconds.",
        },
        holds: SINCE,
        source: SOURCE,
        bad: Example::of(r#"{"expire_type":1,"expire_interval":365}"#),
        good: Example::of(r#"{"expire_type":1,"expire_interval":30}"#),
        ..Rule::BASE
    },
    Rule {
        id: "link-expiry-missing",
        rulebook: "scheme-generate-fields",
        severity: Severity::Warning,
        check: Check::With(missing),
        what: Text {
            zh: "expire_type 为 {type} 时需要 {name}，这里没有。",
            en: "With expire_type {type} there is to be {name}, and there is none.",
        },
        why: THIRTY_DAYS,
        fix: Text {
            zh: "补上 {name}，或改用另一种 expire_type。",
            en: "Add {name}, or use the other expire_type.",
        },
        holds: SINCE,
        source: SOURCE,
        bad: Example::of(r#"{"expire_type":1}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "link-expiry-superfluous",
        rulebook: "scheme-generate-fields",
        severity: Severity::Warning,
        check: Check::With(superfluous),
        what: Text {
            zh: "expire_type 为 {type} 时 {name} 不起作用。",
            en: "With expire_type {type} {name} has no effect.",
        },
        fix: Text {
            zh: "两种失效方式只写一种：expire_type 0 配 expire_time，1 配 expire_interval。",
            en: "Give one kind of expiry: expire_type 0 with expire_time, or 1 with expire_interval.",
        },
        source: SOURCE,
        bad: Example::of(r#"{"expire_type":1,"expire_interval":7,"expire_time":1767225600}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "link-permanent",
        rulebook: "scheme-generate-fields",
        severity: Severity::Warning,
        at: &["/is_expire"],
        check: Check::With(permanent),
        what: Text {
            zh: "is_expire: false 想要永久有效的链接，这种链接已不再提供。",
            en: "is_expire: false asks for a permanent link, which no longer exists.",
        },
        why: Text {
            zh: "平台把每条链接都当作到期失效的，没写有效期时为 30 天。",
            en: "The platform lets every link expire, after 30 days where nothing else is given.",
        },
        fix: Text {
            zh: "删除 is_expire，写明 30 天以内的有效期。",
            en: "Remove is_expire and give an expiry within 30 days.",
        },
        holds: SINCE,
        source: NOTICE,
        bad: Example::of(r#"{"is_expire":false,"expire_type":1,"expire_interval":7}"#),
        good: Example::of(r#"{"is_expire":false}"#).on("2022-04-10"),
        ..Rule::BASE
    },
];

/// Whether an expiry has an effect: not where `expire_type` says that the other one counts, and that one is there.
/// Clients that write every member give 0 for those that they do not use.
fn counts(place: &Place<'_>, scope: &Scope<'_>) -> bool {
    let is_time = place.same(place.key(), "expire_time");
    let (other, kind) = if is_time { ("expire_interval", 1) } else { ("expire_time", 0) };
    let chosen = scope.top.get("expire_type").and_then(|chosen| chosen.integer());
    chosen != Some(kind) || scope.top.get(other).is_none()
}

/// Seconds until a link expires. Nothing without `now`, or of what are milliseconds or has no effect.
fn left(place: &Place<'_>, scope: &Scope<'_>) -> Option<i64> {
    form::ahead(place, scope).filter(|_| counts(place, scope))
}

fn date(place: &Place<'_>) -> String {
    place.integer().map(|time| crate::Day::at(time).to_string()).unwrap_or_default()
}

/// The kind of expiry that the payload asks for; 0 where it does not say.
fn kind(top: &Place<'_>) -> Option<i64> {
    match top.get("expire_type") {
        None => Some(0),
        Some(kind) => kind.integer().filter(|kind| [0, 1].contains(kind)),
    }
}

fn missing(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let Some(kind) = kind(top) else { return };
    let name = if kind == 0 { "expire_time" } else { "expire_interval" };
    if top.get(name).is_none() {
        report.missing(top, name).with("type", kind.to_string()).say();
    }
}

fn superfluous(top: &Place<'_>, _: &Scope<'_>, report: &mut Report<'_>) {
    let Some(kind) = kind(top) else { return };
    let name = if kind == 0 { "expire_interval" } else { "expire_time" };
    if let Some(other) = top.get(name) {
        report.key(&other).with("type", kind.to_string()).say();
    }
}

fn permanent(is_expire: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
    if is_expire.boolean() != Some(false) {
        return;
    }
    let draft = report.at(is_expire);
    match ["expire_time", "expire_interval"].into_iter().find(|name| scope.top.get(name).is_some()) {
        Some(other) => draft.what(CONTRADICTION).with("other", other).say(),
        None => draft.say(),
    }
}

/// What is wrong beside that.
const CONTRADICTION: Text = Text {
    zh: "is_expire: false 想要永久有效的链接，这种链接已不再提供，也与 {other} 矛盾。",
    en: "is_expire: false asks for a permanent link, which no longer exists, and contradicts {other}.",
};
