//! The discriminated union of events, from the event table.

use std::fmt::Write as _;

use weseal::event::{Event, Field, FieldType, Key, ReplyShape, rows};

pub(super) fn text() -> String {
    let mut text = String::from(BASE);
    text.push_str("/** Every known event, by its `type`. */\nexport interface Events {\n");
    members(&mut text, |row| row.pushed);
    text.push_str(
        "}\n\n/** Passive replies, by their `type`: never pushed, but they can be opened like a push. */\n",
    );
    text.push_str("export interface PassiveReplies {\n");
    members(&mut text, |row| !row.pushed);
    text.push_str("}\n\n/** The answers that the documents of an event show, by its `type`. */\nexport interface Replies {\n");
    for row in rows().iter().filter(|row| !row.reply.is_empty()) {
        let shapes: Vec<String> = row.reply.iter().map(reply).collect();
        let _ = writeln!(text, "  {}: {};", row.name, shapes.join(" | "));
    }
    text.push_str("}\n\n");
    text
}

fn members(text: &mut String, is_meant: impl Fn(&Event) -> bool) {
    for row in rows().iter().filter(|row| is_meant(row)) {
        let (zh, en) = row.title;
        let _ = writeln!(text, "  /** {zh} · {en}\n   * @see {} */", row.source);
        let _ = writeln!(text, "  {}: {}{};", row.name, common(row.key), object(row.fields, INCOMING));
    }
}

const BASE: &str = r#"interface Message<T extends string> {
  ToUserName: string;
  FromUserName: string;
  CreateTime: number;
  MsgType: T;
}

interface EventMessage<E extends string> extends Message<"event"> {
  Event: E;
}

interface Info<I extends string> {
  AppId: string;
  CreateTime: number;
  InfoType: I;
}

interface OpenedAs<T extends string, E> {
  /** What it is: switch on this. */
  type: T;
  /** The event. Identifiers are strings, lists are arrays, `CreateTime` is a number. */
  event: E;
  /** The text as it was signed. */
  raw: string;
  /** How the request came. */
  mode: Mode;
  /** The format of the request; the reply has the same. */
  format: Format;
  /** Which account, Token and key opened it. */
  account: OpenedBy;
  /** When WeChat signed it, in Unix seconds. */
  timestamp: number;
  /** WeChat's random text. */
  nonce: string;
  /** The same for every retry of a message that has an id of its own, and for no other message. */
  dedupeKey: string;
}

/** A verified and decrypted push: a union that narrows on `type`. */
export type Opened =
  | { [T in keyof Events]: OpenedAs<T, Events[T]> }[keyof Events]
  | { [T in keyof PassiveReplies]: OpenedAs<T, PassiveReplies[T]> }[keyof PassiveReplies]
  | OpenedAs<"unknown", Record<string, unknown>>;

/** What an event may be answered with besides text. */
export type Reply<O extends Opened> = O extends Opened
  ? O["type"] extends keyof Replies
    ? Replies[O["type"]]
    : O["type"] extends "unknown"
      ? Record<string, unknown>
      : never
  : never;

interface ReplyTo {
  ToUserName?: string;
  FromUserName?: string;
  CreateTime?: number;
  MsgType?: string;
  Event?: string;
}

/** Hands a message of a user to human customer service. */
export interface TransferReply extends Required<Omit<ReplyTo, "Event">> {
  MsgType: "transfer_customer_service";
  TransInfo?: { KfAccount: string };
}

/** What an official account may answer a message with. A mini program may not. */
export type PassiveReply = Required<Omit<ReplyTo, "Event" | "MsgType">> &
  (
    | { MsgType: "text"; Content: string }
    | { MsgType: "image"; Image: { MediaId: string } }
    | { MsgType: "voice"; Voice: { MediaId: string } }
    | { MsgType: "video"; Video: { MediaId: string; Title?: string; Description?: string } }
    | { MsgType: "music"; Music: { Title?: string; Description?: string; MusicUrl?: string; HQMusicUrl?: string; ThumbMediaId: string } }
    | { MsgType: "news"; ArticleCount: number; Articles: { item: { Title: string; Description: string; PicUrl: string; Url: string }[] } }
  );

"#;

/// How an integer is typed: coming in it may be text beyond 2^53−1, going out it is a number.
type Integer = &'static str;
const INCOMING: Integer = "number | string";
pub(super) const OUTGOING: Integer = "number";

fn common(key: Key) -> String {
    match key {
        Key::Message(key) => format!("Message<\"{key}\"> & "),
        Key::Event(key) => format!("EventMessage<\"{key}\"> & "),
        Key::Info(key) => format!("Info<\"{key}\"> & "),
    }
}

fn reply(shape: &ReplyShape) -> String {
    match shape {
        ReplyShape::Passive => "PassiveReply".to_owned(),
        ReplyShape::TransferCustomerService => "TransferReply | PassiveReply".to_owned(),
        ReplyShape::Object(fields) => format!("(ReplyTo & {})", object(fields, OUTGOING)),
    }
}

pub(super) fn object(fields: &[Field], integer: Integer) -> String {
    if fields.is_empty() {
        return "{}".to_owned();
    }
    let members: Vec<String> = fields
        .iter()
        .map(|field| {
            let mark = if field.optional { "?" } else { "" };
            format!("{}{mark}: {}", property(field.name), value(field.ty, integer))
        })
        .collect();
    format!("{{ {} }}", members.join("; "))
}

fn value(ty: FieldType, integer: Integer) -> String {
    match ty {
        FieldType::Text | FieldType::Id => "string".to_owned(),
        FieldType::Integer => integer.to_owned(),
        FieldType::Number => "number".to_owned(),
        FieldType::Boolean => "boolean".to_owned(),
        FieldType::Object([]) => "Record<string, unknown>".to_owned(),
        FieldType::Object(fields) => object(fields, integer),
        FieldType::List([]) => "Record<string, unknown>[]".to_owned(),
        FieldType::List(fields) => format!("{}[]", object(fields, integer)),
        FieldType::Values(ty) => format!("({})[]", value(*ty, integer)),
    }
}

fn property(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    if plain { name.to_owned() } else { format!("{name:?}") }
}
