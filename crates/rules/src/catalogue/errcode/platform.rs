//! Codes of single capabilities: submission, links, privacy, sessions, NFC and the server's side of virtual payment.

use super::Errcode;

pub(super) const CODES: &[Errcode] = codes! {
    61039 "代码检测未完成" "the scan of the code has not finished"
        => "稍后重试。" "Try again later.";
    61040 "用到的隐私接口未声明或无权限" "privacy interfaces are used without declaration or permission"
        => "写进 requiredPrivateInfos 并开通；确未使用则传 privacy_api_not_use: true。" "Declare them in requiredPrivateInfos and open them; if unused, pass privacy_api_not_use: true.";
    65304 "matchrule 为空" "matchrule is empty"
        => "至少给一个匹配条件。" "Give one condition at least.";
    65320 "matchrule 含有已停用的条件" "matchrule has conditions that are no longer open"
        => "只用 tag_id 与 client_platform_type。" "Use tag_id and client_platform_type alone.";
    70000 "为保护未成年人，消息发送失败" "not sent, to protect minors"
        => "不要重试。" "Do not repeat it.";
    80111 "实名校验：code 不存在" "real-name check: no such code"
        => "重新获取 code。" "Get another code.";
    80113 "实名校验：code 无效" "real-name check: invalid code"
        => "重新获取 code。" "Get another code.";
    85006 "标签格式错误" "invalid tags"
        => "最多 10 个，以空格分隔，每个不超过 20 字符。" "At most 10, separated by blanks, of 20 characters each.";
    85007 "页面路径错误" "invalid page path"
        => "填代码里存在的页面。" "Give a page of the code.";
    85010 "item_list 有项目为空" "an entry of item_list is empty"
        => "填上或删除该项。" "Fill it in or remove it.";
    85011 "标题填写错误" "invalid title"
        => "1–32 个字符。" "1 to 32 characters.";
    85013 "无效的自定义配置" "invalid ext_json"
        => "核对 ext_json 的内容。" "Check what ext_json holds.";
    85023 "审核列表的项目数不在 1–5 之间" "item_list has not 1 to 5 entries"
        => "给 1–5 项。" "Give 1 to 5 entries.";
    85048 "ext_json 解析失败" "ext_json cannot be parsed"
        => "传 JSON 字符串，先 JSON.stringify。" "Pass a string of JSON: JSON.stringify it.";
    85079 "小程序尚未发布" "the mini program is not released"
        => "先发布线上版本。" "Release it first.";
    85088 "未开通云开发" "cloud development is not open"
        => "先开通，并核对 env。" "Open it, and check env.";
    85092 "preview_info 格式错误" "invalid preview_info"
        => "核对两个列表。" "Check its two lists.";
    85094 "需要填写 ugc_declare" "ugc_declare is needed"
        => "补上 UGC 声明。" "Declare the content of users.";
    85096 "不可使用 scancode_time" "scancode_time is reserved"
        => "换一个参数名。" "Use another name.";
    85400 "长期链接达到 10 万条上限" "100,000 permanent links are there"
        => "改用 30 天内失效的链接。" "Use links that expire within 30 days.";
    85401 "失效时间须在 1 分钟至 30 天之间" "the time limit is between 1 minute and 30 days"
        => "失效时间已过，或用了毫秒、超过 30 天。" "The time has passed, is in milliseconds, or more than 30 days ahead.";
    85402 "env_version 错误" "invalid env_version"
        => "填 release、trial 或 develop。" "Write release, trial or develop.";
    85403 "链接不存在" "no such link"
        => "核对是否完整。" "Check that it is whole.";
    85405 "未开启明文 scheme" "no plain scheme for this AppID or path"
        => "在后台声明路径。" "Declare the path in the console.";
    85406 "链接当天访问次数超限" "links were opened too often today"
        => "准备备用入口。" "Have another way in.";
    85407 "无生成权限" "no permission to make links"
        => "个人主体小程序不能生成。" "Personal accounts cannot.";
    85408 "生成权限被封禁" "making links is banned"
        => "在后台查看原因。" "The console tells why.";
    85433 "check_json 有误" "invalid check_json"
        => "传 JSON 字符串，字段齐全。" "Pass a string of JSON with all its fields.";
    85434 "notify_type 有误" "invalid notify_type"
        => "核对卡片类型。" "Check the type of the card.";
    85435 "content_json 有误" "invalid content_json"
        => "传 JSON 字符串。" "Pass a string of JSON.";
    85438 "notify_code 已过期" "the notify_code has expired"
        => "在有效期内激活或更新。" "Activate or update in time.";
    85440 "content_json 缺少字段" "content_json lacks a field"
        => "按卡片模板补上。" "Fill in what the card wants.";
    86069 "owner_setting 缺少必填字段" "owner_setting lacks a field"
        => "至少一种联系方式，并填 notice_method。" "Give a contact and notice_method.";
    86071 "privacy_ver 无效" "invalid privacy_ver"
        => "1 为现网版本，2 为开发版。" "1 is the live version, 2 the development version.";
    86072 "store_expire_timestamp 无效" "invalid store_expire_timestamp"
        => "照文档的格式，UTF-8 编码。" "Write it as documented, in UTF-8.";
    86074 "没有现网版本的隐私设置" "there are no live privacy settings"
        => "改用 privacy_ver 2。" "Use privacy_ver 2.";
    87007 "session_key 不存在或已过期" "no session_key, or it has expired"
        => "重新 wx.login，保存新的 session_key。" "Call wx.login and keep the new one.";
    87008 "sig_method 无效" "invalid sig_method"
        => "只能填 hmac_sha256。" "It is hmac_sha256.";
    87009 "签名无效" "invalid signature"
        => "用 session_key 文本（不解码）签请求体原文，GET 签空串。" "Sign the body, unchanged, with the text of the session_key; for GET the empty string.";
    101100 "接口未在隐私协议中声明" "the interface is not declared in the privacy guide"
        => "在后台声明处理的信息，5 分钟后生效。" "Declare the information in the console; it takes 5 minutes.";
    101101 "隐私接口已封禁" "the privacy interface is banned"
        => "在后台查看原因。" "The console tells why.";
    101102 "用户未同意隐私协议" "the user has not agreed to the privacy guide"
        => "用户同意后再调用。" "Call it after the user has agreed.";
    200014 "模板 tid 参数错误" "invalid tid"
        => "填公共模板库的 tid。" "Give a tid of the public library.";
    200020 "关键词列表 kidList 参数错误" "invalid kidList"
        => "2–5 个本模板的关键词 id。" "2 to 5 keyword ids of this template.";
    200021 "场景描述 sceneDesc 参数错误" "invalid sceneDesc"
        => "不超过 15 个字。" "At most 15 characters.";
    1400001 "手机号验证次数用尽" "no phone number verifications left"
        => "在后台购买用量。" "Buy more in the console.";
    9402203 "标准模板的 ext_json 错误" "invalid ext_json of a standard template"
        => "标准模板只用 {\"extAppid\":\"\"}。" "A standard template takes {\"extAppid\":\"\"} alone.";
    9800003 "model_id 检查不通过" "model_id was refused"
        => "核对 model_id。" "Check it.";
    9800007 "model_id 尚未获得该能力" "this model_id has no permission yet"
        => "稍后重试。" "Try again later.";
    9800008 "一机一码须填 sn" "one code per device: sn is required"
        => "填写 sn。" "Give sn.";
    9800009 "一型一码不可填 sn" "one code per model: no sn"
        => "删除 sn。" "Remove sn.";
    268490001 "虚拟支付：openid 错误" "virtual payment: wrong openid"
        => "用本小程序的 openid。" "Use the openid of this mini program.";
    268490002 "虚拟支付：参数错误" "virtual payment: invalid parameter"
        => "errmsg 写明字段。" "errmsg names it.";
    268490003 "虚拟支付：签名错误" "virtual payment: wrong signature"
        => "pay_sig 签 uri&请求体，signature 只签请求体；AppKey 与 env 对应。" "pay_sig signs uri&body, signature the body alone; each env has its AppKey.";
    268490004 "虚拟支付：重复操作，之前已成功" "virtual payment: done before"
        => "视为成功。" "Take it as done.";
    268490005 "虚拟支付：订单已退款" "virtual payment: refunded before"
        => "不要再退。" "Do not refund again.";
    268490006 "虚拟支付：代币余额不足" "virtual payment: not enough coins"
        => "先查询余额。" "Query the balance first.";
    268490007 "虚拟支付：图文含敏感内容" "virtual payment: sensitive content"
        => "修改内容。" "Change it.";
    268490008 "虚拟支付：代币未发布" "virtual payment: the coin is not released"
        => "先在后台发布代币。" "Release it in the console.";
    268490009 "虚拟支付：session_key 不存在或已过期" "virtual payment: no session_key, or it has expired"
        => "重新 wx.login，保存新的 session_key。" "Call wx.login and keep the new one.";
    268490011 "虚拟支付：数据生成中" "virtual payment: the data is being made"
        => "稍后重试。" "Try again later.";
    268490012 "虚拟支付：批量任务运行中" "virtual payment: a batch is running"
        => "稍后重试。" "Try again later.";
    268490013 "虚拟支付：核销状态不可退款" "virtual payment: redeemed orders are not refunded"
        => "不要退款。" "Do not refund it.";
    268490014 "虚拟支付：退款进行中" "virtual payment: the refund is under way"
        => "稍后重试，参数不变。" "Try again later, unchanged.";
    268490015 "虚拟支付：频率限制" "virtual payment: too many calls"
        => "降低频率。" "Slow down.";
    268490016 "虚拟支付：left_fee 与实际不符" "virtual payment: wrong left_fee"
        => "用 query_order 查询后再填。" "Ask query_order for it.";
    268490018 "虚拟支付：广告金账户行业不匹配" "virtual payment: the ad account is of another industry"
        => "核对账户。" "Check the account.";
    268490019 "虚拟支付：广告金账户已绑定其他 AppID" "virtual payment: the ad account belongs to another AppID"
        => "核对账户。" "Check the account.";
    268490020 "虚拟支付：广告金账户主体名称错误" "virtual payment: wrong name of the ad account's owner"
        => "核对账户。" "Check the account.";
    268490021 "虚拟支付：账户未完成进件" "virtual payment: the account is not set up"
        => "在后台完成进件。" "Finish its application in the console.";
    268490022 "虚拟支付：广告金账户无效" "virtual payment: invalid ad account"
        => "核对账户。" "Check the account.";
    268490023 "虚拟支付：广告金余额不足" "virtual payment: not enough ad money"
        => "先充值。" "Charge it first.";
    268490024 "虚拟支付：广告金充值金额须大于 0" "virtual payment: the charge is to be above 0"
        => "修改金额。" "Change it.";
};
