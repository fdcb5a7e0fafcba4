/** How far a long run is, for whoever waits at a terminal. */

import { complain } from "../terminal/complain.js";

/** One line on standard error that is written over; nothing where that is no terminal. */
export function progress() {
  const { stderr } = process;
  const isShown = stderr.isTTY === true;
  return {
    show(make: () => string): void {
      if (isShown) complain(() => `\r\x1b[K${make()}`);
    },
    clear(): void {
      if (isShown) stderr.write("\r\x1b[K");
    },
  };
}
