// The samples of the panel of pushes. What they leave out is the same in all of them.

import { bad } from "./bad";
import { good } from "./good";

/** A request and the settings of its receiver, where they differ from the usual ones. */
export interface PushSample {
  /** Of which test vector it is. */
  tcId: string;
  query: string;
  body?: string;
  token?: string;
  key?: string;
  appId?: string;
  mode?: "plain";
  kind?: "component";
}

/** By name: the texts of the page have the same names. */
export const pushSamples: {
  good: Record<keyof typeof good, PushSample>;
  bad: Record<keyof typeof bad, PushSample>;
} = { good, bad };

/** The settings of the official documents. */
export const usual = { token: "AAAAA", key: "A".repeat(43), appId: "wxba5fad812f8e6fb9" };
