//! Rows that most subjects have: members missing, of another type, unknown.

use crate::check::shape::Shape;
use crate::check::{Check, repeats};
use crate::form;
use crate::{Confidence, Example, Place, Report, Rule, Severity, Source, Text};

/// Rules of every JSON, whatever it is.
pub(crate) const EVERYWHERE: &[Rule] = &[Rule {
    id: "json-repeated-name",
    severity: Severity::Warning,
    check: Check::With(|top, _, report| repeated(top, report)),
    what: Text { zh: "{name} 出现了不止一次。", en: "{name} is there more than once." },
    why: Text {
        zh: "JSON 只认最后一个，前面写的都不起作用。",
        en: "Readers of JSON take the last one: what stands before has no effect.",
    },
    fix: Text { zh: "合并为一处。", en: "Make them one." },
    source: &Source {
        title: "RFC 8259, 4",
        url: "https://www.rfc-editor.org/rfc/rfc8259#section-4",
        date: "2017-12-01",
    },
    bad: Example::of(r#"{"expire_type":1,"expire_interval":1,"expire_interval":7}"#),
    good: Example::of(r#"{"expire_type":1,"expire_interval":7}"#),
    ..Rule::BASE
}];

fn repeated(place: &Place<'_>, report: &mut Report<'_>) {
    if place.is_object() && may_repeat(place) {
        let members = place.children().map(|member| (member.key().into(), member));
        repeats(members.collect(), &mut |first, _| {
            report.key(first).say();
        });
    }
    place.children().filter(Place::has_children).for_each(|child| repeated(&child, report));
}

/// Required members of a shape.
pub(super) const fn missing(id: &'static str, shape: &'static Shape) -> Rule {
    Rule { id, check: Check::Missing(shape), ..Rule::BASE }
}

/// The types of a shape's members.
pub(super) const fn types(id: &'static str, shape: &'static Shape) -> Rule {
    Rule { id, check: Check::Types(shape), ..Rule::BASE }
}

/// Members that a shape has not: the platform ignores them, so they do nothing.
pub(super) const fn unknown(id: &'static str, shape: &'static Shape) -> Rule {
    Rule {
        id,
        check: Check::Unknown(shape),
        severity: Severity::Warning,
        why: Text {
            zh: "平台会忽略它，写了也不起作用。", en: "The platform ignores it: it has no effect."
        },
        ..Rule::BASE
    }
}

/// Most objects are small, and comparing their names costs less than sorting them.
fn may_repeat(object: &Place<'_>) -> bool {
    const SMALL: usize = 12;
    object.children().nth(SMALL).is_some()
        || object.children().enumerate().any(|(index, member)| {
            object.children().skip(index.saturating_add(1)).any(|other| other.key() == member.key())
        })
}

/// What rows share that find capitals in 64 hexadecimal digits.
pub(super) const CAPITALS: Rule = Rule {
    severity: Severity::Warning,
    confidence: Confidence::C,
    check: Check::Text(|text| form::is_lower_hex(text, 64) || !form::is_hex(text, 64)),
    what: Text { zh: "{name} 含有大写字母。", en: "{name} has capitals." },
    why: Text {
        zh: "官方示例是小写；大写是否接受未见说明。",
        en: "The official sample is in lower case; nothing says that capitals will do.",
    },
    fix: Text { zh: "写成小写。", en: "Write it in lower case." },
    ..Rule::BASE
};

/// What to do where users may have an older base library.
pub(super) const ASK_FIRST: Text = Text {
    zh: "先用 wx.canIUse 判断，或在后台提高基础库最低版本。",
    en: "Ask wx.canIUse first, or raise the lowest base library in the console.",
};
