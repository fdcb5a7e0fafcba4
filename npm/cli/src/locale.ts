/** The language of what a person reads: Chinese unless the environment says otherwise. */

export type Locale = "zh-CN" | "en";

/** A text in both languages. */
export type Text = readonly [chinese: string, english: string];

const LOCALES: readonly string[] = ["zh-CN", "en"];

/** Whether weseal has words in this language. */
export function isLocale(name: string): name is Locale {
  return LOCALES.includes(name);
}

/** `WESEAL_LOCALE`, else `LANG`, as the library reads them: what both print is in one language. */
export function currentLocale(): Locale {
  const { WESEAL_LOCALE: chosen, LANG: language } = process.env;
  if (chosen !== undefined && isLocale(chosen)) return chosen;
  const silent =
    !language || language === "C" || language.startsWith("C.") || language.startsWith("POSIX");
  return silent || language.startsWith("zh") ? "zh-CN" : "en";
}

/** For the rest of this process. The library asks the environment when it first needs a language. */
export function chooseLocale(locale: Locale): void {
  process.env.WESEAL_LOCALE = locale;
}

/** A text in the language of this process. */
export function say(chinese: string, english: string): string {
  return currentLocale() === "en" ? english : chinese;
}

/** The same, of a text kept as data. */
export function told([chinese, english]: Text): string {
  return say(chinese, english);
}
