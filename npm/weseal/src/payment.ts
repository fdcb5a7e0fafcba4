/** Payments: wx.requestPayment, WeChat Pay v2, virtual payment. */

import { compute, computeRsa, type Localized, optionsAndLocale, verified } from "./compute";
import { filledText, oneOf, plainParams } from "./input";
import type { Locale } from "./locale";
import { nonce, seconds } from "./random";

/** The algorithms of WeChat Pay v2. */
export type SignTypeV2 = "MD5" | "HMAC-SHA256";

interface PaymentRequest extends Localized {
  /** The AppID that the order was placed with. */
  appId: string;
  /** The order. */
  prepayId: string;
  /** At most 32 characters. Default: fresh. */
  nonceStr?: string;
  /** Unix seconds. Default: now. */
  timeStamp?: number | string;
  /** Who pays: wx.requestPayment, or wx.chooseWXPay of the JS-SDK, which spells `timestamp`. */
  client?: "miniprogram" | "jssdk";
}

/** What `signPayment` takes: an order of WeChat Pay v3 has an RSA key, one of v2 the APIv2 key. */
export type SignPaymentOptions = PaymentRequest &
  ({ signType: "RSA"; privateKey: string } | { signType?: SignTypeV2; key: string });

/** What the client passes on, `signType` included: it is MD5 where nothing is said. */
export type PaymentParams<C = "miniprogram"> = {
  nonceStr: string;
  package: string;
  signType: SignTypeV2 | "RSA";
  paySign: string;
} & (C extends "jssdk" ? { timestamp: string } : { timeStamp: string });

/** Signs a payment and returns the whole object for the client. */
export function signPayment<const O extends SignPaymentOptions>(
  given: O,
): PaymentParams<O["client"]> {
  const { options, locale } = optionsAndLocale<SignPaymentOptions>(given);
  const {
    client = "miniprogram",
    prepayId,
    signType: chosen,
    nonceStr = nonce(),
    timeStamp = seconds(),
    ...others
  } = options;
  const signType = chosen ?? "MD5";
  oneOf("client", client, ["miniprogram", "jssdk"], locale);
  const request = { package: packageOf(prepayId, locale), nonceStr, timeStamp };
  const paySign =
    signType === "RSA"
      ? computeRsa<string>("signPaymentRsa", Object.assign(others, request), locale)
      : compute<string>("signPayment", Object.assign(others, request, { signType }), locale);
  const signed = { nonceStr, package: request.package, signType, paySign };
  const name = client === "jssdk" ? "timestamp" : "timeStamp";
  return { [name]: String(timeStamp), ...signed } as unknown as PaymentParams<O["client"]>;
}

/** What wx.requestPayment calls `package`. Some pass that in place of the id: it means the same. */
export function packageOf(prepayId: unknown, locale: Locale): string {
  const id = filledText("prepayId", prepayId, locale);
  return id.startsWith("prepay_id=") ? id : `prepay_id=${id}`;
}

/** Parameters of WeChat Pay v2: an object, or the XML of an answer or a notification. */
export type ParamsV2 = string | Readonly<Record<string, string | number | null | undefined>>;

/**
 * Signs parameters for WeChat Pay v2 (unified order, refund, …): upper-case digits. `signType` is the one
 * given, else the one in the parameters, else MD5.
 */
export function signPaymentV2(
  params: ParamsV2,
  key: string,
  options?: Localized & { signType?: SignTypeV2 },
): string {
  const { options: others, locale } = optionsAndLocale(options ?? {});
  const own = { params: plainParams(params, locale), key };
  return compute("signPaymentV2", Object.assign(others, own), locale);
}

/** Whether the `sign` of an answer or a notification of WeChat Pay v2 is right; constant time. */
export function verifyPaymentSignV2(
  params: ParamsV2,
  key: string,
  options?: Localized & { signType?: SignTypeV2 },
): boolean {
  const { options: others, locale } = optionsAndLocale(options ?? {});
  const own = { params: plainParams(params, locale), key };
  return verified("verifyPaymentSignV2", Object.assign(others, own), locale);
}

/** What `signVirtualPayment` takes. */
export interface SignVirtualPaymentOptions extends Localized {
  /** The AppKey: env 0 has the live one, env 1 the sandbox's. */
  appKey: string;
  /** The `session_key` as it is. Without it there is no `signature`. */
  sessionKey?: string;
  /** `requestVirtualPayment` for the client; the path without query for the server. */
  uri: string;
  /** The very string that is passed or sent. */
  signData: string;
}

/** The signatures of virtual payment (虚拟支付), for the client and for `/xpay/*`. */
export function signVirtualPayment(given: SignVirtualPaymentOptions & { sessionKey: string }): {
  paySig: string;
  signature: string;
};
export function signVirtualPayment(given: SignVirtualPaymentOptions): {
  paySig: string;
  signature?: string;
};
export function signVirtualPayment(given: SignVirtualPaymentOptions): {
  paySig: string;
  signature?: string;
} {
  const { options, locale } = optionsAndLocale(given);
  // A session key that is undefined is an unset variable, not a signature that nobody wants.
  if ("sessionKey" in options) options.sessionKey ??= "";
  return compute("signVirtualPayment", options, locale);
}
