/** Colour, where a person looks: on a terminal, unless the environment says otherwise. */

type Stream = { isTTY?: boolean };

/** https://no-color.org, and Node's FORCE_COLOR. */
export function isColoured(stream: Stream = process.stdout): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return stream.isTTY === true && TERM !== "dumb";
}

const style = (on: number, off: number) => (text: string) =>
  isColoured() ? `\x1b[${on}m${text}\x1b[${off}m` : text;

export const bold = style(1, 22);
export const dim = style(2, 22);
export const red = style(31, 39);
export const green = style(32, 39);
export const yellow = style(33, 39);
export const blue = style(34, 39);
export const cyan = style(36, 39);
