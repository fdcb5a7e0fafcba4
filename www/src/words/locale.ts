// The language that is spoken here, for every component below.

import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { Locale, Words } from ".";

/** The language of the page. */
export const LocaleContext = createContext<Locale>("zh-CN");

/** The language of the page. */
export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** These texts in the language of the page. */
export function useWords<T>(words: Words<T>): T {
  return words[useLocale()];
}
