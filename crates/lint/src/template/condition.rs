//! `#ifdef`: what uni-app compiles for which platform.

use std::borrow::Cow;

/// What is known of the platform.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Switches {
    /// The version of Vue, where the manifest says it.
    pub(crate) vue: Option<u8>,
    /// Whether it is uni-app x.
    pub(crate) is_x: bool,
}

/// The text without what is meant for other platforms. What is taken out is filled with blanks, so that everything
/// keeps its place.
pub(crate) fn without_others(text: &str, switches: Switches) -> Cow<'_, str> {
    if !text.contains("#if") {
        return Cow::Borrowed(text);
    }
    let mut kept = Vec::with_capacity(text.len());
    // For every open condition: whether its part is kept.
    let mut open: Vec<bool> = Vec::new();
    let mut hidden = 0_usize;
    for line in text.split_inclusive('\n') {
        let directives = directives(line);
        let mut own = true;
        let was_hidden = hidden > 0;
        match directives[..] {
            [("ifdef" | "ifndef", condition), ("endif", _), ..] => {
                own = is_kept(directives.first().map_or("", |(word, _)| word), condition, switches);
            }
            _ => {
                for (word, condition) in &directives {
                    if *word == "endif" {
                        hidden = hidden.saturating_sub(usize::from(open.pop() == Some(false)));
                    } else {
                        let kept = is_kept(word, condition, switches);
                        hidden = hidden.saturating_add(usize::from(!kept));
                        open.push(kept);
                    }
                }
            }
        }
        // The comments themselves stay; in a template they may stand beside an element.
        let is_kept = own && (!directives.is_empty() || hidden == 0);
        // What stands before a comment that ends the part belongs to it: `&& other // #endif`.
        let (before, behind) = line.split_at(if was_hidden && is_kept { comment_of(line) } else { 0 });
        kept.extend(before.bytes().map(|_| b' '));
        if is_kept {
            kept.extend_from_slice(behind.as_bytes());
        } else {
            kept.extend(behind.bytes().map(|byte| if matches!(byte, b'\n' | b'\r') { byte } else { b' ' }));
        }
    }
    String::from_utf8(kept).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn is_kept(word: &str, condition: &str, switches: Switches) -> bool {
    let other = if word == "ifdef" { Some(false) } else { Some(true) };
    holds(condition, switches) != other
}

/// Where the comment begins that a line with a directive has.
fn comment_of(line: &str) -> usize {
    let before = line.split('#').next().unwrap_or_default();
    ["//", "/*", "<!--"].iter().filter_map(|start| before.rfind(start)).max().unwrap_or_default()
}

/// `// #ifdef A || B`, the same in `/* */` and `<!-- -->`: the word and the condition of each in a line.
fn directives(line: &str) -> Vec<(&str, &str)> {
    let found = line.match_indices('#').filter_map(|(at, _)| {
        let (before, behind) = (line.get(..at)?.trim_end(), line.get(at..)?.strip_prefix('#')?.trim_start());
        if !["//", "/*", "<!--"].iter().any(|start| before.ends_with(start)) {
            return None;
        }
        let end = behind.find(|character: char| !character.is_ascii_alphabetic()).unwrap_or(behind.len());
        let (word, rest) = behind.split_at_checked(end)?;
        let rest = rest.split("*/").next().unwrap_or_default().split("-->").next().unwrap_or_default();
        matches!(word, "ifdef" | "ifndef" | "endif").then_some((word, rest.trim()))
    });
    found.collect()
}

/// Whether a condition holds on WeChat; nothing where that is not known.
fn holds(condition: &str, switches: Switches) -> Option<bool> {
    let any: Vec<_> = condition
        .split("||")
        .map(|part| {
            let all: Vec<_> = part.split("&&").map(|name| is_set(name.trim(), switches)).collect();
            unless(Some(false), Some(true), &all)
        })
        .collect();
    unless(Some(true), Some(false), &any)
}

/// `found` if it is among them, `others` if all are that, and nothing where something is not known.
fn unless(found: Option<bool>, others: Option<bool>, all: &[Option<bool>]) -> Option<bool> {
    if all.contains(&found) {
        found
    } else if all.iter().all(|own| *own == others) {
        others
    } else {
        None
    }
}

fn is_set(name: &str, switches: Switches) -> Option<bool> {
    match name {
        "MP-WEIXIN" | "MP" => Some(true),
        "VUE2" => switches.vue.map(|version| version == 2),
        "VUE3" => switches.vue.map(|version| version == 3),
        "UNI-APP-X" => Some(switches.is_x),
        "WEB" | "H5" | "APP" | "APP-VUE" | "APP-NVUE" | "APP-PLUS-NVUE" | "APP-HARMONY" | "APP-ANDROID"
        | "APP-IOS" => Some(false),
        name if ["MP-", "APP-", "QUICKAPP", "H5"].iter().any(|start| name.starts_with(start)) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(text: &str) -> String {
        without_others(text, Switches { vue: Some(3), is_x: false })
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn what_stands_before_the_end_belongs_to_the_part() {
        let text = "const a = b // #ifndef MP-WEIXIN\n && c // #endif\n && d";
        let left = without_others(text, Switches::default());
        assert_eq!(left, "const a = b // #ifndef MP-WEIXIN\n      // #endif\n && d");
        let text = "<a/> <!-- #ifdef H5 -->\n<b/> <!-- #endif --> <c/>";
        let left = without_others(text, Switches::default());
        assert_eq!(left, "<a/> <!-- #ifdef H5 -->\n     <!-- #endif --> <c/>");
    }

    #[test]
    fn other_platforms_are_taken_out() {
        assert_eq!(kept("a\n// #ifdef H5\nb\n// #endif\nc"), "a // #ifdef H5 // #endif c");
        assert_eq!(kept("// #ifndef MP-WEIXIN\nb\n// #endif"), "// #ifndef MP-WEIXIN // #endif");
        assert!(kept("/* #ifdef APP-PLUS || MP-WEIXIN */\nb\n/* #endif */").contains('b'));
        assert!(kept("<!-- #ifdef MY-OWN -->\nb\n<!-- #endif -->").contains('b'));
        assert!(!kept("// #ifdef MP\n// #ifdef MP-ALIPAY\nb\n// #endif\n// #endif").contains('b'));
        assert!(kept("// #ifdef VUE3\nb\n// #endif").contains('b'));
        assert_eq!(kept("<!-- #ifdef H5 --><b/><!-- #endif -->\nc"), "c");
        assert!(!kept("a: '#fff', // #ifdef H5\nb\n// #endif").contains('b'));
    }

    #[test]
    fn places_stay() {
        let text = "中\n// #ifdef H5\n文字\n// #endif\nx";
        assert_eq!(without_others(text, Switches::default()).len(), text.len());
    }
}
