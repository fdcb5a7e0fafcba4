import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";

import type { Panel } from "../panels";
import { useWords } from "../words/locale";
import { shellWords } from "../words/shell";

/** A panel, once its code is here. */
export function PanelView({ panel }: { panel: Panel }) {
  const words = useWords(shellWords);
  const [loaded, setLoaded] = useState<{ panel: Panel; view: ComponentType }>();
  useEffect(() => {
    let isCurrent = true;
    panel.load().then((view) => {
      if (isCurrent) setLoaded({ panel, view });
    });
    return () => {
      isCurrent = false;
    };
  }, [panel]);
  if (loaded?.panel !== panel) return <p class="loading">{words.loading}</p>;
  return <loaded.view />;
}
