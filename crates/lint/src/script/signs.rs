//! Signs of how a script deals with logins, user data, privacy and pushes.

use oxc_ast::AstKind;
use oxc_ast::ast::{Argument, BindingPattern, CallExpression, Expression, FormalParameters};
use oxc_semantic::NodeId;

use super::facts::{Facts, Hint, HintKind};
use super::value::{Value, Values};
use super::{hints::hint, http, literal, member, range, wrap};

/// Notes the signs in one node of the tree. `calls_server` is whether the text has the address of WeChat's server.
pub(super) fn note<'a>(
    file: usize,
    values: &Values<'_, 'a>,
    node: NodeId,
    kind: AstKind<'a>,
    calls_server: bool,
    facts: &mut Facts,
) {
    match kind {
        AstKind::CallExpression(call) => {
            if calls_server {
                http::note(file, values, call, facts);
            }
            web(file, values, call, facts);
            stored(call, facts);
            unanswered(values, call, facts);
            cloud_id(values, node, call, facts);
        }
        AstKind::ObjectProperty(property) => {
            if let Some(slot) = member::key(&property.key).filter(|key| is_session(key))
                && is_openid(&property.value)
            {
                facts.hints.push(hint(HintKind::OpenId, slot, range(&property.value)));
            }
        }
        AstKind::StaticMemberExpression(own) => {
            let name = own.property.name.as_str();
            let outer = member::last(&own.object);
            match name {
                "MsgType" => facts.hints.push(hint(HintKind::Push, name, range(&own.property))),
                "encryptedData" | "code" if outer == Some("detail") => {
                    detail(values, node, name, range(&own.property), facts);
                }
                "gender" | "city" | "province" | "country"
                    if outer == Some("userInfo") && is_given(values, node, &own.object) =>
                {
                    facts.hints.push(hint(HintKind::Withdrawn, name, range(&own.property)));
                }
                _ => {}
            }
        }
        AstKind::BindingProperty(property) if member::key(&property.key) == Some("MsgType") => {
            facts.hints.push(hint(HintKind::Push, "MsgType", range(&property.key)));
        }
        AstKind::VariableDeclarator(declarator) => {
            let BindingPattern::ObjectPattern(pattern) = &declarator.id else { return };
            let from = declarator.init.as_ref().and_then(|initial| member::last(initial));
            for property in &pattern.properties {
                let at = range(&property.key);
                match member::key(&property.key) {
                    Some(name @ ("encryptedData" | "code")) if from == Some("detail") => {
                        detail(values, node, name, at, facts);
                    }
                    _ => {}
                }
            }
        }
        _ => {}
    }
}

/// What of `event.detail` a function takes: its name tells the button.
fn detail(values: &Values<'_, '_>, node: NodeId, name: &str, at: std::ops::Range<usize>, facts: &mut Facts) {
    let kind = if name == "code" { HintKind::DetailCode } else { HintKind::DetailData };
    let functions = values
        .nodes
        .ancestors(node)
        .filter(|outer| matches!(outer.kind(), AstKind::Function(_) | AstKind::ArrowFunctionExpression(_)));
    let names = functions.filter_map(|outer| wrap::name_of(outer.id(), values));
    facts.hints.extend(names.take(3).map(|function| hint(kind, &function, at.clone())));
}

/// Whether a `userInfo` is what WeChat gave: that of an event, or of the callback of the interface.
fn is_given(values: &Values<'_, '_>, node: NodeId, object: &Expression<'_>) -> bool {
    let Expression::StaticMemberExpression(info) = object.get_inner_expression() else { return false };
    if member::last(&info.object) == Some("detail") {
        return true;
    }
    let Expression::Identifier(result) = info.object.get_inner_expression() else { return false };
    // The parameter of the nearest function around it.
    let mut outer = values.nodes.ancestors(node).skip_while(|outer| {
        !matches!(outer.kind(), AstKind::Function(_) | AstKind::ArrowFunctionExpression(_))
    });
    let Some(function) = outer.next() else { return false };
    let parameters = match function.kind() {
        AstKind::Function(own) => &own.params,
        AstKind::ArrowFunctionExpression(own) => &own.params,
        _ => return false,
    };
    let own = values.symbol(result);
    own.is_some()
        && first_of(parameters) == own
        && outer.take(4).any(|outer| {
            matches!(outer.kind(), AstKind::CallExpression(call)
                if matches!(&values.of(&call.callee), Value::Member(name)
                    if matches!(name.as_str(), "getUserInfo" | "getUserProfile")))
        })
}

fn first_of(parameters: &FormalParameters<'_>) -> Option<oxc_semantic::SymbolId> {
    match &parameters.items.first()?.pattern {
        BindingPattern::BindingIdentifier(own) => own.symbol_id.get(),
        _ => None,
    }
}

/// `web2weapp.init({…})`, on the page from which a mini program is opened.
fn web<'a>(file: usize, values: &Values<'_, 'a>, call: &CallExpression<'a>, facts: &mut Facts) {
    let Expression::StaticMemberExpression(callee) = &call.callee else { return };
    let of = match &callee.object {
        Expression::Identifier(own) => Some(own.name.as_str()),
        object => member::last(object),
    };
    if callee.property.name == "init" && of == Some("web2weapp") {
        let first = call.arguments.first();
        let argument = first.and_then(|own| literal::argument(file, values, own));
        let at = range(&call.callee);
        facts.hints.push(Hint { kind: HintKind::Web, text: String::new(), at, argument });
    }
}

/// `wx.setStorageSync("token", openid)`, `wx.setStorage({key: "token", data: openid})`
fn stored(call: &CallExpression<'_>, facts: &mut Facts) {
    let mut arguments = call.arguments.iter().filter_map(Argument::as_expression);
    let (slot, value) = match (member::last(&call.callee), arguments.next()) {
        (Some("setStorageSync"), slot) => (slot, arguments.next()),
        (Some("setStorage"), Some(Expression::ObjectExpression(own))) => {
            (member::of(own, "key"), member::of(own, "data"))
        }
        _ => return,
    };
    if let (Some(Expression::StringLiteral(slot)), Some(value)) = (slot, value)
        && is_session(slot.value.as_str())
        && is_openid(value)
    {
        facts.hints.push(hint(HintKind::OpenId, slot.value.as_str(), range(value)));
    }
}

/// `wx.onNeedPrivacyAuthorization(() => …)` with a callback that never answers.
fn unanswered<'a>(values: &Values<'_, 'a>, call: &CallExpression<'a>, facts: &mut Facts) {
    if member::last(&call.callee) != Some("onNeedPrivacyAuthorization") {
        return;
    }
    let parameters = match call.arguments.first() {
        Some(Argument::FunctionExpression(own)) => &own.params,
        Some(Argument::ArrowFunctionExpression(own)) => &own.params,
        _ => return,
    };
    if values.of(&call.callee) != Value::Member("onNeedPrivacyAuthorization".to_owned()) {
        return;
    }
    let answers = match parameters.items.first() {
        Some(_) => first_of(parameters)
            .is_none_or(|symbol| values.scoping.get_resolved_references(symbol).next().is_some()),
        None => parameters.rest.is_some(),
    };
    if !answers {
        facts.hints.push(hint(HintKind::Unanswered, "", range(&call.callee)));
    }
}

/// `wx.cloud.callFunction({data: {a: {b: wx.cloud.CloudID(…)}}})`
fn cloud_id<'a>(values: &Values<'_, 'a>, node: NodeId, call: &CallExpression<'a>, facts: &mut Facts) {
    if member::last(&call.callee) != Some("CloudID") {
        return;
    }
    // The argument of the call, and `data` in it.
    let mut objects = 0_u8;
    for outer in values.nodes.ancestors(node).take(40) {
        match outer.kind() {
            AstKind::ObjectExpression(_) | AstKind::ArrayExpression(_) => objects = objects.saturating_add(1),
            AstKind::CallExpression(outer) => {
                if objects > 2 && values.of(&outer.callee) == Value::Member("cloud.callFunction".to_owned()) {
                    facts.hints.push(hint(HintKind::CloudId, "", range(&call.callee)));
                }
                return;
            }
            AstKind::Function(_) | AstKind::ArrowFunctionExpression(_) => return,
            _ => {}
        }
    }
}

/// Whether something of this name says who the user is.
fn is_session(name: &str) -> bool {
    let small = name.to_ascii_lowercase().replace(['_', '-'], "");
    matches!(
        small.as_str(),
        "token"
            | "accesstoken"
            | "authtoken"
            | "usertoken"
            | "logintoken"
            | "xtoken"
            | "authorization"
            | "session"
            | "sessionid"
            | "session3rd"
            | "3rdsession"
            | "thirdsession"
            | "skey"
    )
}

/// Whether an expression is an openid: `res.data.openid`, `openId`, `'Bearer ' + openid`,
/// `wx.getStorageSync('openid')`.
fn is_openid(expression: &Expression<'_>) -> bool {
    let is_name = |name: &str| name.eq_ignore_ascii_case("openid") || name.eq_ignore_ascii_case("open_id");
    match expression.get_inner_expression() {
        Expression::Identifier(own) => is_name(own.name.as_str()),
        Expression::BinaryExpression(sum) => is_openid(&sum.right),
        Expression::TemplateLiteral(text) => text.expressions.last().is_some_and(is_openid),
        Expression::CallExpression(call) if member::last(&call.callee) == Some("getStorageSync") => {
            matches!(call.arguments.first(), Some(Argument::StringLiteral(name)) if is_name(name.value.as_str()))
        }
        // `openid || ''`
        Expression::LogicalExpression(either) => is_openid(&either.left),
        own => member::last(own).is_some_and(is_name),
    }
}
