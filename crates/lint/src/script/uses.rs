//! Where a script uses interfaces.

use std::ops::Range;

use oxc_ast::AstKind;
use oxc_ast::ast::{
    Argument, AssignmentTarget, CallExpression, ExportDefaultDeclarationKind, Expression, PropertyKey,
};
use oxc_semantic::NodeId;

use super::dead::Dead;
use super::facts::{Facts, Hint, HintKind, Maybe, Use, Via};
use super::value::{Value, Values, local_of};
use super::wrap::{self, Dynamic};
use super::{hints, literal, member, modules, names, range};

/// What a use is looked for with.
pub(super) struct Scout<'u, 's, 'a> {
    pub(super) file: usize,
    pub(super) values: &'u Values<'s, 'a>,
    pub(super) dead: &'u Dead,
}

impl<'a> Scout<'_, '_, 'a> {
    /// Looks at one node of the tree.
    pub(super) fn see(&self, node: NodeId, kind: AstKind<'a>, facts: &mut Facts) {
        match kind {
            AstKind::StaticMemberExpression(member) => {
                let name = member.property.name.as_str();
                self.member(node, &member.object, name, range(&member.property), facts);
            }
            AstKind::ComputedMemberExpression(member) => match member.static_property_name() {
                Some(name) => {
                    self.member(node, &member.object, name.as_str(), range(&member.expression), facts);
                }
                None if self.values.of(&member.object) == Value::Api => {
                    self.computed(node, &member.expression, facts);
                }
                None => {}
            },
            AstKind::VariableDeclarator(own) => {
                self.destructured(node, &own.id, own.init.as_ref(), facts);
                if let (Some(name), Some(value)) = (own.id.get_identifier_name(), &own.init) {
                    hints::secret(name.as_str(), None, value, facts);
                }
            }
            AstKind::FormalParameter(own) => {
                self.destructured(node, &own.pattern, own.initializer.as_deref(), facts);
            }
            AstKind::AssignmentExpression(assignment) => {
                if let AssignmentTarget::ObjectAssignmentTarget(pattern) = &assignment.left {
                    self.assigned(node, pattern, &assignment.right, facts);
                } else if let AssignmentTarget::StaticMemberExpression(own) = &assignment.left {
                    hints::secret(own.property.name.as_str(), None, &assignment.right, facts);
                }
            }
            AstKind::ImportDeclaration(import) if !import.import_kind.is_type() => {
                for specifier in import.specifiers.iter().flatten() {
                    modules::taken(import, specifier, self.values, facts);
                    let local = local_of(specifier);
                    if let Some(symbol) = local.symbol_id.get() {
                        self.imported(node, symbol, range(local), facts);
                    }
                }
            }
            AstKind::CallExpression(call) => self.call(node, call, facts),
            AstKind::StringLiteral(text) => hints::note(text.value.as_str(), range(text), facts),
            AstKind::TemplateElement(text) => hints::note(text.value.raw.as_str(), range(text), facts),
            AstKind::IdentifierName(name) => {
                let kind = match name.name.as_str() {
                    "session_key" => HintKind::SessionKey,
                    "encryptedData" => HintKind::EncryptedData,
                    _ => return,
                };
                if !self.is_type(node) {
                    facts.hints.push(hints::hint(kind, "", range(name)));
                }
            }
            AstKind::ObjectProperty(property) => {
                if let Some(name) = member::key(&property.key) {
                    let outer = self.values.nodes.parent_kind(node);
                    hints::secret(name, outer.as_object_expression(), &property.value, facts);
                }
                own_member(&property.key, facts);
            }
            AstKind::MethodDefinition(method) => own_member(&method.key, facts),
            AstKind::PropertyDefinition(property) => own_member(&property.key, facts),
            _ => {}
        }
    }

    /// `wx.name`, `wx["name"]`, and members of what is not known here.
    pub(super) fn member(
        &self,
        node: NodeId,
        object: &Expression<'a>,
        name: &'a str,
        at: Range<usize>,
        facts: &mut Facts,
    ) {
        match self.values.of(object) {
            Value::Api if name != "default" => self.used(node, &format!("wx.{name}"), at, facts),
            Value::Api => {}
            // `wx.getLocation.bind(wx)` is told by what is in front.
            Value::Member(_) if matches!(name, "bind" | "call" | "apply") => {}
            Value::Member(outer) => {
                self.used(node, &format!("wx.{outer}.{name}"), at.clone(), facts);
                // `wx.p` may have been filled, in another file.
                if names::is_known(name) {
                    self.maybe(node, Via::Carrier(format!("wx.{outer}")), name, at, facts);
                }
            }
            Value::Object(object) if names::is_method(object, name) => {
                self.used(node, &format!("{object}.{name}"), at, facts);
            }
            Value::Import { source, name: imported } => {
                let via = Via::Import { source: source.to_owned(), name: imported.to_owned() };
                if names::is_known(name) {
                    self.maybe(node, via, name, at, facts);
                }
            }
            _ if names::is_known(name) => {
                if let Some(carrier) = member::last(object) {
                    self.maybe(node, Via::Carrier(carrier.to_owned()), name, at, facts);
                }
            }
            _ => {}
        }
    }

    /// `wx[expression]`
    fn computed(&self, node: NodeId, name: &Expression<'a>, facts: &mut Facts) {
        let mut found = Vec::new();
        if self.texts(name, &mut found, 6) {
            for text in found {
                self.used(node, &format!("wx.{text}"), range(name), facts);
            }
            return;
        }
        match wrap::dynamic(node, name, self.values) {
            Dynamic::Copy => {}
            Dynamic::Wrapper(function, index) => {
                facts.wrappers.push((function, index));
            }
            Dynamic::Unknown if self.is_test(node) || self.has_address(node) => {}
            Dynamic::Unknown => facts.dynamic.push(range(name)),
        }
    }

    /// Whether it is called with a `url`, as components do that lead to a page: no interface about which there is
    /// anything to declare takes one.
    fn has_address(&self, node: NodeId) -> bool {
        let AstKind::CallExpression(call) = self.values.nodes.parent_kind(node) else { return false };
        let is_called = range(&call.callee) == range(&self.values.nodes.kind(node));
        let first = call.arguments.first().and_then(|own| own.as_expression());
        is_called
            && matches!(first, Some(Expression::ObjectExpression(object)) if member::of(object, "url").is_some())
    }

    /// Whether it is the name of a member in a type, which says what another party has.
    fn is_type(&self, name: NodeId) -> bool {
        matches!(self.values.nodes.parent_kind(name), AstKind::TSPropertySignature(_))
    }

    /// All that a text can be, if that is known.
    fn texts(&self, expression: &Expression<'a>, found: &mut Vec<&'a str>, steps: u8) -> bool {
        let Some(steps) = steps.checked_sub(1) else { return false };
        match expression.get_inner_expression() {
            Expression::StringLiteral(text) => found.push(text.value.as_str()),
            Expression::ConditionalExpression(either) => {
                return self.texts(&either.consequent, found, steps)
                    && self.texts(&either.alternate, found, steps);
            }
            Expression::Identifier(identifier) => {
                let initial = literal::constant(identifier, self.values)
                    .or_else(|| wrap::list_of(identifier, self.values));
                return initial.is_some_and(|initial| self.texts(initial, found, steps));
            }
            // `wx[names.locate]`, where the names stand in an object.
            Expression::StaticMemberExpression(member) => {
                let named = literal::constant_member(member, self.values);
                return named.is_some_and(|named| self.texts(named, found, steps));
            }
            // Each of a list: `["getLocation"].forEach(name => wx[name]())`.
            Expression::ArrayExpression(list) => {
                let mut items = list.elements.iter().map(|item| item.as_expression());
                return items.all(|item| item.is_some_and(|item| self.texts(item, found, steps)));
            }
            _ => return false,
        }
        true
    }

    /// Calls with the name of an interface, and of `cloud.openapi`.
    fn call(&self, node: NodeId, call: &CallExpression<'a>, facts: &mut Facts) {
        if let Some(path) = hints::openapi(call, self.values) {
            let argument =
                call.arguments.first().and_then(|own| literal::argument(self.file, self.values, own));
            let at = range(&call.callee);
            facts.hints.push(Hint { kind: HintKind::OpenApi, text: path, at, argument });
        }
        let callee = match &call.callee {
            Expression::Identifier(own) => Some(own.name.as_str()),
            callee => member::last(callee),
        };
        let Some(callee) = callee else { return };
        facts.note_member(callee, range(&call.callee));
        if callee == "canIUse" {
            facts.guards.extend(call.arguments.iter().filter_map(hints::asked));
            return;
        }
        for (index, argument) in call.arguments.iter().take(4).enumerate() {
            match argument {
                Argument::StringLiteral(text) if names::is_known(text.value.as_str()) => {
                    let via = Via::Wrapper(callee.to_owned(), index);
                    self.maybe(node, via, text.value.as_str(), range(&**text), facts);
                }
                _ => {}
            }
        }
    }

    pub(super) fn used(&self, node: NodeId, name: &str, at: Range<usize>, facts: &mut Facts) {
        if self.is_write(node) || self.dead.is_foreign(at.start) {
            return;
        }
        if self.is_test(node) {
            facts.guards.insert(name.to_owned());
            return;
        }
        let own = name.strip_prefix("wx.").unwrap_or(name);
        // Frameworks keep classes beside the interfaces: `Taro.Component`.
        let first = own.split('.').next().unwrap_or_default();
        let is_more =
            own.starts_with(|first: char| first.is_ascii_uppercase()) || !names::is_interface(first);
        if name.len() > own.len() && is_more {
            return;
        }
        let found = self.found(node, name.to_owned(), at, names::is_judged(own));
        if own == "authorize" {
            let scope = found.argument.as_ref().and_then(|argument| argument.text_of("scope"));
            if let Some(scope) = scope.map(|scope| format!("wx.authorize:{scope}")) {
                facts.uses.push(Use { name: scope, ..found.clone() });
            }
        }
        facts.uses.push(found);
    }

    fn maybe(&self, node: NodeId, via: Via, name: &str, at: Range<usize>, facts: &mut Facts) {
        if self.is_write(node) || self.is_test(node) || self.dead.is_foreign(at.start) {
            return;
        }
        let found = self.found(node, format!("wx.{name}"), at, names::is_judged(name));
        facts.maybe.push(Maybe { via, found });
    }

    fn found(&self, node: NodeId, name: String, at: Range<usize>, judged: bool) -> Use {
        let dead = self.dead.has(at.start);
        let export = self.export_of(node);
        if !judged {
            return Use { name, at, dead, export, argument: None, within: Vec::new() };
        }
        let argument = match self.values.nodes.parent_kind(node) {
            AstKind::CallExpression(call)
                if range(&call.callee).end == range(&self.values.nodes.kind(node)).end =>
            {
                call.arguments.first().and_then(|own| literal::argument(self.file, self.values, own))
            }
            _ => None,
        };
        Use { name, at, dead, export, argument, within: self.within(node) }
    }

    /// The exported function around a node, if nothing else in this file touches it.
    pub(super) fn export_of(&self, node: NodeId) -> Option<String> {
        let mut inner = None;
        for outer in self.values.nodes.ancestors(node) {
            match outer.kind() {
                AstKind::Function(function) => inner = function.id.as_ref().or(inner),
                AstKind::VariableDeclarator(declarator) => {
                    inner = declarator.id.get_binding_identifier().or(inner);
                }
                AstKind::ExportDefaultDeclaration(export) => {
                    let ExportDefaultDeclarationKind::FunctionDeclaration(own) = &export.declaration else {
                        return None;
                    };
                    let symbol = own.id.as_ref().and_then(|own| own.symbol_id.get());
                    let is_touched = symbol.is_some_and(|symbol| {
                        self.values.scoping.get_resolved_references(symbol).next().is_some()
                    });
                    return (!is_touched).then(|| "default".to_owned());
                }
                // `export namespace Location { export function locate() {…} }`
                AstKind::TSNamespaceDeclaration(own) => inner = Some(&own.id),
                AstKind::ExportDeclaration(_)
                    if matches!(self.values.nodes.parent_kind(outer.id()), AstKind::Program(_)) =>
                {
                    let own = inner?;
                    let symbol = own.symbol_id.get()?;
                    let is_touched = self.values.scoping.get_resolved_references(symbol).next().is_some();
                    return (!is_touched).then(|| own.name.to_string());
                }
                _ => {}
            }
        }
        None
    }

    /// The functions and calls around a node.
    fn within(&self, node: NodeId) -> Vec<String> {
        let mut names = Vec::new();
        for outer in self.values.nodes.ancestors(node).take(60) {
            match outer.kind() {
                AstKind::Function(_) | AstKind::ArrowFunctionExpression(_) => {
                    names.extend(wrap::name_of(outer.id(), self.values));
                }
                AstKind::CallExpression(call) => {
                    // The call itself is no surrounding.
                    let at = range(&self.values.nodes.kind(node));
                    if !range(&call.callee).contains(&at.start) {
                        match self.values.of(&call.callee) {
                            Value::Member(name) => names.push(format!("wx.{name}")),
                            _ => names.extend(match &call.callee {
                                Expression::Identifier(own) => Some(own.name.to_string()),
                                Expression::StaticMemberExpression(own) if own.property.name == "then" => {
                                    self.promised(&own.object)
                                }
                                _ => None,
                            }),
                        }
                    }
                }
                _ => {}
            }
        }
        names
    }

    /// The interface whose promise an expression is.
    fn promised(&self, expression: &Expression<'a>) -> Option<String> {
        let Expression::CallExpression(call) = expression.get_inner_expression() else { return None };
        match self.values.of(&call.callee) {
            Value::Member(name) => Some(format!("wx.{name}")),
            _ => None,
        }
    }

    /// Whether a member is only given another value: `wx.getLocation = …`.
    fn is_write(&self, node: NodeId) -> bool {
        match self.values.nodes.parent_kind(node) {
            AstKind::AssignmentExpression(assignment) => {
                let at = range(&self.values.nodes.kind(node));
                range(&assignment.left) == at && assignment.operator.is_assign()
            }
            AstKind::UnaryExpression(unary) => unary.operator.is_delete(),
            _ => false,
        }
    }

    /// Whether it is only asked whether there is such a member.
    fn is_test(&self, node: NodeId) -> bool {
        let mut at = range(&self.values.nodes.kind(node));
        for outer in self.values.nodes.ancestors(node).take(8) {
            let own = match outer.kind() {
                AstKind::UnaryExpression(unary) => {
                    return unary.operator.is_typeof() || unary.operator.is_not();
                }
                AstKind::IfStatement(branch) => return range(&branch.test) == at,
                AstKind::ConditionalExpression(branch) => return range(&branch.test) == at,
                AstKind::BinaryExpression(binary) => {
                    return binary.operator.is_equality() || binary.operator.is_in();
                }
                // `wx.a && wx.a()`; what is on the right is a test only if all of it is.
                AstKind::LogicalExpression(logical)
                    if range(&logical.left) == at && logical.operator.is_and() =>
                {
                    return true;
                }
                AstKind::LogicalExpression(logical) => range(logical),
                AstKind::ParenthesizedExpression(inner) => range(inner),
                AstKind::ChainExpression(chain) => range(chain),
                _ => return false,
            };
            at = own;
        }
        false
    }
}

/// Notes a member of a page that some rule is about.
fn own_member(name: &PropertyKey<'_>, facts: &mut Facts) {
    if let Some(own) = member::key(name) {
        facts.note_member(own, range(name));
    }
}
