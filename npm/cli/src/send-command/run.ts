/** Which of the things `weseal send` does is wanted, and does it. */

import { type ExitCode, type Given, UsageError } from "../command.js";
import { type Credentials, readCredentials } from "../credentials.js";
import type { EventRow } from "../generated/events.js";
import { EVENTS } from "../generated/events.js";
import { say } from "../locale.js";
import { component } from "../send/component.js";
import { formatsOf, freshOptions, matrix, matrixSize } from "../send/matrix.js";
import { type Message, makeMessage, rowOf } from "../send/message.js";
import type { Outcome } from "../send/outcome.js";
import { push } from "../send/push.js";
import { createSender, type Sender, type Shape } from "../send/sender.js";
import { verify } from "../send/verify.js";
import type { Habits } from "../send/wechat.js";
import { listText } from "../show/list.js";
import { progress } from "../show/progress.js";
import { outcomesJson, reporter, summaryText, withoutQuery } from "../show/report.js";
import { nearest } from "../terminal/nearest.js";
import { bold, cyan, dim } from "../terminal/style.js";
import { readMessage } from "./file.js";
import { runLoad } from "./load.js";

/** What all of them need. */
export interface Sending {
  given: Given;
  url: URL;
  sender: Sender;
  credentials: Credentials;
  habits: Habits;
  shape: Shape;
}

/** Runs `weseal send`. */
export async function runSend(given: Given): Promise<ExitCode> {
  if (given.has("list")) {
    process.stdout.write(listText());
    return 0;
  }
  const sending = readSending(given);
  if (given.value("load") !== undefined) return runLoad(sending, rowsOf(sending));
  // What cannot be made is said before anything is sent.
  return report(sending, outcomesOf(sending, messagesOf(sending)));
}

/** Prints outcomes as they come, and tells by the exit code whether all is well. */
async function report(
  { given, url, sender, credentials }: Sending,
  outcomes: AsyncIterable<Outcome>,
): Promise<ExitCode> {
  const isJson = given.value("format") === "json";
  const total = given.has("all") ? matrixSize(sender, { mode: credentials.mode }) : undefined;
  const { add } = reporter((text) => process.stdout.write(text));
  const line = progress();
  const found: Outcome[] = [];
  if (!isJson) process.stdout.write(`${bold(cyan("weseal send"))} ${withoutQuery(url)}\n`);
  for await (const outcome of outcomes) {
    found.push(outcome);
    line.clear();
    if (!isJson) add(outcome);
    if (total !== undefined) line.show(dim(`${found.length}/${total}`));
  }
  line.clear();
  process.stdout.write(isJson ? outcomesJson(url, found) : summaryText(found));
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
  if (sender.account.kind !== "component") yield verify(sender, url, habits);
  for (const message of messages) {
    yield push(sender, url, message, shape, habits);
  }
}

function messagesOf(sending: Sending): Message[] {
  const file = sending.given.value("file");
  if (file !== undefined) return [readMessage(file).message];
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
    const meant = nearest(
      name,
      EVENTS.map((known) => known.name),
    );
    const hint = meant === undefined ? "" : say(`，是不是 ${meant}？`, `; did you mean ${meant}?`);
    throw new UsageError(
      say(
        `没有消息 ${name}${hint}（weseal send --list 列出全部）`,
        `there is no event ${name}${hint} (weseal send --list lists all)`,
      ),
    );
  });
}

function readSending(given: Given): Sending {
  const url = urlOf(given.operands[0]);
  const isComponent = given.value("profile") === "component";
  const read = readCredentials(given);
  const credentials: Credentials = isComponent ? { ...read, kind: "component" } : read;
  const { mode, ...account } = credentials;
  const sender = createSender(account);
  if (mode !== "plain" && account.encodingAesKey === undefined)
    throw new UsageError(
      say(
        "缺少消息加解密密钥：用 --aes-key 或 WESEAL_ENCODING_AES_KEY 给出；明文模式写明 --mode plain",
        "the EncodingAESKey is missing: give --aes-key or WESEAL_ENCODING_AES_KEY, or write --mode plain",
      ),
    );
  const file = given.value("file");
  const [format = "json"] = formatsOf(sender);
  const body = file === undefined ? (given.value("body") ?? format) : readMessage(file).format;
  const isSecureAlone = account.kind === "component" || account.kind === "wecom";
  const retries = given.number("retries", 0) ?? (given.has("all") ? 0 : 3);
  return {
    given,
    url,
    sender,
    credentials,
    habits: { retries, cutMs: given.number("timeout", 1) ?? 5000 },
    shape: { mode: isSecureAlone ? "secure" : mode, format: body as Shape["format"] },
  };
}

function urlOf(text: string | undefined): URL {
  try {
    const url = new URL(text ?? "");
    if (url.protocol === "http:" || url.protocol === "https:") return url;
  } catch {
    // Said below.
  }
  throw new UsageError(
    say(
      "缺少或不合法的网址，如 http://127.0.0.1:3000/wechat",
      "a URL is missing or wrong, such as http://127.0.0.1:3000/wechat",
    ),
  );
}
