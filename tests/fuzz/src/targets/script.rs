//! The scanner of scripts: any text as a script of a page, in every language that has scripts.
//!
//! Input: a byte that chooses the extension, the text.

use crate::Parts;
use crate::project::judged;

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    let Some(choice) = parts.choice(PLACES.len()) else { return };
    let Some(text) = parts.last() else { return };
    let mut files = vec![
        ("app.json", r#"{"pages":["pages/a/a"],"requiredPrivateInfos":["chooseAddress"]}"#),
        ("app.js", "require('./utils/other'); App({})"),
        ("pages/a/a.wxml", "<view/>"),
        (PLACES[choice], text),
        ("cloudfunctions/f/package.json", "{}"),
        ("project.config.json", r#"{"cloudfunctionRoot":"cloudfunctions/"}"#),
    ];
    if choice == UNI {
        files = vec![
            ("manifest.json", r#"{"mp-weixin":{"requiredPrivateInfos":["chooseAddress"]}}"#),
            ("pages.json", r#"{"pages":[{"path":"pages/a/a"}]}"#),
            ("main.js", "import App from './App'"),
            (PLACES[choice], text),
        ];
    }
    let files = files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
    let _ = judged(&files);
}

const PLACES: [&str; 6] = [
    "pages/a/a.js",
    "pages/a/a.ts",
    "utils/other.jsx",
    "utils/other.tsx",
    "cloudfunctions/f/index.js",
    "pages/a/a.vue",
];
const UNI: usize = 5;
