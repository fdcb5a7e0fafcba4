// Assertions on refusals.

import assert from "node:assert/strict";

import { WesealError } from "weseal";

import { opened } from "./account.mjs";

/** Calls, and returns the WesealError that is thrown, which must have this code. */
export function refused(call, code, message) {
  let error;
  let accepted = false;
  try {
    call();
    accepted = true;
  } catch (thrown) {
    error = thrown;
  }
  assert.ok(!accepted, `${message ?? "the call"} was accepted, not refused with ${code}`);
  assert.ok(error instanceof WesealError, `${message ?? "the call"} throws ${error?.stack}`);
  assert.equal(error.code, code, message);
  return error;
}

/** The next call on a push works. */
export function stillWorks(push, message) {
  assert.equal(opened(push).event.Content, "你好", message);
}
