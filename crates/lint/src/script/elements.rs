//! Elements of JSX.

use oxc_ast::ast::{
    Expression, JSXAttributeItem, JSXAttributeName, JSXAttributeValue, JSXElementName, JSXExpression,
    JSXOpeningElement,
};

use super::value::{Value, Values};
use super::{camel_to_kebab, names, range};
use crate::template::{Attribute, Element};

/// An element as a template would have it: `<Button openType="x">` is `<button open-type="x">`.
///
/// A component that is not WeChat's has no name here.
pub(super) fn element<'a>(element: &JSXOpeningElement<'a>, values: &Values<'_, 'a>) -> Element {
    let name = match &element.name {
        JSXElementName::Identifier(name) => name.name.as_str(),
        JSXElementName::IdentifierReference(name) => match values.symbol(name) {
            None => name.name.as_str(),
            Some(symbol) => match values.of_symbol(symbol) {
                Value::Import { source, name } if names::is_component_package(source) => name,
                // A package that has interfaces and components.
                Value::Member(_) => name.name.as_str(),
                _ => "",
            },
        },
        _ => "",
    };
    let attributes = element.attributes.iter().filter_map(|item| match item {
        JSXAttributeItem::Attribute(attribute) => {
            let JSXAttributeName::Identifier(name) = &attribute.name else { return None };
            let values = match &attribute.value {
                None => Some(vec![String::new()]),
                Some(JSXAttributeValue::StringLiteral(text)) => Some(vec![text.value.to_string()]),
                Some(JSXAttributeValue::ExpressionContainer(inner)) => texts(&inner.expression),
                Some(_) => None,
            };
            Some(Attribute { name: camel_to_kebab(name.name.as_str()), values, at: range(&**attribute) })
        }
        JSXAttributeItem::SpreadAttribute(_) => None,
    });
    Element { name: camel_to_kebab(name), attributes: attributes.collect(), at: range(element) }
}

/// The texts that an expression can be; nothing where that is not known.
fn texts(expression: &JSXExpression<'_>) -> Option<Vec<String>> {
    let mut found = Vec::new();
    collect(expression.as_expression()?, &mut found, 6).then_some(found)
}

fn collect(expression: &Expression<'_>, found: &mut Vec<String>, steps: u8) -> bool {
    let Some(steps) = steps.checked_sub(1) else { return false };
    match expression.get_inner_expression() {
        Expression::StringLiteral(text) => found.push(text.value.to_string()),
        Expression::BooleanLiteral(literal) => {
            found.push(if literal.value { String::new() } else { "false".to_owned() });
        }
        Expression::ConditionalExpression(either) => {
            let one = collect(&either.consequent, found, steps);
            return collect(&either.alternate, found, steps) && one;
        }
        Expression::LogicalExpression(logical) => return collect(&logical.right, found, steps),
        Expression::Identifier(name) if name.name == "undefined" => {}
        Expression::NullLiteral(_) => {}
        _ => return false,
    }
    true
}
