//! The events that `weseal send` pushes: every row of the event table with a sample of it.

use std::fmt::Write as _;

use serde_json::Value;
use weseal::event::{Ack, Event, Field, FieldType, Key, ReplyShape, rows};

/// Path and content of the file.
pub(super) fn file() -> (String, String) {
    let mut text = HEAD.to_owned();
    for event in rows() {
        let _ = writeln!(text, "  {},", row(event));
    }
    text.push_str("];\n");
    (format!("{}/events.ts", super::CLI), text)
}

const HEAD: &str = r#"// Generated from Rust's event table by `cargo xtask gen`. Do not edit.

/** A value of a sample. Identifiers are `bigint`: JSON carries them as numbers that JavaScript cannot hold. */
export type SampleValue = string | number | bigint | boolean | SampleObject | readonly SampleValue[];

/** The fields of a sample. */
export interface SampleObject {
  readonly [name: string]: SampleValue;
}

/** A row of the event table. */
export interface EventRow {
  /** The discriminant, WeChat's own spelling. */
  readonly name: string;
  /** Whether `MsgType`, `Event` or `InfoType` says what it is. */
  readonly kind: "message" | "event" | "info";
  /** What it says there. */
  readonly key: string;
  /** What it is, in Chinese and English. */
  readonly title: readonly [chinese: string, english: string];
  /** When it may be acknowledged: at once, after the work, or with an answer alone. */
  readonly ack: "kf" | "durable" | "query";
  /** How long an answer may take, in milliseconds. */
  readonly deadlineMs: number;
  /** The answers that the documents show: names of kinds, or the fields of an object and their types. */
  readonly reply: readonly ("transfer_customer_service" | "passive" | Readonly<Record<string, string>>)[];
  /** Dotted paths of the fields that make it distinct; without any, nothing but all of it does. */
  readonly id: readonly string[];
  /** The element that XML alone puts around the fields, or "". */
  readonly wrapper: string;
  /** The document. */
  readonly source: string;
  /** The fields beside the common ones, filled in. */
  readonly sample: SampleObject;
}

/** Every event that WeChat pushes. */
export const EVENTS: readonly EventRow[] = [
"#;

fn row(event: &Event) -> String {
    let (kind, key) = match event.key {
        Key::Message(key) => ("message", key),
        Key::Event(key) => ("event", key),
        Key::Info(key) => ("info", key),
    };
    let ack = match event.ack {
        Ack::Kf => "kf",
        Ack::Durable => "durable",
        Ack::Query => "query",
    };
    let (chinese, english) = event.title;
    let replies: Vec<String> = event.reply.iter().map(reply).collect();
    let members = [
        ("name", quoted(event.name)),
        ("kind", quoted(kind)),
        ("key", quoted(key)),
        ("title", format!("[{}, {}]", quoted(chinese), quoted(english))),
        ("ack", quoted(ack)),
        ("deadlineMs", event.deadline_ms.to_string()),
        ("reply", format!("[{}]", replies.join(", "))),
        ("id", Value::from(event.id).to_string()),
        ("wrapper", quoted(event.wrapper)),
        ("source", quoted(event.source)),
        ("sample", object(event.fields)),
    ];
    let members: Vec<String> = members.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    format!("{{ {} }}", members.join(", "))
}

fn reply(shape: &ReplyShape) -> String {
    match shape {
        ReplyShape::TransferCustomerService => quoted("transfer_customer_service"),
        ReplyShape::Passive => quoted("passive"),
        ReplyShape::Object(fields) => {
            let typed = |field: &Field| {
                let mark = if field.optional { "?" } else { "" };
                format!("{}: {}", quoted(field.name), quoted(&format!("{}{mark}", type_name(field.ty))))
            };
            format!("{{ {} }}", fields.iter().map(typed).collect::<Vec<_>>().join(", "))
        }
    }
}

fn type_name(ty: FieldType) -> &'static str {
    match ty {
        FieldType::Text | FieldType::Id => "string",
        FieldType::Integer | FieldType::Number => "number",
        FieldType::Boolean => "boolean",
        FieldType::Object(_) => "object",
        FieldType::List(_) | FieldType::Values(_) => "array",
    }
}

/// All fields, also those that WeChat leaves out at times. Where the documents tell none, one of any name.
fn object(fields: &[Field]) -> String {
    if fields.is_empty() {
        return "{}".to_owned();
    }
    let members: Vec<String> = fields
        .iter()
        .map(|field| format!("{}: {}", quoted(field.name), value(field.name, field.ty)))
        .collect();
    format!("{{ {} }}", members.join(", "))
}

fn value(name: &str, ty: FieldType) -> String {
    match ty {
        FieldType::Text => quoted(text(name)),
        FieldType::Id => "23201734982374201n".to_owned(),
        FieldType::Integer => integer(name).to_string(),
        FieldType::Number => "23.134521".to_owned(),
        FieldType::Boolean => "true".to_owned(),
        FieldType::Object([]) => UNTOLD.to_owned(),
        FieldType::Object(fields) => object(fields),
        FieldType::List([]) => format!("[{UNTOLD}]"),
        FieldType::List(fields) => format!("[{}]", object(fields)),
        FieldType::Values(ty) => format!("[{}]", value(name, *ty)),
    }
}

/// An object whose fields no document tells.
const UNTOLD: &str = r#"{ "name": "value" }"#;

/// What a field of text holds, by what its name ends in: of the kind that WeChat sends, and harmless.
fn text(name: &str) -> &str {
    const BY_ENDING: &[(&str, &str)] = &[
        ("openid", "o7esq5OI1Uej6Xixw1lA2H7XDVbc"),
        ("appid", "wxba5fad812f8e6fb9"),
        ("url", "https://example.com/a?b=1&c=2"),
        ("time", "1714112445"),
        ("content", "你好 & <hello>"),
        ("msg", "你好 & <hello>"),
        ("title", "示例 & \"sample\""),
        ("remark", "备注 ]] > 1"),
        ("detail", "说明：第一行\n第二行"),
    ];
    let lower = name.to_ascii_lowercase();
    BY_ENDING.iter().find(|(ending, _)| lower.ends_with(ending)).map_or(name, |(_, sample)| sample)
}

fn integer(name: &str) -> u32 {
    const BY_PART: &[(&str, u32)] =
        &[("times", 0), ("time", 1_714_112_445), ("env", 0), ("price", 100), ("fee", 100), ("amount", 100)];
    let lower = name.to_ascii_lowercase();
    BY_PART.iter().find(|(part, _)| lower.contains(part)).map_or(1, |(_, sample)| *sample)
}

/// JSON's text of a string is JavaScript's, too.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}
