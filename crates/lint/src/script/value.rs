//! What an expression stands for, as far as it has to do with interfaces.

use std::collections::{BTreeMap, BTreeSet};

use oxc_ast::AstKind;
use oxc_ast::ast::{
    Argument, BindingPattern, CallExpression, Expression, IdentifierReference, ImportDeclarationSpecifier,
    MemberExpression, VariableDeclarator,
};
use oxc_semantic::{AstNodes, NodeId, Scoping, Semantic, SymbolId};

use super::{Dialect, names};

/// What an expression stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value<'a> {
    /// The interface object: `wx`, or what stands for it.
    Api,
    /// What holds `wx` as a member: `globalThis`.
    Global,
    /// A member of the interface object, by its dotted name.
    Member(String),
    /// An object that an interface made, by its type.
    Object(&'static str),
    /// Something of another file.
    Import { source: &'a str, name: &'a str },
    /// Nothing that matters here.
    Other,
}

/// A script in which values are looked up.
pub(super) struct Values<'s, 'a> {
    pub(super) nodes: &'s AstNodes<'a>,
    pub(super) scoping: &'s Scoping,
    pub(super) dialect: Dialect,
    /// Numbers of variables that were filled with the interface object member by member.
    pub(super) filled: BTreeSet<usize>,
    /// Properties that hold such an object, in this file.
    pub(super) objects: BTreeMap<&'a str, &'static str>,
    /// Properties that hold the interface object, in this file.
    pub(super) carriers: BTreeSet<String>,
}

/// How many steps are gone from an expression to what it stands for.
const STEPS: u8 = 24;

impl<'s, 'a> Values<'s, 'a> {
    pub(super) fn new(semantic: &'s Semantic<'a>, dialect: Dialect) -> Self {
        Self {
            nodes: semantic.nodes(),
            scoping: semantic.scoping(),
            dialect,
            filled: BTreeSet::new(),
            objects: BTreeMap::new(),
            carriers: BTreeSet::new(),
        }
    }

    /// What an expression stands for.
    pub(super) fn of(&self, expression: &Expression<'a>) -> Value<'a> {
        self.walk(expression, STEPS)
    }

    /// The variable that an identifier means; nothing where it is global.
    pub(super) fn symbol(&self, identifier: &IdentifierReference<'a>) -> Option<SymbolId> {
        self.scoping.get_reference(identifier.reference_id.get()?).symbol_id()
    }

    /// What a variable is given, and through which of its members, the last one first.
    pub(super) fn behind(
        &self,
        identifier: &IdentifierReference<'a>,
        names: &mut Vec<&'a str>,
    ) -> Option<&'a Expression<'a>> {
        let symbol = self.symbol(identifier)?;
        let declaration = self.scoping.symbol_declaration(symbol);
        let AstKind::VariableDeclarator(declarator) = self.nodes.kind(declaration) else { return None };
        let mut path = Vec::new();
        let is_there = path_to(&declarator.id, symbol, &mut path, STEPS);
        names.extend(path.into_iter().rev().flatten());
        declarator.init.as_ref().filter(|_| is_there)
    }

    /// What a variable stands for.
    pub(super) fn of_symbol(&self, symbol: SymbolId) -> Value<'a> {
        self.walk_symbol(symbol, STEPS)
    }

    /// A member of something.
    pub(super) fn member(&self, of: Value<'a>, name: &'a str) -> Value<'a> {
        match of {
            Value::Api if name == "default" => Value::Api,
            Value::Api => Value::Member(name.to_owned()),
            Value::Global => self.global(name),
            Value::Member(outer) => Value::Member(format!("{outer}.{name}")),
            Value::Import { source, name: "*" | "default" } => Value::Import { source, name },
            _ => Value::Other,
        }
    }

    pub(super) fn walk(&self, expression: &Expression<'a>, steps: u8) -> Value<'a> {
        let Some(steps) = steps.checked_sub(1) else { return Value::Other };
        match expression.get_inner_expression() {
            Expression::Identifier(identifier) => match self.symbol(identifier) {
                Some(symbol) => self.walk_symbol(symbol, steps),
                None => self.global(identifier.name.as_str()),
            },
            Expression::StaticMemberExpression(member) => {
                let name = member.property.name.as_str();
                self.step(&member.object, name, steps)
            }
            Expression::ComputedMemberExpression(member) => match member.static_property_name() {
                Some(name) => self.step(&member.object, name.as_str(), steps),
                None => Value::Other,
            },
            Expression::ChainExpression(chain) => match &chain.expression {
                oxc_ast::ast::ChainElement::CallExpression(call) => self.walk_call(call, steps),
                element => match element.as_member_expression() {
                    Some(MemberExpression::StaticMemberExpression(member)) => {
                        self.step(&member.object, member.property.name.as_str(), steps)
                    }
                    _ => Value::Other,
                },
            },
            Expression::CallExpression(call) => self.walk_call(call, steps),
            // What a class that holds the interfaces makes, or what is made around them.
            Expression::NewExpression(new) => match self.walk(&new.callee, steps / 2) {
                value @ (Value::Api | Value::Import { .. }) => value,
                _ => self.first_argument(&new.arguments, steps),
            },
            Expression::AwaitExpression(awaited) => self.walk(&awaited.argument, steps),
            Expression::AssignmentExpression(assignment) => self.walk(&assignment.right, steps),
            Expression::SequenceExpression(sequence) => {
                sequence.expressions.last().map_or(Value::Other, |last| self.walk(last, steps))
            }
            Expression::LogicalExpression(logical) => self.either(&logical.right, &logical.left, steps),
            Expression::ConditionalExpression(conditional) => {
                self.either(&conditional.consequent, &conditional.alternate, steps)
            }
            // `{...wx, more}`
            Expression::ObjectExpression(object) => {
                let spreads = object.properties.iter().filter_map(|property| match property {
                    oxc_ast::ast::ObjectPropertyKind::SpreadProperty(spread) => Some(&spread.argument),
                    oxc_ast::ast::ObjectPropertyKind::ObjectProperty(_) => None,
                });
                let mut values = spreads.take(4).map(|spread| self.walk(spread, steps / 2));
                if values.any(|value| value == Value::Api) { Value::Api } else { Value::Other }
            }
            _ => Value::Other,
        }
    }

    fn step(&self, object: &Expression<'a>, name: &'a str, steps: u8) -> Value<'a> {
        let value = self.member(self.walk(object, steps), name);
        if value != Value::Other {
            return value;
        }
        if self.carriers.contains(name) {
            return Value::Api;
        }
        self.objects.get(name).map_or(Value::Other, |object| Value::Object(object))
    }

    fn either(&self, one: &Expression<'a>, other: &Expression<'a>, steps: u8) -> Value<'a> {
        match self.walk(one, steps / 2) {
            Value::Other => self.walk(other, steps / 2),
            value => value,
        }
    }

    fn global(&self, name: &str) -> Value<'a> {
        match name {
            "wx" => Value::Api,
            "uni" if self.dialect.uni => Value::Api,
            "Taro" if self.dialect.taro => Value::Api,
            // Not `window`: its `wx` is the SDK of web pages.
            "globalThis" | "global" => Value::Global,
            _ => Value::Other,
        }
    }

    fn walk_call(&self, call: &CallExpression<'a>, steps: u8) -> Value<'a> {
        if let Some(source) = required(call) {
            return imported(source, "*");
        }
        match self.walk(&call.callee, steps) {
            Value::Member(name) => names::made_by(&name).map_or(Value::Other, Value::Object),
            // `Object.keys(wx)` is a list of names.
            _ if is_listing(&call.callee) => Value::Other,
            // `promisifyAll(wx)`, `Object.assign({}, wx)`, `wrap(wx)`: what comes back has its members.
            _ => match self.first_argument(&call.arguments, steps) {
                Value::Other => self.returned(&call.callee, steps),
                value => value,
            },
        }
    }

    fn first_argument(&self, arguments: &[Argument<'a>], steps: u8) -> Value<'a> {
        // Halved, as everywhere where there are several ways to go.
        let steps = steps / 2;
        let mut values =
            arguments.iter().take(3).filter_map(|argument| argument.as_expression()).map(|argument| {
                match argument {
                    // What a callback or an object does with it is its own affair.
                    Expression::Identifier(_) | Expression::StaticMemberExpression(_) => {
                        self.walk(argument, steps)
                    }
                    _ => Value::Other,
                }
            });
        if values.any(|value| value == Value::Api) { Value::Api } else { Value::Other }
    }

    fn walk_symbol(&self, symbol: SymbolId, steps: u8) -> Value<'a> {
        let Some(steps) = steps.checked_sub(1) else { return Value::Other };
        if self.filled.contains(&symbol.index()) {
            return Value::Api;
        }
        let node = self.scoping.symbol_declaration(symbol);
        match self.nodes.kind(node) {
            // `declare const wx: any` says that there is a global of this name.
            AstKind::VariableDeclarator(declarator) if self.is_ambient(node) => {
                self.global(declarator.id.get_identifier_name().map_or("", |name| name.as_str()))
            }
            AstKind::TSNamespaceDeclaration(own) if own.declare => self.global(own.id.name.as_str()),
            AstKind::VariableDeclarator(declarator) => self.walk_declarator(declarator, symbol, steps),
            AstKind::FormalParameter(parameter) => match &parameter.initializer {
                Some(initial) => self.walk_pattern(&parameter.pattern, initial, symbol, steps),
                None => self.argument_of(node, symbol, steps),
            },
            AstKind::ImportSpecifier(specifier) => self
                .import_source(node)
                .map_or(Value::Other, |source| imported(source, specifier.imported.name().as_str())),
            AstKind::ImportDefaultSpecifier(_) => {
                self.import_source(node).map_or(Value::Other, |source| imported(source, "default"))
            }
            AstKind::ImportNamespaceSpecifier(_) => {
                self.import_source(node).map_or(Value::Other, |source| imported(source, "*"))
            }
            _ => Value::Other,
        }
    }

    fn is_ambient(&self, declarator: NodeId) -> bool {
        matches!(self.nodes.parent_kind(declarator), AstKind::VariableDeclaration(own) if own.declare)
    }

    fn walk_declarator(&self, declarator: &VariableDeclarator<'a>, symbol: SymbolId, steps: u8) -> Value<'a> {
        let Some(initial) = &declarator.init else { return self.assigned(symbol, steps) };
        match self.walk_pattern(&declarator.id, initial, symbol, steps) {
            Value::Other if declarator.id.is_binding_identifier() => self.assigned(symbol, steps),
            value => value,
        }
    }

    /// What a variable in a pattern is, by what the pattern is given.
    fn walk_pattern(
        &self,
        pattern: &BindingPattern<'a>,
        initial: &Expression<'a>,
        symbol: SymbolId,
        steps: u8,
    ) -> Value<'a> {
        let mut path = Vec::new();
        if !path_to(pattern, symbol, &mut path, STEPS) {
            return Value::Other;
        }
        path.into_iter().fold(self.walk(initial, steps), |value, name| match name {
            Some(name) => {
                let inner = self.member(value, name);
                if inner == Value::Other && self.carriers.contains(name) { Value::Api } else { inner }
            }
            None => value,
        })
    }

    /// `let w; w = wx`
    fn assigned(&self, symbol: SymbolId, steps: u8) -> Value<'a> {
        let writes = self.scoping.get_resolved_references(symbol).filter(|reference| reference.is_write());
        for reference in writes.take(4) {
            if let AstKind::AssignmentExpression(assignment) = self.nodes.parent_kind(reference.node_id()) {
                let value = self.walk(&assignment.right, steps / 2);
                if value != Value::Other {
                    return value;
                }
            }
        }
        Value::Other
    }

    /// `(function (w) { … })(wx)`
    fn argument_of(&self, parameter: NodeId, symbol: SymbolId, steps: u8) -> Value<'a> {
        let mut ancestors = self.nodes.ancestors(parameter);
        let (Some(list), Some(function)) = (ancestors.next(), ancestors.next()) else { return Value::Other };
        let AstKind::FormalParameters(list) = list.kind() else { return Value::Other };
        let index = list.items.iter().position(|item| {
            matches!(&item.pattern, BindingPattern::BindingIdentifier(own) if own.symbol_id.get() == Some(symbol))
        });
        let start = function.kind();
        if !matches!(start, AstKind::Function(_) | AstKind::ArrowFunctionExpression(_)) {
            return Value::Other;
        }
        for outer in ancestors.take(3) {
            match outer.kind() {
                AstKind::ParenthesizedExpression(_) => {}
                AstKind::CallExpression(call) => {
                    let is_callee = super::range(&call.callee).contains(&super::range(&start).start);
                    let argument = index.filter(|_| is_callee).and_then(|index| call.arguments.get(index));
                    let argument = argument.and_then(|argument| argument.as_expression());
                    return argument.map_or(Value::Other, |argument| self.walk(argument, steps));
                }
                _ => break,
            }
        }
        Value::Other
    }

    fn import_source(&self, specifier: NodeId) -> Option<&'a str> {
        match self.nodes.parent_kind(specifier) {
            AstKind::ImportDeclaration(import) => Some(import.source.value.as_str()),
            _ => None,
        }
    }
}

fn imported<'a>(source: &'a str, name: &'a str) -> Value<'a> {
    match name {
        "*" | "default" if names::is_framework(source) => Value::Api,
        name if names::is_framework(source) && names::is_interface(name) => Value::Member(name.to_owned()),
        name => Value::Import { source, name },
    }
}

/// Whether it is `Object.keys` or the like.
fn is_listing(callee: &Expression<'_>) -> bool {
    matches!(callee, Expression::StaticMemberExpression(member)
        if matches!(member.property.name.as_str(), "keys" | "values" | "entries" | "getOwnPropertyNames" | "ownKeys"))
}

/// The file that `require("…")` names.
pub(super) fn required<'a>(call: &CallExpression<'a>) -> Option<&'a str> {
    let Expression::Identifier(callee) = &call.callee else { return None };
    match call.arguments.first() {
        Some(Argument::StringLiteral(source)) if callee.name == "require" => Some(source.value.as_str()),
        Some(Argument::TemplateLiteral(source)) if callee.name == "require" => {
            source.single_quasi().map(|source| source.as_str())
        }
        _ => None,
    }
}

/// The properties through which a pattern leads to a variable; nothing stands for the rest of them.
fn path_to<'a>(
    pattern: &BindingPattern<'a>,
    symbol: SymbolId,
    path: &mut Vec<Option<&'a str>>,
    steps: u8,
) -> bool {
    let Some(steps) = steps.checked_sub(1) else { return false };
    match pattern {
        BindingPattern::BindingIdentifier(own) => own.symbol_id.get() == Some(symbol),
        BindingPattern::AssignmentPattern(pattern) => path_to(&pattern.left, symbol, path, steps),
        BindingPattern::ObjectPattern(pattern) => {
            for property in &pattern.properties {
                let name = super::member::key(&property.key);
                path.push(Some(name.unwrap_or_default()));
                if path_to(&property.value, symbol, path, steps) {
                    return true;
                }
                path.pop();
            }
            let rest = pattern.rest.as_ref();
            rest.is_some_and(|rest| path_to(&rest.argument, symbol, path, steps))
        }
        BindingPattern::ArrayPattern(_) => false,
    }
}

/// The names that an import declaration gives.
pub(super) fn local_of<'s, 'a>(
    specifier: &'s ImportDeclarationSpecifier<'a>,
) -> &'s oxc_ast::ast::BindingIdentifier<'a> {
    match specifier {
        ImportDeclarationSpecifier::ImportSpecifier(specifier) => &specifier.local,
        ImportDeclarationSpecifier::ImportDefaultSpecifier(specifier) => &specifier.local,
        ImportDeclarationSpecifier::ImportNamespaceSpecifier(specifier) => &specifier.local,
    }
}
