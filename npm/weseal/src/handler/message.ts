/** One message on its way from the request to the answer, and beyond. */

import type { WesealError } from "../error";
import type { Opened } from "../generated/types";
import type { Push } from "../push";
import { type Class, classOf, deadlineOf, failureOf } from "./acknowledgement";
import { isFailure, isSendable, statusOf } from "./answer";
import { type Claimed, claimed } from "./claim";
import { elapsed, isPromise, nextTurn } from "./clock";
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
  private lease: Lease | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Gives the answer to the server; gone once it was called. */
  private send: ((reply: HandlerReply) => void) | undefined;
  /** The answer that goes out as soon as the store has it, and at the latest when it is due. */
  private ready: Ready | undefined;
  /** Until the store knows what became of the message. */
  private settling: Promise<void> | undefined;
  private acknowledged = false;
  private late = false;
  /** Why the claim is lost, once it is. */
  private loss: WesealError | undefined;
  private watched = false;
  private settled = false;
  private ended = false;
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

  /** The answer. */
  async answer(): Promise<HandlerReply> {
    const claim = claimed(this.plan, this.opened.dedupeKey, this.due);
    const answered = this.taken(isPromise(claim) ? await claim : claim);
    if (answered) return answered;
    return new Promise((resolve, reject) => {
      this.send = resolve;
      this.work = this.handle();
      this.work.catch(reject);
      if (this.acknowledged) this.keepAlive(this.work);
    });
  }

  /** Takes what came of claiming it; gives an answer where it is not to be handled now. */
  private taken(claim: Claimed): HandlerReply | undefined {
    if ("reply" in claim) return this.logged(claim.reply, "repeated");
    if ("owner" in claim) {
      this.owner = claim.owner;
      return undefined;
    }
    const { error, unasked = false } = claim;
    this.tell(error);
    const handled = unasked && this.plan.options.onStoreError === "handle";
    return handled ? undefined : this.logged(refusal(error.code), "busy", error);
  }

  /** Calls the handler, finishes what it gives, and looks after it until the store is done with it. */
  private async handle(): Promise<void> {
    await this.handled();
    await this.settling;
    this.ended = true;
    clearTimeout(this.timer);
    this.lease?.stop();
  }

  private async handled(): Promise<void> {
    let answer: unknown;
    try {
      answer = this.plan.call(this.opened as never, this.context);
      if (isPromise(answer)) {
        this.watch();
        answer = await answer;
      }
      if (isFailure(answer)) throw answer;
    } catch (cause) {
      const error = this.failed(cause);
      this.tell(error);
      return this.unfinished(error);
    }
    return this.finished(answer);
  }

  /** Looks after it from the next turn on: most messages are done before, and need no timers. */
  private watch(): void {
    if (this.watched) return;
    this.watched = true;
    nextTurn(() => {
      if (!this.ended) this.keepTime();
    });
  }

  /** While something takes its time: somebody answers when it is due, and the claim is kept. */
  private keepTime(): void {
    this.timer = setTimeout(() => this.overdue(), Math.max(0, this.due - elapsed()));
    const { owner, plan } = this;
    if (owner === undefined || this.settled) return;
    this.lease = keepLease(plan.store, this.opened.dedupeKey, owner, plan.leaseMs, (cause) => {
      // A claim that is being settled may be gone because it was: the store's answer to that says more.
      if (!this.ready) this.lost(cause);
    });
  }

  /** The handler has given its answer. */
  private async finished(answer: unknown): Promise<void> {
    if (!this.acknowledged) {
      // Whoever heeds the signal may have left off by returning: that is no work to be acknowledged.
      if (this.loss && this.class !== "kf") return this.unfinished(this.loss);
      let reply: HandlerReply;
      try {
        reply = this.replyOf(answer);
      } catch (cause) {
        const error = asError(cause, this.plan.fail);
        this.tell(error);
        if (this.class === "query") return this.unfinished(error);
        // What was to be done is done: to have it repeated would do it twice.
        reply = this.success();
      }
      this.settle("complete", { reply, outcome: "handled" });
    }
    if (!this.late) return;
    await this.settling;
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
      try {
        const { store, keepMs } = plan;
        const stored =
          operation === "complete"
            ? store.complete(opened.dedupeKey, owner, this.textOf(ready.reply), keepMs)
            : store.release(opened.dedupeKey, owner);
        if (isPromise(stored)) this.watch();
        const held = isPromise(stored) ? await stored : stored;
        if (!held && operation === "complete") this.lost();
      } catch (cause) {
        this.tell(plan.fail("STORE_FAILED", { operation }, cause));
      }
    }
    this.settled = true;
    this.lease?.stop();
    this.deliver(ready);
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
    this.send = undefined;
    if (send) send(this.logged(reply, outcome, error));
  }

  private logged(reply: HandlerReply, outcome: Outcome, error?: WesealError): HandlerReply {
    const { type, dedupeKey } = this.opened;
    this.teller.log(this.arrival, reply, outcome, error, { type, dedupeKey });
    return reply;
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

type Outcome = HandlerLog["outcome"];

/** An answer, and what the log says of it. */
interface Ready {
  reply: HandlerReply;
  outcome: Outcome;
  error?: WesealError;
}
