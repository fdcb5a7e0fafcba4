//! XML.

use crate::oracle_xml::agree;
use crate::random::Random;

const SPECIAL: [&str; 22] = [
    "<",
    "<!",
    ">",
    "/",
    "&",
    ";",
    "\"",
    "'",
    "=",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?",
    "?>",
    " ",
    "<a>",
    "</a>",
    "<a/>",
    "&lt;",
    "&#x4f60;",
    "x",
];

#[test]
fn sound_documents() {
    let mut random = Random(3);
    for _ in 0..20_000 {
        let text = format!("<xml>{}</xml>", members(&mut random, 3));
        assert!(agree(&text), "refused: {text}");
    }
}

#[test]
fn damaged_documents() {
    let mut random = Random(4);
    let taken = (0..60_000).filter(|_| {
        let sound = format!("<xml>{}</xml>", members(&mut random, 2));
        agree(&random.damaged(&sound, &SPECIAL))
    });
    let taken = taken.count();
    assert!((2_000..55_000).contains(&taken), "too few of one kind: {taken} taken");
}

fn members(random: &mut Random, depth: usize) -> String {
    let count = random.below(5);
    (0..count).map(|_| member(random, depth)).collect()
}

fn member(random: &mut Random, depth: usize) -> String {
    let name = random.one_of(&["a", "List", "MsgId", "item", "名"]);
    let blank = random.one_of(&["", "", " ", "\n", "\u{200b}", "<!-- c -->", "<?p i?>"]);
    let attribute = random.one_of(&["", "", "", " x=\"1\"", " y='>'", " "]);
    let content = match random.below(if depth == 0 { 4 } else { 6 }) {
        0 => random.one_of(&["", "12", "0012", " x ", "&lt;&#x4f60;&amp;", "你好"]).to_owned(),
        1 => format!("<![CDATA[{}]]>", random.one_of(&["", "x", " y ", "<a>&b;]]", "]]]]><![CDATA[>"])),
        2 => format!("\n<![CDATA[{}]]> ", random.one_of(&["x", "你"])),
        3 => return format!("{blank}<{name}{attribute}/>"),
        _ => members(random, depth - 1),
    };
    format!("{blank}<{name}{attribute}>{content}</{name}>")
}
