/** Which of the things `weseal send` does is wanted, and does it. */

import { type ExitCode, type Given, UsageError } from "../command.js";
import { type Credentials, readCredentials } from "../credentials.js";
import type { EventRow } from "../generated/events.js";
import { EVENTS } from "../generated/events.js";
import { say } from "../locale.js";
import { component } from "../send/component.js";
import { formatsOf, freshOptions, matrix, matrixSize, shapesOf } from "../send/matrix.js";
import { type Message, makeMessage, rowOf } from "../send/message.js";
import { isUnanswered, type Outcome } from "../send/outcome.js";
import { push } from "../send/push.js";
import { createSender, type Sender, type Shape } from "../send/sender.js";
import { verify } from "../send/verify.js";
import type { Habits } from "../send/wechat.js";
import { interrupted, untilAborted } from "../show/interrupted.js";
import { listText } from "../show/list.js";
import { progress } from "../show/progress.js";
import {
  headText,
  interruptedText,
  outcomesJson,
  reporter,
  stoppedText,
  summaryText,
} from "../show/report.js";
import { dim } from "../terminal/style.js";
import { meantInstead } from "../unknown.js";
import { type FileMessage, readMessage } from "./file.js";
import { runLoad } from "./load.js";
import { refuseIgnored } from "./together.js";

/** What all of them need. */
export interface Sending {
  given: Given;
  url: URL;
  sender: Sender;
  credentials: Credentials;
  habits: Habits;
  shape: Shape;
  /** The message of `--file`. */
  file?: FileMessage;
}

/** Runs `weseal send`. */
export async function runSend(given: Given): Promise<ExitCode> {
  refuseIgnored(given);
  if (given.has("list")) {
    process.stdout.write(listText());
    return 0;
  }
  const sending = await readSending(given);
  // What cannot be made is said before anything is sent.
  if (given.value("load") !== undefined) return runLoad(sending, rowsOf(sending));
  return report(sending, outcomesOf(sending, messagesOf(sending)));
}

/** After so many cases without an answer the rest would say the same, after a long time. */
const SILENCE = 3;

/** Prints outcomes as they come, and tells by the exit code whether all is well. */
async function report(
  { given, url, sender, credentials }: Sending,
  outcomes: AsyncIterable<Outcome>,
): Promise<ExitCode> {
  const isJson = given.value("format") === "json";
  const { mode } = credentials;
  const all = given.has("all") ? shapesOf(sender, { mode }) : undefined;
  const total = all && matrixSize(sender, { mode });
  const { add, end: endReport } = reporter((text) => process.stdout.write(text), all?.length);
  const line = progress();
  const found: Outcome[] = [];
  if (!isJson) process.stdout.write(headText(url, all));
  const signal = interrupted();
  let silence = 0;
  let isStopped = false;
  for await (const outcome of untilAborted(outcomes, signal)) {
    found.push(outcome);
    silence = isUnanswered(outcome) ? silence + 1 : 0;
    line.clear();
    if (!isJson) add(outcome);
    if (total !== undefined) line.show(() => dim(`${found.length}/${total}`));
    isStopped = silence >= SILENCE || (outcome.id === "verify" && silence > 0);
    if (isStopped) break;
  }
  line.clear();
  endReport();
  const end = {
    ...(signal.aborted ? { interrupted: true as const } : {}),
    ...(isStopped ? { stopped: true as const } : {}),
  };
  process.stdout.write(isJson ? outcomesJson(url, found, end) : summaryText(found));
  if (isStopped && !isJson) process.stdout.write(stoppedText());
  if (signal.aborted) {
    if (!isJson) process.stdout.write(interruptedText());
    return 130;
  }
  return found.some(({ verdict }) => verdict === "fail") ? 1 : 0;
}

async function* outcomesOf(
  sending: Sending,
  messages: readonly Message[],
): AsyncGenerator<Outcome> {
  const { given, url, sender, credentials, habits, shape } = sending;
  const fresh = freshOptions(sender);
  if (given.value("profile") === "component") {
    const message = given.value("message-url") ?? url.href;
    yield* component(sender, { authorization: url, message }, habits, () => fresh().serial);
    return;
  }
  if (given.has("all")) {
    yield* matrix(sender, url, { mode: credentials.mode, habits });
    return;
  }
  // A third-party platform's addresses are not verified with echostr.
  if (sender.account.kind !== "component") {
    const verified = await verify(sender, url, habits);
    yield verified;
    if (isUnanswered(verified)) return;
  }
  for (const message of messages) {
    yield push(sender, url, message, shape, habits);
  }
}

function messagesOf(sending: Sending): Message[] {
  if (sending.file !== undefined) return [sending.file.message];
  const fresh = freshOptions(sending.sender);
  return rowsOf(sending).map((row) => makeMessage(row, fresh()));
}

function rowsOf({ given, sender }: Sending): EventRow[] {
  const isComponent = sender.account.kind === "component";
  const names = given.values("event");
  if (names.length === 0) names.push(isComponent ? "component_verify_ticket" : "text");
  return names.flatMap((name) => {
    if (name === "all") return EVENTS.filter(({ kind }) => (kind === "info") === isComponent);
    const row = rowOf(name);
    if (row !== undefined) return [row];
    const hint = meantInstead(
      name,
      EVENTS.map((known) => known.name),
    );
    throw new UsageError(
      say(
        `没有消息 ${name}${hint}（weseal send --list 列出全部）`,
        `there is no event ${name}${hint} (weseal send --list lists all)`,
      ),
    );
  });
}

async function readSending(given: Given): Promise<Sending> {
  const url = urlOf(given.operands[0]);
  const messageUrl = given.value("message-url");
  if (messageUrl !== undefined) urlOf(messageUrl, "--message-url");
  const isComponent = given.value("profile") === "component";
  const read = readCredentials(given);
  const credentials: Credentials = isComponent ? { ...read, kind: "component" } : read;
  const { mode, previous: _, ...account } = credentials;
  const sender = createSender(account);
  const path = given.value("file");
  const file = path === undefined ? undefined : await readMessage(path);
  const [format = "json"] = formatsOf(sender);
  const body = file?.format ?? given.value("body") ?? format;
  const isSecureAlone = account.kind === "component" || account.kind === "wecom";
  const retries = given.whole("retries", 0) ?? (given.has("all") ? 0 : 3);
  return {
    given,
    url,
    sender,
    credentials,
    habits: { retries, cutMs: given.whole("timeout", 1) ?? 5000 },
    shape: { mode: isSecureAlone ? "secure" : mode, format: body as Shape["format"] },
    ...(file === undefined ? {} : { file }),
  };
}

function urlOf(text: string | undefined, option?: string): URL {
  const name = option === undefined ? "" : `${option}${say("：", ": ")}`;
  try {
    const url = new URL(text ?? "");
    if (url.protocol === "http:" || url.protocol === "https:") return url;
  } catch {
    // Said below.
  }
  // `localhost:3000/push` and `example.com/push`, as browsers take them.
  if (text !== undefined && /^[\w.-]+(:\d+)?(\/|$)/.test(text))
    throw new UsageError(
      say(
        `${name}网址缺少 http://：http://${text}`,
        `${name}the URL lacks http://: http://${text}`,
      ),
    );
  throw new UsageError(
    name +
      say(
        "缺少或不合法的网址，如 http://127.0.0.1:3000/wechat",
        "a URL is missing or wrong, such as http://127.0.0.1:3000/wechat",
      ),
  );
}
