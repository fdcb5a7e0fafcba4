//! Objects written in a script, as configuration.

use oxc_ast::AstKind;
use oxc_ast::ast::{
    Argument, ArrayExpressionElement, Expression, IdentifierReference, ObjectPropertyKind, PropertyKey,
    StaticMemberExpression,
};
use oxc_semantic::{NodeId, Semantic, SymbolId};

use super::platform::is_ours;
use super::range;
use super::value::Values;
use crate::config::{Data, Member, Node};
use crate::place::Spot;

/// How deep an object is read, and how many of its parts.
const DEPTH: u8 = 16;
const PARTS: usize = 20_000;

/// What a script exports as its configuration: `export default {…}`, `export default defineAppConfig({…})`,
/// `module.exports = {…}`.
pub(super) fn exported(file: usize, semantic: &Semantic<'_>) -> Option<Node> {
    let values = Values::new(semantic, super::Dialect::default());
    let mut reader = Reader { values: &values, file, left: PARTS, shared: None };
    for node in semantic.nodes() {
        let expression = match node.kind() {
            AstKind::ExportDefaultDeclaration(export) => export.declaration.as_expression(),
            AstKind::TSExportAssignment(export) => Some(&export.expression),
            AstKind::AssignmentExpression(assignment)
                if super::modules::is_module_exports(&assignment.left) =>
            {
                Some(&assignment.right)
            }
            _ => None,
        };
        if let Some(expression) = expression {
            return Some(reader.node(expression, DEPTH));
        }
    }
    // `defineAppConfig({…})` and nothing else.
    semantic.nodes().iter().find_map(|node| match node.kind() {
        AstKind::CallExpression(call) if is_define(&call.callee) => {
            let argument = call.arguments.first()?.as_expression()?;
            Some(reader.node(argument, DEPTH))
        }
        _ => None,
    })
}

/// An object that is a member of a class.
pub(super) fn member(file: usize, semantic: &Semantic<'_>, name: &str) -> Option<Node> {
    let values = Values::new(semantic, super::Dialect::default());
    let mut reader = Reader { values: &values, file, left: PARTS, shared: None };
    semantic.nodes().iter().find_map(|node| match node.kind() {
        AstKind::PropertyDefinition(property) if super::member::key(&property.key) == Some(name) => {
            property.value.as_ref().map(|value| reader.node(value, DEPTH))
        }
        _ => None,
    })
}

/// An object that is an argument.
pub(super) fn argument<'a>(file: usize, values: &Values<'_, 'a>, argument: &Argument<'a>) -> Option<Node> {
    object(file, values, argument.as_expression()?)
}

/// An object that an expression is.
pub(super) fn object<'a>(file: usize, values: &Values<'_, 'a>, expression: &Expression<'a>) -> Option<Node> {
    let mut reader = Reader { values, file, left: 500, shared: None };
    let node = reader.node(expression, 6);
    node.is_object().then_some(node)
}

fn is_define(callee: &Expression<'_>) -> bool {
    matches!(callee, Expression::Identifier(name) if name.name.starts_with("define"))
}

struct Reader<'r, 's, 'a> {
    values: &'r Values<'s, 'a>,
    file: usize,
    left: usize,
    /// Where a constant is read that is also read elsewhere.
    shared: Option<Spot>,
}

impl<'a> Reader<'_, '_, 'a> {
    fn node(&mut self, expression: &Expression<'a>, depth: u8) -> Node {
        let at = Spot::new(self.file, &range(expression));
        self.left = self.left.saturating_sub(1);
        let Some(depth) = depth.checked_sub(1).filter(|_| self.left > 0) else {
            return Node { data: Data::Unknown, at };
        };
        let data = match expression.get_inner_expression() {
            Expression::NullLiteral(_) => Data::Null,
            Expression::BooleanLiteral(literal) => Data::Boolean(literal.value),
            Expression::NumericLiteral(literal) => Data::Number(literal.value.to_string()),
            Expression::StringLiteral(literal) => Data::Text(literal.value.to_string()),
            Expression::TemplateLiteral(literal) => match literal.single_quasi() {
                Some(text) => Data::Text(text.to_string()),
                None => Data::Unknown,
            },
            Expression::UnaryExpression(unary) if unary.operator.is_not() => match &unary.argument {
                Expression::NumericLiteral(literal) => Data::Boolean(literal.value == 0.0),
                _ => Data::Unknown,
            },
            Expression::ArrayExpression(list) => {
                let mut items = Vec::new();
                for item in &list.elements {
                    let at = Spot::new(self.file, &range(item));
                    match (item, item.as_expression()) {
                        (_, Some(item)) => items.push(self.node(item, depth)),
                        (ArrayExpressionElement::SpreadElement(spread), None) => {
                            match self.node(&spread.argument, depth).data {
                                Data::List(others) => items.extend(others),
                                _ => items.push(Node { data: Data::Unknown, at }),
                            }
                        }
                        _ => items.push(Node { data: Data::Unknown, at }),
                    }
                }
                Data::List(items)
            }
            Expression::ObjectExpression(object) => self.object(&object.properties, depth),
            Expression::CallExpression(call) if is_define(&call.callee) => {
                match call.arguments.first().and_then(|argument| argument.as_expression()) {
                    Some(argument) => return self.node(argument, depth),
                    None => Data::Unknown,
                }
            }
            Expression::ConditionalExpression(either) => match is_ours(&either.test, self.values) {
                Some(true) => return self.node(&either.consequent, depth),
                Some(false) => return self.node(&either.alternate, depth),
                None => Data::Unknown,
            },
            Expression::LogicalExpression(both) if both.operator.is_and() => {
                match is_ours(&both.left, self.values) {
                    Some(true) => return self.node(&both.right, depth),
                    // `...(false && {})` adds nothing.
                    Some(false) => Data::Object(Vec::new()),
                    None => Data::Unknown,
                }
            }
            Expression::Identifier(identifier) => match constant(identifier, self.values) {
                Some(initial) => {
                    let before = self.shared;
                    self.shared = before.or_else(|| is_shared(identifier, self.values).then_some(at));
                    let node = self.node(initial, depth);
                    self.shared = before;
                    return node;
                }
                None => Data::Unknown,
            },
            _ => Data::Unknown,
        };
        // What others read too stands where it is read here, and not where a change would reach them.
        let at = self.shared.filter(|_| matches!(data, Data::List(_) | Data::Object(_))).unwrap_or(at);
        Node { data, at }
    }

    fn object(&mut self, properties: &[ObjectPropertyKind<'a>], depth: u8) -> Data {
        let mut members = Vec::new();
        for property in properties {
            match property {
                ObjectPropertyKind::ObjectProperty(property) => {
                    let Some(key) = super::member::key(&property.key).filter(|_| {
                        !property.computed || matches!(property.key, PropertyKey::StringLiteral(_))
                    }) else {
                        return Data::Unknown;
                    };
                    members.push(Member {
                        key: key.to_owned(),
                        key_at: Spot::new(self.file, &range(&property.key)),
                        value: self.node(&property.value, depth),
                    });
                }
                ObjectPropertyKind::SpreadProperty(spread) => match self.node(&spread.argument, depth).data {
                    Data::Object(others) => members.extend(others),
                    // What it adds is not known: a member of its own says so.
                    _ => members.push(Member {
                        key: "...".to_owned(),
                        key_at: Spot::new(self.file, &range(&**spread)),
                        value: Node { data: Data::Unknown, at: Spot::new(self.file, &range(&**spread)) },
                    }),
                },
            }
        }
        Data::Object(members)
    }
}

/// What a constant of the same file is.
pub(super) fn constant<'a>(
    identifier: &IdentifierReference<'a>,
    values: &Values<'_, 'a>,
) -> Option<&'a Expression<'a>> {
    let symbol = values.symbol(identifier)?;
    let is_constant = is_fixed(symbol, values)
        && !values.scoping.get_resolved_references(symbol).any(|own| is_changed(own.node_id(), values));
    initial(identifier, values).filter(|_| is_constant)
}

/// Whether a variable is read more than once, or elsewhere.
fn is_shared(identifier: &IdentifierReference<'_>, values: &Values<'_, '_>) -> bool {
    values.symbol(identifier).is_some_and(|symbol| {
        let declaration = values.scoping.symbol_declaration(symbol);
        let mut around = values.nodes.ancestor_kinds(declaration).take(2);
        values.scoping.get_resolved_references(symbol).nth(1).is_some()
            || around.any(|kind| matches!(kind, AstKind::ExportDeclaration(_)))
    })
}

/// Whether a variable is never given another value.
pub(super) fn is_fixed(symbol: SymbolId, values: &Values<'_, '_>) -> bool {
    values.scoping.symbol_flags(symbol).is_const_variable() || !values.scoping.symbol_is_mutated(symbol)
}

/// What a variable of the same file begins as. Cheap, where [`constant`] goes through all its uses.
fn initial<'a>(identifier: &IdentifierReference<'a>, values: &Values<'_, 'a>) -> Option<&'a Expression<'a>> {
    let declaration = values.scoping.symbol_declaration(values.symbol(identifier)?);
    match values.nodes.kind(declaration) {
        AstKind::VariableDeclarator(own) if own.id.is_binding_identifier() => own.init.as_ref(),
        _ => None,
    }
}

/// What stands in a constant object of the same file.
pub(super) fn constant_member<'a>(
    member: &StaticMemberExpression<'a>,
    values: &Values<'_, 'a>,
) -> Option<&'a Expression<'a>> {
    let Expression::Identifier(object) = member.object.get_inner_expression() else { return None };
    let Expression::ObjectExpression(object) = constant(object, values)?.get_inner_expression() else {
        return None;
    };
    object.properties.iter().find_map(|property| match property {
        ObjectPropertyKind::ObjectProperty(own)
            if super::member::key(&own.key) == Some(member.property.name.as_str()) =>
        {
            Some(&own.value)
        }
        _ => None,
    })
}

/// Whether something is put into a list or an object where it stands: `list.push(…)`, `object.name = …`,
/// `Object.assign(object, …)`.
fn is_changed(mut node: NodeId, values: &Values<'_, '_>) -> bool {
    // The same in a list or an object in it: `object.list.push(…)`.
    while let AstKind::StaticMemberExpression(outer) = values.nodes.parent_kind(values.nodes.parent_id(node))
        && let AstKind::StaticMemberExpression(inner) = values.nodes.parent_kind(node)
        && range(&outer.object) == range(inner)
    {
        node = values.nodes.parent_id(node);
    }
    let mut ancestors = values.nodes.ancestors(node);
    let (Some(member), Some(outer)) = (ancestors.next(), ancestors.next()) else { return false };
    let name = match member.kind() {
        AstKind::StaticMemberExpression(member) => Some(member.property.name.as_str()),
        AstKind::ComputedMemberExpression(_) => None,
        AstKind::CallExpression(call) => {
            let first = call.arguments.first().map(range);
            return super::member::last(&call.callee) == Some("assign")
                && first == Some(range(&values.nodes.kind(node)));
        }
        _ => return false,
    };
    match outer.kind() {
        AstKind::AssignmentExpression(assignment) => range(&assignment.left) == range(&member.kind()),
        AstKind::CallExpression(_) => {
            let changes = ["push", "unshift", "splice", "pop", "shift", "sort", "reverse", "fill"];
            name.is_some_and(|name| changes.contains(&name))
        }
        AstKind::UnaryExpression(unary) => unary.operator.is_delete(),
        _ => false,
    }
}
