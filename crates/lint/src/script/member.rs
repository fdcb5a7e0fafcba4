//! Names of members.

use oxc_ast::ast::{Expression, ObjectExpression, ObjectPropertyKind, PropertyKey};

/// The last name of a member expression.
pub(super) fn last<'e>(expression: &'e Expression<'_>) -> Option<&'e str> {
    match expression.get_inner_expression() {
        Expression::StaticMemberExpression(member) => Some(member.property.name.as_str()),
        Expression::ChainExpression(chain) => match chain.expression.as_member_expression()? {
            oxc_ast::ast::MemberExpression::StaticMemberExpression(member) => {
                Some(member.property.name.as_str())
            }
            _ => None,
        },
        _ => None,
    }
}

/// The name of a property, where it stands there.
pub(super) fn key<'a>(key: &PropertyKey<'a>) -> Option<&'a str> {
    match key {
        PropertyKey::StaticIdentifier(name) => Some(name.name.as_str()),
        PropertyKey::StringLiteral(text) => Some(text.value.as_str()),
        _ => None,
    }
}

/// A member of an object, by its name without regard to capitals.
pub(super) fn of<'e, 'a>(object: &'e ObjectExpression<'a>, name: &str) -> Option<&'e Expression<'a>> {
    object.properties.iter().find_map(|property| match property {
        ObjectPropertyKind::ObjectProperty(property)
            if key(&property.key).is_some_and(|key| key.eq_ignore_ascii_case(name)) =>
        {
            Some(&property.value)
        }
        _ => None,
    })
}
