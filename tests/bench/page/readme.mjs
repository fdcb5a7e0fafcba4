/** The section "Speed" of the README: every figure in it is one of docs/benchmarks.json. */

import { span, times } from "./figures.mjs";
import { README } from "./words/readme.mjs";

const BY_HAND = "node:crypto";

/** Its text in a language. */
export function speed({ comparison: { machine, quick, suites } }, locale) {
  const words = README[locale];
  const find = (suite, name) => suites[suite].find((found) => found.name === name);
  const ratioOf = (found, peer) => found.results.find(({ name }) => name === peer).ratio;
  const byHand = (suite, name) => ratioOf(find(suite, name), BY_HAND);
  const library = (suite, name) => {
    const [, ...others] = find(suite, name).results;
    const libraries = others.filter((other) => other.name !== BY_HAND);
    return Math.min(...libraries.map(({ ratio }) => ratio));
  };
  const each = (suite, names, of) => names.map((name) => times(of(suite, name))).join(" · ");
  const both = (suite, names, of) => span(names.map((name) => of(suite, name)));
  const row = (label, suite, names, join) =>
    `| ${label} | ${join(suite, names, library)} | ${join(suite, names, byHand)} |`;
  const wasm = (peer) =>
    both("wasm", ["400 B goods", "400 B text"], (suite, name) => ratioOf(find(suite, name), peer));
  const [, whole] = suites.start;
  const replies = ["400 B, JSON", "400 B, XML"];
  const rows = [
    words.heads,
    "|---|---|---|",
    row(words.json400, "json", ["400 B goods", "400 B text"], both),
    row(words.json4096, "json", ["4096 B text", "4096 B list"], each),
    row(words.json65536, "json", ["65536 B text", "65536 B list"], each),
    row(words.xml, "xml", ["400 B text", "4096 B list"], each),
    row(words.reply, "reply", replies, both),
    `| ${words.wasm} | ${wasm("@noble")} · ${wasm("crypto-js")} | |`,
    `| ${words.start} | ${times(1 / ratioOf(whole, "weseal (native)"))} | |`,
  ];
  const check = (suite) => {
    const [, ours] = suites[suite][0].results;
    return ours.ratio.toFixed(1);
  };
  const data = (bytes) => times(byHand("user-data", `${bytes} B user info`));
  return `${words.head(machine, quick)}\n\n${rows.join("\n")}\n\n${words.foot({
    small: data(400),
    large: data(4096),
    native: check("check"),
    wasm: check("check-wasm"),
  })}\n`;
}
