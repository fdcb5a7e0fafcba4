//! Where a script asks for the platform: frameworks replace `process.env.TARO_ENV` and drop the branches of others.

use oxc_ast::AstKind;
use oxc_ast::ast::{ArrowFunctionBody, CallExpression, Expression, Statement};
use oxc_semantic::SymbolId;
use oxc_syntax::operator::BinaryOperator;

use super::facts::{Given, Ours};
use super::value::{Value, Values, required};
use super::{literal, member};

/// How many constants and operators are gone through in a condition.
const STEPS: u8 = 8;

/// How many of the names in a condition may come from other files.
const IMPORTS: usize = 4;

/// What WeChat is called by the frameworks.
const WECHAT: &[&str] = &["weapp", "wx", "mp-weixin", "WEAPP"];

/// Whether a condition holds on WeChat, where it asks for the platform.
pub(super) fn is_ours<'a>(test: &Expression<'a>, values: &Values<'_, 'a>) -> Option<bool> {
    Asked::new(values).holds(test, STEPS)
}

/// What an expression says of the platform.
pub(super) fn of<'a>(expression: &Expression<'a>, values: &Values<'_, 'a>) -> Option<Ours> {
    Asked::new(values).of(expression, STEPS)
}

/// What a variable or a function says of it.
pub(super) fn of_symbol(symbol: SymbolId, values: &Values<'_, '_>) -> Option<Ours> {
    Asked::new(values).of_symbol(symbol, STEPS)
}

/// Whether it is the name of WeChat's platform, or else that of another.
pub(super) fn is_wechat(name: &Expression<'_>) -> Option<bool> {
    let name = match name.get_inner_expression() {
        Expression::StringLiteral(text) => text.value.as_str(),
        // `Taro.ENV_TYPE.WEAPP`
        Expression::StaticMemberExpression(own) if member::last(&own.object) == Some("ENV_TYPE") => {
            own.property.name.as_str()
        }
        _ => return None,
    };
    Some(WECHAT.contains(&name))
}

/// Whether a condition holds, by what is assumed of the names in it that come from other files: of each alone, and of
/// all together.
pub(super) fn assumed<'a>(test: &Expression<'a>, values: &Values<'_, 'a>) -> Vec<(bool, Vec<Given>)> {
    let mut found = Vec::new();
    let mut asked = Asked::new(values);
    if asked.of(test, STEPS).is_some() {
        return found;
    }
    let met = asked.met;
    let all = Some(met.as_slice()).filter(|met| met.len() > 1);
    for names in met.chunks(1).chain(all) {
        for is in [true, false] {
            let mut asked = Asked { given: Some((names, is)), ..Asked::new(values) };
            if let Some(holds) = asked.holds(test, STEPS) {
                let given = names.iter().map(|own| Given {
                    source: own.source.to_owned(),
                    name: own.name.to_owned(),
                    is: own.as_if(is),
                });
                found.push((holds, given.collect()));
            }
        }
    }
    found
}

/// Something of another file, and whether it is asked for as the name of the platform.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Import<'a> {
    source: &'a str,
    name: &'a str,
    is_name: bool,
}

impl Import<'_> {
    const fn as_if(self, is: bool) -> Ours {
        if self.is_name { Ours::Name } else { Ours::Is(is) }
    }
}

struct Asked<'v, 's, 'a> {
    values: &'v Values<'s, 'a>,
    /// What of other files is assumed to hold, or not to.
    given: Option<(&'v [Import<'a>], bool)>,
    /// Of what something would have to be assumed.
    met: Vec<Import<'a>>,
    /// Whether the name of the platform is asked for.
    is_name: bool,
}

impl<'v, 's, 'a> Asked<'v, 's, 'a> {
    fn new(values: &'v Values<'s, 'a>) -> Self {
        Self { values, given: None, met: Vec::new(), is_name: false }
    }

    fn holds(&mut self, test: &Expression<'a>, steps: u8) -> Option<bool> {
        match self.as_name(false, test, steps)? {
            Ours::Is(holds) => Some(holds),
            Ours::Name => None,
        }
    }

    fn of(&mut self, expression: &Expression<'a>, steps: u8) -> Option<Ours> {
        let steps = steps.checked_sub(1)?;
        match expression.get_inner_expression() {
            Expression::BinaryExpression(binary) if binary.operator.is_equality() => {
                let (own, is_wechat) = match (is_wechat(&binary.left), is_wechat(&binary.right)) {
                    (None, Some(is_wechat)) => (&binary.left, is_wechat),
                    (Some(is_wechat), None) => (&binary.right, is_wechat),
                    _ => return None,
                };
                let equals =
                    matches!(binary.operator, BinaryOperator::Equality | BinaryOperator::StrictEquality);
                self.is_name(own, steps).then_some(Ours::Is(is_wechat == equals))
            }
            Expression::UnaryExpression(unary) if unary.operator.is_not() => {
                self.holds(&unary.argument, steps).map(|holds| Ours::Is(!holds))
            }
            // One that decides is enough; else both have to be known.
            Expression::LogicalExpression(logical) if !logical.operator.is_coalesce() => {
                let decides = logical.operator.is_or();
                match (self.holds(&logical.left, steps), self.holds(&logical.right, steps)) {
                    (Some(one), _) | (_, Some(one)) if one == decides => Some(Ours::Is(decides)),
                    (Some(_), Some(_)) => Some(Ours::Is(!decides)),
                    _ => None,
                }
            }
            Expression::CallExpression(call) => self.of_call(call, steps),
            // Functions are only called.
            Expression::FunctionExpression(own) => self.returned(&own.body.as_ref()?.statements, steps),
            Expression::ArrowFunctionExpression(own) => match &own.body {
                ArrowFunctionBody::FunctionBody(body) => self.returned(&body.statements, steps),
                body => self.of(body.as_expression()?, steps),
            },
            Expression::Identifier(own) if own.name == "__mpx_mode__" => Some(Ours::Name),
            Expression::Identifier(own) => {
                let symbol = self.values.symbol(own)?;
                self.of_symbol(symbol, steps).or_else(|| self.imported(expression))
            }
            own if matches!(member::last(own), Some("TARO_ENV" | "UNI_PLATFORM")) => Some(Ours::Name),
            Expression::StaticMemberExpression(_) => self.imported(expression),
            _ => None,
        }
    }

    /// `["h5", "rn"].includes(process.env.TARO_ENV)`, `Taro.getEnv()`, `isWeb()`
    fn of_call(&mut self, call: &CallExpression<'a>, steps: u8) -> Option<Ours> {
        let Some(first) = call.arguments.first() else {
            let is_name = member::last(&call.callee) == Some("getEnv");
            return if is_name { Some(Ours::Name) } else { self.of(&call.callee, steps) };
        };
        let Expression::StaticMemberExpression(callee) = &call.callee else { return None };
        if callee.property.name != "includes" || !self.is_name(first.as_expression()?, steps) {
            return None;
        }
        let list = match callee.object.get_inner_expression() {
            Expression::Identifier(own) => literal::constant(own, self.values)?.get_inner_expression(),
            own => own,
        };
        let Expression::ArrayExpression(list) = list else { return None };
        let mut items = list.elements.iter();
        let has = items.try_fold(false, |has, item| Some(has | is_wechat(item.as_expression()?)?));
        has.map(Ours::Is)
    }

    fn of_symbol(&mut self, symbol: SymbolId, steps: u8) -> Option<Ours> {
        match self.values.nodes.kind(self.values.scoping.symbol_declaration(symbol)) {
            AstKind::Function(own) => self.returned(&own.body.as_ref()?.statements, steps),
            AstKind::VariableDeclarator(own) if own.id.is_binding_identifier() => {
                let found = self.of(own.init.as_ref()?, steps);
                found.filter(|_| literal::is_fixed(symbol, self.values))
            }
            _ => None,
        }
    }

    fn returned(&mut self, body: &[Statement<'a>], steps: u8) -> Option<Ours> {
        match body {
            [Statement::ReturnStatement(own)] => self.of(own.argument.as_ref()?, steps),
            _ => None,
        }
    }

    fn is_name(&mut self, expression: &Expression<'a>, steps: u8) -> bool {
        self.as_name(true, expression, steps) == Some(Ours::Name)
    }

    fn as_name(&mut self, is_name: bool, expression: &Expression<'a>, steps: u8) -> Option<Ours> {
        let before = std::mem::replace(&mut self.is_name, is_name);
        let found = self.of(expression, steps);
        self.is_name = before;
        found
    }

    /// Whether a name or what it is a member of is imported. To ask what others are would be to go through their uses.
    fn is_import(&self, expression: &Expression<'a>) -> bool {
        let name = match expression.get_inner_expression() {
            Expression::StaticMemberExpression(own) => own.object.get_inner_expression(),
            own => own,
        };
        let Expression::Identifier(name) = name else { return false };
        self.values.symbol(name).is_some_and(|symbol| {
            match self.values.nodes.kind(self.values.scoping.symbol_declaration(symbol)) {
                AstKind::VariableDeclarator(own) => {
                    matches!(&own.init, Some(Expression::CallExpression(call)) if required(call).is_some())
                }
                own => matches!(
                    own,
                    AstKind::ImportSpecifier(_)
                        | AstKind::ImportDefaultSpecifier(_)
                        | AstKind::ImportNamespaceSpecifier(_)
                ),
            }
        })
    }

    fn imported(&mut self, expression: &Expression<'a>) -> Option<Ours> {
        if !self.is_import(expression) {
            return None;
        }
        let Value::Import { source, name } = self.values.of(expression) else { return None };
        let own = Import { source, name, is_name: self.is_name };
        if let Some((names, is)) = self.given {
            return names.contains(&own).then(|| own.as_if(is));
        }
        if self.met.len() < IMPORTS && !self.met.contains(&own) {
            self.met.push(own);
        }
        None
    }
}
