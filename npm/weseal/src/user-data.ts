/** User data that WeChat seals for the server. */

import { current, unframe } from "./backend";
import type { Localized } from "./compute";
import type { UserData } from "./generated/types";
import { exactText, onlyText, reading } from "./input";
import { type Locale, localeOf } from "./locale";
import { seconds } from "./random";

/** What `openUserData` takes. */
export interface OpenUserDataOptions extends Localized {
  /** The `session_key` of code2Session, or several candidates: a new wx.login may have replaced it. */
  sessionKey: string | readonly string[];
  /** As the client sent it. */
  encryptedData: string;
  /** As the client sent it. */
  iv: string;
  /** The mini program's own AppID: data sealed for another one is refused. */
  appId: string;
  /** How old the data may be, in seconds. Default `null`: any age. Data without a watermark has none. */
  maxAgeSeconds?: number | null;
  /** Now, in Unix seconds. Default: now. */
  now?: number;
  /** `"optional"` accepts data without a watermark (the shape of 2016). Default `"required"`. */
  watermark?: "required" | "optional";
}

/**
 * Opens user data: user info, phone numbers, groups, WeRun steps, private messages.
 *
 * @throws {WesealError} SESSION_KEY_INVALID, IV_INVALID, BAD_USER_DATA, WATERMARK_MISSING,
 * WATERMARK_MISMATCH, WATERMARK_EXPIRED, INVALID_ARGUMENT.
 */
export function openUserData(given: OpenUserDataOptions): UserData {
  const locale = localeOf(typeof given === "object" ? given : undefined);
  if (typeof given !== "object" || given === null) exactText("options", given, locale);
  const { sessionKey, encryptedData, iv, appId, settings } = fieldsOf(given, locale);
  const frame = unframe(
    current().openUserData(
      typeof sessionKey === "string" ? sessionKey : linesOf(sessionKey, locale),
      onlyText("encryptedData", encryptedData, locale),
      onlyText("iv", iv, locale),
      optionsText(onlyText("appId", appId, locale), settings, locale),
    ),
  );
  return readUserData(frame, appId);
}

function fieldsOf(given: OpenUserDataOptions, locale: Locale) {
  try {
    const { sessionKey, encryptedData, iv, appId, locale: _, ...settings } = given;
    return { sessionKey, encryptedData, iv, appId, settings };
  } catch (cause) {
    return reading("options", locale, () => {
      throw cause;
    });
  }
}

function linesOf(keys: readonly string[], locale: Locale): string {
  const list = reading("options", locale, () => (Array.isArray(keys) ? [...keys] : [keys]));
  for (const key of list) onlyText("sessionKey", key, locale);
  return list.join("\n");
}

/** Cuts the frame: see `open_user_data` in wire. */
function readUserData(frame: string, appid: string): UserData {
  const key = frame.indexOf("\t") + 1;
  const time = frame.indexOf("\t", key) + 1;
  const start = frame.indexOf("\t", time) + 1;
  const end = frame.indexOf("\n", start);
  const text = end < 0 ? frame.slice(start) : frame.slice(start, end);
  const timestamp = Number(frame.slice(time, start - 1));
  return {
    type: frame.slice(0, key - 1),
    data: JSON.parse(text),
    raw: end < 0 ? text : frame.slice(end + 1),
    // It is that of the AppID given: any other would have been refused.
    watermark: start - time > 1 ? { timestamp, appid } : null,
    sessionKey: Number(frame.slice(key, time - 1)),
  } as UserData;
}

/** JSON text of the options; those that nearly every call has alone are written by hand. */
function optionsText(
  appId: string,
  settings: Pick<OpenUserDataOptions, "maxAgeSeconds" | "now" | "watermark">,
  locale: Locale,
): string {
  for (const _ in settings) {
    const { maxAgeSeconds, now = seconds(), ...others } = settings;
    const age = maxAgeSeconds == null ? {} : { maxAgeSeconds, now };
    return exactText("options", Object.assign(others, age, { appId, locale }), locale);
  }
  return `{"appId":${JSON.stringify(appId)},"locale":"${locale}"}`;
}
