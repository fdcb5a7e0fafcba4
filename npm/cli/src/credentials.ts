/** Credentials: from options, the environment, or a file. Never printed. */

import { existsSync, readFileSync } from "node:fs";

import type { Mode } from "weseal";

import { type Given, UsageError } from "./command.js";
import { decodedJson } from "./decoded.js";
import { say, type Text, told } from "./locale.js";
import type { Account } from "./send/sender.js";
import { systemWord } from "./terminal/system.js";

/** An account, and the mode that stands in the console. */
export interface Credentials extends Account {
  mode: Mode;
  /** Those of before, where a file has two: what is sent is signed with the current ones. */
  previous: { token?: string; encodingAesKey?: string };
}

const FILE = "weseal.json";
/** Two while they are changed: the current one, and the one before. */
const PAIRS = ["token", "encodingAesKey"];
const FIELDS = ["token", "encodingAesKey", "appId", "kind", "mode", "userName"];

/**
 * Reads the credentials of a command: all that its mode needs, or the Token alone.
 *
 * @throws {UsageError} which tells everything that is missing, or that the file is none.
 */
export function readCredentials(
  given: Given,
  needed: "by mode" | "all" | "token" = "by mode",
): Credentials {
  const file = readFile(given.value("config"));
  const token = given.value("token") ?? fromEnvironment("TOKEN") ?? file.token?.[0];
  const encodingAesKey =
    given.value("aes-key") ?? fromEnvironment("ENCODING_AES_KEY") ?? file.encodingAesKey?.[0];
  const appId = given.value("app-id") ?? fromEnvironment("APP_ID") ?? file.appId?.[0];
  const mode = (given.value("mode") ?? file.mode?.[0] ?? "secure") as Mode;
  const isSealed = needed === "all" || mode !== "plain" || encodingAesKey !== undefined;
  const isOpened = needed !== "token" && isSealed;
  const missing = [
    ...(token === undefined ? [NAMES.token] : []),
    ...(isOpened && encodingAesKey === undefined ? [NAMES.encodingAesKey] : []),
    ...(isOpened && (appId ?? "") === "" ? [NAMES.appId] : []),
  ];
  if (token === undefined || missing.length > 0) throw lacking(missing, needed !== "all");
  return {
    token,
    // What is present but empty is for createPush to refuse: an unset variable must never mean plain mode.
    ...(encodingAesKey === undefined ? {} : { encodingAesKey }),
    appId: appId ?? "",
    kind: (given.value("kind") ?? file.kind?.[0] ?? "miniprogram") as Account["kind"],
    mode,
    ...(file.userName?.[0] === undefined ? {} : { userName: file.userName[0] }),
    previous: {
      ...(token === file.token?.[0] && file.token[1] !== undefined ? { token: file.token[1] } : {}),
      ...(encodingAesKey === file.encodingAesKey?.[0] && file.encodingAesKey?.[1] !== undefined
        ? { encodingAesKey: file.encodingAesKey[1] }
        : {}),
    },
  };
}

/** The command's own name, else the one that servers in weseal's documents read. */
function fromEnvironment(name: string): string | undefined {
  return process.env[`WESEAL_${name}`] ?? process.env[`WECHAT_${name}`];
}

const NAMES = {
  token: ["令牌(Token)", "the Token", "--token", "WESEAL_TOKEN"],
  encodingAesKey: ["消息加解密密钥", "the EncodingAESKey", "--aes-key", "WESEAL_ENCODING_AES_KEY"],
  appId: ["AppID", "the AppID", "--app-id", "WESEAL_APP_ID"],
} as const;

/** Everything that is missing, at once. */
function lacking(missing: readonly (typeof NAMES)[keyof typeof NAMES][], mayBePlain: boolean) {
  const list = (place: 0 | 1 | 2 | 3) => missing.map((names) => names[place]).join(say("、", ", "));
  const plain: Text =
    mayBePlain && missing.includes(NAMES.encodingAesKey)
      ? ["；明文模式写明 --mode plain", "; for plain mode write --mode plain"]
      : ["", ""];
  return new UsageError(
    say(
      `缺少${list(0)}：用 ${list(2)}、环境变量 ${list(3)} 或 ${FILE} 给出`,
      `missing: ${list(1)}. Give ${list(2)}, the environment's ${list(3)}, or ${FILE}`,
    ) + told(plain),
  );
}

/** The same as settings of `createPush`. */
export function pushConfig({ userName: _, appId, previous, ...settings }: Credentials) {
  const { token, encodingAesKey } = settings;
  return {
    ...settings,
    ...(appId === "" ? {} : { appId }),
    ...(previous.token === undefined ? {} : { token: [token, previous.token] as const }),
    ...(previous.encodingAesKey === undefined || encodingAesKey === undefined
      ? {}
      : { encodingAesKey: [encodingAesKey, previous.encodingAesKey] as const }),
  };
}

type Settings = Record<string, readonly [current: string, previous?: string]>;

function readFile(path: string | undefined): Settings {
  if (path === undefined && !existsSync(FILE)) return {};
  const name = path ?? FILE;
  let bytes: Buffer;
  try {
    bytes = readFileSync(name);
  } catch (cause) {
    const why = systemWord(cause);
    throw new UsageError(say(`无法读取 ${name}：${why}`, `cannot read ${name}: ${why}`));
  }
  const text = decodedJson(bytes, name);
  let settings: unknown;
  try {
    settings = JSON.parse(text);
  } catch {
    // What JSON.parse says would print a part of the file.
    throw new UsageError(say(`${name} 不是合法的 JSON`, `${name} is not valid JSON`));
  }
  if (typeof settings !== "object" || settings === null || Array.isArray(settings))
    throw new UsageError(say(`${name} 应为 JSON 对象`, `${name} is to be an object of JSON`));
  for (const [field, value] of Object.entries(settings)) {
    const isText = typeof value === "string" || (PAIRS.includes(field) && isPair(value));
    if (!FIELDS.includes(field) || !isText)
      throw new UsageError(
        say(
          `${name}：字段 ${field} 不认识或不是字符串，可用字段：${FIELDS.join("、")}`,
          `${name}: the field ${field} is unknown or no string; there are: ${FIELDS.join(", ")}`,
        ),
      );
  }
  return Object.fromEntries(
    Object.entries(settings).map(([field, value]) => [field, [value].flat()]),
  ) as unknown as Settings;
}

function isPair(value: unknown): boolean {
  const isText = (item: unknown) => typeof item === "string";
  return Array.isArray(value) && value.length === 2 && value.every(isText);
}
