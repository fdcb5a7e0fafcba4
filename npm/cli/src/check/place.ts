/** Where in a text: lines and columns of what a span means. */

/** A place in a text, from 1 as editors count; columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/** The lines of a text, and where each begins. */
export interface Lines {
  /** Without their line breaks. */
  texts: readonly string[];
  /** The place of an offset. */
  placeOf(offset: number): Place;
  /** The place of `line:column` as the library counts, in code points. */
  placeAt(position: string): Place;
}

/** Splits a text where JSON's editors do: at LF, CRLF and CR. */
export function linesOf(text: string): Lines {
  const starts = [0];
  for (const { index, 0: found } of text.matchAll(/\r\n|\r|\n/g)) {
    starts.push((index ?? 0) + found.length);
  }
  const texts = starts.map((start, index) =>
    text.slice(start, starts[index + 1] ?? text.length).replace(/[\r\n]+$/, ""),
  );
  return {
    texts,
    placeOf(offset) {
      let [line, end] = [0, starts.length];
      while (end - line > 1) {
        const middle = (line + end) >> 1;
        if ((starts[middle] ?? 0) > offset) end = middle;
        else line = middle;
      }
      return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
    placeAt(position) {
      const [line = 1, column = 1] = position.split(":").map(Number);
      const before = [...(texts[line - 1] ?? "")].slice(0, column - 1).join("");
      return { line, column: before.length + 1 };
    },
  };
}
