/** Colour, where a person looks: on a terminal, unless the environment says otherwise. */

type Stream = { isTTY?: boolean };

/** https://no-color.org, and Node's FORCE_COLOR. */
function isColoured(stream: Stream): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}

/** What is made here goes to this stream: its colours are those that the stream may have. */
export function madeFor(stream: Stream, make: () => string): string {
  const before = target;
  target = stream;
  try {
    return make();
  } finally {
    target = before;
  }
}

let target: Stream = process.stdout;

const style = (on: number, off: number) => (text: string) =>
  isColoured(target) ? `\x1b[${on}m${text}\x1b[${off}m` : text;

export const bold = style(1, 22);
export const dim = style(2, 22);
export const red = style(31, 39);
export const green = style(32, 39);
export const yellow = style(33, 39);
export const blue = style(34, 39);
export const cyan = style(36, 39);
