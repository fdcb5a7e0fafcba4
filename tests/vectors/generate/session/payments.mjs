// Payments of WeChat Pay v2, and virtual payment.

import { createHash, createHmac } from "node:crypto";

import { computations, gives, refuses } from "../rsa/compute.mjs";

const KEY = "192006250b4c09247ec02edce69f6a2d";
const hmac = (key, text) => createHmac("sha256", key).update(text).digest("hex");

function v2(params, signType = "MD5", key = KEY) {
  const names = Object.keys(params).filter((name) => name !== "sign" && params[name] !== "" && params[name] !== null).sort();
  const text = `${names.map((name) => `${name}=${params[name]}`).join("&")}&key=${key}`;
  return (signType === "MD5" ? createHash("md5").update(text).digest("hex") : hmac(key, text)).toUpperCase();
}

const CALL = { appId: "wx8888888888888888", timeStamp: "1414561699", nonceStr: "5K8264ILTKCH16CQ2502SI8ZNMTM67VS", package: "prepay_id=wx201410272009395522657a690389285100" };
const CALL_CAUSES = ["OTHER_API_KEY", "SIGN_TYPE_DIFFERS", "FIELD_CASE"];
const paid = (tcId, comment, changes, signType) => {
  const call = { ...CALL, ...changes };
  return gives(`payment-${tcId}`, comment, ["Normal"], { ...call, ...(signType && { signType }), key: KEY },
    v2({ ...call, signType: signType ?? "MD5" }, signType), CALL_CAUSES);
};
const unpaid = (tcId, comment, flags, changes, argument, hint = null) =>
  refuses(`payment-${tcId}`, comment, flags, { ...CALL, key: KEY, ...changes }, "INVALID_ARGUMENT", { hint, details: { argument } });

export const requests = computations("signPayment", {}, [
  paid("md5", "MD5 where nothing is said", {}),
  paid("md5-named", "MD5 by name", {}, "MD5"),
  paid("hmac", "HMAC-SHA256", {}, "HMAC-SHA256"),
  unpaid("no-key", "a key that is not set", ["Unset"], { key: "" }, "key"),
  unpaid("milliseconds", "a time in milliseconds", ["Milliseconds"], { timeStamp: "1414561699000" }, "timeStamp", "MILLISECONDS"),
  unpaid("nonce-33", "a nonce too long", ["Argument"], { nonceStr: "n".repeat(33) }, "nonceStr"),
  unpaid("no-prepay", "no order", ["Unset"], { package: "prepay_id=" }, "package"),
  unpaid("sign-type", "an algorithm that does not exist", ["Argument"], { signType: "SHA1" }, "signType"),
  unpaid("no-app-id", "an AppID that is not set", ["Unset"], { appId: "" }, "appId"),
]);

const PARAMS = { appid: "wxd930ea5d5a258f4f", mch_id: "10000100", body: "测试", total_fee: 1, nonce_str: "ibuaiVcKdpRxkhJA", attach: "" };
const PARAMS_CAUSES = ["OTHER_API_KEY", "SIGN_TYPE_DIFFERS", "BODY_NOT_EXACT"];
const signed = (tcId, comment, flags, params, signType) =>
  gives(`pay-v2-${tcId}`, comment, flags, { params, key: KEY, ...(signType && { signType }) }, v2(params, signType ?? params.sign_type), PARAMS_CAUSES);

export const parameters = computations("signPaymentV2", {}, [
  signed("empty-values", "what is empty is not signed", ["Normal"], PARAMS),
  signed("hmac", "HMAC-SHA256", ["Normal"], PARAMS, "HMAC-SHA256"),
  signed("named-inside", "the algorithm stands in the parameters", ["Normal"], { ...PARAMS, sign_type: "HMAC-SHA256" }),
  signed("own-sign", "sign itself is not signed", ["Normal"], { ...PARAMS, sign: "X" }),
  signed("order", "names in the order of ASCII", ["Sorting"], { b: "1", B: "2", a_b: "3", aB: "4", ab: "5" }),
  refuses("pay-v2-unknown-type", "an algorithm that does not exist, in the parameters", ["Argument"], { params: { ...PARAMS, sign_type: "hmac-sha256" }, key: KEY }, "INVALID_ARGUMENT", { details: { argument: "params.sign_type" } }),
  refuses("pay-v2-no-key", "a key that is not set", ["Unset"], { params: PARAMS, key: "" }, "INVALID_ARGUMENT", { details: { argument: "key" } }),
  refuses("pay-v2-nested", "a parameter that is an object", ["Argument"], { params: { detail: { a: 1 } }, key: KEY }, "INVALID_ARGUMENT", { details: { argument: "params.detail" } }),
  refuses("pay-v2-no-params", "no parameters at all", ["Argument"], { key: KEY }, "INVALID_ARGUMENT", { details: { argument: "params" } }),
]);

const notified = (params, signType) => ({ ...params, sign: v2(params, signType ?? params.sign_type) });
const xml = (params) => `<xml>${Object.entries(params).map(([name, value]) => `<${name}><![CDATA[${value}]]></${name}>`).join("")}</xml>`;
const NOTICE = { appid: "wxd930ea5d5a258f4f", result_code: "SUCCESS", total_fee: "1", out_trade_no: "2024", bank_type: "CFT" };
const failed = (tcId, comment, flags, params, key = KEY) =>
  refuses(`pay-notice-${tcId}`, comment, flags, { params, key }, "VERIFICATION_FAILED", { details: { argument: "sign" }, causes: PARAMS_CAUSES });

export const notices = computations("verifyPaymentSignV2", {}, [
  gives("pay-notice-object", "parameters as an object", ["Normal"], { params: notified(NOTICE), key: KEY }, true),
  gives("pay-notice-xml", "the XML of a notification", ["Normal"], { params: xml(notified(NOTICE)), key: KEY }, true),
  gives("pay-notice-hmac", "HMAC-SHA256, as sign_type says", ["Normal"], { params: notified({ ...NOTICE, sign_type: "HMAC-SHA256" }), key: KEY }, true),
  gives("pay-notice-hmac-given", "HMAC-SHA256, as the caller says", ["Normal"], { params: notified(NOTICE, "HMAC-SHA256"), key: KEY, signType: "HMAC-SHA256" }, true),
  failed("altered", "another amount", ["WrongSignature"], { ...notified(NOTICE), total_fee: "2" }),
  failed("added", "a field more", ["WrongSignature"], { ...notified(NOTICE), attach: "x" }),
  failed("other-key", "another key", ["WrongSignature"], notified(NOTICE), "0".repeat(32)),
  failed("lower-case", "digits in lower case", ["WrongSignature"], { ...NOTICE, sign: v2(NOTICE).toLowerCase() }),
  failed("no-sign", "no sign", ["WrongSignature"], NOTICE),
  refuses("pay-notice-doctype", "a document type", ["XmlEntities"], { params: "<!DOCTYPE xml><xml></xml>", key: KEY }, "DOCTYPE_REFUSED"),
  refuses("pay-notice-malformed", "text that is no XML", ["Malformed"], { params: "appid=1", key: KEY }, "BODY_MALFORMED"),
]);

const BODY = '{"openid": "xxx", "user_ip": "127.0.0.1", "env": 0}';
const VIRTUAL_CAUSES = ["BODY_NOT_EXACT", "OTHER_ENVIRONMENT", "SESSION_KEY_ROTATED", "SESSION_KEY_DECODED", "AMPERSAND_ESCAPED"];
const virtual = (changes) => ({ appKey: "12345", sessionKey: "9hAb/NEYUlkaMBEsmFgzig==", uri: "/xpay/query_user_balance", signData: BODY, ...changes });
const made = ({ appKey, sessionKey, uri, signData }) => ({ paySig: hmac(appKey, `${uri}&${signData}`), ...(sessionKey && { signature: hmac(sessionKey, signData) }) });
const bought = (tcId, comment, flags, changes) => {
  const { sessionKey, ...others } = virtual(changes);
  const options = sessionKey === undefined ? others : { ...others, sessionKey };
  return gives(`virtual-${tcId}`, comment, flags, options, made(options), VIRTUAL_CAUSES);
};
const refused = (tcId, comment, flags, changes, argument, hint = null) =>
  refuses(`virtual-${tcId}`, comment, flags, virtual(changes), "INVALID_ARGUMENT", { hint, details: { argument } });

export const virtuals = computations("signVirtualPayment", {}, [
  bought("client", "the client's call", ["Normal"], { uri: "requestVirtualPayment", signData: '{"offerId":"1","buyQuantity":1,"env":0,"currencyType":"CNY","outTradeNo":"xxxxxxxx","attach":"测试"}' }),
  bought("server-alone", "no session_key, no signature of the user", ["Normal"], { sessionKey: undefined }),
  bought("ampersand", "data with &amp; is signed as it is: only what joins is a plain &", ["Ampersand"], { signData: '{"attach":"a&amp;b"}' }),
  refused("uri-query", "a path with a query", ["Argument"], { uri: "/xpay/query_user_balance?access_token=A" }, "uri"),
  refused("uri-host", "a whole address", ["Argument"], { uri: "https://api.weixin.qq.com/xpay/query_user_balance" }, "uri"),
  refused("uri-ampersand", "the &amp; of the page's pseudo-code", ["Ampersand"], { uri: "requestVirtualPayment&amp;" }, "uri", "AMPERSAND_ESCAPED"),
  refused("no-app-key", "an AppKey that is not set", ["Unset"], { appKey: "" }, "appKey"),
  refused("no-data", "no data", ["Unset"], { signData: "" }, "signData"),
  refused("data-object", "an object in place of the string", ["Argument"], { signData: { env: 0 } }, "signData"),
  refuses("virtual-no-session-key", "a session_key that is not set", ["Unset"], virtual({ sessionKey: "" }), "SESSION_KEY_INVALID"),
]);
