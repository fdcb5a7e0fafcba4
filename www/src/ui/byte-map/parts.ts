// Which bytes mean what.

/** A run of bytes with one meaning. Tones are the colours of `style/bytes.css`. */
export interface Part {
  id: string;
  label: string;
  from: number;
  to: number;
  tone: 1 | 2 | 3 | 4 | 5 | 6;
}

/** The part in which a byte is. */
export function partAt(parts: readonly Part[], at: number): Part | undefined {
  return parts.find(({ from, to }) => at >= from && at < to);
}

/**
 * What stands for each byte in the column of text. A character of several bytes stands at its first, the others
 * are empty; what is no text is a dot.
 */
export function glyphsOf(bytes: Uint8Array): string[] {
  const glyphs: string[] = [];
  while (glyphs.length < bytes.length) {
    const at = glyphs.length;
    const length = sequenceLength(bytes[at] ?? 0);
    const character = decode(bytes.subarray(at, at + length));
    glyphs.push(character && !/\p{C}/u.test(character) ? character : "·");
    if (character) for (let rest = 1; rest < length; rest += 1) glyphs.push("");
  }
  return glyphs;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  if (lead >= 0xe0) return 3;
  return lead >= 0xc0 ? 2 : 1;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
