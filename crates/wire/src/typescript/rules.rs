//! Types of the rule catalogue.

use weseal_rules::check::shape::{Kind, Shape};
use weseal_rules::{CONTEXT, Severity, catalogue};

use super::types::{code_union, declare};
use crate::rules::{FindingOut, RuleOut, SourceOut, SpanOut};

pub(super) fn text() -> String {
    let mut text = String::new();
    let subjects = catalogue::subjects().map(|subject| subject.name);
    text.push_str(&code_union("Subject", "What can be judged.", subjects));
    let rules = catalogue::rules();
    let ids = rules.iter().map(|rule| rule.id);
    text.push_str(&code_union("RuleId", "A rule. Never renamed, never reused.", ids));
    text.push_str(&code_union(
        "Severity",
        "How grave a finding is: refused, likely to be wrong, worth knowing.",
        Severity::ALL.map(Severity::as_str).into_iter(),
    ));
    text.push_str("/** What only the caller knows. A rule that needs it is silent without it. */\n");
    text.push_str(&format!("export type CheckContext = {};\n\n", members(CONTEXT)));
    text.push_str(&declare::<FindingOut>());
    text.push_str(&declare::<SpanOut>());
    text.push_str(&declare::<RuleOut>());
    text.push_str(&declare::<SourceOut>());
    text
}

fn members(shape: &Shape) -> String {
    let members = shape.0.iter().map(|field| {
        let optional = if field.required { "" } else { "?" };
        format!("  /** {} */\n  {}{optional}: {};\n", field.doc.en, field.name, type_of(&field.kind))
    });
    format!("{{\n{}}}", members.collect::<String>())
}

fn type_of(kind: &Kind) -> String {
    match kind {
        Kind::Any => "unknown".to_owned(),
        Kind::Text => "string".to_owned(),
        Kind::Integer | Kind::Number => "number".to_owned(),
        Kind::Scalar => "number | string".to_owned(),
        Kind::Boolean => "boolean".to_owned(),
        Kind::Object(shape) if shape.0.is_empty() => "object".to_owned(),
        Kind::Object(shape) => members(shape),
        Kind::Map(kind) => format!("Record<string, {}>", type_of(kind)),
        Kind::List(kind) => format!("readonly {}[]", type_of(kind)),
        Kind::Word(words) if words.iter().any(|word| word.ends_with('*')) => "string".to_owned(),
        Kind::Word(words) => words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(" | "),
        Kind::Either(kinds, _) => kinds.iter().map(type_of).collect::<Vec<_>>().join(" | "),
    }
}
