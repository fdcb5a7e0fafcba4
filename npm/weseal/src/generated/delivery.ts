// Generated from Rust by `cargo xtask gen`. Do not edit.

/** How old a request may be, and how far clocks may differ, in seconds. */
export const MAX_AGE_SECONDS = 86400;
export const SKEW_SECONDS = 300;

/** The largest body that is read, in bytes. */
export const MAX_BODY_BYTES = 1048576;

/** How long an answer may take, in milliseconds; and of which events it is another time. */
export const DEADLINE_MS = 4500;
export const deadlines: { readonly [type: string]: number } = {
  wxa_novel_chapter_permission: 3500,
  xpay_subscribe_ios_refund_query_notify: 2500,
};

/** A user waits: `success` in time matters more than a finished handler. */
export const kf = [
  "CLICK",
  "SCAN",
  "VIEW",
  "image",
  "kf_close_session",
  "kf_create_session",
  "kf_switch_session",
  "link",
  "location",
  "location_event",
  "miniprogrampage",
  "music",
  "news",
  "shortvideo",
  "subscribe",
  "text",
  "transfer_customer_service",
  "unsubscribe",
  "user_enter_tempsession",
  "video",
  "view_miniprogram",
  "voice",
] as const;

/** A structured answer is the point of the push. */
export const query = [
  "add_single_waybill",
  "add_waybill",
  "cancel_auth_account",
  "cancel_single_waybill",
  "cancel_waybill",
  "check_biz",
  "get_auth_info",
  "get_pre_auth_code",
  "get_quota",
  "iot_voip_notify",
  "mock_update_order_status",
  "notify_single_waybill_pay",
  "query_single_waybill",
  "query_single_waybill_fee",
  "remind_waybill",
  "transport_add_order",
  "transport_add_tips",
  "transport_cancel_order",
  "transport_confirm_return_to_biz",
  "transport_get_agent_pos",
  "transport_precancel_order",
  "transport_precreate_order",
  "transport_query_order_status",
  "transport_readd_order",
  "transport_set_rider_score",
  "waybill_complaint",
  "waybill_evaluate_agent",
  "waybill_notify_query",
  "waybill_query_expect_time_range",
  "wxa_novel_chapter_permission",
  "xpay_subscribe_ios_refund_query_notify",
] as const;

/** The fields of a documented answer that say by a code and a text that it failed. */
export const failures: { readonly [type: string]: readonly [code: string, text: string] } = {
  iot_voip_notify: ["errcode", "errmsg"],
  minigame_coin_deliver_completed: ["ErrCode", "ErrMsg"],
  xpay_apple_subscribe_signing_result_notify: ["ErrCode", "ErrMsg"],
  xpay_apple_subscribe_unsigning_result_notify: ["ErrCode", "ErrMsg"],
  xpay_coin_pay_notify: ["ErrCode", "ErrMsg"],
  xpay_complaint_notify: ["ErrCode", "ErrMsg"],
  xpay_goods_deliver_notify: ["ErrCode", "ErrMsg"],
  xpay_refund_notify: ["ErrCode", "ErrMsg"],
  xpay_subscribe_pay_fail_notify: ["ErrCode", "ErrMsg"],
  xpay_subscribe_signing_result_notify: ["ErrCode", "ErrMsg"],
  xpay_wxpay_callback_notify: ["ErrCode", "ErrMsg"],
};
