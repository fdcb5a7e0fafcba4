//! Wrappers: objects that are filled with the members of `wx`, and functions that are given their names.

use oxc_ast::AstKind;
use oxc_ast::ast::{
    AssignmentTarget, BindingPattern, CallExpression, ComputedMemberExpression, Expression,
    IdentifierReference, PropertyKey, StaticMemberExpression,
};
use oxc_semantic::{AstNode, NodeId, SymbolId};

use super::facts::{Export, Facts};
use super::value::{Value, Values};

/// How far up from `wx[name]` is looked.
const UP: usize = 40;

/// What `wx[name]` turns out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Dynamic {
    /// A copy of every member: `for (const name in wx) to[name] = …`.
    Copy,
    /// The body of a function that is given the name.
    Wrapper(String, usize),
    /// Nobody can tell.
    Unknown,
}

/// Learns from an assignment or a call which variables and properties hold the interface object.
pub(super) fn learn<'a>(node: NodeId, kind: AstKind<'a>, values: &mut Values<'_, 'a>, facts: &mut Facts) {
    match kind {
        AstKind::AssignmentExpression(assignment) => {
            let value = values.of(&assignment.right);
            if let AssignmentTarget::StaticMemberExpression(member) = &assignment.left
                && !super::modules::is_exports(&member.object)
            {
                let name = member.property.name.as_str();
                if value == Value::Api {
                    let holder = super::member::last(&member.object);
                    if matches!(holder, Some("prototype" | "globalProperties")) {
                        facts.shared.insert(name.to_owned());
                    }
                    fill_member(member, values, facts);
                } else {
                    hold(name, &value, values, facts);
                }
            }
        }
        AstKind::ObjectProperty(property) => {
            let parent = values.nodes.parent_id(node);
            // In `{wx: promisify}` of an argument as in `Object.assign({…}, …)` it is a property all the same.
            if let Some(name) = super::member::key(&property.key)
                && matches!(values.nodes.kind(parent), AstKind::ObjectExpression(_))
                && matches!(
                    property.value,
                    Expression::Identifier(_)
                        | Expression::CallExpression(_)
                        | Expression::NewExpression(_)
                        | Expression::ConditionalExpression(_)
                )
            {
                let value = values.of(&property.value);
                hold(name, &value, values, facts);
            }
        }
        AstKind::PropertyDefinition(property) => {
            if let (Some(name), Some(value)) = (super::member::key(&property.key), &property.value) {
                let value = values.of(value);
                hold(name, &value, values, facts);
            }
        }
        AstKind::CallExpression(call) => fill(call, values, facts),
        AstKind::ComputedMemberExpression(member) => copy(node, member, values, facts),
        _ => {}
    }
}

fn hold<'a>(name: &'a str, value: &Value<'a>, values: &mut Values<'_, 'a>, facts: &mut Facts) {
    match value {
        Value::Api => {
            values.carriers.insert(name.to_owned());
            facts.carriers.insert(name.to_owned());
        }
        Value::Object(object) => {
            values.objects.insert(name, object);
        }
        Value::Import { source, name: imported } => {
            facts.held.push((name.to_owned(), (*source).to_owned(), (*imported).to_owned()));
        }
        _ => {}
    }
}

/// `promisifyAll(wx, wxp)`, `Object.assign(wxp, wx)`
fn fill<'a>(call: &CallExpression<'a>, values: &mut Values<'_, 'a>, facts: &mut Facts) {
    let [Some(one), Some(other)] =
        [0, 1].map(|index| call.arguments.get(index).and_then(|own| own.as_expression()))
    else {
        return;
    };
    let target = match (values.of(one), values.of(other)) {
        (Value::Api, value) if value != Value::Api && is_promisify(&call.callee) => other,
        (value, Value::Api) if value != Value::Api && is_assign(&call.callee) => one,
        // `wx.p = {}; promisifyAll(wx, wx.p)`
        (Value::Api, Value::Member(_)) => other,
        _ => return,
    };
    fill_target(target, values, facts);
}

fn fill_target<'a>(target: &Expression<'a>, values: &mut Values<'_, 'a>, facts: &mut Facts) {
    match target {
        Expression::Identifier(identifier) => {
            let Some(symbol) = values.symbol(identifier) else { return };
            values.filled.insert(symbol.index());
            // `const wxp = wx.p = {}` has two names for it.
            if let AstKind::VariableDeclarator(own) =
                values.nodes.kind(values.scoping.symbol_declaration(symbol))
                && let Some(Expression::AssignmentExpression(other)) =
                    own.init.as_ref().map(Expression::get_inner_expression)
                && let AssignmentTarget::StaticMemberExpression(member) = &other.left
            {
                fill_member(member, values, facts);
            }
        }
        Expression::StaticMemberExpression(member) if super::modules::is_exports(&member.object) => {
            facts.exports.insert(member.property.name.to_string(), Export::Api);
        }
        target if super::modules::is_exports(target) => {
            facts.exports.insert("default".to_owned(), Export::Api);
        }
        Expression::StaticMemberExpression(member) => fill_member(member, values, facts),
        _ => {}
    }
}

/// Members of the interface object itself are seen by every file.
fn fill_member<'a>(member: &StaticMemberExpression<'a>, values: &mut Values<'_, 'a>, facts: &mut Facts) {
    let name = member.property.name.as_str();
    if values.of(&member.object) == Value::Api {
        facts.shared.insert(format!("wx.{name}"));
    }
    hold(name, &Value::Api, values, facts);
}

fn is_promisify(callee: &Expression<'_>) -> bool {
    let name = match callee {
        Expression::Identifier(name) => name.name.as_str(),
        Expression::StaticMemberExpression(member) => member.property.name.as_str(),
        _ => return false,
    };
    let name = name.to_ascii_lowercase();
    name.contains("promis") || name.contains("pify")
}

fn is_assign(callee: &Expression<'_>) -> bool {
    matches!(callee, Expression::StaticMemberExpression(member) if member.property.name == "assign")
}

/// `for (const name in wx) to[name] = promisify(wx[name])`
fn copy<'a>(
    node: NodeId,
    member: &ComputedMemberExpression<'a>,
    values: &mut Values<'_, 'a>,
    facts: &mut Facts,
) {
    if values.of(&member.object) != Value::Api {
        return;
    }
    proxied(node, values, facts);
    if let Some(target) = copied_to(node, &member.expression, values) {
        // A class that copies to itself: its objects hold the interfaces, wherever they are kept.
        let class = values.nodes.ancestors(node).find_map(|node| match node.kind() {
            AstKind::Class(class) => class.id.as_ref(),
            _ => None,
        });
        facts.carriers.extend(class.map(|class| class.name.to_string()));
        values.filled.extend(class.and_then(|class| class.symbol_id.get()).map(SymbolId::index));
        fill_target(target, values, facts);
    }
}

/// `new Proxy({}, { get: (_, name) => … wx[name] … })` has every member.
fn proxied<'a>(node: NodeId, values: &mut Values<'_, 'a>, facts: &mut Facts) {
    let mut ancestors = values.nodes.ancestors(node).take(UP);
    let is_proxy = |outer: &AstNode<'a>| {
        matches!(outer.kind(), AstKind::NewExpression(new)
            if matches!(&new.callee, Expression::Identifier(name) if name.name == "Proxy"))
    };
    if !ancestors.any(is_proxy) {
        return;
    }
    match ancestors.next().map(AstNode::kind) {
        Some(AstKind::VariableDeclarator(declarator)) => {
            let own = declarator.id.get_binding_identifier();
            values.filled.extend(own.and_then(|own| own.symbol_id.get()).map(SymbolId::index));
        }
        Some(AstKind::ExportDefaultDeclaration(_)) => {
            facts.exports.insert("default".to_owned(), Export::Api);
        }
        Some(AstKind::AssignmentExpression(assignment)) => {
            if let AssignmentTarget::StaticMemberExpression(member) = &assignment.left {
                hold(member.property.name.as_str(), &Value::Api, values, facts);
            }
        }
        _ => {}
    }
}

/// The object whose member of the same name is assigned something with `wx[name]` in it.
fn copied_to<'v, 'a: 'v>(
    node: NodeId,
    name: &Expression<'a>,
    values: &'v Values<'_, 'a>,
) -> Option<&'a Expression<'a>> {
    let Expression::Identifier(name) = name.get_inner_expression() else { return None };
    let symbol = values.symbol(name)?;
    values.nodes.ancestors(node).take(UP).find_map(|node| match node.kind() {
        AstKind::AssignmentExpression(assignment) => match &assignment.left {
            AssignmentTarget::ComputedMemberExpression(target) => match &target.expression {
                Expression::Identifier(own) if values.symbol(own) == Some(symbol) => Some(&target.object),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    })
}

/// The list that a variable runs over: that of `for (const name of list)`, or of `list.forEach(name => …)`.
pub(super) fn list_of<'a>(
    name: &IdentifierReference<'a>,
    values: &Values<'_, 'a>,
) -> Option<&'a Expression<'a>> {
    let declaration = values.scoping.symbol_declaration(values.symbol(name)?);
    let mut ancestors = values.nodes.ancestors(declaration).map(AstNode::kind);
    match values.nodes.kind(declaration) {
        AstKind::VariableDeclarator(_) => match (ancestors.next(), ancestors.next()) {
            (Some(AstKind::VariableDeclaration(_)), Some(AstKind::ForOfStatement(each))) => Some(&each.right),
            _ => None,
        },
        AstKind::FormalParameter(_) => {
            let list = ancestors.nth(2)?;
            let AstKind::CallExpression(call) = list else { return None };
            let Expression::StaticMemberExpression(each) = &call.callee else { return None };
            let is_each = matches!(
                each.property.name.as_str(),
                "forEach" | "map" | "some" | "every" | "filter" | "reduce"
            );
            is_each.then_some(&each.object)
        }
        _ => None,
    }
}

/// What `wx[name]` is.
pub(super) fn dynamic<'a>(node: NodeId, expression: &Expression<'a>, values: &Values<'_, 'a>) -> Dynamic {
    let Expression::Identifier(name) = expression.get_inner_expression() else { return Dynamic::Unknown };
    let Some(symbol) = values.symbol(name) else { return Dynamic::Unknown };
    if copied_to(node, expression, values).is_some() {
        return Dynamic::Copy;
    }
    let declaration = values.scoping.symbol_declaration(symbol);
    // A name that runs over the members, whatever is done with them.
    let runs_over = values.nodes.ancestors(declaration).take(4).any(|node| match node.kind() {
        AstKind::ForInStatement(each) => values.of(&each.right) == Value::Api,
        AstKind::CallExpression(call) => is_over_keys(call, values),
        _ => false,
    });
    if runs_over {
        return Dynamic::Copy;
    }
    let AstKind::FormalParameter(_) = values.nodes.kind(declaration) else { return Dynamic::Unknown };
    let mut ancestors = values.nodes.ancestors(declaration);
    let Some(AstKind::FormalParameters(list)) = ancestors.next().map(AstNode::kind) else {
        return Dynamic::Unknown;
    };
    let index = list.items.iter().position(|item| {
        matches!(&item.pattern, BindingPattern::BindingIdentifier(own) if own.symbol_id.get() == Some(symbol))
    });
    let Some(function) = ancestors.next() else { return Dynamic::Unknown };
    if values
        .nodes
        .ancestors(function.id())
        .take(3)
        .any(|node| matches!(node.kind(), AstKind::CallExpression(call) if is_over_keys(call, values)))
    {
        return Dynamic::Copy;
    }
    match (index, name_of(function.id(), values)) {
        (Some(index), Some(name)) => Dynamic::Wrapper(name, index),
        _ => Dynamic::Unknown,
    }
}

/// `Object.keys(wx).forEach(…)`
fn is_over_keys<'a>(call: &CallExpression<'a>, values: &Values<'_, 'a>) -> bool {
    let Expression::StaticMemberExpression(each) = &call.callee else { return false };
    let Expression::CallExpression(keys) = &each.object else { return false };
    let Some(first) = keys.arguments.first().and_then(|own| own.as_expression()) else { return false };
    matches!(&keys.callee, Expression::StaticMemberExpression(own) if matches!(own.property.name.as_str(), "keys" | "getOwnPropertyNames" | "entries"))
        && values.of(first) == Value::Api
}

/// What a function is called.
pub(super) fn name_of(function: NodeId, values: &Values<'_, '_>) -> Option<String> {
    if let AstKind::Function(own) = values.nodes.kind(function)
        && let Some(id) = &own.id
    {
        return Some(id.name.to_string());
    }
    match values.nodes.parent_kind(function) {
        AstKind::VariableDeclarator(declarator) => match &declarator.id {
            BindingPattern::BindingIdentifier(own) => Some(own.name.to_string()),
            _ => None,
        },
        AstKind::ObjectProperty(property) => key_name(&property.key),
        AstKind::PropertyDefinition(property) => key_name(&property.key),
        AstKind::MethodDefinition(method) => key_name(&method.key),
        AstKind::AssignmentExpression(assignment) => match &assignment.left {
            AssignmentTarget::StaticMemberExpression(member) => Some(member.property.name.to_string()),
            AssignmentTarget::AssignmentTargetIdentifier(own) => Some(own.name.to_string()),
            _ => None,
        },
        _ => None,
    }
}

fn key_name(key: &PropertyKey<'_>) -> Option<String> {
    super::member::key(key).map(str::to_owned)
}
