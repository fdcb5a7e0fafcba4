// Every byte twice: in hexadecimal digits, and as text. Both are grids that wrap alike.

import { useEffect, useMemo, useRef, useState } from "preact/hooks";

import { useWords } from "../../words/locale";
import { uiWords } from "../../words/ui";
import { hexOf } from "../hex";
import { type Part, partAt } from "./parts";
import { type Selection, useSelection } from "./selection";
import { spotText } from "./spot";

interface Drawn {
  bytes: Uint8Array;
  glyphs: string[];
  parts: readonly Part[];
}

/** More bytes than these are drawn on demand: the first and the last ones tell most. */
const ALL = 1024;
const HEAD = 512;
const TAIL = 128;
/** Never more than these at the beginning: each is two elements. */
const MOST = 4096;
/** An address is written for every eight bytes; on wide screens every second one is hidden. */
const STRIDE = 8;

/** The bytes. As a whole it is one slider: the arrow keys move from byte to byte. */
export function Dump(drawn: Drawn) {
  const words = useWords(uiWords);
  const selection = useSelection();
  const { bytes, glyphs, parts } = drawn;
  const root = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(false);
  const at = selection.chosen?.at ?? 0;
  useMarks(root, selection, parts);

  const choose = (next: number) => {
    const inside = Math.min(Math.max(next, 0), bytes.length - 1);
    const part = partAt(parts, inside);
    if (part) selection.choose({ part: part.id, at: inside });
  };
  const press = (event: KeyboardEvent) => {
    const target = moved(event.key, at, columns(root.current), bytes.length);
    if (target === undefined) return;
    event.preventDefault();
    choose(target);
  };
  const pointed = (event: PointerEvent) => {
    const place = placeOf(event);
    const part = place === undefined ? undefined : partAt(parts, place);
    selection.point(part && place !== undefined ? { part: part.id, at: place } : undefined);
  };
  const isLong = bytes.length > MOST + TAIL;
  const isCut = isWhole ? isLong : bytes.length > ALL;
  const head = isWhole ? MOST : HEAD;
  const tail = bytes.length - (bytes.length % 16) - TAIL;

  return (
    <div class="map-frame">
      <div
        class="map-dump"
        ref={root}
        role="slider"
        tabIndex={0}
        aria-label={`${words.map.label}. ${words.map.help}`}
        aria-valuemin={0}
        aria-valuemax={bytes.length - 1}
        aria-valuenow={at}
        aria-valuetext={spotText(bytes, glyphs, parts, at, words.map.at)}
        onKeyDown={press}
        onPointerMove={pointed}
        onPointerLeave={() => selection.point(undefined)}
        onClick={(event) => choose(placeOf(event) ?? at)}
      >
        <Cells {...drawn} from={0} to={isCut ? head : bytes.length} />
        {isCut && <p class="map-gap">{words.map.gap(tail - head)}</p>}
        {isCut && <Cells {...drawn} from={tail} to={bytes.length} />}
      </div>
      {isCut && !isWhole && (
        <button class="unfold" type="button" onClick={() => setWhole(true)}>
          {isLong ? words.map.most(MOST) : `${words.map.all} · ${words.bytes(bytes.length)}`}
        </button>
      )}
    </div>
  );
}

/** Drawn once: what is pointed at changes no cell. */
function Cells({ bytes, glyphs, parts, from, to }: Drawn & { from: number; to: number }) {
  return useMemo(() => {
    const places = Array.from({ length: to - from }, (_, index) => from + index);
    const cells = (text: (at: number) => string | undefined) =>
      places.map((at) => (
        <span key={at} data-at={at} data-tone={partAt(parts, at)?.tone}>
          {text(at)}
        </span>
      ));
    const offsets = places.filter((at) => at % STRIDE === 0);
    return (
      <div class="map-cells">
        <div class="map-offsets">
          {offsets.map((at) => (
            <span key={at}>{at.toString(16).padStart(4, "0")}</span>
          ))}
        </div>
        <div class="map-hex">{cells((at) => hexOf([bytes[at] ?? 0]))}</div>
        <div class="map-text">{cells((at) => glyphs[at])}</div>
      </div>
    );
  }, [bytes, glyphs, parts, from, to]);
}

/** Marks the byte and its part without drawing a thousand cells anew. */
function useMarks(
  root: { current: HTMLElement | null },
  { spot }: Selection,
  parts: readonly Part[],
) {
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const tone = parts.find(({ id }) => id === spot?.part)?.tone;
    if (tone === undefined) delete element.dataset.active;
    else element.dataset.active = String(tone);
    const marked = spot?.at === undefined ? [] : element.querySelectorAll(`[data-at="${spot.at}"]`);
    for (const cell of marked) cell.classList.add("is-at");
    return () => {
      for (const cell of marked) cell.classList.remove("is-at");
    };
  }, [root, spot, parts]);
}

function placeOf(event: Event): number | undefined {
  const cell = event.target instanceof Element ? event.target.closest("[data-at]") : null;
  return cell instanceof HTMLElement ? Number(cell.dataset.at) : undefined;
}

/** How many bytes stand in a row: the style sheet decides. */
function columns(root: HTMLElement | null): number {
  const grid = root?.querySelector(".map-hex");
  return grid ? getComputedStyle(grid).gridTemplateColumns.split(" ").length : 16;
}

function moved(key: string, at: number, row: number, length: number): number | undefined {
  const targets: Record<string, number> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    ArrowUp: at - row,
    ArrowDown: at + row,
    Home: 0,
    End: length - 1,
  };
  return targets[key];
}
