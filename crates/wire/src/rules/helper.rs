//! What the rules know beside judging: links made right, and what a project has to declare.

use serde::Serialize;
use weseal::{Error, Locale, Text};
use weseal_rules::{link, privacy};

use super::finding::FindingOut;
use super::judge::Judging;
use crate::fields::{Fields, MISSING, WRONG_TYPE, invalid_argument};
use crate::frame;

/// Every helper: its name, and what reads its fields and answers with JSON.
const HELPERS: &[(&str, Helper)] = &[
    ("normalizeLink", normalize_link),
    ("linkExpiry", link_expiry),
    ("buildPlainScheme", plain_scheme),
    ("appendCustomParam", append_custom_param),
    ("requiredPrivacy", required_privacy),
];

type Helper = fn(&mut Fields<'_>, Locale) -> Result<String, Error>;

/// Answers with JSON. The options are one object.
#[must_use]
pub fn helper(name: &str, options: &str, locale: &str) -> String {
    let locale = Locale::parse(locale).unwrap_or_default();
    frame::text(try_helper(name, options, locale), locale)
}

/// The names of all helpers.
pub fn helpers() -> impl Iterator<Item = &'static str> {
    HELPERS.iter().map(|(name, _)| *name)
}

fn try_helper(name: &str, options: &str, locale: Locale) -> Result<String, Error> {
    let row = HELPERS.iter().find(|(own, _)| *own == name);
    let (_, answer) = row.ok_or_else(|| invalid_argument("name", UNKNOWN))?;
    answer(&mut Fields::of_options(options)?, locale)
}

/// What the platform would make of a link's parameters.
#[derive(Serialize)]
struct NormalizedOut {
    /// JSON text.
    payload: String,
    findings: Vec<FindingOut>,
}

fn normalize_link(fields: &mut Fields<'_>, locale: Locale) -> Result<String, Error> {
    let payload = fields.required_text("payload")?;
    let judging = fields.required_text("judging")?;
    fields.end()?;
    let judging = Judging::read(&judging)?;
    let normalized = link::normalize(&payload, &judging.options())?;
    let text = judging.spans.then_some(&*payload);
    let findings = normalized.findings.iter().map(|finding| FindingOut::of(finding, text, locale)).collect();
    Ok(frame::json(&NormalizedOut { payload: normalized.payload, findings }))
}

/// When a link ends in effect.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ExpiryOut {
    expires_at: i64,
    expired: bool,
    shortened: bool,
    one_user: bool,
}

fn link_expiry(fields: &mut Fields<'_>, _: Locale) -> Result<String, Error> {
    let mut seconds = |name| match fields.seconds(name)?.map(i64::try_from) {
        None => Ok(None),
        Some(Ok(seconds)) if seconds >= weseal_rules::MILLISECONDS => {
            Err(fields.refuse(name, weseal_rules::IN_MILLISECONDS))
        }
        Some(Ok(seconds)) => Ok(Some(seconds)),
        Some(Err(_)) => Err(fields.refuse(name, WRONG_TYPE)),
    };
    let (created, expires, now) = (seconds("created")?, seconds("expires")?, seconds("now")?);
    let created = created.ok_or_else(|| fields.refuse("created", MISSING))?;
    let now = now.ok_or_else(|| fields.refuse("now", MISSING))?;
    fields.end()?;
    let expiry = link::expiry(created, expires, now);
    Ok(frame::json(&ExpiryOut {
        expires_at: expiry.expires_at,
        expired: expiry.expired,
        shortened: expiry.shortened,
        one_user: expiry.one_user,
    }))
}

fn plain_scheme(fields: &mut Fields<'_>, _: Locale) -> Result<String, Error> {
    let [app_id, path] = fields.required_texts(["appId", "path"])?;
    let (query, version) = (fields.text("query")?, fields.text("envVersion")?);
    fields.end()?;
    let link = link::plain_scheme(&app_id, &path, query.as_deref(), version.as_deref())?;
    Ok(frame::json(&link))
}

fn append_custom_param(fields: &mut Fields<'_>, _: Locale) -> Result<String, Error> {
    let [link, value] = fields.required_texts(["link", "value"])?;
    fields.end()?;
    Ok(frame::json(&link::append_custom_param(&link, &value)?))
}

/// A kind of information that has to be declared.
#[derive(Serialize)]
struct RequiredOut {
    #[serde(skip_serializing_if = "Option::is_none")]
    key: Option<&'static str>,
    name: &'static str,
    because: Vec<String>,
}

fn required_privacy(fields: &mut Fields<'_>, locale: Locale) -> Result<String, Error> {
    let used = fields.take("used");
    let Some(weseal::message::Value::List(used)) = used else {
        return Err(fields.refuse("used", WRONG_TYPE));
    };
    fields.end()?;
    let used: Option<Vec<&str>> = used.iter().map(weseal::message::Value::as_text).collect();
    let used = used.ok_or_else(|| fields.refuse("used", WRONG_TYPE))?;
    let required = privacy::required(&used).into_iter().map(|required| RequiredOut {
        key: required.key,
        name: required.name.in_locale(locale),
        because: required.because,
    });
    Ok(frame::json(&required.collect::<Vec<_>>()))
}

const UNKNOWN: Text = Text { zh: "没有这个函数", en: "there is no such function" };
