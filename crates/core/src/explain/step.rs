//! What a step is.

use crate::Text;
use crate::error::Error;

/// One step of a computation.
#[derive(Debug, Clone)]
pub struct Step {
    /// Which step.
    pub id: StepId,
    /// How it ended.
    pub outcome: Outcome,
    /// What went in and what came out.
    pub facts: Vec<Fact>,
}

/// How a step ended.
#[derive(Debug, Clone)]
pub enum Outcome {
    /// As it should.
    Ok,
    /// With this error.
    Failed(Error),
    /// It was not reached.
    Skipped,
}

/// A named value of a step.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Stable name, in camelCase.
    pub name: &'static str,
    /// The value as text; bytes as hexadecimal digits.
    pub value: String,
    /// Whether it went in or came out.
    pub input: bool,
}

impl Fact {
    /// Something that went into the step.
    pub(crate) fn input(name: &'static str, value: impl Into<FactValue>) -> Self {
        Self { name, value: value.into().0, input: true }
    }

    /// Something that came out of it.
    pub(crate) fn output(name: &'static str, value: impl Into<FactValue>) -> Self {
        Self { name, value: value.into().0, input: false }
    }
}

/// What can be the value of a fact.
pub(crate) struct FactValue(String);

macro_rules! fact_values {
    ($($kind:ty),+) => {
        $(impl From<$kind> for FactValue {
            fn from(value: $kind) -> Self {
                Self(value.to_string())
            }
        })+
    };
}

fact_values!(&str, String, std::borrow::Cow<'_, str>, bool, u32, u64, usize);

macro_rules! steps {
    ($($variant:ident = $name:literal $([$feature:literal])? { zh: $zh:literal, en: $en:literal }),+ $(,)?) => {
        /// A step, in the order in which they are taken.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[non_exhaustive]
        #[expect(missing_docs, reason = "each says what it is in two languages, in `title`")]
        pub enum StepId {
            $($(#[cfg(feature = $feature)])? $variant,)+
        }

        impl StepId {
            /// The stable name of the step.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($(#[cfg(feature = $feature)])? Self::$variant => $name),+ }
            }

            /// What the step does.
            #[must_use]
            pub const fn title(self) -> Text {
                match self { $($(#[cfg(feature = $feature)])? Self::$variant => Text { zh: $zh, en: $en }),+ }
            }
        }
    };
}

steps! {
    Query = "query" { zh: "读取 URL 参数并检查格式", en: "Read the URL parameters and check their form" },
    Body = "body" { zh: "读取包体，取出 Encrypt", en: "Read the body and take Encrypt out" },
    Mode = "mode" { zh: "按配置的模式决定是否接受", en: "Decide by the configured mode" },
    Base64 = "base64" { zh: "Base64 解码 Encrypt", en: "Decode Encrypt from Base64" },
    Sign = "sign" { zh: "字典序排序、拼接并计算 SHA-1", en: "Sort, join and hash with SHA-1" },
    Signature = "signature" { zh: "与请求中的签名比较", en: "Compare with the signature of the request" },
    Replay = "replay" { zh: "检查时间窗口", en: "Check the time window" },
    Key = "key" { zh: "由 EncodingAESKey 得到 32 字节密钥", en: "Turn the EncodingAESKey into 32 bytes" },
    Decrypt = "decrypt" { zh: "AES-256-CBC 解密，检查长度", en: "Decrypt with AES-256-CBC, check the length" },
    Padding = "padding" { zh: "检查并去除填充（1–32 字节，逐字节）", en: "Check and remove the padding (1–32 bytes, every one)" },
    Layout = "layout" { zh: "拆分：16 字节随机串 · 4 字节长度 · 消息 · 归属 AppID", en: "Split: 16 random bytes · 4 of length · message · owner id" },
    Utf8 = "utf8" { zh: "检查消息是 UTF-8", en: "Check that the message is UTF-8" },
    Owner = "owner" { zh: "核对归属 AppID", en: "Compare the owner id" },
    Message = "message" { zh: "解析消息（JSON 或 XML）", en: "Parse the message (JSON or XML)" },
    Echo = "echo" { zh: "检查 echostr 明文的形式，原样返回", en: "Check the form of the plain echostr and give it back" },
    Event = "event" { zh: "识别事件并得出排重键", en: "Recognise the event and work out the dedupe key" },
    SessionKey = "sessionKey" { zh: "Base64 解码 session_key，得到 16 字节密钥", en: "Decode the session_key from Base64: 16 bytes" },
    Iv = "iv" { zh: "Base64 解码 iv，得到 16 字节", en: "Decode the iv from Base64: 16 bytes" },
    Data = "data" { zh: "Base64 解码密文", en: "Decode the cipher text from Base64" },
    DecryptData = "decryptData" { zh: "AES-128-CBC 解密，检查长度", en: "Decrypt with AES-128-CBC, check the length" },
    DataPadding = "dataPadding" { zh: "检查并去除填充（1–16 字节，逐字节）", en: "Check and remove the padding (1–16 bytes, every one)" },
    Json = "json" { zh: "解析为 JSON 对象", en: "Parse as an object of JSON" },
    Watermark = "watermark" { zh: "核对数据水印的 AppID 与时间", en: "Check the watermark's AppID and time" },
    Form = "form" { zh: "检查参数的形式", en: "Check the form of the arguments" },
    Join = "join" { zh: "拼接待签名串", en: "Join what is signed" },
    Digest = "digest" { zh: "计算签名", en: "Compute the signature" },
    Compare = "compare" { zh: "与传入的签名比较", en: "Compare with the signature given" },
    PrivateKey = "privateKey" ["rsa"] { zh: "读取 RSA 私钥（PEM）", en: "Read the RSA private key (PEM)" },
    PublicKey = "publicKey" ["rsa"] { zh: "按编号选出平台证书或公钥并读取", en: "Choose the platform's certificate or public key by its number and read it" },
    RsaSign = "rsaSign" ["rsa"] { zh: "计算 SHA-256 并以 RSA（PKCS#1 v1.5）签名", en: "Hash with SHA-256 and sign with RSA (PKCS#1 v1.5)" },
    RsaVerify = "rsaVerify" ["rsa"] { zh: "以 RSA（PKCS#1 v1.5）与 SHA-256 验签", en: "Verify with RSA (PKCS#1 v1.5) and SHA-256" },
    PssSign = "pssSign" ["rsa"] { zh: "计算 SHA-256 并以 RSA-PSS（盐 32 字节）签名", en: "Hash with SHA-256 and sign with RSA-PSS (32 bytes of salt)" },
    PssVerify = "pssVerify" ["rsa"] { zh: "以 RSA-PSS（盐 32 字节）与 SHA-256 验签", en: "Verify with RSA-PSS (32 bytes of salt) and SHA-256" },
    RsaDecrypt = "rsaDecrypt" ["rsa"] { zh: "RSA（PKCS#1 v1.5）解密", en: "Decrypt with RSA (PKCS#1 v1.5)" },
    Gbk = "gbk" ["rsa"] { zh: "按 GBK 解码姓名", en: "Decode the name from GBK" },
    Credential = "credential" ["rsa"] { zh: "检查证件号的形式", en: "Check the form of the document's number" },
    Headers = "headers" ["rsa"] { zh: "读取 HTTP 头（不区分大小写）", en: "Read the headers, without regard to case" },
    Notification = "notification" ["rsa"] { zh: "解析通知包体，取出 resource", en: "Parse the notification and take resource out" },
    SymmetricKey = "symmetricKey" ["rsa"] { zh: "读取 32 字节对称密钥", en: "Read the symmetric key: 32 bytes" },
    GcmInput = "gcmInput" ["rsa"] { zh: "取出初始向量、密文与认证标签", en: "Take out the nonce, the cipher text and the tag" },
    Aad = "aad" ["rsa"] { zh: "拼接附加认证数据：urlpath|appid|timestamp|sn", en: "Join the additional data: urlpath|appid|timestamp|sn" },
    Plaintext = "plaintext" ["rsa"] { zh: "组成明文：_n、_appid、_timestamp 与原参数", en: "Make the plain text: _n, _appid, _timestamp and the parameters" },
    GcmOpen = "gcmOpen" ["rsa"] { zh: "AES-256-GCM 解密并核对认证标签", en: "Decrypt with AES-256-GCM and check the tag" },
    GcmSeal = "gcmSeal" ["rsa"] { zh: "AES-256-GCM 加密", en: "Encrypt with AES-256-GCM" },
    SecurityFields = "securityFields" ["rsa"] { zh: "核对 _appid 与 _timestamp", en: "Compare _appid and _timestamp" },
}
