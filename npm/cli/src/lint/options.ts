/** With what a project is judged, and how that crosses. */

import type { Locale } from "../locale.js";

/** With what a project is judged. */
export interface LintOptions {
  /** The day of the judgement (`"2026-11-21"`, in Asia/Shanghai): rules that do not hold on it are silent. Default: today. */
  asOf?: string;
  /** The lowest base library that the mini program supports (`"3.10.0"`). Without it nothing is said about what is too new. */
  baseLibrary?: string;
  /**
   * The types of information that the privacy guide declares, by name or `privacy_key`: a list, an object with one
   * (`{ "privacy": [...] }`), or the payload of setprivacysetting. Without it nothing is said about what is missing.
   */
  privacy?: readonly string[] | object;
  /** Ids of rules that are not wanted. */
  ignore?: readonly string[];
  /** Whether what build tools have generated (`dist`, `unpackage` …) is looked at too. Default `false`. */
  generated?: boolean;
  /** The interfaces that have been opened in the console, where that is known. */
  openedApis?: readonly string[];
  /** What was declared at submission: whether user privacy is collected. */
  collectsPrivacy?: boolean;
  /** The language of the report. Default: that of the environment. */
  locale?: Locale;
  /** Told now and then: how many of the files that are read have been looked at. */
  onProgress?: (done: number, total: number) => void;
}

/** Options as they cross, as JSON text. What is unknown or wrong is refused on the other side. */
export function crossing(options: LintOptions | undefined, locale: Locale): string {
  try {
    const { onProgress: _, ...given } = options ?? {};
    return JSON.stringify({
      ...given,
      locale: options?.locale ?? locale,
      today: Math.floor(Date.now() / 1000),
    });
  } catch {
    // What is no JSON, as an object in a circle, is no option either.
    return JSON.stringify([locale]);
  }
}
