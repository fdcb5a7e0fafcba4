/** The language of what a person reads: Chinese unless the environment says otherwise. */

export type Locale = "zh-CN" | "en";

/** `WESEAL_LOCALE`, else `LANG` or the browser's language. `C` and `POSIX` say nothing. */
export function environmentLocale(): Locale {
  // The environment is read once: asking for a variable takes as long as opening a short message.
  environment ??= readEnvironment();
  return environment;
}

let environment: Locale | undefined;

function readEnvironment(): Locale {
  const env = typeof process === "undefined" ? undefined : process.env;
  const chosen = env?.["WESEAL_LOCALE"];
  if (chosen === "zh-CN" || chosen === "en") return chosen;
  const language = env?.["LANG"] ?? (env ? undefined : globalThis.navigator?.language);
  const silent =
    !language || language === "C" || language.startsWith("C.") || language.startsWith("POSIX");
  return silent || language.startsWith("zh") ? "zh-CN" : "en";
}

/** The language of a call: the one asked for, if it is one. */
export function localeOf(options: { locale?: unknown } | undefined | null): Locale {
  let locale: unknown;
  try {
    locale = options?.locale;
  } catch {
    // A getter, or a Proxy, that throws: whoever reads the rest says so.
  }
  return locale === "en" || locale === "zh-CN" ? locale : environmentLocale();
}
