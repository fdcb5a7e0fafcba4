/** The distance to the floor. */

import { duration, size, table, times } from "./figures.mjs";

/** A column for each size: what has to be done, how long it takes together, and how many times that weseal takes. */
export function floor(cases, words) {
  const all = cases.filter(({ ns }) => ns).map(({ bytes, ns }) => ({ bytes, ...together(ns) }));
  const row = (label, of) => [label, ...all.map(of)];
  const time = (name) => row(words.floors[name], (ns) => duration(ns[name]));
  const ratio = (label, name, by) => row(label, (ns) => times(ns[name] / ns[by]));
  const rows = [
    ...["sha1", "aes", "base64", "rust", "wire"].map(time),
    ratio(words.byRust, "wire", "rust"),
    ...["nodeSha1", "nodeAes", "nodeBase64", "parse", "node"].map(time),
    ...["call", "crossing", "open"].map(time),
    ratio(words.byNode, "open", "node"),
  ];
  return table([["", ...all.map(({ bytes }) => size(bytes))], ...rows]);
}

/** In Node a push is not open before its text is an object. */
function together(ns) {
  return {
    ...ns,
    rust: ns.sha1 + ns.aes + ns.base64,
    node: ns.nodeSha1 + ns.nodeAes + ns.nodeBase64 + ns.parse,
  };
}
