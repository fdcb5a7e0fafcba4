// The language: Chinese unless WESEAL_LOCALE or LANG says otherwise, as in the library.

const { WESEAL_LOCALE: chosen, LANG: language } = process.env;

export const locale = ["zh-CN", "en"].includes(chosen) ? chosen : fromLanguage();

/** The one of both texts that this reader reads. */
export const say = (chinese, english) => (locale === "en" ? english : chinese);

function fromLanguage() {
  return !language || /^(zh|C\b|POSIX)/.test(language) ? "zh-CN" : "en";
}
