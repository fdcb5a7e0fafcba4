// Light and dark: as the system has it, until the reader chooses.

import { useEffect, useState } from "preact/hooks";

const THEMES = ["system", "light", "dark"] as const;

/** The appearance: nothing is stored, so it lasts until the page is closed. */
export type Theme = (typeof THEMES)[number];

/** The appearance, and what turns to the next one. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "system";
  return [theme, () => setTheme(next)];
}
