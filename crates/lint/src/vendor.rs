//! Whose code a file is.

use crate::{Origin, path};

/// Names that a project gives to its own files too: libraries are large.
const LIBRARIES: &[&str] = &["echarts.", "mqtt.", "lodash.", "underscore.", "moment.", "dayjs.", "three."];
/// How long a library is at least; what is packed together is known by that.
const LARGE: usize = 20_000;

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
    "regenerator-runtime",
    "socket.io",
    "weapp.socket",
    "towxml",
    "wxparse",
    "html2json",
    "htmlparser",
    "crypto-js",
    "cryptojs",
    "jsencrypt",
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
    let is_library = text.len() > LARGE && LIBRARIES.iter().any(|start| name.starts_with(start));
    // Merchants are vendors too: they have pages.
    let is_kept_apart = !path::is_in(path, "pages") && FOLDERS.iter().any(|own| path::is_in(path, own));
    if is_sdk || is_library || is_kept_apart || (path::extension(path) != "json" && is_minified(text)) {
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
        assert_eq!(origin("vendor/a.js", ""), Origin::Vendored);
        for own in ["utils/mqtt.js", "utils/moment.js", "step-three.js", "pages/vendor/names.js"] {
            assert_eq!(origin(own, "wx.getLocation()"), Origin::Own, "{own}");
        }
        assert_eq!(origin("utils/moment.js", &"hour\n".repeat(5000)), Origin::Vendored);
        assert_eq!(origin("utils/a.js", &"a,b;".repeat(2000)), Origin::Vendored);
    }
}
