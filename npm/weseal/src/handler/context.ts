/** What a handler is given beside the event. */

import type { WesealError } from "../error";
import type { Opened, OpenedBy } from "../generated/types";
import type { HandlerContext } from "./types";

type Given = Pick<
  HandlerContext,
  "deadline" | "authorizerAppId" | "fromAppId" | "request" | "acknowledge" | "waitUntil"
>;

/** A context, which its message can abort. */
export class Context implements HandlerContext {
  readonly deadline: number;
  readonly dedupeKey: string;
  readonly account: OpenedBy;
  readonly authorizerAppId: string | undefined;
  readonly fromAppId: string | undefined;
  readonly request: unknown;
  readonly acknowledge: HandlerContext["acknowledge"];
  readonly waitUntil: HandlerContext["waitUntil"];
  private readonly event: object;
  private controller: AbortController | undefined;

  constructor(opened: Opened, given: Given) {
    this.deadline = given.deadline;
    this.authorizerAppId = given.authorizerAppId;
    this.fromAppId = given.fromAppId;
    this.request = given.request;
    this.acknowledge = given.acknowledge;
    this.waitUntil = given.waitUntil;
    this.dedupeKey = opened.dedupeKey;
    this.account = opened.account;
    this.event = opened.event;
  }

  get retryTimes(): number | undefined {
    const { RetryTimes: times } = this.event as { RetryTimes?: unknown };
    return typeof times === "number" ? times : undefined;
  }

  // Made when it is asked for: most handlers never look at it.
  get signal(): AbortSignal {
    this.controller ??= new AbortController();
    return this.controller.signal;
  }

  /** The claim is lost. */
  abort(error: WesealError): void {
    this.controller ??= new AbortController();
    this.controller.abort(error);
  }
}
