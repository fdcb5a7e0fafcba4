//! JSON.

use serde_json::Value;
use weseal::message::{self, Format};

use crate::random::Random;

/// Beyond this a JavaScript number is not exact: such an integer is text.
const MAX_SAFE_INTEGER: i128 = 9_007_199_254_740_991;

const SPECIAL: [&str; 24] = [
    "\"", "\\", "{", "}", "[", "]", ":", ",", "0", "-", ".", "e", "1", " ", "\n", "\t", "\u{1}", "u", "t",
    "你", "\\u4f60", "\\ud83d", "\\ude00", "+",
];

#[test]
fn sound_texts() {
    let mut random = Random(1);
    for _ in 0..20_000 {
        let text = object(&mut random, 4);
        assert!(agree(&text), "refused: {text}");
    }
}

#[test]
fn damaged_texts() {
    let mut random = Random(2);
    let taken = (0..60_000).filter(|_| {
        let sound = object(&mut random, 3);
        agree(&random.damaged(&sound, &SPECIAL))
    });
    let taken = taken.count();
    assert!((5_000..55_000).contains(&taken), "too few of one kind: {taken} taken");
}

/// Whether a text is taken, by both or by none, with the same meaning.
fn agree(text: &str) -> bool {
    let ours = message::parse(text).map(|(_, object)| message::write(&object, Format::Json));
    let theirs = match serde_json::from_str::<Value>(text) {
        Ok(value) if value.is_object() => Some(value),
        // We keep a number as it was written, however large.
        Err(error) if error.to_string().starts_with("number out of range") => return true,
        _ => None,
    };
    match (ours, theirs) {
        (Ok(ours), Some(theirs)) => {
            let ours: Value = serde_json::from_str(&ours).unwrap();
            assert!(same(&ours, &theirs), "{text}\n{ours}\n{theirs}");
            true
        }
        (Err(_), None) => false,
        (ours, theirs) => panic!("{text}\n{ours:?}\n{theirs:?}"),
    }
}

/// Equal, but for integers that we have made text of.
fn same(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.len() == theirs.len()
                && ours.iter().all(|(name, value)| theirs.get(name).is_some_and(|other| same(value, other)))
        }
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len() && ours.iter().zip(theirs).all(|(ours, theirs)| same(ours, theirs))
        }
        (Value::String(ours), Value::Number(theirs)) => {
            // The other makes a float of what 64 bits do not hold, exact to fifteen digits.
            let (integer, float) = (ours.parse::<i128>().unwrap(), theirs.as_f64().unwrap());
            let error = (ours.parse::<f64>().unwrap() / float - 1.0).abs();
            integer.abs() > MAX_SAFE_INTEGER && integer.to_string() == *ours && error < 1e-15
        }
        _ => ours == theirs,
    }
}

fn object(random: &mut Random, depth: usize) -> String {
    let names = ["MsgId", "List", "a", "b", "Event", "__proto__", "é\\n", ""];
    let member = |random: &mut Random| {
        let (before, after) = (blank(random), blank(random));
        format!("{before}\"{}\"{after}:{}", random.one_of(&names), value(random, depth))
    };
    format!("{{{}}}", list_of(random, member))
}

fn value(random: &mut Random, depth: usize) -> String {
    let (before, after) = (blank(random), blank(random));
    let value = match random.below(if depth == 0 { 6 } else { 8 }) {
        0 => random.one_of(&["true", "false", "null"]).to_owned(),
        1 => random.one_of(&["0", "-0", "7", "-12", "1.5", "1e3", "-2.50E-2", "0.10"]).to_owned(),
        2 => random.below(usize::MAX).to_string(),
        3 => {
            let large =
                ["9007199254740991", "9007199254740992", "-9007199254740993", "123456789012345678901"];
            random.one_of(&large).to_owned()
        }
        4 => format!(
            "\"{}\"",
            random.one_of(&["", "x", "你好 é", "a\\\"b", "\\u4f60\\n", "\\ud83d\\ude00", "/\\/"])
        ),
        5 => format!("\"{}\"", "long ".repeat(random.below(9))),
        6 => object(random, depth - 1),
        _ => format!("[{}]", list_of(random, |random| value(random, depth - 1))),
    };
    format!("{before}{value}{after}")
}

fn list_of(random: &mut Random, mut one: impl FnMut(&mut Random) -> String) -> String {
    let count = random.below(4);
    (0..count).map(|_| one(random)).collect::<Vec<_>>().join(",")
}

fn blank(random: &mut Random) -> &'static str {
    random.one_of(&["", "", "", "", " ", "\n\t"])
}
