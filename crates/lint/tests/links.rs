//! Links: what is behind them is read under its own path, once, and what leads out of the project is said.

use weseal_lint::{Content, Day, File, Listing, Options, Report, lint};

const APP: &str = r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["chooseAddress"]}"#;

/// What is linted, and the links: where they stand, and where they lead, or out.
fn linted(files: &[(&str, &str)], links: &[(&str, Option<&str>)]) -> Report {
    let files = files.iter().map(|(path, text)| File::new(path, text));
    let links = links
        .iter()
        .map(|(path, target)| File { path, content: target.map_or(Content::Outside, Content::Link) });
    lint(&files.chain(links).collect::<Vec<_>>(), &Options::on(Day::parse("2026-11-21").expect("a day")))
}

/// `parts/call.js:1 wx.chooseAddress`
fn used(report: &Report) -> Vec<String> {
    let used = report.model.apps.iter().flat_map(|app| &app.used);
    let used = used.flat_map(|used| {
        used.places.iter().map(move |own| format!("{}:{} {}", own.place.file, own.place.line, used.name))
    });
    used.collect()
}

fn found(report: &Report) -> Vec<String> {
    let wanted = report.findings.iter().filter(|finding| finding.rule.id != "privacy-handler");
    wanted.map(|finding| format!("{} {}", finding.place.file, finding.rule.id)).collect()
}

#[test]
fn what_is_behind_a_link_is_read_once() {
    let files = [
        ("app/app.json", APP),
        ("app/pages/index/index.js", "import '../../common/call'; import '../../common/list/circle/call'"),
        ("app/pages/index/index.wxml", "<include src='../../again.wxml'/>"),
        ("parts/call.js", "wx.chooseAddress({}); wx.getUserInfo({})"),
        ("parts/list/one.js", "wx.chooseLocation({})"),
    ];
    let links = [
        ("app/common", Some("parts")),
        ("app/again.wxml", Some("app/pages/index/index.wxml")),
        ("parts/list/circle", Some("parts")),
    ];
    let report = linted(&files, &links);
    assert_eq!(used(&report), ["parts/call.js:1 wx.chooseAddress", "parts/call.js:1 wx.getUserInfo"]);
    assert_eq!(found(&report), ["parts/call.js retired-get-user-info"]);
}

#[test]
fn pages_components_and_whole_apps_may_be_behind_links() {
    let files = [
        ("project.config.json", r#"{"miniprogramRoot":"client/","cloudfunctionRoot":"cloud/"}"#),
        ("packages/client/app.json", r#"{"pages":["shop/list/list"],"usingComponents":{"own":"/shop/own"}}"#),
        ("packages/client/app.js", "App({})"),
        ("packages/shop/list/list.wxml", "<camera/>"),
        ("packages/shop/list/list.js", "wx.chooseAddress({})"),
        ("packages/shop/own.js", "wx.choosePoi({})"),
        ("packages/functions/send/index.js", "cloud.openapi.wxacode.get({})"),
    ];
    let links = [
        ("client", Some("packages/client")),
        ("cloud", Some("packages/functions")),
        ("packages/client/shop", Some("packages/shop")),
    ];
    let report = linted(&files, &links);
    let roots: Vec<_> = report.model.apps.iter().map(|app| app.root.as_str()).collect();
    assert_eq!(roots, ["packages/client"]);
    assert_eq!(
        report.model.apps.first().and_then(|app| app.project_config.as_deref()),
        Some("project.config.json")
    );
    assert_eq!(
        used(&report),
        [
            "packages/shop/list/list.wxml:1 camera",
            "packages/shop/list/list.js:1 wx.chooseAddress",
            "packages/shop/own.js:1 wx.choosePoi"
        ]
    );
    assert!(found(&report).contains(&"packages/functions/send/index.js cloud-openapi-undeclared".to_owned()));
}

#[test]
fn what_leads_out_is_said_where_it_is_needed() {
    let files = [
        ("app.json", r#"{"pages":["p/i","q/i"],"requiredPrivateInfos":["chooseAddress"]}"#),
        ("app.js", "import './common/a'; import './common/b'; App({})"),
    ];
    let links = [("p", None), ("q", None), ("common", None), ("docs", None)];
    let report = linted(&files, &links);
    let outside = ["common", "p", "q"].map(|link| format!("{link} project-code-outside"));
    assert_eq!(found(&report), outside);
}

#[test]
fn links_in_circles_end() {
    let files = [
        ("app.json", APP),
        ("pages/index/index.wxml", "<view/>"),
        ("pages/index/index.js", "import '../../a/b'; import '../../c/c/c/d'; import '../../self'"),
    ];
    let links = [("a", Some("b")), ("b", Some("a")), ("c", Some("c/c")), ("self", Some("self"))];
    assert!(!found(&linted(&files, &links)).contains(&"app.json app-private-infos-unused".to_owned()));
}

#[test]
fn a_configuration_behind_a_link_is_judged_where_it_is_and_left_as_it_is() {
    let config = r#"{"pages":["pages/index/index"],"requiredPrivateInfos":[]}"#;
    let code = [
        ("app.js", "App({})"),
        ("pages/index/index.js", "wx.chooseAddress({})"),
        ("pages/index/index.wxml", "<view/>"),
    ];
    let with = |path: &str, text, links: &[_]| {
        let mut files = code.to_vec();
        files.push((path, text));
        let report = linted(&files, links);
        assert!(report.findings.iter().all(|finding| finding.fix.is_empty()), "{report:#?}");
        found(&report)
    };
    // Whatever its name is there.
    for real in ["conf/app.json", "conf/own.json"] {
        let undeclared = format!("{real} app-private-infos-undeclared");
        assert!(with(real, config, &[("app.json", Some(real))]).contains(&undeclared), "{real}");
    }
    // What is not looked at cannot be known by way of a link either.
    let unreadable = ["app.json project-unreadable"];
    assert_eq!(with("dist/app.json", config, &[("app.json", Some("dist/app.json"))]), unreadable);
    assert_eq!(with("readme.md", "", &[("app.json", None)]), unreadable);
    assert_eq!(
        with("project.config.json", "{}", &[("app.json", None)]).first().map(String::as_str),
        Some(unreadable[0])
    );
}

#[test]
fn the_text_of_a_link_is_none() {
    let mut listing = Listing::new(["app.json", "app.js", "p/i.wxml", "p/i.js"], false);
    listing.keep("app.json", Content::Outside);
    assert!(listing.configurations().eq([1]));
    listing.keep("app.json", Content::Text(r#"{"pages":["p/i"]}"#));
    let report = listing.plan().finish(Vec::new(), &Options::on(Day::parse("2026-11-21").expect("a day")));
    assert!(report.model.apps.is_empty());
}

#[test]
fn code_whose_file_is_a_link_that_leads_out_is_said() {
    const PAGE: &str =
        r#"{"pages":["p/i"],"usingComponents":{"own":"/own/a"},"requiredPrivateInfos":["chooseAddress"]}"#;
    let files = [
        ("app.json", PAGE),
        ("app.js", "import './lib'; import './used'; import 'npm-package'; App({})"),
        ("p/i.js", "Page({})"),
        ("p/i.wxml", "<wxs src='./x.wxs'/><include src='head.wxml'/><image src='./logo.png'/>"),
        ("used.js", ""),
        ("lib/index.js", ""),
        ("own/a.wxml", ""),
    ];
    for way in [
        "app.js",
        "used.js",
        "used.ts",
        "lib/index.js",
        "p/i.js",
        "p/i.wxml",
        "p/i.json",
        "p/x.wxs",
        "p/head.wxml",
        "own/a.js",
        "own",
        "miniprogram_npm",
        "lib",
    ] {
        let mut left = files.to_vec();
        left.retain(|(path, _)| *path != way && !path.starts_with(&format!("{way}/")));
        let found = found(&linted(&left, &[(way, None)]));
        assert_eq!(found, [format!("{way} project-code-outside")], "{way}");
    }
    for other in ["p/logo.png", "p/i.wxss", "p/unused.js", "docs"] {
        let found = found(&linted(&files, &[(other, None)]));
        assert_eq!(found, ["app.json app-private-infos-unused"], "{other}");
    }
}
