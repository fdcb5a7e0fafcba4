/** A message as WeChat writes it, in JSON and in XML. */

import { EVENTS, type EventRow, type SampleObject, type SampleValue } from "../generated/events.js";

/** What is pushed: plain data, in the order of the document. */
export interface Message {
  /** The row of the event table, or none where a file of the caller is pushed. */
  readonly row: EventRow | undefined;
  /** The common fields and its own; or the text as the caller wrote it. */
  readonly content: SampleObject | string;
}

/** Whose message it is, and which. */
export interface MessageOptions {
  /** The account that is written to (`gh_…`). */
  userName: string;
  /** The AppID; of a third-party platform its own. */
  appId: string;
  /** Now, in Unix seconds. */
  now: number;
  /** Makes it different from every other message of this run: part of its ids and of the sender's OpenID. */
  serial: number;
}

/** The row of this name, without regard to case. */
export function rowOf(name: string): EventRow | undefined {
  const wanted = name.toLowerCase();
  return EVENTS.find((row) => row.name.toLowerCase() === wanted);
}

/** A message of this kind, filled in. `fields` replaces what the sample has. */
export function makeMessage(
  row: EventRow,
  options: MessageOptions,
  fields: SampleObject = {},
): Message {
  // A notification has no sender: without an id nothing else would make it different.
  const ids =
    row.kind === "info" && row.id.length === 0 ? [firstText(row.sample)] : ["MsgId", ...row.id];
  const own = ids.reduce(
    (sample, path) => numbered(sample, path.split("."), options.serial),
    row.sample,
  );
  return { row, content: { ...common(row, options), ...own, ...fields } };
}

/** The same message, as its next attempt: WeChat counts attempts in events that have `RetryTimes`. */
export function repeated(message: Message, attempt: number): Message {
  if (typeof message.content === "string" || !("RetryTimes" in message.content)) return message;
  return { ...message, content: { ...message.content, RetryTimes: attempt } };
}

/** JSON as WeChat writes it: identifiers of 64 bits are numbers, though JavaScript cannot hold them. */
export function jsonText(content: SampleValue): string {
  const marked = JSON.stringify(content, (_, value) =>
    typeof value === "bigint" ? `${MARK}${value}${MARK}` : value,
  );
  return marked.replaceAll(MARKED, "$1");
}

/** Private-use characters, which no message has. */
const MARK = "\uf8ff";
const MARKED = new RegExp(`"${MARK}(\\d+)${MARK}"`, "g");

/** XML as WeChat writes it: text in CDATA, a list as repeated elements. */
export function xmlText(content: SampleObject, wrapper = ""): string {
  if (wrapper === "") return `<xml>${elements(content)}</xml>`;
  const entries = Object.entries(content);
  const pick = (isCommon: boolean) =>
    Object.fromEntries(entries.filter(([name]) => COMMON.includes(name) === isCommon));
  return `<xml>${elements(pick(true))}<${wrapper}>${elements(pick(false))}</${wrapper}></xml>`;
}

const COMMON = ["ToUserName", "FromUserName", "CreateTime", "MsgType", "Event"];

function elements(content: SampleObject): string {
  return Object.entries(content)
    .map(([name, value]) => element(name, value))
    .join("");
}

function element(name: string, value: SampleValue): string {
  if (Array.isArray(value)) return value.map((item) => element(name, item)).join("");
  const inner =
    typeof value === "string"
      ? cdata(value)
      : typeof value === "object"
        ? elements(value as SampleObject)
        : `${value}`;
  return `<${name}>${inner}</${name}>`;
}

/** Text in CDATA, which must not hold its own end. */
export function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;
}

function common(row: EventRow, { userName, appId, now, serial }: MessageOptions): SampleObject {
  if (row.kind === "info") return { AppId: appId, CreateTime: now, InfoType: row.key };
  const head = {
    ToUserName: userName,
    FromUserName: `o7esq5OI1Uej6Xixw1l${serial.toString(36).padStart(9, "A")}`,
    CreateTime: now,
  };
  if (row.kind === "message") return { ...head, MsgType: row.key };
  return { ...head, MsgType: "event", Event: row.key };
}

/** The sample with this id made different: of a list, in its first item. */
function numbered(sample: SampleObject, path: string[], serial: number): SampleObject {
  const [name = "", ...rest] = path;
  const value = sample[name];
  if (value === undefined) return sample;
  if (rest.length > 0 && typeof value === "object") {
    const [first, ...others]: SampleObject[] = [value].flat() as SampleObject[];
    const changed = numbered(first ?? {}, rest, serial);
    return { ...sample, [name]: Array.isArray(value) ? [changed, ...others] : changed };
  }
  return { ...sample, [name]: different(value, serial) };
}

/** The dotted path of the first text. */
function firstText(sample: SampleObject): string {
  for (const [name, value] of Object.entries(sample)) {
    if (typeof value === "string") return name;
    const inner = [value].flat()[0];
    if (typeof inner !== "object") continue;
    const path = firstText(inner as SampleObject);
    if (path !== "") return `${name}.${path}`;
  }
  return "";
}

/** Text and identifiers are counted on; a number says what something is (`Env`, `Status`) and stays. */
function different(value: SampleValue, serial: number): SampleValue {
  if (typeof value === "bigint") return value + BigInt(serial);
  return typeof value === "string" ? `${value}-${serial}` : value;
}
