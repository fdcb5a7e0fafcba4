//! The rule catalogue as documents, one in each language.

use weseal_rules::catalogue::rulebook::{Covered, RULEBOOK};
use weseal_rules::{Locale, Rule, Source, Subject, Text, catalogue};

/// Path and content of every document.
pub(super) fn files() -> Vec<(String, String)> {
    vec![
        ("docs/rules.md".to_owned(), document(Locale::En)),
        ("docs/rules.zh-CN.md".to_owned(), document(Locale::ZhCn)),
    ]
}

fn document(locale: Locale) -> String {
    let word = |text: Text| text.in_locale(locale);
    let count = catalogue::rules().len().to_string();
    let subjects = catalogue::subjects().count().to_string();
    let mut text = weseal::fill(word(HEAD), |name| match name {
        "rules" => Some(&count),
        "subjects" => Some(&subjects),
        _ => None,
    });
    for family in catalogue::FAMILIES {
        text.push_str(&format!("- {}\n", word(family.title)));
        for subject in family.subjects {
            text.push_str(&format!("  - [`{0}`](#subject-{0}) {1}\n", subject.name, word(subject.title)));
        }
    }
    let mut told: Vec<&str> = Vec::new();
    for subject in catalogue::subjects() {
        text.push_str(&section(subject, &mut told, locale));
    }
    text.push_str(&projects(locale));
    text.push_str(word(LEFT_OUT));
    for entry in RULEBOOK {
        let is_of_projects = weseal_lint::catalogue::rules().iter().any(|rule| rule.rulebook == entry.id);
        if let (Covered::Not(why), false) = (entry.covered, is_of_projects) {
            text.push_str(&format!("| `{}` | {} |\n", entry.id, word(why)));
        }
    }
    text
}

/// A subject with its rules; those that an earlier subject has told are named alone.
fn section(subject: &'static Subject, told: &mut Vec<&'static str>, locale: Locale) -> String {
    let mut text = format!(
        "\n## <a id=\"subject-{0}\"></a>`{0}` {1}\n\n",
        subject.name,
        subject.title.in_locale(locale)
    );
    let mut shared = Vec::new();
    let mut rows = String::new();
    for rule in subject.rules() {
        if told.contains(&rule.id) {
            shared.push(format!("`{}`", rule.id));
        } else {
            told.push(rule.id);
            rows.push_str(&row(rule, locale));
        }
    }
    if !rows.is_empty() {
        text.push_str(COLUMNS.in_locale(locale));
        text.push_str(&rows);
    }
    if !shared.is_empty() {
        let also = Text { zh: "与上文共用：", en: "Shared with those above: " }.in_locale(locale);
        let stop = if rows.is_empty() { "" } else { "\n" };
        text.push_str(&format!("{stop}{also}{}\n", shared.join(" · ")));
    }
    text
}

/// The rules about whole projects, by what they are about.
fn projects(locale: Locale) -> String {
    let count = weseal_lint::catalogue::rules().len().to_string();
    let mut text = weseal::fill(PROJECTS.in_locale(locale), |name| (name == "rules").then_some(&count));
    for group in weseal_lint::catalogue::GROUPS {
        text.push_str(&format!("\n### {}\n\n", group.title.in_locale(locale)));
        text.push_str(COLUMNS.in_locale(locale));
        text.extend(group.rules.iter().map(|rule| row(rule, locale)));
    }
    text
}

fn row(rule: &Rule, locale: Locale) -> String {
    let severity = rule.severity.title().in_locale(locale).to_lowercase();
    let at: Vec<_> = rule.at.iter().filter(|path| !path.is_empty()).map(|path| format!("`{path}`")).collect();
    let cells = [
        format!("<a id=\"{0}\"></a>`{0}`", rule.id),
        format!("{severity} {}", rule.confidence.as_str()),
        at.join(" "),
        cell(&rule.message(locale)),
        cell(rule.help(locale)),
        when(rule, locale),
        source(rule.source),
    ];
    format!("| {} |\n", cells.join(" | "))
}

/// On which days it holds, and on which base libraries.
fn when(rule: &Rule, locale: Locale) -> String {
    let days = between(rule.holds.from, rule.holds.until, locale);
    let libraries = between(rule.library.from, rule.library.until, locale);
    if libraries.is_empty() {
        return days;
    }
    let libraries = match locale {
        Locale::ZhCn => format!("基础库 {libraries}"),
        Locale::En => format!("base library {libraries}"),
    };
    if days.is_empty() { libraries } else { format!("{days}<br>{libraries}") }
}

fn between<T: ToString>(from: Option<T>, until: Option<T>, locale: Locale) -> String {
    let (from, until) = (from.map(|from| from.to_string()), until.map(|until| until.to_string()));
    match (from, until, locale) {
        (None, None, _) => String::new(),
        (Some(from), None, Locale::ZhCn) => format!("{from} 起"),
        (Some(from), None, Locale::En) => format!("from {from}"),
        (None, Some(until), Locale::ZhCn) => format!("{until} 之前"),
        (None, Some(until), Locale::En) => format!("before {until}"),
        (Some(from), Some(until), Locale::ZhCn) => format!("{from} 起，{until} 之前"),
        (Some(from), Some(until), Locale::En) => format!("from {from}, before {until}"),
    }
}

fn source(source: &Source) -> String {
    let title = cell(source.title);
    let title = if source.url.is_empty() { title } else { format!("[{title}]({})", source.url) };
    format!("{title} {}", source.date)
}

/// Text that does not end a cell of a table or begin an element.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('<', "&lt;").replace('\n', " ")
}

const HEAD: Text = Text {
    zh: "<!-- 由 `cargo xtask gen` 根据 crates/rules 生成，请勿手改。 -->\n\n# 规则目录\n\n\
         [English](rules.md)\n\n`check(subject, payload)` 使用的全部 {rules} 条规则，共 {subjects} 种检查对象。\
         级别：错误（会被拒绝，或效果与写的不同）、警告（很可能有误）、提示（值得知道）；其后是依据的可信度：A 现行官方文档，\
         B 官方公告，C 社区，U 未能证实。C 与 U 的规则不会是错误。`{name}`、`{found}` 等处填入实际内容。\
         日期以北京时间零点为界。基础库由 `context.baseLibrary` 给出，不填则按最新版本判断。\n\n",
    en: "<!-- Generated from crates/rules by `cargo xtask gen`. Do not edit. -->\n\n# The rule catalogue\n\n\
         [中文](rules.zh-CN.md)\n\nAll {rules} rules of `check(subject, payload)`, for {subjects} subjects. \
         Severity: error (refused, or does something else than was meant), warning (likely to be wrong), info (worth \
         knowing); behind it how sure the rule is: A current official documents, B official announcements, C the \
         community, U unconfirmed. Rules of C and U are never errors. `{name}`, `{found}` and the like stand for what \
         is found. Days begin at midnight in Asia/Shanghai. The base library is that of \
         `context.baseLibrary`; without it the newest is assumed.\n\n",
};

const COLUMNS: Text = Text {
    zh: "| 规则 | 级别 | 位置 | 问题与后果 | 改法 | 时间 | 依据 |\n|---|---|---|---|---|---|---|\n",
    en: "| rule | severity | where | what is wrong, and why it matters | what to write | when | source |\n\
         |---|---|---|---|---|---|---|\n",
};

const PROJECTS: Text = Text {
    zh: "\n## <a id=\"projects\"></a>整个项目的规则\n\n\
         `weseal lint` 与 `lintProject` 检查整个小程序项目：配置文件用上面的规则，代码用下面 {rules} 条规则。\
         级别与可信度的含义同上。\n",
    en: "\n## <a id=\"projects\"></a>Rules about whole projects\n\n\
         `weseal lint` and `lintProject` look at a whole mini-program project: at its configuration by the rules \
         above, at its code by these {rules}. Severities and letters as above.\n",
};

const LEFT_OUT: Text = Text {
    zh: "\n## 没有规则的条目\n\n规则手册中下列条目不在此处判断，原因如下。\n\n| 条目 | 原因 |\n|---|---|\n",
    en: "\n## Entries without a rule\n\nThese entries of the rulebook are not judged here, for the reason given.\n\n\
         | entry | why |\n|---|---|\n",
};
