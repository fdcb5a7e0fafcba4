//! Codes of the server's general interfaces.

use super::Errcode;

pub(super) const CODES: &[Errcode] = codes! {
    40001 "access_token 无效或不是最新；取 token 时为 AppSecret 错误" "invalid or outdated access_token; when one is fetched, wrong AppSecret"
        => "重新获取会使旧的失效：集中保管，或用 stable_token。" "Fetching one ends the one before: keep it in one place, or use stable_token.";
    40002 "grant_type 非法；链接接口：无生成权限" "invalid grant_type; links: no permission"
        => "照文档填写；个人主体不能生成链接。" "Write it as documented; personal accounts make no links.";
    40003 "OpenID 非法；实名信息：类目 ID 不存在" "invalid openid; real names: no such category id"
        => "用本小程序 wx.login 换得的 openid。" "Use the openid that wx.login of this mini program gives.";
    40004 "媒体文件类型非法" "invalid type of media"
        => "照文档填写。" "Write it as documented.";
    40007 "media_id 无效" "invalid media_id"
        => "临时素材 3 天后失效，重新上传。" "Temporary media end after 3 days: upload it again.";
    40013 "AppID 非法；手机号接口：code 属于其他 AppID；链接接口：权限被封禁" "invalid AppID; phone number: the code belongs to another one; links: banned"
        => "核对大小写；code 与 access_token 须来自同一小程序。" "Check its case; code and access_token are of one mini program.";
    40014 "access_token 不合法" "invalid access_token"
        => "核对是否完整、未过期。" "Check that it is whole and current.";
    40016 "自定义菜单按钮个数不对" "wrong number of menu buttons"
        => "一级菜单 1–3 个。" "1 to 3 buttons at the first level.";
    40017 "自定义菜单按钮类型不对" "invalid menu button type"
        => "检查 type 与它要求的字段。" "Check type and the fields that it needs.";
    40018 "菜单名称长度不符" "invalid length of a menu name"
        => "缩短名称。" "Shorten it.";
    40019 "自定义菜单按钮 key 长度不对" "invalid length of a menu button's key"
        => "不超过 128 字节。" "At most 128 bytes.";
    40020 "自定义菜单按钮 url 长度不对" "invalid length of a menu button's url"
        => "不超过 1024 字节。" "At most 1,024 bytes.";
    40023 "自定义菜单二级按钮个数不对" "wrong number of sub-buttons"
        => "二级菜单 1–5 个。" "1 to 5 sub-buttons.";
    40029 "code 无效" "invalid code"
        => "已用过、已过 5 分钟、来自其他小程序，或登录与手机号的 code 混用。" "It was used, is older than 5 minutes, of another mini program, or of the other kind (login, phone number).";
    40037 "template_id 不合法" "invalid template_id"
        => "填后台「我的模板」里的 ID。" "Use an id that the console lists.";
    40066 "URL 无效：已发布版本没有该页面" "invalid URL: the released version has no such page"
        => "填已发布的页面。" "Use a released page.";
    40097 "参数错误；小程序码：env_version 非法" "invalid parameter; codes of pages: invalid env_version"
        => "核对参数名、类型与取值。" "Check names, types and values.";
    40101 "缺少必填参数" "a required parameter is missing"
        => "errmsg 写明参数。" "errmsg names it.";
    40125 "AppSecret 无效" "invalid AppSecret"
        => "核对是否完整、未重置。" "Check that it is whole and current.";
    40129 "scene 含有不允许的字符" "invalid characters in scene"
        => "只用字母、数字与规定的符号；中文先换成编号。" "Use letters, digits and the listed symbols; put a number in place of Chinese.";
    40159 "path 为空或过长" "the path is empty or too long"
        => "小程序码 1024 字符以内，二维码 128 字节以内。" "At most 1,024 characters for a mini program code, 128 bytes for a QR code.";
    40163 "code 已被使用" "the code was used before"
        => "每个 code 只能用一次。" "A code works once.";
    40164 "IP 不在白名单" "the IP is not on the allow list"
        => "在后台添加服务器出口 IP。" "Add the server's outgoing IP in the console.";
    40165 "页面路径错误" "invalid page path"
        => "填已发布的页面，参数放进 query。" "Use a released page, with parameters in query.";
    40169 "scene 为空或过长" "scene is empty or too long"
        => "1–32 个可见字符。" "1 to 32 visible characters.";
    40212 "query 不合法" "invalid query"
        => "写成 k1=v1&k2=v2，做 URL 编码，长度在上限内。" "Write k1=v1&k2=v2, URL-encoded and within the limit.";
    40225 "页面标题无效" "invalid page title"
        => "修改 page_title。" "Change page_title.";
    40226 "高风险用户，登录被拦截" "a high-risk user was stopped"
        => "不要重试。" "Do not repeat it.";
    40230 "签名加密：缺少 Wechatmp-Serial" "signed API: no Wechatmp-Serial"
        => "补上该请求头。" "Add it.";
    40231 "签名加密：缺少 Wechatmp-TimeStamp" "signed API: no Wechatmp-TimeStamp"
        => "补上该请求头。" "Add it.";
    40232 "签名加密：缺少 Wechatmp-Signature" "signed API: no Wechatmp-Signature"
        => "补上该请求头。" "Add it.";
    40233 "签名加密：缺少 Wechatmp-AppId" "signed API: no Wechatmp-AppId"
        => "补上该请求头。" "Add it.";
    40234 "签名加密：签名错误" "signed API: wrong signature"
        => "核对四行待签串与私钥；RSA 用 PSS，盐 32 字节。" "Check the four lines and the key; RSA is PSS with 32 bytes of salt.";
    40235 "签名加密：加密错误" "signed API: wrong encryption"
        => "核对对称密钥、附加数据与 12 字节的 iv。" "Check the symmetric key, the additional data and the iv of 12 bytes.";
    40236 "签名加密：Wechatmp-AppId 无效" "signed API: invalid Wechatmp-AppId"
        => "填调用方的 AppID。" "Send the caller's AppID.";
    40237 "签名加密：Wechatmp-AppId 与 access_token 不符" "signed API: Wechatmp-AppId and access_token are of two accounts"
        => "两者须属于同一账号。" "Both are of one account.";
    40238 "签名加密：未设置对称密钥" "signed API: no symmetric key is set"
        => "在后台设置。" "Set it in the console.";
    40239 "签名加密：未设置公钥" "signed API: no public key is set"
        => "在后台设置。" "Set it in the console.";
    40240 "签名加密：时间戳超时" "signed API: the timestamp is too old"
        => "校准服务器时间。" "Set the server's clock.";
    40243 "AppSecret 已被冻结" "the AppSecret is frozen"
        => "在后台解冻。" "Unfreeze it in the console.";
    41001 "缺少 access_token" "no access_token"
        => "写在 URL 里。" "Put it into the URL.";
    41002 "缺少 appid" "no appid"
        => "补上它。" "Add it.";
    41004 "缺少 secret" "no secret"
        => "补上它。" "Add it.";
    41030 "页面路径不正确" "invalid page"
        => "填已发布的页面；小程序码的 page 不带开头的 / 与参数。" "Use a released page; in a mini program code without leading / and parameters.";
    42001 "access_token 已过期" "the access_token has expired"
        => "有效 7200 秒，提前刷新。" "It lives 7,200 seconds: renew it before.";
    43002 "须用 POST" "POST is required"
        => "改用 POST。" "Use POST.";
    43101 "用户未订阅，或次数已用完" "the user has not subscribed, or it is used up"
        => "每次订阅只能发一条，重新征得订阅。" "One subscription is one message: ask again.";
    43104 "openid 与 AppID 不匹配；Short Link：无调用权限" "openid of another AppID; short links: no permission"
        => "用本小程序的 openid；Short Link 只开放给电商类目。" "Use an openid of this mini program; short links are for e-commerce only.";
    43107 "订阅消息能力被封禁" "subscribe messages are banned"
        => "在后台查看原因。" "The console tells why.";
    43108 "向同一用户并发下发" "messages to one user at the same time"
        => "逐条发送。" "Send one after the other.";
    44002 "请求体为空" "the body is empty"
        => "写进 POST 请求体，至少 {}。" "Send JSON, {} at least.";
    44990 "每秒调用超限" "too many calls a second"
        => "降到每秒 100 次以内。" "Keep to 100 calls a second.";
    44991 "每分钟调用超限" "too many calls a minute"
        => "下一分钟重试，并限制频率。" "Try the next minute, and slow down.";
    44993 "当天生成链接超过 50 万条" "more than 500,000 links today"
        => "按需生成，复用未失效的。" "Make them when needed and reuse them.";
    45008 "图文消息超过限制" "too many articles"
        => "只能有 1 条。" "There is one.";
    45009 "当天调用超限" "too many calls today"
        => "等到次日；或用 clear_quota 恢复额度。" "Wait for tomorrow, or restore the quota with clear_quota.";
    45011 "调用太频繁" "too many calls a minute"
        => "下一分钟重试，并限制频率。" "Try the next minute, and slow down.";
    45015 "超过客服回复时限" "too late for customer service"
        => "用户发消息后 48 小时、进入会话后 1 分钟内回复。" "Answer within 48 hours of a message, 1 minute of entering.";
    45029 "小程序码总数达到上限" "too many codes of pages"
        => "改用 getwxacodeunlimit。" "Use getwxacodeunlimit.";
    45047 "客服下发条数超限" "too many customer service messages"
        => "用户发消息后可发 5 条，进入会话后 2 条。" "There are 5 after a message and 2 after entering.";
    45072 "command 取值不对" "invalid command"
        => "填 Typing 或 CancelTyping。" "Write Typing or CancelTyping.";
    45080 "30 秒内与用户没有消息往来" "no message in the last 30 seconds"
        => "有消息往来后再下发。" "Show it after a message.";
    45081 "已在输入状态" "typing is shown already"
        => "不要重复下发。" "Do not repeat it.";
    45109 "统一服务消息已回收" "uniform messages are retired"
        => "改用订阅消息 subscribeMessage.send。" "Use subscribeMessage.send.";
    45168 "命中敏感词" "a sensitive word"
        => "修改内容。" "Change the text.";
    47001 "数据格式错误" "the data is malformed"
        => "请求体是 UTF-8 的 JSON，类型照文档，只序列化一次。" "The body is JSON in UTF-8 with the documented types, serialised once.";
    47003 "模板参数不符合要求" "an argument of the template is invalid"
        => "errmsg 写明字段：为空、超长或类型不符。" "errmsg names it: empty, too long or not of its type.";
    48001 "接口未授权" "no permission for this interface"
        => "在后台开通；第三方平台检查权限集。" "Open it in the console; a third-party platform checks its permissions.";
    61032 "视频格式不是 mp4" "the video is not mp4"
        => "换成 mp4。" "Use mp4.";
    61034 "缺少必填参数" "a required argument is missing"
        => "补上后重试。" "Add it and try again.";
    61035 "该接口无需申请、名称有误或已开通" "the interface needs no application, is misspelt or already open"
        => "核对 api_name。" "Check api_name.";
    61038 "每分钟调用超过 280 次" "more than 280 calls a minute"
        => "放慢调用。" "Call less often.";
};
