// Generated from Rust by `cargo xtask gen`. Do not edit.

/** A stable error code. Never renamed, never reused. */
export type ErrorCode =
  | "INVALID_ARGUMENT"
  | "CONFIG_INVALID"
  | "TOKEN_REQUIRED"
  | "KEY_REQUIRED"
  | "KEY_INVALID"
  | "APP_ID_REQUIRED"
  | "ACCOUNTS_AMBIGUOUS"
  | "TOO_MANY_ACCOUNTS"
  | "ACCOUNT_UNKNOWN"
  | "PARAMETER_MISSING"
  | "PARAMETER_REPEATED"
  | "PARAMETER_INVALID"
  | "SIGNATURE_MISSING"
  | "SIGNATURE_MISMATCH"
  | "TIMESTAMP_OUT_OF_WINDOW"
  | "NOT_ENCRYPTED"
  | "BODY_TOO_LARGE"
  | "BODY_MALFORMED"
  | "BODY_PARSED"
  | "DOCTYPE_REFUSED"
  | "ENCRYPT_MISSING"
  | "ENCRYPT_REPEATED"
  | "BAD_BASE64"
  | "BAD_CIPHERTEXT"
  | "OWNER_MISMATCH"
  | "SESSION_KEY_INVALID"
  | "IV_INVALID"
  | "BAD_USER_DATA"
  | "WATERMARK_MISSING"
  | "WATERMARK_MISMATCH"
  | "WATERMARK_EXPIRED"
  | "VERIFICATION_FAILED"
  | "PRIVATE_KEY_INVALID"
  | "PUBLIC_KEY_INVALID"
  | "API_KEY_INVALID"
  | "HEADER_MISSING"
  | "HEADER_INVALID"
  | "SIGNATURE_PROBE"
  | "SERIAL_UNKNOWN"
  | "BAD_SEALED_DATA"
  | "SECURITY_FIELD_MISMATCH"
  | "PASSIVE_REPLY_UNSUPPORTED"
  | "TRANSFER_UNSUPPORTED"
  | "METHOD_NOT_ALLOWED"
  | "HANDLER_FAILED"
  | "ANSWER_MISSING"
  | "DEADLINE_EXCEEDED"
  | "MESSAGE_BUSY"
  | "CLAIM_LOST"
  | "STORE_FAILED"
  | "STORE_FULL"
  | "SOURCE_REFUSED"
  | "BAD_INPUT"
  | "BACKEND_UNAVAILABLE"
  | "INTERNAL";

/** The likely cause of a failure. */
export type HintCode =
  | "PLAIN_SIGNATURE_USED"
  | "ENCRYPT_ALTERED"
  | "TOKEN_HAS_BLANKS"
  | "TOKEN_HAS_QUOTES"
  | "BLANK_FOR_PLUS"
  | "KEY_HAS_PADDING"
  | "KEY_HAS_BLANKS"
  | "COMPONENT_APP_ID"
  | "BODY_REBUILT"
  | "CONTAINER_PROBE"
  | "CONSOLE_PLAIN_MODE"
  | "KIND_IS_WECOM"
  | "KIND_IS_NOT_WECOM"
  | "MILLISECONDS"
  | "SESSION_KEY_ROTATED"
  | "IV_AND_DATA_SWAPPED"
  | "DATA_TRUNCATED"
  | "OTHER_MINI_PROGRAM"
  | "RAW_DATA_REBUILT"
  | "SESSION_KEY_DECODED"
  | "BODY_NOT_EXACT"
  | "AMPERSAND_ESCAPED"
  | "OTHER_ENVIRONMENT"
  | "OTHER_API_KEY"
  | "SIGN_TYPE_DIFFERS"
  | "URL_DIFFERS"
  | "FIELD_CASE"
  | "PEM_ESCAPED"
  | "PEM_HEAD_MISSING"
  | "KEY_ENCRYPTED"
  | "CERTIFICATE_FOR_KEY"
  | "PUBLIC_FOR_PRIVATE"
  | "PRIVATE_FOR_PUBLIC"
  | "KEY_NOT_RSA"
  | "OTHER_MERCHANT_KEY"
  | "OTHER_APPLICATION_KEY"
  | "PLATFORM_KEY_ROTATED"
  | "MERCHANT_CERTIFICATE"
  | "CERTIFICATE_SERIAL"
  | "OTHER_CERTIFICATE"
  | "HEADERS_DROPPED"
  | "NEWLINE_MISSING"
  | "OTHER_APP_ID"
  | "API_V2_KEY"
  | "AAD_MISSING"
  | "OTHER_SN"
  | "OTHER_TIMESTAMP"
  | "URL_HAS_QUERY"
  | "API_URL_DIFFERS"
  | "GBK_AS_UTF8";

/** An answer that deserves a look. */
export type ReplyWarningCode =
  | "REPLY_SHAPE_UNDOCUMENTED"
  | "REPLY_ANSWER_EXPECTED";

/** The least protection that is accepted: 安全模式, 兼容模式, 明文模式. */
export type Mode = "secure" | "compat" | "plain";

/** The format of a body. */
export type Format = "json" | "xml";

/** The sealed envelope of a reply, in WeChat's spelling. */
export type Envelope = { Encrypt: string; MsgSignature: string; TimeStamp: number; Nonce: string };

/** A failure as data, where it is shown and not thrown. */
export type ExplanationError = {
  code: ErrorCode;
  wechatCode?: number;
  message: string;
  hint?: { code: HintCode; message: string };
  details?: Record<string, string>;
};

/** A likely cause. */
export type ExplanationCause = { code: HintCode; message: string };

/** A value, or why there is none. */
export type Outcome<T> = { value: T } | { error: ExplanationError };

/**
 * The declaration of an account. Exactly these fields are read, and others refused.
 */
export type AccountOptions = { 
/**
 * The ids that an envelope may carry: the AppID; a third-party platform's own; WeCom's ReceiveId.
 */
appId?: string | readonly string[], 
/**
 * 令牌(Token), or `[current, previous]` during a rotation.
 */
token: string | readonly [current: string, previous: string], 
/**
 * 消息加解密密钥, or `[current, previous]`. Leave it out in plain mode alone.
 */
encodingAesKey?: string | readonly [current: string, previous: string], 
/**
 * What kind of account it is. Default `"miniprogram"`.
 */
kind?: "miniprogram" | "officialAccount" | "component" | "wecom", 
/**
 * Whether an envelope without an id belongs to this account. Default `false`.
 */
emptyAppId?: boolean, };

/**
 * What opened a request. The reply is sealed with the same.
 */
export type OpenedBy = { 
/**
 * The account's place in the configuration.
 */
index: number, 
/**
 * The id that the envelope carried; of a plain request the account's first.
 */
appId: string, 
/**
 * Which Token.
 */
token: "current" | "previous", 
/**
 * Which key; `null` where the request was plain.
 */
encodingAesKey: "current" | "previous" | null, };

/**
 * A verified and decrypted text, not parsed.
 */
export type Unsealed = { 
/**
 * The text.
 */
message: string, 
/**
 * How the request came.
 */
mode: Mode, 
/**
 * The format of the request; the reply has the same.
 */
format: Format, 
/**
 * Which account, Token and key opened it.
 */
account: OpenedBy, 
/**
 * When WeChat signed it, in Unix seconds.
 */
timestamp: number, 
/**
 * WeChat's random text.
 */
nonce: string, };

/**
 * An HTTP answer, ready to be sent.
 */
export type HttpReply = { 
/**
 * Always 200: WeChat repeats a message that was answered with anything else.
 */
status: 200, 
/**
 * The headers, in lower case.
 */
headers: Record<string, string>, 
/**
 * The body.
 */
body: string, };

/**
 * An answer that deserves a look, though it is sent.
 */
export type ReplyWarning = { code: ReplyWarningCode, message: string, };

/**
 * What happened, and what came of it.
 */
export type Explanation = { steps: Array<ExplanationStep>, opened?: { type: string; event: string; dedupeKey: string }, 
/**
 * The answer, where it is a URL verification.
 */
reply?: HttpReply, 
/**
 * What was computed, as JSON text.
 */
answer?: string, error?: ExplanationError, 
/**
 * The usual causes, if it failed or WeChat refuses what was computed, most likely first.
 */
causes: ExplanationCause[], };

export type ExplanationStep = { 
/**
 * Stable name of the step.
 */
id: string, 
/**
 * What it does, in the language asked for.
 */
title: string, status: "ok" | "failed" | "skipped", inputs: Array<ExplanationFact>, outputs: Array<ExplanationFact>, error?: ExplanationError, };

export type ExplanationFact = { name: string, value: string, };

interface Message<T extends string> {
  ToUserName: string;
  FromUserName: string;
  CreateTime: number;
  MsgType: T;
}

interface EventMessage<E extends string> extends Message<"event"> {
  Event: E;
}

interface Info<I extends string> {
  AppId: string;
  CreateTime: number;
  InfoType: I;
}

interface OpenedAs<T extends string, E> {
  /** What it is: switch on this. */
  type: T;
  /** The event. Identifiers are strings, lists are arrays, `CreateTime` is a number. */
  event: E;
  /** The text as it was signed. */
  raw: string;
  /** How the request came. */
  mode: Mode;
  /** The format of the request; the reply has the same. */
  format: Format;
  /** Which account, Token and key opened it. */
  account: OpenedBy;
  /** When WeChat signed it, in Unix seconds. */
  timestamp: number;
  /** WeChat's random text. */
  nonce: string;
  /** The same for every retry of a message that has an id of its own, and for no other message. */
  dedupeKey: string;
}

/** A verified and decrypted push: a union that narrows on `type`. */
export type Opened =
  | { [T in keyof Events]: OpenedAs<T, Events[T]> }[keyof Events]
  | { [T in keyof PassiveReplies]: OpenedAs<T, PassiveReplies[T]> }[keyof PassiveReplies]
  | OpenedAs<"unknown", Record<string, unknown>>;

/** What an event may be answered with besides text. */
export type Reply<O extends Opened> = O extends Opened
  ? O["type"] extends keyof Replies
    ? Replies[O["type"]]
    : O["type"] extends "unknown"
      ? Record<string, unknown>
      : never
  : never;

interface ReplyTo {
  ToUserName?: string;
  FromUserName?: string;
  CreateTime?: number;
  MsgType?: string;
  Event?: string;
}

/** Hands a message of a user to human customer service. */
export interface TransferReply extends Required<Omit<ReplyTo, "Event">> {
  MsgType: "transfer_customer_service";
  TransInfo?: { KfAccount: string };
}

/** What an official account may answer a message with. A mini program may not. */
export type PassiveReply = Required<Omit<ReplyTo, "Event" | "MsgType">> &
  (
    | { MsgType: "text"; Content: string }
    | { MsgType: "image"; Image: { MediaId: string } }
    | { MsgType: "voice"; Voice: { MediaId: string } }
    | { MsgType: "video"; Video: { MediaId: string; Title?: string; Description?: string } }
    | { MsgType: "music"; Music: { Title?: string; Description?: string; MusicUrl?: string; HQMusicUrl?: string; ThumbMediaId: string } }
    | { MsgType: "news"; ArticleCount: number; Articles: { item: { Title: string; Description: string; PicUrl: string; Url: string }[] } }
  );

/** Every known event, by its `type`. */
export interface Events {
  /** 点击菜单 · menu entry clicked
   * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Custom_Menu_Push_Events.html */
  CLICK: EventMessage<"CLICK"> & { EventKey: string };
  /** 扫描带参数二维码 · a follower scans a code with a parameter
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_event_pushes */
  SCAN: EventMessage<"SCAN"> & { EventKey: string; Ticket: string };
  /** 模板消息发送结果 · result of a template message
   * @see https://developers.weixin.qq.com/doc/offiaccount/Message_Management/Template_Message_Interface.html */
  TEMPLATESENDJOBFINISH: EventMessage<"TEMPLATESENDJOBFINISH"> & { MsgID: string; Status: string };
  /** 点击菜单跳转链接 · menu link opened
   * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Custom_Menu_Push_Events.html */
  VIEW: EventMessage<"VIEW"> & { EventKey: string; MenuId?: string };
  /** 运单轨迹更新 · a parcel has moved
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/logistics.onPathUpdate */
  add_express_path: EventMessage<"add_express_path"> & { DeliveryID: string; WayBillId: string; OrderId: string; Version: number | string; Count: number | string; Actions: { ActionTime: number | string; ActionType: number | string; ActionMsg: string }[] };
  /** 散单下单 · a parcel is ordered
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/shipping_capacity_order */
  add_single_waybill: EventMessage<"add_single_waybill"> & { Token: string; WXAppId: string; OrderID?: string; Sender: { Name: string; Tel?: string; Mobile?: string; Province: string; City: string; Area: string; Street?: string; Address: string; Id?: string }; Receiver: { Name: string; Tel?: string; Mobile?: string; Province: string; City: string; Area: string; Street?: string; Address: string; Id?: string }; GoodDetail: { Weight: number; Special: number | string }; Insured?: { UseInsured?: number | string; InsuredValue?: number | string }; ExpectStartTime?: number | string; ExpectEndTime?: number | string; Settingment?: number | string; CompanyID?: string; Account?: string; AccountPwd?: string; Remark?: string; PickUpStartTime?: number | string; PickUpEndTime?: number | string; Scene?: number | string };
  /** 请求下单 · a waybill is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/Request_an_order_event */
  add_waybill: EventMessage<"add_waybill"> & { Token: string; OrderID: string; BizID: string; BizPwd: string; ShopAppID: string; WayBillID: string; Remark?: string; Sender: { Name: string; Tel?: string; Mobile?: string; Company?: string; PostCode?: string; Country?: string; Province: string; City: string; Area: string; Address: string }; Receiver: { Name: string; Tel?: string; Mobile?: string; Company?: string; PostCode?: string; Country?: string; Province: string; City: string; Area: string; Address: string }; Cargo: { Weight: number; Space_X: number; Space_Y: number; Space_Z: number; Count: number | string; DetailList?: { Name: string; Count: number | string }[] }; Insured: { UseInsured: number | string; InsuredValue: number | string }; Service: { ServiceType: number | string; ServiceName: string } };
  /** 授权成功 · an account has authorised the platform
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/authorize_event.html */
  authorized: Info<"authorized"> & { AuthorizerAppid: string; AuthorizationCode: string; AuthorizationCodeExpiredTime: number | string; PreAuthCode: string };
  /** 试用小程序授权申请 · authorisation of a trial mini program
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Register_Mini_Programs/fast_registration_of_mini_program.html */
  betaapp_authorization_apply_event: EventMessage<"betaapp_authorization_apply_event"> & { ApplyAuthorizationInfoNoitfy: { appid: string; mp_appid: string; status: number | string; msg?: string; operation_time: string; ticket?: string } };
  /** 试用小程序认证申请 · verification of a trial mini program applied for
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Register_Mini_Programs/fast_registration_of_mini_program.html */
  betaapp_verify_apply_event: EventMessage<"betaapp_verify_apply_event"> & { ApplyAuthorizationInfoNoitfy: { appid: string; mp_appid: string; status: number | string; msg?: string; operation_time: string; ticket?: string } };
  /** 试用小程序认证结果 · result of verifying a trial mini program
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Register_Mini_Programs/fast_registration_of_mini_program.html */
  betaapp_verify_event: EventMessage<"betaapp_verify_event"> & { ApplyAuthorizationInfoNoitfy: { appid: string; mp_appid: string; status: number | string; msg?: string; operation_time: string; ticket?: string } };
  /** 小说下架状态 · a novel or chapter was removed, or restored
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api */
  book_ban_status_change: EventMessage<"book_ban_status_change"> & { book_id: string; book_title: string; chapter_id?: string; chapter_title?: string; ban_status: number | string; time: number | string };
  /** 取消授权账号 · an account is no longer authorised
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onCancelAuth.html */
  cancel_auth_account: EventMessage<"cancel_auth_account"> & { shopid: string; wx_appid: string };
  /** 散单取消 · a parcel is cancelled
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/cancel_order */
  cancel_single_waybill: EventMessage<"cancel_single_waybill"> & { Token: string; WXAppId: string; OrderID?: string; WayBillID?: string; CancelID: number | string; CancelReason?: string };
  /** 取消运单 · a waybill is cancelled
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/Cancel_order_event */
  cancel_waybill: EventMessage<"cancel_waybill"> & { BizID: string; BizPwd: string; ShopAppID: string; OrderID: string; WayBillID: string };
  /** 付费管理用量告警 · a paid quota is running out
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/charge/charge_mp_service_quota_notify */
  charge_mp_service_quota_notify: EventMessage<"charge_mp_service_quota_notify"> & { event_type: number | string; appid: string; spu_id: number | string; spu_name: string; total_quota: number | string; total_used_quota: number | string };
  /** 付费管理有效期告警 · a paid service is about to expire
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/charge/charge_mp_service_validity_notify */
  charge_mp_service_validity_notify: EventMessage<"charge_mp_service_validity_notify"> & { event_type: number | string; appid: string; spu_id: number | string; spu_name: string; validity_end_time: string };
  /** 审核商户 · a merchant is to be checked
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/Review_merchant_events */
  check_biz: EventMessage<"check_biz"> & { BizID: string; BizPwd: string; ShopAppID: string; ShopName?: string; ShopTelphone?: string; ShopContact?: string; ServiceName?: string; SenderAddress?: string; SenderProvince?: string; SenderCity?: string; SenderArea?: string };
  /** 交易投诉 · complaint about an order
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/guarantee/complaint.html */
  complaint_callback: EventMessage<"complaint_callback"> & { BussiCallBackInfo?: { appid: string; option_type: string; complaint_order_id: string; status: string; create_time: string; expire_time: string; type: string; order_id: string; out_trade_no: string; phone_number: string; open_id: string; customer_material_content?: string; customer_material_media_id_list?: (string)[]; pay_time: string; total_cost: string; product_name: string; history?: { time: string; content?: string; media_id_list?: (string)[] }[] }; appid?: string; option_type?: string; complaint_order_id?: string; status?: string; create_time?: string; expire_time?: string; type?: string; order_id?: string; out_trade_no?: string; phone_number?: string; open_id?: string; customer_material_content?: string; customer_material_media_id_list?: (string)[]; pay_time?: string; total_cost?: string; product_name?: string; history?: { time: string; content?: string; media_id_list?: (string)[] }[] };
  /** 验证票据 · ticket, sent every ten minutes
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/component_verify_ticket.html */
  component_verify_ticket: Info<"component_verify_ticket"> & { ComponentVerifyTicket: string };
  /** 腾讯地图门店审核结果 · review of a place on the map
   * @see https://developers.weixin.qq.com/doc/offiaccount/WeChat_Stores/WeChat_Shop_Miniprogram_Interface.html */
  create_map_poi_audit_info: EventMessage<"create_map_poi_audit_info"> & { audit_id: number | string; status: number | string; map_poi_id: string; name: string; address: string; latitude: number; longitude: number; sh_remark: string };
  /** 调试工具示例事件 · sample event of the debugger
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push */
  debug_demo: EventMessage<"debug_demo"> & { debug_str: string };
  /** 使用授权码拉取授权信息 · an authorised account is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onAuthInfoGet.html */
  get_auth_info: EventMessage<"get_auth_info"> & { wx_appid: string; code: string };
  /** 获取预授权码 · a code for authorisation is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onPreAuthCodeGet.html */
  get_pre_auth_code: EventMessage<"get_pre_auth_code"> & { wx_appid: string };
  /** 查询商户余额 · the balance of a merchant is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/Query_merchant_balance_events */
  get_quota: EventMessage<"get_quota"> & { BizID: string; BizPwd: string; ShopAppID: string };
  /** 图片消息 · picture
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/receive */
  image: Message<"image"> & { PicUrl: string; MediaId: string; MsgId: string; MsgDataId?: string; Idx?: number | string; BusinessId?: number | string };
  /** 设备音视频通话呼叫 · a device calls, or is called
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/device/voip/cloud-server-sdk */
  iot_voip_notify: EventMessage<"iot_voip_notify"> & { Action: string; Payload: string; RoomId: string; SessionKey: string; ServerToken: string; ModelId: string; Sn: string };
  /** 关闭会话 · a session is closed
   * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html */
  kf_close_session: EventMessage<"kf_close_session"> & { KfAccount: string };
  /** 接入会话 · an agent takes a session
   * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html */
  kf_create_session: EventMessage<"kf_create_session"> & { KfAccount: string };
  /** 转接会话 · a session goes to another agent
   * @see https://developers.weixin.qq.com/doc/offiaccount/Customer_Service/Session_control.html */
  kf_switch_session: EventMessage<"kf_switch_session"> & { FromKfAccount: string; ToKfAccount: string };
  /** 链接消息 · link
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_standard_messages */
  link: Message<"link"> & { Title: string; Description: string; Url: string; MsgId: string; MsgDataId?: string; Idx?: number | string; BusinessId?: number | string };
  /** 地理位置消息 · place sent by a user
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_standard_messages */
  location: Message<"location"> & { Location_X: number; Location_Y: number; Scale: number; Label: string; MsgId: string; MsgDataId?: string; Idx?: number | string; BusinessId?: number | string };
  /** 上报地理位置 · place of a follower, reported
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_event_pushes */
  location_event: EventMessage<"LOCATION"> & { Latitude: number; Longitude: number; Precision: number };
  /** 小游戏代币发放完成 · coins of a mini game delivered
   * @see https://docs.qq.com/doc/DVVZZdHFsYkttYmxl */
  minigame_coin_deliver_completed: EventMessage<"minigame_coin_deliver_completed"> & { MiniGame: { Payload: string; PayEventSig: string; IsMock?: boolean } };
  /** 小程序卡片消息 · mini program card
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/receive */
  miniprogrampage: Message<"miniprogrampage"> & { Title: string; AppId: string; PagePath: string; ThumbUrl: string; ThumbMediaId: string; MsgId: string; BusinessId?: number | string };
  /** 模拟更新订单状态 · state of a test order is to change
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onMockUpdateOrder.html */
  mock_update_order_status: EventMessage<"mock_update_order_status"> & { shopid: string; shop_order_id: string; shop_no: string; waybill_id: string; delivery_sign: string; order_status: number | string; action_time: number | string; action_msg?: string };
  /** 小程序认证进度 · progress of a verification
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/weapp-wxverify/api_secwxaapi_wxaauth */
  notify_3rd_wxa_auth: Info<"notify_3rd_wxa_auth"> & { appid: string; task_status: number | string; message?: string; taskid: string; apply_status: number | string; dispatch_info?: { provider: string; contact: string; dispatch_time: number | string } };
  /** 小程序认证年审提醒 · a verification is about to expire, or has
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/weapp-wxverify/api_secwxaapi_wxaauth */
  notify_3rd_wxa_wxverify: Info<"notify_3rd_wxa_wxverify"> & { appid: string; expired: number | string; message: string };
  /** 备案审核结果 · result of filing
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_applyicpfiling */
  notify_apply_icpfiling_result: Info<"notify_apply_icpfiling_result"> & { authorizer_appid: string; beian_status: number | string };
  /** 备案人脸核身结果 · result of a face check for filing
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/record/api_createicpverifytask.html */
  notify_icpfiling_verify_result: Info<"notify_icpfiling_verify_result"> & { task_id: string; verify_appid: string; result: number | string; along_with_auth_result?: number | string };
  /** 服务卡片消息下发失败 · a service card message was not delivered
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message-2 */
  notify_service_msg_send_result: EventMessage<"notify_service_msg_send_result"> & { openid: string; notify_code: string; notify_type: number | string; card_status: number | string; fail_ret: number | string; fail_msg: string };
  /** 散单支付完成 · a parcel has been paid for
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/payment_completion_notification */
  notify_single_waybill_pay: EventMessage<"notify_single_waybill_pay"> & { Token: string; WXAppId: string; OrderID?: string; WayBillID: string; Fee: number | string; OriginalFee: number | string; PayOrderId: string; PayFinishTime: number | string };
  /** 快速注册小程序结果 · result of registering a mini program
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/register-management/fast-registration-ent/api_registerminiprogram.html */
  notify_third_fasteregister: Info<"notify_third_fasteregister"> & { appid?: string; status: number | string; auth_code?: string; msg?: string; info: { name?: string; code?: string; code_type?: number | string; legal_persona_wechat?: string; legal_persona_name?: string; component_phone?: string; wxuser?: string; idname?: string; taskid?: string } };
  /** 注册试用小程序结果 · result of registering a trial mini program
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/register-management/fast-regist-beta/registerBetaMiniprogram.html */
  notify_third_fastregisterbetaapp: Info<"notify_third_fastregisterbetaapp"> & { appid?: string; status: number | string; msg?: string; info: { unique_id: string; name: string } };
  /** 试用小程序快速认证结果 · result of verifying a trial mini program
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/register-management/fast-regist-beta/verifyBetaMiniprogram.html */
  notify_third_fastverifybetaapp: Info<"notify_third_fastverifybetaapp"> & { appid?: string; status: number | string; msg?: string; info: { name?: string; code?: string; code_type?: number | string; legal_persona_wechat?: string; legal_persona_name?: string; component_phone?: string; wxuser?: string; idname?: string; taskid?: string } };
  /** 自定义交易组件订单支付 · order of a mini shop paid
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/ministore/minishopopencomponent2/callback/order_pay.html */
  open_product_order_pay: EventMessage<"open_product_order_pay"> & { order_info: { out_order_id: string; order_id: string; transaction_id: string; pay_time: string; amount?: number | string; sp_openid?: string } };
  /** 订单页 path 提审结果 · order pages were handed in for review
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/basic-info-management/api_applysetorderpathinfo.html */
  order_path_apply_result_notify: Info<"order_path_apply_result_notify"> & { list: { appid: string; audit_id?: number | string; ret_code: number | string }[] };
  /** 订单页 path 审核结果 · order pages were reviewed
   * @see https://developers.weixin.qq.com/doc/oplatform/openApi/miniprogram-management/basic-info-management/api_applysetorderpathinfo.html */
  order_path_audit_result_notify: Info<"order_path_audit_result_notify"> & { list: { appid: string; audit_id: number | string; status?: number | string; apply_time: number | string; audit_time: number | string; reason?: string }[] };
  /** 小店商品审核结果 · review of a product
   * @see https://developers.weixin.qq.com/doc/channels/API/product/callback/ProductSpuAudit.html */
  product_spu_audit: EventMessage<"product_spu_audit"> & { ProductSpuAudit: { product_id: string; status: number | string; reason?: string } };
  /** 查询散单 · a parcel is asked about
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/query_waybill */
  query_single_waybill: EventMessage<"query_single_waybill"> & { Token: string; WXAppId: string; WaybillId?: string; OrderID?: string };
  /** 查询标准运费 · the fee for a parcel is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/check_standard_shipping */
  query_single_waybill_fee: EventMessage<"query_single_waybill_fee"> & { Sender: { Name: string; Tel?: string; Mobile?: string; Province: string; City: string; Area: string; Street?: string; Address: string; Id?: string }; Receiver: { Name: string; Tel?: string; Mobile?: string; Province: string; City: string; Area: string; Street?: string; Address: string; Id?: string }; GoodDetail: { Weight: number; Special: number | string }; Scene: number | string };
  /** 用户催单 · a user asks to hurry
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/User_reminder */
  remind_waybill: EventMessage<"remind_waybill"> & { Token: string; WXAppId: string; OrderID?: string };
  /** B2b 支付通知 · B2b order paid or closed
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/B2b_store_assistant */
  retail_pay_notify: EventMessage<"retail_pay_notify"> & { appid: string; mchid: string; out_trade_no: string; order_id: string; pay_status: string; pay_time?: string; attach?: string; payer_openid: string; amount?: { order_amount: number | string; payer_amount: number | string; currency: string }; wxpay_transaction_id?: string; env: number | string };
  /** B2b 退款通知 · result of a B2b refund
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/B2b/bill/api_refundorder */
  retail_refund_notify: EventMessage<"retail_refund_notify"> & { appid: string; mchid: string; out_refund_no: string; refund_id?: string; out_trade_no: string; order_id: string; refund_amount: number | string; order_amount: number | string; refund_from: string; refund_reason?: string; create_time: string; refund_time?: string; refund_status: string; wxpay_refund_id?: string; env: number | string; pay_channel: number | string; refund_desc?: string };
  /** 小说审核状态 · review of a novel
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel-api */
  secbook_audit_event: EventMessage<"secbook_audit_event"> & { audit_event: { book_id: string; audit_detail: { status: number | string; create_time: number | string; audit_time: number | string } } };
  /** 短剧审核状态 · review of a drama
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/mini_drama/drama_review_status_event */
  secvod_audit_event: EventMessage<"secvod_audit_event"> & { audit_event: { drama_id: number | string; audit_detail: { status: number | string; audit_type?: number | string; create_time: number | string; audit_time: number | string } } };
  /** 短剧媒资上传完成 · a video was uploaded
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/mini_drama/asset_upload_completion_event */
  secvod_upload_event: EventMessage<"secvod_upload_event"> & { upload_event: { media_id: number | string; source_context?: string; errcode: number | string; errmsg?: string } };
  /** 小视频消息 · short video
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_standard_messages */
  shortvideo: Message<"shortvideo"> & { MediaId: string; ThumbMediaId: string; MsgId: string; MsgDataId?: string; Idx?: number | string; BusinessId?: number | string };
  /** 关注 · a user follows
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_event_pushes */
  subscribe: EventMessage<"subscribe"> & { EventKey?: string; Ticket?: string };
  /** 用户管理订阅消息 · subscription changed by the user
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message */
  subscribe_msg_change_event: EventMessage<"subscribe_msg_change_event"> & { List: { TemplateId: string; SubscribeStatusString: string }[] };
  /** 用户操作订阅弹窗 · choice in the subscribe dialog
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message */
  subscribe_msg_popup_event: EventMessage<"subscribe_msg_popup_event"> & { List: { TemplateId: string; SubscribeStatusString: string; PopupScene: string }[] };
  /** 订阅消息下发结果 · result of a subscribe message
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/subscribe-message */
  subscribe_msg_sent_event: EventMessage<"subscribe_msg_sent_event"> & { List: { TemplateId: string; MsgID: string; ErrorCode: string; ErrorStatus: string }[] };
  /** 文本消息 · text message
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/receive */
  text: Message<"text"> & { Content: string; MsgId: string; MsgDataId?: string; Idx?: number | string; BusinessId?: number | string; bizmsgmenuid?: string };
  /** 订单将要结算或已经结算 · order to be settled, or settled
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html */
  trade_manage_order_settlement: EventMessage<"trade_manage_order_settlement"> & { transaction_id: string; merchant_id: string; sub_merchant_id?: string; merchant_trade_no: string; pay_time: number | string; shipped_time: number | string; estimated_settlement_time?: number | string; confirm_receive_method?: number | string; confirm_receive_time?: number | string; settlement_time?: number | string };
  /** 提醒接入发货信息管理 · reminder to report shipping
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html */
  trade_manage_remind_access_api: EventMessage<"trade_manage_remind_access_api"> & { msg: string };
  /** 提醒上传发货信息 · reminder to ship an order
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html */
  trade_manage_remind_shipping: EventMessage<"trade_manage_remind_shipping"> & { transaction_id: string; merchant_id: string; sub_merchant_id?: string; merchant_trade_no: string; pay_time: number | string; msg: string };
  /** 下配送单 · a delivery is ordered
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderAdd.html */
  transport_add_order: EventMessage<"transport_add_order"> & { wx_token: string; delivery_token?: string; shopid: string; shop_no: string; shop_order_id: string; delivery_sign: string; sender?: { name: string; city: string; address: string; address_detail: string; phone: string; lng: number; lat: number; coordinate_type?: number | string }; receiver: { name: string; city: string; address: string; address_detail: string; phone: string; lng: number; lat: number; coordinate_type?: number | string }; cargo: { goods_value: number; goods_height?: number; goods_length?: number; goods_width?: number; goods_weight: number; goods_detail?: { goods: { good_count: number | string; good_name: string; good_price?: number; good_unit?: string }[] }; goods_pickup_info?: string; goods_delivery_info?: string; cargo_first_class: string; cargo_second_class: string }; order_info: { delivery_service_code?: string; order_type?: number | string; expected_delivery_time?: number | string; expected_finish_time?: number | string; expected_pick_time?: number | string; poi_seq?: string; note?: string; order_time?: number | string; is_insured?: number | string; declared_value?: number; tips?: number; is_direct_delivery?: number | string; cash_on_delivery?: number; cash_on_pickup?: number; rider_pick_method?: number | string; is_finish_code_needed?: number | string; is_pickup_code_needed?: number | string } };
  /** 增加小费 · a tip is added
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderAddTips.html */
  transport_add_tips: EventMessage<"transport_add_tips"> & { shopid: string; shop_order_id: string; shop_no: string; waybill_id: string; delivery_sign: string; tips: number; remark: string };
  /** 取消配送单 · a delivery is cancelled
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderCancel.html */
  transport_cancel_order: EventMessage<"transport_cancel_order"> & { shopid: string; shop_order_id: string; shop_no: string; waybill_id: string; delivery_sign: string; cancel_reason_id: number | string; cancel_reason?: string };
  /** 异常件商家确认收货 · a returned delivery was received
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderConfirmReturn.html */
  transport_confirm_return_to_biz: EventMessage<"transport_confirm_return_to_biz"> & { shopid: string; shop_order_id: string; shop_no: string; waybill_id: string; delivery_sign: string };
  /** 查询骑手位置 · the place of a rider is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onAgentPosQuery.html */
  transport_get_agent_pos: EventMessage<"transport_get_agent_pos"> & { shopid: string; shop_order_id: string; shop_no: string; waybill_id: string };
  /** 预取消配送单 · the price of cancelling is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderPreCancel.html */
  transport_precancel_order: EventMessage<"transport_precancel_order"> & { shopid: string; shop_order_id: string; shop_no: string; waybill_id: string; delivery_sign: string; cancel_reason_id: number | string; cancel_reason?: string };
  /** 预下配送单 · the price of a delivery is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderPreAdd.html */
  transport_precreate_order: EventMessage<"transport_precreate_order"> & { shopid: string; shop_no: string; shop_order_id: string; delivery_sign: string; sender?: { name: string; city: string; address: string; address_detail: string; phone: string; lng: number; lat: number; coordinate_type?: number | string }; receiver: { name: string; city: string; address: string; address_detail: string; phone: string; lng: number; lat: number; coordinate_type?: number | string }; cargo: { goods_value: number; goods_height?: number; goods_length?: number; goods_width?: number; goods_weight: number; goods_detail?: { goods: { good_count: number | string; good_name: string; good_price?: number; good_unit?: string }[] }; goods_pickup_info?: string; goods_delivery_info?: string; cargo_first_class: string; cargo_second_class: string }; order_info: { delivery_service_code?: string; order_type?: number | string; expected_delivery_time?: number | string; expected_finish_time?: number | string; expected_pick_time?: number | string; poi_seq?: string; note?: string; order_time?: number | string; is_insured?: number | string; declared_value?: number; tips?: number; is_direct_delivery?: number | string; cash_on_delivery?: number; cash_on_pickup?: number; rider_pick_method?: number | string; is_finish_code_needed?: number | string; is_pickup_code_needed?: number | string } };
  /** 查询配送单状态 · the state of a delivery is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderQuery.html */
  transport_query_order_status: EventMessage<"transport_query_order_status"> & { shopid: string; shop_order_id: string; shop_no: string; waybill_id: string; delivery_sign: string };
  /** 重新下配送单 · a delivery is ordered again
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onOrderReAdd.html */
  transport_readd_order: EventMessage<"transport_readd_order"> & { wx_token: string; delivery_token?: string; shopid: string; shop_no: string; shop_order_id: string; delivery_sign: string; sender?: { name: string; city: string; address: string; address_detail: string; phone: string; lng: number; lat: number; coordinate_type?: number | string }; receiver: { name: string; city: string; address: string; address_detail: string; phone: string; lng: number; lat: number; coordinate_type?: number | string }; cargo: { goods_value: number; goods_height?: number; goods_length?: number; goods_width?: number; goods_weight: number; goods_detail?: { goods: { good_count: number | string; good_name: string; good_price?: number; good_unit?: string }[] }; goods_pickup_info?: string; goods_delivery_info?: string; cargo_first_class: string; cargo_second_class: string }; order_info: { delivery_service_code?: string; order_type?: number | string; expected_delivery_time?: number | string; expected_finish_time?: number | string; expected_pick_time?: number | string; poi_seq?: string; note?: string; order_time?: number | string; is_insured?: number | string; declared_value?: number; tips?: number; is_direct_delivery?: number | string; cash_on_delivery?: number; cash_on_pickup?: number; rider_pick_method?: number | string; is_finish_code_needed?: number | string; is_pickup_code_needed?: number | string } };
  /** 给骑手评分 · a rider is rated
   * @see https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/immediate-delivery/deliver-by-provider/onRiderScoreSet.html */
  transport_set_rider_score: EventMessage<"transport_set_rider_score"> & { shopid: string; shop_order_id: string; shop_no: string; waybill_id: string; delivery_ontime_score: number | string; cargo_intact_score: number | string; attitude_score: number | string };
  /** 取消授权 · an account has withdrawn its authorisation
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/authorize_event.html */
  unauthorized: Info<"unauthorized"> & { AuthorizerAppid: string };
  /** 取消关注 · a user unfollows
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_event_pushes */
  unsubscribe: EventMessage<"unsubscribe"> & { EventKey?: string; Ticket?: string };
  /** 绑定商户审核结果 · result of binding a courier account
   * @see https://developers.weixin.qq.com/miniprogram/dev/api-backend/open-api/express/by-business/logistics.onBindResultUpdate.html */
  update_business_bind_result: EventMessage<"update_business_bind_result"> & { errcode?: number | string; errmsg?: string; delivery_id: string; biz_id: string };
  /** 配送单状态更新 · state of a delivery changed
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/deliver/deliver_by_business/Delivery_order_delivery_status_update_notification_interface */
  update_waybill_status: EventMessage<"update_waybill_status"> & { shopid: string; shop_order_id: string; shop_no: string; waybill_id: string; action_time: number | string; order_status: number | string; action_msg?: string; agent?: { name: string; phone: string; reach_time?: number | string } };
  /** 更新授权 · an account has changed its authorisation
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/authorize_event.html */
  updateauthorized: Info<"updateauthorized"> & { AuthorizerAppid: string; AuthorizationCode: string; AuthorizationCodeExpiredTime: number | string; PreAuthCode: string };
  /** 用户完成注销 · account closed by a user
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/platform/authorized_user_information_changes */
  user_authorization_cancellation: EventMessage<"user_authorization_cancellation"> & { OpenID: string; AppID: string; UnionID?: string; RevokeInfo?: string; PluginID?: string; OpenPID?: string };
  /** 用户撤回授权 · authorisation withdrawn by a user
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/platform/authorized_user_information_changes */
  user_authorization_revoke: EventMessage<"user_authorization_revoke"> & { OpenID: string; AppID: string; UnionID?: string; RevokeInfo: string; PluginID?: string; OpenPID?: string };
  /** 进入客服会话 · a user enters customer service
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/receive */
  user_enter_tempsession: EventMessage<"user_enter_tempsession"> & { SessionFrom: string; Scene?: number | string; Query?: string };
  /** 授权用户资料变更 · profile of a user changed
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/platform/authorized_user_information_changes */
  user_info_modified: EventMessage<"user_info_modified"> & { OpenID?: string; AppID?: string; UnionID?: string; RevokeInfo?: string; PluginID?: string; OpenPID?: string; openid?: string; appid?: string };
  /** 视频消息 · video
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_standard_messages */
  video: Message<"video"> & { MediaId: string; ThumbMediaId: string; MsgId: string; MsgDataId?: string; Idx?: number | string; BusinessId?: number | string };
  /** 点击菜单跳转小程序 · mini program opened from a menu
   * @see https://developers.weixin.qq.com/doc/offiaccount/Custom_Menus/Custom_Menu_Push_Events.html */
  view_miniprogram: EventMessage<"view_miniprogram"> & { EventKey: string; MenuId?: string };
  /** 语音消息 · voice message
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Receiving_standard_messages */
  voice: Message<"voice"> & { Format: string; MediaId: string; MediaId16K?: string; Recognition?: string; MsgId: string; MsgDataId?: string; Idx?: number | string; BusinessId?: number | string };
  /** 用户投诉运单 · complaint about a parcel
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/user_complaints */
  waybill_complaint: EventMessage<"waybill_complaint"> & { Token: string; WXAppId: string; OrderID?: string; WayBillID: string; ComplainType: number | string; Content: string; Pic?: string; Name: string; Phone: string };
  /** 评价快递员 · a courier is rated
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/rate_my_brother */
  waybill_evaluate_agent: EventMessage<"waybill_evaluate_agent"> & { Token: string; WXAppId: string; OrderID?: string; WayBillID: string; CourierType: number | string; Score: number | string };
  /** 反查运单状态 · the state of a waybill is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/check_order_status */
  waybill_notify_query: EventMessage<"waybill_notify_query"> & { WaybillId: string; SenderPhone: string; ReceiverPhone: string };
  /** 查询可预约时间段 · the hours for collection are asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/provider/check_reservation */
  waybill_query_expect_time_range: EventMessage<"waybill_query_expect_time_range"> & { WXAppId: string; Province: string; City: string; Area: string; Street?: string; Address: string; Id?: string };
  /** 代码审核延后 · code review delayed
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/audit_event.html */
  weapp_audit_delay: EventMessage<"weapp_audit_delay"> & { Reason: string; DelayTime: number | string };
  /** 代码审核不通过 · code review failed
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/audit_event.html */
  weapp_audit_fail: EventMessage<"weapp_audit_fail"> & { Reason: string; FailTime: number | string; ScreenShot?: string };
  /** 代码审核通过 · code review passed
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/code/audit_event.html */
  weapp_audit_success: EventMessage<"weapp_audit_success"> & { SuccTime: number | string };
  /** 小程序申诉记录 · state of an appeal
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/records/record_event.html */
  wxa_appeal_record: EventMessage<"wxa_appeal_record"> & { appeal_record_id: number | string; appid: string; appeal_time: number | string; appeal_count: number | string; appeal_from: number | string; appeal_status: number | string; audit_time?: number | string; audit_reason?: string; punish_description: string; material: { illegal_material: { content: string; content_url: string }; appeal_material: { reason: string; proof_material_id: (string)[] } }[] };
  /** 类目审核结果 · review of a category
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/category/wxa_category_audit.html */
  wxa_category_audit: EventMessage<"wxa_category_audit"> & { ret: number | string; first: number | string; second: number | string; reason?: string };
  /** 用户差评 · bad rating by a user
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/guarantee/negative */
  wxa_comment_bad_score: EventMessage<"wxa_comment_bad_score"> & { result: { comment_id: string } };
  /** 小程序违规记录 · record of a violation
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/records/getillegalrecords.html */
  wxa_illegal_record: EventMessage<"wxa_illegal_record"> & { illegal_record_id: string; appid: string; create_time: number | string; illegal_reason: string; illegal_content?: string; rule_url: string; rule_name: string };
  /** 多媒体内容安全检测结果 · result of a media check
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/API/sec-center/sec-check/api_mediacheckasync */
  wxa_media_check: EventMessage<"wxa_media_check"> & { appid: string; trace_id: string; version?: number | string; errcode?: number | string; errmsg?: string; result?: { suggest: string; label: number | string }; detail?: { strategy: string; errcode: number | string; suggest?: string; label?: number | string; prob?: number | string }[]; isrisky?: number | string; extra_info_json?: string; status_code?: number | string };
  /** 名称审核结果 · review of a name
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Mini_Program_Basic_Info/wxa_nickname_audit.html */
  wxa_nickname_audit: EventMessage<"wxa_nickname_audit"> & { ret: number | string; nickname: string; reason?: string };
  /** 查询章节解锁情况 · which chapters may be read is asked for
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/industry/novel.html */
  wxa_novel_chapter_permission: EventMessage<"wxa_novel_chapter_permission"> & { BookId: string; ChapterIndex: number | string; ChapterId: string; CustomServerParams: string; Source?: number | string; ChapterOriginalId?: string; BookOriginalId?: string };
  /** 隐私接口申请审核结果 · review of an application for a private interface
   * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/apply_api/apply_privacy_interface.html */
  wxa_privacy_apply: EventMessage<"wxa_privacy_apply"> & { result_info: { api_name: string; apply_time: number | string; audit_id: number | string; audit_time: number | string; reason?: string; status: number | string } };
  /** 小程序违规处罚 · penalty for a violation
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/platform/Penalty_for_Violation */
  wxa_punish_event: EventMessage<"wxa_punish_event"> & { event_type: number | string; punish_id: string; appid: string; punish_time: number | string; illegal_reason: string; illegal_content: (string)[]; rule_name: string; rule_url: string; adjust_guide_url: string; detail: string };
  /** 需接入订单发货管理 · shipping management is required
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/order-shipping/order-shipping.html */
  wxa_trade_controlled: EventMessage<"wxa_trade_controlled"> & { msg: string };
  /** 无忧退货理赔结果 · result of a return insurance claim
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/express/business/claim_settlement_result */
  wxainsurance_claim_result: EventMessage<"wxainsurance_claim_result"> & { upload_event: { OrderNo: string; Status: number | string; FinishTime?: number | string; PayFailReason?: string } };
  /** 直播长期订阅状态 · a user follows live streams, or stops
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/liveplayer/status_synchronization */
  wxalive_follow_notify: EventMessage<"wxalive_follow_notify"> & { FollowNotify: { room_id: number | string; user_openid: string; time: number | string; live_status: number | string; action: string } };
  /** 直播长期订阅群发结果 · result of a message to live followers
   * @see https://developers.weixin.qq.com/miniprogram/dev/server/event_push/liveplayer/longterm_subscription */
  wxalive_push_message_notify: EventMessage<"wxalive_push_message_notify"> & { PushMessageApiNotify: { message_id: string; room_id: number | string; total_count: number | string; success_count: number | string; openid_error_count: number | string; relation_error_count: number | string; user_recv_limit_count: number | string; internal_error_count: number | string } };
  /** 苹果订阅签约成功通知 · subscription with Apple made
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/vip.en */
  xpay_apple_subscribe_signing_result_notify: EventMessage<"xpay_apple_subscribe_signing_result_notify"> & { OpenId: string; Attach: string; AppleSubscriptionInfo: { OriginalTransactionId: string; ProductId: string; AutoRenewStatus: number | string; RenewalDate: number | string; SignedTime: number | string } };
  /** 苹果订阅解约通知 · subscription with Apple ended
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/vip.en */
  xpay_apple_subscribe_unsigning_result_notify: EventMessage<"xpay_apple_subscribe_unsigning_result_notify"> & { OpenId: string; Attach: string; Action: string; AppleSubscriptionInfo: { OriginalTransactionId: string; ProductId: string; AutoRenewStatus: number | string; RenewalDate: number | string; UnsignedTime: number | string } };
  /** 代币支付推送 · coins paid for
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html */
  xpay_coin_pay_notify: EventMessage<"xpay_coin_pay_notify"> & { OpenId: string; OutTradeNo: string; Env: number | string; WeChatPayInfo?: { MchOrderNo: string; TransactionId: string; PaidTime: number | string }; CoinInfo: { Quantity: number | string; OrigPrice: number | string; ActualPrice: number | string; Attach: string } };
  /** 用户投诉推送 · complaint by a user
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html */
  xpay_complaint_notify: EventMessage<"xpay_complaint_notify"> & { OpenId: string; WxOrderId: string; MchOrderId: string; TransactionId: string; ComplaintId: string; ComplaintDetail: string; ComplaintTime: number | string; RetryTimes: number | string; RequestId: string };
  /** 道具发货推送 · goods to be delivered
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html */
  xpay_goods_deliver_notify: EventMessage<"xpay_goods_deliver_notify"> & { OpenId: string; OutTradeNo: string; Env?: number | string; WeChatPayInfo?: { MchOrderNo: string; TransactionId: string; PaidTime: number | string }; GoodsInfo: { ProductId: string; Quantity: number | string; OrigPrice: number | string; ActualPrice: number | string; Attach: string }; TeamInfo?: { ActivityId: string; TeamId: string; TeamType: number | string; TeamAction: number | string }; AppleSubscriptionInfo?: { OriginalTransactionId: string; AutoRenewStatus: number | string; RenewalDate: number | string } };
  /** 退款推送 · result of a refund
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html */
  xpay_refund_notify: EventMessage<"xpay_refund_notify"> & { OpenId: string; WxRefundId: string; MchRefundId: string; WxOrderId: string; MchOrderId: string; RefundFee: number | string; RetCode: number | string; RetMsg: string; RefundStartTimestamp: number | string; RefundSuccTimestamp?: number | string; WxpayRefundTransactionId?: string; RetryTimes: number | string; TeamInfo?: { ActivityId: string; TeamId: string; TeamType: number | string; TeamAction: number | string } };
  /** iOS 退款问询 · Apple asks whether to refund
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment/ios */
  xpay_subscribe_ios_refund_query_notify: EventMessage<"xpay_subscribe_ios_refund_query_notify"> & { refund_time: string; order_time: string; channel_bill: string; bundleid: string; product_id: string; p_count: string; refund_request_reason: string; provide_status: string; pay_order_id: string };
  /** 扣款失败结果通知 · charge for a subscription failed
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/vips */
  xpay_subscribe_pay_fail_notify: EventMessage<"xpay_subscribe_pay_fail_notify"> & { OpenId: string; OutTradeNo: string; Env: number | string; WeChatPayInfo?: { MchOrderNo: string; TransactionId: string; PaidTime: number | string }; GoodsInfo: { ProductId: string; Quantity: number | string; OrigPrice: number | string; ActualPrice: number | string; Attach: string; SubscribePeriodDays: number | string }; ContractWxAppid: string };
  /** 签约、解约结果通知 · subscription made or ended
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/vips */
  xpay_subscribe_signing_result_notify: EventMessage<"xpay_subscribe_signing_result_notify"> & { Action: string; UserOpenid: string; OpenorcloseTime: number | string; ProductId: string; OutContractCode: string; ContractWxAppid: string };
  /** 微信支付风控事件 · risk control by WeChat Pay
   * @see https://developers.weixin.qq.com/miniprogram/dev/platform-capabilities/business-capabilities/virtual-payment.html */
  xpay_wxpay_callback_notify: EventMessage<"xpay_wxpay_callback_notify"> & { AppId: string; NickName: string; MerchantCode: string; MerchantCompanyName: string; BusinessTime: string; BusinessCode: string; BusinessState: string; Remark: string; EventType: string; RetryTimes: number | string };
}

/** Passive replies, by their `type`: never pushed, but they can be opened like a push. */
export interface PassiveReplies {
  /** 被动回复: 音乐 · passive reply: music
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Passive_user_reply_message */
  music: Message<"music"> & { Music: { Title?: string; Description?: string; MusicUrl?: string; HQMusicUrl?: string; ThumbMediaId: string } };
  /** 被动回复: 图文 · passive reply: articles
   * @see https://developers.weixin.qq.com/doc/service/guide/product/message/Passive_user_reply_message */
  news: Message<"news"> & { ArticleCount: number | string; Articles: { item: { Title: string; Description: string; PicUrl: string; Url: string }[] } };
  /** 被动回复: 转发客服 · passive reply: hand over to human agents
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/customer-message/trans.html */
  transfer_customer_service: Message<"transfer_customer_service"> & { TransInfo?: { KfAccount: string } };
}

/** The answers that the documents of an event show, by its `type`. */
export interface Replies {
  CLICK: PassiveReply;
  SCAN: PassiveReply;
  add_single_waybill: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg?: string; WayBillID?: string; EstimatedDeliveryTime?: string; JumpPath?: string; PickCode?: string });
  add_waybill: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; Token: string; OrderID: string; BizID: string; WayBillID: string; ResultCode: number; ResultMsg: string; WaybillData: string });
  cancel_auth_account: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string });
  cancel_single_waybill: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg?: string });
  cancel_waybill: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; BizID: string; OrderID: string; WayBillID: string; ResultCode: number; ResultMsg: string });
  check_biz: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; BizID: string; ResultCode: number; ResultMsg: string; Quota?: number });
  debug_demo: (ReplyTo & { demo_resp: string });
  get_auth_info: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string; appkey: string; account: string; account_type: number });
  get_pre_auth_code: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string; pre_auth_code: string });
  get_quota: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; BizID: string; ResultCode: number; ResultMsg: string; Quota: number });
  image: TransferReply | PassiveReply;
  iot_voip_notify: (ReplyTo & { errcode: number; errmsg: string });
  link: TransferReply | PassiveReply;
  location: TransferReply | PassiveReply;
  location_event: PassiveReply;
  minigame_coin_deliver_completed: (ReplyTo & { ErrCode: number; ErrMsg?: string });
  miniprogrampage: TransferReply | PassiveReply;
  mock_update_order_status: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string });
  notify_single_waybill_pay: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg?: string });
  query_single_waybill: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg?: string; WayBillID?: string; Sender?: { Name: string; Tel?: string; Mobile?: string; Province: string; City: string; Area: string; Street?: string; Address: string; Id?: string }; Receiver?: { Name: string; Tel?: string; Mobile?: string; Province: string; City: string; Area: string; Street?: string; Address: string; Id?: string }; GoodDetail?: { Weight: number; Special: number }; Insured?: { UseInsured?: number; InsuredValue?: number }; PathInfo?: { path_info: { action_time: number; action_type: number; action_msg: string; pickup_courier_name?: string; pickup_courier_phone?: string; delivery_courier_name?: string; delivery_courier_phone?: string }[] }; Fee?: number; OriginalFee?: number; OnlinePay: number; PayResult: number });
  query_single_waybill_fee: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg?: string; WayBillID?: string; Sender?: { Name: string; Tel?: string; Mobile?: string; Province: string; City: string; Area: string; Street?: string; Address: string; Id?: string }; Receiver?: { Name: string; Tel?: string; Mobile?: string; Province: string; City: string; Area: string; Street?: string; Address: string; Id?: string }; GoodDetail?: { Weight: number; Special: number }; Insured?: { UseInsured?: number; InsuredValue?: number }; PathInfo?: { path_info: { action_time: number; action_type: number; action_msg: string; pickup_courier_name?: string; pickup_courier_phone?: string; delivery_courier_name?: string; delivery_courier_phone?: string }[] }; Fee?: number; OriginalFee?: number; OnlinePay: number; PayResult: number });
  remind_waybill: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg?: string; WayBillID?: string; EstimatedDeliveryTime?: string });
  shortvideo: TransferReply | PassiveReply;
  subscribe: PassiveReply;
  text: TransferReply | PassiveReply;
  transport_add_order: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string; fee: number; deliverfee?: number; couponfee?: number; tips?: number; insurancefee?: number; distance?: number; waybill_id: string; order_status: number; finish_code?: number; pickup_code?: number; dispatch_duration?: number });
  transport_add_tips: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string });
  transport_cancel_order: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string; deduct_fee?: number; desc: string });
  transport_confirm_return_to_biz: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string });
  transport_get_agent_pos: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string; lng: number; lat: number; distance?: number; reach_time?: number });
  transport_precancel_order: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string; deduct_fee?: number; desc: string });
  transport_precreate_order: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string; fee: number; deliverfee?: number; couponfee?: number; tips?: number; insurancefee?: number; distance?: number; dispatch_duration?: number; delivery_token?: string });
  transport_query_order_status: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string; order_status: number; action_msg?: string; waybill_id: string });
  transport_readd_order: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string; fee: number; deliverfee?: number; couponfee?: number; tips?: number; insurancefee?: number; distance?: number; waybill_id: string; order_status: number; finish_code?: number; pickup_code?: number; dispatch_duration?: number });
  transport_set_rider_score: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string });
  update_waybill_status: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; resultcode: number; resultmsg: string });
  video: TransferReply | PassiveReply;
  voice: TransferReply | PassiveReply;
  waybill_complaint: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg?: string });
  waybill_evaluate_agent: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg?: string });
  waybill_notify_query: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg: string; Path: { ActionTime: number; ActionType: number; ActionMsg: string; PickupCourierName?: string; PickupCourierPhone?: string; DeliveryCourierName?: string; DeliveryCourierPhone?: string }[]; WaybillCreateTime: number });
  waybill_query_expect_time_range: (ReplyTo & { ToUserName: string; FromUserName: string; CreateTime: number; MsgType: string; Event: string; ResultCode: number; ResultMsg?: string; ExpectTimeRange: number; ValidTimeRange: { StartTime: number; EndTime: number; DayDelta?: number; Status?: number }[]; Asap?: { StartTime: number; EndTime: number; DayDelta?: number; Status?: number } });
  wxa_novel_chapter_permission: (ReplyTo & { ErrCode: number; ErrMsg?: string; ChapterPerms: { StartChapterIndex: number; EndChapterIndex: number; Perm: number }[] });
  xpay_apple_subscribe_signing_result_notify: (ReplyTo & { ErrCode: number; ErrMsg?: string });
  xpay_apple_subscribe_unsigning_result_notify: (ReplyTo & { ErrCode: number; ErrMsg?: string });
  xpay_coin_pay_notify: (ReplyTo & { ErrCode: number; ErrMsg?: string });
  xpay_complaint_notify: (ReplyTo & { ErrCode: number; ErrMsg?: string });
  xpay_goods_deliver_notify: (ReplyTo & { ErrCode: number; ErrMsg?: string });
  xpay_refund_notify: (ReplyTo & { ErrCode: number; ErrMsg?: string });
  xpay_subscribe_ios_refund_query_notify: (ReplyTo & { result_code: number; result_info?: string; evidence: string }) | (ReplyTo & { ErrCode: number; ErrMsg: string; IosRefundQueryResponse: { result_code: number; result_info?: string; evidence: string } });
  xpay_subscribe_pay_fail_notify: (ReplyTo & { ErrCode: number; ErrMsg?: string });
  xpay_subscribe_signing_result_notify: (ReplyTo & { ErrCode: number; ErrMsg?: string });
  xpay_wxpay_callback_notify: (ReplyTo & { ErrCode: number; ErrMsg?: string });
}

/** Every known kind of user data, by its `type`. */
export interface UserDataKinds {
  /** 手机号 · Phone number
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/getPhoneNumber.html */
  phoneNumber: { phoneNumber: string; purePhoneNumber: string; countryCode: string };
  /** 微信运动步数 · WeRun steps
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/werun/wx.getWeRunData.html */
  weRunData: { stepInfoList: { timestamp: number; step: number }[] };
  /** 转发到的群(openGId) · Group of a share (openGId)
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/share/wx.getShareInfo.html */
  shareInfo: { openGId: string };
  /** 微信群(opengid) · Group entered (opengid)
   * @see https://developers.weixin.qq.com/miniprogram/dev/framework/open-ability/group.html */
  groupInfo: { opengid?: string; open_single_roomid?: string; group_openid?: string; chat_type?: number };
  /** 私密消息 · Private message
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/share/wx.authPrivateMessage.html */
  privateMessage: { activityId: string };
  /** 用户信息 · User info
   * @see https://developers.weixin.qq.com/miniprogram/dev/api/open-api/user-info/wx.getUserInfo.html */
  userInfo: { openId?: string; nickName: string; gender: number; language?: string; city: string; province: string; country: string; avatarUrl: string; unionId?: string };
}

/** Whose data it is, and when WeChat sealed it, in Unix seconds. */
export type Watermark = { appid: string; timestamp: number };

interface UserDataAs<T extends string, D> {
  /** What it is: switch on this. */
  type: T;
  /** The payload. WeChat adds fields without notice. */
  data: D & { watermark?: Watermark };
  /** The text as it was sealed. */
  raw: string;
  /** The watermark, which belongs to the AppID given; `null` where there was none and none is needed. */
  watermark: Watermark | null;
  /** Which of the session keys given has opened it. */
  sessionKey: number;
}

/** Opened user data: a union that narrows on `type`. */
export type UserData =
  | { [T in keyof UserDataKinds]: UserDataAs<T, UserDataKinds[T]> }[keyof UserDataKinds]
  | UserDataAs<"unknown", Record<string, unknown>>;

/** What can be judged. */
export type Subject =
  | "url-scheme"
  | "url-link"
  | "short-link"
  | "nfc-scheme"
  | "plain-scheme"
  | "link-query"
  | "wxacode"
  | "privacy"
  | "privacy-setting"
  | "privacy-setting-query"
  | "apply-privacy-interface"
  | "submit-audit"
  | "commit"
  | "push-config"
  | "cloud-push-config"
  | "push-reply"
  | "customer-message"
  | "customer-typing"
  | "subscribe-message"
  | "requested-templates"
  | "add-template"
  | "template-title"
  | "live-card"
  | "template-message"
  | "uniform-message"
  | "sms"
  | "sms-frequency"
  | "menu"
  | "conditional-menu"
  | "app-json"
  | "ext-json"
  | "page-json"
  | "project-config"
  | "errcode"
  | "api-response"
  | "code2session-request"
  | "code2session-response"
  | "client-response"
  | "phone-number-request"
  | "phone-number-response"
  | "access-token-response"
  | "user-signature-query"
  | "user-storage"
  | "check-encrypted-data"
  | "check-encrypted-data-response"
  | "user-encrypt-key-response"
  | "user-data"
  | "realname"
  | "realname-response"
  | "payment-request"
  | "virtual-payment";

/** A rule. Never renamed, never reused. */
export type RuleId =
  | "url-scheme-type"
  | "url-scheme-unknown"
  | "link-path-query"
  | "link-path-page"
  | "link-query-length"
  | "link-query-characters"
  | "link-query-backtick"
  | "link-query-pairs"
  | "link-env-version"
  | "link-expire-type"
  | "link-expire-time-unit"
  | "link-expire-time-past"
  | "link-expire-time-soon"
  | "link-expire-time-far"
  | "link-expire-time-limit"
  | "link-expire-interval-range"
  | "link-expiry-missing"
  | "link-expiry-superfluous"
  | "link-permanent"
  | "link-daily-limit"
  | "link-rate-limit"
  | "link-daily-opens"
  | "link-one-user"
  | "cloud-call-mixed-case"
  | "cloud-call-camel-over-https"
  | "cloud-call-snake-case"
  | "url-link-type"
  | "url-link-required"
  | "url-link-unknown"
  | "url-link-cloud-base-path"
  | "url-link-cloud-base-query-length"
  | "short-link-type"
  | "short-link-required"
  | "short-link-unknown"
  | "short-link-url-empty"
  | "short-link-url-length"
  | "short-link-page"
  | "short-link-title-length"
  | "short-link-category"
  | "short-link-permanent-limit"
  | "short-link-daily-limit"
  | "nfc-scheme-type"
  | "nfc-scheme-required"
  | "nfc-scheme-unknown"
  | "nfc-scheme-model-empty"
  | "nfc-scheme-sn-missing"
  | "nfc-scheme-sn-superfluous"
  | "plain-scheme-form"
  | "plain-scheme-required"
  | "plain-scheme-unknown"
  | "plain-scheme-repeated"
  | "plain-scheme-app-id"
  | "plain-scheme-owner"
  | "plain-scheme-path-query"
  | "plain-scheme-path-page"
  | "plain-scheme-env-version"
  | "plain-scheme-early"
  | "plain-scheme-query-length"
  | "plain-scheme-query-characters"
  | "plain-scheme-query-encoded-once"
  | "plain-scheme-query-encoding"
  | "queried-link-type"
  | "queried-link-unknown"
  | "queried-link-kind"
  | "queried-link-missing"
  | "queried-link-other"
  | "queried-link-form"
  | "link-custom-param-length"
  | "link-custom-param-characters"
  | "wxacode-type"
  | "wxacode-unknown"
  | "wxacode-line-color"
  | "wxacode-line-color-range"
  | "wxacode-line-color-unused"
  | "wxacode-width"
  | "wxacode-env-version"
  | "wxacode-total-limit"
  | "wxacode-rate-limit"
  | "wxacode-unchecked-pages"
  | "wxacode-scene-missing"
  | "wxacode-scene-length"
  | "wxacode-scene-characters"
  | "wxacode-page-slash"
  | "wxacode-page-query"
  | "wxacode-page-known"
  | "wxacode-path-missing"
  | "wxacode-path-length"
  | "wxacode-path-square"
  | "wxacode-path-page"
  | "wxacode-scancode-time"
  | "privacy-type"
  | "privacy-required"
  | "privacy-unknown"
  | "privacy-undeclared"
  | "privacy-undeclared-announced"
  | "privacy-superfluous"
  | "privacy-declared-unknown"
  | "privacy-declared-twice"
  | "privacy-not-collected"
  | "privacy-extra-doc-type"
  | "privacy-extra-doc-size"
  | "privacy-scope-cancelled"
  | "privacy-scope-user-info"
  | "privacy-scope-unknown"
  | "privacy-used-flow"
  | "privacy-used-avatar"
  | "privacy-used-user-profile"
  | "privacy-setting-type"
  | "privacy-setting-required"
  | "privacy-setting-unknown"
  | "privacy-setting-contact"
  | "privacy-setting-list-missing"
  | "privacy-setting-list-live"
  | "privacy-setting-live-file"
  | "privacy-setting-entry-required"
  | "privacy-setting-sdk-required"
  | "privacy-setting-undeclared"
  | "privacy-setting-undeclared-announced"
  | "privacy-setting-version"
  | "privacy-setting-storage"
  | "privacy-setting-escaped"
  | "privacy-setting-purpose"
  | "privacy-setting-empty"
  | "privacy-setting-key-form"
  | "privacy-setting-key-own"
  | "privacy-setting-key-twice"
  | "privacy-setting-query-type"
  | "privacy-setting-query-unknown"
  | "apply-privacy-type"
  | "apply-privacy-required"
  | "apply-privacy-unknown"
  | "apply-privacy-empty"
  | "apply-privacy-name-form"
  | "apply-privacy-name"
  | "apply-privacy-opened"
  | "apply-privacy-not-collected"
  | "apply-privacy-content-length"
  | "apply-privacy-list-type"
  | "apply-privacy-evidence"
  | "apply-privacy-pictures"
  | "apply-privacy-videos"
  | "apply-privacy-video-format"
  | "apply-privacy-rate"
  | "submit-audit-type"
  | "submit-audit-unknown"
  | "submit-audit-preview"
  | "submit-audit-feedback-length"
  | "submit-audit-feedback-pictures"
  | "submit-audit-ugc-scene"
  | "submit-audit-ugc-none"
  | "submit-audit-ugc-method"
  | "submit-audit-ugc-team"
  | "submit-audit-ugc-length"
  | "submit-audit-ugc-missing"
  | "submit-audit-item-required"
  | "submit-audit-items"
  | "submit-audit-items-none"
  | "submit-audit-tags"
  | "submit-audit-title-length"
  | "submit-audit-page"
  | "submit-audit-not-use"
  | "submit-audit-undeclared"
  | "submit-audit-not-opened"
  | "commit-type"
  | "commit-required"
  | "commit-unknown"
  | "commit-ext-json-string"
  | "commit-ext-json-malformed"
  | "commit-ext-json-object"
  | "commit-ext-json-error"
  | "commit-ext-json-standard"
  | "commit-version-length"
  | "push-config-type"
  | "push-config-required"
  | "push-config-unknown"
  | "push-url-scheme"
  | "push-url-port"
  | "push-url-host"
  | "push-url-userinfo"
  | "push-key-missing"
  | "push-mode-plain"
  | "push-mode-compat"
  | "push-format-account"
  | "push-component-mode"
  | "push-mode"
  | "push-format"
  | "push-kind"
  | "push-token-empty"
  | "push-token-format"
  | "push-key-empty"
  | "push-key-format"
  | "push-key-characters"
  | "push-app-id"
  | "cloud-push-type"
  | "cloud-push-required"
  | "cloud-push-unknown"
  | "cloud-push-empty"
  | "cloud-push-devtools"
  | "cloud-push-format"
  | "cloud-push-event-missing"
  | "cloud-push-event-superfluous"
  | "cloud-push-duplicate"
  | "cloud-push-pair-unknown"
  | "push-reply-type"
  | "push-reply-required"
  | "push-reply-unknown"
  | "push-reply-body"
  | "push-reply-secure-plain"
  | "push-reply-plain-sealed"
  | "push-reply-strict"
  | "push-reply-success-form"
  | "push-reply-malformed"
  | "push-reply-format"
  | "push-reply-status"
  | "push-reply-late"
  | "push-reply-slow"
  | "push-reply-content-type"
  | "push-reply-field-missing"
  | "push-reply-field-spelling"
  | "push-reply-field-type"
  | "push-reply-encrypt-form"
  | "push-reply-signature-form"
  | "push-reply-timestamp"
  | "push-reply-nonce"
  | "push-reply-nonce-other"
  | "push-reply-field-extra"
  | "push-reply-signature"
  | "push-reply-envelope"
  | "push-reply-owner"
  | "push-reply-passive"
  | "push-reply-transfer-event"
  | "push-reply-transfer-fields"
  | "push-reply-undocumented"
  | "push-reply-field-value"
  | "push-reply-failure"
  | "push-reply-answer-expected"
  | "push-reply-event-unknown"
  | "kf-send-type"
  | "kf-send-required"
  | "kf-send-unknown"
  | "kf-send-msgtype"
  | "kf-send-account-type"
  | "kf-send-body"
  | "kf-send-bodies"
  | "kf-send-empty"
  | "kf-send-link"
  | "kf-news-articles"
  | "kf-ai-flag"
  | "kf-page-appid"
  | "kf-page-appid-form"
  | "kf-page-path"
  | "kf-link-outside"
  | "kf-link-broken"
  | "kf-link-unclosed"
  | "kf-link-appid-missing"
  | "kf-link-appid"
  | "kf-link-appid-form"
  | "kf-link-path-missing"
  | "kf-link-path-slash"
  | "kf-link-path-page"
  | "kf-link-href"
  | "kf-quota-window"
  | "kf-quota-count"
  | "kf-typing-type"
  | "kf-typing-required"
  | "kf-typing-unknown"
  | "kf-typing-command"
  | "kf-typing-interaction"
  | "kf-typing-again"
  | "submsg-type"
  | "submsg-required"
  | "submsg-unknown"
  | "submsg-touser"
  | "submsg-template-id"
  | "submsg-page-slash"
  | "submsg-page-own"
  | "submsg-page-known"
  | "submsg-state"
  | "submsg-state-formal"
  | "submsg-lang"
  | "submsg-quota-paid"
  | "submsg-quota"
  | "submsg-quota-user"
  | "submsg-data-empty"
  | "submsg-key-suffix"
  | "submsg-key-retired"
  | "submsg-key-number"
  | "submsg-key-form"
  | "submsg-key-type"
  | "submsg-value-shape"
  | "submsg-value-number"
  | "submsg-value-extra"
  | "submsg-value-empty"
  | "submsg-value-control"
  | "submsg-thing"
  | "submsg-number"
  | "submsg-letter"
  | "submsg-symbol"
  | "submsg-character-string"
  | "submsg-time"
  | "submsg-date"
  | "submsg-amount"
  | "submsg-phone-number"
  | "submsg-car-number"
  | "submsg-name"
  | "submsg-phrase"
  | "submsg-value-doubtful"
  | "submsg-template-other"
  | "submsg-template-missing"
  | "submsg-template-superfluous"
  | "submsg-enum"
  | "submsg-template-unknown"
  | "submsg-request-type"
  | "submsg-request-required"
  | "submsg-request-unknown"
  | "submsg-request-empty"
  | "submsg-request-count"
  | "submsg-request-repeated"
  | "submsg-request-blank"
  | "submsg-request-tid"
  | "submsg-request-card"
  | "submsg-request-mixed"
  | "submsg-request-title"
  | "submsg-request-account"
  | "addtemplate-type"
  | "addtemplate-required"
  | "addtemplate-unknown"
  | "addtemplate-tid"
  | "addtemplate-kids"
  | "addtemplate-card"
  | "addtemplate-kid-repeated"
  | "addtemplate-scene-length"
  | "addtemplate-scene-empty"
  | "addtemplate-convert-case"
  | "title-type"
  | "title-required"
  | "title-unknown"
  | "title-ending"
  | "title-symbols"
  | "title-marketing"
  | "title-taken"
  | "title-keyword-repeated"
  | "title-keyword-broad"
  | "live-card-type"
  | "live-card-required"
  | "live-card-unknown"
  | "live-card-cloud"
  | "live-card-notify-type"
  | "live-card-content"
  | "live-card-status"
  | "live-card-check"
  | "live-card-check-fields"
  | "live-card-check-missing"
  | "live-card-check-superfluous"
  | "live-card-activation"
  | "live-card-update"
  | "template-message-retired"
  | "template-message-release"
  | "template-message-form-id"
  | "template-message-type"
  | "template-message-required"
  | "template-message-unknown"
  | "template-message-key"
  | "template-message-emphasis"
  | "template-message-window"
  | "uniform-message-retired"
  | "uniform-message-announced"
  | "uniform-message-weapp"
  | "uniform-message-type"
  | "uniform-message-required"
  | "uniform-message-unknown"
  | "sms-param-type"
  | "sms-required"
  | "sms-unknown"
  | "sms-conditional"
  | "sms-superfluous"
  | "sms-type"
  | "sms-count"
  | "sms-phone"
  | "sms-phone-digits"
  | "sms-phone-repeated"
  | "sms-path-domain"
  | "sms-path-slash"
  | "sms-url-link"
  | "sms-url-link-host"
  | "sms-hours"
  | "sms-cloud-call"
  | "sms-content-length"
  | "sms-param-length"
  | "sms-content-segments"
  | "sms-content-brackets"
  | "sms-content-symbols"
  | "sms-content-emoji"
  | "sms-content-forbidden"
  | "sms-sends-type"
  | "sms-sends-required"
  | "sms-sends-unknown"
  | "sms-sends-kind"
  | "sms-sends-unit"
  | "sms-same-content"
  | "sms-notification-burst"
  | "sms-marketing-daily"
  | "sms-notification-daily"
  | "sms-marketing-hours"
  | "menu-type"
  | "menu-required"
  | "menu-unknown"
  | "menu-count"
  | "menu-sub-count"
  | "menu-depth"
  | "menu-action"
  | "menu-action-both"
  | "menu-button-type"
  | "menu-button-fields"
  | "menu-name-empty"
  | "menu-name-bytes"
  | "menu-sub-name-bytes"
  | "menu-name-shown"
  | "menu-sub-name-shown"
  | "menu-key"
  | "menu-url"
  | "menu-url-scheme"
  | "menu-appid"
  | "menu-page"
  | "conditional-menu-type"
  | "conditional-menu-required"
  | "conditional-menu-unknown"
  | "conditional-menu-empty"
  | "conditional-menu-private"
  | "conditional-menu-language"
  | "conditional-menu-platform"
  | "app-json-type"
  | "app-json-required"
  | "app-json-unknown"
  | "app-navigate-list"
  | "app-navigate-list-count"
  | "app-use-privacy-check"
  | "app-sitemap"
  | "app-private-infos-name"
  | "app-private-infos-repeated"
  | "app-private-infos-exclusive"
  | "app-private-infos-exclusive-used"
  | "app-private-infos-undeclared"
  | "app-private-infos-unused"
  | "app-private-infos-not-opened"
  | "app-private-infos-declared-not-opened"
  | "app-permission-type"
  | "app-permission-desc"
  | "app-permission-scope"
  | "app-permission-desc-length"
  | "app-permission-desc-empty"
  | "app-permission-missing"
  | "app-permission-map"
  | "app-background-mode"
  | "app-background-location"
  | "app-background-location-declared"
  | "app-background-location-unused"
  | "app-background-audio"
  | "app-path-form"
  | "app-pages-suffix"
  | "app-pages-repeated"
  | "app-pages-in-package"
  | "app-entry-page"
  | "app-entrance-page"
  | "app-preload-page"
  | "app-preload-package"
  | "app-package-repeated"
  | "app-package-nested"
  | "app-package-reserved"
  | "app-package-count"
  | "app-card-package"
  | "app-chat-tool-package"
  | "app-tabbar-count"
  | "app-tabbar-page-form"
  | "app-tabbar-page"
  | "app-tabbar-repeated"
  | "app-tabbar-text"
  | "app-tabbar-icon"
  | "app-tabbar-icon-top"
  | "app-tabbar-colour"
  | "app-plugin-version"
  | "app-plugin-repeated"
  | "app-skyline-option-type"
  | "app-skyline-lazy"
  | "app-skyline-options"
  | "app-skyline-framework"
  | "app-skyline-navigation-bar"
  | "app-functional-pages-old"
  | "app-window-colour"
  | "app-theme-variable"
  | "app-theme-text"
  | "app-theme-missing"
  | "app-resolve-alias"
  | "app-extended-library"
  | "app-embedded-app-id"
  | "app-chat-tool-scope"
  | "ext-json-type"
  | "ext-json-required"
  | "ext-json-unknown"
  | "ext-json-app-id"
  | "ext-json-app-id-form"
  | "ext-json-enable"
  | "ext-json-disabled"
  | "ext-json-fuzzy-scope"
  | "ext-json-page"
  | "ext-json-page-colour"
  | "ext-json-lazy"
  | "page-json-type"
  | "page-json-unknown"
  | "page-json-colour"
  | "page-json-generics"
  | "page-json-skyline-lazy"
  | "page-json-skyline-navigation"
  | "page-json-skyline-framework"
  | "page-json-theme-text"
  | "page-json-theme-variable"
  | "project-config-type"
  | "project-config-required"
  | "project-config-app-id"
  | "project-config-root"
  | "project-config-compile-type"
  | "project-config-plugin-root"
  | "project-config-lib-version"
  | "project-config-es6"
  | "project-config-url-check"
  | "project-config-npm"
  | "project-config-compiler-plugin"
  | "project-config-pattern"
  | "errcode-known"
  | "errcode-unknown"
  | "errcode-private-infos"
  | "api-response-type"
  | "api-response-error"
  | "api-response-error-with-data"
  | "code2session-type"
  | "code2session-required"
  | "code2session-unknown"
  | "code2session-empty"
  | "code2session-grant-type"
  | "code2session-appid"
  | "code2session-secret"
  | "code2session-owner"
  | "code-lifetime"
  | "code-issued-at"
  | "code-used"
  | "code-kind"
  | "code2session-response-type"
  | "code2session-response-required"
  | "code2session-response-unknown"
  | "session-key-form"
  | "code2session-expires-in"
  | "session-key-secrecy"
  | "client-response-access-token"
  | "openid-as-token"
  | "phone-request-library"
  | "phone-request-type"
  | "phone-request-required"
  | "phone-request-unknown"
  | "phone-response-type"
  | "phone-response-required"
  | "watermark-appid"
  | "watermark-unit"
  | "watermark-future"
  | "access-token-type"
  | "access-token-required"
  | "access-token-length"
  | "access-token-expires-in"
  | "user-signature-type"
  | "user-signature-required"
  | "user-signature-method"
  | "user-signature-form"
  | "user-signature-case"
  | "session-reset-rate"
  | "user-storage-type"
  | "user-storage-required"
  | "user-storage-unknown"
  | "user-storage-items"
  | "user-storage-size"
  | "encrypted-hash-type"
  | "encrypted-hash-required"
  | "encrypted-hash-unknown"
  | "encrypted-hash-form"
  | "encrypted-hash-case"
  | "encrypted-check-type"
  | "encrypted-check-spelling"
  | "encrypted-check-invalid"
  | "encrypt-key-type"
  | "encrypt-key-required"
  | "encrypt-key-form"
  | "encrypt-key-iv"
  | "encrypt-key-expired"
  | "user-data-type"
  | "user-data-required"
  | "user-data-watermark-missing"
  | "user-data-spelling"
  | "user-data-gender"
  | "user-data-steps"
  | "user-data-anonymous"
  | "user-data-no-gender"
  | "realname-suspended"
  | "realname-type"
  | "realname-required"
  | "realname-unknown"
  | "realname-sign-form"
  | "realname-timestamp-unit"
  | "realname-cred-type"
  | "realname-category"
  | "realname-category-zero"
  | "realname-response-type"
  | "realname-verify-openid"
  | "realname-verify-name"
  | "realname-encrypted-form"
  | "realname-encrypted-spelling"
  | "pay-type"
  | "pay-required"
  | "pay-case"
  | "pay-unknown"
  | "pay-app-id"
  | "pay-timestamp"
  | "pay-nonce"
  | "pay-empty"
  | "pay-package"
  | "pay-package-length"
  | "pay-sign-type"
  | "pay-sign-type-missing"
  | "pay-sign-form"
  | "pay-sign-case"
  | "pay-sign-length"
  | "vpay-library"
  | "vpay-type"
  | "vpay-required"
  | "vpay-unknown"
  | "vpay-mode"
  | "vpay-pay-sig"
  | "vpay-hex-case"
  | "vpay-signature"
  | "vpay-sign-data-string"
  | "vpay-sign-data-json"
  | "vpay-sign-data-type"
  | "vpay-sign-data-required"
  | "vpay-sign-data-unknown"
  | "vpay-currency"
  | "vpay-env"
  | "vpay-env-sandbox"
  | "vpay-quantity"
  | "vpay-coin-goods"
  | "vpay-activity-price"
  | "vpay-activity-price-range"
  | "vpay-out-trade-no"
  | "json-repeated-name";

/** How grave a finding is: refused, likely to be wrong, worth knowing. */
export type Severity =
  | "error"
  | "warning"
  | "info";

/** What only the caller knows. A rule that needs it is silent without it. */
export type CheckContext = {
  /** Now, in Unix seconds */
  now?: number;
  /** The version of the base library, such as 3.10.0; without it the newest is assumed */
  baseLibrary?: string;
  /** The app.json of the mini program */
  appJson?: object;
  /** Interfaces opened in the console, such as getLocation */
  openedApis?: readonly string[];
  /** The service categories of the mini program */
  categories?: readonly string[];
  /** What was declared at submission: whether user privacy is collected */
  collectsPrivacy?: boolean;
  /** Counts of today or so far */
  counters?: {
  /** URL Schemes and URL Links made today */
  linksToday?: number;
  /** Links made in this second */
  linksThisSecond?: number;
  /** How often links were opened today */
  opensToday?: number;
  /** Short Links made today */
  shortLinksToday?: number;
  /** Permanent Short Links made so far */
  permanentShortLinks?: number;
  /** Codes of limited number made so far */
  codesTotal?: number;
  /** Codes made in this minute */
  codesThisMinute?: number;
  /** Pages used with check_path: false so far */
  uncheckedPages?: number;
  /** Subscribe messages sent today */
  subscribeMessagesToday?: number;
  /** Subscriptions that the user has left */
  subscriptionsLeft?: number;
  /** Seconds since the form was submitted */
  secondsSinceForm?: number;
  /** Seconds since the notify_code */
  secondsSinceCode?: number;
  /** Seconds since the card was activated */
  secondsSinceActivation?: number;
  /** Seconds since the user's last message */
  kfSecondsSinceMessage?: number;
  /** Seconds since the user entered the session */
  kfSecondsSinceEnter?: number;
  /** Messages sent since the user's last one */
  kfSentSinceMessage?: number;
  /** Messages sent since the user entered */
  kfSentSinceEnter?: number;
  /** Seconds since the user's last interaction */
  secondsSinceMessage?: number;
  /** Seconds since the last typing state */
  secondsSinceTyping?: number;
  /** Applications for interfaces in this minute */
  privacyAppliesThisMinute?: number;
  /** How often the code was used */
  codeUses?: number;
  /** Resets of session keys in this minute */
  sessionResetsThisMinute?: number;
};
  /** When the code was issued, in Unix seconds */
  codeIssuedAt?: number;
  /** The mini program's own AppID */
  owner?: string;
  /** The interfaces and components that the code uses, such as wx.getLocation */
  used?: readonly string[];
  /** How the interface is called: https or cloud */
  call?: "https" | "cloud";
  /** The interface, such as createQRCode, where a subject stands for several */
  api?: string;
  /** Whether the NFC capability is one code per device */
  codePerDevice?: boolean;
  /** The template as getTemplateList returns it */
  template?: object;
  /** All templates that getTemplateList returns */
  templates?: readonly object[];
  /** The name of the mini program */
  name?: string;
};

/**
 * What a rule has found.
 */
export type Finding = { 
/**
 * The rule.
 */
rule: RuleId, 
/**
 * How grave it is.
 */
severity: Severity, 
/**
 * Where, as a JSON Pointer; of something missing, where it should be.
 */
path: string, 
/**
 * What is wrong and why it matters.
 */
message: string, 
/**
 * What to write instead.
 */
help: string, 
/**
 * The document that says so: title, address, date.
 */
source: string, 
/**
 * Where in the text, if the payload was given as text.
 */
span?: Span, };

/**
 * Where in a text, in UTF-16 code units, as JavaScript counts.
 */
export type Span = { start: number, end: number, };

/**
 * A rule, for readers.
 */
export type Rule = { 
/**
 * Its stable id.
 */
id: RuleId, 
/**
 * What it judges.
 */
subjects: Subject[], 
/**
 * How grave a finding is.
 */
severity: Severity, 
/**
 * How sure it is: A current documents, B announcements, C the community, U unconfirmed.
 */
confidence: "A" | "B" | "C" | "U", 
/**
 * Where it looks: JSON Pointers, `*` for every member or item.
 */
paths: Array<string>, 
/**
 * What is wrong and why it matters; `{name}` stands for what is found.
 */
message: string, 
/**
 * What to write instead.
 */
help: string, 
/**
 * What WeChat's server answers.
 */
errcode?: number, 
/**
 * The first day on which it holds, in Asia/Shanghai.
 */
from?: string, 
/**
 * The first day on which it holds no more.
 */
until?: string, 
/**
 * The first base library on which it holds.
 */
fromLibrary?: string, 
/**
 * The first base library on which it holds no more.
 */
untilLibrary?: string, 
/**
 * The document that says so.
 */
source: RuleSource, };

/**
 * A document.
 */
export type RuleSource = { 
/**
 * Its title, as published.
 */
title: string, 
/**
 * Its address, if it has one.
 */
url?: string, 
/**
 * The day of its text.
 */
date: string, };

/** What can be computed and explained. */
export type Computation =
  | "openUserData"
  | "verifyRawData"
  | "signSession"
  | "hashEncryptedData"
  | "signPayment"
  | "signPaymentV2"
  | "verifyPaymentSignV2"
  | "signVirtualPayment"
  | "signVoip"
  | "signJsapi";

/** Those that need RSA or AES-GCM. */
export const rsaComputations = [
  "signPaymentRsa",
  "openPaymentNotification",
  "openPaymentResource",
  "signRealName",
  "openRealName",
  "sealApiRequest",
  "openApiResponse",
  "signApiRequest",
  "verifyApiResponse",
] as const;

/** The name of one of them. */
export type RsaComputation = (typeof rsaComputations)[number];

/** The functions that both backends export. */
export interface Wire {
  version(): string;
  configure(config: string): string;
  release(handle: number): void;
  verifyUrl(handle: number, query: string, options: string): string;
  open(handle: number, query: string, body: Uint8Array, options: string): string;
  unseal(handle: number, query: string, body: Uint8Array, options: string): string;
  seal(handle: number, content: string, options: string): string;
  reply(handle: number, opened: string, content: string, options: string): string;
  transfer(handle: number, opened: string, options: string): string;
  signature(parts: string, locale: string): string;
  openUserData(session_keys: string, encrypted_data: string, iv: string, options: string): string;
  compute(name: string, options: string, locale: string): string;
}

/** Their names. */
export const wireFunctions = [
  "version",
  "configure",
  "release",
  "verifyUrl",
  "open",
  "unseal",
  "seal",
  "reply",
  "transfer",
  "signature",
  "openUserData",
  "compute",
] as const;

/** The functions that the addon has as well, and of WebAssembly the second module. */
export interface ExtraWire {
  explain(config: string, query: string, body: Uint8Array, options: string): Outcome<Explanation>;
  explainComputation(name: string, options: string, locale: string): Outcome<Explanation>;
}

/** Their names. */
export const extraFunctions = [
  "explain",
  "explainComputation",
] as const;

/** The functions of the third WebAssembly module. */
export interface RsaWire {
  compute(name: string, options: string, locale: string): string;
  explainComputation(name: string, options: string, locale: string): Outcome<Explanation>;
}

/** Their names. */
export const rsaFunctions = [
  "compute",
  "explainComputation",
] as const;

/** The functions that the addon has as well, and of WebAssembly the fourth module. */
export interface RulesWire {
  check(subject: string, payload: string, options: string, locale: string): string;
  rules(locale: string): string;
  helper(name: string, options: string, locale: string): string;
}

/** Their names. */
export const rulesFunctions = [
  "check",
  "rules",
  "helper",
] as const;
