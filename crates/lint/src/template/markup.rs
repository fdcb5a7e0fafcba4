//! Elements and attributes, without a tree: nothing that is looked for depends on nesting.

use std::ops::Range;

use super::{Attribute, Element};

/// What a template says.
#[derive(Debug, Default)]
pub(crate) struct Markup {
    pub(crate) elements: Vec<Element>,
    /// Other files: `<import src>`, `<include src>`, `<wxs src>`.
    pub(crate) imports: Vec<String>,
}

/// Scans a stretch of a text.
pub(crate) fn scan(text: &str, within: &Range<usize>) -> Markup {
    let mut markup = Markup::default();
    let mut scanner = Scanner { text, at: within.start, end: within.end.min(text.len()) };
    // Where the last `}}` stands that was looked for.
    let mut close = 0;
    while scanner.at < scanner.end {
        let Some(open) = scanner.find("<") else { break };
        let text = scanner.part(&(scanner.at..open));
        scanner.at = open;
        // `{{"<a>"}}`: an expression has no elements.
        if text.rsplit_once("{{").is_some_and(|(_, inner)| !inner.contains("}}")) {
            if close < open {
                close = scanner.find("}}").unwrap_or(scanner.end);
            }
            if close < scanner.end && !scanner.part(&(open..close)).contains("{{") {
                scanner.at = close;
                continue;
            }
        }
        if scanner.starts("<!--") {
            scanner.behind("-->");
        } else if scanner.starts("</") || scanner.starts("<!") || scanner.starts("<?") {
            scanner.behind(">");
        } else if let Some(element) = scanner.element() {
            let source = element.get("src").and_then(|source| source.values.as_ref()?.first().cloned());
            if matches!(element.name.as_str(), "import" | "include" | "wxs" | "sjs" | "template") {
                markup.imports.extend(source);
            }
            // What is in there is a script.
            if matches!(element.name.as_str(), "wxs" | "script") && !scanner.ends_self() {
                let close = format!("</{}", element.name);
                scanner.behind(&close);
            }
            markup.elements.push(element);
        } else {
            scanner.at = open.saturating_add(1);
        }
    }
    markup
}

/// The element with which a stretch begins.
pub(super) fn first(text: &str, within: &Range<usize>) -> Option<Element> {
    Scanner { text, at: within.start, end: within.end }.element()
}

struct Scanner<'t> {
    text: &'t str,
    at: usize,
    end: usize,
}

impl<'t> Scanner<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..self.end).unwrap_or_default()
    }

    fn starts(&self, with: &str) -> bool {
        self.rest().starts_with(with)
    }

    fn find(&self, what: &str) -> Option<usize> {
        self.rest().find(what).map(|place| self.at.saturating_add(place))
    }

    /// Goes behind the next of these, or to the end.
    fn behind(&mut self, what: &str) {
        self.at = self.find(what).map_or(self.end, |place| place.saturating_add(what.len()));
    }

    /// Whether the tag that has just been read ends with `/>`.
    fn ends_self(&self) -> bool {
        self.text.get(..self.at).is_some_and(|before| before.ends_with("/>"))
    }

    fn spaces(&mut self) {
        let rest = self.rest();
        let spaces = rest.len().saturating_sub(rest.trim_start().len());
        self.at = self.at.saturating_add(spaces);
    }

    /// Goes over characters while this is true of them.
    fn word(&mut self, good: impl Fn(char) -> bool) -> Range<usize> {
        let start = self.at;
        let length = self.rest().find(|character| !good(character)).unwrap_or(self.rest().len());
        self.at = self.at.saturating_add(length);
        start..self.at
    }

    fn part(&self, range: &Range<usize>) -> &'t str {
        self.text.get(range.clone()).unwrap_or_default()
    }

    fn element(&mut self) -> Option<Element> {
        let start = self.at;
        self.rest().strip_prefix('<')?;
        self.at = self.at.saturating_add(1);
        let name = self.word(|character| {
            !character.is_ascii() || character.is_ascii_alphanumeric() || "-_.:".contains(character)
        });
        if !self.part(&name).starts_with(|character: char| character.is_ascii_alphabetic()) {
            return None;
        }
        let mut attributes = Vec::new();
        loop {
            self.spaces();
            if self.at >= self.end {
                break;
            }
            if self.starts(">") {
                self.at = self.at.saturating_add(1);
                break;
            }
            if self.starts("/") {
                self.at = self.at.saturating_add(1);
                continue;
            }
            // One of uni-app's conditions.
            if self.starts("<!--") {
                self.behind("-->");
                continue;
            }
            // The tag was never closed.
            if self.starts("<") {
                break;
            }
            let before = self.at;
            attributes.extend(self.attribute());
            if self.at == before {
                self.at = self
                    .rest()
                    .char_indices()
                    .nth(1)
                    .map_or(self.end, |(length, _)| before.saturating_add(length));
            }
        }
        let name = crate::script::camel_to_kebab(self.part(&name));
        Some(Element { name, attributes, at: start..self.at })
    }

    fn attribute(&mut self) -> Option<Attribute> {
        let start = self.at;
        let name = self.word(|character| !character.is_whitespace() && !"=>/<\"'".contains(character));
        let written = self.part(&name);
        if written.is_empty() {
            return None;
        }
        self.spaces();
        let mut value = None;
        if self.starts("=") {
            self.at = self.at.saturating_add(1);
            self.spaces();
            value = Some(self.value());
        }
        let bound = written.strip_prefix("v-bind:").or_else(|| written.strip_prefix(':'));
        let name = bound.unwrap_or(written);
        let name = name.split('.').next().unwrap_or_default();
        let values = match value {
            None => Some(vec![String::new()]),
            Some(value) if bound.is_some() => literals(value),
            Some(value) => of_mustaches(value),
        };
        Some(Attribute { name: crate::script::camel_to_kebab(name), values, at: start..self.at })
    }

    fn value(&mut self) -> &'t str {
        let quote = self.rest().chars().next().filter(|quote| "\"'".contains(*quote));
        let Some(quote) = quote else {
            if self.starts("{{") {
                let start = self.at;
                self.behind("}}");
                return self.part(&(start..self.at));
            }
            let range = self.word(|character| !character.is_whitespace() && !"><".contains(character));
            return self.part(&range);
        };
        self.at = self.at.saturating_add(1);
        let start = self.at;
        let end = self.find(if quote == '"' { "\"" } else { "'" }).unwrap_or(self.end);
        self.at = end.saturating_add(1).min(self.end);
        self.part(&(start..end))
    }
}

/// What a text with `{{…}}` can be.
fn of_mustaches(value: &str) -> Option<Vec<String>> {
    let Some((before, rest)) = value.split_once("{{") else { return Some(vec![value.to_owned()]) };
    let (inner, behind) = rest.split_once("}}")?;
    let inner = literals(inner)?;
    if behind.contains("{{") {
        return None;
    }
    Some(inner.into_iter().map(|own| format!("{before}{own}{behind}")).collect())
}

/// The texts that an expression can be: those of `a ? 'b' : 'c'`; nothing where it is not only texts.
fn literals(expression: &str) -> Option<Vec<String>> {
    let expression = expression.trim();
    if matches!(expression, "true" | "false") {
        return Some(vec![if expression == "true" { String::new() } else { expression.to_owned() }]);
    }
    // `[99, 904]`
    let is_numbers = |text: &str| text.chars().all(|own| own.is_ascii_digit() || ", ".contains(own));
    if expression.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).is_some_and(is_numbers) {
        return Some(vec![expression.to_owned()]);
    }
    let (mut outer, mut found, mut rest) = (String::new(), Vec::new(), expression);
    while let Some(start) = rest.find(['\'', '"', '`']) {
        let quote = rest.get(start..).and_then(|rest| rest.chars().next())?;
        outer.push_str(rest.get(..start)?);
        let behind = rest.get(start.saturating_add(1)..)?;
        let (text, behind) = behind.split_once(quote)?;
        // What is compared with is no value.
        let compared = outer.trim_end().ends_with("==") || outer.trim_end().ends_with("!=");
        let compared = compared
            || outer.trim_end().ends_with("===")
            || behind.trim_start().starts_with("==")
            || behind.trim_start().starts_with("!=");
        if !compared {
            found.push(text.to_owned());
        }
        outer.push('\u{1}');
        rest = behind;
    }
    outer.push_str(rest);
    (!found.is_empty()).then_some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elements(text: &str) -> Vec<Element> {
        scan(text, &(0..text.len())).elements
    }

    #[test]
    fn elements_and_attributes() {
        let found = elements(
            "<!-- <camera/> --><view a='>' b=\"{{x > 1}}\" c>\n<button openType=\"getPhoneNumber|agreePrivacyAuthorization\"/></view>",
        );
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].attributes.len(), 3);
        let words: Vec<_> = found[1].get("open-type").unwrap().words().collect();
        assert_eq!(words, ["getPhoneNumber", "agreePrivacyAuthorization"]);
    }

    #[test]
    fn comments_stand_between_attributes() {
        let found = elements("<map\n<!-- #ifdef MP -->\nshow-location\n<!-- #endif -->\n/><a/>");
        assert_eq!(found.len(), 2);
        assert!(found[0].get("show-location").is_some());
    }

    #[test]
    fn expressions_have_no_elements() {
        let names = |text| elements(text).into_iter().map(|own| own.name).collect::<Vec<_>>().join(" ");
        assert_eq!(names("{{'<a>'}}<b/>{{c <d && e}} {{'<f/>' + '<g/>'}}<h>{{i}}</h>"), "b h");
        assert_eq!(names("{{ <a/>{{b}}<c/>"), "a c");
        assert_eq!(names("<a/>{{ <b/>"), "a b");
    }

    #[test]
    fn what_a_condition_can_be() {
        let found = elements(
            "<button open-type=\"{{a == 'x' ? 'getPhoneNumber' : ''}}\"/><button :open-type=\"kind\"/>",
        );
        assert_eq!(
            found[0].get("open-type").unwrap().values,
            Some(vec!["getPhoneNumber".into(), String::new()])
        );
        assert_eq!(found[1].get("open-type").unwrap().values, None);
    }

    #[test]
    fn broken_templates_end() {
        for text in [
            "<",
            "<a",
            "<a b",
            "<a b=",
            "<a b='",
            "<!--",
            "</",
            "<wxs>",
            "<a <b <c",
            "<中文 a=1>",
            "<a 中=\"{{",
        ] {
            elements(text);
        }
    }
}
