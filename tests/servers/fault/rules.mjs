/**
 * What may be of one event, by the protocol alone. Whoever works on an event renews its claim every quarter of a lease,
 * and whoever waits for one looks again at least every 320 ms. So as long as the processes concerned were at work:
 *
 * - nobody else begins what somebody holds;
 * - a claim whose holder is dead is taken over within a lease and a margin, by the next who waits so long.
 *
 * Who stood still for more than a quarter of a lease (halted, without Redis, or on a machine that had no time for it) is
 * excused: two renewals and a half fit into what is left.
 */

/** Pauses of one who waits do not shrink with the scale. */
const LOOKS_MS = 500;

/** Judges an entry of the ledger; `wrong(what)` hears of every fault, `excused()` of what a standstill explains. */
export function judge(entry, { leaseMs, sender, outages = [], wrong, excused }) {
  const isWell = (pulse, from, until) => pulse.gap(from, until) <= leaseMs / 4;
  // What a client has asked for when its connection ends fails, however soon Redis is back.
  const isCutOff = (from, until) =>
    outages.some((outage) => from <= outage.until + leaseMs / 2 && until >= outage.from);
  const wasWell = ({ pulse, from, until }) =>
    isWell(pulse, from, until) && isWell(sender, from, until) && !isCutOff(from, until);
  const { holds, tries } = entry;

  for (const one of tries) {
    if (one.ended === "accepted" || one.ended === "answer lost") continue;
    if (one.ended === "reset") {
      if (one.pulse.died > one.until) wrong("a connection that a living worker has broken");
      continue;
    }
    if (isHeld(entry, one, wasWell, one.until - 1.5 * leaseMs - LOOKS_MS)) continue;
    if (wasWell(one)) wrong(`answered ${one.ended} though nobody had it in work`);
    else excused();
  }

  for (const first of holds) {
    for (const second of holds) {
      if (second.from <= first.from || first.pulse.died < second.from) continue;
      const end = first.end ?? Number.POSITIVE_INFINITY;
      // Whoever has lost a claim to somebody in between has nothing to keep.
      if (holds.some(({ from }) => from > first.from && from < Math.min(second.from, end)))
        continue;
      const isOver = end < second.from;
      if (isOver && first.how !== "effect") continue;
      // The claim is older than the beginning, and its completion younger than the end.
      const until = Math.min(second.from, first.settled ?? second.from);
      // Who stands still between its claim and the call of the handler, a moment, is the older of the two.
      const isExcused = [first, second].some(
        ({ pulse, from }) => !isWell(pulse, from - leaseMs, Math.max(from, until)),
      );
      if (isExcused) excused();
      else wrong(isOver ? "handled again after its effect" : "begun by two at once");
    }
  }
}

/** Whether anybody living may have had it from then on, until this try was over. */
function isHeld({ holds, tries }, current, wasWell, from) {
  const spans = [
    ...holds.map(({ from, end, pulse }) => [
      from,
      Math.min(pulse.died, end === undefined ? Number.POSITIVE_INFINITY : pulse.after(end)),
    ]),
    // Whoever was killed or stood still may have had it, and no time to say so.
    ...tries
      .filter((one) => one !== current && (one.ended === "reset" || !wasWell(one)))
      .map(({ from, until, pulse }) => [from, Math.max(until, pulse.after(until))]),
  ];
  return spans.some(([begin, end]) => begin <= current.until && end >= from);
}
