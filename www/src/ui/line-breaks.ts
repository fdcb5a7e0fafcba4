// A browser shows every line break as LF, and gives nothing else back. What is signed byte by byte has to keep its
// CR LF: these texts are told apart here, the one that is meant and the one that is shown.

/** What was pasted, and where in the shown text. */
export interface Paste {
  text: string;
  from: number;
  to: number;
}

/** A text as a browser shows it. */
export function shown(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** The place in the shown text of a place in the one that is meant. */
export function shownAt(text: string, at: number): number {
  return shown(text.slice(0, at)).length;
}

/** The text that is meant, after the shown one became `next`: what was not touched keeps its line breaks. */
export function changed(before: string, next: string, paste?: Paste): string {
  const old = shown(before);
  const replaced = (from: number, to: number, text: string) =>
    before.slice(0, placeOf(before, from)) + text + before.slice(placeOf(before, to));
  if (paste) {
    const { text, from, to } = paste;
    if (next === old.slice(0, from) + shown(text) + old.slice(to)) return replaced(from, to, text);
  }
  if (old === before) return next;
  const most = Math.min(old.length, next.length);
  let head = 0;
  while (head < most && old[head] === next[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === next.at(-1 - tail)) tail += 1;
  return replaced(head, old.length - tail, next.slice(head, next.length - tail));
}

/** The place in a text of a place in what is shown of it. */
function placeOf(text: string, at: number): number {
  let place = 0;
  for (let count = 0; count < at; count += 1) place += text.startsWith("\r\n", place) ? 2 : 1;
  return place;
}
