/** Figures as people read them, and tables of them. */

/** A ratio: two digits, and three below one, where they decide. */
export function times(ratio) {
  return `${ratio < 0.995 ? ratio.toFixed(2) : ratio < 10 ? ratio.toFixed(1) : ratio.toFixed(0)}×`;
}

/** The same; what is below one is another's success, and stands out. */
export function marked(ratio) {
  return ratio < 0.995 ? `**${times(ratio)}**` : times(ratio);
}

/** One ratio, or the smallest and the largest of them. */
export function span(ratios) {
  const [low, high] = [times(Math.min(...ratios)), times(Math.max(...ratios))];
  return low === high ? low : `${low} – ${high}`;
}

/** A time, in nanoseconds. */
export function duration(ns) {
  if (ns < 1e3) return `${ns.toPrecision(ns < 100 ? 2 : 3)} ns`;
  if (ns < 1e6) return `${digits(ns / 1e3)} µs`;
  return `${digits(ns / 1e6)} ms`;
}

/** A size of a message. */
export function size(bytes) {
  return bytes < 1024 ? `${bytes} B` : `${bytes / 1024} KB`;
}

/** A size on a disk: 1 KB is 1000 bytes. */
export function weight(bytes) {
  return bytes < 1e6 ? `${Math.round(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** A number with its thousands apart. */
export function count(number) {
  return Math.round(number).toLocaleString("en-US");
}

/** Rows of cells; the first are the heads. */
export function table([heads, ...rows]) {
  const line = (cells) => `| ${cells.join(" | ")} |\n`;
  const marks = heads.map((_, index) => (index === 0 ? "---" : "---:"));
  return `${line(heads)}|${marks.join("|")}|\n${rows.map(line).join("")}`;
}

const digits = (value) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : value.toFixed(0);
