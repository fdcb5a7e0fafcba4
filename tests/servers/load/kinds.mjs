// The events that servers are compared by, with the field that makes each of them another one.

/** An event that is answered with `success`, and one that is answered with a sealed reply. */
export const KINDS = {
  success: ["wxa_media_check", "trace_id"],
  sealed: ["xpay_goods_deliver_notify", "OutTradeNo"],
};
