//! Rows that most subjects have: members missing, of another type, unknown.

use crate::check::Check;
use crate::check::shape::Shape;
use crate::{Rule, Severity, Text};

/// Required members of a shape.
pub(super) const fn missing(id: &'static str, shape: &'static Shape) -> Rule {
    Rule { id, check: Check::Missing(shape), ..Rule::BASE }
}

/// The types of a shape's members.
pub(super) const fn types(id: &'static str, shape: &'static Shape) -> Rule {
    Rule { id, check: Check::Types(shape), ..Rule::BASE }
}

/// Members that a shape has not: the platform ignores them, so they do nothing.
pub(super) const fn unknown(id: &'static str, shape: &'static Shape) -> Rule {
    Rule {
        id,
        check: Check::Unknown(shape),
        severity: Severity::Warning,
        why: Text {
            zh: "平台会忽略它，写了也不起作用。", en: "The platform ignores it: it has no effect."
        },
        ..Rule::BASE
    }
}
