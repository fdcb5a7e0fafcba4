//! Code that no run can come to.

use std::ops::Range;

use oxc_ast::AstKind;
use oxc_ast::ast::{Expression, Statement, SwitchStatement};
use oxc_syntax::operator::BinaryOperator;

use super::value::Values;
use super::{literal, member, range};

/// How many constants and operators are gone through in a condition.
const STEPS: u8 = 8;

/// The dead stretches of a script. Functions declared behind `return` are in none: they can be called.
#[derive(Debug, Default)]
pub(super) struct Dead {
    stretches: Vec<Range<usize>>,
    /// What the framework leaves out: it is for other platforms.
    foreign: Vec<Range<usize>>,
}

impl Dead {
    pub(super) fn of(values: &Values<'_, '_>) -> Self {
        let mut dead = Self::default();
        for node in values.nodes {
            match node.kind() {
                AstKind::BlockStatement(block) => dead.list(values, &block.body),
                AstKind::FunctionBody(body) => dead.list(values, &body.statements),
                AstKind::SwitchCase(case) => dead.list(values, &case.consequent),
                AstKind::IfStatement(branch) => {
                    let other = branch.alternate.as_ref().map(range);
                    dead.branch(values, &branch.test, range(&branch.consequent), other);
                }
                AstKind::ConditionalExpression(branch) => {
                    let other = range(&branch.alternate);
                    dead.branch(values, &branch.test, range(&branch.consequent), Some(other));
                }
                AstKind::LogicalExpression(logical) if logical.operator.is_and() => {
                    dead.branch(values, &logical.left, range(&logical.right), None);
                }
                AstKind::SwitchStatement(switch) => dead.switch(values, switch),
                _ => {}
            }
        }
        dead.stretches = merged(dead.stretches);
        dead.foreign = merged(dead.foreign);
        dead
    }

    /// Whether no run can come to this place.
    pub(super) fn has(&self, at: usize) -> bool {
        has(&self.stretches, at)
    }

    /// Whether the framework leaves this place out.
    pub(super) fn is_foreign(&self, at: usize) -> bool {
        has(&self.foreign, at)
    }

    fn branch<'a>(
        &mut self,
        values: &Values<'_, 'a>,
        test: &Expression<'a>,
        then: Range<usize>,
        other: Option<Range<usize>>,
    ) {
        if let Some(ours) = is_ours(test, values) {
            self.foreign.extend(if ours { other } else { Some(then) });
        } else if let Some(truth) = truth(test) {
            self.stretches.extend(if truth { other } else { Some(then) });
        }
    }

    /// The cases for other platforms: those that are neither ours nor come behind it without a `break`.
    fn switch<'a>(&mut self, values: &Values<'_, 'a>, switch: &SwitchStatement<'a>) {
        if !is_platform(&switch.discriminant, values, STEPS) {
            return;
        }
        let is_wechat = |test: &Expression<'_>| matches!(test, Expression::StringLiteral(text) if WECHAT.contains(&text.value.as_str()));
        let own = switch.cases.iter().position(|case| case.test.as_ref().is_some_and(is_wechat));
        let own = own.or_else(|| switch.cases.iter().position(|case| case.test.is_none()));
        let mut is_reached = false;
        for (index, case) in switch.cases.iter().enumerate() {
            is_reached |= own == Some(index);
            if !is_reached {
                self.foreign.push(range(case));
            }
            is_reached &= !case.consequent.iter().any(ends);
        }
    }

    fn list<'a>(&mut self, values: &Values<'_, 'a>, statements: &[Statement<'a>]) {
        let Some(last) = statements.iter().position(|own| ends(own) || leaves(own, values)) else { return };
        let (before, behind) = statements.split_at(last.saturating_add(1));
        let is_dead = before.last().is_some_and(ends);
        let rest = behind.split(|own| matches!(own, Statement::FunctionDeclaration(_)));
        let rest = rest.filter_map(|own| Some(range(own.first()?).start..range(own.last()?).end));
        if is_dead { self.stretches.extend(rest) } else { self.foreign.extend(rest) }
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

/// Whether a run on WeChat never gets behind a statement: it asks for the platform, and the branch for WeChat ends.
fn leaves<'a>(statement: &Statement<'a>, values: &Values<'_, 'a>) -> bool {
    let Statement::IfStatement(branch) = statement else { return false };
    match is_ours(&branch.test, values) {
        Some(true) => stops(&branch.consequent, values),
        Some(false) => branch.alternate.as_ref().is_some_and(|other| stops(other, values)),
        None => false,
    }
}

/// Whether a branch ends, or stops on WeChat.
fn stops<'a>(branch: &Statement<'a>, values: &Values<'_, 'a>) -> bool {
    match branch {
        Statement::BlockStatement(block) => block.body.iter().any(|own| stops(own, values)),
        own => ends(own) || leaves(own, values),
    }
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

/// What WeChat is called by the frameworks.
const WECHAT: &[&str] = &["weapp", "wx", "mp-weixin"];

/// Whether a condition holds on WeChat, where it asks for the platform: frameworks replace `process.env.TARO_ENV`
/// and drop the branches of others.
pub(super) fn is_ours<'a>(test: &Expression<'a>, values: &Values<'_, 'a>) -> Option<bool> {
    holds(test, values, STEPS)
}

fn holds<'a>(test: &Expression<'a>, values: &Values<'_, 'a>, steps: u8) -> Option<bool> {
    let steps = steps.checked_sub(1)?;
    match test.get_inner_expression() {
        Expression::BinaryExpression(binary) if binary.operator.is_equality() => {
            let literal = match (&binary.left, &binary.right) {
                (left, Expression::StringLiteral(literal)) if is_platform(left, values, steps) => literal,
                (Expression::StringLiteral(literal), right) if is_platform(right, values, steps) => literal,
                _ => return None,
            };
            let equals = matches!(binary.operator, BinaryOperator::Equality | BinaryOperator::StrictEquality);
            Some(WECHAT.contains(&literal.value.as_str()) == equals)
        }
        Expression::UnaryExpression(unary) if unary.operator.is_not() => {
            holds(&unary.argument, values, steps).map(|holds| !holds)
        }
        // One that decides is enough; else both have to be known.
        Expression::LogicalExpression(logical) if !logical.operator.is_coalesce() => {
            let decides = logical.operator.is_or();
            match (holds(&logical.left, values, steps), holds(&logical.right, values, steps)) {
                (Some(one), _) | (_, Some(one)) if one == decides => Some(decides),
                (Some(_), Some(_)) => Some(!decides),
                _ => None,
            }
        }
        Expression::Identifier(own) => {
            holds(literal::initial(own, values)?, values, steps).filter(|_| literal::is_fixed(own, values))
        }
        _ => None,
    }
}

fn is_platform<'a>(expression: &Expression<'a>, values: &Values<'_, 'a>, steps: u8) -> bool {
    let Some(steps) = steps.checked_sub(1) else { return false };
    match expression.get_inner_expression() {
        Expression::Identifier(own) => {
            own.name == "__mpx_mode__"
                || literal::initial(own, values).is_some_and(|own| is_platform(own, values, steps))
                    && literal::is_fixed(own, values)
        }
        own => matches!(member::last(own), Some("TARO_ENV" | "UNI_PLATFORM")),
    }
}
