//! Calls with values that only JavaScript has, as far as they become text: each ends as it should, and
//! the next call works.

use serde_json::{Value, json};

use crate::facade;
use crate::javascript_results::problems_of_result;
use crate::suite::executors::Tried;
use crate::suite::library::{Answer, Content, LOCALES, Library, Unsayable};
use crate::suite::vectors::Vector;
use crate::suite::{next_call, refusal};
use crate::wire::{self, Handle, Wire};

pub(crate) fn run(wire: &Wire, vector: &Vector) -> Tried {
    let (mut problems, mut failures) = (Vec::new(), Vec::new());
    for locale in LOCALES {
        let push = match wire.push(&vector.config(), locale)? {
            Ok(push) => push,
            Err(failure) => return Ok(vec![format!("createPush: {}", failure.message())]),
        };
        match (called(wire, &push, vector, locale)?, vector.is_valid()) {
            (Ok(value), true) => problems.extend(problems_of_result(wire, &push, &value, vector, locale)?),
            (Ok(_), false) => problems.push("was accepted".to_owned()),
            (Err(failure), true) => problems.push(format!("was refused: {}", failure.message())),
            (Err(failure), false) => {
                problems.extend(refusal::problems(wire, &failure, vector));
                problems.extend(next_call::problems(wire, &push, &vector.config())?);
                failures.push(failure);
            }
        }
    }
    // A language that does not exist is told of in the default one.
    if vector.value("args").pointer("/0/locale").is_none() {
        problems.extend(refusal::problems_of_languages(&failures, vector));
    }
    problems.dedup();
    Ok(problems)
}

/// Makes the call of a vector.
pub(crate) fn called(wire: &Wire, push: &Handle, vector: &Vector, locale: &'static str) -> Answer<Value> {
    let args = vector.value("args");
    let arg = |index: usize| args.get(index).cloned().unwrap_or_default();
    match vector.text("call").as_str() {
        "createPush" => Ok(wire.push(&settings(arg(0))?, locale)?.map(|_| Value::Null)),
        "signature" => wire::signature(&arg(0), locale),
        "verifyUrl" => wire.verify_url(push, &arg(0), &arg(1)),
        "open" => {
            let (body, parsed) = facade::body(&arg(1))?;
            wire.open(push, &arg(0), &body, &open_options(arg(2), parsed))
        }
        "seal" => wire.seal(push, &seal_content(&arg(0))?, &arg(1)),
        call => answered(wire, push, vector, call == "transfer"),
    }
}

fn answered(wire: &Wire, push: &Handle, vector: &Vector, transfer: bool) -> Answer<Value> {
    let (args, request) = (vector.value("args"), vector.value("request"));
    let opened = if args[0].get("$opened").is_some() {
        let (body, _) = facade::body(&request["body"])?;
        match wire.open(push, &request["query"], &body, &Value::Null)? {
            Ok(opened) => opened,
            Err(failure) => return Ok(Err(failure)),
        }
    } else {
        args[0].clone()
    };
    let options = |index: usize| args.get(index).cloned().unwrap_or_default();
    if transfer {
        return wire.transfer(push, &opened, &options(1));
    }
    match args[1].as_str() {
        Some(text) => wire.reply(push, &opened, &Content::Text(facade::whole(text)?), &options(2)),
        None => wire.reply(push, &opened, &Content::Object(&facade::object(&args[1])?), &options(2)),
    }
}

/// A configuration is an object; a logger stays on the other side, and has to be a function there.
fn settings(config: Value) -> Result<Value, Unsayable> {
    let is_settings = config.is_object() && config.get("$undefined").is_none();
    if !is_settings || config.get("logger").is_some() {
        return Err(Unsayable(config.to_string()));
    }
    Ok(config)
}

fn open_options(options: Value, parsed: bool) -> Value {
    let mut options = if options.is_null() { json!({}) } else { options };
    if parsed && let Some(members) = options.as_object_mut() {
        members.insert(facade::PARSED.to_owned(), true.into());
    }
    options
}

/// To be sealed, an object becomes text over there. Here text is text, however deep the object was.
fn seal_content(content: &Value) -> Result<String, Unsayable> {
    match content.as_str() {
        Some(text) => facade::whole(text).map(str::to_owned),
        None if content.get("$nested").is_some() => Err(Unsayable("too deep for JSON.stringify".to_owned())),
        None => facade::object(content),
    }
}
