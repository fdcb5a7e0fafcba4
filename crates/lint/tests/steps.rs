//! In steps and at once: the same is found, in whatever order and on however many threads files are scanned.

use std::thread;

use weseal_lint::{Content, Day, File, Listing, Options, Plan, Scanned, lint};

const FILES: &[(&str, &str)] = &[
    ("project.config.json", r#"{"miniprogramRoot":"app/","cloudfunctionRoot":"cloud/"}"#),
    ("app/app.json", r#"{"pages":["pages/a","pages/b"],}"#),
    ("app/app.js", "import '../shared/a'; App({ wx: wx.getLocation })"),
    ("shared/a.js", "import './b'"),
    ("shared/b.ts", "wx.choosePoi({})"),
    ("app/pages/a.js", "import { 位置 } from '../lib/wx'; 位置.chooseLocation({})"),
    ("app/pages/a.json", "{ /* 注释 */ }"),
    ("app/pages/a.wxml", "<button open-type=\"getPhoneNumber\">手机号</button>"),
    ("app/pages/b.js", "const { location } = require('../lib/wx'); location.getLocation({}); wx[name]()"),
    ("app/pages/b.wxml", "<camera/>"),
    ("app/lib/wx.js", "export const 位置 = wx, location = wx"),
    ("cloud/send/index.js", "cloud.openapi.subscribeMessage.send({})"),
    ("cloud/send/config.json", r#"{"permissions":{"openapi":["wxacode.get"]}}"#),
    ("other/readme.js", "wx.login("),
    ("logo.png", "no text"),
];

#[test]
fn steps_find_the_same() {
    let options = Options::on(Day::parse("2026-11-21").expect("a day"));
    let files: Vec<_> = FILES.iter().map(|(path, text)| File::new(path, text)).collect();
    let at_once = lint(&files, &options);

    let mut listing = Listing::new(FILES.iter().map(|(path, _)| *path), false);
    let first: Vec<_> = listing.configurations().filter_map(|file| FILES.get(file)).collect();
    for (path, text) in &first {
        listing.keep(path, Content::Text(text));
    }
    let mut plan = listing.plan();
    let mut read: Vec<&str> = first.iter().map(|(path, _)| *path).collect();
    let mut scanned = Vec::new();
    loop {
        let wanted = plan.wanted(&scanned);
        if wanted.is_empty() {
            break;
        }
        let wanted: Vec<_> = wanted.into_iter().filter_map(|file| FILES.get(file)).collect();
        read.extend(wanted.iter().map(|(path, _)| *path));
        scanned.extend(on_threads(&plan, &wanted));
    }
    assert_eq!(read.len(), 13, "{read:?}");
    assert_eq!(read.last_chunk(), Some(&["shared/a.js", "shared/b.ts"]));
    assert!(!read.contains(&"other/readme.js") && !read.contains(&"logo.png"));

    let in_steps = plan.finish(scanned, &options);
    assert_eq!(format!("{in_steps:?}"), format!("{at_once:?}"));
    assert!(in_steps.findings.len() > 5, "{:?}", in_steps.findings.len());
}

/// The last file first.
fn on_threads(plan: &Plan, wanted: &[&(&str, &str)]) -> Vec<Scanned> {
    thread::scope(|scope| {
        let threads = wanted.iter().rev();
        let threads: Vec<_> =
            threads.map(|(path, text)| scope.spawn(|| plan.scan(path, Content::Text(text)))).collect();
        threads.into_iter().filter_map(|thread| thread.join().expect("no panic")).collect()
    })
}

#[test]
fn places_count_as_javascript_does() {
    let text = "\u{feff}// 中文𝄞\nwx.getUserInfo({})";
    let files = [
        File::new("app.json", r#"{"pages":["a"]}"#),
        File::new("a.wxml", "<view/>"),
        File::new("a.js", text),
    ];
    let report = lint(&files, &Options::on(Day::parse("2026-11-21").expect("a day")));
    let found = report.findings.iter().find(|finding| finding.rule.id == "retired-get-user-info");
    let place = &found.expect("the finding").place;
    let units: Vec<u16> = text.encode_utf16().collect();
    let slice = String::from_utf16_lossy(units.get(place.units.clone()).expect("in the text"));
    assert_eq!(slice, "getUserInfo");
    assert_eq!(text.get(place.span.clone()), Some("getUserInfo"));
    assert_eq!((place.line, place.column), (2, 4));
}
