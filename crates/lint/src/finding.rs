//! What a rule has found in a project.

use weseal_rules::{Locale, Rule, Severity, Text};

use crate::Place;

/// What a rule has found, and where.
#[derive(Debug, Clone)]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// How grave it is: that of the rule, or less where no run can come to the code, least where the
    /// package has not even got it.
    pub severity: Severity,
    /// Where it is to be put right.
    pub place: Place,
    /// Other places that have to do with it: where an undeclared interface is used.
    pub related: Vec<Place>,
    /// Whether only code that no run can come to has to do with it.
    pub unreachable: bool,
    /// What puts it right, where that needs no decision. Findings about one configuration have the same edits, which
    /// belong together and are made once. In their order, and none overlaps another.
    pub fix: Vec<Edit>,
    /// Whether a build is likely to leave that code out: frameworks pack only what is imported.
    pub(crate) is_left_out: bool,
    pub(crate) said: Said,
}

/// What stands for a stretch of a file from now on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// The stretch; it may be empty.
    pub place: Place,
    /// What stands there instead.
    pub text: String,
}

/// Who says it.
#[derive(Debug, Clone)]
pub(crate) enum Said {
    /// A rule about configuration.
    Checked(Box<weseal_rules::Finding>),
    /// A rule of this crate, with what stands for its placeholders.
    Own(Vec<(&'static str, String)>),
    /// The same with what stands for `{reason}`.
    Because(Text),
}

impl Finding {
    /// What is wrong and why it matters.
    #[must_use]
    pub fn message(&self, locale: Locale) -> String {
        let mut message = match &self.said {
            Said::Checked(finding) => finding.message(locale),
            Said::Own(words) => filled(&self.rule.message(locale), words),
            Said::Because(reason) => because(&self.rule.message(locale), reason.in_locale(locale)),
        };
        if self.unreachable {
            let text = if self.is_left_out { LEFT_OUT } else { UNREACHABLE };
            message.push_str(text.in_locale(locale));
        }
        message
    }

    /// What to write instead.
    #[must_use]
    pub fn help(&self, locale: Locale) -> String {
        match &self.said {
            Said::Checked(finding) => finding.help(locale),
            Said::Own(words) => filled(self.rule.help(locale), words),
            Said::Because(reason) => because(self.rule.help(locale), reason.in_locale(locale)),
        }
    }
}

const UNREACHABLE: Text = Text {
    zh: "（只在运行不到的代码里用到，但代码包里有它。）",
    en: " (It is used only in code that no run comes to, but the package contains it.)",
};
const LEFT_OUT: Text = Text {
    zh: "（只在运行不到的代码里用到，编译时一般不会打包。）",
    en: " (It is used only in code that no run comes to, which a build usually leaves out.)",
};

fn filled(template: &str, words: &[(&'static str, String)]) -> String {
    weseal::fill(template, |name| {
        let (_, word) = words.iter().find(|(own, _)| *own == name)?;
        Some(word.as_str())
    })
}

fn because(template: &str, reason: &str) -> String {
    weseal::fill(template, |name| (name == "reason").then_some(reason))
}
