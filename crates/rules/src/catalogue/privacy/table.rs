//! Which information a mini program declares for which interface or component.
//!
//! How the table writes what is used, and how callers are to write it:
//! * interfaces `wx.getLocation`; methods of objects `RecorderManager.start`, `MapContext.moveToLocation`;
//! * scopes `wx.authorize:scope.record`, in plugins `wx.authorizeForMiniProgram:scope.record`;
//! * components by their tag, `live-pusher`; one attribute of a component `button.open-type=chooseAvatar`,
//!   `input.type=nickname`, `functional-page-navigator.name=loginAndGetUserInfo`.
//!
//! [`Use::is`] also takes what can only mean one of these: `getLocation`, `moveToLocation`, `scope.record`,
//! `<camera>`, `open-type="getPhoneNumber|agreePrivacyAuthorization"`, a whole tag.

use crate::Text;

/// A type of information (处理的信息) that the privacy guide declares.
#[derive(Debug)]
pub struct Information {
    /// What it is called.
    pub name: Text,
    /// The `privacy_key` of the interfaces for third-party platforms.
    pub key: Option<&'static str>,
    /// Other names for it, without the verb in front.
    pub also: &'static [&'static str],
    /// What may only be used when it is declared. Nothing for what an app collects by itself.
    pub uses: &'static [Use],
}

/// An interface or a component.
#[derive(Debug)]
pub struct Use {
    /// How it is written.
    pub name: &'static str,
    /// Whether it is in the table of mini programs.
    pub app: bool,
    /// Whether it is in the table of plugins.
    pub plugin: bool,
}

/// Every type, in the order of the official table; those that no interface needs at the end.
pub static TABLE: &[Information] = &[
    information(
        "UserInfo",
        "昵称、头像",
        "nickname and avatar",
        &["用户信息（微信昵称、头像）", "用户信息"],
        &[
            both("button.open-type=chooseAvatar"),
            both("input.type=nickname"),
            both("wx.getUserInfo"),
            app("wx.getUserProfile"),
            app("button.open-type=getUserInfo"),
            // The official table writes it so, where it means getUserInfo.
            app("button.open-type=userInfo"),
            plugin("functional-page-navigator.name=loginAndGetUserInfo"),
        ],
    ),
    information(
        "Location",
        "位置信息",
        "location",
        &["位置"],
        &[
            app("wx.authorize:scope.userLocation"),
            app("wx.authorize:scope.userLocationBackground"),
            app("wx.authorize:scope.userFuzzyLocation"),
            plugin("wx.authorizeForMiniProgram:scope.userLocation"),
            both("wx.getLocation"),
            both("wx.startLocationUpdate"),
            app("wx.startLocationUpdateBackground"),
            both("wx.getFuzzyLocation"),
            app("MapContext.moveToLocation"),
        ],
    ),
    information(
        "ChooseLocation",
        "选择的位置信息",
        "chosen location",
        &["选择的位置"],
        &[both("wx.choosePoi"), both("wx.chooseLocation")],
    ),
    information("Address", "地址", "address", &[], &[both("wx.chooseAddress")]),
    information(
        "Invoice",
        "发票信息",
        "invoice",
        &["发票"],
        &[both("wx.chooseInvoiceTitle"), both("wx.chooseInvoice")],
    ),
    information(
        "RunData",
        "微信运动步数",
        "WeRun steps",
        &["微信运动数据"],
        &[app("wx.authorize:scope.werun"), app("wx.getWeRunData")],
    ),
    information(
        "PhoneNumber",
        "手机号",
        "phone number",
        &["手机号码"],
        &[app("button.open-type=getPhoneNumber"), app("button.open-type=getRealtimePhoneNumber")],
    ),
    information("LicensePlate", "车牌号", "licence plate", &[], &[app("wx.chooseLicensePlate")]),
    information(
        "Album",
        "选中的照片或视频信息",
        "chosen photos or videos",
        &["选中的照片或视频"],
        &[both("wx.chooseImage"), both("wx.chooseMedia"), both("wx.chooseVideo")],
    ),
    information("MessageFile", "选中的文件", "chosen files", &[], &[app("wx.chooseMessageFile")]),
    information(
        "Record",
        "麦克风",
        "microphone",
        &[],
        &[
            app("wx.authorize:scope.record"),
            plugin("wx.authorizeForMiniProgram:scope.record"),
            both("wx.startRecord"),
            both("RecorderManager.start"),
            both("live-pusher"),
            both("wx.joinVoIPChat"),
        ],
    ),
    information(
        "Camera",
        "摄像头",
        "camera",
        &[],
        &[
            app("wx.authorize:scope.camera"),
            plugin("wx.authorizeForMiniProgram:scope.camera"),
            both("wx.createVKSession"),
            both("camera"),
            both("live-pusher"),
            both("voip-room"),
        ],
    ),
    information(
        "BlueTooth",
        "蓝牙",
        "Bluetooth",
        &[],
        &[
            app("wx.authorize:scope.bluetooth"),
            both("wx.openBluetoothAdapter"),
            both("wx.createBLEPeripheralServer"),
        ],
    ),
    information(
        "AlbumWriteOnly",
        "相册（仅写入）权限",
        "photo album (write only)",
        &["相册（仅写入）"],
        &[
            app("wx.authorize:scope.writePhotosAlbum"),
            plugin("wx.authorizeForMiniProgram:scope.writePhotosAlbum"),
            both("wx.saveImageToPhotosAlbum"),
            both("wx.saveVideoToPhotosAlbum"),
        ],
    ),
    information(
        "Contact",
        "通讯录（仅写入）权限",
        "contacts (write only)",
        &["通讯录（仅写入）"],
        &[app("wx.authorize:scope.addPhoneContact"), both("wx.addPhoneContact")],
    ),
    information(
        "CalendarWriteOnly",
        "日历（仅写入）权限",
        "calendar (write only)",
        &["日历（仅写入）"],
        &[
            app("wx.authorize:scope.addPhoneCalendar"),
            app("wx.addPhoneRepeatCalendar"),
            app("wx.addPhoneCalendar"),
        ],
    ),
    information("Accelerometer", "加速传感器", "accelerometer", &[], &[both("wx.startAccelerometer")]),
    information("Compass", "磁场传感器", "compass", &[], &[both("wx.startCompass")]),
    information("DeviceMotion", "方向传感器", "device motion", &[], &[both("wx.startDeviceMotionListening")]),
    information("Gyroscope", "陀螺仪传感器", "gyroscope", &[], &[both("wx.startGyroscope")]),
    information(
        "Clipboard",
        "剪切板",
        "clipboard",
        &["剪贴板"],
        &[both("wx.setClipboardData"), both("wx.getClipboardData")],
    ),
    information("DeviceInfo", "设备信息", "device information", &[], &[]),
    information("Email", "邮箱", "email address", &[], &[]),
    information("EXIDNumber", "身份证号码", "identity card number", &["身份证号"], &[]),
    information("EXOrderInfo", "订单信息", "orders", &[], &[]),
    information("EXUserPublishContent", "发布内容", "published content", &[], &[]),
    information("EXUserFollowAcct", "所关注账号", "followed accounts", &[], &[]),
    information("EXUserOpLog", "操作日志", "operation log", &[], &[]),
];

/// Verbs with which the official page begins the names.
const VERBS: &[&str] = &["收集你的", "收集你", "访问你的", "使用你的", "调用你的", "读取你的"];

const fn information(
    key: &'static str,
    zh: &'static str,
    en: &'static str,
    also: &'static [&'static str],
    uses: &'static [Use],
) -> Information {
    Information { name: Text { zh, en }, key: Some(key), also, uses }
}

const fn both(name: &'static str) -> Use {
    Use { name, app: true, plugin: true }
}

const fn app(name: &'static str) -> Use {
    Use { name, app: true, plugin: false }
}

const fn plugin(name: &'static str) -> Use {
    Use { name, app: false, plugin: true }
}

impl Information {
    /// The type of a `privacy_key`, written exactly so.
    #[must_use]
    pub fn of_key(key: &str) -> Option<&'static Self> {
        TABLE.iter().find(|information| information.key == Some(key))
    }

    /// The type of a name as people write it: the key in whatever case, the Chinese name with or without its verb,
    /// the English one.
    #[must_use]
    pub fn of_name(name: &str) -> Option<&'static Self> {
        let english = name.trim();
        let name = english.replace('(', "（").replace(')', "）");
        let bare = VERBS.iter().find_map(|verb| name.strip_prefix(verb)).unwrap_or(&name);
        TABLE.iter().find(|information| {
            information.key.is_some_and(|key| key.eq_ignore_ascii_case(bare))
                || information.name.zh == bare
                || information.also.contains(&bare)
                || information.name.en.eq_ignore_ascii_case(english)
        })
    }
}

impl Use {
    /// Whether this is what a caller means.
    #[must_use]
    pub fn is(&self, used: &str) -> bool {
        let used = used.trim();
        if self.name == used {
            return true;
        }
        // Most of what an app uses is none of these: that is seen at once.
        let leaf = self.name.rsplit(['.', ':', '=']).next().unwrap_or_default();
        if !used.contains(leaf) {
            return false;
        }
        if let Some((component, attribute)) = self.name.split_once('.').filter(|(_, rest)| rest.contains('='))
        {
            return is_attribute(used, component, attribute);
        }
        if let Some((interface, scope)) = self.name.split_once(':') {
            return is_scope(used, interface, scope);
        }
        let bare = used.trim_matches(|character| matches!(character, '<' | '>' | '/' | '(' | ')' | ' '));
        match self.name.split_once('.') {
            Some(("wx", interface)) => bare.strip_prefix("wx.").unwrap_or(bare) == interface,
            // "start" alone could be anything.
            Some((_, method)) => bare == self.name || (bare == method && method != "start"),
            None => tag(used) == Some(self.name) || bare == self.name,
        }
    }
}

/// The name of an element that is written as one: `<camera flash="on">`.
fn tag(used: &str) -> Option<&str> {
    used.strip_prefix('<')?
        .split(|character: char| character.is_whitespace() || ">/".contains(character))
        .next()
}

fn is_attribute(used: &str, component: &str, attribute: &str) -> bool {
    let Some((name, value)) = attribute.split_once('=') else { return false };
    // The open-types have names of their own.
    if used == value && name == "open-type" {
        return true;
    }
    if tag(used).is_some_and(|tag| tag != component) {
        return false;
    }
    used.split(|character: char| character.is_whitespace() || "<>".contains(character)).any(|word| {
        let word = word.strip_prefix(component).and_then(|rest| rest.strip_prefix('.')).unwrap_or(word);
        let Some((own, values)) = word.split_once('=') else { return false };
        let values = values.trim_matches(|character| matches!(character, '"' | '\'' | '/'));
        own == name && values.split('|').any(|own| own == value)
    })
}

fn is_scope(used: &str, interface: &str, scope: &str) -> bool {
    if used == scope {
        return true;
    }
    let Some((before, behind)) = used.split_once("scope.") else { return false };
    let interface = interface.trim_start_matches("wx.");
    let called =
        before.trim_start_matches("wx.").split(|character: char| !character.is_ascii_alphanumeric()).next();
    let end = behind.find(|character: char| !character.is_ascii_alphanumeric()).unwrap_or(behind.len());
    called == Some(interface) && behind.get(..end) == scope.strip_prefix("scope.")
}
