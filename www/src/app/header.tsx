import { panels } from "../panels";
import { Icon } from "../ui/icon";
import { shellWords } from "../words/shell";
import { hashOf, type Place } from "./address";
import { useTheme } from "./theme";

/** The name of the page, its panels, its language and its appearance. */
export function Header({ place }: { place: Place }) {
  const words = shellWords[place.locale];
  const [theme, nextTheme] = useTheme();
  const otherLocale = place.locale === "en" ? "zh-CN" : "en";
  return (
    <header class="top">
      <div class="top-row">
        <a class="brand" href={hashOf(place)}>
          <Mark />
          <strong>weseal</strong>
          <span class="brand-name">{words.name}</span>
        </a>
        <nav aria-label={words.panels} class="tabs">
          {panels.map((panel) => (
            <a
              key={panel.id}
              href={hashOf({ ...place, panel })}
              aria-current={panel === place.panel ? "page" : undefined}
            >
              {panel.title[place.locale]}
            </a>
          ))}
        </nav>
        <div class="top-tools">
          <a
            class="tool"
            href={hashOf({ ...place, locale: otherLocale })}
            hreflang={otherLocale}
            lang={otherLocale}
          >
            {words.otherLanguage}
          </a>
          <button
            class="tool tool-icon"
            type="button"
            onClick={nextTheme}
            aria-label={`${words.theme.label}: ${words.theme[theme]}`}
            title={`${words.theme.label}: ${words.theme[theme]}`}
          >
            <Icon name={theme} />
          </button>
        </div>
      </div>
    </header>
  );
}

function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M8 11.5 12.2 22 16 13l3.8 9L24 11.5" />
    </svg>
  );
}
