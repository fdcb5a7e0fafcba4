//! app.json, ext.json, the JSON of pages, project.config.json.

mod common;

use common::{found, found_on};

/// As the demo of the platform has it, shortened.
const DEMO: &str = r#"{
  "pages": ["page/component/index", "page/API/index", "page/cloud/index", "page/extend/index"],
  "usingComponents": {"mp-navigation-bar": "/component/navigation-bar/navigation-bar"},
  "subpackages": [
    {"root": "packageComponent", "pages": ["pages/view/view/view", "pages/map/map/map"]},
    {"root": "packageAPI", "pages": ["pages/api/login/login", "pages/location/get-location/get-location"]},
    {"root": "packageSkyline", "pages": ["pages/worklet/animation/index"]}
  ],
  "preloadRule": {"page/component/index": {"network": "all", "packages": ["packageComponent"]}},
  "window": {
    "navigationBarTextStyle": "@navigationBarTextStyle",
    "navigationBarTitleText": "演示",
    "navigationBarBackgroundColor": "@navigationBarBackgroundColor",
    "backgroundColor": "@backgroundColor"
  },
  "tabBar": {
    "color": "@tabBarColor", "selectedColor": "@tabBarSelectedColor",
    "borderStyle": "@tabBarBorderStyle", "backgroundColor": "@tabBarBackgroundColor",
    "list": [
      {"pagePath": "page/component/index", "iconPath": "@iconPathComponent", "text": "组件"},
      {"pagePath": "page/API/index", "selectedIconPath": "@selectedIconPathAPI", "text": "接口"}
    ]
  },
  "networkTimeout": {"request": 10000, "connectSocket": 10000, "uploadFile": 10000, "downloadFile": 10000},
  "workers": "workers", "debug": false, "style": "v2", "cloud": true, "darkmode": true,
  "permission": {"scope.userLocation": {"desc": "你的位置信息将用于小程序位置接口的效果展示"}},
  "requiredPrivateInfos": ["chooseAddress", "chooseLocation", "getLocation"],
  "themeLocation": "demo.theme.json", "resizable": true, "frameset": true,
  "useExtendedLib": {"weui": "latest"},
  "requiredBackgroundModes": ["audio", "location"],
  "embeddedAppIdList": ["wxfdcee92a299bcaf1"],
  "lazyCodeLoading": "requiredComponents"
}"#;

/// A shop with much of what the document lists.
const SHOP: &str = r##"{
  "entryPagePath": "pages/home/index",
  "pages": ["pages/home/index", "pages/cart/index", "pages/me/index"],
  "subPackages": [
    {"root": "order/", "name": "order", "pages": ["list/index", "detail/index"], "entry": "index.js",
     "plugins": {"logistics": {"provider": "wx9ad912bf20548d92", "version": "2.3.0"}}},
    {"root": "card", "pages": ["index"], "independent": true}
  ],
  "window": {"navigationBarBackgroundColor": "#FFF", "navigationBarTextStyle": "black",
    "navigationStyle": "default", "homeButton": true, "backgroundTextStyle": "dark",
    "backgroundColorTop": "#ffffff", "onReachBottomDistance": 50.5, "pageOrientation": "auto",
    "restartStrategy": "homePage", "initialRenderingCache": "static", "visualEffectInBackground": "hidden",
    "handleWebviewPreload": "auto", "enablePullDownRefresh": true},
  "tabBar": {"custom": true, "color": "#000000", "selectedColor": "#000000", "backgroundColor": "#000000",
    "list": [{"pagePath": "pages/home/index", "text": "首页"}, {"pagePath": "pages/cart/index", "text": "购物车"}]},
  "plugins": {"chat": {"provider": "wxidxxxxxxxxxxxxxxxx", "version": "latest", "export": "index.js"}},
  "functionalPages": {"independent": true},
  "workers": {"path": "workers", "isSubpackage": true},
  "singlePage": {"navigationBarFit": "squeezed"},
  "supportedMaterials": [{"materialType": "text/html", "name": "用${nickname}打开", "path": "pages/home/index"}],
  "halfPage": {"firstPageNavigationStyle": "custom"}, "debugOptions": {"enableFPSPanel": false},
  "enablePassiveEvent": {"touchstart": true}, "convertRpxToVw": true, "appBar": {},
  "static": [{"pattern": "images/**", "platforms": ["mini-weixin"]}],
  "resolveAlias": {"~/*": "/*"}, "miniApp": {"useAuthorizePage": true},
  "accountCardPackage": {"root": "card", "cardList": [{"type": 1, "componentPath": "a"}]},
  "entranceDeclare": {"locationMessage": {"path": "order/list/index", "query": "foo=bar"}},
  "mini-ios": {"pages": ["a"]}, "agent": {"skills": []}, "serviceProviderTicket": "x"
}"##;

#[test]
fn complete_configurations_are_clean() {
    assert_eq!(found("app-json", DEMO, ""), [""; 0]);
    assert_eq!(found("app-json", SHOP, ""), [""; 0]);
    let skyline = r#"{"pages":["a"],"lazyCodeLoading":"requiredComponents","renderer":"skyline","componentFramework":"glass-easel","rendererOptions":{"skyline":{"defaultDisplayBlock":true,"defaultContentBox":true,"tagNameStyleIsolation":"legacy","enableScrollViewAutoSize":true,"keyframeStyleIsolation":"legacy"}}}"#;
    assert_eq!(found("app-json", skyline, ""), [""; 0]);
}

#[test]
fn a_tab_bar_has_two_to_five_tabs_and_a_custom_one_up_to_ten() {
    let judged = |count: usize, custom: bool| {
        let pages: Vec<_> = (0..count).map(|page| format!("\"p{page}\"")).collect();
        let tabs: Vec<_> = pages.iter().map(|page| format!(r#"{{"pagePath":{page},"text":"T"}}"#)).collect();
        let (pages, tabs) = (pages.join(","), tabs.join(","));
        let payload = format!(r#"{{"pages":[{pages}],"tabBar":{{"custom":{custom},"list":[{tabs}]}}}}"#);
        !found("app-json", &payload, "").is_empty()
    };
    for (count, custom, wrong) in [
        (0, false, true),
        (1, false, true),
        (2, false, false),
        (5, false, false),
        (6, false, true),
        (1, true, true),
        (10, true, false),
        (11, true, true),
    ] {
        assert_eq!(judged(count, custom), wrong, "{count} {custom}");
    }
}

#[test]
fn a_description_has_thirty_characters_at_most() {
    let judged = |length: usize| {
        let desc = "位".repeat(length);
        let payload =
            format!(r#"{{"pages":["a"],"permission":{{"scope.userLocation":{{"desc":"{desc}"}}}}}}"#);
        found("app-json", &payload, "")
    };
    assert_eq!(judged(0), ["app-permission-desc-empty /permission/scope.userLocation/desc"]);
    assert!(judged(29).is_empty());
    assert!(judged(30).is_empty());
    assert_eq!(judged(31), ["app-permission-desc-length /permission/scope.userLocation/desc"]);
}

#[test]
fn colours_are_hexadecimal() {
    for (colour, good) in [
        ("#fff", true),
        ("#FFFF", true),
        ("#ff00ff", true),
        ("#ff00ff80", true),
        ("fff", false),
        ("#ff", false),
        ("#fffff", false),
        ("#ggg", false),
        ("white", false),
        ("rgb(0,0,0)", false),
        ("", false),
    ] {
        let payload = format!(r#"{{"pages":["a"],"window":{{"backgroundColor":"{colour}"}}}}"#);
        assert_eq!(found("app-json", &payload, "").is_empty(), good, "{colour}");
        let page = format!(r#"{{"navigationBarBackgroundColor":"{colour}"}}"#);
        assert_eq!(found("page-json", &page, "").is_empty(), good, "{colour}");
    }
}

#[test]
fn paths_are_relative_and_plain() {
    for path in ["/pages/a", "./a", ".a", " a", "", "a\\\\b", "a//b", "a/../b", "a/.."] {
        let payload = format!(r#"{{"pages":["{path}"]}}"#);
        assert_eq!(found("app-json", &payload, ""), ["app-path-form /pages/0"], "{path}");
    }
    for path in ["a", "pages/a b", "页面/首页", "a/.b"] {
        assert!(found("app-json", &format!(r#"{{"pages":["{path}"]}}"#), "").is_empty(), "{path}");
    }
}

#[test]
fn plugin_versions_have_three_numbers() {
    for (version, good) in [
        ("1.0.0", true),
        ("999.999.999", true),
        ("dev", true),
        ("dev-a1B2", true),
        ("latest", true),
        ("1000.0.0", false),
        ("1.0", false),
        ("1.0.0.0", false),
        ("1..0", false),
        ("dev-", false),
        ("dev-a_b", false),
        ("*", false),
        ("", false),
    ] {
        let payload = format!(
            r#"{{"pages":["a"],"plugins":{{"p":{{"provider":"wx1234567890abcdef","version":"{version}"}}}}}}"#
        );
        assert_eq!(found("app-json", &payload, "").is_empty(), good, "{version}");
    }
}

#[test]
fn what_became_obsolete_is_told_from_its_day_on() {
    let list =
        r#"{"pages":["a"],"navigateToMiniProgramAppIdList":["1","2","3","4","5","6","7","8","9","10","11"]}"#;
    let path = "/navigateToMiniProgramAppIdList";
    assert_eq!(found_on("app-json", list, "", "2020-04-23"), [format!("app-navigate-list-count {path}")]);
    assert_eq!(found_on("app-json", list, "", "2020-04-24"), [format!("app-navigate-list {path}")]);
    assert_eq!(found_on("app-json", list, "", "2020-04-25"), [format!("app-navigate-list {path}")]);
    let privacy = r#"{"pages":["a"],"__usePrivacyCheck__":true}"#;
    assert!(found_on("app-json", privacy, "", "2023-10-16").is_empty());
    for day in ["2023-10-17", "2023-10-18"] {
        assert_eq!(found_on("app-json", privacy, "", day), ["app-use-privacy-check /__usePrivacyCheck__"]);
    }
    let text = r#"{"pages":["a"],"__usePrivacyCheck__":"true"}"#;
    assert_eq!(found("app-json", text, ""), ["app-json-type /__usePrivacyCheck__"]);
}

#[test]
fn subpackages_lie_beside_each_other() {
    let judged = |packages: &str, pages: &str| {
        found("app-json", &format!(r#"{{"pages":[{pages}],"subPackages":[{packages}]}}"#), "")
    };
    let beside = r#"{"root":"a","pages":["x"]},{"root":"ab/","pages":["x"]},{"root":"b/a","pages":["x"]}"#;
    assert!(judged(beside, r#""p","abc/x","b/x""#).is_empty());
    assert_eq!(judged(beside, r#""p","a/x""#), ["app-pages-in-package /pages/1"]);
    let nested = r#"{"root":"a/b/c/","pages":["x"]},{"root":"a","pages":["x"]}"#;
    assert_eq!(judged(nested, r#""p""#), ["app-package-nested /subPackages/0/root"]);
    let twice = r#"{"root":"a","name":"n","pages":["x","x"]},{"root":"b","name":"n","pages":["x"]}"#;
    assert_eq!(
        judged(twice, r#""p""#),
        ["app-pages-repeated /subPackages/0/pages/1", "app-package-repeated /subPackages/1/name"]
    );
    let missing = r#"{"name":"n"}"#;
    assert_eq!(
        judged(missing, r#""p""#),
        ["app-json-required /subPackages/0/root", "app-json-required /subPackages/0/pages"]
    );
}

#[test]
fn official_project_configurations_are_clean() {
    let sample = r#"{"miniprogramRoot":"./src","qcloudRoot":"./svr","setting":{"postcss":true,"es6":true,"minified":true,"urlCheck":true,"checkSiteMap":true,"enhance":true,"babelSetting":{"ignore":["utils/something_not_to_process.js","miniprogram_npm/*"]},"minifyWXMLSetting":{"global":{"collapseWhitespace":true}},"useCompilerPlugins":["typescript","less"]},"packOptions":{"ignore":[{"type":"regexp","value":"\\.jsx$"},{"type":"glob","value":"test/**/*.js"}]},"debugOptions":{},"watchOptions":{"ignore":["libs/**/**"]},"somethingOfTheTools":{"x":1}}"#;
    assert_eq!(found("project-config", sample, ""), [""; 0]);
    let off = r#"{"setting":{"urlCheck":false,"useCompilerPlugins":false}}"#;
    assert_eq!(found("project-config", off, ""), ["project-config-url-check /setting/urlCheck"]);
}

#[test]
fn a_name_of_others_is_told_short_and_on_one_line() {
    let name = format!("\u{1b}]0;\n{}", "a".repeat(100));
    let payload = serde_json::json!({ "pages": ["a"], "window": { name: 1 } }).to_string();
    let findings = common::judged("app-json", &payload, "", common::TODAY).unwrap();
    let text = findings.first().expect("a finding").message(weseal::Locale::En);
    assert!(!text.contains(char::is_control) && text.contains(&format!("{}…", "a".repeat(35))), "{text}");
    assert!(!text.contains(&"a".repeat(36)), "{text}");
}

#[test]
fn large_configurations_are_judged() {
    let many = |item: &dyn Fn(usize) -> String| (0..20_000).map(item).collect::<Vec<_>>().join(",");
    let pages = many(&|page| format!("\"p/{page}\""));
    let tabs = many(&|page| format!(r#"{{"pagePath":"q/{page}"}}"#));
    let packages = many(&|page| format!(r#"{{"root":"r{page}","pages":[]}}"#));
    let tools = many(&|page| format!(r#"{{"root":"t{page}"}}"#));
    let infos = many(&|_| "\"getLocation\"".to_owned());
    let used = format!(r#"{{"used":[{infos}],"openedApis":[{infos}]}}"#);
    let deep =
        format!(r#"{{"pages":["{0}x"],"subpackages":[{{"root":"{0}","pages":[]}}]}}"#, "a/".repeat(200_000));
    for payload in [
        format!(r#"{{"pages":[{pages}],"tabBar":{{"list":[{tabs}]}}}}"#),
        format!(r#"{{"pages":[],"subPackages":[{packages}],"chatTools":[{tools}]}}"#),
        format!(r#"{{"pages":[],"requiredPrivateInfos":[{infos}]}}"#),
        deep,
    ] {
        assert!(!found("app-json", &payload, &used).is_empty());
    }
    let own = many(&|page| format!(r#""q/{page}":{{}}"#));
    let context = format!(r#"{{"appJson":{{"pages":[{pages}]}}}}"#);
    assert!(!found("ext-json", &format!(r#"{{"extPages":{{{own}}}}}"#), &context).is_empty());
}

#[test]
fn an_item_of_a_list_is_named_by_its_place() {
    let payload = r#"{"pages":["a"],"requiredBackgroundModes":["bluetooth"]}"#;
    let findings = common::judged("app-json", payload, "", common::TODAY).unwrap();
    let told: Vec<_> = findings.iter().map(|finding| finding.message(weseal::Locale::En)).collect();
    assert_eq!(told, ["requiredBackgroundModes[0] may not be \"bluetooth\"."]);
}

#[test]
fn what_the_tools_pass_over_is_no_error() {
    let with = |more: &str| format!(r#"{{"pages":["pages/index/index"],{more}}}"#);
    assert!(found("app-json", &with(r#""entryPagePath":"""#), "").is_empty());
    assert_eq!(
        found("app-json", &with(r#""entryPagePath":"/pages/index/index""#), ""),
        ["app-path-form /entryPagePath", "app-entry-page /entryPagePath"]
    );
    let skyline = r#"{"appJson":{"pages":["a"],"renderer":"skyline","componentFramework":"glass-easel"}}"#;
    assert!(found("page-json", r#"{"navigationBarTitleText":""}"#, skyline).is_empty());
    assert_eq!(
        found("page-json", r#"{"navigationBarTitleText":"a"}"#, skyline),
        ["page-json-skyline-navigation /navigationStyle"]
    );
    let ext = r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","extPages":{"a":{"backgroundColor":""}}}"#;
    assert!(found("ext-json", ext, "").is_empty());
}

#[test]
fn what_the_tools_refuse_is_found() {
    let with = |more: &str| format!(r#"{{"pages":["pages/index/index"],{more}}}"#);
    for path in ["", "/theme.json", "./theme.json", "../theme.json"] {
        let payload = with(&format!(r#""themeLocation":"{path}""#));
        assert_eq!(found("app-json", &payload, ""), ["app-path-form /themeLocation"], "{path}");
    }
    assert_eq!(
        found("app-json", &with(r#""rendererOptions":{"skyline":{"sdkVersionBegin":3,"new":1}}"#), ""),
        ["app-skyline-option-type /rendererOptions/skyline/sdkVersionBegin"]
    );
    // A theme does not help: no variable may stand there.
    let theme = r#""themeLocation":"theme.json","window":{"navigationBarTitleText":"@title"}"#;
    assert_eq!(found("app-json", &with(theme), ""), ["app-theme-text /window/navigationBarTitleText"]);
    assert_eq!(
        found("page-json", r#"{"navigationBarTitleText":"@title"}"#, ""),
        ["page-json-theme-text /navigationBarTitleText"]
    );
    let skyline = r#"{"appJson":{"pages":["a"],"renderer":"skyline","componentFramework":"glass-easel"}}"#;
    assert_eq!(
        found("page-json", r#"{"componentFramework":"exparser"}"#, skyline),
        ["page-json-skyline-framework /componentFramework"]
    );
    assert!(found("page-json", "{}", skyline).is_empty());
    assert!(
        found("page-json", r#"{"renderer":"webview","componentFramework":"exparser"}"#, skyline).is_empty()
    );
}
