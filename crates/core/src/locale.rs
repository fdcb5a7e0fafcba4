//! The two languages in which everything is said that a person reads.

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locale {
    /// Simplified Chinese, what most readers read first.
    #[default]
    ZhCn,
    /// English.
    En,
}

/// A text in both languages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// Simplified Chinese.
    pub zh: &'static str,
    /// English.
    pub en: &'static str,
}

impl Locale {
    /// Reads `zh-CN` or `en`; nothing else is a locale here.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "zh-CN" => Some(Self::ZhCn),
            "en" => Some(Self::En),
            _ => None,
        }
    }
}

impl Text {
    /// The text in one language.
    #[must_use]
    pub const fn in_locale(self, locale: Locale) -> &'static str {
        match locale {
            Locale::ZhCn => self.zh,
            Locale::En => self.en,
        }
    }
}

/// A template with every `{name}` replaced by its word; what has no word stays as it is. Read once from left to
/// right: a word is never part of the template.
#[must_use]
pub fn fill<'w>(template: &str, word: impl Fn(&str) -> Option<&'w str>) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        filled.push_str(before);
        let name = behind.split('}').next().unwrap_or_default();
        if let (Some(word), Some(after)) = (word(name), behind.get(name.len().saturating_add(1)..)) {
            filled.push_str(word);
            rest = after;
        } else {
            filled.push('{');
            rest = behind;
        }
    }
    filled.push_str(rest);
    filled
}
