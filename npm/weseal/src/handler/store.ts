/** Where it is kept which message is in work and which is finished. */

/** What came of claiming a message. */
export type Claim =
  | { state: "claimed"; owner: string } // ours for leaseMs; owner is a random token
  | { state: "busy"; leftMs: number } // in work elsewhere; the lease ends in leftMs at the latest
  | { state: "done"; reply: string } // finished: the reply as it was sent, as JSON text
  | { state: "full" }; // the store can take no further message

/**
 * Where claims on messages are kept. Every method may answer at once or with a promise; each is atomic, and
 * compares the owner with the one that holds the claim.
 */
export interface DedupeStore {
  /** Claims a message for `leaseMs`, unless it is in work or finished. */
  claim(key: string, leaseMs: number): Claim | Promise<Claim>;
  /** Makes the claim last `leaseMs` from now. `false`: it is lost. */
  renew(key: string, owner: string, leaseMs: number): boolean | Promise<boolean>;
  /**
   * Keeps the reply of a finished message for `keepMs`, also where the lease has lapsed and nobody has taken over:
   * otherwise a retry would do the work again. `false`: the message is another's.
   */
  complete(key: string, owner: string, reply: string, keepMs: number): boolean | Promise<boolean>;
  /** Gives the message back: the next one to come may claim it. `false`: the claim was lost before. */
  release(key: string, owner: string): boolean | Promise<boolean>;
}
