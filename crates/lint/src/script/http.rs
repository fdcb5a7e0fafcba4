//! Calls of WeChat's server by its address, and what is written in them.

use oxc_ast::ast::{Argument, CallExpression, Expression, ObjectExpression};

use super::facts::{Facts, Hint, HintKind};
use super::value::Values;
use super::{literal, member, range};

/// WeChat's server.
pub(crate) const HOST: &str = "api.weixin.qq.com";
/// How many constants are gone through on the way to a text.
const STEPS: u8 = 6;

/// Notes what a call sends to WeChat's server.
pub(super) fn note<'a>(file: usize, values: &Values<'_, 'a>, call: &CallExpression<'a>, facts: &mut Facts) {
    let Some(first) = call.arguments.first().and_then(Argument::as_expression) else { return };
    let (path, body) = if let Expression::ObjectExpression(options) = first {
        let Some(path) = ["url", "uri"].iter().find_map(|name| address(member::of(options, name)?, values))
        else {
            return;
        };
        (path, body(options))
    } else {
        let Some(path) = address(first, values) else { return };
        let second = call.arguments.get(1).and_then(Argument::as_expression);
        (path, second.and_then(|second| sent(second, call)))
    };
    let argument = body.map(plain).and_then(|body| literal::object(file, values, body));
    let at = range(&call.callee);
    facts.hints.push(Hint { kind: HintKind::HttpCall, text: path, at, argument });
}

/// The path of an address of WeChat's server.
fn address<'a>(expression: &Expression<'a>, values: &Values<'_, 'a>) -> Option<String> {
    let text = start(expression, values, STEPS)?;
    path_of(text).filter(|path| !path.is_empty()).map(str::to_owned)
}

/// The path of a text that is an address of WeChat's server; not of one that only names it, or of another's.
pub(crate) fn path_of(text: &str) -> Option<&str> {
    let (before, behind) = text.split_once(HOST)?;
    let path = behind.split(['?', '#']).next().unwrap_or_default();
    let is_address = matches!(before, "" | "//" | "://" | "http://" | "https://")
        && (path.is_empty() || path.starts_with('/'))
        && !path.contains(' ');
    is_address.then_some(path)
}

/// The beginning of a text, as far as it is written.
fn start<'a>(expression: &Expression<'a>, values: &Values<'_, 'a>, steps: u8) -> Option<&'a str> {
    let steps = steps.checked_sub(1)?;
    match expression.get_inner_expression() {
        Expression::StringLiteral(text) => Some(text.value.as_str()),
        Expression::TemplateLiteral(text) => text.quasis.first().map(|first| first.value.raw.as_str()),
        Expression::BinaryExpression(sum) => start(&sum.left, values, steps),
        Expression::Identifier(own) => start(literal::constant(own, values)?, values, steps),
        // `"…".concat(token)`, and what compilers make of a template.
        Expression::CallExpression(call) => match &call.callee {
            Expression::StaticMemberExpression(own) if own.property.name == "concat" => {
                start(&own.object, values, steps)
            }
            _ => None,
        },
        _ => None,
    }
}

/// The second argument, or what of it is sent: `post(url, body)`, `fetch(url, {body})`, `got.post(url, {json})`.
fn sent<'e, 'a>(second: &'e Expression<'a>, call: &CallExpression<'a>) -> Option<&'e Expression<'a>> {
    if let Expression::ObjectExpression(options) = second {
        let is_options = ["method", "headers", "json", "body", "timeout"];
        if is_options.iter().any(|name| member::of(options, name).is_some()) {
            return body(options);
        }
    }
    (member::last(&call.callee) == Some("post")).then_some(second)
}

fn body<'e, 'a>(options: &'e ObjectExpression<'a>) -> Option<&'e Expression<'a>> {
    let bodies = ["body", "data", "json"].into_iter().filter_map(|name| member::of(options, name));
    bodies.into_iter().find(|body| !matches!(body, Expression::BooleanLiteral(_)))
}

/// `JSON.stringify(body)` is the body.
fn plain<'e, 'a>(expression: &'e Expression<'a>) -> &'e Expression<'a> {
    match expression {
        Expression::CallExpression(call) if member::last(&call.callee) == Some("stringify") => {
            call.arguments.first().and_then(Argument::as_expression).unwrap_or(expression)
        }
        other => other,
    }
}
