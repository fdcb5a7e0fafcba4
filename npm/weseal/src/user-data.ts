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
  /** How old the data may be, in seconds. Default: any age. */
  maxAgeSeconds?: number;
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
  const { sessionKey, encryptedData, iv, appId, settings } = reading("options", locale, () => {
    const { sessionKey, encryptedData, iv, appId, locale: _, ...others } = given;
    const keys = Array.isArray(sessionKey) ? [...sessionKey] : [sessionKey];
    return { sessionKey: keys, encryptedData, iv, appId, settings: others };
  });
  for (const key of sessionKey) onlyText("sessionKey", key, locale);
  const text = unframe(
    current().openUserData(
      sessionKey.length === 1 ? (sessionKey[0] as string) : sessionKey.join("\n"),
      onlyText("encryptedData", encryptedData, locale),
      onlyText("iv", iv, locale),
      optionsText(onlyText("appId", appId, locale), settings, locale),
    ),
  );
  const opened = JSON.parse(text);
  // The data stands last: where it is the text that was sealed, it has not crossed twice.
  opened.raw ??= text.slice(text.indexOf('"data":') + 7, -1);
  return opened;
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
    return exactText("options", { ...others, ...age, appId, locale }, locale);
  }
  return `{"appId":${JSON.stringify(appId)},"locale":"${locale}"}`;
}
