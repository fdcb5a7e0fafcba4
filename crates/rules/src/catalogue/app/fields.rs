//! The fields of app.json, and those that a page's JSON shares with it. Beside the documents' fields there are those
//! that only the developer tools know.

use crate::Text;
use crate::check::shape::{Field, Kind, Shape, any, boolean, list, map, object, text};

const ANYTHING: Kind = Kind::Object(&Shape::ANY);
const PLATFORM: Kind = Kind::Word(&["mini-android", "mini-ios", "mini-ohos", "mini-weixin", "mini-wechat"]);
const OBJECT_OR_BOOLEAN: Text = Text { zh: "对象或布尔值", en: "an object, true or false" };

pub(super) const NAVIGATION_STYLE: Kind = Kind::Word(&["default", "custom"]);
pub(super) const FRAMEWORK: Kind = Kind::Word(&["exparser", "glass-easel"]);
const BLACK_OR_WHITE: Kind = Kind::Word(&["black", "white", "@*"]);

/// Scopes that a description can be given for.
pub(super) const PERMISSION: &Shape =
    &Shape(&[object("scope.userLocation", DESCRIPTION), object("scope.userFuzzyLocation", DESCRIPTION)]);
const DESCRIPTION: &Shape = &Shape(&[text("desc").required()]);

const PLUGIN: &Shape = &Shape(&[
    text("provider").required(),
    text("version").required(),
    text("path"),
    text("export"),
    map("genericsImplementation", &Kind::Map(&Kind::Text)),
]);

const PACKAGE: &Shape = &Shape(&[
    text("root").required(),
    list("pages", &Kind::Text).required(),
    text("name"),
    text("entry"),
    boolean("independent"),
    PLUGINS,
    LIBRARIES,
    any("componentFramework", FRAMEWORK),
    text("renderer"),
]);

const TAB: &Shape = &Shape(&[
    text("pagePath").required(),
    text("text"),
    text("iconPath"),
    text("selectedIconPath"),
    any("renderer", Kind::Word(&["webview", "skyline", "cover-view"])),
]);

const TAB_BAR: &Shape = &Shape(&[
    list("list", &Kind::Object(TAB)).required(),
    boolean("custom"),
    any("borderStyle", BLACK_OR_WHITE),
    any("position", Kind::Word(&["bottom", "top"])),
    text("color"),
    text("selectedColor"),
    text("backgroundColor"),
]);

const CHAT_TOOL: &Shape = &Shape(&[
    text("root").required(),
    text("entryPagePath").required(),
    text("desc").required(),
    list("scopes", &Kind::Text),
]);

const PRELOAD: &Shape =
    &Shape(&[list("packages", &Kind::Text).required(), any("network", Kind::Word(&["all", "wifi"]))]);

const WORKERS: &[Kind] =
    &[Kind::Text, Kind::Object(&Shape(&[text("path").required(), boolean("isSubpackage").required()]))];

const CARDS: &Shape = &Shape(&[
    text("root").required(),
    list(
        "cardList",
        &Kind::Object(&Shape(&[any("type", Kind::Number).required(), text("componentPath").required()])),
    )
    .required(),
]);

pub(super) const PLUGINS: Field = map("plugins", &Kind::Object(PLUGIN));
const LIBRARIES: Field = map(
    "useExtendedLib",
    &Kind::Either(&[Kind::Boolean, Kind::Text], Text { zh: "布尔值或字符串", en: "true, false or a string" }),
);
pub(super) const COMPONENTS: Field = map("usingComponents", &Kind::Text);
pub(super) const PLACEHOLDERS: Field = map("componentPlaceholder", &Kind::Text);
pub(super) const SINGLE_PAGE: Field =
    object("singlePage", &Shape(&[any("navigationBarFit", Kind::Word(&["float", "squeezed"]))]));
pub(super) const PASSIVE: Field =
    any("enablePassiveEvent", Kind::Either(&[Kind::Boolean, Kind::Map(&Kind::Boolean)], OBJECT_OR_BOOLEAN));
pub(super) const STYLE: Field = any("style", Kind::Word(&["v2"]));
pub(super) const RENDERER_OPTIONS: Field = object(
    "rendererOptions",
    // What Skyline takes grows with every version, so nothing in it counts as unknown.
    &Shape(&[any("skyline", ANYTHING), boolean("defaultDisplayBlock")]),
);

macro_rules! window {
    ($($more:expr),*) => {
        &crate::check::shape::Shape(&[
            crate::check::shape::text("navigationBarBackgroundColor"),
            crate::check::shape::any("navigationBarTextStyle", super::fields::TEXT_STYLE),
            crate::check::shape::text("navigationBarTitleText"),
            crate::check::shape::any("navigationStyle", super::fields::NAVIGATION_STYLE),
            crate::check::shape::boolean("homeButton"),
            crate::check::shape::text("backgroundColor"),
            crate::check::shape::text("backgroundColorContent"),
            crate::check::shape::any("backgroundTextStyle", super::fields::LOADING_STYLE),
            crate::check::shape::text("backgroundColorTop"),
            crate::check::shape::text("backgroundColorBottom"),
            crate::check::shape::boolean("enablePullDownRefresh"),
            crate::check::shape::any("onReachBottomDistance", crate::check::shape::Kind::Number),
            crate::check::shape::any("pageOrientation", super::fields::ORIENTATION),
            crate::check::shape::any("restartStrategy", super::fields::RESTART),
            crate::check::shape::any("initialRenderingCache", super::fields::CACHE),
            crate::check::shape::any("visualEffectInBackground", super::fields::EFFECT),
            crate::check::shape::any("handleWebviewPreload", super::fields::PRELOADING),
            crate::check::shape::any("renderingMode", super::fields::RENDERING),
            $($more),*
        ])
    };
}
pub(super) use window;

pub(super) const TEXT_STYLE: Kind = BLACK_OR_WHITE;
pub(super) const LOADING_STYLE: Kind = Kind::Word(&["dark", "light", "@*"]);
pub(super) const ORIENTATION: Kind = Kind::Word(&["auto", "portrait", "landscape"]);
pub(super) const RESTART: Kind = Kind::Word(&["homePage", "homePageAndLatestPage"]);
pub(super) const CACHE: Kind = Kind::Word(&["static", "dynamic", "capture"]);
pub(super) const EFFECT: Kind = Kind::Word(&["hidden", "none"]);
pub(super) const PRELOADING: Kind = Kind::Word(&["static", "manual", "auto"]);
pub(super) const RENDERING: Kind = Kind::Word(&["mixed", "seperated"]);

const WINDOW: &Shape = window!();

macro_rules! config {
    ($pages:expr, $($more:expr),*) => {
        &Shape(&[
            $pages,
            $($more,)*
            any("__warning__", Kind::Text),
            text("entryPagePath"),
            object("window", WINDOW),
            object("tabBar", TAB_BAR),
            object(
                "networkTimeout",
                &Shape(&[
                    any("request", Kind::Number),
                    any("connectSocket", Kind::Number),
                    any("uploadFile", Kind::Number),
                    any("downloadFile", Kind::Number),
                ]),
            ),
            boolean("debug"),
            any(
                "functionalPages",
                Kind::Either(
                    &[Kind::Boolean, Kind::Object(&Shape(&[boolean("independent").required()]))],
                    OBJECT_OR_BOOLEAN,
                ),
            ),
            list("subpackages", &Kind::Object(PACKAGE)),
            list("subPackages", &Kind::Object(PACKAGE)),
            any("workers", Kind::Either(WORKERS, Text { zh: "字符串或对象", en: "a string or an object" })),
            list("requiredBackgroundModes", &Kind::Text),
            list("requiredPrivateInfos", &Kind::Text),
            PLUGINS,
            map("preloadRule", &Kind::Object(PRELOAD)),
            boolean("resizable"),
            COMPONENTS,
            PLACEHOLDERS,
            // Its scopes have rules of their own.
            map("permission", &Kind::Any),
            text("sitemapLocation"),
            STYLE,
            LIBRARIES,
            object("entranceDeclare", &Shape(&[object("locationMessage", &Shape(&[text("path"), text("query")]))])),
            boolean("darkmode"),
            text("themeLocation"),
            text("theme"),
            any("lazyCodeLoading", Kind::Word(&["requiredComponents"])),
            // The documents and the developer tools disagree on whether this is an object or a list.
            any("supportedMaterials", Kind::Any),
            // Of WeChat's own demo, and in no document.
            any("multiSelectSupportedMaterials", Kind::Any),
            any("__lazyCodeLoadingChunk", Kind::Any),
            text("serviceProviderTicket"),
            PASSIVE,
            map("mimeTypeDeclarations", &Kind::List(&Kind::Text)),
            boolean("cloud"),
            text("openLocationPagePath"),
        ])
    };
}

pub(super) const APP: &Shape = config!(
    list("pages", &Kind::Text).required(),
    SINGLE_PAGE,
    list("embeddedAppIdList", &Kind::Text),
    object("halfPage", &Shape(&[any("firstPageNavigationStyle", NAVIGATION_STYLE)])),
    object("debugOptions", &Shape(&[boolean("enableFPSPanel")])),
    map("resolveAlias", &Kind::Text),
    any("renderer", Kind::Word(&["webview", "skyline"])),
    RENDERER_OPTIONS,
    any("componentFramework", FRAMEWORK),
    object("miniApp", &Shape(&[boolean("useAuthorizePage")])),
    // The table of the documents says object, its examples and the developer tools say list.
    any(
        "static",
        Kind::Either(
            &[
                ANYTHING,
                Kind::List(&Kind::Object(&Shape(&[
                    text("pattern").required(),
                    list("platforms", &PLATFORM).required(),
                ]))),
            ],
            Text { zh: "数组", en: "a list" }
        )
    ),
    boolean("convertRpxToVw"),
    list("chatTools", &Kind::Object(CHAT_TOOL)),
    object("appBar", &Shape(&[boolean("custom")])),
    any("displayMode", Kind::Word(&["desktop", "mobile", "pad"])),
    boolean("frameset"),
    text("cloudVersion"),
    object("cloudConfig", &Shape(&[text("gatewayDomain"), text("publicKey"), text("gatewayId")])),
    text("openDataContext"),
    boolean("lazyCodeLoadingLegacy"),
    list("requireBackgroundModes", &Kind::Text),
    object("accountCardPackage", CARDS),
    text("xrEntryPagePath"),
    boolean("__usePrivacyCheck__"),
    boolean("keepContextPageInCycleJump"),
    list("navigateToMiniProgramAppIdList", &Kind::Text),
    any("agent", ANYTHING),
    any("pageMetadata", Kind::Any),
    any("servicemarket", Kind::Any),
    any("mini-weixin", ANYTHING),
    any("mini-wechat", ANYTHING),
    any("mini-ios", ANYTHING),
    any("mini-android", ANYTHING),
    any("mini-ohos", ANYTHING)
);

pub(super) const EXT: &Shape = config!(
    list("pages", &Kind::Text),
    text("extAppid"),
    boolean("extEnable"),
    boolean("directCommit"),
    any("ext", ANYTHING),
    map("extPages", &Kind::Object(super::page_json::PAGE))
);
