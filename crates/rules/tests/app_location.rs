//! Location interfaces: what real projects declare and use, dates, and wrong spellings.

mod common;

use common::{found, found_on};
use weseal_rules::catalogue::app::location::{FUZZY, LOCATION, PRECISE};

/// A project: what it declares ("" for nothing), what its own code uses, its scopes and modes, what is expected.
type Project = (&'static str, &'static str, &'static [&'static str], &'static str, &'static [&'static str]);

const DESCRIBED: &str = r#""permission":{"scope.userLocation":{"desc":"你的位置信息将用于展示附近内容"}}"#;

const PROJECTS: &[Project] = &[
    (
        "a map of a school",
        "",
        &["wx.getLocation", "wx.onLocationChange", "wx.startLocationUpdate"],
        DESCRIBED,
        &["undeclared getLocation", "undeclared onLocationChange", "undeclared startLocationUpdate"],
    ),
    (
        "amateur radio",
        r#""getLocation","onLocationChange","startLocationUpdateBackground""#,
        &["wx.getLocation"],
        r#""permission":{"scope.userLocation":{"desc":"APRS"}},"requiredBackgroundModes":["audio","location"]"#,
        &[
            "unused onLocationChange",
            "unused startLocationUpdateBackground",
            "app-background-location-unused",
        ],
    ),
    ("a demo of a client", r#""chooseLocation""#, &["wx.chooseLocation"], r#""debug":false"#, &[]),
    (
        "a community",
        "",
        &["wx.getLocation", "wx.chooseLocation"],
        DESCRIBED,
        &["undeclared getLocation", "undeclared chooseLocation"],
    ),
    (
        "a service nearby",
        "",
        &["getLocation", "chooseAddress"],
        DESCRIBED,
        &["undeclared getLocation", "undeclared chooseAddress"],
    ),
    (
        "the weather",
        r#""getLocation","chooseAddress""#,
        &["getLocation"],
        DESCRIBED,
        &["unused chooseAddress"],
    ),
    ("a shop", r#""getLocation","chooseLocation""#, &["getLocation", "chooseLocation"], DESCRIBED, &[]),
    ("the administration of a shop", "", &["getLocation"], DESCRIBED, &["undeclared getLocation"]),
    ("the site of a company", "", &["getLocation"], DESCRIBED, &["undeclared getLocation"]),
    ("breakfast", "", &["chooseAddress"], r#""debug":false"#, &["undeclared chooseAddress"]),
    ("a generated shop", "", &["chooseAddress"], r#""debug":false"#, &["undeclared chooseAddress"]),
    (
        "an album",
        "",
        &["getLocation"],
        r#""debug":false"#,
        &["undeclared getLocation", "app-permission-missing"],
    ),
    ("messages", "", &[], DESCRIBED, &[]),
    ("a diary of two", "", &[], r#""debug":false"#, &[]),
    ("checking in", "", &[], r#""debug":false"#, &[]),
];

#[test]
fn a_map_that_shows_where_the_user_is_needs_a_description() {
    let on = |payload: &str, used: &str| {
        found("app-json", payload, &serde_json::json!({ "used": [used] }).to_string())
            .into_iter()
            .filter(|finding| !finding.starts_with("app-private-infos"))
            .collect::<Vec<_>>()
    };
    let bare = r#"{"pages":["pages/index/index"]}"#;
    for used in [
        "<map show-location>",
        "map.show-location",
        "<map id=\"m\" show-location=\"{{true}}\">",
        "map show-location",
    ] {
        assert_eq!(on(bare, used), ["app-permission-map /permission"], "{used}");
    }
    for used in [
        "<map>",
        "<map show-location=\"{{false}}\">",
        "<mapper show-location>",
        "show-location",
        "wx.map-show-location",
    ] {
        assert!(on(bare, used).is_empty(), "{used}");
    }
    let fuzzy = r#"{"pages":["pages/index/index"],"permission":{"scope.userFuzzyLocation":{"desc":"展示"}}}"#;
    assert_eq!(on(fuzzy, "<map show-location>"), ["app-permission-map /permission/scope.userLocation"]);
    // One finding about the scope is enough.
    let both = r#"{"used":["<map show-location>","wx.getLocation"]}"#;
    let declared = r#"{"pages":["pages/index/index"],"requiredPrivateInfos":["getLocation"]}"#;
    assert_eq!(found("app-json", declared, both), ["app-permission-missing /permission"]);
    // An ext.json alone does not show what app.json says.
    let ext = r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33"}"#;
    assert!(found("ext-json", ext, r#"{"used":["<map show-location>"]}"#).is_empty());
}

#[test]
fn real_projects_are_judged_as_by_hand() {
    for (project, declared, used, more, expected) in PROJECTS {
        let infos = if declared.is_empty() {
            String::new()
        } else {
            format!(r#","requiredPrivateInfos":[{declared}]"#)
        };
        let payload = format!(r#"{{"pages":["pages/index/index"],{more}{infos}}}"#);
        let context = format!(r#"{{"used":{}}}"#, list(used));
        let findings = common::judged("app-json", &payload, &context, common::TODAY).unwrap();
        let mut told: Vec<String> = findings
            .iter()
            .map(|finding| {
                let message = finding.message(weseal::Locale::En);
                let name = LOCATION.iter().find(|name| {
                    message.contains(&format!("uses {name},"))
                        || message.starts_with(&format!("{name} is declared,"))
                });
                match (finding.rule.id.strip_prefix("app-private-infos-"), name) {
                    (Some(id), Some(name)) => format!("{id} {name}"),
                    _ => finding.rule.id.to_owned(),
                }
            })
            .collect();
        let mut expected: Vec<_> = expected.iter().map(ToString::to_string).collect();
        told.sort();
        expected.sort();
        assert_eq!(told, expected, "{project}");
    }
}

#[test]
fn fuzzy_excludes_the_four_precise_ones_and_no_other() {
    for name in LOCATION.into_iter().filter(|name| *name != FUZZY) {
        let payload = format!(
            r#"{{"pages":["pages/a"],"requiredPrivateInfos":["{name}","{FUZZY}"],{DESCRIBED},"requiredBackgroundModes":["location"]}}"#
        );
        let expected: &[&str] = if PRECISE.contains(&name) {
            &["app-private-infos-exclusive /requiredPrivateInfos/1"]
        } else {
            &[]
        };
        assert_eq!(found("app-json", &payload, ""), expected, "{name}");
    }
}

#[test]
fn what_is_exclusive_is_told_of_used_ones_too() {
    let payload = format!(r#"{{"pages":["pages/a"],{DESCRIBED}}}"#);
    let context = r#"{"used":["wx.getFuzzyLocation","wx.startLocationUpdate","wx.choosePoi"]}"#;
    assert_eq!(
        found("app-json", &payload, context),
        [
            "app-private-infos-exclusive-used ",
            "app-private-infos-undeclared /requiredPrivateInfos",
            "app-private-infos-undeclared /requiredPrivateInfos",
            "app-private-infos-undeclared /requiredPrivateInfos",
        ]
    );
    let both =
        format!(r#"{{"pages":["a"],"requiredPrivateInfos":["getFuzzyLocation","getLocation"],{DESCRIBED}}}"#);
    let context = r#"{"used":["wx.getFuzzyLocation","wx.getLocation"]}"#;
    assert_eq!(found("app-json", &both, context), ["app-private-infos-exclusive /requiredPrivateInfos/0"]);
}

#[test]
fn what_is_declared_in_the_place_of_another_is_told() {
    for (declared, used) in [("getLocation", "getFuzzyLocation"), ("getFuzzyLocation", "getLocation")] {
        let payload = format!(r#"{{"pages":["a"],"requiredPrivateInfos":["{declared}"],{DESCRIBED}}}"#);
        let expected = [
            "app-private-infos-undeclared /requiredPrivateInfos",
            "app-private-infos-unused /requiredPrivateInfos/0",
        ];
        assert_eq!(found("app-json", &payload, &format!(r#"{{"used":["{used}"]}}"#)), expected, "{used}");
    }
}

#[test]
fn declarations_are_needed_since_the_fourteenth_of_july_2022() {
    let judged = |day| found_on("app-json", r#"{"pages":["a"]}"#, r#"{"used":["wx.chooseAddress"]}"#, day);
    assert!(judged("2022-07-13").is_empty());
    assert_eq!(judged("2022-07-14"), ["app-private-infos-undeclared /requiredPrivateInfos"]);
    assert_eq!(judged("2022-07-15").len(), 1);
}

#[test]
fn a_wrong_spelling_is_told_with_the_right_one() {
    for (wrong, right) in [
        ("wx.getLocation", "getLocation"),
        ("getlocation", "getLocation"),
        ("WX.chooseaddress", "chooseAddress"),
        (" choosePoi ", "choosePoi"),
        ("getFuzzylocation", "getFuzzyLocation"),
    ] {
        let payload = format!(r#"{{"pages":["a"],"requiredPrivateInfos":["{wrong}"],{DESCRIBED}}}"#);
        let context = format!(r#"{{"used":["{right}"]}}"#);
        let findings = common::judged("app-json", &payload, &context, common::TODAY).unwrap();
        assert_eq!(findings.len(), 1, "{wrong}");
        assert_eq!(findings[0].rule.id, "app-private-infos-name");
        assert_eq!(findings[0].help(weseal::Locale::En), format!("Write {right}."));
    }
    let payload = r#"{"pages":["a"],"requiredPrivateInfos":["openLocation","chooseInvoice"]}"#;
    assert_eq!(
        found("app-json", payload, ""),
        ["app-private-infos-name /requiredPrivateInfos/0", "app-private-infos-name /requiredPrivateInfos/1"]
    );
}

#[test]
fn locating_in_the_background_needs_its_mode() {
    let payload = |modes: &str| {
        format!(
            r#"{{"pages":["a"],"requiredPrivateInfos":["startLocationUpdateBackground"],{DESCRIBED}{modes}}}"#
        )
    };
    let used = r#"{"used":["wx.startLocationUpdateBackground"]}"#;
    let missing = payload("");
    assert_eq!(found("app-json", &missing, used), ["app-background-location /requiredBackgroundModes"]);
    assert_eq!(
        found("app-json", &missing, ""),
        ["app-background-location-declared /requiredBackgroundModes"]
    );
    let other = payload(r#","requiredBackgroundModes":["audio"]"#);
    assert_eq!(found("app-json", &other, used), ["app-background-location /requiredBackgroundModes"]);
    assert!(found("app-json", &payload(r#","requiredBackgroundModes":["location"]"#), used).is_empty());
}

#[test]
fn a_fuzzy_location_may_have_either_description() {
    let payload = |scopes: &str| {
        format!(r#"{{"pages":["a"],"requiredPrivateInfos":["getFuzzyLocation"],"permission":{scopes}}}"#)
    };
    assert!(found("app-json", &payload(r#"{"scope.userFuzzyLocation":{"desc":"附近"}}"#), "").is_empty());
    assert!(found("app-json", &payload(r#"{"scope.userLocation":{"desc":"附近"}}"#), "").is_empty());
    assert_eq!(
        found("app-json", &payload("{}"), ""),
        ["app-permission-missing /permission/scope.userFuzzyLocation"]
    );
}

fn list(names: &[&str]) -> String {
    let names: Vec<_> = names.iter().map(|name| format!("{name:?}")).collect();
    format!("[{}]", names.join(","))
}
