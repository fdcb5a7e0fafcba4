//! Edits of a configuration, however it is written: a second time changes nothing, and nothing is broken by them.
//!
//! Input: a byte that chooses the kind of project, a byte that chooses what it uses, the configuration.

use crate::Parts;
use crate::project::put_right;

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    let (Some(kind), Some(used)) = (parts.choice(5), parts.choice(USED.len())) else { return };
    let Some(config) = parts.last() else { return };
    let used = USED[used];
    let calls = |object: &str| {
        let calls: Vec<_> = used.iter().map(|name| format!("{object}.{name}({{}});")).collect();
        calls.concat()
    };
    let files: Vec<(&str, String)> = match kind {
        0 => vec![
            ("app.json", config.to_owned()),
            ("app.js", calls("wx")),
            ("pages/a/a.wxml", "<view/>".to_owned()),
            ("pages/a/a.js", String::new()),
        ],
        1 => vec![
            ("app.json", r#"{"pages":["pages/a/a"]}"#.to_owned()),
            ("ext.json", config.to_owned()),
            ("app.js", calls("wx")),
            ("pages/a/a.wxml", "<view/>".to_owned()),
        ],
        2 => vec![
            ("manifest.json", config.to_owned()),
            ("pages.json", r#"{"pages":[{"path":"pages/a/a"}]}"#.to_owned()),
            ("main.js", calls("uni")),
        ],
        3 => vec![
            ("src/app.config.ts", config.to_owned()),
            ("src/app.ts", format!("import Taro from '@tarojs/taro'; {}", calls("Taro"))),
        ],
        _ => vec![
            ("src/app.mpx", format!("<script>{}</script>{config}", calls("wx"))),
            ("src/a.mpx", String::new()),
        ],
    };
    put_right(&files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect());
}

const USED: [&[&str]; 5] = [
    &[],
    &["chooseAddress"],
    &["chooseAddress", "choosePoi", "getLocation"],
    &["getFuzzyLocation", "chooseLocation"],
    &["getFuzzyLocation", "getLocation"],
];
