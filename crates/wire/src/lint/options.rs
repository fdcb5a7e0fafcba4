//! With what a project is judged, as JavaScript writes it.

use weseal::message::Value;
use weseal::{Error, Locale, Text};
use weseal_lint::{Options, rule_ids};
use weseal_rules::{Day, Library};

use crate::fields::{DATE, Fields, MISSING, WRONG_TYPE};

/// With what a project is judged.
#[derive(Debug)]
pub struct Settings {
    as_of: Day,
    base_library: Option<Library>,
    privacy: Option<Vec<String>>,
    opened_apis: Option<Vec<String>>,
    collects_privacy: Option<bool>,
    ignore: Vec<String>,
    /// Whether what build tools have generated is looked at too.
    pub generated: bool,
    /// The language of the report.
    pub locale: Locale,
}

impl Settings {
    /// Reads the options. `today` (Unix seconds) is what the caller knows and this crate does not.
    pub fn read(text: &str) -> Result<Self, Error> {
        let mut fields = Fields::of_options(text)?;
        let today = fields.seconds("today")?.and_then(|seconds| i64::try_from(seconds).ok());
        let as_of = match fields.text("asOf")? {
            Some(day) => Day::parse(&day).ok_or_else(|| fields.refuse("asOf", DATE))?,
            None => Day::at(today.ok_or_else(|| fields.refuse("asOf", MISSING))?),
        };
        let base_library = match fields.text("baseLibrary")? {
            Some(version) => {
                Some(Library::parse(&version).ok_or_else(|| fields.refuse("baseLibrary", VERSION))?)
            }
            None => None,
        };
        let settings = Self {
            as_of,
            base_library,
            privacy: privacy(&mut fields)?,
            opened_apis: texts(&mut fields, "openedApis")?,
            collects_privacy: match fields.take("collectsPrivacy") {
                None | Some(Value::Null) => None,
                Some(Value::Boolean(collects)) => Some(collects),
                Some(_) => return Err(fields.refuse("collectsPrivacy", WRONG_TYPE)),
            },
            ignore: ignore(&mut fields)?,
            generated: fields.flag("generated")?,
            locale: fields.word("locale", Locale::parse, "zh-CN | en")?.unwrap_or_default(),
        };
        fields.end().map(|()| settings)
    }

    /// Runs something with them as the linter has them.
    pub fn with<T>(&self, run: impl FnOnce(&Options<'_>) -> T) -> T {
        let (privacy, opened_apis) =
            (self.privacy.as_deref().map(borrowed), self.opened_apis.as_deref().map(borrowed));
        let ignore = borrowed(&self.ignore);
        run(&Options {
            as_of: self.as_of,
            base_library: self.base_library,
            privacy: privacy.as_deref(),
            opened_apis: opened_apis.as_deref(),
            collects_privacy: self.collects_privacy,
            ignore: &ignore,
            generated: self.generated,
        })
    }
}

fn borrowed(texts: &[String]) -> Vec<&str> {
    texts.iter().map(String::as_str).collect()
}

fn texts(fields: &mut Fields<'_>, name: &str) -> Result<Option<Vec<String>>, Error> {
    match fields.take(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::List(values)) => {
            let texts = values.iter().map(|value| value.as_text().map(str::to_owned));
            texts.collect::<Option<_>>().map(Some).ok_or_else(|| fields.refuse(name, TEXTS))
        }
        Some(_) => Err(fields.refuse(name, TEXTS)),
    }
}

/// The declared types: a list, an object with one, or the payload with which a third-party platform sets them
/// (<https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/privacy-management/api_setprivacysetting.html>).
fn privacy(fields: &mut Fields<'_>) -> Result<Option<Vec<String>>, Error> {
    let Some(value) = fields.take("privacy").filter(|value| *value != Value::Null) else { return Ok(None) };
    let list = match value {
        Value::Object(object) => {
            match object.value("privacy").or_else(|| object.value("setting_list")) {
                Some(list) => list.clone(),
                // Without a list of types, a payload declares none.
                None if object.value("owner_setting").is_some() => Value::List(Vec::new()),
                None => return Err(fields.refuse("privacy", PRIVACY)),
            }
        }
        other => other,
    };
    let Value::List(items) = list else { return Err(fields.refuse("privacy", PRIVACY)) };
    let key = |item: &Value<'_>| match item {
        Value::Object(object) => object.text("privacy_key").map(str::to_owned),
        other => other.as_text().map(str::to_owned),
    };
    let keys: Option<Vec<String>> = items.iter().map(key).collect();
    keys.map(Some).ok_or_else(|| fields.refuse("privacy", PRIVACY))
}

/// An id that no rule has would be silently without effect.
fn ignore(fields: &mut Fields<'_>) -> Result<Vec<String>, Error> {
    let ids = texts(fields, "ignore")?.unwrap_or_default();
    match ids.iter().position(|id| !rule_ids().contains(&id.as_str())) {
        Some(index) => Err(fields.refuse(&format!("ignore[{index}]"), UNKNOWN_RULE)),
        None => Ok(ids),
    }
}

const VERSION: Text = Text { zh: "应为基础库版本，如 3.10.0", en: "it is a version such as 3.10.0" };
const TEXTS: Text = Text { zh: "应为字符串数组", en: "it is a list of strings" };
const PRIVACY: Text = Text {
    zh: "应为信息类型的数组、{ \"privacy\": [...] }，或 setprivacysetting 的请求体",
    en: "it is a list of types of information, { \"privacy\": [...] }, or a payload of setprivacysetting",
};
const UNKNOWN_RULE: Text = Text { zh: "没有这条规则", en: "there is no such rule" };
