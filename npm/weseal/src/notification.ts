/** Notifications of WeChat Pay v3 (微信支付回调). */

import type { HeadersLike } from "./api-security";
import { computeRsa, type Localized, optionsAndLocale } from "./compute";
import { seconds } from "./random";

/** The sealed part of a notification, in WeChat's spelling. */
export interface PaymentResource {
  algorithm?: string;
  ciphertext: string;
  nonce: string;
  associated_data?: string | null;
  original_type?: string;
}

/** What `openPaymentNotification` takes. */
export interface OpenPaymentNotificationOptions extends Localized {
  headers: HeadersLike;
  /** The body, untouched. */
  body: string | Uint8Array;
  /** The APIv3 key from the merchant platform, 32 characters. */
  apiV3Key: string;
  /** What WeChat Pay signs with, as PEM: platform certificates by serial number, or public keys by id. */
  keys: readonly ({ serial: string } & ({ publicKey: string } | { certificate: string }))[];
  /** Unix seconds; `null` switches the check of the time off. Default: now. */
  now?: number | null;
  /** How far the notification may be away from now. Default: 300. */
  toleranceSeconds?: number;
}

/** What was sealed. Integers beyond 2^53−1 are strings; `raw` is the text as it was. */
export interface OpenedResource<T> {
  resource: T;
  raw: string;
}

/** An opened notification. */
export interface PaymentNotification<T> extends OpenedResource<T> {
  id: string;
  createTime: string;
  eventType: string;
  resourceType: string;
  summary: string;
}

/**
 * Verifies a notification, then opens it. `SIGNATURE_PROBE` is WeChat Pay testing whether a wrong signature
 * is refused: answer it as any other failure, it is no cause for alarm.
 */
export function openPaymentNotification<T = Record<string, unknown>>(
  given: OpenPaymentNotificationOptions,
): PaymentNotification<T> {
  const { options, locale } = optionsAndLocale(given);
  const { now = seconds(), ...others } = options;
  return computeRsa("openPaymentNotification", Object.assign(others, { now }), locale);
}

/** Opens `resource` alone, where another layer has verified the notification. */
export function openPaymentResource<T = Record<string, unknown>>(
  given: { apiV3Key: string; resource: PaymentResource } & Localized,
): OpenedResource<T> {
  const { options, locale } = optionsAndLocale(given);
  return computeRsa("openPaymentResource", options, locale);
}
