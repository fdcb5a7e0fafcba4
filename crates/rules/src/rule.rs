//! A row of the catalogue, and what its columns mean.

use crate::check::Check;
use crate::{Day, Libraries, Locale, Text, catalogue};

/// One rule.
///
/// A row writes only what is its own: the vocabulary of [`Check`] says what is wrong and, where it can, what to
/// write instead; `what` and `fix` replace those words where they are not empty. In every text `{name}` stands for
/// what the check gives (`{found}`, `{name}`, `{limit}` …).
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Stable: never changed, never given to another rule.
    pub id: &'static str,
    /// The entry of the rulebook that it comes from.
    pub rulebook: &'static str,
    /// How grave a finding is.
    pub severity: Severity,
    /// How sure the rule is. Those of confidence C and U are never errors.
    pub confidence: Confidence,
    /// Where it looks: JSON Pointers in which `*` stands for every member or item. Names with `_` find the
    /// capitals of a cloud call too.
    pub at: &'static [&'static str],
    /// What it looks for.
    pub check: Check,
    /// What is wrong.
    pub what: Text,
    /// Why that matters. The meaning of `errcode` is said without being repeated here.
    pub why: Text,
    /// What to write instead.
    pub fix: Text,
    /// What WeChat's server answers to it.
    pub errcode: Option<Answer>,
    /// When it holds.
    pub holds: Period,
    /// On which base library it holds.
    pub library: Libraries,
    /// The document that says so.
    pub source: &'static Source,
    /// A payload with exactly this finding.
    pub bad: Example,
    /// A payload without any.
    pub good: Example,
}

/// What WeChat's server answers.
#[derive(Debug, Clone, Copy)]
pub struct Answer {
    /// The number.
    pub code: i32,
    /// What it says, for each interface that gives it another meaning.
    pub meaning: Text,
}

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It will be refused, or does something else than was meant.
    Error,
    /// It is likely to be wrong, or will be.
    Warning,
    /// Worth knowing.
    Info,
}

/// How well a rule is attested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// Current official documents, or the official tools.
    A,
    /// An official announcement or an older official text.
    B,
    /// The community, or other people's code.
    C,
    /// Nobody could confirm it.
    U,
}

/// The days on which a rule holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// The first, if there is one.
    pub from: Option<Day>,
    /// The first on which it holds no more, if there is one.
    pub until: Option<Day>,
}

/// A document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Its title as published.
    pub title: &'static str,
    /// Its address, or "" for an announcement that has none.
    pub url: &'static str,
    /// The day of its text: of publication, or on which it was read.
    pub date: &'static str,
}

/// A payload, with what the caller would know. It is for readers: without the feature `documentation` nothing is
/// in it, and a row is smaller by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// JSON text.
    #[cfg(feature = "documentation")]
    pub payload: &'static str,
    /// JSON text of the context, or "".
    #[cfg(feature = "documentation")]
    pub context: &'static str,
    /// The day of the judgement, or "" for today.
    #[cfg(feature = "documentation")]
    pub as_of: &'static str,
}

impl Rule {
    /// What most rows share.
    pub const BASE: Self = Self {
        id: "",
        rulebook: "",
        severity: Severity::Error,
        confidence: Confidence::A,
        at: &[""],
        check: Check::Present,
        what: Text { zh: "", en: "" },
        why: Text { zh: "", en: "" },
        fix: Text { zh: "", en: "" },
        errcode: None,
        holds: Period { from: None, until: None },
        library: Libraries::ALL,
        source: &Source { title: "", url: "", date: "" },
        bad: Example::of(""),
        good: Example::of(""),
    };

    /// What the server answers, by the number. It does not compile where the table of codes has no such number.
    #[must_use]
    pub const fn answer(code: i32) -> Option<Answer> {
        Some(Answer { code, meaning: catalogue::errcode::meaning(code) })
    }

    /// What is wrong and why it matters, with `{name}` where something found belongs.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        self.sentences(self.what(), locale)
    }

    /// What to write instead, with `{name}` where something found belongs.
    #[must_use]
    pub const fn help(&self, locale: Locale) -> &'static str {
        self.fix().in_locale(locale)
    }

    pub(crate) const fn what(&self) -> Text {
        if self.what.zh.is_empty() { self.check.what() } else { self.what }
    }

    pub(crate) const fn fix(&self) -> Text {
        if self.fix.zh.is_empty() { self.check.fix() } else { self.fix }
    }

    /// What is wrong, why it matters, and what WeChat's server answers.
    pub(crate) fn sentences(&self, what: Text, locale: Locale) -> String {
        let mut message = what.in_locale(locale).to_owned();
        for part in [self.why.in_locale(locale), &self.consequence(locale)] {
            if !part.is_empty() {
                message.push_str(if locale == Locale::En { " " } else { "" });
                message.push_str(part);
            }
        }
        message
    }

    fn consequence(&self, locale: Locale) -> String {
        let Some(Answer { code, meaning }) = self.errcode else { return String::new() };
        let meaning = self.meaning(meaning, locale);
        match locale {
            Locale::ZhCn => format!("平台返回 {code}（{meaning}）。"),
            Locale::En => format!("The platform answers {code} ({meaning})."),
        }
    }

    /// What a number says here. Where interfaces give one number different meanings, those after the first begin
    /// with the interface: the one that the document of this rule is about, or else the first.
    fn meaning(&self, text: Text, locale: Locale) -> &'static str {
        let is_own =
            |part: &str| part.split_once('：').is_some_and(|(name, _)| self.source.title.contains(name));
        let place = text.zh.split('；').position(is_own).unwrap_or_default();
        let (between, behind) = match locale {
            Locale::ZhCn => ("；", "："),
            Locale::En => ("; ", ": "),
        };
        let all = text.in_locale(locale);
        match all.split(between).nth(place) {
            Some(part) if part.len() < all.len() => part.split_once(behind).map_or(part, |(_, what)| what),
            _ => all,
        }
    }
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Info];

    /// What it is called.
    #[must_use]
    pub const fn title(self) -> Text {
        match self {
            Self::Error => Text { zh: "错误", en: "Error" },
            Self::Warning => Text { zh: "警告", en: "Warning" },
            Self::Info => Text { zh: "提示", en: "Info" },
        }
    }

    /// `error`, `warning` or `info`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

impl Confidence {
    /// `A`, `B`, `C` or `U`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::U => "U",
        }
    }
}

impl Period {
    /// From a day on.
    #[must_use]
    pub const fn since(day: &str) -> Self {
        Self { from: Some(Day::literal(day)), until: None }
    }

    /// Until the day before this one.
    #[must_use]
    pub const fn before(day: &str) -> Self {
        Self { from: None, until: Some(Day::literal(day)) }
    }

    /// From a day on until the day before another.
    #[must_use]
    pub const fn between(from: &str, until: &str) -> Self {
        Self { from: Some(Day::literal(from)), until: Some(Day::literal(until)) }
    }

    /// Whether it holds on a day.
    #[must_use]
    pub fn holds(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day < until)
    }
}

#[cfg(feature = "documentation")]
impl Example {
    /// A payload that needs no context.
    #[must_use]
    pub const fn of(payload: &'static str) -> Self {
        Self { payload, context: "", as_of: "" }
    }

    /// What the caller would know.
    #[must_use]
    pub const fn with(self, context: &'static str) -> Self {
        Self { context, ..self }
    }

    /// The day of the judgement.
    #[must_use]
    pub const fn on(self, as_of: &'static str) -> Self {
        Self { as_of, ..self }
    }
}

#[cfg(not(feature = "documentation"))]
impl Example {
    /// Nothing is kept of it.
    #[must_use]
    pub const fn of(_: &str) -> Self {
        Self {}
    }

    /// Nothing is kept of it.
    #[must_use]
    pub const fn with(self, _: &str) -> Self {
        self
    }

    /// Nothing is kept of it.
    #[must_use]
    pub const fn on(self, _: &str) -> Self {
        self
    }
}
