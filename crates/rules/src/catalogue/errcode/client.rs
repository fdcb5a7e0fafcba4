//! Codes of clients and tools: below zero those of cloud development, the sample library of message push, virtual
//! payment and notification cards, and above it those of `errno`, the developer tools and subscriptions.

use super::Errcode;

pub(super) const BELOW_ZERO: &[Errcode] = codes! {
    -607004 "无效的 URL Link" "invalid URL Link"
        => "核对 URL Link 是否有效、未过期。" "Check that the URL Link is valid and has not expired.";
    -607001 "无效的静态网站路径" "invalid path of the static website"
        => "path 以 / 开头，指向网站里的文件。" "The path begins with / and names a file of it.";
    -604100 "云调用没有这个 API" "the cloud call has no such API"
        => "在 config.json 的 permissions.openapi 里声明。" "Declare it in permissions.openapi of config.json.";
    -601033 "仅支持非个人主体小程序" "personal accounts are excluded"
        => "换用企业等非个人主体的小程序。" "Use a mini program of an organisation.";
    -601032 "小程序昵称为空" "the mini program has no name"
        => "先在后台设置名称。" "Set its name in the console.";
    -601028 "云环境未开通静态网站" "the environment has no static website"
        => "在云开发控制台开通。" "Open it in the cloud console.";
    -601027 "云环境不存在" "no such cloud environment"
        => "env 填环境 ID，不是名称。" "env is the environment's ID, not its name.";
    -601006 "cloudID 已过期" "the cloudID has expired"
        => "有效 5 分钟，取得后立即使用。" "It lives 5 minutes: use it at once.";
    -501007 "云开发参数错误" "invalid parameter of cloud development"
        => "errmsg 说明了是哪个参数。" "errmsg names the parameter.";
    -41003 "解密用户数据失败" "user data does not open"
        => "session_key 已被之后的 wx.login 更新，或数据不完整。" "A later wx.login has replaced the session_key, or the data is incomplete.";
    -41002 "iv 非法" "invalid iv"
        => "16 字节的 Base64，共 24 个字符。" "It is 16 bytes as Base64, 24 characters.";
    -41001 "session_key 非法" "invalid session_key"
        => "16 字节的 Base64，共 24 个字符。" "It is 16 bytes as Base64, 24 characters.";
    -40011 "生成 XML/JSON 失败" "XML or JSON could not be made"
        => "检查回包的内容。" "Check what is replied.";
    -40010 "Base64 解码失败" "Base64 could not be decoded"
        => "密文被 URL 解码、截断或换行。" "The cipher text was URL-decoded, cut or wrapped.";
    -40009 "Base64 编码失败" "Base64 could not be encoded"
        => "检查回包的内容。" "Check what is replied.";
    -40008 "解密后的数据不合法" "what was decrypted is no message"
        => "EncodingAESKey 与后台不一致，或刚更换过。" "The EncodingAESKey is not the console's, or was just changed.";
    -40007 "AES 解密失败" "AES decryption failed"
        => "EncodingAESKey 与后台不一致，或刚更换过。" "The EncodingAESKey is not the console's, or was just changed.";
    -40006 "AES 加密失败" "AES encryption failed"
        => "核对 EncodingAESKey。" "Check the EncodingAESKey.";
    -40005 "消息的 AppID 不符" "the message belongs to another AppID"
        => "第三方平台填第三方平台 AppID，企业微信填 ReceiveId。" "A third-party platform uses its own AppID, WeCom its ReceiveId.";
    -40004 "EncodingAESKey 非法" "invalid EncodingAESKey"
        => "应为 43 个字母或数字。" "It has 43 letters and digits.";
    -40003 "SHA-1 签名计算失败" "the signature could not be computed"
        => "检查参数是否齐全。" "Check that nothing is missing.";
    -40002 "XML/JSON 解析失败" "XML or JSON could not be read"
        => "传入未经处理的原始包体。" "Pass the raw body, untouched.";
    -40001 "验签失败" "the signature does not match"
        => "Token 与后台不一致；加密消息验 msg_signature。" "The Token is not the console's; of sealed messages verify msg_signature.";
    -15021 "小程序被限频交易" "trade of the mini program is limited"
        => "在后台查看原因。" "The console tells why.";
    -15020 "操作过快" "too fast"
        => "稍后重试。" "Try again later.";
    -15019 "商户号受限" "the merchant is restricted"
        => "在微信支付商户平台查看原因。" "The merchant platform of WeChat Pay tells why.";
    -15018 "代币或道具审核不通过" "coin or item was not approved"
        => "在后台修改后重新提交审核。" "Change it in the console and submit it again.";
    -15017 "商家涉嫌违规，收款受限" "the merchant is restricted"
        => "在微信支付商户平台查看原因。" "The merchant platform of WeChat Pay tells why.";
    -15016 "signData 格式有误" "signData is malformed"
        => "写成 JSON 字符串，字段与类型照文档。" "It is a string of JSON with the documented fields and types.";
    -15014 "代币或道具的发布尚未生效" "the release is not in force yet"
        => "发布后约 10 分钟生效。" "It takes some 10 minutes.";
    -15013 "goodsPrice 与后台不一致" "goodsPrice is not the price of the console"
        => "单位是分。" "It is in fen.";
    -15012 "下单失败，订单已关闭" "the order failed and is closed"
        => "换新单号重试。" "Take another outTradeNo.";
    -15011 "正式版的 env 只能是 0" "a released version has env 0"
        => "沙箱环境只用于开发版与体验版。" "The sandbox is for develop and trial versions.";
    -15010 "道具 productId 未发布" "the item productId is not released"
        => "先在后台发布道具。" "Release it in the console.";
    -15009 "代币未发布" "the coin is not released"
        => "先在后台发布代币。" "Release it in the console.";
    -15008 "二级商户进件未完成" "the sub-merchant is not set up"
        => "在后台完成进件。" "Finish its application in the console.";
    -15007 "session_key 已过期" "the session_key has expired"
        => "重新 wx.login，保存新的 session_key。" "Call wx.login and keep the new one.";
    -15006 "支付签名 paySig 错误" "wrong paySig"
        => "用该 env 的 AppKey 签 requestVirtualPayment&signData 原文。" "Sign requestVirtualPayment&signData, unchanged, with the AppKey of that env.";
    -15005 "用户态签名 signature 错误" "wrong signature"
        => "用 session_key 文本（不解码）对 signData 原文签名。" "Sign signData, unchanged, with the text of the session_key, not decoded.";
    -15004 "currencyType 错误" "wrong currencyType"
        => "只能填 CNY。" "It is CNY.";
    -15003 "虚拟支付系统错误" "virtual payment failed"
        => "稍后重试。" "Try again later.";
    -15002 "outTradeNo 重复" "outTradeNo was used before"
        => "换新单号重试。" "Take another outTradeNo.";
    -15001 "虚拟支付参数错误" "invalid parameter of virtual payment"
        => "errMsg 说明了是哪个参数。" "errMsg names the parameter.";
    -10002 "一次性订阅卡片：内容安全校验不通过" "notification card: its content was refused"
        => "修改内容后重发。" "Change its content.";
    -10001 "一次性订阅卡片：系统错误" "notification card: system error"
        => "稍后重试。" "Try again later.";
    -1005 "一次性订阅卡片：下发过于频繁" "notification card: sent too often"
        => "降低频率。" "Send fewer.";
    -1004 "一次性订阅卡片：用户拒收" "notification card: the user refuses it"
        => "不要再向该用户下发此模板。" "Send this user no more of it.";
    -1003 "一次性订阅卡片：未添加模板" "notification card: the template was not added"
        => "先在后台添加模板。" "Add it in the console.";
    -5 "虚拟支付：签约结果未知" "virtual payment: the result of signing is unknown"
        => "在服务端查询签约关系。" "Query the contract.";
    -4 "虚拟支付：被风控拦截" "virtual payment: stopped by risk control"
        => "稍后重试。" "Try again later.";
    -2 "虚拟支付：用户取消支付" "virtual payment: the user cancelled"
        => "无需处理。" "There is nothing to do.";
    -1 "系统繁忙；虚拟支付：支付失败" "the system is busy; virtual payment: it failed"
        => "稍后重试；支付结果以服务端查询为准。" "Try again later; query the server for what was paid.";
};

pub(super) const ABOVE_ZERO: &[Errcode] = codes! {
    1 "检查加密信息：数据不存在；errno：撤销" "check of encrypted data: no such data; errno: cancelled"
        => "只查得到本小程序最近 3 天的手机号加密数据。" "Only phone numbers of this mini program and of the last 3 days are found.";
    103 "errno：用户拒绝授权" "errno: the user refused"
        => "说明用途再请求；拒绝后 10 秒内不弹窗。" "Say what it is for; nothing is shown for 10 seconds after a refusal.";
    104 "errno：用户取消授权（隐私弹窗里拒绝）" "errno: the user cancelled (or refused in the privacy popup)"
        => "说明用途再请求；拒绝后 10 秒内不弹窗。" "Say what it is for; nothing is shown for 10 seconds after a refusal.";
    112 "errno：接口未在《小程序用户隐私保护指引》中声明" "errno: the interface is not declared in the privacy guide"
        => "在后台声明处理的信息，5 分钟后生效。" "Declare the information in the console; it takes 5 minutes.";
    1001 "参数错误（errno 与虚拟支付）" "invalid parameter (errno and virtual payment)"
        => "errMsg 说明了是哪个参数。" "errMsg names the parameter.";
    1005 "AppID 非法（errno 与实名校验）" "invalid AppID (errno and real-name check)"
        => "核对 AppID 及其权限。" "Check the AppID and its permissions.";
    1020 "errno：code 已被使用" "errno: the code was used before"
        => "每个 code 只能用一次。" "A code works once.";
    1021 "errno：code 已过期" "errno: the code has expired"
        => "有效 5 分钟。" "It lives 5 minutes.";
    1025 "errno：小程序隐私接口被封禁" "errno: privacy interfaces of this mini program are banned"
        => "在后台查看原因。" "The console tells why.";
    1026 "errno：小游戏隐私接口被封禁" "errno: privacy interfaces of this mini game are banned"
        => "在后台查看原因。" "The console tells why.";
    10001 "订阅消息：tmplIds 为空" "subscription: tmplIds is empty"
        => "传入 1 至 5 个模板 ID。" "Give 1 to 5 template ids.";
    10002 "订阅消息：请求消息列表失败" "subscription: the list of messages was not fetched"
        => "网络问题，稍后重试。" "The network failed: try again.";
    10003 "订阅消息：订阅请求发送失败" "subscription: the request was not sent"
        => "网络问题，稍后重试。" "The network failed: try again.";
    10004 "订阅消息：模板 ID 类型错误" "subscription: invalid template id"
        => "tmplIds 是字符串数组。" "tmplIds is a list of strings.";
    10005 "订阅消息：无法显示弹窗；开发者工具：文件不存在" "subscription: nothing could be shown; developer tools: no such file"
        => "小程序退到了后台；检查路径与大小写。" "The mini program was in the background; check path and case.";
    10009 "开发者工具：JSON 内容不合规" "developer tools: the content of a JSON file is not right"
        => "报错写明了字段。" "The message names the field.";
    20001 "订阅消息：没有模板数据" "subscription: no data of the template"
        => "模板不存在或类型不对应。" "It does not exist or is of another type.";
    20002 "订阅消息：一次性与长期模板混用" "subscription: one-time and long-term templates together"
        => "分两次调用。" "Ask for them in two calls.";
    20003 "订阅消息：模板数量超过上限" "subscription: too many templates"
        => "一次最多 5 个。" "At most 5 at once.";
    20004 "订阅消息：用户关闭了总开关" "subscription: the user has switched it off"
        => "引导用户到设置页授权。" "Lead the user to the settings.";
    20005 "订阅消息：小程序被禁封" "subscription: the mini program is banned"
        => "在后台查看原因。" "The console tells why.";
    20013 "订阅消息：不可订阅设备消息" "subscription: device messages are excluded"
        => "改用 wx.requestSubscribeDeviceMessage。" "Use wx.requestSubscribeDeviceMessage.";
};
