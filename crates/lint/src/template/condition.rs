//! `#ifdef`: what uni-app compiles for which platform.

use std::borrow::Cow;
use std::ops::Range;

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
    // For every open condition: whether what stands there is kept.
    let mut open: Vec<bool> = Vec::new();
    let mut last = 0;
    for (comment, word, condition) in directives(text) {
        let is_open = open.last() != Some(&false);
        keep(&mut kept, text.get(last..comment.start), is_open);
        // The comments themselves stay.
        keep(&mut kept, text.get(comment.clone()), true);
        if word == "endif" {
            open.pop();
        } else {
            open.push(is_open && is_kept(word, condition, switches));
        }
        last = comment.end;
    }
    keep(&mut kept, text.get(last..), open.last() != Some(&false));
    String::from_utf8(kept).map_or(Cow::Borrowed(text), Cow::Owned)
}

fn keep(kept: &mut Vec<u8>, part: Option<&str>, is_kept: bool) {
    let blank = |byte| if is_kept || matches!(byte, b'\n' | b'\r') { byte } else { b' ' };
    kept.extend(part.unwrap_or_default().bytes().map(blank));
}

fn is_kept(word: &str, condition: &str, switches: Switches) -> bool {
    let other = if word == "ifdef" { Some(false) } else { Some(true) };
    holds(condition, switches) != other
}

/// `// #ifdef A || B`, the same in `/* */` and `<!-- -->`: the comment, the word and the condition of each.
fn directives(text: &str) -> impl Iterator<Item = (Range<usize>, &str, &str)> {
    let mut last = 0;
    text.match_indices('#').filter_map(move |(at, _)| {
        let before = text.get(last..at)?.trim_end_matches([' ', '\t']);
        let start = ["//", "/*", "<!--"].iter().find_map(|start| before.strip_suffix(start))?.len();
        let behind = text.get(at..)?.strip_prefix('#')?.trim_start_matches([' ', '\t']);
        let end = behind.find(|character: char| !character.is_ascii_alphabetic()).unwrap_or(behind.len());
        let (word, rest) = behind.split_at_checked(end)?;
        if !matches!(word, "ifdef" | "ifndef" | "endif") {
            return None;
        }
        let is_end = |(at, mark): &(usize, &str)| match *mark {
            "/" => rest.get(..*at).is_some_and(|before| before.ends_with('*')),
            ">" => rest.get(..*at).is_some_and(|before| before.ends_with("--")),
            _ => true,
        };
        let end = rest.match_indices(['\n', '/', '>']).find(is_end);
        let (condition, behind) = end.map_or((rest, ""), |(at, mark)| {
            rest.split_at(if mark == "\n" { at } else { at.saturating_add(1) })
        });
        let comment = last.saturating_add(start)..text.len().saturating_sub(behind.len());
        last = comment.end;
        Some((comment, word, condition.trim_end_matches(['/', '>', '*', '-'])))
    })
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
        assert_eq!(kept("<!-- #ifdef H5 --><b/><!-- #endif -->\nc"), "<!-- #ifdef H5 --> <!-- #endif --> c");
        assert!(!kept("a: '#fff', // #ifdef H5\nb\n// #endif").contains('b'));
    }

    #[test]
    fn a_line_has_several_parts() {
        assert_eq!(kept("/* #ifdef H5 */ x() /* #endif */; y()"), "/* #ifdef H5 */ /* #endif */; y()");
        assert_eq!(kept("/* #ifdef H5 */ x()\ny()\n/* #endif */ z()"), "/* #ifdef H5 */ /* #endif */ z()");
        let text = "<a/><!-- #ifdef MP --><b/><!-- #endif --><!-- #ifdef H5 --><c/><!-- #endif --><d/>";
        assert_eq!(kept(text), text.replace("<c/>", " ").trim().replace("  ", " "));
        assert_eq!(kept("a // #ifdef H5 // #endif\nb\n// #endif"), "a // #ifdef H5 // #endif // #endif");
    }

    #[test]
    fn places_stay() {
        let text = "中\n// #ifdef H5\n文字\n// #endif\nx";
        assert_eq!(without_others(text, Switches::default()).len(), text.len());
    }
}
