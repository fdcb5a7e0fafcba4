/** Credentials: from options, the environment, or a file. Never printed. */

import { existsSync, readFileSync } from "node:fs";

import type { Mode } from "weseal";

import { type Given, UsageError } from "./command.js";
import { say } from "./locale.js";
import type { Account } from "./send/sender.js";

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
 * Reads the credentials of a command.
 *
 * @throws {UsageError} where the Token is missing, or the file is none.
 */
export function readCredentials(given: Given): Credentials {
  const file = readFile(given.value("config"));
  const { WESEAL_TOKEN, WESEAL_ENCODING_AES_KEY, WESEAL_APP_ID } = process.env;
  const token = given.value("token") ?? WESEAL_TOKEN ?? file.token?.[0];
  const encodingAesKey =
    given.value("aes-key") ?? WESEAL_ENCODING_AES_KEY ?? file.encodingAesKey?.[0];
  const appId = given.value("app-id") ?? WESEAL_APP_ID ?? file.appId?.[0];
  if (token === undefined)
    throw new UsageError(
      say(
        "缺少令牌(Token)：用 --token、环境变量 WESEAL_TOKEN 或 weseal.json 给出",
        "the Token is missing: give --token, WESEAL_TOKEN or weseal.json",
      ),
    );
  return {
    token,
    // What is present but empty is for createPush to refuse: an unset variable must never mean plain mode.
    ...(encodingAesKey === undefined ? {} : { encodingAesKey }),
    appId: appId ?? "",
    kind: (given.value("kind") ?? file.kind?.[0] ?? "miniprogram") as Account["kind"],
    mode: (given.value("mode") ?? file.mode?.[0] ?? "secure") as Mode,
    ...(file.userName?.[0] === undefined ? {} : { userName: file.userName[0] }),
    previous: {
      ...(token === file.token?.[0] && file.token[1] !== undefined ? { token: file.token[1] } : {}),
      ...(encodingAesKey === file.encodingAesKey?.[0] && file.encodingAesKey?.[1] !== undefined
        ? { encodingAesKey: file.encodingAesKey[1] }
        : {}),
    },
  };
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
  let text: string;
  try {
    text = readFileSync(name, "utf8");
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError(say(`无法读取 ${name}：${code}`, `cannot read ${name}: ${code}`));
  }
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
