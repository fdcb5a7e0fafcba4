//! Custom parameters: `cq`, appended to encrypted schemes and URL Links that are already made.

use super::plain_scheme::{UNOPENED, shown};
use super::query::{GOOD, SCHEME_SOURCE};
use crate::check::{Check, in_characters};
use crate::link::{LONGEST_CUSTOM, SCHEME, decoded, is_query, parameters};
use crate::{Example, Place, Rule};

const AT: &[&str] = &["/scheme", "/url_link"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: "link-custom-param-length",
        rulebook: "link-custom-param",
        at: AT,
        check: Check::With(|place, _, report| {
            let Some(value) = custom(place) else { return };
            let length = in_characters(&decoded(value).unwrap_or_else(|| value.into()));
            if length > LONGEST_CUSTOM {
                let draft = report.at(place).with("name", "cq").with("length", length.to_string());
                draft.with("limit", LONGEST_CUSTOM.to_string()).say();
            }
        }),
        what: Check::MaxChars(0).what(),
        why: UNOPENED,
        fix: Check::MaxChars(0).fix(),
        source: SCHEME_SOURCE,
        bad: long!(r#"{"scheme":"weixin://dl/business/?t=x&cq="#, r#""}"#),
        good: GOOD,
        ..Rule::BASE
    },
    Rule {
        id: "link-custom-param-characters",
        rulebook: "link-custom-param",
        at: AT,
        check: Check::With(|place, _, report| {
            if let Some(value) = custom(place).filter(|value| !is_query(value)) {
                report.at(place).with("name", "cq").with("found", shown(value)).say();
            }
        }),
        what: super::plain_query::CHARACTERS,
        why: UNOPENED,
        fix: super::plain_query::ENCODE,
        source: SCHEME_SOURCE,
        bad: Example::of(r#"{"url_link":"https://wxaurl.cn/BQZRrcFCPvg?cq=名=1"}"#),
        good: GOOD,
        ..Rule::BASE
    },
];

/// The custom parameter of a link, as it is written.
fn custom<'p>(place: &Place<'p>) -> Option<&'p str> {
    let link = place.text()?;
    let query = link.strip_prefix(SCHEME).or_else(|| link.split_once('?').map(|(_, query)| query))?;
    parameters(query).find(|(name, _)| *name == "cq").map(|(_, value)| value)
}
