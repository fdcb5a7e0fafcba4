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
  /** Which events go through every mode and format. Default: one of each kind of acknowledgement and reply. */
  events?: readonly EventRow[];
}

/** Makes a message different from all others of a run. */
export function freshOptions(sender: Sender): () => MessageOptions {
  let serial = Math.floor(Date.now() / 10) % 1_000_000;
  const { appId, userName = SAMPLE_USER_NAME } = sender.account;
  return () => {
    serial += 1;
    return { appId, userName, now: nowSeconds(), serial };
  };
}

/** The modes that the server accepts where the console is in this one. */
export function acceptedModes({ account }: Sender, mode: Mode): Mode[] {
  if (account.encodingAesKey === undefined) return ["plain"];
  if (account.kind === "component" || account.kind === "wecom") return ["secure"];
  return mode === "plain" ? ["secure", "compat", "plain"] : ["secure", "compat"];
}

/** The formats that the account sends. */
export function formatsOf({ account }: Sender): Format[] {
  return account.kind === "component" || account.kind === "wecom" ? ["xml"] : ["json", "xml"];
}

/** How many outcomes {@link matrix} will tell. */
export function matrixSize(sender: Sender, options: MatrixOptions): number {
  const shapes = acceptedModes(sender, options.mode).length * formatsOf(sender).length;
  const others = rowsFor(sender).length - chosenRows(sender, options).length;
  const hostile = hostileTo(sender.account, options.mode).length;
  return 1 + chosenRows(sender, options).length * shapes + others + 2 + hostile + 1;
}

/** Verifies, pushes every event and the chosen ones in every mode and format, repeats, and attacks. */
export async function* matrix(
  sender: Sender,
  url: URL,
  options: MatrixOptions,
): AsyncGenerator<Outcome> {
  const { mode, habits = {} } = options;
  const fresh = freshOptions(sender);
  const verified = await verify(sender, url, habits);
  yield verified;
  // With nobody there, all others would say the same.
  if (isUnanswered(verified)) return;
  const [first = "secure"] = acceptedModes(sender, mode);
  const [format = "json"] = formatsOf(sender);
  const chosen = chosenRows(sender, options);
  for (const row of chosen) {
    for (const accepted of acceptedModes(sender, mode)) {
      for (const form of formatsOf(sender)) {
        yield push(
          sender,
          url,
          makeMessage(row, fresh()),
          { mode: accepted, format: form },
          habits,
        );
      }
    }
  }
  const shape: Shape = { mode: first, format };
  for (const row of rowsFor(sender)) {
    if (!chosen.includes(row)) yield push(sender, url, makeMessage(row, fresh()), shape, habits);
  }
  yield* await repeats(sender, url, shape, fresh, habits);
  const context = { sender, shape, fresh };
  for (const hostile of hostileTo(sender.account, mode)) {
    yield attack(hostile, url, context, habits);
  }
  const row = chosen[0];
  if (row === undefined) return;
  yield push(sender, url, makeMessage(row, fresh()), shape, habits, {
    section: "hostile",
    id: "alive",
    title: ["之后仍正常服务", "a right push, after all these"],
  });
}

/** The events of the account's kind. */
function rowsFor({ account }: Sender): EventRow[] {
  const isComponent = account.kind === "component";
  return EVENTS.filter(({ kind }) => (kind === "info") === isComponent);
}

const ONE_OF_EACH = [
  "text",
  "user_enter_tempsession",
  "wxa_media_check",
  "xpay_goods_deliver_notify",
  "xpay_subscribe_ios_refund_query_notify",
  "subscribe_msg_popup_event",
  "component_verify_ticket",
];

function chosenRows(sender: Sender, { events }: MatrixOptions): EventRow[] {
  const rows = rowsFor(sender);
  const chosen = events ?? ONE_OF_EACH.map(rowOf);
  return chosen.filter((row): row is EventRow => row !== undefined && rows.includes(row));
}
