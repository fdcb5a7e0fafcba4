//! An ext.json: judged alone, and laid over the app.json below it.

mod common;

use common::found;

#[test]
fn an_ext_json_is_judged_together_with_the_app_json_below() {
    let app = r#"{"appJson":{"pages":["pages/a","pages/b"],"requiredPrivateInfos":["getFuzzyLocation"],
        "permission":{"scope.userFuzzyLocation":{"desc":"附近"}},"window":{"backgroundColor":"red"},
        "tabBar":{"custom":true,"list":[{"pagePath":"pages/a","text":"A"},{"pagePath":"pages/b","text":"B"}]}}}"#;
    let judged = |more: &str| {
        found("ext-json", &format!(r#"{{"extEnable":true,"extAppid":"wxf9c4501a76931b33"{more}}}"#), app)
    };
    // What is wrong with app.json alone is not told again.
    assert_eq!(judged(""), [""; 0]);
    assert_eq!(judged(r#","window":{"navigationStyle":"custom"}"#), [""; 0]);
    assert_eq!(judged(r##","window":{"backgroundColor":"#fff"}"##), [""; 0]);
    assert_eq!(
        judged(r#","window":{"backgroundColor":"blue"}"#),
        ["app-window-colour /window/backgroundColor"]
    );
    // Lists are replaced.
    assert_eq!(judged(r#","requiredPrivateInfos":["chooseAddress"]"#), [""; 0]);
    assert_eq!(
        judged(
            r#","requiredPrivateInfos":["getLocation"],"permission":{"scope.userLocation":{"desc":"附近"}}"#
        ),
        [""; 0]
    );
    assert_eq!(
        judged(r#","requiredPrivateInfos":["getFuzzyLocation","getLocation"]"#),
        [
            "app-permission-missing /permission/scope.userLocation",
            "app-private-infos-exclusive /requiredPrivateInfos/0"
        ]
    );
    // A value of app.json that what is above makes wrong keeps its path.
    assert_eq!(judged(r#","pages":["pages/a"]"#), ["app-tabbar-page /tabBar/list/1/pagePath"]);
    assert_eq!(judged(r#","tabBar":{"position":"bottom"}"#), ["ext-json-required /tabBar/list"]);
    assert_eq!(
        judged(r#","tabBar":{"list":[{"pagePath":"pages/a","text":"A"}]}"#),
        ["app-tabbar-count /tabBar/list"]
    );
}

#[test]
fn every_finding_of_an_ext_json_has_a_place_in_it() {
    let app = r#"{"used":["wx.getLocation"],"appJson":{"pages":["pages/a","pages/b"],"window":{"navigationBarTitleText":"A"},
        "tabBar":{"list":[{"pagePath":"pages/a","text":"A"},{"pagePath":"pages/b","text":"B"}]}}}"#;
    for more in [
        r#","pages":["pages/a"]"#,
        r#","tabBar":{"list":[],"color":"red"},"pages":["pages/a"]"#,
        r#","window":{"backgroundColor":"@bg"}"#,
        r#","requiredPrivateInfos":["chooseAddress","chooseAddress"]"#,
        r#","plugins":{"a":{"version":"1"}},"preloadRule":{"x":{"packages":["y"]}}"#,
    ] {
        let payload = format!(r#"{{"extEnable":true,"extAppid":"wxf9c4501a76931b33"{more}}}"#);
        let findings = common::judged("ext-json", &payload, app, common::TODAY).unwrap();
        assert!(!findings.is_empty(), "{more}");
        for finding in findings {
            assert!(!finding.span(&payload).is_empty(), "{more}: {} {}", finding.rule.id, finding.path);
        }
    }
}

#[test]
fn an_ext_json_alone_is_not_blamed_for_what_may_stand_in_app_json() {
    let ext = r#"{"extEnable":true,"extAppid":"wxf9c4501a76931b33","tabBar":{"list":[{"pagePath":"a","text":"A"},{"pagePath":"b","text":"B"}]},"requiredPrivateInfos":["getLocation","startLocationUpdateBackground"],"darkmode":true,"window":{"backgroundColor":"@bg"},"preloadRule":{"a":{"packages":["p"]}},"entryPagePath":"a"}"#;
    assert_eq!(found("ext-json", ext, r#"{"used":["wx.choosePoi"]}"#), [""; 0]);
    let off = r#"{"extEnable":false,"requiredPrivateInfos":["getFuzzyLocation","getLocation"]}"#;
    assert_eq!(found("ext-json", off, ""), ["ext-json-disabled /extEnable"]);
}
