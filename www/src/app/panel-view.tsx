import type { ComponentType } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { Panel } from "../panels";
import { Callout } from "../ui/callout";
import { useWords } from "../words/locale";
import { shellWords } from "../words/shell";

interface Loaded {
  panel: Panel;
  /** Nothing if it did not come. */
  view?: ComponentType;
}

/** A panel, once its code is here. */
export function PanelView({ panel }: { panel: Panel }) {
  const words = useWords(shellWords);
  const [loaded, setLoaded] = useState<Loaded>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const set = (next: Loaded) => {
      if (isCurrent) setLoaded(next);
    };
    panel.load().then(
      (view) => set({ panel, view }),
      () => set({ panel }),
    );
    return () => {
      isCurrent = false;
    };
  }, [panel, round]);
  const shown = loaded?.panel === panel ? loaded : undefined;
  useHeading(shown?.view && panel);
  if (!shown) return <p class="loading">{words.loading}</p>;
  if (shown.view) return <shown.view />;
  const retry = () => {
    setLoaded(undefined);
    setRound(round + 1);
  };
  return (
    <Callout tone="failed" title={words.failed.title}>
      <p role="alert">{words.failed.text}</p>
      <button class="button button-main" type="button" onClick={retry}>
        {words.failed.retry}
      </button>
    </Callout>
  );
}

/** Another panel begins at its top, with its heading, as another page would. The first one leaves the focus alone. */
function useHeading(panel: Panel | undefined) {
  const before = useRef<Panel>(undefined);
  useEffect(() => {
    if (!panel) return;
    const isOther = before.current !== undefined && before.current !== panel;
    before.current = panel;
    const heading = document.querySelector("h1");
    if (!isOther || !heading) return;
    scrollTo({ top: 0 });
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [panel]);
}
