// Bytes, drawn: a bar of their parts, and below it every byte as hexadecimal digits and as text.

import { useMemo } from "preact/hooks";

import { useWords } from "../../words/locale";
import { uiWords } from "../../words/ui";
import { Dump } from "./dump";
import { glyphsOf, type Part } from "./parts";
import { pointing, useSelection } from "./selection";
import { Swatch, spotText } from "./spot";

export type { Part } from "./parts";
export { Swatch } from "./spot";

/** The map of these bytes; what is pointed at in one of its views is marked in all of them. */
export function ByteMap({ bytes, parts }: { bytes: Uint8Array; parts: readonly Part[] }) {
  const glyphs = useMemo(() => glyphsOf(bytes), [bytes]);
  return (
    <figure class="map">
      <Bar parts={parts} />
      <Dump bytes={bytes} glyphs={glyphs} parts={parts} />
      <Status bytes={bytes} glyphs={glyphs} parts={parts} />
    </figure>
  );
}

function Bar({ parts }: { parts: readonly Part[] }) {
  const words = useWords(uiWords);
  const selection = useSelection();
  return (
    <div class="map-bar">
      {parts.map(({ id, label, from, to, tone }) => (
        <button
          key={id}
          type="button"
          data-tone={tone}
          aria-pressed={selection.spot?.part === id}
          style={{ flexGrow: to - from }}
          {...pointing(selection, id)}
        >
          <span class="map-bar-label">{label}</span>
          <span class="map-bar-size">{words.bytes(to - from)}</span>
        </button>
      ))}
    </div>
  );
}

/** What is pointed at, in words. The slider says the same to those who do not see it. */
function Status({
  bytes,
  glyphs,
  parts,
}: {
  bytes: Uint8Array;
  glyphs: string[];
  parts: readonly Part[];
}) {
  const words = useWords(uiWords);
  const { spot } = useSelection();
  const part = parts.find(({ id }) => id === spot?.part);
  return (
    <figcaption class="map-status">
      {part && spot?.at !== undefined ? (
        <>
          <Swatch tone={part.tone} /> {spotText(bytes, glyphs, parts, spot.at, words.map.at)}
        </>
      ) : part ? (
        <>
          <Swatch tone={part.tone} /> {part.label} · {part.from}–{part.to - 1} ·{" "}
          {words.bytes(part.to - part.from)}
        </>
      ) : (
        words.map.none
      )}
    </figcaption>
  );
}
