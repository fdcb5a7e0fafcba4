//! What is put right, in files of every kind: the rest of them stays as it is, a second time changes nothing, and
//! nothing that was put right is found again.

#[path = "fix/edits.rs"]
mod edits;

use std::collections::BTreeSet;

use edits::edits;
use weseal_lint::{Day, Edit, File, Finding, Options, Report, lint};

/// Files of a project: the first is the one to be put right.
type Files = Vec<(&'static str, String)>;

fn judged(files: &Files, generated: bool) -> Report {
    let given: Vec<_> = files.iter().map(|(path, text)| File::new(path, text)).collect();
    let mut options = Options::on(Day::parse("2026-11-21").expect("a day"));
    options.generated = generated;
    options.ignore = &["privacy-handler", "app-permission-missing"];
    lint(&given, &options)
}

fn put_right(files: &Files) -> Files {
    let mut files = files.clone();
    for Edit { place, text } in edits(&judged(&files, false)) {
        let (_, content) = files.iter_mut().find(|(path, _)| *path == place.file).expect("the file");
        content.replace_range(place.span, &text);
    }
    files
}

/// A mini program whose code uses these.
fn native(config: &str, used: &[&str]) -> Files {
    vec![
        ("app.json", config.to_owned()),
        ("app.js", "App({})".to_owned()),
        ("pages/a/a.wxml", "<view/>".to_owned()),
        ("pages/a/a.js", code("wx", used)),
    ]
}

fn uni(manifest: &str, used: &[&str]) -> Files {
    vec![
        ("manifest.json", manifest.to_owned()),
        ("pages.json", r#"{"pages":[{"path":"pages/a/a"}]}"#.to_owned()),
        ("main.js", "import App from './App'".to_owned()),
        ("App.vue", "<script>export default {}</script>".to_owned()),
        ("pages/a/a.vue", format!("<template><view/></template><script>{}</script>", code("uni", used))),
    ]
}

fn taro(path: &'static str, config: &str, used: &[&str]) -> Files {
    vec![
        (path, config.to_owned()),
        ("src/app.ts", String::new()),
        (
            "src/pages/a/a.tsx",
            format!("import Taro from '@tarojs/taro'; export default () => null;{}", code("Taro", used)),
        ),
    ]
}

fn code(object: &str, used: &[&str]) -> String {
    used.iter().map(|name| format!("\n{object}.{name}({{}});")).collect()
}

/// Puts the first file right and compares it; then that nothing more is to be done.
#[track_caller]
fn becomes(files: &Files, expected: &str) {
    let after = put_right(files);
    let text = |files: &Files| files.first().map(|(_, text)| text.clone()).unwrap_or_default();
    assert_eq!(text(&after), expected);
    for (before, after) in files.iter().zip(&after).skip(1) {
        assert_eq!(before, after, "nothing else is touched");
    }
    assert_ne!(text(&after), text(files), "nothing was put right");
    let report = judged(&after, false);
    let left: Vec<_> = report.findings.iter().filter(|finding| !finding.fix.is_empty()).collect();
    assert!(left.is_empty(), "{left:#?}");
    let broken = ["app-private-infos-undeclared", "app-private-infos-name", "project-json-syntax"];
    let broken: Vec<_> = report.findings.iter().filter(|finding| broken.contains(&finding.rule.id)).collect();
    assert!(broken.is_empty(), "{broken:#?}");
}

#[track_caller]
fn stays(files: &Files, wanted: &str) {
    let report = judged(files, false);
    assert!(report.findings.iter().any(|finding| finding.rule.id == wanted), "{:#?}", report.findings);
    assert_eq!(edits(&report), [], "{:#?}", report.findings);
}

#[test]
fn a_list_on_one_line() {
    let config =
        |list: &str| format!("{{\n  \"pages\": [\"pages/a/a\"],\n  \"requiredPrivateInfos\": {list}\n}}\n");
    let used = &["chooseAddress", "chooseLocation"];
    for (before, after) in [
        ("[]", r#"["chooseLocation", "chooseAddress"]"#),
        (r#"["chooseAddress"]"#, r#"["chooseAddress", "chooseLocation"]"#),
        (r#"[ "chooseAddress" ]"#, r#"[ "chooseAddress", "chooseLocation" ]"#),
        (r#"["wx.chooseAddress"]"#, r#"["chooseAddress", "chooseLocation"]"#),
        (r#"["chooseImage", "chooseAddress"]"#, r#"["chooseAddress", "chooseLocation"]"#),
        (r#"["chooseAddress", "chooseImage"]"#, r#"["chooseAddress", "chooseLocation"]"#),
        (r#"["a", "chooseAddress", "b", "chooseLocation", "c"]"#, r#"["chooseAddress", "chooseLocation"]"#),
        (r#"["wx.chooseAddress", "chooseAddress"]"#, r#"["chooseAddress", "chooseLocation"]"#),
        (r#"["a", 7]"#, r#"["chooseLocation", "chooseAddress"]"#),
        (
            r#"["chooseAddress", "chooseAddress", "wx.chooseAddress", "chooselocation"]"#,
            r#"["chooseAddress", "chooseLocation"]"#,
        ),
    ] {
        becomes(&native(&config(before), used), &config(after));
    }
    becomes(&native(&config(r#"["chooseImage"]"#), &[]), &config("[]"));
}

#[test]
fn a_list_on_many_lines() {
    let config = |list: &str| {
        format!("{{\n\t\"requiredPrivateInfos\": [{list}\n\t],\n\t\"pages\": [\"pages/a/a\"]\n}}\n")
    };
    let used = &["chooseAddress", "choosePoi"];
    for (before, after) in [
        ("", "\n\t\t\"choosePoi\",\n\t\t\"chooseAddress\""),
        ("\n\t\t\"choosePoi\"", "\n\t\t\"choosePoi\",\n\t\t\"chooseAddress\""),
        ("\n\t\t\"bad\"", "\n\t\t\"choosePoi\",\n\t\t\"chooseAddress\""),
        ("\n\t\t\"choosePoi\",\n\t\t\"bad\"", "\n\t\t\"choosePoi\",\n\t\t\"chooseAddress\""),
        ("\n\t\t\"bad\",\n\t\t\"choosePoi\"", "\n\t\t\"choosePoi\",\n\t\t\"chooseAddress\""),
        (
            "\n\t\t\"chooseAddress\",\n\t\t\"choosePoi\",\n\t\t\"bad\"",
            "\n\t\t\"chooseAddress\",\n\t\t\"choosePoi\"",
        ),
    ] {
        becomes(&native(&config(before), used), &config(after));
    }
}

#[test]
fn no_list_yet() {
    for (before, after) in [
        (r#"{"pages":["pages/a/a"]}"#, r#"{"pages":["pages/a/a"],"requiredPrivateInfos":["choosePoi"]}"#),
        (
            "{\n    \"pages\": [\n        \"pages/a/a\"\n    ]\n}",
            "{\n    \"pages\": [\n        \"pages/a/a\"\n    ],\n    \"requiredPrivateInfos\": [\"choosePoi\"]\n}",
        ),
        (
            "\u{feff}{\r\n\t\"pages\": [\"pages/a/a\"]\r\n}\r\n",
            "\u{feff}{\r\n\t\"pages\": [\"pages/a/a\"],\r\n\t\"requiredPrivateInfos\": [\"choosePoi\"]\r\n}\r\n",
        ),
    ] {
        becomes(&native(before, &["choosePoi"]), after);
    }
}

#[test]
fn ext_json_is_where_its_list_is() {
    let mut files = native(
        r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","requiredPrivateInfos":[]}"#,
        &["choosePoi"],
    );
    files[0].0 = "ext.json";
    files.push(("app.json", r#"{"pages":["pages/a/a"]}"#.to_owned()));
    becomes(
        &files,
        r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","requiredPrivateInfos":["choosePoi"]}"#,
    );
}

#[test]
fn the_manifest_of_uni_app_keeps_its_comments() {
    let before = r#"/* 全部说明 */
{
  "name": "a", // 名称
  "mp-weixin": {
    /* the AppID */
    "appid": "wxf9c4501a76931b33",
    // #ifdef H5
    "other": true,
    // #endif
    "requiredPrivateInfos": [
      "choosePoi", // 地图
      // an old one
      "bad", // gone
    ],
  },
}
"#;
    let after = before.replace("      \"bad\", // gone\n", "").replace(
        "\"choosePoi\", // 地图\n",
        "\"choosePoi\", // 地图\n      \"chooseLocation\",\n      \"chooseAddress\",\n",
    );
    becomes(&uni(before, &["chooseAddress", "chooseLocation"]), &after);

    let before = "{\r\n\t\"mp-weixin\" : {\r\n\t\t\"appid\" : \"\", // none\r\n\t\t\"setting\" : {} // none yet\r\n\t}\r\n}";
    let after = before.replace(
        "\"setting\" : {} // none yet",
        "\"setting\" : {}, // none yet\r\n\t\t\"requiredPrivateInfos\" : [ \"choosePoi\" ]",
    );
    becomes(&uni(before, &["choosePoi"]), &after);

    let before = "{\n  \"mp-weixin\": {}\n}\n";
    let after = "{\n  \"mp-weixin\": {\n    \"requiredPrivateInfos\": [\"choosePoi\"]\n  }\n}\n";
    becomes(&uni(before, &["choosePoi"]), after);
}

#[test]
fn nothing_goes_into_a_part_for_another_platform() {
    let before = "{\n  \"mp-weixin\": {\n    \"appid\": \"\",\n    // #ifdef H5\n    \"a\": 1\n    // #endif\n  }\n}\n";
    let after = before
        .replace("\"appid\": \"\",\n", "\"appid\": \"\",\n    \"requiredPrivateInfos\": [\"choosePoi\"],\n");
    becomes(&uni(before, &["choosePoi"]), &after);
    // Nor are the commas in front of it changed.
    for list in ["", "\"choosePoi\",", "\"bad\","] {
        let list = format!("[{list}\n// #ifdef H5\n\"foo\",\n// #endif\n]");
        let config = format!("{{\"mp-weixin\":{{\"requiredPrivateInfos\":{list}}}}}");
        let after = put_right(&uni(&config, &["choosePoi", "chooseAddress"])).swap_remove(0).1;
        let expected = config.replace("\"choosePoi\",", "\"choosePoi\", \"chooseAddress\",");
        assert_eq!(after, expected);
    }
}

#[test]
fn the_configuration_of_taro_is_a_literal() {
    let before = "export default defineAppConfig({\n  pages: ['pages/a/a'],\n  window: { a: 1 },\n})\n";
    let after = before.replace("a: 1 },\n", "a: 1 },\n  requiredPrivateInfos: ['choosePoi'],\n");
    becomes(&taro("src/app.config.ts", before, &["choosePoi"]), &after);

    let before = "const infos = [\"bad\"] as const;\nexport default {\n  pages: [\"pages/a/a\"],\n  requiredPrivateInfos: infos,\n} satisfies Config;\n";
    let after = before.replace("\"bad\"", "\"choosePoi\"");
    becomes(&taro("src/app.config.ts", before, &["choosePoi"]), &after);

    let before = "module.exports = {\n  'pages': ['pages/a/a']\n}\n";
    let after = "module.exports = {\n  'pages': ['pages/a/a'],\n  'requiredPrivateInfos': ['choosePoi']\n}\n";
    becomes(&taro("src/app.config.js", before, &["choosePoi"]), after);
}

#[test]
fn what_a_script_works_out_is_left() {
    let pages = "pages: ['pages/a/a']";
    for config in [
        format!("export default {{ {pages}, title: `${{a}}`, }}"),
        // What is read in more than one place.
        format!("const a = ['b']; const c = a; export default {{ {pages}, requiredPrivateInfos: a }}"),
        format!("export const a = ['b']; export default {{ {pages}, requiredPrivateInfos: a }}"),
        format!(
            "const a = {{ requiredPrivateInfos: [] }}; export {{ a }}; export default {{ {pages}, ...a }}"
        ),
    ] {
        stays(&taro("src/app.config.ts", &config, &["choosePoi"]), "app-private-infos-undeclared");
    }
    let config = "export default { pages: ['pages/a/a'], requiredPrivateInfos: [...some] }";
    assert_eq!(edits(&judged(&taro("src/app.config.ts", config, &["choosePoi"]), false)), []);
}

#[test]
fn nobody_chooses_between_fuzzy_and_precise() {
    let config = r#"{"pages":["pages/a/a"]}"#;
    stays(&native(config, &["getFuzzyLocation", "getLocation"]), "app-private-infos-exclusive-used");
    let after = put_right(&native(config, &["getFuzzyLocation", "getLocation", "choosePoi"]));
    assert_eq!(after[0].1, r#"{"pages":["pages/a/a"],"requiredPrivateInfos":["choosePoi"]}"#);
    assert_eq!(put_right(&after), after);
    let config = r#"{"pages":["pages/a/a"],"requiredPrivateInfos":["getFuzzyLocation"]}"#;
    stays(&native(config, &["getFuzzyLocation", "getLocation"]), "app-private-infos-exclusive-used");
    let config = r#"{"pages":["pages/a/a"],"requiredPrivateInfos":["getFuzzyLocation","getLocation"]}"#;
    stays(&native(config, &["getFuzzyLocation", "getLocation"]), "app-private-infos-exclusive");
    let config = r#"{"pages":["pages/a/a"],"requiredPrivateInfos":["getFuzzyLocation"]}"#;
    stays(&native(config, &["getLocation"]), "app-private-infos-undeclared");
}

#[test]
fn what_needs_a_decision_is_left() {
    let config = r#"{"pages":["pages/a/a"],"requiredPrivateInfos":["choosePoi"]}"#;
    stays(&native(config, &[]), "app-private-infos-unused");
    let mut files = native(r#"{"pages":["pages/a/a"]}"#, &[]);
    let others = "wx.choosePoi({}); wx.getBackgroundAudioManager(); wx.startLocationUpdateBackground({})";
    files.push(("utils/nobody.js", others.to_owned()));
    stays(&files, "app-private-infos-undeclared");
    stays(&files, "app-background-audio");
    stays(&files, "app-background-location");
    // An object is no list.
    for key in ["requiredPrivateInfos", "requiredBackgroundModes"] {
        let config = format!(r#"{{"pages":["pages/a/a"],"{key}":{{"choosePoi":true}}}}"#);
        let files = native(&config, &["choosePoi", "getBackgroundAudioManager"]);
        stays(&files, "app-private-infos-undeclared");
    }
}

#[test]
fn background_modes() {
    let used = &["startLocationUpdateBackground", "getBackgroundAudioManager"];
    becomes(
        &native(r#"{"pages":["pages/a/a"]}"#, used),
        r#"{"pages":["pages/a/a"],"requiredPrivateInfos":["startLocationUpdateBackground"],"requiredBackgroundModes":["location","audio"]}"#,
    );
    becomes(
        &native(
            r#"{"pages": ["pages/a/a"], "requiredBackgroundModes": ["audio"], "requiredPrivateInfos": []}"#,
            used,
        ),
        r#"{"pages": ["pages/a/a"], "requiredBackgroundModes": ["audio", "location"], "requiredPrivateInfos": ["startLocationUpdateBackground"]}"#,
    );
}

#[test]
fn rules_that_are_not_wanted_change_nothing() {
    let files = native(r#"{"pages":["pages/a/a"],"requiredPrivateInfos":["bad"]}"#, &["choosePoi"]);
    let given: Vec<_> = files.iter().map(|(path, text)| File::new(path, text)).collect();
    let mut options = Options::on(Day::parse("2026-11-21").expect("a day"));
    options.ignore = &["app-private-infos-name"];
    let report = lint(&given, &options);
    let edits: Vec<_> = edits(&report).into_iter().map(|edit| edit.text).collect();
    assert_eq!(edits, [r#","choosePoi""#]);
}

#[test]
fn generated_files_are_never_touched() {
    let files: Files = native(r#"{"pages":["pages/a/a"]}"#, &["choosePoi"])
        .into_iter()
        .map(|(path, text)| {
            let path: &'static str = match path {
                "app.json" => "dist/app.json",
                "app.js" => "dist/app.js",
                "pages/a/a.js" => "dist/pages/a/a.js",
                _ => "dist/pages/a/a.wxml",
            };
            (path, text)
        })
        .collect();
    let report = judged(&files, true);
    let found: Vec<&Finding> =
        report.findings.iter().filter(|own| own.rule.id == "app-private-infos-undeclared").collect();
    assert_eq!(found.len(), 1);
    assert_eq!(edits(&report), []);
}

/// How a list may be written: what stands before an item, behind it and its comma, behind the last one, and whether a
/// comma stands there too.
const LAYOUTS: &[(&str, &str, &str, bool)] = &[
    ("", "", "", false),
    (" ", "", " ", false),
    ("\n      ", "", "\n    ", false),
    ("\r\n\t", "", "\r\n", true),
    ("\n      ", " // 一", "\n    ", false),
    ("\n      ", " // 一", "\n    ", true),
    ("\n      // 一\n      ", "", "\n      // end\n    ", false),
    ("\n      /* 一 */ ", " /* 二, ] */", "\n    ", true),
    (" /* 一 */ ", "", " /* 二 */ ", false),
    ("\n\n      ", "", "\n\n    ", true),
];

#[test]
fn every_layout_stays_one() {
    let names = ["choosePoi", "bad", "wx.chooseLocation", "choosePoi"];
    let mut tried = 0;
    for (before, behind, last, trailing) in LAYOUTS {
        for chosen in 0..1_u32 << names.len() {
            let is_chosen = |index: &usize| chosen >> index & 1 == 1;
            let items: Vec<&str> = (0..names.len()).filter(is_chosen).map(|index| names[index]).collect();
            let mut list = String::new();
            for (index, name) in items.iter().enumerate() {
                let comma = if index + 1 < items.len() || *trailing { "," } else { "" };
                list.push_str(&format!("{before}\"{name}\"{comma}{behind}"));
            }
            for used in [&["choosePoi"][..], &["choosePoi", "chooseLocation", "chooseAddress"][..]] {
                let end = if behind.starts_with(" //") && items.is_empty() { "" } else { last };
                let text = format!(
                    "{{\n  \"mp-weixin\": {{\n    \"requiredPrivateInfos\": [{list}{end}],\n    \"appid\": \"\"\n  }}\n}}\n"
                );
                let files = uni(&text, used);
                let after = put_right(&files);
                let report = judged(&after, false);
                let app = report.model.apps.first().unwrap_or_else(|| panic!("{text}\n{after:#?}"));
                let right = items.iter().filter(|name| **name != "bad").chain(used);
                let wanted: BTreeSet<&str> = right.map(|name| name.trim_start_matches("wx.")).collect();
                let mut declared = app.declared.clone().unwrap_or_default();
                declared.sort();
                assert!(declared.iter().eq(wanted), "{text}\n{}", after[0].1);
                assert_eq!(edits(&report), [], "{text}");
                // Comments of their own lines stay; only what stands behind an item on its line goes with it.
                let own = |text: &str| text.lines().filter(|line| line.trim().starts_with("//")).count();
                assert_eq!(own(&after[0].1), own(&text), "{text}\n{}", after[0].1);
                tried += 1;
            }
        }
    }
    assert_eq!(tried, LAYOUTS.len() * 32);
}
