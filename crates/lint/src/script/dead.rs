//! Code that no run can come to.

use std::ops::Range;

use oxc_ast::AstKind;
use oxc_ast::ast::{Expression, Statement, SwitchStatement};

use super::facts::{Foreign, Ours};
use super::platform::{self, is_ours};
use super::range;
use super::value::Values;

/// How many branches are looked at in one list of statements that may end it.
const RETURNS: u8 = 8;

/// The dead stretches of a script. Functions declared behind `return` are in none: they can be called.
#[derive(Debug, Default)]
pub(super) struct Dead {
    stretches: Vec<Range<usize>>,
    /// What is for other platforms: most of it the framework leaves out.
    foreign: Vec<Range<usize>>,
    /// What is, if something of another file is what is assumed of it.
    maybe: Vec<Foreign>,
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

    /// Whether this place is for other platforms.
    pub(super) fn is_foreign(&self, at: usize) -> bool {
        has(&self.foreign, at)
    }

    /// What is for other platforms if another file says so.
    pub(super) fn into_maybe(self) -> Vec<Foreign> {
        self.maybe
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
        } else {
            for (ours, given) in platform::assumed(test, values) {
                let at = if ours { other.clone() } else { Some(then.clone()) };
                self.maybe.extend(at.map(|at| Foreign { at, given }));
            }
        }
    }

    /// The cases for other platforms: those that are neither ours nor come behind it without a `break`.
    fn switch<'a>(&mut self, values: &Values<'_, 'a>, switch: &SwitchStatement<'a>) {
        if platform::of(&switch.discriminant, values) != Some(Ours::Name) {
            return;
        }
        let own = switch
            .cases
            .iter()
            .position(|case| case.test.as_ref().and_then(platform::is_wechat) == Some(true));
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
        let last = statements.iter().position(|own| ends(own) || leaves(own, values));
        let (before, behind) = match last {
            Some(last) => statements.split_at(last.saturating_add(1)),
            None => (statements, &[][..]),
        };
        let is_dead = before.last().is_some_and(ends);
        let target = if is_dead { &mut self.stretches } else { &mut self.foreign };
        target.extend(rest(behind));
        // `if (isWeb) return;`, where another file says what `isWeb` is.
        let mut left = RETURNS;
        for (index, statement) in before.iter().enumerate() {
            let Statement::IfStatement(branch) = statement else { continue };
            for (ours, given) in platform::assumed(&branch.test, values) {
                let taken = if ours { Some(&branch.consequent) } else { branch.alternate.as_ref() };
                if left > 0 && taken.is_some_and(|taken| stops(taken, values)) {
                    left = left.saturating_sub(1);
                    let behind = statements.get(index.saturating_add(1)..).unwrap_or_default();
                    self.maybe.extend(rest(behind).map(|at| Foreign { at, given: given.clone() }));
                }
            }
        }
    }
}

/// Where statements stand that are run in their order: functions are declared before.
fn rest(statements: &[Statement<'_>]) -> impl Iterator<Item = Range<usize>> {
    let runs = statements.split(|own| matches!(own, Statement::FunctionDeclaration(_)));
    runs.filter_map(|own| Some(range(own.first()?).start..range(own.last()?).end))
}

/// Whether a place is in one of the stretches, as they are [merged].
pub(crate) fn has(sorted: &[Range<usize>], at: usize) -> bool {
    let before = sorted.partition_point(|range| range.start <= at).checked_sub(1);
    before.and_then(|before| sorted.get(before)).is_some_and(|range| range.contains(&at))
}

/// The same stretches in order, those that overlap as one.
pub(crate) fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
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
