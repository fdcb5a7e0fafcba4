//! Input that is broken, deep or large: a finding at most, and everything else is still looked at.

use weseal_lint::{Content, Day, File, Library, Locale, Options, Report, lint};

fn linted(files: &[File<'_>]) -> Report {
    let mut all = vec![
        File::new("app.json", r#"{"pages":["pages/index/index","pages/more/more"]}"#),
        File::new("app.js", "App({onLaunch() { wx.getPrivacySetting({}) }})"),
        File::new("pages/index/index.wxml", "<view/>"),
        File::new("pages/more/more.js", "Page({onLoad() { wx.chooseAddress({}) }})"),
    ];
    all.extend(files);
    lint(&all, &Options::on(Day::parse("2026-11-21").expect("a day")))
}

/// The rules that have found something, each once.
fn ids(report: &Report) -> Vec<&'static str> {
    let mut ids: Vec<_> = report.findings.iter().map(|finding| finding.rule.id).collect();
    ids.sort_unstable();
    ids.dedup();
    ids
}

/// What is found in any case: the rest of the project.
const REST: &str = "app-private-infos-undeclared";

#[test]
fn deep_scripts_are_one_finding() {
    for (piece, end) in [
        ("(", ""),
        ("[", ""),
        ("{", ""),
        ("a(", ""),
        ("`${", ""),
        ("!", "a"),
        ("a=>", "a"),
        ("a?b:", "c"),
        ("a=", "b"),
        ("if(a)", ""),
        ("if(a)b;else ", "c"),
        ("function a(){", ""),
        ("x=class{a(){", ""),
        ("x=<a>", ""),
        ("-", "a"),
        ("new ", "a"),
        ("typeof ", "a"),
        ("a:", "b"),
        ("while(1)", ""),
        ("switch(a){case 1:", ""),
        ("async()=>{", ""),
    ] {
        let text = format!("{}{end}", piece.repeat(50_000));
        let found = ids(&linted(&[File::new("pages/index/index.js", &text)]));
        assert_eq!(found, [REST, "project-too-deep"], "{piece}");
    }
    for (start, piece) in
        [("x=a", ".b"), ("x=1", "+1"), ("a", "()"), ("a", "[0]"), ("x=1", "**1"), ("x=a", "||b")]
    {
        let text = format!("{start}{}", piece.repeat(50_000));
        let found = ids(&linted(&[File::new("pages/index/index.js", &text)]));
        assert_eq!(found, [REST, "project-too-deep"], "{piece}");
    }
}

#[test]
fn what_is_more_than_is_parsed_has_its_reason() {
    let many = format!("<script>wx.getUserInfo({{}})</script>{}", "<script></script>".repeat(50));
    for (path, text, zh, en) in [
        ("index.js", "(".repeat(2_000), "脚本嵌套过深", "the script is nested too deeply"),
        (
            "index.js",
            "a.".repeat(2_000),
            "脚本里有过长的",
            "the script has an expression or a statement that",
        ),
        ("index.js", format!("x=/{}", "\\/,".repeat(4_000)), "没有结尾的正则表达式", "without an end"),
        ("index.vue", many, "文件里的脚本过多", "the file has too many scripts"),
    ] {
        let report = linted(&[File::new(&format!("pages/index/{path}"), &text)]);
        assert_eq!(ids(&report), [REST, "project-too-deep"], "{en}");
        let mut deep = report.findings.iter().filter(|finding| finding.rule.id == "project-too-deep");
        let deep = deep.next().expect("one");
        for (locale, reason) in [(Locale::ZhCn, zh), (Locale::En, en)] {
            assert!(deep.message(locale).contains(reason), "{}", deep.message(locale));
        }
    }
}

#[test]
fn what_is_too_deep_may_use_what_is_declared() {
    let config = r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["chooseAddress","choosePoi"]}"#;
    let unused = "app-private-infos-unused";
    for (text, expected) in
        [("x=1".to_owned(), [unused].as_slice()), ("(".repeat(50_000), &["project-too-deep"])]
    {
        let files = [File::new("app.json", config), File::new("utils/packed.js", &text)];
        assert_eq!(ids(&linted(&files)), expected);
    }
}

#[test]
fn as_deep_as_is_parsed_does_not_overflow() {
    for (open, close) in [("(", ")"), ("[", "]"), ("a(", ")"), ("`${", "}`"), ("x={a:", "}"), ("()=>{", "}")]
    {
        let text = format!("x={}1{}", open.repeat(250), close.repeat(250));
        linted(&[File::new("pages/index/index.js", &text)]);
    }
    let text = format!("x=1{};y=a{}", "+1".repeat(1300), ".b".repeat(1300));
    linted(&[File::new("pages/index/index.js", &text)]);
    let json = format!("{{\"a\":{}{}}}", "[".repeat(500), "]".repeat(500));
    linted(&[File::new("pages/index/index.json", &json), File::new("pages/index/index.js", "Page({})")]);
}

#[test]
fn deep_configuration_is_one_finding() {
    let text = "[".repeat(100_000);
    let files = [File::new("pages/index/index.json", &text), File::new("pages/index/index.js", "Page({})")];
    assert_eq!(ids(&linted(&files)), [REST, "project-json-syntax"]);
}

/// Each of these took minutes when every part was looked at from the start of the file.
#[test]
fn very_many_of_the_same_end() {
    let many = |piece: &str| piece.repeat(4_000);
    let deep = &[REST, "project-too-deep"][..];
    let uses = format!("const key = 'login'; {}", many("wx[key]();"));
    let names: String = (0..4_000).map(|number| format!("a{number},")).collect();
    let pattern = format!("const {{{names}}} = wx; a1();");
    let nested = format!("x={}{}", "`${[".repeat(60), "]}`".repeat(60));
    for (path, text, expected) in [
        ("index.html", many("<script>web2weapp.init()</script>"), &[REST][..]),
        ("pages/index/index.vue", many("<script></script>"), deep),
        ("pages/index/index.wxml", many("<template name=\"a\">"), &[REST]),
        ("pages/index/index.js", uses, &[REST]),
        ("pages/index/index.js", pattern, &[REST]),
        ("pages/index/index.js", nested, &[REST]),
        ("pages/index/index.js", format!("x=/{}", many("\\/,")), deep),
    ] {
        assert_eq!(ids(&linted(&[File::new(path, &text)])), expected, "{path}");
    }
}

#[test]
fn what_is_wrong_everywhere_is_told_without_a_change() {
    let changes = |count: usize| {
        let names = "\"chooseaddress\",".repeat(count);
        let config =
            format!(r#"{{"pages":["pages/index/index"],"requiredPrivateInfos":[{names}"choosePoi"]}}"#);
        let report = linted(&[File::new("app.json", &config)]);
        assert!(!report.findings.is_empty());
        report.findings.iter().map(|finding| finding.fix.len()).sum::<usize>()
    };
    assert_ne!(changes(1), 0);
    assert_eq!(changes(1_000), 0);
}

#[test]
fn what_is_no_text_is_one_finding() {
    let bytes = File::of_bytes("pages/index/index.js", b"wx.getLocation(\xff)");
    assert_eq!(ids(&linted(&[bytes])), [REST, "project-not-utf8"]);
    let folder = File { path: "pages/secret", content: Content::Unreadable };
    assert_eq!(ids(&linted(&[folder])), [REST, "project-unreadable"]);
    let picture = File { path: "logo.png", content: Content::Unread };
    assert_eq!(ids(&linted(&[picture])), [REST]);
}

#[test]
fn a_project_that_nobody_can_read_is_one_finding() {
    let paths: Vec<_> = (0..30).map(|number| format!("pages/index/{number}.js")).collect();
    let files: Vec<_> = paths.iter().map(|path| File::of_bytes(path, b"\xff\xfe")).collect();
    let report = linted(&files);
    let mut lost = report.findings.iter().filter(|finding| finding.rule.id == "project-not-utf8");
    assert_eq!(lost.next().map(|finding| finding.related.len()), Some(29));
    assert!(lost.next().is_none());
}

#[test]
fn many_findings_are_told_up_to_a_limit() {
    let text = "wx.getUserInfo({});\n".repeat(20_000);
    let report = linted(&[File::new("pages/index/index.js", &text)]);
    assert_eq!(ids(&report), [REST, "retired-get-user-info"]);
    assert!(report.findings.len() < 2000);
}

#[test]
fn a_configuration_beyond_a_mebibyte_is_one_finding() {
    let text = format!(r#"{{"pages":["pages/index/index"],"note":"{}"}}"#, "a".repeat(1 << 20));
    let report = linted(&[File::new("app.json", &text)]);
    assert_eq!(ids(&report), ["project-config-too-large"]);
    let page = File::new("pages/index/index.json", &text);
    let report = linted(&[page, File::new("pages/index/index.js", "Page({})")]);
    assert_eq!(ids(&report), [REST, "project-config-too-large"]);
}

#[test]
fn large_files_and_many_files() {
    let script = "Page({ onLoad() { wx.login({}) } });\n".repeat(140_000);
    let template = "<view class=\"a\"><text>{{b}}</text></view>\n".repeat(130_000);
    let paths: Vec<_> = (0..5_000).map(|number| format!("parts/{number}.js")).collect();
    let mut files: Vec<_> =
        paths.iter().map(|path| File::new(path, "import './next'; wx.login({})")).collect();
    files.push(File::new("pages/index/index.js", &script));
    files.push(File::new("pages/more/more.wxml", &template));
    assert_eq!(ids(&linted(&files)), [REST]);
}

#[test]
fn odd_paths_are_paths() {
    for path in ["", "/", "..", "../../x.js", "a//b.js", "a\\b.js", ".", "\u{feff}.js", "a.js/b.js"] {
        linted(&[File::new(path, "wx.login({})")]);
    }
    assert!(lint(&[], &Options::on(Day::at(0))).findings.is_empty());
}

/// Of another the rules about a configuration could not be told, and none of them would be run.
#[test]
fn a_base_library_is_one_that_the_rules_know() {
    let files = [
        File::new("app.json", r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["choosePoi"]}"#),
        File::new("pages/index/index.wxml", "<view/>"),
    ];
    let mut options = Options::on(Day::parse("2026-11-21").expect("a day"));
    options.base_library = Library::parse("999.999.999");
    assert!(options.base_library.is_some());
    assert_eq!(ids(&lint(&files, &options)), ["app-private-infos-unused"]);
}

#[test]
fn a_chain_of_files_outside_ends() {
    let shared: Vec<_> = (0..3000_usize)
        .map(|number| {
            let next = number.saturating_add(1);
            (format!("shared/f{number}.js"), format!("import './f{next}'; if (a) wx.chooseAddress({{}})"))
        })
        .collect();
    let app = [
        ("app/app.json", r#"{"pages":["a"]}"#),
        ("app/a.wxml", "<view/>"),
        ("app/a.js", "import '../shared/f0'"),
    ];
    let files = app.into_iter().chain(shared.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    let files: Vec<_> = files.map(|(path, text)| File::new(path, text)).collect();
    let report = lint(&files, &Options::on(Day::parse("2026-11-21").expect("a day")));
    let used = report.model.apps.first().and_then(|app| app.used.first()).expect("a use");
    assert_eq!(used.places.len(), 3000);
}
