/** Where it is kept which messages are in work and which are finished. */

/** What came of claiming a message. */
export type Claim =
  /** It is ours for the length of the lease; `owner` is a random token that proves it. */
  | { state: "claimed"; owner: string }
  /** It is in work elsewhere; that lease ends in `leftMs` milliseconds at the latest. */
  | { state: "busy"; leftMs: number }
  /** It is finished; `reply` is the reply as it was sent, as JSON text. */
  | { state: "done"; reply: string }
  /** The store can take no further message. */
  | { state: "full" };

/**
 * Where claims on messages are kept. Every method may answer at once or with a promise; one that throws or
 * rejects says that the store cannot be reached. Times are milliseconds.
 */
export interface DedupeStore {
  /** Claims the message for the length of a lease, unless it is in work or finished. */
  claim(key: string, leaseMs: number): Claim | Promise<Claim>;
  /** Begins the lease anew. `false`: it is lost, and another may be at work. */
  renew(key: string, owner: string, leaseMs: number): boolean | Promise<boolean>;
  /** Ends the claim and keeps the reply. `false`: the message belongs to another, whose word counts. */
  complete(key: string, owner: string, reply: string, keepMs: number): boolean | Promise<boolean>;
  /** Ends the claim so that the next attempt may begin at once. `false`: it was lost already. */
  release(key: string, owner: string): boolean | Promise<boolean>;
}
