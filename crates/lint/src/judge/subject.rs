//! Running the rules of `weseal-rules` on a configuration.

use weseal::message::{Value, parse_json};
use weseal_rules::{Context, Finding, MAX_BYTES, Options, catalogue, check};

use super::sink::Sink;
use crate::catalogue::CONFIG_TOO_LARGE;
use crate::config::{Data, Member, Node, Written};
use crate::place::Spot;

/// The findings of a subject, and where they are. What cannot be judged has none, and what is too large for it is a
/// finding of its own.
pub(super) fn judge(name: &str, node: &Node, context: &Node, sink: &mut Sink<'_>) -> Vec<(Finding, Spot)> {
    let written = Written::of(node);
    if written.json.len() > MAX_BYTES {
        let file = crate::path::name(sink.project.path(node.at.file)).to_owned();
        sink.tell(&CONFIG_TOO_LARGE, Spot::top(node.at.file), vec![("name", file)]);
        return Vec::new();
    }
    let mut context = context.clone();
    // What of privacy needs which library is told at the places where it is used.
    if let (Data::Object(members), Some(lowest)) = (&mut context.data, sink.options.base_library)
        && name != "privacy"
    {
        let library = vec![("baseLibrary", Data::Text(lowest.to_string()))];
        if let Data::Object(own) = object(context.at, library).data {
            members.extend(own);
        }
    }
    let context = Written::of(&context).json;
    let mut subjects = catalogue::subjects_of_projects();
    let Some(subject) = subjects.find(|subject| subject.name == name) else { return Vec::new() };
    let Ok(Value::Object(context)) = parse_json(&context) else { return Vec::new() };
    let Ok(context) = Context::read(context) else { return Vec::new() };
    let options = Options { as_of: sink.options.as_of, context: &context };
    let findings = check(subject, &written.json, &options).unwrap_or_default();
    let at = |finding: &Finding| written.spot(&finding.span(&written.json)).unwrap_or(node.at);
    findings
        .into_iter()
        .map(|finding| {
            let at = at(&finding);
            (finding, at)
        })
        .collect()
}

/// An object of a context, made here.
pub(super) fn object(at: Spot, members: Vec<(&str, Data)>) -> Node {
    let member =
        |(key, data): (&str, Data)| Member { key: key.to_owned(), key_at: at, value: Node { data, at } };
    Node { data: Data::Object(members.into_iter().map(member).collect()), at }
}

/// A list of texts.
pub(super) fn texts<'t>(at: Spot, texts: impl IntoIterator<Item = &'t str>) -> Data {
    Data::List(texts.into_iter().map(|text| Node { data: Data::Text(text.to_owned()), at }).collect())
}
