// Who was at work when: a worker that gets a write into Redis every so often, and says so, renews its leases too.

/** Milliseconds of a clock that all processes of a machine share. */
export function now() {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** The beats of one process. */
export class Pulse {
  /** When it was killed. */
  died = Number.POSITIVE_INFINITY;
  #beats = [];

  beat(at) {
    this.#beats.push(at);
  }

  /** The longest time without a beat that touches this span. Before the first one it was not there. */
  gap(from, until) {
    const beats = this.#beats;
    let at = Math.max(
      0,
      beats.findLastIndex((beat) => beat <= from),
    );
    let longest = 0;
    for (; beats[at] < until; at += 1) {
      longest = Math.max(longest, (beats[at + 1] ?? this.#end) - beats[at]);
    }
    return longest;
  }

  /** When what it had asked Redis for at a moment was surely done: by its next beat but one, or never. */
  after(at) {
    const next = this.#beats.findIndex((beat) => beat > at);
    return (next >= 0 && this.#beats[next + 1]) || this.#end;
  }

  get #end() {
    return Math.max(this.died, this.#beats.at(-1) ?? 0);
  }
}
