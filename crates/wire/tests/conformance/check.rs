//! Judging payloads, and what the rules know besides.

use serde_json::{Value, json};

use crate::suite::compare::{difference, difference_of};
use crate::suite::executors::Tried;
use crate::suite::library::{Answer, Failure, LOCALES};
use crate::suite::refusal::problems_of_languages;
use crate::suite::vectors::Vector;
use crate::{facade, frames};

/// The day of judgements that say none.
const TODAY: u64 = 1_793_462_400;

pub(crate) fn run(vector: &Vector) -> Tried {
    let payload = vector.text("payload");
    told(vector, |locale| {
        let options = facade::exact(&options(vector))?;
        Ok(frames::json(weseal_wire::check(&vector.text("subject"), &payload, &options, locale)).map(plain))
    })
}

pub(crate) fn run_helper(vector: &Vector) -> Tried {
    let name = vector.text("helper");
    told(vector, |locale| {
        let mut given = vector.value("options");
        if name == "normalizeLink" {
            let context = json!({ "now": given["now"].take() });
            let judging = json!({ "asOf": given["asOf"].take(), "context": context, "today": TODAY });
            given = json!({ "payload": given["payload"].take(), "judging": judging.to_string() });
        }
        let answer = frames::json(weseal_wire::helper(&name, &facade::exact(&given)?, locale));
        Ok(answer.map(|mut answer| {
            match name.as_str() {
                "normalizeLink" => {
                    answer["payload"] = serde_json::from_str(answer["payload"].as_str().unwrap()).unwrap();
                    answer["findings"] = plain(answer["findings"].take());
                }
                "requiredPrivacy" => answer.as_array_mut().unwrap().iter_mut().for_each(|required| {
                    required.as_object_mut().unwrap().remove("name");
                }),
                _ => {}
            }
            answer
        }))
    })
}

/// Compares what is told in both languages.
fn told(vector: &Vector, call: impl Fn(&'static str) -> Answer<Value>) -> Tried {
    let (mut problems, mut failures) = (Vec::new(), Vec::<Failure>::new());
    let name = if vector.kind() == "Check" { "findings" } else { "answer" };
    for locale in LOCALES {
        match call(locale)? {
            Ok(answer) if vector.is_valid() => {
                let wanted = if name == "findings" { plain(vector.value(name)) } else { vector.value(name) };
                if answer != wanted {
                    problems.push(format!("{name}: {answer}, not {wanted}"));
                }
            }
            Ok(_) => problems.push("was accepted".to_owned()),
            Err(failure) if vector.is_valid() => problems.push(format!("was refused: {}", failure.message())),
            Err(failure) => {
                let wanted = vector.value("error");
                problems.extend(difference(&failure.value["code"], &wanted["code"], "code"));
                if let Some(details) = wanted.get("details") {
                    problems.extend(difference_of(&failure.value["details"], details));
                }
                failures.push(failure);
            }
        }
    }
    problems.extend(problems_of_languages(&failures, vector));
    Ok(problems)
}

fn options(vector: &Vector) -> Value {
    json!({ "today": TODAY, "asOf": vector.value("asOf"), "context": vector.value("context") })
}

/// Findings without their words.
fn plain(mut findings: Value) -> Value {
    for finding in findings.as_array_mut().into_iter().flatten().filter_map(Value::as_object_mut) {
        finding.retain(|name, _| ["rule", "severity", "path"].contains(&name.as_str()));
    }
    findings
}
