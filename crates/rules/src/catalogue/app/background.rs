//! `requiredBackgroundModes`: what goes on when the mini program is in the background.

use super::location::{BACKGROUND, declared, used};
use super::{GOOD, SOURCE};
use crate::check::Check;
use crate::{Example, Place, Report, Rule, Scope, Severity, Source, Text};

const LOCATE: &Source = &Source {
    title: "wx.startLocationUpdateBackground",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/location/wx.startLocationUpdateBackground.html",
    date: "2026-07-29",
};
const AUDIO: &Source = &Source {
    title: "wx.getBackgroundAudioManager",
    url: "https://developers.weixin.qq.com/miniprogram/dev/api/media/background-audio/wx.getBackgroundAudioManager.html",
    date: "2026-07-29",
};

const ADD_LOCATION: Text = Text {
    zh: "写 \"requiredBackgroundModes\": [\"location\"]。",
    en: "Write \"requiredBackgroundModes\": [\"location\"].",
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "app-background-mode",
        rulebook: "app-background-modes",
        severity: Severity::Warning,
        at: &["/requiredBackgroundModes/*"],
        check: Check::OneOf(&["audio", "location"]),
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"requiredBackgroundModes":["music"]}"#),
        good: Example::of(r#"{"pages":["pages/index/index"],"requiredBackgroundModes":["audio","location"]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "app-background-location",
        rulebook: "app-background-modes",
        check: Check::With(|top, scope, report| {
            without(top, scope, "location", report, is_used(scope) == Some(true));
        }),
        what: Text {
            zh: "代码用到 startLocationUpdateBackground，但没有声明后台模式 location。",
            en: "The code uses startLocationUpdateBackground without the background mode location.",
        },
        why: Text { zh: "未声明时不能使用。", en: "It cannot be used without." },
        fix: ADD_LOCATION,
        source: LOCATE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["startLocationUpdateBackground"],"permission":{"scope.userLocation":{"desc":"记录跑步轨迹"}}}"#,
        )
        .with(r#"{"used":["startLocationUpdateBackground"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "app-background-location-declared",
        rulebook: "app-background-modes",
        severity: Severity::Warning,
        check: Check::With(|top, scope, report| {
            let wanted = is_used(scope).is_none() && declared(scope).contains(&BACKGROUND);
            without(top, scope, "location", report, wanted);
        }),
        what: Text {
            zh: "声明了 startLocationUpdateBackground，但没有声明后台模式 location。",
            en: "startLocationUpdateBackground is declared without the background mode location.",
        },
        fix: ADD_LOCATION,
        source: LOCATE,
        bad: Example::of(
            r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["startLocationUpdateBackground"],"permission":{"scope.userLocation":{"desc":"记录跑步轨迹"}}}"#,
        ),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "app-background-location-unused",
        rulebook: "app-background-modes",
        severity: Severity::Warning,
        at: &["/requiredBackgroundModes"],
        check: Check::With(|modes, scope, report| {
            let mode = modes.children().find(|mode| mode.text() == Some("location"));
            if let Some(mode) = mode.filter(|_| is_used(scope) == Some(false)) {
                report.at(&mode).say();
            }
        }),
        what: Text {
            zh: "声明了后台模式 location，代码没有用到 startLocationUpdateBackground。",
            en: "The background mode location is declared, and the code does not use startLocationUpdateBackground.",
        },
        why: Text { zh: "正式版须通过审核才能使用后台模式。", en: "A background mode has to pass the audit." },
        fix: Text { zh: "删除 \"location\"。", en: "Remove \"location\"." },
        source: SOURCE,
        bad: Example::of(r#"{"pages":["pages/index/index"],"requiredBackgroundModes":["location"]}"#)
            .with(r#"{"used":[]}"#),
        good: GOOD.with(r#"{"used":[]}"#),
        ..Rule::BASE
    },
    Rule {
        id: "app-background-audio",
        rulebook: "app-background-modes",
        severity: Severity::Warning,
        check: Check::With(|top, scope, report| {
            let used = scope.context.texts("used").unwrap_or_default();
            let wanted = used
                .into_iter()
                .any(|used| super::location::own_name(used) == "getBackgroundAudioManager");
            without(top, scope, "audio", report, wanted);
        }),
        what: Text {
            zh: "代码用到 getBackgroundAudioManager，但没有声明后台模式 audio。",
            en: "The code uses getBackgroundAudioManager without the background mode audio.",
        },
        why: Text { zh: "切到后台后音频会停止。", en: "The sound stops in the background." },
        fix: Text {
            zh: "写 \"requiredBackgroundModes\": [\"audio\"]。",
            en: "Write \"requiredBackgroundModes\": [\"audio\"].",
        },
        source: AUDIO,
        bad: GOOD.with(r#"{"used":["wx.getBackgroundAudioManager"]}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

fn is_used(scope: &Scope<'_>) -> Option<bool> {
    used(scope).map(|used| used.contains(&BACKGROUND))
}

fn without(top: &Place<'_>, scope: &Scope<'_>, mode: &str, report: &mut Report<'_>, wanted: bool) {
    if !wanted || !super::is_whole(scope) {
        return;
    }
    match top.get("requiredBackgroundModes") {
        Some(modes) if modes.texts().any(|text| text == mode) => {}
        Some(modes) => report.at(&modes).say(),
        None => report.missing(top, "requiredBackgroundModes").say(),
    }
}
