// What stands in the address: the name of the panel, the language where one was chosen, and whether the page
// tests itself. Nothing else ever.

import { type Panel, panels, selfTest } from "../panels";
import type { Locale } from "../words";

/** Where the reader is. */
export interface Place {
  panel: Panel;
  locale: Locale;
}

/** The place that an address such as `#push`, `#push/en` or `?selftest` names. */
export function placeOf({ hash, search }: Pick<Location, "hash" | "search">): Place {
  const [id, locale] = hash.replace(/^#/, "").split("/");
  const named = panels.find((panel) => panel.id === id) ?? panels[0];
  return {
    panel: isSelfTest(search) ? selfTest : named,
    locale: locale === "en" || locale === "zh-CN" ? locale : browserLocale(),
  };
}

/** The address of a place. What is before the `#` changes only where the page tests itself, or no longer does. */
export function hashOf({ panel, locale }: Place): string {
  const hash = locale === browserLocale() ? `#${panel.id}` : `#${panel.id}/${locale}`;
  const isThere = isSelfTest(location.search);
  if (panel === selfTest) return isThere ? hash : `?${selfTest.id}${hash}`;
  return isThere ? `${location.pathname}${hash}` : hash;
}

function isSelfTest(search: string): boolean {
  return new URLSearchParams(search).has(selfTest.id);
}

/** Chinese, unless the browser speaks another language. */
function browserLocale(): Locale {
  const language = navigator.language || "zh-CN";
  return language.startsWith("zh") ? "zh-CN" : "en";
}
