//! Every error code, declared once: WeChat's own number, and the text in both languages. Those marked `rsa` go
//! with what needs RSA or AES-GCM; those marked `documentation` arise in the JavaScript facade alone.

use crate::Text;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $name:literal $(($wechat:literal))? $([$feature:literal])? { zh: $zh:literal, en: $en:literal $(,)? }),+ $(,)?) => {
        /// A stable error code. Codes are never renamed and never reused.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$doc])* $(#[cfg(feature = $feature)])? $variant,)+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$($(#[cfg(feature = $feature)])? Self::$variant),+];

            /// The code as text, in `SCREAMING_SNAKE`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $($(#[cfg(feature = $feature)])? Self::$variant => $name),+ }
            }

            /// WeChat's own number for this failure, from the official sample library, where one exists.
            #[must_use]
            pub const fn wechat_code(self) -> Option<i32> {
                match self { $($(#[cfg(feature = $feature)])? Self::$variant => codes!(@number $($wechat)?)),+ }
            }

            /// What the code says, with `{name}` where a detail belongs.
            #[must_use]
            pub const fn text(self) -> Text {
                match self { $($(#[cfg(feature = $feature)])? Self::$variant => Text { zh: $zh, en: $en }),+ }
            }
        }
    };
    (@number) => { None };
    (@number $number:literal) => { Some($number) };
}

codes! {
    /// An argument is not of the documented type or form.
    InvalidArgument = "INVALID_ARGUMENT" {
        zh: "参数 {argument} 不合法：{reason}。请按文档传入。",
        en: "The argument {argument} is not valid: {reason}. Pass it as documented.",
    },
    /// The configuration given when the push was made is not usable.
    ConfigInvalid = "CONFIG_INVALID" {
        zh: "配置项 {path} 不合法：{reason}。请检查 createPush 的参数。",
        en: "The setting {path} is not valid: {reason}. Check what is passed to createPush.",
    },
    /// The Token is absent or empty.
    TokenRequired = "TOKEN_REQUIRED" {
        zh: "缺少令牌(Token)：每种模式都要用它验签。请填写与后台「消息推送配置」一致的 Token，并确认环境变量已设置。",
        en: "The Token is missing: every mode verifies with it. Give the Token of the console's message-push settings, and check that the environment variable is set.",
    },
    /// The mode needs an `EncodingAESKey`, or one was given that is empty.
    KeyRequired = "KEY_REQUIRED" {
        zh: "缺少消息加解密密钥(EncodingAESKey)：安全模式与兼容模式必须提供；确实使用明文模式时，请显式写 mode: \"plain\" 且不要传入该项（空值视为环境变量未设置）。",
        en: "The EncodingAESKey is missing: secure and compat mode need it. For plain mode write mode: \"plain\" and leave the key out (an empty value counts as an unset environment variable).",
    },
    /// The `EncodingAESKey` is not 43 letters and digits.
    KeyInvalid = "KEY_INVALID" (-40004) {
        zh: "消息加解密密钥(EncodingAESKey)不合法：应为 43 个字母或数字，现有 {length} 个字符。请从后台完整复制，不要自行补「=」。",
        en: "The EncodingAESKey is not valid: it has 43 letters and digits, this has {length} characters. Copy it whole from the console and do not append \"=\".",
    },
    /// The mode needs an AppID to compare with the one in the envelope.
    AppIdRequired = "APP_ID_REQUIRED" {
        zh: "缺少 AppID：解密后要核对消息归属。请填写小程序 AppID（第三方平台填第三方平台 AppID，企业微信填 ReceiveId）；确实为空时请写 emptyAppId: true。",
        en: "The AppID is missing: what is opened is checked to belong to it. Give the mini program's AppID (a third-party platform's own AppID, WeCom's ReceiveId); if it really is empty, say emptyAppId: true.",
    },
    /// Two accounts share a Token although not all are secure.
    AccountsAmbiguous = "ACCOUNTS_AMBIGUOUS" {
        zh: "多个账号使用同一个令牌(Token)时必须全部为安全模式：明文消息无法区分属于哪个账号。请改用不同的 Token，或使用安全模式。",
        en: "Accounts that share a Token must all be in secure mode: nothing in a plain message says whose it is. Use different Tokens, or secure mode.",
    },
    /// More accounts than one request may be tried against.
    TooManyAccounts = "TOO_MANY_ACCOUNTS" {
        zh: "一个地址最多同时尝试 {limit} 个令牌(Token)，现有 {count} 个。请按账号分别创建，或按请求选择账号。",
        en: "One address tries at most {limit} Tokens, here are {count}. Make one push per account, or choose the account by request.",
    },
    /// The account named is not among those configured.
    AccountUnknown = "ACCOUNT_UNKNOWN" {
        zh: "账号 {account} 不在配置之中。请传入已配置的 AppID 或序号。",
        en: "The account {account} is not among those configured. Pass a configured AppID or its index.",
    },
    /// A protocol parameter is absent from the query.
    ParameterMissing = "PARAMETER_MISSING" {
        zh: "URL 缺少参数 {parameter}。请传入完整的查询串，并确认网关没有丢弃参数。",
        en: "The URL lacks the parameter {parameter}. Pass the whole query, and check that no gateway drops parameters.",
    },
    /// A protocol parameter occurs twice.
    ParameterRepeated = "PARAMETER_REPEATED" {
        zh: "URL 参数 {parameter} 重复出现，无法确定以哪个为准。微信不会这样请求，已拒绝。",
        en: "The URL parameter {parameter} is repeated, so none of its values can be trusted. WeChat never does this; refused.",
    },
    /// A protocol parameter does not have its form.
    ParameterInvalid = "PARAMETER_INVALID" {
        zh: "URL 参数 {parameter} 的格式不正确：应为{form}。",
        en: "The URL parameter {parameter} does not have its form: {form}.",
    },
    /// The signature that the mode asks for is absent.
    SignatureMissing = "SIGNATURE_MISSING" (-40001) {
        zh: "URL 缺少签名参数 {parameter}：加密消息用 msg_signature 验签，明文消息与 URL 验证用 signature。",
        en: "The URL lacks {parameter}: a sealed message is verified by msg_signature, a plain one and the URL verification by signature.",
    },
    /// The signature does not match.
    SignatureMismatch = "SIGNATURE_MISMATCH" (-40001) {
        zh: "验签失败：{parameter} 与按 Token 计算的结果不一致。请核对 Token 与后台是否一致，并确认查询串与包体未被改动。可用 weseal/explain 查看每一步。",
        en: "The signature does not match: {parameter} is not what the Token gives. Check that the Token is the console's and that query and body arrive unchanged. weseal/explain shows every step.",
    },
    /// The request is older than allowed, or from the future.
    TimestampOutOfWindow = "TIMESTAMP_OUT_OF_WINDOW" {
        zh: "请求的 timestamp 与当前时间相差 {seconds} 秒，超出允许范围（{limit} 秒）。请校准服务器时间；若是重放的旧请求，应当拒绝。",
        en: "The request's timestamp is {seconds} seconds away from now, more than the {limit} allowed. Check the server's clock; a replayed old request is rightly refused.",
    },
    /// A plain push where a sealed one is asked for.
    NotEncrypted = "NOT_ENCRYPTED" {
        zh: "收到未加密的消息，但当前配置要求加密。请在后台将「消息加解密方式」设为安全模式；过渡期可用 mode: \"plain\" 并保留密钥。",
        en: "The message is not sealed, but the configured mode asks for it. Set the console's encryption to secure mode; for the transition use mode: \"plain\" with the key kept.",
    },
    /// The body is larger than the limit.
    BodyTooLarge = "BODY_TOO_LARGE" {
        zh: "包体 {bytes} 字节，超过上限 {limit} 字节。微信推送远小于此；确有需要时请调大 maxBodyBytes。",
        en: "The body has {bytes} bytes, more than the limit of {limit}. A push is far smaller; raise maxBodyBytes if you must.",
    },
    /// The body is not an object of JSON or XML.
    BodyMalformed = "BODY_MALFORMED" (-40002) {
        zh: "{part}无法解析为 JSON 对象或 XML：{reason}。请传入未经处理的原始包体。",
        en: "The {part} is not an object of JSON or XML: {reason}. Pass the raw body, untouched.",
    },
    /// A parsed object where the raw body is needed.
    BodyParsed = "BODY_PARSED" {
        zh: "明文模式需要原始包体：解析后的对象里 MsgId 等长整数可能已经失真。请在 body parser 之前取得原始数据（如 req.rawBody）。",
        en: "Plain mode needs the raw body: in a parsed object long integers such as MsgId may be damaged already. Take the bytes before the body parser does (req.rawBody).",
    },
    /// A document type declaration in XML.
    DoctypeRefused = "DOCTYPE_REFUSED" (-40002) {
        zh: "XML 含有 DOCTYPE 或实体定义，已拒绝。微信的消息从不包含它们。",
        en: "The XML has a DOCTYPE or entity definitions; refused. WeChat's messages never have them.",
    },
    /// No `Encrypt` and no plain message either.
    EncryptMissing = "ENCRYPT_MISSING" (-40002) {
        zh: "包体里没有 Encrypt 字段，也不是明文消息。请确认传入的是微信推送的原始包体。",
        en: "The body has no Encrypt field and is no plain message either. Check that it is the raw body of the push.",
    },
    /// More than one `Encrypt`.
    EncryptRepeated = "ENCRYPT_REPEATED" (-40002) {
        zh: "包体里有多个 Encrypt 字段：验签与解密必须是同一份数据，已拒绝。",
        en: "The body has more than one Encrypt: what is verified must be what is opened; refused.",
    },
    /// The cipher text is not strict Base64.
    BadBase64 = "BAD_BASE64" (-40010) {
        zh: "Encrypt 不是合法的 Base64（位置 {position}）。请确认密文未经 URL 解码或换行处理。",
        en: "Encrypt is not valid Base64 (at {position}). Check that nothing URL-decoded or wrapped it.",
    },
    /// The cipher text does not open to an envelope.
    BadCiphertext = "BAD_CIPHERTEXT" (-40008) {
        zh: "密文无法解密为合法消息。通常是消息加解密密钥(EncodingAESKey)与后台不一致，或刚更换过；轮换时可传 [新, 旧]。",
        en: "The cipher text does not open to a message. Usually the EncodingAESKey is not the console's, or was just changed; during a rotation pass [current, previous].",
    },
    /// The envelope belongs to another account.
    OwnerMismatch = "OWNER_MISMATCH" (-40005) {
        zh: "消息属于 AppID {found}，不是配置的账号。第三方平台代收的消息应配置第三方平台 AppID，企业微信应配置 ReceiveId。",
        en: "The message belongs to {found}, not to the configured account. A third-party platform configures its own AppID, WeCom the ReceiveId.",
    },
    /// The `session_key` is not one.
    SessionKeyInvalid = "SESSION_KEY_INVALID" (-41001) {
        zh: "{argument} 不合法：session_key 应为 24 个字符的 Base64（解码后 16 字节），且不能为空。请使用 code2Session 返回的原文。",
        en: "{argument} is not valid: a session_key is 24 characters of Base64 (16 bytes) and never empty. Use what code2Session has returned, as it is.",
    },
    /// The `iv` of user data is not sixteen bytes.
    IvInvalid = "IV_INVALID" (-41002) {
        zh: "iv 不合法：应为 24 个字符的 Base64（解码后 16 字节）。请与 encryptedData 一起原样传给服务端。",
        en: "The iv is not valid: it is 24 characters of Base64 (16 bytes). Send it to the server together with encryptedData, as it is.",
    },
    /// User data that does not open.
    BadUserData = "BAD_USER_DATA" (-41003) {
        zh: "encryptedData 无法解密为合法数据。最常见的原因是 session_key 已被之后的 wx.login 刷新；可传入多个候选 session_key，或让用户重新授权。weseal/explain 可查看每一步。",
        en: "encryptedData does not open to valid data. Most often a later wx.login has replaced the session_key: pass several candidates, or ask the user again. weseal/explain shows every step.",
    },
    /// User data without a watermark.
    WatermarkMissing = "WATERMARK_MISSING" {
        zh: "解密后的数据没有数据水印(watermark)，无法确认属于哪个小程序。2016 年的旧格式没有数据水印；确需接受时传入 watermark: \"optional\"。",
        en: "The data has no watermark, so nothing says whose it is. The shape of 2016 had none; if it must be accepted, pass watermark: \"optional\".",
    },
    /// User data of another mini program.
    WatermarkMismatch = "WATERMARK_MISMATCH" {
        zh: "数据水印属于 AppID {found}，不是传入的 appId。请核对 appId，并确认数据来自同一个小程序。",
        en: "The watermark belongs to {found}, not to the appId given. Check the appId, and that the data comes from the same mini program.",
    },
    /// User data that is too old, or from the future.
    WatermarkExpired = "WATERMARK_EXPIRED" {
        zh: "数据水印的时间与当前时间相差 {seconds} 秒，超出允许范围（{limit} 秒）。请重新获取数据，并校准服务器时间。",
        en: "The watermark is {seconds} seconds away from now, more than the {limit} allowed. Have the data fetched again, and check the server's clock.",
    },
    /// What was given is not what the key computes.
    VerificationFailed = "VERIFICATION_FAILED" {
        zh: "验签失败：{argument} 与计算结果不一致。请核对密钥，并确认参与签名的内容原样传入、没有重新序列化。",
        en: "The {argument} does not match what the key computes. Check the key, and that what was signed is passed as it came, not serialised anew.",
    },
    /// A private key that is none.
    PrivateKeyInvalid = "PRIVATE_KEY_INVALID" ["rsa"] {
        zh: "私钥不可用：{reason}。需要 2048 位以上的 RSA 私钥，PEM 格式（PKCS#8 或 PKCS#1），例如商户平台的 apiclient_key.pem。",
        en: "The private key cannot be used: {reason}. It is an RSA key of 2048 bits or more as PEM (PKCS#8 or PKCS#1), such as the merchant's apiclient_key.pem.",
    },
    /// A public key or certificate that is none.
    PublicKeyInvalid = "PUBLIC_KEY_INVALID" ["rsa"] {
        zh: "公钥或证书不可用：{reason}。需要 2048 位以上的 RSA 公钥或 X.509 证书，PEM 格式。",
        en: "The public key or certificate cannot be used: {reason}. It is an RSA public key of 2048 bits or more, or an X.509 certificate, as PEM.",
    },
    /// A symmetric key that is none.
    ApiKeyInvalid = "API_KEY_INVALID" ["rsa"] {
        zh: "对称密钥 {argument} 不合法：{reason}。请从后台完整复制。",
        en: "The symmetric key {argument} is not valid: {reason}. Copy it whole from the console.",
    },
    /// A header is absent or empty.
    HeaderMissing = "HEADER_MISSING" ["rsa"] {
        zh: "缺少请求头或响应头 {header}。请传入全部 HTTP 头，并确认网关没有丢弃它。",
        en: "The header {header} is missing. Pass all headers, and check that no gateway drops it.",
    },
    /// A header has not the form it should have.
    HeaderInvalid = "HEADER_INVALID" ["rsa"] {
        zh: "HTTP 头 {header} 不合法：{reason}。",
        en: "The header {header} is not valid: {reason}.",
    },
    /// WeChat Pay tests whether wrong signatures are refused.
    SignatureProbe = "SIGNATURE_PROBE" ["rsa"] {
        zh: "这是微信支付的签名探测（WECHATPAY/SIGNTEST/），用来确认商户会拒绝错误签名。请按验签失败应答（例如 HTTP 401），无需告警。",
        en: "WeChat Pay probes whether a wrong signature is refused (WECHATPAY/SIGNTEST/). Answer as to any failed verification (such as HTTP 401); it is no cause for alarm.",
    },
    /// No key has this serial number.
    SerialUnknown = "SERIAL_UNKNOWN" ["rsa"] {
        zh: "没有编号为 {serial} 的平台证书或公钥。平台可能已更换证书：请下载后一并传入；轮换期间同时保留新旧两份。",
        en: "There is no certificate or public key with the number {serial}. The platform may have replaced it: fetch it and pass it too; during a rotation keep both.",
    },
    /// Sealed data that does not open.
    BadSealedData = "BAD_SEALED_DATA" ["rsa"] {
        zh: "{argument} 无法解密为合法数据。通常是密钥不对（其他商户、其他应用或已更换），或密文、附加数据在途中被改动。weseal/explain 可查看每一步。",
        en: "The {argument} does not open to valid data. Usually the key is another one (of another merchant or application, or replaced), or the cipher text or what belongs to it was changed. weseal/explain shows every step.",
    },
    /// A security field of a response differs.
    SecurityFieldMismatch = "SECURITY_FIELD_MISMATCH" ["rsa"] {
        zh: "安全字段 {field} 与传入的不一致：这份回包不属于这次调用。",
        en: "The security field {field} is not the one given: the response does not belong to this call.",
    },
    /// A passive reply from a mini program.
    PassiveReplyUnsupported = "PASSIVE_REPLY_UNSUPPORTED" {
        zh: "小程序不支持被动回复 {msgType}：只支持公众号。请改用主动回复 customerServiceMessage.send（客服消息），回包 success 即可。",
        en: "A mini program has no passive reply of type {msgType}: only official accounts do. Use the active reply customerServiceMessage.send and answer success.",
    },
    /// A transfer to customer service where there is nothing to transfer.
    TransferUnsupported = "TRANSFER_UNSUPPORTED" {
        zh: "{type} 不能转发到客服：只有用户发来的消息可以回包 transfer_customer_service，事件不可以。",
        en: "{type} cannot be handed to customer service: only messages of users can be answered with transfer_customer_service, events cannot.",
    },
    /// A request that is neither GET nor POST.
    MethodNotAllowed = "METHOD_NOT_ALLOWED" ["documentation"] {
        zh: "不接受 {method} 请求：微信只用 GET 验证 URL，用 POST 推送消息。",
        en: "A {method} request is not accepted: WeChat verifies the URL by GET and pushes by POST.",
    },
    /// What handles an event has thrown.
    HandlerFailed = "HANDLER_FAILED" ["documentation"] {
        zh: "onEvent 处理 {type} 时抛出了错误（见 cause）。未确认的消息微信会重试。",
        en: "onEvent has thrown while it handled {type} (see cause). WeChat repeats what was not acknowledged.",
    },
    /// A structured answer is asked for, and none was given.
    AnswerMissing = "ANSWER_MISSING" ["documentation"] {
        zh: "{type} 要求回复结构化内容，onEvent 却没有返回。请按该事件的文档返回对象。",
        en: "{type} wants a structured answer, and onEvent has returned none. Return the object that its documents show.",
    },
    /// What handles an event took longer than WeChat waits.
    DeadlineExceeded = "DEADLINE_EXCEEDED" ["documentation"] {
        zh: "onEvent 处理 {type} 超过 {milliseconds} 毫秒仍未完成，未确认此消息；处理仍在继续，重试会得到其结果。已可靠保存的事件可调用 context.acknowledge()。",
        en: "onEvent has not finished {type} within {milliseconds} ms, so it was not acknowledged; it goes on, and a retry gets its answer. Call context.acknowledge() for an event that is stored durably.",
    },
    /// The same message is being handled elsewhere.
    MessageBusy = "MESSAGE_BUSY" ["documentation"] {
        zh: "同一条消息仍在处理中，等到时限也没有结果，已应答 503 让微信稍后重试。",
        en: "The same message was still being handled when the deadline came; answered 503, so that WeChat tries again.",
    },
    /// Another worker may have taken over a message that is being handled.
    ClaimLost = "CLAIM_LOST" ["documentation"] {
        zh: "处理期间失去了这条消息的占用（未能及时续期），其他进程可能已经接手。请在 context.signal 中止时停止处理。",
        en: "The claim on this message was lost while it was handled (it could not be renewed in time); another process may have taken over. Stop when context.signal aborts.",
    },
    /// The store of claims cannot be asked.
    StoreFailed = "STORE_FAILED" ["documentation"] {
        zh: "排重存储不可用（{operation}，见 cause）。默认应答 503 让微信重试；宁可重复处理时可设 onStoreError: \"handle\"。",
        en: "The store of claims cannot be used ({operation}, see cause). By default the answer is 503, so that WeChat tries again; onStoreError: \"handle\" handles the message all the same.",
    },
    /// The store of claims takes no further message.
    StoreFull = "STORE_FULL" ["documentation"] {
        zh: "排重存储已满：未处理完的消息太多，已应答 503。请检查 onEvent 是否卡住，或调大 maxEntries。",
        en: "The store of claims is full of messages that are not finished; answered 503. Check whether onEvent hangs, or raise maxEntries.",
    },
    /// A call of a cloud function or container that is not known to be a push.
    SourceRefused = "SOURCE_REFUSED" ["documentation"] {
        zh: "调用来源 SOURCE 为「{source}」，不在 allowSources 之中，已拒绝：任何客户端都能伪造这样的调用。确认它来自消息推送后再加入 allowSources。",
        en: "The SOURCE of the call is \"{source}\", which is not among allowSources; refused, since any client can forge such a call. Add it once you know that it is a push.",
    },
    /// What is to be checked cannot be read.
    BadInput = "BAD_INPUT" {
        zh: "待检查的内容无法读取：{reason}。请传入微信接口所要的 JSON（位置见 details.position）。",
        en: "What is to be checked cannot be read: {reason}. Pass the JSON that WeChat's interface takes (details.position says where).",
    },
    /// The backend asked for is not there.
    BackendUnavailable = "BACKEND_UNAVAILABLE" {
        zh: "无法加载后端 {backend}：{reason}。可设置 WESEAL_BACKEND=wasm，或重新安装依赖；在浏览器或边缘环境请先调用 weseal/wasm 的 init。",
        en: "The backend {backend} cannot be loaded: {reason}. Set WESEAL_BACKEND=wasm or reinstall; in a browser or at the edge call init of weseal/wasm first.",
    },
    /// A bug in weseal.
    Internal = "INTERNAL" {
        zh: "weseal 内部错误：{reason}。这是一个缺陷，请附上不含密钥的复现步骤反馈；后续调用不受影响。",
        en: "An internal error of weseal: {reason}. This is a bug; please report it with steps that hold no secrets. Later calls are not affected.",
    },
}
