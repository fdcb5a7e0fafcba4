//! How each event is acknowledged, in how much time, and what its documents show for a failure: what the handler of
//! pushes goes by. Only what differs from the rule is written: `durable`, no failure of its own.

use weseal::event::{Ack, Event, Field, FieldType, ReplyShape, rows};
use weseal::push::{Config, SKEW};

use super::HEADER;

pub(super) fn file() -> String {
    let defaults = Config::new(Vec::new());
    let deadline = weseal::event::DEADLINE_MS;
    let special = rows().iter().filter(|row| row.deadline_ms != deadline);
    let special: String = special.map(|row| format!("  {}: {},\n", row.name, row.deadline_ms)).collect();
    let failures = rows().iter().filter_map(|row| Some((row.name, failure(row)?)));
    let failures: String = failures.map(|(name, fields)| format!("  {name}: [{fields}],\n")).collect();
    format!(
        "{HEADER}/** How old a request may be, and how far clocks may differ, in seconds. */\n\
         export const MAX_AGE_SECONDS = {};\nexport const SKEW_SECONDS = {SKEW};\n\n\
         /** The largest body that is read, in bytes. */\nexport const MAX_BODY_BYTES = {};\n\n\
         /** How long an answer may take, in milliseconds; and of which events it is another time. */\n\
         export const DEADLINE_MS = {deadline};\n\
         export const deadlines: {{ readonly [type: string]: number }} = {{\n{special}}};\n\n\
         {}{}/** The fields of a documented answer that say by a code and a text that it failed. */\n\
         export const failures: {{ readonly [type: string]: readonly [code: string, text: string] }} = {{\n{failures}}};\n",
        defaults.max_age_seconds,
        defaults.max_body_bytes,
        class("kf", "A user waits: `success` in time matters more than a finished handler.", Ack::Kf),
        class("query", "A structured answer is the point of the push.", Ack::Query),
    )
}

fn class(name: &str, doc: &str, ack: Ack) -> String {
    let names = rows().iter().filter(|row| row.ack == ack).map(|row| format!("  \"{}\",\n", row.name));
    format!("/** {doc} */\nexport const {name} = [\n{}] as const;\n\n", names.collect::<String>())
}

/// The documented answer that has a code and a text and nothing else that must be there.
fn failure(row: &Event) -> Option<String> {
    row.reply.iter().find_map(|shape| match shape {
        ReplyShape::Object([code, text])
            if code.ty == FieldType::Integer && text.ty == FieldType::Text && is_code(code) =>
        {
            Some(format!("\"{}\", \"{}\"", code.name, text.name))
        }
        _ => None,
    })
}

fn is_code(field: &Field) -> bool {
    field.name.eq_ignore_ascii_case("errcode")
}
