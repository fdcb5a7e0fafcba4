/** How far a long run is, for whoever waits at a terminal. */

/** One line on standard error that is written over; nothing where that is no terminal. */
export function progress() {
  const { stderr } = process;
  const isShown = stderr.isTTY === true;
  return {
    show(text: string): void {
      if (isShown) stderr.write(`\r\x1b[K${text}`);
    },
    clear(): void {
      if (isShown) stderr.write("\r\x1b[K");
    },
  };
}
