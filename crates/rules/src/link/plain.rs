//! Making plain schemes: the document's form, and its limits.

use weseal::{Error, Text};

use super::{ENV_VERSIONS, LONGEST_PLAIN, SCHEME, checked, encoded, invalid};
use crate::form;

/// Makes `weixin://dl/business/?appid=*&path=*&query=*&env_version=*`, with the query URL-encoded. A query or version
/// that is not given, or empty, is left out: the platform then opens the released version.
///
/// # Errors
/// [`weseal::Code::InvalidArgument`] with the argument (`appId`, `path`, `query`, `envVersion`) and the reason.
pub fn plain_scheme<'a>(
    app_id: &str,
    path: &str,
    query: impl Into<Option<&'a str>>,
    env_version: impl Into<Option<&'a str>>,
) -> Result<String, Error> {
    if !form::is_app_id(app_id) {
        return Err(invalid("appId", APP_ID));
    }
    if path.is_empty() || path.contains(['?', '#']) {
        return Err(invalid("path", PATH));
    }
    let mut scheme = format!("{SCHEME}appid={app_id}&path={}", encoded(path, b"/"));
    if let Some(query) = query.into().filter(|query| !query.is_empty()) {
        checked("query", query, LONGEST_PLAIN)?;
        scheme.push_str("&query=");
        scheme.push_str(&encoded(query, b""));
    }
    if let Some(version) = env_version.into().filter(|version| !version.is_empty()) {
        if !ENV_VERSIONS.contains(&version) {
            return Err(invalid("envVersion", ENV_VERSION));
        }
        scheme.push_str("&env_version=");
        scheme.push_str(version);
    }
    Ok(scheme)
}

const APP_ID: Text = Text {
    zh: "应为小程序的 AppID：wx 加 16 位十六进制小写字符",
    en: "it is the AppID of a mini program: wx and 16 lower-case hexadecimal digits",
};
const PATH: Text = Text {
    zh: "应为已发布版本里的页面路径，不能为空，也不能带参数（参数放进 query）",
    en: "it is the path of a page of the released version: not empty, and without a query, which is an argument of its own",
};
const ENV_VERSION: Text = Text {
    zh: "应为 release（正式版）、trial（体验版）或 develop（开发版）",
    en: "it is release, trial or develop",
};
