//! Code that no run can come to.

use std::ops::Range;

use oxc_ast::AstKind;
use oxc_ast::ast::{Expression, Statement};
use oxc_semantic::AstNodes;
use oxc_span::GetSpan;
use oxc_syntax::operator::BinaryOperator;

use super::range;

/// The dead stretches of a script, and what is alive in them: functions declared behind `return` can be called.
#[derive(Debug, Default)]
pub(super) struct Dead {
    stretches: Vec<Range<usize>>,
    hoisted: Vec<Range<usize>>,
    /// What the framework leaves out: it is for other platforms.
    foreign: Vec<Range<usize>>,
}

impl Dead {
    pub(super) fn of(nodes: &AstNodes<'_>) -> Self {
        let mut dead = Self::default();
        for node in nodes {
            match node.kind() {
                AstKind::BlockStatement(block) => dead.list(&block.body),
                AstKind::FunctionBody(body) => dead.list(&body.statements),
                AstKind::SwitchCase(case) => dead.list(&case.consequent),
                AstKind::IfStatement(branch) => {
                    let other = branch.alternate.as_ref().map(range);
                    dead.branch(&branch.test, range(&branch.consequent), other);
                }
                AstKind::ConditionalExpression(branch) => {
                    let other = range(&branch.alternate);
                    dead.branch(&branch.test, range(&branch.consequent), Some(other));
                }
                AstKind::LogicalExpression(logical) if logical.operator.is_and() => {
                    dead.branch(&logical.left, range(&logical.right), None);
                }
                _ => {}
            }
        }
        dead.stretches = merged(dead.stretches);
        dead.hoisted = merged(dead.hoisted);
        dead.foreign = merged(dead.foreign);
        dead
    }

    /// Whether no run can come to this place.
    pub(super) fn has(&self, at: usize) -> bool {
        has(&self.stretches, at) && !has(&self.hoisted, at)
    }

    /// Whether the framework leaves this place out.
    pub(super) fn is_foreign(&self, at: usize) -> bool {
        has(&self.foreign, at)
    }

    fn branch(&mut self, test: &Expression<'_>, then: Range<usize>, other: Option<Range<usize>>) {
        if let Some(ours) = is_ours(test) {
            self.foreign.extend(if ours { other } else { Some(then) });
        } else if let Some(truth) = truth(test) {
            self.stretches.extend(if truth { other } else { Some(then) });
        }
    }

    fn list(&mut self, statements: &[Statement<'_>]) {
        let Some(last) = statements.iter().position(ends) else { return };
        let behind = statements.get(last.saturating_add(1)..).unwrap_or_default();
        let (Some(first), Some(end)) = (behind.first(), behind.last()) else { return };
        self.stretches.push(range(first).start..range(end).end);
        let functions =
            behind.iter().filter(|statement| matches!(statement, Statement::FunctionDeclaration(_)));
        self.hoisted.extend(functions.map(|function| range(&function.span())));
    }
}

fn has(sorted: &[Range<usize>], at: usize) -> bool {
    let before = sorted.partition_point(|range| range.start <= at).checked_sub(1);
    before.and_then(|before| sorted.get(before)).is_some_and(|range| range.contains(&at))
}

/// The same stretches in order, those that overlap as one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| range.start);
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match merged.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => merged.push(range),
        }
    }
    merged
}

fn ends(statement: &Statement<'_>) -> bool {
    matches!(
        statement,
        Statement::ReturnStatement(_)
            | Statement::ThrowStatement(_)
            | Statement::BreakStatement(_)
            | Statement::ContinueStatement(_)
    )
}

/// What a condition always is.
fn truth(test: &Expression<'_>) -> Option<bool> {
    match test.get_inner_expression() {
        Expression::BooleanLiteral(literal) => Some(literal.value),
        Expression::NumericLiteral(literal) => Some(literal.value != 0.0),
        Expression::NullLiteral(_) => Some(false),
        Expression::UnaryExpression(unary) if unary.operator.is_not() => match &unary.argument {
            Expression::NumericLiteral(literal) => Some(literal.value == 0.0),
            Expression::BooleanLiteral(literal) => Some(!literal.value),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a condition holds on WeChat, where it asks for the platform: frameworks replace `process.env.TARO_ENV`
/// and drop the branches of others.
pub(super) fn is_ours(test: &Expression<'_>) -> Option<bool> {
    let Expression::BinaryExpression(binary) = test.get_inner_expression() else { return None };
    if !binary.operator.is_equality() {
        return None;
    }
    let literal = match (&binary.left, &binary.right) {
        (left, Expression::StringLiteral(literal)) if is_platform(left) => literal,
        (Expression::StringLiteral(literal), right) if is_platform(right) => literal,
        _ => return None,
    };
    let same = matches!(literal.value.as_str(), "weapp" | "wx" | "mp-weixin");
    let equals = matches!(binary.operator, BinaryOperator::Equality | BinaryOperator::StrictEquality);
    Some(same == equals)
}

fn is_platform(expression: &Expression<'_>) -> bool {
    match expression {
        Expression::StaticMemberExpression(member) => {
            matches!(member.property.name.as_str(), "TARO_ENV" | "UNI_PLATFORM")
        }
        Expression::Identifier(name) => name.name == "__mpx_mode__",
        _ => false,
    }
}
