// The samples of the panel of replies, from the test vectors. The test of samples compares them.

import type { replyWords } from "../../words/reply";
import check from "./check.json";
import seal from "./seal.json";

interface Sample {
  /** Of which test vector it is. */
  tcId: string;
  /** Its name among the texts of the page. */
  name: keyof (typeof replyWords)["en"]["samples"];
}

/** A content and what seals it. */
export interface SealSample extends Sample {
  content: string;
  token: string;
  key: string;
  appId: string;
  timestamp: string;
  nonce: string;
  random: string;
}

/** A reply and what is known of its receiver. */
export interface CheckSample extends Sample {
  good: boolean;
  body: string;
  token?: string;
  key?: string;
  appId?: string;
  format?: "json" | "xml";
  event?: string;
}

export const sealSamples = seal as readonly SealSample[];
export const checkSamples = check as readonly CheckSample[];
