//! Classes of characters, as the limits of keywords distinguish them. WeChat has published no exact table.

/// What a character is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// `0` to `9`.
    Digit,
    /// `A` to `Z`, `a` to `z`.
    Letter,
    /// A Chinese character.
    Han,
    /// A common symbol.
    Symbol,
    /// A symbol of Chinese text: punctuation and the full-width forms.
    Wide,
    /// A space.
    Space,
    /// A control character: a newline, for example.
    Control,
    /// What the documents say nothing of: emoji, full-width letters and digits, other scripts.
    Other,
}

/// The class of a character.
pub(super) fn class(character: char) -> Class {
    match character {
        '0'..='9' => Class::Digit,
        'A'..='Z' | 'a'..='z' => Class::Letter,
        ' ' => Class::Space,
        _ if is_control(character) => Class::Control,
        '!'..='~'
        | '\u{a1}'..='\u{bf}'
        | '×'
        | '÷'
        | '\u{20a0}'..='\u{20cf}'
        | '\u{2100}'..='\u{214f}'
        | '\u{2190}'..='\u{245f}'
        | '\u{2500}'..='\u{2bff}' => Class::Symbol,
        '〇'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{323af}' => Class::Han,
        '\u{2010}'..='\u{205e}'
        | '\u{3001}'..='\u{303f}'
        | '\u{fe30}'..='\u{fe4f}'
        | '！'..='／'
        | '：'..='＠'
        | '［'..='｀'
        | '｛'..='･'
        | '￠'..='￦' => Class::Wide,
        _ => Class::Other,
    }
}

/// Whether it is a control character. Those that end a line count too, whatever Unicode calls them.
pub(in crate::catalogue::message) fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// The text with full-width letters, digits and symbols as ASCII; nothing where there are none.
pub(super) fn folded(text: &str) -> Option<String> {
    let fold = |character: char| match character {
        '\u{3000}' => ' ',
        '！'..='～' => char::from_u32(u32::from(character).saturating_sub(0xfee0)).unwrap_or(character),
        other => other,
    };
    text.chars().any(|character| fold(character) != character).then(|| text.chars().map(fold).collect())
}
