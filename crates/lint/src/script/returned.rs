//! What a function of the same file gives back.

use oxc_ast::AstKind;
use oxc_ast::ast::{ArrowFunctionBody, Expression, Statement};

use super::value::{Value, Values};

impl<'a> Values<'_, 'a> {
    /// `function api() { return typeof uni === "undefined" ? undefined : uni; }`
    pub(super) fn returned(&self, callee: &Expression<'a>, steps: u8) -> Value<'a> {
        let Expression::Identifier(name) = callee else { return Value::Other };
        let Some(symbol) = self.symbol(name) else { return Value::Other };
        let all = match self.nodes.kind(self.scoping.symbol_declaration(symbol)) {
            AstKind::Function(function) => function.body.as_ref().map_or(&[][..], |body| &body.statements),
            AstKind::VariableDeclarator(declarator) => match &declarator.init {
                Some(Expression::FunctionExpression(function)) => {
                    function.body.as_ref().map_or(&[][..], |body| &body.statements)
                }
                Some(Expression::ArrowFunctionExpression(arrow)) => match &arrow.body {
                    ArrowFunctionBody::FunctionBody(body) => &body.statements,
                    own => {
                        return own.as_expression().map_or(Value::Other, |own| self.walk(own, steps / 2));
                    }
                },
                _ => &[],
            },
            _ => &[],
        };
        let mut values = all.iter().flat_map(returns).take(4).map(|own| self.walk(own, steps / 2));
        if values.any(|value| value == Value::Api) { Value::Api } else { Value::Other }
    }
}

/// What a statement gives back, or one in it.
fn returns<'b, 'a>(statement: &'b Statement<'a>) -> Vec<&'b Expression<'a>> {
    match statement {
        Statement::ReturnStatement(own) => own.argument.iter().collect(),
        Statement::IfStatement(own) => {
            let other = own.alternate.iter().flat_map(returns);
            returns(&own.consequent).into_iter().chain(other).collect()
        }
        Statement::BlockStatement(own) => own.body.iter().flat_map(returns).collect(),
        _ => Vec::new(),
    }
}
