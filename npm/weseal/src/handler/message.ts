/** One message on its way from the request to the answer, and beyond. */

import type { WesealError } from "../error";
import type { Opened } from "../generated/types";
import type { Push } from "../push";
import { type Class, classOf, deadlineOf, failureOf } from "./acknowledgement";
import { isFailure, isSendable, statusOf } from "./answer";
import { type Claimed, claimed, givenBack, isFresh } from "./claim";
import { done, elapsed, isPromise, type Pending, sleep, whenPending, whole, within } from "./clock";
import { Context } from "./context";
import { asError, refusal, status } from "./failure";
import { keepLease, type Lease } from "./lease";
import type { Plan } from "./plan";
import { safely, type Teller } from "./teller";
import type { HandlerLog, HandlerReply, Incoming } from "./types";

/** What a message comes with. */
export interface Arrival {
  push: Push;
  incoming: Incoming;
  opened: Opened;
  authorizerAppId: string | undefined;
  /** When it came, by the clock that only goes forward. */
  started: number;
}

/** Claims, handles and answers a message. */
export class Message {
  private readonly opened: Opened;
  private readonly class: Class;
  /** When the answer is due, by the clock that only goes forward. */
  private readonly due: number;
  private readonly context: Context;
  private owner: string | undefined;
  /** Since when it is claimed, by the clock that only goes forward. */
  private since = 0;
  private lease: Lease | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Gives the answer to the server; gone once it was called. */
  private send: Send | undefined;
  /** The answer that goes out as soon as the store has it, and at the latest when it is due. */
  private ready: Ready | undefined;
  /** Until the store knows what became of the message. */
  private settling: Promise<void> | undefined;
  private acknowledged = false;
  private late = false;
  /** Why the claim is lost, once it is. */
  private loss: WesealError | undefined;
  private watched: Pending | undefined;
  private settled = false;
  private work: Promise<void> | undefined;

  constructor(
    private readonly plan: Plan,
    private readonly teller: Teller,
    private readonly arrival: Arrival,
  ) {
    const { opened, incoming, authorizerAppId, started } = arrival;
    this.opened = opened;
    this.class = classOf(opened.type, plan.options.acknowledge);
    const allowed = deadlineOf(opened.type, plan.deadlineMs, incoming.remainingMs);
    this.due = started + allowed;
    this.context = new Context(opened, {
      deadline: Math.round(Date.now() + this.due - elapsed()),
      authorizerAppId,
      fromAppId: incoming.fromAppId,
      request: incoming.request,
      acknowledge: (answer) => this.acknowledge(answer),
      waitUntil: (work) =>
        this.keepAlive(Promise.resolve(work).catch((cause) => this.tell(this.failed(cause)))),
    });
  }

  /** Gives the answer to `send`, once. What nobody thought of is thrown, or told to `broken` if it comes later. */
  answer(send: Send, broken: (cause: unknown) => void): void {
    this.send = send;
    const claim = claimed(this.plan, this.opened.dedupeKey, this.due);
    if (isPromise(claim)) claim.then((claim) => this.begin(claim, broken)).catch(broken);
    else this.begin(claim, broken);
  }

  private begin(claim: Claimed, broken: (cause: unknown) => void): void {
    const answered = this.taken(claim);
    if (answered) {
      this.deliver(answered);
      return;
    }
    this.work = this.handle(broken);
    if (this.acknowledged) this.keepAlive(this.work);
  }

  /** Takes what came of claiming it; gives an answer where it is not to be handled now. */
  private taken(claim: Claimed): Ready | undefined {
    if ("reply" in claim) return { reply: this.repeated(claim.reply), outcome: "repeated" };
    if ("owner" in claim && isFresh(this.plan, claim)) {
      this.owner = claim.owner;
      this.since = claim.since;
      return undefined;
    }
    const { error, unasked = false } =
      "owner" in claim ? givenBack(this.plan, this.opened.dedupeKey, claim) : claim;
    this.tell(error);
    const handled = unasked && this.plan.options.onStoreError === "handle";
    return handled ? undefined : { reply: refusal(error.code), outcome: "busy", error };
  }

  /** Calls the handler, finishes what it gives, and looks after it until the store is done with it. */
  private async handle(broken: (cause: unknown) => void): Promise<void> {
    try {
      let answer: unknown;
      let error: WesealError | undefined;
      try {
        answer = this.plan.call(this.opened as never, this.context);
        if (isPromise(answer)) {
          this.watch();
          answer = await answer;
        }
        if (isFailure(answer)) throw answer;
      } catch (cause) {
        error = this.failed(cause);
        this.tell(error);
      }
      error ??= this.finished(answer);
      if (error) this.unfinished(error);
      if (this.late && !error) this.tellLate(answer);
      if (this.settling && !this.settled) await this.settling;
    } catch (cause) {
      broken(cause);
    } finally {
      done(this.watched);
      clearTimeout(this.timer);
      this.lease?.stop();
    }
  }

  /** Looks after it once it takes its time: most messages are done before, and need no timers. */
  private watch(): void {
    if (this.watched) return;
    const now = elapsed();
    const renewal = this.since + this.plan.leaseMs / 2;
    this.watched = whenPending(Math.min(this.due, renewal) - now, () => this.keepTime());
  }

  /** While something takes its time: somebody answers when it is due, and the claim is kept. */
  private keepTime(): void {
    this.timer = setTimeout(() => this.overdue(), whole(this.due - elapsed()));
    const { owner, plan, since } = this;
    if (owner === undefined || this.settled) return;
    const { dedupeKey } = this.opened;
    this.lease = keepLease(plan.store, dedupeKey, owner, plan.leaseMs, since, (cause) => {
      // A claim that is being settled may be gone because it was: the store's answer to that says more.
      if (!this.ready) this.lost(cause);
    });
  }

  /** The handler has given its answer. Gives an error where that is none after all. */
  private finished(answer: unknown): WesealError | undefined {
    if (this.acknowledged) return undefined;
    // Whoever heeds the signal may have left off by returning: that is no work to be acknowledged.
    if (this.loss && this.class !== "kf") return this.loss;
    let reply: HandlerReply;
    try {
      reply = this.replyOf(answer);
    } catch (cause) {
      const error = asError(cause, this.plan.fail);
      this.tell(error);
      if (this.class === "query") return error;
      // What was to be done is done: to have it repeated would do it twice.
      reply = this.success();
    }
    this.settle("complete", { reply, outcome: "handled" });
    return undefined;
  }

  private tellLate(answer: unknown): void {
    const milliseconds = Math.round(elapsed() - this.arrival.started);
    this.teller.late(this.opened, { answer, milliseconds, acknowledged: this.acknowledged });
  }

  /** The handler has failed: a retry finds the message free. */
  private unfinished(error: WesealError): void {
    if (this.acknowledged) return;
    const reply = this.class === "kf" ? this.success() : this.failure();
    this.settle("release", { reply, outcome: "failed", error });
  }

  /** The answer is due, and the handler or the store is not done. */
  private overdue(): void {
    const { ready, plan, opened } = this;
    if (!this.send) return;
    this.keepAlive(this.work);
    if (ready) {
      this.deliver(ready);
      return;
    }
    this.late = true;
    if (this.class === "kf") {
      this.acknowledged = true;
      const acknowledged: Ready = { reply: this.success(), outcome: "late" };
      this.deliver(acknowledged);
      this.settle("complete", acknowledged);
      return;
    }
    const milliseconds = String(Math.round(this.due - this.arrival.started));
    const error = plan.fail("DEADLINE_EXCEEDED", { type: opened.type, milliseconds });
    this.tell(error);
    this.deliver({ reply: this.failure(), outcome: "late", error });
  }

  /** Also when the answer has gone: a retry then gets this one. */
  private acknowledge(answer?: string | object): void {
    if (this.ready) return;
    const reply = this.replyOf(answer);
    this.acknowledged = true;
    this.settle("complete", { reply, outcome: "acknowledged" });
    if (this.work) this.keepAlive(this.work);
  }

  /** Tells the store what became of the message, then answers; at the latest when that is due. */
  private settle(operation: "complete" | "release", ready: Ready): void {
    this.ready = ready;
    this.settling = this.stored(operation, ready);
  }

  private async stored(operation: "complete" | "release", ready: Ready): Promise<void> {
    const { plan, opened, owner } = this;
    if (owner !== undefined) {
      const { store, keepMs } = plan;
      const key = opened.dedupeKey;
      const ask = () =>
        operation === "complete"
          ? store.complete(key, owner, this.textOf(ready.reply), keepMs)
          : store.release(key, owner);
      try {
        const stored = ask();
        if (isPromise(stored)) this.watch();
        const held = isPromise(stored) ? await stored : stored;
        if (!held && operation === "complete") this.lost();
      } catch (cause) {
        this.tell(plan.fail("STORE_FAILED", { operation }, cause));
        this.deliver(ready);
        // What is not released lapses; what is not completed would be done again.
        if (operation === "complete") await this.insist(ask);
      }
    }
    this.settled = true;
    this.lease?.stop();
    this.deliver(ready);
  }

  /** Tells a store that was away for a moment, as long as a claim lasts. The answer has gone out before. */
  private async insist(ask: () => boolean | Promise<boolean>): Promise<void> {
    this.watch();
    const { leaseMs } = this.plan;
    const insisting = (async () => {
      let pause = FIRST_PAUSE_MS;
      // Not by the clock, which stands still in some runtimes.
      for (let waited = pause; waited < leaseMs; waited += pause) {
        await sleep(pause);
        try {
          // "Not yours" is no loss: the first time it may have been stored, and the answer lost.
          await within(Promise.resolve(ask()), leaseMs - waited, () => {});
          return;
        } catch {
          // The first failure was told.
        }
        pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
      }
    })();
    this.keepAlive(insisting);
    await insisting;
  }

  private lost(cause?: unknown): void {
    if (this.loss) return;
    this.loss = this.plan.fail("CLAIM_LOST", {}, cause);
    this.tell(this.loss);
    this.context.abort(this.loss);
  }

  private replyOf(answer: unknown): HandlerReply {
    const made = isSendable(answer);
    const content = made ? answer.body : (answer ?? "success");
    const empty = content === "" || content === "success";
    if (empty && this.class === "query")
      throw this.plan.fail("ANSWER_MISSING", { type: this.opened.type });
    if (made) return answer;
    if (content === "success") return this.success();
    // As a content it would be sealed, headers and all.
    if (statusOf(answer) !== undefined)
      throw this.plan.fail("INVALID_ARGUMENT", { argument: "answer", reason: "push.reply" });
    return this.arrival.push.reply(this.opened, content as string);
  }

  /** Unsealed it is the same for all, and made once. */
  private success(): HandlerReply {
    const { push } = this.arrival;
    const known = this.plan.success.get(push);
    if (known) return known.reply;
    const reply = this.made(() => push.reply(this.opened));
    if (reply.body === "success") {
      this.plan.success.set(push, { reply, text: JSON.stringify(reply) });
    }
    return reply;
  }

  private textOf(reply: HandlerReply): string {
    const known = this.plan.success.get(this.arrival.push);
    return known?.reply === reply ? known.text : JSON.stringify(reply);
  }

  /** The answer of a finished message; sealed where the push was plain then, and is sealed now. */
  private repeated(kept: HandlerReply): HandlerReply {
    const { opened } = this;
    const isOpen = kept.headers["content-type"] === UNSEALED && kept.body !== "success";
    if (!isOpen || opened.mode === "plain") return kept;
    return this.made(() => this.arrival.push.reply(opened, kept.body));
  }

  /** What says that the event was not dealt with: as its documents have it, else a status. */
  private failure(): HandlerReply {
    const content = failureOf(this.opened.type);
    if (!content) return status(500);
    return this.made(() => this.arrival.push.reply(this.opened, content as never));
  }

  /** An answer of our own, which somebody gets whatever happens. */
  private made(make: () => HandlerReply): HandlerReply {
    try {
      return make();
    } catch (cause) {
      this.tell(asError(cause, this.plan.fail));
      return status(500);
    }
  }

  private deliver({ reply, outcome, error }: Ready): void {
    const { send } = this;
    if (!send) return;
    this.send = undefined;
    const { type, dedupeKey } = this.opened;
    this.teller.log(this.arrival, reply, outcome, error, { type, dedupeKey });
    send(reply);
  }

  private failed(cause: unknown): WesealError {
    return this.plan.fail("HANDLER_FAILED", { type: this.opened.type }, cause);
  }

  private tell(error: WesealError): void {
    this.teller.error(error, this.opened);
  }

  /** Keeps the platform, where it can be kept, until work behind the answer is done. */
  private keepAlive(work: Promise<unknown> | undefined): void {
    const { incoming } = this.arrival;
    if (work) safely(() => (incoming.waitUntil ?? this.plan.options.waitUntil)?.(work));
  }
}

/** Before a store that has failed is told again; then twice as long, up to the longest. */
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 400;

/** Takes the answer. */
export type Send = (reply: HandlerReply) => void;

/** What `push.reply` gives with an answer that it does not seal. */
const UNSEALED = "text/plain; charset=utf-8";

type Outcome = HandlerLog["outcome"];

/** An answer, and what the log says of it. */
interface Ready {
  reply: HandlerReply;
  outcome: Outcome;
  error?: WesealError;
}
