//! The scanner of templates: any text as the template of a page, of WXML and of Vue.
//!
//! Input: a byte that chooses, the text.

use crate::Parts;
use crate::project::judged;

pub(super) fn run(data: &[u8]) {
    let mut parts = Parts::of(data);
    let Some(choice) = parts.choice(3) else { return };
    let Some(text) = parts.last() else { return };
    let files: Vec<(&str, String)> = match choice {
        0 => vec![
            ("app.json", r#"{"pages":["pages/a/a"]}"#.to_owned()),
            ("pages/a/a.js", "Page({})".to_owned()),
            ("pages/a/a.wxml", text.to_owned()),
        ],
        1 => vec![
            ("manifest.json", "{}".to_owned()),
            ("pages.json", r#"{"pages":[{"path":"pages/a/a"}]}"#.to_owned()),
            ("pages/a/a.vue", format!("<template>{text}</template><script>export default {{}}</script>")),
        ],
        _ => vec![
            ("src/app.mpx", r#"<script type="application/json">{"pages":["./a"]}</script>"#.to_owned()),
            ("src/a.mpx", text.to_owned()),
        ],
    };
    let _ = judged(&files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect());
}
