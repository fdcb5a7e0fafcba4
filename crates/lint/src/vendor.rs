//! Whose code a file is.

use crate::{Origin, path};

/// Parts of the names of files that SDKs are given out as.
const SDKS: &[&str] = &[
    "qqmap-wx",
    "amap-wx",
    "bmap-wx",
    "mtj-wx",
    "umtrack",
    "uma.min",
    "sensorsdata",
    "ald-stat",
    "ald-game",
    "talkingdata",
    "gio-minp",
    "gio-minip",
    "zhuge-wx",
    "jweixin",
    "wxmap-wx",
    "cos-wx-sdk",
    "tim-wx-sdk",
    "trtc-wx",
    "aliyun-upload-sdk",
    "av-weapp",
    "av-live-query-weapp",
    "leancloud-",
    "bmob-",
    "hydrogen-js",
    "sentry-miniapp",
    "wx-charts",
    "wxcharts",
    "echarts.",
    "regenerator-runtime",
    "socket.io",
    "weapp.socket",
    "mqtt.",
    "towxml",
    "wxparse",
    "html2json",
    "htmlparser",
    "crypto-js",
    "cryptojs",
    "jsencrypt",
    "lodash.",
    "underscore.",
    "moment.",
    "dayjs.",
    "three.",
    "threejs-miniprogram",
    "minigrammar",
    "nim_web_",
    "netease-",
    "strophe",
    "websdk",
    "miniprogram-api-promise",
    "wx-promise-pro",
    "wxp.min",
];

/// Folders for what others have written.
const FOLDERS: &[&str] =
    &["vendor", "vendors", "third_party", "third-party", "thirdparty", "3rd", "3rdparty"];

/// Whose code a file is.
pub(crate) fn origin(path: &str, text: &str) -> Origin {
    if ["miniprogram_npm", "uni_modules", "node_modules"].iter().any(|folder| path::is_in(path, folder)) {
        return Origin::Package;
    }
    let name = path::name(path).to_ascii_lowercase();
    let is_sdk = SDKS.iter().any(|part| name.contains(part)) || name.contains(".min.");
    if is_sdk
        || FOLDERS.iter().any(|folder| path::is_in(path, folder))
        || (path::extension(path) != "json" && is_minified(text))
    {
        Origin::Vendored
    } else {
        Origin::Own
    }
}

/// Whether nobody writes like that: long texts on few lines.
fn is_minified(text: &str) -> bool {
    // One line with a long table or a picture makes no file minified: the lines are counted, not their longest.
    let lines = text.lines().filter(|line| !line.trim().is_empty()).count();
    text.len() > 4000 && lines.saturating_mul(400) < text.len() && !text.contains("base64,")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sdks_are_told_apart() {
        assert_eq!(origin("utils/qqmap-wx-jssdk.js", ""), Origin::Vendored);
        assert_eq!(origin("miniprogram_npm/a/index.js", ""), Origin::Package);
        assert_eq!(origin("utils/location.js", "wx.getLocation()"), Origin::Own);
        assert_eq!(origin("utils/a.js", &"a,b;".repeat(2000)), Origin::Vendored);
    }
}
