//! Reads the links in the text of a customer service message: HTML as people write it.
//!
//! One pass, no look back: attributes in any order and case, in double, single, escaped or no quotes.

/// A link.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Anchor<'a> {
    /// `data-miniprogram-appid`.
    pub(super) app_id: Option<&'a str>,
    /// `data-miniprogram-path`.
    pub(super) path: Option<&'a str>,
    /// `href`.
    pub(super) href: Option<&'a str>,
    /// Whether its tag ends, and `</a>` stands behind it.
    pub(super) closed: bool,
}

/// What a text has of links.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Anchors<'a> {
    /// Those that lead to a mini program.
    pub(super) links: Vec<Anchor<'a>>,
    /// Whether attributes of such a link stand outside of any tag.
    pub(super) stray: bool,
}

/// Quotes as they are and as HTML escapes them.
const QUOTES: [&str; 6] = ["\"", "'", "&quot;", "&#34;", "&#39;", "&apos;"];

/// Reads a text.
pub(super) fn read(text: &str) -> Anchors<'_> {
    let mut found = Anchors::default();
    let mut open: Option<Anchor<'_>> = None;
    let mut rest = text;
    loop {
        let at = rest.find('<').unwrap_or(rest.len());
        let (before, tag) = rest.split_at(at);
        found.stray = found.stray || has_attribute(before);
        let Some(tag) = tag.strip_prefix('<') else { break };
        let closing = tag.strip_prefix('/').filter(|tag| is_a(tag));
        if closing.is_some() {
            if let Some(anchor) = open.take() {
                found.push(Anchor { closed: true, ..anchor });
            }
            rest = tag;
        } else if is_a(tag) {
            if let Some(anchor) = open.take() {
                found.push(anchor);
            }
            let (anchor, behind, ended) = attributes(tag.get(1..).unwrap_or_default());
            if ended {
                open = Some(anchor);
            } else {
                found.push(anchor);
            }
            rest = behind;
        } else {
            rest = tag;
        }
    }
    if let Some(anchor) = open {
        found.push(anchor);
    }
    found
}

impl<'a> Anchors<'a> {
    fn push(&mut self, anchor: Anchor<'a>) {
        if anchor.app_id.is_some() || anchor.path.is_some() {
            self.links.push(anchor);
        }
    }
}

fn has_attribute(text: &str) -> bool {
    text.match_indices('-').any(|(at, _)| {
        let before = at.checked_sub(4).and_then(|start| text.get(start..at));
        let behind = text.get(at..).and_then(|rest| rest.get(.."-miniprogram-".len()));
        before.is_some_and(|before| before.eq_ignore_ascii_case("data"))
            && behind.is_some_and(|behind| behind.eq_ignore_ascii_case("-miniprogram-"))
    })
}

/// Whether a tag is `a`, and not `abbr`.
fn is_a(tag: &str) -> bool {
    let mut characters = tag.chars();
    characters.next().is_some_and(|name| name.eq_ignore_ascii_case(&'a'))
        && characters.next().is_none_or(|next| next.is_whitespace() || matches!(next, '>' | '/'))
}

/// Reads attributes up to the end of the tag. Also says what stands behind it, and whether it ended.
fn attributes(mut rest: &str) -> (Anchor<'_>, &str, bool) {
    let mut anchor = Anchor::default();
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if let Some(behind) = rest.strip_prefix('>') {
            return (anchor, behind, true);
        }
        if rest.is_empty() || rest.starts_with('<') {
            return (anchor, rest, false);
        }
        let ends = |c: char| c.is_whitespace() || matches!(c, '=' | '>' | '<' | '/');
        let (name, behind) = cut(rest, |text| text.find(ends));
        // What begins with `=` has no name; it is passed over.
        let after = behind.trim_start();
        let Some(value) = after.strip_prefix('=') else {
            rest = behind;
            continue;
        };
        let (value, behind) = value_of(value.trim_start());
        let place = match () {
            () if name.eq_ignore_ascii_case(super::link::APP_ID) => Some(&mut anchor.app_id),
            () if name.eq_ignore_ascii_case(super::link::PATH) => Some(&mut anchor.path),
            () if name.eq_ignore_ascii_case("href") => Some(&mut anchor.href),
            () => None,
        };
        if let Some(place) = place {
            *place = Some(value);
        }
        rest = behind;
    }
}

/// The value of an attribute, and what stands behind it.
fn value_of(text: &str) -> (&str, &str) {
    for quote in QUOTES {
        if let Some(inner) = text.strip_prefix(quote) {
            // A quote that is never closed swallows the rest, as in a browser.
            let (value, behind) = cut(inner, |inner| inner.find(quote));
            return (value, behind.strip_prefix(quote).unwrap_or(behind));
        }
    }
    cut(text, |text| text.find(|c: char| c.is_whitespace() || matches!(c, '>' | '<')))
}

fn cut(text: &str, find: impl FnOnce(&str) -> Option<usize>) -> (&str, &str) {
    text.split_at(find(text).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link<'a>(app_id: &'a str, path: &'a str, href: Option<&'a str>) -> Anchor<'a> {
        Anchor { app_id: Some(app_id), path: Some(path), href, closed: true }
    }

    #[test]
    fn links_are_read_in_any_writing() {
        for text in [
            r#"x<a href="u" data-miniprogram-appid="wx1" data-miniprogram-path="p/i?a=1&b>2">t</a>"#,
            "<A DATA-MINIPROGRAM-PATH='p/i?a=1&b>2' HREF = 'u' Data-Miniprogram-Appid=\n'wx1' target=_blank >t</A>y",
            "<a href=&quot;u&quot; data-miniprogram-appid=&#34;wx1&#34; data-miniprogram-path=&quot;p/i?a=1&b>2&quot;/>t</a >",
            "<a href=u data-miniprogram-appid=wx1 data-miniprogram-path=\"p/i?a=1&b>2\" disabled>t</a>",
        ] {
            let found = read(text);
            assert_eq!(found.links, [link("wx1", "p/i?a=1&b>2", Some("u"))], "{text}");
            assert!(!found.stray, "{text}");
        }
    }

    #[test]
    fn several_links_and_others_between_them() {
        let text = "<a href='1'>web</a><abbr data-miniprogram-path='x'><a data-miniprogram-appid='wx1' data-miniprogram-path='p'>t</a><b><a data-miniprogram-appid='wx2' data-miniprogram-path='q'>t</a>";
        let found = read(text);
        assert_eq!(found.links, [link("wx1", "p", None), link("wx2", "q", None)]);
        assert!(found.stray);
    }

    #[test]
    fn what_is_broken_is_told() {
        let stray = "a href=\"u\" data-miniprogram-appid=\"wx1\">t";
        assert!(read(stray).stray && read(stray).links.is_empty());
        for text in [
            "<a data-miniprogram-path='p'>t",
            "<a data-miniprogram-path='p'>t<a href='u'>t</a>",
            "<a data-miniprogram-path='p'",
            "<a data-miniprogram-path='p",
            "<a data-miniprogram-path=p <b>t</a>",
        ] {
            let found = read(text);
            assert_eq!(found.links.iter().map(|link| link.closed).collect::<Vec<_>>(), [false], "{text}");
        }
    }

    #[test]
    fn long_texts_take_one_pass() {
        // An interpreter takes minutes for what a compiler does at once.
        const LENGTH: usize = if cfg!(miri) { 1 << 10 } else { 1 << 20 };
        for part in
            ["<a ", "<a x=\"", "<a data-miniprogram-path='", "<", "</a", "data-miniprogram-", "-", "=", "a=<"]
        {
            read(&part.repeat(LENGTH / part.len()));
        }
    }
}
