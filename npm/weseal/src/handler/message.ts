/** One message on its way from the request to the answer, and beyond. */

import type { WesealError } from "../error";
import type { HttpReply, Opened } from "../generated/types";
import type { Push } from "../push";
import { type Class, classOf, deadlineOf, failureOf } from "./acknowledgement";
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
  private ready: HandlerReply | undefined;
  private acknowledged = false;
  private late = false;
  private isLost = false;
  private watched = false;
  private completed = false;
  private ended = false;
  private work: Promise<void> | undefined;

  constructor(
    private readonly plan: Plan,
    private readonly teller: Teller,
    private readonly arrival: Arrival,
  ) {
    const { opened, incoming, authorizerAppId, started } = arrival;
    const { acknowledge, deadlineMs } = plan.options;
    this.opened = opened;
    this.class = classOf(opened.type, acknowledge);
    const allowed = deadlineOf(opened.type, deadlineMs, incoming.remainingMs);
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
    return new Promise((resolve) => {
      this.send = resolve;
      this.work = this.handle();
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
    const { error } = claim;
    this.tell(error);
    const handled = error.code === "STORE_FAILED" && this.plan.options.onStoreError === "handle";
    return handled ? undefined : this.logged(refusal(error.code), "busy", error);
  }

  /** Calls the handler, and finishes what it gives. */
  private async handle(): Promise<void> {
    let answer: unknown;
    try {
      answer = this.plan.call(this.opened as never, this.context);
      if (isPromise(answer)) {
        this.watch();
        answer = await answer;
      }
    } catch (cause) {
      return this.end(this.unfinished(this.failed(cause)));
    }
    return this.end(this.finished(answer));
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
    const { owner, lease, plan } = this;
    if (owner === undefined || lease || this.completed) return;
    this.lease = keepLease(plan.store, this.opened.dedupeKey, owner, plan.leaseMs, (cause) => {
      this.lost(cause);
    });
  }

  private async end(work: Promise<void>): Promise<void> {
    await work;
    this.ended = true;
    clearTimeout(this.timer);
    this.lease?.stop();
  }

  /** The handler has given its answer. */
  private async finished(answer: unknown): Promise<void> {
    if (!this.acknowledged) {
      let reply: HandlerReply;
      try {
        reply = this.replyOf(answer);
      } catch (cause) {
        const error = asError(cause, this.plan.fail);
        if (this.class === "query") return this.unfinished(error);
        // What was to be done is done: to have it repeated would do it twice.
        this.tell(error);
        reply = this.success();
      }
      await this.complete(reply, "handled");
    }
    if (!this.late) return;
    const milliseconds = Math.round(elapsed() - this.arrival.started);
    this.teller.late(this.opened, { answer, milliseconds, acknowledged: this.acknowledged });
  }

  /** The handler has failed. */
  private async unfinished(error: WesealError): Promise<void> {
    this.tell(error);
    if (this.acknowledged) return;
    const reply = this.class === "kf" ? this.success() : this.failure();
    this.ready = reply;
    await this.giveBack();
    this.deliver(reply, "failed", error);
  }

  /** The answer is due, and the handler is not done. */
  private overdue(): void {
    const { ready, plan, opened } = this;
    if (!this.send) return;
    if (ready) {
      this.deliver(ready, "handled");
      return;
    }
    this.late = true;
    if (this.class === "kf") {
      this.acknowledged = true;
      const reply = this.success();
      this.deliver(reply, "late");
      this.complete(reply, "late");
      this.keepAlive(this.work);
      return;
    }
    const milliseconds = String(Math.round(this.due - this.arrival.started));
    const error = plan.fail("DEADLINE_EXCEEDED", { type: opened.type, milliseconds });
    this.tell(error);
    this.deliver(this.failure(), "late", error);
    this.keepAlive(this.work);
  }

  private acknowledge(answer?: string | object): void {
    if (!this.send || this.ready) return;
    const reply = this.replyOf(answer);
    this.acknowledged = true;
    this.complete(reply, "acknowledged");
    if (this.work) this.keepAlive(this.work);
  }

  /** Keeps the answer for retries, and sends it. */
  private async complete(reply: HandlerReply, outcome: Outcome): Promise<void> {
    const { plan, opened, owner } = this;
    this.ready = reply;
    if (owner !== undefined) {
      try {
        const kept = plan.store.complete(opened.dedupeKey, owner, this.textOf(reply), plan.keepMs);
        if (isPromise(kept)) this.watch();
        if (!(isPromise(kept) ? await kept : kept)) this.lost();
      } catch (cause) {
        this.tell(plan.fail("STORE_FAILED", { operation: "complete" }, cause));
      }
    }
    this.completed = true;
    this.lease?.stop();
    this.deliver(reply, outcome);
  }

  /** Gives the message back, so that a retry finds it free. */
  private async giveBack(): Promise<void> {
    const { plan, opened, owner } = this;
    if (owner === undefined) return;
    try {
      const given = plan.store.release(opened.dedupeKey, owner);
      if (!isPromise(given)) return;
      this.watch();
      await given;
    } catch (cause) {
      this.tell(plan.fail("STORE_FAILED", { operation: "release" }, cause));
    }
  }

  private lost(cause?: unknown): void {
    if (this.isLost) return;
    this.isLost = true;
    const error = this.plan.fail("CLAIM_LOST", {}, cause);
    this.tell(error);
    this.context.abort(error);
  }

  private replyOf(answer: unknown): HandlerReply {
    const content = isReply(answer) ? answer.body : (answer ?? "success");
    const empty = content === "" || content === "success";
    if (empty && this.class === "query")
      throw this.plan.fail("ANSWER_MISSING", { type: this.opened.type });
    if (isReply(answer)) return answer;
    if (content === "success") return this.success();
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

  private deliver(reply: HandlerReply, outcome: Outcome, error?: WesealError): void {
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

/** What `push.reply` or `push.transfer` has made. */
function isReply(answer: unknown): answer is HttpReply {
  const { status, headers, body } = (answer ?? {}) as Partial<HttpReply>;
  return status === 200 && typeof headers === "object" && typeof body === "string";
}
