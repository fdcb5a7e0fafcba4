import { hexOf } from "../hex";
import { type Part, partAt } from "./parts";

/** The colour of a part. */
export function Swatch({ tone }: { tone: Part["tone"] }) {
  return <span class="swatch" data-tone={tone} />;
}

/** A byte in words: where, in what, which. */
export function spotText(
  bytes: Uint8Array,
  glyphs: string[],
  parts: readonly Part[],
  at: number,
  name: (at: number) => string,
): string {
  const glyph = glyphs[at];
  const value = `0x${hexOf([bytes[at] ?? 0])}`;
  const part = partAt(parts, at)?.label ?? "";
  return [name(at), part, value, glyph?.trim() ? glyph : ""].filter(Boolean).join(" · ");
}
