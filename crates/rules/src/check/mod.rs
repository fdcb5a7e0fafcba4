//! The vocabulary of checks: what a row can look for, with the words for it.

mod repeats;
pub mod shape;
mod text;

use crate::{Place, Report, Scope, Text};
use shape::Shape;

pub use repeats::repeats;
pub use text::{display, in_characters, quoted, shortened};

/// What a rule looks for at its place.
#[derive(Debug, Clone, Copy)]
pub enum Check {
    /// That it is there at all.
    Present,
    /// Members that must be there: `{name}`.
    Missing(&'static Shape),
    /// Members of another type than they have: `{name}`, `{found}`, `{expected}`.
    Types(&'static Shape),
    /// Members that nobody knows: `{name}`.
    Unknown(&'static Shape),
    /// Text of more characters than this: `{length}`, `{limit}`.
    MaxChars(usize),
    /// Text of more bytes in UTF-8 than this: `{length}`, `{limit}`.
    MaxBytes(usize),
    /// Text that is empty.
    Empty,
    /// Text that is none of these: `{found}`, `{allowed}`.
    OneOf(&'static [&'static str]),
    /// An integer that is none of these: `{found}`, `{allowed}`.
    IntegerOf(&'static [i64]),
    /// A number outside of this range, both ends included: `{found}`, `{min}`, `{max}`.
    Between(i32, i32),
    /// A list with fewer or more items than this: `{found}`, `{min}`, `{max}`.
    Items(usize, usize),
    /// Items or texts of a list that are there twice: `{found}`.
    Repeated,
    /// Text of which this is not true: `{found}`.
    Text(fn(&str) -> bool),
    /// A place of which this is true: `{found}`. What is found is shown, so not for secrets.
    When(fn(&Place<'_>, &Scope<'_>) -> bool),
    /// Anything else. It reports what it finds, with the words that the row needs.
    With(fn(&Place<'_>, &Scope<'_>, &mut Report<'_>)),
}

impl Check {
    /// Looks at one place.
    pub(crate) fn run(&self, place: &Place<'_>, scope: &Scope<'_>, report: &mut Report<'_>) {
        match self {
            Self::Present => report.key(place).with("found", display(place)).say(),
            Self::Missing(shape) => shape.missing(place, report),
            Self::Types(shape) => shape.types(place, report),
            Self::Unknown(shape) => shape.unknown(place, report),
            Self::MaxChars(limit) => text::longer(place, *limit, in_characters, report),
            Self::MaxBytes(limit) => text::longer(place, *limit, str::len, report),
            Self::Empty => {
                if place.text() == Some("") {
                    report.at(place).say();
                }
            }
            Self::OneOf(words) => {
                if place.text().is_some_and(|text| !words.contains(&text)) {
                    report.at(place).with("found", display(place)).with("allowed", words.join(" | ")).say();
                }
            }
            Self::IntegerOf(numbers) => {
                if place.number().is_some()
                    && !place.integer().is_some_and(|number| numbers.contains(&number))
                {
                    let allowed: Vec<_> = numbers.iter().map(i64::to_string).collect();
                    report.at(place).with("found", display(place)).with("allowed", allowed.join(" | ")).say();
                }
            }
            Self::Between(min, max) => between(place, (*min).into(), (*max).into(), report),
            Self::Items(min, max) => items(place, *min, *max, report),
            Self::Repeated => repeated(place, report),
            Self::Text(good) => {
                if place.text().is_some_and(|text| !good(text)) {
                    report.at(place).with("found", display(place)).say();
                }
            }
            Self::When(wrong) => {
                if wrong(place, scope) {
                    report.at(place).with("found", display(place)).say();
                }
            }
            Self::With(run) => run(place, scope, report),
        }
    }

    /// What is wrong, in the words of the vocabulary; empty where only the row can say it.
    pub(crate) const fn what(&self) -> Text {
        match self {
            Self::Present => Text { zh: "出现了字段 {name}。", en: "There is a field {name}." },
            Self::Missing(_) => {
                Text { zh: "缺少必填字段 {name}。", en: "The required field {name} is missing." }
            }
            Self::Types(_) => Text {
                zh: "{name} 应为{expected}，现为{found}。",
                en: "{name} is to be {expected}, here it is {found}.",
            },
            Self::Unknown(_) => {
                Text { zh: "没有名为 {name} 的字段。", en: "There is no field named {name}." }
            }
            Self::MaxChars(_) => Text {
                zh: "{name} 有 {length} 个字符，最多 {limit} 个。",
                en: "{name} has {length} characters, at most {limit} are allowed.",
            },
            Self::MaxBytes(_) => Text {
                zh: "{name} 有 {length} 字节，最多 {limit} 字节。",
                en: "{name} has {length} bytes, at most {limit} are allowed.",
            },
            Self::Empty => Text { zh: "{name} 为空。", en: "{name} is empty." },
            Self::OneOf(_) | Self::IntegerOf(_) => {
                Text { zh: "{name} 的值 {found} 不在允许之列。", en: "{name} may not be {found}." }
            }
            Self::Between(..) => Text {
                zh: "{name} 为 {found}，应在 {min} 至 {max} 之间。",
                en: "{name} is {found}, which is not between {min} and {max}.",
            },
            Self::Items(..) => Text {
                zh: "{name} 有 {found} 项，应为 {min} 至 {max} 项。",
                en: "{name} has {found} items, it is to have {min} to {max}.",
            },
            Self::Repeated => Text { zh: "{found} 重复出现。", en: "{found} is there more than once." },
            Self::Text(_) | Self::When(_) | Self::With(_) => Text { zh: "", en: "" },
        }
    }

    /// What to write instead, in the words of the vocabulary; empty where only the row can say it.
    pub(crate) const fn fix(&self) -> Text {
        match self {
            Self::Present => Text { zh: "删除 {name}。", en: "Remove {name}." },
            Self::Missing(_) => Text { zh: "补上 {name}。", en: "Add {name}." },
            Self::Types(_) => {
                Text { zh: "把 {name} 写成{expected}。", en: "Write {name} as {expected}." }
            }
            Self::Unknown(_) => Text {
                zh: "检查拼写；确实多余时删除。",
                en: "Check its spelling, or remove it.",
            },
            Self::MaxChars(_) | Self::MaxBytes(_) => {
                Text { zh: "缩短到 {limit} 以内。", en: "Shorten it to {limit} or less." }
            }
            Self::Empty => {
                Text { zh: "填写 {name}，或删除该字段。", en: "Fill in {name}, or leave it out." }
            }
            Self::OneOf(_) | Self::IntegerOf(_) => {
                Text { zh: "可用的值：{allowed}。", en: "Write one of: {allowed}." }
            }
            Self::Between(..) => Text {
                zh: "改为 {min} 至 {max} 之间的数。",
                en: "Write a number between {min} and {max}.",
            },
            Self::Items(..) => Text { zh: "改为 {min} 至 {max} 项。", en: "Give {min} to {max} items." },
            Self::Repeated => Text { zh: "只保留一项。", en: "Keep one of them." },
            Self::Text(_) | Self::When(_) | Self::With(_) => Text { zh: "", en: "" },
        }
    }
}

fn between(place: &Place<'_>, min: i64, max: i64, report: &mut Report<'_>) {
    #[allow(clippy::cast_precision_loss, reason = "limits are small")]
    let outside = place.number().is_some_and(|number| number < min as f64 || number > max as f64);
    if outside {
        let draft = report.at(place).with("found", display(place));
        draft.with("min", min.to_string()).with("max", max.to_string()).say();
    }
}

fn items(place: &Place<'_>, min: usize, max: usize, report: &mut Report<'_>) {
    let count = place.children().count();
    if place.is_list() && !(min..=max).contains(&count) {
        let draft = report.at(place).with("found", count.to_string());
        let draft = draft.with("min", min.to_string()).with("max", max.to_string());
        if min == max { draft.what(EXACTLY).fix(EXACT).say() } else { draft.say() }
    }
}

const EXACTLY: Text = Text {
    zh: "{name} 有 {found} 项，应为 {min} 项。",
    en: "{name} has {found} items, it is to have {min}.",
};
const EXACT: Text = Text { zh: "改为 {min} 项。", en: "Give {min} items." };

fn repeated(place: &Place<'_>, report: &mut Report<'_>) {
    say_repeated(place.children().collect(), report);
}

/// Says which of these texts have been there before.
pub fn say_repeated(places: Vec<Place<'_>>, report: &mut Report<'_>) {
    let texts = places.into_iter().filter_map(|place| Some((place.text()?.into(), place)));
    repeats(texts.collect(), &mut |_, place| report.at(place).with("found", display(place)).say());
}
