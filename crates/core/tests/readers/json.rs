//! JSON.

use crate::oracle_json::agree;
use crate::random::Random;

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
            // Forty digits are more than 128 bits hold.
            if random.below(9) == 0 { "9".repeat(40) } else { random.one_of(&large).to_owned() }
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
