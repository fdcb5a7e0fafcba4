/** The configuration, as text for a backend. */

import { facadeError } from "./error";
import { exactText, reading } from "./input";
import { environmentLocale, type Locale, localeOf } from "./locale";
import type { PushConfig } from "./push";

const notFunction = { "zh-CN": "应为函数", en: "it is a function" };

/** What a backend reads of a configuration, and what stays on this side. */
export function configText(config: PushConfig): {
  text: string;
  locale: Locale;
  settings: Omit<PushConfig, "logger">;
  logger: PushConfig["logger"];
} {
  if (typeof config !== "object" || config === null)
    exactText("config", config, environmentLocale());
  const { logger, ...settings } = reading("config", environmentLocale(), () => ({ ...config }));
  const locale = localeOf(settings);
  if (logger !== undefined && typeof logger !== "function") {
    const details = { path: "logger", reason: notFunction[locale] };
    throw facadeError("CONFIG_INVALID", details, undefined, locale);
  }
  return {
    text: exactText("config", { ...settings, locale: settings.locale ?? locale }, locale),
    locale,
    settings,
    logger,
  };
}
