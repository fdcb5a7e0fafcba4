//! Files that cannot be read, and code that cannot be judged.

use weseal_rules::{Confidence, Example, Rule, Severity, Source, Text};

pub(super) const RULES: &[&Rule] = &[
    &JSON_SYNTAX,
    &JSON_STRICT,
    &SCRIPT_SYNTAX,
    &TOO_DEEP,
    &NOT_UTF8,
    &UNREADABLE,
    &TOO_LARGE,
    &DYNAMIC,
    &VENDORED_LOCATION,
    &CONFIG_TOO_LARGE,
    &CONFIG_UNDECIDED,
    &UNSUPPORTED,
    &UTS,
    &NOTHING_FOUND,
    &OUTSIDE,
];

const CODE: &Source = &Source {
    title: "小程序代码构成",
    url: "https://developers.weixin.qq.com/miniprogram/dev/framework/quickstart/code.html",
    date: "2026-07-29",
};
const LOCATION: &Source = &Source {
    title: "地理位置接口新增与相关流程调整",
    url: "https://developers.weixin.qq.com/community/develop/doc/000a02f2c5026891650e7f40351c01",
    date: "2022-06-01",
};

const GOOD: Example = Example::of(r#"{"pages/index/index.js":"Page({})"}"#);

pub(crate) static JSON_SYNTAX: Rule = Rule {
    id: "project-json-syntax",
    what: Text { zh: "JSON 格式有误：{reason}。", en: "This JSON is wrong: {reason}." },
    why: Text {
        zh: "无法编译，这个文件也没有检查。",
        en: "It does not compile, and nothing in it was judged.",
    },
    fix: Text { zh: "改正格式。", en: "Put the syntax right." },
    source: CODE,
    bad: Example::of(r#"{"app.json":"{\"pages\":[\"pages/index/index\"]"}"#),
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static JSON_STRICT: Rule = Rule {
    id: "project-json-strict",
    severity: Severity::Warning,
    what: Text {
        zh: "JSON 里有注释、多余的逗号或其他 JSON 之外的写法。",
        en: "There is a comment, a comma too many, or something else that JSON has not.",
    },
    why: Text {
        zh: "文档规定 JSON 文件不能有注释，添加注释会报错。",
        en: "The documents say that comments in JSON files are an error.",
    },
    fix: Text { zh: "删除它。", en: "Remove it." },
    source: CODE,
    bad: Example::of(r#"{"app.json":"{\"pages\":[\"pages/index/index\"],}"}"#),
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static SCRIPT_SYNTAX: Rule = Rule {
    id: "project-script-syntax",
    severity: Severity::Warning,
    what: Text { zh: "脚本有语法错误：{reason}。", en: "This script does not parse: {reason}." },
    why: Text { zh: "这个脚本没有检查。", en: "Nothing in it was judged." },
    fix: Text {
        zh: "改正语法；不是脚本时移出项目。",
        en: "Put the syntax right, or move it out if it is no script.",
    },
    source: CODE,
    bad: Example::of(r#"{"pages/index/index.js":"Page({"}"#),
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static TOO_DEEP: Rule = Rule {
    id: "project-too-deep",
    severity: Severity::Warning,
    what: Text { zh: "超出解析的上限：{reason}。", en: "This is more than is parsed: {reason}." },
    why: Text { zh: "其中的内容没有检查。", en: "Nothing in it was judged." },
    fix: Text { zh: "拆开这个文件。", en: "Take this file apart." },
    source: CODE,
    bad: Example::of(
        r#"{"pages/index/index.js":"(((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((("}"#,
    ),
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static NOT_UTF8: Rule = Rule {
    id: "project-not-utf8",
    severity: Severity::Warning,
    what: Text { zh: "文件不是 UTF-8 编码。", en: "This file is not UTF-8." },
    why: Text { zh: "这个文件没有检查。", en: "Nothing in it was judged." },
    fix: Text { zh: "用 UTF-8 保存。", en: "Save it as UTF-8." },
    source: CODE,
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static UNREADABLE: Rule = Rule {
    id: "project-unreadable",
    severity: Severity::Warning,
    what: Text { zh: "无法读取。", en: "This could not be read." },
    why: Text { zh: "里面的内容没有检查。", en: "Nothing in it was judged." },
    fix: Text { zh: "检查权限与链接。", en: "See to its permissions and links." },
    source: CODE,
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static TOO_LARGE: Rule = Rule {
    id: "project-too-large",
    severity: Severity::Info,
    what: Text { zh: "文件超过 16 MB。", en: "This file is larger than 16 MB." },
    why: Text { zh: "这个文件没有检查。", en: "Nothing in it was judged." },
    fix: Text {
        zh: "不属于小程序时移出项目。", en: "Move it out if it is no part of the mini program."
    },
    source: CODE,
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static DYNAMIC: Rule = Rule {
    id: "project-dynamic-interface",
    severity: Severity::Info,
    confidence: Confidence::B,
    what: Text {
        zh: "接口名在运行时才确定，无法判断用到哪些接口（共 {count} 处）。",
        en: "Which interface is called is decided while running, so what is used cannot be told (places: {count}).",
    },
    why: Text {
        zh: "因此没有提示「已声明但未用到」。",
        en: "Therefore nothing is said about what is declared and not used.",
    },
    fix: Text { zh: "确认这些接口都已声明。", en: "See that all of them are declared." },
    source: LOCATION,
    bad: Example::of(r#"{"pages/index/index.js":"const app = getApp(); wx[app.name]({})"}"#),
    good: Example::of(r#"{"pages/index/index.js":"const call = (name) => wx[name](); call('login')"}"#),
    ..Rule::BASE
};

pub(crate) static VENDORED_LOCATION: Rule = Rule {
    id: "project-vendored-location",
    severity: Severity::Info,
    confidence: Confidence::B,
    what: Text {
        zh: "只有第三方代码用到 {found}，requiredPrivateInfos 没有声明。",
        en: "Only other people's code uses {found}, and requiredPrivateInfos does not declare it.",
    },
    why: Text {
        zh: "SDK 走到这次调用时会失败；不走到时不必声明。",
        en: "The call fails if the SDK comes to it; if it never does, nothing has to be declared.",
    },
    fix: Text {
        zh: "确认会不会调用；会就声明 \"{found}\"。",
        en: "Find out whether it does, and declare \"{found}\" if so.",
    },
    source: LOCATION,
    bad: Example::of(
        r#"{"pages/index/index.js":"const map = require('../../utils/qqmap-wx-jssdk.js')","utils/qqmap-wx-jssdk.js":"module.exports = () => wx.getLocation({})"}"#,
    ),
    good: Example::of(r#"{"utils/qqmap-wx-jssdk.js":"module.exports = () => wx.getLocation({})"}"#),
    ..Rule::BASE
};

pub(crate) static CONFIG_TOO_LARGE: Rule = Rule {
    id: "project-config-too-large",
    severity: Severity::Warning,
    what: Text {
        zh: "{name} 超过 1 MiB，没有检查。",
        en: "{name} is larger than 1 MiB, and was not judged.",
    },
    why: Text {
        zh: "配置文件不会这么大，多半放错了内容。",
        en: "No configuration is that large; something else is likely to be in it.",
    },
    fix: Text { zh: "把不是配置的内容移出去。", en: "Move out what is no configuration." },
    source: CODE,
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static CONFIG_UNDECIDED: Rule = Rule {
    id: "project-config-undecided",
    severity: Severity::Info,
    confidence: Confidence::B,
    what: Text {
        zh: "读不出 requiredPrivateInfos 声明了哪些接口。",
        en: "What requiredPrivateInfos declares cannot be told.",
    },
    why: Text {
        zh: "配置由脚本算出，或没有 mp-weixin；因此没有与用到的接口核对。",
        en: "A script works it out, or there is no mp-weixin; so it was not compared with what is used.",
    },
    fix: Text {
        zh: "确认用到的位置接口都已声明。",
        en: "See that every location interface in use is declared.",
    },
    source: LOCATION,
    bad: Example::of(
        r#"{"app.json":"{}","app.config.ts":"export default {pages:['pages/a/a'],requiredPrivateInfos:[...names]}","pages/a/a.tsx":"import Taro from '@tarojs/taro'; Taro.chooseAddress({})"}"#,
    ),
    good: Example::of(
        r#"{"app.json":"{}","app.config.ts":"export default {pages:['pages/a/a'],requiredPrivateInfos:['chooseAddress']}","pages/a/a.tsx":"import Taro from '@tarojs/taro'; Taro.chooseAddress({})"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static UNSUPPORTED: Rule = Rule {
    id: "project-framework-unsupported",
    severity: Severity::Warning,
    what: Text {
        zh: "这是 {found} 的项目，源文件没有检查。",
        en: "This is a project of {found}, whose sources were not judged.",
    },
    why: Text {
        zh: "支持的是原生、uni-app、Taro 与 mpx。",
        en: "Native projects, uni-app, Taro and mpx are supported.",
    },
    fix: Text {
        zh: "编译后检查生成的目录，并加上选项 generated。",
        en: "Build it, and lint what is generated with the option generated.",
    },
    source: CODE,
    bad: Example::of(
        r#"{"app.json":"{}","src/app.wpy":"<script>export default class extends wepy.app {}</script>"}"#,
    ),
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static UTS: Rule = Rule {
    id: "project-uts-syntax",
    severity: Severity::Warning,
    what: Text {
        zh: "这个文件里的 UTS 语法无法解析。", en: "The UTS in this file could not be read."
    },
    why: Text { zh: "这个文件没有检查。", en: "Nothing in it was judged." },
    fix: Text {
        zh: "自行核对它用到的接口；UTS 按 TypeScript 的语法读取。",
        en: "See for yourself which interfaces it uses; UTS is read as TypeScript.",
    },
    source: CODE,
    bad: Example::of(
        r#"{"app.json":"{}","manifest.json":"{\"uni-app-x\":{},\"mp-weixin\":{}}","pages.json":"{\"pages\":[{\"path\":\"pages/a/a\"}]}","pages/a/a.uvue":"<script setup lang=\"uts\">const a = @@</script>"}"#,
    ),
    good: Example::of(
        r#"{"app.json":"{}","manifest.json":"{\"uni-app-x\":{},\"mp-weixin\":{}}","pages.json":"{\"pages\":[{\"path\":\"pages/a/a\"}]}","pages/a/a.uvue":"<script setup lang=\"uts\">const a = ref<string | null>(null)</script>"}"#,
    ),
    ..Rule::BASE
};

pub(crate) static NOTHING_FOUND: Rule = Rule {
    id: "project-nothing-found",
    severity: Severity::Warning,
    what: Text {
        zh: "这里有 project.config.json，但没有找到小程序，没有可检查的代码。",
        en: "There is a project.config.json, and no mini program that could be judged.",
    },
    why: Text {
        zh: "app.json（或框架的配置）不在项目里，或只在生成的目录里。",
        en: "Its app.json, or the configuration of its framework, is not there, or only where it is generated.",
    },
    fix: Text {
        zh: "检查 miniprogramRoot；要检查生成的目录时加上选项 generated。",
        en: "See to miniprogramRoot; to lint what is generated there is the option generated.",
    },
    source: CODE,
    bad: Example::of(r#"{"app.json":"{}","project.config.json":"{\"miniprogramRoot\":\"dist/\"}"}"#),
    good: GOOD,
    ..Rule::BASE
};

pub(crate) static OUTSIDE: Rule = Rule {
    id: "project-code-outside",
    severity: Severity::Info,
    what: Text {
        zh: "{found} 指向检查目录之外，那里的代码没有检查。",
        en: "{found} leads out of the folder that is linted; the code there was not judged.",
    },
    why: Text {
        zh: "那里用到的接口也可能需要声明。", en: "What is used there may have to be declared too."
    },
    fix: Text {
        zh: "检查同时包含两者的上级目录。", en: "Lint a folder above that has both in it."
    },
    source: CODE,
    bad: Example::of(r#"{"pages/index/index.js":"import '../../../shared/place'; Page({})"}"#),
    good: GOOD,
    ..Rule::BASE
};
