//! What is worth looking at beside interfaces.

use std::ops::Range;

use oxc_ast::ast::{Argument, CallExpression, Expression, ObjectExpression};

use super::facts::{Facts, Hint, HintKind};
use super::value::Values;
use super::{http, member, range};

/// Notes what is worth looking at in a text.
pub(super) fn note(text: &str, at: Range<usize>, facts: &mut Facts) {
    if let Some(path) = http::path_of(text) {
        facts.hints.push(hint(HintKind::ServerApi, path, at.clone()));
    }
    if text == "session_key" {
        facts.hints.push(hint(HintKind::SessionKey, "", at.clone()));
    }
    let value = text.split_once("secret=").map(|(_, behind)| behind);
    // Others have secrets too, with other names beside them.
    let is_wechat =
        ["weixin.qq.com", "appid=wx", "js_code=", "grant_type="].iter().any(|part| text.contains(part));
    if is_wechat && value.and_then(|value| value.get(..32)).is_some_and(is_secret) {
        facts.hints.push(hint(HintKind::Secret, "secret", at));
    }
}

pub(super) fn hint(kind: HintKind, text: &str, at: Range<usize>) -> Hint {
    Hint { kind, text: text.to_owned(), at, argument: None }
}

/// Notes an `AppSecret` by the name of what holds it. In an object, `secret` is one beside an `appid`.
pub(super) fn secret(
    name: &str,
    within: Option<&ObjectExpression<'_>>,
    value: &Expression<'_>,
    facts: &mut Facts,
) {
    let Expression::StringLiteral(text) = value else { return };
    if !is_secret(text.value.as_str()) {
        return;
    }
    let is_named = match name.to_ascii_lowercase().replace(['_', '-'], "").as_str() {
        "appsecret" | "wxsecret" | "wxappsecret" => true,
        "secret" => within.is_some_and(|object| member::of(object, "appid").is_some()),
        _ => false,
    };
    if is_named {
        facts.hints.push(hint(HintKind::Secret, "", range(&**text)));
    }
}

/// Whether a text looks like an `AppSecret`: 32 hexadecimal digits, not all the same.
fn is_secret(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 32
        && bytes.iter().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte))
        && bytes.iter().any(|byte| Some(byte) != bytes.first())
}

/// `cloud.openapi.subscribeMessage.send` is `subscribeMessage.send`, whatever variables stand for parts of it. Nothing
/// stands there where only a run knows it: `cloud.openapi[name].send`, and where `cloud.openapi` is handed on.
pub(super) fn openapi<'a>(call: &CallExpression<'a>, values: &Values<'_, 'a>) -> Option<String> {
    let is_openapi = |own: &Argument<'a>| own.as_expression().and_then(member::last) == Some("openapi");
    if call.arguments.iter().any(is_openapi) {
        return Some(String::new());
    }
    let mut names = Vec::new();
    let mut object = &call.callee;
    for _ in 0..12 {
        object = match object.get_inner_expression() {
            Expression::StaticMemberExpression(member) => {
                names.push(member.property.name.as_str());
                &member.object
            }
            Expression::ComputedMemberExpression(member) => {
                names.push(member.static_property_name().map_or("", |name| name.as_str()));
                &member.object
            }
            // `cloud.openapi({…}).a.b`
            Expression::CallExpression(call) => &call.callee,
            Expression::Identifier(own) => values.behind(own, &mut names)?,
            _ => return None,
        };
        if let Some(end) = names.iter().position(|name| *name == "openapi") {
            names.truncate(end);
            names.reverse();
            if names.contains(&"") {
                return Some(String::new());
            }
            return (!names.is_empty()).then(|| names.join("."));
        }
    }
    None
}

/// What `wx.canIUse` is asked about, as it is written elsewhere: `getLocation`, `button.open-type.share`.
pub(super) fn asked(argument: &Argument<'_>) -> Option<String> {
    let Argument::StringLiteral(text) = argument else { return None };
    let parts: Vec<_> = text.value.split('.').collect();
    Some(match parts[..] {
        [element, attribute, value] => format!("{element}.{attribute}={value}"),
        [first, ..] => format!("wx.{first}"),
        [] => return None,
    })
}
