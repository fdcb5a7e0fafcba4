// What has happened, written down outside the processes that are killed, and what is wrong with it.

import { appendFileSync } from "node:fs";

import { flat, openReply } from "../lib/wechat.mjs";
import { kinds } from "./plan.mjs";
import { Pulse } from "./pulse.mjs";
import { judge } from "./rules.mjs";

/** The book of a run of these events; `file` takes a line for everything that is told. */
export class Ledger {
  /** What must never be. */
  violations = [];
  /** How often errors and late answers were heard of. */
  notes = {};
  /** The beats of the process that sends. */
  sender = new Pulse();
  #entries;
  #byKey = new Map();
  #file;

  constructor(events, file) {
    this.#entries = new Map(events.map((event) => [event.id, new Entry(event)]));
    this.#file = file;
  }

  /** Takes what a worker tells, and gives what it asks for. */
  hear({ what, ...facts }, worker) {
    // It can be asked from then on: what it takes until its first write is a standstill, too.
    if (what === "beat" || what === "listening") worker.pulse.beat(facts.at);
    if (what === "beat") return;
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify({ what, ...facts })}\n`);
    if (what === "note") this.notes[facts.word] = (this.notes[facts.word] ?? 0) + 1;
    if (what === "ended") this.#wrong("a worker that ended by itself", JSON.stringify(facts));
    if (what === "listening" || what === "note" || what === "ended") return;
    const entry = what === "completed" ? this.#byKey.get(facts.key) : this.#entries.get(facts.id);
    if (!entry) return this.#wrong("an event that was never sent", JSON.stringify(facts));
    switch (what) {
      case "begun":
        return this.#begun(entry, facts, worker);
      case "stored":
        entry.stored = true;
        break;
      case "effect":
        entry.effects.push({ lost: facts.lost });
        break;
      case "completed":
        entry.completed ||= facts.isOurs;
        entry.settled(worker.pulse, facts.at);
        break;
    }
    if (what === "stored" || what === "completed") return;
    Object.assign(entry.holds[facts.hold], { how: what, end: facts.at });
    worker.inWork.delete(entry.event.id);
  }

  /** Whether WeChat leaves it at this answer; what no answer may be is written down. */
  accepts(event, { status, body }) {
    const entry = this.#entries.get(event.id);
    if (status !== 200) {
      if (status !== 500 && status !== 503) this.#wrong("a status", `${event.id} ${status}`);
      return false;
    }
    let text;
    try {
      text = openReply(body, event.format);
    } catch (error) {
      this.#wrong("a reply that does not open", `${event.id} ${error.message}`);
      return false;
    }
    const verdict = judged(event, text);
    if (verdict === "wrong") this.#wrong("a wrong reply", `${event.id} ${text}`);
    if (verdict !== "accepted") return false;
    this.#acknowledged(entry, body);
    return true;
  }

  /** The tries of an event: how each has ended, from when to when, and the pulse of whom it has reached. */
  sent(event, tries) {
    this.#entries.get(event.id).tries = tries;
  }

  /** Figures, and what was lost or handled without need. */
  close({ leaseMs, outages }) {
    const entries = [...this.#entries.values()];
    let excused = 0;
    const count = (is) => entries.filter(is).length;
    for (const entry of entries) {
      if (entry.wasAcknowledged && entry.event.ack !== "kf" && !entry.isSafe) {
        this.#wrong("an event that is lost", entry.event.id);
      }
      judge(entry, {
        leaseMs,
        outages,
        sender: this.sender,
        wrong: (what) => this.#wrong(what, entry.event.id),
        excused: () => {
          excused += 1;
        },
      });
    }
    const tries = {};
    for (const word of entries.flatMap(({ ends }) => ends)) tries[word] = (tries[word] ?? 0) + 1;
    const ofClass = (ack) => ({
      sent: count(({ event }) => event.ack === ack),
      handled: count(({ event, effects }) => event.ack === ack && effects.length > 0),
      "stored and acknowledged, the rest interrupted": count(
        ({ event, effects, stored }) => event.ack === ack && stored && effects.length === 0,
      ),
      "used all tries": count((entry) => entry.event.ack === ack && entry.isExhausted),
      "of these not handled": count(
        (entry) => entry.event.ack === ack && entry.isExhausted && !entry.isSafe,
      ),
    });
    return {
      events: entries.length,
      classes: { durable: ofClass("durable"), query: ofClass("query"), kf: ofClass("kf") },
      "customer service, acknowledged and not handled": count(
        (entry) => entry.event.ack === "kf" && entry.wasAcknowledged && !entry.isSafe,
      ),
      handlings: sum(entries, ({ holds }) => holds.length),
      effects: sum(entries, ({ effects }) => effects.length),
      "effects repeated before completion": sum(entries, ({ effects }) =>
        Math.max(0, effects.length - 1),
      ),
      "of these by a handler that had lost its lease": sum(
        entries,
        ({ effects }) => effects.filter(({ lost }, index) => lost && index > 0).length,
      ),
      "kept replies compared": sum(entries, ({ compared }) => compared),
      tries,
      "tries of durable events that were given up": entries
        .filter((entry) => entry.event.ack === "durable" && entry.isExhausted && !entry.isSafe)
        .map(({ event, ends }) => `${event.id} (${event.handler.ms} ms): ${ends.join(", ")}`),
      "refused or begun twice while a process stood still": excused,
      notes: this.notes,
    };
  }

  #begun(entry, { key, at }, worker) {
    const { event } = entry;
    if (entry.completed) this.#wrong("handled again after a completed claim", event.id);
    const owner = this.#byKey.get(key);
    if (owner ? owner !== entry : entry.key) this.#wrong("a dedupeKey", `${event.id} ${key}`);
    entry.key = key;
    this.#byKey.set(key, entry);
    const hold = entry.holds.push({ pulse: worker.pulse, from: at }) - 1;
    worker.inWork.add(event.id);
    const { fails, ...handler } = event.handler;
    return { ...handler, hold, fails: fails && hold === 0 };
  }

  #acknowledged(entry, body) {
    const { event } = entry;
    if (event.ack !== "kf" && !entry.isSafe) {
      this.#wrong("acknowledged before its work", event.id);
    }
    // What was complete at the first answer is answered with the very same at the second.
    if (entry.keptBody !== undefined) {
      entry.compared += 1;
      if (entry.keptBody !== body) this.#wrong("another reply than the kept one", event.id);
    }
    if (entry.completed) entry.keptBody = body;
    entry.wasAcknowledged = true;
  }

  #wrong(what, which) {
    const violation = `${what}: ${which}`;
    if (!this.violations.includes(violation)) this.violations.push(violation);
  }
}

class Entry {
  key = undefined;
  /** Each handling: by whose pulse, from when, how and when it ended, if it did, and when the store had an answer. */
  holds = [];
  effects = [];
  stored = false;
  completed = false;
  wasAcknowledged = false;
  keptBody = undefined;
  compared = 0;
  tries = [];

  constructor(event) {
    this.event = event;
  }

  /** A process has at most one of an event that is not settled. */
  settled(pulse, at) {
    const hold = this.holds.findLast((hold) => hold.pulse === pulse);
    if (hold) hold.settled ??= at;
  }

  /** Whatever dies now, the event is not lost. */
  get isSafe() {
    return this.stored || this.effects.length > 0;
  }

  get isExhausted() {
    return this.ends.at(-1) !== "accepted";
  }

  get ends() {
    return this.tries.map(({ ended }) => ended);
  }
}

/** What WeChat makes of the text of a reply: "accepted", "failed" or, what must not be, "wrong". */
function judged({ id, kind, ack, format, handler }, text) {
  const { reply } = kinds[kind];
  const isPlain = text === "success" || text === "";
  if (!reply) return isPlain ? "accepted" : "wrong";
  if (isPlain) return handler.stores && ack === "durable" ? "accepted" : "wrong";
  const told = JSON.stringify(texts(fields(text, format)));
  if (told === JSON.stringify(texts(reply(id)))) return "accepted";
  const failure = kind === "xpay_goods_deliver_notify" && { ErrCode: -1, ErrMsg: "fail" };
  return told === JSON.stringify(texts(failure)) ? "failed" : "wrong";
}

function fields(text, format) {
  try {
    return flat(text, format);
  } catch {
    return {};
  }
}

function texts(object) {
  return Object.entries(object).map(([name, value]) => [name, `${value}`]);
}

function sum(entries, number) {
  return entries.reduce((total, entry) => total + number(entry), 0);
}
