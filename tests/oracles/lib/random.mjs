// Numbers that look random and come again from the same seed, the same on every machine.

/** A generator (Mulberry32), and what is made of its numbers. */
export function generator(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /** An integer from `least` to `most`, both included. */
  const integer = (least, most) => least + Math.floor(next() * (most - least + 1));
  const pick = (list) => list[integer(0, list.length - 1)];
  /** A text of so many of these characters. */
  const text = (characters, length) => Array.from({ length }, () => pick(characters)).join("");
  return { integer, pick, text };
}
