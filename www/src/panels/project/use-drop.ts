import { useEffect, useRef, useState } from "preact/hooks";

import { dropped, type Given } from "./given";

/** Takes files that are dropped anywhere on the page, which would be left otherwise. Whether some are held over it. */
export function useDrop(onGive: (given: Given) => void): boolean {
  const [isOver, setOver] = useState(false);
  const latest = useRef(onGive);
  latest.current = onGive;
  useEffect(() => {
    const over = new AbortController();
    const on = (name: "dragover" | "dragleave" | "drop", act: (event: DragEvent) => void) =>
      addEventListener(
        name,
        (event) => {
          if (!event.dataTransfer?.types.includes("Files")) return;
          event.preventDefault();
          act(event);
        },
        { signal: over.signal },
      );
    on("dragover", () => setOver(true));
    // It has left the page, not just one of its elements.
    on("dragleave", ({ relatedTarget }) => relatedTarget === null && setOver(false));
    on("drop", ({ dataTransfer }) => {
      setOver(false);
      const given = dataTransfer && dropped(dataTransfer);
      if (given) latest.current(given);
    });
    return () => over.abort();
  }, []);
  return isOver;
}
