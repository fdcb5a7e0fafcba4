/** User data that WeChat seals for the server. */

import { current, unframe } from "./backend";
import { type Localized, optionsAndLocale } from "./compute";
import type { UserData } from "./generated/types";
import { exactText, onlyText } from "./input";

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
  const { options, locale } = optionsAndLocale(given);
  const { sessionKey, encryptedData, iv, ...others } = options;
  const keys = Array.isArray(sessionKey) ? sessionKey : [sessionKey];
  for (const key of keys) onlyText("sessionKey", key, locale);
  const { maxAgeSeconds, now = Math.floor(Date.now() / 1000) } = others;
  const settings = maxAgeSeconds == null ? { ...others, locale } : { ...others, now, locale };
  const text = unframe(
    current().openUserData(
      keys.join("\n"),
      onlyText("encryptedData", encryptedData, locale),
      onlyText("iv", iv, locale),
      exactText("options", settings, locale),
    ),
  );
  const opened = JSON.parse(text);
  // The data stands last: where it is the text that was sealed, it has not crossed twice.
  opened.raw ??= text.slice(text.indexOf('"data":') + 7, -1);
  return opened;
}
