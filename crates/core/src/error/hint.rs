//! The likely causes of a failure: stable codes with a text, for the server's own log.
//!
//! Those marked `explain` are never found out: an explanation names them as usual. Those marked `rsa` go with
//! what needs RSA or AES-GCM.

use crate::Text;

macro_rules! hints {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $(($feature:literal))? { zh: $zh:literal, en: $en:literal $(,)? }),+ $(,)?) => {
        /// A likely cause. It is found out only where that weakens nothing.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Hint {
            $($(#[$doc])* $(#[cfg(feature = $feature)])? $variant,)+
        }

        impl Hint {
            /// Every hint there is.
            pub const ALL: &'static [Self] = &[$($(#[cfg(feature = $feature)])? Self::$variant),+];

            /// The stable code of the hint.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($(#[cfg(feature = $feature)])? Self::$variant => $name),+ }
            }

            /// What the hint says.
            #[must_use]
            pub const fn text(self) -> Text {
                match self { $($(#[cfg(feature = $feature)])? Self::$variant => Text { zh: $zh, en: $en }),+ }
            }
        }
    };
}

hints! {
    /// The three-part signature was given where `msg_signature` belongs.
    PlainSignatureUsed = "PLAIN_SIGNATURE_USED" {
        zh: "传入的 msg_signature 其实是 URL 上的 signature。加密消息必须用 msg_signature 验签；建议直接传入整个查询串。",
        en: "What was given as msg_signature is the URL's signature. A sealed message is verified by msg_signature; pass the whole query.",
    },
    /// The three-part signature matches, so the Token is right and `Encrypt` was changed.
    EncryptAltered = "ENCRYPT_ALTERED" {
        zh: "signature 与 Token 相符，说明 Token 正确，是 Encrypt（或 msg_signature）在途中被改动。请检查网关与 body parser。",
        en: "The signature fits the Token, so the Token is right and Encrypt (or msg_signature) was changed on the way. Look at gateways and body parsers.",
    },
    /// The Token has white space around it.
    TokenHasBlanks = "TOKEN_HAS_BLANKS" {
        zh: "令牌(Token)首尾有空白字符；去掉后验签可以通过。",
        en: "The Token has white space around it; without it the signature matches.",
    },
    /// The Token has quotes around it.
    TokenHasQuotes = "TOKEN_HAS_QUOTES" {
        zh: "令牌(Token)两端有引号；去掉后验签可以通过。请检查 .env 或配置文件。",
        en: "The Token has quotes around it; without them the signature matches. Look at the .env or configuration file.",
    },
    /// Blanks where `+` was.
    BlankForPlus = "BLANK_FOR_PLUS" {
        zh: "密文中的「+」变成了空格：它被当作表单数据解码过一次。请使用原始包体，或不要对参数重复解码。",
        en: "A \"+\" of the cipher text has become a blank: it was decoded as form data. Use the raw body, or do not decode parameters twice.",
    },
    /// The key has 44 characters.
    KeyHasPadding = "KEY_HAS_PADDING" {
        zh: "密钥有 44 个字符：「=」由解码时补上，不要自己加。",
        en: "The key has 44 characters: the \"=\" is added when decoding, do not append it.",
    },
    /// The key has white space or quotes around it.
    KeyHasBlanks = "KEY_HAS_BLANKS" {
        zh: "密钥首尾有空白或引号；去掉后是合法的 43 个字符。",
        en: "The key has white space or quotes around it; without them it is 43 valid characters.",
    },
    /// The id found is not a mini program's that is configured, and may be a component's.
    ComponentAppId = "COMPONENT_APP_ID" {
        zh: "第三方平台代收的消息用的是第三方平台 AppID，而不是授权小程序的 AppID。请以 kind: \"component\" 配置第三方平台 AppID。",
        en: "A push received on behalf of a mini program carries the third-party platform's AppID, not the mini program's. Configure that id with kind: \"component\".",
    },
    /// The body was parsed and rebuilt, or already consumed.
    BodyRebuilt = "BODY_REBUILT" {
        zh: "包体像是被 body parser 解析或读取过（空对象、表单编码或 [object Object]）。请在解析之前取得原始数据。",
        en: "The body looks as if a parser had taken or rebuilt it (an empty object, form encoding, [object Object]). Take the bytes before the parser does.",
    },
    /// Cloud Hosting's path probe.
    ContainerProbe = "CONTAINER_PROBE" {
        zh: "这是微信云托管保存配置时的路径探测(CheckContainerPath)，没有签名。它由微信云托管适配器应答，push.open 不接受。",
        en: "This is the path probe (CheckContainerPath) of WeChat Cloud Hosting; it is unsigned. The Cloud Hosting adapter answers it, push.open does not.",
    },
    /// The console is still in plain mode.
    ConsolePlainMode = "CONSOLE_PLAIN_MODE" {
        zh: "后台仍是明文模式，或这是测试号的推送。请在后台改为安全模式。",
        en: "The console is still in plain mode, or this is a test account. Switch it to secure mode.",
    },
    /// The URL verification is `WeCom`'s, the account is none.
    KindIsWecom = "KIND_IS_WECOM" {
        zh: "这是企业微信的 URL 验证：echostr 已加密，签名由该账号的 Token 得出。kind 可能应为 \"wecom\"。",
        en: "This is WeCom's URL verification: echostr is sealed and signed with the account's Token. Its kind should probably be \"wecom\".",
    },
    /// The account is `WeCom`'s, the URL verification is not.
    KindIsNotWecom = "KIND_IS_NOT_WECOM" {
        zh: "这不是企业微信的 URL 验证：echostr 未加密，签名由该账号的 Token 得出。kind 可能应为 \"miniprogram\" 或 \"officialAccount\"，而不是 \"wecom\"。",
        en: "This is no URL verification of WeCom's: echostr is plain, and the signature is the account's Token's. Its kind should probably be \"miniprogram\" or \"officialAccount\", not \"wecom\".",
    },
    /// The timestamp is in milliseconds.
    Milliseconds = "MILLISECONDS" {
        zh: "时间戳是毫秒；微信使用秒（10 位数字）。",
        en: "The timestamp is in milliseconds; WeChat uses seconds (10 digits).",
    },
    /// A later login has replaced the `session_key`.
    SessionKeyRotated = "SESSION_KEY_ROTATED" ("explain") {
        zh: "session_key 可能已失效：加密之后又调用过 wx.login。请先 wx.login 再获取数据，或同时传入新旧 session_key。",
        en: "The session_key may be stale: wx.login was called after the data was sealed. Log in first and fetch then, or pass the old and the new session_key.",
    },
    /// `iv` and `encryptedData` were exchanged.
    IvAndDataSwapped = "IV_AND_DATA_SWAPPED" {
        zh: "iv 与 encryptedData 传反了：iv 是较短的那个（24 个字符）。",
        en: "iv and encryptedData are exchanged: iv is the short one (24 characters).",
    },
    /// The cipher text has lost or gained something.
    DataTruncated = "DATA_TRUNCATED" {
        zh: "密文长度不是 16 的倍数：传输途中被截断或改动过。",
        en: "The cipher text is no multiple of 16 bytes: it was cut or changed on the way.",
    },
    /// The data belongs to another login or mini program.
    OtherMiniProgram = "OTHER_MINI_PROGRAM" ("explain") {
        zh: "session_key 与数据来自不同的用户或小程序。",
        en: "The session_key and the data come from different users or mini programs.",
    },
    /// `rawData` was serialised anew.
    RawDataRebuilt = "RAW_DATA_REBUILT" {
        zh: "rawData 被重新序列化过（空格、换行或字段顺序改变）。请传入 wx.getUserInfo 返回的 rawData 原文。",
        en: "rawData was serialised anew (blanks, line breaks or order changed). Pass the rawData string of wx.getUserInfo as it is.",
    },
    /// The decoded `session_key` was used as the key of an HMAC.
    SessionKeyDecoded = "SESSION_KEY_DECODED" ("explain") {
        zh: "签名用了 Base64 解码后的 session_key；应直接使用 session_key 原文作为 HMAC 密钥。",
        en: "The signature was made with the decoded session_key; the key of the HMAC is its text as it is.",
    },
    /// The signed body is not the one that was sent.
    BodyNotExact = "BODY_NOT_EXACT" ("explain") {
        zh: "参与签名的内容与实际发送的不是逐字节相同（重新序列化、多余空格或字段顺序）。先序列化一次，签名与发送用同一个字符串。",
        en: "What was signed is not byte for byte what is sent (serialised twice, blanks, order). Serialise once, and sign and send the same string.",
    },
    /// An ampersand was copied as `&amp;`.
    AmpersandEscaped = "AMPERSAND_ESCAPED" {
        zh: "官方文档伪代码里的 &amp; 是 HTML 转义，实际拼接使用 &。",
        en: "The &amp; in the official page's pseudo-code is an HTML escape; what is joined has a plain &.",
    },
    /// The key of the other environment.
    OtherEnvironment = "OTHER_ENVIRONMENT" ("explain") {
        zh: "appKey 与 env 不一致：env 0 使用现网环境 AppKey，env 1 使用沙箱环境 AppKey。",
        en: "appKey and env do not go together: env 0 has the live AppKey, env 1 the sandbox AppKey.",
    },
    /// The wrong API key.
    OtherApiKey = "OTHER_API_KEY" ("explain") {
        zh: "密钥不是该商户号的 APIv2 密钥（APIv3 密钥、AppSecret 或其他商户的密钥都不行）。",
        en: "The key is not this merchant's APIv2 key (neither the APIv3 key nor the AppSecret, nor another merchant's).",
    },
    /// Another algorithm than that of the order.
    SignTypeDiffers = "SIGN_TYPE_DIFFERS" ("explain") {
        zh: "signType 与统一下单时使用的签名算法不一致（不传时为 MD5）。",
        en: "signType is not the algorithm that the order was placed with (MD5 where nothing was said).",
    },
    /// Another URL than that of the page.
    UrlDiffers = "URL_DIFFERS" ("explain") {
        zh: "url 与页面实际地址不一致：应为 location.href 去掉 # 及其后部分，含查询串，不要编码。",
        en: "The url is not the page's own: location.href without # and what follows, with its query, not encoded.",
    },
    /// Names in the wrong case.
    FieldCase = "FIELD_CASE" ("explain") {
        zh: "字段名大小写不对：小程序支付签名用 appId、timeStamp、nonceStr、package、signType。",
        en: "A name has the wrong case: wx.requestPayment signs appId, timeStamp, nonceStr, package, signType.",
    },
    /// The line breaks of a PEM are escaped.
    PemEscaped = "PEM_ESCAPED" ("rsa") {
        zh: "PEM 里的换行变成了 \\n 两个字符（常见于环境变量）。请先还原为真正的换行。",
        en: "The line breaks of the PEM are the two characters \\n (an environment variable does that). Turn them into line breaks first.",
    },
    /// A PEM without its first line.
    PemHeadMissing = "PEM_HEAD_MISSING" ("rsa") {
        zh: "缺少 -----BEGIN …----- 与 -----END …----- 两行：请传入文件的全部内容，而不是文件路径或中间的 Base64。",
        en: "The lines -----BEGIN …----- and -----END …----- are missing: pass the whole content of the file, not its path or the Base64 inside.",
    },
    /// A key with a password.
    KeyEncrypted = "KEY_ENCRYPTED" ("rsa") {
        zh: "私钥有密码保护：请先用 openssl pkcs8 -topk8 -nocrypt 转换。",
        en: "The private key has a password: convert it with openssl pkcs8 -topk8 -nocrypt first.",
    },
    /// The certificate was given for the private key.
    CertificateForKey = "CERTIFICATE_FOR_KEY" ("rsa") {
        zh: "传入的是证书（apiclient_cert.pem）；签名要用私钥（apiclient_key.pem）。",
        en: "This is the certificate (apiclient_cert.pem); what signs is the private key (apiclient_key.pem).",
    },
    /// A public key was given for the private one.
    PublicForPrivate = "PUBLIC_FOR_PRIVATE" ("rsa") {
        zh: "传入的是公钥；这里需要私钥。",
        en: "This is a public key; the private one belongs here.",
    },
    /// A private key was given for a public one.
    PrivateForPublic = "PRIVATE_FOR_PUBLIC" ("rsa") {
        zh: "传入的是私钥；验签要用平台的公钥或平台证书，不是自己的密钥。",
        en: "This is a private key; what verifies is the platform's public key or certificate, not your own key.",
    },
    /// A key of another algorithm.
    KeyNotRsa = "KEY_NOT_RSA" ("rsa") {
        zh: "密钥不是 RSA（可能是 SM2 或 EC）。weseal 支持 RSAwithSHA256。",
        en: "The key is not RSA (perhaps SM2 or EC). weseal does RSAwithSHA256.",
    },
    /// The key of another merchant, or one that was replaced.
    OtherMerchantKey = "OTHER_MERCHANT_KEY" ("rsa") {
        zh: "密钥属于其他商户号，或商户证书、公钥已更换而密钥没有一起更换。",
        en: "The key belongs to another merchant, or the merchant's certificate was replaced and the key was not.",
    },
    /// The key of another application.
    OtherApplicationKey = "OTHER_APPLICATION_KEY" ("rsa") {
        zh: "应用私钥与后台「API 安全」里保存的应用公钥不是一对。",
        en: "The application's private key and the public key in the console (API 安全) are no pair.",
    },
    /// The platform has replaced its key.
    PlatformKeyRotated = "PLATFORM_KEY_ROTATED" ("rsa") {
        zh: "平台已更换证书或公钥：请下载新的一份，轮换期间新旧都传入。",
        en: "The platform has replaced its certificate or public key: fetch the new one, and pass both during the rotation.",
    },
    /// The merchant's certificate was given for the platform's.
    MerchantCertificate = "MERCHANT_CERTIFICATE" ("rsa") {
        zh: "传入的是商户证书；回调用微信支付平台证书或微信支付公钥（PUB_KEY_ID_…）验签。",
        en: "This is the merchant's certificate; a notification is verified by the platform's certificate or public key (PUB_KEY_ID_…).",
    },
    /// The serial number inside the certificate was used.
    CertificateSerial = "CERTIFICATE_SERIAL" ("rsa") {
        zh: "用了证书内的序列号；这里要填后台「API 安全」页面显示的证书编号。",
        en: "This is the serial number inside the certificate; what belongs here is the number that the console shows (API 安全).",
    },
    /// Another certificate under this number.
    OtherCertificate = "OTHER_CERTIFICATE" ("rsa") {
        zh: "证书与它的编号不是一对，或证书属于其他小程序。",
        en: "The certificate does not belong to its number, or to another mini program.",
    },
    /// A header did not arrive.
    HeadersDropped = "HEADERS_DROPPED" ("rsa") {
        zh: "只传了部分 HTTP 头，或网关丢弃了 Wechatpay-* / Wechatmp-* 头。",
        en: "Only some headers were passed, or a gateway drops those that begin with Wechatpay- or Wechatmp-.",
    },
    /// The line feed at the end is missing.
    NewlineMissing = "NEWLINE_MISSING" ("rsa") {
        zh: "待签名串的最后一行后面也要有换行符 \\n。",
        en: "What is signed ends with a line feed, behind the last line too.",
    },
    /// The `AppID` of another application.
    OtherAppId = "OTHER_APP_ID" ("rsa") {
        zh: "AppID 不是下单或调用时使用的那一个。",
        en: "The AppID is not the one of the order or the call.",
    },
    /// The APIv2 key was given for the APIv3 key.
    ApiV2Key = "API_V2_KEY" ("rsa") {
        zh: "用了 APIv2 密钥或 AppSecret：回调解密要用 APIv3 密钥（32 个字符，单独设置）。",
        en: "This is the APIv2 key or the AppSecret: notifications are opened with the APIv3 key (32 characters, set on its own).",
    },
    /// The additional data is not what was sealed.
    AadMissing = "AAD_MISSING" ("rsa") {
        zh: "associated_data 与加密时不同：请原样使用 resource 里的值，为空时用空字符串。",
        en: "associated_data is not the one of the seal: take it from resource as it is, and an empty string where it is empty.",
    },
    /// A number of another symmetric key.
    OtherSn = "OTHER_SN" ("rsa") {
        zh: "对称密钥与编号（sn）不是一对，或后台已更换密钥。",
        en: "The symmetric key does not belong to its number (sn), or was replaced in the console.",
    },
    /// Another time than the one that was signed.
    OtherTimestamp = "OTHER_TIMESTAMP" ("rsa") {
        zh: "时间戳与 Wechatmp-TimeStamp 头不一致：请求用请求的，回包用回包的。",
        en: "The timestamp is not that of Wechatmp-TimeStamp: a request has its own, and a response has its own.",
    },
    /// The address has a query.
    UrlHasQuery = "URL_HAS_QUERY" ("rsa") {
        zh: "url 带了参数：urlpath 只到路径为止，不含 ? 之后的部分（例如 access_token）。",
        en: "The url has a query: it ends with the path, without what begins with ? (such as access_token).",
    },
    /// Another URL than that of the call.
    ApiUrlDiffers = "API_URL_DIFFERS" ("rsa") {
        zh: "url 与实际请求的地址不一致：应为含协议与域名的完整路径，不含查询串，请求与回包使用同一个。",
        en: "The url is not that of the call: protocol, host and path, without the query, the same for request and response.",
    },
    /// GBK was read as UTF-8.
    GbkAsUtf8 = "GBK_AS_UTF8" ("rsa") {
        zh: "姓名是 GBK 编码，按 UTF-8 读取会得到乱码。",
        en: "The name is GBK; read as UTF-8 it is garbled.",
    },
}
