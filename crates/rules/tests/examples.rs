//! Every rule has a bad example with exactly its finding, and a good one with none.

mod common;

use weseal::Code;
use weseal_rules::catalogue::rulebook::Covered;
use weseal_rules::{
    Confidence, Day, Error, Example, Finding, Library, Locale, Rule, Severity, Subject, Text, catalogue,
};

#[test]
fn every_bad_example_yields_exactly_its_rule() {
    let mut wrong = Vec::new();
    for (subject, rule) in rows() {
        let found = ids(subject, &rule.bad);
        if found.is_empty() || found.iter().any(|id| *id != rule.id) {
            wrong.push(format!("{}: {}: {found:?}", subject.name, rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_good_example_yields_anything() {
    let found = |(subject, rule): (&Subject, &Rule)| (rule.id, ids(subject, &rule.good));
    let wrong: Vec<_> = rows().map(found).filter(|(_, ids)| !ids.is_empty()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_rule_holds_from_its_first_day_until_its_last() {
    for (subject, rule) in rows() {
        let found = |day: Day| {
            let findings = common::judged(subject.name, rule.bad.payload, rule.bad.context, &day.to_string());
            findings.unwrap().iter().any(|finding| finding.rule.id == rule.id)
        };
        let (from, until) = (rule.holds.from, rule.holds.until);
        let expected = from.into_iter().flat_map(|day| [(-1, day, false), (0, day, true), (1, day, true)]);
        let ended = until.into_iter().flat_map(|day| [(-1, day, true), (0, day, false), (1, day, false)]);
        for (days, day, holds) in expected.chain(ended) {
            let day = Day::at(day.start() + days * 86_400);
            assert_eq!(found(day), holds, "{} on {day}", rule.id);
        }
    }
}

#[test]
fn a_rule_holds_from_its_first_base_library_until_its_last() {
    for (subject, rule) in rows() {
        let as_of = if rule.bad.as_of.is_empty() { common::TODAY } else { rule.bad.as_of };
        let found = |version: Option<Library>| {
            let context = on_library(rule.bad.context, version);
            let findings = common::judged(subject.name, rule.bad.payload, &context, as_of).unwrap();
            findings.iter().any(|finding| finding.rule.id == rule.id)
        };
        let (from, until) = (rule.library.from, rule.library.until);
        let begins = from.map(|version| (version, false)).into_iter();
        for (version, before) in begins.chain(until.map(|version| (version, true))) {
            let [below, above] = version.neighbours();
            assert_eq!(found(Some(below)), before, "{} on {below}", rule.id);
            assert_eq!(found(Some(version)), !before, "{} on {version}", rule.id);
            assert_eq!(found(Some(above)), !before, "{} on {above}", rule.id);
        }
        if from.is_some() || until.is_some() {
            assert_eq!(found(None), until.is_none(), "{}: without one the newest is assumed", rule.id);
        }
    }
}

#[test]
fn a_base_library_is_a_version() {
    for text in ["3.10", "latest", "3.10.0.1", ""] {
        let context = format!(r#"{{"baseLibrary":"{text}"}}"#);
        let error = common::judged("url-link", "{}", &context, common::TODAY).unwrap_err();
        assert_eq!(error.code(), Code::InvalidArgument);
        assert!(error.message(Locale::En).contains("3.10.0"), "{}", error.message(Locale::En));
    }
}

#[test]
fn rows_are_complete() {
    let rules = catalogue::rules();
    for rule in &rules {
        let id = rule.id;
        assert!(rules.iter().filter(|other| other.id == id).count() == 1, "{id} is there twice");
        assert!(
            !rule.source.title.is_empty() && Day::parse(rule.source.date).is_some(),
            "{id} has no source"
        );
        assert!(!rule.bad.payload.is_empty() && !rule.good.payload.is_empty(), "{id} lacks an example");
        let grave = rule.severity == Severity::Error;
        let sure = matches!(rule.confidence, Confidence::A | Confidence::B);
        assert!(sure || !grave, "{id} is not sure enough for an error");
        for Text { zh, en } in [rule.what, rule.why, rule.fix] {
            assert_eq!(zh.is_empty(), en.is_empty(), "{id} lacks a language");
        }
    }
}

#[test]
fn findings_speak_both_languages() {
    for (subject, rule) in rows() {
        for finding in judged(subject, &rule.bad).unwrap() {
            for locale in [Locale::ZhCn, Locale::En] {
                for text in [finding.message(locale), finding.help(locale)] {
                    assert!(!text.is_empty(), "{} says nothing", rule.id);
                    assert!(!has_placeholder(&text), "{}: {text}", rule.id);
                }
            }
            assert!(!finding.span(rule.bad.payload).is_empty(), "{}: {} has no span", rule.id, finding.path);
        }
    }
}

#[test]
fn the_whole_rulebook_is_accounted_for() {
    let rules = catalogue::rules();
    let mut wrong = Vec::new();
    for entry in catalogue::rulebook::RULEBOOK {
        let count = rules.iter().filter(|rule| rule.rulebook == entry.id).count();
        let has_rules = matches!(entry.covered, Covered::Rules);
        if (count > 0) != has_rules {
            wrong.push(format!("{} has {count} rules", entry.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for rule in rules.into_iter().filter(|rule| !rule.rulebook.is_empty()) {
        let known = catalogue::rulebook::RULEBOOK.iter().any(|entry| entry.id == rule.rulebook);
        assert!(known, "{}: the rulebook has no {}", rule.id, rule.rulebook);
    }
}

#[test]
fn a_number_with_several_meanings_says_the_rule_s() {
    let message = |id: &str, locale| {
        let rules = catalogue::rules();
        rules.iter().find(|rule| rule.id == id).expect("a rule").message(locale)
    };
    assert!(message("submsg-touser", Locale::ZhCn).ends_with("40003（OpenID 非法）。"));
    assert!(message("submsg-touser", Locale::En).ends_with("40003 (invalid openid)."));
    assert!(message("realname-category", Locale::ZhCn).ends_with("40003（类目 ID 不存在）。"));
    assert!(message("realname-category", Locale::En).ends_with("40003 (no such category id)."));
    assert!(message("wxacode-env-version", Locale::En).ends_with("40097 (invalid env_version)."));
    assert!(message("queried-link-kind", Locale::ZhCn).ends_with("40097（参数错误）。"));
    for row in catalogue::errcode::ERRCODES.iter().copied().flatten() {
        let Text { zh, en } = row.meaning;
        assert_eq!(zh.split('；').count(), en.split("; ").count(), "{}", row.code);
    }
}

#[test]
fn error_codes_ascend() {
    let codes: Vec<_> = catalogue::errcode::ERRCODES.iter().copied().flatten().collect();
    assert!(codes.windows(2).all(|pair| pair[0].code < pair[1].code));
    for row in codes {
        assert_eq!(catalogue::errcode::find(row.code).map(|found| found.code), Some(row.code));
    }
}

/// Every rule with the first subject that has it.
fn rows() -> impl Iterator<Item = (&'static Subject, &'static Rule)> {
    catalogue::rules().into_iter().map(|rule| (catalogue::subjects_of(rule).next().expect("a subject"), rule))
}

fn ids(subject: &Subject, example: &Example) -> Vec<&'static str> {
    match judged(subject, example) {
        Ok(findings) => findings.iter().map(|finding| finding.rule.id).collect(),
        Err(error) => panic!("{}: {}", example.payload, error.message(Locale::En)),
    }
}

/// A context with this base library, or with none.
fn on_library(context: &str, version: Option<Library>) -> String {
    let mut members: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(context).unwrap_or_default();
    members.remove("baseLibrary");
    members.extend(version.map(|version| ("baseLibrary".to_owned(), version.to_string().into())));
    serde_json::Value::Object(members).to_string()
}

fn judged(subject: &Subject, example: &Example) -> Result<Vec<Finding>, Error> {
    let as_of = if example.as_of.is_empty() { common::TODAY } else { example.as_of };
    common::judged(subject.name, example.payload, example.context, as_of)
}

/// Whether a placeholder was left: `{name}`, and not JSON.
fn has_placeholder(text: &str) -> bool {
    text.split('{').skip(1).any(|behind| {
        let name = behind.split('}').next().unwrap_or_default();
        behind.contains('}') && !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase())
    })
}
