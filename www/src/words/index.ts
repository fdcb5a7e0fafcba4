// Every text that a person reads on the page, in both languages. What a step does and what an error says
// comes from weseal itself.
//
// A folder per part of the page: `zh-CN.ts` is the model, `en.ts` has its type, so that a text which is missing
// in one language does not compile.

/** The languages of the page. */
export type Locale = "zh-CN" | "en";

/** The texts of one part of the page. */
export type Words<T> = Record<Locale, T>;
