// What stands in the address: the name of the panel, and the language where one was chosen. Nothing else ever.

import { type Panel, panels } from "../panels";
import type { Locale } from "../words";

/** Where the reader is. */
export interface Place {
  panel: Panel;
  locale: Locale;
}

/** The place that an address such as `#push` or `#push/en` names. */
export function placeOf(hash: string): Place {
  const [id, locale] = hash.replace(/^#/, "").split("/");
  return {
    panel: panels.find((panel) => panel.id === id) ?? panels[0],
    locale: locale === "en" || locale === "zh-CN" ? locale : browserLocale(),
  };
}

/** The address of a place. */
export function hashOf({ panel, locale }: Place): string {
  return locale === browserLocale() ? `#${panel.id}` : `#${panel.id}/${locale}`;
}

/** Chinese, unless the browser speaks another language. */
function browserLocale(): Locale {
  const language = navigator.language || "zh-CN";
  return language.startsWith("zh") ? "zh-CN" : "en";
}
