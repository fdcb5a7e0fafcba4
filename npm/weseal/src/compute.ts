/** Computations by name: options in as JSON text, the answer out as JSON text. */

import { current, parsed, rsa } from "./backend";
import { WesealError } from "./error";
import type { Computation, RsaComputation } from "./generated/types";
import { exactText, reading } from "./input";
import { type Locale, localeOf } from "./locale";
import { prepared } from "./prepare";

/** What every function of options takes. */
export interface Localized {
  /** The language of messages. Default: that of the environment. */
  locale?: Locale;
}

/** A copy of the options without their language, which crosses on its own. */
export function optionsAndLocale<T extends object>(
  given: T & Localized,
): { options: Omit<T, "locale">; locale: Locale } {
  const locale = localeOf(typeof given === "object" ? given : undefined);
  if (typeof given !== "object" || given === null) exactText("options", given, locale);
  const options = reading("options", locale, () => {
    const { locale: _, ...options } = given;
    return options;
  });
  return { options, locale };
}

/**
 * Works out a computation. Callers assign what they know besides to their copy of the options: spreading it into
 * another copy takes V8 longer than it looks (`cargo xtask bench sign`).
 */
export function compute<T>(name: Computation, options: object, locale: Locale): T {
  return parsed(current().compute(name, exactText("options", options, locale), locale));
}

/** Whether a signature matches; everything else that is wrong is thrown. */
export function verified(name: Computation, options: object, locale: Locale): boolean {
  try {
    return compute(name, options, locale);
  } catch (error) {
    if (error instanceof WesealError && error.code === "VERIFICATION_FAILED") return false;
    throw error;
  }
}

/** Works out a computation that needs RSA or AES-GCM. */
export function computeRsa<T>(name: RsaComputation, options: object, locale: Locale): T {
  const text = exactText("options", prepared(options, locale), locale);
  return parsed(rsa().compute(name, text, locale));
}
