/** Everything that `weseal send --all` tries. */

import type { Format, Mode } from "weseal";

import { EVENTS, type EventRow } from "../generated/events.js";
import { attack, hostileTo } from "./hostile/index.js";
import { type MessageOptions, makeMessage, rowOf } from "./message.js";
import { isUnanswered, type Outcome } from "./outcome.js";
import { push } from "./push.js";
import { repeats } from "./repeat.js";
import { nowSeconds, SAMPLE_USER_NAME, type Sender, type Shape } from "./sender.js";
import { verify } from "./verify.js";
import type { Habits } from "./wechat.js";

/** What is tried. */
export interface MatrixOptions {
  /** The mode in the account's console: the least that a server has to accept. */
  mode: Mode;
  habits?: Habits;
  /** Which events are pushed. Default: all that the account's kind has. */
  events?: readonly EventRow[];
}

/** Makes a message different from all others of a run, and of the runs before it: a server would take it for a retry. */
export function freshOptions(sender: Sender): () => MessageOptions {
  // In microseconds, since no run sends as many messages.
  let serial = (Date.now() % 1_000_000_000) * 1000;
  const { appId, userName = SAMPLE_USER_NAME } = sender.account;
  return () => {
    serial += 1;
    return { appId, userName, now: nowSeconds(), serial };
  };
}

/** The modes that the server accepts where the console is in this one. */
function acceptedModes({ account }: Sender, mode: Mode): Mode[] {
  if (account.encodingAesKey === undefined) return ["plain"];
  if (account.kind === "component" || account.kind === "wecom") return ["secure"];
  return mode === "plain" ? ["secure", "compat", "plain"] : ["secure", "compat"];
}

/** The formats that the account sends. */
export function formatsOf({ account }: Sender): Format[] {
  return account.kind === "component" || account.kind === "wecom" ? ["xml"] : ["json", "xml"];
}

/** In how many modes and formats {@link matrix} pushes each event. */
export function shapesOf(sender: Sender, { mode }: MatrixOptions): Shape[] {
  return acceptedModes(sender, mode).flatMap((accepted) =>
    formatsOf(sender).map((format) => ({ mode: accepted, format })),
  );
}

/** How many outcomes {@link matrix} will tell. */
export function matrixSize(sender: Sender, options: MatrixOptions): number {
  const pushes = rowsFor(sender, options).length * shapesOf(sender, options).length;
  return 1 + pushes + 2 + hostileTo(sender.account, options.mode).length + 1;
}

/** Verifies, pushes every event in every mode and format, repeats, and attacks. */
export async function* matrix(
  sender: Sender,
  url: URL,
  options: MatrixOptions,
): AsyncGenerator<Outcome> {
  const { mode, habits = {} } = options;
  const { account } = sender;
  const fresh = freshOptions(sender);
  const verified = await verify(sender, url, habits);
  yield verified;
  // With nobody there, all others would say the same.
  if (isUnanswered(verified)) return;
  const shapes = shapesOf(sender, options);
  for (const row of rowsFor(sender, options)) {
    for (const shape of shapes) yield push(sender, url, makeMessage(row, fresh()), shape, habits);
  }
  const [shape] = shapes;
  if (shape === undefined) return;
  yield* await repeats(sender, url, shape, fresh, habits);
  const context = { sender, shape, fresh };
  for (const hostile of hostileTo(account, mode)) {
    yield attack(hostile, url, context, habits);
  }
  const row = rowOf(account.kind === "component" ? "component_verify_ticket" : "text");
  if (row === undefined) return;
  yield push(sender, url, makeMessage(row, fresh()), shape, habits, {
    section: "hostile",
    id: "alive",
    title: ["之后仍正常服务", "a right push, after all these"],
  });
}

/** The events of the account's kind, or those that are wanted of them. */
function rowsFor({ account }: Sender, { events = EVENTS }: MatrixOptions): EventRow[] {
  const isComponent = account.kind === "component";
  return events.filter(({ kind }) => (kind === "info") === isComponent);
}
