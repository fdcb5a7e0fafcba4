import { useEffect, useState } from "preact/hooks";

import type { Source } from "../../project/source";
import { type Line, snippet } from "./snippet";

type Span = readonly [number, number];

/** The lines around places of one file, which is read anew for them. `unread` where it could not be. */
export function useSnippets(
  source: Source,
  file: string,
  spans: readonly Span[],
): readonly (readonly Line[])[] | "unread" | undefined {
  const [shown, setShown] = useState<readonly (readonly Line[])[] | "unread">();
  const key = JSON.stringify(spans);
  useEffect(() => {
    let isCurrent = true;
    const set = (next: typeof shown) => {
      if (isCurrent) setShown(next);
    };
    textOf(source, file).then(
      (text) => set(spans.map((span) => snippet(text, span))),
      () => set("unread"),
    );
    return () => {
      isCurrent = false;
    };
  }, [source, file, key]);
  return shown;
}

/** The text of a file, as the linter counts: a byte order mark is a part of it. */
export async function textOf(source: Source, path: string): Promise<string> {
  const bytes = await (await source.file(path)).bytes();
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
